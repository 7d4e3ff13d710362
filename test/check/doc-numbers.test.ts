import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import { subjectWith } from './fixture/subject.ts';

const found = (code: string, set: Record<string, unknown>) =>
  runChecks('dossier', subjectWith({ set }))
    .diagnostics.filter((d) => d.code === code)
    .map(({ severity, message }) => `${severity} ${message}`);

const head = (file: string, words: string, page = 1) => ({
  [`insights/${file}.pdf/text/docNumber`]: { words, page, line: 2 },
});

describe('the registered number against the paper’s own', () => {
  const code = 'evidence-doc-number-mismatch';
  const registered = '佐证91.1-01登记的文号是“平政发〔2023〕2号”，原件上印的是';
  test.each([
    ['another serial number', head('机构文件', '平政发〔2023〕12号'), [`error ${registered}“平政发〔2023〕12号”`]],
    ['another year', head('机构文件', '平政发〔2022〕2号'), [`warning ${registered}“平政发〔2022〕2号”`]],
    ['another office', head('机构文件', '平政办发〔2023〕2号'), [`warning ${registered}“平政办发〔2023〕2号”`]],
    ['an order of a rule', head('机构文件', '平川市人民政府令第38号'), []],
    ['nothing registered', { ...head('机构文件', '平政发〔2023〕12号'), 'dossier/registry/91.1-01/docNumber': '' }, []],
    [
      'written otherwise',
      { ...head('机构文件', '平政发〔2023〕2号'), 'dossier/registry/91.1-01/docNumber': '平政发[2023]第02号' },
      [],
    ],
    [
      'a page that is not the piece’s',
      { ...head('作业台账', '平政发〔2023〕2号', 5), 'dossier/registry/92.1-01/docNumber': '平政发〔2023〕3号' },
      [],
    ],
  ])('%s', (_, set, expected) => {
    expect(found(code, set)).toEqual(expected);
  });
});

describe('the number of a regulation against the evidence it cites', () => {
  const code = 'regulation-number-mismatch';
  const registry = (text: string) => ({ 'dossier/registry/91.1-06/docNumber': text });
  const filled = '《平川市爱国卫生管理办法》的文号填“平政规〔2022〕3号”，所附佐证91.1-06';
  test.each([
    ['nothing known', {}, []],
    ['the same registered', registry('平政规[2022]3号'), []],
    ['another registered', registry('平政规〔2022〕13号'), [`warning ${filled}登记的是“平政规〔2022〕13号”`]],
    ['another printed', head('管理办法', '平政规〔2022〕13号'), [`error ${filled}原件上印的是“平政规〔2022〕13号”`]],
    ['another office', registry('平政办〔2022〕3号'), [`warning ${filled}登记的是“平政办〔2022〕3号”`]],
    [
      'the paper agrees, the register does not',
      { ...registry('平政规〔2022〕13号'), ...head('管理办法', '平政规〔2022〕3号') },
      [],
    ],
    [
      'what is cited beside it has its own number',
      { 'dossier/regulations/#0/evidence': ['91.1-01'], 'dossier/registry/91.1-01/docNumber': '平政发〔2023〕2号' },
      [],
    ],
    [
      'the number of a second piece agrees',
      {
        ...registry('平政规〔2022〕13号'),
        'dossier/regulations/#0/evidence': ['91.1-06', '91.1-01'],
        'dossier/registry/91.1-01/docNumber': '平政规〔2022〕3号',
      },
      [],
    ],
  ])('%s', (_, set, expected) => {
    expect(found(code, set)).toEqual(expected);
  });
});
