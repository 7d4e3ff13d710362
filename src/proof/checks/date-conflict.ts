import { clauseBefore } from '../../text/clause.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { numberingOf } from '../../text/role.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** 成文时间 — year and month of the document; month 0 where only the year is told. */
interface Written {
  readonly year: number;
  readonly month: number;
}

const dateLine = /^[（(]?((?:19|20)\d{2})年\s*(\d{1,2})月/u;
const written =
  /^二[〇○零](?<tens>[一二三四])(?<ones>[〇○零一二三四五六七八九])年(?<month>[一二三四五六七八九十]{1,2})月/u;

/** 2023年11月, or 二〇二三年十一月. */
function yearAndMonth(text: string): Written | null {
  const hit = dateLine.exec(text);
  if (hit) return { year: Number(hit[1]), month: Number(hit[2]) };
  const { tens, ones, month } = written.exec(text)?.groups ?? {};
  if (tens === undefined || ones === undefined || month === undefined) return null;
  return { year: 2000 + numberOf(tens) * 10 + (numberOf(ones) || 0), month: numberOf(month) };
}

/** The date under the signature or in the head; else the year of the document number, else that of the title. */
function writtenAt({ paragraphs }: Reading): Written | null {
  const last = paragraphs.findLast((p) => p.role === 'date' && yearAndMonth(p.text.trim()) !== null);
  const signed = last ? yearAndMonth(last.text.trim()) : null;
  if (signed) return signed;
  const head = paragraphs.slice(0, 6).filter((p) => p.text.length <= 50);
  const numbered = head.map((p) => /〔(20\d{2})〕\d+号/u.exec(p.text)?.[1]).find((y) => y !== undefined);
  return numbered === undefined ? null : { year: Number(numbered), month: 0 };
}

const reported =
  /(?<![到至前—–~～-]|力争|确保|计划|目标|规划|拟于)(20[12]\d)年(?!底前|末前|以前|前|度?(?:计划|目标|规划|行动|版)|[—–~～至-]|[^，。；]{0,12}(?:计划|力争|将|拟|目标|预计|争取|确保))/gu;
/** 2021年至2023年投入……: the end of a span that is told of, not one that a plan is made for. */
const spanned =
  /(?<=20[12]\d年?[至到])(20[12]\d)年(?=[^，。；]{0,8}(?:累计|共|投入|完成|安排|全市|全县|全区|连续|三年|，))/gu;

/** The last year a paper reports of: it was not written before. A paper that looks only ahead tells nothing. */
function lastReported({ body }: Reading): Written | null {
  const times = new Map<number, number>();
  for (const { hit, paragraph, start } of [...matches(body, reported), ...matches(body, spanned)])
    if (!/《[^《》]*$/u.test(paragraph.text.slice(Math.max(0, start - 40), start)))
      times.set(Number(hit[1]), (times.get(Number(hit[1])) ?? 0) + 1);
  const years = [...times].filter(([, n]) => n > 1).map(([year]) => year);
  return years.length === 0 ? null : { year: Math.max(...years), month: 0 };
}

const when = '((?:19|20)\\d{2})年(?:(\\d{1,2})月)?';
const future = new RegExp(
  `(?:确保|力争|争取|计划|拟(?:于|在)?|将(?:于|在)|预计|务必|必须|要求?|限期)(?:[^，。；\\d]{0,8})?(?:在|到|于)?${when}(?:\\d{1,2}日)?(?:底|末|初|中旬|上旬|下旬|上半年|下半年)?(?:之?前|以前|完成|建成|完工|开工|启动|投用|达到|实现|交付|验收|通过|申报|销号)`,
  'gu',
);
const byThen = new RegExp(`(?:确保|力争|争取|计划|预计|目标是?)到${when}(?:底|末)`, 'gu');
const past = new RegExp(
  `(?:已经?于|已在|业已于)${when}|${when}(?:\\d{1,2}日)?(?:底|末)?(?:已经?|均已|全部|正式)(?:完成|建成|投用|印发|召开|启动|通过|销号|达到|命名|交付)`,
  'gu',
);
/** A plan told of as history: 2021年提出，确保2022年底前…. */
const told = /原|当时|曾|提出|明确|印发|《|规划|当年|此前|早在|上年|去年|目标是/u;

const before = (year: number, month: number, { year: y, month: m }: Written): boolean =>
  year < y || (year === y && month > 0 && m > 0 && month < m);

const due = new RegExp(
  `(?<=[，。；：、]|^)${when}(?:底|末)?(?:之?前|以前)(?:全部|全面)?(?:完成|建成|实现|达到|通过|启动)`,
  'gu',
);
const wished = /为[^，。；\d]{0,8}((?:19|20)\d{2})年(?:成功|顺利|如期)?(?:创建|创成|通过|获得|复审)/gu;
const ahead = /下一?步|打算|今后|努力方向|工作计划|工作安排/u;

/** The paragraphs whose heading, or they themselves as one, speak of what is to come. */
function plansIn(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const plans = new Set<Paragraph>();
  let isPlan = false;
  for (const paragraph of paragraphs) {
    if (numberingOf(paragraph.text)?.level === 1) isPlan = ahead.test(paragraph.text.slice(0, 40));
    if (isPlan) plans.add(paragraph);
  }
  return plans;
}

/** 下一步: 2022年底前完成……, in a paper of 2023; 为我县2022年成功创建……作贡献. */
function* overdue({ body, paragraphs }: Reading, at: Written): Generator<Finding> {
  const stamp = `${at.year}年`;
  const plans = plansIn(paragraphs);
  for (const { paragraph, hit, start, end } of matches(body, due)) {
    if (!before(Number(hit[1]), Number(hit[2] ?? 0), at) || !plans.has(paragraph)) continue;
    yield { paragraph, start, end, message: `“${hit[0]}”在成文时（${stamp}）已经过去，却写成打算` };
  }
  for (const { paragraph, hit, start, end } of matches(body, wished))
    if (Number(hit[1]) < at.year && /贡献|努力|奠定|力量|奋斗/u.test(paragraph.text.slice(end, end + 30)))
      yield { paragraph, start, end, message: `“${hit[0]}”在成文时（${stamp}）已经过去，却写成目标` };
}

const issued = /^(?=[^。；]{0,60}$).*?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s*$/u;
const news = /^[★☆◆●▲■•·\s]*(\d{1,2})月(\d{1,2})日(?![前至—-])[^。]{0,60}?(?=，|。)/gu;

/** 简报 of 18 July that tells of 20 July. */
function* notYet({ paragraphs, body }: Reading): Generator<Finding> {
  const head = paragraphs.slice(0, 6);
  if (!head.some((p) => /简报|信息|动态|快讯/u.test(p.text) && p.text.length <= 30)) return;
  const day = head.map((p) => issued.exec(p.text)).find((hit) => hit !== null);
  if (!day) return;
  const [, , month = 0, date = 0] = day.map(Number);
  for (const { paragraph, hit, start } of matches(body, news)) {
    const [m, d] = [Number(hit[1]), Number(hit[2])];
    if (m * 100 + d <= month * 100 + date || m > month + 2 || /将|拟|计划|预计/u.test(paragraph.text.slice(0, 60)))
      continue;
    const end = start + hit[0].indexOf('日') + 1;
    yield { paragraph, start, end, message: `这件事在${m}月${d}日，晚于编发日期${month}月${date}日` };
  }
}

export const dateConflict: ProofCheck = {
  code: 'date-conflict',
  title: '打算做的事在成文之后，做完的事在成文之前',
  why: '2024年的报告写“确保2022年底前全部销号”，是上年的稿子没有改；落款前还没到的日期写成“已于”，事情就还没有发生。',
  basis: '公文内容与成文日期应当相符',
  severity: 'warning',
  hint: '对照成文日期改正年份；叙述过去的计划，写明是什么时候定的。',
  good: [
    '2023年3月提出，确保2023年底前全部销号。下一步，力争2025年通过评审。\n临江市城市管理局\n2024年6月13日',
    '2023年完成改造12处，2023年共检测水样82份。2021年提出，力争2022年底前建成，力争2024年通过评审。',
    '2024年计划改造小区160个，力争全面完成2000年底前建成的老旧小区改造任务。\n临江市城市管理局\n2024年6月13日',
    '已于2024年5月全部建成。\n临江市城市管理局\n2024年6月13日',
  ],
  bad: [
    {
      text: '按照三年创一流的思路，力争到2022年底城区标准化农贸市场达到18个以上。\n临江市城市管理局\n2023年12月13日',
      quotes: ['力争到2022年底'],
    },
    {
      text: '2023年完成改造12处，2023年共检测水样82份。下一步，加快设施建设，确保2022年底前全部建成。',
      quotes: ['确保2022年底前'],
    },
    {
      text: '对剩余问题倒排工期，确保2022年底前全部销号。\n临江市城市管理局\n2024年6月13日',
      quotes: ['确保2022年底前'],
    },
    {
      text: '三、下一步工作打算\n抓好建设。2022年底前完成厂区建设，为我县2022年成功创建贡献力量。\n临江市城市管理局\n二〇二三年十一月二日',
      quotes: ['2022年底前完成', '为我县2022年成功创建'],
    },
    {
      text: '创卫工作简报\n第6期\n临江市创卫办编 2024年5月8日\n★5月11日，市城管局开展清扫活动，清运垃圾12吨。',
      quotes: ['★5月11日'],
    },
    { text: '东湖公园已于2025年3月建成开放。\n临江市城市管理局\n2024年6月13日', quotes: ['已于2025年3月'] },
  ],
  *run(reading) {
    yield* notYet(reading);
    const dated = writtenAt(reading);
    const written = dated ?? lastReported(reading);
    if (written === null) return;
    yield* overdue(reading, written);
    const stamp = `${written.year}年${written.month === 0 ? '' : `${written.month}月`}`;
    const hopes = [...matches(reading.body, future), ...matches(reading.body, byThen)];
    const seen = new Set<string>();
    for (const { paragraph, hit, start, end } of hopes) {
      // 完成2000年底前建成的老旧小区改造: since when the thing is there.
      if (/^(?:建成|建造|竣工|交付|建设|投用|登记|注册|形成|出生)?的/u.test(paragraph.text.slice(end))) continue;
      const spot = `${paragraph.index}:${start}`;
      if (seen.has(spot)) continue;
      seen.add(spot);
      const sentence = clauseBefore(paragraph.text, start, '。；');
      const year = Number(hit[1]);
      if (!before(year, Number(hit[2] ?? 0), written) || sentence.includes(`${year - 1}年`)) continue;
      // A plan of long ago that names no year of its own is no history, but an old draft.
      if (dated === null && (told.test(sentence) || year < written.year - 3)) continue;
      if (told.test(sentence) && (year >= written.year - 2 || /(?:19|20)\d{2}/u.test(sentence))) continue;
      yield { paragraph, start, end, message: `“${hit[0]}”在成文时（${stamp}）已经过去，却写成打算` };
    }
    // What is said to be done cannot be later than the paper, but may well be later than the last year it names twice.
    if (dated === null) return;
    for (const { paragraph, hit, start, end } of matches(reading.body, past)) {
      const [year, month] = [Number(hit[1] ?? hit[3]), Number(hit[2] ?? hit[4] ?? 0)];
      const later = year > written.year || (year === written.year && written.month > 0 && month > written.month);
      if (later) yield { paragraph, start, end, message: `“${hit[0]}”晚于成文时间（${stamp}），却写成已经做完` };
    }
  },
};
