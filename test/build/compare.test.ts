import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { comparable, comparePackages } from '../../src/build/compare.ts';
import { program } from '../../src/cli/program.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { stateWith } from '../amend/round.ts';
import { pack } from '../check/fixture/pack.ts';
import { rawZip } from '../shell/zip/archive.ts';

const style = readFileSync(new URL('../../templates/national-hygienic-city-2021/style.yaml', import.meta.url), 'utf8');
const machine = {
  library: new Map([
    [`${pack.id}/pack.yaml`, `id: ${pack.id}\n`],
    [`${pack.id}/style.yaml`, style],
  ]),
  faces: loadFaces,
  version: '0.1.0',
};

const first = stateWith();
/** Two sequences later: a figure, a sentence, a piece replaced and one taken away. */
const third = stateWith({
  set: {
    'dossier/settings/sequence': 2,
    'dossier/indicators/902/years/2023/value': 49.9,
    'dossier/measures/M1/text': '市政府召开创建动员大会，形成会议纪要。',
    'documents/01-工作汇报/blocks/#4/content/#1/text': '88.5%',
    'files/监测报告.pdf/digest': 'ef'.repeat(32),
  },
  remove: ['dossier/registry/91.1-03'],
});

describe('any two sequences held side by side', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    const { files: made } = await comparePackages(first, third, pack, machine);
    files = new Map(made.map(({ name, bytes }) => [name, bytes]));
  }, 60_000);
  const bytesOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();

  it('come out as Word, PDF, Excel, JSON and a text with tracked changes', () => {
    expect([...files.keys()]).toEqual(['变更报告.docx', '变更报告.pdf', '变更.xlsx', '变更.json', '修订对照稿.docx']);
  });

  it('0000 against 0002: figures, facts, documents, evidence, each with the digests before and after', () => {
    const told = JSON.parse(Buffer.from(bytesOf('变更.json')).toString('utf8'));
    expect([told.before.sequence, told.after.sequence, told.before.sha256]).toEqual([0, 2, first.sha256]);
    const targets = (list: { target: string }[]): string[] => list.map(({ target }) => target);
    expect(targets(told.figures)).toEqual(['indicator/902/2023']);
    expect(targets(told.facts)).toEqual(['facts/measures/M1']);
    expect(targets(told.evidence)).toEqual(['evidence/91.1-03', 'evidence/92.1-02']);
    expect(told.evidence[0].after).toBe(null);
    expect(told.evidence[1].before.digest).not.toBe(told.evidence[1].after.digest);
    expect(told.documents.map(({ kind }: { kind: string }) => kind)).toEqual(['修改']);
  });

  it('the workbook has a sheet each, in plain text', () => {
    const book = read(bytesOf('变更.xlsx'));
    expect(book.SheetNames).toEqual(['设置', '指标数据', '其他事实', '佐证材料', '文档', '文件']);
    const sheet = book.Sheets.佐证材料;
    const rows = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : [];
    expect(rows.slice(1).map(([op, title]) => `${op} ${title}`)).toEqual([
      '删除 佐证91.1-03 创建动员大会签到表',
      '替换 佐证92.1-02 2023年监测报告',
    ]);
  });

  it('the tracked changes are Word’s own', () => {
    const xml = Buffer.from(unzipSync(bytesOf('修订对照稿.docx'))['word/document.xml'] ?? []).toString('utf8');
    expect(xml).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>86\.5%</);
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>88\.5%</);
  });

  it('the same twice gives the same bytes, and nothing to tell where nothing changed', async () => {
    const again = await comparePackages(first, third, pack, machine);
    for (const { name, bytes } of again.files) expect(Buffer.from(bytes).equals(bytesOf(name))).toBe(true);
    const same = await comparePackages(first, first, pack, machine);
    expect(same.files.map(({ name }) => name)).not.toContain('修订对照稿.docx');
    expect([same.comparison.figures, same.comparison.files.changed]).toEqual([[], []]);
  });

  it('not two applicants', () => {
    const other = stateWith({ set: { 'dossier/settings/applicant/name': '安河市' } });
    expect(comparable(first, other).map(({ code, message }) => [code, message])).toEqual([
      ['envelope-same', '两个包的申报单位不同：“平川市”和“安河市”，不是同一申报的前后两次'],
    ]);
    expect(comparable(first, third)).toEqual([]);
  });
});

describe('shenbao compare trusts neither package', () => {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-compare-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['a path that leads out', rawZip([{ name: '包/../../x' }])],
    ['no archive at all', Buffer.from('<html>')],
    ['an archive that is no package', rawZip([{ name: '包/bagit.txt', content: 'x' }])],
  ])('%s: said in Chinese, exit 1, nothing written', async (_what, bytes) => {
    writeFileSync(join(root, 'a.zip'), bytes);
    writeFileSync(join(root, 'b.zip'), bytes);
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const code = await program(['compare', join(root, 'a.zip'), join(root, 'b.zip')]);
    const text = out.mock.calls.map(([chunk]) => String(chunk)).join('');
    out.mockRestore();
    expect([code, readdirSync(root).sort()]).toEqual([1, ['a.zip', 'b.zip']]);
    expect(text).toMatch(/没有出变更报告。\n$/);
    expect(text).toContain('改法：');
  });
});
