import { longDay } from '../model/day.ts';
import type { Block, Document } from '../model/document.ts';
import { sequenceText } from '../model/history.ts';
import { text } from '../model/plain-document.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { groupedDigest, table } from './tables.ts';

/** 草稿 — as long as a person has items to look at, the list is not the whole one that the applicant is to be told at once. */
export const letterName = (unreviewed: number): string => (unreviewed === 0 ? '补正通知' : '补正通知（草稿）');

/** 补正通知 — the letter as an official document; its list is the machine-readable part, line for line. */
export function letterDocument(letter: DeficiencyLetter, unreviewed: number): Document {
  const { applicant } = letter.package;
  const complete = letter.items.length === 0;
  const of = `${applicant}${letter.honour}申报资料`;
  const title = complete ? `关于${of}审核结果的通知` : `关于补正${of}的通知`;
  const draft = unreviewed > 0;
  const mark = `（草稿：人工未审${unreviewed}项）`;
  const blocks: Block[] = [
    { type: 'title', lines: draft ? [text(title), text(mark)] : [text(title)] },
    { type: 'paragraph', role: 'recipient', content: text(`${letter.addressee}：`) },
    ...paragraphs(letter, draft).map((line): Block => ({ type: 'paragraph', role: 'body', content: text(line) })),
    ...(complete ? [] : [{ type: 'attachment-list' as const, entries: [{ id: list, title: listTitle }] }]),
    { type: 'signature', units: [letter.issuer], day: longDay(letter.day) },
    ...(complete ? [] : attached(letter)),
  ];
  return {
    id: letterName(unreviewed),
    kind: '补正通知',
    title: draft ? `${title}${mark}` : title,
    material: null,
    applicant: letter.issuer,
    day: letter.day,
    draft,
    form: 'plain',
    blocks,
  };
}

const list = 'A1';
const listTitle = '补正事项清单';

/** What asks for nothing has no list behind it. */
const attached = (letter: DeficiencyLetter): Block[] => [
  { type: 'attachment', id: list, ordinal: null, title: text(listTitle) },
  packageTable(letter),
  { type: 'paragraph', role: 'caption', content: text('补正事项') },
  itemsTable(letter),
];

const packageTable = ({ package: { name, year }, sha256 }: DeficiencyLetter): Block =>
  table(
    [
      ['申报包', 0.35],
      ['校验值（SHA-256）', 0.65, 'center'],
    ],
    [[`${name}（${year}年度）`, groupedDigest(sha256)]],
  );

const itemsTable = ({ items }: DeficiencyLetter): Block =>
  table(
    [
      ['序号', 0.08, 'center'],
      ['项目', 0.16],
      ['缺少或矛盾之处', 0.33],
      ['依据', 0.17],
      ['补正要求', 0.26],
    ],
    items.map(({ id, title, what, ground, action }) => [id, title, what, ground, action]),
  );

function paragraphs({ package: reviewed, items, deadline, honour }: DeficiencyLetter, draft: boolean): string[] {
  const opening = `你单位报送的${honour}${reviewed.year}年度申报资料（序列${sequenceText(reviewed.sequence)}）收悉。`;
  if (items.length === 0) return [`${opening}经审核，资料齐全，数据与佐证相符，没有需要补正的事项。`];
  return [
    `${opening}${draft ? '经核验（人工审核尚未完成）' : '经审核'}，有${items.length}项需要补正，一次性告知如下（详见附件）。`,
    `请于${longDay(deadline)}前逐项补正，以下一序列的申报包报送，并附逐条回应表。只补正清单所列事项，其他内容不得改动；已给出的佐证编号和页码保持不变。`,
    '逾期未补正或补正后仍不符合要求的，按现有资料审核。',
  ];
}
