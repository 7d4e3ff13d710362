import { isHan } from '../../text/han.ts';
import type { Garbled, Phrases } from '../../text/phrases.ts';
import type { Paragraph } from '../../text/prose.ts';
import { isWord } from '../../text/words.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';
import { fitsBack, staysInside } from '../words-around.ts';

/** Characters of which either may be meant: 水质检测 and 水质监测, 健康证 and 健康正. */
const either = new Set([
  '检监',
  '监检',
  '制治',
  '治制',
  '结接',
  '接结',
  '孳滋',
  '滋孳',
  '作做',
  '做作',
  '员院',
  '院员',
  '店点',
  '点店',
  '场厂',
  '制订',
  '家假',
  '成建',
]);
/** Characters whose change makes another thing of the same sort: 国家卫生县城, 市人民政府 — and all numbers. */
const telling =
  /[\d一二三四五六七八九十百千万亿两半省市县区旗州镇乡村街新旧老主次大小上下左右前后内外东西南北男女不无非各全本我再多少高低]/u;

/** What may end a word of three characters of its own right: 宣传车 beside 宣传册, 健康春天 beside 健康村. */
const suffix =
  /[车店点站员院园区场厂所室馆厅堂队组会部局处科办委社村街路桥河湖山人者家师生长手法学业品物器机具材料费款率量度性化型类级层期日月年版本书报刊表单卡证牌标志线网带圈墙门窗柱杆箱桶池井沟渠管道春夏秋冬为在是有到等的了和与不将已也都就被把让使]/u;

function isSlip({ slip, right, at }: Garbled, seen: string, phrases: Phrases): boolean {
  if (slip === 'inserted') return false;
  // 工作展开 for 工作开展: both ways round are words.
  if (slip === 'swapped') return !isWord(seen.slice(at, at + 2));
  const meant = right[at] ?? '';
  if (slip === 'lost')
    return right.length >= 6 && at > 0 && !/[化性率和与及的们等]/u.test(meant) && meant !== right[at - 1];
  const typed = seen[at] ?? '';
  // 病媒防治 and 病媒防制 are both written; 长制久安 is not.
  const mayBe = either.has(typed + meant) && (!/[制治]/u.test(typed) || /[防控整]/u.test(seen[at - 1] ?? ''));
  if (!isHan(typed) || mayBe || /[的了]/u.test(typed)) return false;
  if (right.length === 3 && at === 2 && (suffix.test(typed) || /[一二三四五六七八九十两]/u.test(typed))) return false;
  if (phrases.alike(typed, meant)) return true;
  // 防蝇防尘设施 beside 防蝇防鼠设施: a word of its own.
  if (isWord((seen[at - 1] ?? '') + typed) || isWord(typed + (seen[at + 1] ?? ''))) return false;
  return right.length >= 6 && at > 0 && at < right.length - 1 && !telling.test(typed + meant);
}

/** The best reading of each stretch: the longest phrase it may mean. */
export function* slipsIn(reading: Reading, paragraph: Paragraph): Generator<Garbled> {
  const { phrases } = reading.dictionaries;
  const { text } = paragraph;
  let reached = 0;
  const found = reading.garbled(paragraph).filter((g) => isSlip(g, text.slice(g.start, g.end), phrases));
  found.sort((a, b) => b.right.length - a.right.length || a.start - b.start);
  const taken: Garbled[] = [];
  for (const slip of found) {
    const inside = taken.some((t) => slip.start < t.end && slip.end > t.start);
    if (!inside && !isWord(text.slice(slip.start, slip.end)) && holds(text, slip, phrases)) taken.push(slip);
  }
  for (const slip of taken.sort((a, b) => a.start - b.start)) {
    if (slip.start < reached) continue;
    reached = slip.end;
    yield slip;
  }
}

/**
 * The clause reads as words with the phrase put right, and the wrong character belongs to no word beyond the stretch; where
 * it neither sounds nor looks like the right one, to no word at all.
 */
function holds(text: string, { start, end, right, slip, at }: Garbled, phrases: Phrases): boolean {
  if (!fitsBack(text, start, end, right)) return false;
  // 环境卫生治|理: a phrase goes on where the other was to be cut short.
  if (slip === 'lost' && [1, 2].some((n) => phrases.known.has(text.slice(start, end + n)))) return false;
  if (slip === 'lost') return [start, end - 1].every((edge) => staysInside(text, start, end, edge));
  const wrong = start + at;
  if (phrases.covers(text, wrong)) return false;
  if (slip === 'swapped') return !phrases.covers(text, wrong + 1);
  if (right.length === 3 || !phrases.alike(text[wrong] ?? '', right[at] ?? ''))
    return staysInside(text, wrong, wrong + 1, wrong, start, end);
  return right.length >= 6 || staysInside(text, start, end, wrong);
}

