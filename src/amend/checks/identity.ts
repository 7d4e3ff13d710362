import { type LedgerRow, placeText } from '../../model/bundle.ts';
import { PRACTICE, type SequenceCheck, type SequenceFinding } from '../check.ts';
import { digestOf, type SequenceState } from '../state.ts';
import { usesOf } from '../uses.ts';

/** What is not touched keeps number, page and bytes. */
export const untouchedSame: SequenceCheck = {
  code: 'untouched-same',
  title: '未改动的佐证编号、所在册页、文件内容都不变，未改动的文档文件也不变',
  why: '审核人记下的页码和编号，在下一序列里仍要找得到同一件东西。',
  basis: PRACTICE,
  mend: '保留佐证编号登记（数据/佐证编号.yaml），用 shenbao amend 生成这一序列；新增的佐证用后续编号，页码接在前一件之后（12-1、12-2）。',
  run({ previous, current, comparison }) {
    const touched = new Set(comparison.evidence.map(({ target }) => target.slice('evidence/'.length)));
    const now = new Map(current.ledger.rows.map((row) => [row.number, row]));
    const renumbered = new Map(current.ledger.rows.map((row) => [contentOf(row), row.number]));
    const pieces = previous.ledger.rows.flatMap((row): SequenceFinding[] => {
      const other = renumbered.get(contentOf(row));
      if (other !== undefined && !now.has(row.number))
        return [
          { message: `佐证 ${row.number} 的编号变成了 ${other}`, quote: row.number, target: `evidence/${other}` },
        ];
      const same = now.get(row.number);
      if (same === undefined || touched.has(row.number)) return [];
      return [
        ...moved(row, same),
        ...(previous.files.get(row.path) === current.files.get(same.path)
          ? []
          : [
              {
                message: `佐证 ${row.number} 没有列为替换，文件内容却变了`,
                quote: row.path,
                target: `evidence/${row.number}`,
              },
            ]),
      ];
    });
    return [...pieces, ...silentDocuments(previous, current)];
  },
};

/** A document that says what it said, in another file. */
function silentDocuments(previous: SequenceState, current: SequenceState): SequenceFinding[] {
  const before = new Map(previous.documents.documents.map((entry) => [entry.document.id, entry]));
  return current.documents.documents.flatMap(({ document, pdf, docx }): SequenceFinding[] => {
    const old = before.get(document.id);
    if (old === undefined || digestOf(old.document) !== digestOf(document)) return [];
    const pairs = [
      [old.pdf, pdf],
      [old.docx ?? '', docx ?? ''],
    ] as const;
    return pairs
      .filter(([was, now]) => previous.files.get(was) !== current.files.get(now))
      .map(([was]) => ({ message: `《${document.title}》文字没有改动，文件内容却变了`, quote: was }));
  });
}

const contentOf = ({ file, range }: LedgerRow): string => `${file.digest} ${range?.first ?? ''}-${range?.last ?? ''}`;

function moved(before: LedgerRow, now: LedgerRow): SequenceFinding[] {
  const place = ({ volume }: LedgerRow): string => (volume === null ? '未装订' : placeText(volume));
  return place(before) === place(now)
    ? []
    : [
        {
          message: `佐证 ${before.number} 没有改动，位置却由${place(before)}变为${place(now)}`,
          quote: before.number,
          target: `evidence/${now.number}`,
        },
      ];
}

/** A piece taken away is cited nowhere. */
export const staleReferences: SequenceCheck = {
  code: 'stale-references',
  title: '删除的佐证不再被引用',
  why: '引用已经作废的佐证，等于没有依据。',
  basis: PRACTICE,
  mend: '改引现有佐证，或保留原佐证。',
  run({ current, comparison }) {
    const gone = new Set(
      comparison.evidence.filter(({ after }) => after === null).map(({ target }) => target.slice('evidence/'.length)),
    );
    return usesOf(current)
      .filter(({ number }) => gone.has(number))
      .map(({ kind, place, number }) => ({
        message:
          kind === 'indicator' ? `${place}仍以已删除的佐证 ${number} 为依据` : `${place}仍引用已删除的佐证 ${number}`,
      }));
  },
};
