import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Finding, type PdfProbe, type ProbeMemory, scanEvidence } from '../../../src/read/index.ts';
import { bitmapOf } from '../../insight/bitmap-file.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { heic, jpeg, jpegOf, oleOf, png, pngOf, tiffOf, zipOf } from './files.ts';

const ofd = zipOf({
  'OFD.xml': '<ofd:OFD/>',
  'Doc_0/Document.xml': '<ofd:Pages><ofd:Page ID="1" BaseLoc="a"/><ofd:Page ID="2" BaseLoc="b"/></ofd:Pages>',
});
const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
const probePdf: PdfProbe = () => ({ pages: 7, state: 'sound' });

async function scan(files: Record<string, Uint8Array | string>, probe: PdfProbe = probePdf) {
  const held = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`佐证材料/${name}`, bytes]));
  const { value, diagnostics } = await scanEvidence(memoryWorkspace(held, '2024-06-30'), { probePdf: probe });
  return {
    files: value.map(({ path, media, pages, state }) => [path.slice(5), media, pages, state]),
    value,
    diagnostics,
  };
}

describe('scanEvidence', () => {
  it('reads the title an OFD states', async () => {
    const titled = zipOf({
      'OFD.xml':
        '<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:Title>供水&amp;排水 批复</ofd:Title></ofd:DocInfo></ofd:DocBody></ofd:OFD>',
      'Doc_0/Document.xml': '<ofd:Pages><ofd:Page ID="1" BaseLoc="a"/></ofd:Pages>',
    });
    const { value } = await scan({ 'a.ofd': titled, 'b.ofd': ofd });
    expect(value.map(({ pages, title }) => [pages, title])).toEqual([
      [1, '供水&排水 批复'],
      [2, undefined],
    ]);
  });

  it('tells a text that goes on in another code behind its head, and where it is cut', async () => {
    const sound = new TextEncoder().encode('公厕\n'.repeat(800));
    const gbk = Uint8Array.of(0xb9, 0xab, 0xb2, 0xde, 0x0a);
    const { files } = await scan({
      'a.txt': sound,
      'b.txt': Uint8Array.from([...sound, ...gbk]),
      'c.txt': sound.subarray(0, sound.length - 2),
      'd.txt': Uint8Array.from({ length: 6000 }, (_, i) => gbk[i % 5] ?? 0),
      'e.txt': Uint8Array.from({ length: 6000 }, (_, i) => [0xff, 0xfe, ...[0x87, 0x65]][i < 2 ? i : 2 + (i % 2)] ?? 0),
    });
    expect(files.map(([path, media, , state]) => [path, media, state])).toEqual([
      ['a.txt', 'text', 'sound'],
      ['b.txt', 'text', 'damaged'],
      ['c.txt', 'text', 'damaged'],
      ['d.txt', 'text', 'sound'],
      ['e.txt', 'text', 'sound'],
    ]);
  });

  it('tells media, pages and state by content', async () => {
    const { files, diagnostics } = await scan({
      'a.pdf': '%PDF-1.7 …',
      'b.jpg': jpeg,
      'c.png': png,
      'd.tif': tiffOf(3),
      'e.heic': heic,
      'f.docx': docx,
      'g.xlsx': zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
      'h.pptx': zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }),
      'i.doc': oleOf('WordDocument'),
      'j.xls': oleOf('Workbook'),
      'k.ofd': ofd,
      'l.zip': zipOf({ 'x.pdf': '' }),
      'm.txt': '文字',
      'n.txt': new Uint8Array([0xce, 0xc4, 0xd7, 0xd6]),
      'n2.txt': new Uint8Array([0xff, 0xfe, 0x87, 0x65, 0x57, 0x5b]),
      'n3.txt': new Uint8Array([0xfe, 0xff, 0x65, 0x87, 0x5b, 0x57]),
      'n4.txt': new Uint8Array([0xfe, 0xff, 0x65, 0x87, 0x5b]),
      'o.bin': new Uint8Array([0, 1, 2, 3]),
      'p.odt': zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '' }),
    });
    expect(diagnostics).toEqual([]);
    expect(files).toEqual([
      ['a.pdf', 'pdf', 7, 'sound'],
      ['b.jpg', 'jpeg', 1, 'sound'],
      ['c.png', 'png', 1, 'sound'],
      ['d.tif', 'tiff', 3, 'sound'],
      ['e.heic', 'heic', 1, 'sound'],
      ['f.docx', 'docx', null, 'sound'],
      ['g.xlsx', 'xlsx', null, 'sound'],
      ['h.pptx', 'pptx', null, 'sound'],
      ['i.doc', 'doc', null, 'sound'],
      ['j.xls', 'doc', null, 'sound'],
      ['k.ofd', 'ofd', 2, 'sound'],
      ['l.zip', 'zip', null, 'sound'],
      ['m.txt', 'text', null, 'sound'],
      ['n.txt', 'text', null, 'sound'],
      ['n2.txt', 'text', null, 'sound'],
      ['n3.txt', 'text', null, 'sound'],
      ['n4.txt', 'unknown', null, 'sound'],
      ['o.bin', 'unknown', null, 'sound'],
      ['p.odt', 'doc', null, 'sound'],
    ]);
  });

  it('takes a torn office file for what its name says, and does not ask for another name', async () => {
    const torn = zipOf({ 'word/document.xml': '<w/>' }).subarray(0, 60);
    const { files, diagnostics } = await scan({ 'a.docx': torn, 'b.zip': torn });
    expect(diagnostics).toEqual([]);
    expect(files).toEqual([
      ['a.docx', 'docx', null, 'damaged'],
      ['b.zip', 'zip', null, 'damaged'],
    ]);
  });

  it('names what is empty, locked or damaged, and never throws', async () => {
    const { value, diagnostics } = await scan(
      {
        'a.pdf': '%PDF-1.7',
        'b.jpg': jpeg.slice(0, 6),
        'c.zip': docx.slice(0, 40),
        'd.docx': oleOf('EncryptedPackage'),
        'e.zip': zipOf({ 'x.pdf': 'x' }, 0x801),
        'f.tif': tiffOf(3).slice(0, 30),
        'g.pdf': '',
        'h.doc': oleOf('WordDocument').slice(0, 600),
      },
      () => {
        throw new Error('xref');
      },
    );
    expect(diagnostics).toEqual([]);
    expect(value.map((f) => [f.path.slice(5), f.media, f.state])).toEqual([
      ['a.pdf', 'pdf', 'damaged'],
      ['b.jpg', 'jpeg', 'damaged'],
      ['c.zip', 'zip', 'damaged'],
      ['d.docx', 'doc', 'locked'],
      ['e.zip', 'zip', 'locked'],
      ['f.tif', 'tiff', 'damaged'],
      ['g.pdf', 'unknown', 'empty'],
      ['h.doc', 'doc', 'damaged'],
    ]);
    expect(value.every((f) => (f.remark ?? '').length > 4)).toBe(true);
  });

  it('takes no picture that cannot be a page: of no size, or of more than can be drawn', async () => {
    const { value } = await scan({
      'a.png': pngOf(60_000, 60_000),
      'b.png': pngOf(0, 0),
      'c.jpg': jpegOf(65_000, 65_000),
      'd.jpg': jpegOf(0, 20),
      'e.png': pngOf(12_000, 10_000),
    });
    expect(value.map(({ pages, state, remark }) => [pages, state, remark?.slice(0, 20)])).toEqual([
      [null, 'damaged', '图片有60000×60000像素，大得无'],
      [null, 'damaged', '图片的尺寸是0×0，没有画面，请重新索取'],
      [null, 'damaged', '图片有65000×65000像素，大得无'],
      [null, 'damaged', '图片的尺寸是0×20，没有画面，请重新索'],
      [1, 'sound', undefined],
    ]);
  });

  it('takes GIF, WebP and bitmaps for the pictures they are, and says which cannot become a page', async () => {
    const plain = sharp({ create: { width: 30, height: 20, channels: 3, background: '#f00' } });
    const clear = sharp({ create: { width: 30, height: 20, channels: 4, background: '#f008' } });
    const made = await Promise.all([
      plain.clone().gif().toBuffer(),
      plain.clone().webp().toBuffer(),
      plain.clone().webp({ lossless: true }).toBuffer(),
      clear.webp().toBuffer(),
    ]);
    const [gif, lossy, lossless, extended] = made.map((bytes) => new Uint8Array(bytes)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const bmp = bitmapOf([[0, 1]], { bits: 24 });
    const { value, diagnostics } = await scan({
      'a.gif': gif,
      'b.webp': lossy,
      'c.webp': lossless,
      'd.webp': extended,
      'e.bmp': bmp,
      'f.gif': gif.subarray(0, -1),
      'g.webp': lossy.subarray(0, -8),
      'h.bmp': bmp.subarray(0, -1),
      'i.bmp': bitmapOf([[0, 1]], { bits: 8, compression: 1 }),
      'j.bmp': bitmapOf([Array(11_000).fill(0)], { bits: 1 }).map((byte, i) => (i === 24 ? 3 : byte)),
    });
    expect(diagnostics).toEqual([]);
    expect(value.map(({ media, pages, state }) => `${media} ${pages} ${state}`)).toEqual([
      'gif 1 sound',
      ...Array(3).fill('webp 1 sound'),
      'bmp 1 sound',
      'gif null damaged',
      'webp null damaged',
      ...Array(3).fill('bmp null damaged'),
    ]);
    expect(value.slice(5).map(({ remark }) => remark?.slice(0, 6))).toEqual([
      '图片不完整（',
      '图片不完整（',
      '图片不完整（',
      '位图用了少见',
      '图片不完整（',
    ]);
  });

  it('takes a web page for no PDF, whatever it is called', async () => {
    const { files, diagnostics } = await scan({
      'a.pdf': '<html>请先登录</html>',
      'b.JPG': 'not found',
      'c.html': '<html>',
    });
    expect(diagnostics).toEqual([]);
    expect(files).toEqual([
      ['a.pdf', 'pdf', null, 'damaged'],
      ['b.JPG', 'jpeg', null, 'damaged'],
      ['c.html', 'text', null, 'sound'],
    ]);
  });

  it('survives a picture chain that returns on itself', async () => {
    const bytes = tiffOf(2);
    Buffer.from(bytes.buffer).writeUInt32LE(8, 8 + 18 + 14);
    expect((await scan({ 'a.tif': bytes })).files).toEqual([['a.tif', 'tiff', null, 'damaged']]);
  });

  it('notes a name that says something else than the content', async () => {
    const { diagnostics } = await scan({ '照片.jpg': heic, '文件.pdf': docx });
    expect(diagnostics.map((d) => [d.code, d.at.file, d.hint])).toEqual([
      ['evidence-extension-differs', '佐证材料/文件.pdf', '把扩展名改成 .docx。'],
      ['evidence-extension-differs', '佐证材料/照片.jpg', '把扩展名改成 .heic。'],
    ]);
  });

  it('passes over what systems leave behind, and hashes the rest in pieces', async () => {
    const large = new Uint8Array(2 * 1024 * 1024 + 17).fill(65);
    const { value } = await scan({ 'Thumbs.db': 'x', '~$a.docx': 'x', 'a.txt': large });
    expect(value.map((f) => [f.path, f.bytes, f.digest])).toEqual([
      ['佐证材料/a.txt', large.length, createHash('sha256').update(large).digest('hex')],
    ]);
  });

  it('reports a file that cannot be read, and goes on', async () => {
    const workspace = memoryWorkspace({ '佐证材料/a.pdf': '%PDF-', '佐证材料/b.pdf': '%PDF-' }, '2024-06-30');
    const broken: typeof workspace = {
      ...workspace,
      open: async (path) => {
        if (path.endsWith('a.pdf')) throw new Error('EBUSY');
        return workspace.open(path);
      },
    };
    const { value, diagnostics } = await scanEvidence(broken, { probePdf });
    expect(value.map((f) => f.path)).toEqual(['佐证材料/b.pdf']);
    expect(diagnostics.map((d) => [d.code, d.at.file])).toEqual([['evidence-unreadable', '佐证材料/a.pdf']]);
  });

  it('looks into a content once, whatever it is called', async () => {
    let looks = 0;
    const kept = new Map<string, Finding>();
    const memory: ProbeMemory = {
      get: async (digest) => kept.get(digest) ?? null,
      put: async (digest, finding) => void kept.set(digest, finding),
    };
    const probe: PdfProbe = () => {
      looks += 1;
      return { pages: 3, state: 'damaged', remark: '缺页' };
    };
    const first = memoryWorkspace({ '佐证材料/a.pdf': '%PDF-', '佐证材料/b.jpg': jpeg }, '2024-06-30');
    const second = memoryWorkspace({ '佐证材料/c.txt': '%PDF-', '佐证材料/b.jpg': jpeg }, '2024-06-30');
    await scanEvidence(first, { probePdf: probe, memory });
    const { value, diagnostics } = await scanEvidence(second, { probePdf: probe, memory });
    expect(looks).toBe(1);
    expect(value.map((f) => [f.path.slice(5), f.media, f.pages, f.state, f.remark])).toEqual([
      ['b.jpg', 'jpeg', 1, 'sound', undefined],
      ['c.txt', 'pdf', 3, 'damaged', '缺页'],
    ]);
    expect(diagnostics.map((d) => d.code)).toEqual(['evidence-extension-differs']);
  });
});
