import type { Paragraph } from '../text/prose.ts';

const ending = '网址|网站|官方网站|官网|网页版|手机版|入口|下载|登录|登陆|注册|开户|平台|APP|app';
const edge = '[，,_|｜、\\s]';
/** 乐乐棋牌官网 between two marks: no sentence around it. */
const clause = new RegExp(`(?<=^|${edge})([\\p{Script=Han}A-Za-z0-9]{3,10}?)(${ending})(?=${edge}|$)`, 'gu');

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly ending: string;
}

const hitsOf = ({ text }: Paragraph): Hit[] =>
  [...text.matchAll(clause)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    stem: hit[1] ?? '',
    ending: hit[2] ?? '',
  }));

/**
 * 搜索词 — what somebody planted for search engines: one name, three times and more a clause by itself, each time with another
 * word of the web behind it. Stretches of one paragraph that touch are one.
 */
export function plantedWords(paragraphs: readonly Paragraph[]): Map<Paragraph, { start: number; end: number }[]> {
  const all = paragraphs.flatMap((paragraph) => hitsOf(paragraph).map((hit) => ({ paragraph, ...hit })));
  const kin = kinOf(all);
  const found = new Map<Paragraph, { start: number; end: number }[]>();
  for (const { paragraph, start, end, stem } of all) {
    const { times = 0, endings } = kin.get(stem) ?? {};
    if (times < 3 || (endings?.size ?? 0) < 2) continue;
    const before = found.get(paragraph) ?? [];
    const last = before.at(-1);
    const touching = last && /^[，,_|｜、\s]*$/u.test(paragraph.text.slice(last.end, start));
    found.set(paragraph, touching ? [...before.slice(0, -1), { ...last, end }] : [...before, { start, end }]);
  }
  return found;
}

/** How often each name stands there, and with which words behind it. */
function kinOf(hits: readonly Hit[]): ReadonlyMap<string, { times: number; readonly endings: Set<string> }> {
  const kin = new Map<string, { times: number; readonly endings: Set<string> }>();
  for (const { stem, ending } of hits) {
    const one = kin.get(stem) ?? { times: 0, endings: new Set() };
    one.times += 1;
    one.endings.add(ending);
    kin.set(stem, one);
  }
  return kin;
}
