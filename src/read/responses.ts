import { stringify } from 'yaml';
import { plainYaml } from './yaml/plain.ts';

/** 补正回应 as the clerk fills it in: one answer an item, the question beside it. */
export interface ResponseRow {
  readonly id: string;
  readonly question: string;
  readonly treatment: string;
}

const head = '# 补正回应：在每一条的“处理”后面写明怎么改的，或为什么不用改。\n';

export const writeResponses = (rows: readonly ResponseRow[]): string =>
  head +
  stringify(
    rows.map(({ id, question, treatment }) => ({ 编号: id, 意见: question, 处理: treatment })),
    { lineWidth: 0 },
  );

/** `[{ id, treatment }]`, or whatever stands there for the schema to refuse. */
export function readResponseRows(text: string): unknown {
  const rows: unknown = safely(text);
  if (!Array.isArray(rows)) return rows;
  return rows.map((row: unknown) => {
    const fields: Record<string, unknown> = typeof row === 'object' && row !== null ? { ...row } : {};
    return { id: String(fields.编号 ?? ''), treatment: String(fields.处理 ?? '').trim() };
  });
}

function safely(text: string): unknown {
  try {
    return plainYaml(text);
  } catch {
    return null;
  }
}
