import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formEntries } from '../../src/build/forms.ts';
import { city, packOf } from '../compose/facts.ts';
import { parts } from '../compose/form/make.ts';
import { colouredBoxes, printedText, testWith } from '../write/programs.ts';
import { diagnosticsOf, ledgerOf } from './records.ts';
import { type Ran, shenbao } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'shenbao-forms-'));
const folder = join(root, '输出', '平川市-国家卫生城市-2023-0000');
const state: { ran?: Ran } = {};
const at = (...path: string[]): string => join(folder, ...path);
const isRed = (r: number, g: number, b: number) => r > 200 && g < 60 && b < 60;
const isBlue = (r: number, g: number, b: number) => b > 200 && r < 60 && g < 60;

const cell = (width: number, text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} w:val="single" w:sz="4"/>`,
);

/** The province's form with a table of photographs, and one with a mistake. */
function forms(): Record<string, Map<string, string>> {
  const rows = `<w:tr>${cell(3000, '{{#照片表}}{{题名}}')}${cell(5000, '{{图片 编号}}{{/}}')}</w:tr>`;
  const table = `<w:tbl><w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="5000"/></w:tblGrid>${rows}</w:tbl>`;
  const body =
    line('{{申报单位}}申报{{称号}}基本情况表') + table + line('建成区面积{{建成区面积}}，机械化清扫率{{指标14}}。');
  return {
    '02 基本情况表.docx': parts(body.replaceAll('照片表', '筛选 佐证表 类型="照片"'), { footer: line('{{政府}}') }),
    '写错的表.docx': parts(line('标题') + line('{{申报单伟}}')),
  };
}

const template = `---
kind: 工作计划
title: '{{申报单位}}工作计划'
needs: []
---
# 附图

{{图片 "3.1-01" 题="市民广场"}}

::图片[建成区范围图]{路径="图/范围.png" 题="建成区范围图"}

::图片[没有的图]{路径="图/没有.png"}
`;

beforeAll(async () => {
  cpSync(new URL('../compose/workspace', import.meta.url), root, { recursive: true });
  for (const name of ['佐证材料/3.1', '模板', '图']) mkdirSync(join(root, name), { recursive: true });
  const paint = (background: string) => sharp({ create: { width: 900, height: 600, channels: 3, background } });
  writeFileSync(join(root, '佐证材料/3.1/3.1-01 市民广场照片.jpg'), await paint('#f00').jpeg().toBuffer());
  writeFileSync(join(root, '图/范围.png'), await paint('#00f').png().toBuffer());
  for (const [name, made] of Object.entries(forms())) {
    const zip = new PizZip();
    for (const [path, text] of made) zip.file(path, text);
    writeFileSync(join(root, '模板', name), zip.generate({ type: 'uint8array' }));
  }
  writeFileSync(join(root, '模板/工作计划.md.hbs'), template);
  state.ran = await shenbao(['build', root]);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the province's forms and the user's pictures in a build", () => {
  test('a filled form lies with its material, is recorded, and holds its picture', () => {
    expect([state.ran?.code, state.ran?.err]).toEqual([1, '']);
    const form = new PizZip(readFileSync(at('02 工作汇报', '02 基本情况表.docx')));
    const body = form.file('word/document.xml')?.asText() ?? '';
    expect(body.replace(/<[^>]*>/g, '')).toContain('平川市申报国家卫生城市基本情况表');
    expect(body.match(/<w:drawing>/g)).toHaveLength(1);
    expect(form.file('word/footer1.xml')?.asText()).toContain('平川市人民政府');
    expect(ledgerOf(folder).filed?.map(({ path }) => path)).toContain('02 工作汇报/02 基本情况表.docx');
  });

  test('mistakes of a form and pictures that are missing are in the list, at their places', () => {
    const said = diagnosticsOf(folder).filter(({ code }) => /^(form-|picture-unreadable)/.test(code));
    expect(said.map(({ code, message, at: { file, line } }) => [code, message, file, line])).toEqual([
      ['form-unknown-name', '第2段的“{{申报单伟}}”：不认识“申报单伟”。', '模板/写错的表.docx', 2],
      [
        'picture-unreadable',
        '《平川市工作计划》要插入的图片找不到或打不开，文中该处印作【待补】',
        '图/没有.png',
        undefined,
      ],
    ]);
  });

  testWith(['pdftoppm'], "a user's template shows its pictures, in Word and in PDF", () => {
    const path = ['03 工作计划', '工作计划'];
    const pdf = new Uint8Array(readFileSync(`${at(...path)}.pdf`));
    for (const is of [isRed, isBlue]) {
      const box = colouredBoxes(pdf, is).find(({ width }) => width > 0);
      expect(box?.width).toBeCloseTo(156 * 0.86, -0.5);
      expect(box?.height).toBeCloseTo((156 * 0.86 * 2) / 3, -0.5);
    }
    const docx = new PizZip(readFileSync(`${at(...path)}.docx`));
    expect(Object.keys(docx.files).filter((name) => /media\/.*\.(jpg|png)$/.test(name))).toHaveLength(2);
  });

  testWith(
    ['soffice', 'pdftoppm'],
    'with office software a form is filed as PDF too, its picture within the cell',
    () => {
      const pdf = new Uint8Array(readFileSync(at('02 工作汇报', '02 基本情况表.pdf')));
      expect(printedText(pdf)).toContain('建成区面积86.5平方公里，机械化清扫率86.55%。');
      const box = colouredBoxes(pdf, isRed).find(({ width }) => width > 0);
      expect(box?.width).toBeCloseTo(((5000 - 216) * 25.4) / 1440, 0);
    },
  );

  test('one document alone shows the pictures too, and template check names the one that is missing', async () => {
    const alone = await shenbao(['report', root, '--kind', '工作计划', '-o', join(root, '计划.docx')]);
    expect(alone.out).toContain('图/没有.png');
    const docx = new PizZip(readFileSync(join(root, '计划.docx')));
    expect(Object.keys(docx.files).filter((name) => /media\/.*\.(jpg|png)$/.test(name))).toHaveLength(2);
    writeFileSync(join(root, '计划.docx'), '改过的');
    await shenbao(['report', root, '--kind', '工作计划', '-o', join(root, '计划.docx')]);
    expect(readFileSync(join(root, '计划.旧.docx'), 'utf8')).toBe('改过的');
    const checked = await shenbao(['template', 'check', join(root, '模板/工作计划.md.hbs'), root]);
    expect(checked.out).toContain('图/没有.png');
    const form = await shenbao(['template', 'check', join(root, '模板/写错的表.docx'), root]);
    expect([form.code, form.out]).toEqual([1, expect.stringContaining('第2段的“{{申报单伟}}”：不认识“申报单伟”。')]);
  });

  test('without office software it is filed as Word alone, and that is said', async () => {
    const store = { get: async () => null, put: async () => {} };
    const form = { file: '模板/02 基本情况表.docx', bytes: Uint8Array.of(1) };
    const pack = packOf(city);
    const without = await formEntries([form], { pack }, { office: async () => null, store });
    expect(without.value.map(({ path }) => path)).toEqual(['02 工作汇报/02 基本情况表.docx']);
    expect(without.diagnostics).toMatchObject([
      { code: 'form-not-converted', severity: 'note', at: { file: form.file } },
    ]);
    const office = async () => ({ version: 'LibreOffice 9', convert: async () => null });
    const failed = await formEntries([form], { pack }, { office, store });
    expect(failed.diagnostics[0]?.message).toContain('LibreOffice 9 没能把它转成 PDF');
  });
});