/** 留恋忘返: where the half that is right is a word for itself, the other may be one as well: 组织送戏 is no 组织关系. */
function* misheard({ titled, dictionaries: { phrases, spelling } }: Reading): Generator<Finding> {
  const halves = new Map<string, boolean>();
  const knownWord = (two: string): boolean => {
    const known = halves.get(two) ?? (isWord(two) || spelling.isTrade(two));
    halves.set(two, known);
    return known;
  };
  for (const paragraph of titled)
    for (const { start, end, right } of phrases.misheard(paragraph.text, knownWord)) {
      const { text } = paragraph;
      if (phrases.known.has(text.slice(start, end))) continue;
      if (!fitsBack(text, start, end, right) || phrases.covers(text, start) || phrases.covers(text, end - 1)) continue;
      yield { paragraph, start, end, message: `“${text.slice(start, end)}”应为“${right}”` };
    }
}

/** 应检尽捡, 畅返不唱: the frame asks for one character twice, and the second is its like. */
const frames =
  /[应能可愿当宜](\p{Script=Han})尽(\p{Script=Han})(?!\p{Script=Han}?[责力])|[能该可宜当](\p{Script=Han})[则必](\p{Script=Han})|(\p{Script=Han})返不(\p{Script=Han})/gu;

function* brokenFrames({ titled, dictionaries: { phrases } }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(titled, frames)) {
    const [first = '', second = ''] = hit.slice(1).filter((c) => c !== undefined);
    if (first === second || !phrases.alike(second, first)) continue;
    yield { paragraph, start, end, message: `“${hit[0]}”前后应是同一个字“${first}”或“${second}”` };
  }
}

export const misspeltIdiom: ProofCheck = {
  code: 'misspelt-idiom',
  title: '成语和固定说法没有错字、漏字',
  why: '拼音输入最容易选错同音字，五笔和文字识别最容易认成形近字：“绿树成阴”“病煤生物”这样的错，拼写检查看不出来。',
  basis: '《现代汉语词典》《第一批异形词整理表》',
  severity: 'warning',
  hint: '改成正确的写法；有意的仿词请加引号。',
  good: [
    '组织送戏下乡，街道中心实现全覆盖，每天下午第四节课大扫除。',
    '为如期创成国家卫生城市努力奋斗。',
    '应检尽检、应收尽收，能拆则拆、宜绿则绿，着力解决畅返不畅、通返不通，病媒生物防治与防制。',
    '城区绿树成荫、井然有序，全市上下再接再厉、因地制宜。',
    '开展水质检测、责任致使工作推进，示范店评比，国家卫生城镇和国家卫生县城。',
  ],
  bad: [
    { text: '湿地公园令人留恋忘返。', quotes: ['留恋忘返'] },
    { text: '桂中水城绿树成茵、碧水环绕，全市上下再接再力。', quotes: ['绿树成茵', '再接再力'] },
    { text: '城区生活圾垃日产日清，农贸场市秩序井然。', quotes: ['生活圾垃', '农贸场市'] },
    { text: '落实应检尽捡，“畅返不唱”路段全部整治，实现长制久安。', quotes: ['应检尽捡', '畅返不唱', '长制久安'] },
    { text: '各部门因地制益，城市面貌大为改善。', quotes: ['因地制益'] },
    { text: '对病霉生物密度开展监测，巩固国家卫城市成果。', quotes: ['病霉生物密度', '巩固国家卫城市'] },
  ],
  *run(reading) {
    const told = new Set<string>();
    const typos = new Set(reading.dictionaries.terms.map((t) => t.wrong));
    for (const paragraph of reading.body)
      for (const { start, end, right, slip } of slipsIn(reading, paragraph)) {
        const seen = paragraph.text.slice(start, end);
        if ([...typos].some((t) => seen.includes(t)) || isWhitelisted(reading, paragraph, start, end)) continue;
        const message = `“${seen}”${slip === 'lost' ? '漏了字，' : slip === 'swapped' ? '两个字颠倒了，' : ''}应为“${right}”`;
        told.add(`${paragraph.index}:${start}`);
        yield { paragraph, start, end, message };
      }
    for (const broken of [...brokenFrames(reading), ...misheard(reading)])
      if (!told.has(`${broken.paragraph.index}:${broken.start}`)) yield broken;
  },
};
