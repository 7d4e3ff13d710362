import { mostSaved, type Operands, operator, walkContent } from '../source/content-walk.ts';
import { toLatin1 } from '../syntax/bytes.ts';

/** 用到的资源 — what a content stream calls for by name, and what it does by itself. */
export interface Use {
  /** Fonts that leave marks: invisible text (9.3.6, mode 3), as scanners lay it under a page, needs none. */
  readonly fonts: Set<string>;
  readonly objects: Set<string>;
  readonly spaces: Set<string>;
  readonly states: Set<string>;
  readonly shadings: Set<string>;
  readonly patterns: Set<string>;
  fourColours: boolean;
  /** A rendering intent (8.6.5.8) nobody knows. */
  strangeIntent: boolean;
  /** The heads of inline pictures, as text. */
  inline: readonly string[];
}

interface Walk {
  readonly use: Use;
  readonly saved: { readonly font: string; readonly mode: number }[];
  font: string;
  mode: number;
  pictures: boolean;
}

const invisible = 3;

export function useOf(content: Uint8Array): Use {
  const use: Use = {
    ...{ fonts: new Set(), objects: new Set(), spaces: new Set(), states: new Set(), shadings: new Set() },
    ...{ patterns: new Set(), fourColours: false, strangeIntent: false, inline: [] },
  };
  const walk: Walk = { use, saved: [], font: '', mode: 0, pictures: false };
  walkContent(content, (code, operands) => handlers.get(code)?.(walk, operands));
  if (walk.pictures)
    use.inline = [...toLatin1(content).matchAll(/\bBI\b([\s\S]{0,600}?)\bID\b/g)].map((m) => m[1] ?? '');
  return use;
}

type Handler = (walk: Walk, operands: Operands) => void;
const handlers = new Map<number, Handler>();
const on = (words: string, handler: Handler): void => {
  for (const word of words.split(' ')) handlers.set(operator(word), handler);
};

/** The last name before the operator; a name may be written with escapes (7.3.5). */
function named({ content, nameStart, nameEnd }: Operands): string {
  const text = toLatin1(content.subarray(nameStart, nameEnd));
  return text.includes('#')
    ? text.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

on('q', (walk) => void (walk.saved.length < mostSaved && walk.saved.push({ font: walk.font, mode: walk.mode })));
on('Q', (walk) => {
  const back = walk.saved.pop();
  if (back) Object.assign(walk, back);
});
on('Tf', (walk, operands) => {
  walk.font = named(operands);
});
on('Tr', (walk, { numbers, count }) => {
  walk.mode = numbers[count - 1] ?? 0;
});
on(`Tj TJ ' "`, ({ use, font, mode }) => void (mode !== invisible && font !== '' && use.fonts.add(font)));
on('Do', ({ use }, operands) => void use.objects.add(named(operands)));
on('cs CS', ({ use }, operands) => void use.spaces.add(named(operands)));
on('gs', ({ use }, operands) => void use.states.add(named(operands)));
on('sh', ({ use }, operands) => void use.shadings.add(named(operands)));
on('scn SCN', ({ use }, operands) => void (operands.nameEnd > operands.nameStart && use.patterns.add(named(operands))));
on('k K', ({ use }) => {
  use.fourColours = true;
});
on('BI', (walk) => {
  walk.pictures = true;
});

const intents = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);
on('ri', ({ use }, operands) => {
  use.strangeIntent ||= !intents.has(named(operands));
});
