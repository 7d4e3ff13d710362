import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';

const part = '早晨|早上|清早|清晨|早|凌晨|上午|中午|下午|午后|傍晚|晚上|晚间|晚|夜间|夜里|深夜|次日|翌日';
const hour = '1\\d|2[0-4]|0?\\d|二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九]';
/** 6时, 8时30分, 六点半, 22：00, with the part of the day or without. */
const time = new RegExp(
  `(${part})?(?<![\\d:：.第十])(?:(\\d{1,2})[:：]([0-5]\\d)(?![\\d:：])|(${hour})(时(?![代期间段候隔限效点])|点(?![位次名钟子评]))(半|整|一刻|三刻|[0-5]?\\d分)?)`,
  'gu',
);
const to = /^\s*(?:[—–~～-]+|至|到)\s*$/u;
/** 每天6时开市、8时30分准时收摊: from the opening to the closing. */
const opens =
  /^(?:准时|正式|就|便)?(?:开市|开门|开放|开园|开馆|开工|营业|上班|出摊|上岗|开始)(?:，|、|到|至|并|又|、?次日)?(?:每[天日])?$/u;
const closes = /^(?:准时|必须|按时|就|便|前)?(?:收摊|收市|闭市|关门|关闭|打烊|闭园|闭馆|下班|收工|结束)/u;

/** 从凌晨4:30一直保洁到晚上21:00 */
const goesOn = /^一直\p{Script=Han}{0,6}[到至]$/u;

interface Time {
  readonly start: number;
  readonly end: number;
  readonly clock: string;
  /** 三点半 tells a time, 3点 only in the morning or at night: 3点要求; 6时 does, 6:30 by itself may be a ratio. */
  readonly sure: boolean;
}

const afternoon = /^(?:下午|午后|傍晚|晚|夜)/u;
const minutes: Readonly<Record<string, string>> = { 半: '30', 一刻: '15', 三刻: '45', 整: '00' };

/** 18:30, 次日2:00: by the clock of 24 hours. */
function timeOf(hit: RegExpExecArray): Time | null {
  const [whole, of = '', printed, past, said = '', mark, more = ''] = hit;
  const count = numberOf(printed ?? said);
  if (!(count <= 24)) return null;
  const late = afternoon.test(of) && count < 12 && count > (of.startsWith('夜') ? 4 : 0);
  const shown = late ? String(count + 12) : (printed ?? String(count));
  const rest = past ?? minutes[more] ?? more.replace('分', '').padStart(2, '0');
  return {
    start: hit.index,
    end: hit.index + whole.length,
    clock: `${/^[次翌]/u.test(of) ? '次日' : ''}${shown}:${rest}`,
    sure: of !== '' || more !== '' || (mark === '时' && /^\d/.test(said)),
  };
}

function isStretch(text: string, from: Time, until: Time): boolean {
  const between = text.slice(from.end, until.start);
  return (
    to.test(between) ||
    goesOn.test(between) ||
    (opens.test(between) && closes.test(text.slice(until.end, until.end + 6)))
  );
}

/** 钟点 — hours of the day and the stretches between two of them. */
export function clockFigures(text: string, presence: Presence): Figure[] {
  const times = hitsIn(text, time, presence).flatMap((hit) => timeOf(hit) ?? []);
  const figures: Figure[] = [];
  for (let i = 0; i < times.length; i++) {
    const [from, until] = [times[i] as Time, times[i + 1]];
    const stretch = until !== undefined && isStretch(text, from, until);
    if (stretch) i += 1;
    else if (!from.sure) continue;
    figures.push({
      start: from.start,
      end: stretch ? until.end : from.end,
      value: stretch ? `${from.clock}—${until.clock}` : from.clock,
      unit: stretch ? '时段' : '时刻',
      qualifier: '',
      kind: 'date',
    });
  }
  return figures;
}
