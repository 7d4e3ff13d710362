import { matches, type ProofCheck } from '../proof-check.ts';

const number = /([[［（(【])\s*((?:19|20)\d{2})\s*([\]］）)】])\s*(第?)\s*(\d{1,5})\s*号/gu;
const padded = /〔((?:19|20)\d{2})〕\s*(第\s*0*|0+)(\d{1,5})\s*号/gu;

/** 〔23〕5号: the year is written in full. */
const short = /[〔[［（(](\d{2})[〕\]］）)]\s*(\d{1,4})\s*号/gu;

/** 平创卫办202412, a line of its own: the brackets and 号 are gone. */
const bare = /^\p{Script=Han}{2,10}[发办字函委卫](?:19|20)\d{2}\d{1,3}号?$/gu;

export const documentNumber: ProofCheck = {
  code: 'document-number',
  title: '发文字号写法正确',
  why: '发文字号的年份用六角括号〔〕，序号不加“第”、不补零，写错了就查不到原文件。',
  basis: 'GB/T 9704—2012 7.2.5 发文字号',
  severity: 'error',
  hint: '改成“×发〔2020〕15号”的写法。',
  good: ['《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕15号）'],
  bad: [
    { text: '平创卫办20247\n关于做好迎检工作的通知', quotes: ['平创卫办20247'] },
    { text: '按照《实施方案》（平创卫办〔23〕5号）执行。', quotes: ['〔23〕5号'] },
    {
      text: '按照《通知》（临政发[2023]15号）要求，落实（临卫〔2023〕08号）文件。',
      quotes: ['[2023]15号', '〔2023〕08号'],
    },
  ],
  *run({ paragraphs }) {
    for (const { paragraph, hit, start, end } of matches(paragraphs, number)) {
      const before = paragraph.text.slice(0, start);
      if (!/[\p{Script=Han}a-zA-Z]$/u.test(before) || /[民刑行执]字?$/.test(before)) continue;
      const repair = `〔${hit[2]}〕${Number(hit[5])}号`;
      yield { paragraph, start, end, message: `发文字号“${hit[0]}”应写作“${repair}”`, repair };
    }
    for (const { paragraph, hit, start, end } of matches(paragraphs, bare))
      yield { paragraph, start, end, message: `发文字号“${hit[0]}”丢了六角括号和“号”` };
    for (const { paragraph, hit, start, end } of matches(paragraphs, short)) {
      if (!/[发字函办令委]$/u.test(paragraph.text.slice(0, start))) continue;
      const repair = `〔20${hit[1]}〕${hit[2]}号`;
      yield { paragraph, start, end, message: `发文字号“${hit[0]}”的年份应写全，如“${repair}”` };
    }
    for (const { paragraph, hit, start, end } of matches(paragraphs, padded)) {
      const repair = `〔${hit[1]}〕${Number(hit[3])}号`;
      const message = `发文字号“${hit[0]}”的序号不加“第”、不补零，应写作“${repair}”`;
      yield { paragraph, start, end, message, severity: 'warning', repair };
    }
  },
};
