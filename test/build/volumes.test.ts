import { expect, test } from 'vitest';
import type { Binding } from '../../src/build/binding.ts';
import { placesOf } from '../../src/build/settled.ts';
import { settleAll } from '../../src/build/volumes.ts';
import type { Part } from '../../src/bundle/parts.ts';
import type { Document } from '../../src/model/document.ts';
import { subjectWith } from '../check/fixture/subject.ts';

const { dossier, pack } = subjectWith();
const part = (number: string): Part => ({
  target: `withdrawn:${number}`,
  title: number,
  level: 3,
  pages: 1,
  bytes: 0,
  from: { kind: 'withdrawn', withdrawn: { sequence: 0, labels: [] } },
});
const planned = [{ ordinal: 1, title: '第1册', parts: Array.from({ length: 12 }, (_, i) => part(`件${i + 1}`)) }];

/** A page more for every so many digits printed in the contents, as if each pushed its title to the next line. */
const pagesFor = (digits: number) => async (document: Document) => {
  const entries = document.blocks.flatMap((block) =>
    block.type === 'contents' && block.entries !== 'own' ? block.entries : [],
  );
  return 1 + Math.floor(entries.reduce((sum, { page }) => sum + (page?.length ?? 0), 0) / digits);
};

test.each([1000, 15, 14, 5, 4])(
  'the contents are counted with their numbers in them (%d digits a page)',
  async (digits) => {
    const pagesOf = pagesFor(digits);
    const binding = {
      frame: { settings: dossier.value.settings, pack },
      documents: [],
      pieces: [],
      citations: [],
      previous: null,
      pagesOf,
    } as unknown as Binding;
    const [volume] = await settleAll(planned, binding);
    const labels = [...placesOf(volume === undefined ? [] : [volume]).values()].map(({ label }) => label);
    const front = volume?.frontPages ?? 0;
    expect(labels).toEqual(Array.from({ length: 12 }, (_, i) => String(front + 1 + i)));
    expect(front).toBe(1 + Math.floor(labels.join('').length / digits));
  },
);
