import { beforeAll, describe, expect, test } from 'vitest';
import { packageChecks, type Verification, verifyPackage } from '../../src/bundle/verify/index.ts';
import { verdict } from '../../src/cli/verdict.ts';
import type { Outcome } from '../../src/diagnostic.ts';
import { openedInMemory } from '../bundle/fixture/opened.ts';
import { rebagged, smallPackage } from '../bundle/fixture/package.ts';
import { probes } from '../bundle/fixture/probes.ts';

const mismatch = { set: { 'dossier/divisions/西城区/population': 120 } };
const reason = '申报单位注明带错误报送，理由：省办同意先报';
const whole = '包本身完好，没有被改动；没有通过的只是资料复查，以上1处错误申报单位在自查清单里已经列出。';
/** The one that is not asked for: there was no sequence before. */
const asked = packageChecks.length - 1;
const failedBut = (failed: number): string => `核验不通过：${asked - failed}/${asked}项通过。`;
const listed = 'data/记录/diagnostics.json';
const digest = `校验值：${'cd'.repeat(32)}`;

async function verified(accepted: string | null): Promise<Outcome<Verification>> {
  const { top, files } = await smallPackage(mismatch, null, accepted);
  return await verifyPackage(openedInMemory(top, files), probes);
}
const lines = ({ value, diagnostics }: Outcome<Verification>): string[] => verdict(value, diagnostics).split('\n');

describe('a package whose districts do not add up', () => {
  let handedIn: Outcome<Verification>;
  beforeAll(async () => {
    handedIn = await verified('省办同意先报');
  }, 60_000);

  test('and a reason: it does not pass, but is whole and names its errors itself', () => {
    expect(lines(handedIn)).toEqual([failedBut(1), reason, whole, digest, '']);
  });

  test('whose own list leaves the error out is not called whole', async () => {
    const { top, files } = await smallPackage(mismatch, null, '省办同意先报');
    const forged = rebagged(files, (payload) => {
      const list = JSON.parse(Buffer.from(payload.get(listed) ?? []).toString('utf8'));
      payload.set(listed, Buffer.from(JSON.stringify({ ...list, diagnostics: [] })));
    });
    const again = await verifyPackage(openedInMemory(top, forged), probes);
    const diagnostics = again.diagnostics.filter(({ unstated }) => unstated);
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('没有列出')]);
    expect(lines({ ...handedIn, diagnostics })).toEqual([failedBut(1), reason, digest, '']);
  });

  test('whose error speaks like one that was left out is whole all the same', () => {
    const diagnostics = handedIn.diagnostics.map((d) => ({
      ...d,
      message: `${d.message}：豁免的理由（包内的自查结果没有列出）`,
    }));
    expect(lines({ ...handedIn, diagnostics })).toEqual([failedBut(1), reason, whole, digest, '']);
  });

  test('of which another check fails as well is not called whole', () => {
    const checks = handedIn.value.checks.map((c, i) => (i === 0 ? { ...c, status: 'failed' as const } : c));
    expect(lines({ ...handedIn, value: { ...handedIn.value, checks } })).toEqual([failedBut(2), reason, digest, '']);
  });

  test('without a reason: only that it does not pass', async () => {
    expect(lines(await verified(null))).toEqual([failedBut(1), digest, '']);
  });

  test('a check that did not run is named', () => {
    const checks = handedIn.value.checks.map((c, i) => (i === 0 ? { ...c, status: 'not-evaluated' as const } : c));
    const title = `“${checks[0]?.title}”`;
    expect(lines({ value: { ...handedIn.value, checks, accepted: null }, diagnostics: [] })).toEqual([
      `核验通过：${asked - 2}/${asked}项通过，未执行1项：${title}。`,
      digest,
      '',
    ]);
  });
});
