import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const unit = '(?:[%％‰]|[万亿](?!元户)|平方|立方|公里|公顷|微克|亩|个百分点|分贝|岁)';

/** 61 8万 and 28。48%: the point is gone, or another mark stands in its place. */
const broken: readonly { readonly pattern: RegExp; readonly say: (seen: string) => string }[] = [
  {
    pattern: new RegExp(`(?<![\\d.—～~-])\\d{1,4} \\d{1,2}(?=\\s?${unit})`, 'gu'),
    say: (seen) => `“${seen}”一个数断成了两截，疑漏小数点`,
  },
  {
    pattern: new RegExp(`(?<![\\d.、])\\d{1,4}[.．] \\d{1,2}(?=\\s?${unit})`, 'gu'),
    say: (seen) => `“${seen}”一个数断成了两截`,
  },
  {
    pattern: /(?<=[\p{Script=Han}，、：])\d \d{1,3}(?=[个家座处所条人名户项次万])/gu,
    say: (seen) => `“${seen}”一个数断成了两截`,
  },
  {
    pattern:
      /(?<![\d.])(?<=[\p{Script=Han}，、：“])\d{1,3}[ \u00a0\u2009\u3000]\d{3}(?!\d)(?=[余多]?(?:人次|[个家座处所条人名户项次盏块吨株辆台件份起场米亩套册只万元幅张]|平方|公里|立方))/gu,
    say: (seen) => `“${seen}”一个数断成了两截`,
  },
  {
    pattern:
      /(?<![\d.、，：第])\d{1,3}[，。·;；]\d{3}(?!\d)(?=[余多]?(?:人次|[个家座处所条人名户项次盏块吨株辆台件份起场米亩套册只万元幅张]|平方|公里|立方))/gu,
    say: (seen) => `“${seen}”一个数中间多了标点`,
  },
  {
    pattern: /(?<=\p{Script=Han})\d+[.．](?=[%％‰]|个?百分点|[万亿][元人吨户份次平]|平方|微克|分贝)/gu,
    say: (seen) => `“${seen}”小数点后面的数字丢了`,
  },
  {
    pattern:
      /(?<![\d.])\d{1,6}。\d{1,2}(?=[\p{Script=Han}a-zA-Z])(?!年|月|日|是|[、.．]|号|期|个百分点|平方米|微克|分贝)/gu,
    say: (seen) => `“${seen}”的小数点错成了句号`,
  },
  {
    pattern: /(?<![\d.、，])\d{1,4}[，。·:：]\d{1,2}(?=[%％‰]|个百分点|平方米|微克|分贝)/gu,
    say: (seen) => `“${seen}”的小数点错成了别的标点`,
  },
  {
    pattern: /(?<![\d.])\d+(?:\.\d+)?[%％]\.\d+[%％]/gu,
    say: (seen) => `“${seen}”中间多了百分号，不成一个数`,
  },
  {
    pattern: /(?<![\d.])\d+\.[~～]\d+(?:\.\d+)?/gu,
    say: (seen) => `“${seen}”小数点后面的数字丢了`,
  },
  {
    pattern: new RegExp(`(?<![\\d.])\\d+(?:\\.\\.+|\\.\\d+\\.)\\d+(?=\\s?${unit})`, 'gu'),
    say: (seen) => `“${seen}”有多余的小数点`,
  },
  {
    pattern: /(?:\d{1,2}月)\d{1,2}日(?=\d{1,2}月\d{1,2}日)|(?<!\d)(?:19|20)\d{2}年(?=(?:19|20)\d{2}年)/gu,
    say: (seen) => `“${seen}”与后一个日期之间漏了“至”或顿号`,
  },
  {
    // 无烟单位18|2022年全县……: the unit and the end of one sentence are gone.
    pattern: /\d{1,3}(?=(?:19|20)[0-4]\d年(?!\d))(?<=[\p{Script=Han}、]\d{1,3})/gu,
    say: (seen) => `“${seen}”与后面的年份连在一起，中间的话丢了`,
  },
  {
    pattern: /(?<![\d.,])\d{1,4},\d{1,2}(?=\s?(?:[万亿](?!元户)|吨|公里|公斤|千克|公顷|亩|平方|立方|小时))/gu,
    say: (seen) => `“${seen}”的小数点错成了逗号`,
  },
  {
    pattern: /(?<![\d.,])\d{1,3},\d{2}(?=[余多]?(?:人次|[台车班户]次|[处户辆件条座盏株份]))/gu,
    say: (seen) => `“${seen}”一个数断成了两截`,
  },
  {
    // 一千2百个, 五十6座: one number in two scripts.
    pattern:
      /(?<![第\p{Script=Han}\d][一二三四五六七八九])(?:[一二三四五六七八九]?[十百千]\d{1,2}|\d{1,2}[百千]?[一二三四五六七八九]十)(?:百)?[余多]?(?=[个处座户家辆台件条名人盏株块份场吨](?!字))/gu,
    say: (seen) => `“${seen}”一个数用了两种数字`,
  },
  {
    pattern: /[万千百][余多]\d{1,3}(?=[个处家户人件张份名次条块盏])/gu,
    say: (seen) => `“${seen}”数字与“余”颠倒了`,
  },
  { pattern: /百分之\d+(?:\.\d+)?/gu, say: (seen) => `“${seen}”应写“${seen.slice(3)}%”` },
  {
    pattern:
      /(?<!\d)(?:19|20)\d{2}\.\d{1,2}(?:19|20)\d{2}\.\d{1,2}(?!\d)|(?<!\d)20[0-4]\d20[0-4]\d(?=年)|(?:19|20)\d{2}年\d{1,2}月(?=(?:19|20)\d{2}年\d{1,2}月)/gu,
    say: (seen) => `“${seen}”两个时间连在一起，中间漏了连接号`,
  },
  {
    pattern: /(?<=[自从至到于在])20[0-4]\d{3,5}(?=起|止|前|至|，)/gu,
    say: (seen) => `“${seen}”是日期，“年”“月”“日”丢了`,
  },
  {
    pattern: /(?<=[\p{Script=Han}，、：（])[.．]\d{1,2}(?=[\p{Script=Han}%％])/gu,
    say: (seen) => `“${seen}”小数点前面的数字丢了`,
  },
  { pattern: /(?<!\d)[1-9]\d[1-9]\d(?=\s?(?:周岁|岁))/gu, say: (seen) => `“${seen}”岁不合情理，疑漏连接号` },
];

