import { fileKind } from '../../model/file-kind.ts';
import { Unreadable } from '../../workbook/unreadable.ts';

/** @throws Unreadable for what goes by the name of a workbook and is none, in the clerk's words. */
export function guardWorkbook(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('workbook-damaged', '文件是空的（0字节）');
  const kind = fileKind(bytes);
  if (kind === 'ole')
    throw hasEncryptedPackage(bytes)
      ? new Unreadable('workbook-locked', '工作簿设了打开密码，无法读取')
      : new Unreadable('workbook-old-format', '这是旧格式的工作簿（.xls），无法读取');
  if (kind !== 'zip')
    throw new Unreadable(
      'workbook-damaged',
      `文件不是完整的 Excel 工作簿${kind === 'pdf' ? '，其实是 PDF' : guess(bytes)}`,
    );
}

/** The stream name `EncryptedPackage` in UTF-16LE: an OOXML file under a password (MS-OFFCRYPTO 2.3.4). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].join('\0');
  return new TextDecoder('latin1').decode(bytes).includes(name);
}

function guess(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  const kind = /^(?:<html|<!doctype|<table)/.test(start)
    ? '网页'
    : start.startsWith('<?xml')
      ? 'XML 文件'
      : plainText(bytes);
  return kind === '' ? '' : `，其实是${kind}（系统导出时常见），请在 Excel 中打开后另存为 .xlsx`;
}

/** Rows of words with commas or tabs between, whatever their encoding. */
const plainText = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  return /[,\t]/.test(head) && !/[\0-\x08\x0e-\x1f]/.test(head) ? '文本（.csv）' : '';
};
