import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { compare, revisedText } from '../../src/amend/index.ts';
import { revisedParagraphs } from '../../src/amend/revisions.ts';
import type { RevisedText } from '../../src/model/amendment.ts';
import type { Document } from '../../src/model/document.ts';
import { writeRevisions } from '../../src/write/docx/write-revisions.ts';
import { style } from '../write/sample.ts';
import { stateWith } from './round.ts';

const report = (...lines: readonly string[]): Document => ({
  id: '02-工作汇报',
  kind: '工作汇报',
  title: '工作汇报',
  material: null,
  applicant: '平川市',
  day: '2024-06-20',
  draft: false,
  form: 'plain',
  blocks: lines.map((text) => ({ type: 'paragraph', role: 'body', content: [{ type: 'text', text }] })),
});

const revised = (before: readonly string[], after: readonly string[]): RevisedText => ({
  title: '修订对照稿',
  applicant: '平川市',
  author: '平川市（序列0001）',
  day: '2024-07-20',
  paragraphs: revisedParagraphs(report(...before), report(...after)),
});

const xmlOf = async (text: RevisedText): Promise<string> =>
  new PizZip(await writeRevisions(text, style)).file('word/document.xml')?.asText() ?? '';

/** The text Word keeps when every change is rejected, or accepted. */
const rejected = (xml: string): string =>
  textIn(xml.replace(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<\/w:ins>/gs, ''), 'delText|w:t');
const accepted = (xml: string): string => textIn(xml.replace(/<w:del [^>]*>(?:(?!<\/w:del>).)*<\/w:del>/gs, ''), 't');
const textIn = (xml: string, tag: string): string =>
  [...xml.matchAll(new RegExp(`<w:(?:${tag.replace('w:', '')})(?: [^>]*)?>([^<]*)<`, 'g'))].map((m) => m[1]).join('');

describe('documents with tracked changes', () => {
  it('show a reworded line character by character, a new and a lost one whole', () => {
    const { paragraphs } = revised(
      ['清扫率86.5%。', '甲乙丙丁。', '旧段落全文'],
      ['清扫率88.5%。', '甲乙丙丁。', '另外写的一句'],
    );
    expect(paragraphs.map(({ spans }) => spans.map(({ kind, text }) => `${kind}${text}`).join('|'))).toEqual([
      '相同清扫率|删除86.5%|新增88.5%|相同。',
      '相同甲乙丙丁。',
      '删除旧段落全文',
      '新增另外写的一句',
    ]);
  });

  it('are Word’s own: rejecting all gives the old text, accepting all the new one', async () => {
    const line = fc.stringMatching(/^[一二三甲乙丙丁0-9]{1,8}$/);
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lines, lines, async (before, after) => {
        const xml = await xmlOf(revised(before, after));
        expect(rejected(xml)).toBe(`修订对照稿${before.join('')}`);
        expect(accepted(xml)).toBe(`修订对照稿${after.join('')}`);
      }),
      { numRuns: 25 },
    );
  });

  it('name who changed it and when, each change under a number of its own', async () => {
    const xml = await xmlOf(revised(['甲'], ['甲', '乙']));
    expect(xml).toContain('<w:ins w:id="1" w:author="平川市（序列0001）" w:date="2024-07-20T00:00:00Z"/>');
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are there only for documents that changed, and the same to the byte', async () => {
    const before = stateWith();
    const same = stateWith({ set: { 'dossier/settings/sequence': 1 } });
    expect(revisedText(before, same, compare(before, same))).toBeNull();
    const other = stateWith({ set: { 'documents/01-工作汇报/blocks/#4/content/#1/text': '88.5%' } });
    const text = revisedText(before, other, compare(before, other));
    expect(text?.paragraphs.filter(({ role }) => role === 'heading')).toHaveLength(1);
    if (text === null) throw new Error('nothing changed');
    expect(Buffer.from(await writeRevisions(text, style)).equals(await writeRevisions(text, style))).toBe(true);
  });
});
