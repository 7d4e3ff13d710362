import { beforeAll, describe, expect, test } from 'vitest';
import { type ComposeInput, compose, composeAll } from '../../src/compose/index.ts';
import { lengthOf } from '../../src/compose/length.ts';
import type { Document, FigureRun } from '../../src/model/document.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import { sampleInput } from './pingchuan.ts';

const textOf = ({ blocks }: Document): string => blocks.map((b) => plainText(runsOf(b))).join('\n');
const figuresOf = ({ blocks }: Document): FigureRun[] =>
  blocks.flatMap(runsOf).filter((r): r is FigureRun => r.type === 'figure');

describe('the fictional city', () => {
  let input: ComposeInput;
  let report: Document;
  const kindOf = (kind: string, variant?: string) => {
    const found = input.pack.documents.find((d) => d.kind === kind && (variant === undefined || d.variant === variant));
    if (found === undefined) throw new Error(kind);
    return found;
  };
  beforeAll(async () => {
    input = await sampleInput();
    report = compose(input, kindOf('工作汇报')).value;
  }, 60_000);

  test('every kind without a unit comes out whole', () => {
    for (const kind of input.pack.documents.filter(
      (k) => !['部门', '街道', '街道迎检', '区县'].includes(k.variant ?? ''),
    )) {
      const { diagnostics } = compose(input, kind);
      expect(diagnostics, kind.kind).toEqual([]);
    }
  });

  test('every figure in the report knows its cell', () => {
    const figures = figuresOf(report);
    expect(figures.length).toBeGreaterThan(100);
    const placed = (f: FigureRun): boolean =>
      f.at.file.startsWith('数据/') &&
      (f.fact.startsWith('count/') ? f.at.sheet : (f.at.line ?? f.at.cell)) !== undefined;
    expect(figures.filter((f) => !placed(f))).toEqual([]);
  });

  test('the report cites evidence for every indicator it names, and lists it once at its end', () => {
    const index = report.blocks.at(-1);
    const listed = index?.type === 'evidence-index' ? index.entries.map((e) => e.number) : [];
    expect(new Set(listed).size).toBe(listed.length);
    for (const f of figuresOf(report).filter((r) => r.fact.startsWith('indicator/'))) {
      expect(f.evidence.length, f.fact).toBeGreaterThan(0);
      for (const number of f.evidence) expect(listed).toContain(number);
    }
  });

  test('shorter never has more than longer, and never loses a first thing before a second', () => {
    const lengths = [12_000, 6500, 5500].map((n) => lengthOf(compose(input, kindOf('工作汇报'), { length: n }).value));
    expect([...lengths].sort((a, b) => b - a)).toEqual(lengths);
  });

  test('the highlights are a projection: every fact of theirs is flagged in the sheet', () => {
    const { value } = compose(input, kindOf('工作亮点'));
    const flagged = new Set(
      input.dossier.value.measures.filter((m) => m.highlight).map((m) => `measures/${m.id}/text`),
    );
    const facts = figuresOf(value).map((f) => f.fact);
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter((f) => !flagged.has(f))).toEqual([]);
    expect(facts.length).toBeLessThanOrEqual(8);
  });

  test('counts in the organisation list agree with what it lists', () => {
    const text = textOf(compose(input, kindOf('组织机构名单')).value);
    const groups = new Set(
      input.dossier.value.organisation.filter((m) => !/联络员/.test(m.group + m.role)).map((m) => m.group),
    );
    const working = [...groups].filter((g) => /(?<!领导小)组$/.test(g));
    expect(working).toHaveLength(10);
    expect(text).toContain('其中工作组十个');
  });

  test('people are masked in what goes out', () => {
    const text = textOf(compose(input, kindOf('联络员名单')).value);
    for (const { mobile, email } of input.dossier.value.organisation) {
      if (/^1\d{10}$/.test(mobile)) expect(text).not.toContain(mobile);
      if (email.includes('@')) expect(text).not.toContain(email);
    }
  });

  test('one cell changed, every document shows it and nothing else', () => {
    const at = input.verdicts.findIndex((v) => v.series.length === 1 && v.unit === '%' && v.series[0]?.value !== 100);
    const verdicts = input.verdicts.map((v, i) =>
      i === at ? { ...v, series: v.series.map((f) => ({ ...f, value: 91.37, text: '91.37' })) } : v,
    );
    const [before, after] = [composeAll(input).value, composeAll({ ...input, verdicts }).value];
    const table = after.find((d) => d.kind === '数据评价指标汇总表');
    expect(textOf(table as Document)).toContain('91.37');
    const lines = (d: Document): string[] => textOf(d).split('\n');
    for (const [i, document] of before.entries()) {
      const changed = lines(document).filter((line, n) => line !== lines(after[i] as Document)[n]);
      for (const line of changed) expect(line).toMatch(/\d/);
    }
  });

  test('all documents in under five seconds of computing', () => {
    const start = process.cpuUsage();
    composeAll(input);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
