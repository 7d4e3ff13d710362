import { describeOrigin } from '../diagnostic.ts';
import type { DeficiencyLetter } from '../model/review.ts';
import { type SheetKey, sheetNames } from '../model/sheet-names.ts';
import type { Change } from './compare.ts';
import { fieldChanges } from './fields.ts';
import { rowNames, type SequenceState } from './state.ts';

/** 点名 — whether a letter speaks of a thing: by its number or name, by the cell it was seen in, by what it was or should be. */
export function nameTest(letter: DeficiencyLetter, previous: SequenceState): (change: Change) => boolean {
  const said = letter.items.map(({ what, action }) => `${what}\n${action}`).join('\n');
  const remarks = letter.items.map(({ what, codes }) =>
    codes.length === 0 ? what : (what.split('审核意见：')[1] ?? ''),
  );
  const places = new Set(letter.items.flatMap((item) => item.places));
  const everywhere = new Set([letter.package.applicant, letter.honour]);
  return (change) => {
    const [kind, section = ''] = change.target.split('/');
    const words = [...namesOf(change), ...valuesOf(change)].filter((word) => !everywhere.has(word));
    if (words.some((word) => says(said, word))) return true;
    if (kind !== 'facts') return false;
    const sheet = sheetNames[section as SheetKey];
    return remarks.some((remark) => remark.includes(sheet)) || placesOf(change, previous).some((at) => places.has(at));
  };
}

/** Numbers stand alone: M3 is not named where M31 is, 3.1-01 not where 13.1-01 is. */
const says = (text: string, word: string): boolean =>
  /^[\w.-]+$/u.test(word)
    ? new RegExp(`(?<![\\w.-])${word.replace(/[.-]/gu, '\\$&')}(?![\\w-]|\\.\\d)`, 'u').test(text)
    : text.includes(word);

/** 韩立诚, M3, 3.7-01 and its title. */
function namesOf({ target, before, after }: Change): string[] {
  const [kind, section = '', ...rest] = target.split('/');
  if (kind === 'evidence') return [section, ...titles(before?.text, after?.text)];
  const { 姓名, 名称, 阶段 } = { 姓名: '', 名称: '', 阶段: '', ...(after ?? before)?.fields };
  return [姓名, 名称, 阶段, 姓名 === '' ? rest.join('/') : ''].filter((name) => name.length > 1);
}

const titles = (...all: readonly (string | undefined)[]): string[] =>
  all.flatMap((t) => (t && t.length > 3 ? [t] : []));

/** What a cell was or is, where that is no word of everybody's. */
const valuesOf = ({ before, after }: Change): string[] =>
  before && after
    ? fieldChanges(before, after)
        .flatMap((field) => [field.before, field.after])
        .filter((value) => value.length > 3)
    : [];

/** The cells of its row in the workbook, as a check tells them. */
function placesOf({ target }: Change, { dossier }: SequenceState): string[] {
  const [, section = '', ...rest] = target.split('/');
  const rows = dossier.dossier[section as 'measures'] ?? [];
  const path = `${section}/${rowNames(rows).indexOf(rest.join('/'))}/`;
  return Object.entries(dossier.origins).flatMap(([key, at]) => (key.startsWith(path) ? [describeOrigin(at)] : []));
}
