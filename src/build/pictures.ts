import { printOf } from '../insight/print.ts';
import type { Document } from '../model/document.ts';
import { picturesOf } from '../model/reading-order.ts';
import { keyOf } from '../shell/store.ts';
import type { Workspace } from '../workspace.ts';

/** 图片 — the pictures a document shows, read before it is written: the writers do not wait. */
export interface Pictures {
  /** Throws when there is none of that path. */
  bytes(path: string): Uint8Array;
  /** Stands for all pictures the document shows. */
  digest(document: Document): string;
}

/** For what shows none. */
export const noPictures: Pictures = {
  bytes: (path) => {
    throw new Error(`没有这张图片：${path}`);
  },
  digest: () => '',
};

/** As wide as a landscape page at 200 dots an inch, in pixels. */
const room = { width: 1970, height: 1970 } as const;
/** Larger files are no pictures for a document. */
const mostBytes = 100 * 1024 * 1024;

/** Reads a picture of the workspace, upright and no finer than the paper shows; null when there is none. */
export const pictureReader =
  (workspace: Workspace) =>
  async (path: string): Promise<Uint8Array | null> => {
    const found = await workspace.stat(path);
    if (found === null || found.bytes > mostBytes) return null;
    return (await printOf(await workspace.read(path), room))?.bytes ?? null;
  };

/** All pictures of the documents, each read once. What cannot be read is told by the writers, at its place. */
export async function loadPictures(documents: readonly Document[], workspace: Workspace): Promise<Pictures> {
  const read = pictureReader(workspace);
  const held = new Map<string, Uint8Array>();
  for (const path of new Set(documents.flatMap(picturePaths))) {
    const bytes = await read(path);
    if (bytes !== null) held.set(path, bytes);
  }
  return {
    bytes: (path) => {
      const bytes = held.get(path);
      if (bytes === undefined) throw new Error(`没有这张图片：${path}`);
      return bytes;
    },
    digest: (document) =>
      keyOf('pictures', ...picturePaths(document).map((path) => keyOf(held.get(path) ?? new Uint8Array()))),
  };
}

const picturePaths = (document: Document): string[] => picturesOf(document).map(({ path }) => path);
