import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prove } from '../bundle/pdf/proof.ts';
import { type Corpus, makeCorpus } from './corpus.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'bench-corpus' },
    kind: { type: 'string', default: 'clean' },
    files: { type: 'string', default: '1000' },
    pages: { type: 'string', default: '200' },
    links: { type: 'string', default: '200' },
    volume: { type: 'string', default: '50' },
  },
});

const folder = values.corpus;
const corpus: Corpus = existsSync(join(folder, 'corpus.json'))
  ? (JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8')) as Corpus)
  : makeCorpus(folder, 1000, 10_000);
const files = corpus[values.kind === 'hostile' ? 'hostile' : 'clean'].slice(0, Number(values.files));
const proof = await prove(
  files.map(({ path }, i) => ({ id: `3.1-${i + 1}`, bytes: () => readFileSync(join(folder, path)) })),
  { perVolume: Number(values.volume), pages: Number(values.pages), links: Number(values.links) },
  (text) => process.stderr.write(text),
);
writeFileSync(join(folder, 'proof.json'), JSON.stringify(proof, null, 1));
process.stdout.write(`${JSON.stringify(proof, null, 1)}\n`);
process.exitCode = proof.failures.length === 0 ? 0 : 1;
