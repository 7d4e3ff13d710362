import type { Paragraph } from '../../text/prose.ts';
import { isWord } from '../../text/words.ts';
import { matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const single =
  /的的(?!确确)|对对(?!联|子|方)|把把(?!关)|委委(?!员|托|会|派|任)|市市(?!场|政|容|民|直|长|区|级|本|域|内|属|外|郊|立|检|监|委|花|值|标)|在在|(?<!温|平|和)和和(?!美|气|睦|满|乐)|与与|还还(?!款|贷|债|书)|也也|已已|们们|(?<!是)是是(?!非)|了了(?!解|结|无|然)/gu;
const alone = new RegExp(single.source, 'u');
const long = /(\p{Script=Han}{3,16})\1|(\p{Script=Han}{6,20})[ \u3000]\2/gu;
const double = /(\p{Script=Han}{2})\1/gu;
/** Words that are doubled on purpose: verbs (研究研究), measures (一项一项), and 人人-like words. */
const deliberate =
  /^(?:[一两三几每].|.[一]|研究|商量|讨论|考虑|打扫|收拾|锻炼|休息|学习|了解|琢磨|合计|比较|走走|看看|试试|说说|谈谈|想想|整理|清理|照顾|体验|逐.|层层|处处|家家|户户|人人|天天|年年|月月|时时|事事|件件|步步|一一|哈哈|热闹|高兴|开心|放松|活动|意思)$/u;

/** 季季度: the first character of a word twice. 市市场监管局 and 清清楚楚 are no slips. */
const stammer = /(\p{Script=Han})\1(?=\p{Script=Han})/gu;
const unit =
  /[市省县区旗州镇乡村街部局委所站校院厂室科组人天年月日一二三四五六七八九十大小多常刚渐慢轻高早好满远水路]/u;

/** Only where no word can end with the first one: after 每, a mark, or at the beginning. */
function isStammer(text: string, start: number): boolean {
  const c = text[start] ?? '';
  const [after, then] = [text[start + 2] ?? '', text[start + 3] ?? ''];
  // “钉钉子”精神: named on purpose.
  if ((text[start - 1] === '“' && text[start + 3] === '”') || text.startsWith('钉钉子', start)) return false;
  if (start > 0 && !/[每各本该，。；：、“]/u.test(text[start - 1] ?? '')) return false;
  return !unit.test(c) && isWord(c + after) && !isWord(c + c) && !isWord(c + c + after) && after !== then;
}

/** 实实在在, and 海城市|城市管理: the first half belongs to a place. */
function isPattern({ dictionaries: { gazetteer } }: Reading, { text }: Paragraph, start: number, end: number): boolean {
  if (end - start === 2 && start >= 2 && text[start - 1] === text[start - 2]) return true;
  const from = Math.max(0, start - 4);
  const half = start + (end - start) / 2;
  return gazetteer
    .find(text.slice(from, half))
    .some((p) => from + p.start < start && from + p.start + p.name.length === half);
}

/** 带动家庭、带动社会、带动社会: an item of a row twice; 学习、学习、再学习 is a saying. */
const inRow = /(?<=[、，；])(\p{Script=Han}{2,12})[、，]\1(?=[、，。；])(?!、再|，再|、还|，还)/gu;

/** 等点位5个点位: what is counted, said before the number and behind it. */
const around = /(\p{Script=Han}{2})(?:\d+|[二三四五六七八九十]+)[个处项家条座所](?:\1)(?=[，。；、])/gu;

export const repeatedWord: ProofCheck = {
  code: 'repeated-word',
  title: '没有重复的字词',
  why: '“的的”“工作工作”是修改和粘贴时多出来的。',
  basis: '公文文字应当准确、简洁',
  severity: 'warning',
  hint: '删去重复的一个。',
  good: [
    '市市场监管局把各项工作落实到清清楚楚、明明白白，加快发展展示中心建设。',
    '他说：“学习、学习、再学习，实践、实践、还是实践。”',
    '发扬“钉钉子”精神，的的确确做到了，一项一项抓落实，和和美美。',
    '走着走着，很多很多街坊停了下来。坐下来研究研究办法，办实实在在的民生实事，编制《海城市城市管理办法》。',
  ],
  bad: [
    { text: '带动学生、带动家庭、带动家庭，共同参与。', quotes: ['带动家庭、带动家庭'] },
    { text: '每季季度开展一次评比。', quotes: ['季季度'] },
    { text: '根据检查中发现的的问题，抓紧整改。', quotes: ['的的'] },
    { text: '观摩了垃圾分类、公厕革命等点位5个点位。', quotes: ['点位5个点位'] },
    { text: '镇里还还请来医生义诊。', quotes: ['还还'] },
    { text: '深入推进创建工作工作，巩固国家卫生国家卫生城市成果。', quotes: ['工作工作', '国家卫生国家卫生'] },
  ],
  *run(reading) {
    const { body } = reading;
    for (const { paragraph, start } of matches(body, stammer))
      if (isStammer(paragraph.text, start) && !alone.test(paragraph.text.slice(start, start + 2)))
        yield {
          paragraph,
          start,
          end: start + 3,
          message: `“${paragraph.text.slice(start, start + 3)}”多了一个“${paragraph.text[start]}”`,
        };
    for (const { paragraph, hit, start, end } of matches(body, inRow))
      yield { paragraph, start, end, message: `“${hit[1]}”在并列里写了两遍` };
    for (const { paragraph, hit, start, end } of matches(body, around))
      yield { paragraph, start, end, message: `“${hit[1]}”在数字前后说了两遍` };
    for (const pattern of [single, long, double])
      for (const { paragraph, hit, start, end } of matches(pattern === double ? body : reading.paragraphs, pattern)) {
        if (hit[1] !== undefined && (deliberate.test(hit[1]) || /^[一每逐]/u.test(hit[1]))) continue;
        if (pattern === double && /(\p{Script=Han})\1|着$|^[很好许]多$/u.test(hit[1] ?? '')) continue;
        // 永州市市创建: behind the second 市 no word of its own begins.
        if (!/市市|的的/u.test(hit[0]) && isPattern(reading, paragraph, start, end)) continue;
        yield { paragraph, start, end, message: `“${hit[0]}”重复` };
      }
  },
};
