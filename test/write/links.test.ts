import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/pdf/source/open.ts';
import { decodeText } from '../../src/pdf/syntax/text.ts';
import { dictOf, isArray, isString } from '../../src/pdf/syntax/values.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { addressPdf, draftPdf } from '../../src/write/pdf/write-pdf.ts';
import { onPdf, testWith } from './programs.ts';
import { body, documentOf, figure, style, t } from './sample.ts';

const faces = await loadFaces('开源');
const numbers = ['3.1-01', '3.1-02', '3.1-01', '4.2-07'];
const document = documentOf([body(...numbers.flatMap((n, i) => [t(`第${i + 1}处`), figure(`8${i}.5%`, [n])]))]);
const draft = draftPdf(document, style, faces);

/** Address and description of every link, as a reader finds them by the file's own cross-reference table. */
function linksOf(bytes: Uint8Array): [string, string][] {
  const opened = openSource(bytes);
  if (typeof opened === 'string' || opened.recovery !== null) throw new Error(`not sound: ${opened}`);
  const { resolve } = opened.document;
  return opened.pages.flatMap(({ dict }) => {
    const annotations = resolve(dict.get('Annots'));
    return (isArray(annotations) ? annotations : []).map((item): [string, string] => {
      const link = dictOf(resolve(item));
      const [uri, words] = [resolve(dictOf(resolve(link?.get('A')))?.get('URI')), resolve(link?.get('Contents'))];
      if (!isString(uri) || !isString(words)) throw new Error('no link');
      return [Buffer.from(uri.bytes).toString('utf8'), decodeText(words.bytes)];
    });
  });
}

describe('addressPdf', () => {
  test('asks once for each target', () => {
    expect(draft.targets).toEqual(['evidence:3.1-01', 'evidence:3.1-02', 'evidence:4.2-07']);
  });

  test('leads every link to its address and tells its name, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (odd) => {
        const made = addressPdf(draft, (target) => `${odd}#${target}`);
        expect(linksOf(made.bytes)).toEqual(numbers.map((n) => [`${Buffer.from(odd)}#evidence:${n}`, `佐证${n}`]));
      }),
      { numRuns: 60 },
    );
  });

  test('refuses to lead where nothing is', () => {
    expect(() => addressPdf(draft, () => null)).toThrow(/no address/);
    expect(draftPdf(document, style, faces, { linkable: () => false }).dead).toEqual(draft.targets);
  });

  testWith(['qpdf'], 'is sound to another program', () => {
    const made = addressPdf(draft, (target) => `../合订本/(第1册).pdf#${target}`);
    expect(onPdf('qpdf', made.bytes, '--check', '{}').code).toBe(0);
  });
});
