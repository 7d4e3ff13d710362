import { beforeAll, describe, expect, test } from 'vitest';
import { type ComposeInput, compose } from '../../src/compose/index.ts';
import { lengthOf } from '../../src/compose/length.ts';
import type { Outcome } from '../../src/diagnostic.ts';
import type { Document } from '../../src/model/document.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import { sampleInput, unitsOf } from './pingchuan.ts';

/** Whole sentences; 一是 and 二是 are counted anew when one before them goes. */
const sentencesOf = ({ blocks }: Document): string[] =>
  blocks
    .filter(({ type }) => type === 'paragraph')
    .flatMap((b) => plainText(runsOf(b)).split(/(?<=[。！])/u))
    .map((sentence) => sentence.replace(/^[一二三四五六七八九十]+是/, ''))
    .filter((sentence) => sentence !== '');

const variants = ['市', '区县', '部门', '街道', '街道迎检'];

describe.each(variants)('the %s report in a given length', (variant) => {
  let input: ComposeInput;
  const written = new Map<'full' | number, Outcome<Document>>();
  const write = (length: 'full' | number): Outcome<Document> => {
    const entry = input.pack.documents.find((d) => d.kind === '工作汇报' && d.variant === variant);
    if (entry === undefined) throw new Error(variant);
    const unit = unitsOf[variant];
    const made = written.get(length) ?? compose(input, entry, { length, ...(unit === undefined ? {} : { unit }) });
    written.set(length, made);
    return made;
  };
  /** Measures by priority, and whether the text has them. */
  const measuresIn = (document: Document): Map<number, { kept: number; gone: number }> => {
    const text = document.blocks.map((b) => plainText(runsOf(b))).join('\n');
    const whole = write('full')
      .value.blocks.map((b) => plainText(runsOf(b)))
      .join('\n');
    const counts = new Map([1, 2, 3].map((priority) => [priority, { kept: 0, gone: 0 }]));
    for (const { text: measure, priority } of input.dossier.value.measures) {
      const sentence = measure.replace(/。$/, '');
      const count = counts.get(priority);
      if (count === undefined || !whole.includes(sentence)) continue;
      count[text.includes(sentence) ? 'kept' : 'gone'] += 1;
    }
    return counts;
  };
  beforeAll(async () => {
    input = await sampleInput();
  });

  test.each([5000, 3000])('of %i: not one character more, and full reports are left alone', (limit) => {
    const [full, short] = [write('full'), write(limit)];
    expect(short.diagnostics).toEqual([]);
    expect(lengthOf(short.value)).toBeLessThanOrEqual(limit);
    if (lengthOf(full.value) <= limit) expect(short.value).toEqual(full.value);
    // What is left out is no more than needed: another sentence would not have fitted.
    else expect(lengthOf(short.value)).toBeGreaterThan(limit * 0.95);
  });

  test.each([5000, 3000, 800])('of %i: every sentence is one of the full report', (limit) => {
    const whole = new Set(sentencesOf(write('full').value));
    expect(sentencesOf(write(limit).value).filter((sentence) => !whole.has(sentence))).toEqual([]);
  });

  test.each([5000, 3000, 800])('of %i: what matters least goes first, what matters most stays', (limit) => {
    const counts = measuresIn(write(limit).value);
    expect(counts.get(1)?.gone).toBe(0);
    if ((counts.get(2)?.gone ?? 0) > 0) expect(counts.get(3)?.kept).toBe(0);
  });

  test('a length that cannot be kept is said, and nothing of first importance is given up for it', () => {
    const { value, diagnostics } = write(300);
    expect(measuresIn(value).get(1)?.gone).toBe(0);
    expect(diagnostics.map(({ code }) => code)).toEqual(['length-over']);
    expect(diagnostics[0]?.message).toMatch(/不超过300字，只留最重要的内容后仍有\d+字：“[^”]+”\d+字、/);
    expect(diagnostics[0]?.at).not.toEqual({ file: 'dossier.yaml' });
  });
});
