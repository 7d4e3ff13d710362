import { describe, expect, test } from 'vitest';
import { ownersOf } from '../../../src/check/report/owners.ts';
import { namesThere, selected, selectionText, severityOf } from '../../../src/check/report/select.ts';
import { categoriesOf, type ReportContext, reportLines } from '../../../src/check/report/view.ts';
import { runChecks } from '../../../src/check/run.ts';
import { countBySeverity, type Diagnostic, type Origin } from '../../../src/diagnostic.ts';
import type { DiagnosticsRecord } from '../../../src/model/record.ts';
import { subjectWith } from '../fixture/subject.ts';

const plain = subjectWith({
  set: {
    'dossier/indicators/901/years/2023/value': 95.8,
    'dossier/indicators/902/department': '',
    'dossier/measures/M1/text': '市政府于2023年3月8日（星期五）召开创建动员大会。',
    'dossier/registry/91.1-06/title': '',
  },
});
/** The fixture as a workbook would give it: row 2 is the first. */
const at = (sheet?: string | number, row?: string | number): Origin => ({
  file: '数据/申报数据.xlsx',
  sheet: String(sheet ?? ''),
  ...(row === undefined ? {} : { cell: `D${Number(row) + 2}` }),
});
const subject = { ...plain, dossier: { value: plain.dossier.value, at } };
const { diagnostics } = runChecks('dossier', subject);
const record: DiagnosticsRecord = {
  tool: { name: 'shenbao', version: '0' },
  pack: { id: 'fixture', edition: '1', sha256: '' },
  summary: countBySeverity(diagnostics),
  diagnostics,
  checks: [],
};
const context: ReportContext = {
  heading: '',
  titleOf: () => undefined,
  headingOf: () => undefined,
  categoryOf: categoriesOf(subject.pack),
  ownerOf: ownersOf(subject),
};
const codes = (wanted: Parameters<typeof selected>[2]): string[] =>
  selected(record, context, wanted)
    .diagnostics.map(({ code }) => code)
    .sort();

describe('whose problem it is', () => {
  test('follows from the problem, its row, its piece, or who leads the clause; none is without a unit', () => {
    expect(reportLines(record, context).map((l) => [l.diagnostic.code, l.category, l.department])).toEqual([
      ['rate-mismatch', '环境卫生', '市城市管理局'],
      ['indicator-department-missing', '环境卫生', '市城市管理局'],
      ['weekday-mismatch', '组织管理', '市爱国卫生运动委员会办公室'],
      ['evidence-title-missing', '组织管理', '市城市管理局'],
    ]);
  });
  test('a file of evidence belongs to the unit that made it', () => {
    const at = { file: '佐证材料/组织管理/机构文件.pdf', page: 1 };
    const found: Diagnostic = { code: 'x', severity: 'note', message: '', at };
    expect(ownersOf(subject)(found)).toEqual({ clause: '91.1', department: '市爱国卫生运动委员会办公室' });
  });
});

describe('a list narrowed', () => {
  test('by severity, category and unit, alone and together', () => {
    expect(codes({ severity: 'error' })).toEqual(['rate-mismatch']);
    expect(codes({ category: '环境' })).toEqual(['indicator-department-missing', 'rate-mismatch']);
    expect(codes({ department: '城市管理局' })).toHaveLength(3);
    expect(codes({ department: '城市管理局', severity: 'warning', category: '组织' })).toEqual([
      'evidence-title-missing',
    ]);
    expect(codes({ department: '教育局' })).toEqual([]);
    expect(codes({ department: '城管局' })).toEqual(codes({ department: '市城市管理局' }));
    expect(codes({ category: '92' })).toEqual(codes({ category: '环境' }));
    expect(codes({ category: '9' })).toEqual([]);
    expect(namesThere(record, context, { department: '教育局', category: '9' })).toBe(
      '\n有问题的单位：市城市管理局、市爱国卫生运动委员会办公室\n有问题的大项：环境卫生、组织管理',
    );
  });
  test('keeps the ids, and counts what it shows', () => {
    const kept = selected(record, context, { severity: 'error' });
    const all = reportLines(record, context).map(({ id }) => id);
    expect(reportLines(kept, context).every(({ id }) => all.includes(id))).toBe(true);
    expect(kept.summary).toEqual({ error: 1, warning: 0, note: 0 });
  });
  test('says what was asked, and of how many', () => {
    expect(selectionText({ severity: 'error', department: '教育局' }, 3, 23)).toBe(
      '筛选（级别：错误，责任单位：教育局）：全部23处中的3处',
    );
    expect([severityOf('警告'), severityOf('note'), severityOf('严重')]).toEqual(['warning', 'note', null]);
  });
});
