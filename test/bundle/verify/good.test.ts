import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageChecks, verificationHtml, verifyPackage } from '../../../src/bundle/verify/index.ts';
import { packDigest } from '../../../src/read/pack/index.ts';
import { writeBag } from '../../../src/shell/zip/bag.ts';
import { openBundle } from '../../../src/shell/zip/opened.ts';
import { writeZip } from '../../../src/shell/zip/write.ts';
import { pack } from '../../check/fixture/pack.ts';
import { freshFolder } from '../../shell/zip/archive.ts';
import { openedInMemory } from '../fixture/opened.ts';
import { type SmallPackage, smallPackage, zipSources } from '../fixture/package.ts';
import { probes } from '../fixture/probes.ts';

describe('a good package', () => {
  let made: SmallPackage;
  beforeAll(async () => {
    made = await smallPackage();
  }, 60_000);

  it('passes every check as a ZIP', async () => {
    const file = join(freshFolder(), `${made.top}.zip`);
    const written = await writeZip(zipSources(made.top, made.files), file);
    const { value: bundle } = await openBundle(file);
    if (!bundle) throw new Error('not opened');
    const result = await verifyPackage(bundle, probes);
    bundle.close();
    expect(result.diagnostics).toEqual([]);
    expect(result.value.passed).toBe(true);
    expect(result.value.package).toEqual({ file: `${made.top}.zip`, bytes: written.bytes, sha256: written.sha256 });
    const notPassed = result.value.checks.filter(({ status }) => status !== 'passed');
    expect(notPassed.map(({ code, status }) => `${code} ${status}`)).toEqual(['history-true not-applicable']);
    expect(verificationHtml(result)).toContain(`SHA-256：<code>${written.sha256}</code>`);
  });

  it('passes as the folder it was unpacked to, and sha256sum agrees', async () => {
    const folder = join(freshFolder(), made.top);
    for (const [path, bytes] of made.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { value: bundle } = await openBundle(folder);
    if (!bundle) throw new Error('not opened');
    expect((await verifyPackage(bundle, probes)).diagnostics).toEqual([]);
    // Whoever unpacks it may call the folder as he likes; a ZIP is called what its maker called it.
    const renamed = await verifyPackage({ ...bundle, top: `${made.top} (1)` }, probes);
    expect(renamed.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['record-identity', 'note']]);
    if (process.platform === 'win32') return;
    const closed = join(folder, 'data', '记录');
    chmodSync(closed, 0);
    const refused = await openBundle(folder).finally(() => chmodSync(closed, 0o755));
    // Nobody is refused anything where the tests run as root.
    if (process.getuid?.() !== 0) expect(refused.diagnostics.map(({ code }) => code)).toEqual(['folder-unreadable']);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: folder });
  });

  it('is what writeBag writes from the payload alone', async () => {
    const payload = [...made.files].filter(([path]) => path.startsWith('data/'));
    const folder = freshFolder();
    const bag = {
      top: made.top,
      payload: payload.map(([path, bytes]) => ({ path: path.slice('data/'.length), bytes })),
      info: {
        sourceOrganization: '平川市爱国卫生运动委员会办公室',
        externalIdentifier: made.top,
        externalDescription: '申报资料',
        baggingDate: '2024-06-20',
        software: 'shenbao 0.1.0',
      },
    };
    await writeBag(bag, join(folder, 'bag.zip'));
    const { value: bundle } = await openBundle(join(folder, 'bag.zip'));
    if (!bundle) throw new Error('not opened');
    for (const [path, bytes] of made.files) expect(Buffer.compare(await bundle.read(path), bytes)).toBe(0);
    expect(bundle.files.length).toBe(made.files.size);
    bundle.close();
  });

  it('made by another wording of the standard passes with a word on that, and reads like no forgery', async () => {
    const { categories } = pack;
    const reworded = {
      ...pack,
      categories: categories.map((c) => ({
        ...c,
        clauses: c.clauses.map((one) => ({ ...one, gist: `${one.gist}（改）` })),
      })),
    };
    const later = { ...probes, pack: () => ({ pack: reworded, sha256: packDigest(reworded) }) };
    const { value, diagnostics } = await verifyPackage(openedInMemory(made.top, made.files), later);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning record-identity']);
    expect(diagnostics[0]?.message).toMatch(
      /不是同一版（包里记的是[0-9a-f]{8}，本机的是[0-9a-f]{8}）.*不说明包被改动过/,
    );
    expect(value.passed).toBe(true);
  });

  it('is refused where a required check has nothing to run with', async () => {
    const file = join(freshFolder(), 'x.zip');
    await writeZip(zipSources(made.top, made.files), file);
    const { value: bundle } = await openBundle(file);
    if (!bundle) throw new Error('not opened');
    const { value, diagnostics } = await verifyPackage(bundle, { pack: probes.pack });
    bundle.close();
    expect(value.passed).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(5).fill('required-check-not-run'));
    expect(value.checks.filter(({ status }) => status === 'not-evaluated').map(({ code }) => code)).toEqual([
      'pdf-ink',
      'sheet-text',
      'index-pages',
      'document-text',
      'docx-text',
      'recheck',
    ]);
  });
});

describe('the list of checks', () => {
  it('has each code once, in its own file, with ground and advice', async () => {
    expect(new Set(packageChecks.map(({ code }) => code)).size).toBe(packageChecks.length);
    for (const { code, title, why, basis, mend } of packageChecks) {
      const module: Record<string, { code: string }> = await import(`../../../src/bundle/verify/checks/${code}.ts`);
      expect(Object.values(module).some((check) => check.code === code)).toBe(true);
      expect([title, why, basis, mend].every((text) => text.length > 3)).toBe(true);
    }
  });
});
