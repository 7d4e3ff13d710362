import { clauseBefore } from '../../text/clause.ts';
import { matches, type ProofCheck } from '../proof-check.ts';
import { isWhitelisted } from '../reading.ts';

/** The last year the text speaks of. */
function lastYear(text: string): number | null {
  const years = [...text.matchAll(/(?:19|20)\d{2}(?=年)/gu)].map(([y]) => Number(y));
  return years.length === 0 ? null : Math.max(...years);
}

export const outdatedTerm: ProofCheck = {
  code: 'outdated-term',
  title: '没有过时的提法、指标和机构名称',
  why: '旧标准的指标、撤并的机构和旧的方针一出现，评审人就知道材料是照旧稿改的。',
  basis: '现行标准、方针和机构设置',
  severity: 'warning',
  hint: '改用现行的名称和提法；叙述历史的，写明年份。',
  good: [
    '2024年，全面贯彻党的十九大和二十大精神，开展创建。',
    '2019年，深入贯彻落实党的十九大精神，开展创建。',
    '环境空气质量指数（AQI）不超过100的天数为320天。',
    '2016年，原市环境保护局组织监测。',
  ],
  bad: [
    { text: '2024年，全县深入贯彻落实党的十九大精神，开展创建。', quotes: ['贯彻落实党的十九大精神'] },
    { text: '全市空气污染指数（API）不超过100的天数超过315天。', quotes: ['空气污染指数（API）'] },
  ],
  *run(reading) {
    const written = lastYear(reading.text);
    const told = new Set<string>();
    for (const { pattern, now, since, severity, basis, newer } of reading.dictionaries.outdated) {
      if (newer !== undefined && (newer.test(reading.text) || written === null || written < Number(since))) continue;
      for (const { paragraph, hit, start, end } of matches(reading.body, pattern)) {
        const before = paragraph.text.slice(Math.max(0, start - 16), start);
        if (/原[\p{Script=Han}]{0,6}$/u.test(before) || isWhitelisted(reading, paragraph, start, end)) continue;
        const sentence = clauseBefore(paragraph.text, start, '。！？');
        const year = /((?:19|20)\d{2})年(?:(?!(?:19|20)\d{2}年).)*$/u.exec(sentence)?.[1];
        const recent = /目前|现在|如今|今后|下一步|近年来/u.test(sentence.slice(sentence.lastIndexOf(year ?? '')));
        if (year !== undefined && since !== '' && Number(year) < Number(since) && !recent) continue;
        // A remark is made once, and none on what was right when the text was written.
        if (severity === 'note' && (told.has(hit[0]) || (written !== null && written < Number(since)))) continue;
        told.add(hit[0]);
        const message =
          since === '' ? `“${hit[0]}”写错了，应为：${now}` : `“${hit[0]}”已经过时（${since}年起），现行的是：${now}`;
        yield { paragraph, start, end, message, severity, basis };
      }
    }
  },
};
