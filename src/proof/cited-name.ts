import { editDistance } from '../text/similarity.ts';

/** 书名的比较形 — spaces, quotation marks and the country's name left out, dashes and brackets of one kind. */
const plain = (name: string): string =>
  name
    .replace(/[\s“”〈〉]|^中华人民共和国/g, '')
    .replace(/[-—–－~～]+/g, '—')
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）');

/** 书名 — a title as it is written, and as it is compared. */
export interface Title {
  readonly given: string;
  readonly plain: string;
}

export const titleOf = (given: string): Title => ({ given, plain: plain(given) });

/** What sets two titles apart whatever else they share: the years and ordinals in them, whose they are, of what rank. */
const sets = (name: string): string => name.match(/[\d一二三四五六七八九十]+|实施|中国|国务院/gu)?.join(' ') ?? '';

/** 《城市供热条例》 is a city's own, not 《城市供水条例》 misspelt; 《教育法》 is not 《体育法》. */
const allowance = (name: string, known: string, full: boolean): number => {
  if (Math.max(name.length, known.length) >= 12) return 2;
  return name.length >= (name.startsWith('城市') ? 7 : 6) || (full && known.length >= 5) ? 1 : 0;
};

/**
 * Whether a title as written (`cited`) is a known one misspelt: one character in six, two in twelve. Another place's,
 * rank's, year's or part's title is another document's.
 */
export function misspelt({ given, plain: name }: Title, { given: title, plain: known }: Title): boolean {
  const allowed = allowance(name, known, given.startsWith('中华人民共和国'));
  if (Math.abs(name.length - known.length) > allowed || sets(name) !== sets(known)) return false;
  if (/^.{0,6}[省市县区](?!容)/u.test(name.replace(/^城市/u, ''))) return false;
  const [, part] = /\s(\S+)$/u.exec(title) ?? [];
  if (part !== undefined && !name.endsWith(plain(part))) return false;
  const distance = editDistance(name, known);
  return distance > 0 && distance <= allowed;
}

const letters = (name: string): string => [...name].sort().join('');

/** 《突发公共卫生应急事件条例》: the words of a title in another order. */
export const reordered = ({ plain: name }: Title, { plain: known }: Title): boolean =>
  name !== known && name.length >= 8 && name.slice(0, 2) === known.slice(0, 2) && letters(name) === letters(known);

const unfinished =
  /(?:管理|监督|防治|防制|控制|保护|评价|考核|许可|处置|评审|监测|防控|预防|整治|服务|运输|经营|排放|保障|命名)$/u;
/** 依据《公共场所控制吸烟管理》: what is cited to go by is a rule of some kind, and its kind is the last word. */
export const lacksKind = (given: string, before: string): boolean =>
  unfinished.test(given) &&
  given.length >= 6 &&
  /(?:依据|根据|按照|依照|遵照|执行|贯彻|落实|参照|对照|违反)(?:国家|省|市|我[省市县区])?$/u.test(before);

const kind = /(?:实施)?(?:条例|办法|细则|规定)$/u;
const stem = (name: string): string =>
  name.replace(kind, '').replace(/(?:管理|工作|监督|防治|预防|防控|控制|处置|处理)+$/u, '');

/** 《城市绿化管理条例》 for 《城市绿化条例》: of one subject there is one law, whatever its kind is called. */
export function sameStem({ plain: name }: Title, { plain: known }: Title): boolean {
  if (name === known || !kind.test(name) || !kind.test(known)) return false;
  const [own, other] = [name, known].map((n) => n.replace(kind, ''));
  return (stem(name).length >= 3 && stem(name) === stem(known)) || (own === other && name.length >= 6);
}
