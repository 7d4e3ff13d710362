import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Volume } from '../../../src/model/bundle.ts';
import { type Cities, published } from '../city.ts';
import { documentsOf, type Figure, inlinesOf, ledgerOf } from '../records.ts';
import { openVolume, type ReadVolume, type ShownLink } from '../volume.ts';
import { rowCells, workbookFile } from '../workbook.ts';

const report = '02-工作汇报';

/** What a click on a figure and a line of the contents lead to, in the bound volume. */
export function figuresSuite(cities: Cities): void {
  const state: { volume?: Volume; read?: ReadVolume } = {};
  const opened = (): { volume: Volume; read: ReadVolume } => {
    if (state.volume === undefined || state.read === undefined) throw new Error('not opened');
    return { volume: state.volume, read: state.read };
  };
  beforeAll(async () => {
    const [volume] = ledgerOf(published(cities.first)).volumes;
    if (volume === undefined) throw new Error('no volume');
    Object.assign(state, { volume, read: await openVolume(join(published(cities.first), volume.path)) });
    return () => state.read?.close();
  });

  test('ten figures taken at random in the 工作汇报 open the page of the evidence their row names', async () => {
    const { volume, read } = opened();
    const figures = inlinesOf(
      documentsOf(published(cities.first)).find((d) => d.document.id === report),
      'figure',
    );
    const links = (await linksOf(read, volume, `document:${report}`)).filter(({ text }) => figureOf(figures, text));
    expect(links.length).toBeGreaterThan(50);
    const workbook = readFileSync(join(cities.first, workbookFile));
    for (const link of taken(links, 10)) {
      const { at, text } = figureOf(figures, link.text) ?? {};
      const named = (await rowCells(workbook, at?.sheet ?? '', at?.cell ?? '', '佐证编号')).split(/[、,，;；\s]+/);
      const stamp = /佐证(\d\.\d+-\d\d)　?第1页，共(\d+)页/.exec((await read.text(link.target)).replaceAll(' ', '　'));
      expect(named, `${text} on page ${link.page} leads to page ${link.target}`).toContain(stamp?.[1]);
    }
  });

  test('the contents name the page that each link opens, and miss nothing', async () => {
    const { volume, read } = opened();
    const entries = (await linksOf(read, volume, 'front:1')).filter(({ text }) => /^\d+$/.test(text.trim()));
    expect(entries.filter(({ text, target }) => Number(text) !== target)).toEqual([]);
    const starts = volume.parts.filter(({ target }) => !target.startsWith('front:')).map(({ firstPage }) => firstPage);
    expect([...new Set(entries.map(({ target }) => target))].sort((a, b) => a - b)).toEqual([...new Set(starts)]);
  });

  test('under each piece the contents say its unit, 文号, day and pages', async () => {
    const { volume, read } = opened();
    const front = volume.parts.find(({ target }) => target === 'front:1')?.pages ?? 0;
    const pages = await Promise.all(Array.from({ length: front }, (_, i) => read.text(i + 1)));
    const said = pages.join('').replaceAll(/\s/g, '');
    const rows = ledgerOf(published(cities.first)).rows.filter(({ volume: own }) => own !== null);
    expect(rows.length).toBeGreaterThan(100);
    for (const { number, unit, docNumber, date, volume: own } of rows) {
      const day = date === null ? '' : date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
      expect(said, number).toContain(`${unit}${docNumber}${day}${own?.pages}页`.replaceAll(/\s/g, ''));
    }
  });

  test('every part opens with its own number', async () => {
    const { volume, read } = opened();
    expect(read.pages).toBe(volume.pages);
    for (const { target, firstPage, pages } of volume.parts) {
      if (target.startsWith('front:')) continue;
      const text = (await read.text(firstPage)).replaceAll(/\s/g, '');
      expect(text).toContain(`第1册第${firstPage}页`);
      if (target.startsWith('evidence:')) expect(text).toContain(`佐证${target.slice(9)}第1页，共${pages}页`);
    }
  });
}

/** The figure a shown text stands for; undefined where figures of several rows read alike (100%). */
function figureOf(figures: readonly Figure[], shown: string): Figure | undefined {
  const alike = /\d/.test(shown) ? figures.filter(({ text }) => text === shown) : [];
  const cells = new Set(alike.map(({ at }) => `${at.sheet}!${at.cell}`));
  return cells.size === 1 ? alike[0] : undefined;
}

async function linksOf(read: ReadVolume, { parts }: Volume, target: string): Promise<ShownLink[]> {
  const part = parts.find((p) => p.target === target);
  if (part === undefined) throw new Error(`no part ${target}`);
  const links: ShownLink[] = [];
  for (let page = part.firstPage; page < part.firstPage + part.pages; page++) links.push(...(await read.links(page)));
  return links;
}

/** A choice at random that is the same every time: steps of a generator with a fixed seed. */
function taken<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  let seed = 20240620;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return left.splice(seed % left.length, 1);
  }).flat();
}
