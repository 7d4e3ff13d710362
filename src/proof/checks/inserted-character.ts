import { clauseAfter, clauseBefore } from '../../text/clause.ts';
import { commonLevel, isHan } from '../../text/han.ts';
import type { Paragraph } from '../../text/prose.ts';
import { isWord, wordsIn } from '../../text/words.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';
import { strayCharacters } from '../stray-character.ts';
import { strayEnds } from '../stray-end.ts';
import { strayMarks } from '../stray-marks.ts';
import { fitsBack, staysInside } from '../words-around.ts';

/** Characters that language itself puts between two halves of a word: 看得见, 大大小小, 打胜仗. */
const natural = new Set(
  '均的地得了着过不没未和与及或一二三四五六七八九十几两第个大小新老多少又再也都很更最上下中内外里前后左右来去到在有无是为以而之于对把被让使可能会要好实真硬足透净早快准全各每本该此日月年加其等至从向点些份次条把套场层只设持促抓带惠助兴聚难易还仍曾须需应互屡愈颇较稍略渐亦却另勿便',
);

interface Candidate {
  readonly paragraph: Paragraph;
  readonly at: number;
  readonly char: string;
  /** The word that appears when the character goes; null between two words. */
  readonly word: string | null;
}

/** The word that closes over the gap when the character at `at` is taken out of its clause; null where none does. */
function closedWord(text: string, at: number): string | null {
  const left = /[\p{Script=Han}]*$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? '';
  const right = /^[\p{Script=Han}]*/u.exec(text.slice(at + 1, at + 7))?.[0] ?? '';
  if (left === '' || right === '') return null;
  const here = wordsIn(left + text[at] + right);
  const alone = (start: number): boolean => {
    const word = here(start);
    return word?.start === start && word.text.length === 1;
  };
  if (!alone(left.length) || !alone(left.length - 1) || !alone(left.length + 1)) return null;
  const closed = wordsIn(left + right)(left.length);
  return closed !== null && closed.start < left.length ? closed.text : null;
}

const isLetter = (char: string): boolean => isHan(char) || /[A-Za-z]/.test(char);
const isRare = (char: string): boolean => !isHan(char) || commonLevel(char) !== 1;

/** 惠民|生 in a text that says 民 all the time: what makes a word with its neighbour as it stands was not sown. */
const belongs = ({ dictionaries: { spelling } }: Reading, text: string, at: number): boolean =>
  spelling.isKnown(text.slice(at - 1, at + 1)) || spelling.isKnown(text.slice(at, at + 2));

/** 青砖黛瓦、窗明几净: four characters between two marks beside four others are a phrase of somebody's making. */
function isFourBeat(text: string, at: number): boolean {
  const ahead = clauseBefore(text, at, marks);
  const behind = clauseAfter(text, at, marks);
  if (ahead.length + behind.length !== 4) return false;
  const [from, to] = [at - ahead.length, at + behind.length];
  return clauseBefore(text, from - 1, marks).length === 4 || clauseAfter(text, to + 1, marks).length === 4;
}
const marks = '，、。；：“”！？';

interface Spot {
  readonly paragraph: Paragraph;
  readonly at: number;
}

/** Characters by their places between two Han characters, where both neighbourhoods are unique in the text. */
function lonelySpots({ paragraphs, pairs }: Reading): Map<string, Spot[]> {
  const lonely = (text: string, at: number): boolean => pairs.at(text, at) === 1;
  const spots = new Map<string, Spot[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'cell') continue;
    const { text } = paragraph;
    let [before, behind] = [false, lonely(text, 0)];
    for (let at = 1; at + 1 < text.length; at += 1) {
      [before, behind] = [behind, lonely(text, at)];
      if (!before || !behind) continue;
      const char = text[at] ?? '';
      if (natural.has(char) || !isLetter(char) || !isHan(text[at - 1]) || !isHan(text[at + 1])) continue;
      const held = spots.get(char);
      if (held) held.push({ paragraph, at });
      else spots.set(char, [{ paragraph, at }]);
    }
  }
  return spots;
}

/** 边清边乱, 前清后乱, 二〇二四: the neighbours are a pattern of their own. */
const isFrame = (text: string, at: number): boolean => {
  const sides = `${text[at - 1]}${text[at + 1]}`;
  return (
    sides[0] === sides[1] ||
    /^(?:前后|上下|左右|内外|先后|以为|从到|由变|因而|[〇零一二三四五六七八九十]{2})$/u.test(sides)
  );
};

