import { expect, it } from 'vitest';
import { packageChecks, verifyPackage } from '../../../src/bundle/verify/index.ts';
import { openedInMemory } from '../fixture/opened.ts';
import { smallPackage } from '../fixture/package.ts';
import { probes } from '../fixture/probes.ts';

const checks = packageChecks.filter(({ code }) => code === 'record-references');
const path = 'data/记录/ledger.json';

it('tells of every place that cites a piece that lacks which piece it is', async () => {
  const { top, files } = await smallPackage();
  const ledger = JSON.parse(Buffer.from(files.get(path) ?? []).toString('utf8'));
  ledger.rows = ledger.rows.filter(({ number }: { number: string }) => number !== '92.1-01');
  const bundle = openedInMemory(top, new Map(files).set(path, Buffer.from(JSON.stringify(ledger))));
  const { diagnostics } = await verifyPackage(bundle, probes, undefined, checks);
  expect(diagnostics.map(({ at, about }) => [at.file, about])).toEqual([
    ['data/00 总目录/总目录.pdf', { evidence: '92.1-01' }],
    ['data/01 工作汇报/工作汇报.pdf', { evidence: '92.1-01' }],
    ['data/记录/dossier.json', { indicator: '901', evidence: '92.1-01' }],
  ]);
}, 60_000);
