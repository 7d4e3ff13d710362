import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTemplate, templatesReadme } from '../../src/compose/index.ts';
import { directives } from '../../src/compose/tree/directives.ts';
import { roles } from '../../src/compose/tree/roles.ts';
import { terms } from '../../src/compose/vocabulary/terms.ts';
import { smallInput } from './facts.ts';
import { textOf, write } from './render.ts';

const input = await smallInput();

describe('the manual of the template language', () => {
  test.each(terms.map((d) => [d.name, d] as const))('%s: its example gives its result', (name, { example, result }) => {
    const attached = example.includes('{{附件') ? '\n\n::附件[表]{编号="责任分解"}\n\n文' : '';
    const written = textOf(
      write(input, `${example}${attached}`, name.startsWith('本单位') ? { unit: '东城街道' } : {}),
    );
    expect(written.replace(/表?文$/, '')).toBe(result.trim());
  });

  test.each(terms.map((d) => [d.name, d.example] as const))('%s: its example passes the check', (name, example) => {
    const attached = example.includes('{{附件') ? '\n::附件[表]{编号="责任分解"}\n' : '';
    const text = `---\nkind: 试\ntitle: 试\nneeds: []\n---\n${example}${attached}`;
    const { diagnostics, helpers } = checkTemplate('试.md.hbs', text, {
      pack: input.pack,
      templates: input.templates,
    });
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(helpers).toContain(name);
  });

  test('every directive of a line is written by somebody', () => {
    expect(
      directives
        .filter((d) => d.use === 'line')
        .map((d) => d.name)
        .sort(),
    ).toEqual(Object.keys(roles).sort());
  });

  test('templates/README.md is what the program says (npm run manual)', () => {
    expect(readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8')).toBe(templatesReadme());
  });
});
