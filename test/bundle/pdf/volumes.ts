import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BindReport, bindVolume, type VolumePart } from '../../../src/bundle/pdf/index.ts';

const require = createRequire(import.meta.url);
export const stampFont = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);

export interface Bound {
  readonly bytes: Buffer;
  readonly report: BindReport;
}

/** Binds parts into memory; the sink's chunks are copied, as the contract asks. */
export async function bind(parts: readonly VolumePart[]): Promise<Bound> {
  const chunks: Buffer[] = [];
  const report = await bindVolume(
    { title: '第1册', language: 'zh-CN', date: '2024-05-01', producer: 'shenbao', fonts: { stamp: stampFont }, parts },
    (chunk) => chunks.push(Buffer.from(chunk)),
  );
  return { bytes: Buffer.concat(chunks), report };
}
