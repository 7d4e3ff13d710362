import { strToU8, zipSync } from 'fflate';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { lookInto } from '../../src/insight/index.ts';
import type { EvidenceFile } from '../../src/model/evidence.ts';
import type { Insight } from '../../src/model/insight.ts';
import { pack } from '../check/fixture/pack.ts';
import { drawnParts, rowsOf, zipped } from '../workbook/parts.ts';

const digest = 'a'.repeat(64);
const look = (media: EvidenceFile['media'], bytes: Uint8Array, more: Partial<EvidenceFile> = {}): Promise<Insight> =>
  lookInto(
    { path: `佐证材料/一.${media}`, bytes: bytes.length, digest, media, pages: 1, state: 'sound', ...more },
    async () => bytes,
    { pack },
  );
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const word = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more });
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;

describe('what Word leaves behind', () => {
  test('a clean file leaves nothing, and is read', async () => {
    const { office, text } = await look('docx', word(`<w:p>${run('2023年道路机械化清扫率为86.5%。')}</w:p>`));
    const none = { count: 0, samples: [] };
    expect(office).toEqual({ changes: none, comments: none, hidden: none, macros: false });
    expect(text?.figures.map((f) => f.value)).toEqual([86.5]);
  });

  test('insertions, deletions and changes of format, and who made them; borders inside a table are none', async () => {
    const author = 'w:author="王强" w:date="2024-01-01T00:00:00Z"';
    const body = `<w:p><w:ins w:id="1" ${author}>${run('新')}</w:ins><w:del w:id="2" ${author}><w:r><w:delText>旧</w:delText></w:r></w:del>${run('字', `<w:rPr><w:b/><w:rPrChange w:id="3" w:author="李红"><w:rPr/></w:rPrChange></w:rPr>`)}</w:p><w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:tbl>`;
    expect((await look('docx', word(body))).office?.changes).toEqual({ count: 3, samples: ['王强', '李红'] });
  });

  test('comments, hidden words and macros; what is marked as not hidden is not', async () => {
    const body = `<w:p>${run('此数待核', '<w:rPr><w:vanish/></w:rPr>')}${run('明', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}${run('文')}</w:p>`;
    const comments = '<w:comments><w:comment w:id="0" w:author="李红"><w:p/></w:comment></w:comments>';
    const { office } = await look('docx', word(body, { 'word/comments.xml': comments, 'word/vbaProject.bin': 'x' }));
    expect(office?.comments).toEqual({ count: 1, samples: ['李红'] });
    expect(office?.hidden).toEqual({ count: 1, samples: ['此数待核'] });
    expect(office?.macros).toBe(true);
  });
});

const sheetRelations =
  '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="c" Type="x/styles" Target="styles.xml"/></Relationships>';

