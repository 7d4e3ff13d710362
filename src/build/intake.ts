import { assess } from '../assess/index.ts';
import { probePdf } from '../bundle/pdf/index.ts';
import type { Diagnostic, Located } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { EvidenceFile, Ledger } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import type { PackStamp } from '../model/record.ts';
import type { Verdict } from '../model/verdict.ts';
import { readDossier, readWorkspaceSettings } from '../read/dossier.ts';
import { numberEvidence, scanEvidence } from '../read/evidence/index.ts';
import { type PackFiles, packDigest, packIds, readPack } from '../read/pack/index.ts';
import type { Workspace } from '../workspace.ts';

/** 案卷 — everything read, before a word is written. */
export interface Intake {
  readonly pack: StandardPack;
  readonly stamp: PackStamp;
  readonly dossier: Located<Dossier>;
  readonly verdicts: readonly Verdict[];
  readonly files: readonly EvidenceFile[];
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads settings, pack, facts and evidence. Null when no pack can be used: the diagnostics say why. */
export async function takeIn(
  workspace: Workspace,
  library: PackFiles,
): Promise<{ intake: Intake | null; diagnostics: readonly Diagnostic[] }> {
  const settings = await readWorkspaceSettings(workspace);
  const id = packIds(library).includes(settings.value.value.pack) ? settings.value.value.pack : null;
  if (id === null)
    return {
      intake: null,
      diagnostics: [
        ...settings.diagnostics,
        unknownPack(settings.value.value.pack, settings.value.at('pack'), library),
      ],
    };
  const pack = readPack(library, id);
  if (pack.value === null) return { intake: null, diagnostics: [...settings.diagnostics, ...pack.diagnostics] };
  const dossier = await readDossier(workspace, pack.value);
  const files = await scanEvidence(workspace, { probePdf });
  const ledger = numberEvidence(dossier.value, files.value, pack.value);
  const diagnostics = [...pack.diagnostics, ...dossier.diagnostics, ...files.diagnostics, ...ledger.diagnostics];
  return {
    intake: {
      pack: pack.value,
      stamp: { id, edition: pack.value.edition, sha256: packDigest(pack.value) },
      dossier: dossier.value,
      verdicts: assess(dossier.value.value, pack.value),
      files: files.value,
      ledger: ledger.value,
      diagnostics,
    },
    diagnostics,
  };
}

const unknownPack = (seen: string, at: Diagnostic['at'], library: PackFiles): Diagnostic => ({
  code: 'settings-unknown-pack',
  severity: 'error',
  message: `没有名为“${seen}”的标准包`,
  at: { ...at, quote: seen },
  hint: `可用的标准包：${packIds(library).join('、')}`,
});
