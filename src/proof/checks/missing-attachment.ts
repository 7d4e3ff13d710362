import type { Paragraph } from '../../text/prose.ts';
import { isWithin } from '../../text/quotes.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const promise =
  /(?:详?见|按照?|参见|参照|列入|载于|填入|按)\s*(?:本[^，。；]{0,6})?附([件表])\s*(\d{0,2})|（附([件表])\s*(\d{0,2})(?:后)?）|附后|附([件表])(\d{1,2})/gu;
const listHead = /^附([件表])[：:]\s*(.*)$/u;

/** 附件清单 — what the list behind the text names, and the pages that open with 附件1. */
interface Attached {
  readonly listed: readonly { readonly paragraph: Paragraph; readonly n: number }[];
  readonly opened: readonly number[];
  readonly unnumbered: boolean;
}

const itemOf = (text: string): number => Number(/^\s*(\d{1,2})\s*[.．、]/u.exec(text)?.[1] ?? Number.NaN);

function listOf(paragraphs: readonly Paragraph[], kind: string): Attached {
  const listed: { paragraph: Paragraph; n: number }[] = [];
  let unnumbered = false;
  for (const paragraph of paragraphs) {
    const head = listHead.exec(paragraph.text);
    if (head?.[1] !== kind) continue;
    const first = itemOf(head[2] ?? '');
    if (Number.isNaN(first)) unnumbered = true;
    else listed.push({ paragraph, n: first });
    for (const next of paragraphs.slice(paragraph.index + 1)) {
      const n = itemOf(next.text);
      if (n !== (listed.at(-1)?.n ?? 0) + 1) break;
      listed.push({ paragraph: next, n });
    }
  }
  const opened = paragraphs.flatMap(({ text }) => {
    const page = /^附([件表])\s*(\d{1,2})(?=[：:\s]|$)/u.exec(text);
    return page?.[1] === kind ? [Number(page[2])] : [];
  });
  return { listed, opened, unnumbered: unnumbered || paragraphs.some((p) => p.text.trim() === `附${kind}`) };
}

/** By 件 and 表. */
type Lists = ReadonlyMap<string, Attached>;
const listsOf = ({ paragraphs }: Reading): Lists =>
  new Map(['件', '表'].map((kind) => [kind, listOf(paragraphs, kind)] as const));
const none: Attached = { listed: [], opened: [], unnumbered: false };

function* promised({ body }: Reading, attached: Lists): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, promise)) {
    if (/^附[件表]/.test(paragraph.text) || isWithin(paragraph.text, start, '《“', '》”')) continue;
    const kinds = hit[1] ?? hit[3] ?? hit[5];
    const n = hit[2] ?? hit[4] ?? hit[6] ?? '';
    const lists = kinds === undefined ? [...attached.values()] : [attached.get(kinds)];
    const found = lists.some(
      ({ listed, opened, unnumbered } = none) =>
        (n === '' && (listed.length > 0 || opened.length > 0)) ||
        (unnumbered && (n === '' || n === '1')) ||
        opened.includes(Number(n)) ||
        listed.some((item) => item.n === Number(n)),
    );
    if (!found) yield { paragraph, start, end, message: `正文说“${hit[0]}”，后面没有这个附${kinds ?? '件'}` };
  }
}

/** The list names two, and only the first of them follows. */
function* unopened(attached: Lists): Generator<Finding> {
  for (const [kind, { listed, opened }] of attached) {
    if (opened.length === 0) continue;
    for (const { paragraph, n } of listed)
      if (!opened.includes(n)) {
        const message = `清单里列了附${kind}${n}，后面没有附上`;
        yield { paragraph, start: 0, end: paragraph.text.length, message };
      }
  }
}

const table = /(?:详?见|如)(?:下表|下列表格|表\d)(?:所示)?/gu;

/** 见下表 in a text without a table. */
function* tables({ body, paragraphs, prose }: Reading): Generator<Finding> {
  const drawn = paragraphs.some(({ role, text }) => role === 'cell' || /\t|[|｜┃│].*[|｜┃│]|^表\s?\d/u.test(text));
  // Rows of a table given as plain text are short and stand side by side.
  if (drawn || prose.format === 'pdf' || prose.lines.some(({ text }) => /\S {2,}\S+ {2,}\S/u.test(text))) return;
  for (const { paragraph, hit, start, end } of matches(body, table))
    yield { paragraph, start, end, message: `正文说“${hit[0]}”，文中没有表` };
}

export const missingAttachment: ProofCheck = {
  code: 'missing-attachment',
  title: '说有附件，就附上',
  why: '正文写“见附件”，后面却没有，收到的人无从查对。',
  basis: 'GB/T 9704—2012：附件应当与正文一并标识',
  severity: 'warning',
  hint: '附上附件并写明“附件1”等字样；不再附的，删去这句话。',
  good: ['任务分工见附件1。\n附件：1.任务分工表\n附件1\n任务分工表', '数据见附表1和附表2。\n附表：1.汇总表\n2.明细表'],
  bad: [
    { text: '四害密度监测结果见下表，各项均达到标准。', quotes: ['见下表'] },
    { text: '各单位任务分工见附件2，请遵照执行。', quotes: ['见附件2'] },
    { text: '数据分别见附表1和附表2。\n附表：1.生态环境指标汇总表', quotes: ['附表2'] },
    { text: '请遵照执行。\n附件：1.方案\n2.任务分解表\n附件1\n方案', quotes: ['2.任务分解表'] },
  ],
  *run(reading) {
    const attached = listsOf(reading);
    yield* promised(reading, attached);
    yield* unopened(attached);
    yield* tables(reading);
  },
};
