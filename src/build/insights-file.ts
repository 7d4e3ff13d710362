import { insightsRecord } from '../bundle/records.ts';
import { stableJson } from '../bundle/stable-json.ts';
import { insightFormat } from '../insight/index.ts';
import type { Insight, Insights } from '../model/insight.ts';
import { keyOf } from '../shell/store.ts';
import type { Intake } from './intake.ts';
import { type Kept, nothingKept } from './kept.ts';

/** `insights.json` as it is filed. In a large dossier it is most of the records, and as it was in the build before. */
export function insightsFile(
  insights: Insights,
  { files, stamp }: Pick<Intake, 'files' | 'stamp'>,
  { recall, remember }: Pick<Kept, 'recall' | 'remember'> = nothingKept,
): Uint8Array {
  const media = new Map(files.map((file) => [file.digest, file.media]));
  const one = ({ digest, skipped }: Insight): string => `${media.get(digest)} ${digest} ${skipped ?? ''}`;
  const seen = [...insights.values()].map(one).sort();
  const inputs = { 佐证内容: keyOf(String(insightFormat), ...seen), 标准包: stamp.sha256 };
  const held = recall(inputs);
  if (held !== null) return held;
  const printed = new TextEncoder().encode(stableJson(insightsRecord(insights)));
  remember(inputs, printed);
  return printed;
}
