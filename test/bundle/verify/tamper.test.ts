import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type PDFArray, PDFDocument, PDFName, PDFRef, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageEdition } from '../../../src/bundle/page/edition.ts';
import { packageChecks, verifyPackage } from '../../../src/bundle/verify/index.ts';
import { openedInMemory } from '../fixture/opened.ts';
import { rebagged, type SmallPackage, smallPackage } from '../fixture/package.ts';
import { probes } from '../fixture/probes.ts';

type Files = Map<string, Uint8Array>;

const bagChecks = packageChecks.filter(({ code }) => code.startsWith('bag-'));
let good: SmallPackage;
let other: SmallPackage;

beforeAll(async () => {
  good = await smallPackage();
  other = await smallPackage({ set: { 'documents/01-工作汇报/blocks/#4/content/#1/text': '88.5%' } });
}, 60_000);

async function named(files: Files): Promise<string[]> {
  const { diagnostics } = await verifyPackage(openedInMemory(good.top, files), probes, undefined, bagChecks);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => at.file);
}

const anyFile = () => fc.constantFrom(...good.files.keys());

describe('a change without new checksums is found and the file is named', () => {
  it('any byte of any file', async () => {
    const change = async (path: string, place: number, mask: number): Promise<void> => {
      const bytes = new Uint8Array(good.files.get(path) ?? []);
      const at = Math.floor(place * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ mask;
      const found = await named(new Map(good.files).set(path, bytes));
      // The last manifest has no checksum of its own: what shows there is the line that was changed, or its target.
      if (path === 'tagmanifest-sha256.txt') expect(found.length).toBeGreaterThan(0);
      else expect(found).toContain(path);
    };
    for (const path of good.files.keys()) await change(path, 0.5, 1);
    const place = fc.double({ min: 0, max: 0.9999, noNaN: true });
    await fc.assert(fc.asyncProperty(anyFile(), place, fc.integer({ min: 1, max: 255 }), change), { numRuns: 150 });
    const lastFile = fc.constant('tagmanifest-sha256.txt');
    await fc.assert(fc.asyncProperty(lastFile, place, fc.integer({ min: 1, max: 255 }), change), { numRuns: 150 });
  });

  it('a mark of byte order before a list, which no other program can read then', async () => {
    const lists = {
      'manifest-sha256.txt': 'bag-manifest',
      'tagmanifest-sha256.txt': 'bag-manifest',
      'bagit.txt': 'bag-structure',
    };
    for (const [path, code] of Object.entries(lists)) {
      const marked = Buffer.concat([Buffer.from('\ufeff'), good.files.get(path) ?? new Uint8Array()]);
      const bundle = openedInMemory(good.top, new Map(good.files).set(path, marked));
      const { diagnostics } = await verifyPackage(bundle, probes, undefined, bagChecks);
      expect(diagnostics.some((found) => found.code === code && found.at.file === path)).toBe(true);
    }
  });

  it('any file dropped, added or renamed', async () => {
    for (const path of good.files.keys()) {
      const dropped = new Map(good.files);
      dropped.delete(path);
      expect(await named(dropped)).toContain(path);
      const renamed = new Map(dropped).set(`${path}.bak`, good.files.get(path) ?? new Uint8Array());
      expect(await named(renamed)).toEqual(expect.arrayContaining([path, `${path}.bak`]));
      const added = path.replace(/[^/]*$/, '夹带.pdf');
      expect(await named(new Map(good.files).set(added, new Uint8Array([1])))).toContain(added);
    }
  });
});

const REPORT = 'data/01 工作汇报/工作汇报';
const json = (files: Files, name: string, edit: (value: never) => void): void => {
  const value = JSON.parse(Buffer.from(files.get(`data/记录/${name}`) ?? []).toString('utf8'));
  edit(value as never);
  files.set(`data/记录/${name}`, Buffer.from(JSON.stringify(value)));
};
const replaceText = (files: Files, path: string, from: string, to: string): void => {
  const text = Buffer.from(files.get(path) ?? []).toString('utf8');
  expect(text).toContain(from);
  files.set(path, Buffer.from(text.replace(from, to)));
};
async function plainPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < pages; i += 1) pdf.addPage().drawText('x', { font });
  return pdf.save();
}

