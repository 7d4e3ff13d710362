import { matches, type ProofCheck } from '../proof-check.ts';

const promise = /(?:详?见|按照?|参见|参照)附(?:件|表)\s*(\d{0,2})|（附(?:件|表)\s*(\d{0,2})(?:后)?）|附后/gu;

export const missingAttachment: ProofCheck = {
  code: 'missing-attachment',
  title: '说有附件，就附上',
  why: '正文写“见附件”，后面却没有，收到的人无从查对。',
  basis: 'GB/T 9704—2012：附件应当与正文一并标识',
  severity: 'warning',
  hint: '附上附件并写明“附件1”等字样；不再附的，删去这句话。',
  good: ['任务分工见附件1。\n附件：1.任务分工表\n附件1\n任务分工表'],
  bad: [{ text: '各单位任务分工见附件2，请遵照执行。', quotes: ['见附件2'] }],
  *run({ body, paragraphs }) {
    const present = paragraphs.filter((p) => /^附[件表]/.test(p.text)).map((p) => p.text);
    for (const { paragraph, hit, start, end } of matches(body, promise)) {
      if (/^附[件表]/.test(paragraph.text)) continue;
      const n = hit[1] ?? hit[2] ?? '';
      const found = present.some((t) => n === '' || t.includes(n));
      if (!found) yield { paragraph, start, end, message: `正文说“${hit[0]}”，后面没有这个附件` };
    }
  },
};
