import { matches, type ProofCheck } from '../proof-check.ts';

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}\ufff9-\uffff]/gu;

const hex = (c: string): string => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Private-use and replacement characters stand for a lost character: they cannot simply be cut. */
const isLost = (c: string): boolean => c === '\ufffd' || (c >= '\ue000' && c <= '\uf8ff');

export const invisibleCharacter: ProofCheck = {
  code: 'invisible-character',
  title: '没有看不见的字符和乱码',
  why: '零宽字符、控制符和乱码看不出来，却会让检索、统计和指标核对失败；有的是网站为防复制插入的。',
  basis: 'GB 18030 及 Unicode：正文只应含可见字符',
  severity: 'error',
  hint: '删去这个字符；乱码处请对照原稿补上原字。',
  good: ['全市清扫保洁到位。'],
  bad: [
    { text: '全市清扫\u200b保洁到位。', quotes: ['扫\u200b保'] },
    { text: '公厕\ufffd6座。', quotes: ['厕\ufffd6'] },
  ],
  *run({ paragraphs }) {
    for (const { paragraph, hit, start } of matches(paragraphs, invisible)) {
      if (hit[0] === '\t') continue;
      const from = Math.max(0, start - 1);
      const end = Math.min(paragraph.text.length, start + 2);
      const kind = isLost(hit[0]) ? '乱码' : '看不见的字符';
      const around = paragraph.text.slice(from, end).replace(invisible, '');
      const finding = { paragraph, start: from, end, message: `“${around}”这里有${kind}（${hex(hit[0])}）` };
      yield isLost(hit[0]) ? finding : { ...finding, repair: around };
    }
  },
};
