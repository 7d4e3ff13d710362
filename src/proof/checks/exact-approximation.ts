import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const behind = /\d+\.\d{2,}\s*(?:[%％]|万|亿)?\s*(?:[\p{Script=Han}]{0,2}?)(?:以上|以下|左右|上下)/gu;
const ahead = /(?:(?<![签节制契预条公邀])约|近|大约|将近|接近)\d+\.\d{2,}/gu;
/** 430余处余, 23.5余万人: 余 behind what is counted, or behind a fraction. */
const strayMore =
  /\d+(?:\.\d+)?[万亿]?[余多]?(?:处|个|家|户|座|件|条|场|吨|辆|台|人次|车次|班次|份|次|起|名|人|项|张|块|盏|株|套|幅|册|只|支|篇|期|批|亩|公里|平方米|立方米|公斤|万元|元)余(?=[，。；、]|$)|\d[\d.]*[万亿]?多[万千百]?\p{Script=Han}{1,3}多(?=[，。；、]|$)|\d+\.\d+余[万亿]|\d余[万亿]余/gu;
/** 制作板报9余张: a number of one digit leaves nothing over; a digit is lost. */
const smallMore = /(?<![\d.,万亿])[1-9]余(?=[张个处户家座件条场辆台份次名人块盏])/gu;
/** 近4万余元, 不少于8—9小时: two bounds on one number. */
const twice =
  /(?:近|约|将近|超过?|逾)\d+(?:\.\d+)?[万亿]?(?:余|多)(?=\p{Script=Han})|\d+(?:\.\d+)?(?:余|多)[万亿](?:余|多)|\d+(?:余|多)(?:人次|人|名|户|座|处|家|所|辆|台|件|起|株|册|份|张|块|个|条|吨|次|项|公里|平方米|万元|元)(?:左右|上下|多(?=[，。；、])|以上)|\d[\d.]*[万千百]?(?:余|多)(?<one>人次|[个起件处户人家次场名辆台吨份条项])(?:余|多)\k<one>|\d[\d.]*[万千百]?(?:余多|多余)(?=[个起件处户人家次场名辆台吨份条项座盏块株])|[十百千万](?:余|多)[次个处件场户人家座](?:余|多)(?=[，。；、]|$)|\d+(?:\.\d+)?[%％](?:以上左右|左右以上|以上上下)|(?:不少于|不低于|至少|不超过|不多于)\d+(?:\.\d+)?\s*[-—–~～至]\s*\d+(?:\.\d+)?/gu;
