import type { Diagnostic } from '../../diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { pictureSize } from '../../model/picture-size.ts';
import { picturesOf } from '../../model/reading-order.ts';
import type { Attached } from './engine.ts';

/** Under which path Typst knows a picture, and its pixels. */
export interface DrawablePicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Pictures of a document that Typst can read, under paths of our own, and a remark for each that it cannot. */
export interface Pictures {
  readonly attached: readonly Attached[];
  readonly drawable: (path: string) => DrawablePicture | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function loadPictures(document: Document, read: ((path: string) => Uint8Array) | undefined): Pictures {
  const paths = new Set(picturesOf(document).map(({ path }) => path));
  const found = new Map<string, Attached & DrawablePicture>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const bytes = tryRead(read, path);
    const size = bytes && pictureSize(bytes);
    if (bytes && size) found.set(path, { ...size, path: `picture-${found.size}.${size.type}`, bytes });
    else diagnostics.push(unreadable(document.title, path, bytes === null));
  }
  return { attached: [...found.values()], drawable: (path) => found.get(path) ?? null, diagnostics };
}

function tryRead(read: ((path: string) => Uint8Array) | undefined, path: string): Uint8Array | null {
  try {
    return read?.(path) ?? null;
  } catch {
    return null;
  }
}

const unreadable = (title: string, path: string, absent: boolean): Diagnostic => ({
  code: 'picture-unreadable',
  severity: 'warning',
  message: `《${title}》要插入的图片${absent ? '找不到或打不开' : '不是 PNG、JPEG 或 GIF'}，文中该处印作【待补】`,
  at: { file: path },
  hint: '请核对路径，或将图片另存为 PNG 或 JPEG 后重新生成',
});
