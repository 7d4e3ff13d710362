import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inline } from '../../src/model/document.ts';
import type { DiagnosticsRecord, DocumentsRecord, LedgerRecord } from '../../src/model/record.ts';

const read = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(folder, '记录', `${name}.json`), 'utf8'));

/** The record in a published folder. */
export const documentsOf = (folder: string): DocumentsRecord['documents'] =>
  (read(folder, 'documents') as DocumentsRecord).documents;
export const ledgerOf = (folder: string): LedgerRecord => read(folder, 'ledger') as LedgerRecord;

export const diagnosticsOf = (folder: string): DiagnosticsRecord['diagnostics'] =>
  (read(folder, 'diagnostics') as DiagnosticsRecord).diagnostics;

export type Figure = Extract<Inline, { type: 'figure' }>;

/** Every inline node of one type, wherever in the tree it stands. */
export function inlinesOf<T extends Inline['type']>(tree: unknown, type: T): Extract<Inline, { type: T }>[] {
  if (Array.isArray(tree)) return tree.flatMap((child) => inlinesOf(child, type));
  if (typeof tree !== 'object' || tree === null) return [];
  const below = Object.values(tree).flatMap((child) => inlinesOf(child, type));
  return 'type' in tree && tree.type === type ? [tree as Extract<Inline, { type: T }>, ...below] : below;
}
