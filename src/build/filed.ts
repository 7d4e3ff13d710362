import { filedMaterial, filedPath } from '../bundle/layout.ts';
import type { BundleEntry } from '../model/bundle.ts';
import { type EvidenceFile, type EvidencePiece, filesOf } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import { titleOf } from '../read/evidence/place.ts';
import type { Staging } from '../shell/staging.ts';
import { contentOf } from './entries.ts';
import type { PagedPiece } from './pages.ts';

/** 收存材料 — a file of a material that is handed in as it came (推荐报告, 法规, 图件), and where it lies in the package. */
export interface FiledMaterial {
  readonly entry: BundleEntry;
  readonly file: EvidenceFile;
}

/**
 * The files that lie in a material's folder and carry no evidence number, each as a piece of its own, so that it is paged as
 * one: the platform takes no pictures and no Word files. Its path stands for the number.
 */
export function unnumbered(
  files: readonly EvidenceFile[],
  pieces: readonly EvidencePiece[],
  pack: StandardPack,
): EvidencePiece[] {
  const numbered = new Set(pieces.flatMap((piece) => filesOf(piece).map(({ path }) => path)));
  return files
    .filter(({ path }) => !numbered.has(path) && filedMaterial(path, pack) !== undefined)
    .map((file) => ({ ...blank, number: file.path, title: titleOf(file.path), file }));
}

const blank = { unit: '', docNumber: '', date: null, kind: '', clauses: [], indicators: [], range: null } as const;

/** Where each goes in. A second file of one name in the same material gets a name of its own. */
export async function filedMaterials(
  pieces: readonly EvidencePiece[],
  paged: ReadonlyMap<string, PagedPiece>,
  pack: StandardPack,
  staging: Staging,
): Promise<FiledMaterial[]> {
  const taken = new Set<string>();
  const filed: FiledMaterial[] = [];
  for (const piece of pieces) {
    const { extension, ...content } = await contentOf(piece, paged.get(piece.number), staging);
    const stem = filedPath(piece.file.path, pack)?.replace(/\.[^./]+$/, '') ?? piece.file.path;
    const path = freePath(stem, extension, taken);
    taken.add(path.toLowerCase());
    filed.push({ entry: { path, ...content }, file: piece.file });
  }
  return filed;
}

function freePath(stem: string, extension: string, taken: ReadonlySet<string>): string {
  const names = ['', ...Array.from(taken, (_, i) => `（${i + 2}）`)].map((mark) => `${stem}${mark}.${extension}`);
  return names.find((name) => !taken.has(name.toLowerCase())) ?? `${stem}.${extension}`;
}
