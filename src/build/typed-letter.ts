import type { SequenceState } from '../amend/index.ts';
import type { Diagnostic, Origin, Outcome } from '../diagnostic.ts';
import { Day } from '../model/day.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Deficiency, DeficiencyLetter } from '../model/review.ts';
import type { TypedLetter } from '../read/typed-letter.ts';
import { itemsOf } from '../review/index.ts';

/** The letter a clerk typed from paper, as `amend` works with it; null where something lacks, and what. */
export function letterOfTyped(
  typed: TypedLetter | null,
  state: SequenceState,
  pack: StandardPack,
  file: string,
): Outcome<DeficiencyLetter | null> {
  if (typed === null) return { value: null, diagnostics: [wrong({ file }, '不是能读的 YAML，或者没有“事项”')] };
  const named = typed.items.map((item) => {
    const several = itemsNamed(item.about, pack);
    return { ...item, several, item: several.length > 1 ? null : itemNamed(item.about, pack) };
  });
  const diagnostics = [
    ...headFaults(typed).map((why) => wrong({ file }, why)),
    ...named.flatMap(({ about, remark, line, item, several }, i) => [
      ...(item === null ? [wrong({ file, line }, `第${i + 1}条的“针对”${whyNone(about, several)}`)] : []),
      ...(remark === '' ? [wrong({ file, line }, `第${i + 1}条的“意见”空着`)] : []),
    ]),
  ];
  if (diagnostics.length > 0) return { value: null, diagnostics };
  const items = named.flatMap(({ item, remark }, i): Deficiency[] =>
    item === null ? [] : [deficiency(i, item, remark, typed, pack)],
  );
  return { value: letter(typed, items, state, pack), diagnostics: [] };
}

function headFaults({ issuer, day, deadline, items }: TypedLetter): string[] {
  const isDay = (text: string): boolean => Day.safeParse(text).success;
  return [
    ...(issuer === '' ? ['“发文单位”空着'] : []),
    ...(isDay(day) ? [] : [`“日期”${day === '' ? '空着' : `“${day}”不是日期`}`]),
    ...(isDay(deadline) ? [] : [`“期限”${deadline === '' ? '空着' : `“${deadline}”不是日期`}`]),
    ...(isDay(day) && isDay(deadline) && deadline < day ? [`“期限”${deadline}早于“日期”${day}`] : []),
    ...(items.length === 0 ? ['“事项”一条也没有填'] : []),
  ];
}

type Named = ReturnType<typeof itemsOf>[number];

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^指标\s*(\d+)(?:-\d+)?/u, 'indicator'],
  [/^(?:条款\s*)?(\d+\.\d+)/u, 'clause'],
  [/^材料\s*0?(\d+)/u, 'material'],
];

const whyNone = (about: string, several: readonly Named[]): string => {
  if (several.length > 1)
    return `写了几项（${several.map(({ title }) => title).join('、')}）：请拆成几条，“针对”各写一项，意见照抄`;
  return about === '' ? '空着' : `“${about}”认不出`;
};

/** What a bare number is a number of, by what was named before it. */
const words: Readonly<Record<string, string>> = { indicator: '指标', material: '材料' };

/** 条款 7.6、指标 39 or 指标 7、14: the items a row names by number, each once. */
function itemsNamed(about: string, pack: StandardPack): Named[] {
  const found = new Map<string, Named>();
  let kind = '';
  for (const part of about.split(/[、，,；;]|和|及|与/u).map((text) => text.trim())) {
    const said = kinds.find(([pattern]) => pattern.test(part))?.[1];
    kind = said ?? kind;
    const bare = said === undefined && /^\d+(?:-\d+)?$/u.test(part) ? words[kind] : undefined;
    const named = said === undefined && bare === undefined ? null : itemNamed(`${bare ?? ''}${part}`, pack);
    if (named !== null) found.set(named.item, named);
  }
  return [...found.values()];
}

/** `条款 2.4`, `指标14`, `材料 05`, `整体`, or the name alone where only one item bears it. */
function itemNamed(about: string, pack: StandardPack): Named | null {
  const all = itemsOf(pack);
  if (/^(整体|申报包整体|整套)$/u.test(about)) return all.find(({ item }) => item === 'package') ?? null;
  for (const [pattern, kind] of kinds) {
    const id = pattern.exec(about)?.[1];
    const found = all.filter(({ item }) => item === `${kind}/${id}` || item === `${kind}/${id?.padStart(2, '0')}`);
    if (id !== undefined) return found[0] ?? null;
  }
  const called = all.filter(({ title }) => about !== '' && title.endsWith(` ${about}`));
  return called.length === 1 ? (called[0] ?? null) : null;
}

const deficiency = (i: number, { item, title }: Named, remark: string, typed: TypedLetter, pack: StandardPack) => ({
  id: String(i + 1).padStart(typed.items.length > 99 ? 3 : 2, '0'),
  item,
  title,
  what: remark,
  ground: pack.title,
  action: '按通知补正',
  deadline: typed.deadline,
  codes: [],
  places: [],
});

function letter(
  { issuer, number, day, deadline }: TypedLetter,
  items: readonly Deficiency[],
  state: SequenceState,
  pack: StandardPack,
): DeficiencyLetter {
  const { applicant, year, sequence } = state.dossier.dossier.settings;
  return {
    format: 1,
    kind: 'deficiency-letter',
    package: { name: state.name, applicant: applicant.name, year, sequence, pack: pack.id, record: state.record },
    sha256: state.sha256,
    issuer,
    addressee: applicant.office,
    honour: pack.honour,
    reviewer: '',
    day,
    deadline,
    items: [...items],
    typed: { number },
  };
}

const wrong = (at: Origin, why: string): Diagnostic => ({
  code: 'deficiency-letter-unreadable',
  severity: 'error',
  message: `照录的补正通知没有填好：${why}`,
  at,
  basis: '补正以补正通知为界：一次性告知、逐条回应，未列事项不得改动',
  hint: '“针对”写“条款 2.4”“指标 14”“材料 05”或“整体”，“意见”照抄通知，日期写成 2026-04-01。',
});
