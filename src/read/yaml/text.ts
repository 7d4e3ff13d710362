import { remark, type Say } from '../codes/index.ts';

/** UTF-8, else GB 18030 (what Notepad calls ANSI on a Chinese Windows), with a warning. The byte-order mark goes. */
export function decodeText(file: string, bytes: Uint8Array, say: Say): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    say(remark('text-not-utf8', { file }, '文件不是 UTF-8 编码，按 GB 18030 读取'));
    return new TextDecoder('gb18030').decode(bytes);
  }
}
