import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ComposeInput } from '../../src/compose/index.ts';
import { readDossier } from '../../src/read/dossier.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { city, inputOf, packOf } from './facts.ts';

const sample = fileURLToPath(new URL('../../samples/pingchuan/', import.meta.url));

let read: Promise<ComposeInput> | undefined;

/** The fictional city's facts, its registry taken for the evidence; nobody changes them, so they are read once. */
export function sampleInput(): Promise<ComposeInput> {
  read ??= readInput();
  return read;
}

async function readInput(): Promise<ComposeInput> {
  const pack = packOf(city);
  const names = ['dossier.yaml', ...readdirSync(`${sample}数据`).map((name) => `数据/${name}`)];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(sample + name)]));
  const { value } = await readDossier(memoryWorkspace(files, '2024-06-20'), pack);
  const pieces = value.value.registry.map(({ file, pages: _pages, note: _note, place: _place, ...entry }) => ({
    ...entry,
    file: { path: file, bytes: 1, digest: '0'.repeat(64), media: 'pdf', pages: 2, state: 'sound' } as const,
    range: null,
  }));
  return { ...inputOf(pack, value), ledger: { pieces } };
}

/** Who the variants speak for in the fictional city. */
export const unitsOf: Readonly<Record<string, string>> = {
  部门: '市城市管理局',
  区县: '望湖区',
  街道: '湖畔街道',
  街道迎检: '湖畔街道',
};
