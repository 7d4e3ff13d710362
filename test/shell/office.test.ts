import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { findOffice } from '../../src/shell/office.ts';
import { testWith } from '../write/programs.ts';

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
});
