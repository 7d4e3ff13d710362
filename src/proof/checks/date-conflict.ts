import { clauseBefore } from '../../text/clause.ts';
import { matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** 成文时间 — year and month of the document; month 0 where only the year is told. */
interface Written {
  readonly year: number;
  readonly month: number;
}

const dated = /^[（(]?((?:19|20)\d{2})年\s*(\d{1,2})月/u;

/** The date under the signature or in the head; else the year of the document number, else that of the title. */
function writtenAt({ paragraphs }: Reading): Written | null {
  const dates = paragraphs.filter((p) => p.role === 'date').flatMap((p) => dated.exec(p.text.trim()) ?? []);
  const last = paragraphs.findLast((p) => p.role === 'date' && dated.test(p.text.trim()));
  const hit = last && dates.length > 0 ? dated.exec(last.text.trim()) : null;
  if (hit) return { year: Number(hit[1]), month: Number(hit[2]) };
  const head = paragraphs.slice(0, 6).filter((p) => p.text.length <= 50);
  const numbered = head.map((p) => /〔(20\d{2})〕\d+号/u.exec(p.text)?.[1]).find((y) => y !== undefined);
  return numbered === undefined ? null : { year: Number(numbered), month: 0 };
}

const when = '((?:19|20)\\d{2})年(?:(\\d{1,2})月)?';
const future = new RegExp(
  `(?:确保|力争|争取|计划|拟(?:于|在)?|将(?:于|在)|预计|务必|必须|要求?|限期)(?:[^，。；\\d]{0,8})?(?:在|到|于)?${when}(?:\\d{1,2}日)?(?:底|末|初|中旬|上旬|下旬|上半年|下半年)?(?:之?前|以前|完成|建成|完工|开工|启动|投用|达到|实现|交付|验收|通过|申报|销号)`,
  'gu',
);
const byThen = new RegExp(`(?:确保|力争|争取|计划|预计|目标是?)到${when}(?:底|末)`, 'gu');
const past = new RegExp(
  `(?:已经?于|已在|业已于)${when}|${when}(?:\\d{1,2}日)?(?:底|末)?(?:已经?|均已|全部|正式)(?:完成|建成|投用|印发|召开|启动|通过|销号|达到|命名|交付)`,
  'gu',
);
/** A plan told of as history: 2021年提出，确保2022年底前…. */
const told = /原|当时|曾|提出|明确|印发|《|规划|当年|此前|早在|上年|去年|目标是/u;

const before = (year: number, month: number, { year: y, month: m }: Written): boolean =>
  year < y || (year === y && month > 0 && m > 0 && month < m);

export const dateConflict: ProofCheck = {
  code: 'date-conflict',
  title: '打算做的事在成文之后，做完的事在成文之前',
  why: '2024年的报告写“确保2022年底前全部销号”，是上年的稿子没有改；落款前还没到的日期写成“已于”，事情就还没有发生。',
  basis: '公文内容与成文日期应当相符',
  severity: 'warning',
  hint: '对照成文日期改正年份；叙述过去的计划，写明是什么时候定的。',
  good: [
    '2023年3月提出，确保2023年底前全部销号。下一步，力争2025年通过评审。\n临江市城市管理局\n2024年6月13日',
    '已于2024年5月全部建成。\n临江市城市管理局\n2024年6月13日',
  ],
  bad: [
    {
      text: '按照三年创一流的思路，力争到2022年底城区标准化农贸市场达到18个以上。\n临江市城市管理局\n2023年12月13日',
      quotes: ['力争到2022年底'],
    },
    {
      text: '对剩余问题倒排工期，确保2022年底前全部销号。\n临江市城市管理局\n2024年6月13日',
      quotes: ['确保2022年底前'],
    },
    { text: '东湖公园已于2025年3月建成开放。\n临江市城市管理局\n2024年6月13日', quotes: ['已于2025年3月'] },
  ],
  *run(reading) {
    const written = writtenAt(reading);
    if (written === null) return;
    const stamp = `${written.year}年${written.month === 0 ? '' : `${written.month}月`}`;
    const hopes = [...matches(reading.body, future), ...matches(reading.body, byThen)];
    const seen = new Set<string>();
    for (const { paragraph, hit, start, end } of hopes) {
      const spot = `${paragraph.index}:${start}`;
      if (seen.has(spot)) continue;
      seen.add(spot);
      const sentence = clauseBefore(paragraph.text, start, '。；');
      const year = Number(hit[1]);
      if (!before(year, Number(hit[2] ?? 0), written) || sentence.includes(`${year - 1}年`)) continue;
      // A plan of long ago that names no year of its own is no history, but an old draft.
      if (told.test(sentence) && (year >= written.year - 2 || /(?:19|20)\d{2}/u.test(sentence))) continue;
      yield { paragraph, start, end, message: `“${hit[0]}”在成文时（${stamp}）已经过去，却写成打算` };
    }
    for (const { paragraph, hit, start, end } of matches(reading.body, past)) {
      const [year, month] = [Number(hit[1] ?? hit[3]), Number(hit[2] ?? hit[4] ?? 0)];
      const later = year > written.year || (year === written.year && written.month > 0 && month > written.month);
      if (later) yield { paragraph, start, end, message: `“${hit[0]}”晚于成文时间（${stamp}），却写成已经做完` };
    }
  },
};
