import type { Gazetteer } from '../gazetteer.ts';
import { hitsIn } from '../hits.ts';

const spans =
  /((?:19|20)\d{2})年(?:度|底|末)?(以来)?|(近[一二两三四五六七八九十\d]+年(?:来|内)?|[一二两三四五六七八九十]+年来|今年以来|去年以来|今年|去年|近年来|截至目前|目前|到目前为止)/gu;

/** The last span of time named in `before` (the sentence up to the figure), or in the sentence before it when it says 以来. */
export function periodOf(before: string, earlier: string): string {
  const here = hitsIn(before, spans).at(-1);
  if (here) return here[1] === undefined ? (here[3] ?? '') : here[1] + (here[2] === undefined ? '' : '年以来');
  const lasting = hitsIn(earlier, spans)
    .filter((h) => h[2] !== undefined || /来$/.test(h[3] ?? ''))
    .at(-1);
  return lasting ? (lasting[1] === undefined ? (lasting[3] ?? '') : `${lasting[1]}年以来`) : '';
}

const areas = /全市|市区|中心城区|主城区|城区|建成区|(?<!市)辖区|全区|全县|全省|全国|城乡|农村|全镇|全街道/gu;

/** 建成区绿化覆盖率40.1%，: the area belongs to that one name, and to nothing behind the next mark. */
const partOfName = /^建成区(?:绿化|绿地|面积|常住|人口|平均|路网|供水|排水)[^，。；]*[，。；]/u;

/** The last area named before the figure in its sentence; a county's own name beats the general word. */
export function scopeOf(before: string, gazetteer: Gazetteer | null): string {
  const named = gazetteer?.find(before).at(-1);
  const general = hitsIn(before, areas).findLast(({ index }) => !partOfName.test(before.slice(index)));
  if (named && named.start > (general?.index ?? -1)) return named.name;
  return general?.[0] ?? '';
}
