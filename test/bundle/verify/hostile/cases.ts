import { type RawEntry, rawZip } from '../../../shell/zip/raw-zip.ts';
import { hostilePdfs } from './pdf.ts';

export type Files = ReadonlyMap<string, Uint8Array>;
/** A package as it arrives; `close` asks for every check, not only those a hostile archive can reach. */
export interface Case {
  readonly what: string;
  readonly zip: () => Uint8Array;
  readonly close: boolean;
  /** Whether the package is another one for sure; a byte may have been changed to itself, a comment of a PDF means nothing. */
  readonly changes: boolean;
}
/** Puts a bag together again around a changed payload, every checksum right. */
export type Rebag = (files: Files, change: (payload: Map<string, Uint8Array>) => void) => Files;

const top = '平川市-示范城市-2023-0000';
export const packed = (files: Files): Uint8Array =>
  rawZip([...files].map(([path, content]): RawEntry => ({ name: `${top}/${path}`, content })));

/** The same numbers every time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Bytes of the archive changed, cut off, repeated. */
export function damagedArchives(good: Uint8Array, count: number): Case[] {
  const next = numbers(6);
  return Array.from({ length: count }, (_, i): Case => {
    const flips = Array.from({ length: next(6) + 1 }, () => [next(good.length), next(256)] as const);
    const directory = Array.from({ length: next(4) }, () => [good.length - 1 - next(4000), next(256)] as const);
    const cut = next(3) === 0 ? next(good.length) : good.length;
    const zip = (): Uint8Array => {
      const bytes = Buffer.from(good);
      for (const [at, to] of [...flips, ...(next(2) === 0 ? directory : [])]) bytes[at] = to;
      return next(9) === 0 ? Buffer.concat([bytes, bytes]) : bytes.subarray(0, cut);
    };
    return { what: `archive ${i}`, zip, close: i % 20 === 0, changes: false };
  });
}

/** Records and PDF files bent out of shape, every checksum made to fit. */
export function bentFiles(files: Files, rebag: Rebag, count: number): Case[] {
  const next = numbers(7);
  const paths = [...files.keys()].filter((path) => /记录\/|\.pdf$|index\.html$|\.docx$|\.xlsx$/.test(path));
  return Array.from({ length: count }, (_, i): Case => {
    const path = paths[i % paths.length] ?? '';
    const flips = Array.from({ length: next(30) + 1 }, () => [next(1 << 30), next(256)] as const);
    const keep = next(3) === 0 ? next(1 << 30) : -1;
    const zip = (): Uint8Array =>
      packed(
        rebag(files, (payload) => {
          const bytes = Buffer.from(payload.get(path) ?? []);
          for (const [at, to] of flips) bytes[at % bytes.length] = to;
          payload.set(path, keep < 0 ? bytes : bytes.subarray(0, keep % bytes.length));
        }),
      );
    return { what: `${path} ${i}`, zip, close: true, changes: false };
  });
}

const names = [
  '../x',
  '包/../../x',
  '/etc/x',
  'C:/x',
  '包\\..\\x',
  '包/a\u0000',
  '包/a\nb',
  `${'a/'.repeat(40)}b`,
  '包/con',
  '包/a.',
  '包/ a ',
  '包/a:b',
  '包/aux.pdf',
  '~/x',
  '//host/x',
  '包/./x',
  '',
  '/',
];
const entries: readonly (readonly [string, readonly RawEntry[]])[] = [
  ['a link', [{ name: '包/l', content: '/etc/passwd', mode: 0o120777 }]],
  [
    'a link, then a file through it',
    [
      { name: '包/l', content: '/tmp', mode: 0o120777 },
      { name: '包/l/x', content: 'x' },
    ],
  ],
  ['a device', [{ name: '包/d', mode: 0o060600 }]],
  ['a name twice', [{ name: '包/a' }, { name: '包/a' }]],
  ['an encrypted entry', [{ name: '包/a', flags: 0x801 }]],
  ['a strange method', [{ name: '包/a', method: 12, size: 9 }]],
  ['two names for one entry', [{ name: '包/a', localName: '包/b' }]],
  ['256 MB of nothing', [{ name: '包/0', content: Buffer.alloc(256 << 20), deflate: true }]],
  ['a claim of terabytes', [{ name: '包/0', content: 'x', deflate: true, size: 0xfffffff0 }]],
  ['a claim smaller than the content', [{ name: '包/bagit.txt', content: 'x'.repeat(9000), deflate: true, size: 3 }]],
  [
    'overlapping entries',
    [
      { name: '包/a', content: 'x' },
      { name: '包/b', content: 'x', shares: true },
    ],
  ],
  ['twenty thousand entries', Array.from({ length: 20_000 }, (_, i) => ({ name: `包/data/${i}` }))],
];

