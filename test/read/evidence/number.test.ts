import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Located } from '../../../src/diagnostic.ts';
import { Dossier } from '../../../src/model/dossier.ts';
import type { EvidenceFile } from '../../../src/model/evidence.ts';
import { readGivenNumbers } from '../../../src/read/evidence/given.ts';
import { type GivenNumber, numberEvidence, recordNumbers, writeGivenNumbers } from '../../../src/read/index.ts';
import { dossier, pack } from '../fixture.ts';

const file = (path: string, digest = path): EvidenceFile => ({
  path: `佐证材料/${path}`,
  bytes: 10,
  digest,
  media: 'pdf',
  pages: 5,
  state: 'sound',
});

function located(registry: readonly object[], indicators: readonly object[] = []): Located<Dossier> {
  const value = Dossier.parse({ settings: dossier.settings, registry, indicators });
  return { value, at: (...path) => ({ file: '数据/a.xlsx', sheet: '佐证登记', cell: path.slice(1).join('.') }) };
}

function number(registry: readonly object[], files: readonly EvidenceFile[], given: readonly GivenNumber[] = []) {
  const { value, diagnostics } = numberEvidence(located(registry), files, pack, given);
  return {
    ledger: value,
    pieces: value.pieces.map(
      (p) => `${p.number} ${p.file.path.slice(5)}${p.range ? ` ${p.range.first}-${p.range.last}` : ''}`,
    ),
    said: diagnostics.map((d) => `${d.code} ${d.at.cell ?? d.at.file}`),
    diagnostics,
  };
}

