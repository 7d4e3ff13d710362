import { Unpacking } from '../zip/opened.ts';
import type { Unpackable } from '../zip/parts.ts';

/** Codes of the remarks that are made of it. */
type Refusal =
  | 'workbook-damaged'
  | 'workbook-foreign'
  | 'workbook-locked'
  | 'workbook-old-format'
  | 'workbook-too-large';

/** 读不了 — why a workbook cannot be read without losing or changing something, in the clerk's words. */
export class Unreadable extends Error {
  readonly code: Refusal;

  constructor(code: Refusal, words: string) {
    super(words);
    this.code = code;
  }
}

export const damaged = (words: string): Unreadable => new Unreadable('workbook-damaged', `工作簿已损坏：${words}`);

/** What `read` gives; a part that cannot be unpacked is named. @throws Unreadable */
export function unpacked<T>(part: string, most: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unpacking) throw reasons[error.reason](part, most);
    throw error;
  }
}

const reasons: Readonly<Record<Unpackable, (part: string, most: number) => Unreadable>> = {
  encrypted: () => new Unreadable('workbook-locked', '工作簿设了打开密码，无法读取'),
  large: (part, most) =>
    new Unreadable('workbook-too-large', `工作簿里的“${part}”太大，各部分解压后一共不能超过 ${most} MB`),
  damaged: (part) => damaged(part === '' ? '里面的文件重名' : `里面的“${part}”打不开`),
  'no-zip': () => damaged('不是完整的 Excel 工作簿'),
};
