import validate from '@ooxml-tools/validate';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, test } from 'vitest';
import { bindBook, type ComposeInput, compose } from '../../src/compose/index.ts';
import type { Document, TableBlock } from '../../src/model/document.ts';
import type { DocumentKind } from '../../src/model/pack.ts';
import { writeDocx } from '../../src/write/index.ts';
import { writeXlsx } from '../../src/write/xlsx/write-xlsx.ts';
import { sampleInput, unitsOf } from '../compose/pingchuan.ts';
import { documentOf, everyNode, pictures, style } from './sample.ts';

/** What Microsoft's own Open XML SDK (in WebAssembly) finds against the schema and its semantic rules. */
async function faultsOf(bytes: Uint8Array, format: 'docx' | 'xlsx' = 'docx'): Promise<string[]> {
  const found = await validate(bytes, format, 'Office2013');
  return [...new Set(found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`))];
}

/** A tenth row of the same kind tells the validator nothing, and takes it as long as the first; no span is cut through. */
const fewRows = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.type === 'table' ? { ...block, rows: block.rows.slice(0, wholeFrom(block.rows, 6)) } : block,
  ),
});

/** The first row from `least` on that no cell above reaches into. */
function wholeFrom(rows: TableBlock['rows'], least: number): number {
  const ends = rows.map((row, i) => Math.max(...row.map(({ rowspan }) => i + (rowspan ?? 1))));
  for (let cut = least; cut < rows.length; cut += 1) if (ends.slice(0, cut).every((end) => end <= cut)) return cut;
  return rows.length;
}

describe('every Word file keeps to the OOXML schema', () => {
  let input: ComposeInput;
  const composed = (entry: DocumentKind) => {
    const unit = unitsOf[entry.variant ?? ''];
    return compose(input, entry, unit === undefined ? {} : { unit }).value;
  };
  beforeAll(async () => {
    input = await sampleInput();
    await faultsOf(await writeDocx(documentOf([]), style));
  }, 60_000);

  test('a wrong file is found out: a word the schema does not know, children out of order', async () => {
    const zip = new PizZip(await writeDocx(documentOf(everyNode), style, { pictures }));
    const body = zip.file('word/document.xml')?.asText() ?? '';
    const wrong = body
      .replace('<w:jc w:val="center"/>', '<w:jc w:val="middle"/>')
      .replace(/(<w:sz w:val="\d+"\/>)(<w:szCs w:val="\d+"\/>)/, '$2$1');
    zip.file('word/document.xml', wrong);
    const faults = await faultsOf(zip.generate({ type: 'uint8array' }));
    expect(faults.join('\n')).toMatch(/'middle'/);
    expect(faults.join('\n')).toMatch(/unexpected child element/);
  });

  test('every node, as a draft and with cached pages', async () => {
    const whole = documentOf(everyNode, { draft: true });
    expect(await faultsOf(await writeDocx(whole, style, { pictures, landmarkPages: ['1', '2'] }))).toEqual([]);
  });

  test('every kind and variant of the fictional city', async () => {
    for (const entry of input.pack.documents)
      expect(
        await faultsOf(await writeDocx(fewRows(composed(entry)), style)),
        `${entry.kind} ${entry.variant ?? ''}`,
      ).toEqual([]);
  }, 120_000);

  test('a book of several reports', async () => {
    const reports = input.pack.documents
      .filter(({ variant }) => variant === '部门' || variant === '街道')
      .map(composed);
    const frame = { id: '汇编', heading: '眉', title: ['汇编'], lines: [], foot: ['平川市'], day: '2024-06-20' };
    expect(await faultsOf(await writeDocx(bindBook(reports, { ...frame, applicant: '平川市' }), style))).toEqual([]);
  });

  test('and every workbook', async () => {
    const sheet = {
      name: '清单',
      heads: ['代码', '数'],
      widths: [20, 8],
      rows: [[{ text: '见', link: 'a.xlsx#b!F1' }, 2]],
    };
    expect(await faultsOf(writeXlsx([sheet]), 'xlsx')).toEqual([]);
  });
});
