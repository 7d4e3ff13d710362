import { expect, test } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { readDossier } from '../../src/read/index.ts';
import { readPack } from '../../src/read/pack/index.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { shipped } from '../read/pack/packs.ts';
import { at } from './places.ts';

const pack = readPack(shipped, 'national-hygienic-city-2021').value;
if (pack === null) throw new Error('no pack');
const { value, diagnostics } = await readDossier(diskWorkspace(at('shizuishan'), '2024-01-01'), pack);
const verdicts = assess(value.value, pack, []);

test('the published figures read as they were published, each with its source', () => {
  expect(diagnostics).toEqual([]);
  const known = verdicts.filter(({ series }) => series.at(-1)?.value !== null);
  expect(known.map(({ id, series }) => `${id}=${series.at(-1)?.text}`)).toEqual(
    (
      '2=93.68 6=4.64 7=4.64 11=100 12=16 13=12.5 14=86.55 16=44.6 17=28.73 19=100 20=100 25=49.8 26=100 27=100 28=100 30=100 ' +
      '35=95.6 36=100 38=215.38 43=99 44=100 47=12.32 48=95.38 49=6.62 50=3.22 51=3.97 55-1=C 55-2=C 55-3=C 55-4=C 56-1=96'
    ).split(' '),
  );
  expect(value.value.indicators.filter(({ note }) => !note.startsWith('公开综述'))).toEqual([]);
});

test('what was not published is not judged', () => {
  const open = verdicts.filter(({ judgement }) => judgement === '无法判定');
  expect(open).toHaveLength(39);
  expect(verdicts.filter(({ judgement }) => judgement.endsWith('未达标'))).toEqual([]);
  expect(open.find(({ id }) => id === '38')?.ground).toContain('数值不全');
});
