import { concat } from '../../../pdf/syntax/bytes.ts';
import { bindVolume } from './bind.ts';

/** 拼接 — PDFs of our own making, one after another as one file, without stamps (so no face), cover or bookmarks. `date` is `YYYY-MM-DD`. */
export async function joinPdfs(files: readonly Uint8Array[], date: string): Promise<Uint8Array> {
  const only = files[0];
  if (files.length === 1 && only !== undefined) return only;
  const chunks: Uint8Array[] = [];
  const parts = files.map((file, i) => ({ id: String(i + 1), source: () => file }));
  const about = { title: '', language: 'zh-CN', date, producer: 'shenbao', fonts: { stamp: new Uint8Array() } };
  await bindVolume({ ...about, parts }, (chunk) => chunks.push(Uint8Array.from(chunk)));
  return concat(chunks);
}
