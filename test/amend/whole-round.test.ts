import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { amendmentOf, checkSequence, compare, readLetter, type SequenceState } from '../../src/amend/index.ts';
import { verifyPackage } from '../../src/bundle/verify/index.ts';
import type { Patch } from '../../src/check/check.ts';
import type { OpenedBundle } from '../../src/model/opened.ts';
import { readMarks, review } from '../../src/review/index.ts';
import { openBundle } from '../../src/shell/zip/opened.ts';
import { readSequence } from '../../src/shell/zip/sequence.ts';
import { writeZip } from '../../src/shell/zip/write.ts';
import { smallPackage, zipSources } from '../bundle/fixture/package.ts';
import { probes } from '../bundle/fixture/probes.ts';
import { inChromium, launch, onDisk } from '../bundle/page/chromium.ts';
import { pack } from '../check/fixture/pack.ts';
import { freshFolder } from '../shell/zip/archive.ts';

async function handedIn(patch: Patch): Promise<{ bundle: OpenedBundle; state: SequenceState; page: string }> {
  const { top, files } = await smallPackage(patch);
  const file = join(freshFolder(), `${top}.zip`);
  await writeZip(zipSources(top, files), file);
  const { value: bundle } = await openBundle(file);
  const { value: state } = bundle ? await readSequence(bundle) : { value: null };
  if (!bundle || !state) throw new Error('not opened');
  return { bundle, state, page: Buffer.from(await bundle.read('data/index.html')).toString('utf8') };
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
      const second = await handedIn({
        set: { 'dossier/settings/sequence': 1, 'dossier/indicators/902/years/2023/value': 49.9 },
      });
      const answers = [{ id: '01', treatment: '已按监测报告更正' }];
      const amendment = amendmentOf(first.state, second.state, received, answers, pack);
      const comparison = compare(first.state, second.state);
      const subject = { previous: first.state, current: second.state, letter: received, amendment, pack, comparison };
      expect(checkSequence(subject)).toEqual([]);
      expect((await verifyPackage(second.bundle, probes)).diagnostics).toEqual([]);
      expect(amendment.operations.map(({ op, target }) => `${op} ${target}`)).toEqual(['替换 indicator/902/2023']);
      expect([comparison.facts, comparison.evidence, comparison.documents]).toEqual([[], [], []]);
      expect(comparison.files).toEqual({
        added: [],
        removed: [],
        changed: ['index.html', '合订本/第1册.pdf', '记录/dossier.json'],
        unchanged: first.state.files.size - 3,
      });
      first.bundle.close();
      second.bundle.close();
    },
    120_000,
  );
});