/** How often the character at `at` stands in its surroundings. */
const occurrences = (text: string, at: number): number =>
  text.slice(Math.max(0, at - surroundings), at + 1 + surroundings).split(text[at] ?? '').length - 1;
const surroundings = 400;

/** 部门包路段、社区包楼院、物业包小区: the items beside it in its row have the character too. */
function isRowed(text: string, at: number): boolean {
  if (occurrences(text, at) < 3) return false;
  const ahead = clauseBefore(text, at, '，。；').split('、');
  const behind = clauseAfter(text, at + 1, '，。；').split('、');
  const beside = [...ahead.slice(-3, -1), ...behind.slice(1, 3)];
  return beside.filter((item) => item.slice(1).includes(text[at] ?? '')).length >= 2;
}

/** Rare characters anywhere; a common one only where it is lonely at least twice: noise is sown, not dropped once. */
function* candidatesOf(reading: Reading): Generator<Candidate> {
  for (const [char, spots] of lonelySpots(reading)) {
    if (!isRare(char) && spots.length < 2) continue;
    for (const { paragraph, at } of spots) {
      if (paragraph.text[at - 2] === char || paragraph.text[at + 2] === char || isFrame(paragraph.text, at)) continue;
      if (isRowed(paragraph.text, at) || belongs(reading, paragraph.text, at) || isFourBeat(paragraph.text, at))
        continue;
      const word = closedWord(paragraph.text, at);
      const known = word === null || word.length > 2 || reading.dictionaries.spelling.isKnown(word);
      yield { paragraph, at, char, word: known ? word : null };
    }
  }
}

/** What makes another word of a word: 志愿者服务, 国家级卫生乡镇. */
const derives = /[者级类性化型式省市县区镇乡村员]/u;

/** 健康步教育: a phrase of four or more with one character too many, which belongs to no word and no grammar. */
function* tornPhrases({ body, garbled, dictionaries: { phrases } }: Reading): Generator<Finding> {
  for (const paragraph of body)
    for (const { start, end, right, slip, at } of garbled(paragraph)) {
      const place = start + at;
      const { text } = paragraph;
      const char = text[place] ?? '';
      // 常态长效建机制: a verb and what it is about.
      if (/[建抓促强补立定创重]/u.test(char) && isWord(text.slice(place + 1, place + 3))) continue;
      // 体育场地总面积, 老旧散小区: what counts and what sums up stands between words by right.
      if (/[总共约均值各散全]/u.test(char)) continue;
      // 污水经处理后接入管网.
      if (/^经(?:处理|消毒|检测|净化|过滤|培训|评估)/u.test(text.slice(place, place + 3))) continue;
      if (slip !== 'inserted' || isRowed(text, place) || natural.has(char) || derives.test(char) || !isLetter(char))
        continue;
      if (char === text[place - 1] || char === text[place + 1] || phrases.covers(text, place)) continue;
      if (!staysInside(text, place, place + 1, place, start, end) || !fitsBack(text, start, end, right)) continue;
      yield { paragraph, start: place - 1, end: place + 2, message: `“${right}”中间多出“${char}”` };
    }
}

/** 机玉械化: one common character, dropped once, between two of a word. */
function* strays(reading: Reading): Generator<Finding> {
  for (const paragraph of reading.titled) {
    const { text } = paragraph;
    for (const at of strayCharacters(reading, paragraph)) {
      const char = text[at] ?? '';
      if (natural.has(char) || [-2, -1, 1, 2].some((away) => text[at + away] === char)) continue;
      // 挂衣|钩: with one beside it, it is a word.
      if (isWord(text.slice(at - 1, at + 1)) || isWord(text.slice(at, at + 2))) continue;
      if (isFrame(text, at) || isFourBeat(text, at) || isRowed(text, at) || derives.test(char)) continue;
      const [start, end] = [at - 1, at + 2];
      yield {
        paragraph,
        start,
        end,
        message: `“${text.slice(start, end)}”中间多出“${char}”，疑应为“${text[start]}${text[end - 1]}”`,
      };
    }
  }
}

/** Symbols that have no business between two characters of a word. */
const symbols = /(?<=\p{Script=Han})[#@^~`|\\$={}<>¤§¦¬°]+(?=\p{Script=Han})/gu;

/** 创jms建: letters within a word, and no name of a unit or a thing. */
const letters = /(?<=\p{Script=Han})[a-z]{2,8}(?=\p{Script=Han})/gu;
const meant = /^(?:app|km|kg|mg|ml|cm|mm|db|wifi|logo|vlog|ppt|led|vr|hi|wc|pm|kw|kv|ok|ktv|pos|ppm|ug)$/u;

function* lettersWithin({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, letters)) {
    const word = `${paragraph.text[start - 1]}${paragraph.text[end]}`;
    if (meant.test(hit[0]) || !isWord(word)) continue;
    const seen = paragraph.text.slice(start - 1, end + 1);
    yield { paragraph, start: start - 1, end: end + 1, message: `“${seen}”中间混入“${hit[0]}”，疑应为“${word}”` };
  }
}

