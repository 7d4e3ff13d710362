import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { pageLineOf } from '../../src/text/page-line.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from '../proof/dictionaries.ts';

const lines = readFileSync(new URL('page-lines.txt', import.meta.url), 'utf8').split('\n');
/** 错 …: a line of a page; 对 …: one that only looks so. */
const marked = (mark: string): string[] => lines.filter((l) => l.startsWith(`${mark} `)).map((l) => l.slice(2));
const around = (line: string): string =>
  `　　市爱卫会定期召开会议，部署工作。\n　　各单位协同配合，成效明显。\n　　全市上下继续努力。\n${line}\n　　下一步，我市将巩固成果，健全机制。`;
const dictionaries = builtInDictionaries();

describe('lines of the page a text was copied from', () => {
  it('are told from the text', () => {
    expect(marked('错').length).toBeGreaterThan(60);
    expect(marked('错').filter((l) => pageLineOf(l.trim()) === null)).toEqual([]);
    expect(marked('对').filter((l) => pageLineOf(l.trim()) !== null)).toEqual([]);
  });

  it('give one remark each and leave the paragraphs around them whole', () => {
    for (const line of marked('错')) {
      const remarks = proofread(proseOf('页.txt', around(line)), { dictionaries });
      expect(
        remarks.map((d) => `${d.code} ${d.at.line}`),
        line,
      ).toEqual(['web-residue 4']);
    }
  });
});
