import { clauseAfter, clauseBefore } from '../text/clause.ts';
import type { Dictionaries } from '../text/dictionaries.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Paragraph } from '../text/prose.ts';
import { isKin, type OwnPlace } from './own-place.ts';
import type { Finding } from './proof-check.ts';
import { isWhitelisted, type Reading } from './reading.ts';

/** Names that are words, surnames of rivers and districts, or too great to be anybody's leftover. */
const words =
  /^(?:安康|长治|吉安|安顺|朝阳|大同|中山|和田|大理|东方|北海|黑河|西安|海南|海北|海东|海西|黄南|临夏|玉树|广安|本溪|金华|宝鸡|丽江|白山|白城|松原|黄山|九江|天水|清远|河源|阳江|来宾|河池|百色|三明|鹰潭|铜川|双河|可克达拉|图木舒克|通化)$/u;
/** Speaking of another place on purpose: travel, trade, help, comparison, wars and weather, its rails and rivers. */
const abroad =
  /协作|帮扶|对口|援|支援|结对|学习|借鉴|考察|参观|观摩|调研|对标|取经|相比|对比|赶超|超过|周边|邻近|兄弟|毗邻|接壤|相邻|交界|高铁|高速|机场|铁路|班列|航线|来自|务工|游客|客商|迁|户籍|出生|老家|嫁|经验|模式|做法|精神|赛|联合|携手|合作|产的|籍|教训|汲取|事故|特大|疫情|暴雨|地震|引进|招商|企业|专家|教授|会议|论坛|展会|博览|都市圈|经济区|城市群|一体化|流域|上游|下游|干流|水系|古道|丝绸|历史|王朝|府|战役|返乡|回到|从.{0,4}到|召开|举行|举办|承办/u;
/** What makes a name of the place's name: roads, waters, firms, dishes. */
const named =
  /^(?:[市县区旗州盟省]|路|街|大道|大街|巷|河|江|湖|山|岭|桥|港|湾|海|石|站|线|[东西南北中]路|[东西南北]街|\p{Script=Han}{0,3}(?:大学|学院|中学|小学|医院|公司|集团|银行|日报|晚报|公园|广场|小区|花园|水库|大桥|工业|科技|商会|菜|面|酒|茶|瓷))/u;

/** Bare names of prefectures in the order of the gazetteer, once for all texts. */
const namesOf = new WeakMap<Gazetteer, readonly string[]>();

function prefectures({ gazetteer }: Dictionaries): readonly string[] {
  const known = namesOf.get(gazetteer);
  if (known !== undefined) return known;
  const names = [...gazetteer.shortNames].filter(
    (name) => !words.test(name) && gazetteer.shortNamed(name).some(({ level }) => level === 'prefecture'),
  );
  namesOf.set(gazetteer, names);
  return names;
}

/** 作出赤峰贡献 in a paper of 乌兰察布: another prefecture named once in a paper that speaks of its own throughout. */
export function* strayPrefectures(reading: Reading, paragraph: Paragraph): Generator<Finding> {
  const { place, dictionaries, text } = reading;
  if (place === null || place.places.length === 0 || !isSpokenOf(reading)) return;
  for (const name of prefectures(dictionaries)) {
    const start = paragraph.text.indexOf(name);
    if (start < 0 || text.split(name).length > 2) continue;
    if (dictionaries.gazetteer.shortNamed(name).some((p) => isKin(place, p)) || isHome(place, name)) continue;
    const end = start + name.length;
    if (named.test(paragraph.text.slice(end)) || !reading.startsWord(paragraph, start)) continue;
    if (isWhitelisted(reading, paragraph, start, end)) continue;
    const before = clauseBefore(paragraph.text, start, '，。；');
    const around = before + clauseAfter(paragraph.text, end, '，。；');
    if (
      abroad.test(around) ||
      /[、与和及同跟到至赴往从由水—-]$/u.test(before) ||
      /^[、与和及—-]/u.test(around.slice(before.length))
    )
      continue;
    yield { paragraph, start, end, message: `“${name}”不是${place.name}的地方，疑为照搬别处材料时留下的` };
  }
}

/** 吉林 in a paper of 辽源 is its province. */
const isHome = (place: OwnPlace, name: string): boolean =>
  place.name.includes(name) || place.places.some(({ province }) => province.includes(name));

/** The paper speaks of its own place, by its name and as 我市. */
function isSpokenOf({ place, text }: Reading): boolean {
  const [own] = place?.places ?? [];
  return text.split(own?.short ?? place?.name ?? '').length > 2;
}
