import { reignSlips, tellsReign } from '../../text/calendar/reign-slips.ts';
import { countedDays } from '../../text/counted-days.ts';
import { numberOf } from '../../text/numerals.ts';
import { oddYears } from '../odd-years.ts';
import { offCalendar } from '../off-calendar.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { yearlyDays } from '../yearly-days.ts';

const full = /((?:19|20)\d{2})年\s*(\d{1,2})月(?:\s*(\d{1,2})日)?(?:\s*[（(]?(?:星期|周)([一二三四五六日天])[）)]?)?/gu;
const bare = /(?<![年\d]\s*)(\d{1,2})月(\d{1,2})日/gu;
const weekdays = '日一二三四五六';

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function* calendar({ paragraphs }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, full)) {
    const [year, month, day] = [Number(hit[1]), Number(hit[2]), Number(hit[3] ?? 1)];
    const wrong = month < 1 || month > 12 || day < 1 || day > lastDay(year, month);
    if (wrong) yield { paragraph, start, end, message: `没有“${hit[0]}”这一天` };
    else if (hit[4] !== undefined && hit[3] !== undefined) {
      const real = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
      if (hit[4].replace('天', '日') !== real)
        yield { paragraph, start, end, message: `“${hit[0]}”与历法不符：这一天是星期${real}` };
    }
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, bare)) {
    const [month, day] = [Number(hit[1]), Number(hit[2])];
    if (month < 1 || month > 12 || day < 1 || day > lastDay(2024, month))
      yield { paragraph, start, end, message: `没有“${hit[0]}”这一天` };
  }
}

/** 自95日至20日: the 月 between 9 and 5 is gone. */
const tornDay = /(?<=[从自于])(?:3[2-9]|[4-9]\d|1[0-2]\d{1,2})日(?=至\d|[—～~-]+\d|[上下]午|起)/gu;

function* tornDays({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, tornDay))
    yield { paragraph, start, end, message: `没有“${hit[0]}”这一天，疑漏了“月”` };
}

/** The n-th 爱国卫生月 fixes the year: the one named in the sentence, else the one of the title. */
function* ordinals({ body, paragraphs }: Reading): Generator<Finding> {
  const titleYear = /(?:19|20)\d{2}(?=年)/.exec(
    paragraphs.find((p) => (p.role === 'title' || p.role === 'heading') && /年/.test(p.text))?.text ?? '',
  )?.[0];
  for (const { name, first } of countedDays) {
    const pattern = new RegExp(
      `(?:((?:19|20)\\d{2})年[^。；]{0,24}?)?第\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*个(?:全国|“)?“?${name}`,
      'gu',
    );
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const year = Number(hit[1] ?? titleYear ?? Number.NaN);
      const n = numberOf(hit[2] ?? '');
      if (Number.isNaN(year) || year - first + 1 === n) continue;
      yield { paragraph, start, end, message: `${year}年是第${year - first + 1}个${name}，不是第${hit[2]}个` };
    }
  }
}

/** 民国34年（1935年）. */
function* reigns({ body, text }: Reading): Generator<Finding> {
  if (!tellsReign(text)) return;
  for (const paragraph of body)
    for (const { quote, index, message } of reignSlips(paragraph.text))
      yield { paragraph, start: index, end: index + quote.length, message };
}

const clock = /(?<=(?:上午|下午|凌晨|早上|晚上|中午|夜间|早|晚|[—～~至-])\s*)(\d{1,2})[:：](\d{2})(?![\d:：])/gu;

/** 9：75 is on no clock. */
function* hours({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, clock))
    if (Number(hit[1]) > 24 || Number(hit[2]) > 59) yield { paragraph, start, end, message: `没有“${hit[0]}”这个时刻` };
}

const span = new RegExp(`${full.source}\\s*[—–~～至到-]+\\s*${full.source}`, 'gu');

/** 2023年—2023年: from a year to the same. */
const still =
  /((?:19|20)\d{2})年度?[—–~～至到-]+\1年(?!\d|\s*\d{1,2}月|度?第)|((?:19|20)\d{2}年\d{1,2}月)[—–~～至到-]+\2(?!\d)/gu;
/** 2022—2021年, 2023.4—2023.3: an end before the beginning, written short. */
const reversed =
  /(?<![\d.〔])((?:19|20)\d{2})(?:\.(\d{1,2})(?:\.(\d{1,2}))?)?[—–~～至-]+((?:19|20)\d{2})(?:\.(\d{1,2})(?:\.(\d{1,2}))?)?(?=年|[）)，。]|$|\p{Script=Han})/gu;
