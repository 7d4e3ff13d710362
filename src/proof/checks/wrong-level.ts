import { isWithin } from '../../text/quotes.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** How a text of each level does not speak of itself; 我省 and 我国 are said on every level. */
const wrongFor: Readonly<Record<string, RegExp>> = {
  区: /我(?:市|县|镇)(?!长|场)/gu,
  县: /我(?:市|区|镇)(?!长|场|域)/gu,
  旗: /我(?:市|县|镇)(?!长|场)/gu,
  街道: /我(?:市|县|镇)(?!长|场)/gu,
  镇: /我(?:市|区|街道)(?!长|场|域)/gu,
  乡: /我(?:市|区|街道|镇)(?!长|场|域)/gu,
  市: /我(?:区(?!域|间|块|别|分)|县|镇|街道|乡)/gu,
  州: /我(?:市|县|镇|街道|乡)(?!场)/gu,
};

/** 自治区卫生城市 in a text from a province: taken from a paper of another part of the country. */
const region =
  /自治区(?:级)?(?=卫生城市|卫生县|卫生城镇|卫生乡镇|爱卫|爱国卫生|党委|人民政府|政府|卫健委|卫生健康委)(?<!(?:[族古藏疆西夏、，（(/或各]|省)自治区级?)/gu;

function* regions({ body, place }: Reading): Generator<Finding> {
  if (!place || place.places.length === 0 || place.places.some((p) => p.province.endsWith('自治区'))) return;
  for (const { paragraph, hit, start, end } of matches(body, region)) {
    const message = `${place.name}不在自治区，这里却写“${hit[0]}”`;
    yield { paragraph, start, end, message, severity: 'error' };
  }
}

export const wrongLevel: ProofCheck = {
  code: 'wrong-level',
  title: '自称的层级与本地相符',
  why: '区里的材料写“我市”，街道的材料写“我县”，多是从上级或别处材料里抄来没有改。',
  basis: '公文以本级名义行文',
  severity: 'warning',
  hint: '改成本级的自称（我区、我县、我街道）；引用上级文件的原话加引号。',
  good: [
    '各省、自治区爱卫会，新疆维吾尔自治区卫生城市现场会。',
    '我区坚持以人民健康为中心，成为我省第16个达标的县区。',
  ],
  bad: [
    { text: '辽源市创建国家卫生城市综述\n市民对我区卫生状况的满意率达到93.7%。', quotes: ['我区'] },
    { text: '确保如期实现创建自治区卫生城市目标。', quotes: ['自治区'], place: '临清市' },
    { text: '相山区创建国家卫生城市实施方案\n近年来，我市积极推进各项工作。', quotes: ['我市'], place: '淮北市相山区' },
  ],
  *run(reading) {
    yield* regions(reading);
    const { body, place } = reading;
    const pattern = place ? wrongFor[place.level] : undefined;
    if (!place || !pattern || !/[市县区旗州街道镇乡]$/.test(place.name)) return;
    const countyCity = place.places.some((p) => p.level === 'county' && p.name.endsWith('市'));
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      // 我区 is 我自治区 where the province is one.
      if (hit[0] === '我区' && place.places.some((p) => p.province.endsWith('自治区'))) continue;
      if (countyCity || isWithin(paragraph.text, start, '“', '”')) continue;
      yield { paragraph, start, end, message: `${place.name}的材料里写“${hit[0]}”，层级不符` };
    }
  },
};
