import type { Indicator } from '../../model/indicator.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { mentionsAny } from '../mentions.ts';
import { proseCells } from '../text-cells.ts';

export const targetOutdated: Check<'dossier'> = {
  code: 'target-outdated',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '引用的目标值是现行标准的',
  why: '仍按旧标准的目标值部署，达到了也不算达标',
  basis: basis.target,
  mend: '改成现行标准的目标值',
  examples: {
    good: { text: '写现行目标“≥80%”', patch: {} },
    bad: {
      text: '责任分解仍写“道路机械化清扫率≥70%”',
      patch: { set: { 'dossier/responsibilities/R2/target': '道路机械化清扫率≥70%' } },
    },
  },
  *run(subject) {
    const old = oldTargets(subject.pack.indicators);
    const mentioned = mentionsAny(old.flatMap((o) => o.names));
    for (const { text, at } of proseCells(subject)) {
      if (!mentioned(text)) continue;
      for (const { names, target, since, indicator } of old) {
        const quote = quotedTarget(text, names, target);
        if (quote !== null)
          yield {
            at: { ...at, quote },
            message: `“${quote}”是旧标准的目标值（${since}），现行为${now(subject.verdicts, indicator.id)}`,
            about: { indicator: indicator.id, clause: indicator.clause },
          };
      }
    }
  },
};

const oldTargets = (indicators: readonly Indicator[]) =>
  indicators.flatMap((indicator) =>
    indicator.outdated.flatMap(({ name, target, since }) =>
      target === undefined
        ? []
        : [{ indicator, target, since, names: [indicator.name, ...indicator.synonyms, ...(name ? [name] : [])] }],
    ),
  );

const now = (verdicts: readonly Verdict[], id: string): string =>
  verdicts.find((v) => v.indicator.id === id)?.targetText ?? '另行规定';

/** The name, at most a few words, then the old threshold stated as a demand (≥70%、不低于70%、70%以上). */
function quotedTarget(text: string, names: readonly string[], target: string): string | null {
  const value = /\d+(?:\.\d+)?/.exec(target)?.[0];
  if (value === undefined) return null;
  const number = value.replace('.', '\\.');
  const demand = `(?:(?:≥|≤|＞|＜|>|<|不低于|不少于|不超过|不高于|大于|小于)=?${number}(?![\\d.])|达?到?${number}(?![\\d.])[^，。；]{0,3}(?:以上|以下|以内))`;
  for (const name of names) {
    const at = text.indexOf(name);
    const hit = at < 0 ? null : new RegExp(`^.{0,6}?${demand}%?`, 'u').exec(text.slice(at + name.length));
    if (hit !== null) return name + hit[0];
  }
  return null;
}
