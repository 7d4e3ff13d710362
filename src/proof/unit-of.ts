import type { Gazetteer } from '../text/gazetteer.ts';
import type { Prose } from '../text/prose.ts';
import { ownPlace } from './own-place.ts';

const organ =
  /^[\p{Script=Han}（）]{2,30}?(?:局|委|委员会|办公室|指挥部|办事处|街道|镇|乡|人民政府|管委会|中心|总站|支队|公司|医院|学校|爱卫办|创卫办|社区)$/u;

/**
 * 行文单位 — who a text is by: the signature, else the unit or place its title begins with; its file name where neither tells.
 * A unit's own highlights and summaries repeat its report by right.
 */
export function unitOf(prose: Prose, gazetteer: Gazetteer): string {
  const short = prose.paragraphs.filter((p) => p.text.length <= 30 && p.role !== 'cell').map((p) => p.text.trim());
  const signed = short.slice(-6).findLast((text) => organ.test(text));
  if (signed !== undefined) return signed;
  const titled = /^([\p{Script=Han}]{2,16}?(?:局|委|办事处|街道|镇|中心))(?=创建|关于|\d{4}年|工作)/u.exec(
    short[0] ?? '',
  )?.[1];
  return titled ?? ownPlace(prose, gazetteer, undefined)?.name ?? prose.file;
}
