import type { Paragraph } from '../../text/prose.ts';
import { isWord } from '../../text/words.ts';
import { looksNamed } from '../coined.ts';
import { isUsedAgain } from '../pair-counts.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import { bearsResidue, isWhitelisted, type Reading } from '../reading.ts';
import { isOfPlace, isTypedWrong } from '../slip-odds.ts';
import { slipsIn } from './misspelt-idiom.ts';

/** Longer words and the clause around decide: 一盘|琪, 守|劳|食品安全. */
function* slipsBySense(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  const { text } = paragraph;
  const { spelling } = reading.dictionaries;
  for (const slip of spelling.slipsIn(text, 8, (at) => isUsedAgain(reading.pairs, text, at))) {
    if (!isTypedWrong(reading, paragraph, slip)) continue;
    const { start, end, word } = slip;
    yield { paragraph, start, end, message: `“${text.slice(start, end)}”疑应为“${word}”` };
  }
}

/** Measured on 197 exchanged pairs and 548,000 characters of the trade: half of them found, six told without cause. */
const surely = 20;
/** A clause of two or three characters is a row of single words: 水净、土净. */
const wholeClause = /\p{Script=Han}{4}/u;

/** 直辖市, which no prefecture's short name is. */
const municipality = /^(?:北京|天津|上海|重庆)$/u;

/** 极积参与, 委会员: two characters the wrong way round. */
function* exchanged(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  const { text } = paragraph;
  for (const { at, word, gain, fit } of reading.dictionaries.spelling.transposedIn(text)) {
    // 饮用河水: rare enough to be in no list of words, and one all the same.
    if (gain + fit < surely || looksNamed(text, at) || isWord(text.slice(at, at + 2))) continue;
    // 谱写新重庆建设的篇章.
    const { shortNames } = reading.dictionaries.gazetteer;
    if (isOfPlace(shortNames, text, at) || isOfPlace(shortNames, text, at + 1)) continue;
    if (municipality.test(text.slice(at + 1, at + 3))) continue;
    if (!wholeClause.test(/\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0] + text.slice(at, at + 4)))
      continue;
    // 责区任: the word begins before the two, or with them.
    const start = word.startsWith(text[at + 1] ?? '') ? at : at - 1;
    const end = start + word.length;
    yield { paragraph, start, end, message: `“${text.slice(start, end)}”两个字颠倒了，疑应为“${word}”` };
  }
}

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
    '副总理谷方正、局长邬旷到场，恒大集团承建，学校迁往新址，排摸住户，饮用河水的居民减少，对灶具抽验，清洗滤网，缴纳滞纳金，小企业量大面广。',
    '谱写现代化新重庆建设的新篇章，社区卫生服务普及。',
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
    '铺设砼路面及沥青路面积1700平方米，从天屹路到禾丰县一带，职责分明。',
    '评分表100分，工作到人人，病例入院，新建康复中心，自己完成整改，不为自己有何得失，加强纪律在先，造绿52亩。',
  ],
  bad: [
    { text: '广大居民极积参与，划分责区任包干到人。', quotes: ['极积', '责区任'] },
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
      text: '注城区改造背街小巷58条，环卫不门增加作业频次，做到哼向到边、纵向到底。',
      quotes: ['注城区', '不门', '哼向'],
    },
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
      for (const slip of [
        ...confusedWords(reading, paragraph),
        ...exchanged(reading, paragraph),
        ...slipsBySense(reading, paragraph),
      ]) {
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
