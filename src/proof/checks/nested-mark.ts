import { matches, type ProofCheck } from '../proof-check.ts';

const nested = /“[^”“]{0,60}“[^”“]*”[^”“]{0,60}”|《[^》《]{0,40}《[^》《]*》[^》《]{0,40}》/gu;

export const nestedMark: ProofCheck = {
  code: 'nested-mark',
  title: '引号里用单引号，书名号里用单书名号',
  why: '外层用双引号，里层用单引号；书名号里面再用书名号时，里层用〈〉。同形套用分不清界线。',
  basis: 'GB/T 15834—2011《标点符号用法》',
  severity: 'note',
  hint: '里层改用‘ ’或〈 〉。',
  good: ['他说：“这是‘创卫’带来的变化。”', '《关于印发〈创卫方案〉的通知》'],
  bad: [{ text: '印发《关于印发《创卫方案》的通知》。', quotes: ['《关于印发《创卫方案》的通知》'] }],
  *run({ body }) {
    for (const { paragraph, hit, start, end } of matches(body, nested)) {
      const inner = hit[0].startsWith('“') ? '‘ ’' : '〈 〉';
      yield { paragraph, start, end, message: `同形的${hit[0][0]}套用，里层应为${inner}` };
    }
  },
};
