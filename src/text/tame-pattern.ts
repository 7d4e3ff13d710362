import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Comparisons from one starting place: at this many, 300 pages of the worst text take about five seconds (measured). */
const mostSteps = 5000;
const mostStepsTogether = 50_000;
const longestSource = 500;

/** 词典里的写法 — a pattern as its file has it, and the regular expression it comes to. */
export interface WrittenPattern {
  readonly written: string;
  readonly source: string;
}

/** What makes the patterns of one file unfit to run, in words for the clerk: the first that is wild, or all by their number. */
export function wildAmong(patterns: readonly WrittenPattern[]): string | null {
  let together = 0;
  for (const { written, source } of patterns) {
    const wild = wildness(source);
    if (wild !== null) return `“${written.slice(0, 40)}”${wild}`;
    together += effortOf(parse(source) as AST.Pattern).steps;
  }
  return together > mostStepsTogether
    ? `${patterns.length}条写法合起来太费时，会把程序拖住，请减少其中的重复和可选部分`
    : null;
}

/**
 * 正则表达式 of a stranger — what makes it unfit to run, in words for the clerk; null when it is tame.
 *
 * A pattern with `*`, `+` or `{n,}` may look at the rest of the text from every place, and nested ones may look at it more
 * often than there is time in the world; both are refused. For the others the work at one place is reckoned, and has a limit.
 */
function wildness(source: string): string | null {
  if (source.length > longestSource) return `太长（${source.length}个字符，最多${longestSource}个），请拆成几条`;
  const pattern = parse(source);
  if (pattern === null) return '不是合法的正则表达式';
  const open = firstOpen(pattern);
  if (open !== undefined) return `里的“${open.raw.slice(-20)}”没有写最多几次，请写成{0,20}、{1,20}这样有上限的`;
  return effortOf(pattern).steps > mostSteps ? '重复和可选的部分叠得太多，会把程序拖住，请改短或拆成几条' : null;
}

function parse(source: string): AST.Pattern | null {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  } catch {
    return null;
  }
}

function firstOpen(node: AST.Node): AST.Quantifier | undefined {
  if (node.type === 'Quantifier' && node.max === Number.POSITIVE_INFINITY) return node;
  for (const part of partsOf(node)) {
    const open = firstOpen(part);
    if (open !== undefined) return open;
  }
  return undefined;
}

function partsOf(node: AST.Node): readonly AST.Node[] {
  switch (node.type) {
    case 'Quantifier':
      return [node.element];
    case 'Alternative':
      return node.elements;
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives;
    case 'Assertion':
      return 'alternatives' in node ? node.alternatives : [];
    default:
      return [];
  }
}

/** The ways a part of a pattern may match at one place, and the comparisons it takes to try them all. */
interface Effort {
  readonly ways: number;
  readonly steps: number;
}

function effortOf(node: AST.Node): Effort {
  const parts = partsOf(node).map(effortOf);
  if (node.type === 'Quantifier') return repeated(parts[0] as Effort, node.min, node.max);
  if (node.type === 'Alternative') return parts.reduce(followedBy, { ways: 1, steps: 0 });
  if (parts.length === 0) return { ways: 1, steps: 1 };
  const steps = parts.reduce((all, part) => all + part.steps, 0);
  // What a look-around found is not tried again in another way.
  return { ways: node.type === 'Assertion' ? 1 : parts.reduce((all, part) => all + part.ways, 0), steps };
}

/** What stands behind is tried once for every way of what stands before. */
const followedBy = (before: Effort, part: Effort): Effort => ({
  ways: before.ways * part.ways,
  steps: before.steps + before.ways * part.steps,
});

function repeated(part: Effort, min: number, max: number): Effort {
  let run: Effort = { ways: 1, steps: 0 };
  let ways = min === 0 ? 1 : 0;
  for (let n = 1; n <= max && run.steps <= mostSteps; n += 1) {
    run = followedBy(run, { ...part, steps: Math.max(1, part.steps) });
    if (n >= min) ways += run.ways;
  }
  return { ways, steps: run.steps };
}
