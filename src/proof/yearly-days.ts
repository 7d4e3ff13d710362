import type { NamedDay } from '../text/yearly-days.ts';
import { type Finding, type Match, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

const nth = '(?:第(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})个)?';
/** 每年5月31日, 5月31日是, 5月31日 right before the name of the day. */
const dayFirst = new RegExp(`(每年的?)?(\\d{1,2})月(?:(\\d{1,2})日|份)?(是|为|即|的)?${nth}[“”]{0,2}`, 'gu');
/** “5·31”世界无烟日. */
const dotted = new RegExp(`(?<![\\d.])(\\d{1,2})[·•.．・](\\d{1,2})”?${nth}“?(?=\\p{Script=Han})`, 'gu');
/** 世界无烟日（5月31日）, 世界无烟日是每年的5月31日. */
const nameFirst =
  /[日节月]”?(?:[（(](?:即)?(?:每年的?)?(\d{1,2})月(?:(\d{1,2})日|份)?[）)]|(?:是|为|定[于在])每年的?(\d{1,2})月(?:(\d{1,2})日)?)/gu;
/** 5月29日世界无烟日宣传活动启动: when something was done about the day. */
const about =
  /^[”）]?(?:宣传|主题|活动|前夕|前后|来临|到来|之际|系列|启动|义诊|纪念|倡议|专题|知识|咨询|进|现场|当周|动员|部署|方案|总结|表彰|大会)/u;
/** The longest name, with its marks. */
const reach = 16;

/** 5月31日 as the dictionary writes it, or 4月. */
const written = (month: string, day: string | undefined): string => (day === undefined ? month : `${month}-${day}`);
const spoken = (day: string): string => `${day.replace('-', '月')}${day.includes('-') ? '日' : '月'}`;

interface Said {
  readonly place: Match;
  readonly named: NamedDay;
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

function* saidDays({ body, dictionaries: { yearlyDays } }: Reading): Generator<Said> {
  for (const place of matches(body, dayFirst)) {
    const { paragraph, hit, start, end } = place;
    const [, everyYear, month = '', day, is] = hit;
    const named = yearlyDays.startOf(paragraph.text.slice(end, end + reach).replace(/^全国(?=爱国|安全)/u, ''));
    const to = end + (named?.name.length ?? 0);
    const sure = everyYear !== undefined || is !== undefined;
    // 3月爱国卫生月部署会: a month beside the name of another says little.
    if (named === null || (!sure && (day === undefined || about.test(paragraph.text.slice(to, to + 6))))) continue;
    yield { place, named, day: written(month, day), start, end: to };
  }
  for (const place of matches(body, dotted)) {
    const { paragraph, hit, start, end } = place;
    const named = yearlyDays.startOf(paragraph.text.slice(end, end + reach));
    if (named === null) continue;
    yield { place, named, day: written(hit[1] ?? '', hit[2]), start, end: end + named.name.length };
  }
  for (const place of matches(body, nameFirst)) {
    const { paragraph, hit, start, end } = place;
    const named = yearlyDays.endOf(paragraph.text.slice(Math.max(0, start + 1 - reach), start + 1));
    if (named === null) continue;
    yield {
      place,
      named,
      day: written(hit[1] ?? hit[3] ?? '', hit[2] ?? hit[4]),
      start: start + 1 - named.name.length,
      end,
    };
  }
}

/** 全国爱牙日（10月20日）: a day that falls on the same date every year, and another date beside it. */
export function* yearlyDays(reading: Reading): Generator<Finding> {
  for (const { place, named, day, start, end } of saidDays(reading)) {
    // 世界无烟日 in 5月: the month alone may be that of a day.
    if (named.days.some((own) => own === day || `${own}-`.startsWith(`${day}-`) || `${day}-`.startsWith(`${own}-`)))
      continue;
    const message = `${named.name}是每年${named.days.map(spoken).join('或')}，不是${spoken(day)}`;
    yield { paragraph: place.paragraph, start, end, message };
  }
}
