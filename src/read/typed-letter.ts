import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isTooDeep } from './yaml/depth.ts';

/** 照录的补正通知 — what a clerk typed from a letter on paper: words only, with the line of each item. */
export interface TypedLetter {
  /** The package it speaks of. */
  readonly name: string;
  readonly issuer: string;
  readonly number: string;
  readonly day: string;
  readonly deadline: string;
  readonly items: readonly { readonly about: string; readonly remark: string; readonly line: number }[];
}

/** The file to fill in. */
export const typedLetterForm = (name: string, issuer: string): string =>
  `# 照纸质（或 Word）补正通知录入：逐条照抄，一条不多、一条不少。收到了 补正通知.json 的，不用填这一份。
# “针对”写明这一条说的是哪一项：条款 2.4、指标 14、材料 05，说整套资料的写 整体。只有写在这里的项才能改动。
申报包: ${JSON.stringify(name)}  # 通知所说的那一次报送，不要改
发文单位: ${JSON.stringify(issuer)}  # 通知的落款
文号: ""  # 没有文号的空着
日期: ""  # 通知的日期，如 2026-04-01
期限: ""  # 通知要求补正的截止日期；没有写期限的，写通知的日期
事项:
  - 针对: ""
    意见: ""
  - 针对: ""
    意见: ""
`;

/** Null for what is no YAML with these names. */
export function readTypedLetter(text: string): TypedLetter | null {
  if (isTooDeep(text)) return null;
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter: counter });
  if (!isMap(contents) || errors.length > 0) return null;
  const of = (key: string): string => words(contents.get(key, true));
  const list: unknown = contents.get('事项');
  const rows: unknown[] = isSeq(list) ? list.items : [];
  const items = rows.flatMap((row) => {
    const line = counter.linePos(isNode(row) ? (row.range?.[0] ?? 0) : 0).line;
    // A remark typed without its names is refused where it stands, not passed over.
    if (!isMap(row)) return words(row) === '' && !isSeq(row) ? [] : [{ about: '', remark: words(row), line }];
    if (row.items.every(({ value }) => isScalar(value) && words(value) === '')) return [];
    return [{ about: words(row.get('针对', true)), remark: words(row.get('意见', true)), line }];
  });
  const head = { name: of('申报包'), issuer: of('发文单位'), number: of('文号') };
  return { ...head, day: day(of('日期')), deadline: day(of('期限')), items };
}

/** `2026年4月1日` and `2026.4.1` as `2026-04-01`. */
const day = (text: string): string =>
  text.replace(/^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/u, (_, y: string, m: string, d: string) =>
    [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
  );

/** As it was typed: a bare 3.10 is a clause, not the number 3.1. */
function words(node: unknown): string {
  if (!isScalar(node) || node.value === null) return '';
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
}
