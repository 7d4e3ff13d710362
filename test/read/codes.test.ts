import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCodes } from '../../src/read/index.ts';

const sources = ['src/read', 'src/workbook']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/^codes[\\/]/.test(path))
      .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
  )
  .join('\n');
const tests = readdirSync('test/read', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('codes'))
  .map((path) => readFileSync(`test/read/${path}`, 'utf8'))
  .join('\n');

describe('the codes of the intake', () => {
  it('are kebab-case, told once, and told whole', () => {
    expect(new Set(readCodes.map((c) => c.code)).size).toBe(readCodes.length);
    for (const { code, title, why, basis, hint, example } of readCodes) {
      expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
      for (const text of [title, why, basis, hint, example]) expect(text.trim(), code).not.toBe('');
      expect(hint, code).toMatch(/。$/);
    }
  });

  it.each(readCodes.map((c) => c.code))('%s is said somewhere, and a test hears it', (code) => {
    expect(sources).toContain(`'${code}'`);
    expect(tests).toContain(code);
  });
});
