import { describe, expect, test } from 'vitest';
import { bindBook, compose } from '../../src/compose/index.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import { smallInput } from './facts.ts';
import { expectGolden } from './golden.ts';
import { outline } from './outline.ts';

const input = await smallInput(true);
const kindOf = (kind: string, variant?: string) => {
  const found = input.pack.documents.find((d) => d.kind === kind && d.variant === variant);
  if (found === undefined) throw new Error(kind);
  return found;
};
const street = (unit: string) => compose(input, kindOf('工作汇报', '街道'), { unit }).value;
const options = {
  id: '汇编',
  heading: '国家卫生城市申报资料',
  title: ['街道工作汇报', '汇编'],
  foot: ['平川市爱卫办'],
  day: '2024-06-30',
  applicant: '平川市',
};

describe('a book of several documents', () => {
  const parts = [street('东城街道'), street('西城街道'), compose(input, kindOf('实施方案')).value];
  const book = bindBook(parts, options);

  test('cover, contents, then each on a new page under its own title', () => {
    expectGolden('汇编.txt', outline(book));
  });

  test('titles stand in the contents; each document numbers its headings anew', () => {
    const titles = book.blocks.filter((b) => b.type === 'title');
    expect(titles.map((t) => [plainText(runsOf(t)), t.outline])).toEqual(parts.map((p) => [p.title, true]));
    const firsts = book.blocks.filter((b, i) => b.type === 'heading' && i > 0 && b.number === '一、');
    expect(firsts.length).toBeGreaterThanOrEqual(parts.length);
  });

  test('attachments of two documents with the same name stay apart', () => {
    const twice = bindBook(
      [parts[2], parts[2]].filter((p) => p !== undefined).map((p, i) => ({ ...p, id: `${p.id}${i}` })),
      options,
    );
    const ids = twice.blocks.flatMap((b) => (b.type === 'attachment' ? [b.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const asked = twice.blocks
      .flatMap(runsOf)
      .flatMap((r) => (r.type === 'reference' && r.to.kind === 'attachment' ? [r.to.id] : []));
    expect(asked.length).toBeGreaterThan(0);
    for (const id of asked) expect(ids).toContain(id);
  });
});
