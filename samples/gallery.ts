import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { takeIn } from '../src/build/intake.ts';
import { composeInput, writeBoth } from '../src/build/report-document.ts';
import { writeSample } from '../src/cli/sample.ts';
import { compose } from '../src/compose/index.ts';
import type { DocumentKind } from '../src/model/pack.ts';
import { readPack } from '../src/read/pack/index.ts';
import { diskWorkspace } from '../src/shell/disk.ts';
import { loadFaces } from '../src/shell/fonts.ts';
import { loadLibrary } from '../src/shell/library.ts';
import { openPdf } from '../src/text/pdf/reader.ts';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const tile = { width: 240, height: 340, gap: 12, columns: 7 };
/** Who the variants speak for in the fictional city. */
const units: Record<string, string> = { 部门: '市城市管理局', 区县: '望湖区', 街道: '湖畔街道', 街道迎检: '湖畔街道' };

/** The first page of every kind of document, from the fictional city's facts, on one sheet: the picture in the README. */
const library = await loadLibrary();
const pack = readPack(library, 'national-hygienic-city-2021').value;
if (pack === null) throw new Error('示例城市的标准包不可用');
const city = mkdtempSync(join(tmpdir(), 'shenbao-gallery-'));
await writeSample(city, pack);
const workspace = diskWorkspace(city, '2024-06-20');
const { intake } = await takeIn(workspace, { library });
if (intake === null) throw new Error('示例城市读不出来');
const faces = await loadFaces('开源');
const input = await composeInput(intake, workspace, library);
const kinds = intake.pack.documents;
const rows = Math.ceil(kinds.length / tile.columns);
const sheet = createCanvas(
  tile.columns * (tile.width + tile.gap) + tile.gap,
  rows * (tile.height + tile.gap) + tile.gap,
);
const context = sheet.getContext('2d');
context.fillStyle = '#8a8f98';
context.fillRect(0, 0, sheet.width, sheet.height);
for (const [i, entry] of kinds.entries()) {
  const image = await loadImage(Buffer.from(await firstPage(entry)));
  const scale = Math.min(tile.width / image.width, tile.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const left = tile.gap + (i % tile.columns) * (tile.width + tile.gap) + (tile.width - width) / 2;
  const top = tile.gap + Math.floor(i / tile.columns) * (tile.height + tile.gap) + (tile.height - height) / 2;
  context.drawImage(image, left, top, width, height);
}
rmSync(city, { recursive: true });
writeFileSync(beside('gallery.png'), sheet.toBuffer('image/png'));
process.stdout.write(`${kinds.length}个文种：${beside('gallery.png')}\n`);

async function firstPage(entry: DocumentKind): Promise<Uint8Array> {
  const unit = units[entry.variant ?? ''];
  const { value } = compose(input, entry, unit === undefined ? {} : { unit });
  if (intake === null) throw new Error('unreachable');
  const reader = await openPdf((await writeBoth(value, intake, { library, faces: async () => faces })).pdf);
  return reader.picture(1, 0.6).finally(() => reader.close());
}
