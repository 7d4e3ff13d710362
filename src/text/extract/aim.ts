import type { Paragraph, Prose } from '../prose.ts';

/** What is to be reached: 力争达到88%, 到2025年达到80%, 不得低于, 年底前. */
const ahead =
  /力争|(?<!向上)争取(?!了|[、，]|[^，。；]{0,6}(?:补助|资金|经费|支持|投资))|争创|锚定|有望|不能[少低多高超]于|(?:标准|规定)(?:要求|规定)(?=[^，。；]*$)|计划(?!单列|生育|免疫|内|外)|预期(?!寿命)|拟(?!定|制|订)|(?<!超过|超额|完成|高于|低于|好于|优于|实现|达到|对照|年度|任务)目标(?:是|为|值|：|，|$)|(?:^|[，、：；]|[也都均还仍并])(?:要|须|必须|应(?![检收修查设配种急对用届聘])|应当|需|需要|将)(?=[^，。；]{0,16}$|达到|提高|提升|力争|确保|控制|不|保持|增加|实现|降)|将(?=力争|达到?|提高|提升|控制|实现|保持)|(?:应|须|要|不得|不应)(?:当|得)?(?:达到|不低于|不少于|低于|少于|不高于|不超过|超过|大于|小于)|(?:20\d\d年|今年|明年|全年)?(?:年?底|末)之?前|十[四五六]五”?(?:末|期末|时期)|(?:今后|未来|下一)[一二三四五\d]*(?:年|步|阶段)/gu;
/** 到2025年: ahead of the day the paper was written. */
const untilYear =
  /(?:(?<!截[至止]|[由从][^，。；]{0,24})到|(?<![截年\d]|[由从][^，。；]{0,24})至)(20\d\d)年(?:底|末)?(?!的|[^，。；]{0,12}(?:已|全部完成))/gu;
/** The same, unless the sentence goes on from what is reached: 采取多种措施，确保控制在C级 tells how it is. */
const weaklyAhead = /确保(?!了)|保证(?!了)/gu;
/** 全面推行……模式，确保每天锻炼1小时: in a report what is done all the year round, and what comes of it. */
const practised =
  /(?:推行|实行|坚持|严格|落实|采取|采用|开齐|开足|建立|健全|配齐|实施)[^。；]{2,}[，、](?:切实|有效)?(?:确保|保证)[^，。；]*$/u;
/** What is reached: 已达到, 截至目前, 较上年. */
const reached =
  /已(?!经?(?:把|将|列入|纳入))|(?:完成|实现|达到|提升|提高|做到|获得|取得|建成)了|以来|取得|连续|跃升|目前|现状|现有|现已|截至|截止|累计|去年|上年|同期|实际|同比|(?:比|较)(?:20|上|去|创)|超过?(?:了)?目标|达标(?!率)/gu;

const lastIndex = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const hit of text.matchAll(pattern)) last = hit.index;
  return last;
};

/** Headings under which everything is yet to be done. */
const ofAims =
  /下一?步|打算|今后|努力方向|存在(?:的)?问题[^，。]{0,6}(?:措施|对策)|(?:工作|创建|总体|主要|具体|年度|预期|发展)目标(?!完成|任务?落实|实现)|目标任务(?!完成|落实)|(?:任务|责任|职责|指标)(?:分解|分工)|(?:工作|创建)?(?:标准|任务)(?:和|与|及)?(?:要求|标准)|^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])?\s*(?:目标|任务|要求|标准)\s*$/u;
/** 今年……我们将……: all that follows is yet to be done. */
const resolved = /^[^。]{0,40}(?:今年|明年|下半年|20\d\d年)[^。]{0,60}(?:。[^。]{0,12})?(?:我们|我[市县区])将/u;
/** Papers that tell what is to be done: a plan, a division of tasks; not the report on one. */
const plan = /方案|(?<!免疫|生育)计划|(?<!免疫)规划|分解|责任书|任务书|任务清单|实施意见|行动纲要/u;
const report = /汇报|报告|总结|自查|评估|综述|通报|公报|简报|情况/u;
const notice = /(?:通知|意见|动员|讲话)(?:稿)?\s*$/u;

/** 以上, 不低于: a limit that something is to keep, or was said to keep. */
const limited =
  /(?:达到?|提[高升]到|降[低到]?到|控制在|保持在|增加到)[^，。；]{0,2}$|(?:不[低少小]于|不[高大多超]于|不超过|大于|小于|高于|低于|≥|≤|控制在)[^，。；]{0,4}$/u;