describe('numberEvidence', () => {
  it('numbers files of clause folders in the order a clerk counts', () => {
    const { pieces, said, ledger } = number(
      [],
      [
        file('3.1 道路保洁/10.pdf'),
        file('3.1 道路保洁/2.pdf'),
        file('3 市容/3.10 窨井/巡查照片.jpg'),
        file('绿化/3.2 台账.pdf'),
      ],
    );
    expect(said).toEqual([]);
    expect(pieces).toEqual([
      '3.1-01 3.1 道路保洁/2.pdf',
      '3.1-02 3.1 道路保洁/10.pdf',
      '3.2-01 绿化/3.2 台账.pdf',
      '3.10-01 3 市容/3.10 窨井/巡查照片.jpg',
    ]);
    expect(ledger.pieces.map((p) => [p.title, p.kind])).toEqual([
      ['2', ''],
      ['10', ''],
      ['台账', ''],
      ['巡查照片', '照片'],
    ]);
  });

  it('keeps a registered number, and gives the next ones after it', () => {
    const { pieces, said } = number(
      [{ number: '3.1-05', file: '方案.pdf', clauses: ['3.1', '3.2'], pages: '2-3' }],
      [file('3.1 道路保洁/a.pdf'), file('杂/方案.pdf')],
    );
    expect(said).toEqual([]);
    expect(pieces).toEqual(['3.1-05 杂/方案.pdf 2-3', '3.1-06 3.1 道路保洁/a.pdf']);
  });

  it('never renumbers: a late piece gets the next number, a lost one keeps its own', () => {
    const first = number([], [file('3.1 道路保洁/b.pdf'), file('3.1 道路保洁/c.pdf')]);
    const given = recordNumbers(first.ledger);
    const second = number([], [file('3.1 道路保洁/a.pdf'), file('3.1 道路保洁/c.pdf')], given);
    expect(second.pieces).toEqual(['3.1-02 3.1 道路保洁/c.pdf', '3.1-03 3.1 道路保洁/a.pdf']);
    expect(second.said).toEqual(['evidence-number-retired 数据/佐证编号.yaml']);
    const third = recordNumbers(second.ledger, given);
    expect(third.map((g) => g.number)).toEqual(['3.1-01', '3.1-02', '3.1-03']);
    expect(number([], [file('3.1 道路保洁/z.pdf')], third).pieces).toEqual(['3.1-04 3.1 道路保洁/z.pdf']);
  });

  it('knows a moved or renamed file by its content', () => {
    const given = recordNumbers(number([], [file('3.1 道路保洁/b.pdf', 'same'), file('3.1 道路保洁/c.pdf')]).ledger);
    const { pieces, said } = number(
      [],
      [file('3.1 道路保洁/a（定稿）.pdf', 'same'), file('3.1 道路保洁/c.pdf')],
      given,
    );
    expect(said).toEqual([]);
    expect(pieces).toEqual(['3.1-01 3.1 道路保洁/a（定稿）.pdf', '3.1-02 3.1 道路保洁/c.pdf']);
  });

  it('writes a record that reads back the same, byte for byte', () => {
    const given = recordNumbers(
      number([{ file: 'a.pdf', clauses: ['3.1'], pages: '2-3' }], [file('a.pdf'), file('3.2 #: 名/b.pdf')]).ledger,
    );
    const text = writeGivenNumbers(given);
    expect(readGivenNumbers(text)).toEqual({ value: given, diagnostics: [] });
    expect(writeGivenNumbers(readGivenNumbers(text).value)).toBe(text);
    expect(text).toContain('编号: 3.1-01');
  });

  it('is written as the YAML library writes it, whatever a file is called', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲路3.1-01（年）e1af0x:#&*!|>\'"%@`[]{}, ?-~/\n\t') });
    const one = fc.record({ number: fc.constant('3.1-01'), file: words, pages: words, digest: words });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (given) => {
        const rows = given.map(({ number, file, pages, digest }) => ({
          编号: number,
          文件: file,
          ...(pages && { 页码: pages }),
          校验值: digest,
        }));
        const body = writeGivenNumbers(given).split('\n').slice(1).join('\n');
        expect(parse(body)).toEqual(rows);
      }),
    );
  });

  it('says every conflict with its place, and gives another number', () => {
    const registry = [
      { number: '3.1-01', file: 'a.pdf', clauses: ['3.1'] },
      { number: '3.1-01', file: 'b.pdf', clauses: ['3.1'] },
      { number: '3.1-1号', file: 'c.pdf', clauses: ['3.1'] },
      { number: '9.9-01', file: 'd.pdf', clauses: ['3.2'] },
      { file: 'e.pdf', clauses: ['9.9'] },
      { file: '方案（定稿）.pdf', clauses: ['3.1'] },
      { file: '同名.pdf', clauses: ['3.1'] },
      { file: 'f.pdf', clauses: ['3.1'], pages: '4-9' },
    ];
    const names = [
      'a.pdf',
      'b.pdf',
      'c.pdf',
      'd.pdf',
      'e.pdf',
      'f.pdf',
      '方案.pdf',
      '甲/同名.pdf',
      '乙/同名.pdf',
      '01 推荐报告/函.pdf',
    ];
    const { pieces, said, diagnostics } = number(
      registry,
      names.map((name) => file(name)),
    );
    expect(said).toEqual([
      'evidence-number-malformed 2.number',
      'evidence-clause-unknown 3.number',
      'evidence-clause-unknown 4.clauses',
      'evidence-file-missing 5.file',
      'evidence-file-ambiguous 6.file',
      'evidence-pages-outside 7.pages',
      'evidence-unplaced 佐证材料/乙/同名.pdf',
      'evidence-unplaced 佐证材料/方案.pdf',
      'evidence-unplaced 佐证材料/甲/同名.pdf',
      'evidence-number-taken 1.number',
    ]);
    expect(pieces).toEqual(['3.1-01 a.pdf', '3.1-02 b.pdf', '3.1-03 c.pdf', '3.1-04 f.pdf', '3.2-01 d.pdf']);
    expect(diagnostics.find((d) => d.code === 'evidence-file-missing')?.hint).toBe('是不是“方案.pdf”？');
  });

  it('leaves a number with whom it was given to, whatever another row asks for', () => {
    const files = [file('3.1 道路保洁/a.pdf'), file('3.1 道路保洁/b.pdf'), file('3.2 绿化/c.pdf')];
    const given = recordNumbers(number([], files).ledger);
    const registry = [
      { number: '3.1-02', file: '3.1 道路保洁/a.pdf', clauses: ['3.1'] },
      { number: '3.1-02', file: '3.2 绿化/c.pdf', clauses: ['3.2'] },
    ];
    const { pieces, said, diagnostics } = number(registry, files, given);
    expect(pieces).toEqual(['3.1-01 3.1 道路保洁/a.pdf', '3.1-02 3.1 道路保洁/b.pdf', '3.2-01 3.2 绿化/c.pdf']);
    expect(said).toEqual(['evidence-number-taken 0.number', 'evidence-number-taken 1.number']);
    expect(diagnostics[0]?.message).toContain('“3.1-02”已给过《b》');
    const owner = { number: '3.1-02', file: '3.1 道路保洁/b.pdf', clauses: ['3.1'], title: '统计表' };
    expect(number([registry[0] ?? {}, owner], files, given).said).toEqual(['evidence-number-taken 0.number']);
  });

  it('lets two pieces change their numbers when both rows say so, and a new file take the place of a lost one', () => {
    const files = [file('3.1 道路保洁/a.pdf'), file('3.1 道路保洁/b.pdf')];
    const given = recordNumbers(number([], files).ledger);
    const rows = (a: string, b: string) => [
      { number: a, file: '3.1 道路保洁/a.pdf', clauses: ['3.1'] },
      { number: b, file: '3.1 道路保洁/b.pdf', clauses: ['3.1'] },
    ];
    expect(number(rows('3.1-02', '3.1-01'), files, given).said).toEqual([]);
    const late = [file('3.1 道路保洁/a.pdf'), file('3.1 道路保洁/新.pdf')];
    const { pieces, said } = number([{ number: '3.1-02', file: '新.pdf', clauses: ['3.1'] }], late, given);
    expect([pieces[1], said]).toEqual(['3.1-02 3.1 道路保洁/新.pdf', ['evidence-number-retired 数据/佐证编号.yaml']]);
  });

  it('binds identical files once', () => {
    const { pieces, said } = number([], [file('3.1 道路保洁/a.pdf', 'x'), file('3.2 绿化/a.pdf', 'x')]);
    expect(said).toEqual(['evidence-identical 佐证材料/3.2 绿化/a.pdf']);
    expect(pieces).toEqual(['3.1-01 3.1 道路保洁/a.pdf']);
  });

  it('adds the indicators that cite a piece to those registered', () => {
    const held = located(
      [{ number: '3.1-01', file: 'a.pdf', clauses: ['3.1'], indicators: ['12'] }],
      [{ id: '14', years: [], evidence: ['3.1-01'] }],
    );
    const { value } = numberEvidence(held, [file('a.pdf')], pack);
    expect(value.pieces[0]?.indicators).toEqual(['12', '14']);
  });
});
