import type { Severity } from '../diagnostic.ts';
import type { Ground, StageName } from './check.ts';
import { checks } from './index.ts';
import { type Remark, waiverRemarks } from './waiver-remarks.ts';

export const severityWord: Record<Severity, string> = { error: '错误（阻断打包）', warning: '警告', note: '提示' };
const groundWord: Record<Ground, string> = {
  law: '法律法规',
  standard: '标准或评审要求',
  practice: '通行做法',
  heuristic: '经验判断',
};
export const stageWord: Record<StageName, string> = { dossier: '数据与佐证', documents: '文档', bundle: '申报包' };

/** The page of `shenbao explain <code>`: why a check exists, an example, how to mend it, its ground. Undefined: no such check here. */
export function explain(code: string): string | undefined {
  const check = checks.find((c) => c.code === code);
  if (check !== undefined)
    return pageOf(check, [
      `对象：${stageWord[check.stage]}`,
      `合格示例：${check.examples.good.text}。`,
      `问题示例：${check.examples.bad.text}。`,
    ]);
  const remark: Remark | undefined = Object.values(waiverRemarks).find((r) => r.code === code);
  return remark && pageOf(remark, ['对象：豁免', `问题示例：${remark.example}。`]);
}

/** Title of a code, for reports; undefined when the code is another engine's. */
export const titleOf = (code: string): string | undefined =>
  checks.find((c) => c.code === code)?.title ?? Object.values(waiverRemarks).find((r) => r.code === code)?.title;

type Explained = Omit<Remark, 'example'>;

const pageOf = (
  { code, title, severity, why, mend, ground, basis }: Explained,
  [subject, ...examples]: string[],
): string =>
  [
    `${code}　${title}`,
    '',
    `级别：${severityWord[severity]}`,
    subject,
    `为什么查：${why}。`,
    ...examples,
    `怎样改：${mend}。`,
    `依据（${groundWord[ground]}）：${basis}。`,
    '',
  ].join('\n');
