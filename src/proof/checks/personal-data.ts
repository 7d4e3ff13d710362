import { isWord } from '../../text/words.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const citizen = new RegExp(
  `(?:居民|村民|市民|群众|老板|店主|摊主|商户|业主|家长|患者|游客|保洁员|环卫工人|志愿者)([${surnames}]\\p{Script=Han}{1,2}?)(?=说|告诉|表示|介绍|感慨|坦言|笑着|高兴|激动|经营|道|[，、：“])`,
  'gu',
);
const mobile = /(?<![\d.])1[3-9]\d{9}(?!\d)/gu;
const mail = /[\w.+-]+@[\w-]+\.[\w.]+/gu;
const identity = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu;

/** 身份证尾号2247 behind a name: with it the person is told from all others. */
const tail = /(?:身份证|证件|银行卡|手机|电话)号?码?(?:尾号|末四位|后四位|后\d位)(?:为|是|：)?\s*\d{3,6}[Xx]?/gu;

/** 138****6201 behind a name, 133001************: enough is left to tell who it is. */
const half =
  /(?:1[3-9]\d[*＊×xX]{4}\d{4}|\d{6,14}[*＊×xX]{4,12}[\dXx]{0,4})(?![\dXx*])(?<=(?:手机|电话|联系方式|身份证|证件)号?码?[为是：:]?\s?[\dXx*＊×]{8,22})/gu;

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•\s]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/gu;
const card =
  /\d{12,19}(?!\d)(?<=(?:银行卡|卡号|账号|账户|开户行)[^，。；\d]{0,10}\d{12,19})|(?<!\d)62\d{14,17}(?!\d)/gu;
const account = /(?:QQ|微信)(?:号|群)?(?:码|为|是)?[:：]?\s*[A-Za-z0-9][\w-]{4,}/gu;
const record =
  /(?:住院号|病历号|病案号|就诊卡号?|医保卡?号|社保卡?号|护照号|学籍号)(?:码|为|是)?[:：]?\s*[A-Z]?\d{5,}/gu;
const home =
  /(?:家住|住址|住在|居住在|现住|户籍地址?|家庭住址)(?:为|是|：)?[^，。；]{2,24}?\d+(?:号楼|栋|幢|座)?(?:[-－]?\d+(?:单元|[-－]\d+))?[^，。；]{0,4}?\d+(?:室|户|号(?!楼|线|院))/gu;

function* numbers({ paragraphs }: Reading): Generator<Finding> {
  for (const [pattern, kind] of [
    [mobile, '手机号码'],
    [mail, '电子邮箱'],
    [plate, '车牌号码'],
    [card, '银行卡号'],
    [account, '网络账号'],
    [record, '就诊、证件编号'],
    [home, '家庭住址'],
    [identity, '居民身份证号码'],
    [tail, '证件或号码的尾号'],
    [half, '遮了一半的号码'],
  ] as const)
    for (const { paragraph, start, end } of matches(paragraphs, pattern))
      yield { paragraph, start, end, message: `这里有${kind}，公开的材料应当隐去` };
}

export const personalData: ProofCheck = {
  code: 'personal-data',
  title: '没有公民个人信息',
  why: '手机号、身份证号、邮箱和普通群众的姓名随材料公开，会侵害个人信息权益。',
  basis: '《中华人民共和国个人信息保护法》',
  severity: 'warning',
  hint: '隐去号码（整个删去，不要只遮中间几位）；群众姓名改为“居民李先生”一类称呼，或取得本人同意。',
  good: ['穿上志愿者马甲，居民李先生说，环境变好了。热线电话：0391-1234567。'],
  bad: [
    {
      text: '家住向阳社区的居民（身份证尾号2247）笑着说，手机后四位为1234。',
      quotes: ['身份证尾号2247', '手机后四位为1234'],
    },
    {
      text: '家住幸福小区3号楼2单元501室的居民，车牌京A12345，微信号zhang_123，住院号20230618，身份证号110105194912310022。',
      quotes: ['家住幸福小区3号楼2单元501室', '京A12345', '微信号zhang_123', '住院号20230618', '110105194912310022'],
    },
    {
      text: '所长林某（手机号138****6201）、环卫工人（身份证号133001************）。',
      quotes: ['138****6201', '133001************'],
    },
    { text: '村民王小明说，村里变美了。联系电话13812345678。', quotes: ['村民王小明', '13812345678'] },
  ],
  *run(reading) {
    yield* numbers(reading);
    for (const { paragraph, hit, start, end } of matches(reading.body, citizen)) {
      // 志愿者马甲: what they wear.
      if (/^[先女大阿师某]/u.test((hit[1] ?? '').slice(1)) || isWord(hit[1] ?? '')) continue;
      yield { paragraph, start, end, message: `“${hit[0]}”是普通群众的姓名`, severity: 'note' };
    }
  },
};
