import { matches, type ProofCheck } from '../proof-check.ts';

const monthDay =
  /(?<![年度\d]\s*)(?:\d{1,2}|(?<![一二三四五六七八九])(?:十[一二]?|[一二三四五六七八九]))月(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日|底|初|中旬|上旬|下旬|末)/gu;
const year = /(?:19|20)\d{2}年|[二一][〇○零九][〇○零一二三四五六七八九]{2}年/u;
/** Days that come round every year need none. */
const yearly = /^(?:是|为|的?第?\d*个?)?(?:全国|世界|国际|植树节|妇女节|儿童节|消费者权益|全民健身日|国家|每年)/u;

export const missingYear: ProofCheck = {
  code: 'missing-year',
  title: '日期写明年份',
  why: '只写“11月3日”，又没有成文日期，几年后谁也不知道是哪一年，佐证无从对应。',
  basis: 'GB/T 15835—2011：年份应当完整',
  severity: 'warning',
  hint: '写成“2023年11月3日”这样的完整日期。',
  good: ['2023年以来，我们于11月3日召开动员会。', '11月3日召开动员会。\n临江市城市管理局\n2023年12月1日'],
  bad: [{ text: '自市委、市政府11月3日召开动员会以来，所有工程预计十一月底前完工。', quotes: ['11月3日'] }],
  *run({ body, paragraphs, text }) {
    if (paragraphs.some((p) => p.role === 'date')) return;
    const tail = paragraphs
      .slice(-3)
      .map((p) => p.text)
      .join('\n');
    if (/\d{4}年\s*\d{1,2}月(?:\s*\d{1,2}日)?\s*$/m.test(tail)) return;
    const known = year.exec(text);
    const from = known ? text.slice(0, known.index).split('\n').length - 1 : Number.POSITIVE_INFINITY;
    const told = new Set<number>();
    for (const { paragraph, hit, start, end } of matches(body, monthDay)) {
      if (paragraph.index > from || yearly.test(paragraph.text.slice(end))) continue;
      if (paragraph.index === from && year.test(paragraph.text.slice(0, start))) continue;
      // One year at the head of the paragraph mends them all.
      if (told.has(paragraph.index)) continue;
      told.add(paragraph.index);
      const message = `“${hit[0]}”没有年份，前文和成文日期也看不出是哪一年`;
      yield { paragraph, start, end, message };
    }
  },
};
