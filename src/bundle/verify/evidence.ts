import { once, onceEach, onceInTurn } from '../../model/once.ts';
import type { OpenedBundle } from '../../model/opened.ts';
import type { StandardPack } from '../../model/pack.ts';
import type { DiagnosticsRecord } from '../../model/record.ts';
import type { Unreadable } from '../../pdf/source/open.ts';
import { type ManifestFault, parseManifest, parseTags } from '../manifest.ts';
import { foreignIn } from './own-pdfs.ts';
import { factsOf, type PdfFacts } from './pdf-facts.ts';
import type { Probes, Records } from './probes.ts';
import { type ReadRecords, readRecords } from './records.ts';

/** A manifest as found in the bag, or why it cannot be read. */
export interface FoundManifest {
  readonly file: string;
  readonly text: string;
  readonly digests: ReadonlyMap<string, string>;
  readonly faults: readonly ManifestFault[];
}

/** Everything the checks look at; what is costly is read when first asked for, and once. */
export interface Evidence {
  readonly bundle: OpenedBundle;
  readonly probes: Probes;
  readonly sizes: ReadonlyMap<string, number>;
  /** Paths below `data/`, without it. */
  readonly payload: ReadonlySet<string>;
  text(path: string): Promise<string | null>;
  manifest(): Promise<FoundManifest | null>;
  tagManifest(): Promise<FoundManifest | null>;
  tags(path: string): Promise<ReadonlyMap<string, readonly string[]>>;
  digest(path: string): Promise<string>;
  /** Records by name with what is wrong with them. */
  readRecords(): Promise<ReadRecords>;
  /** The three records a check needs, or null when one of them is not sound. */
  records(): Promise<Records | null>;
  diagnostics(): Promise<DiagnosticsRecord | null>;
  /** The pack the record names, with its digest here; null when this installation does not have it. */
  knownPack(): Promise<KnownPack | null>;
  pack(): Promise<StandardPack | null>;
  /** 标准包同版 — whether this installation has the pack to the letter as the package was made with. */
  samePack(): Promise<boolean>;
  /** A payload file whole; the last one stays in hand, because several checks ask for the same one in turn. */
  payloadBytes(path: string): Promise<Uint8Array>;
  /** What a PDF below `data/` says of itself. */
  pdfFacts(path: string): Promise<PdfFacts | Unreadable>;
}

type KnownPack = NonNullable<ReturnType<Probes['pack']>>;

/** Tag files and records of a real package are a few megabytes. */
const TEXT_LIMIT = 64 * 1024 * 1024;

/** A mark of byte order is kept: no file of ours begins with one, and other programs cannot read a list that does. */
const asWritten = new TextDecoder('utf-8', { ignoreBOM: true });

export function evidenceOf(bundle: OpenedBundle, probes: Probes): Evidence {
  const sizes = new Map(bundle.files.map(({ path, size }) => [path, size]));
  const text = async (path: string): Promise<string | null> =>
    sizes.has(path) ? asWritten.decode(await bundle.read(path, TEXT_LIMIT)) : null;
  const manifestOf = async (file: string): Promise<FoundManifest | null> => {
    const found = await text(file);
    return found === null ? null : { file, text: found, ...parseManifest(found) };
  };
  const payloadBytes = onceInTurn((path) => bundle.read(`data/${path}`));
  const stated = statedBy(text, probes);
  return {
    bundle,
    probes,
    sizes,
    payload: new Set([...sizes.keys()].filter((p) => p.startsWith('data/')).map((p) => p.slice('data/'.length))),
    text,
    manifest: once(() => manifestOf('manifest-sha256.txt')),
    tagManifest: once(() => manifestOf('tagmanifest-sha256.txt')),
    tags: async (path) => parseTags((await text(path)) ?? ''),
    digest: onceEach((path) => bundle.digest(path)),
    payloadBytes,
    pdfFacts: onceEach(async (path) => factsOf(await payloadBytes(path), foreignIn(await stated.records(), path))),
    ...stated,
  };
}

type Stated = Pick<Evidence, 'readRecords' | 'records' | 'diagnostics' | 'knownPack' | 'pack' | 'samePack'>;

/** What the package states of itself, and of the standard it was made by. */
function statedBy(text: Evidence['text'], probes: Probes): Stated {
  const read = once(() => readRecords(text));
  const knownPack = once(async () => {
    const { dossier } = (await read()).found;
    return dossier === undefined ? null : probes.pack(dossier.pack);
  });
  return {
    readRecords: read,
    records: async () => {
      const { dossier, documents, ledger, insights } = (await read()).found;
      return dossier && documents && ledger ? { dossier, documents, ledger, insights } : null;
    },
    diagnostics: async () => (await read()).found.diagnostics ?? null,
    knownPack,
    pack: async () => (await knownPack())?.pack ?? null,
    samePack: async () => (await read()).found.dossier?.pack.sha256 === (await knownPack())?.sha256,
  };
}
