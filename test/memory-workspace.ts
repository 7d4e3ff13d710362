import micromatch from 'micromatch';
import type { Day } from '../src/model/day.ts';
import type { ByteSource, Workspace } from '../src/workspace.ts';

/** The twin of the disk: path → bytes or text. */
export function memoryWorkspace(files: Readonly<Record<string, Uint8Array | string>>, today: Day): Workspace {
  const held = new Map(Object.entries(files).map(([path, content]) => [path.normalize('NFC'), toBytes(content)]));
  const take = (path: string): Uint8Array => {
    const bytes = held.get(path);
    if (bytes === undefined) throw new Error(`没有这个文件：${path}`);
    return bytes;
  };
  return {
    today,
    list: async (...globs) =>
      micromatch([...held.keys()], globs)
        .filter(isInput)
        .sort(),
    stat: async (path) => {
      const bytes = held.get(path);
      return bytes === undefined ? null : { bytes: bytes.length };
    },
    read: async (path) => take(path),
    open: async (path) => memorySource(take(path)),
  };
}

const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
  close: () => {},
});

const toBytes = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const isInput = (path: string): boolean =>
  !path.startsWith('输出/') && !path.split('/').some((part) => part.startsWith('.') || part.startsWith('~$'));
