/** Any of the characters on the left with any of those on the right behind it; alone, where there is none on the right. */
interface Cross {
  readonly left: string;
  readonly right: string;
}

/** What a text must have one of. */
export interface Group {
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

/** Any of several words; `''` for none. */
export function anyWord(words: readonly string[]): Face {
  const crosses: Cross[] = [];
  let [first, last, weight] = ['', '', 0];
  for (const word of words) {
    if (word === '') return anyOf(words.map(inRow));
    const cross = { left: word.slice(0, 1), right: word.slice(1, 2) };
    crosses.push(cross);
    weight += cross.right === '' ? dear : 1;
    first += cross.left;
    last += word.slice(-1);
  }
  return { first, last, empty: false, groups: weight <= widest ? [{ crosses, weight }] : [] };
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
  readonly look: 'ahead' | 'back' | null;
}

/** Parts one right behind the other. */
export function sequenceOf(steps: readonly Step[]): Face {
  const [only] = steps;
  if (only !== undefined && steps.length === 1 && only.look === null) return only.face;
  const groups: Group[] = [];
  let so: Face = nothing;
  let back = nothing;
  for (const { face, look } of steps) {
    for (const group of face.groups) groups.push(group);
    if (look === 'back') back = face === nothing ? back : face;
    else pushSeam(groups, so, face);
    if (look !== null) continue;
    pushSeam(groups, back, face);
    back = nothing;
    so = behind(so, face);
  }
  return { first: so.first, last: so.last, empty: so.empty, groups };
}

const behind = (so: Face, face: Face): Face => ({
  first: so.empty ? either(so.first, face.first) : so.first,
  last: face.empty ? either(so.last, face.last) : face.last,
  empty: so.empty && face.empty,
  groups: [],
});

/** May be left out. */
export const optional = ({ first, last }: Face): Face => ({ first, last, empty: true, groups: [] });

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

/** Every character of the group, with 0, and every two side by side, as UTF-16 units. */
export function eachOf({ crosses }: Group, visit: (first: number, second: number) => void): void {
  for (const { left, right } of crosses)
    for (let i = 0; i < left.length; i += 1)
      if (right === '') visit(left.charCodeAt(i), 0);
      else for (let k = 0; k < right.length; k += 1) visit(left.charCodeAt(i), right.charCodeAt(k));
}

/** The groups that tell most. */
export const foremost = ({ groups }: Face): readonly Group[] =>
  [...groups].sort((a, b) => a.weight - b.weight).slice(0, most);
