import { toLatin1 } from '../syntax/bytes.ts';
import { mostSaved, type Operands, operator, walkContent } from './content-walk.ts';
import type { Box } from './geometry.ts';
import { identity, type Matrix, multiply } from './matrix.ts';

/** How a content stream leaves the graphics state (8.4.2): `q` without `Q`, and `Q` without `q`. */
export interface Balance {
  readonly open: number;
  readonly under: number;
}

/** What a page's instructions do, seen from outside: whether and where they leave marks, and how they leave the state. */
export interface Marks {
  readonly painted: boolean;
  /** Around all marks but white ones, in user space, rather too large than too small; null when there are none. */
  readonly box: Box | null;
  readonly balance: Balance;
  /** A word that is no operator (annex A), or a picture or form that is not there. */
  readonly faulty: boolean;
  /** Colours of a printing press, a rendering intent or a picture among the instructions: not all is told by the resources. */
  readonly special: boolean;
}

/** The corners of a named picture or form in its own space, with the matrix it brings; null when it is none. */
export type FindObject = (name: string) => { readonly box: Box; readonly matrix: Matrix } | null;

const unit: Box = [0, 0, 1, 1];

/** Part of the graphics state (table 52) that decides where a mark is, and whether it is seen on white paper. */
interface State {
  ctm: Matrix;
  white: boolean;
  size: number;
  leading: number;
}

interface Walk extends State {
  readonly saved: State[];
  readonly find: FindObject;
  readonly path: Float64Array;
  readonly marks: Float64Array;
  text: Matrix;
  line: Matrix;
  painted: boolean;
  depth: number;
  lowest: number;
  /** Inside `BX` … `EX` (7.8.2) unknown operators are passed over. */
  tolerant: boolean;
  faulty: boolean;
  special: boolean;
}

const nothing = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** Reads a page's instructions once, from the first to the last. */
export function marksOf(content: Uint8Array, find: FindObject): Marks {
  const walk: Walk = {
    ...{ ctm: identity, white: false, size: 0, leading: 0, saved: [], find, text: identity, line: identity },
    ...{ path: Float64Array.from(nothing), marks: Float64Array.from(nothing), painted: false, depth: 0, lowest: 0 },
    ...{ tolerant: false, faulty: false, special: false },
  };
  walkContent(content, (code, operands) => {
    const handler = handlers.get(code);
    if (handler) handler(walk, operands);
    else if (!walk.tolerant) walk.faulty = true;
  });
  const [left, bottom, right, top] = walk.marks as unknown as Box;
  return {
    painted: walk.painted,
    box: right >= left && top >= bottom ? [left, bottom, right, top] : null,
    balance: { open: walk.depth - walk.lowest, under: Math.abs(walk.lowest) },
    faulty: walk.faulty,
    special: walk.special,
  };
}

type Handler = (walk: Walk, operands: Operands) => void;

const handlers = new Map<number, Handler>();
const on = (words: string, handler: Handler): void => {
  for (const word of words.split(' ')) handlers.set(operator(word), handler);
};

const last = ({ numbers, count }: Operands, back: number): number => numbers[count - back] ?? 0;

const matrixFrom = (given: Operands): Matrix => [
  last(given, 6),
  last(given, 5),
  last(given, 4),
  last(given, 3),
  last(given, 2),
  last(given, 1),
];

function addPoint(box: Float64Array, m: Matrix, x: number, y: number): void {
  const across = m[0] * x + m[2] * y + m[4];
  const up = m[1] * x + m[3] * y + m[5];
  if (across < (box[0] as number)) box[0] = across;
  if (up < (box[1] as number)) box[1] = up;
  if (across > (box[2] as number)) box[2] = across;
  if (up > (box[3] as number)) box[3] = up;
}

function addBox(box: Float64Array, m: Matrix, [left, bottom, right, top]: Box): void {
  addPoint(box, m, left, bottom);
  addPoint(box, m, right, bottom);
  addPoint(box, m, left, top);
  addPoint(box, m, right, top);
}

