import type { Paragraph } from '../../text/prose.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const genre =
  /(?:汇报|报告|总结|方案|请示|通知|意见|计划|函|材料)(?:范文|优秀|通用|精选|[一二三四五六七八九十\d]+篇?|（[^）]*）|\s)*$/u;
const date =
  /^[xX×ｘＸ＊*○〇●某]{1,4}年[xX×ｘＸ＊*○〇●某\d]{1,2}月|20[\s_×xXｘＸ*＊○〇●□?？]{1,4}年|(?:19|20)\d{2}年[\s\u3000_]*月[\s\u3000_]*日|(?:\d{4}|[二〇○零一九]{4})年\s*(?:\d{1,2}|[一二三四五六七八九十]+)月(?:\s*(?:\d{1,2}|[一二三四五六七八九十]+)日)?/u;

function isReport({ paragraphs, pageLines }: Reading): boolean {
  const own = paragraphs.filter((p) => !pageLines.has(p));
  const head = own.slice(0, 4).filter((p) => p.text.length <= 50);
  const running = paragraphs.reduce((sum, p) => sum + (p.role === 'cell' ? 0 : p.text.length), 0);
  return (
    running >= 800 && (head.some((p) => genre.test(p.text.trim())) || own.slice(0, 3).some((p) => opening.test(p.text)))
  );
}

/** A report whose title is lost says at its head what it is. */
const opening = /现将[^。]{0,24}(?:汇报|报告|总结|汇总)如下/u;
/** （以上内容由网友上传，仅供参考）: what the page adds below is no end of the paper. */
const ofTheWeb = /^[（(【[].{2,40}[）)】\]]$|网友|小编|仅供参考|范文|文库|上一篇|下一篇/u;
/** （中共安源区委 安源区人民政府 供稿）: who gave it, at its very end. */
const givenBy = /^[（(][^）)，。]{2,36}(?:供稿|撰稿)[）)]$/u;
/** Who signs, on a line of his own. */
const unit = /^[^，。；：]{2,24}(?:局|委|办|办公室|委员会|政府|街道|处|院|中心|学校|中学|小学|公司|社区|村|部|队)$/u;

const isDate = ({ role, text }: Paragraph): boolean =>
  role === 'date' ||
  (role !== 'cell' && role !== 'note' && text.length <= 24 && date.test(text) && !/[，。；]/.test(text));

/** A date at the end or in a bracket under the title; in the midst of the text, only one with a unit's name above it. */
const hasDate = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some((p, i) => {
    const above = paragraphs[i - 1]?.text ?? '';
    const signed = above.length <= 30 && !/[，。；：]/u.test(above);
    return isDate(p) && (i < 6 || i >= paragraphs.length - 6 || signed);
  });

/** 2024年1月 as the last line: no day, and whoever signs is not named above it or below the title. */
const monthOnly = /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年\s*(?:\d{1,2}|[一二三四五六七八九十]+)月$/u;

/** 二〇一二年十二月十五: the day without its 日. */
const dayless =
  /^(?:\d{4}年\d{1,2}月\d{1,2}|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3})$/u;

function* dayMissing({ paragraphs }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs)
    if (paragraph.role !== 'cell' && dayless.test(paragraph.text.trim()))
      yield { paragraph, start: 0, end: paragraph.text.length, message: `“${paragraph.text.trim()}”后面缺了“日”` };
}

function* unfinished({ paragraphs, pageLines }: Reading): Generator<Finding> {
  const own = paragraphs.filter((p) => p.role !== 'cell' && p.role !== 'note' && !pageLines.has(p));
  const last = own.at(-1);
  if (last === undefined || !monthOnly.test(last.text.trim())) return;
  const signed = [...own.slice(0, 4), ...own.slice(-2, -1)].some(({ text }) => unit.test(text.trim()));
  const message = `成文日期没有写到日${signed ? '' : '，也没有署名单位'}`;
  yield { paragraph: last, start: 0, end: last.text.length, message };
}

export const missingSignature: ProofCheck = {
  code: 'missing-signature',
  title: '有署名和成文日期',
  why: '没有署名和日期的汇报，分不清是谁在什么时候写的，不能作为申报材料。',
  basis: 'GB/T 9704—2012：发文机关署名、成文日期',
  severity: 'warning',
  hint: '在文末写上单位全称和成文日期，如“2023年12月1日”。',
  good: [
    `创建工作汇报\n${Array.from({ length: 60 }, (_, i) => `第${i + 1}项工作按计划推进，成效明显。`).join('')}\n临江市城市管理局\n2023年12月1日`,
  ],
  bad: [
    { text: '某某街道办事处\n二〇一二年十二月十五', quotes: ['二〇一二年十二月十五'] },
    {
      text: `创建工作汇报\n${Array.from({ length: 60 }, (_, i) => `第${i + 1}项工作按计划推进，成效明显。`).join('')}\n2024年1月`,
      quotes: ['2024年1月'],
    },
    {
      text: `创建国家卫生城市工作汇报\n${Array.from({ length: 60 }, (_, i) => `第${i + 1}项工作按计划推进，成效明显。`).join('')}`,
      quotes: ['作按计划推进，成效明显。第60项工作按计划推进，成效明显。'.slice(-22)],
    },
    {
      text: `现将工作情况汇报如下。${Array.from({ length: 60 }, (_, i) => `第${i + 1}项工作按计划推进，成效明显。`).join('')}\n8月18日`,
      quotes: ['8月18日'],
    },
  ],
  *run(reading) {
    yield* dayMissing(reading);
    if (!isReport(reading)) return;
    yield* unfinished(reading);
    if (hasDate(reading.paragraphs)) return;
    const { paragraphs, pageLines } = reading;
    const ends = paragraphs.filter((p) => p.role !== 'cell' && p.role !== 'note' && !pageLines.has(p));
    const giver = ends.at(-1);
    if (giver !== undefined && givenBy.test(giver.text.trim())) {
      yield { paragraph: giver, start: 0, end: giver.text.length, message: '只写了供稿单位，没有成文日期' };
      return;
    }
    const paragraph = ends.findLast(
      (p) => !ofTheWeb.test(p.text) && /\p{Script=Han}{2}|^\s*\d{1,2}月\d{1,2}日\s*$/u.test(p.text),
    );
    if (!paragraph) return;
    const { length } = paragraph.text;
    const yearless = !/\p{Script=Han}{2}/u.test(paragraph.text);
    const signed = unit.test(ends[ends.indexOf(paragraph) - 1]?.text.trim() ?? '');
    const message = yearless ? `成文日期没有年份${signed ? '' : '，也没有署名单位'}` : '文末没有署名单位和成文日期';
    yield { paragraph, start: Math.max(0, length - 22), end: length, message };
  },
};
