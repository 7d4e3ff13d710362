import { isAnother } from './another.ts';
import { attach } from './attach.ts';
import type { Figure } from './fact.ts';
import { restOf } from './neutral.ts';
import type { Belonging, Known } from './reference.ts';
import { toldBy } from './sayings.ts';
import type { Surroundings } from './surroundings.ts';
import type { Way } from './ways.ts';

const measure = /率|比例|占比|比重|天数|日数|时间|时长|面积|水平|浓度|密度|寿命|均值|声级/gu;
/** 高于全省平均水平, 走在全省前列: how a figure stands among others, said between its name and itself. */
const among =
  /[也均都仍]*(?:明显|远|略|大幅|稳定|始终|连续[^，·]{0,4})*(?:高于|低于|优于|好于|多于|少于|超过|超出|领先|处于|位居|位列|居于|居全|列全|排名|排在|排全|走在|跑在)[^，]*$/u;
/** A predicate is short: 实现“三连升”, 一年一个台阶. */
const longestPredicate = 14;

/** The clause up to what it measures, where behind that only a predicate stands: 学生近视率不降反升 → 学生近视率; null for none. */
export function subjectIn(clause: string): string | null {
  const plain = clause.replace(among, '');
  const last = [...plain.matchAll(measure)].map(({ index, 0: word }) => index + word.length).at(-1);
  if (last === undefined || plain.length - last > longestPredicate || /\d/u.test(plain.slice(last))) return null;
  return plain.slice(0, last);
}

/** What words by themselves tell a figure to be, in a way or by a name. */
function toldIn(
  { ways, names, mentions }: Known,
  around: Surroundings,
  near: string,
  figure: Figure,
): Belonging | null {
  const alone = { ...around, near, before: [] };
  const way = toldBy(ways, alone, figure.unit, figure.value);
  if (way !== null) return { id: way.id };
  const name = mentions(near) ? attach(names, { lead: near, earlier: '' }, figure) : null;
  const own = ways.find(({ id }) => id === name?.id);
  if (name === null || (own !== undefined && isAnother(own, alone))) return null;
  return { id: name.id, outdated: name.outdated };
}

const nothing = { before: [], list: '', last: '', tail: '', beyond: '' };

/** 具备健康素养的居民占比，2020年22.7%: the clause before tells it all. */
export function byClauseAhead(known: Known, around: Surroundings, figure: Figure): Belonging | null {
  // 完好率（≥98%）：99.1%: what stands in the bracket is no figure of the clause.
  const clause = (around.before[0] ?? '').replace(/（·+）/gu, '').replace(changed, '$1');
  const converted = /^(?:折合|相当于|也就是|即|合)|^(?:每[天日])?[总共]计?(?:时长|时间)/u.test(around.near);
  // 47个乡镇中…: what is counted stands behind the number.
  if (around.near.trim() === '' && restOf(around.tail) !== '') return null;
  if (!converted && clause.includes('·') && tooShort.test(clause)) return null;
  const asked = around.before.length === 0 && around.last.endsWith('？') ? around.last.slice(0, -1) : '';
  const words = asked === '' ? clause.replace(/·*[，：]$/u, '') : asked;
  const subject = subjectIn(words);
  const way = toldBy(known.ways, { ...around, near: words, before: [] }, figure.unit, figure.value);
  if (way !== null) return { id: way.id };
  return subject === null ? null : toldIn(known, around, subject, figure);
}

/** The clause ends with a figure of its own; 三个台阶 is none. */
const tooShort = /·(?!台阶)[^·]{0,2}.$/u;

/** 三年下降2.4个百分点，去年为25.1%: by how much it changed is no figure of the clause's own. */
const changed =
  /(?:累计|同比|共|又)*(?:提高|提升|上升|增长|增加|扩大|延长|下降|降低|减少|回落|缩短|压减|[升降增减高低多少])[了出约近超过]*·+([，：])$/u;

/** The rest of a row of figures, a dash or a comma, and the clause behind: 、2021年·，优良天数一年一个台阶。 */
const behind =
  /^(?:（[^（）]{0,20}）)?((?:[、，和及与]?[^，。；：、！？·]{0,10}·+(?:（[^（）]{0,20}）)?)*)(——|[，：！。])((?:这|则|也|便|就|正|都|均)*(?:是|为))?([^，。；：！？·—]{3,40})(?=[，。；：！？]|$)/u;
const farthest = 160;

/** 2020年302天、2021年316天，优良天数一年一个台阶; 85.3%——这是机械化清扫率: the name comes when all is told. */
export function byClauseBehind(known: Known, dotted: string, around: Surroundings, figure: Figure): Belonging | null {
  const hit = behind.exec(dotted.slice(figure.end, figure.end + farthest));
  if (hit === null) return null;
  const [, row = '', mark, copula, clause = ''] = hit;
  if (row === '' && copula === undefined && mark !== '——') return null;
  if (restOf(row) !== '' || (/[！。]/u.test(mark ?? '') && !copula?.startsWith('这'))) return null;
  const words = subjectIn(clause) ?? (copula === undefined ? null : clause);
  return words === null ? null : toldIn(known, { ...around, ...nothing }, words, figure);
}

/** 体育课开课率100%。近视率三年连降，2021年53.2%: the clause before measures another thing than was told last. */
export function measuresAnother(ways: readonly Way[], { before }: Surroundings, id: string | null): boolean {
  const clause = before[0] ?? '';
  if (clause.includes('·') || !rate.test(clause)) return false;
  return !ways.some((way) => way.id === id && way.measure.some((word) => word.length > 2 && clause.includes(word)));
}
const rate = /(?<![效频汇概])率(?![先领])|比重|占比/u;
