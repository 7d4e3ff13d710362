import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import type { Document } from '../../src/model/document.ts';
import { readWorkbook } from '../../src/read/index.ts';
import { readPack } from '../../src/read/pack/index.ts';
import { readStyle } from '../../src/read/style.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { writePdf } from '../../src/write/pdf/write-pdf.ts';
import { jpeg, zipOf } from '../read/evidence/files.ts';
import { shipped } from '../read/pack/packs.ts';
import { rowsOf, zipped } from '../workbook/parts.ts';
import { digests } from './files.ts';

const pack = readPack(shipped, 'national-hygienic-city-2021').value;
if (pack === null) throw new Error('no pack');
const settings = `标准包: ${pack.id}
申报单位: { 名称: 平川市, 政府: 平川市人民政府, 爱卫办: 平川市爱卫办, 省份: 云江省, 主送机关: 云江省爱卫办 }
年度: 2023
成文日期: 2024-06-20
`;
const sweeping = '城管局报来/2023年道路机械化清扫年报(1).pdf';

/** A paper as it comes from a department: title, text, signature and day. */
let paper: (title: string, ...text: readonly string[]) => Uint8Array;
beforeAll(async () => {
  const faces = await loadFaces('开源');
  const style = readStyle(shipped, pack.id);
  paper = (title, ...text) => writePdf(paperOf(title, text), style, faces).bytes;
});

const paperOf = (title: string, text: readonly string[]): Document => ({
  id: '来件',
  kind: '来件',
  title,
  material: null,
  applicant: '平川市',
  day: '2024-01-05',
  draft: false,
  form: 'plain',
  blocks: [
    { type: 'title', lines: [[{ type: 'text', text: title }]] },
    ...text.map((line) => ({ type: 'paragraph', role: 'body', content: [{ type: 'text', text: line }] }) as const),
    { type: 'signature', units: ['平川市卫生健康委员会'], day: '2024年1月5日' },
  ],
});

/** As some other program has saved it. */
const bookOfOthers = Buffer.from(zipped({ rows: rowsOf(['名称', '授予单位'], ['省级卫生城市', '省爱卫会']) }));

let root = '';
const put = (path: string, content: Uint8Array): void => {
  const to = join(root, '佐证材料', path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, content);
};

