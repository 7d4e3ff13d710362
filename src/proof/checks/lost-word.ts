import type { Paragraph } from '../../text/prose.ts';
import { wordsIn } from '../../text/words.ts';
import { cutPhrases } from '../cut-phrase.ts';
import { emptiedWords } from '../emptied-word.ts';
import { filteredWord } from '../filtered-word.ts';
import { lostCharacters } from '../lost-characters.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** A word a filter took out leaves its neighbours behind: 各、机关; 市委、把……; 省人民关于…. */
const gaps: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[，。；：、的])各[、，。；]/gu, '“各”后面缺了所指的单位'],
  [
    /(?:市|县|区|镇|旗|州|工)委、(?=把|将|向|对|在|从|以|始终|高度|坚持|认真|十分|多次|专门|统一|主要|分管|决定|的)/gu,
    '顿号后面缺了并列的单位',
  ],
  [
    /(?:省|市|县|区|旗|州|镇|乡)人民(?=关于|办公室|令第|批准|同意|印发|主要|分管|的正确领导|常务会议)/gu,
    '“人民”后面缺了“政府”',
  ],
  [/(?:坚持|按照|形成|遵循)(?:了)?“?组织、(?=\p{Script=Han}{2}负责)/gu, '“组织”前面缺了“政府”'],
  [
    /(?<=[，。；：、和]|^|组织|要求|发动|动员|督促|指导)各(?=(?:大力|积极|认真|切实|广泛|深入|严格|及时|主动|充分|迅速|进一步)(?:开展|组织|清|做|落实|推|加强|整|参与|配合|宣传|抓))/gu,
    '“各”后面缺了所指的单位',
  ],
  [/(?:\.、|、\.)(?=\p{Script=Han})/gu, '顿号旁边缺了词'],
  [
    /(?:组长|主任|书记|市长|县长|区长|镇长|局长|主席|校长|院长)[ \u3000]+同志(?=[，。作对就在带主传的讲强指])/gu,
    '职务与“同志”之间缺了姓名',
  ],
  [
    /(?:按照|根据|落实|贯彻|学习)[ \u3000]+(?:书记|市长|县长|区长|镇长|主任|局长|总书记)(?:的?(?:讲话|指示|批示|要求|部署))/gu,
    '职务前面缺了姓名',
  ],
  [/(?:坚持|按照|形成|在)(?:了)?“?主导、(?=\p{Script=Han})/gu, '“主导”前面缺了“政府”'],
  [/(?<=路|街|道|桥|市|区)(?:至|到)的(?=\p{Script=Han}{2})/gu, '“至”后面缺了地名'],
  [/(?:创建|巩固|争创)国家卫生(?=领导小组|办公室|指挥部|[，。；”])/gu, '“国家卫生”后面缺了“城市”'],
  [/(?<=[，。；：]|^)(?:进一步|切实|大力|着力|深入|努力)[，。；]/gu, '后面缺了动词'],
  [
    /(?<=[，。；：]|^)(?!.{0,6}[已都就均将把被])[\p{Script=Han}]{0,6}(?:印发|制定|成立|召开|出台|下发|签订|配备|购置|修建|制订)了[，；。]/gu,
    '缺了所做的事物',
  ],
  [
    /(?<=\d(?:小时|分钟|天|年|米|公里|平方米|吨|万元|元|家|人|名|个|次|处|座|所|条|件|分|岁|[%％]))[上下](?=[，。；、）])/gu,
    '前面缺了“以”',
  ],
  [/(?<=\d(?:[%％]|小时|平方米|公里|万元|吨|人|个))以(?=[，。；、）])/gu, '“以”后面缺了“上”或“下”'],
  [
    /(?:及时|立即|按时|定期|第一时间)向\p{Script=Han}{1,12}(?:办公室|指挥部|领导小组|爱卫办|创卫办|爱卫会|政府|党委|委员会)[。；]/gu,
    '缺了动词：向谁做什么没有写',
  ],
  [
    /(?:了|出|有)(?:积极|很大|较大|明显|显著|重要|巨大|良好|极大|一定|突出|应有|更大)的(?=[，。；])/gu,
    '“的”后面缺了词',
  ],
  [/(?:加强|加大|强化|开展|做好|严格)了?对[^，。；、]{2,14}的(?=[，。；])/gu, '“的”后面缺了词'],
  [/(?:提高|增强|提升|满足)[^，。；]{2,12}的[和与](?=\p{Script=Han}{2,6}[，。；])/gu, '“的”后面缺了词'],
  [/委、[市县区镇旗](?=的|坚强|正确|统一|高度|关于|部署|把|将)/gu, '后面缺了“政府”'],
  [/(?:为了?|必须|需要)(?:进一步|切实|更好地?)[，。；]/gu, '后面缺了动词'],
  [/使得到了?(?=改善|提高|提升|解决|加强|控制|落实)|作为(?:来抓|来做|来办)/gu, '中间缺了词'],
  [/(?:要|应|必须|均|都|领导)高度[，。；]/gu, '“高度”后面缺了“重视”'],
  [/(?<=[，。；：、到])有[、，](?=有)/gu, '“有”后面缺了词'],
  [/的积极[，。；]/gu, '“积极”后面缺了“性”'],
  [/任(?:组长|主任|总?指挥长?)[，、；](?:任|担任)(?:副组长|副主任|副指挥长?|成员)/gu, '“任”前面缺了人'],
  [/《关于的|关于(?=的(?:通知|意见|决定|实施方案)[》，。])/gu, '“关于”后面缺了事由'],
  [/(?:坚强|正确|有力)的(?=结果|[，。；])/gu, '“的”后面缺了“领导”'],
  [/(\p{Script=Han})\p{Script=Han}、\1\p{Script=Han}、\1(?=[，。；])/gu, '最后一项没有写完'],
  [/(?<=^|[。；：])[一二三四五六七八九十]是[，。；]/gu, '后面缺了内容'],
  [
    /(?<=[，。；：]|^)(?:使|让|令|以使)(?:全[市县区镇]|我[市县区镇局]|群众|居民|市民|城市|城乡)[，。；]/gu,
    '后面缺了动词',
  ],
  [/(?<=，)以(?:更|最)\p{Script=Han}{1,3}的[，。；]/gu, '“的”后面缺了词'],
  [/坚持以人为(?=[，。；])|以人为(?=，)/gu, '“以人为”后面缺了“本”'],
  [
    /(?<=(?:^|[，。；：、])(?!对|凡|被|评|获|达|列|属|符|违|未|没|经|取得|荣|受)[^，。；：、]{0,24}(?:[”’]|（[^）]{2,20}）))的[，。；](?=\p{Script=Han})/gu,
    '“的”后面缺了词',
  ],
  [/(?:形成|凝聚|汇聚)(?:了)?(?:强大|整体|工作|齐抓共管的?)?合(?=[，。；])/gu, '“合”后面缺了“力”'],
  [/(?:改善和提|提高和改|巩固和提|改善与提)(?=[，。；])/gu, '词没有写完'],
  [/幸福感、安全(?=明显|显著|不断|持续|更加|更|[，。；”])/gu, '“安全”后面缺了“感”'],
  [/(?<=\p{Script=Han}{2})(?:主任|组长|局长)由[\p{Script=Han}]{2,14}兼(?=[，。；])/gu, '“兼”后面缺了“任”'],
];

