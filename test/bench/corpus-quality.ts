import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Indicator } from '../../src/model/indicator.ts';
import { readProse } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from '../proof/dictionaries.ts';
import { measureFacts } from './corpus-facts.ts';
import { measureProof } from './corpus-proof.ts';
import { parseCsv } from './csv.ts';

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('用法：tsx test/bench/corpus-quality.ts <语料目录>（内有 txt、defects.csv、facts.csv）');
  process.exit(2);
}
const names = readdirSync(directory)
  .filter((n) => /\.(?:txt|docx|pdf)$/.test(n))
  .sort();
const proses = await Promise.all(names.map(async (n) => (await readProse(n, readFileSync(join(directory, n)))).value));
const dictionaries = builtInDictionaries();
measureProof(proses, parseCsv(readFileSync(join(directory, 'defects.csv'), 'utf8')), dictionaries);

const packFile = new URL('../../templates/national-hygienic-city-2021/indicators.yaml', import.meta.url);
const { indicators } = parse(readFileSync(packFile, 'utf8')) as { indicators: unknown[] };
const packed = indicators.map((i) => Indicator.parse(i));
measureFacts(proses, parseCsv(readFileSync(join(directory, 'facts.csv'), 'utf8')), packed);
