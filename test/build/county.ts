import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bitmapOf } from '../insight/bitmap-file.ts';
import { shenbao } from './run.ts';
import { type Edit, edited, workbookFile } from './workbook.ts';

export const countyPack = 'national-hygienic-county-2021';
export const countyPackage = '临溪县-国家卫生县-2023-0000';

const settings: Readonly<Record<string, string>> = {
  名称: '临溪县',
  政府: '临溪县人民政府',
  爱卫办: '临溪县爱国卫生运动委员会办公室',
  省份: '云江省',
  主送机关: '云江省爱国卫生运动委员会办公室',
  年度: '2023',
  成文日期: '2024-06-20',
  字体: '开源',
};

const cells: readonly Edit[] = [
  { sheet: '指标数据', row: '2', column: '2023年分子', value: 470 },
  { sheet: '指标数据', row: '2', column: '2023年分母', value: 500 },
  { sheet: '指标数据', row: '2', column: '佐证编号', value: '1.5-01' },
];

/** A county just begun: settings, one indicator and one piece that proves it, as a clerk would have it on the first day. */
export async function makeCounty(folder: string): Promise<void> {
  const { code, err } = await shenbao(['init', folder, '--pack', countyPack]);
  if (code !== 0) throw new Error(err);
  const file = join(folder, 'dossier.yaml');
  const text = Object.entries(settings).reduce(
    (yaml, [key, value]) => yaml.replace(new RegExp(`^( *${key}: ).*$`, 'm'), `$1${value}`),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
  const workbook = join(folder, workbookFile);
  for (const edit of cells) writeFileSync(workbook, (await edited(readFileSync(workbook), edit)).bytes);
  const evidence = join(folder, '佐证材料');
  writeFileSync(join(evidence, '1.5-01 群众满意度调查报告.pdf'), onePage('Survey report: 94%'));
  // As they come: handed in without a number, one of them a picture.
  writeFileSync(join(evidence, '01 爱卫会推荐报告', '推荐报告.pdf'), onePage('Recommended'));
  writeFileSync(join(evidence, '10 辖区规划图和交通图', '规划图.bmp'), bitmapOf(map, { bits: 8 }));
}

const map = Array.from({ length: 30 }, (_, y) => Array.from({ length: 40 }, (_, x) => (x > y ? 0x336699 : 0xffeecc)));

/** The smallest sound PDF with a line of text. */
export function onePage(text: string): Uint8Array {
  const drawing = `BT /F1 16 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const rows = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${body}${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}
