import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { FaceSet, LoadedFace } from '../model/faces.ts';
import type { Settings } from '../model/settings.ts';
import { Face } from '../model/style.ts';
import { fontCopy } from './fonts/copies.ts';
import { knownDigest } from './fonts/known.ts';
import { postScriptName, renamed } from './fonts/names.ts';
import { faceOffsets, readSfnt, type Sfnt, writeSfnt } from './fonts/sfnt.ts';
import { fontFolders, type InstalledFace, installedFaces } from './fonts/system.ts';
import { officialFamilies, openFiles } from './fonts/wanted.ts';
import { isWoff, readWoff } from './fonts/woff.ts';

interface Source {
  readonly path: string;
  readonly offset: number;
  readonly name: string;
  readonly substituted: boolean;
}

/**
 * Finds one face a role, and all open faces as fallbacks: 自动 takes the machine's official ones where found, 开源 only what npm
 * installed. About 0.1 s; the glyphs are read when type is set.
 * @throws Error when a font package of npm is missing (an incomplete `npm ci`).
 */
export async function loadFaces(mode: Settings['fonts']): Promise<FaceSet> {
  const installed = mode === '自动' ? installedFaces(fontFolders(process.platform, process.env)) : [];
  return loadFacesFrom(installed);
}

/** The same from a list of installed faces. */
export function loadFacesFrom(installed: readonly InstalledFace[]): FaceSet {
  const open = openSources();
  const loaded = new Map<string, LoadedFace>();
  const load = (source: Source): LoadedFace => {
    const key = `${source.path}#${source.offset}`;
    const face = loaded.get(key) ?? readFace(source);
    loaded.set(key, face);
    return face;
  };
  const roles = Face.options.map((role) => {
    const source = officialSource(role, installed) ?? open[role];
    return [role, { face: load(source), substituted: source.substituted }] as const;
  });
  const fallbacks = (['宋体', '楷体', '黑体'] as const).map((role) => load(open[role]));
  return { roles: Object.fromEntries(roles) as FaceSet['roles'], fallbacks };
}

function officialSource(role: Face, installed: readonly InstalledFace[]): Source | undefined {
  for (const name of officialFamilies[role]) {
    const hit = installed.find((f) => f.families.includes(name));
    if (hit) return { path: hit.path, offset: hit.offset, name, substituted: false };
  }
  return undefined;
}

function openSources(): Record<Face, Source> {
  const { resolve } = createRequire(import.meta.url);
  const rows = Face.options.map((role) => {
    const { module, name } = openFiles[role];
    return [role, { path: resolve(module), offset: 0, name, substituted: true }] as const;
  });
  return Object.fromEntries(rows) as Record<Face, Source>;
}

function readFace({ path, offset, name }: Source): LoadedFace {
  const digest = knownDigest(path, () => createHash('sha256').update(readFileSync(path)).digest('hex'));
  // Digits and the closing letter keep Typst from cutting a style word off the end of the name.
  const family = `shenbao-${digest.slice(0, 12)}-${offset}f`;
  const made = (): Uint8Array => bareFont(path, { offset, family, digest });
  const copy = (): string | null => fontCopy(family, made);
  const read = (): Uint8Array => {
    const kept = copy();
    return kept === null ? made() : readFileSync(kept);
  };
  return { family, name, file: basename(path), digest, copy, read };
}

interface Naming {
  readonly offset: number;
  readonly family: string;
  readonly digest: string;
}

function bareFont(path: string, { offset, family, digest }: Naming): Uint8Array {
  const file = readFileSync(path);
  const font: Sfnt = isWoff(file) ? readWoff(file) : readSfnt(file, faceOffsets(file).includes(offset) ? offset : 0);
  const names = font.tables.find((t) => t.tag === 'name');
  const ps = `Shenbao-${(names && postScriptName(names.data)) || digest.slice(0, 12)}`;
  return writeSfnt(renamed(font, family, ps));
}
