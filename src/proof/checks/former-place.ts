import { matches, type ProofCheck } from '../proof-check.ts';
import { isWhitelisted } from '../reading.ts';

export const formerPlace: ProofCheck = {
  code: 'former-place',
  title: '没有已经变更的政区名称',
  why: '撤市设区、更名以后还写旧名，说明材料是照旧稿改的，或资料已经过时。',
  basis: '国务院、民政部行政区划变更公告',
  severity: 'note',
  hint: '改用现在的名称；企业等专名里确有旧地名的，加入白名单。',
  good: ['杭州市临安区环境工程有限公司中标。'],
  bad: [{ text: '中标单位为临安市利安环境工程有限公司。', quotes: ['临安市'] }],
  *run(reading) {
    const { formerPlaces, gazetteer } = reading.dictionaries;
    const names = [...formerPlaces.keys()].filter((n) => n.length >= 3 && gazetteer.named(n).length === 0);
    if (names.length === 0) return;
    for (const { paragraph, hit, start, end } of matches(reading.body, new RegExp(names.join('|'), 'gu'))) {
      if (!reading.startsWord(paragraph, start)) continue;
      if (/原$/.test(paragraph.text.slice(0, start)) || isWhitelisted(reading, paragraph, start, end)) continue;
      yield { paragraph, start, end, message: `“${hit[0]}”现在是${formerPlaces.get(hit[0])}` };
    }
  },
};
