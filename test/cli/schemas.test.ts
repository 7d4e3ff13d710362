import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { schemas } from '../../src/cli/schemas/index.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(encodeURI(path), root)), 'utf8');

describe('schemas/', () => {
  test('holds exactly what the model generates (npm run schemas)', () => {
    const committed = readdirSync(new URL('schemas/', root)).filter((name) => name.endsWith('.schema.json'));
    expect(new Set(committed)).toEqual(new Set(schemas().keys()));
    for (const [name, text] of schemas()) expect(read(`schemas/${name}`), name).toBe(text);
  });

  test('a pack file may omit what another file or the pack it extends holds, but no unknown name', () => {
    const pack = JSON.parse(schemas().get('pack.schema.json') ?? '');
    expect(pack.required).toBeUndefined();
    expect(pack.additionalProperties).toBe(false);
    expect(pack.properties.profile.items.properties.required).toEqual({ type: 'boolean' });
    expect(pack.properties.indicators.items.properties.omit).toEqual({ const: true });
  });

  test('every yaml file of the packs and samples names a schema that exists', () => {
    const yamls = ['templates', 'samples'].flatMap((folder) =>
      (readdirSync(new URL(`${folder}/`, root), { recursive: true }) as string[])
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .filter((path) =>
          /^templates\/[^/]+\/(pack|clauses|indicators|documents|platform|scoring|style)\.yaml$|\/数据\/(?!佐证编号)[^/]*\.yaml$/.test(
            path,
          ),
        ),
    );
    expect(yamls.length).toBeGreaterThan(6);
    const wrong = yamls.filter((path) => {
      const named = read(path).match(/^# yaml-language-server: \$schema=(\S+)\n/)?.[1];
      if (named === undefined) return true;
      const target = new URL(named, new URL(path.split('/').map(encodeURIComponent).join('/'), 'file:///')).pathname;
      return !schemas().has(decodeURIComponent(target).replace('/schemas/', ''));
    });
    expect(wrong).toEqual([]);
  });
});
