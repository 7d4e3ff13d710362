import { sequenceText } from '../../model/history.ts';
import { PRACTICE, type SequenceCheck } from '../check.ts';

/** 0001 follows 0000, and says which package it follows. */
export const sequenceContinuous: SequenceCheck = {
  code: 'sequence-continuous',
  title: '序列号紧接上一序列，并写明接的是哪一个包',
  why: '跳号或接错包，就不知道改动是相对什么说的。',
  basis: PRACTICE,
  mend: '把 dossier.yaml 的序列改为上一序列加一，用上一序列的原包重新补正。',
  run({ previous, current, amendment }) {
    const before = previous.dossier.dossier.settings.sequence;
    const now = current.dossier.dossier.settings.sequence;
    const stated = amendment.previous;
    return [
      ...(now === before + 1
        ? []
        : [
            {
              message: `上一序列是 ${sequenceText(before)}，这一序列应为 ${sequenceText(before + 1)}，写的是 ${sequenceText(now)}`,
            },
          ]),
      ...(amendment.sequence === now
        ? []
        : [{ message: `补正记录写的序列是 ${sequenceText(amendment.sequence)}，设置里是 ${sequenceText(now)}` }]),
      ...(stated.record === previous.record && stated.sequence === before
        ? []
        : [{ message: `补正记录所接的上一序列（${stated.name}）与提供的上一序列包内容不符`, quote: stated.record }]),
      ...(stated.sha256 === null || previous.sha256 === null || stated.sha256 === previous.sha256
        ? []
        : [{ message: '上一序列的包被改动过：校验值与补正记录所载不同', quote: previous.sha256 }]),
    ];
  },
};

/** Cover fields never change within one application. */
export const envelopeSame: SequenceCheck = {
  code: 'envelope-same',
  title: '申报单位、年度、标准、用途各序列相同',
  why: '换了单位或年度，就是另一次申报。',
  basis: PRACTICE,
  mend: '恢复为首次申报的填写；确需改变的，撤回后重新申报。',
  run({ previous, current }) {
    const [a, b] = [previous.dossier.dossier.settings, current.dossier.dossier.settings];
    const fields: readonly (readonly [string, string, string])[] = [
      ['申报单位', a.applicant.name, b.applicant.name],
      ['申报政府', a.applicant.government, b.applicant.government],
      ['年度', String(a.year), String(b.year)],
      ['标准包', a.pack, b.pack],
      ['用途', a.purpose, b.purpose],
    ];
    return fields
      .filter(([, before, now]) => before !== now)
      .map(([name, before, now]) => ({ message: `${name}由“${before}”变为“${now}”` }));
  },
};

/** Handing in the same again is no amendment. */
export const sequenceDiffers: SequenceCheck = {
  code: 'sequence-differs',
  title: '这一序列与上一序列确有不同',
  why: '原样重报会占用一次审核，通常是忘了保存改动。',
  basis: PRACTICE,
  mend: '按补正通知修改数据或佐证后重新生成。',
  run: ({ comparison: { figures, facts, evidence } }) =>
    figures.length + facts.length + evidence.length > 0 ? [] : [{ message: '数据、佐证与上一序列完全相同' }],
};
