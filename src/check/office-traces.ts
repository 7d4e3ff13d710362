import type { EvidenceFile } from '../model/evidence.ts';
import type { Insights, OfficeInsight, Trace } from '../model/insight.ts';
import type { Finding } from './check.ts';

type TraceKind = { [K in keyof OfficeInsight]: OfficeInsight[K] extends Trace ? K : never }[keyof OfficeInsight];

/** A finding for each file that carries a kind of trace. */
export const traceFindings = (
  files: readonly EvidenceFile[],
  insights: Insights,
  kind: TraceKind,
  say: (trace: Trace) => string,
): Finding[] =>
  files.flatMap(({ path, digest }) => {
    const trace = insights.get(digest)?.office?.[kind];
    if (trace === undefined || trace.count === 0) return [];
    return [{ at: { file: path }, message: `文件“${path}”${say(trace)}` }];
  });
