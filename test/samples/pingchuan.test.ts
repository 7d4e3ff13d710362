import { describe, expect, test } from 'vitest';
import { loadCity } from '../../samples/evidence/city.ts';
import { readPack } from '../../src/read/pack/index.ts';
import { shipped } from '../read/pack/packs.ts';
import { at } from './places.ts';

const city = await loadCity(at('pingchuan'), at('evidence/pingchuan.yaml'));
const { dossier, verdicts, contents } = city;
const pack = readPack(shipped, dossier.settings.pack).value;
const clauses = pack?.categories.flatMap((category) => category.clauses.map(({ id }) => id)) ?? [];

describe('Pingchuan, a city that does not exist', () => {
  test('meets every target of the standard', () => {
    expect(verdicts).toHaveLength(65);
    expect(verdicts.filter(({ judgement }) => judgement !== '达标').map(({ id, ground }) => `${id} ${ground}`)).toEqual(
      [],
    );
  });

  test('gives every year asked for, and both terms of every rate', () => {
    for (const { id, series, indicator, row } of verdicts) {
      expect(
        series.filter(({ value }) => value === null),
        id,
      ).toEqual([]);
      if (indicator.factor === null) continue;
      for (const year of dossier.indicators[row]?.years ?? [])
        expect([year.numerator, year.denominator, year.value].includes(null), `${id}/${year.year}`).toBe(false);
    }
  });

  test('has evidence of mixed media for every clause and every line', () => {
    expect(dossier.registry.length).toBeGreaterThanOrEqual(60);
    expect(clauses.filter((id) => !dossier.registry.some((entry) => entry.clauses.includes(id)))).toEqual([]);
    expect(verdicts.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    const media = new Set(dossier.registry.map(({ file }) => file.split('.').at(-1)));
    expect([...media].sort()).toEqual(['jpg', 'pdf', 'png']);
  });

  test('registry and wording name the same pieces', () => {
    expect(new Set(contents.keys())).toEqual(new Set(dossier.registry.map(({ number }) => number)));
  });

  test('denominators are the profile’s own figures', () => {
    const facts = new Map(dossier.profile.map(({ id, value }) => [id, value]));
    const linked = pack?.indicators.filter(({ denominatorFact }) => denominatorFact !== undefined) ?? [];
    expect(linked.length).toBeGreaterThan(8);
    for (const { id, denominatorFact } of linked) {
      const record = dossier.indicators.find((row) => row.id === id);
      const last = record?.years.find(({ year }) => year === dossier.settings.year);
      expect(last?.denominator, id).toBeCloseTo(
        Number(facts.get(denominatorFact?.fact ?? '')) * (denominatorFact?.times ?? 0),
        6,
      );
    }
  });

  test('the totals of the tables stand in the sentences that cite them', () => {
    const stated: Record<string, number> = {
      '1.5-02': 2316,
      '2.1-02': 126,
      '3.2-02': 1136,
      '5.2-01': 1574,
      '7.8-02': 1210,
    };
    for (const [number, total] of Object.entries(stated)) {
      const rows = contents.get(number)?.行;
      if (!Array.isArray(rows)) throw new Error(number);
      expect(
        rows.reduce((sum, row) => sum + Number(row[1]), 0),
        number,
      ).toBe(total);
    }
    const said = dossier.measures.map(({ text }) => text).join('');
    for (const total of [2316, 126, 1136, 1574]) expect(said).toContain(String(total));
  });
});
