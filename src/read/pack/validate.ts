import type { z } from 'zod';
import type { Diagnostic, Origin } from '../../diagnostic.ts';
import { StandardPack } from '../../model/pack.ts';
import { nearest } from '../words/nearest.ts';
import { childOf, placeOf, plain, type Sited } from './sited.ts';

type Issue = z.core.$ZodIssue;

/** The typed pack, or null with one diagnostic for each thing that does not fit the model. */
export function validate(tree: Sited): { pack: StandardPack | null; diagnostics: Diagnostic[] } {
  const parsed = StandardPack.safeParse(plain(tree));
  if (parsed.success) return { pack: parsed.data, diagnostics: [] };
  return { pack: null, diagnostics: parsed.error.issues.flatMap((issue) => explain(tree, issue)) };
}

function explain(tree: Sited, issue: Issue): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(tree, issue.path, key));
  const at = placeOf(tree, issue.path);
  const where = issue.path.map(String).join('.');
  return [invalid(`“${where}”${expectation(issue)}${seen(tree, issue)}`, at)];
}

const invalid = (message: string, at: Origin, hint?: string): Diagnostic => ({
  code: 'pack-invalid',
  severity: 'error',
  message,
  at,
  ...(hint === undefined ? {} : { hint }),
});

function unknownKey(tree: Sited, path: readonly PropertyKey[], key: string): Diagnostic {
  const parent = path.reduce<Sited | undefined>((node, name) => node && childOf(node, name), tree);
  const child = parent && childOf(parent, key);
  const near = nearest(key, knownNames);
  return invalid(
    `不认识的名字“${key}”`,
    child?.key ?? child?.at ?? placeOf(tree, path),
    near === undefined ? '标准包里没有这个名字，请删去或改正' : `是否想写“${near}”？`,
  );
}

const types: Record<string, string> = {
  string: '文字（纯数字要加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '“名字: 内容”的一组',
  record: '“名字: 内容”的一组',
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `只能是${issue.values.map((value) => `“${String(value)}”`).join('、')}之一`;
    case 'invalid_format':
      return '写法不对，应符合编号的格式';
    case 'invalid_union':
      return '不属于任何一种允许的形式';
    case 'too_small':
      return `不能小于${String(issue.minimum)}`;
    case 'too_big':
      return `不能大于${String(issue.maximum)}`;
    default:
      return `不符合要求（${issue.code}）`;
  }
}

function seen(tree: Sited, issue: Issue): string {
  const node = issue.path.reduce<Sited | undefined>((under, name) => under && childOf(under, name), tree);
  if (node === undefined) return '，但没有写';
  return node.kind === 'scalar' ? `，写的是“${String(node.value)}”` : '';
}

/** Every name the model knows, at any depth: enough to guess what a misspelt one meant. */
const knownNames: readonly string[] = [...namesIn(StandardPack)].sort();

function namesIn(schema: z.core.$ZodType, found: Set<string> = new Set()): Set<string> {
  const def = schema._zod.def as {
    shape?: Record<string, z.core.$ZodType>;
    element?: z.core.$ZodType;
    innerType?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
    options?: readonly z.core.$ZodType[];
  };
  for (const [name, child] of Object.entries(def.shape ?? {})) namesIn(child, found.add(name));
  const inner = [def.element, def.innerType, def.valueType, ...(def.options ?? [])];
  for (const child of inner) if (child !== undefined) namesIn(child, found);
  return found;
}
