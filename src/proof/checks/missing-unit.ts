import { matches, type ProofCheck } from '../proof-check.ts';

const amount =
  /(?:面积|资金|经费|投资|人口|长度|全长|总量|产值|生产总值)(?:约|近|超过?|达到?|为|共|合计|总计|累计){0,3}(\d+(?:\.\d+)?[万亿]?)(?=[，。；、）])/gu;
const rate =
  /(?:覆盖|达标|合格|普及|完好|处理|处置|收集|接种|知晓|满意|开课|建成|清扫|申报|装灯)率(?:约|近|超过?|达到?|为|保持|稳定在){0,3}(\d+(?:\.\d+)?)(?=[，。；、）])/gu;

/** A bare amount where only a measured one makes sense: 投入资金4.6用于, 达到30以上, 覆盖社区86，. */
const bare = [
  /(?:投入|投资|资金|经费|耗资|争取资金|筹资|拨付|安排|补助|奖补)(?:[\p{Script=Han}]{0,4})?(?:约|近|超过?|达到?|为|共)?(\d+(?:\.\d+)?[万亿]?)[余多]?(?=用于|对|实施|建设|改造|，|。|；)/gu,
  /(?:水平|率|比例|占比)(?:要|应|均)?(?:达到|提高到|提升到|稳定在|保持在|控制在|不低于|不高于)(\d+(?:\.\d+)?)(?=以上|以下|以内|左右|，|。|；)/gu,
  /率(\d+(?:\.\d+)?)(?=以上|以下|以内|左右)/gu,
  /(?:优良|达标)天数(?:达到|不少于|保持在|稳定在|为|达)?(\d{2,3})(?=以上|左右|，|。|；)/gu,
  /(?:覆盖|惠及|新建|改建|建成|配备|设置|涉及)(?:社区|乡镇|街道|村庄|公厕|家庭|居民|群众|学校|企业|站点|泊位|管网)(?:约|近|超过?|达)?(\d{2,})(?=，|。|；)/gu,
];

