/**
 * 必有字 — what a text must hold for a pattern to hold anywhere in it: of every group of characters, or of two characters side by
 * side, at least one. None: nothing is known of it.
 */
export type Needs = readonly (readonly string[])[];

/** Any of the characters on the left with any of those on the right behind it; alone, where there is none on the right. */
interface Cross {
  readonly left: string;
  readonly right: string;
}

/** A group as it is gathered; the few that are asked for in the end are laid out. */
interface Group {
  readonly crosses: readonly Cross[];
  readonly weight: number;
}

/** 字面 — what is known of a part of a pattern, whatever it matches. */
export interface Face {
  /** The characters it may begin and end with; null: any. */
  readonly first: string | null;
  readonly last: string | null;
  /** It may match nothing at all. */
  readonly empty: boolean;
  readonly groups: readonly Group[];
}

/** Nothing, at no place: an edge, what a negative look rules out. */
export const nothing: Face = { first: '', last: '', empty: true, groups: [] };
export const anything: Face = { first: null, last: null, empty: true, groups: [] };

/** A single character is in every second text, two side by side in few: so much rather is a pair asked for. */
const dear = 4;
/** Larger groups stand in every text. */
const widest = 48 * dear;
/** A text is asked for the few groups that tell most. */
const most = 4;

const groupOf = (left: string, right: string): Group => ({
  crosses: [{ left, right }],
  weight: left.length * (right === '' ? dear : right.length),
});

/** One of these characters. */
export const oneOf = (chars: string): Face => ({
  first: chars,
  last: chars,
  empty: false,
  groups: chars.length * dear <= widest ? [groupOf(chars, '')] : [],
});

/** Characters one behind the other. */
export function inRow(chars: string): Face {
  const n = chars.length;
  if (n === 0) return nothing;
  const [first, last] = [chars.slice(0, 1), chars.slice(n - 1)];
  const groups = [groupOf(first, chars.slice(1, 2))];
  if (n > 2) groups.push(groupOf(chars.slice(n - 2, n - 1), last));
  return { first, last, empty: false, groups };
}

const either = (a: string | null, b: string | null): string | null =>
  a === null || b === null || a.length + b.length > widest ? null : a + b;

/** What must stand where one part ends and another begins. */
function pushSeam(groups: Group[], a: Face, b: Face): void {
  if (a.empty || b.empty || a.last === null || b.first === null) return;
  if (a.last.length * b.first.length <= widest) groups.push(groupOf(a.last, b.first));
}

/** A part of a sequence: what it matches, or only looks at before or behind the place. */
export interface Step {
  readonly face: Face;
  readonly look?: 'ahead' | 'back' | undefined;
}

/** Parts one right behind the other. */
export function sequenceOf(steps: readonly Step[]): Face {
  const [only] = steps;
  if (only !== undefined && steps.length === 1 && only.look === undefined) return only.face;
  const groups: Group[] = [];
  let so: Face = nothing;
  let back = nothing;
  for (const { face, look } of steps) {
    for (const group of face.groups) groups.push(group);
    if (look === 'back') back = face === nothing ? back : face;
    else pushSeam(groups, so, face);
    if (look !== undefined) continue;
    pushSeam(groups, back, face);
    back = nothing;
    so = behind(so, face);
  }
  return { ...so, groups };
}

const behind = (so: Face, face: Face): Face => ({
  first: so.empty ? either(so.first, face.first) : so.first,
  last: face.empty ? either(so.last, face.last) : face.last,
  empty: so.empty && face.empty,
  groups: [],
});

/** May be left out. */
export const optional = (face: Face): Face => ({ ...face, empty: true, groups: [] });

const lightest = (groups: readonly Group[]): Group | undefined => {
  let best = groups[0];
  for (const group of groups) if (best !== undefined && group.weight < best.weight) best = group;
  return best;
};

/** Any of several: one group of each, the most telling, together. */
export function anyOf(branches: readonly Face[]): Face {
  const [only] = branches;
  if (only !== undefined && branches.length === 1) return only;
  let crosses: Cross[] | null = [];
  let weight = 0;
  let [first, last, empty]: [string | null, string | null, boolean] = ['', '', false];
  for (const branch of branches) {
    first = either(first, branch.first);
    last = either(last, branch.last);
    empty ||= branch.empty;
    const best = lightest(branch.groups);
    weight += best?.weight ?? 0;
    if (best === undefined || weight > widest) crosses = null;
    else if (crosses !== null) for (const cross of best.crosses) crosses.push(cross);
  }
  return { first, last, empty, groups: crosses === null ? [] : [{ crosses, weight }] };
}

function laidOut({ crosses }: Group): string[] {
  const grams = new Set<string>();
  for (const { left, right } of crosses)
    for (const a of left)
      if (right === '') grams.add(a);
      else for (const b of right) grams.add(a + b);
  return [...grams];
}

/** The groups that tell most. */
export const needsFrom = ({ groups }: Face): Needs =>
  [...groups]
    .sort((a, b) => a.weight - b.weight)
    .slice(0, most)
    .map(laidOut);
