import { originOf } from '../../text/prose.ts';
import type { ProofCheck } from '../proof-check.ts';

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

export const repeatedSentence: ProofCheck = {
  code: 'repeated-sentence',
  title: '同一句话没有出现两次',
  why: '整句重复多是粘贴造成的，读者会以为是凑篇幅。',
  basis: '公文应当简洁',
  severity: 'warning',
  hint: '删去一处，或把两处合并。',
  good: ['创建永远在路上。创建没有终点。'],
  bad: [
    {
      text: '城区主次干道路面平整硬化，保洁及时到位。其他工作有序推进。城区主次干道路面平整硬化，保洁及时到位。',
      quotes: ['城区主次干道路面平整硬化，保洁及时到位。'],
    },
  ],
  *run(reading) {
    const first = new Map<
      string,
      { file: string; paragraph: (typeof reading.body)[number]; start: number; end: number }
    >();
    for (const paragraph of reading.body)
      for (const { text, start } of reading.sentences(paragraph)) {
        const key = bare(text);
        if (key.length < 12 || !/[。！？]/.test(text) || /[见详附]/u.test(text.slice(-16))) continue;
        const end = start + text.length;
        const before = first.get(key);
        if (before === undefined) first.set(key, { file: reading.prose.file, paragraph, start, end });
        else {
          const at = originOf(before.file, before.paragraph, before.start, before.end);
          const message = `这句话与第${at.line}行重复`;
          yield { paragraph, start, end, message, related: [{ at, message: '第一次出现' }] };
        }
      }
  },
};
