import { profileReader } from '../text/extract/profile-figures.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Claim, claimsOf, type Held } from './corroboration/claims.ts';
import { standingOf } from './corroboration/stance.ts';

/** A figure that our own text gives for a fact of 基本情况 and that the sheet does not bear out. */
export interface StrayFact {
  readonly quote: string;
  /** `2023年218.4万人` */
  readonly known: string;
  readonly claim: Claim;
}

/** Finds them in one text; other years, places, targets and rounded figures are not ours to compare. */
export function factReader(held: Held): (text: string) => StrayFact[] {
  const claims = new Map(claimsOf(held).flatMap((c) => (c.sheet === '基本情况' ? [[c.id, c] as const] : [])));
  const read = profileReader(held.pack.profile);
  const about = { applicant: held.dossier.value.settings.applicant.name, own: true, issued: null };
  return (text) =>
    read(text).flatMap(({ field, index, quote, ...figure }): StrayFact[] => {
      const claim = claims.get(field);
      if (claim === undefined) return [];
      const sentence = sentencesOf(text).findLast(({ start }) => start <= index)?.text ?? text;
      const stated = { ...figure, quote, sentence, indicator: field, line: 0 };
      const { stance, against } = standingOf(stated, claim, about);
      const known = against.map((y) => `${y.year}年${y.text}`).join('、');
      return stance === 'contradiction' ? [{ quote, known, claim }] : [];
    });
}
