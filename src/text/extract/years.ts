/** 逐年的数 — the years a row of figures is for, in order. */
const list = /(?:(?:19|20)\d{2}年?(?:度|底|末)?[、，和及与至]*){2,}(?=年|[^\d]|$)/gu;
const range = /((?:19|20)\d{2})年?\s*(?:[—–\-~～至到]+)\s*((?:19|20)\d{2})年?/u;

/** The years named in `before` (the sentence up to the first figure): 2021年、2022年和2023年, 2021—2023年; empty for none. */
export function yearsListed(before: string, count: number): string[] {
  const span = range.exec(before);
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    if (to - from + 1 === count) return Array.from({ length: count }, (_, i) => String(from + i));
  }
  for (const hit of [...before.replace(/\s/gu, '').matchAll(list)].reverse()) {
    const years = hit[0].match(/(?:19|20)\d{2}/gu) ?? [];
    if (years.length === count) return years;
  }
  return [];
}

/** Takes the lists of years out of a name. */
export const withoutYearList = (text: string): string =>
  text.replace(range, '').replace(/(?:[由从至到在自]?(?:19|20)\d{2}年(?:度|底|末)?[的、和及与，]*)+/gu, '');
