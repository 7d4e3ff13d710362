import type { Diagnostic } from '../../diagnostic.ts';
import { type FormParagraph, placeName } from './paragraphs.ts';

/** No form of this field goes deeper; a thousand would keep the machine busy for minutes. */
const deepest = 12;

/** Loops that begin inside a table and end outside it: what they repeat is no whole piece of the form. Loops too deep. */
export function loopFaults(file: string, paragraphs: readonly FormParagraph[]): Diagnostic[] {
  const open: { readonly tag: string; readonly place: FormParagraph }[] = [];
  return paragraphs.flatMap((place) =>
    Array.from(place.text.matchAll(/\{\{\s*([#^/])\s*(.*?)\s*\}\}/gs)).flatMap(([, mark, tag = '']): Diagnostic[] => {
      if (mark !== '/' && open.push({ tag, place }) === deepest) return [tooDeep(file, tag, place)];
      const begun = mark === '/' ? open.pop() : undefined;
      if (begun === undefined || (begun.place.table === place.table && begun.place.part === place.part)) return [];
      return [crossing(file, begun.tag, begun.place, place)];
    }),
  );
}

const crossing = (file: string, tag: string, from: FormParagraph, to: FormParagraph): Diagnostic => ({
  code: 'form-syntax',
  severity: 'error',
  message: `${placeName(from)}的“{{#${tag}}}”与${placeName(to)}的收尾不在同一个表格里。`,
  at: { file, line: from.number, quote: from.text },
  hint: `要重复表格的行，把 {{#${tag}}} 写在行首格、{{/${tag}}} 写在行末格；要重复整个表格，两个都写在表格外面单独的段落里。`,
});

const tooDeep = (file: string, tag: string, place: FormParagraph): Diagnostic => ({
  code: 'form-syntax',
  severity: 'error',
  message: `${placeName(place)}的“{{#${tag}}}”套得太深，超过了${deepest - 1}层。`,
  at: { file, line: place.number, quote: place.text.slice(0, 200) },
  hint: '检查前面的 {{#…}} 是否漏写了收尾。',
});
