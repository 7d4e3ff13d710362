import type { Amendment, Operation } from '../model/amendment.ts';
import { placeText } from '../model/bundle.ts';
import { longDay } from '../model/day.ts';
import type { Block, Document, Inline, TableBlock, TableCell } from '../model/document.ts';
import { sequenceText } from '../model/history.ts';
import { cell, plainDocument, text } from '../model/plain-document.ts';
import type { Deficiency, DeficiencyLetter } from '../model/review.ts';
import { typedWords } from './answers.ts';
import type { Comparison, DocumentChange } from './compare.ts';
import { countText } from './counts.ts';
import { sidesOf, told } from './fields.ts';
import { type Openings, throughWhole } from './scope.ts';
import { entriesOf, type SequenceState } from './state.ts';
import { type UnnamedChange, whyOpen } from './unnamed.ts';

const line = (value: string): Block => ({ type: 'paragraph', role: 'body', content: text(value) });
const heading = (number: string, value: string): Block => ({ type: 'heading', level: 1, number, content: text(value) });

function table(heads: readonly (readonly [string, number])[], rows: readonly (readonly TableCell[])[]): TableBlock {
  return {
    type: 'table',
    columns: heads.map(([, width]) => ({ width, align: 'left' as const })),
    header: [heads.map(([head]) => cell(head))],
    rows,
  };
}

const shell = ({ dossier }: SequenceState, kind: string, title: string, blocks: readonly Block[]): Document =>
  plainDocument(dossier.dossier.settings, { id: `00-${kind}`, kind, title, blocks });

/**
 * 补正回应表 — 意见—处理—页, line for line as the letter asked; a click on a number leads to the piece. What another, more
 * particular item brought in is named under an item that asked for it as well (`openings`).
 */
export function responseDocument(
  letter: DeficiencyLetter,
  amendment: Amendment,
  current: SequenceState,
  openings: Openings,
): Document {
  const { settings } = current.dossier.dossier;
  const title = `${settings.applicant.name}${letter.honour}申报资料补正回应表`;
  const sequence = sequenceText(settings.sequence);
  const answers = new Map(amendment.responses.map(({ id, treatment }) => [id, treatment]));
  return shell(current, '补正回应表', title, [
    { type: 'title', lines: [text(title)] },
    line(
      `根据${letter.issuer}${longDay(letter.day)}的补正通知${typedWords(letter)}，逐条回应如下（序列${sequence}）。`,
    ),
    ...(letter.typed === undefined
      ? []
      : [line('补正事项由申报单位照纸质通知录入，没有机读原件可核；与通知不一致的，以通知原件为准。')]),
    table(
      [
        ['序号', 0.08],
        ['意见', 0.33],
        ['处理', 0.39],
        ['所在页', 0.2],
      ],
      letter.items.map((item) => responseRow(item, answers.get(item.id) ?? '', { amendment, current, openings })),
    ),
  ]);
}

interface Answering {
  readonly amendment: Amendment;
  readonly current: SequenceState;
  readonly openings: Openings;
}

function responseRow(
  { id, title, what }: Deficiency,
  answer: string,
  { amendment: { operations }, current, openings }: Answering,
): TableCell[] {
  const own = operations.filter(({ item }) => item === id);
  const shared = operations.filter((operation) => operation.item !== id && asksFor(id, operation, openings));
  const done = [
    ...own.map(sayOperation),
    ...shared.map(({ op, title: thing, item }) => `${op}${thing}（见第${item}条）`),
  ];
  const said = done.length === 0 ? answer : answer.replace(/[。；]$/u, '');
  return [
    cell(id),
    cell(`${title}：${what}`),
    cell([said, ...done].filter(Boolean).join('；')),
    { content: pagesOf([...own, ...shared], current) },
  ];
}

/** `替换指标14 2023年（由“1.9”改为“2.5”）`; of what is new or gone the name says it all. */
function sayOperation({ op, title, change }: Operation): string {
  const [, named = ''] = /^(?:新增|删除)“(.*)”$/u.exec(change) ?? [];
  return named !== '' && title.endsWith(named) ? `${op}${title}` : `${op}${title}（${change}）`;
}

