import type { Paragraph } from '../../text/prose.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const stage =
  /(?:阶段|步骤)[^（(。；]{0,6}[（(]((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?[—–~～至到-]+(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?(?:底|末)?[）)]/gu;

interface Stage {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly said: string;
}

const day = (year: number, month: number, date: number): number => year * 10_000 + month * 100 + date;

const stagesIn = ({ paragraphs }: Reading): Stage[] =>
  [...matches(paragraphs, stage)].map(({ paragraph, hit, start, end }) => {
    const [said, y = '', m = '', d, y2, m2 = '', d2] = hit;
    const from = day(Number(y), Number(m), Number(d ?? 1));
    return { paragraph, start, end, from, to: day(Number(y2 ?? y), Number(m2), Number(d2 ?? 31)), said };
  });

const monthsOf = (date: number): number => Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100);
const gapMonths = (to: number, from: number): number => monthsOf(from) - monthsOf(to);

/** A stage that begins before the one ahead of it is over. */
function* stages(reading: Reading): Generator<Finding> {
  const all = stagesIn(reading);
  for (const [i, { paragraph, start, end, from, said }] of all.entries()) {
    const before = all[i - 1];
    // Both begin together, or the first one runs through all: stages side by side.
    if (before !== undefined && gapMonths(before.to, from) > 1)
      yield {
        paragraph,
        start,
        end,
        message: `上一阶段“${before.said}”结束后隔了${gapMonths(before.to, from) - 1}个月才到“${said}”，中间没有安排`,
      };
    if (before === undefined || from > before.to || from <= before.from) continue;
    // The month in which one ends is often the month in which the next begins.
    if (Math.floor(from / 100) === Math.floor(before.to / 100)) continue;
    if (/贯穿|全程|同步|长期|持续/u.test(said + before.said)) continue;
    yield { paragraph, start, end, message: `“${said}”开始时，上一阶段“${before.said}”还没有结束` };
  }
}

/** 确保2025年通过省级评估、2024年通过国家评估: steps of one plan, the later named first. */
const steps =
  /(?:确保|力争|计划|目标|到)[^。；\d]{0,10}(20\d{2})年[^，。；、\d]{0,4}(?:通过|完成|启动|申报|创成|获得|达到|实现)([^。；、，\d]{2,14})[、，](?:确保|力争|并)?(20\d{2})年[^，。；、\d]{0,4}(?:通过|完成|申报|创成|获得|实现)([^。；、，\d]{2,14})/gu;
/** What comes ahead of what: the province's word, then the nation's. */
const rank = (what: string): number =>
  /国家|全国/u.test(what) ? 3 : /省|自治区/u.test(what) ? 2 : /市级/u.test(what) ? 1 : 0;

function* planned({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, steps)) {
    const [, first, before = '', second, after = ''] = hit;
    const climbs = rank(after) > rank(before) && rank(before) > 0;
    if (!climbs || Number(second) >= Number(first)) continue;
    const message = `${second}年的“${after}”排在${first}年的“${before}”之后，年份却在前`;
    yield { paragraph, start, end, message, severity: 'error' };
  }
}

const follow = '补充|完善|整改|修改|修订|汇总|复核|复查|验收|公示|总结|定稿|审定|评审|反馈|终审|归档|装订';
const deadlines = new RegExp(
  `(\\d{1,2})月(\\d{1,2})日(?:之?前|以前)([^。；\\d]{2,30})[，、](?:并?于|再于|然后在)?(\\d{1,2})月(\\d{1,2})日(?:之?前|以前)([^。；，\\d]{0,8}(?:${follow})[^。；，]{0,10})`,
  'gu',
);

/** 4月20日前报初审，4月10日前完成补充完善: what follows is due before what it follows. */
function* followUps({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, deadlines)) {
    const [first, second] = [day(0, Number(hit[1]), Number(hit[2])), day(0, Number(hit[4]), Number(hit[5]))];
    // Past the turn of the year the month starts anew.
    if (second >= first || Number(hit[1]) >= 11 || /次年|翌年|明年/u.test(hit[0])) continue;
    const at = start + hit[0].lastIndexOf(`${hit[4]}月`);
    const message = `“${hit[6]}”的期限（${hit[4]}月${hit[5]}日）早于前一步的期限（${hit[1]}月${hit[2]}日）`;
    yield { paragraph, start: at, end, message };
  }
}

export const timeOrder: ProofCheck = {
  code: 'time-order',
  title: '各阶段、各期限先后衔接',
  why: '后一阶段在前一阶段结束之前开始，或者整改的期限早于初审的期限，执行的人不知道照哪个办。',
  basis: '公文内容应当前后一致',
  severity: 'warning',
  hint: '核对起止时间和期限，把先后顺序理顺；确需同时进行的，写明“同步”。',
  good: [
    '（一）宣传发动阶段（2024年3月—2024年5月）。（二）全面创建阶段（2024年6月—2025年8月）。（三）总结阶段（2025年8月—2025年12月）。',
    '4月10日前报初审，4月20日前完成补充完善。12月20日前报送初稿，1月10日前完成修改。',
    '6月30日前完成东片改造，5月31日前开工建设西片。',
  ],
  bad: [
    {
      text: '（三）省级评估阶段（2025年9月—2025年12月）。申请暗访。（四）国家验收阶段（2025年10月—2026年12月）。迎接评审。',
      quotes: ['阶段（2025年10月—2026年12月）'],
    },
    {
      text: '（一）推进阶段（2023年3月—2024年2月）。逐项整治。（二）总结阶段（2024年9月—2024年12月）。全面评估。',
      quotes: ['阶段（2024年9月—2024年12月）'],
    },
    {
      text: '确保2025年通过省级评估、2024年通过国家技术评估。',
      quotes: ['确保2025年通过省级评估、2024年通过国家技术评估'],
    },
    { text: '4月20日前报县爱卫办初审，4月10日前完成补充完善。', quotes: ['4月10日前完成补充完善'] },
  ],
  *run(reading) {
    yield* stages(reading);
    yield* followUps(reading);
    yield* planned(reading);
  },
};
