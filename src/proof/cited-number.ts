import type { Dictionaries } from '../text/dictionaries.ts';

export type KnownDocument = Dictionaries['documents'][number];

/** 标准号 — GB 5749—2022: its series, its number, its year. */
export const standard = /(GB|CJJ?|HJ|WS|JGJ|NY|SB)\s*(?:\/\s*T)?\s*(\d{2,6}(?:\.\d+)?)\s*[-—–]+\s*(\d{4})/u;
/** 令号 — 国务院令第380号: who signed it, its number. */
const order = /^(?:中华人民共和国|国家)*(.+?)令\s*第?\s*(\d+)\s*号$/u;

const tidy = (number: string): string =>
  number
    .replace(/\s+/g, '')
    .replace(/[[［（(]/g, '〔')
    .replace(/[\]］）)]/g, '〕')
    .replace(/第(?=\d+号$)/u, '');

/** The last year named before the citation in its sentence. */
export const yearBefore = (before: string): number | undefined => {
  const year = /((?:19|20)\d{2})年[^。]{0,20}$/.exec(before)?.[1];
  return year === undefined ? undefined : Number(year);
};

/**
 * An order differs only where the same signer's number is lower, or another document's: a regulation is rightly cited
 * by the later order that amended it, and the signer of a rule may have been renamed since.
 */
function wrongOrder(own: string, cited: string, documents: readonly KnownDocument[]): boolean {
  const [known, seen] = [order.exec(own), order.exec(cited)];
  if (!known || !seen || known[1] !== seen[1] || Number(known[2]) === Number(seen[2])) return false;
  if (Number(seen[2]) < Number(known[2])) return true;
  return documents.some(({ number }) => {
    const other = order.exec(number ?? '');
    return other?.[1] === seen[1] && other?.[2] === seen[2];
  });
}

function wrongLetter(own: string, cited: string): boolean {
  if (!/〔\d{4}〕\d+号$/u.test(tidy(own)) || !/〔\d{4}〕\d+号$/u.test(tidy(cited))) return false;
  return !tidy(own).includes(tidy(cited)) && !tidy(cited).includes(tidy(own));
}

/**
 * GB 5749-2006 where GB 5749—2022 is in force, or another number than the standard has. A later year than the
 * dictionary's is a newer edition it has not heard of; an earlier one is right where the text tells of that time.
 */
export function wrongEdition({ name, number: own = '', also }: KnownDocument, cited: string, before: string) {
  const [seen, known] = [standard.exec(cited), standard.exec(own)];
  if (!seen || !known) return null;
  const told = yearBefore(before);
  const then = told !== undefined && told <= Number(known[3]);
  const same = (number: string) => standard.exec(number)?.slice(1).join() === seen.slice(1).join();
  if (then || also.some(same)) return null;
  if (seen[1] !== known[1] || seen[2] !== known[2]) return { message: `《${name}》的标准号是${own}，不是${cited}` };
  return Number(seen[3]) >= Number(known[3]) ? null : { message: `《${name}》的现行版本是${own}，不是${cited}` };
}

/** What is wrong with the number a known document is cited by, if anything is sure to be. */
export function wrongNumber(known: KnownDocument, cited: string, before: string, documents: readonly KnownDocument[]) {
  const { number: own, also, name } = known;
  if (own === undefined || also.some((n) => tidy(n) === tidy(cited))) return null;
  if (wrongOrder(own, cited, documents) || wrongLetter(own, cited))
    return { message: `《${name}》的文号是${own}，不是${cited}` };
  return wrongEdition(known, cited, before);
}
