import { hitsIn } from '../text/hits.ts';
import type { Paragraph } from '../text/prose.ts';
import { isKin } from './own-place.ts';
import type { Finding } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** Where a paper has signs instead of its names. */
export const anonymous =
  /某[市县][A-ZＸ×某]|(?:[xX×*○〇□△●_]{2,}|[xX×] [xX×]|某某)\s?(?:省|市|县|区|镇|乡|街道|社区|村|局|医院|中学|小学|学校)/u;

const ownSlot =
  /(?:结合|立足|符合|切合|紧扣|围绕|针对)(?:我|本)?(\p{Script=Han}{2,4}?)(?:市|区|县|街道|镇|乡)?(?:教育|城管|卫生|交通|工作|创卫|发展)?(?:工作)?实际|(?:具有|富有|独具|体现|彰显)(\p{Script=Han}{2,3})特色|(?:为|助力|推动|推进|支持|确保)(\p{Script=Han}{2,3})(?=(?:成功|早日|顺利|如期)?(?:创卫|创建国家|创成国家|争创国家|巩固国家|荣获国家|建成国家))|(?:健康|美丽|幸福|文明|平安|魅力|大美|宜居)新?(\p{Script=Han}{2,3})(?=建设|行动|规划|2030|”|[，。；]|、(?:健康|美丽|幸福|文明|平安|魅力|大美|宜居|和谐|富裕|实现|打造|构建|加快|推动|谱写|推进)|[作做]出|贡献|而努力|添砖|增光)|我爱(\p{Script=Han}{2,3})(?=我|”|、我)|(?<=^|[，。；：、在对到将和与是为使让、\s]|建设|提升|打造|全面)(\p{Script=Han}{2,3})(?=中心城区|主城区|城区(?![域段])|市区|建成区|市民|全市|城乡|境内)/gu;

/** A bare place name where only the own one can stand: 结合临江实际, 健康临江行动. */
export function* shortNames(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  const { place, dictionaries } = reading;
  for (const hit of hitsIn(paragraph.text, ownSlot)) {
    const name = hit.slice(1).find((group) => group !== undefined) ?? '';
    const named = dictionaries.gazetteer.shortNamed(name);
    const own =
      place?.name.includes(name) ||
      (place?.places.some((o) => o.prefecture?.includes(name) || o.province.includes(name)) ?? false);
    if (/比如|惠民|和平|永和|新建|开放|安康|长治|吉安|富裕|温泉|安宁|古城/u.test(name)) continue;
    if (named.length === 0 || own || named.some((p) => place && isKin(place, p))) continue;
    if (!place && !anonymous.test(reading.text) && !/[xX×*]{2,}/.test(reading.text)) continue;
    const start = hit.index + hit[0].indexOf(name);
    const message = place
      ? `“${name}”不是${place.name}的地方`
      : `全文用占位符代替本地名称，这里却写着“${name}”，疑为照搬别处材料时留下的`;
    yield { paragraph, start, end: start + name.length, message, severity: 'error' };
  }
}
