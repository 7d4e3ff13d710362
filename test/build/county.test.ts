import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countyPack, countyPackage, makeCounty } from './county.ts';
import { digests, filesIn, sha256 } from './files.ts';
import { ledgerOf } from './records.ts';
import { shenbao } from './run.ts';
import { openVolume } from './volume.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-county-'));
const county = join(root, '临溪县');
const output = join(county, '输出');
const folder = join(output, countyPackage);
const zip = `${folder}.zip`;
const accept = ['--accept-errors', '省办同意先报'] as const;

beforeAll(() => makeCounty(county), 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Verified {
  readonly accepted: string | null;
  readonly checks: readonly { readonly code: string; readonly status: string }[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

describe('a county on its first day', () => {
  test('gets a draft, but no package', async () => {
    const { code, out, err } = await shenbao(['pack', county]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/还有\d+个错误，没有打包/);
    expect(readdirSync(output)).toEqual([countyPackage, '问题清单.html', '问题清单.xlsx']);
  });

  test('gets the materials of its own pack, its evidence numbered and bound', async () => {
    const folders = readdirSync(folder);
    expect(folders).toContain('09 街道、乡镇、社区、村名单');
    expect(filesIn(join(folder, '佐证材料'))).toEqual(['1 爱国卫生组织管理/1.5-01 群众满意度调查报告.pdf']);
    expect(filesIn(join(folder, '01 爱卫会推荐报告'))).toEqual(['推荐报告.pdf']);
    expect(filesIn(join(folder, '10 辖区规划图和交通图'))).toEqual(['规划图.pdf']);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page.match(/缺：包内没有这项材料/g)).toHaveLength(1);
    expect(page).toContain(`>规划图</a>`);
    const [row] = ledgerOf(folder).rows;
    const volume = await openVolume(join(folder, '合订本/第1册.pdf'));
    expect(await volume.text(row?.volume?.page ?? 0)).toContain('Survey report: 94%佐证1.5-01');
    await volume.close();
  });

  test('is packed when a named reason is given, which is printed in the package', async () => {
    const { code, out } = await shenbao(['pack', county, ...accept]);
    expect(code).toBe(1);
    expect(out).toContain(`校验值：${sha256(zip)}`);
    const record: unknown = JSON.parse(readFileSync(join(folder, '记录/dossier.json'), 'utf8'));
    expect(record).toMatchObject({ accepted: '省办同意先报', pack: { id: countyPack } });
    expect(readFileSync(join(folder, 'index.html'), 'utf8').includes('省办同意先报')).toBe(true);
  });

  test('verify finds what is missing, and nothing else', async () => {
    const { code, out } = await shenbao(['verify', zip, '--json']);
    expect(code).toBe(1);
    const { checks, diagnostics, accepted } = JSON.parse(out) as Verified;
    expect(accepted).toBe('省办同意先报');
    const failed = checks
      .filter(({ status }) => !/^(passed|not-applicable)$/.test(status))
      .map((check) => `${check.status} ${check.code}`);
    expect(failed.sort()).toEqual(['failed materials-present', 'failed recheck']);
    // What was handed in is there; of what the package owns up to, nothing is called hidden.
    const missing = diagnostics.filter(({ code }) => code === 'material-missing' || code === 'materials-present');
    expect(missing.map(({ message }) => /规范性文件|推荐报告|规划图/.exec(message)?.[0])).toEqual([
      '规范性文件',
      '规范性文件',
    ]);
    expect(diagnostics.filter(({ message }) => message.includes('没有列出'))).toEqual([]);
  });
});

test('an answer under the number of what was handed in is refused before anything is built', async () => {
  const judged = join(root, '审核');
  expect((await shenbao(['review', zip, '-o', judged])).code).toBe(1);
  const call = ['amend', county, '--previous', zip, '--letter', join(judged, '补正通知（草稿）.json')];
  expect((await shenbao(call)).out).toContain('补正回应.yaml');
  const before = digests(folder);
  const { code, err } = await shenbao(call);
  expect([code, err]).toEqual([2, 'dossier.yaml 的“序列”是 0，上一次报送的是 0：请改为 1 后再运行一次。\n']);
  expect(digests(folder)).toEqual(before);
  rmSync(join(county, '补正回应.yaml'));
}, 120_000);

describe('the power goes', () => {
  test.each(['writeFile:4', 'rename:3', 'rename:5'])('at %s: the earlier package is whole', async (step) => {
    const before = sha256(zip);
    const shown = digests(folder);
    const run = await shenbao(['pack', county, ...accept], { before: 'crash.mjs', env: { CRASH_AT: step } });
    expect(run.signal).toBe('SIGKILL');
    expect(sha256(zip)).toBe(before);
    expect(digests(folder)).toEqual(shown);
  });
});

test('what has not changed is not packed again; what somebody touched is', async () => {
  const [before, made] = [sha256(zip), statSync(zip).mtimeMs];
  const { out } = await shenbao(['pack', county, ...accept]);
  expect(out).toContain(`校验值：${before}`);
  expect(statSync(zip).mtimeMs).toBe(made);
  truncateSync(zip, 1000);
  await shenbao(['pack', county, ...accept]);
  expect(sha256(zip)).toBe(before);
  // What was touched may have been handed in: it is kept.
  const aside = zip.replace('.zip', '.旧.zip');
  expect(statSync(aside).size).toBe(1000);
  rmSync(aside);
});

test('after that, on what was remembered as from nothing, the same package comes out', async () => {
  const before = sha256(zip);
  expect((await shenbao(['pack', county, ...accept])).err).toBe('');
  expect(sha256(zip)).toBe(before);
  expect(readdirSync(output).sort()).toEqual(
    [countyPackage, `${countyPackage}.zip`, '问题清单.html', '问题清单.xlsx'].sort(),
  );
  for (const made of ['.shenbao', '输出']) rmSync(join(county, made), { recursive: true });
  await shenbao(['pack', county, ...accept]);
  expect(sha256(zip)).toBe(before);
});
