import { isWord } from '../../text/words.ts';
import { matches, type ProofCheck } from '../proof-check.ts';

const doubled = /[，、；：]{2,}|(?<!。)。。(?!。)|[，、；：][。！]|[。！？][，、；：。](?![”’])|！{2,}/gu;
/** 1962~～1965年, 全部脱险。·同年: what reading a scan leaves. */
const scanned = /[~～—–-]+[~～]+[~～—–-]*(?=\d)|[~～]+[—–-]+(?=\d)|[。；：][·•・](?=\p{Script=Han})/gu;
/** “甲”“乙”、等活动: 等 closes the row, and no mark stands before it. */
const beforeEtc =
  /、等(?![级待候效额距离保比同高于次位值压温边腰身信分])|(?<=[”》])，等(?=\p{Script=Han}{0,6}(?:活动|行动|栏目|节目|工作|主题|称号|荣誉|品牌|模式|做法|制度))/gu;
/** 餐饮具、和糕点: the mark and the word say the same. 、和平路 is a name. */
const beforeAnd =
  /(?<=\p{Script=Han})、(?:和(?![平谐睦美顺县林田静硕龙政乐气善解音风悦畅声服布兴盛家庄园苑府旭润泰源记])|以及(?![时早格]))(?=\p{Script=Han}{2})/gu;
/** 和好如初, 和丰市场: a word or a name that begins so. */
const isNamed = (rest: string): boolean =>
  rest.startsWith('和') &&
  (isWord(rest.slice(0, 2)) ||
    /^和(?:衷|好如|稀泥|面|蔼|合|事|而|煦|[^，。；、]{1,8}、)/u.test(rest) ||
    /^和\p{Script=Han}{1,2}(?:苑|市场|社区|巷|塘|公司|小区|路|街|里|园|村|桥|广场|庭|府|校区|中学|小学|医院|公园)/u.test(
      rest,
    ));
const ellipsis =
  /\.{3,}|。{3,}|．{3,}|·{3,}|(?<!…)…(?!…)|(?<!…)…{3}(?!…)|、{3,}|(?<=\p{Script=Han})--+(?=\p{Script=Han})/gu;

export const repeatedMark: ProofCheck = {
  code: 'repeated-mark',
  title: '标点不重叠，省略号和破折号写全',
  why: '重叠的标点是修改时没有删干净；省略号是六个点（……），破折号占两个字位（——）。',
  basis: 'GB/T 15834—2011《标点符号用法》',
  severity: 'warning',
  hint: '只留应有的一个标点；省略号写“……”，破折号写“——”。',
  good: [
    '老街口、和丰市场、和衷共济、和好如初，健康、和谐的环境，人民路、和平路，老人、和善的邻居，环保、以及时处置为要。',
    '坚持日常保洁、等级评定和、等待批复的项目，鸟语花香、小桥流水……走进村庄——处处是景。',
    '他说：“干净了！”“是啊。”',
  ],
  bad: [
    { text: '1971~～1975年改水，全部办结。•同月，又查处3件。', quotes: ['~～', '。•'] },
    { text: '熟肉制品、餐饮具、和糕点，街巷、市场、以及车站。', quotes: ['、和', '、以及'] },
    { text: '环境改善，，市容整洁。。', quotes: ['，，', '。。'] },
    { text: '开展“小手拉大手”“好邻居”、等活动，配齐箱、桶、等设备。', quotes: ['、等', '、等'] },
    { text: '鸟语花香...走进村庄，景色如画、。', quotes: ['...', '、。'] },
  ],
  *run({ body }) {
    for (const pattern of [doubled, scanned])
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        yield { paragraph, start, end, message: `标点“${hit[0]}”重叠` };
    for (const { paragraph, start, end } of matches(body, beforeEtc))
      yield { paragraph, start, end, message: '“等”前面不用标点' };
    for (const { paragraph, hit, start, end } of matches(body, beforeAnd))
      if (!isNamed(paragraph.text.slice(start + 1)))
        yield { paragraph, start, end, message: `“${hit[0].slice(1)}”前面不用顿号` };
    for (const { paragraph, hit, start, end } of matches(body, ellipsis)) {
      const dash = hit[0].startsWith('-');
      const repair = dash ? '——' : '……';
      yield {
        paragraph,
        start,
        end,
        message: `“${hit[0]}”不是规范的${dash ? '破折号' : '省略号'}，应为“${repair}”`,
        repair,
      };
    }
  },
};
