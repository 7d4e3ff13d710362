import type { EvidenceFile } from '../model/evidence.ts';
import type { Insights, OfficeInsight, Trace } from '../model/insight.ts';
import type { Finding } from './check.ts';

type TraceKind = Exclude<keyof OfficeInsight, 'macros'>;

/** `“王强”“李红”` */
export const quotedSamples = ({ samples }: Trace): string => samples.map((text) => `“${text}”`).join('');

/** `（王强、李红）`: of remarks and revisions the samples are who made them. */
export const byAuthors = ({ samples }: Trace): string => (samples.length === 0 ? '' : `（${samples.join('、')}）`);

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
