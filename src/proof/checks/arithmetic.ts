import type { Finding, ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { answerSums, belowAll, halvesAround, infantRates } from '../reckon/answers.ts';
import { evenShares } from '../reckon/apiece.ts';
import { evenly } from '../reckon/averages.ts';
import { fullMarks, gaps, partRates } from '../reckon/bounds.ts';
import { changes, directions, steps } from '../reckon/changes.ts';
import { deedRates } from '../reckon/deed-rates.ts';
import { deeds } from '../reckon/deeds.ts';
import { bracketRates, folds, growths, yearSteps } from '../reckon/growth.ts';
import { hourSpans } from '../reckon/hours.ts';
import { kindShares } from '../reckon/kind-shares.ts';
import { lengths } from '../reckon/lengths.ts';
import { opposites } from '../reckon/opposites.ts';
import { divisionSums, partitions } from '../reckon/partitions.ts';
import { complements, nested, sums, sumsApart } from '../reckon/parts.ts';
import { products, years } from '../reckon/products.ts';
import { overRanked } from '../reckon/ranks.ts';
import { differences, nearRates, rates, totals } from '../reckon/rates.ts';
import { ratios } from '../reckon/ratios.ts';
import { rests } from '../reckon/rest.ts';
import { daily, monthlyCounts, rises, turns, weeklyCounts, yearSpans } from '../reckon/rhythm.ts';
import { shareSums, shares, sharesOfWhole } from '../reckon/shares.ts';
import { shifts } from '../reckon/shifts.ts';
import { stateSums } from '../reckon/states.ts';
import { eachAndAll } from '../reckon/times.ts';
import { bracketSums, kindSums, leasts, perYear } from '../reckon/wholes.ts';
import { yearDays } from '../reckon/year-days.ts';
import { groupSums, rhythmCounts, yearSums } from '../reckon/year-sums.ts';

/** 重算 — every relation of figures that can be recomputed. What an earlier one has told of is not told of again. */
const reckonings: readonly ((reading: Reading) => Iterable<Finding>)[] = [
  changes,
  directions,
  steps,
  nested,
  shares,
  sharesOfWhole,
  sums,
  sumsApart,
  complements,
  rates,
  totals,
  growths,
  folds,
  yearSteps,
  bracketRates,
  products,
  years,
  rests,
  differences,
  nearRates,
  fullMarks,
  gaps,
  partRates,
  kindSums,
  bracketSums,
  leasts,
  perYear,
  answerSums,
  halvesAround,
  belowAll,
  infantRates,
  daily,
  monthlyCounts,
  weeklyCounts,
  rises,
  yearSpans,
  turns,
  stateSums,
  yearDays,
  ratios,
  yearSums,
  rhythmCounts,
  groupSums,
  shifts,
  overRanked,
  shareSums,
  ...evenShares,
  ...deeds,
  hourSpans,
  partitions,
  divisionSums,
  evenly,
  deedRates,
  opposites,
  lengths,
  kindShares,
  eachAndAll,
];

/** 78．6%: what cannot be read as a figure is told of as such, and not reckoned with. */
const isTorn = ({ paragraph, start, end }: Finding): boolean => /\d．\d/u.test(paragraph.text.slice(start, end));

export const arithmetic: ProofCheck = {
  code: 'arithmetic',
  title: '文中的数算得通',
  why: '占比、增幅、百分点和分项合计都能重算，算不通就有一个数是错的。',
  basis: '四则运算：占比＝部分÷总数，增幅＝（今－去）÷去',
  severity: 'error',
  hint: '对照台账找出错的那个数。',
  good: [
    '划分148个二级网格，配备网格队员312名，平均每个一级网格12名。',
    '分出量由96吨增加到168吨，增长75%，比上年的1240件减少40%以上。由2.4万辆压减到1.5万辆，压减37.5%。在全省14个设区市中位列第3名。其中焚烧占78%、填埋占22%，女性占60%、党员占70%。发病率186.3/10万，比2023年的203.5/10万下降8.5%。',
    '共发出督办通知312份，整改问题1.2万个。',
    '优良天数338天，优良天数比例92.6%。28项指标中达标23项、基本达标3项、未达标2项，划为6个片区、24个网格，每个片区4个网格。',
    '辖8个镇、3个乡、2个街道，共13个单位。21所学校（其中中学9所、小学12所）参与，接种率均在95%以上，其中甲苗97.2%、乙苗96.1%。',
    '共有农贸市场39个，其中标准化农贸市场31个，达到要求的比例为79.49%。',
    '由2021年的69.39%提高到2022年的71.61%，提高2.22个百分点。',
    '全市公厕820座，完成改造120座，达标率98%。',
    '发放宣传品8600个，其中2021年2200个、2022年3000个、2023年前9个月3400个。有商户640户，已签订责任书613户，签订率95.8%。',
    '现有县级医院4所、乡镇卫生院12所、村卫生室210个，医疗卫生机构合计226个。',
    '抽检460批次，合格452批次，合格率98.3%。甲处24次，乙处36次，两处合计60次。',
    '2023年优良天数338天；2022年优良天数328天，2023年比2022年增加10天。',
    '2022年投入1.2亿元，2023年投入1.5亿元，两年共投入2.7亿元。每季度召开一次推进会，全年召开4次。设四个组和两个专班，共六个。',
    '经费由市、县按6：4的比例分担，由市、乡、村按2：1：1的比例承担。',
    '拆除违建918处、面积23.7万平方米，其中存量735处、新增183处。应检3540人，持有效健康证明3487人，持证率为98.5%。',
    '总人口20万人。其中城镇人口12万人，占60%。',
    '争取资金5.8亿元，其中中央资金2.1亿元、省级资金1.5亿元。',
    '车辆费用100万元，其中油料费70万元，修理费30万元，绿化费20万元。医院17家，其中医院增加18家。',
    '划分网格426个，选配网格员1278名，每个网格配备3名。',
    '受理诉求1240件，比上年增加180件，增长17.0%。抽检6400批次，其中合格6278批次，不合格122批次，合格率98.09%。',
    '户数由8600户增加到1.29万户，增长了0.5倍。合格率99.8%，上年98.5%，提高1.3个百分点。',
    '3200个毒饵站，每个投药150克，约需毒饵0.48吨。改造率达64.3%（14个市场已完成9个）。',
    '共有门店1312家，持证经营1286家，持证率98.0%，其余26家正在办理。每年安排500万元，三年共1500万元。',
  ],
  bad: [
    {
      text: '共有临街商户640户，已签订“门前三包”责任书608户，签订率达到96%。',
      quotes: ['640户，已签订“门前三包”责任书608户，签订率达到96%'],
    },
    {
      text: '现有县级医院4所、乡镇卫生院12所、村卫生室210个，医疗卫生机构合计228个。',
      quotes: ['合计228个'],
    },
    { text: '27项指标中达标23项、基本达标3项、未达标2项。', quotes: ['达标23项、基本达标3项、未达标2项'] },
    { text: '计划改造小区68个，惠及1.5万户。目前已完工51个、在建19个。', quotes: ['已完工51个、在建19个'] },
    { text: '优良天数达到338天，优良天数比例为95.2%。', quotes: ['优良天数达到338天，优良天数比例为95.2%'] },
    { text: '排查问题4186 个，整改4097个，尚有79个正在整改中。', quotes: ['尚有79个'] },
    {
      text: '优良天数增加12天，由335天减少到323天。全镇11个村，每村配备3名，共配备36名。',
      quotes: ['增加12天，由335天减少到323天', '11个村，每村配备3名，共配备36名'],
    },
    {
      text: '全年清运垃圾36.5万吨，日均清运1200吨。每月开展活动4次，全年共开展52次。每周五大扫除，全年开展61次。',
      quotes: ['全年清运垃圾36.5万吨，日均清运1200吨', '每月开展活动4次，全年共开展52次', '每周五大扫除，全年开展61次'],
    },
    { text: '比上年的7200个增加1400个，增长21.4%。', quotes: ['比上年的7200个增加1400个，增长21.4%'] },
    { text: '近三年（2021年—2024年）无重大事故。', quotes: ['近三年（2021年—2024年）'] },
    { text: '辖8个镇、3个乡、2个街道，共14个乡级单位。', quotes: ['8个镇、3个乡、2个街道，共14个'] },
    { text: '城区21所学校（其中中学9所、小学14所）全部参与。', quotes: ['21所学校（其中中学9所、小学14所）'] },
    {
      text: '20个村中，40%以上的村达标，即不少于6个。2021年至2024年安排资金2亿元，每年6000万元。',
      quotes: ['20个村中，40%以上的村达标，即不少于6个', '2021年至2024年安排资金2亿元，每年6000万元'],
    },
    {
      text: '“满意”的占70.5%、“一般”的占25.2%、“不满意”的占8.3%。“变好”的占61.7%、“没变”的占32.1%、“变差”的占9.2%。',
      quotes: [
        '“满意”的占70.5%、“一般”的占25.2%、“不满意”的占8.3%',
        '“变好”的占61.7%、“没变”的占32.1%、“变差”的占9.2%',
      ],
    },
    {
      text: '健康素养水平25.1%，其中城市23.4%、农村18.2%。接种率均在95%以上，其中甲苗97.2%、乙苗93.1%。',
      quotes: ['25.1%，其中城市23.4%、农村18.2%', '乙苗93.1%'],
    },
    { text: '婴儿死亡率3.1‰，5岁以下儿童死亡率2.4‰。', quotes: ['婴儿死亡率3.1‰，5岁以下儿童死亡率2.4‰'] },
    { text: '共查出问题52个，目前整改到位40个，还有13个问题没有完成整改。', quotes: ['还有13个'] },
    {
      text: '共有农贸市场39个，其中标准化农贸市场31个，占69.49%。',
      quotes: ['39个，其中标准化农贸市场31个，占69.49%'],
    },
    { text: '总人口17.8万人。其中农业人口13.7万人，占80.8%。', quotes: ['17.8万人。其中农业人口13.7万人，占80.8%'] },
    { text: '收集率由69.39%提高到71.61%，提高3.22个百分点。', quotes: ['由69.39%提高到71.61%，提高3.22个百分点'] },
    { text: '共建成公园20个，其中市级15个，县级8个。', quotes: ['20个，其中市级15个，县级8个'] },
    { text: '交办问题423件，已办结409件，办结率达到98.2%。', quotes: ['423件，已办结409件，办结率达到98.2%'] },
    { text: '共有断面9个，达标8个，不达标2个。', quotes: ['9个，达标8个，不达标2个'] },
    {
      text: '划分网格426个，选配网格员1278名，每个网格配备2名。',
      quotes: ['426个，选配网格员1278名，每个网格配备2名'],
    },
    { text: '比例由2024年1月的32%降至36%。', quotes: ['由2024年1月的32%降至36%'] },
    {
      text: '城区面积15.2平方公里，其中建成区面积18.6平方公里。',
      quotes: ['15.2平方公里，其中建成区面积18.6平方公里'],
    },
    { text: '农贸市场由12个增加到18个，增加8个。', quotes: ['由12个增加到18个，增加8个'] },
    {
      text: '浓度28微克/立方米，比上年的32微克/立方米下降18%。',
      quotes: ['28微克/立方米，比上年的32微克/立方米下降18%'],
    },
    { text: '充电桩620个，是上年310个的3倍。', quotes: ['620个，是上年310个的3倍'] },
    { text: '志愿者2400人，编成80支队伍，平均每支50人。', quotes: ['2400人，编成80支队伍，平均每支50人'] },
    { text: '共查出问题216个。已整改198个，整改率93.5%。', quotes: ['整改198个，整改率93.5%'] },
    { text: '抽查480人次，手卫生正确461人次，正确率96.4%。', quotes: ['正确461人次，正确率96.4%'] },
    { text: '甲水源采样24次，乙水源采样36次，两处合计采样58次。', quotes: ['两处合计采样58次'] },
    { text: '2023年优良天数338天；2022年优良天数328天，2023年比2022年增加12天。', quotes: ['2023年比2022年增加12天'] },
    { text: '受理诉求1240件，比上年增加180件，增长14.5%。', quotes: ['增长14.5%'] },
    {
      text: '户数由8600户增加到1.29万户，增长了1.5倍。',
      quotes: ['由8600户增加到1.29万户，增长了1.5倍'],
    },
    { text: '合格率99.8%，上年98.5%，下降1.3个百分点。', quotes: ['99.8%，上年98.5%，下降1.3个百分点'] },
    { text: '标准化改造率达71.4%（14个市场已完成9个）。', quotes: ['率达71.4%（14个市场已完成9个）'] },
    {
      text: '全城3200个毒饵站，每个投药150克，约需毒饵4.8吨。',
      quotes: ['3200个毒饵站，每个投药150克，约需毒饵4.8吨'],
    },
    { text: '每年安排经费500万元，三年共1200万元。', quotes: ['每年安排经费500万元，三年共1200万元'] },
    { text: '共有门店1312家，持证经营1286家，持证率98.0%，其余36家正在办理。', quotes: ['其余36家'] },
    { text: '现有公厕219座，其中水冲公厕178座、旱厕31座。', quotes: ['219座，其中水冲公厕178座、旱厕31座'] },
    {
      text: '抽检6400批次，合格率98%。其中，农产品2100批次、加工食品3050批次、餐饮食品1350批次。',
      quotes: ['其中，农产品2100批次、加工食品3050批次、餐饮食品1350批次'],
    },
    {
      text: '组织领导15分、市容环境25分、病媒防制15分，满分100分。',
      quotes: ['组织领导15分、市容环境25分、病媒防制15分，满分100分'],
    },
    { text: '知晓率仅为76.5%，距离85%的目标还差9.5个百分点。', quotes: ['76.5%，距离85%的目标还差9.5个百分点'] },
    { text: '建成区绿地率38.1%、绿化覆盖率35.6%。', quotes: ['绿地率38.1%、绿化覆盖率35.6%'] },
    {
      text: '培训6期，每期50人，共培训400人。发放问卷1000份，回收1020份。垃圾减少12%，由500吨降至400吨。投入分别为1亿元、2亿元、3亿元，三年累计7亿元。',
      quotes: [
        '6期，每期50人，共培训400人',
        '发放问卷1000份，回收1020份',
        '减少12%，由500吨降至400吨',
        '分别为1亿元、2亿元、3亿元，三年累计7亿元',
      ],
    },
    {
      text: '全年投入1200万元，平均每月120万元。每周3次，全年120次。人口60万人，人均绿地12平方米，绿地总面积820公顷。',
      quotes: [
        '全年投入1200万元，平均每月120万元',
        '每周3次，全年120次',
        '人口60万人，人均绿地12平方米，绿地总面积820公顷',
      ],
    },
    {
      text: '下发整改通知书217份，已整改完成223家。抽检3260批次，合格3197批次，合格率98.1%，不合格73批次。“六小”行业共有834家，一类721家、二类96家、三类27家。改造“四纵五横”10条主干道。',
      quotes: [
        '下发整改通知书217份，已整改完成223家',
        '不合格73批次',
        '共有834家，一类721家、二类96家、三类27家',
        '“四纵五横”10条',
      ],
    },
    {
      text: '拆除违建918处、面积23.7万平方米，其中存量735处、新增193处。',
      quotes: ['918处、面积23.7万平方米，其中存量735处、新增193处'],
    },
    {
      text: '2022年投入1.2亿元，2023年投入1.5亿元，两年共投入2.8亿元。每季度召开一次推进会，全年召开6次。下设四个专项组和两个专班，共七个机构。',
      quotes: ['两年共投入2.8亿元', '每季度召开一次推进会，全年召开6次', '四个专项组和两个专班，共七个'],
    },
    { text: '应种儿童3260人，实种3195人，接种率99.2%。', quotes: ['接种率99.2%'] },
    {
      text: '浓度由42微克/立方米降至36微克/立方米，下降16.3%。',
      quotes: ['由42微克/立方米降至36微克/立方米，下降16.3%'],
    },
    { text: '保洁员工资由市、乡、村按5：3：3的比例分担。', quotes: ['按5：3：3的比例分担'] },
    { text: '应检人员3540人，持有效健康证明3487人，持证率为96.5%。', quotes: ['持证率为96.5%'] },
    { text: '抽检凉菜、卤肉1860批次，不合格37批次，不合格率19.9%。', quotes: ['不合格率19.9%'] },
    {
      text: '分出量由2022年的96吨增加到2023年的160吨，增长了60%。发病率203.5/10万，比2023年的220.0/10万下降16.5%。共享单车由3.2万辆压减到2.4万辆，压减35%。投诉由480件压降至360件，减少130件。',
      quotes: [
        '96吨增加到2023年的160吨，增长了60%',
        '203.5/10万，比2023年的220.0/10万下降16.5%',
        '3.2万辆压减到2.4万辆，压减35%',
        '由480件压降至360件，减少130件',
      ],
    },
    {
      text: '在全省14个设区市中综合得分位列第15名。清运垃圾20万吨，其中焚烧占82%、填埋占14%、堆肥占8%。处置医疗废物436.5吨，处置率100%；其中感染性废物382.7吨、损伤性废物38.4吨、其他废物25.4吨。',
      quotes: [
        '14个设区市中综合得分位列第15名',
        '其中焚烧占82%、填埋占14%、堆肥占8%',
        '436.5吨，处置率100%；其中感染性废物382.7吨、损伤性废物38.4吨、其他废物25.4吨',
      ],
    },
    { text: '公厕由100座增加到150座，增长60%。', quotes: ['由100座增加到150座，增长60%'] },
  ],
  *run(reading) {
    const told = new Set<string>();
    for (const reckon of reckonings)
      for (const finding of reckon(reading)) {
        const place = `${finding.paragraph.index}:${finding.end}`;
        if (!told.has(place) && !isTorn(finding)) yield finding;
        told.add(place);
      }
  },
};
