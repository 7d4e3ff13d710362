import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Style, TextStyle } from '../../model/style.ts';
import { wordFont } from './faces.ts';
import { cellWidth, characterSpacing, halfPoints, linePitch, twipsOf } from './units.ts';

/** Style id and the name a clerk reads in Word, by role of the style table; built-in names where Word has one. */
const styleNames = {
  body: ['Body', '公文正文'],
  title: ['Title', 'Title'],
  subtitle: ['Subtitle', 'Subtitle'],
  heading1: ['Heading1', 'heading 1'],
  heading2: ['Heading2', 'heading 2'],
  heading3: ['Heading3', 'heading 3'],
  heading4: ['Heading4', 'heading 4'],
  recipient: ['Recipient', '主送机关'],
  signature: ['Signature', '署名与成文日期'],
  note: ['Note', '附注'],
  attachment: ['Attachment', '附件标记'],
  letterhead: ['Letterhead', '发文机关标志'],
  number: ['DocumentNumber', '发文字号'],
  imprint: ['Imprint', '版记'],
  caption: ['Caption', 'caption'],
  tableHead: ['TableHead', '表头'],
  tableBody: ['TableBody', '表文'],
  pageNumber: ['PageNumberLine', '页码行'],
  coverHeading: ['CoverHeading', '封面眉题'],
  coverTitle: ['CoverTitle', '封面标题'],
  coverLine: ['CoverLine', '封面各行'],
  contentsTitle: ['ContentsTitle', '目录标题'],
  contents: ['Contents', '目录正文'],
} as const satisfies Partial<Record<keyof Style['text'], readonly [string, string]>>;

export type Role = keyof typeof styleNames;
export const styleId = (role: Role): string => styleNames[role][0];

/** Roles whose text may be taller than a line of the grid, or stands in a table: exact pitch would cut it. */
const free: ReadonlySet<Role> = new Set<Role>([
  'letterhead',
  'imprint',
  'caption',
  'tableHead',
  'tableBody',
  'pageNumber',
  'coverHeading',
  'coverTitle',
  'coverLine',
]);

/** Roles that are Word's own styles; the library must be told, or it writes each of them twice. */
const builtIn: ReadonlySet<Role> = new Set<Role>(['title', 'heading1', 'heading2', 'heading3', 'heading4']);

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** Every role of the style table as a named style of Word. */
export function wordStyles(style: Style): IStylesOptions {
  const roles = Object.keys(styleNames) as Role[];
  const own = roles.filter((role) => !builtIn.has(role)).map((role) => paragraphStyle(style, role));
  const builtIns = [...builtIn].map((role) => [role, paragraphStyle(style, role)] as const);
  const levels = [1, 2, 3].map((level) => tocStyle(style, level));
  return {
    default: {
      ...Object.fromEntries(builtIns),
      document: {
        run: {
          font: wordFont(style.text.body.face),
          size: halfPoints(style.text.body.size),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true }, ...own, ...levels],
  };
}

function paragraphStyle(style: Style, role: Role): IParagraphStyleOptions {
  const row = style.text[role];
  const [id, name] = styleNames[role];
  const level = /^heading(\d)$/.exec(role)?.[1];
  return {
    id,
    name,
    basedOn: 'Normal',
    next: /^(title|subtitle|heading|recipient)/.test(role) ? styleId('body') : id,
    quickFormat: true,
    run: runStyle(style, row, role),
    paragraph: {
      alignment: alignments[row.align],
      spacing: spacing(style, row, role),
      ...(row.indent > 0 && { indent: { firstLineChars: row.indent * 100, firstLine: row.indent * cellWidth(style) } }),
      ...(level && { keepNext: true, outlineLevel: Number(level) - 1 }),
      ...(role === 'title' && { keepNext: true }),
    },
  };
}

function runStyle(style: Style, row: TextStyle, role: Role): NonNullable<IParagraphStyleOptions['run']> {
  const onCells = !free.has(role) && row.size === style.text.body.size;
  return {
    font: wordFont(row.face),
    size: halfPoints(row.size),
    bold: row.bold,
    ...(onCells && { characterSpacing: characterSpacing(style) }),
    ...(role === 'letterhead' && { color: style.red.replace('#', '') }),
  };
}

/** The grid's exact pitch for text; at least its own height for everything that may be taller. */
function spacing(
  style: Style,
  row: TextStyle,
  role: Role,
): { line: number; lineRule: (typeof LineRuleType)[keyof typeof LineRuleType] } {
  if (!free.has(role)) return { line: linePitch(style), lineRule: LineRuleType.EXACT };
  return { line: twipsOf(row.leading ?? row.size * 1.4), lineRule: LineRuleType.AT_LEAST };
}

function tocStyle(style: Style, level: number): IParagraphStyleOptions {
  const row = style.text.contents;
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: runStyle(style, row, 'contents'),
    paragraph: {
      alignment: AlignmentType.LEFT,
      spacing: spacing(style, row, 'contents'),
      indent: { left: (level - 1) * cellWidth(style) },
    },
  };
}
