import type { Target } from '../model/indicator.ts';
import type { Verdict } from '../model/verdict.ts';
import type { DossierSubject, Finding, Result } from './check.ts';
import { aboutVerdict, labelOf, placeOf } from './indicator-rows.ts';

/** Findings for every verdict of one target form that is not met: 未达标 on verified ground, else 疑似未达标. */
export function unmet(subject: DossierSubject, form: Target['form']): Result {
  const asked = subject.verdicts.filter((v) => formOf(subject, v) === form);
  if (asked.length === 0) return 'not-applicable';
  return asked.filter((v) => v.judgement.endsWith('未达标')).map((v) => findingOf(subject, v));
}

/** A target the user overrides is a plain number. */
const formOf = ({ dossier }: DossierSubject, { id, indicator, part }: Verdict): Target['form'] => {
  const { targets } = dossier.value.settings;
  return (targets[id] ?? targets[indicator.id]) ? 'number' : (part?.target ?? indicator.target).form;
};

function findingOf(subject: DossierSubject, verdict: Verdict): Finding {
  const sure = verdict.judgement === '未达标';
  const head = `${labelOf(verdict.id, verdict.name)}${sure ? '未达标' : '疑似未达标，请对照标准原文'}`;
  return {
    at: placeOf(subject, verdict),
    message: `${head}：${verdict.ground}；目标为${verdict.targetText}`,
    about: aboutVerdict(verdict),
    ...(sure ? {} : { severity: 'warning' as const }),
  };
}
