import { hitsIn } from '../hits.ts';
import type { Presence } from '../presence.ts';
import type { Figure } from './fact.ts';
import { counterPattern, unitPattern } from './units.ts';

const number = '\\d+(?:\\.\\d+)?';
/** 医护比为1∶1.31 */
const ratio = new RegExp(`(?<=比(?:例|率)?(?:约|达|到|为|是)*)(${number})\\s*[∶:：]\\s*(${number})(?![\\d:：])`, 'gu');
/** 年均值为10、27、68、35微克/立方米; 分别为35和31; 分别上升3.5及3.4个百分点: the unit is said once, or not at all. */
const moved = '(?:上升|下降|提高|提升|增长|增加|减少|降低|回落|延长|缩短|高|低|多|少|增|降|升)[了约出于到至]*';
const list = new RegExp(
  `(?=\\d)(?<=[为是达到至]|(?:分别|依次)(?:${moved})?|${moved})(${number}(?:个?[、和与及]${number})+)(${unitPattern})?(?![\\d.])`,
  'gu',
);
const listMarks = /分别|依次|、[^，。；]*$/u;
/** 自然增长率为-1.87‰ */
const negative = new RegExp(`(?<=[为是率至到达低高温值：（、|\\s])[-－−](${number})(%|％|‰|℃|个百分点|/10万|岁)`, 'gu');
const plain = /(?<=pH(?:年?均?值)?(?:范围)?(?:为|是|在)?)(\d{1,2}\.\d{1,2})(?![\d.%％~～—-])/gu;
const zero = /(?<=[率数量例重]为|死亡率|发病率|发生率)(0)(?=[，。；、])/gu;
/** 综合指数为3.04，较上年下降0.22: an index has no unit. */
const index =
  /(?=\d)(?<=(?:指数|系数|比值|得分|评分|均分|(?<![同环相])比)(?:（[A-Z]{2,5}）)?(?:平均|总体)?(?:由|从)?(?:(?:19|20)\d{2}年的?)?(?:约|为|是|达到?|值为?|(?:\d{1,3}\.\d{1,3})?(?:下降|上升|提升|提高|降低|降|升)[至到]|：)*)(\d{1,3}\.\d{1,3})(?![\d.])/gu;
const indexChange = /(?=\d)(?<=(?:下降|上升|降低|提高|增加|减少|升高)了?)(\d{1,2}\.\d{1,3})(?=[，。；）]|$)/gu;
const noDeath = /零(?=死亡(?!率))/gu;
const notOne = new RegExp(`一(${counterPattern})[也都](?:没有|没|不见)`, 'gu');

const at = (hit: RegExpExecArray, value: number | string, unit: string, kind: Figure['kind']): Figure => ({
  start: hit.index,
  end: hit.index + hit[0].length,
  value,
  unit: unit === '％' ? '%' : unit,
  qualifier: '',
  kind,
});

function listed(text: string, presence: Presence): Figure[] {
  return hitsIn(text, list, presence).flatMap((hit) => {
    const [, numbers = '', own = ''] = hit;
    const unit = own === '' ? unitSaid(text, hit) : own;
    if (!listMarks.test(text.slice(Math.max(0, hit.index - 40), hit.index))) return [];
    const parts = [...numbers.matchAll(/\d+(?:\.\d+)?个?/gu)];
    return parts.flatMap((part, i): Figure[] => {
      const start = hit.index + part.index;
      const last = i === parts.length - 1;
      const end = start + part[0].length + (last ? own.length : 0);
      return [{ start, end, value: Number.parseFloat(part[0]), unit, qualifier: '', kind: 'measure' }];
    });
  });
}

const saidBehind = new RegExp(`^[，（]单位[均都]?(?:为|是|：)?(?:同[上前]|相同|(${unitPattern}))`, 'u');
const saidBefore = new RegExp(`\\d(${unitPattern})`, 'gu');
/** 依次是61和33，单位同上: the unit stands behind the list, or is that of the figure before. */
function unitSaid(text: string, { index, 0: whole }: RegExpExecArray): string {
  const end = index + whole.length;
  const said = saidBehind.exec(text.slice(end, end + 16));
  if (said === null) return '';
  return said[1] ?? hitsIn(text.slice(Math.max(0, index - 120), index), saidBefore).at(-1)?.[1] ?? '';
}

/** 2021年41、2022年36、2023年33微克/立方米: the unit stands with the last of the years. */
const yearly = new RegExp(
  `(?=\\d)(?<=(?:19|20)\\d{2}年)(${number})(?=(?:[、，和](?:19|20)\\d{2}年${number}){1,5}(${unitPattern}))`,
  'gu',
);

/** 床位数（张）：7.36, 机械化清扫率（%）　≥80　86.4: the unit stands in a bracket behind the name. */
const unitAhead = new RegExp(
  `(?=\\d)(?<![\\d.])(?<=（1?(${unitPattern})）(?:\\d{1,9}(?:\\.\\d{1,4})?(?=[\\s|])|(?:19|20)\\d{2}年|[\\s|：、为是达到≥≤><]){0,16})(\\d+(?:\\.\\d+)?)(?![\\d.年月日])`,
  'gu',
);

/** 没写单位的数 — ratios, lists that say their unit once, numbers below nought, pH, and nothing told as a number. */
export function bareFigures(text: string, presence: Presence): Figure[] {
  return [
    ...hitsIn(text, ratio, presence).map((hit) => at(hit, `${hit[1]}:${hit[2]}`, '', 'count')),
    ...hitsIn(text, negative, presence).map((hit) => at(hit, -Number(hit[1]), hit[2] ?? '', 'measure')),
    ...hitsIn(text, plain, presence).map((hit) => at(hit, Number(hit[1]), '', 'measure')),
    ...hitsIn(text, index, presence).map((hit) => at(hit, Number(hit[1]), '', 'measure')),
    ...hitsIn(text, indexChange, presence).map((hit) => at(hit, Number(hit[1]), '', 'measure')),
    ...hitsIn(text, unitAhead, presence).map((hit) => at(hit, Number(hit[2]), hit[1] ?? '', 'measure')),
    ...hitsIn(text, yearly, presence).map((hit) => at(hit, Number(hit[1]), hit[2] ?? '', 'measure')),
    ...hitsIn(text, zero, presence).map((hit) => at(hit, 0, '', 'count')),
    ...hitsIn(text, noDeath, presence).map((hit) => at(hit, 0, '', 'none')),
    ...hitsIn(text, notOne, presence).map((hit) => at(hit, 0, hit[1] ?? '', 'none')),
    ...listed(text, presence),
  ];
}

const ages = /(?<![\d.])(\d{1,3})\s*(?:周?岁)?\s*(?:[—–~～-]|至|到)\s*(\d{1,3})\s*(周?岁)/gu;

/** 年龄段 — 15～69岁 is one circumstance, not two figures. */
export function ageSpans(text: string, presence: Presence): Figure[] {
  return hitsIn(text, ages, presence).map((hit) => at(hit, `${hit[1]}—${hit[2]}`, '岁', 'count'));
}
