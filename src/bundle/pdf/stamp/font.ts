import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { latin1 } from '../../../pdf/syntax/bytes.ts';
import type { Writer } from '../volume/writer.ts';
import { subsetTrueType } from './subset.ts';
import { openTrueType, type TrueType } from './truetype.ts';

/** The one face of a volume's stamps. Codes are given in order of use, so that pages can be written before the face is. */
export interface StampFont {
  /** The font's object number; a resource dictionary refers to it. */
  readonly num: number;
  /** Two-byte codes as hexadecimal, for a string in a content stream. */
  encode(text: string): string;
  /** Advance in thousandths of the size. */
  widthOf(text: string): number;
  /** Characters the face lacks, in order of use. */
  missing(): readonly string[];
  /** Writes the face when all text is known; nothing when it was never used. */
  finish(): void;
}

/** A character's place in the subset, as it is written into a string, and its advance in thousandths. */
interface Code {
  readonly glyph: number;
  readonly hex: string;
  readonly width: number;
}

interface Used {
  readonly font: TrueType;
  /** By code point. */
  readonly codes: Map<number, Code>;
  readonly glyphs: number[];
  readonly missing: Set<string>;
}

export function createStampFont(file: Uint8Array, writer: Writer): StampFont {
  let opened: TrueType | undefined;
  const used: Used = {
    // A volume without stamps needs no face.
    get font() {
      opened ??= openTrueType(file);
      return opened;
    },
    codes: new Map(),
    glyphs: [0],
    missing: new Set(),
  };
  const num = writer.reserve();
  return {
    num,
    encode(text) {
      let hex = '';
      for (let at = 0; at < text.length; ) {
        const point = text.codePointAt(at) as number;
        hex += codeOf(used, point).hex;
        at += point > 0xffff ? 2 : 1;
      }
      return hex;
    },
    widthOf(text) {
      let sum = 0;
      for (let at = 0; at < text.length; ) {
        const point = text.codePointAt(at) as number;
        sum += codeOf(used, point).width;
        at += point > 0xffff ? 2 : 1;
      }
      return sum;
    },
    missing: () => [...used.missing],
    finish: () => {
      if (used.codes.size > 0) writeFont(used, num, writer);
    },
  };
}

function codeOf(used: Used, point: number): Code {
  const known = used.codes.get(point);
  if (known !== undefined) return known;
  const found = used.font.glyphOf(point);
  if (found === 0) used.missing.add(String.fromCodePoint(point));
  const glyph = found === 0 ? 0 : used.glyphs.push(found) - 1;
  const code: Code = { glyph, hex: hexOf(glyph), width: widthOfGlyph(used, found) };
  used.codes.set(point, code);
  return code;
}

const hexOf = (glyph: number): string => glyph.toString(16).padStart(4, '0');

const widthOfGlyph = ({ font }: Used, glyph: number): number =>
  Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm);

/** 9.7: a Type 0 font over a CIDFontType2 whose codes are its glyph numbers (Identity-H, CIDToGIDMap /Identity). */
function writeFont(used: Used, num: number, writer: Writer): void {
  const [descendant, descriptor, program, unicode] = [1, 2, 3, 4].map(() => writer.reserve()) as [
    number,
    number,
    number,
    number,
  ];
  const face = `/${tagOf(used)}+Stamp`;
  const { font, glyphs } = used;
  const scaled = (value: number): number => Math.round((value * 1000) / font.unitsPerEm);
  writer.object(
    num,
    `<</Type/Font/Subtype/Type0/BaseFont${face}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
  );
  const widths = glyphs.map((glyph) => widthOfGlyph(used, glyph)).join(' ');
  writer.object(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${face}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
  );
  writer.object(
    descriptor,
    `<</Type/FontDescriptor/FontName${face}/Flags 4/FontBBox[${font.box.map(scaled).join(' ')}]/ItalicAngle 0/Ascent ${scaled(font.ascent)}/Descent ${scaled(font.descent)}/CapHeight ${scaled(font.ascent)}/StemV 80/FontFile2 ${program} 0 R>>`,
  );
  const file = subsetTrueType(font, glyphs);
  writer.stream(program, `/Filter/FlateDecode/Length1 ${file.length}`, deflateSync(file));
  writer.stream(unicode, '/Filter/FlateDecode', deflateSync(latin1(toUnicode(used))));
}

/** Six letters that name the subset (9.6.4), drawn from what is in it. */
function tagOf({ codes }: Used): string {
  const digest = createHash('sha256')
    .update([...codes.keys()].map((point) => String.fromCodePoint(point)).join(''))
    .digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** 9.10.3: which character each code stands for, so that stamps can be searched and copied. */
function toUnicode({ codes }: Used): string {
  const lines = [...codes]
    .filter(([, { glyph }]) => glyph > 0)
    .map(([point, { hex }]) => {
      const utf16 = Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex');
      return `<${hex}> <${utf16}>`;
    });
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}