/** What came by e-mail and messenger: hardly a clause anywhere. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-sort-'));
  writeFileSync(join(root, 'dossier.yaml'), settings);
  const toilets = paper('城市公共厕所清单', '全市共有公共厕所320座，均已登记。');
  put(sweeping, paper('2023年道路机械化清扫年报', '2023年道路机械化清扫率为86.5%。'));
  put(
    '新建文件夹/扫描0001.pdf',
    paper('15岁以上人群吸烟率监测报告', '2023年吸烟率为19.2%，公共场所控烟执法正常开展。'),
  );
  put('新建文件夹/城市公共厕所清单 - 副本.pdf', toilets);
  put('新建文件夹/再来一份.pdf', toilets);
  put('3.6 公厕/已放好的照片.jpg', jpeg);
  put('01 爱卫会推荐报告/推荐报告.pdf', paper('关于推荐平川市申报国家卫生城市的报告'));
  put('微信/mmexport1690000000000.jpg', new Uint8Array([...jpeg, 1]));
  put('微信/各街道材料.zip', zipOf({ '台账/一.xlsx': '1', '二.pdf': '2', '__MACOSX/._二.pdf': '3' }));
  put('微信/坏的.pdf', new TextEncoder().encode('%PDF-1.4 没有内容'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  const written: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  try {
    return { code: await program(['sort', root, ...args]), out: written.join('') };
  } finally {
    process.stdout.write = write;
  }
}

describe('shenbao sort', () => {
  test('proposes with its reason, moves nothing, writes one sheet', async () => {
    const before = digests(join(root, '佐证材料'));
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/道路机械化清扫年报\(1\)\.pdf\n {2}→ 3\.1 .*把握：高\n {2}标题“2023年道路机械化清扫年报”/);
    expect(out).toMatch(/扫描0001\.pdf\n {2}→ 2\.4 控烟.*\n.*吸烟率.*\n {2}理由：文首的“.*吸烟/);
    expect(out).toMatch(/mmexport1690000000000\.jpg\n {2}看不出属于哪个条款　把握：无/);
    expect(out).toMatch(/各街道材料\.zip\n.*内有2个文件（台账\/一\.xlsx、二\.pdf）/);
    expect(out).toMatch(
      /城市公共厕所清单 - 副本\.pdf\n.*与“新建文件夹\/再来一份\.pdf”内容完全相同|再来一份\.pdf\n.*与“新建文件夹\/城市公共厕所清单 - 副本\.pdf”内容完全相同/,
    );
    expect(out).toMatch(/坏的\.pdf[\s\S]*注意：文件已损坏/);
    expect(out).not.toMatch(/推荐报告\.pdf|已放好/);
    expect(digests(join(root, '佐证材料'))).toEqual(before);
    expect(existsSync(join(root, '输出/归类记录.yaml'))).toBe(false);
  });

  test('proposes no clause for a paper that is a material of its own, nor for a file with nothing in it', async () => {
    put(
      '省里发来/关于推荐平川市申报国家卫生城市的报告（最终版2）.pdf',
      paper('关于推荐平川市申报国家卫生城市的报告', '甲'),
    );
    put('省里发来/公厕清单.pdf', new Uint8Array());
    const { out } = await run();
    expect(out).toMatch(
      /最终版2）\.pdf\n {2}看不出.*把握：无\n {2}标题“关于推荐平川市申报国家卫生城市的报告”.*\n {2}理由：像是申报材料“爱卫会推荐报告”；是的话请移到“01 爱卫会推荐报告”文件夹/,
    );
    expect(out).toMatch(/公厕清单\.pdf\n {2}看不出.*把握：无\n.*\n {2}理由：文件里没有内容/);
  });

  test('its sheet reads back as 佐证登记; only the clauses nobody knows are asked for', async () => {
    await run();
    const file = '输出/佐证登记建议.xlsx';
    const { value, diagnostics } = await readWorkbook(file, readFileSync(join(root, file)), pack, 2023);
    const rows = value.value.registry;
    expect(rows.map((row) => [row.file, row.clauses[0], row.indicators, row.unit])).toContainEqual([
      sweeping,
      '3.1',
      ['14'],
      '城管局',
    ]);
    expect(diagnostics.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(['required-empty H3', 'required-empty H4']);
  });

  test('keeps its sheet where somebody has worked in it, and leaves the workbook as it is', async () => {
    mkdirSync(join(root, '数据'));
    writeFileSync(join(root, '数据/申报数据.xlsx'), bookOfOthers);
    await run();
    const sheet = join(root, '输出/佐证登记建议.xlsx');
    expect((await run()).out).not.toContain('另存');
    writeFileSync(sheet, '核对过的');
    const { out } = await run('--apply');
    expect(out).toMatch(/已另存：.*改过的文稿.佐证登记建议\.xlsx/);
    expect(readFileSync(join(root, '输出/改过的文稿/佐证登记建议.xlsx'), 'utf8')).toBe('核对过的');
    expect(readFileSync(join(root, '数据/申报数据.xlsx'))).toEqual(bookOfOthers);
  });

  test('--apply moves what is sure, overwrites nothing, and --undo puts all of it back', async () => {
    put('3.1 保洁/2023年道路机械化清扫年报(1).pdf', new Uint8Array([1]));
    const before = digests(join(root, '佐证材料'));
    const { code, out } = await run('--apply');
    expect(code).toBe(0);
    expect(out).toContain('移动了 2 个文件');
    const after = digests(join(root, '佐证材料'));
    expect([...after.values()].sort()).toEqual([...before.values()].sort());
    const arrivals = [...after.keys()].filter((path) => !before.has(path));
    expect(arrivals).toEqual([
      '2 健康教育和健康促进/2.4 控烟/扫描0001.pdf',
      '3.1 保洁/2023年道路机械化清扫年报(1)（2）.pdf',
    ]);
    expect(after.get('3.1 保洁/2023年道路机械化清扫年报(1)（2）.pdf')).toBe(before.get(sweeping));
    expect((await run()).out).not.toContain('扫描0001');
    expect((await run('--undo')).out).toContain('放回了 2 个文件');
    expect(digests(join(root, '佐证材料'))).toEqual(before);
    expect((await run('--undo')).out).toContain('放回了 0 个文件');
  });

  test('two names that a Mac takes for one get two', async () => {
    const name = '15岁以上人群吸烟率监测报告é.pdf';
    for (const form of ['NFC', 'NFD'] as const)
      put(`待分/${name.normalize(form)}`, paper(`15岁以上人群吸烟率监测报告${form}`, '2023年吸烟率为19.2%。'));
    await run('--apply');
    const moved = [...digests(join(root, '佐证材料')).keys()].filter((path) =>
      path.includes('监测报告é'.normalize('NFC')),
    );
    expect(moved.map((path) => path.replace(/^.*\//, '')).sort()).toEqual(
      [name, name.replace('.pdf', '（2）.pdf')].sort(),
    );
  });

  test('a record somebody has written into leads nowhere outside the evidence', async () => {
    mkdirSync(join(root, '输出'));
    const record = '- { 原位置: 佐证材料/../数据/x, 现位置: 佐证材料/微信/坏的.pdf, 校验值: 0 }\n- 3\n';
    writeFileSync(join(root, '输出/归类记录.yaml'), record);
    const before = digests(join(root, '佐证材料'));
    expect((await run('--undo')).out).toContain('放回了 0 个文件');
    expect(digests(join(root, '佐证材料'))).toEqual(before);
  });
});
