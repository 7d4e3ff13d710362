import { type Day, longDay } from '../model/day.ts';
import type { Settings } from '../model/settings.ts';
import { placeholderIn } from './placeholders.ts';

type Waiver = Settings['waivers'][number];

/** 不能豁免 — what no person of the applicant's may accept, with the reason; and what speaks of the waivers themselves. */
const neverWaived: ReadonlyMap<string, string> = new Map([
  ['secret-mark', '涉密文件一律不得经互联网报送'],
  ['evidence-secret-mark', '涉密文件一律不得经互联网报送'],
  ['setting-missing', '必需的设置项没有写，印出来就是空白'],
  ['waiver-unfounded', '豁免自己的问题只能改好'],
  ['waiver-void', '豁免自己的问题只能改好'],
]);

/** Why a waiver does not hold at all, or null. `today` is null where only the package speaks: it cannot tell its day. */
export function whyVoid({ code, person, date }: Waiver, today: Day | null): string | null {
  const never = neverWaived.get(code);
  if (never !== undefined) return `这一项不能豁免：${never}`;
  if (person.trim() === '' || placeholderIn(person) !== null) return `责任人“${person}”不是姓名`;
  if (today !== null && date > today) return `日期${longDay(date)}晚于今天，还没有人同意`;
  return null;
}
