import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBarred } from '../../src/check/barred.ts';
import { isOf, yearsOf, yearsText } from '../../src/check/recognise.ts';
import { runChecks } from '../../src/check/run.ts';
import type { EvidencePiece } from '../../src/model/evidence.ts';
import { subjectWith } from './fixture/subject.ts';

const piece = (title: string, date: string | null = null, kind = ''): EvidencePiece =>
  ({ number: '92.1-01', title, date, kind }) as EvidencePiece;
const sort = (more: { kinds?: string[]; anyOf?: string[] }) => ({ name: '', kinds: [], anyOf: [], ...more });

describe('the years a piece speaks for', () => {
  it.each<[string, string | null, number[]]>([
    ['居民健康素养水平监测报告（2021—2023年）', '2024-01-22', [2021, 2022, 2023]],
    ['2021—2022年度爱国卫生工作计划汇编', '2022-02-18', [2021, 2022]],
    ['2021年度至2022年度总结', '2022-12-30', [2021, 2022]],
    ['2021、2022、2023年工作总结', null, [2021, 2022, 2023]],
    ['2023年监测报告', '2024-01-20', [2023]],
    ['疫情年报', '2024-02-08', [2023, 2024]],
    ['工作台账', '2023-12-31', [2023]],
    ['工作台账', null, []],
    ['2023—2021年倒着写的', null, [2021]],
  ])('%s, %s', (title, date, years) => {
    expect([...new Set(yearsOf(piece(title, date)))].sort()).toEqual(years);
  });

  it('are said short', () => {
    expect([[2022], [2021, 2022], [2021, 2022, 2023], [2020, 2022, 2023]].map(yearsText)).toEqual([
      '2022年',
      '2021年、2022年',
      '2021—2023年',
      '2020年、2022年、2023年',
    ]);
  });
});

describe('whether a piece is of a sort', () => {
  it('asks for kind and word as far as either is given', () => {
    const law = piece('平川市爱国卫生条例', null, '法规');
    expect(isOf(sort({ kinds: ['法规'] }), law)).toBe(true);
    expect(isOf(sort({ anyOf: ['法规'] }), law)).toBe(true);
    expect(isOf(sort({ kinds: ['文件'], anyOf: ['条例'] }), law)).toBe(false);
    expect(isOf(sort({ kinds: ['法规'], anyOf: ['办法'] }), law)).toBe(false);
    expect(isOf(sort({}), law)).toBe(false);
  });

  it('bars an old piece until the first of the years that count, and never one that names no year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 6 }), (year, olderThan) => {
        const bar = { ...sort({ anyOf: ['证明'] }), olderThan, why: '' };
        expect(isBarred(bar, piece(`${year}年证明`), 2023)).toBe(year <= 2023 - olderThan);
        expect(isBarred(bar, piece('证明'), 2023)).toBe(false);
      }),
    );
  });
});

describe('the matrix of kinds, clauses and years', () => {
  const ledger = { name: '作业台账', kinds: [], anyOf: ['作业台账'], oneOf: [], years: 3 };
  const messages = (code: string, set: Record<string, unknown>): string[] =>
    runChecks('dossier', subjectWith({ set }))
      .diagnostics.filter((d) => d.code === code)
      .map((d) => d.message);
  const sets = 'pack/categories/92/clauses/92.1/sets';

  it('names each year that lacks', () => {
    expect(messages('clause-set-incomplete', { [sets]: [ledger] })).toEqual([
      '条款“92.1 道路保洁”缺2021年、2022年的作业台账（作业台账均可）',
    ]);
  });

  it('is content with one of several ways in each year', () => {
    const oneOf = [
      { ...sort({ anyOf: ['台账', '记录'] }), name: '作业台账' },
      { ...sort({ anyOf: ['监测报告'] }), name: '监测报告' },
    ];
    const titles = {
      'dossier/registry/92.1-01/title': '2021年机械化作业台账',
      'dossier/registry/92.1-02/title': '2022—2023年监测报告',
    };
    const set = { name: '作业材料', kinds: [], anyOf: [], oneOf, years: 3 };
    expect(messages('clause-set-incomplete', { [sets]: [set], ...titles })).toEqual([]);
    expect(messages('clause-set-incomplete', { [sets]: [{ ...set, years: 4 }], ...titles })).toEqual([
      '条款“92.1 道路保洁”缺2020年的作业材料（作业台账（台账、记录），或监测报告，有一样即可）',
    ]);
  });

  it('says of what may not stand which piece, where and why', () => {
    const bar = { ...sort({ kinds: ['照片'] }), name: '照片', why: '看不出数' };
    const set = {
      'pack/categories/91/clauses/91.1/barred': [bar],
      'pack/barredForFigures': [bar],
      'dossier/indicators/901/evidence': ['91.1-05'],
      'dossier/registry/92.1-01/indicators': [],
    };
    expect(messages('clause-evidence-barred', set)).toEqual([
      '佐证91.1-05“创建动员大会照片”放在条款“91.1 机构与部署”下，是照片，不算数：看不出数',
    ]);
    expect(messages('indicator-evidence-barred', set)).toEqual([
      '指标901“道路机械化清扫率”的佐证只有91.1-05“创建动员大会照片”，是照片，证明不了数值：看不出数',
    ]);
  });
});
