import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPages } from '../../../src/text/pdf/page-reader.ts';
import { openPdf } from '../../../src/text/pdf/reader.ts';
import { typeset } from '../../bundle/pdf/sources.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

describe('the text of single pages', () => {
  it('is what a full reader reads, page by page', async () => {
    const bytes = typeset(3, '甲');
    const [quick, full] = [await openPages(bytes), await openPdf(bytes)];
    expect(quick.pages).toBe(full.pages);
    for (let page = 1; page <= full.pages; page += 1)
      expect(bare(await quick.text(page))).toBe(bare(await full.text(page)));
    await expect(quick.text(99)).rejects.toThrow('没有第99页');
    await quick.close();
    await full.close();
  });

  it('throws on what is no PDF', async () => {
    await expect(openPages(readFileSync(new URL(import.meta.url)))).rejects.toThrow();
  });
});