/** 截至2023年底……其中2024年: later than the day of the count. */
const beyond = /截[至止](?:到)?((?:19|20)\d{2})年(?:底|末|\d{1,2}月)[^。；]{0,60}?其中((?:19|20)\d{2})年/gu;

/** A stage that ends before it begins. */
function* spans({ paragraphs }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(paragraphs, still))
    yield { paragraph, start, end, message: `“${hit[0]}”起止是同一个时间` };
  for (const { paragraph, hit, start, end } of matches(paragraphs, reversed)) {
    const at = (i: number): number => Number(hit[i]) * 10_000 + Number(hit[i + 1] ?? 0) * 100 + Number(hit[i + 2] ?? 0);
    const alike = (hit[2] === undefined) === (hit[5] === undefined);
    if (alike && at(4) < at(1)) yield { paragraph, start, end, message: `“${hit[0]}”结束早于开始` };
  }
  for (const { paragraph, hit, start, end } of matches(paragraphs, beyond))
    if (Number(hit[2]) > Number(hit[1]))
      yield { paragraph, start, end, message: `${hit[2]}年在截止时间${hit[1]}年之后` };
  for (const { paragraph, hit, start, end } of matches(paragraphs, span)) {
    const day = (i: number): number => Number(hit[i]) * 10_000 + Number(hit[i + 1]) * 100 + Number(hit[i + 2] ?? 1);
    const whole = (hit[3] === undefined) === (hit[7] === undefined);
    if (whole && day(5) < day(1)) yield { paragraph, start, end, message: `“${hit[0]}”结束早于开始` };
  }
}

export const impossibleDate: ProofCheck = {
  code: 'impossible-date',
  title: '日期存在，星期和届次相符',
  why: '日历上没有的日期、对不上的星期和届次，说明年份或日期写错了。',
  basis: '公历；爱国卫生月自1989年起每年4月一次',
  severity: 'error',
  hint: '对照原始文件改正日期、星期或届次。',
  good: [
    '2024年2月29日（星期四），开展第36个爱国卫生月活动。2024年4月是第36个爱国卫生月。',
    '前五季度累计完成，第四季度收官，历时13个月。',
  ],
  bad: [
    { text: '医院始建于民国24年（1936年），1912年（民国元年）已有药房。', quotes: ['民国24年（1936年）'] },
    { text: '四季度改造，五季度竣工，13月份验收，每周八通报。', quotes: ['五季度', '13月', '周八'] },
    {
      text: '20223年，从2023年至2021年，从3月5日至2月28日，“十三五”期间（2015—2020年）。开展第34个爱国卫生月（2023年4月）活动。',
      quotes: [
        '20223年',
        '2023年至2021年',
        '3月5日至2月28日',
        '“十三五”期间（2015—2020年）',
        '第34个爱国卫生月（2023年',
      ],
    },
    { text: '会议上午9：75开始，25时结束。', quotes: ['9：75', '25时'] },
    { text: '河道清理自95日至20日进行。', quotes: ['95日'] },
    { text: '特此报告。\n市水务局\n2022年13月5日', quotes: ['2022年13月5日'] },
    { text: '动员部署阶段（2023年5月1日至2023年4月30日）。', quotes: ['2023年5月1日至2023年4月30日'] },
    {
      text: '2023年1月至2023年1月整治。自2023.4.10—2023.3.30检查。整理2022—2021年档案。',
      quotes: ['2023年1月至2023年1月', '2023.4.10—2023.3.30', '2022—2021'],
    },
    { text: '截至2023年底建成公厕320座，其中2024年新建20座。', quotes: ['截至2023年底建成公厕320座，其中2024年'] },
    { text: '现将2023年—2023年创建工作总结如下。', quotes: ['2023年—2023年'] },
    { text: '2023年2月30日召开动员会，6月31日完工。', quotes: ['2023年2月30日', '6月31日'] },
    { text: '2023年4月，开展第34个爱国卫生月活动。', quotes: ['2023年4月，开展第34个爱国卫生月'] },
    { text: '2024年爱国卫生工作计划\n　　围绕第三十个爱国卫生月开展活动。', quotes: ['第三十个爱国卫生月'] },
    { text: '2023年7月24日（星期二）召开会议。', quotes: ['2023年7月24日（星期二）'] },
  ],
  *run(reading) {
    yield* calendar(reading);
    yield* ordinals(reading);
    yield* reigns(reading);
    yield* spans(reading);
    yield* hours(reading);
    yield* tornDays(reading);
    yield* offCalendar(reading);
    yield* oddYears(reading);
    yield* yearlyDays(reading);
  },
};
