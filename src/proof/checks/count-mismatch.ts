import { numberOf } from '../../text/numerals.ts';
import type { Paragraph } from '../../text/prose.ts';
import { announcedHeadings, announcedParagraphs, announcedSections } from '../counts/announced.ts';
import { announcedItems, lonelyItems } from '../counts/announced-items.ts';
import { bodiesInOne, closedCounts } from '../counts/closed-counts.ts';
import {
  countedOnes,
  namedRows,
  rowsAmong,
  rowsNearlyWhole,
  smallTrades,
  stagesToCome,
  stepsHere,
} from '../counts/counted-rows.ts';
import { divisionRows } from '../counts/division-rows.ts';
import { firstAndNext } from '../counts/first-next.ts';
import { faultOf, type Listing, listings } from '../counts/listings.ts';
import { lookingBack } from '../counts/looking-back.ts';
import { markedCounts } from '../counts/marked-counts.ts';
import { numberedHere } from '../counts/numbered-here.ts';
import { ownNounRows, quotedRows } from '../counts/own-noun.ts';
import { ledCounts, pairedCounts } from '../counts/paired-counts.ts';
import { changesOfSeveral, lonelyFigures, severalValues, valuesByYear } from '../counts/several-values.ts';
import { sloganItems, sloganParagraphs } from '../counts/slogan-heads.ts';
import { closedRows, slogans } from '../counts/slogans.ts';
import { toldRows } from '../counts/told-rows.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const tier =
  '(?:国家|省|自治区|市|州|县区|县（市、区）|县（区）|区（县）|市（县）|县|区|旗|乡镇|乡（镇）|乡|镇|街道|村|社区|组|校|网格|单位|部门|基层|园区)';
const tiers = new RegExp(`(${tier}(?:[、—-]\\s*${tier}){1,6})[”’]?[“‘]?([二两三四五六七八])级`, 'gu');
const inOne =
  /((?:[\p{Script=Han}]{2,4}、){2,7}[\p{Script=Han}]{2,4}?)“?([二三四五六七八])(?:位一体|个?落实|到位)”?(?=[的，。；])/gu;

function* listedNames({ body }: Reading): Generator<Finding> {
  for (const pattern of [tiers, inOne])
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      // 县（市、区） is one of the tiers.
      const listed = (hit[1] ?? '').replace(/（[^）]*）/gu, '').split(/[、—-]/).length;
      const said = numberOf(hit[2] ?? '');
      if (listed !== said) yield { paragraph, start, end, message: `“${hit[0]}”说的是${said}，列出的是${listed}个` };
    }
}

function* announcedRows({ body }: Reading): Generator<Finding> {
  const told = new Map<Paragraph, Listing[]>();
  const rows = [
    slogans,
    closedRows,
    listings,
    toldRows,
    markedCounts,
    closedCounts,
    bodiesInOne,
    ownNounRows,
    quotedRows,
  ];
  for (const listing of rows.flatMap((read) => [...read(body)])) {
    const { paragraph, start, end } = listing;
    const fault = faultOf(listing);
    const here = told.get(paragraph) ?? [];
    if (fault === null || here.some((t) => t.start < end && t.end > start)) continue;
    told.set(paragraph, [...here, listing]);
    yield { paragraph, start, end, message: `“${paragraph.text.slice(start, end)}”${fault}` };
  }
}

