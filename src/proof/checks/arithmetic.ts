import type { ProofCheck } from '../proof-check.ts';
import { changes, directions, steps } from '../reckon/changes.ts';
import { averages, complements, nested, sums } from '../reckon/parts.ts';
import { differences, nearRates, rates, totals } from '../reckon/rates.ts';
import { shares } from '../reckon/shares.ts';

export const arithmetic: ProofCheck = {
  code: 'arithmetic',
  title: '文中的数算得通',
  why: '占比、增幅、百分点和分项合计都能重算，算不通就有一个数是错的。',
  basis: '四则运算：占比＝部分÷总数，增幅＝（今－去）÷去',
  severity: 'error',
  hint: '对照台账找出错的那个数。',
  good: [
    '共有农贸市场39个，其中标准化农贸市场31个，达到要求的比例为79.49%。',
    '由2021年的69.39%提高到2022年的71.61%，提高2.22个百分点。',
    '全市公厕820座，完成改造120座，达标率98%。',
    '抽检460批次，合格452批次，合格率98.3%。甲处24次，乙处36次，两处合计60次。',
    '2023年优良天数338天；2022年优良天数328天，2023年比2022年增加10天。',
    '总人口20万人。其中城镇人口12万人，占60%。',
    '争取资金5.8亿元，其中中央资金2.1亿元、省级资金1.5亿元。',
    '车辆费用100万元，其中油料费70万元，修理费30万元，绿化费20万元。医院17家，其中医院增加18家。',
    '划分网格426个，选配网格员1278名，每个网格配备3名。',
  ],
  bad: [
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
    { text: '公厕由100座增加到150座，增长60%。', quotes: ['由100座增加到150座，增长60%'] },
  ],
  *run(reading) {
    const told = new Set<string>();
    for (const reckon of [
      changes,
      directions,
      steps,
      nested,
      shares,
      sums,
      complements,
      averages,
      rates,
      totals,
      differences,
      nearRates,
    ])
      for (const finding of reckon(reading)) {
        const place = `${finding.paragraph.index}:${finding.end}`;
        if (!told.has(place)) yield finding;
        told.add(place);
      }
  },
};