on('W W* w J j M d i gs SC SCN G RG Tc Tw Tz Tr Ts ET ID d0 d1 BMC BDC EMC MP DP h', () => {});
on('BX', (walk) => {
  walk.tolerant = true;
});
on('EX', (walk) => {
  walk.tolerant = false;
});
on('q', (walk) => {
  const { ctm, white, size, leading } = walk;
  if (walk.saved.length < mostSaved) walk.saved.push({ ctm, white, size, leading });
  walk.depth += 1;
});
on('Q', (walk) => {
  // What was opened deeper than is held goes back to nothing.
  const before = walk.depth - walk.lowest > walk.saved.length ? undefined : walk.saved.pop();
  if (before) {
    walk.ctm = before.ctm;
    walk.white = before.white;
    walk.size = before.size;
    walk.leading = before.leading;
  }
  walk.depth -= 1;
  if (walk.depth < walk.lowest) walk.lowest = walk.depth;
});
on('cm', (walk, given) => {
  walk.ctm = multiply(matrixFrom(given), walk.ctm);
});

// 8.5.2: paths. Control points lie outside the curve, never inside its box.
on('m l', (walk, given) => addPoint(walk.path, walk.ctm, last(given, 2), last(given, 1)));
on('c v y', (walk, given) => {
  for (let back = given.count; back > 1; back -= 2)
    addPoint(walk.path, walk.ctm, last(given, back), last(given, back - 1));
});
on('re', (walk, given) => {
  const [x, y] = [last(given, 4), last(given, 3)];
  addBox(walk.path, walk.ctm, [x, y, x + last(given, 2), y + last(given, 1)]);
});

/** 8.5.3: white on white paper is a background, not a mark; strokes are taken as seen. */
function paint(walk: Walk, seen: boolean): void {
  walk.painted = true;
  if (seen && walk.path[0] !== Number.POSITIVE_INFINITY) addBox(walk.marks, identity, walk.path as unknown as Box);
  walk.path.set(nothing);
}
on('S s B B* b b*', (walk) => paint(walk, true));
on('f F f*', (walk) => paint(walk, !walk.white));
on('n', (walk) => walk.path.set(nothing));
on('sh', (walk) => {
  walk.painted = true;
  addBox(walk.marks, identity, [-1e6, -1e6, 1e6, 1e6]);
});

// 8.6.8: only plain white is told from other colours.
const whiteAt =
  (level: number): Handler =>
  (walk, { numbers, count }) => {
    walk.white = count > 0;
    for (let i = 0; i < count; i += 1) if (numbers[i] !== level) walk.white = false;
  };
on('g rg', whiteAt(1));
on('k', (walk, given) => {
  walk.special = true;
  whiteAt(0)(walk, given);
});
on('K ri BI', (walk) => {
  walk.special = true;
});
on('sc scn', (walk, given) => (given.count === 4 ? whiteAt(0) : whiteAt(1))(walk, given));
const fourColours = 'DeviceCMYK'.length;
on('cs', (walk, { nameStart, nameEnd }) => {
  walk.white = false;
  walk.special ||= nameEnd - nameStart === fourColours;
});
on('CS', (walk, { nameStart, nameEnd }) => {
  walk.special ||= nameEnd - nameStart === fourColours;
});

// 9.4: text. No glyph is wider than it is high, nor lower than a third of its size.
on('BT', (walk) => {
  walk.text = identity;
  walk.line = identity;
});
on('Tf', (walk, given) => {
  walk.size = last(given, 1);
});
on('TL', (walk, given) => {
  walk.leading = last(given, 1);
});
on('Tm', (walk, given) => {
  walk.line = matrixFrom(given);
  walk.text = walk.line;
});
function nextLine(walk: Walk, x: number, y: number): void {
  walk.line = multiply([1, 0, 0, 1, x, y], walk.line);
  walk.text = walk.line;
}
on('Td', (walk, given) => nextLine(walk, last(given, 2), last(given, 1)));
on('TD', (walk, given) => {
  walk.leading = -last(given, 1);
  nextLine(walk, last(given, 2), last(given, 1));
});
on('T*', (walk) => nextLine(walk, 0, -walk.leading));
function show(walk: Walk, { text }: Operands): void {
  walk.painted = true;
  const { size } = walk;
  if (text > 0) addBox(walk.marks, multiply(walk.text, walk.ctm), [0, -0.35 * size, text * size, size]);
}
on('Tj TJ', show);
on('\' "', (walk, given) => {
  nextLine(walk, 0, -walk.leading);
  show(walk, given);
});

// 8.8 and 8.9.7: pictures fill the unit square, forms their bounding box.
on('Do', (walk, { content, nameStart, nameEnd }) => {
  walk.painted = true;
  const found = walk.find(toLatin1(content, nameStart, nameEnd));
  if (found) addBox(walk.marks, multiply(found.matrix, walk.ctm), found.box);
  else walk.faulty = true;
});
on('EI', (walk) => {
  walk.painted = true;
  addBox(walk.marks, walk.ctm, unit);
});
