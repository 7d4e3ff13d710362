import { clauseBefore } from '../../text/clause.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { twoGrades } from '../grades.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { type Saying, type State, sayingsOf } from '../sayings.ts';
import { wholeAndRest } from '../whole-and-rest.ts';

const rank: Record<State, string> = { done: '已经完成', doing: '还在进行', planned: '尚未开始' };

const finished =
  /(?:全部|均已|全面|所有|悉数|100%)[^，。；]{0,12}(?:完成|整改到位|办结|销号|建成|改造|达标|清零|交付|投用|验收|消除|清除|取缔|拆除|解决|实现|覆盖)/gu;
const unfinished =
  /(?:(?:剩余|其余|尚有|仍有|还有|余下)(?:的)?[\d一二两三四五六七八九十]+[个处项件条座户家][^。；]{0,16}(?:正在|尚未|未|待|推进|施工|整改)|(?:继续|加快|抓紧)(?:推进|实施|完成)?[^，。；]{0,4}(?:剩余|其余|余下)(?:的)?[\d一二两三四五六七八九十]+[个处项件条座户家][^，。；]{0,10}|(?:正在|尚未|仍未|还在|仍在)(?:筹建|编制|征求意见|审批|招标|完善|施工|改造|建设|推进|整改|办理|完成))/gu;
/** What is worked at: nouns by which two clauses are known to speak of one thing. */
const things =
  /问题|小区|公厕|市场|道路|街巷|管网|水体|违建|摊点|雨污分流|项目|任务|厕所|路段|站点|广场|公园|污水厂|转运站|泊位|整改|改造|井盖|旱厕/gu;

const thingsOf = (text: string): Set<string> => new Set(text.match(things) ?? []);

/** 市场快检室: three characters in a row that name a thing; two clauses that have them in common may speak of one. */
const nounsOf = (text: string): string[] =>
  [...text.matchAll(/(?=(\p{Script=Han}{3}))/gu)]
    .map(([, three = '']) => three)
    .filter((three) => !/全部|均已|完成|建成|投用|其中|目前|工作|建设|任务/u.test(three));

/** 全部完成改造 here, 两个小区的改造正在施工 there; a count or a name must stand with what is not yet done. */
function* allAndSome({ body, prose }: Reading): Generator<Finding> {
  const open = [...matches(body, unfinished)]
    .map(({ paragraph, start, end }) => {
      const clause = clauseBefore(paragraph.text, start, '。；');
      return { paragraph, start, end, what: thingsOf(clause + paragraph.text.slice(start, end)), clause };
    })
    .filter(({ paragraph, start, end, clause }) =>
      /[\d一二两三四五六七八九十]+[个处项件条座户家]/u.test(clause + paragraph.text.slice(start, end)),
    );
  for (const { paragraph, start, end } of matches(body, finished)) {
    const from = start - clauseBefore(paragraph.text, start, '，。；').length;
    const what = [...thingsOf(paragraph.text.slice(from, end))];
    const nouns = nounsOf(paragraph.text.slice(from, end));
    const against = open.find(
      (o) =>
        (what.some((w) => o.what.has(w)) || nouns.some((noun) => o.clause.includes(noun))) &&
        !(
          o.paragraph === paragraph &&
          clauseBefore(paragraph.text, Math.max(o.start, start), '。；').length >= Math.abs(o.start - start)
        ),
    );
    if (!against) continue;
    const said = [
      { paragraph, start: from, end },
      { paragraph: against.paragraph, start: against.start, end: against.end },
    ].sort((a, b) => a.paragraph.index - b.paragraph.index || a.start - b.start) as [Place, Place];
    const at = originOf(prose.file, said[0].paragraph, said[0].start, said[0].end);
    const message = `这里与第${at.line}行“${at.quote}”矛盾：一处说全部完成，一处说还有没完成的`;
    yield { ...said[1], message, related: [{ at, message: '另一种说法' }] };
  }
}
const never =
  /(?:未|没有|无)发生(?:过)?(?:一起|重大|较大|任何)*([\p{Script=Han}]{0,10}?(?:事故|事件|疫情|案件|投诉))/gu;
const once =
  /(?<![未无]|没有)发生(?:过)?(?:[\p{Script=Han}]{0,10}?(?:事故|事件|疫情|案件|投诉)(?:共)?\d+[起件例次]|[\d一二三四五六七八九]+[起件例次](?:一般|较大|重大)?([\p{Script=Han}]{0,10}?(?:事故|事件|疫情|案件|投诉)))/gu;

/** 未发生食品安全事故, and elsewhere how many there were. */
function* neverAndOnce({ body, prose }: Reading): Generator<Finding> {
  const none = [...matches(body, never)];
  for (const { paragraph, hit, start, end } of matches(body, once)) {
    const what = /([\p{Script=Han}]{0,10}?(?:事故|事件|疫情|案件|投诉))/u.exec(
      hit[0].replace(/^发生过?|[\d一二三四五六七八九]+[起件例次]|一般|较大|重大/gu, ''),
    )?.[1];
    const denial = none.find(
      (n) => n.hit[1] === what || (isPoisoning(n.hit[1]) && isPoisoning(what) && !/重大|较大/u.test(n.hit[0])),
    );
    if (!denial) continue;
    const at = originOf(prose.file, denial.paragraph, denial.start, denial.end);
    const message = `这里说发生过${what}，第${at.line}行却说没有发生`;
    yield { paragraph, start, end, message, related: [{ at, message: '另一种说法' }] };
  }
}
/** What poisons many is an accident with food. */
const isPoisoning = (what = ''): boolean => /食品安全|食物中毒|食源性/u.test(what);

