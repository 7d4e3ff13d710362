import type { Severity } from '../diagnostic.ts';
import type { AnyCheck, Ground, StageName } from './check.ts';
import { checks } from './index.ts';

export const severityWord: Record<Severity, string> = { error: '错误（阻断打包）', warning: '警告', note: '提示' };
export const groundWord: Record<Ground, string> = {
  law: '法律法规',
  standard: '标准或评审要求',
  practice: '通行做法',
  heuristic: '经验判断',
};
export const stageWord: Record<StageName, string> = { dossier: '数据与佐证', documents: '文档', bundle: '申报包' };

/** The page of `shenbao explain <code>`: why a check exists, an example, how to mend it, its ground. Undefined: no such check here. */
export function explain(code: string): string | undefined {
  const check = checks.find((c) => c.code === code);
  return check === undefined ? undefined : pageOf(check);
}

const pageOf = ({ code, title, stage, severity, why, examples, mend, ground, basis }: AnyCheck): string =>
  [
    `${code}　${title}`,
    '',
    `级别：${severityWord[severity]}`,
    `对象：${stageWord[stage]}`,
    `为什么查：${why}。`,
    `合格示例：${examples.good.text}。`,
    `问题示例：${examples.bad.text}。`,
    `怎样改：${mend}。`,
    `依据（${groundWord[ground]}）：${basis}。`,
    '',
  ].join('\n');
