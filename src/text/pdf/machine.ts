import { mostSaved } from '../../pdf/source/content-walk.ts';
import { identity, type Matrix, multiply } from '../../pdf/source/matrix.ts';
import { matrixOf, moved } from './matrix.ts';
import { eachOperation, type Operand } from './operations.ts';
import type { ReadingFont } from './reading-font.ts';
import type { RunCollector } from './runs.ts';

/** Text state (9.3) and the matrix of the graphics state it is saved with. */
export interface State {
  ctm: Matrix;
  font: ReadingFont | null;
  size: number;
  letter: number;
  word: number;
  scale: number;
  leading: number;
  rise: number;
}

export const freshState = (): State => ({
  ctm: identity,
  font: null,
  size: 0,
  letter: 0,
  word: 0,
  scale: 1,
  leading: 0,
  rise: 0,
});

/** What one content stream has at hand: the names of its own resources. */
export interface Surroundings {
  readonly font: (name: string) => ReadingFont | null;
  readonly draw: (name: string, state: State) => void;
  readonly collector: RunCollector;
}

interface Machine extends Surroundings {
  state: State;
  readonly saved: State[];
  /** Text line matrix and text matrix (9.4.2). */
  line: Matrix;
  text: Matrix;
}

/** Runs one content stream; of all operators, only those that move, choose or show text are looked at (annex A). */
export function runContent(content: Uint8Array, state: State, surroundings: Surroundings): void {
  const machine: Machine = { ...surroundings, state: { ...state }, saved: [], line: identity, text: identity };
  eachOperation(content, (operator, operands) => acts.get(operator)?.(machine, operands));
}

type Act = (machine: Machine, operands: readonly Operand[]) => void;

const number = (value: Operand | undefined): number => (typeof value === 'number' ? value : 0);

const setting =
  (key: 'letter' | 'word' | 'leading' | 'rise'): Act =>
  ({ state }, [value]) => {
    state[key] = number(value);
  };

function nextLine(machine: Machine, x: number, y: number): void {
  machine.line = moved(machine.line, x, y);
  machine.text = machine.line;
}

const show: Act = (machine, [shown]) => {
  const items = Array.isArray(shown) ? shown : [shown];
  for (const item of items) {
    if (typeof item === 'number') shift(machine, (-item / 1000) * machine.state.size * machine.state.scale);
    else if (item instanceof Uint8Array) showString(machine, item);
  }
};

const showNext: Act = (machine, operands) => {
  nextLine(machine, 0, -machine.state.leading);
  show(machine, operands);
};

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['q', ({ saved, state }) => void (saved.length < mostSaved && saved.push({ ...state }))],
  ['Q', (machine) => setState(machine, machine.saved.pop())],
  ['cm', ({ state }, operands) => setMatrix(state, matrixOf(operands))],
  ['BT', (machine) => setLine(machine, identity)],
  ['Tm', (machine, operands) => setLine(machine, matrixOf(operands) ?? machine.line)],
  ['Tf', ({ state, font }, [name, size]) => setFont(state, font(String(name)), number(size))],
  ['Td', (machine, [x, y]) => nextLine(machine, number(x), number(y))],
  ['TD', (machine, [x, y]) => leadTo(machine, number(x), number(y))],
  ['T*', (machine) => nextLine(machine, 0, -machine.state.leading)],
  ['TL', setting('leading')],
  ['Tc', setting('letter')],
  ['Tw', setting('word')],
  ['Ts', setting('rise')],
  ['Tz', ({ state }, [percent]) => setScale(state, number(percent) / 100)],
  ['Tj', show],
  ['TJ', show],
  ["'", showNext],
  ['"', (machine, [word, letter, shown]) => showSpaced(machine, number(word), number(letter), shown)],
  ['Do', ({ draw, state }, [name]) => draw(String(name), state)],
]);

function setState(machine: Machine, state: State | undefined): void {
  machine.state = state ?? machine.state;
}

function setMatrix(state: State, by: Matrix | null): void {
  if (by !== null) state.ctm = multiply(by, state.ctm);
}

function setLine(machine: Machine, to: Matrix): void {
  machine.line = to;
  machine.text = to;
}

function setFont(state: State, font: ReadingFont | null, size: number): void {
  state.font = font;
  state.size = size;
}

function setScale(state: State, scale: number): void {
  state.scale = scale;
}

function leadTo(machine: Machine, x: number, y: number): void {
  machine.state.leading = -y;
  nextLine(machine, x, y);
}

function showSpaced(machine: Machine, word: number, letter: number, shown: Operand | undefined): void {
  machine.state.word = word;
  machine.state.letter = letter;
  showNext(machine, [shown ?? null]);
}

/** Moves along the line, in text space. */
function shift(machine: Machine, x: number): void {
  machine.text = moved(machine.text, x, 0);
}

/** 9.4.4: each character stands where the one before it ended. */
function showString(machine: Machine, shown: Uint8Array): void {
  const { font, size, letter, word, scale, rise, ctm } = machine.state;
  if (font === null) return;
  const page = multiply(machine.text, ctm);
  const unit = Math.hypot(page[0], page[1]);
  let x = 0;
  font.each(shown, (text, width, blank) => {
    const own = (width / 1000) * size * scale;
    const [px, py] = [x * page[0] + rise * page[2] + page[4], x * page[1] + rise * page[3] + page[5]];
    if (text !== '') machine.collector.add(text, px, py, own * unit, size, page);
    x += own + (letter + (blank ? word : 0)) * scale;
  });
  shift(machine, x);
}
