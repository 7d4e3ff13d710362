import type { ByteSource } from '../../workspace.ts';

const headLength = 4096;
const step = 1024 * 1024;
/** More is a log of a machine and no evidence: its head was looked at. */
const most = 64 * step;

/**
 * Whether a text is in one code from end to end: its head, which told that it is a text, may not be like the rest. Where the head
 * is UTF-8 all must be: many a text of UTF-8 makes characters of GB 18030, though none anybody would read.
 */
export function isWholeText(source: ByteSource): boolean {
  if (source.size > most) return true;
  const head = source.read(0, headLength);
  const mark = `${head[0]?.toString(16)}${head[1]?.toString(16)}`;
  if (mark === 'fffe' || mark === 'feff') return isAll(source, mark === 'fffe' ? 'utf-16le' : 'utf-16be');
  if (isAll(source, 'utf-8')) return true;
  return !isUtf8(head) && isAll(source, 'gb18030');
}

function isUtf8(head: Uint8Array): boolean {
  try {
    return /[^\0-\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }));
  } catch {
    return false;
  }
}

function isAll(source: ByteSource, code: string): boolean {
  const decoder = new TextDecoder(code, { fatal: true });
  try {
    for (let at = 0; at < source.size; at += step) decoder.decode(source.read(at, step), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
