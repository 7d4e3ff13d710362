import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const remarks = (body: string, place?: string): string[] =>
  proofread(proseOf('汇报.txt', body), { dictionaries, place }).map((d) => `${d.at.line} ${d.code} ${d.at.quote}`);

const report = read('clean.txt');
const plan = read('clean-plan.txt');
const letter = read('clean-letter.txt');
const wrapped = (text: string): string =>
  text.replace(/^(　*\S.{28,})$/gmu, (line) => line.replace(/(.{28})(?=.{3,})/gu, '$1\n'));
/** A margin may break a figure in two, which GB/T 15835 forbids: that alone is told of. */
const exceptFigures = (found: readonly string[]): string[] => found.filter((r) => !/torn-figure \d/u.test(r));

describe('clean official documents', () => {
  it('are of some size', () => expect(report.length + plan.length + letter.length).toBeGreaterThan(6000));
  it('give no remark', () => {
    expect(remarks(report)).toEqual([]);
    expect(remarks(plan)).toEqual([]);
    expect(remarks(letter)).toEqual([]);
  });
  it('give none when their place is known', () => {
    expect(remarks(report, '青岚市')).toEqual([]);
    expect(remarks(plan, '青岚市云岭区')).toEqual([]);
    expect(remarks(letter, '青岚市')).toEqual([]);
  });
  it('give none in the name of places of the gazetteer', () => {
    const real = (text: string): string =>
      text.replaceAll('青岚市', '淮北市').replaceAll('云岭区', '相山区').replaceAll('白石县', '濉溪县');
    expect(remarks(real(report), '淮北市')).toEqual([]);
    expect(remarks(real(plan), '淮北市相山区')).toEqual([]);
    expect(remarks(real(plan))).toEqual([]);
  });
  it('give one note when every line is broken at the margin, and none else', () => {
    expect(wrapped(report).split('\n').length).toBeGreaterThan(100);
    for (const text of [report, plan, letter]) {
      const found = exceptFigures(remarks(wrapped(text)));
      expect(found.map((r) => r.split(' ')[1])).toEqual(found.length === 0 ? [] : ['split-paragraph']);
    }
    expect(exceptFigures(remarks(wrapped(report)))).toHaveLength(1);
  });
});
