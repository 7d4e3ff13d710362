import { expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const { documents } = dictionaries;

/** What is said of each document, cited by its title and the number given for it. */
function remarks(cited: readonly (readonly [name: string, number: string | undefined])[]): Set<string> {
  const lines = cited.map(([name, n]) => `　　依据《${name}》${n === undefined ? '' : `（${n}）`}，开展检查工作。`);
  const found = proofread(proseOf('引用.txt', lines.join('\n')), { dictionaries });
  return new Set(found.filter((d) => d.code === 'outdated-document').map((d) => `${d.at.line}`));
}
const lineNumbers = (flags: readonly boolean[]) => new Set(flags.flatMap((f, i) => (f ? [`${i + 1}`] : [])));

it('accuses of what is superseded, and of nothing else the dictionary holds', () => {
  const every = documents.map((d) => [d.name, d.number] as const);
  expect(remarks(every)).toEqual(lineNumbers(documents.map((d) => d.superseded !== undefined)));
});

it('lets each document be cited by the edition just replaced', () => {
  const former = documents.flatMap((d) => d.also.map((n) => [d.name, n] as const));
  expect(former.length).toBeGreaterThan(3);
  expect(remarks(former)).toEqual(new Set());
});

it('names as the successor only what is itself in force, by the number the dictionary has', () => {
  for (const { name, superseded } of documents)
    for (const [, title, number] of superseded?.by.matchAll(/《([^《》]+)》(?:（([^（）]+)）)?/gu) ?? []) {
      const next = documents.find((d) => d.name === title);
      expect(next, `${name} → ${title}`).toBeDefined();
      expect(next?.superseded, `${name} → ${title}`).toBeUndefined();
      if (number !== undefined) expect(next?.number, `${name} → ${title}`).toBe(number);
    }
});

it('holds each title once', () => {
  const names = documents.map((d) => d.name);
  expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
});
