import { describe, expect, it } from 'vitest';
import { packageMedia } from '../../src/bundle/verify/checks/package-media.ts';
import type { Evidence } from '../../src/bundle/verify/evidence.ts';
import { sourceOf } from '../../src/model/bytes.ts';
import { type FileKind, fileKind, partsKind, streamsKind } from '../../src/model/file-kind.ts';
import { recognise as evidenceOf, extensions } from '../../src/read/evidence/media.ts';
import { otherFile } from '../../src/shell/zip/not-package.ts';
import { recognise as documentOf } from '../../src/text/recognise.ts';
import { openedInMemory } from '../bundle/fixture/opened.ts';

/** A head of each kind, filled up with what no text holds. */
const heads: readonly (readonly [FileKind, string])[] = [
  ['pdf', 'Received: x\r\n%PDF-1.7'],
  ['rtf', '{\\rtf1\\ansi'],
  ['zip', 'PK\x03\x04'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['jpeg', '\xff\xd8\xff\xe0'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF89a'],
  ['bmp', `BM${'\0'.repeat(8)}\x36\0\0\0\x28\0\0\0\x02\0\0\0\x02\0\0\0\x01\0\x18\0${'\0'.repeat(24)}`],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0+'],
  ['heic', '\0\0\0\x18ftypheic'],
  ['avif', '\0\0\0\x18ftypavif'],
  ['webp', 'RIFF\x24\0\0\nWEBP'],
  ['sound', '\0\0\0\x18ftypmp42'],
  ['sound', 'RIFF\x24\0\0\0WAVE'],
  ['rar', 'Rar!\x1a\x07\x01\0'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['gzip', '\x1f\x8b\x08'],
  ['xz', '\xfd7zXZ\0'],
  ['program', 'MZ\x90\0'],
];
const bytesOf = (head: string): Uint8Array => Buffer.from(head + '\0\x01\x02'.repeat(200), 'latin1');

/** Media whose files are archives or compound files outside. */
const inside: Readonly<Record<string, FileKind>> = { docx: 'zip', xlsx: 'zip', pptx: 'zip', ofd: 'zip', doc: 'rtf' };

describe('what a file is', () => {
  it.each(heads)('%s', (kind, head) => expect(fileKind(bytesOf(head))).toBe(kind));

  it('is not known of texts and of noise', () => {
    expect(fileKind(Buffer.from('全市道路'))).toBeNull();
    expect(fileKind(Buffer.from('BM单位编制名单'))).toBeNull();
    expect(fileKind(new Uint8Array(40).fill(7))).toBeNull();
  });

  it('is an archive where a PDF lies in it unpacked, and a PDF behind what a gateway put before it', () => {
    expect(fileKind(bytesOf('PK\x03\x04 first.pdf %PDF-1.7'))).toBe('zip');
    expect(fileKind(bytesOf('Content-Type: application/pdf\r\n\r\n%PDF-1.4'))).toBe('pdf');
  });

  it('is told of archives and compound files by what they hold, the narrower kind first', () => {
    const holding = (...names: readonly string[]) => partsKind((part) => names.some((name) => name.startsWith(part)));
    expect(holding('[Content_Types].xml', 'word/document2.xml')).toBe('docx');
    expect(holding('mimetype', 'META-INF/manifest.xml', 'content.xml')).toBe('opendocument');
    expect(holding('照片/1.jpg')).toBeNull();
    expect(streamsKind((name) => ['EncryptedPackage', 'WordDocument'].includes(name))).toBe('locked');
  });
});

describe('the rooms that ask', () => {
  it.each(heads)('each has something to say of it, and none takes it for text: %s', (kind, head) => {
    const bytes = bytesOf(head);
    const document = documentOf(bytes);
    expect(document).toMatchObject(kind === 'pdf' ? { format: 'pdf' } : { format: null, hint: expect.any(String) });
    expect(JSON.stringify(document)).not.toContain('看不出格式');
    expect(evidenceOf(sourceOf(bytes)).media).not.toBe('text');
    expect(otherFile('来件', bytes)?.code).toBe(kind === 'zip' ? undefined : 'not-package');
  });

  it.each(['MZ 数字是单位编号', 'ID3 是编号', 'BZh1 是编号'])(
    'read as text what only begins like another: %s',
    (text) => {
      expect(documentOf(Buffer.from(text))).toEqual({ format: 'txt' });
      expect(evidenceOf(sourceOf(Buffer.from(text))).media).toBe('text');
    },
  );
});

describe('what goes into a package', () => {
  it.each(Object.entries(extensions))(
    'is let in when it comes out, under every name it may go by: %s',
    async (media, names) => {
      const head = heads.find(([kind]) => kind === media || kind === inside[media])?.[1];
      for (const name of names) {
        const bytes = head === undefined ? Buffer.from('文字') : bytesOf(head);
        const bundle = openedInMemory('包', new Map([[`data/佐证.${name}`, bytes]]));
        expect(await packageMedia.run({ bundle, payload: [`佐证.${name}`] } as unknown as Evidence)).toEqual([]);
      }
    },
  );
});
