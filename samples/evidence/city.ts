import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { assess } from '../../src/assess/index.ts';
import type { Day } from '../../src/model/day.ts';
import type { Dossier, EvidenceEntry } from '../../src/model/dossier.ts';
import type { Style } from '../../src/model/style.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { readDossier, readWorkspaceSettings } from '../../src/read/index.ts';
import { type PackFiles, readPack } from '../../src/read/pack/index.ts';
import { readStyle } from '../../src/read/style.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';

const cell = z.union([z.string(), z.number()]);

/** What a piece says besides what the facts make it say. */
const Content = z.strictObject({
  正文: z.string(),
  附表: z.enum(['区划名单', '组织机构', '问题整改', '实施步骤']).optional(),
  表头: z.array(z.string()).optional(),
  行: z.union([z.enum(['社区', '设施', '单位']), z.array(z.array(cell))]).optional(),
  合计: z.boolean().default(false),
});
export type Content = z.infer<typeof Content>;

/** A sample city: its facts, what they amount to, and the wording of its evidence. */
export interface City {
  readonly dossier: Dossier;
  readonly verdicts: readonly Verdict[];
  readonly style: Style;
  readonly contents: ReadonlyMap<string, Content>;
}
export type Entry = EvidenceEntry & { readonly date: Day };

/** Reads the sample in `folder`; `wording` is the path of its content file. Throws when either has a flaw: a sample must be sound. */
export async function loadCity(folder: string, wording: string): Promise<City> {
  const files = templates();
  const workspace = diskWorkspace(folder, '2000-01-01');
  const settings = (await readWorkspaceSettings(workspace)).value.value;
  const { value: pack, diagnostics: packFlaws } = readPack(files, settings.pack);
  if (pack === null) throw new Error(`标准包有误：${JSON.stringify(packFlaws)}`);
  const { value, diagnostics } = await readDossier(workspace, pack);
  if (diagnostics.length > 0) throw new Error(`示例数据有误：${JSON.stringify(diagnostics)}`);
  const contents = z.record(z.string(), Content).parse(parse(readFileSync(wording, 'utf8')));
  return {
    dossier: value.value,
    verdicts: assess(value.value, pack, []),
    style: readStyle(files, settings.pack),
    contents: new Map(Object.entries(contents)),
  };
}

function templates(): PackFiles {
  const root = fileURLToPath(new URL('../../templates/', import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(yaml|hbs)$/.test(path));
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}
