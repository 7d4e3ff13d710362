import { isHan } from '../../text/han.ts';
import type { Paragraph } from '../../text/prose.ts';
import type { Misspelling } from '../../text/spelling.ts';
import { isWord } from '../../text/words.ts';
import { isComposed } from '../composed.ts';
import { standsByItself } from '../own-right.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import { bearsResidue, isWhitelisted, type Reading } from '../reading.ts';
import { fitsBack, staysInside } from '../words-around.ts';
import { slipsIn } from './misspelt-idiom.ts';

const surname =
  /[翟宫卜路岳耿覃严毛文齐关米温柳辛蓝莫倪庞樊霍解栾佟鞠冉牟艾焦车苟桑尤温庄安向申阮章游卓鲁殷施苗纪梅骆盛岑詹喻童欧伍符柯简凌麦甘左辜裴王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]/u;
/** What a place, a road, an estate ends in: 禾丰县, 天屹路. */
const placeEnd = /[州县市区镇乡村街路巷桥河江湖山庄里苑园楼屯寨岭坝沟湾店厂]/u;

/** What stands before a person's name: 局长翟方奇, 居民何卫斌. */
const called = /(?:长|书记|主任|委员|记者|居民|村民|市民|人|员|师|生|总|副|、|，|：|和|：|^)$/u;
/** What makes a name of the two characters before it, or of these and the next: 沙溪社区, 昭化古城. */
const named =
  /^\p{Script=Han}?(?:社区|街道|小区|公园|广场|大道|水库|景区|古城|古镇|新区|新城|工业园|大桥|学校|小学|中学|医院)/u;

/** 姚素心, 许仲文: a run of two or three characters that begins with a surname; 禾丰县: a name of a place. */
function looksNamed(text: string, start: number): boolean {
  const left = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const right = /^\p{Script=Han}*/u.exec(text.slice(start + 2, start + 5))?.[0] ?? '';
  if (surname.test(text[start] ?? '') && (left === '' || right.length <= 1)) return true;
  if (surname.test(text[start - 1] ?? '') && right === '') return true;
  if (surname.test(text[start] ?? '') && called.test(text.slice(0, start))) return true;
  if (surname.test(text[start - 1] ?? '') && called.test(text.slice(0, start - 1))) return true;
  if (named.test(text.slice(start + 2))) return true;
  return placeEnd.test(text[start + 1] ?? '') || placeEnd.test(text[start + 2] ?? '');
}

/** 成员姚随平、 — a surname behind what calls a person, and a mark behind the name: however much speaks for a word. */
function isWholeName(text: string, start: number): boolean {
  const from = surname.test(text[start - 1] ?? '') ? start - 1 : start;
  return surname.test(text[from] ?? '') && called.test(text.slice(0, from)) && !isHan(text[start + 2]);
}

/** 一办|十组, 包街包巷, 平绩发〔2023〕, 两违: coined on purpose; 华阴市|蝉联, 24小时内|补齐: the first ends what is before it. */
const looksCoined = (text: string, start: number): boolean =>
  /[一二三四五六七八九十两双]/u.test(text.slice(start, start + 2)) ||
  /[省市县区镇]/u.test(text[start] ?? '') ||
  (/[州旗内外前后中上下里间]/u.test(text[start] ?? '') &&
    /\p{Script=Han}{2}$/u.test(text.slice(Math.max(0, start - 2), start))) ||
  text[start + 2] === '〔' ||
  text[start - 2] === text[start] ||
  text[start - 1] === text[start] ||
  text[start + 3] === text[start + 1];

/** 街净、河清，也要靓: a thing or a degree, and what it is like; 科室包所、干部包店: one verb through a row. */
const likeness = /[净清蓝绿美靓亮畅新齐优宽静]/u;
function isBeat(text: string, start: number): boolean {
  const [first = '', second = ''] = [text[start], text[start + 1]];
  const closes = !isHan(text[start + 2]) || /[了的]/u.test(text[start + 2] ?? '');
  if (!closes) return false;
  if (likeness.test(second) && (!isHan(text[start - 1]) || /[要最更很真太愈越]/u.test(first))) return true;
  const before = text.slice(Math.max(0, start - 8), start);
  return new RegExp(`\\p{Script=Han}${first}\\p{Script=Han}、`, 'u').test(before) && isHan(first);
}

