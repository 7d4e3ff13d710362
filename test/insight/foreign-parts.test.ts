import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lookInto } from '../../src/insight/index.ts';
import type { EvidenceFile } from '../../src/model/evidence.ts';
import type { OfficeInsight } from '../../src/model/insight.ts';
import { pack } from '../check/fixture/pack.ts';

const look = async (media: EvidenceFile['media'], parts: Record<string, string>): Promise<OfficeInsight | null> => {
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
  const file = {
    path: `佐证材料/一.${media}`,
    bytes: 1,
    digest: 'a'.repeat(64),
    media,
    pages: 1,
    state: 'sound',
  } as const;
  return (await lookInto(file, async () => bytes, { pack })).office;
};
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const relation = (id: string, type: string, target: string, external = false, base = office): string =>
  `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
const relations = (...list: string[]): string => `<?xml version="1.0"?><Relationships>${list.join('')}</Relationships>`;
const word = (body: string, ...list: string[]): Record<string, string> => ({
  'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
  'word/_rels/document.xml.rels': relations(...list),
});
const object = (program: string, id: string): string =>
  `<w:object><o:OLEObject Type="Embed" ProgID="${program}" ShapeID="_x0000_i1025" r:id="${id}"/></w:object>`;

describe('what an office file brings along', () => {
  test('packed files, documents, controls and pieces of other documents, by what they are', async () => {
    const parts = word(
      object('Package', 'r1') + object('Excel.Sheet.12', 'r2') + object('AcroExch.Document.DC', 'r3'),
      relation('r1', 'oleObject', 'embeddings/oleObject1.bin'),
      relation('r2', 'package', 'embeddings/Microsoft_Excel_Sheet1.xlsx'),
      relation('r3', 'oleObject', 'embeddings/oleObject2.bin', false, strict),
      relation('r4', 'control', 'activeX/activeX1.xml'),
      relation('r5', 'aFChunk', 'afchunk.mht'),
      relation('r6', 'oleObject', 'embeddings/没有说明.bin'),
    );
    expect((await look('docx', parts))?.embedded).toEqual({ count: 6, samples: ['打包的文件', 'Excel表', 'PDF'] });
  });

  test('not formulas, not the sheet behind a chart, not pictures', async () => {
    const parts = {
      ...word(
        object('Equation.DSMT4', 'r1') + object('Equation.3', 'r2'),
        relation('r1', 'oleObject', 'embeddings/oleObject1.bin'),
        relation('r2', 'oleObject', 'embeddings/oleObject2.bin'),
        relation('r3', 'image', 'media/image1.png'),
      ),
      'word/charts/chart1.xml': '<c:chartSpace/>',
      'word/charts/_rels/chart1.xml.rels': relations(
        relation('r1', 'package', '../embeddings/Microsoft_Excel_Sheet1.xlsx'),
      ),
    };
    expect(await look('docx', parts)).not.toHaveProperty('embedded');
  });

  test('in workbooks and presentations', async () => {
    const sheet = {
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><oleObjects><oleObject progId="Packager Shell Object" shapeId="1" r:id="r1"/></oleObjects></worksheet>',
      'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('r1', 'oleObject', '../embeddings/oleObject1.bin')),
    };
    expect((await look('xlsx', sheet))?.embedded).toEqual({ count: 1, samples: ['打包的文件'] });
    const slide = {
      'ppt/slides/slide1.xml':
        '<p:sld><p:oleObj name="表" r:id="r2" progId="Word.Document.12"><p:embed/></p:oleObj></p:sld>',
      'ppt/slides/_rels/slide1.xml.rels': relations(
        relation('r2', 'package', '../embeddings/Microsoft_Word_Document.docx'),
      ),
    };
    expect((await look('pptx', slide))?.embedded).toEqual({ count: 1, samples: ['Word文档'] });
  });

  test('in files of the old format', async () => {
    const name = Uint8Array.from([...'\u0001Ole10Native'].flatMap((c) => [c.charCodeAt(0), 0]));
    const file = { path: '一.doc', bytes: 1, digest: 'a'.repeat(64), media: 'doc', pages: 1, state: 'sound' } as const;
    expect((await lookInto(file, async () => name, { pack })).office?.embedded?.samples).toEqual(['打包的文件']);
    expect((await lookInto(file, async () => name.slice(4), { pack })).office).not.toHaveProperty('embedded');
  });
});

describe('what an office file takes from elsewhere', () => {
  test('pictures, templates on a server, linked objects; a click is left to the reader', async () => {
    const parts = {
      ...word(
        '',
        relation('r1', 'image', 'https://tracker.example/p.png?id=7', true),
        relation('r2', 'image', 'file:///D:\\%E7%85%A7%E7%89%87\\1.jpg', true),
        relation('r3', 'hyperlink', 'https://www.gov.cn/', true),
        relation('r4', 'oleObject', 'file:///C:\\x\\2022年报.xlsx', true),
      ),
      'word/_rels/settings.xml.rels': relations(
        relation('r1', 'attachedTemplate', 'file:///C:\\Users\\wang\\Templates\\公文.dotx', true),
      ),
    };
    expect((await look('docx', parts))?.fetched).toEqual({
      count: 3,
      samples: ['tracker.example', '1.jpg', '2022年报.xlsx'],
    });
    for (const target of ['https://evil.example/t.dotm', '\\\\srv\\share\\t.dotm', 'file://srv/share/t.dotm']) {
      const remote = {
        'word/document.xml': '',
        'word/_rels/settings.xml.rels': relations(relation('r1', 'attachedTemplate', target, true)),
      };
      expect((await look('docx', remote))?.fetched?.count, target).toBe(1);
    }
  });

  test('fields that start programs or take files in, however they are split and nested', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const says = (words: string): string => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
    const split =
      mark('begin') +
      says(' DD') +
      says('EAUTO c:\\\\windows\\\\cmd.exe &quot;/k calc&quot; ') +
      mark('separate') +
      mark('end');
    const nested =
      mark('begin') +
      says(' IF 1=1 ') +
      mark('begin') +
      says('INCLUDETEXT "\\\\\\\\srv\\\\a.doc"') +
      mark('end') +
      mark('end');
    const plain =
      mark('begin') +
      says(' PAGE ') +
      mark('separate') +
      mark('end') +
      mark('begin') +
      says(' TOC \\o "1-3" ') +
      mark('end');
    const simple = '<w:fldSimple w:instr=" DDE Excel book "><w:r/></w:fldSimple>';
    expect((await look('docx', word(split)))?.fetched).toMatchObject({
      count: 1,
      samples: [expect.stringMatching(/^DDEAUTO c:/)],
    });
    expect((await look('docx', word(nested)))?.fetched?.samples).toEqual([expect.stringMatching(/^INCLUDETEXT/)]);
    expect((await look('docx', word(simple)))?.fetched?.samples).toEqual(['DDE Excel book']);
    expect(await look('docx', word(plain))).not.toHaveProperty('fetched');
  });

  test('other workbooks, once each, commands in formulas, and connections to data', async () => {
    const target = 'file:///D:\\2022年报.xlsx';
    const parts = {
      'xl/workbook.xml': '<workbook/>',
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook r:id="r1"/></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
        relation('r1', 'externalLinkPath', target, true),
        relation('r2', 'externalLinkLongPath', target, true),
      ),
      'xl/externalLinks/externalLink2.xml':
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      'xl/connections.xml': '<connections><connection id="1" name="人口库" type="1"/></connections>',
    };
    expect((await look('xlsx', parts))?.fetched).toEqual({
      count: 3,
      samples: ['2022年报.xlsx', 'DDE cmd', '数据连接人口库'],
    });
  });
});
