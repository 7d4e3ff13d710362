import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { headingOf, titleOf } from '../../../src/build/explained.ts';
import { toHtml } from '../../../src/check/report/html.ts';
import { categoriesOf } from '../../../src/check/report/view.ts';
import { runChecks } from '../../../src/check/run.ts';
import { countBySeverity } from '../../../src/diagnostic.ts';
import { inChromium, launch, onDisk } from '../../bundle/page/chromium.ts';
import { pack } from '../fixture/pack.ts';
import { subjectWith } from '../fixture/subject.ts';

inChromium(
  'the list of problems filters by severity, category, department and words',
  async () => {
    const { diagnostics, checks } = runChecks(
      'dossier',
      subjectWith({
        set: {
          'dossier/indicators/901/years/2023/value': 95.8,
          'dossier/steps/S1/department': '',
          'dossier/measures/M2/text': '配备作业车辆XX台。',
        },
      }),
    );
    const record = {
      tool: { name: 'shenbao', version: '0' } as const,
      pack: { id: 'p', edition: '1', sha256: 'ab'.repeat(32) },
      summary: countBySeverity(diagnostics),
      diagnostics,
      checks,
    };
    const { folder, url } = onDisk(
      toHtml(record, { heading: '平川市', titleOf, headingOf, categoryOf: categoriesOf(pack) }),
    );
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(url);
      const shown = async () => [await page.locator('li:visible').count(), await page.locator('#shown').textContent()];
      expect(await shown()).toEqual([3, '3']);
      await page.selectOption('[name=severity]', 'warning');
      expect(await shown()).toEqual([1, '1']);
      await page.selectOption('[name=severity]', '');
      await page.selectOption('[name=category]', '环境卫生');
      const inCategory = diagnostics.filter(
        ({ about }) => categoriesOf(pack)(about?.clause ?? '') === '环境卫生',
      ).length;
      expect(inCategory).toBeGreaterThan(0);
      expect(await shown()).toEqual([inCategory, String(inCategory)]);
      await page.selectOption('[name=category]', '');
      await page.selectOption('[name=department]', '市城市管理局');
      const ofUnit = diagnostics.filter(({ about }) => about?.department === '市城市管理局').length;
      expect(await shown()).toEqual([ofUnit, String(ofUnit)]);
      await page.selectOption('[name=department]', '');
      await page.fill('[name=words]', '作业车辆');
      expect(await shown()).toEqual([1, '1']);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
