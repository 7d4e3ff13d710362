import { originOf, type Paragraph } from '../../text/prose.ts';
import { surname } from '../coined.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';

const called =
  '(?:居民|村民|市民|业主|店主|老板|商户|经营户|摊主|家长|学生|患者|游客|保洁员|环卫工人|志愿者|网格员|楼长|组长|站长|所长|队长|局长|科长|主任|书记|院长|校长|园长|镇长|乡长|县长|区长|市长|主席|医生|护士|老师|教师|同志)';
/** What ends a name: what the person says or does, a mark. */
const ended = '(?=说|告诉|表示|介绍|感慨|坦言|笑着|高兴|激动|经营|带领|担任|道|同志|[，。；、：“（）])';
const introduced = new RegExp(`(?<=${called})(?<name>${surname.source}\\p{Script=Han}{2})${ended}`, 'gu');
/** Where a name begins. */
const opens = new RegExp(`(?:^|${called}|[，。；：、“”（\\s])$`, 'u');

interface Named {
  readonly name: string;
  readonly paragraph: Paragraph;
  readonly start: number;
}

/** 孙秀芝 and 孙秀枝: the surname and one character more stand, the third sounds or looks like it. */
const slipOf = (name: string): RegExp => {
  const [family = '', first = '', second = ''] = name;
  return new RegExp(`${family}(?:${first}(\\p{Script=Han})|(\\p{Script=Han})${second})`, 'gu');
};

function* slipsOf(reading: Reading, { name, paragraph: at, start: from }: Named): Generator<Finding> {
  const { phrases } = reading.dictionaries;
  for (const { paragraph, hit, start, end } of matches(reading.paragraphs, slipOf(name))) {
    const [seen, second, first] = hit;
    const [written = '', right = ''] = second === undefined ? [first, name[1]] : [second, name[2]];
    if (seen === name || !phrases.alike(written, right) || !opens.test(paragraph.text.slice(0, start))) continue;
    if (isWhitelisted(reading, paragraph, start, end)) continue;
    const related = [{ at: originOf(reading.prose.file, at, from, from + name.length), message: '另一处写法' }];
    yield { paragraph, start, end, message: `“${seen}”与“${name}”差一个字，疑是同一个人`, related };
  }
}

export const personName: ProofCheck = {
  code: 'person-name',
  title: '同一个人的姓名前后一致',
  why: '一个人的名字前后差一个同音或形近的字，读的人不知道是一个人还是两个人。',
  basis: '公文文字应当准确',
  severity: 'warning',
  hint: '核对姓名，改成一致；确是两个人的，把姓名加进白名单。',
  good: ['村民孙秀芝说，村里变美了。孙秀芝所在的村建起了广场，居民李秀兰也常来。局长王志强，副局长王志国。'],
  bad: [{ text: '村民孙秀芝说，村里变美了。村民孙秀枝所在的村子建起了广场。', quotes: ['孙秀枝'] }],
  *run(reading) {
    const known = new Map<string, Named>();
    for (const { paragraph, hit, start } of matches(reading.body, introduced)) {
      const name = hit.groups?.name ?? '';
      // Of two introduced alike the later one is the slip.
      if ([...known.keys()].some((before) => slipOf(name).test(before))) continue;
      if (!known.has(name)) known.set(name, { name, paragraph, start });
    }
    for (const named of known.values()) yield* slipsOf(reading, named);
  },
};
