import { isWithin } from '../../text/quotes.ts';
import { matches, type ProofCheck } from '../proof-check.ts';

/** Days told from the day of a newspaper; 今天 may mean nowadays, 昨天 hardly ever. */
const told =
  /(?<=^|[，。；：“（在于从到自])(?:昨天|昨日|昨晚|前天|明天|明日|今早|今晨|今日(?=[上下]午)|今天(?=[上下]午|举行|召开))(?!的(?:落后|旧貌|辉煌|脏|美好|城|家|生活))/gu;

export const relativeDate: ProofCheck = {
  code: 'relative-date',
  title: '时间写成具体日期',
  why: '“昨天”“今日上午”是报纸的写法，收进申报材料就不知道是哪一天，佐证无从对应。',
  basis: 'GB/T 15835—2011：公文中的日期应当写全',
  severity: 'warning',
  hint: '换成年月日；从新闻稿摘来的，按见报日期推算。',
  good: ['2023年3月26日举行授牌仪式。今天的城区，明天的生活更加美好。'],
  bad: [{ text: '在昨天举行的授牌仪式上，市长接过牌匾。', quotes: ['昨天'] }],
  *run({ body }) {
    for (const { paragraph, hit, start, end } of matches(body, told)) {
      if (isWithin(paragraph.text, start, '“', '”')) continue;
      yield { paragraph, start, end, message: `“${hit[0]}”说不清是哪一天，应当写具体日期` };
    }
  },
};