interface Place {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

export const statusConflict: ProofCheck = {
  code: 'status-conflict',
  title: '同一件事的进展前后一致',
  why: '前面说“已建成投用”，后面说“正在建设”，评审人不知道该信哪一句。',
  basis: '公文内容应当前后一致',
  severity: 'warning',
  hint: '核实现在的进展，两处写成一样；确是两个阶段的，分别写明时间。',
  good: [
    '经评估，鼠、蚊、蝇密度达到国家标准B级，蟑螂密度达到C级。',
    '城东农贸市场改造已经完成，城西农贸市场改造正在推进。',
    '各项整改任务已全部完成。部分问题正在整改。',
    '已建成湖滨湿地公园一期。正在建设湖滨湿地公园二期。',
    '完成整改340个，整改率达到98%，剩余12个正在整改。首批问题办结率100%，其余12件已全部办结。达标率100%，还有两项经费没有落实到位。',
    '2022年启动建设城东生活垃圾转运站，2023年已建成城东生活垃圾转运站。',
    '2022年湖滨公园改造正在推进，2023年湖滨公园改造已全部完成。',
  ],
  bad: [
    {
      text: '查出问题348个，整改率达到100%，剩余12个正在整改。灭鼠屋安置率百分百达到98%。信访件全部办结完毕，还有3件未办结。',
      quotes: ['整改率达到100%，剩余12个正在整改', '百分百达到98%', '全部办结完毕，还有3件未办结'],
    },
    {
      text: '建成区鼠、蚊、蝇、蟑螂密度均达到国家控制水平B级。监测显示，全市病媒生物密度达到C级。把每月最后一个周五定为清洁日，居民习惯了每月第一个周五大扫除。',
      quotes: ['鼠、蚊、蝇、蟑螂密度均达到国家控制水平B级', '每月最后一个周五'],
    },
    {
      text: '29个老旧小区已全部完成改造。银河、光彩两个小区的改造正在施工，预计9月交付。',
      quotes: ['正在施工'],
    },
    {
      text: '已完成整改29个问题，剩余3个正在推进。目前，反馈的全部问题均已整改到位。',
      quotes: ['反馈的全部问题均已整改到位'],
    },
    {
      text: '文昌社区垃圾分类亭已于3月底建成投用。下步，文昌社区垃圾分类亭正在建设，年内完工。',
      quotes: ['文昌社区垃圾分类亭正在建设'],
    },
    {
      text: '目前，已建成湖滨湿地公园。下一步，正在加快建设湖滨湿地公园，年内开放。',
      quotes: ['正在加快建设湖滨湿地公园'],
    },
    {
      text: '城东生活垃圾转运站已于3月建成投用。我区正在建设城东生活垃圾转运站。',
      quotes: ['正在建设城东生活垃圾转运站'],
    },
    {
      text: '《市容环境卫生管理办法》已印发实施。目前，市容环境卫生管理办法尚未出台。',
      quotes: ['市容环境卫生管理办法尚未出台'],
    },
  ],
  *run(reading) {
    yield* allAndSome(reading);
    yield* neverAndOnce(reading);
    yield* twoGrades(reading);
    yield* wholeAndRest(reading);
    const first = new Map<string, Saying>();
    for (const saying of sayingsOf(reading.body)) {
      const short = /^该(.{2,6})$/u.exec(saying.object)?.[1];
      const key =
        short === undefined ? saying.object : ([...first.keys()].findLast((k) => k.endsWith(short)) ?? saying.object);
      const before = first.get(key);
      if (before === undefined) first.set(saying.object, saying);
      else if (before.state !== saying.state && !otherTime(before, saying)) {
        const at = originOf(reading.prose.file, before.paragraph, before.start, before.end);
        const message = `这里说“${saying.object}”${rank[saying.state]}，第${at.line}行却说${rank[before.state]}`;
        const { paragraph, start, end } = saying;
        yield { paragraph, start, end, message, related: [{ at, message: '另一种说法' }] };
      }
    }
  },
};

/** Each names a year of its own: two times, two states. */
function otherTime(a: Saying, b: Saying): boolean {
  const years = [a, b].map(({ paragraph, start, end }) => yearNear(paragraph.text, start, end));
  return years[0] !== null && years[1] !== null && years[0] !== years[1];
}

const yearNear = (text: string, start: number, end: number): string | null => {
  const sentence = clauseBefore(text, start, '。；');
  return (
    /(?:20\d{2}年|去年|今年|明年)(?!.*(?:20\d{2}年|去年|今年|明年))/u.exec(sentence + text.slice(start, end))?.[0] ??
    null
  );
};
