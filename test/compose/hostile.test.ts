import { describe, expect, test } from 'vitest';
import { compose, layered } from '../../src/compose/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { smallInput } from './facts.ts';

const input = await smallInput();

/** What composing says of a template and its partials, as a stranger may have made them. */
function told(body: string, partials: Readonly<Record<string, string>> = {}): readonly Diagnostic[] {
  const held: Readonly<Record<string, string>> = {
    '试.md.hbs': `---\nkind: 试\ntitle: 试\n---\n${body}`,
    ...Object.fromEntries(Object.entries(partials).map(([name, text]) => [`部件/${name}.md.hbs`, text])),
  };
  const templates = layered((path) => {
    const text = held[path];
    return text === undefined ? undefined : { file: path, text };
  }, input.templates);
  return compose({ ...input, templates }, { kind: '试', template: '试.md.hbs', onDemand: true }).diagnostics;
}

const levels = Array.from({ length: 30 }, (_, i) => i);

describe('a template made to hold the program', () => {
  test.each<[string, string, Readonly<Record<string, string>>, string, RegExp]>([
    [
      'by partials that hold the next one twice',
      '{{> p0}}',
      Object.fromEntries(levels.map((i) => [`p${i}`, i === 29 ? 'x' : `{{> p${i + 1}}}{{> p${i + 1}}}`])),
      'template-partial',
      /超过1000处/,
    ],
    [
      'by partials that hold each other in two ways',
      '{{> p0}}{{> q0}}',
      Object.fromEntries(
        levels.flatMap((i) => ['p', 'q'].map((n) => [`${n}${i}`, i === 29 ? 'x' : `{{> p${i + 1}}}{{> q${i + 1}}}`])),
      ),
      'template-partial',
      /超过1000处/,
    ],
    ['by blocks without end', '{{#如果 问题表}}'.repeat(30_000), {}, 'template-syntax', /超过100层/],
    ['by more words than a book has', '{{申报单位}}'.repeat(30_000), {}, 'template-syntax', /超过20000处/],
    [
      'by lists within lists',
      `${'{{#每个 指标表}}'.repeat(12)}x${'{{/每个}}'.repeat(12)}`,
      {},
      'template-failed',
      /多得不合理/,
    ],
  ])('%s is told of and does not', (_, body, partials, code, why) => {
    const found = told(body, partials).filter((one) => one.code === code);
    expect(found.map(({ message }) => message).join()).toMatch(why);
    expect(JSON.stringify(found).length).toBeLessThan(5000);
  });

  test.each([
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup this "constructor"}}',
    '{{#with "s" as |s|}}{{s.sub}}{{/with}}',
  ])('%s is no word', (body) => {
    expect(told(body).some(({ code, severity }) => code === 'template-unknown-name' && severity === 'error')).toBe(
      true,
    );
  });
});
