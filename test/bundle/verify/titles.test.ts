import { describe, expect, it } from 'vitest';
import { packageChecks, verifyPackage } from '../../../src/bundle/verify/index.ts';
import { openedInMemory } from '../fixture/opened.ts';
import { smallPackage } from '../fixture/package.ts';
import { probes } from '../fixture/probes.ts';

/** Titles as they come from file names and from hands: signs of our own templates, markup, quotes, marks of direction. */
const titles = [
  '关于{{指标}}的说明}}$ {x}',
  '环卫__设施XX清单（待补充）undefined',
  `<b>粗体</b>与<script>alert(1)</script>&amp;他说"好"的'附件'`,
  `两行\n题名\t右\u202e文标记\u200f与\u0007响铃`,
  '很长的题名'.repeat(60),
  `${'A very long title in Latin letters, '.repeat(8)}`,
  '[object Object]100%#好\\件|表*_`斜_体`*$式$#set',
  '\ufeff表情😀👨‍👩‍👧与\ue000造字ǖΩ〔2023〕3号',
];

const own = new Set([...packageChecks.map(({ code }) => code), 'required-check-not-run']);

describe('a package whose evidence bears odd titles', () => {
  it('is accused of nothing it did not own up to', async () => {
    const rows = ['91.1-01', '91.1-02', '91.1-03', '91.1-04', '91.1-05', '91.1-06', '92.1-01', '92.1-02'];
    const set = Object.fromEntries(rows.map((row, i) => [`dossier/registry/${row}/title`, titles[i] ?? '']));
    const { top, files } = await smallPackage({ set });
    const { diagnostics } = await verifyPackage(openedInMemory(top, files), probes);
    const accused = diagnostics.filter((d) => d.unstated || own.has(d.code));
    expect(accused.map(({ code, at, message }) => `${code} ${at.file}: ${message} ${at.quote ?? ''}`)).toEqual([]);
  }, 60_000);
});
