import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { superseded } from '../lists/superseded.ts';
import { proseCells } from '../text-cells.ts';

export const regulationSuperseded: Check<'dossier'> = {
  code: 'regulation-superseded',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '引用的文件、标准现行有效',
  why: '引用已废止的文件，说明材料没有更新',
  basis: basis.currency,
  mend: '改引现行文件；叙述历史沿革的，写明已废止',
  examples: {
    good: { text: '引用现行文件', patch: {} },
    bad: {
      text: '引用国发〔2014〕66号',
      patch: { set: { 'dossier/measures/M1/text': '贯彻国发〔2014〕66号文件，召开动员大会。' } },
    },
  },
  *run(subject) {
    for (const { text, at } of proseCells(subject))
      for (const { seen, name, now, unrepealed } of superseded) {
        const hit = seen.exec(text)?.[0];
        if (hit !== undefined && !/已?(?:废止|失效)/u.test(text))
          yield { at: { ...at, quote: hit }, message: `${name}${unrepealed ? `之后又有${now}` : `已被${now}代替`}` };
      }
  },
};
