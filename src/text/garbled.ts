import type { Diagnostic } from '../diagnostic.ts';
import type { Prose } from './prose.ts';

/** 乱码 — what stands where bytes were no character, and the signs that common text never holds but a wrong encoding gives. */
const garbled = /[\ufffd\ue000-\uf8ff]/u;

/** For those who take figures from a text and do not proof-read it: where it is garbled, figures may be lost or wrong. */
export function garbledIn({ file, lines }: Prose): Diagnostic[] {
  const hit = lines.filter(({ text }) => garbled.test(text));
  const [first] = hit;
  if (first === undefined) return [];
  const named = hit.slice(0, 5).map(({ line }) => line);
  const where = `第${named.join('、')}${hit.length > named.length ? '……' : ''}行`;
  return [
    {
      code: 'document-garbled',
      severity: 'warning',
      message: `“${file}”${where}有乱码，那里的数可能漏掉或认错；多半是几种编码混在一起，或文件不全`,
      at: { file, line: first.line },
      hint: '用记事本打开核对，改正后另存为 UTF-8 再试；文件不全的，请重新索取。',
    },
  ];
}