/** 1994被命名: a year without its 年. */
const bareYear =
  /(?<![\d.第号〔〔（(a-zA-Z—～~-])(?:19[5-9]\d|20[0-4]\d)(?=(?:被|荣获|获得|以来|至今|首次|成功|底前|年?初|上半年|下半年|春季|夏季|秋季|冬季|(?:1[0-2]|[1-9])月(?!\d)))(?!年)/gu;

/** 00年, 08年: a year without its century. */
const shortYear =
  /(?:(?<![\d.:：—–～~-])0\d|(?:(?<=^|[，。；：、“（(])|(?<=[在于自从到至由截]))9[5-9])年(?!代|级|龄|以上|以下|来|前|后期|[的]?历史)/gu;

/** 202396, a line of its own: a date without its signs. */
const bareDate = /^20[0-4]\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])$/gu;

/** 取缔占道经营23 / 60余处: a line ends within a figure. */
function* acrossLines({ body, prose }: Reading): Generator<Finding> {
  if (prose.format === 'pdf') return;
  for (const paragraph of body)
    for (const { offset } of paragraph.pieces.slice(1)) {
      const head = /\d[\d.]*$/u.exec(paragraph.text.slice(Math.max(0, offset - 8), offset))?.[0];
      const tail = /^\d[\d.]*/u.exec(paragraph.text.slice(offset, offset + 8))?.[0];
      if (head === undefined || tail === undefined) continue;
      const message = `“${head}”与下一行的“${tail}”是同一个数，被换行拆成两截`;
      const basis = 'GB/T 15835—2011：用阿拉伯数字书写的数值不应断开移行';
      yield { paragraph, start: offset - head.length, end: offset, message, basis };
    }
}

