import { numberOf } from '../../text/numerals.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { numberingOf } from '../../text/role.ts';
import type { Finding } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const speech =
  /(?:讲|谈|提|强调|汇报|通报|我从|现从)([二两三四五六七八九])(?:点|个方面|条)(?:意见|要求|问题|建议|情况|想法|体会|汇报|作汇报|进行汇报)?[。：]$/u;

/** 下面，我讲三点意见。 and then 一、 二、: the headings are the points. */
export function* announcedHeadings({ paragraphs }: Reading): Generator<Finding> {
  const isHead = ({ text }: Paragraph): boolean => numberingOf(text)?.level === 1;
  let heads = paragraphs.filter(isHead).length;
  for (const paragraph of paragraphs) {
    if (isHead(paragraph)) heads -= 1;
    const hit = speech.exec(paragraph.text);
    if (!hit || heads < 2 || heads === numberOf(hit[1] ?? '')) continue;
    const end = paragraph.text.length;
    yield { paragraph, start: hit.index, end, message: `“${hit[0]}”下文却有${heads}个一级标题` };
  }
}

const following = [
  /(?:以下|如下|下列|下述)([二两三四五六七八九]|\d)(?:个方面|方面|项|点|条|个)[\p{Script=Han}]{0,8}[。：；]?$/u,
  /([二三四五六七八九])大(?:专项)?(?:整治|行动|工程|提升|战役|攻坚|任务|工作)(?:行动|工程|任务)?[。：:]$/u,
  /(?:下设|设立|设有|成立|组建|分成|分为|分)([二两三四五六七八九]|\d)(?:个|支)[\p{Script=Han}]{0,6}(?:组|专班|队|队伍|阶段|步骤)[：:]$/u,
];
/** 做到了“三个到位”。, 做到“四个突出”，确保圆满完成。: each point must speak of it. */
const slogan = /“([二两三四五六七八九])(?:个|项)(\p{Script=Han}{2,4})”(?:，[^，。；]{2,16})?[。：]$/u;

function announcementOf(text: string, next: string): { index: number; said: number } | null {
  for (const pattern of following) {
    const hit = pattern.exec(text);
    if (hit) return { index: hit.index, said: numberOf(hit[1] ?? '') };
  }
  const hit = slogan.exec(text);
  return hit && next.slice(0, 24).includes(hit[2] ?? '') ? { index: hit.index, said: numberOf(hit[1] ?? '') } : null;
}

/** How many paragraphs from a place on are numbered one, two, three … at that level, up to the next of a higher one. */
function itemsFrom(paragraphs: readonly Paragraph[], from: number, level: number): number {
  let count = 0;
  for (let i = from; i < paragraphs.length; i += 1) {
    const numbering = numberingOf(paragraphs[i]?.text ?? '');
    if (numbering && numbering.level < level) break;
    if (numbering?.level !== level) continue;
    if (numberOf(numbering.ordinal) !== count + 1) break;
    count += 1;
  }
  return count;
}

/** 会议议定以下六项： and the numbered paragraphs right behind it. */
export function* announcedParagraphs({ paragraphs }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const next = paragraphs[paragraph.index + 1]?.text ?? '';
    const hit = announcementOf(paragraph.text, next);
    const level = numberingOf(next)?.level;
    if (!hit || level === undefined) continue;
    const count = itemsFrom(paragraphs, paragraph.index + 1, level);
    const { said } = hit;
    if (count < 2 || count === said) continue;
    const end = paragraph.text.length;
    yield { paragraph, start: Math.max(0, hit.index - 4), end, message: `前面说${said}项，下面列了${count}项` };
  }
}

/** 重点推进了六项工作，取得阶段性成效。 and 抓好五项管理, the title of a chapter: what is done, and so many of them. */
const undertaken =
  /(?:抓好?|推进|开展|实施|做好|突出|完成|落实|办好|强化|聚焦|围绕|打好|着力|采取|坚持|抓实|抓住)[了好实着]?(?:以下)?([三四五六七八九]|[3-9])(?:项|个|大|件|类|场)[\p{Script=Han}]{2,6}(?:[，。：][^，。；：\d一二三四五六七八九十]{0,14}[。：]?)?$/u;

/** Numbered sections right behind the words that count them, every number in its place. */
export function* announcedSections({ paragraphs, prose }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const hit = undertaken.exec(paragraph.text);
    const level = numberingOf(paragraphs[paragraph.index + 1]?.text ?? '')?.level;
    if (hit === null || level === undefined || level === 1) continue;
    const said = numberOf(hit[1] ?? '');
    const count = itemsFrom(paragraphs, paragraph.index + 1, level);
    const isBroken = count < said && hasGap(paragraphs, paragraph.index + 1, level);
    if (count < 2 || count === said || isBroken || announcementOf(paragraph.text, '') !== null) continue;
    const related = lastOf(paragraphs, paragraph.index + 1, level, count).map((last) => ({
      at: originOf(prose.file, last, 0, Math.min(last.text.length, 16)),
      message: '最后一项',
    }));
    const message = `前面说${said}项，下面列了${count}项`;
    yield { paragraph, start: hit.index, end: paragraph.text.length, message, related };
  }
}

/** The numbered paragraphs of a level, up to the next of a higher one. */
const sections = (paragraphs: readonly Paragraph[], from: number, level: number): Paragraph[] => {
  const rest = paragraphs.slice(from);
  const until = rest.findIndex(({ text }) => (numberingOf(text)?.level ?? level) < level);
  return rest.slice(0, until < 0 ? rest.length : until).filter(({ text }) => numberingOf(text)?.level === level);
};

/** A number that does not follow on the one before it is told of as a gap. */
const hasGap = (paragraphs: readonly Paragraph[], from: number, level: number): boolean =>
  sections(paragraphs, from, level).some(({ text }, i) => numberOf(numberingOf(text)?.ordinal ?? '') !== i + 1);

const lastOf = (paragraphs: readonly Paragraph[], from: number, level: number, count: number): Paragraph[] =>
  sections(paragraphs, from, level).slice(count - 1, count);
