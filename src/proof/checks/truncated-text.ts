import { closesParagraph } from '../../text/han.ts';
import type { Paragraph } from '../../text/prose.ts';
import { isLabel } from '../../text/role.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import { bearsResidue, type Reading } from '../reading.ts';

/** Text without the residue a web page left at its end. */
function withoutResidue({ text }: Paragraph, { dictionaries: { residue } }: Reading): string {
  let bare = text.trimEnd();
  for (const phrase of residue.phrases) if (bare.endsWith(phrase)) bare = bare.slice(0, -phrase.length).trimEnd();
  return bare;
}

/** The last paragraph that is a sentence; a signature, a date or a list of attachments may follow it. */
const isProse = ({ role, text }: Paragraph): boolean =>
  role === 'body' &&
  text.length >= 24 &&
  /[，。；]|、.*[^）》]$/.test(text) &&
  !isLabel(text) &&
  !/^（.*）$/.test(text);

/** 医师数2.，: the digits behind the point are gone. */
const cut = /(?<=[\p{Script=Han}为约近达])\d+\.(?=[，；、。]|$)/gu;

/** 特制定本方案。, 汇报如下： — what is announced, with nothing behind it. */
const announced =
  /(?:制定(?:了)?(?:本|如下|以下)(?:方案|意见|办法|细则|规定|制度|规划|计划|措施)|(?:汇报|报告|通知|总结|说明|通报|公告|安排|要求|意见|做法|措施)如下)[。：:]?$/u;

/** What a library prints at the foot: it ends nothing. */
const isFoot = ({ text }: Paragraph, reading: Reading): boolean => text.length < 80 && bearsResidue(reading, text);

/** 近日，县政协组织部分委员…… : the last lines of prose, and not one whole sentence in them. */
function* brokenOff(reading: Reading): Generator<Finding> {
  const last = reading.body.filter((p) => p.role === 'body' && !isFoot(p, reading)).at(-1);
  if (!last || !/^[^。！？]{10,60}(?:……|\.{3,})$/u.test(last.text) || /^“/u.test(last.text)) return;
  yield { paragraph: last, start: 0, end: last.text.length, message: '话没有说完就断了' };
}

export const truncatedText: ProofCheck = {
  code: 'truncated-text',
  title: '全文完整，没有在半句处截断',
  why: '正文停在半句话上，说明后面的内容丢了（多见于网页摘录和付费文档）。',
  basis: '申报材料应当完整',
  severity: 'error',
  hint: '找到原稿，补全后面的内容。',
  good: ['我们将继续努力，巩固创建成果，推动各项工作再上新台阶。'],
  bad: [
    {
      text: '　　根据《全域清洁行动实施方案》，结合我镇实际，经镇党委会议研究同意，特制定本方案。',
      quotes: ['研究同意，特制定本方案。'],
    },
    { text: '　　各项工作圆满完成。\n　　近日，街道组织部分居民代表……', quotes: ['近日，街道组织部分居民代表……'] },
    { text: '每千常住人口执业（助理）医师数2.，注册护士数3.1人。', quotes: ['助理）医师数2.'] },
    {
      text: '五是强化施工工地管理。对沿街工地要求围栏作业，配置冲洗设施，密闭、定时、定',
      quotes: ['地要求围栏作业，配置冲洗设施，密闭、定时、定'],
    },
  ],
  *run(reading) {
    for (const { paragraph, hit, start, end } of matches(reading.body, cut))
      yield { paragraph, start: Math.max(0, start - 6), end, message: `“${hit[0]}”小数点后面的数字丢了` };
    yield* brokenOff(reading);
    const paragraph = reading.paragraphs.findLast(
      (p) => isProse(p) && !reading.pageLines.has(p) && !isFoot(p, reading),
    );
    if (!paragraph || (reading.prose.format === 'pdf' && !paragraph.text.includes('。'))) return;
    const bare = withoutResidue(paragraph, reading);
    if (announced.test(bare) && paragraph === reading.body.at(-1)) {
      const start = Math.max(0, bare.length - 12);
      yield { paragraph, start, end: bare.length, message: '下面应有的内容没有了', severity: 'warning' };
      return;
    }
    if (closesParagraph(bare) && !/[，、]$/.test(bare)) return;
    const { text } = paragraph;
    const message = `全文到“${bare.slice(-8)}”就断了，话没有说完`;
    yield { paragraph, start: Math.max(0, text.length - 22), end: text.length, message };
  },
};
