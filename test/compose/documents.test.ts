import { describe, expect, test } from 'vitest';
import { checkTemplate, compose, composeAll } from '../../src/compose/index.ts';
import type { DocumentKind } from '../../src/model/pack.ts';
import { county, packOf, smallInput, templatesOf } from './facts.ts';
import { expectGolden } from './golden.ts';
import { outline } from './outline.ts';

const input = await smallInput();
const withUnits = await smallInput(true);
const nameOf = ({ kind, variant }: DocumentKind): string => (variant === undefined ? kind : `${kind}-${variant}`);
const units: Record<string, string> = { 部门: '市城市管理局', 街道: '东城街道', 街道迎检: '东城街道', 区县: '平川区' };
const unitOf = ({ variant }: DocumentKind) => {
  const unit = units[variant ?? ''];
  return unit === undefined ? {} : { unit };
};

describe('documents of the small dossier, gaps and all', () => {
  test.each(input.pack.documents.map((k) => [nameOf(k), k] as const))('%s', (name, kind) => {
    const unit = unitOf(kind);
    const { value, diagnostics } = compose('unit' in unit ? withUnits : input, kind, unit);
    const problems = diagnostics.map((d) => `! ${d.code} ${d.at.sheet ?? d.at.file}${d.at.cell ?? ''} ${d.message}\n`);
    expectGolden(`${name}.txt`, `${outline(value)}${problems.join('')}`);
  });
});

test('a plan signed on a day of its own says so at its foot, and no other document does', () => {
  const { dossier } = input;
  const settings = { ...dossier.value.settings, documentDates: { 实施方案: { date: '2023-01-16' } } };
  const dated = { ...input, dossier: { ...dossier, value: { ...dossier.value, settings } } };
  const days = composeAll(dated).value.map(({ kind, day, blocks }) => {
    const signed = blocks.flatMap((block) => (block.type === 'signature' ? [block.day] : []));
    return [kind, day, ...signed].join(' ');
  });
  expect(days.filter((line) => line.includes('2023'))).toEqual(['实施方案 2023-01-16 2023年1月16日']);
});

describe('templates of the packs', () => {
  const surroundings = { pack: input.pack, templates: input.templates };

  test.each(input.pack.documents.map((k) => [nameOf(k), k] as const))('%s passes its check', (_, kind) => {
    const template = input.templates(kind.template);
    expect(template).toBeDefined();
    expect(checkTemplate(template?.file ?? '', template?.text ?? '', surroundings).diagnostics).toEqual([]);
  });

  test('the county inherits them; what its standard lacks falls away with its sentence', () => {
    const pack = packOf(county);
    const templates = templatesOf(county);
    const found = pack.documents.flatMap((kind) => {
      const template = templates(kind.template);
      return checkTemplate(template?.file ?? '', template?.text ?? '', { pack, templates }).diagnostics;
    });
    expect(found.filter((d) => d.severity === 'error')).toEqual([]);
    expect(new Set(found.map((d) => d.code))).toEqual(new Set(['template-absent-here']));
  });

  test('no template types a figure of its own', () => {
    for (const kind of input.pack.documents) {
      const text = input.templates(kind.template)?.text ?? '';
      const prose = text.replace(
        /^---[\s\S]*?\n---\n|\{\{[\s\S]*?\}\}|\{[^}]*\}|15岁|5岁|3岁|0～6岁|3个月|不超过100的|近3年/g,
        '',
      );
      const counted = prose.match(/\d+(?:\.\d+)?(?:%|‰|个|项|件|处|次|人|万|亿|平方|公里|台|座|条)/g) ?? [];
      expect(counted, nameOf(kind)).toEqual([]);
    }
  });
});

describe('what goes into the package', () => {
  const { value: documents } = composeAll(input);

  test('ids are unique and start with their material', () => {
    expect(new Set(documents.map((d) => d.id)).size).toBe(documents.length);
    for (const { id, material } of documents) expect(id.startsWith(`${material}-`)).toBe(true);
  });

  test('every generated material has its document', () => {
    const made = input.pack.materials.filter((m) => m.made === 'generated').map((m) => m.id);
    expect([...new Set(documents.map((d) => d.material))].sort()).toEqual(made);
  });

  test('the same input gives the same trees', () => {
    expect(JSON.stringify(composeAll(input).value)).toBe(JSON.stringify(documents));
  });
});