const VOLUME = 'data/合订本/第1册.pdf';
interface Placed {
  readonly number: string;
  readonly volume: { pages: number };
}
interface Bound {
  pages: number;
  readonly parts: { readonly target: string; pages: number }[];
}
async function inVolume(files: Files, change: (pdf: PDFDocument) => void): Promise<void> {
  const pdf = await PDFDocument.load(files.get(VOLUME) ?? new Uint8Array(), { updateMetadata: false });
  change(pdf);
  files.set(VOLUME, await pdf.save({ useObjectStreams: false }));
}

interface Forgery {
  readonly what: string;
  readonly change: (files: Files) => void | Promise<void>;
  /** `code file` of all errors, each once. */
  readonly found: readonly string[];
}

const forgeries: readonly Forgery[] = [
  {
    what: 'one figure in one PDF',
    change: (f) => void f.set(`${REPORT}.pdf`, other.files.get(`${REPORT}.pdf`) ?? new Uint8Array()),
    found: [`document-text ${REPORT}.pdf`],
  },
  {
    what: 'one figure in one Word file',
    change: (f) => void f.set(`${REPORT}.docx`, other.files.get(`${REPORT}.docx`) ?? new Uint8Array()),
    found: [`docx-text ${REPORT}.docx`],
  },
  {
    what: 'one figure on the page',
    change: (f) => replaceText(f, 'data/index.html', '<td>86.5</td>', '<td>96.5</td>'),
    found: ['page-true data/index.html'],
  },
  {
    what: 'one figure on the page of a package that says it was made by another wording of the standard',
    change: (f) => {
      replaceText(f, 'data/index.html', '<td>86.5</td>', '<td>96.5</td>');
      for (const name of ['dossier.json', 'diagnostics.json'])
        json(f, name, (record: { pack: { sha256: string } }) => {
          record.pack.sha256 = 'ab'.repeat(32);
        });
    },
    found: ['page-true data/index.html'],
  },
  {
    what: 'one cell of the catalogue workbook',
    change: (f) => {
      const path = 'data/00 总目录/总目录.xlsx';
      const parts = unzipSync(f.get(path) ?? new Uint8Array());
      const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
      expect(sheet).toContain('92.1-01');
      f.set(path, zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8(sheet.replace('92.1-01', '92.1-09')) }));
    },
    found: ['sheet-text data/00 总目录/总目录.xlsx'],
  },
  {
    what: 'one cell of its third sheet, whether a piece is fit to be kept for long',
    change: (f) => {
      const path = 'data/00 总目录/总目录.xlsx';
      const parts = unzipSync(f.get(path) ?? new Uint8Array());
      const sheet = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
      expect(sheet).toContain('>符合<');
      f.set(path, zipSync({ ...parts, 'xl/worksheets/sheet3.xml': strToU8(sheet.replace('>符合<', '>不符合<')) }));
    },
    found: ['sheet-text data/00 总目录/总目录.xlsx'],
  },
  {
    what: 'a link of the page',
    change: (f) => replaceText(f, 'data/index.html', '#page=', '#page=9'),
    found: ['page-links data/index.html', 'page-true data/index.html'],
  },
  {
    what: 'a script on a page that says it is of the first edition',
    change: (f) => {
      replaceText(f, 'data/index.html', `<meta name="generator" content="shenbao 审核页 ${pageEdition}">\n`, '');
      replaceText(f, 'data/index.html', '</main>', '<script>fetch(1)</script></main>');
    },
    found: ['page-true data/index.html'],
  },
  {
    what: 'a script on a page that says it is of an edition yet to come',
    change: (f) => {
      replaceText(f, 'data/index.html', `审核页 ${pageEdition}">`, '审核页 999">');
      replaceText(f, 'data/index.html', '</main>', '<script>fetch(1)</script></main>');
    },
    found: ['required-check-not-run'],
  },
  {
    what: 'an address on the page',
    change: (f) => replaceText(f, 'data/index.html', '</main>', '<img src="https://example.com/x.png"></main>'),
    found: ['page-links data/index.html', 'page-true data/index.html'],
  },
  {
    what: 'a page number of the ledger',
    change: (f) =>
      json(f, 'ledger.json', ({ rows }: { rows: { volume: { page: number } }[] }) => {
        const row = rows[1];
        if (row) row.volume.page -= 1;
      }),
    found: [
      'evidence-bound data/合订本/第1册.pdf',
      'index-pages data/合订本/第1册.pdf',
      'ledger-places data/记录/ledger.json',
      'page-true data/index.html',
    ],
  },
  {
    what: 'an original, with its new sum in the ledger',
    change: async (f) => {
      const bytes = await plainPdf(3);
      json(f, 'ledger.json', ({ rows }: { rows: { path: string; file: { digest: string; media: string } }[] }) => {
        const row = rows.find(({ file }) => file.media === 'pdf');
        if (row === undefined) throw new Error('no PDF among the evidence');
        row.file.digest = createHash('sha256').update(bytes).digest('hex');
        f.set(`data/${row.path}`, bytes);
      });
    },
    found: ['evidence-bound data/合订本/第1册.pdf', 'page-true data/index.html'],
  },
  {
    what: 'an original, and nothing else',
    change: (f) => {
      const path = [...f.keys()].find((name) => name.startsWith('data/佐证材料/') && name.endsWith('.pdf')) ?? '';
      // Behind its end mark a reader sees nothing: the pages are the same.
      f.set(path, Buffer.concat([f.get(path) ?? Buffer.alloc(0), Buffer.from('\n%')]));
    },
    found: ['evidence-bound data/佐证材料/91 组织管理/91.1-01 关于成立爱国卫生机构文件.pdf'],
  },
  {
    what: 'another volume',
    change: async (f) => void f.set('data/合订本/第1册.pdf', await plainPdf(3)),
    found: [
      ...['contents-links', 'evidence-bound', 'index-pages', 'pdf-fonts', 'pdf-readable'].map(
        (code) => `${code} data/合订本/第1册.pdf`,
      ),
      'pdf-links data/00 总目录/总目录.pdf',
      `pdf-links ${REPORT}.pdf`,
    ],
  },
  {
    what: 'something painted over a page of evidence',
    change: (f) =>
      inVolume(f, (pdf) => {
        const page = pdf.getPage(pdf.getPageCount() - 1);
        const white = pdf.context.register(pdf.context.stream('q 1 1 1 rg 0 0 300 300 re f Q'));
        (page.node.Contents() as PDFArray).push(white);
      }),
    found: [`evidence-bound ${VOLUME}`],
  },
  {
    what: 'a face that is not embedded on a page of ours, behind a page of evidence that shows the same',
    change: async (f) => {
      const { volumes } = JSON.parse(Buffer.from(f.get('data/记录/ledger.json') ?? []).toString('utf8'));
      const parts: { target: string; firstPage: number }[] = volumes[0].parts;
      const first = parts.findIndex(({ target }) => target.startsWith('evidence:'));
      const next = parts.find(({ target }, i) => i > first && !target.startsWith('evidence:'));
      const pdf = await PDFDocument.load(f.get(VOLUME) ?? new Uint8Array(), { updateMetadata: false });
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      for (const page of [parts[first]?.firstPage ?? 0, next?.firstPage ?? 0])
        pdf.getPage(page - 1).drawText('x', { font });
      f.set(VOLUME, await pdf.save({ useObjectStreams: false }));
    },
    found: [`evidence-bound ${VOLUME}`, `pdf-fonts ${VOLUME}`],
  },
  {
    what: 'a face said to be embedded on a page of ours, though its program is nowhere',
    change: (f) =>
      inVolume(f, (pdf) => {
        const descriptor = { Type: 'FontDescriptor', FontName: 'SimSun', Flags: 4, FontFile2: PDFRef.of(99_999) };
        const font = { Type: 'Font', Subtype: 'TrueType', BaseFont: 'SimSun', FontDescriptor: descriptor };
        const first = pdf.getPage(0);
        first.node.setFontDictionary(PDFName.of('Shy'), pdf.context.register(pdf.context.obj(font)));
      }),
    found: [`pdf-fonts ${VOLUME}`],
  },
  {
    what: 'a volume that does not open',
    change: (f) => void f.set(VOLUME, Buffer.from('%PDF-1.7\nnothing')),
    found: [
      `pdf-readable ${VOLUME}`,
      'required-check-not-run',
      'pdf-links data/00 总目录/总目录.pdf',
      `pdf-links ${REPORT}.pdf`,
    ],
  },
  {
    what: 'the last page of a volume taken away',
    change: (f) => inVolume(f, (pdf) => pdf.removePage(pdf.getPageCount() - 1)),
    found: [`evidence-bound ${VOLUME}`, `pdf-readable ${VOLUME}`],
  },
  {
    what: 'the last page of a piece taken away, and the record made to fit',
    change: async (f) => {
      await inVolume(f, (pdf) => pdf.removePage(pdf.getPageCount() - 1));
      json(f, 'ledger.json', ({ rows, volumes }: { rows: Placed[]; volumes: Bound[] }) => {
        const [volume, last] = [volumes[0], volumes[0]?.parts.at(-1)];
        const row = rows.find(({ number }) => last?.target === `evidence:${number}`);
        if (!volume || !last || !row) throw new Error('no evidence at the end');
        for (const one of [volume, last, row.volume]) one.pages -= 1;
      });
    },
    found: [
      'catalogue-true data/00 总目录/总目录.pdf',
      `evidence-bound ${VOLUME}`,
      'page-true data/index.html',
      'sheet-text data/00 总目录/总目录.xlsx',
    ],
  },
  {
    what: 'a broken document',
    change: (f) => void f.set(`${REPORT}.pdf`, Buffer.from('%PDF-1.7\nnothing')),
    found: [`pdf-readable ${REPORT}.pdf`, `required-check-not-run`],
  },
  {
    what: 'a value in the facts',
    change: (f) =>
      json(f, 'dossier.json', ({ verdicts }: { verdicts: { series: { value: number; text: string }[] }[] }) => {
        const last = verdicts[0]?.series.at(-1);
        if (last) Object.assign(last, { value: 99, text: '99' });
      }),
    found: [`record-figures ${REPORT}.pdf`, 'page-true data/index.html'],
  },
  {
    what: 'a piece that others cite taken away',
    change: (f) => {
      json(f, 'ledger.json', (value: { rows: { number: string }[] }) => {
        value.rows = value.rows.filter(({ number }) => number !== '92.1-01');
      });
      for (const path of [...f.keys()]) if (path.includes('92.1-01')) f.delete(path);
    },
    found: [
      'catalogue-true data/00 总目录/总目录.pdf',
      'page-links data/index.html',
      'page-true data/index.html',
      'record-references data/00 总目录/总目录.pdf',
      `record-references ${REPORT}.pdf`,
      'record-references data/记录/dossier.json',
      'sheet-text data/00 总目录/总目录.xlsx',
    ],
  },
  {
    what: 'a record of another shape',
    change: (f) => json(f, 'documents.json', (value: object) => void Object.assign(value, { format: 2 })),
    found: ['record-valid data/记录/documents.json', 'required-check-not-run'],
  },
  {
    what: 'a program under another name',
    change: (f) => void f.set('data/佐证材料/91 组织管理/安装.pdf', Buffer.from('MZ program')),
    found: ['package-media data/佐证材料/91 组织管理/安装.pdf'],
  },
  {
    what: 'a program',
    change: (f) => void f.set('data/安装.exe', Buffer.from('MZ program')),
    found: ['package-media data/安装.exe'],
  },
  {
    what: 'a name Windows refuses',
    change: (f) => void f.set('data/aux.txt', Buffer.from('x')),
    found: ['package-names data/aux.txt'],
  },
  {
    what: 'two names that are one',
    change: (f) => void f.set('data/INDEX.html', Buffer.from('x')),
    found: ['bag-complete data/index.html', 'bag-manifest manifest-sha256.txt', 'package-names data/index.html'],
  },
];

describe('a change with new checksums is found all the same', () => {
  it.each(forgeries)('$what', async ({ change, found }) => {
    const files = new Map(good.files);
    const changes: Files = new Map([...files].filter(([path]) => path.startsWith('data/')));
    await change(changes);
    const forged = rebagged(files, (payload) => {
      payload.clear();
      for (const [path, bytes] of changes) payload.set(path, bytes);
    });
    const { value, diagnostics } = await verifyPackage(openedInMemory(good.top, forged), probes);
    // What the dossier's own checks say when they are run again is theirs to test.
    const own = new Set([...packageChecks.map(({ code }) => code), 'required-check-not-run']);
    const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && own.has(code));
    const told = errors.map(({ code, at }) => (code === 'required-check-not-run' ? code : `${code} ${at.file}`));
    expect(value.passed).toBe(false);
    expect([...new Set(told)].sort()).toEqual([...found].sort());
  });
});
