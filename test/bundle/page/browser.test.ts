import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { historyOf } from '../../../src/amend/index.ts';
import { writeIndexPage } from '../../../src/bundle/page/index.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { stateWith } from '../../amend/round.ts';
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
    // The browser tells of where it went when it gets to it.
    await expect.poll(() => new URL(page.url()).hash).toBe('#indicator-901');
    await page.fill('#q', '');
  });

  inChromium(
    'never has to be pushed sideways, on a phone or in half a screen, however many years a row has',
    async () => {
      const record = recordWith();
      const years = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023'];
      const series = years.map((year, i) => ({ year, value: 12345.67 + i, text: `${12345.67 + i}` }));
      const verdicts = record.dossier.verdicts.map((verdict) => ({ ...verdict, series }));
      const other = await browser.newPage();
      await other.goto(onDisk(writeIndexPage({ ...record, dossier: { ...record.dossier, verdicts } as never })).url);
      for (const width of [320, 390, 700, 850, 900, 1000, 1400]) {
        await other.setViewportSize({ width, height: 900 });
        const tooWide = await other.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([width, tooWide]).toEqual([width, 0]);
      }
      await other.close();
    },
  );

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

  inChromium('takes back what is chosen by a slip, by the same click again', async () => {
    const verdict = () => field('indicator/902').getAttribute('data-verdict');
    await field('indicator/902').getByText('不认可').click();
    expect(await verdict()).toBe('不认可');
    await field('indicator/902').getByText('满足').click();
    expect(await verdict()).toBe('满足');
    await field('indicator/902').getByText('满足').click();
    expect([await verdict(), await field('indicator/902').locator('input:checked').count()]).toEqual(['', 0]);
    expect(await page.textContent('#progress')).toContain('已审 2/12');
  });

  inChromium('says in Chinese which file to take in, and asks before it exports what nobody signed', async () => {
    const told: string[] = [];
    const answer = (dialog: { message(): string; dismiss(): Promise<void> }) => {
      told.push(dialog.message());
      return dialog.dismiss();
    };
    page.on('dialog', answer);
    const give = (name: string, text: string) =>
      page.setInputFiles('#import', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    await give('审核意见.xlsx', 'PK\u0003\u0004');
    await expect.poll(() => told.length).toBe(1);
    await give('别的.json', '{"kind":"letter"}');
    await expect.poll(() => told.length).toBe(2);
    await page.fill('#reviewer', '');
    await page.click('#export-json');
    await page.fill('#reviewer', '王审核');
    page.off('dialog', answer);
    expect(told).toEqual([
      '不能导入：“审核意见.xlsx”是“导出 Excel”得到的表格，只供查看。请选“导出意见”得到的“审核意见-….json”。',
      '不能导入：“别的.json”不是从审核页导出的审核意见。请选“导出意见”得到的“审核意见-….json”。',
      '没有写审核人。仍要导出吗？',
    ]);
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

describe('an amended dossier in Chromium: as it stands, and all that was ever handed in', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const patch = {
      set: {
        'dossier/settings/sequence': 1,
        'dossier/indicators/902/years/2023/value': 49.9,
        'files/监测报告.pdf/digest': 'ef'.repeat(32),
      },
      remove: ['dossier/registry/91.1-06'],
    };
    const history = historyOf(stateWith(), stateWith(patch, null), '答复某省爱卫办的补正通知（2条）');
    await page.goto(onDisk(writeIndexPage({ ...recordWith(patch), history, papers: [] })).url);
  });
  afterAll(async () => browser?.close());

  const visible = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
  const row = (target: string) => page.locator(`#lives tr[id="life-${target}"]`);

  inChromium('opens as it stands, with what this sequence brought marked', async () => {
    expect([await visible('#history'), await visible('#clauses')]).toEqual([0, 1]);
    expect(await page.locator('#indicator-902 .fresh').allTextContents()).toEqual(['本序列替换', '本序列替换']);
    await page.selectOption('#view', 'fresh');
    expect([await visible('#indicator-901'), await visible('#indicator-902')]).toEqual([0, 1]);
    await page.selectOption('#view', 'all');
  });

  inChromium('shows every piece ever handed in with its sequence, operation and what it replaced', async () => {
    await page.getByRole('button', { name: '历次累积' }).click();
    await expect.poll(async () => [await visible('#history'), await visible('#clauses')]).toEqual([1, 0]);
    expect(await row('evidence_91_1-06').locator('td').allTextContents()).toEqual([
      '已撤下',
      expect.stringMatching(/^新增[0-9a-f]{12}$/),
      '删除撤下 '.concat(await firstDigest('evidence_91_1-06')),
    ]);
    expect(await row('evidence_92_1-02').locator('td').allTextContents()).toEqual([
      '现行',
      expect.stringMatching(/^新增[0-9a-f]{12}$/),
      `替换：换了文件换下 ${await firstDigest('evidence_92_1-02')}现 ${'ef'.repeat(6)}`,
    ]);
    expect(await row('indicator_902_2023').locator('td').last().textContent()).toContain('替换：由“50.18”改为“49.9”');
    expect(await row('evidence_92_1-01').locator('td').allTextContents()).toContain('未动');
  });
  const firstDigest = async (target: string): Promise<string> =>
    ((await row(target).locator('code').first().textContent()) ?? '').slice(0, 12);

  inChromium('narrows to what changed, and to what was taken away', async () => {
    await page.selectOption('#life-view', 'changed');
    expect(await visible('#lives tbody tr')).toBe(3);
    await page.selectOption('#life-view', 'gone');
    expect(await visible('#lives tbody tr')).toBe(1);
    expect(await page.textContent('#life-count')).toBe('列出 1 项');
    await page.selectOption('#life-view', 'all');
  });

  inChromium('follows a link from one view into the other, and finds what was taken away', async () => {
    await page.locator('nav a[href="#problems"]').click();
    await expect.poll(async () => [await visible('#history'), await visible('#problems')]).toEqual([0, 1]);
    await page.fill('#q', '已撤下');
    await page.locator('#hits a').first().click();
    // The page hears of a new address after the address has it.
    await expect
      .poll(async () => [new URL(page.url()).hash, await visible('#history')])
      .toEqual(['#life-evidence_91_1-06', 1]);
    await page.fill('#q', '');
  });

  inChromium('is worked by keyboard alone, in the order it is read', async () => {
    await page.reload();
    const focused = () =>
      page.evaluate(
        '(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim().slice(0, 5) || document.activeElement.id',
      );
    const order: unknown[] = [];
    for (let i = 0; i < 14; i += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order.join(' ')).toBe(
      '跳到正文 现行资料 历次累积 材料 条款与指标 佐证 问题 历次 查看 全部 审核人 导出意见 导出 Ex 导入意见 搜索题名、',
    );
    await page.keyboard.press('Escape');
    await page.locator('button[data-edition=now]').focus();
    await page.keyboard.press('Enter');
    expect([await visible('#history'), await visible('#clauses')]).toEqual([0, 1]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect([await visible('#history'), await page.getAttribute('button[data-edition=all]', 'aria-pressed')]).toEqual([
      1,
      'true',
    ]);
    expect(complaints).toEqual([]);
  });

  inChromium('reads at 200 % and prints the view that is shown', async () => {
    await page.setViewportSize({ width: 640, height: 450 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect([await visible('#history'), await visible('#clauses'), await visible('.bar')]).toEqual([1, 0, 0]);
  });
});
