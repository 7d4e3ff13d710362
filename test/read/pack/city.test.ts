import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/read/pack/index.ts';
import { shipped } from './packs.ts';

const { value, diagnostics } = readPack(shipped, 'national-hygienic-city-2021');
if (value === null) throw new Error(JSON.stringify(diagnostics));
const pack = value;
const clauses = pack.categories.flatMap((category) => category.clauses);

describe('the city pack', () => {
  test('reads without a remark', () => expect(diagnostics).toEqual([]));

  test('has the standard’s shape: 7 categories, 40 clauses, 56 indicators, 11 materials', () => {
    expect(pack.categories.map((category) => category.clauses.length)).toEqual([5, 4, 9, 5, 4, 5, 8]);
    expect(clauses).toHaveLength(40);
    expect(pack.indicators.map(({ id }) => Number(id))).toEqual(Array.from({ length: 56 }, (_, i) => i + 1));
    expect(pack.materials.map(({ id }) => Number(id))).toEqual(Array.from({ length: 11 }, (_, i) => i + 1));
    expect(pack.scoring.components.map(({ points }) => points)).toEqual([600, 60, 240, 100]);
  });

  test('official numbers stand only where the text was seen: （一） to （十五）', () => {
    const official = clauses.flatMap((clause) => clause.official ?? []);
    expect(official).toEqual('一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五'.split(' '));
    expect(clauses.filter((c) => c.official !== null && c.confidence !== 'verified')).toEqual([]);
  });

  test('has every form of target, and which indicators use it', () => {
    const by = (form: string) => pack.indicators.filter(({ target }) => target.form === form).map(({ id }) => id);
    expect(by('trend')).toEqual(['33', '34', '47']);
    expect(by('average')).toEqual(['38']);
    expect(by('plan')).toEqual(['49', '50', '51', '52', '53', '54']);
    expect(by('boolean')).toEqual(['10']);
    expect(by('level')).toEqual(['55']);
    const improving = pack.indicators.filter(({ target }) => target.form === 'number' && target.orImproving);
    expect(improving.map(({ id }) => id)).toEqual(['3', '22', '23', '37', '39', '40', '41', '42']);
    const parts = pack.indicators.filter((indicator) => indicator.parts.length > 0);
    expect(parts.map((indicator) => `${indicator.id}×${indicator.parts.length}`)).toEqual([
      '9×3',
      '24×4',
      '55×4',
      '56×2',
    ]);
    expect(pack.indicators.filter(({ years }) => years === 3)).toHaveLength(11);
  });

  test('what needs years to judge asks for years', () => {
    for (const { id, target, years } of pack.indicators) {
      if (target.form === 'trend' || (target.form === 'number' && target.orImproving)) expect(years, id).toBe(3);
      if (target.form === 'average') expect(years, id).toBe(target.years + 1);
    }
  });

  test('a rate names both its terms, and only a rate has a factor', () => {
    for (const indicator of pack.indicators) {
      const terms = indicator.parts.length > 0 ? indicator.parts : [indicator];
      for (const { id, numerator, denominator } of terms)
        expect([Boolean(numerator), Boolean(denominator)], id).toEqual([
          indicator.factor !== null,
          indicator.factor !== null,
        ]);
    }
    const factor = { '%': 100, '‰': 1000, '1/10万': 100_000 } as Record<string, number>;
    for (const { id, unit, factor: given } of pack.indicators)
      if (given !== null && unit in factor) expect(given, id).toBe(factor[unit]);
  });

  test('no two indicators share a name or a synonym', () => {
    const names = pack.indicators.flatMap(({ name, synonyms, parts }) => [
      ...new Set([name, ...synonyms, ...parts.flatMap((part) => [part.name, ...part.synonyms])]),
    ]);
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  });

  test('each value says where it comes from; no target is surer than its source', () => {
    const own = pack.indicators.filter(({ source }) => /^own$/.test(source));
    expect(own.filter(({ targetConfidence }) => targetConfidence.startsWith('verified'))).toEqual([]);
    const seen = pack.indicators.filter(({ targetConfidence }) => targetConfidence === 'verified');
    expect(seen.map(({ id }) => Number(id))).toEqual(Array.from({ length: 24 }, (_, i) => i + 33));
    expect(seen.filter(({ source }) => !source.includes('S-zyqjg'))).toEqual([]);
  });

  test('the platform asks 132 fields, three years as pairs of year and value', () => {
    expect(pack.platformFields).toHaveLength(132);
    expect(pack.platformFields.filter(({ what }) => what === 'year')).toHaveLength(33);
    const asked = new Set(pack.platformFields.map(({ indicator }) => indicator));
    const lines = pack.indicators.flatMap(({ id, parts }) => (parts.length > 0 ? parts.map((part) => part.id) : [id]));
    expect(lines.filter((id) => !asked.has(id))).toEqual([]);
  });

  test('every event names a clause that demands it', () => {
    const demanding = clauses.filter((c) => c.requirements.some(({ kind }) => kind === 'event')).map(({ id }) => id);
    expect(new Set(pack.events.map(({ clause }) => clause))).toEqual(new Set(demanding));
  });
});
