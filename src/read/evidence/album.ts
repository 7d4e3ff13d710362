import { createHash } from 'node:crypto';
import { type EvidenceFile, isPicture } from '../../model/evidence.ts';
import { comparePaths, relativePath } from './place.ts';

/** 文件夹 — what a registered path names where it is no file: all that lies in that folder, in order of name. */
export function filesInFolder(path: string, files: readonly EvidenceFile[]): EvidenceFile[] {
  const folder = `${path.replace(/\/+$/, '')}/`;
  return files
    .filter((file) => relativePath(file.path).startsWith(folder))
    .sort((a, b) => comparePaths(a.path, b.path));
}

/** What keeps a folder from being one piece of photographs. */
export const strangersAmong = (files: readonly EvidenceFile[]): EvidenceFile[] =>
  files.filter((file) => !isPicture(file));

/**
 * 成组照片 — a folder as one file: its digest is that of its pictures' digests in order, so that it changes when one of them
 * does. How many pages they take is known when they have been set.
 */
export function albumFile(path: string, photos: readonly EvidenceFile[]): EvidenceFile {
  const hash = createHash('sha256');
  for (const { digest } of photos) hash.update(digest);
  return {
    path: `佐证材料/${path.replace(/\/+$/, '')}`,
    bytes: photos.reduce((sum, { bytes }) => sum + bytes, 0),
    digest: hash.digest('hex'),
    media: 'photos',
    pages: null,
    state: 'sound',
  };
}
