import { createHash } from 'node:crypto';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { documentOf, everyNode, pictures, style } from './sample.ts';

// Run by docx.test.ts in a process of its own: another document first, then the one whose digest is asked for.
async function print(landmarkPages: string[]): Promise<void> {
  await writeDocx(documentOf(everyNode.slice(4), { id: '另一份' }), style, { pictures });
  const made = await writeDocx(documentOf(everyNode), style, { pictures, landmarkPages });
  process.stdout.write(createHash('sha256').update(made).digest('hex'));
}

void print(JSON.parse(process.argv[2] ?? '[]'));
