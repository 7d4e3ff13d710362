import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/document.ts';
import { loadFaces } from '../../src/shell/fonts.ts';
import { writers, writeText } from '../../src/write/index.ts';
import { body, documentOf, everyNode, pictures, style } from './sample.ts';

const read = (path: string): string => readFileSync(new URL(`../../src/model/${path}`, import.meta.url), 'utf8');
const specification = read('document.md');
const [runPart = '', blockPart = ''] = specification.split('\n## Blocks\n');
const examples = (part: string): { name: string; json: string }[] =>
  [...part.matchAll(/^### `([\w-]+)`[\s\S]*?```json\n([\s\S]*?)\n```/gm)].map((m) => ({
    name: m[1] ?? '',
    json: m[2] ?? '',
  }));
const runs = examples(runPart);
const blocks = examples(blockPart);
const faces = await loadFaces('开源');

/** Names in `readonly type: '…'`, in the order of the file. */
const declared = [...read('document.ts').matchAll(/readonly type: '([\w-]+)'/g)].map((m) => m[1]);

describe('the specification of the tree', () => {
  test('has a section for each node of the types, and no other', () => {
    expect([...runs, ...blocks].map((e) => e.name).sort()).toEqual([...declared].sort());
    expect(new Set(everyNode.map((b) => b.type))).toEqual(new Set(blocks.map((e) => e.name)));
  });

  test.each(runs)('$name: its example is that node and prints', ({ name, json }) => {
    const run = JSON.parse(json) as Inline;
    expect(run.type).toBe(name);
    expect(writeText(documentOf([body(run)]))).not.toBe('');
  });

  test.each(blocks)('$name: its example is that node and every writer writes it', async ({ name, json }) => {
    const block = JSON.parse(json) as Block;
    expect(block.type).toBe(name);
    for (const writer of writers) {
      const { bytes, diagnostics } = await writer.write(documentOf([block]), { style, faces, pictures });
      expect(diagnostics).toEqual([]);
      expect(name === 'page' || bytes.length > 0).toBe(true);
    }
  });
});
