import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The contenders as plain JavaScript, so that what is measured is their work and not tsx reading TypeScript (0.6 to 1.2 s
 * of processor time a process, ours and the others' alike). Gives the path of what `node` can run.
 */
export function compileContenders(scratch: string): string {
  const out = join(scratch, 'compiled');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'), 'junction');
  const program = ts.createProgram([join(root, 'test/bench/peers.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    rewriteRelativeImportExtensions: true,
    skipLibCheck: true,
    types: ['node'],
    rootDir: root,
    outDir: out,
  });
  program.emit();
  return join(out, 'test/bench/peers.js');
}
