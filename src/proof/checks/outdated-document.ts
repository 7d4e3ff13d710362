import type { Dictionaries } from '../../text/dictionaries.ts';
import { editDistance } from '../../text/similarity.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const cited =
  /《([^《》]{4,60})》(?:[（(]([^（）()]{4,30}号|[A-Z]{2,4}(?:\s*\/\s*T)?\s*[\d.]{2,8}\s*[-—–]+\s*\d{4})[）)])?/gu;
const plain = (name: string): string => name.replace(/[\s“”〈〉]|^中华人民共和国/g, '');
const bracketed = (number: string): string => number.replace(/[[［（(]/g, '〔').replace(/[\]］）)]/g, '〕');

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
    !known.number.includes(bracketed(number)) &&
    !bracketed(number).includes(known.number)
  )
    return { message: `《${known.name}》的文号是${known.number}，不是${number}` };
  return number === undefined ? null : edition(known, number);
}

const standard = /(GB|CJJ?|HJ|WS|JGJ|NY|SB)\s*(?:\/\s*T)?\s*(\d{2,6}(?:\.\d+)?)\s*[-—–]+\s*(\d{4})/u;

/** GB 5749-2006 where GB 5749—2022 is in force, or another number than the standard has. */
function edition({ name, number: current = '' }: Known, cited: string): { message: string } | null {
  const [seen, own] = [standard.exec(cited), standard.exec(current)];
  if (seen === null || own === null) return null;
  if (seen[1] !== own[1] || seen[2] !== own[2]) return { message: `《${name}》的标准号是${current}，不是${cited}` };
  return seen[3] === own[3] ? null : { message: `《${name}》的现行版本是${current}，不是${cited}` };
}

/** Whether a name is a known one misspelt: one character in six, two in twelve; another place's or level's is another's. */
function misspelt(name: string, known: string, full: boolean): boolean {
  const allowed = Math.max(name.length, known.length) >= 12 ? 2 : name.length >= 6 || full ? 1 : 0;
  if (Math.abs(name.length - known.length) > allowed || /^.{0,6}[省市县区](?!容)/u.test(name.replace(/^城市/u, '')))
    return false;
  const distance = editDistance(name, known);
  return distance > 0 && distance <= allowed;
}

const kind = /(?:实施)?(?:条例|办法|细则|规定|规范|标准|规程)$/u;
const stem = (name: string): string => name.replace(kind, '').replace(/管理$/u, '');

/** 《城市绿化管理条例》 for 《城市绿化条例》: of one subject there is one law, whatever its kind is called. */
const sameStem = (name: string, known: string): boolean =>
  name !== known && kind.test(name) && kind.test(known) && stem(name).length >= 4 && stem(name) === stem(known);

/** A standard cited by its number alone. */
function* bareStandards({ body, dictionaries: { documents } }: Reading, told: ReadonlySet<string>): Generator<Finding> {
  const byCode = new Map(
    documents.flatMap((d) => {
      const own = standard.exec(d.number ?? '');
      return own ? [[`${own[1]}${own[2]}`, d] as const] : [];
    }),
  );
  for (const { paragraph, hit, start, end } of matches(body, new RegExp(standard.source, 'gu'))) {
    const known = byCode.get(`${hit[1]}${hit[2]}`);
    const judged = known ? edition(known, hit[0]) : null;
    if (judged && !told.has(`${paragraph.index}:${end}`) && !told.has(`${paragraph.index}:${end + 1}`))
      yield { paragraph, start, end, ...judged };
  }
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
    { text: '执行《医疗废弃物管理条例》，按GB 3095-1996评价。', quotes: ['《医疗废弃物管理条例》', 'GB 3095-1996'] },
    { text: '贯彻《城市绿化管理条例》。', quotes: ['《城市绿化管理条例》'] },
    { text: '依据《医疗废物管理条例》（国务院令第308号）。', quotes: ['《医疗废物管理条例》（国务院令第308号）'] },
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
  *run(reading) {
    const { body, dictionaries } = reading;
    const { documents } = dictionaries;
    const byName = new Map(documents.map((d) => [plain(d.name), d]));
    const told = new Set<string>();
    for (const { paragraph, hit, start, end } of matches(body, cited)) {
      const name = plain(hit[1] ?? '');
      const known = byName.get(name);
      const near = known
        ? undefined
        : documents.find((d) => misspelt(name, plain(d.name), hit[1]?.startsWith('中华人民共和国') ?? false));
      const kin = known || near ? undefined : documents.find((d) => sameStem(name, plain(d.name)));
      const judged = known
        ? judge(known, hit[2], paragraph.text.slice(0, start))
        : (near ?? kin) && { message: `《${hit[1]}》疑为《${(near ?? kin)?.name}》之误` };
      if (!judged) continue;
      told.add(`${paragraph.index}:${end}`);
      yield { paragraph, start, end, ...judged };
    }
    yield* bareStandards(reading, told);
  },
};
