import { clauseBefore } from '../../text/clause.ts';
import { isWithin } from '../../text/quotes.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

type Honour = '国家卫生县' | '国家卫生城市';
const strives = '争创|创建|创成|申报|冲刺|迎接|组织|获评|摘取|实现';
/** What the text strives for, not a document's name and not both titles at once. */
const striving: Readonly<Record<Honour, RegExp>> = {
  国家卫生县: new RegExp(`(?:${strives})(?:“)?国家卫生县(?![城（(、和及与])`, 'gu'),
  国家卫生城市: new RegExp(`(?:${strives})(?:“)?国家卫生城市(?![（(、和及与]|标准)`, 'gu'),
};

/** The honour that the title of the text strives for. */
function honourOf({ paragraphs }: Reading): Honour | null {
  const title = paragraphs
    .slice(0, 8)
    .filter(({ text }) => text.length <= 50 && !/[，。；]/u.test(text) && /国家卫生(?:县|城市)/u.test(text));
  const honours = new Set(title.map(({ text }) => (/国家卫生县/u.test(text) ? '国家卫生县' : '国家卫生城市')));
  const [only] = honours;
  return honours.size === 1 && only !== undefined ? only : null;
}

/** 指导德保县、田东县等申报国家卫生县: what others strive for. */
const guiding = /(?:指导|帮助|督促|推动|支持|引导|鼓励|带动)[^，。；]{0,40}$/u;

/** 争创国家卫生城市 in a county's plan to become 国家卫生县. */
function* strayHonours(reading: Reading): Generator<Finding> {
  const own = honourOf(reading);
  if (own === null) return;
  const other = own === '国家卫生县' ? '国家卫生城市' : '国家卫生县';
  const found = [...matches(reading.body, striving[other])].filter(
    ({ paragraph, start }) =>
      !isWithin(paragraph.text, start, '《', '》') &&
      !guiding.test(clauseBefore(paragraph.text, start, '。；')) &&
      !/[市州省][^，。；]{0,8}$|全市|助力|支持|配合|服务/u.test(paragraph.text.slice(Math.max(0, start - 10), start)),
  );
  // Told time and again, it is what the text is about.
  if (found.length > 3) return;
  for (const { paragraph, hit, start, end } of found) {
    const message = `标题写的是“${own}”，这里写成“${hit[0]}”`;
    yield { paragraph, start, end, message };
  }
}

const won =
  /(?:成功|一举|顺利)(?:夺得|夺取|摘得|摘取|捧回|荣获|获得|创成|拿下)了?“?国家卫生(?:城市|县)”?(?:这一|这块|的)?“?(?:金字招牌|金色招牌|称号|荣誉|奖牌|桂冠|牌子)?(?:”)?(?:后|以来|，|。)/gu;
const still =
  /(?:冲刺|全力|奋力|力争|确保|誓夺)[^，。；]{0,10}(?:创建目标|创建成功|成功创建|创成|创建国家卫生)|(?:创建|创卫)(?:工作)?(?:决战|冲刺|攻坚)阶段/u;

/** 成功夺得……称号后 in a text that still strives for it. */
function* wonTooEarly({ body, text }: Reading): Generator<Finding> {
  if (/复审|复查|巩卫|巩固国家卫生/u.test(text)) return;
  const last = body.findLast((p) => still.test(p.text));
  for (const { paragraph, hit, start, end } of matches(body, won)) {
    const clause = paragraph.text.slice(Math.max(0, start - 20), start);
    if (/待|如果|一旦|当|将|争取|力争|确保|20\d{2}年[^。]*$/u.test(clause)) continue;
    const later = last && (last.index > paragraph.index || (last === paragraph && still.test(last.text.slice(end))));
    if (later) yield { paragraph, start, end, message: `“${hit[0].replace(/[，。]$/u, '')}”，下文却还在创建` };
  }
}

export const wrongTitle: ProofCheck = {
  code: 'wrong-title',
  title: '创建的称号前后一致',
  why: '县里的方案写成“争创国家卫生城市”，或者还在创建就写“成功夺得”，一看就是从别处的材料里抄来的。',
  basis: '国家卫生城市授予城市，国家卫生县授予县；命名以全国爱卫会的决定为准',
  severity: 'error',
  hint: '统一成本地实际创建的称号，进展照实写。',
  good: [
    '滑县创建国家卫生县工作方案\n按照《国家卫生城市和国家卫生县标准》，争创国家卫生县。全市创建国家卫生城市期间积累了经验。',
    '平川市创建国家卫生城市综述\n2018年成功创成省级卫生城市，下一步冲刺创建目标。',
  ],
  bad: [
    { text: '滑县创建国家卫生县工作方案\n迎接国家暗访，争创国家卫生城市。', quotes: ['争创国家卫生城市'] },
    {
      text: '平川市创建国家卫生城市综述\n成功夺得国家卫生城市金字招牌后，干部群众备受鼓舞。下一步，将冲刺创建目标。',
      quotes: ['成功夺得国家卫生城市金字招牌后'],
    },
  ],
  *run(reading) {
    yield* strayHonours(reading);
    yield* wonTooEarly(reading);
  },
};