const behead = /^(?:的(?!确|士|话|卢)|[、，。；：）》”]|\d{3,5}[，；。])(?=\p{Script=Han})/u;
const joint = /(?:以及|并且|或者|按照|根据|围绕|针对|关于|和|与|及|把|将|被)(?=[，。；])/gu;

/** 卫生和创卫和， — a word that joins or leads, with a stop right behind it. */
function* looseEnds(paragraph: Paragraph): Generator<Finding> {
  for (const { hit, start, end } of matches([paragraph], joint)) {
    const left = /\p{Script=Han}*$/u.exec(paragraph.text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
    // 碳中和, 总和: words the segmenter does not hold.
    if (/[中总饱缓温平随柔祥协参普涉顾以波企给赋遍可]$/u.test(left) && hit[0].length === 1) continue;
    if (left.length < 2 || wordsIn(left + hit[0])(left.length)?.text !== hit[0]) continue;
    yield { paragraph, start, end: end + 1, message: `“${hit[0]}”后面缺了词` };
  }
}

/** A paragraph whose head is gone: 的经验做法. */
function* headless({ paragraphs }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const { text, role } = paragraph;
    if (role === 'cell' || role === 'note' || text.length < 6 || !behead.test(text)) continue;
    yield { paragraph, start: 0, end: Math.min(text.length, 8), message: '这一段的开头丢了字' };
  }
}

