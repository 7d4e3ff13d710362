import { hitsIn } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';

export const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** What may stand before a number, and behind its unit, and make it less exact. */
export const before = '大约|将近|接近|超过|逾|不低于|不少于|不超过|突破|不足|不到|约|近|超|≥|≤|>|<|＞|＜';
export const after = '以上|以下|左右|上下|以内';

const tenths: Readonly<Record<string, number>> = { 半: 5 };
const tenth = new RegExp(
  `(${before})?([一二两三四五六七八九\\d])成(半|多|以上|以下|左右|[一二三四五六七八九](?!项|个|类|级|人|处))?(?=[，。；、的\\p{Script=Han}]|$)`,
  'gu',
);
const whole = /(?<!百)百分(?:之)?百(?!分)/gu;
const half = new RegExp(`(${before}|过)?(?:半数|一半(?=的|多|以上|左右|[，。；]))(以上|左右|多)?`, 'gu');
/** 百分之九十八点五, 千分之二点六; 万分之一 is a saying. */
const spelt = /(十万|百|千|万)分之(?!一(?![点十百]))([一二三四五六七八九十百零两]+)(?:点([零一二三四五六七八九]+))?/gu;
/** 十万分之111.7, 10万分之7.1, 千分之3.1: the share is told in words, the number in digits. */
const digits = /(十万|10万|百|千|万)分之(\d+(?:\.\d+)?)/gu;
const parts: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '/万', 十万: '/10万', '10万': '/10万' };
const fold = /翻了?([一两二三四五])番/gu;
const fraction = /([二三四五六七八九十])分之([一二三四五六七八九])/gu;

type Share = Pick<Figure, 'value' | 'unit' | 'qualifier'> & { hit: RegExpExecArray };

/** 近九成, 七成以上, 百分之九十八点五, 翻了一番. */
export function spokenShares(text: string, presence: Presence): Figure[] {
  return [...ofAHundred(text, presence), ...ofAnother(text, presence)].map(({ hit, ...rest }) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    ...rest,
    kind: 'measure' as const,
  }));
}

function ofAHundred(text: string, presence: Presence): Share[] {
  const shares = hitsIn(text, tenth, presence)
    .filter((hit) => !/^(?:立|员|果|效|绩|功|本|为|长|片|熟|品|都|年)/u.test(text.slice(hit.index + hit[0].length)))
    .map((hit) => {
      const [, ahead = '', digit = '', behind = ''] = hit;
      const odd = tenths[behind] ?? (numberOf(behind) || 0);
      const value = numberOf(digit) * 10 + odd;
      return { hit, value, unit: '%', qualifier: ahead || (odd > 0 ? '' : behind) };
    });
  const wholes = hitsIn(text, whole, presence).map((hit) => ({ hit, value: 100, unit: '%', qualifier: '' }));
  const halves = hitsIn(text, half, presence).map((hit) => {
    const [, ahead = '', behind = ''] = hit;
    return { hit, value: 50, unit: '%', qualifier: ahead || behind };
  });
  return [...shares, ...wholes, ...halves];
}

function ofAnother(text: string, presence: Presence): Share[] {
  const fractions = hitsIn(text, fraction, presence).map((hit) => ({
    hit,
    value: `${numberOf(hit[2] ?? '')}/${numberOf(hit[1] ?? '')}`,
    unit: '',
    qualifier: '',
  }));
  const told = hitsIn(text, digits, presence).map((hit) => ({
    hit,
    value: Number(hit[2]),
    unit: parts[hit[1] ?? ''] ?? '',
    qualifier: '',
  }));
  const words = hitsIn(text, spelt, presence).map((hit) => {
    const [, of = '', digits = '', decimals = ''] = hit;
    const whole = digits === '百' ? 100 : numberOf(digits);
    const tail = [...decimals].map((c) => numberOf(c)).join('');
    return { hit, value: Number(tail === '' ? whole : `${whole}.${tail}`), unit: parts[of] ?? '', qualifier: '' };
  });
  const folds = hitsIn(text, fold, presence).map((hit) => ({
    hit,
    value: numberOf(hit[1] ?? ''),
    unit: '番',
    qualifier: '',
  }));
  return [...fractions, ...told, ...words, ...folds];
}
