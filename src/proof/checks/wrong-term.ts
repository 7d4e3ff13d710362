import type { TermEntry } from '../../text/dictionaries.ts';
import { begunIn, type Heads, indexHeads, pairAt } from '../../text/heads.ts';
import type { Paragraph } from '../../text/prose.ts';
import { wordsIn } from '../../text/words.ts';
import { brokenSets } from '../closed-sets.ts';
import { alteredFormulas } from '../formulas.ts';
import { particles } from '../particles.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';

/** The longest first. */
const byHead = (terms: readonly TermEntry[]): Heads<TermEntry> =>
  indexHeads(
    [...terms].sort((a, b) => b.wrong.length - a.wrong.length),
    ({ wrong }) => (wrong.length < 2 ? null : pairAt(wrong)),
  );

/** Whether one of the entry's innocent contexts covers the place. */
const isInnocent = ({ unless, wrong }: TermEntry, text: string, at: number): boolean =>
  unless.some((context) => {
    const inside = context.indexOf(wrong);
    return inside >= 0 && text.startsWith(context, at - inside);
  });

/** Signs that stand by themselves behind any word. */
const standing =
  /[们的了在是和与及等有将把被为到对从中上下内外里前后性化率者人员区县市镇也都就要会能可不已又再更最很份植]/u;

/** 干部|们: the first of the two characters ends a word that begins before them. 有松|驰 leaves over what stands nowhere alone. */
function endsAnother({ type, wrong }: TermEntry, text: string, at: number): boolean {
  if (type !== 'typo' || wrong.length > 2 || at === 0) return false;
  const from = Math.max(0, at - 4);
  const words = wordsIn(text.slice(from, at + 5));
  const word = words(at - from);
  if (word === null || from + word.start >= at || from + word.start + word.text.length !== at + 1) return false;
  return standing.test(text[at + 1] ?? '') || (words(at - from + 1)?.text.length ?? 0) > 1;
}

const inTitle = (text: string, at: number): boolean =>
  text.lastIndexOf('《', at) > text.lastIndexOf('》', at) && text.indexOf('》', at) > at;

function* inParagraph(reading: Reading, paragraph: Paragraph, heads: Heads<TermEntry>): Generator<Finding> {
  const { text } = paragraph;
  let reached = 0;
  for (const { at, those } of begunIn(text, heads)) {
    const term = at < reached ? undefined : those.find((t) => text.startsWith(t.wrong, at));
    if (!term) continue;
    const end = at + term.wrong.length;
    if (isInnocent(term, text, at) || endsAnother(term, text, at) || isWhitelisted(reading, paragraph, at, end))
      continue;
    // A plan is called what it is called; a slip of the pen in its title is still a slip.
    if (term.type === 'term' && inTitle(text, at)) continue;
    const { severity, basis } = term;
    const hint = `改为“${term.right}”；本单位确有此专名的，加入白名单。`;
    yield { paragraph, start: at, end, message: `“${term.wrong}”应为“${term.right}”`, severity, basis, hint };
    reached = end;
  }
}

/** 截止 closes something; up to a time it is 截至. */
const upTo =
  /截止(?=到|至?(?:目前|当前|现在|今|本[月周年季]|上[月周年季]|去年|年[底末]|[一二三四五六七八九十]{1,2}月|\d{4}年|\d{1,2}月|\d{1,2}日))(?!\d{1,2}日期)/gu;

function* untilNow(reading: Reading): Generator<Finding> {
  for (const { paragraph, start, end } of matches(reading.body, upTo)) {
    const { text } = paragraph;
    if (/(?:报名|申报|报送|缴费|提交|活动|征集|时间|日期)(?:时间)?(?:于|为|到)?$/u.test(text.slice(0, start))) continue;
    if (reading.dictionaries.terms.some((t) => text.startsWith(t.wrong, start))) continue;
    const message = `“${text.slice(start, end + 4)}”的“截止”应为“截至”`;
    yield { paragraph, start, end: Math.min(text.length, end + 4), message, repair: `截至${text.slice(end, end + 4)}` };
  }
}

