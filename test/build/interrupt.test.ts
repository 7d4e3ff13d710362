import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scanned } from '../bundle/pdf/sources.ts';
import { digests } from './files.ts';
import { shenbao } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-interrupt-'));
const evidence = join(root, '佐证材料/3.1 病媒防制');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const pack = (at?: string, by?: string) =>
  shenbao(['pack', root, '--accept-errors', '试'], {
    ...(at !== undefined && by !== undefined && { before: 'crash.mjs', env: { CRASH_AT: at, CRASH_BY: by } }),
  });

const exchange = 'rename:1:0000.新';
const index = '平川市-国家卫生城市-2023-0000/index.html';

/** The program itself, interrupted in the middle of its work; one after another in one workspace. */
describe.sequential('a pack that is interrupted', () => {
  mkdirSync(evidence, { recursive: true });
  writeFileSync(
    join(root, 'dossier.yaml'),
    '标准包: national-hygienic-city-2021\n申报单位: { 名称: 平川市, 政府: 平川市人民政府, 爱卫办: 平川市爱卫办, 省份: 云江省, 主送机关: 云江省爱卫办 }\n年度: 2023\n成文日期: 2024-06-20\n字体: 开源\n',
  );
  const output = join(root, '输出');
  const add = (name: string): void => writeFileSync(join(evidence, `${name}.pdf`), scanned(1, name));
  let last = new Map<string, string>();

  test('is first one that is not', async () => {
    add('方案');
    expect(await pack()).toMatchObject({ code: 1, signal: null });
    last = digests(output);
    expect([...last.keys()].filter((path) => /\.zip$|合订本/.test(path))).toHaveLength(2);
  }, 60_000);

  test.each([
    ['binding', 'openSync:1:暂存', 'SIGINT', 130],
    ['the exchange of the outputs', exchange, 'SIGTERM', 143],
  ])(
    'in %s (%s) by %s leaves what was there',
    async (_, at, by, code) => {
      add(`${at}${by}`.replaceAll(':', ''));
      const ran = await pack(at, by);
      expect(ran).toMatchObject({ code, signal: null });
      expect(ran.err).toBe('\n已中断。没有写完的都不算，“输出”里仍是完整的成品；再运行一次即可。\n');
      expect(readdirSync(join(root, '.shenbao')).filter((name) => /占用|暂存/.test(name))).toEqual([]);
      expect(readdirSync(output).filter((name) => /part|新|旧/.test(name))).toEqual([]);
      // Caught in the exchange itself, the new output may have made it; half of one may not.
      const there = digests(output);
      if (there.get(index) === last.get(index)) expect(there).toEqual(last);
      else {
        expect(at).toBe(exchange);
        expect([...last.keys()].filter((path) => !there.has(path))).toEqual([]);
        const added = [...there.keys()].filter((path) => !last.has(path));
        expect(added.map((path) => /佐证材料\/.*\/(3\.1-0\d) /.exec(path)?.[1])).toEqual(['3.1-02', '3.1-03']);
      }
      last = there;
    },
    60_000,
  );

  test('in archiving leaves the archive that was there, and a whole folder', async () => {
    const ran = await pack('open:1:0000/合订本', 'SIGINT');
    expect([ran.code, ran.err]).toEqual([130, expect.stringContaining('已中断')]);
    expect(readdirSync(output).filter((name) => /part|新|旧/.test(name))).toEqual([]);
    const zip = [...last.keys()].find((path) => path.endsWith('.zip')) ?? '';
    expect(digests(output).get(zip)).toBe(last.get(zip));
  }, 60_000);

  test('is right the next time', async () => {
    expect(await pack()).toMatchObject({ code: 1, signal: null, out: expect.stringContaining('佐证3件') });
  }, 60_000);
});
