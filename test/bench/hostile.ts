import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

export type Harm = 'aes-256' | 'rc4-128' | 'bad-startxref' | 'garbage-before' | 'truncated';
export const harms: readonly Harm[] = ['aes-256', 'rc4-128', 'bad-startxref', 'garbage-before', 'truncated'];

/** Whether qpdf is there; without it the corpus has no encrypted files. */
export const qpdfVersion = (): string | null => {
  const run = spawnSync('qpdf', ['--version'], { encoding: 'utf8' });
  return run.status === 0 ? (/version (\S+)/.exec(run.stdout)?.[1] ?? 'unknown') : null;
};

/** Writes a harmed copy. Empty user password; the tail torn off behind the last object; a wrong offset; mail headers. */
export function harmFile(from: string, to: string, harm: Harm): void {
  if (harm === 'aes-256' || harm === 'rc4-128') {
    const bits = harm === 'aes-256' ? ['256'] : ['128', '--use-aes=n'];
    const run = spawnSync('qpdf', [
      '--allow-weak-crypto',
      '--static-id',
      '--static-aes-iv',
      '--encrypt',
      '',
      'owner',
      ...bits,
      '--',
      from,
      to,
    ]);
    if (run.status !== 0) throw new Error(`qpdf could not encrypt ${from}: ${run.stderr}`);
    return;
  }
  const bytes = readFileSync(from);
  const marker = bytes.lastIndexOf('startxref');
  if (harm === 'truncated') writeFileSync(to, bytes.subarray(0, marker - 20));
  if (harm === 'bad-startxref')
    writeFileSync(to, Buffer.concat([bytes.subarray(0, marker), Buffer.from('startxref\n17\n%%EOF\n')]));
  if (harm === 'garbage-before') {
    writeFileSync(to, Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), bytes]));
  }
}

/** Object streams and a cross-reference stream, as newer writers make them. */
export function packObjects(path: string): void {
  const run = spawnSync('qpdf', ['--object-streams=generate', '--deterministic-id', '--replace-input', path]);
  if (run.status !== 0) throw new Error(`qpdf could not rewrite ${path}: ${run.stderr}`);
}
