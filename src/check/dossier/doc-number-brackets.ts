import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';

export const docNumberBrackets: Check<'dossier'> = {
  code: 'doc-number-brackets',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '发文字号的年份用六角括号〔〕，写全四位',
  why: '“[2022]”“（2022）”“【22】”都不合格式',
  basis: basis.layout,
  mend: '改成“平政规〔2022〕3号”的写法，序号不编虚位，不加“第”字',
  examples: {
    good: { text: '“平政规〔2022〕3号”', patch: {} },
    bad: {
      text: '写成“平政规[2022]第03号”',
      patch: { set: { 'dossier/regulations/#0/number': '平政规[2022]第03号' } },
    },
  },
  *run({ dossier }) {
    const cells = [
      ...dossier.value.regulations.map((r, i) => ({ text: r.number, at: dossier.at('regulations', i, 'number') })),
      ...dossier.value.registry.map((r, i) => ({ text: r.docNumber, at: dossier.at('registry', i, 'docNumber') })),
    ];
    for (const { text, at } of cells) {
      if (
        !/[[(（【﹝［]\s*(?:20|19)?\d\d\s*[\])）】﹞］]\s*第?\d+号/u.test(text) &&
        !/〔\d{2}〕|〕\s*(?:第|0)\d*号?/u.test(text)
      )
        continue;
      yield { at: { ...at, quote: text }, message: `文号“${text}”不合格式，应如“${mended(text)}”` };
    }
  },
};

const mended = (text: string): string =>
  text.replace(
    /[[(（【﹝［〔]\s*(\d{2,4})\s*[\])）】﹞］〕]\s*第?0*(\d+)号/u,
    (_, year: string, n: string) => `〔${year.padStart(4, '20')}〕${n}号`,
  );
