import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const lines = readFileSync(new URL('variants.txt', import.meta.url), 'utf8').split('\n');
/** 错 …: a sentence with one flaw of the kind the heading names; 对 …: one that only looks so. `/` parts paragraphs. */
const sentences = (mark: string): string[] =>
  lines.filter((l) => l.startsWith(`${mark} `)).map((l) => l.slice(2).replaceAll('/　', '\n　'));

function remarks(sentence: string): string[] {
  const text = sentence.includes('\n') ? sentence : `　　${sentence}`;
  const prose = proseOf('句.txt', `${text}\n　　各项工作有序推进，成效明显。`);
  return proofread(prose, { dictionaries }).map((d) => `${d.code} ${d.at.quote}`);
}

describe('short sentences of every kind', () => {
  it('are many', () => {
    expect(sentences('错').length).toBeGreaterThan(140);
    expect(sentences('对').length).toBeGreaterThan(45);
  });

  it('flawed ones are found', () => {
    expect(sentences('错').filter((s) => remarks(s).length === 0)).toEqual([]);
  });

  it('innocent ones are let be', () => {
    expect(sentences('对').flatMap((s) => remarks(s).map((r) => `${s} ← ${r}`))).toEqual([]);
  });
});
