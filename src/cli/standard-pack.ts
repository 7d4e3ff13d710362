import type { StandardPack } from '../model/pack.ts';
import { type PackFiles, packIds, readPack } from '../read/pack/index.ts';
import { Usage } from './usage.ts';

/** The pack named on the command line, the first there is where none was named; a usage error where there is no such pack. */
export function packNamed(library: PackFiles, id: string | undefined): StandardPack {
  const known = packIds(library);
  const { value } = readPack(library, id ?? known[0] ?? '');
  if (value === null) throw new Usage(`没有名为“${id ?? ''}”的标准包。可用：${known.join('、')}`);
  return value;
}
