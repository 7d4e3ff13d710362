import { remark, type Say } from '../codes/index.ts';

/** UTF-8, or UTF-16 by its byte-order mark (Notepad's Unicode), else GB 18030 (Notepad's ANSI on a Chinese Windows), with a warning. */
export function decodeText(file: string, bytes: Uint8Array, say: Say): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    say(remark('text-not-utf8', { file }, '文件不是 UTF-8 编码，按 GB 18030 读取'));
    return new TextDecoder('gb18030').decode(bytes);
  }
}
