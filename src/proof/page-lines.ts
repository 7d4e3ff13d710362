import { type PageLine, pageLineOf } from '../text/page-line.ts';
import type { Paragraph, Prose } from '../text/prose.ts';
import { numberingOf } from '../text/role.ts';

type PageLines = Map<Paragraph, PageLine>;

/** Where a page names what else it has: 新闻推荐, 相关阅读. */
const menu =
  /^[▼▲◎\s]*(?:新闻|热点|热门|精彩|相关|推荐|延伸|图文|今日)(?:推荐|阅读|新闻|文章|链接|热点|排行|资讯|看点)[：:▼▲\s]*$/u;
const teaser: PageLine = { kind: '别的网页的标题', slight: false };
const advertiser: PageLine = { kind: '广告主的联系方式', slight: false };

const lastLine = ({ pieces }: Paragraph): number => pieces.at(-1)?.line ?? 0;
const firstLine = ({ pieces }: Paragraph): number => pieces[0]?.line ?? 0;

/** What follows a menu without a blank line between is what it offers. */
function markTeasers(paragraphs: readonly Paragraph[], found: PageLines): void {
  for (const [i, { text }] of paragraphs.entries()) {
    if (i < 3 || !menu.test(text)) continue;
    for (let at = i + 1; at < Math.min(i + 9, paragraphs.length); at += 1) {
      const [before, here] = [paragraphs[at - 1] as Paragraph, paragraphs[at] as Paragraph];
      if (firstLine(here) !== lastLine(before) + 1 || here.text.length > 120 || numberingOf(here.text)) break;
      found.set(here, teaser);
    }
    markPicture(paragraphs.slice(i + 1, i + 6), found);
  }
}

/** • 书香满城, a line or two of it, and 书香满城 once more below its picture. */
function markPicture(offered: readonly Paragraph[], found: PageLines): void {
  const [first, ...rest] = offered;
  if (first === undefined || !/^[•·●]\s/u.test(first.text)) return;
  const again = rest.findIndex(({ text }) => text === first.text.replace(/^[•·●]\s*/u, ''));
  if (again >= 0) for (const paragraph of offered.slice(0, again + 2)) found.set(paragraph, teaser);
}

const contact =
  /^(?:公司|店铺|门店)?(?:地址|电话|手机|联系人|联系电话|网址|邮编|传真|QQ|微信|邮箱|版权所有|客服热线)\s*[：:]/u;
/** A notice of an office has a contact and a telephone too, but claims no rights and keeps no shop. */
const trader = /^(?:版权所有|客服热线|QQ|微信)\s*[：:]|^(?:公司|店铺|门店)/u;
const bareWords = /^\p{Script=Han}{3,10}$/u;

const sharesWord = (a: string, b: string): boolean =>
  [...a].some((_, i) => i + 1 < a.length && b.includes(a.slice(i, i + 2)));

/** Three lines and more that say who sells and how to reach him, and his name above or below them. */
function markAdvertisers(paragraphs: readonly Paragraph[], found: PageLines): void {
  for (let from = 0; from < paragraphs.length; from += 1) {
    let to = from;
    while (contact.test(paragraphs[to]?.text ?? '') && (paragraphs[to]?.text.length ?? 0) <= 60) to += 1;
    const block = paragraphs.slice(from, to);
    if (block.length >= 3 && block.some(({ text }) => trader.test(text))) {
      const words = block.map(({ text }) => text).join('\n');
      for (const beside of [paragraphs[from - 1], paragraphs[to]])
        if (beside && bareWords.test(beside.text) && sharesWord(beside.text, words)) found.set(beside, advertiser);
      for (const paragraph of block) found.set(paragraph, advertiser);
    }
    from = Math.max(from, to - 1);
  }
}

/** 网页行 — what a web page put among the paragraphs, told by the line alone or by the lines around it. */
export function pageLinesOf({ paragraphs, format }: Prose): PageLines {
  const found: PageLines = new Map();
  if (format === 'pdf') return found;
  const lines = paragraphs.filter(({ role }) => role !== 'cell' && role !== 'note');
  markTeasers(lines, found);
  markAdvertisers(lines, found);
  for (const paragraph of lines) {
    const line = paragraph.pieces.length > 1 ? null : pageLineOf(paragraph.text);
    if (line !== null) found.set(paragraph, line);
  }
  return found;
}
