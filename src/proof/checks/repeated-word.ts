import type { Paragraph } from '../../text/prose.ts';
import { circles } from '../circles.ts';
import { saidTwice } from '../doubled/index.ts';
import { matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const single =
  /的的(?!确确)|对对(?!联|子|方)|把把(?!关)|委委(?!员|托|会|派|任)|市市(?!场|政|容|民|直|长|区|级|本|域|内|属|外|郊|立|检|监|委|花|值|标)|在在|(?<!温|平|和)和和(?!美|气|睦|满|乐)|与与|还还(?!款|贷|债|书)|也也|已已|们们|(?<!是)是是(?!非)|了了(?!解|结|无|然)|等{3,}(?!级)/gu;
const long = /(\p{Script=Han}{3,16})\1|(\p{Script=Han}{6,20})[ \u3000]\2/gu;
const double = /(\p{Script=Han}{2})\1/gu;
/** Words that are doubled on purpose: verbs (研究研究), measures (一项一项), and 人人-like words. */
const deliberate =
  /^(?:[一两三几每].|.[一]|研究|商量|讨论|考虑|打扫|收拾|锻炼|休息|学习|了解|琢磨|合计|比较|走走|看看|试试|说说|谈谈|想想|整理|清理|照顾|体验|逐.|层层|处处|家家|户户|人人|天天|年年|月月|时时|事事|件件|步步|一一|哈哈|热闹|高兴|开心|放松|活动|意思)$/u;

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
const inRow =
  /(?<=[、，；])(\p{Script=Han}{2,12})[、，]\1(?=[、，。；])(?!、再|，再|、还|，还)|(\p{Script=Han}{4,14})、\2(?=[、，。；]|均?达|均[为已]|分别|等)/gu;

/** 等点位5个点位: what is counted, said before the number and behind it. */
const around =
  /(\p{Script=Han}{2})(?:\d+(?:\.\d+)?[万千]?|[二三四五六七八九十]+)余?[个处项家条座所株棵盏块辆台件份名只张](?:\1)(?=[，。；、])/gu;

/** 苏婉清 below 苏婉清: a column of a table, which a PDF does not tell from lines of a text. */
const isColumn = ({ pieces }: Paragraph, start: number, end: number): boolean =>
  pieces.some(({ offset }) => offset > start && offset < end);

export const repeatedWord: ProofCheck = {
  code: 'repeated-word',
  title: '没有重复的字词',
  why: '“的的”“工作工作”是修改和粘贴时多出来的。',
  basis: '公文文字应当准确、简洁',
  severity: 'warning',
  hint: '删去重复的一个。',
  good: [
    '三格式无害化化粪池，北海港港池保洁，完成和超额完成任务，既要完成又要超额完成。',
    '现将会议议定事项纪要如下。会议议定以下事项，经会议议决。',
    '大会会对先进单位进行表彰，协会会给会员寄信，敬老老年活动中心。',
    '市市场监管局把各项工作落实到清清楚楚、明明白白，加快发展展示中心建设。',
    '他说：“学习、学习、再学习，实践、实践、还是实践。”',
    '发扬“钉钉子”精神，的的确确做到了，一项一项抓落实，和和美美。',
    '主任任组长，工作作风扎实，管理理念先进，街道道路绿油油、沉甸甸，出台台账管理办法，鼠疫疫情平稳，肉品品质好，一串串灯笼，教育育人。',
    '落实责任、再落实责任，垃圾分类垃圾桶到位，做到处处做到位，以落实带落实，每月评比一次、每季评比一次，事故原因查明。',
    '走着走着，很多很多街坊停了下来。坐下来研究研究办法，办实实在在的民生实事，编制《海城市城市管理办法》。',
  ],
  bad: [
    { text: '班主任会会对学生登记，养成了良好好的习惯，老老旧小区改造同步推进。', quotes: ['会会', '好好', '老老'] },
    { text: '带动学生、带动家庭、带动家庭，共同参与。', quotes: ['带动家庭、带动家庭'] },
    { text: '原料实行索证索票、索证索票、进货查验。', quotes: ['索证索票、索证索票'] },
    { text: '每季季度开展一次评比。', quotes: ['季季度'] },
    { text: '根据检查中发现的的问题，抓紧整改。', quotes: ['的的'] },
    { text: '观摩了垃圾分类、公厕革命等点位5个点位。', quotes: ['点位5个点位'] },
    {
      text: '监测数据据显示，健康教育育讲座受益8.7万人8.7万人，开展“小手拉大手”“小手拉大手”活动，知晓率率达95%，积极引导居居民参与。',
      quotes: ['数据据', '教育育', '8.7万人8.7万人', '“小手拉大手”“小手拉大手”', '知晓率率', '居居民'],
    },
    {
      text: '问题全部责令现场责令整改，要求各单位要求落实。检查后反弹，检查后又反弹。每周休市一天，每月休市一天。',
      quotes: ['责令现场责令', '要求各单位要求', '检查后反弹，检查后又反弹', '每周休市一天，每月休市一天'],
    },
    {
      text: '从未发生一起食品安全事件事故，立即马上行动，累计共计投入3万元，平均每人人均绿地15平方米。',
      quotes: ['事件事故', '立即马上', '累计共计', '平均每人人均'],
    },
    { text: '孩子们一边玩一边边学，抵触情绪较大大，影响进度。', quotes: ['边边', '大大'] },
    { text: '线路老化等等等问题，栽植各类苗木3400余株苗木。', quotes: ['等等等', '苗木3400余株苗木'] },
    { text: '镇里还还请来医生义诊。', quotes: ['还还'] },
    { text: '深入推进创建工作工作，巩固国家卫生国家卫生城市成果。', quotes: ['工作工作', '国家卫生国家卫生'] },
  ],
  *run(reading) {
    const { body, prose } = reading;
    yield* saidTwice(reading);
    yield* circles(reading);
    for (const { paragraph, hit, start, end } of matches(body, inRow))
      yield { paragraph, start, end, message: `“${hit[1] ?? hit[2]}”在并列里写了两遍` };
    for (const { paragraph, hit, start, end } of matches(body, around))
      yield { paragraph, start, end, message: `“${hit[1]}”在数字前后说了两遍` };
    for (const pattern of [single, long, double])
      for (const { paragraph, hit, start, end } of matches(pattern === double ? body : reading.paragraphs, pattern)) {
        if (hit[1] !== undefined && (deliberate.test(hit[1]) || /^[一每逐]/u.test(hit[1]))) continue;
        if (pattern === double && /(\p{Script=Han})\1|着$|^[很好许]多$/u.test(hit[1] ?? '')) continue;
        // 构建共建共治共享: 共建 and 共治 are two words.
        if (hit[0] === '建共建共' && /^构/u.test(paragraph.text.slice(start - 1))) continue;
        // 永州市市创建: behind the second 市 no word of its own begins.
        if (!/市市|的的/u.test(hit[0]) && isPattern(reading, paragraph, start, end)) continue;
        if (prose.format === 'pdf' && (paragraph.role === 'cell' || isColumn(paragraph, start, end))) continue;
        yield { paragraph, start, end, message: `“${hit[0]}”重复` };
      }
  },
};