export const insertedCharacter: ProofCheck = {
  code: 'inserted-character',
  title: '词语中间没有混入无关的字符',
  why: '有的网站为防复制，在正文里随机插入无意义的字；复制来的材料就会出现“国家卫桕生城市”。',
  basis: '公文文字应当准确',
  severity: 'warning',
  hint: '删去多出的字；这份材料如从网站复制，请通读全文。',
  good: [
    '我县唯一一所医院、独一一处公园，群众认识还不到位。',
    '问题一一对应、责任一一落实，“绿色·共享”“文明•健康”主题活动，艾力·买买提到场，逐户一一上门核实。',
    '公厕装了挂衣钩，改厕资金难保障，设施仍需更新。',
    '实行县级领导包街、部门包路段、社区包楼院、物业包小区、商户包门前的管理。',
    '防止前清后乱、边清边乱，二〇二四年三月完成。',
    '大的小的都要管，看得见、摸得着，打胜仗、办实事。',
    '达到C级标准，建设5G基站，对照问题列清单。',
    '坚持先易后难，市民买完菜免费检测，路牙过高的修好，参观戈壁滩上的湿地，家家按下红手印，优良路率逐年提高。',
    '坚持以民为先，写进村规民约，事事惠民生，大民生、小民情都要管。白墙黛瓦、窗明几净。以车为家的老人，出车前洗车身，以巩固促提升，强化宣传抓引导。',
  ],
  bad: [
    { text: '一、机•构\n　　市爱卫会下设办公室。', quotes: ['机•构'] },
    { text: '设立办事机•构，副市长钱一一鸣兼任主任，填平旧河塘一一北天池。', quotes: ['机•构', '一一', '一一'] },
    { text: '深入开展国家卫桕生城市创建工作，乱搭乱建、乱停乱放得到整治。', quotes: ['卫桕生'] },
    { text: '爱国卫q生运动蓬勃开展。', quotes: ['卫q生'] },
    { text: '把创jms建工作作为重点，用app建台账。', quotes: ['创jms建'] },
    { text: '各部门加强领茶导，积极开展健康教茶育。', quotes: ['领茶导', '教茶育'] },
    { text: '各地加强健康衫教育。', quotes: ['康衫教'] },
    { text: '道路机玉械化清扫率达到80%，各单位坚当持高标准开展工作。', quotes: ['机玉械', '坚当持'] },
    { text: '巩固创建成#果。', quotes: ['成#果'] },
  ],
  *run(reading) {
    yield* strayEnds(reading);
    yield* strayMarks(reading);
    const told = new Set<string>();
    const candidates = [...candidatesOf(reading)];
    const torn = new Map<string, Set<string>>();
    for (const { char, word } of candidates) if (word !== null) torn.set(char, (torn.get(char) ?? new Set()).add(word));
    for (const { paragraph, at, char, word } of candidates) {
      const sown = (torn.get(char)?.size ?? 0) >= 2;
      if (!sown && !(isRare(char) && word !== null)) continue;
      const seen = paragraph.text.slice(at - 1, at + 2);
      const expected = word === null ? '全文多处插有这个字' : `疑应为“${word}”`;
      told.add(`${paragraph.index}:${at}`);
      yield { paragraph, start: at - 1, end: at + 2, message: `“${seen}”中间多出“${char}”，${expected}` };
    }
    for (const torn of [...tornPhrases(reading), ...strays(reading)]) {
      const { paragraph, start, end } = torn;
      const place = `${paragraph.index}:${start + 1}`;
      if (told.has(place) || isWhitelisted(reading, paragraph, start, end)) continue;
      told.add(place);
      yield torn;
    }
    yield* lettersWithin(reading);
    for (const { paragraph, hit, start, end } of matches(reading.body, symbols)) {
      // A row of links: 保存|打印|关闭.
      if (hit[0] === '|' && paragraph.text.split('|').length > 2) continue;
      yield {
        paragraph,
        start: start - 1,
        end: end + 1,
        message: `“${paragraph.text.slice(start - 1, end + 1)}”中间混入符号“${hit[0]}”`,
      };
    }
  },
};
