import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  checkTemplate,
  compose,
  composeCodes,
  layered,
  type TemplateSource,
  unusedTemplates,
} from '../../src/compose/index.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import { smallInput } from './facts.ts';

const input = await smallInput();
const files =
  (held: Readonly<Record<string, string>>): TemplateSource =>
  (path) => {
    const text = held[path];
    return text === undefined ? undefined : { file: `模板/${path}`, text };
  };
const report = input.pack.documents[0];
if (report === undefined) throw new Error('pack');
const composeWith = (held: Readonly<Record<string, string>>) =>
  compose({ ...input, templates: layered(files(held), input.templates) }, report);
const textOf = (held: Readonly<Record<string, string>>): string =>
  composeWith(held)
    .value.blocks.map((b) => plainText(runsOf(b)))
    .join('\n');

describe("the workspace's own 模板/", () => {
  test('one partial alone takes the place of the pack’s', () => {
    const text = textOf({ '部件/概况.md.hbs': '{{申报单位}}，一座自己介绍自己的城市。\n' });
    expect(text).toContain('平川市，一座自己介绍自己的城市。');
    expect(text).toContain('主要做法和成效');
  });

  test('a mistake in it is told in its own file', () => {
    const { diagnostics } = composeWith({ '部件/概况.md.hbs': '甲\n{{申报单為}}' });
    const own = diagnostics.filter((d) => d.code === 'template-unknown-name');
    expect(own).toMatchObject([{ at: { file: '模板/部件/概况.md.hbs', line: 2, column: 3 } }]);
  });

  test('a partial that holds itself ends', () => {
    const { diagnostics } = composeWith({ '部件/概况.md.hbs': '{{> 概况}}' });
    expect(diagnostics.map((d) => d.code)).toContain('template-partial');
  });

  test('one that takes the place of nothing is named, with the name it was meant to have', () => {
    const asked = new Set(['部件/自己的.md.hbs']);
    const own = ['02-工作汇报.md.hbs', '部件/自己的.md.hbs', '工作简报.md.hbs', 'x.hbs'];
    const found = unusedTemplates(own, asked, ['工作汇报.md.hbs', '工作简报.md.hbs']);
    expect(found.map(({ at, hint }) => `${at.file} ${hint}`)).toEqual([
      '模板/02-工作汇报.md.hbs 是不是“工作汇报.md.hbs”？改名后再运行。',
      '模板/x.hbs 运行 shenbao template list 看可用的名字。',
    ]);
  });

  test('a kind without a template gives a document that says so', () => {
    const { value, diagnostics } = compose(input, { kind: '新文种', template: '没有.md.hbs', onDemand: true });
    expect(value.blocks.flatMap(runsOf).some((r) => r.type === 'gap')).toBe(true);
    expect(diagnostics.map((d) => d.code)).toEqual(['template-missing', 'fact-missing']);
  });
});

describe('the codes of this stage', () => {
  const folder = fileURLToPath(new URL('../../src/compose/', import.meta.url));
  const sources = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts') && !name.endsWith('codes.ts'))
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n');
  const used = [...sources.matchAll(/'((?:template|form|fact|length)-[a-z-]+)'/g)].map((m) => m[1]);

  test('each is explained, and none that is never given', () => {
    expect([...new Set(used)].sort()).toEqual(composeCodes.map((c) => c.code).sort());
  });

  test('examples of templates that are wrong are found wrong', () => {
    const example = (code: string): string => composeCodes.find((c) => c.code === code)?.example ?? '';
    for (const code of [
      'template-unknown-name',
      'template-argument',
      'template-partial',
      'template-typed-number',
      'template-unknown-directive',
    ]) {
      const text = `---\nkind: 试\ntitle: 试\nneeds: []\n---\n${example(code)}`;
      const errors = checkTemplate('a.md.hbs', text, input).diagnostics.filter((d) => d.severity === 'error');
      expect(errors.map((d) => d.code)).toEqual([code]);
    }
  });
});
