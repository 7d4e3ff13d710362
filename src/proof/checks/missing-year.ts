import { clauseBefore } from '../../text/clause.ts';
import type { Paragraph } from '../../text/prose.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const monthDay =
  /(?<![年度\d]\s*)(?:\d{1,2}|(?<![一二三四五六七八九])(?:十[一二]?|[一二三四五六七八九]))月(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日|底|初|中旬|上旬|下旬|末)/gu;
const year = /(?:19|20)\d{2}年|[二一][〇○零九][〇○零一二三四五六七八九]{2}年/u;
/** 〔2023〕8号, alone on a line: the paper's own number. */
const ownNumber = /^\p{Script=Han}{0,12}〔(?:19|20)\d{2}〕\s*第?\d+[号期]$/u;
/** Days that come round every year need none: those by name, in the dictionary, and what opens such a name. */
const yearly = /^(?:是|为|的?第?\d*个?)?(?:全国|世界|国际|植树节|妇女节|儿童节|消费者权益|全民健身日|国家|每年)/u;
const signedDay = /(\d{4})年\s*(\d{1,2})月(?:\s*(\d{1,2})日)?\s*$/mu;
/** What is still to come. */
const coming = /(?:拟|计划|将|准备|力争|争取|预计|即将|确保|务必)[^，。；]*$/u;
const comingBehind = /^[^，。；]{0,4}(?:前|之前)/u;

interface Undated {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export const missingYear: ProofCheck = {
  code: 'missing-year',
  title: '日期写明年份',
  why: '只写“11月3日”，又没有成文日期，几年后谁也不知道是哪一年，佐证无从对应。',
  basis: 'GB/T 15835—2011：年份应当完整',
  severity: 'warning',
  hint: '写成“2023年11月3日”这样的完整日期。',
  good: [
    '临江市爱卫会会议纪要\n〔2023〕8号\n9月12日下午，市爱卫会召开全体会议。\n一、10月底前完成市场改造。',
    '2023年，全市启动创建。\n临江晚报 2024-03-10 10:14\n本报讯（记者 某甲）3月9日，复审会议召开。',
    '2023年全面启动。8月成功创建省级卫生县城，持续巩固提高。',
    '2023年以来，我们于11月3日召开动员会。',
    '2023年11月3日召开动员会。\n临江市城市管理局\n2023年12月1日',
  ],
  bad: [
    { text: '2023年，全市启动创建。\n本报讯（记者 某甲）3月9日，复审会议召开。', quotes: ['3月9日'] },
    { text: '全县广泛开展创建活动。8月成功创建省级卫生县城，持续巩固提高。', quotes: ['8月'] },
    { text: '自市委、市政府11月3日召开动员会以来，所有工程预计十一月底前完工。', quotes: ['11月3日'] },
    { text: '11月3日召开动员会。\n临江市城市管理局\n2023年12月1日', quotes: ['11月3日'] },
  ],
  *run(reading) {
    const { paragraphs } = reading;
    const undated = [...withoutYear(reading)];
    const [first] = undated;
    if (first === undefined) return;
    const day = dayOf(paragraphs);
    if (day !== null) yield told(first, undated.length, day);
    else if (!paragraphs.some((p) => p.role === 'date'))
      for (const { words, ...place } of undated)
        yield { ...place, message: `“${words}”没有年份，前文和成文日期也看不出是哪一年` };
  },
};

/** 本报讯（记者 某某）: another piece of news begins, and the years of the one before say nothing of its days. */
const dateline = /^(?:本报|本网|本台)?\p{Script=Han}{0,6}讯\s*[（(][^）)]{2,24}[）)]\s*$/u;
const stamp = /(?:19|20)\d{2}\s*[-/.年]/u;
const opensNews = (paragraphs: readonly Paragraph[], { index, text }: Paragraph, start: number): boolean =>
  dateline.test(text.slice(0, start)) &&
  !paragraphs.slice(Math.max(0, index - 4), index).some((p) => stamp.test(p.text) && !/。/u.test(p.text));

/** 。8月成功创建: a month in which something came about, and no year in this paragraph or the one before. */
const bareMonth = /(?<=^|[。；])(?:1[0-2]|[1-9])月(?=成功|被|获|荣获|通过|正式|顺利)/gu;
function* monthsWithoutYear(body: readonly Paragraph[], paragraphs: readonly Paragraph[]): Generator<Undated> {
  for (const { paragraph, hit, start, end } of matches(body, bareMonth)) {
    const ahead = `${paragraphs[paragraph.index - 1]?.text ?? ''}\n${paragraph.text.slice(0, start)}`;
    if (!stamp.test(ahead) && !year.test(ahead)) yield { paragraph, start, end, words: hit[0] };
  }
}

/** The first such day of each paragraph before the text names a year: one year at its head mends them all. */
function* withoutYear({ body, text, paragraphs, dictionaries: { yearlyDays } }: Reading): Generator<Undated> {
  const known = year.exec(text);
  const stated = known ? text.slice(0, known.index).split('\n').length - 1 : Number.POSITIVE_INFINITY;
  const numbered = paragraphs.findIndex((p) => ownNumber.test(p.text.trim()));
  const from = numbered < 0 ? stated : Math.min(numbered, stated);
  const seen = new Set<number>();
  for (const { paragraph, hit, start, end } of matches(body, monthDay)) {
    if (yearly.test(paragraph.text.slice(end))) continue;
    const [ahead, behind] = [paragraph.text.slice(0, start).slice(-24), paragraph.text.slice(end, end + 24)];
    // 世界无烟日（5月31日）, 11月14日联合国糖尿病日.
    if (yearlyDays.endOf(ahead.replace(/”?[（(]即?$/u, '')) ?? yearlyDays.startOf(behind.replace(/^[是为即的“]+/u, '')))
      continue;
    if (paragraph.index > from && !opensNews(paragraphs, paragraph, start)) continue;
    if (paragraph.index === from && year.test(paragraph.text.slice(0, start))) continue;
    if (seen.has(paragraph.index)) continue;
    seen.add(paragraph.index);
    yield { paragraph, start, end, words: hit[0] };
  }
  yield* monthsWithoutYear(body, paragraphs);
}

interface Signed {
  readonly text: string;
  readonly year: number;
  readonly month: number;
}

/** 成文日期, where the document ends with one. */
function dayOf(paragraphs: readonly Paragraph[]): Signed | null {
  const lines = [...paragraphs.filter((p) => p.role === 'date'), ...paragraphs.slice(-3)].map((p) => p.text);
  for (const line of lines) {
    const hit = signedDay.exec(line);
    if (hit !== null) return { text: hit[0].trim(), year: Number(hit[1]), month: Number(hit[2]) };
  }
  return null;
}

/** The day it was signed tells the year: what lay behind then in a later month was the year before. */
function told({ paragraph, start, end, words }: Undated, count: number, day: Signed): Finding {
  const ahead =
    coming.test(clauseBefore(paragraph.text, start, '，。；')) || comingBehind.test(paragraph.text.slice(end));
  const month = Number(/^\d+/u.exec(words)?.[0] ?? day.month);
  const meant = !ahead && month > day.month ? day.year - 1 : day.year;
  const others = count > 1 ? `（这样的日期还有${count - 1}处）` : '';
  return {
    paragraph,
    start,
    end,
    severity: 'note',
    message: `“${words}”没有年份，按成文日期（${day.text}）推算是${meant}年${others}`,
    hint: `第一次出现时写上年份：“${meant}年${words}”。`,
  };
}
