import type { Gazetteer } from '../gazetteer.ts';
import { hitsIn } from '../hits.ts';

const spans =
  /((?:19|20)\d{2})年(?:度|底|末)?(以来)?|(近[一二两三四五六七八九十\d]+年(?:来|内)?|[一二两三四五六七八九十]+年(?:来|前)|\d{1,2}年前|(?:创建|创卫|整治|改造|治理)(?:之初|之前|以前|前)|此前|当初|如今|今年以来|去年以来|今年|去年|近年来?|截至目前|目前|到目前为止)/gu;

/** 由2020年的52.4%降至49.9%, 比2022年的50.6%低: the year belongs to the figure it leads to, and to none behind that. */
function isSpent(before: string, { index, 0: span }: RegExpExecArray): boolean {
  const ahead = before.slice(Math.max(0, index - 40), index);
  const behind = before.slice(index + span.length);
  if (!/\d|[一二三四五六七八九]成/u.test(behind)) return false;
  return /[比较与同跟]$/u.test(ahead) || (/[由从][^，。；]*$/u.test(ahead) && /[到至为]/u.test(behind));
}

/** The last span of time named in `before` (the sentence up to the figure), or in the sentence before it when it says 以来. */
export function periodOf(before: string, earlier: string): string {
  const here = hitsIn(before, spans).findLast((hit) => !isSpent(before, hit));
  if (here) return here[1] === undefined ? (here[3] ?? '') : here[1] + (here[2] === undefined ? '' : '年以来');
  const lasting = hitsIn(earlier, spans)
    .filter((h) => h[2] !== undefined || /来$/.test(h[3] ?? ''))
    .at(-1);
  return lasting ? (lasting[1] === undefined ? (lasting[3] ?? '') : `${lasting[1]}年以来`) : '';
}

const areas = /全市|市区|中心城区|主城区|城区|建成区|(?<!市)辖区|全区|全县|全省|全国|城乡|农村|全镇|全街道/gu;

/** 建成区绿化覆盖率40.1%，: the area belongs to that one name, and to nothing behind the next mark. */
const partOfName = /^建成区(?:绿化|绿地|面积|常住|人口|平均|路网|供水|排水)[^，。；]*[，。；]/u;

/** 高于全国平均水平，为31.2%: what one's own is held against is not where it is. */
const heldAgainst = /(?:同期|高于|低于|优于|好于|多于|少于|超过|超出|领先|[比较与跟])$/u;
const isPast = (before: string, index: number): boolean =>
  /[，；。]/u.test(before.slice(index)) && heldAgainst.test(before.slice(Math.max(0, index - 4), index));
/** 全国为24.1%，我市18.8% */
const ours = /[我本][市县区州]|我们/gu;

/** The last area named before the figure in its sentence; a county's own name beats the general word. */
export function scopeOf(before: string, gazetteer: Gazetteer | null): string {
  const named = gazetteer?.find(before).at(-1);
  const general = hitsIn(before, areas).findLast(
    ({ index }) => !partOfName.test(before.slice(index)) && !isPast(before, index),
  );
  if (named && named.start > (general?.index ?? -1)) return named.name;
  if ((hitsIn(before, ours).at(-1)?.index ?? -1) > (general?.index ?? -1)) return '';
  return general?.[0] ?? '';
}
