import { hitsIn } from '../hits.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { unitPattern } from './units.ts';

/** 清除违章建筑**余处, 《XX年度方案》: a number that was left open, one sign repeated, and what it would count. */
const open = new RegExp(
  `(?<![A-Za-z\\d*×○第])([Xx×＊*○〇_])\\1{0,3}(余|多)?([百千]?[万亿])?(余|多)?(${unitPattern}|年)`,
  'gu',
);
/** XX街道, ○人民医院: a name that was left open, not a number. */
const named = /^(?:街道|社区|小区|县|区|镇|乡|村|校|路|道|人(?=民)|部门)/u;
/** 收集率逐年提高: a course without any number. */
const course =
  /逐年(?:递增|递减|增加|增长|提高|提升|上升|下降|降低|减少|改善|好转)(?![到至了为]|[^，。；！？]{0,8}\d)/gu;

/** 没有数的数据 — where a text speaks of a figure and gives none: `value` is what stands in its place. */
export function unsaidFigures(text: string, presence: Presence): Figure[] {
  const blanks = hitsIn(text, open, presence).flatMap((hit) => {
    const [whole, , much1 = '', big = '', much2 = '', unit = ''] = hit;
    const counts = much1 + big + much2 !== '' || unit === '年';
    if (!counts && named.test(text.slice(hit.index + whole.length - unit.length, hit.index + whole.length + 1)))
      return [];
    const value = /^([Xx×＊*○〇_])\1*/u.exec(whole)?.[0] ?? '';
    return { hit, value, unit: big + unit, qualifier: much1 || much2 };
  });
  const courses = hitsIn(text, course, presence).map((hit) => ({ hit, value: hit[0], unit: '', qualifier: '' }));
  return [...blanks, ...courses].map(({ hit, ...rest }) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    ...rest,
    kind: 'unsaid' as const,
  }));
}