/** Archives made by a hostile hand, and packages whose files are. */
export const hostileCases = (files: Files, rebag: Rebag): Case[] => [
  ...names.map(
    (name): Case => ({ what: `name ${name}`, zip: () => rawZip([{ name, content: 'x' }]), close: true, changes: true }),
  ),
  ...entries.map(([what, list]): Case => ({ what, zip: () => rawZip(list), close: true, changes: true })),
  ...hostileFiles().flatMap(([what, paths, bytes]) =>
    paths.map(
      (path): Case => ({
        what: `${what} as ${path}`,
        zip: () => packed(rebag(files, (payload) => void payload.set(path, bytes()))),
        close: true,
        changes: true,
      }),
    ),
  ),
];

/** A Word file and a workbook at once; made once, for it stands in several places. */
const word = (xml: () => Uint8Array): (() => Uint8Array) => {
  let made: Uint8Array | undefined;
  return () => {
    const content = made === undefined ? xml() : new Uint8Array();
    const parts = ['word/document.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
    made ??= rawZip([
      { name: '[Content_Types].xml', content: '<Types/>', deflate: true },
      ...parts.map((name) => ({ name, content, deflate: true })),
    ]);
    return made;
  };
};
const laughs = Buffer.from(
  `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 40 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]><w:document xmlns:w="x"><w:p><w:t>&a40;</w:t></w:p></w:document>`,
);
const report = 'data/01 工作汇报/工作汇报';
const records = ['dossier', 'documents', 'ledger', 'diagnostics'].map((name) => `data/记录/${name}.json`);

const hostileFiles = (): readonly (readonly [string, readonly string[], () => Uint8Array])[] => [
  ...hostilePdfs.map(([what, bytes]) => [what, [`${report}.pdf`], bytes] as const),
  ['an entity bomb', [`${report}.docx`, 'data/00 总目录/总目录.xlsx'], word(() => laughs)],
  ['a text of 150 MB', [`${report}.docx`, 'data/00 总目录/总目录.xlsx'], word(() => Buffer.alloc(150 << 20, 0x20))],
  [
    'a hundred thousand nested elements',
    [`${report}.docx`, 'data/00 总目录/总目录.xlsx'],
    word(() => Buffer.from(`<w:document xmlns:w="x">${'<w:p>'.repeat(100_000)}`)),
  ],
  ['two hundred thousand brackets', records, () => Buffer.from('['.repeat(200_000))],
  ['24 MB of one word', records.slice(2), () => Buffer.from(`"${'x'.repeat(24 << 20)}"`)],
  [
    'a million keys',
    records.slice(0, 1),
    () => Buffer.from(`{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`).join()}}`),
  ],
  ['a prototype', records, () => Buffer.from('{"__proto__":{"format":1},"constructor":{"prototype":{"x":1}}}')],
  ['a page of open tags', ['data/index.html'], () => Buffer.from(`<!DOCTYPE html>${'<a href='.repeat(300_000)}`)],
  ['a page of open scripts', ['data/index.html'], () => Buffer.from('<script '.repeat(300_000))],
];
