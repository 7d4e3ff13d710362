import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic, Origin } from '../../src/diagnostic.ts';
import { at } from '../samples/places.ts';
import { diagnosticsOf, documentsOf, inlinesOf } from './records.ts';
import { type Ran, shenbao } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-gaps-'));
const folder = join(root, '输出', '石嘴山市-国家卫生城市-2023-0000');
const state: { ran?: Ran } = {};

beforeAll(async () => {
  cpSync(at('shizuishan'), root, { recursive: true, filter: (path) => !/输出|佐证编号|\.shenbao/.test(path) });
  state.ran = await shenbao(['pack', root]);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a real city of which only a newspaper article is known', () => {
  test('gets every document as a draft, and no package', () => {
    expect([state.ran?.code, state.ran?.err]).toEqual([1, '']);
    expect(readdirSync(join(root, '输出')).filter((name) => name.endsWith('.zip'))).toEqual([]);
    expect(documentsOf(folder)).toHaveLength(13);
  });

  test('every gap printed in a document is an error in the list, at the same place', () => {
    const gaps = documentsOf(folder).flatMap(({ document }) => inlinesOf(document, 'gap'));
    expect(gaps.length).toBeGreaterThan(100);
    const named = new Set(
      diagnosticsOf(folder)
        .filter(isError)
        .map((d) => placeOf(d.at)),
    );
    expect(gaps.filter((gap) => !named.has(placeOf(gap.at)))).toEqual([]);
  });

  test('every year the standard asks for and the article does not give is named once', () => {
    const said = diagnosticsOf(folder).filter(({ code }) => /^indicator(-year)?-missing$/.test(code));
    expect(new Set(said.map(({ message }) => message)).size).toBe(said.length);
    expect(said.map(({ code }) => code).filter((code) => code === 'indicator-missing')).toHaveLength(25);
    expect(said.map(({ code }) => code).filter((code) => code === 'indicator-year-missing')).toHaveLength(22);
  });
});

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
const placeOf = ({ file, sheet, cell, line }: Origin): string => [file, sheet, cell, line].join('|');
