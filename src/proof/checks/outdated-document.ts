import { lacksKind, misspelt, reordered, sameStem, type Title, titleOf } from '../cited-name.ts';
import { type KnownDocument, standard, wrongEdition, wrongNumber, yearBefore } from '../cited-number.ts';
import { noSuchLaw } from '../no-such-law.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const cited =
  /《([^《》]{4,60})》(?:[（(]([^（）()]{4,30}号|[A-Z]{2,4}(?:\s*\/\s*T)?\s*[\d.]{2,8}\s*[-—–]+\s*\d{4})[）)])?/gu;
/** A document the text says was made here has a name of its own. */
const madeHere = /(?:制定|制订|出台|印发|修订|发布|起草|编制)[^，。；《》]{0,12}(?:《[^《》]*》[、和及])*$/u;

/** Last year's standard may be named when the text says so itself. */
const isHistory = (before: string, since: string): boolean => {
  const year = yearBefore(before);
  return year !== undefined && since !== '' && year < Number(since);
};

function supersededBy({ name, partial, superseded }: KnownDocument, before: string): { message: string } | null {
  if (!superseded || isHistory(before, superseded.since)) return null;
  const { by, since, repealed } = superseded;
  if (partial) return { message: `《${name}》没有写全称和版本，现行的是${by}` };
  return {
    message: repealed
      ? `《${name}》${since}年已被取代，现行的是${by}`
      : `《${name}》之后，${since}年又有${by}，应引用新的文件`,
  };
}

/** A title that is no document's, but nearly one's. */
function mistaken(title: Title, before: string, known: readonly Title[]): { message: string } | null {
  const turned = known.find((t) => reordered(title, t));
  if (turned) return { message: `《${title.given}》的词序颠倒了，应为《${turned.given}》` };
  if (madeHere.test(before)) return null;
  if (lacksKind(title.given, before))
    return { message: `《${title.given}》没有写完：缺了“办法”“规定”“条例”“标准”一类的字` };
  const near = known.find((t) => misspelt(title, t)) ?? known.find((t) => sameStem(title, t));
  return near ? { message: `《${title.given}》疑为《${near.given}》之误` } : null;
}

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
    const judged = known ? wrongEdition(known, hit[0], paragraph.text.slice(0, start)) : null;
    if (judged && !told.has(`${paragraph.index}:${end}`) && !told.has(`${paragraph.index}:${end + 1}`))
      yield { paragraph, start, end, ...judged };
  }
}

const country = '中华人民共和国';
/** 《中华人民共和国物业管理条例》: a regulation that does not bear the country's name. */
function prefixed(given: string, names: ReadonlySet<string>, laws: ReadonlySet<string>): { message: string } | null {
  const name = given.startsWith(country) ? given.slice(country.length) : '';
  if (!name.endsWith('条例') || !names.has(name) || names.has(given) || laws.has(name)) return null;
  return { message: `《${name}》的名称里没有“${country}”` };
}

export const outdatedDocument: ProofCheck = {
  code: 'outdated-document',
  title: '引用的法规、标准和文件现行有效，名称和文号正确',
  why: '引用已经废止的文件或写错名称、文号，等于没有依据。',
  basis: '国家法律法规数据库；GB/T 9704—2012：引用公文先引标题，后引发文字号',
  severity: 'warning',
  hint: '改引现行文件，首次引用写全称和文号；叙述历史的写明年份。',
  good: [
    '依据《中华人民共和国反不正当竞争法》《中华人民共和国河道管理条例》《中华人民共和国乡村振兴促进法（草案）》和《公交清洁八步法》《湖北省水污染防治条例》。',
    '按照《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕15号）和《公共场所卫生管理条例》要求。',
  ],
  bad: [
    {
      text: '执行《生活饮用水卫生标准》（GB5749-2006）。',
      quotes: ['《生活饮用水卫生标准》（GB5749-2006）'],
    },
    { text: '执行《医疗废弃物管理条例》，按GB 3095-1996评价。', quotes: ['《医疗废弃物管理条例》', 'GB 3095-1996'] },
    {
      text: '依据《中华人民共和国大气污染防治条例》《中华人民共和国食品卫生安全法》《中华人民共和国道路运输安全法》和《反食品浪费监督法》开展检查。',
      quotes: [
        '《中华人民共和国大气污染防治条例》',
        '《中华人民共和国食品卫生安全法》',
        '《中华人民共和国道路运输安全法》',
        '《反食品浪费监督法》',
      ],
    },
    { text: '贯彻《城市绿化管理条例》。', quotes: ['《城市绿化管理条例》'] },
    { text: '依据《医疗废物管理条例》（国务院令第308号）。', quotes: ['《医疗废物管理条例》（国务院令第308号）'] },
    {
      text: '贯彻《国务院关于进一步加强新时期爱国卫生工作的意见》精神。',
      quotes: ['《国务院关于进一步加强新时期爱国卫生工作的意见》'],
    },
    {
      text: '依据《突发公共卫生应急事件条例》《病媒生物预防控制管理条例》，按照《公共场所控制吸烟管理》和《食品卫生许可管理办法》。',
      quotes: [
        '《突发公共卫生应急事件条例》',
        '《病媒生物预防控制管理条例》',
        '《公共场所控制吸烟管理》',
        '《食品卫生许可管理办法》',
      ],
    },
    { text: '依据《中华人民共和国物业管理条例》考评。', quotes: ['《中华人民共和国物业管理条例》'] },
    { text: '依据《中华人民共和国食品安全发》开展检查。', quotes: ['《中华人民共和国食品安全发》'] },
    {
      text: '落实《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕16号）。',
      quotes: ['《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕16号）'],
    },
  ],
  *run(reading) {
    const { body, dictionaries } = reading;
    const { documents } = dictionaries;
    const titles = documents.map((d) => titleOf(d.name));
    const byName = new Map(documents.map((d, i) => [titles[i]?.plain, d]));
    const byOwnName = new Set(documents.map(({ name }) => name));
    const told = new Set<string>();
    for (const { paragraph, hit, start, end } of matches(body, cited)) {
      const [, given = '', number] = hit;
      const title = titleOf(given);
      const before = paragraph.text.slice(0, start);
      const known =
        byName.get(title.plain) ??
        (/(?:[省市县区]|自治区)$/u.test(before) ? undefined : byName.get(`国务院${title.plain}`));
      const judged = known
        ? (supersededBy(known, before) ?? (number === undefined ? null : wrongNumber(known, number, before, documents)))
        : (mistaken(title, before, titles) ?? noSuchLaw(given, dictionaries.laws));
      const ours = judged ?? prefixed(given, byOwnName, dictionaries.laws);
      if (!ours) continue;
      told.add(`${paragraph.index}:${end}`);
      yield { paragraph, start, end, ...ours };
    }
    yield* bareStandards(reading, told);
  },
};