/** 由目前的73.8%提高到77%: what now is goes on to what is to be. */
const fromNow = /(?:由|从)(?:目前|现在|现有|现状)[^。；]*[到至为]$/u;
/** 优良天数今年不少于330天. */
const thisYear = /(?:今年|明年|年内)$/u;

/** 由38.9%提升到40%: where it begins, it is. */
const startOfCourse = /(?:由|从)(?:目前|现在|现有|20\d\d年)?的?$/u;

const limits = /[≥≤]|以[上下内]/u;

/** What a paper is of, as far as its figures go. */
interface Outlook {
  /** The paper was written in this year or later: the last it dates anything by month, else the one behind the last a report gives figures of. */
  readonly now: number;
  readonly plan: boolean;
  readonly notice: boolean;
  readonly report: boolean;
}

function outlookOf({ paragraphs }: Prose): Outlook {
  const titles = paragraphs.slice(0, 4).filter(({ role }) => role === 'title' || role === 'heading');
  const title = (titles.length > 0 ? titles : paragraphs.slice(0, 1)).map(({ text }) => text.slice(0, 80)).join('\n');
  const told = report.test(title);
  const now = lastYear(paragraphs, byMonth) || (told ? lastYear(paragraphs, byFigure) + 1 : 0);
  return { now, plan: plan.test(title) && !told, notice: notice.test(title) && !told, report: told };
}

const byMonth = /(?<![到至前]|计划)(20\d\d)年\d{1,2}月/gu;
/** 2023年为25.4%, 2023年报告发病12例: a report tells it of a year that is over; not 2025年把吸烟率压到20%. */
const byFigure =
  /(?<![到至前]|计划|力争)(20\d\d)年(?![底末前]|(?:年度)?(?:计划|目标))(?:(?![将要把]|力争|争取|确保|计划|目标)[^，。；：\d]){0,14}\d/gu;

const lastYear = (paragraphs: Prose['paragraphs'], pattern: RegExp): number =>
  paragraphs
    .flatMap(({ text }) => [...text.matchAll(pattern)])
    .reduce((last, [, year]) => Math.max(last, Number(year)), 0);

function lastIntent(before: string, { now }: Outlook): number {
  const until = [...before.matchAll(untilYear)].filter(([, year]) => Number(year) >= now).at(-1);
  return Math.max(lastIndex(before, ahead), until?.index ?? -1);
}

/** The paragraphs under a heading of aims. The title is none: it tells the sort of the paper. */
function underAims({ paragraphs }: Prose): ReadonlySet<Paragraph> {
  const under = new Set<Paragraph>();
  let aims = false;
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'heading') aims = ofAims.test(paragraph.text);
    else if (aims) under.add(paragraph);
  }
  return under;
}

/** The words a figure stands among: its sentence up to it, and what comes right behind. */
export interface AimWords {
  readonly before: string;
  readonly behind: string;
  /** 以上, ≥ … as the figure carries it. */
  readonly qualifier: string;
}

/**
 * 目标值 — whether a figure is what is to be reached, and not what is: by the words before it in its sentence, by the heading
 * it stands under, by the sort of paper. What is told as reached is none, wherever it stands.
 */
export function aimsIn(prose: Prose): (paragraph: Paragraph, words: AimWords) => boolean {
  const outlook = outlookOf(prose);
  const yetToBeDone = underAims(prose);
  return (paragraph, { before: all, behind, qualifier }) => {
    const before = all.slice(all.lastIndexOf('（') > all.lastIndexOf('）') ? all.lastIndexOf('（') : 0);
    if (startOfCourse.test(before)) return false;
    if (fromNow.test(before)) return true;
    const [intent, done] = [lastIntent(before, outlook), lastIndex(before, reached)];
    if (intent >= 0 || done >= 0) return intent > done;
    const weak = lastIndex(before, weaklyAhead) >= 0 && !(outlook.report && practised.test(before));
    if (weak || (thisYear.test(before) && limits.test(qualifier))) return true;
    if (/^[^，。；（）]{0,12}(?:的目标|为目标)/u.test(behind)) return true;
    const opening = /^[^，。：]{2,24}[。：]/u.exec(paragraph.text)?.[0] ?? '';
    if (yetToBeDone.has(paragraph) || ofAims.test(opening) || resolved.test(paragraph.text)) return true;
    const limit = limited.test(before) || /^(?:以[上下内]|左右)/u.test(behind) || limits.test(qualifier);
    return limit ? outlook.plan || outlook.notice : outlook.plan && !/20\d\d年/u.test(before);
  };
}