/** Gain a word must bring by its length: the longer, the less can it be chance. */
const leastGain = (length: number): number => (length >= 4 ? 12 : length === 3 ? 11 : 14);

/**
 * Gain and fit of a slip that both the words and the neighbours speak for. At 24 a tenth more of random slips of sound
 * was found in texts nobody had read (0.59 → 0.65) at one false alarm more in 14 papers.
 */
const together = 24;

/** What the trade or the text itself uses is meant more readily. */
function isMeant({ pairs, dictionaries: { spelling } }: Reading, { word, gain, fit, close }: Misspelling): boolean {
  if (close && gain >= 6 && fit >= 8 && gain + fit >= together) return true;
  if (word.length > 2) return gain >= leastGain(word.length);
  const used = pairs.of(word);
  const least = leastGain(2) - (spelling.isTrade(word) ? 4 : 0) - Math.min(2, used);
  return gain >= (close ? least : leastGain(2) + 1);
}

/** 对|雨城区, 在|玉屏: the character belongs to a place's name. */
const isOfPlace = (names: ReadonlySet<string>, text: string, at: number): boolean =>
  [2, 3].some((length) =>
    Array.from({ length }, (_, i) => at - i).some((from) => from >= 0 && names.has(text.slice(from, from + length))),
  );

/** Longer words and the clause around decide: 一盘|琪, 守|劳|食品安全. */
function* slipsBySense(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  const { text } = paragraph;
  const { spelling, phrases, gazetteer } = reading.dictionaries;
  for (const slip of spelling.slipsIn(text, 8, (at) => isUsedAgain(reading, text, at))) {
    const { at, start, end, word } = slip;
    const seen = text.slice(start, end);
    if (!isMeant(reading, slip) || letters.test(text.slice(start, end + 6))) continue;
    if (isWord(seen) || phrases.covers(text, at) || isOfPlace(gazetteer.shortNames, text, at)) continue;
    if (!staysInside(text, at, at + 1, at, start, end) || !fitsBack(text, start, end, word)) continue;
    if (word.length === 2 && isComposed(text, start)) continue;
    const sure = slip.close && spelling.isTrade(word) && slip.gain >= 13 && !isWholeName(text, start);
    if (word.length === 2 && (looksCoined(text, start) || isBeat(text, start) || (!sure && looksNamed(text, start))))
      continue;
    if (word.length > 2 && /[一二三四五六七八九十两]/u.test(text[at] + slip.right)) continue;
    if (standsByItself(text, slip, spelling)) continue;
    yield { paragraph, start, end, message: `“${seen}”疑应为“${word}”` };
  }
}

