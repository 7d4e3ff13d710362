import { clauseBefore } from '../../text/clause.ts';
import { halfWidth } from '../../text/han.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { isShareOf, percent, tidy } from './figures.ts';
import { type Term, termsIn } from './terms.ts';

const share = new RegExp(
  `占(?:到)?(?:全[市县区省州院校镇局]|辖区|本[地市县区]|我[市县区])?(\\p{Script=Han}{2,6}?)(?:总数|总量|总户数|总人数)(?:量)?的?(?:比例|比重|比)?(?:为|达到?|约|近)?${percent}`,
  'gu',
);

/** What may stand right before the name of a whole: 共有公交车, 全市公交车; 新能源公交车 is a part of them. */
const opens =
  /(?:^|[，。；、：（）“”\s]|[共现拥辖设]?有|辖|[全我本][市县区州省院校镇局]|辖区|登记|在册|目前|各类|营运|运营|总计|共计|合计|总共|的)$/u;
const counted = /^(?:总数|总量)?(?:共|达到?|为|有|约|共有|共计)*$/u;

/** 城区有公厕186座: those of a part of the place. */
const elsewhere = /(?:城区|县城|农村|乡镇|城镇|其中|(?<![全我本辖某])[区县镇市])(?:共有|现有|有|共)?$/u;

interface Whole {
  readonly paragraph: Paragraph;
  readonly term: Term;
}

/** The figures of a whole by its name: 公交车2140辆, or 2140辆公交车, with nothing before the name that makes it less. */
function* wholesOf(body: readonly Paragraph[], noun: string, unit: string): Generator<Whole> {
  for (const paragraph of body) {
    if (!paragraph.text.includes(noun)) continue;
    const text = halfWidth(paragraph.text);
    for (const term of termsIn(paragraph.text)) {
      if (term.unit !== unit) continue;
      const ahead = clauseBefore(text, term.start, '，。；、');
      const at = ahead.lastIndexOf(noun);
      const named =
        at >= 0 &&
        counted.test(ahead.slice(at + noun.length)) &&
        opens.test(ahead.slice(0, at)) &&
        !elsewhere.test(ahead.slice(0, at));
      const before = /(?:^|共|有|辖|计|[市县区州省院校])$/u.test(ahead);
      if (named || (before && text.startsWith(noun, term.end))) yield { paragraph, term };
    }
  }
}

/** 占公交车总数的82%: how many there are in all stands somewhere else in the paper. */
export function* kindShares({ body, prose }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, share)) {
    const [, noun = '', stated = ''] = hit;
    const clause = clauseBefore(paragraph.text, start, '。；');
    const part = termsIn(clause).at(-1);
    if (part === undefined || clause.length - part.end > 12 || /[%％]/u.test(clause.slice(part.end))) continue;
    const wholes = [...wholesOf(body, noun, part.unit)].filter(({ term }) => term.amount > part.amount);
    const [whole] = wholes;
    if (whole === undefined || wholes.some(({ term }) => isShareOf(part, term, stated))) continue;
    // Two totals of one name: of two years, or of two places.
    if (new Set(wholes.map(({ term }) => term.amount)).size > 1) continue;
    const real = (part.amount / whole.term.amount) * 100;
    const at = originOf(prose.file, whole.paragraph, whole.term.start, whole.term.end);
    const message = `${part.printed}÷${whole.term.printed}＝${tidy(real)}%，不是${stated}%`;
    yield { paragraph, start: start - (clause.length - part.start), end, message, related: [{ at, message: '总数' }] };
  }
}
