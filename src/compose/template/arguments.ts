import type { Argument, ArgumentKind, Term } from '../vocabulary/term.ts';
import { nearest } from './nearest.ts';
import type { Typed } from './types.ts';
import { complain, type Source, type Walk } from './uses.ts';

export interface GivenArgument {
  readonly node: hbs.AST.Expression;
  readonly type: Typed;
}
interface Use {
  readonly walk: Walk;
  readonly source: Source;
  readonly node: hbs.AST.Node;
  readonly term: Term;
  /** Inside 句 or 项, what this standard does not have falls away with the sentence. */
  readonly optional: boolean;
}

/** Number, kind and names of a call's arguments. */
export function checkArguments(use: Use, given: readonly GivenArgument[]): void {
  const { term } = use;
  const needed = term.arguments.filter((a) => a.optional !== true && a.rest !== true);
  const limit = term.arguments.some((a) => a.rest) ? Number.POSITIVE_INFINITY : term.arguments.length;
  if (given.length < needed.length)
    say(
      use,
      use.node,
      `“${term.name}”缺少参数：${needed
        .slice(given.length)
        .map((a) => a.name)
        .join('、')}。`,
    );
  if (given.length > limit) say(use, use.node, `“${term.name}”多了参数，只要${limit}个。`);
  given.forEach((argument, i) => {
    const expected = term.arguments[i] ?? term.arguments.at(-1);
    if (expected !== undefined) checkArgument(use, expected, argument);
  });
}

export function checkOption(use: Use, name: string, given: GivenArgument, first: GivenArgument | undefined): void {
  const options = use.term.options ?? {};
  const kind = options[name];
  if (options['*'] !== undefined) checkField(use, name, given.node, first);
  else if (name === '栏' && given.type.literal !== undefined) checkField(use, given.type.literal, given.node, first);
  else if (kind !== undefined) checkArgument(use, { name, kind }, given);
  else {
    const near = nearest(name, Object.keys(options));
    const hint = near === undefined ? undefined : `是否为“${near}”？`;
    say(use, given.node, `“${use.term.name}”没有“${name}”这个选项。`, hint);
  }
}

/** A column named in a filter or a list must exist in the items. */
function checkField(use: Use, field: string, node: hbs.AST.Node, first: GivenArgument | undefined): void {
  const view = first?.type.view;
  if (view === undefined || field in view.fields) return;
  const near = nearest(field, Object.keys(view.fields));
  say(
    use,
    node,
    `“${view.name}”没有“${field}”这一栏。`,
    `可用的有：${Object.keys(view.fields).join('、')}。${near ? `是否为“${near}”？` : ''}`,
    'template-unknown-name',
  );
}

function checkArgument(use: Use, { name, kind }: Argument, { node, type }: GivenArgument): void {
  if (kind === 'list' && type.is !== 'list') say(use, node, `“${use.term.name}”的${name}应是一个列表。`);
  else if (kind !== 'list' && kind !== 'any' && type.is === 'list')
    say(use, node, `“${use.term.name}”的${name}应是单个值，不能是列表。`);
  else if (type.literal !== undefined) checkName(use, kind, type.literal, node);
}

const subjects: Partial<Record<ArgumentKind, string>> = {
  indicator: '指标',
  profile: '基本情况项',
  document: '文种',
  attachment: '附件',
  category: '大项',
  evidence: '条款、指标或佐证编号',
};

function checkName(use: Use, kind: ArgumentKind, word: string, node: hbs.AST.Node): void {
  if (kind === 'picture' && !/^\d+\.\d+-\d+$|\.(?:png|jpe?g|gif)$/i.test(word))
    say(use, node, `“${word}”不是佐证编号，也不是图片文件（.png、.jpg）。`);
  if (kind === 'picture' && word.includes('.') && !/^\d/.test(word)) use.walk.uses.pictures.add(word);
  const known = namesOf(use, kind);
  if (known === null) return;
  if (known.includes(word)) {
    if (kind === 'indicator') use.walk.uses.indicators.add(word);
    if (kind === 'profile') use.walk.uses.profile.add(word);
    return;
  }
  if (kind === 'evidence' && /^\d+\.\d+-\d+$/.test(word)) return;
  const parts = use.walk.pack.indicators.find((i) => kind === 'indicator' && i.id === word)?.parts ?? [];
  const near = parts.length > 0 ? parts.map((p) => p.id).join('、') : nearest(word, known);
  const hint =
    near === undefined ? undefined : parts.length > 0 ? `这项指标分项填报，请写分项：${near}。` : `是否为“${near}”？`;
  const absent = use.optional && kind === 'indicator' && /^\d+(-\d+)?$/.test(word) && parts.length === 0;
  complain(use.walk, use.source, node, {
    code: absent ? 'template-absent-here' : 'template-unknown-name',
    severity: absent ? 'warning' : 'error',
    message: absent ? `本标准包没有指标“${word}”，这一句不会出现。` : `没有“${word}”这个${subjects[kind] ?? '名称'}。`,
    hint,
  });
}

function namesOf({ walk: { pack, attachments } }: Use, kind: ArgumentKind): readonly string[] | null {
  const lines = pack.indicators.flatMap((i) => (i.parts.length > 0 ? i.parts.map((p) => p.id) : [i.id]));
  switch (kind) {
    case 'indicator':
      return lines;
    case 'profile':
      return pack.profile.flatMap((f) => [f.name, f.id, ...f.synonyms]);
    case 'document':
      return [...pack.documents.map((d) => d.kind), ...pack.materials.map((m) => m.name)];
    case 'category':
      return pack.categories.map((_, i) => String(i + 1));
    case 'attachment':
      return [...attachments];
    case 'evidence':
      return [...pack.categories.flatMap((c) => c.clauses.map((k) => k.id)), ...lines];
    default:
      return null;
  }
}

function say(use: Use, node: hbs.AST.Node, message: string, hint?: string, code = 'template-argument'): void {
  complain(use.walk, use.source, node, { code, message, hint: hint ?? `用法举例：${use.term.example}` });
}
