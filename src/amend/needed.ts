import { type Change, wholeDifference } from './compare.ts';
import { type FieldChange, fieldChanges } from './fields.ts';
import { wordsOf } from './wording.ts';

/** 随之改动 — whether a row changed only in what the changes that were asked for bring along: their numbers, their evidence. */
export function follows({ before, after }: Change, asked: readonly Change[]): boolean {
  if (before === null || after === null) return false;
  const fields = fieldChanges(before, after);
  const pieces = new Set(asked.flatMap(({ target }) => /^evidence\/(.+)$/u.exec(target)?.[1] ?? []));
  const [old, now] = [numbersIn(asked, 'before'), numbersIn(asked, 'after')];
  return (
    fields.length > 0 &&
    fields.every((field) => (field.name === '佐证编号' ? onlyPieces(field, pieces) : onlyNumbers(field, old, now)))
  );
}

function onlyPieces({ before, after }: FieldChange, pieces: ReadonlySet<string>): boolean {
  const [old, now] = [before.split('、'), after.split('、')];
  const changed = [...old.filter((one) => !now.includes(one)), ...now.filter((one) => !old.includes(one))];
  return changed.every((one) => one === '' || pieces.has(one));
}

/** Word for word the same but for numbers that were changed elsewhere in the same way. */
const onlyNumbers = ({ before, after }: FieldChange, old: ReadonlySet<string>, now: ReadonlySet<string>): boolean =>
  wholeDifference(wordsOf(before), wordsOf(after)).every(
    ({ kind, text }) => kind === '相同' || (kind === '删除' ? old : now).has(bare(text)),
  );

const numbersIn = (asked: readonly Change[], side: 'before' | 'after'): ReadonlySet<string> =>
  new Set(
    asked.flatMap((change) => {
      const entry = change[side];
      const texts =
        entry === null || change.target.startsWith('evidence/') ? [] : [entry.text, ...Object.values(entry.fields)];
      return texts.flatMap((text) => text.match(/\d+(?:\.\d+)?/gu) ?? []);
    }),
  );

const bare = (word: string): string => word.replace(/[%％‰]$/u, '');
