/** A workbook of one sheet, made in the page: every cell is an inline string, so that no remark can be a formula. UTF-8 parts need no XML declaration. */
export const workbookScript = String.raw`
/** @param {string} text */
function xml(text) {
  return text.replace(/[&<>"]/g, (c) => '&#' + c.charCodeAt(0) + ';').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** @param {string[][]} rows */
function sheetXml(rows) {
  const body = rows.map((row, r) => '<row r="' + (r + 1) + '">' + row.map((cell, c) =>
    '<c r="' + String.fromCharCode(65 + c) + (r + 1) + '" t="inlineStr"><is><t xml:space="preserve">' + xml(cell) + '</t></is></c>').join('') + '</row>');
  return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="36" customWidth="1"/><col min="3" max="3" width="10" customWidth="1"/><col min="4" max="4" width="60" customWidth="1"/></cols>' +
    '<sheetData>' + body.join('') + '</sheetData></worksheet>';
}

/** @param {Mark[]} list */
function marksWorkbook(list) {
  const rows = [
    ['申报包', identity.name, '审核人', reviewer],
    ['记录校验值', identity.record, '', ''],
    ['项目', '名称', '意见', '备注'],
    ...list.map((m) => [m.item, m.title, m.verdict, m.remark]),
  ];
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pkg = 'http://schemas.openxmlformats.org/package/2006/';
  return zipStored([
    ['[Content_Types].xml', '<Types xmlns="' + pkg + 'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'],
    ['_rels/.rels', '<Relationships xmlns="' + pkg + 'relationships"><Relationship Id="r1" Type="' + rel + '/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
    ['xl/workbook.xml', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="' + rel + '"><sheets><sheet name="审核意见" sheetId="1" r:id="r1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', '<Relationships xmlns="' + pkg + 'relationships"><Relationship Id="r1" Type="' + rel + '/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'],
    ['xl/worksheets/sheet1.xml', sheetXml(rows)],
  ]);
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Little-endian fields, two bytes (number) or four ([number]). @param {(number | [number])[]} fields */
function packed(fields) {
  return new Uint8Array(fields.flatMap((f) => typeof f === 'number'
    ? [f & 255, f >>> 8]
    : [f[0] & 255, (f[0] >>> 8) & 255, (f[0] >>> 16) & 255, f[0] >>> 24]));
}

/** @param {[string, string][]} files */
function zipStored(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    /** @type {(number | [number])[]} */
    const shared = [20, 0x800, 0, 0, 0x21, [crc32(data)], [data.length], [data.length], name.length, 0];
    const head = packed([[0x04034b50], ...shared]);
    directory.push(packed([[0x02014b50], 20, ...shared, 0, 0, 0, [0], [offset]]), name);
    parts.push(head, name, data);
    offset += head.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = packed([[0x06054b50], 0, 0, files.length, files.length, [size], [offset], 0]);
  return new Blob(/** @type {BlobPart[]} */ ([...parts, ...directory, end]));
}
`;
