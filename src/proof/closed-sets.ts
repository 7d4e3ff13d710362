import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** 成套的说法 — each of its members in every way it is written. */
const sets: readonly { readonly name: string; readonly members: readonly string[] }[] = [
  { name: '“四害”', members: ['老鼠|鼠类|鼠', '蚊子|蚊虫|蚊类|蚊', '苍蝇|蝇类|蝇', '蟑螂|蜚蠊|蟑'] },
  {
    name: '生活垃圾四分类',
    members: ['可回收物|可回收垃圾', '有害垃圾', '厨余垃圾|易腐垃圾|湿垃圾|餐厨垃圾', '其他垃圾|干垃圾'],
  },
  { name: '新发展理念', members: ['创新', '协调', '绿色', '开放', '共享'] },
  { name: '“四个意识”', members: ['政治意识', '大局意识', '核心意识', '看齐意识'] },
  { name: '“四个自信”', members: ['道路自信', '理论自信', '制度自信', '文化自信'] },
  { name: '“四早”', members: ['早发现', '早报告', '早隔离', '早治疗'] },
  { name: '健康四大基石', members: ['合理膳食', '适量运动', '戒烟限酒', '心理平衡'] },
  { name: '“三健”', members: ['健康口腔', '健康体重', '健康骨骼'] },
  { name: '“三废”', members: ['废水', '废气', '废渣'] },
  {
    name: '食品安全“四个最严”',
    members: ['最严谨的标准', '最严格的监管', '最严厉的处罚', '最严肃的问责'],
  },
];

const row = /(?<!\p{Script=Han})\p{Script=Han}{1,24}(?:、\p{Script=Han}{1,7}){2,4}/gu;
/** Each set has one of these left, whichever of its members is written wrong. */
const anchors =
  /蚊|蝇|有害垃圾|厨余垃圾|协调|绿色|大局意识|看齐意识|理论自信|制度自信|早发现|早报告|适量运动|合理膳食|健康体重|健康口腔|废水|废气|最严格|最严谨/u;

/** The last words of an item: 重点对老鼠 → 老鼠; the first of the last one: 蟑螂密度 → 蟑螂. */
const holds = (item: string, member: string): boolean => member.split('|').some((m) => item === m);
const trimmed = (items: readonly string[], members: readonly string[]): string[] => {
  const all = members.flatMap((m) => m.split('|')).sort((a, b) => b.length - a.length);
  const longest = Math.max(...all.map((m) => m.length));
  return items.map((item, i) => {
    const first = i === 0 ? all.find((m) => item.endsWith(m)) : undefined;
    const last = i === items.length - 1 ? all.find((m) => item.startsWith(m)) : undefined;
    return first ?? last ?? (i === items.length - 1 ? item.slice(0, longest) : i === 0 ? item.slice(-longest) : item);
  });
};

const shares = (a: string, b: string): boolean =>
  [...a].some((c) => b.includes(c) && !/[垃圾意识自信早健康的最严废]/u.test(c));

/** 老鼠、蚊子、苍蝇、螳螂: all of a set but one, and in its place what looks like it. */
export function* brokenSets({ titled }: Reading): Generator<Finding> {
  const likely = titled.filter(({ text }) => text.includes('、') && anchors.test(text));
  for (const { paragraph, hit, start } of matches(likely, row))
    for (const { name, members } of sets) {
      const raw = hit[0].split('、');
      if (raw.length !== members.length) continue;
      const items = trimmed(raw, members);
      const missing = members.filter((m) => !items.some((item) => holds(item, m)));
      const strangers = items.filter((item) => !members.some((m) => holds(item, m)));
      const [wanted, stranger] = [missing[0]?.split('|') ?? [], strangers[0]];
      if (missing.length !== 1 || strangers.length !== 1 || stranger === undefined) continue;
      const right = wanted.find((w) => shares(w, stranger.slice(0, w.length + 1)));
      if (right === undefined) continue;
      const at = start + hit[0].lastIndexOf(stranger);
      const message = `${name}里没有“${stranger.slice(0, right.length)}”，应为“${right}”`;
      yield { paragraph, start: at, end: at + Math.min(stranger.length, right.length), message, severity: 'error' };
    }
}