/** 沂政办字〔2024〕3号: the letters of an office. */
const letters = /^\p{Script=Han}{1,6}[〔[（(【]\s*(?:19|20|×|X|\d|_)/u;

/** What a text writes time and again is a name or a term of its own. */
const isUsedAgain = ({ pairs }: Reading, text: string, at: number): boolean =>
  [at - 1, at].some((i) => isHan(text[i]) && isHan(text[i + 1]) && pairs.at(text, i) > 1);

/** 认清形式, 营造范围: a word in its own right, but not the one that goes with what stands around it. */
function* confusedWords(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  for (const { start, end, wrong, right } of reading.dictionaries.confusedIn(paragraph.text))
    yield { paragraph, start, end, message: `“${wrong}”用在这里应为“${right}”` };
}

export const misspeltWord: ProofCheck = {
  code: 'misspelt-word',
  title: '常用词没有同音、形近的错字',
  why: '拼音输入选错一个字（“硬帐”“群重”），词就拼不成了，通读时却容易一眼滑过。',
  basis: '公文文字应当准确',
  severity: 'warning',
  hint: '改成正确的写法；是人名、地名、专名的，加进白名单。',
  good: [
    '根据《平川市实施方案》（沂政办字〔2024〕3号）要求，抓好落实。',
    '街净了、河清了，“面子”也要靓，水畅、岸绿，实行领导包片、科室包所、干部包店的制度。',
    '市爱卫会调研前，疫点灭鼠投药，对无证犬登记，疫情防控有力。',
    '市场设冰鲜区，入口铺地垫，医政科牵头，控盐控油，中雪天出动路警，在玉屏侗族自治县和雨城区同步巡访。',
    '弘扬爱国卫生运动精神，依靠群众、发动群众，医源性污水处理率达到100%。',
    '组长姚素心，成员姚随平、许仲文，联系天屹路、禾丰县。',
    '厨房查到鼠粪两处，水池满溢已处理，自销区划线，校容整齐。',
    '反对形式主义，在全市范围内营造浓厚氛围；司机至现场，负责人制作清单，公办圆桌，周末完成清理。',
    '日检、月检、季检相结合，再聚民心，劝家人不乱丢，有人看门、有人修灯，把实事办实，其余47条将在年内改造，树木满城是许多人的印象，推行“首违不罚”。',
    '建成垃圾收集亭24座，把实事办实，再聚民心；昔日灰尘满城是常态，工程已近尾声，其余47条将在年底前完工。',
    '水质日检、季检，计量器具强检，逐村逐户发动，有人修灯，劝家人少吸烟，这是一座有两千多年建城史的城市。',
    '评分表100分，工作到人人，病例入院，新建康复中心，自己完成整改，不为自己有何得失，加强纪律在先，造绿52亩。',
  ],
  bad: [
    { text: '打赢复审这场硬帐，广泛发动群重参加。', quotes: ['硬帐', '发动群重'] },
    {
      text: '认清当前形式，营造浓厚的社会范围，夯实创卫工作机础，沿岸无违健。',
      quotes: ['形式', '范围', '机础', '违健'],
    },
    {
      text: '清理垃圾93.5顿，管网33.8公理，发放宣传单3400分，不足之处请批评指证。',
      quotes: ['顿', '公理', '分', '指证'],
    },
    { text: '关于开展创建国家卫生城市冲次行动的通知', quotes: ['冲次'] },
    { text: '投诉问题全部实现溯原，街区更有活利。', quotes: ['溯原', '活利'] },
    {
      text: '全年除动执法人员320人次，电子显示屏棍动播放标语，对共享单车实行纵量控制，人均起望寿命78.2岁，每学棋抽查一次。',
      quotes: ['除动', '棍动', '纵量', '起望', '学棋'],
    },
    { text: '各单位守劳安全底线，交出合格的答券。', quotes: ['守劳', '答券'] },
    {
      text: '现己有96家商户签约，儿童建卡律为98.2%，任务完成绿达到91%，各部门不再各行其事。新增绿地31公倾，河边绿意昂然，老人赞叹到：“变样了。”',
      quotes: ['己有', '律', '绿', '各行其事', '公倾', '昂然', '到'],
    },
  ],
  *run(reading) {
    const typos = reading.dictionaries.terms.map((t) => t.wrong);
    for (const paragraph of reading.titled) {
      if (paragraph.text.length < 120 && bearsResidue(reading, paragraph.text)) continue;
      const told: { start: number; end: number }[] = [...slipsIn(reading, paragraph)];
      for (const slip of [...confusedWords(reading, paragraph), ...slipsBySense(reading, paragraph)]) {
        const isTold = told.some(({ start, end }) => start < slip.end && end > slip.start);
        if (isTold || isWhitelisted(reading, paragraph, slip.start, slip.end)) continue;
        const around = paragraph.text.slice(Math.max(0, slip.start - 1), slip.end + 2);
        if (typos.some((typo) => around.includes(typo))) continue;
        told.push(slip);
        yield slip;
      }
    }
  },
};
