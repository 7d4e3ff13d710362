import { expect, test } from 'vitest';
import { compose, composeAll, layered, type TemplateSource } from '../../src/compose/index.ts';
import { openBook, openScope } from '../../src/compose/scope.ts';
import { codeOf, createRenderer } from '../../src/compose/template/render.ts';
import type { Program } from '../../src/compose/template/syntax.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import { smallInput } from './facts.ts';
import { sampleInput } from './pingchuan.ts';

/** What an earlier run left, and how often it was of use. */
function shelf() {
  const held = new Map<string, string>();
  const told = { anew: 0, taken: 0 };
  const compiled = {
    recall: (template: string) => {
      const found = held.get(template) ?? null;
      if (found !== null) told.taken += 1;
      return found;
    },
    remember: (template: string, code: string) => {
      told.anew += 1;
      held.set(template, code);
    },
  };
  return { compiled, told };
}

test('every document of the sample comes out the same from compiled templates, and none is compiled twice', async () => {
  const input = await sampleInput();
  const { compiled, told } = shelf();
  const plain = composeAll(input);
  expect(composeAll({ ...input, compiled })).toEqual(plain);
  const { anew } = told;
  expect(composeAll({ ...input, compiled })).toEqual(plain);
  expect(told).toEqual({ anew, taken: anew });
});

const own = (text: string): TemplateSource => layered((path) => ({ file: `模板/${path}`, text }));

test('a changed partial is seen, and so is one that was put in the place of the pack’s', async () => {
  const input = await smallInput();
  const [report] = input.pack.documents;
  if (report === undefined) throw new Error('pack');
  const { compiled } = shelf();
  const textWith = (partial?: string): string => {
    const partials = partial === undefined ? undefined : own(partial);
    const templates: TemplateSource = (path) =>
      (path === '部件/概况.md.hbs' ? partials?.(path) : undefined) ?? input.templates(path);
    const { value } = compose({ ...input, templates, compiled }, report);
    return value.blocks.map((block) => plainText(runsOf(block))).join('\n');
  };
  expect(textWith()).not.toContain('自己介绍自己');
  expect(textWith('{{申报单位}}，一座自己介绍自己的城市。\n')).toContain('自己介绍自己的城市');
  expect(textWith('{{申报单位}}，另一座城市。\n')).toContain('另一座城市');
  expect(textWith()).not.toMatch(/自己介绍自己|另一座/);
});

test('mistakes of a template are told again when it is not compiled again', async () => {
  const input = await smallInput();
  const [report] = input.pack.documents;
  if (report === undefined) throw new Error('pack');
  const { compiled } = shelf();
  const templates = own('---\nkind: 工作汇报\ntitle: 工作汇报\n---\n{{申报单為}}\n');
  const told = () => compose({ ...input, templates, compiled }, report).diagnostics;
  const first = told();
  expect(first.map(({ code }) => code)).toContain('template-unknown-name');
  expect(told()).toEqual(first);
});

test('what the engine refuses to compile fails where it is rendered', async () => {
  const unheard = { type: 'Program', body: [{ type: 'Unheard' }], blockParams: [] } as unknown as Program;
  const code = codeOf(unheard);
  const scope = openScope(openBook(await smallInput()), {});
  expect(() => createRenderer()(code, scope)).toThrow(/Unheard/);
});
