import { halfWidth } from '../../text/han.ts';
import { matches, type ProofCheck } from '../proof-check.ts';

const pattern = /[0-9０-９]+．[0-9０-９]+|[0-9]*[０-９]+(?:[.．][0-9０-９]+)?|[Ａ-Ｚａ-ｚ]+/gu;

/** 6·8万份: a dot between names where a decimal point belongs; 12·4 and 5·12 are days. */
const dotted =
  /(?<![\d“‘])\d{1,4}[·•・]\d{1,3}(?=\s*(?:[万亿%％‰]|平方|立方|公里|公顷|米|吨|亩|元|分贝|个百分点|人|岁|天|小时))/gu;

export const fullWidthDigit: ProofCheck = {
  code: 'full-width-digit',
  title: '数字和字母用半角',
  why: '“28．48%”里的全角小数点会让这个数读不出来，同一份材料里全角半角混用也不整齐。',
  basis: 'GB/T 15835—2011：阿拉伯数字用正体半角，小数点用“.”',
  severity: 'warning',
  hint: '改成半角。',
  good: ['居民健康素养水平达到28.48%。', '１．加强领导', '开展“5·12”防灾减灾日、12·4国家宪法日宣传。'],
  bad: [
    { text: '发放宣传资料6·8万份，优良天数比例90•7%。', quotes: ['6·8', '90•7'] },
    { text: '居民健康素养水平达到28．48%。', quotes: ['28．48'] },
    { text: '全市有公厕１２座，ＰＭ浓度下降。', quotes: ['１２', 'ＰＭ'] },
  ],
  *run({ paragraphs }) {
    for (const { paragraph, hit, start, end } of matches(paragraphs, dotted)) {
      const repair = hit[0].replace(/[·•・]/u, '.');
      const message = `“${hit[0]}”的小数点写成了间隔号，应为“${repair}”`;
      yield { paragraph, start, end, message, severity: 'error', repair };
    }
    for (const { paragraph, hit, start, end } of matches(paragraphs, pattern)) {
      if (start === 0 && /^[．、]/.test(paragraph.text.slice(end))) continue;
      const decimal = hit[0].includes('．');
      const letters = /^[Ａ-Ｚａ-ｚ]/.test(hit[0]);
      const repair = halfWidth(hit[0]);
      const what = decimal ? '小数点是全角的，按数字读不出来' : letters ? '是全角字母' : '是全角数字';
      const severity = decimal ? 'error' : letters ? 'note' : 'warning';
      yield { paragraph, start, end, message: `“${hit[0]}”${what}，应为“${repair}”`, severity, repair };
    }
  },
};
