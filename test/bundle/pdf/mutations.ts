import { type Random, seeded } from '../../bench/random.ts';

/** One way of harming a file; each is something mail, disks, scanners or attackers do. */
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const splice = (bytes: Buffer, at: number, cut: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(Math.min(bytes.length, at + cut))]);

const noise = (length: number, random: Random): Buffer => Buffer.from(Array.from({ length }, () => random(256)));

/** A place where the word stands, chosen by chance; -1 when it stands nowhere. */
function someWord(bytes: Buffer, word: string, random: Random): number {
  const places: number[] = [];
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) places.push(at);
  return places[random(Math.max(1, places.length))] ?? -1;
}

const words = [
  'obj',
  'endobj',
  'stream',
  'endstream',
  'xref',
  'trailer',
  'startxref',
  '/Root',
  '/Pages',
  '/Kids',
  '/Type',
  '/Length',
  '/Contents',
  '/Resources',
  '/MediaBox',
  '/Filter',
  '/Font',
  '/XObject',
  '<<',
  '>>',
  '[',
  ']',
  ' R',
  '/Size',
  '/W',
  '/First',
  '/N',
];
const swaps = [
  'null',
  '/Kids',
  '999999999',
  '-1',
  '<<',
  '>>',
  '[[[[',
  '((((',
  '0 0 R',
  '1 0 R',
  '2 0 R',
  '/Prev 0',
  'endobj',
  'stream\n',
  '4294967296',
  '%',
];

export const mutations: Readonly<Record<string, Mutation>> = {
  'flip bytes': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i < 1 + random(20); i += 1) copy[random(copy.length)] = random(256);
    return copy;
  },
  'cut the tail': (bytes, random) => bytes.subarray(0, 1 + random(bytes.length)),
  'cut the head': (bytes, random) => bytes.subarray(random(bytes.length)),
  'lose a block': (bytes, random) => splice(bytes, random(bytes.length), 1 + random(600), Buffer.alloc(0)),
  'zero a block': (bytes, random) => {
    const size = 1 + random(600);
    return splice(bytes, random(bytes.length), size, Buffer.alloc(size));
  },
  'insert noise': (bytes, random) => splice(bytes, random(bytes.length), 0, noise(1 + random(200), random)),
  'repeat a block': (bytes, random) => {
    const at = random(bytes.length);
    return splice(bytes, at, 0, bytes.subarray(at, at + random(800)));
  },
  'break a word': (bytes, random) => {
    const word = words[random(words.length)] as string;
    const at = someWord(bytes, word, random);
    return at < 0 ? bytes : splice(bytes, at, word.length, Buffer.from('x'.repeat(random(word.length + 1))));
  },
  'swap a word': (bytes, random) => {
    const word = words[random(words.length)] as string;
    const at = someWord(bytes, word, random);
    return at < 0 ? bytes : splice(bytes, at, word.length, Buffer.from(swaps[random(swaps.length)] as string));
  },
  'change a number': (bytes, random) => {
    let at = random(bytes.length);
    while (at < bytes.length && !/[0-9]/.test(String.fromCharCode(bytes[at] as number))) at += 1;
    return splice(bytes, at, 1, Buffer.from(String(random(10) ** random(9))));
  },
  'tie references in a knot': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i < 4; i += 1) {
      const at = someWord(copy, ' 0 R', random);
      if (at > 0) copy[at - 1] = 48 + random(10);
    }
    return copy;
  },
  'translate line ends': (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
};

/** The n-th mutation of a file: always the same one. */
export function mutate(bytes: Uint8Array, n: number): { readonly how: string; readonly bytes: Buffer } {
  const names = Object.keys(mutations);
  const random = seeded(n * 2_654_435 + 17);
  const how = names[n % names.length] as string;
  return { how, bytes: (mutations[how] as Mutation)(Buffer.from(bytes), random) };
}