export const tornFigure: ProofCheck = {
  code: 'torn-figure',
  title: '数字没有断开，年份写全',
  why: '转换时丢了小数点，“61.8万”就成了“61 8万”；“1994被命名”漏了“年”，读的人和机器都会认错。',
  basis: 'GB/T 15835—2011《出版物上数字用法》',
  severity: 'warning',
  hint: '对照台账补上小数点或“年”字。',
  good: [
    '总人口61.8万人，1994年被命名为省级卫生城市，早上6：30集合，比例为1：1.25。',
    '新增3个公园、480个泊位，共计1 260.5亩。1.加强领导。2.平方米的写法。',
    '工作时间8:30至17:30，满意率由2021、2022年的90%、92%提高到95%。',
  ],
  bad: [
    { text: '检出率为9%.8%，清运2.~31.5万吨。', quotes: ['9%.8%', '2.~31.5'] },
    { text: '全市总人口61 8万，总面积668 58平方公里。', quotes: ['61 8', '668 58'] },
    { text: '公园绿地面积达到193。89公顷，管理1 7个商品市场。', quotes: ['193。89', '1 7'] },
    { text: '素养水平达到28。48%，满意率95..6%。', quotes: ['28。48', '95..6'] },
    { text: '健康小屋12个、无烟单位182022年健康素养水平达34.2%，补充毒饵6,8吨。', quotes: ['18', '6,8'] },
    {
      text: '动员阶段（2024.12024.6），整理20212023年档案，自2024612起检查。',
      quotes: ['2024.12024.6', '20212023', '2024612'],
    },
    { text: '市爱卫办\n2024318', quotes: ['2024318'] },
    {
      text: '安装路灯2 140盏，查处机动车违停8，640起，无烟机关建成率98.%，种树12。600株。',
      quotes: ['2 140', '8，640', '98.', '12。600'],
    },
    { text: '测评得.4分，名列第三。', quotes: ['.4'] },
    { text: '4月20日4月29日开展整治，2020年2021年两次获奖。', quotes: ['4月20日', '2020年'] },
    { text: '为3049岁居民免费体检。', quotes: ['3049'] },
    {
      text: '出动车辆3,50台次，设置果皮箱一千2百个、公厕五十6座，处理率达到百分之98。',
      quotes: ['3,50', '一千2百', '五十6', '百分之98'],
    },
    { text: '00年，在市委、市政府的领导下，市委书记在08年的会上提出目标。', quotes: ['00年', '08年'] },
    { text: '我市在1994被命名为省级卫生城市。', quotes: ['1994'] },
  ],
  *run(reading) {
    const { body, paragraphs } = reading;
    yield* acrossLines(reading);
    for (const { paragraph, hit, start, end } of matches(paragraphs, bareDate))
      if (paragraph.role !== 'cell')
        yield { paragraph, start, end, message: `“${hit[0]}”是日期，“年”“月”“日”丢了`, severity: 'error' };
    for (const { pattern, say } of broken)
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        yield { paragraph, start, end, message: say(hit[0]) };
    for (const { paragraph, hit, start, end } of matches(body, shortYear))
      yield { paragraph, start, end, message: `“${hit[0]}”年份不全，应当写四位数字`, severity: 'error' };
    for (const { paragraph, hit, start, end } of matches(body, bareYear))
      yield { paragraph, start, end, message: `“${hit[0]}”后面漏了“年”` };
  },
};
