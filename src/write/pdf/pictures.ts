import type { Diagnostic } from '../../diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { pictureSize } from '../layout/picture-size.ts';
import type { Attached } from './engine.ts';

/** Pictures of a document that Typst can read, under paths of our own, and a remark for each that it cannot. */
export interface Pictures {
  readonly attached: readonly Attached[];
  readonly pathOf: (path: string) => string | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function loadPictures(document: Document, read: ((path: string) => Uint8Array) | undefined): Pictures {
  const paths = new Set(document.blocks.flatMap((b) => (b.type === 'picture' ? [b.path] : [])));
  const found = new Map<string, Attached>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const bytes = tryRead(read, path);
    const extension = bytes && pictureSize(bytes)?.type;
    if (bytes && extension) found.set(path, { path: `picture-${found.size}.${extension}`, bytes });
    else diagnostics.push(unreadable(path, bytes === null));
  }
  return { attached: [...found.values()], pathOf: (path) => found.get(path)?.path ?? null, diagnostics };
}

function tryRead(read: ((path: string) => Uint8Array) | undefined, path: string): Uint8Array | null {
  try {
    return read?.(path) ?? null;
  } catch {
    return null;
  }
}

const unreadable = (path: string, absent: boolean): Diagnostic => ({
  code: 'picture-unreadable',
  severity: 'warning',
  message: absent ? '找不到要插入的图片，文中该处印作【待补】' : '图片不是 PNG、JPEG 或 GIF，文中该处印作【待补】',
  at: { file: path },
  hint: '请核对路径，或将图片另存为 PNG 或 JPEG 后重新生成',
});
