import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { ownValue } from '../../src/model/own-value.ts';
import { readProse } from '../../src/text/read-prose.ts';
import { text } from '../../src/write/pdf/scribe.ts';
import { unescapeXml } from '../../src/xml/markup.ts';

/** Words every object of the language knows, though no table of ours says them. */
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

describe('a word from outside', () => {
  it.each(inherited)('%s means nothing to a table', (word) => {
    expect(ownValue({ 表: 1 }, word)).toBeUndefined();
    expect(ownValue({ [word]: 1 }, word)).toBe(1);
  });

  test.each(inherited)('%s is printed as it stands', (word) => {
    const ink = { printable: (value: string) => value };
    expect(text({ ink, narrow: true } as never, word)).toMatch(new RegExp(`^(?:loose\\()?"${word}"`));
    expect(unescapeXml(`&${word};`)).toBe(`&${word};`);
  });

  test('is no break of a line in a Word file', async () => {
    const document = '<w:document><w:p><w:r><w:t>市容</w:t><constructor/><toString/></w:r></w:p></w:document>';
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) });
    expect((await readProse('a.docx', bytes)).value.paragraphs.map((p) => p.text)).toEqual(['市容']);
  });
});
