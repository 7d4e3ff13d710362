import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proofread } from '../../../src/proof/proofread.ts';
import { readProse } from '../../../src/text/read-prose.ts';
import { builtInDictionaries } from '../../proof/dictionaries.ts';
import { type Cities, published } from '../city.ts';
import { filesIn } from '../files.ts';

/** Its own documents, read as those that come in are. */
export function wordingSuite(cities: Cities): void {
  test('proof-reading finds no fault with what the program writes', async () => {
    const dictionaries = builtInDictionaries();
    const folder = published(cities.first);
    const own = filesIn(folder).filter(
      (path) => /^(?!佐证|合订本).*\.(?:docx|pdf)$/.test(path) && !/^\S*1\.3-/.test(path),
    );
    expect(own.length).toBeGreaterThan(20);
    const faults: string[] = [];
    for (const path of own) {
      const { value } = await readProse(path, readFileSync(join(folder, path)));
      for (const { code, at } of proofread(value, { dictionaries, place: '平川市' }))
        faults.push(`${path} ${code} ${at.quote ?? ''}`);
    }
    expect(faults).toEqual([]);
  });
}
