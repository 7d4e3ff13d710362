import { matches, type ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';

const named =
  /(?<=^|[^\p{Script=Han}]|[在到对从为由向于和与及是、])(\p{Script=Han}{3,8}?[市县区旗])(?=\p{Script=Han}|[，。；：、])/gu;
/** The name meant, where the characters are a place's in another order and the last, the kind of place, is right. */
function rightName({ dictionaries: { gazetteer } }: Reading, seen: string): string | null {
  const right = gazetteer.anagramOf(seen);
  return right === null || right.at(-1) !== seen.at(-1) ? null : right;
}

export const misspeltPlace: ProofCheck = {
  code: 'misspelt-place',
  title: '地名的字没有颠倒',
  why: '“香格里拉”写成“香格拉里”，输入时颠倒了两个字，通读时很难看出来。',
  basis: '行政区划依民政部公布的名称',
  severity: 'warning',
  hint: '改成规范的地名。',
  good: ['香格里拉市和石嘴山市的公共场所全部达标。'],
  bad: [{ text: '香格拉里市公共场所共2536个。', quotes: ['香格拉里市'] }],
  *run(reading) {
    for (const { paragraph, hit, start, end } of matches(reading.paragraphs, named)) {
      const seen = hit[1] ?? '';
      const right = rightName(reading, seen);
      if (right === null || isWhitelisted(reading, paragraph, start, end)) continue;
      yield { paragraph, start, end, message: `“${seen}”疑为“${right}”之误` };
    }
  },
};