/** Not merely as part of a material: then everything would stand under it once more. */
const asksFor = (id: string, { target }: Operation, openings: Openings): boolean =>
  openings(target).some((opening) => opening.item === id && !throughWhole([opening]));

/** `佐证3.1-05（第2册第12页）` for each piece an item brought in; where it brought none, for those its figures and rows rest on. */
function pagesOf(operations: readonly Operation[], current: SequenceState): Inline[] {
  const standing = operations.filter(({ op }) => op !== '删除').map(({ target }) => target);
  const brought = standing.filter((target) => target.startsWith('evidence/')).map((t) => t.slice('evidence/'.length));
  const entries = entriesOf(current);
  const numbers = brought.length > 0 ? brought : standing.flatMap((target) => entries.get(target)?.evidence ?? []);
  return [...new Set(numbers)].flatMap((number, i): Inline[] => {
    const row = current.ledger.rows.find((r) => r.number === number);
    const place = row?.volume ? `（${placeText(row.volume)}）` : '（未装订）';
    const link: Inline = { type: 'reference', to: { kind: 'evidence', id: number }, text: `佐证${number}` };
    return [...(i === 0 ? [] : text('；')), link, ...text(place)];
  });
}

/** 未点名 — between a package and its 补正; of any two packages nobody can say which changes a letter named. */
export interface Unnamed {
  readonly letter: DeficiencyLetter;
  readonly changes: readonly UnnamedChange[];
}

/** 变更报告 — what differs between two sequences; what is not listed is the same to the byte. */
export function changeDocument(
  before: SequenceState,
  after: SequenceState,
  comparison: Comparison,
  unnamed: Unnamed | null = null,
): Document {
  const { settings, figures, facts, evidence, documents } = comparison;
  const title = `${after.dossier.dossier.settings.applicant.name}申报资料变更报告`;
  return shell(after, '变更报告', title, [
    { type: 'title', lines: [text(title)] },
    line(`由 ${before.name} 到 ${after.name}。${countText(comparison)}。`),
    ...changedPart('一、', '设置', settings),
    ...changedPart('二、', '指标数据', figures),
    ...changedPart('三、', '其他事实', facts),
    ...changedPart('四、', '佐证材料', evidence),
    ...(unnamed === null ? [] : unnamedPart('五、', unnamed)),
    heading(unnamed === null ? '五、' : '六、', `文档（${documents.length}份）`),
    ...(documents.length === 0 ? [line('无变动。')] : documents.flatMap(passagesOf)),
  ]);
}

function changedPart(number: string, name: string, changes: Comparison['figures']): Block[] {
  const heads = [
    ['操作', 0.09],
    ['内容', 0.29],
    ['原', 0.31],
    ['现', 0.31],
  ] as const;
  const rows = changes.map(({ title, before, after }) => [
    cell(before === null ? '新增' : after === null ? '删除' : '替换'),
    cell(title),
    ...sidesOf(before, after).map(cell),
  ]);
  return [
    heading(number, `${name}（${changes.length}处）`),
    changes.length === 0 ? line('无变动。') : table(heads, rows),
  ];
}

function unnamedPart(number: string, { letter, changes }: Unnamed): Block[] {
  const rows = changes.map((change): TableCell[] => [
    cell(change.title),
    cell(told(change.before, change.after)),
    cell(whyOpen(change, letter)),
  ]);
  const heads = [
    ['内容', 0.27],
    ['改动', 0.4],
    ['说明', 0.33],
  ] as const;
  return [
    heading(number, `通知没有点名、随材料开放的改动（${changes.length}处）`),
    changes.length === 0 ? line('没有。') : table(heads, rows),
  ];
}

const passagesOf = ({ title, kind, passages }: DocumentChange): Block[] => [
  line(`《${title}》：${kind}`),
  ...(passages.length === 0
    ? []
    : [
        table(
          [
            ['操作', 0.1],
            ['文字', 0.9],
          ],
          passages.map((passage) => [cell(passage.kind), cell(passage.text)]),
        ),
      ]),
];