describe('what Excel and PowerPoint leave behind', () => {
  test('hidden sheets and notes; cells are read, a row a line', async () => {
    const { office, text } = await look(
      'xlsx',
      zip({
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="台账" sheetId="1" r:id="a"/><sheet name="旧数" sheetId="2" state="veryHidden" r:id="a"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': sheetRelations,
        'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs></styleSheet>',
        'xl/sharedStrings.xml': '<sst><si><t>道路机械化</t></si><si><r><t>清扫</t></r><r><t>率</t></r></si></sst>',
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>0.86499999999999999</v></c><c r="D1" s="2"><v>45108</v></c></row></sheetData></worksheet>',
        'xl/comments1.xml': '<comments><commentList><comment ref="B2" authorId="0"/></commentList></comments>',
      }),
    );
    expect(office?.hidden).toEqual({ count: 1, samples: ['旧数'] });
    expect(office?.comments).toEqual({ count: 1, samples: ['B2'] });
    expect(text?.numbers).toEqual([1, 7, 86.5, 2023]);
  });

  test('the same where a program writes every tag with a prefix, and notes in a folder of their own', async () => {
    const { office } = await look(
      'xlsx',
      zip({
        'xl/workbook.xml':
          '<x:workbook><x:sheets><x:sheet name="旧数" state="hidden" r:id="a"/></x:sheets></x:workbook>',
        'xl/comments/comment1.xml': '<x:comments><x:commentList><x:comment ref="B2"/></x:commentList></x:comments>',
      }),
    );
    expect([office?.hidden.samples, office?.comments.samples]).toEqual([['旧数'], ['B2']]);
  });

  test('of a workbook that is cut off, what it brings along is told, and that it was not read', async () => {
    const { skipped, office, text } = await look(
      'xlsx',
      zip({
        'xl/workbook.xml': '<workbook><sheets><sheet name="旧数" state="hidden" r:id="a"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': sheetRelations,
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>',
      }),
    );
    expect([skipped, text, office?.hidden.count]).toEqual(['文件内容读不出来', null, 1]);
  });

  test('what text boxes lying over the cells say is read as the cells are', async () => {
    const shapes =
      '<a:p><a:r><a:t>2023年道路机械化清扫率为71.2%，</a:t></a:r><a:r><a:t>身份证110101199003074231</a:t></a:r></a:p>';
    const { text } = await look('xlsx', zipped({ rows: rowsOf(['名称']), parts: drawnParts({ shapes }) }));
    expect(text?.figures.map((f) => f.value)).toEqual([71.2]);
    expect(text?.personal).toBeDefined();
  });

  test('hidden slides', async () => {
    const slide = (show: string, words: string): string =>
      `<p:sld${show}><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`;
    const parts = { 'ppt/slides/slide1.xml': slide('', '一'), 'ppt/slides/slide2.xml': slide(' show="0"', '二') };
    const { office, text } = await look('pptx', zip(parts));
    expect(office?.hidden.count).toBe(1);
    expect(text?.characters).toBe(2);
  });

  test('macros of the old format', async () => {
    const name = Uint8Array.from([...'_VBA_PROJECT'].flatMap((c) => [c.charCodeAt(0), 0]));
    expect((await look('doc', Uint8Array.from([1, 95, 2, ...name, 0]))).office?.macros).toBe(true);
    expect((await look('doc', name.slice(0, -2))).office?.macros).toBe(false);
  });
});

describe('what a PDF does', () => {
  async function pdf(change: (document: PDFDocument) => void | Promise<void>, packed = true): Promise<Insight> {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const n of [1, 2, 3]) document.addPage([300, 200]).drawText(`page ${n}00`, { x: 20, y: 100, font });
    await change(document);
    return look('pdf', await document.save({ useObjectStreams: packed }));
  }

  test('a plain one does nothing', async () => {
    const { active, text, skipped } = await pdf(() => {});
    expect({ active, skipped, pages: text?.pages, cut: text?.cut }).toEqual({
      active: [],
      skipped: null,
      pages: 3,
      cut: false,
    });
  });

  test('scripts, attachments and programs show', async () => {
    const scripted = await pdf((d) => d.addJavaScript('hello', 'app.alert(1)'));
    expect(scripted.active).toEqual(['脚本']);
    const attached = await pdf((d) => d.attach(Uint8Array.from([1, 2, 3]), 'a.txt'));
    expect(attached.active).toEqual(['附件']);
    const launching = await pdf((d) => {
      d.catalog.set(PDFName.of('OpenAction'), d.context.obj({ S: 'Launch', F: PDFString.of('a.exe') }));
    }, false);
    expect(launching.active).toEqual(['启动程序']);
  });
});

describe('what cannot be looked into', () => {
  test('says why', async () => {
    const big = await look('pdf', new Uint8Array(4), { bytes: 60 * 1024 * 1024 });
    expect(big).toMatchObject({ skipped: '文件超过50MB', text: null });
    for (const media of ['pdf', 'docx', 'xlsx', 'pptx', 'jpeg', 'png'] as const)
      expect(await look(media, Uint8Array.from([1, 2, 3])), media).toMatchObject({ skipped: '文件内容读不出来' });
    expect(await look('pdf', new Uint8Array(4), { state: 'locked' })).toMatchObject({ skipped: '文件有密码或是空的' });
  });

  test('other media are not opened at all', async () => {
    const file = { path: '一.zip', bytes: 3, digest, media: 'zip', pages: null, state: 'sound' } as const;
    const insight = await lookInto(file, () => Promise.reject(new Error('opened')), { pack });
    expect(insight).toEqual({ digest, skipped: null, text: null, photo: null, office: null, active: [] });
  });
});