const figure = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千半几]{1,5})[万亿千百十]{0,2}';
const around = '(?:左右(?![邻两手侧岸开转]|为难)|上下(?![楼车班游级联学]))';
/** 大概500米左右, 二倍多一些左右, 近百余名, 约有近千人, 2000元左右不等: said twice that the number is not exact. */
const doubled = [
  `(?:大约|大概|(?<![签节制契预条公邀])约(?:为|有|需)?|将近|接近|差不多)[^，。；、\\d]{0,4}?${figure}[^，。；、\\d]{0,7}?${around}`,
  `(?:\\d[\\d.]*|[一二两三四五六七八九十百千万亿成倍])(?:多|余)(?:一些|一点)?[^，。；、\\d]{0,4}${around}`,
  `[多余](?:一些|一点)?左右(?![邻两手侧岸])|(?:以[上下内]|不等)(?:左右|上下)|左右(?:以[上下内]|不等)`,
  `(?<![最邻附临靠就新远])(?:近|将近|接近|超过?|逾)[一二三四五六七八九]?[十百千万](?:余|多)(?=\\p{Script=Han})`,
  `(?:大约|大概|(?<![签节制契预条公邀])约有?)(?:近|将近|接近)(?=\\d|[一二三四五六七八九十百千万])`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** 57座左右: a count that is not round; 12亿 and 0.8万 are. */
const count =
  /(?<![\d.万亿年月第])(\d*[1-46-9]|\d+[05])(?:余|多)?(?:座|个|处|家|所|条|次|名|台|辆|件|起|人|户|场|吨)(?:左右|上下)/gu;

/** 近2022处, 20230多条: sites that sell papers put this year in the place of another number. */
const yearly =
  /(?<![\d.〔（(第—～~-])20[12]\d(?:0?(?:余|多)|(?=\p{Script=Han}))(?:人次|人|名|户|座|处|家|所|辆|台|件|起|株|盏|册|份|张|块|个|条|吨|次|幅)(?!.{0,2}(?:计划|规划))/gu;

function* yearsForCounts(body: Reading['body']): Generator<Finding> {
  const found = [...matches(body, yearly)];
  // A school of 2016 pupils keeps 2016 files: one that stands beside 余 or 近 is no count, and shows what the others are.
  if (
    found.length < 2 ||
    !found.some(
      ({ paragraph, hit, start }) => /[余多]/u.test(hit[0]) || /[近约]$/u.test(paragraph.text.slice(0, start)),
    )
  )
    return;
  for (const { paragraph, hit, start, end } of found)
    yield { paragraph, start, end, message: `“${hit[0]}”像是网站把数字成批改成了年份`, severity: 'error' };
}

/** 1200余人次左右 is seen by several of the patterns, and said once. */
function* saidTwice(body: Reading['body']): Generator<Finding> {
  const said: Finding[] = [];
  for (const pattern of [twice, ...doubled])
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      if (said.some((other) => other.paragraph === paragraph && other.start < end && start < other.end)) continue;
      const found: Finding = {
        paragraph,
        start,
        end,
        message: `“${hit[0]}”用了两个约数词，说不清是多少`,
        severity: 'warning',
      };
      said.push(found);
      yield found;
    }
}

export const exactApproximation: ProofCheck = {
  code: 'exact-approximation',
  title: '精确的数不加约数词',
  why: '精确到两位小数又说“以上”“左右”，读者不知道到底是多少。',
  basis: 'GB/T 15835—2011：概数与确数不混用',
  severity: 'note',
  hint: '写准数就去掉“以上、左右、约”；写约数就取整。',
  good: [
    '现有学生2016人，建立视力档案2016份。',
    '机械化清扫率达到91.78%。',
    '印制折页150余万份，覆盖率90%以上，新建公厕50座左右。',
  ],
  bad: [
    { text: '机械化清扫率达到91.78%以上，新建公厕57座左右。', quotes: ['91.78%以上', '57座左右'] },
    { text: '清理小广告近2022处，张贴标语20230多条。', quotes: ['2022处', '20230多条'] },
    { text: '清理残标312处余，服务群众18.6余万人次。', quotes: ['312处余', '18.6余万'] },
    { text: '投入近4万余元，每天保洁不少于8-9小时。', quotes: ['近4万余', '不少于8-9'] },
    { text: '参加讲座1200余人次左右。', quotes: ['1200余人次左右'] },
    { text: '制作板报9余张，召开会议十余次多。', quotes: ['9余', '十余次多'] },
    { text: '劝阻吸烟行为3100多起余起，清理广告200余多处。', quotes: ['3100多起余起', '200余多'] },
  ],
  *run({ body }) {
    // 5.15岁以上人群吸烟率: the number of an item, and its first words.
    for (const pattern of [behind, ahead])
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        if (start > 0) yield { paragraph, start, end, message: `“${hit[0]}”又是精确小数，又带约数词` };
    yield* saidTwice(body);
    for (const { paragraph, hit, start, end } of matches(body, strayMore))
      yield { paragraph, start, end, message: `“${hit[0]}”里的“余”放错了地方`, severity: 'warning' };
    for (const { paragraph, hit, start, end } of matches(body, smallMore))
      yield { paragraph, start, end, message: `“${hit[0]}”个位数后面不用“余”，疑丢了数字`, severity: 'warning' };
    yield* yearsForCounts(body);
    for (const { paragraph, hit, start, end } of matches(body, count))
      if (/[1-46-9]$/.test(hit[1] ?? '') && Number(hit[1]) > 10)
        yield { paragraph, start, end, message: `“${hit[0]}”又是准数，又带约数词` };
  },
};
