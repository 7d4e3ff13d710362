/** Words that tell when. */
const times = [
  '\\d{2,4}年(?:度|底|末|初|以来)?|每天|每日|每年|每人|时间|时长|天数|日数',
  '(?:近|前|上|过去|此前|这|连续|往前)[一二两三四五六七八九十\\d]+(?:个)?(?:年|季度|月)(?:来|内|间|多来|多)?',
  '(?:19|20)\\d{2}(?=[、和及与至到—～~-])|年(?=·|\\p{Script=Han}{0,6}率)',
  '[一二两三四五六七八九十\\d]+(?:个)?年(?:度)?(?:多)?(?:来|间|后|前)?',
  '上年度?同期|上年度?末|上年度?|去年同期|去年底?|前年|今年以来|今年|当年|本年度?|全年|历年|年末|年底|年初|年度|近年来?',
  '[上下]半年|[一二三四]季度|前三季度|\\d{1,2}月(?:份|底)?|首次|最初|起初|开始|首轮|本轮|上轮|上次|本次|此次',
  '(?:启动|创建|创卫|整治|改造|治理|实施|摸底|调查|监测|普查|测算|统计|核算|评估|测评)(?:之初|之前|以前|前|初期|后|以来|时|期)?',
  '截至|截止|目前|如今|现在|现已|现|当时|此前|之前|之初|以前|原来|过去|届时|期间|时候|时',
];
/** Words that point at a figure told before. */
const pointers = [
  '(?:这|该|此|上述)(?:一|项|个|两项|三项)?(?:数字|比例|占比|数据|数值|指标|比率|比重|率|水平|值)',
  '(?:以上|上述)?[一二三四五六七八九十两\\d]+(?:项|个|类|者)(?:指标|数据|比例)?',
  '[二两三]者|精确值|具体|数值|实际|现值|前值|即|也就是|折合|相当于|合计|共计|总计|累计',
  '(?:拥有|占有|配备|配置|保有)(?:量|数)',
  '平均值|平均水平|平均数|平均|均值|总体水平|总体上|总体|整体|水平|最[低高大小好差]值?',
];
/** Of which whole. */
const wholes = [
  '全市域?|我市|本市|全县|全区|我区|我县|市域|辖区内?|全域|中心城区|城市中心区|主城区|城市建成区|建成区|市城区|城区|市区|城市|全部|所有|全体|各地|各|全',
  '(?:常住)?人口总数|总人[口数]|总数|人口|常住|居民|市民|群众|公众|本地|受访者?|被访者?|被?调查对象|表示|认为|或|者|人',
  '每(?:一?[百千万]|十万|10万|1000|100)?(?:名|位|个)?',
];
/** How it came about, and the words that join. */
const verbs = [
  '稳步|稳稳|逐步|逐年|持续|不断|大幅度?|明显|显著|进一步|始终|一直|连续|已经|均已|成功|顺利|基本|仍然|依然|略|再次|一举',
  '皆|俱|逾|折合|距离?|尚|提高|提升|上升|增加|增长|扩大|延长|跃升|攀升|回升|下降|降低|减少|缩短|压减|回落|优化|改善|好转|变化|巩固|收窄|递增|递减|控制|保持|稳定|维持|实现|完成|实行|实施|开展|进行|纳入|执行|推行|落实|达到|达|做到',
  '超过|突破|高于|低于|优于|好于|多于|少于|不低于|不少于|不高于|不超过|不足|接近|将近|位居|等于|处于|位于|升|降|增|减|扩|落|居',
  '分别|依次|仅有|仅为|仅|只有|只|共有|总共|共|也有|都有|都|均|已|也|又|再|还|就|约|近|超|为|是|有|在|占|到|至|从|由|自|起|比|较|与|和|同|跟|及|以|按|据|经|而|但|其|则|并|且|应|要|将|可|能|被|把|使|相比|相较',
  '的|了|地|得|着|过|上|下|内|间|等|中|里|数|计算|计|总|拥有|配有|力争|目标|规划|预期|确保|要求|国家标准|标准|左右|以上|以下|以内|之间|个|名|态势|趋势|呈|[×*·\\d]',
];
const neutral = new RegExp([...times, ...pointers, ...wholes, ...verbs].join('|'), 'gu');

/** What is left of words once brackets and neutral words are gone: nothing, where they only say when, how and of which whole. */
export const restOf = (words: string): string =>
  words
    .replace(/（[^（）]*）/gu, '')
    .replace(neutral, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Something that refers back to a figure told before: another year, 这一数字, an average, a comparison. */
export const refersBack = (words: string): boolean =>
  /年|季度|月|上期|同期|这一|该|此项|比|较|与|平均|均值|现在|如今|目前|之初|首次|最高|最低|又|现值|精确/u.test(words);

const ownPart = /^\p{Script=Han}{1,4}?(?:县|区)$/u;
const noPart =
  /^(?:市|城|市城|主城|中心城|建成|功能|辖|全|小|社|园|景|山|地|片|类|老|新|街|矿|库|郊)?区$|^(?:全|我|各|本)?[县市]$|^城市$/u;
const placeList =
  /^[和及与、，]?([\p{Script=Han}、]+?)(?:也|则|仅|只有|已|均|都|分别|依次|各|达到?|为|是|最高|最低|[（：])*$/u;

/** 麒麟区, 雨湖区和岳塘区: counties and districts of the place itself, told one by one; empty where other words stand there. */
export function partsNamed(words: string, byPart: boolean): string[] {
  const list = placeList.exec(words.trim().replace(/^其中/u, ''))?.[1] ?? '';
  const names = list.split(/[、和及与]/u).filter((name) => name !== '');
  const isPart = (name: string): boolean =>
    (ownPart.test(name) || (byPart && /^\p{Script=Han}{2,4}市$/u.test(name))) && !noPart.test(name);
  return names.length > 0 && names.every(isPart) ? names : [];
}
