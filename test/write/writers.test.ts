import { describe, expect, test } from 'vitest';
import { loadFaces } from '../../src/shell/fonts.ts';
import { writers } from '../../src/write/index.ts';
import { documentOf, everyNode, pictures, style } from './sample.ts';

const faces = await loadFaces('开源');
const context = { style, faces, pictures, landmarkPages: ['2', '2', '2', '2', '6', '7'] };
const types = [...new Set(everyNode.map((b) => b.type))];

describe.each(writers)('$id', (writer) => {
  test('writes every node, twice, to the same bytes', async () => {
    const first = await writer.write(documentOf(everyNode), context);
    await writer.write(documentOf(everyNode.slice(3, 9), { draft: true }), context);
    const second = await writer.write(documentOf(everyNode), context);
    expect(first.bytes.length).toBeGreaterThan(500);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test.each(types)('writes %s alone', async (type) => {
    const blocks = everyNode.filter((b) => b.type === type).slice(0, 1);
    const { bytes } = await writer.write(documentOf(blocks), context);
    expect(bytes.length).toBeGreaterThanOrEqual(0);
  });

  test('writes a document with nothing in it', async () => {
    await expect(writer.write(documentOf([]), context)).resolves.toBeDefined();
  });
});
