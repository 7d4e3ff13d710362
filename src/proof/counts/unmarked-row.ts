import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** Words of two characters that stand in rows with their like: where, who, by what means. */
const kinds: readonly string[] = [
  '社区|乡镇|学校|机关|企业|农村|医院|家庭|单位|商场|市场|车站|广场|公园|小区|街道|村庄|工地|景区|宾馆|商店|超市|餐馆|网吧|浴室|码头|厂矿|军营|校园|园区|楼院',
  '卫健|城管|住建|公安|交警|交通|教育|水利|水务|环保|民政|财政|商务|文旅|农业|市监|工商|食药|广电|宣传|团委|妇联|工会',
  '广播|电视|报纸|网络|微信|微博|抖音|网站|横幅|展板|海报|标语|传单|专栏|短信|条幅|喇叭|电台',
];
/** As many of them side by side are no name: 广播电视, 农村社区 and 机关企业单位 are. */
const fewest = 4;
const rows = kinds.map((words) => new RegExp(`(?:${words}){${fewest},9}`, 'gu'));

/** 社区乡镇学校机关企业: a row whose marks were lost. */
export function* unmarkedRows({ body }: Reading): Generator<Finding> {
  for (const pattern of rows)
    for (const { paragraph, hit, start, end } of matches(body, pattern))
      yield { paragraph, start, end, message: `“${hit[0]}”是并列的几样，中间缺了顿号` };
}
