import { trimName } from '../../text/extract/naming.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';

const figure = /([\p{Script=Han}（）()]{2,})(?:达到?|为|约|有)?(\d+\.\d{2,})\s*([%％‰]|[\p{Script=Han}]{1,3})/gu;

/** The measured thing at the end of the words before a figure; empty where they are only 年, 分别为 or a trend. */
function nounOf(words: string): string {
  const name = trimName(words).slice(-4);
  return /(?:[率数量度积额均平值]|比例|比重|时间|指导员|人口|医师|护士)$/u.test(name) ? name : '';
}

/** 座椅1347处、护栏1347处: what comes in pairs (a household and its letter) is told in people, papers and the like. */
const twins =
  /(?<=\p{Script=Han})(\d{2,}[1-9])([处座台盏吨]|公里|平方米)[、，](\p{Script=Han}{2,10})\1\2(?=[、，。；])/gu;

function* neighbours(paragraph: Paragraph): Generator<Finding> {
  for (const { hit, start, end } of matches([paragraph], twins)) {
    const [whole, value = '', unit = '', name = ''] = hit;
    if (/[各均都也]$/u.test(name)) continue;
    const quote = `${value}${unit}`;
    const message = `相邻两项都是${quote}，疑为抄错`;
    yield { paragraph, start: start + whole.lastIndexOf(name), end, message };
  }
}

export const duplicateValue: ProofCheck = {
  code: 'duplicate-value',
  title: '不同的指标没有相同的精确值',
  why: '两个不同的指标数值分毫不差，多半是抄串了行。',
  basis: '经验：不同指标精确到两位小数而相同的可能很小',
  severity: 'warning',
  hint: '对照台账核实两个数；确实相同的，可在白名单里写上这个数。',
  good: [
    '人均体育场地面积4.64平方米，每千人拥有社会体育指导员2.17名。',
    '入户1263户，签订承诺书1263份；新建公厕120座、垃圾房120座。',
  ],
  bad: [
    { text: '人均体育场地面积4.64平方米，每千人拥有社会体育指导员4.64名。', quotes: ['指导员4.64名'] },
    { text: '修补破损路面726处、更换井盖726处，清运垃圾41吨。', quotes: ['更换井盖726处'] },
  ],
  *run({ body, prose, whitelist }) {
    for (const paragraph of body) {
      yield* neighbours(paragraph);
      const seen = new Map<string, { name: string; start: number; end: number }>();
      for (const { hit, start, end } of matches([paragraph], figure)) {
        const [, words = '', value = ''] = hit;
        const name = nounOf(words);
        if (name === '') continue;
        const from = start + words.length - Math.min(words.length, 3);
        const before = seen.get(value);
        if (before === undefined) seen.set(value, { name, start: from, end });
        else if (before.name !== name && !whitelist.has(value)) {
          const at = originOf(prose.file, paragraph, before.start, before.end);
          const message = `与前面“${at.quote}”的数值完全相同，疑为抄错`;
          yield { paragraph, start: from, end, message, related: [{ at, message: '相同的数值' }] };
        }
      }
    }
  },
};