/** Any decimal, and any 万 or 亿, wants something counted behind it: 医疗废物1126.4，. Indices and scores have none. */
const naked =
  /(?<![\d.a-zA-Z〔（(/—–~～-])(\d+\.\d+[万亿]?|\d+[万亿])(?=[，。；、]|$|用于|左右，|以上，|以内，|(?:支持|助力|投向|推进|补贴|补助|扶持|奖励|修建|改善|整治|打造)(?![方者]))/gu;
/** 划设停车泊位1150，: things made or given out, a number, and nothing to count them by. */
const deed =
  /(?:划设|施划|新增|增设|增加|设置|设立|安装|加装|配备|配置|购置|采购|投放|张贴|悬挂|发放|印发|印制|清理|清运|清除|拆除|改造|新建|改建|栽植|补植|种植|修复|更换|检查|整改|取缔|劝离|查处|受理|办结|培训|评选|聘请|招募)[^，。；、\d“”《》（）]{2,10}(?:《[^《》]{2,20}》)?(?:约|近|共|达|累计)?(?<!第|于|年|在|到|至|号|平台|热线|拨打|电话|型号|标准|国道|省道|县道)(\d{2,})(?=[，。；])/gu;
/** 增补毒饵站120，: a thing that is counted one by one, and a bare number behind it. */
const piece =
  /(?:毒饵站|毒饵屋|毒饵盒|毒鼠屋|灭蝇灯|捕蝇笼|泊位|停车位|车位|垃圾桶|果皮箱|垃圾箱|公厕|中转站|宣传栏|警示牌|禁烟标识|路灯|井盖)(?:共|约|近|达)?(\d{2,})(?=[，。；、])/gu;
/** 解决停车难、充电难等民生实事115。 */
const dealtWith =
  /(?:解决|办好|办成|整改|排查|发现|化解|处理|梳理|办理)[^，。；\d]{0,20}?(?:实事|好事|问题|隐患)([1-9]\d+)(?=[。；]|，(?!由))/gu;
/** 人均公园绿地面积9平方: half of 平方米. */
const halfUnit =
  /\d+(?:\.\d+)?\s*[万亿]?(?:余|多)?平方(?=[，。；、）]|$|以上|左右|的|公(?![里顷尺分]))|\d+(?:\.\d+)?\s*[万亿]?(?:余|多)?(?:[微毫]克\/)?立方(?=[，。；、）]|以[上下内])/gu;
/** What is dialled, and the names of years. */
const dialled = /(?:12345|12315|12319|12369|12320|12318|12388|110|119|120|122|(?:19|20)\d{2})$/u;

/** What has no unit, and rows in which the last one gives it to all. */
const pure =
  /(?:指数|系数|得分|评分|均分|分值|比值|比例为1|pH[^，。；\d]{0,5}|版本|编号|序号|标准|规范|AQI|PM|容积率|密度|基尼|恩格尔|R0|第|倍数|[百千万]分之|[\d:：比]1?)(?:（[A-Za-z]+）)?(?:平均|为|是|达到?|约|近|控制在|至|从|由|降到|升到)*$/u;
const people = /(?:人口|人数|人次|粉丝|用户)[^，。；]{0,6}$|[万亿](?:增至|增加到|和|与)$/u;
const rowed = /^[^，。；]{0,12}[、，和]?\d+(?:\.\d+)?[万亿]?(?:[%％‰]|\p{Script=Han}|㎡|m)/u;

/** 为每10万人7.8: what it is of stands before the number. */
const perHead = /每(?:\d+[万千百]?|[一十百千万]+)(?:名|位|个)?(?:人|人口|活产|新生儿)?(?:约|为|有)?$/u;

export const missingUnit: ProofCheck = {
  code: 'missing-unit',
  title: '数量写明单位',
  why: '“投入资金500”不知道是元还是万元，差一万倍。',
  basis: 'GB/T 15835—2011：计量数值应当带单位',
  severity: 'warning',
  hint: '补上单位。',
  good: [
    '受理群众投诉拨打12345，公布举报电话12315。改造老旧小区46个，新建改建公厕2座。',
    '铲除毁绿种菜3100余平方米，人均绿地9平方米，开展平方根教学。',
    '投入资金500万元，绿化面积达15000平方米，覆盖率达100%。',
  ],
  bad: [
    {
      text: '铲除毁绿种菜3100余平方。划设停车泊位1150，发放《致市民一封信》12.6万，人均公园绿地面积≥9平方，',
      quotes: ['3100余平方', '划设停车泊位1150', '市民一封信》12.6万', '9平方'],
    },
    {
      text: '清运杂物380立方，浓度控制在31微克/立方以下，优良天数达到330以上。',
      quotes: ['380立方', '31微克/立方', '优良天数达到330'],
    },
    { text: '解决停车难、充电难等民生实事115。', quotes: ['解决停车难、充电难等民生实事115'] },
    { text: '增补毒饵站120，新生儿疾病筛查率97以上。', quotes: ['毒饵站120', '率97'] },
    {
      text: '2023年产生医疗废物1126.4，处置1126.4吨。争取补助资金860万用于改造。',
      quotes: ['产生医疗废物1126.4', '争取补助资金860万'],
    },
    {
      text: '争取资金4.6用于改造，素养水平要达到30以上，覆盖社区86。',
      quotes: ['争取资金4.6', '水平要达到30', '覆盖社区86'],
    },
    { text: '投入资金500，绿化面积达15000，公厕建成率达98。', quotes: ['资金500', '面积达15000', '建成率达98'] },
  ],
  *run({ body }) {
    const told = new Set<string>();
    for (const { paragraph, hit, start, end } of matches(body, naked)) {
      const { text } = paragraph;
      const row = /^[、，]/u.test(text.slice(end)) && text[end] === '、' && rowed.test(text.slice(end + 1));
      if (
        !/[\p{Script=Han}”）》]$/u.test(text.slice(0, start)) ||
        pure.test(text.slice(Math.max(0, start - 12), start)) ||
        row ||
        perHead.test(text.slice(Math.max(0, start - 12), start)) ||
        // 常住人口331.6万: what is counted is said before the number.
        (/[万亿]$/u.test(hit[0]) && people.test(text.slice(Math.max(0, start - 14), start))) ||
        paragraph.role === 'heading'
      )
        continue;
      told.add(`${paragraph.index}:${end}`);
      const from = Math.max(0, start - 6);
      yield { paragraph, start: from, end, message: `“${hit[0]}”没有单位` };
    }
    for (const { paragraph, hit, start, end } of matches(body, halfUnit))
      yield { paragraph, start, end, message: `“${hit[0]}”应为“${hit[0]}米”` };
    for (const pattern of [amount, rate, ...bare, deed, piece, dealtWith])
      for (const { paragraph, hit, start, end } of matches(body, pattern)) {
        if ((pattern === deed && dialled.test(hit[0])) || /人口[^，。；]*[万亿]$/u.test(hit[0])) continue;
        const place = `${paragraph.index}:${end}`;
        if (told.has(place)) continue;
        told.add(place);
        yield { paragraph, start, end, message: `“${hit[0]}”没有单位` };
      }
  },
};
