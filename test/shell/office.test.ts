import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findOffice } from '../../src/shell/office.ts';
import { withoutLocalPictures } from '../../src/shell/office-input.ts';
import { runFamily } from '../../src/shell/office-run.ts';
import { colouredBoxes, testWith } from '../write/programs.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const relations = (...list: string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`;

/** A Word file whose picture, template and included text lie on a server. */
function linkedTo(address: string): Uint8Array {
  const picture = `<w:drawing><wp:inline><wp:extent cx="1000000" cy="1000000"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="r9"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p><w:p><w:r>${picture}</w:r></w:p><w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;${address}/a.txt&quot; "/></w:p></w:body></w:document>`;
  const types = `<?xml version="1.0"?><Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relations(
      `<Relationship Id="r9" Type="${office}/image" Target="${address}/p.png" TargetMode="External"/>`,
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

describe('the conversion of office files', () => {
  testWith(['soffice'], 'asks nothing of the network, whatever a file links to', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const pdf = await (await findOffice())?.convert(linkedTo(`http://127.0.0.1:${port}`), 'docx');
      expect(
        Buffer.from(pdf ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  });

  testWith(['soffice', 'pdftoppm'], "draws no picture that lies on this disk into a stranger's document", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
    try {
      const picture = pathToFileURL(join(folder, 'own.png')).href;
      const red = sharp({ create: { width: 80, height: 80, channels: 3, background: 'red' } });
      writeFileSync(join(folder, 'own.png'), await red.png().toBuffer());
      const office = await findOffice();
      const field = (code: string): string => `{\\field{\\*\\fldinst ${code}}{\\fldrslt old}}`;
      const rtf = `{\\rtf1${field('PAGE')}${field(`{ INCLUDEPICTURE "${picture}"}`)}\\par}`;
      const pdf = await office?.convert(strToU8(rtf), 'doc');
      const isRed = (r: number, g: number, b: number): boolean => r > 200 && g < 60 && b < 60;
      expect(colouredBoxes(pdf ?? new Uint8Array(), isRed)).toEqual([{ width: 0, height: 0 }]);
      expect(await office?.convert(drawingOf(picture), 'docx')).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** A Word file with a drawing inside that shows another picture. */
const drawingOf = (target: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8('<w:document/>'),
    'word/media/image1.png': strToU8(`<svg xmlns="http://www.w3.org/2000/svg"><image xlink:href='${target}'/></svg>`),
  });

describe('what office software is given', () => {
  const field = (code: string): string => `{\\rtf1{\\field{\\*\\fldinst${code}}{\\fldrslt x}}}`;
  const given = (text: string): string | undefined => {
    const safe = withoutLocalPictures(strToU8(text));
    return safe === null ? undefined : strFromU8(safe);
  };

  test.each([' PAGE ', '{\\rtlch\\fs24 {NUMPAGES  \\\\* Arabic}}', ' HYPERLINK "http://a"'])(
    'keeps the field %s',
    (code) => {
      expect(given(field(code))).toBe(field(code));
    },
  );

  test.each([' INCLUDEPICTURE "a"', '{INCLU{}DETEXT "a"}', ' PAGEINCLUDEPICTURE', '{{ \\b LINK a}}', '\\fldinst PAGE'])(
    'keeps only the result of the field %s',
    (code) => {
      expect(given(field(code))).toContain('\\fldpast');
    },
  );

  test.each<[string, string | Uint8Array, boolean]>([
    ['a picture on the disk', '<svg><image href="file:///a.png"/></svg>', true],
    ['one behind another', '<svg><image a=">" href="#b" xlink:href="a.png"/></svg>', true],
    ['a drawing packed once more', gzipSync(strToU8('<svg><use href="/a.svg#b"/></svg>')), true],
    ['a picture that is a drawing again', '<svg><image href="data:image/svg+xml,%3Csvg/%3E"/></svg>', true],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "file:">]><svg/>', true],
    [
      'its own parts',
      '<svg><defs><g id="b"/></defs><use href="#b"/><image href="data:image/png;base64,AA"/></svg>',
      false,
    ],
    ['an address to click on', '<svg><a href="https://example.com"><text>x</text></a></svg>', false],
  ])('is no file with a drawing of %s: %#', (_, drawing, refused) => {
    const bytes = typeof drawing === 'string' ? strToU8(drawing) : drawing;
    expect(withoutLocalPictures(zipSync({ 'word/media/image1.xml': bytes })) === null).toBe(refused);
  });
});

describe('an office program that hangs', () => {
  test('is ended with all it has started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
    try {
      const mark = join(folder, 'pid');
      const idle = 'setInterval(() => {}, 1000)';
      const starter = `const { spawn } = require('child_process');
        const child = spawn(process.execPath, ['-e', ${JSON.stringify(idle)}]);
        require('fs').writeFileSync(${JSON.stringify(mark)}, String(child.pid)); ${idle}`;
      expect(await runFamily(process.execPath, ['-e', starter], 1500)).toBeNull();
      const pid = Number(readFileSync(mark, 'utf8'));
      await expect.poll(() => lives(pid)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.skipIf(process.platform === 'win32')('is ended with all it has started when we are killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
    try {
      const mark = join(folder, 'pid');
      const idle = 'setInterval(() => {}, 1000)';
      const starter = `const { spawn } = require('child_process');
        const child = spawn(process.execPath, ['-e', ${JSON.stringify(idle)}]);
        require('fs').writeFileSync(${JSON.stringify(mark)}, process.pid + ' ' + child.pid); ${idle}`;
      const script = join(folder, 'master.mts');
      const runner = pathToFileURL(join(process.cwd(), 'src/shell/office-run.ts')).href;
      writeFileSync(
        script,
        `import { runFamily } from ${JSON.stringify(runner)};
         void runFamily(process.execPath, ['-e', ${JSON.stringify(starter)}], 60_000);`,
      );
      const master = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'ignore' });
      await expect.poll(() => existsSync(mark) && readFileSync(mark, 'utf8') !== '', { timeout: 10_000 }).toBe(true);
      const family = readFileSync(mark, 'utf8').split(' ').map(Number);
      expect(family.map(lives)).toEqual([true, true]);
      master.kill('SIGKILL');
      await expect.poll(() => family.some(lives), { timeout: 5000 }).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is null where it cannot be started, and else what it said', async () => {
    expect(await runFamily('no-such-program', [], 5000)).toBeNull();
    expect(await runFamily(process.execPath, ['-p', '1+1'], 20_000)).toBe('2\n');
    expect(await runFamily(process.execPath, ['-e', 'process.exit(3)'], 20_000)).toBeNull();
  });
});

/** A process that ended and was not asked for yet (Z) does no more. */
function lives(pid: number): boolean {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