/** What the notices of the national office never say. */
const titlesGone: readonly (readonly [RegExp, string])[] = [
  [
    /“[^”]{0,30}(?:中西医并重|以基层为重点|以改革创新为动力|融入所有政策)[^”]{0,30}”的?(?:新时期|新时代)?(?:爱国卫生|创卫)(?:工作|运动)?方针/gu,
    '这是卫生与健康工作方针，爱国卫生工作方针里没有这句话',
  ],
  [
    /(?:\d{1,3}|[二两三四五六七八九十]{1,3})个县(?:荣获|获得|获评|被命名为|创成|成为)了?“?国家卫生城市(?![（(、和])/gu,
    '县获得的称号是国家卫生县城（国家卫生县），不是国家卫生城市',
  ],
  [/《[^《》]*(?:19|20)\d{2}[—–~～-]+(?:19|20)\d{2}年周期[^《》]*》/gu, '文件名里写的是“2018—2020周期”，没有“年”字'],
  [
    /[D-Z]级(?=标准|水平|以内|以上|[，。；])(?<=(?:四害|病媒生物|鼠|蚊|蝇|蟑)[^。]{0,42})/gu,
    '病媒生物密度控制水平只分A、B、C三级',
  ],
];

function* titlesMistaken({ body }: Reading): Generator<Finding> {
  for (const [pattern, why] of titlesGone)
    for (const { paragraph, hit, start, end } of matches(body, pattern))
      yield { paragraph, start, end, message: `“${hit[0]}”：${why}` };
}

export const wrongTerm: ProofCheck = {
  code: 'wrong-term',
  title: '用词用字正确',
  why: '机构名、指标名写错，材料就不能作准；错别字让人怀疑整份材料的质量。',
  basis: '《现代汉语词典》及国家卫生城市标准用语',
  severity: 'warning',
  hint: '按词典改正。',
  good: [
    '提供更好的服务，以更好的服务赢得认可，以更好的服务群众能力迎检，为更好的生活努力，形成科学的管理制度，持续的宣传引导深入人心。',
    '形成严格的把关机制和规范的把控流程，科学的推进方案已经印发，有力的保障体系不断健全。',
    '坚持以人民为中心的发展思想、新发展格局，牢记初心使命，不忘初心、牢记嘱托，鼠、蚊、蝇、臭虫，废水、废气、噪声，早发现、早报告、早处置，可回收物、有害垃圾、厨余垃圾、大件垃圾。',
    '干部们一起拔草，健康正成为共识。',
    '免疫规划疫苗接种率达到99%，市爱卫会印发通知，截至目前已建成12处。',
    '8个县（市）荣获国家卫生城市（县城）称号，见《关于命名2018—2020周期国家卫生城市的决定》。',
  ],
  bad: [
    {
      text: '把垃圾分类持之以恒的开展下去，扎实的开展培训，更好的服务群众；为更好的督促商户整改，及时的处理了投诉。',
      quotes: ['持之以恒的开展下去', '扎实的开展培训', '更好的服务群众', '更好的督促', '及时的处理了'],
    },
    { text: '适龄儿童免疫规则疫苗接种率达到99%。', quotes: ['免疫规则'] },
    { text: '根据区爱委会要求，截止目前已整改。', quotes: ['爱委会', '截止目前'] },
    { text: '截止2024年10月底，已整改完毕。', quotes: ['截止2024'] },
    {
      text: '甲、乙等8个县荣获国家卫生城市称号，见《关于命名2018—2020年周期国家卫生城市的决定》。',
      quotes: ['8个县荣获国家卫生城市', '《关于命名2018—2020年周期国家卫生城市的决定》'],
    },
    { text: '对“四害”密度进行评估，确保达到国家D级标准。', quotes: ['D级'] },
    { text: '坚持“预防为主、中西医并重”的爱国卫生工作方针。', quotes: ['“预防为主、中西医并重”的爱国卫生工作方针'] },
    {
      text: '坚持以人民为中心的发展思路，践行绿水青山就是金山银山的思路，不忘初心、牢记责任。',
      quotes: ['以人民为中心的发展思路', '绿水青山就是金山银山的思路', '不忘初心、牢记责任'],
    },
    {
      text: '对老鼠、蚊子、苍蝇、螳螂密度监测，做到早发现、早报告、早隔离、早医疗，合理膳食、适量运动、戒烟限酒、心理平稳。',
      quotes: ['螳螂', '早医疗', '心理平稳'],
    },
    { text: '消除四害赖依生存的自然环境。', quotes: ['赖依生存'] },
  ],
  *run(reading) {
    const heads = byHead(reading.dictionaries.terms);
    const titles = new Set(reading.dictionaries.terms.filter((t) => t.type === 'term').map((t) => t.wrong));
    const told = new Set<string>();
    for (const paragraph of reading.paragraphs)
      for (const finding of inParagraph(reading, paragraph, heads)) {
        // A title written wrong is wrong throughout: said once.
        const seen = paragraph.text.slice(finding.start, finding.end);
        if (!told.has(seen)) yield finding;
        if (titles.has(seen)) told.add(seen);
      }
    yield* untilNow(reading);
    yield* titlesMistaken(reading);
    yield* alteredFormulas(reading);
    yield* brokenSets(reading);
    yield* particles(reading);
  },
};
