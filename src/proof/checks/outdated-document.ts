import type { Dictionaries } from '../../text/dictionaries.ts';
import { oneApart } from '../../text/similarity.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';

const cited =
  /《([^《》]{4,60})》(?:[（(]([^（）()]{4,30}号|[A-Z]{2,4}(?:\s*\/\s*T)?\s*[\d.]{2,8}\s*[-—–]+\s*\d{4})[）)])?/gu;
const plain = (name: string): string => name.replace(/[\s“”〈〉]/g, '');

type Known = Dictionaries['documents'][number];

/** Last year's standard may be named when the text says so itself. */
const isHistory = (before: string, since: string): boolean => {
  const year = /((?:19|20)\d{2})年[^。]{0,20}$/.exec(before)?.[1];
  return year !== undefined && since !== '' && Number(year) < Number(since);
};

function judge(
  known: Known,
  number: string | undefined,
  before: string,
): Omit<Finding, 'paragraph' | 'start' | 'end'> | null {
  const { superseded } = known;
  if (superseded && !isHistory(before, superseded.since)) {
    const what = known.partial ? '没有写全称和版本，现行的是' : `${superseded.since}年已被取代，现行的是`;
    return { message: `《${known.name}》${what}${superseded.by}` };
  }
  if (
    number !== undefined &&
    known.number !== undefined &&
    /号$/.test(known.number) &&
    /号$/.test(number) &&
    !known.number.includes(number) &&
    !number.includes(known.number)
  )
    return { message: `《${known.name}》的文号是${known.number}，不是${number}` };
  return number === undefined ? null : edition(known, number);
}

/** GB 5749-2006 where GB 5749—2022 is in force. */
function edition({ name, number: current = '' }: Known, cited: string): { message: string } | null {
  const parts = (text: string): string[] => text.replace(/\s/g, '').split(/[-—–]+/);
  const [code, year] = parts(cited);
  const [own, inForce] = parts(current);
  if (code !== own || inForce === undefined || year === inForce) return null;
  return { message: `《${name}》的现行版本是${current}，不是${cited}` };
}

export const outdatedDocument: ProofCheck = {
  code: 'outdated-document',
  title: '引用的法规、标准和文件现行有效，名称和文号正确',
  why: '引用已经废止的文件或写错名称、文号，等于没有依据。',
  basis: '国家法律法规数据库；GB/T 9704—2012：引用公文先引标题，后引发文字号',
  severity: 'warning',
  hint: '改引现行文件，首次引用写全称和文号；叙述历史的写明年份。',
  good: ['按照《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕15号）和《公共场所卫生管理条例》要求。'],
  bad: [
    {
      text: '执行《生活饮用水卫生标准》（GB5749-2006）。',
      quotes: ['《生活饮用水卫生标准》（GB5749-2006）'],
    },
    {
      text: '贯彻《国务院关于进一步加强新时期爱国卫生工作的意见》精神。',
      quotes: ['《国务院关于进一步加强新时期爱国卫生工作的意见》'],
    },
    { text: '依据《中华人民共和国食品安全发》开展检查。', quotes: ['《中华人民共和国食品安全发》'] },
    {
      text: '落实《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕16号）。',
      quotes: ['《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕16号）'],
    },
  ],
  *run({ body, dictionaries: { documents } }) {
    const byName = new Map(documents.map((d) => [plain(d.name), d]));
    for (const { paragraph, hit, start, end } of matches(body, cited)) {
      const name = plain(hit[1] ?? '');
      const known = byName.get(name);
      if (known) {
        const judged = judge(known, hit[2], paragraph.text.slice(0, start));
        if (judged) yield { paragraph, start, end, ...judged };
        continue;
      }
      const near = name.length >= 8 ? documents.find((d) => oneApart(plain(d.name), name) >= 0) : undefined;
      if (near) yield { paragraph, start, end, message: `《${hit[1]}》疑为《${near.name}》之误` };
    }
  },
};
