import type { Paragraph } from '../../text/prose.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';

/** So many places of a text, and it was washed throughout: its weaker traces count too. */
const washedFrom = 3;

interface Place {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
}

const messageOf = ({ paragraph, start, end, wrong, right }: Place): string =>
  `“${paragraph.text.slice(start, end)}”里的“${wrong}”应为“${right}”，像是被软件换了词`;

/** Whether the table of wrong terms speaks of the place: it is told there. */
const isTerm = ({ dictionaries }: Reading, { paragraph, start, end }: Place): boolean => {
  const around = paragraph.text.slice(Math.max(0, start - 4), end + 4);
  return dictionaries.terms.some(({ wrong }) => around.includes(wrong));
};

function* surePlaces(reading: Reading): Generator<Place> {
  for (const paragraph of reading.titled)
    for (const place of reading.dictionaries.swaps.sure(paragraph.text))
      if (!isWhitelisted(reading, paragraph, place.start, place.end)) yield { ...place, paragraph };
}

function* likelyPlaces(reading: Reading): Generator<Place> {
  for (const paragraph of reading.titled)
    for (const place of reading.dictionaries.swaps.likely(paragraph.text)) yield { ...place, paragraph };
}

/** How many wrong terms of the table stand in the text: they are traces as well. */
const termsIn = ({ text, dictionaries }: Reading): number =>
  dictionaries.terms.filter(({ basis, wrong }) => basis.includes('替换') && text.includes(wrong)).length;

export const swappedWord: ProofCheck = {
  code: 'swapped-word',
  title: '固定说法没有被换成近义词',
  why: '范文网站用软件把文稿里的词成批换成近义词，“食品安全”成了“食品平安”，“提供服务”成了“供应服务”，照抄就会闹笑话。',
  basis: '公文用语应当规范；这样的词多是范文网站成批替换留下的',
  severity: 'warning',
  hint: '改回原来的说法，并通读全文：这样的文稿往往处处被换过词。',
  good: [
    '开展平安社区建设，教育居民爱护公物，卫生状况明显好转，社会力量广泛参与。',
    '市场供应充足，工作方案已经印发，街道办事处主动作为，精心维护设备设施。',
  ],
  bad: [
    { text: '提高平安意识，为群众供应服务。', quotes: ['平安意识', '供应服务'] },
    {
      text: '提高平安意识，增强管理力度，构成合力，创卫结果明显，是布满挑战的一年。',
      quotes: ['平安意识', '增强', '构成合力', '创卫结果', '布满'],
    },
  ],
  *run(reading): Generator<Finding> {
    const sure = [...surePlaces(reading)];
    const fresh = sure.filter((place) => !isTerm(reading, place));
    for (const place of fresh) yield { ...place, message: messageOf(place) };
    const traces = new Set(sure.map(({ wrong }) => wrong)).size + termsIn(reading);
    if (traces < washedFrom) return;
    for (const place of likelyPlaces(reading)) {
      const isTold = sure.some((s) => s.paragraph === place.paragraph && s.start < place.end && s.end > place.start);
      if (!isTold && !isTerm(reading, place)) yield { ...place, message: messageOf(place) };
    }
  },
};
