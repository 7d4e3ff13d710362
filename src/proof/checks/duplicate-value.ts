import { originOf } from '../../text/prose.ts';
import { matches, type ProofCheck } from '../proof-check.ts';

const figure = /([\p{Script=Han}（）()]{2,})(?:达到?|为|约|有)?(\d+\.\d{2,})\s*([%％‰]|[\p{Script=Han}]{1,3})/gu;

export const duplicateValue: ProofCheck = {
  code: 'duplicate-value',
  title: '不同的指标没有相同的精确值',
  why: '两个不同的指标数值分毫不差，多半是抄串了行。',
  basis: '经验：不同指标精确到两位小数而相同的可能很小',
  severity: 'warning',
  hint: '对照台账核实两个数；确实相同的，可在白名单里写上这个数。',
  good: ['人均体育场地面积4.64平方米，每千人拥有社会体育指导员2.17名。'],
  bad: [{ text: '人均体育场地面积4.64平方米，每千人拥有社会体育指导员4.64名。', quotes: ['指导员4.64名'] }],
  *run({ body, prose, whitelist }) {
    for (const paragraph of body) {
      const seen = new Map<string, { name: string; start: number; end: number }>();
      for (const { hit, start, end } of matches([paragraph], figure)) {
        const [, name = '', value = ''] = hit;
        const tail = name.slice(-4);
        const before = seen.get(value);
        if (before === undefined) seen.set(value, { name: tail, start: start + name.length - 4, end });
        else if (before.name !== tail && !whitelist.has(value)) {
          const at = originOf(prose.file, paragraph, Math.max(0, before.start), before.end);
          const message = `与前面“${at.quote}”的数值完全相同，疑为抄错`;
          const from = start + Math.max(0, name.length - 3);
          yield { paragraph, start: from, end, message, related: [{ at, message: '相同的数值' }] };
        }
      }
    }
  },
};
