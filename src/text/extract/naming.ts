import type { Figure } from './fact.ts';

/** Words between a name and its number that say nothing of what is measured. */
const filler =
  /(?:分别(?:达到?|为|是)?|均(?:达到?|为)?|已经?|达到了?|达|为|是|有|到|至|保持在?|稳定在|控制在|维持在|提高到|提高至|提升到|提升至|上升到|上升至|增加到|增加至|增长到|下降到|下降至|降至|降到|降低到|降低至|超过|突破|仅有?|共有?|共计|合计|累计|总计|近|约|超|不低于|不少于|不超过|≥|≤|[：:（(\s“”])+$/u;
const change = /(?:提高|提升|上升|增加|增长|下降|降低|减少|回升|下滑|同比|环比|增幅|降幅)(?:了|约|近|达|为)*$/u;
const years = /(?:[由从至到在自]?(?:19|20)\d{2}年(?:度|底|末)?[的、]?)+/gu;

/** Whether the words right before the number make it a difference. */
export const isChange = (lead: string, unit: string): boolean => unit === '个百分点' || change.test(lead);

/** 全市公厕达到 → 全市公厕 */
export function trimName(lead: string): string {
  let name = lead;
  for (let last = ''; last !== name; ) {
    last = name;
    name = name
      .replace(filler, '')
      .replace(change, '')
      .replace(/[由从比较]$/u, '');
  }
  return name.replace(/^[、的和及与]+/u, '');
}

export const withoutYears = (text: string): string => text.replace(years, '');

/** The words from the last stop or figure up to the number; list commas inside brackets and names stay. */
export function leadOf(text: string, figure: Figure, before: Figure | undefined): string {
  const from = before ? before.end : 0;
  const stretch = text.slice(from, figure.start);
  const stop = Math.max(...['，', '。', '；', '！', '？', '：'].map((m) => lastOutside(stretch, m)));
  return stretch.slice(stop + 1);
}

/** Last place of a mark that stands in no bracket or book title. */
function lastOutside(text: string, mark: string): number {
  for (let at = text.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(mark, at - 1)) {
    const head = text.slice(0, at);
    const open = (head.match(/[（《]/gu)?.length ?? 0) - (head.match(/[）》]/gu)?.length ?? 0);
    if (open <= 0) return at;
  }
  return -1;
}

/** What stands behind the unit up to the next stop: the name of 520个党政机关. */
export const tailOf = (text: string, figure: Figure): string =>
  /^[^，。；！？：、]*/u.exec(text.slice(figure.end))?.[0] ?? '';

/** 每千常住人口床位数、医师数 → both with 每千常住人口. */
export function splitNames(list: string, count: number): string[] | null {
  const parts = list.split(/[、和及与](?![^（]*）)/u).filter((p) => p !== '');
  if (parts.length < count) return null;
  const names =
    parts.length === count
      ? parts
      : [parts.slice(0, parts.length - count + 1).join('、'), ...parts.slice(parts.length - count + 1)];
  const prefix = /(?:每[百千万十\d]*[^、]{0,3}(?:人口|人)|人均)/u.exec(names[0] ?? '')?.[0] ?? '';
  return names.map((n, i) => (i > 0 && prefix !== '' && !n.includes(prefix) ? prefix + n : n));
}