export const countMismatch: ProofCheck = {
  code: 'count-mismatch',
  title: '说了几项，就列出几项',
  why: '“着重抓了四项工作”下面只有三项，要么数错，要么内容被截掉了。',
  basis: '前后文应当一致',
  severity: 'error',
  hint: '核对原稿：缺项的补全，数错的改数。',
  good: [
    '开展“清源”“净流”“扫雷”“利剑”四大行动，“洁净”“护水”等五大行动接续开展。',
    '调解率和成功率分别达到100%、97%，颗粒物、二氧化硫排放浓度分别达到10、35毫克/立方米以下。',
    '胸痛中心、卒中中心、创伤中心三大中心、健康小屋、健康步道等5个中心投入使用，医师3.31人、护士3.86人，分别比2020年增加0.42人、0.51人。',
    '深入机关、学校、企业、社区、农村和家庭开展健康知识“六进”活动320场次。',
    '着重抓了两项工作。一是加强宣传，二是集中整治。',
    '建立市、县（市、区）、街道、社区四级网格。形成市、县区、街道、社区四级网络。昼间、夜间达标率分别为98.2%、96.4%。',
    '开展“三大行动”：环境卫生清洁、农贸市场提升和病媒生物防制。围绕道路、公厕、市场等“五个重点”，深入推进“六进”活动，即进机关、进学校等。',
    '下辖5个社区：沱河、浍水、银河、光彩、三里庄。重点检查3类场所（宾馆、浴室、理发店等）。抓好4件事：强设施、补短板、建机制、促提升。',
    '把任务细化为组织管理、健康教育、市容环境、生态环境、重点场所、食品安全等六个方面，从宣传、督查等八个方面发力。采取“四不两直”方式，即不发通知、不打招呼、不听汇报、不用陪同、直奔基层、直插现场。',
    '先后有城固、洋县、留坝、佛坪四县建成，东湖区、西湖区以及北山、南河、清江3县同步启动，全市3个县（市、区）（东湖区、西湖区、南河县）参照执行，东湖区、西湖区和南河县、北山县等7个县区签约。',
    '将8大类、46项任务分解到部门。',
    '二、精耕细作，抓好三项管理\n（一）环卫保洁。每日两次。\n（二）市容秩序。疏堵结合。\n（三）市政设施。及时修补。',
    '获得全省进步最快城市等两项荣誉。一是加强宣传，二是集中整治，三是严格考核。',
    '整治乱停乱放、乱贴乱画、乱搭乱建、乱拉乱挂“四乱”，实行定人定岗定责定奖惩“四定”，做到不解决不放过、不到位不放过、不满意不放过“三个不放过”。',
    '会同卫健、公安、城管等三个部门、教育、住建等5家单位，会同卫健、公安、城管等三部门，县住建局、县市场监管局、洋州街道办事处、县卫健局4个单位参加。坚持“两个结合”，即与巩卫相结合、与创文相结合，成效明显。',
    '下面，我讲两点意见。\n一、提高认识\n二、落实责任',
    '办公室下设两个小组：\n1、清理组。\n2、宣传组。\n全市做到“三个到位”。\n（一）加强领导。\n（二）集中整治。',
    '推行日巡查、周调度、月通报三项工作机制，落实一、二、三、四类标准，在车站、广场、公园五个点位设岗，蓝天、碧水和净土三大保卫战取得实效。',
    '达到“三无两有”标准，即无垃圾、无积水、无杂草，有人管、有台账。采取“四不两直”方式，即不发通知、不打招呼、不听汇报、不陪同，直奔基层、直插现场。',
    '推行“两清一建两改”，即清垃圾、清污水，建公厕，改墙面、改路面。',
    '实行“三评”：一评进度，二评质量，三评口碑。2020年至2022年分别投入1亿元、2亿元、3亿元。一是机构不全，二是经费不足。以上两个方面的问题，要认真解决。',
    '包括云山省东江、西河、南湖、北岭、沱河、浍水、银河、光彩、三里、五里、七里、九里12市在内。',
  ],
  bad: [
    {
      text: '实行“门前三包”，做到包卫生、包秩序、包绿化、包设施。做到有教材、有教案、有教师、有课时、有评价，落实健康教育“四有”。',
      quotes: [
        '门前三包”，做到包卫生、包秩序、包绿化、包设施',
        '做到有教材、有教案、有教师、有课时、有评价，落实健康教育“四有”',
      ],
    },
    {
      text: '开展“六乱”整治，重点治理乱停乱放、乱搭乱建、乱贴乱画、乱扔乱倒、乱拉乱挂。规范管理高血压患者39.2万人、2型糖尿病患者11.5万人，规范管理率分别为77.2%、75.8%、81.3%。',
      quotes: [
        '“六乱”整治，重点治理乱停乱放、乱搭乱建、乱贴乱画、乱扔乱倒、乱拉乱挂',
        '规范管理率分别为77.2%、75.8%、81.3%',
      ],
    },
    {
      text: '下设“一办六组”（综合协调组、宣传发动组、环境整治组、食品安全组、疾病防控组）。',
      quotes: ['一办六组”（综合协调组、宣传发动组、环境整治组、食品安全组、疾病防控组'],
    },
    { text: '深入机关、学校、企业、社区开展“五进”宣讲。', quotes: ['深入机关、学校、企业、社区开展“五进”'] },
    { text: '我局着重抓了四项工作。一是加强检查。二是组织培训。三是增加频率。', quotes: ['我局着重抓了四项工作。'] },
    {
      text: '先后通过2013年、2017年、2021年四次复审。',
      quotes: ['2013年、2017年、2021年四次'],
    },
    {
      text: '城东街道把路灯安装、管道疏通、墙面粉刷、车棚改建五件实事一并办理。',
      quotes: ['把路灯安装、管道疏通、墙面粉刷、车棚改建五件实事'],
    },
    {
      text: '实行“五定”管理，做到定人、定岗、定时、定责。',
      quotes: ['“五定”管理，做到定人、定岗、定时、定责'],
    },
    {
      text: '下设4个专项工作组：综合协调组、宣传组、督查组。实行“五专”管理，即专人、专车、专线、专用包装。',
      quotes: ['4个专项工作组：综合协调组、宣传组、督查组', '“五专”管理，即专人、专车、专线、专用包装'],
    },
    { text: '下辖6个社区：沱河、浍水、银河、光彩、三里庄。', quotes: ['6个社区：沱河、浍水、银河、光彩、三里庄'] },
    { text: '成立5个工作组，分别是环境组、宣传组、督查组。', quotes: ['5个工作组，分别是环境组、宣传组、督查组'] },
    {
      text: '2023年，全区重点推进了六项工作，取得阶段性成效。\n（一）完善网络。配备人员。\n（二）摸清底数。拉网排查。\n（三）规范消杀。公开招标。',
      quotes: ['推进了六项工作，取得阶段性成效。'],
    },
    { text: '下面，我讲三点意见。\n一、提高认识\n二、落实责任', quotes: ['讲三点意见。'] },
    { text: '会议议定以下三项：\n（一）市卫健委牵头。\n（二）市城管局配合。', quotes: ['会议议定以下三项：'] },
    {
      text: '街道办公室下设三个小组：\n1、清理组。\n2、宣传组。\n3、督查组。\n4、信息组。',
      quotes: ['道办公室下设三个小组：'],
    },
    {
      text: '全市做到“三个到位”。\n（一）认识到位。\n开好动员会。\n（二）组织到位。\n成立指挥部。',
      quotes: ['全市做到“三个到位”。'],
    },
    { text: '覆盖率、到位率、饱和率分别达到98%、96%。', quotes: ['、到位率、饱和率分别达到98%、96%'] },
    {
      text: '我们从以下四个方面着手，做好迎检工作。第一，再动员。第二，再排查。第三，再督查。',
      quotes: ['我们从以下四个方面着手，做好迎检工作。'],
    },
    { text: '昼间、夜间达标率分别为98.2%。', quotes: ['分别为98.2%'] },
    {
      text: '银河、沱河、浍水、三里3区2县同步行动。',
      quotes: ['银河、沱河、浍水、三里3区2县'],
    },
    {
      text: '全市5个县（市、区）（东湖区、西湖区、南河县、北山县）参照组建专班。把任务细化为组织管理、健康教育、市容环境、生态环境、重点场所、食品安全等七个方面。',
      quotes: ['5个县（市、区）（东湖区、西湖区、南河县、北山县', '食品安全等七个方面'],
    },
    {
      text: '三项机制作保障：一是会商机制；二是暗访机制；三是奖惩机制，年年兑现；四是评议机制，聘请市民。',
      quotes: ['四是评议机制'],
    },
    { text: '要求必须做到以下几点：一是宣传到位，杜绝安全事故。', quotes: ['以下几点：一是'] },
    {
      text: '集中整治乱停乱放、乱贴乱画、乱搭乱建、乱拉乱挂“五乱”。',
      quotes: ['乱停乱放、乱贴乱画、乱搭乱建、乱拉乱挂“五乱”'],
    },
    {
      text: '一是坚持“三个结合”，即复审与主题教育相结合、与优化营商环境相结合。',
      quotes: ['“三个结合”，即复审与主题教育相结合、与优化营商环境相结合'],
    },
    {
      text: '领导小组下设宣传动员、环境卫生、市容秩序、重点场所、食品安全、病媒防制、督导考核6个专项工作组。',
      quotes: ['宣传动员、环境卫生、市容秩序、重点场所、食品安全、病媒防制、督导考核6个专项工作组'],
    },
    {
      text: '规范“六小”行业，对小餐馆、小浴室、小旅店、小网吧逐一检查。',
      quotes: ['“六小”行业，对小餐馆、小浴室、小旅店、小网吧逐一检查'],
    },
    { text: '建立问题清单、任务清单“三张清单”。', quotes: ['建立问题清单、任务清单“三张清单'] },
    {
      text: '开展“五个一”活动。即一次班会、一期板报、一封信、一次清扫。',
      quotes: ['“五个一”活动。即一次班会、一期板报、一封信、一次清扫'],
    },
    {
      text: '创建工作分三个阶段实施。\n（一）发动阶段。召开会议。\n（二）整治阶段。集中清理。',
      quotes: ['分三个阶段'],
    },
    { text: '整治分四步进行。第一步，摸底。第二步，清理。第三步，验收。', quotes: ['分四步进行'] },
    { text: '协调电信、移动、联通、广电等三家运营商。', quotes: ['协调电信、移动、联通、广电等三家'] },
    {
      text: '健全三级网络，形成市、县、乡、村联动格局。落实“三包”责任，包卫生、包秩序、包绿化、包设施。按照十六字方针“标本兼治、疏堵结合、属地管理”推进。',
      quotes: [
        '三级网络，形成市、县、乡、村',
        '“三包”责任，包卫生、包秩序、包绿化、包设施',
        '十六字方针“标本兼治、疏堵结合、属地管理”',
      ],
    },
    {
      text: '先后印发《甲方案》《乙办法》《丙细则》4个文件，开展4次行动，分别在1月、4月、7月。围绕“水清、岸绿、景美、人和”三大目标，下辖3区4县，分别是东城区、西城区、平安县、永和县、清水县。',
      quotes: [
        '《甲方案》《乙办法》《丙细则》4个文件',
        '4次行动，分别在1月、4月、7月',
        '“水清、岸绿、景美、人和”三大',
        '3区4县，分别是东城区、西城区、平安县、永和县、清水县',
      ],
    },
    {
      text: '对停车场、食堂、周转房、门诊楼七类区域包保，严格落实“早发现、早报告、早治疗、早康复、早隔离”的四早要求。做好以下三项工作：首先，抓宣传；其次，抓整治。',
      quotes: ['车场、食堂、周转房、门诊楼七类', '“早发现、早报告、早治疗、早康复、早隔离”的四早', '三项工作'],
    },
    {
      text: '重点开展了五大专项整治。\n（一）整治占道经营。全天巡查。\n（二）整治户外广告。逐块清理。',
      quotes: ['点开展了五大专项整治。'],
    },
    { text: '重点抓好三项工作：（一）健全机构。（二）完善制度。', quotes: ['三项工作：'] },
    { text: '形成了市、县、乡四级联动格局。', quotes: ['市、县、乡四级'] },
    {
      text: '推行日巡查、周调度、月通报四项工作机制，明确了环境、宣传、督查三条工作线。对感染性、损伤性、病理性、药物性三类废物分类收集，政府、市场、社会、居民“三位一体”推进。',
      quotes: ['日巡查、周调度、月通报四项', '感染性、损伤性、病理性、药物性三类', '政府、市场、社会、居民“三位一体”'],
    },
    {
      text: '达到“三无两有”标准，即无垃圾、无积水，有人管、有台账。实行“双评”：一评进度，二评质量，三评口碑。',
      quotes: ['“三无两有”标准，即无垃圾、无积水，有人管、有台账', '“双评”：一评进度，二评质量，三评'],
    },
    {
      text: '2020年、2021年、2022年参与率分别为41.2%、68.5%。2020年至2022年分别投入1亿元、2亿元。',
      quotes: ['2020年、2021年、2022年参与率分别为41.2%、68.5%', '2020年至2022年分别投入1亿元、2亿元'],
    },
    {
      text: '推行“两清三建”，即清垃圾、清污水，建公厕、建车棚。落实“门前五包”责任制，即包卫生、包秩序、包绿化、包设施。',
      quotes: ['“两清三建”，即清垃圾、清污水，建公厕、建车棚', '“门前五包”责任制，即包卫生、包秩序、包绿化、包设施'],
    },
    {
      text: '胸痛中心、卒中中心、创伤中心、新生儿救治中心五大中心全部通过验收。医师3.31人、护士3.86人、床位7.42张，分别比2020年增加0.42人、0.51人。',
      quotes: ['胸痛中心、卒中中心、创伤中心、新生儿救治中心五大', '分别比2020年增加0.42人、0.51人'],
    },
    {
      text: '做到学法用法、文明执法、公正执法，以“四个执法”树立形象。每月对手术室、产房、供应室、血液透析室、口腔科六个重点部门采样。对患者实施入院、住院、出院、随访“三阶段”健康教育。',
      quotes: [
        '做到学法用法、文明执法、公正执法，以“四个执法”',
        '对手术室、产房、供应室、血液透析室、口腔科六个重点',
        '对患者实施入院、住院、出院、随访“三阶段”',
      ],
    },
    {
      text: '调解率和成功率分别达到100%、97%、98%。颗粒物、二氧化硫、氮氧化物排放浓度分别达到10、35毫克/立方米以下。',
      quotes: ['调解率和成功率分别达到100%、97%、98%', '氮氧化物排放浓度分别达到10、35毫克/立方米以下'],
    },
    {
      text: '先后捧回国家园林城市、全国绿化模范城市、中国十佳宜居城市、国家森林城市五块金字招牌。',
      quotes: ['捧回国家园林城市、全国绿化模范城市、中国十佳宜居城市、国家森林城市五块金字招牌'],
    },
    {
      text: '开展“清源”“净流”“扫雷”“利剑”三大行动。清除“三乱”。清除乱贴、乱画、乱挂、乱搭小广告1.6万条。',
      quotes: ['“清源”“净流”“扫雷”“利剑”三大行动', '“三乱”。清除乱贴、乱画、乱挂、乱搭小广告1.6万条'],
    },
    { text: '一是机构不全，二是经费不足，三是力量薄弱。上述两个方面的问题，要认真解决。', quotes: ['上述两个方面'] },
  ],
  *run(reading) {
    yield* announcedItems(reading);
    yield* lonelyItems(reading);
    yield* sloganItems(reading);
    yield* sloganParagraphs(reading);
    yield* listedNames(reading);
    yield* announcedRows(reading);
    yield* announcedHeadings(reading);
    yield* announcedParagraphs(reading);
    yield* announcedSections(reading);
    yield* lonelyFigures(reading);
    yield* severalValues(reading);
    yield* valuesByYear(reading);
    yield* changesOfSeveral(reading);
    yield* pairedCounts(reading);
    yield* ledCounts(reading);
    yield* lookingBack(reading);
    yield* divisionRows(reading);
    yield* smallTrades(reading);
    yield* namedRows(reading);
    yield* countedOnes(reading);
    yield* rowsAmong(reading);
    yield* rowsNearlyWhole(reading);
    yield* stagesToCome(reading);
    yield* stepsHere(reading);
    yield* numberedHere(reading);
    yield* firstAndNext(reading);
  },
};
