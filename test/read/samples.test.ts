import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDossier, readWorkbook, readWorkspaceSettings, writeWorkbook } from '../../src/read/index.ts';
import { readPack } from '../../src/read/pack/index.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';

const library = new Map(
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|hbs)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(`templates/${path}`, 'utf8')]),
);

async function readSample(name: string) {
  const workspace = diskWorkspace(`samples/${name}`, '2024-07-01');
  const settings = await readWorkspaceSettings(workspace);
  const { value: pack } = readPack(library, settings.value.value.pack);
  if (pack === null) throw new Error(`no pack ${settings.value.value.pack}`);
  const { value, diagnostics } = await readDossier(workspace, pack);
  return { pack, dossier: value.value, diagnostics };
}

describe('the samples', () => {
  it.each(['pingchuan', 'shizuishan'])('%s is read without a remark', async (name) => {
    expect((await readSample(name)).diagnostics).toEqual([]);
  });

  it('a whole dossier goes through the workbook and back unchanged', async () => {
    const { pack, dossier } = await readSample('pingchuan');
    const { settings, ...facts } = dossier;
    const bytes = await writeWorkbook(pack, { year: settings.year, dossier });
    const back = await readWorkbook('数据/申报数据.xlsx', bytes, pack, settings.year);
    expect(back.diagnostics).toEqual([]);
    expect(back.value.value).toEqual(facts);
  });
});
