import { assess } from '../assess/index.ts';
import type { Diagnostic, Located, Outcome } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { EvidenceFile, EvidencePiece, Ledger } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import type { PackStamp } from '../model/record.ts';
import type { RefusedRow } from '../model/refused.ts';
import type { Settings } from '../model/settings.ts';
import type { Verdict } from '../model/verdict.ts';
import { readDossier, readWorkspaceSettings } from '../read/dossier.ts';
import type { Examiners } from '../read/evidence/examine.ts';
import {
  type GivenNumber,
  givenNumbersFile,
  numberEvidence,
  readGivenNumbers,
  recordNumbers,
  scanEvidence,
} from '../read/evidence/index.ts';
import { closedRemarks, hiddenRemarks, inputLinkRemarks, inputPlaces, linkRemarks } from '../read/evidence/links.ts';
import { type PackFiles, packDigest, packIds, readPack } from '../read/pack/index.ts';
import { unknownPack } from '../read/settings/unknown-pack.ts';
import type { Progress } from '../shell/terminal.ts';
import type { DictionarySource } from '../text/dictionaries.ts';
import type { Workspace } from '../workspace.ts';
import type { Kept } from './kept.ts';
import { keptOutcome } from './kept-outcome.ts';
import { keptRows } from './kept-rows.ts';
import { ownDictionaries } from './own-dictionaries.ts';
import { type Memory, probeEvidence, probeMemory } from './probe.ts';
import { whitelistOf } from './whitelist.ts';

/** 案卷 — everything read, before a word is written. */
export interface Intake {
  readonly pack: StandardPack;
  readonly stamp: PackStamp;
  readonly dossier: Located<Dossier>;
  /** Rows of the tables that could not be read; nothing where only a record speaks. */
  readonly refused?: readonly RefusedRow[];
  readonly verdicts: readonly Verdict[];
  readonly files: readonly EvidenceFile[];
  readonly ledger: Ledger;
  /** The numbers as they stand after this run, to be kept beside the facts. */
  readonly given: readonly GivenNumber[];
  /** False when the record of numbers given stands there and cannot be read: then it must not be written over. */
  readonly givenSound: boolean;
  /** 白名单 — words the clerk vouches for. */
  readonly whitelist: readonly string[];
  /** 词典 of the workspace, beside those that come with the program. */
  readonly dictionaries: readonly DictionarySource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading takes from the machine: the packs, and what is remembered of earlier runs. */
export interface Reading {
  readonly library: PackFiles;
  readonly memory?: Memory | undefined;
  readonly examine?: Examiners | undefined;
  readonly kept?: Kept | undefined;
  readonly progress?: Progress | undefined;
}

/** Reads settings, pack, facts and evidence. Null when no pack can be used: the diagnostics say why. */
export async function takeIn(
  workspace: Workspace,
  reading: Reading,
  handedIn: readonly EvidencePiece[] = [],
): Promise<{ intake: Intake | null; diagnostics: readonly Diagnostic[] }> {
  const settings = await readWorkspaceSettings(workspace);
  const { value: pack, diagnostics: packFlaws } = packFor(settings.value, reading);
  if (pack === null) {
    const linked =
      settings.diagnostics.length === 0 ? [] : inputLinkRemarks((await workspace.links?.('dossier.yaml')) ?? []);
    return { intake: null, diagnostics: [...linked, ...settings.diagnostics, ...packFlaws] };
  }
  const dossier = await readDossier(workspace, pack, reading.kept && keptRows(reading.kept));
  const evidence = await takeInEvidence(workspace, { pack, dossier: dossier.value }, reading, handedIn);
  const links = inputLinkRemarks((await workspace.links?.(...inputPlaces)) ?? []);
  const diagnostics = [...packFlaws, ...dossier.diagnostics, ...links, ...evidence.diagnostics];
  return {
    intake: {
      ...evidence,
      pack,
      stamp: { id: settings.value.value.pack, edition: pack.edition, sha256: packDigest(pack) },
      dossier: dossier.value,
      refused: dossier.refused,
      verdicts: assess(dossier.value.value, pack, evidence.ledger.pieces),
      whitelist: await whitelistOf(workspace),
      dictionaries: await ownDictionaries(workspace),
      diagnostics,
    },
    diagnostics,
  };
}

/** The pack the settings name, as it was read before if it is the same. */
function packFor({ value, at }: Located<Settings>, { library, kept }: Reading): Outcome<StandardPack | null> {
  const known = packIds(library);
  if (!known.includes(value.pack)) return { value: null, diagnostics: [unknownPack(value.pack, at('pack'), known)] };
  const inputs = { 标准包: value.pack, 文件: JSON.stringify([...library]) };
  return keptOutcome(kept, inputs, () => readPack(library, value.pack));
}

type EvidenceIntake = Pick<Intake, 'files' | 'ledger' | 'given' | 'givenSound' | 'diagnostics'>;

/** Every file of evidence, registered and numbered; a number that was ever given is kept. */
async function takeInEvidence(
  workspace: Workspace,
  { pack, dossier }: Pick<Intake, 'pack' | 'dossier'>,
  { memory, examine, kept, progress = () => {} }: Reading,
  handedIn: readonly EvidencePiece[],
): Promise<EvidenceIntake> {
  const remembered = memory && probeMemory(memory);
  const files = await scanEvidence(workspace, {
    probePdf: probeEvidence,
    onFile: (done, total) => progress('读取佐证', { done, all: total }),
    ...(examine && { examine }),
    ...remembered,
  });
  await remembered?.memory.save();
  const given = await givenNumbers(workspace, kept);
  // A number that was handed in is given, whatever became of the record beside the facts.
  const numbers = recordNumbers({ pieces: [] }, [...given.value, ...lostNumbers(handedIn, given.value)]);
  const ledger = numberEvidence(dossier, files.value, pack, numbers);
  return {
    files: files.value,
    ledger: ledger.value,
    given: recordNumbers(ledger.value, numbers),
    givenSound: given.diagnostics.every(({ severity }) => severity !== 'error'),
    diagnostics: [
      ...files.diagnostics,
      ...given.diagnostics,
      ...(await unreachable(workspace, files.value)),
      ...ledger.diagnostics,
    ],
  };
}

/** What lies among the evidence and is not looked into: links, what is hidden, folders that do not open. */
async function unreachable(workspace: Workspace, files: readonly EvidenceFile[]): Promise<Diagnostic[]> {
  return [
    ...linkRemarks((await workspace.links?.('佐证材料/**/*')) ?? []),
    ...(files.length === 0 ? inputLinkRemarks((await workspace.links?.('佐证材料')) ?? []) : []),
    ...hiddenRemarks((await workspace.hidden?.('佐证材料/**/*')) ?? []),
    ...closedRemarks((await workspace.closed?.()) ?? []),
  ];
}

function lostNumbers(handedIn: readonly EvidencePiece[], given: readonly GivenNumber[]): GivenNumber[] {
  const known = new Set(given.map(({ number }) => number));
  return recordNumbers({ pieces: [...handedIn] }).filter(({ number }) => !known.has(number));
}

async function givenNumbers(workspace: Workspace, kept: Kept | undefined): Promise<Outcome<readonly GivenNumber[]>> {
  if ((await workspace.stat(givenNumbersFile)) === null) return { value: [], diagnostics: [] };
  const text = new TextDecoder().decode(await workspace.read(givenNumbersFile));
  return keptOutcome(kept, { 佐证编号: text }, () => readGivenNumbers(text));
}
