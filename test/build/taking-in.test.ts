import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeIn } from '../../src/build/intake.ts';
import { build } from '../../src/build.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import { openMachine } from '../../src/shell/machine.ts';
import { zipOf } from '../read/evidence/files.ts';

/** A page signed on, with a script: offsets are left to be found, as many writers leave them. */
const signed = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert)>>/AcroForm<</Fields[5 0 R]/SigFlags 3>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Annots[5 0 R]>>endobj
4 0 obj<</Length 17>>stream
9 9 200 200 re f 
endstream endobj
5 0 obj<</Type/Annot/Subtype/Widget/FT/Sig/T(sig)/V 6 0 R/Rect[0 0 9 9]/F 4>>endobj
6 0 obj<</Type/Sig/Contents<00>>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const ofd = zipOf({
  'OFD.xml': '<ofd:OFD><ofd:DocInfo><ofd:Title>供水批复</ofd:Title></ofd:DocInfo></ofd:OFD>',
  'Doc_0/Document.xml': '<ofd:Pages><ofd:Page ID="1" BaseLoc="a"/></ofd:Pages>',
});
const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });

test('signed, scripted, OFD and Word: originals go in untouched, and the build says what the bound copy lacks', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-taking-'));
  try {
    const folder = join(root, '佐证材料', '3.1 保洁');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(root, 'dossier.yaml'),
      '标准包: national-hygienic-city-2021\n申报单位: { 名称: 平川市, 政府: 平川市人民政府, 爱卫办: 平川市爱卫办, 省份: 云江省, 主送机关: 云江省爱卫办 }\n年度: 2023\n成文日期: 2024-06-20\n字体: 开源\n',
    );
    writeFileSync(join(folder, 'a签名.pdf'), signed);
    writeFileSync(join(folder, 'b批复.ofd'), ofd);
    writeFileSync(join(folder, 'c台账.docx'), docx);
    const machine = { ...(await openMachine(root, '0', () => {})), office: async () => null };
    const { built, diagnostics } = await build(diskWorkspace(root, '2024-06-21'), machine);
    const said = diagnostics
      .filter(({ code }) => /^pdf-(signature|active-content-removed)|^evidence-(office-un|not-bound)/.test(code))
      .map(({ code, severity, at }) => `${severity} ${code} ${at.file.replace(/^.*\//, '')}`);
    expect(said.sort()).toEqual([
      'note evidence-not-bound b批复.ofd',
      'note evidence-office-unconverted c台账.docx',
      'note pdf-active-content-removed a签名.pdf',
      'note pdf-signature-not-carried a签名.pdf',
    ]);
    const original = built?.entries.find(({ path }) => path.endsWith('3.1-01 a签名.pdf'));
    expect(original).toMatchObject({
      file: '佐证材料/3.1 保洁/a签名.pdf',
      digest: createHash('sha256')
        .update(readFileSync(join(folder, 'a签名.pdf')))
        .digest('hex'),
    });
    expect(built?.entries.some(({ path }) => path.endsWith('b批复.ofd'))).toBe(true);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 60_000);

test.skipIf(process.platform === 'win32')(
  'a link where facts or evidence should lie is said, never followed',
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'shenbao-linked-'));
    try {
      const [work, outside] = [join(root, '申报'), join(root, '别处')];
      for (const folder of [join(work, '数据'), outside]) mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(work, 'dossier.yaml'),
        '标准包: national-hygienic-city-2021\n年度: 2023\n成文日期: 2024-06-20\n',
      );
      writeFileSync(join(outside, '荣誉.yaml'), '- { 名称: 外面的 }\n');
      symlinkSync(join(outside, '荣誉.yaml'), join(work, '数据', '荣誉.yaml'));
      symlinkSync(outside, join(work, '佐证材料'));
      const { library } = await openMachine(work, '0', () => {});
      const { intake, diagnostics } = await takeIn(diskWorkspace(work, '2024-06-21'), { library });
      expect(intake?.dossier.value.honours).toEqual([]);
      const said = diagnostics.filter(({ code }) => code === 'input-link').map(({ at }) => at.file);
      expect(said).toEqual(['数据/荣誉.yaml', '佐证材料']);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);
