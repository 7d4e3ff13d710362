import { expect, test } from 'vitest';
import { openBook } from '../../src/workbook/open.ts';
import { type Drawn, drawnParts, rowsOf, zipped } from './parts.ts';

const said = (drawn: Drawn): readonly string[] | undefined =>
  openBook(zipped({ rows: rowsOf(['名称']), parts: drawnParts(drawn) }))[0]?.drawn();

const box = (words: string): string =>
  `<xdr:sp><xdr:txBody><a:bodyPr/><a:p><a:pPr/>${words}</a:p></xdr:txBody></xdr:sp>`;
const run = (words: string): string => `<a:r><a:rPr lang="zh-CN"/><a:t>${words}</a:t></a:r>`;

test('words of text boxes and shapes are read, a paragraph each, runs joined', () => {
  const shapes = `${box(run('清扫率') + run('91.2%'))}<xdr:grpSp>${box(`${run('甲&amp;乙')}<a:br/>${run('丙')}`)}</xdr:grpSp>${box('')}`;
  expect(said({ shapes })).toEqual(['清扫率91.2%', '甲&乙 丙']);
});

test('what stands twice, for old programs and for new ones, is read once', () => {
  const shapes = `<mc:AlternateContent><mc:Choice>${box(run('新'))}</mc:Choice><mc:Fallback>${box(run('旧'))}</mc:Fallback></mc:AlternateContent>`;
  expect(said({ shapes })).toEqual(['新']);
});

test('diagrams speak, too', () => {
  const diagram = `<dsp:drawing><dsp:sp><dsp:txBody><a:p>${run('领导小组')}</a:p></dsp:txBody></dsp:sp></dsp:drawing>`;
  expect(said({ shapes: box(run('一')), diagram })).toEqual(['一', '领导小组']);
});

test('a drawing that is broken or lost costs its own words, not the sheet', () => {
  expect(said({ shapes: `${box(run('一'))}<xdr:sp>` })).toEqual(['一']);
  expect(said({ shapes: null })).toEqual([]);
});
