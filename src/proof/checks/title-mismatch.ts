import { originOf, type Paragraph } from '../../text/prose.ts';
import { similarity } from '../../text/similarity.ts';
import type { ProofCheck } from '../proof-check.ts';

const label =
  /^(?:第[一二三四五六七八九十\d]+[篇章部]\s*[：:]?|[（(][一二三四五六七八九十\d]+[）)]|(?:文章)?(?:标题|题目)\s*[：:]|附件\d*[：:]?)+/u;
const bare = ({ text }: Paragraph): string =>
  text
    .trim()
    .replace(label, '')
    .replace(/[\s\p{P}]/gu, '');
const isTitle = ({ role, text }: Paragraph): boolean =>
  (role === 'title' || role === 'heading') && text.length <= 50 && !/[。！？]/.test(text);

export const titleMismatch: ProofCheck = {
  code: 'title-mismatch',
  title: '标题只写一次，前后一致',
  why: '篇题和正文标题重复或差几个字，装订成册后目录与正文就对不上。',
  basis: 'GB/T 9704—2012：标题应当准确',
  severity: 'warning',
  hint: '只留一个标题；需要篇题时，两处写成一样。',
  good: ['同心共建美好家园\n临江市创建国家卫生城市工作综述'],
  bad: [
    {
      text: '第四篇：创建国家卫生城市工作汇报材料\n创建国家卫生城市汇报材料\n创建国家卫生城市是市委、市政府提出的一项工程。',
      quotes: ['第四篇：创建国家卫生城市工作汇报材料'],
    },
  ],
  *run({ paragraphs, prose }) {
    const head = paragraphs.slice(0, 4).filter(isTitle);
    for (const [i, paragraph] of head.entries()) {
      const next = head[i + 1];
      if (!next || next.index !== paragraph.index + 1) continue;
      const [a, b] = [bare(paragraph), bare(next)];
      if (Math.min(a.length, b.length) < 8 || similarity(a, b) < 0.8) continue;
      const at = originOf(prose.file, next, 0, next.text.length);
      const same = a === b;
      const message = same ? `标题与第${at.line}行重复` : `标题与第${at.line}行“${next.text}”不一致`;
      const related = [{ at, message: '另一处标题' }];
      const severity = same ? 'note' : 'warning';
      yield { paragraph, start: 0, end: paragraph.text.length, message, severity, related };
    }
  },
};
