import { closesParagraph } from '../../text/han.ts';
import type { Paragraph } from '../../text/prose.ts';
import { isLabel, numberingOf } from '../../text/role.ts';
import { unmarkedRows } from '../counts/unmarked-row.ts';
import { lostStops } from '../lost-stop.ts';
import { matches, type ProofCheck } from '../proof-check.ts';
import { bearsResidue } from '../reading.ts';

const isSentence = ({ role, text }: Paragraph): boolean =>
  role === 'body' && text.length >= 16 && /[，。；]/.test(text) && !isLabel(text);

/** The only line between two headings of one level is a sentence, however short. */
function isWholeSection(paragraphs: readonly Paragraph[], i: number): boolean {
  const [before, here, after] = [paragraphs[i - 1], paragraphs[i], paragraphs[i + 1]];
  if (!before || !here || !after || here.text.length < 8 || isLabel(here.text) || here.role === 'cell') return false;
  const [above, below] = [numberingOf(before.text), numberingOf(after.text)];
  return (
    above !== null &&
    above.level === below?.level &&
    before.role === 'heading' &&
    numberingOf(here.text) === null &&
    !/(?:主题|时间|地点|对象|口号|期限|范围|人员|名称|内容|议程|日期)$/u.test(before.text) &&
    /\p{Script=Han}$/u.test(here.text) &&
    // What follows has lines of its own: an outline has none.
    !/[，。；：]/u.test(before.text.slice(-1))
  );
}

/** 五、方法步骤 and then half a sentence, short as a heading but with a comma in it. */
function isFirstOfSection(paragraphs: readonly Paragraph[], i: number): boolean {
  const [before, here] = [paragraphs[i - 1], paragraphs[i]];
  if (!before || !here || i + 1 === paragraphs.length || here.role === 'cell' || here.text.length < 12) return false;
  const numbered = numberingOf(before.text) !== null && before.role === 'heading';
  return numbered && numberingOf(here.text) === null && /，/u.test(here.text) && !isLabel(here.text);
}

/** 2.经费不足， and then 3.: an item that ends in the midst. */
const isOpenItem = (paragraphs: readonly Paragraph[], i: number): boolean =>
  /.{6}[，、]$/u.test(paragraphs[i]?.text ?? '') &&
  numberingOf(paragraphs[i]?.text ?? '') !== null &&
  numberingOf(paragraphs[i + 1]?.text ?? '') !== null;

/** 各乡镇要高度重视，切实把: a short line, and its last word is one that leads to another. */
const leading = /，.{0,12}(?:[把将使让被]|切实|进一步|以及|通过|为了|按照|根据|围绕)$/u;
/** 我们将继续努力， and then a numbered line. */
const isCutShort = (paragraphs: readonly Paragraph[], i: number): boolean => {
  const { text = '', role } = paragraphs[i] ?? {};
  const next = paragraphs[i + 1];
  if (role !== 'body' || text.length < 8 || next === undefined || isLabel(text)) return false;
  return leading.test(text) || (/\p{Script=Han}{5}[，、]$/u.test(text) && numberingOf(next.text) !== null);
};

/** “……省了我不少工夫”基层监管员小陈说: a sentence that is quoted keeps its own stop. */
const quoted =
  /(?<=“[^“”]{4,80}，[^“”，。！？…]{2,40})\p{Script=Han}”(?=\p{Script=Han}{2,14}(?:说|表示|介绍道?|感慨|感叹)[。，：])/gu;

export const missingStop: ProofCheck = {
  code: 'missing-stop',
  title: '段末有句号',
  why: '段末没有标点，要么漏了句号或省略号，要么后面的话丢了。',
  basis: 'GB/T 15834—2011：句子末尾用句号、问号或叹号',
  severity: 'warning',
  hint: '补上句号或省略号；如果后面还有话，请补全。',
  good: [
    '遂宁市创卫综述\n　　站在新的起点上，今天的遂宁将以更高标准推进，我们相信遂宁将继续前行。学校食堂管理规范，全校近三年没有发生过食物中毒。我市围绕下一步，谋划了三件事，全市近年来累计投入2亿元。一是（一）类、（二）类、（三）类场所。',
    '　　城区山水环绕，大街小巷干净整洁。\n　　各项工作有序推进，成效明显：',
  ],
  bad: [
    { text: '“过去要翻一上午，现在省了我不少工夫”基层监管员小陈说。', quotes: ['省了我不少工夫”'] },
    {
      text: '　　城区内山水环绕，移步异景，处处入画\n　　一年来，各项工作有序推进，成效十分明显。',
      quotes: ['异景，处处入画'],
    },
    {
      text: '五、方法步骤\n坚决按照市里要求，打一场攻坚\n\n某镇工作总结\n\n　　我镇认真落实，成效明显。',
      quotes: ['求，打一场攻坚'],
    },
    {
      text: '　　各村高度重视，切实把\n　　二、工作成效\n　　我们继续巩固创建成果，\n　　三、下一步打算\n　　再接再厉，巩固成果。',
      quotes: ['度重视，切实把', '巩固创建成果，'],
    },
    {
      text: '遂宁市创卫综述\n　　一枝一叶总关情，一点一滴见初心遂宁将以创卫为新的起点，持续补齐短板。\n　　校长陪餐，师生同菜同价近三年没有发生过食物中毒。\n　　存在的不足有：（一）设施老化，改造任务重；（二）清运不及时，垃圾反弹较快（三）个别人员意识淡薄。\n　　部分设施老化，维护管理跟不上下一步，我们将加大投入。',
      quotes: ['一点一滴见初心遂宁', '，师生同菜同价近三年', '，垃圾反弹较快（三）', '维护管理跟不上下一步'],
    },
    { text: '1.人员不够。\n2.日常保洁经费不足，\n3.监管不力。', quotes: ['保洁经费不足，'] },
    { text: '三、领取灭鼠药\n我镇到市爱卫会领取灭鼠药\n四、统一发放灭鼠药', quotes: ['卫会领取灭鼠药'] },
  ],
  *run(reading) {
    yield* lostStops(reading);
    const { paragraphs, prose } = reading;
    yield* unmarkedRows(reading);
    for (const { paragraph, start, end } of matches(reading.body, quoted)) {
      const from = Math.max(0, start - 6);
      yield {
        paragraph,
        start: from,
        end,
        message: `“${paragraph.text.slice(from, end)}”引的是整句话，后引号前漏了句号`,
      };
    }
    const last = paragraphs.findLastIndex(isSentence);
    for (const [i, paragraph] of paragraphs.entries()) {
      const { text } = paragraph;
      if (reading.pageLines.has(paragraph) || /https?:\/\/[!-~]+$/u.test(text)) continue;
      const sentence =
        (i !== last && (isSentence(paragraph) || isOpenItem(paragraphs, i) || isCutShort(paragraphs, i))) ||
        isWholeSection(paragraphs, i);
      if (closesParagraph(text) || !(sentence || isFirstOfSection(paragraphs, i))) continue;
      if (prose.format === 'pdf' && !text.includes('。')) continue;
      if (bearsResidue(reading, text.slice(-30))) continue;
      const start = Math.max(0, text.length - 7);
      const comma = /[，、]$/.test(text);
      const message = comma ? '段末是逗号或顿号，话没有说完' : '段末没有标点';
      yield { paragraph, start, end: text.length, message };
    }
  },
};
