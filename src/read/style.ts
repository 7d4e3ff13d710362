import { parse } from 'yaml';
import { Style } from '../model/style.ts';
import { type PackFiles, packFile } from './pack/files.ts';

/** 版式 — the pack's `style.yaml`, or that of the nearest pack it extends. A pack without one is a mistake of the pack's author. */
export function readStyle(library: PackFiles, pack: string): Style {
  const found = packFile(library, pack, 'style.yaml');
  if (found === null) throw new Error(`标准包 ${pack} 没有 style.yaml`);
  return Style.parse(parse(found.text));
}
