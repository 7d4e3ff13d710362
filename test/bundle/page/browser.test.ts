import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { writeIndexPage } from '../../../src/bundle/page/index.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { recordWith } from '../fixture/record.ts';
import { inChromium, launch, onDisk } from './chromium.ts';

const problems: Diagnostic[] = [
  { code: 'a-check', severity: 'error', message: '机械化清扫率有误', at: { file: '数据/申报数据.xlsx' } },
  { code: 'b-check', severity: 'note', message: '可以更好', at: { file: '数据/申报数据.xlsx' } },
];

describe('审核页 in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(onDisk(writeIndexPage(recordWith({}, problems))).url);
  });
  afterAll(async () => browser?.close());

  const field = (item: string) => page.locator(`fieldset[data-item="${item}"]`);
  const visible = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
  const saved = async (download: Promise<Download>): Promise<Buffer> => readFileSync(await (await download).path());

  inChromium('runs under its own policy and asks the network for nothing', async () => {
    expect(await page.locator('html').getAttribute('data-ready')).toBe('yes');
    expect(asked).toEqual([page.url()]);
    expect(complaints).toEqual([]);
  });

  inChromium('finds by all words, whatever their width, and walks the hits by keyboard', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('道路 ８６．５');
    expect(await page.locator('#hits a').allTextContents()).toEqual([
      '指标 901 道路机械化清扫率 ≥80% 2023年86.5 达标',
      '平川市工作汇报 道路机械化清扫率达到86.5%，抓好以下两项工作。一是增加车辆，二是加强考核。详见佐证92.1-01和附件。',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#indicator-901');
    await page.fill('#q', '');
  });

  inChromium('keeps marks over a reload and exports them', async () => {
    await page.fill('#reviewer', '王审核');
    await field('material/02').getByText('需补充').click();
    await field('material/02').locator('textarea').fill('=HYPERLINK("x") 请补规划图');
    await field('indicator/901').getByText('满足').click();
    await page.reload();
    expect(await page.textContent('#progress')).toBe('已审 2/12：满足 1，需补充 1，不认可 0');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export-json')]);
    const json = JSON.parse((await saved(Promise.resolve(download))).toString('utf8'));
    expect(json).toMatchObject({
      format: 1,
      kind: 'review-marks',
      reviewer: '王审核',
      package: { name: '平川市-示范城市-2023-0000', record: expect.stringMatching(/^[0-9a-f]{64}$/) },
      marks: [
        { item: 'material/02', title: '规划图', verdict: '需补充', remark: '=HYPERLINK("x") 请补规划图' },
        { item: 'indicator/901', title: '道路机械化清扫率', verdict: '满足', remark: '' },
      ],
    });
  });

  inChromium('exports a workbook in which a remark stays text', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export-xlsx')]);
    const book = read(await saved(Promise.resolve(download)), { cellFormula: true });
    const sheet = book.Sheets.审核意见;
    if (!sheet) throw new Error('no sheet');
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(rows.slice(2)).toEqual([
      ['项目', '名称', '意见', '备注'],
      ['material/02', '规划图', '需补充', '=HYPERLINK("x") 请补规划图'],
      ['indicator/901', '道路机械化清扫率', '满足', ''],
    ]);
    expect(Object.values(sheet).some((cell) => typeof cell === 'object' && 'f' in cell)).toBe(false);
  });

  inChromium('narrows to what still needs the reviewer', async () => {
    await page.selectOption('#view', 'objected');
    expect([await visible('.material'), await visible('.indicator')]).toEqual([1, 0]);
    await page.selectOption('#view', 'unmarked');
    expect(await visible('.indicator')).toBe(6);
    await page.selectOption('#view', 'all');
    expect(await visible('.indicator')).toBe(7);
  });

  inChromium('filters problems by severity, check and words', async () => {
    expect(await visible('.problems > li')).toBe(2);
    await page.getByLabel('提示', { exact: true }).uncheck();
    expect(await visible('.problems > li')).toBe(1);
    await page.fill('#problem-filter [name=words]', '没有这样的话');
    expect(await page.textContent('#problem-filter output')).toBe('显示 0 条');
  });

  inChromium('marks by keyboard alone', async () => {
    await field('clause/91.1').locator('input').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await field('clause/91.1').getAttribute('data-verdict')).toBe('需补充');
    await page.keyboard.press('Tab');
    await page.keyboard.type('缺会议纪要');
    expect(await field('clause/91.1').locator('textarea').inputValue()).toBe('缺会议纪要');
  });

  inChromium('reads at 200 % without scrolling sideways', async () => {
    await page.setViewportSize({ width: 640, height: 450 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  inChromium('prints the content and not the controls', async () => {
    await page.emulateMedia({ media: 'print' });
    expect([await visible('.bar'), await visible('.indicator'), await visible('#evidence tbody tr')]).toEqual([
      0, 7, 9,
    ]);
    await page.emulateMedia({ media: 'screen' });
  });
});
