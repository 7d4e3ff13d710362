import { stableJson } from '../../stable-json.ts';
import { notEvaluated, type PackageCheck, REPACK } from '../check.ts';

export const recheck: PackageCheck = {
  code: 'recheck',
  title: '对机读记录重跑全部资料检查，没有新的错误',
  why: '包里附的检查结果是申报单位自己跑的；核验只信重跑的结果。',
  basis: '各检查项自身的依据',
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ records, pack, samePack, diagnostics, probes }) {
    const [sound, standard, stated] = [await records(), await pack(), await diagnostics()];
    if (sound === null || standard === null || probes.recheck === undefined)
      return notEvaluated('机读记录、标准包或检查程序不可用');
    const again = probes.recheck(sound, standard);
    const known = new Set(stated?.diagnostics.map(keyOf) ?? []);
    const hidden = new Set(again.diagnostics.filter((d) => d.severity === 'error' && !known.has(keyOf(d))));
    const unread = stated?.diagnostics.some(({ message }) => message.endsWith('没有读取')) === true;
    const mark = unread ? unreadMark : (await samePack()) ? unstatedMark : otherPackMark;
    const told = [...hidden].map((d) => ({
      ...d,
      message: `${d.message}${mark}`,
      ...(!unread && { unstated: true as const }),
    }));
    return { diagnostics: [...again.diagnostics.filter((d) => !hidden.has(d)), ...told] };
  },
};

const keyOf = ({ code, at }: { readonly code: string; readonly at: object }): string => stableJson([code, at]);

/** Ends what is said of an error that the package's own list does not name: it did not own up to it. */
const unstatedMark = '（包内的自查结果没有列出）';
/** The same where its list was made by other words of the standard, and may well be honest. */
const otherPackMark = '（包内的自查结果没有列出：打包用的标准包不是这一版）';

/** The same where rows had not been read when the list was made: what follows from them it did not repeat. */
const unreadMark = '（打包时有的行没有读取，自查结果没有逐条列出由此引起的问题）';