export const lostWord: ProofCheck = {
  code: 'lost-word',
  title: '没有被删掉的词',
  why: '网站的过滤程序会把“政府”“工作”一类的词整个删去，留下“市委、把……”“各、机关”这样的断口。',
  basis: '公文文字应当完整',
  severity: 'warning',
  hint: '对照原稿补上缺的词，并通读全文：同一个词往往处处都被删了。',
  good: [
    '对标补短，定期洗车，全天值守，卫生扫除，村居参与，居民区和城市化水平。',
    '市委、市政府高度重视，各街道、各部门参与，《省人民政府关于开展爱国卫生运动的意见》印发。',
    '天气暖和，群众广泛参与，健康知识得到普及。',
  ],
  bad: [
    {
      text: '形成乔灌花草相结的绿化体系，向爱国卫生运委员会报告。',
      quotes: ['相结的绿', '生运委员'],
    },
    { text: '主次干道每天保洁达到16小时上。合格率保持在95%以，持续向好。', quotes: ['上', '以'] },
    { text: '重要情况及时向市指挥部办公室。', quotes: ['及时向市指挥部办公室。'] },
    {
      text: '党员发挥了很好的示范带头作。强化监督检，营造浓厚氛，施用有机肥，高位推。',
      quotes: ['带头作', '监督检', '浓厚氛'],
    },
    { text: '各、机关科室，市直各部门：', quotes: ['各、'] },
    { text: '市委、把创建工作摆在突出位置。', quotes: ['市委、'] },
    { text: '认真贯彻《省人民关于开展爱国卫生工作的通知》。', quotes: ['省人民'] },
    { text: '的经验做法得到全省推广。', quotes: ['的经验做法得到全'] },
    {
      text: '在区委、区的统一部署下，各单位要高度，做到有、有落实，加强了对餐馆的，成效有了很大的。',
      quotes: ['委、区', '要高度，', '有、', '加强了对餐馆的', '了很大的'],
    },
    {
      text: '为了进一步，把创卫作为来抓，提高群众的和满意度，由主任任组长，任副组长，调动居民的积极，按《关于的通知》办。',
      quotes: ['为了进一步，', '作为来抓', '提高群众的和', '任组长，任副组长', '的积极，', '《关于的'],
    },
    {
      text: '各科室研究部署创卫，做了大量，在今后的中继续努力。',
      quotes: ['创卫，', '做了大量，', '在今后的中'],
    },
    {
      text: '实行定人、定岗、定。二是。通过三年努力，使全市。我们以更高的。是市委坚强的结果。',
      quotes: ['定人、定岗、定', '二是。', '使全市。', '坚强的'],
    },
    {
      text: '组织各大力清理死角，根据.、省、市的要求，创建领导小组组长 同志作了部署，按照 书记的讲话要求落实。',
      quotes: ['各', '.、', '组长 同志', '按照 书记的讲话'],
    },
    { text: '926，全县集中清理河道。', quotes: ['926，全县集中'] },
    { text: '加强了卫生检查和，效果明显。', quotes: ['和，'] },
  ],
  *run(reading) {
    const told = [...torn(reading)];
    yield* told;
    for (const lost of lostCharacters(reading))
      if (!told.some((t) => t.paragraph === lost.paragraph && t.start < lost.end && t.end > lost.start)) yield lost;
  },
};

function* torn(reading: Reading): Generator<Finding> {
  for (const [pattern, message] of gaps)
    for (const { paragraph, hit, start, end } of matches(reading.body, pattern))
      yield { paragraph, start, end, message: `“${hit[0]}”${message}` };
  for (const paragraph of reading.body) yield* looseEnds(paragraph);
  yield* headless(reading);
  yield* filteredWord(reading);
  yield* emptiedWords(reading);
  yield* cutPhrases(reading);
}
