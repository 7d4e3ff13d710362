import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { amendmentOf, compare, readLetter, type SequenceState } from '../../src/amend/index.ts';
import { verifySequence } from '../../src/build/verify-sequence.ts';
import { verifyPackage } from '../../src/bundle/verify/index.ts';
import type { Patch } from '../../src/check/check.ts';
import type { OpenedBundle } from '../../src/model/opened.ts';
import { readMarks, review } from '../../src/review/index.ts';
import { openBundle } from '../../src/shell/zip/opened.ts';
import { readSequence } from '../../src/shell/zip/sequence.ts';
import { writeZip } from '../../src/shell/zip/write.ts';
import { type SmallPackage, smallPackage, zipSources } from '../bundle/fixture/package.ts';
import { probes } from '../bundle/fixture/probes.ts';
import { inChromium, launch, onDisk } from '../bundle/page/chromium.ts';
import { pack } from '../check/fixture/pack.ts';
import { freshFolder } from '../shell/zip/archive.ts';

interface HandedIn {
  readonly made: SmallPackage;
  readonly bundle: OpenedBundle;
  readonly state: SequenceState;
  readonly page: string;
}

async function handedIn(patch: Patch, before: SmallPackage | null = null): Promise<HandedIn> {
  const made = await smallPackage(patch, before);
  const { top, files } = made;
  const file = join(freshFolder(), `${top}.zip`);
  await writeZip(zipSources(top, files), file);
  const { value: bundle } = await openBundle(file);
  const { value: state } = bundle ? await readSequence(bundle) : { value: null };
  if (!bundle || !state) throw new Error('not opened');
  return { made, bundle, state, page: Buffer.from(await bundle.read('data/index.html')).toString('utf8') };
}

/** What a reviewer does with mouse and keyboard on the unpacked page. */
async function markedByHand(page: Page): Promise<string> {
  const field = (item: string) => page.locator(`fieldset[data-item="${item}"]`);
  await page.fill('#reviewer', '王审核');
  await field('indicator/902').getByText('需补充').click();
  await field('indicator/902').locator('textarea').fill('2023年数据与监测报告不符');
  await field('clause/91.1').getByText('满足').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export-json')]);
  return readFileSync(await download.path(), 'utf8');
}

describe('0000 → marks → 补正通知 → 0001', () => {
  inChromium(
    'the change report names exactly what changed, and the rest is the same to the byte',
    async () => {
      const first = await handedIn({});
      const browser = await launch();
      const page = await browser.newPage();
      await page.goto(onDisk(first.page).url);
      const exported = await markedByHand(page).finally(() => browser.close());

      const marks = readMarks(exported, '审核意见.json').value;
      const verified = await verifyPackage(first.bundle, probes);
      if (!marks) throw new Error('no marks');
      expect(marks.package.record).toBe(first.state.record);
      const { letter } = review({
        ...first.state,
        pack,
        diagnostics: verified.diagnostics,
        package: marks.package,
        marks,
        issuer: '某省爱国卫生运动委员会办公室',
        day: '2024-07-01',
        deadline: '2024-07-31',
      });
      expect(letter.items.map(({ item }) => item)).toEqual(['indicator/902']);

      const received = readLetter(JSON.stringify(letter), '补正通知.json').value;
      if (!received) throw new Error('no letter');
      const figure = { 'dossier/settings/sequence': 1, 'dossier/indicators/902/years/2023/value': 49.9 };
      const second = await handedIn({ set: { ...figure, 'files/监测报告.pdf/pages': 6 } }, first.made);
      const answers = [{ id: '01', treatment: '已按监测报告更正' }];
      const amendment = amendmentOf(first.state, second.state, received, answers, pack);
      const comparison = compare(first.state, second.state);
      const papers = { file: '0001.zip', previous: first.state, current: second.state, pack };
      const texts = { amendment: JSON.stringify(amendment), letter: JSON.stringify(letter) };
      expect(verifySequence({ ...papers, ...texts }).diagnostics).toEqual([]);
      expect((await verifyPackage(second.bundle, probes)).diagnostics).toEqual([]);
      expect(amendment.operations.map(({ op, target, item }) => `${op} ${target} ${item}`)).toEqual([
        '替换 indicator/902/2023 01',
        '替换 evidence/92.1-02 01',
      ]);
      expect([comparison.facts, comparison.documents.map(({ id }) => id)]).toEqual([[], ['00-总目录']]);
      expect(comparison.files.added).toEqual([]);
      expect(comparison.files.removed).toEqual([]);
      expect([...comparison.files.changed].sort()).toEqual(
        [
          '00 总目录/总目录.docx',
          '00 总目录/总目录.pdf',
          '00 总目录/总目录.xlsx',
          'index.html',
          '佐证材料/92 环境卫生/92.1-02 2023年监测报告.pdf',
          '合订本/第1册.pdf',
          '记录/documents.json',
          '记录/dossier.json',
          '记录/ledger.json',
        ].sort(),
      );

      // The proof of the figure is taken away while the documents go on citing it.
      const third = await handedIn({ set: figure, remove: ['dossier/registry/92.1-02'] }, first.made);
      const stale = amendmentOf(first.state, third.state, received, answers, pack);
      const found = verifySequence({ ...papers, ...texts, current: third.state, amendment: JSON.stringify(stale) });
      expect(found.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toContain('error stale-references');
      third.bundle.close();
      first.bundle.close();
      second.bundle.close();
    },
    120_000,
  );
});
