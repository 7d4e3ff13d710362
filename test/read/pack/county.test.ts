import { describe, expect, test } from 'vitest';
import { packChain, packDigest, packFile, packIds, readPack } from '../../../src/read/pack/index.ts';
import { shipped } from './packs.ts';

const city = readPack(shipped, 'national-hygienic-city-2021').value;
const { value: county, diagnostics } = readPack(shipped, 'national-hygienic-county-2021');

describe('the county pack, which says only what differs', () => {
  test('reads without a remark and leaves the city pack as it is', () => {
    expect(diagnostics).toEqual([]);
    expect(readPack(shipped, 'national-hygienic-city-2021').value).toEqual(city);
  });

  test('leaves out four indicators and asks one year of sewage', () => {
    const ids = (pack: typeof city) => pack?.indicators.map(({ id }) => id) ?? [];
    expect(ids(city).filter((id) => !ids(county).includes(id))).toEqual(['14', '15', '20', '21']);
    expect(ids(county)).toEqual(ids(city).filter((id) => !['14', '15', '20', '21'].includes(id)));
    expect(county?.indicators.find(({ id }) => id === '22')?.years).toBe(1);
    const sewage = county?.categories[3]?.clauses.find(({ id }) => id === '4.4');
    expect(sewage?.sets).toMatchObject([{ name: '污水集中收集率统计', anyOf: ['污水'], years: 1 }]);
    expect(county?.indicators.find(({ id }) => id === '1')?.name).toBe('所辖国家卫生乡镇数量');
    expect(county?.indicators.find(({ id }) => id === '1')?.departments).toEqual(['爱卫办']);
  });

  test('keeps what it does not mention', () => {
    expect(county?.title).toBe(city?.title);
    expect(county?.sources).toEqual(city?.sources);
    expect(county?.categories.flatMap((c) => c.clauses)).toHaveLength(40);
    const streets = (pack: typeof city) => pack?.categories[2]?.clauses[0];
    expect(streets(county)?.gist).toBe(streets(city)?.gist);
    expect(streets(county)?.requirements.map(({ id }) => id.at(-1))).toEqual(['a', 'b', 'c', 'g']);
  });

  test('two materials have other names; money is counted in 万元', () => {
    const differ = county?.materials.filter((m) => m.name !== city?.materials.find(({ id }) => id === m.id)?.name);
    expect(differ?.map(({ name }) => name)).toEqual(['街道、乡镇、社区、村名单', '辖区规划图和交通图']);
    const gdp = county?.profile.find(({ id }) => id === 'gdp');
    expect(gdp?.unit).toBe('万元');
    expect(gdp?.proportions).toEqual([{ to: 'resident-population', least: 8000, most: 1_000_000 }]);
  });

  test('the platform asks 123 fields in the county’s order', () => {
    const labels = county?.platformFields.map(({ label }) => label) ?? [];
    expect(labels).toHaveLength(123);
    expect(labels.slice(0, 3)).toEqual(['行政区划编码', '国家卫生乡镇数量', '群众对卫生状况满意率']);
    expect(labels[labels.indexOf('城市生活污水集中收集率') - 1]).toBe('城市生活垃圾无害化处理率');
  });

  test('finds style and templates along the chain', () => {
    expect(packChain(shipped, 'national-hygienic-county-2021')).toEqual([
      'national-hygienic-county-2021',
      'national-hygienic-city-2021',
    ]);
    const files = new Map([
      ['a/pack.yaml', 'extends: b'],
      ['b/pack.yaml', ''],
      ['b/x.md.hbs', '乙'],
      ['a/y.md.hbs', '甲'],
    ]);
    expect(packFile(files, 'a', 'x.md.hbs')).toEqual({ path: 'b/x.md.hbs', text: '乙' });
    expect(packFile(files, 'a', 'y.md.hbs')?.text).toBe('甲');
    expect(packFile(files, 'a', 'z.md.hbs')).toBeNull();
    expect(packIds(files)).toEqual(['a', 'b']);
  });

  test('a digest is of the standard, not of the file layout', () => {
    if (city === null || county === null) throw new Error('no pack');
    expect(packDigest(city)).toMatch(/^[0-9a-f]{64}$/);
    expect(packDigest(county)).not.toBe(packDigest(city));
    const commented = new Map([...shipped].map(([path, text]) => [path, `# 另起一行\n${text}`]));
    const again = readPack(commented, 'national-hygienic-city-2021').value;
    expect(again && packDigest(again)).toBe(packDigest(city));
  });
});
