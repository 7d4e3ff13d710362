import type { Diagnostic } from '../../diagnostic.ts';
import type { PictureBlock } from '../../model/document.ts';
import type { Scope } from '../scope.ts';
import { isPresent } from '../slots.ts';
import type { Render } from '../template/render.ts';
import type { ViewShape } from '../views/view.ts';
import { type Filled, filledFrom, handingOver, languageOf, settleText, viewsAround } from './expression.ts';
import { type FormParagraph, paragraphOf, placeName } from './paragraphs.ts';
import { placeMark } from './picture/place.ts';

/** A picture a field asks for, and the field. */
export interface AskedPicture {
  readonly block: PictureBlock;
  readonly tag: string;
}

/** What the fields of one form come to, and what was noticed while they were filled. */
export interface Wording {
  /** A list or condition for `{{#…}}`, text for `{{…}}`. */
  valueFor(tag: string, here: unknown, scopes: readonly unknown[], meta: unknown): unknown;
  /** By the number of their place. */
  readonly pictures: () => readonly AskedPicture[];
  /** A picture that cannot stand in its place, and why. */
  tellPicture(tag: string, why: string, hint: string): void;
  readonly diagnostics: () => readonly Diagnostic[];
}

interface Filling {
  readonly scope: Scope;
  readonly file: string;
  readonly paragraphs: readonly FormParagraph[];
  readonly render: Render;
}

const isSection = (meta: unknown): boolean =>
  (meta as { part?: { module?: string } } | undefined)?.part?.module === 'loop';
const isPictureField = (text: string): boolean => /^图片(?:\s|$)/.test(text);
const pictureHint = '核对佐证编号；照片和扫描件另存为 JPEG 或 PNG 后放进 佐证材料/。';

export function createWording(filling: Filling): Wording {
  const { scope, file, render } = filling;
  const told = new Map<string, Diagnostic>();
  const pictures: AskedPicture[] = [];
  const tell = (tag: string, code: string, message: string, hint: string | undefined): void => {
    const found = remark(filling, tag, code, message, hint);
    told.set(found.message, told.get(found.message) ?? found);
  };
  /** Mistakes of the language; nothing is filled where there is one. */
  const complain = (tag: string, found: readonly Diagnostic[]): boolean => {
    for (const { message, hint } of found) tell(tag, 'form-unknown-name', message, hint);
    return found.length > 0;
  };
  const printed = (tag: string, text: string, { parts, gaps, refused }: Filled): string => {
    if (refused) tell(tag, 'form-unknown-name', '图表放不进 Word 表样。', '改用 {{逐年值 "…"}} 写出各年的数。');
    for (const gap of gaps)
      if (isPictureField(text)) tell(tag, 'form-picture', `没有${gap.what}。`, pictureHint);
      else told.set(`${gap.what} ${gap.at.cell}`, missing(file, gap));
    return parts
      .map((part) => (typeof part === 'string' ? part : placeMark(pictures.push({ block: part, tag }) - 1)))
      .join('');
  };
  const sectionOf = (tag: string, text: string, here: unknown, views: readonly ViewShape[]): unknown => {
    const asked = text.includes(' ') && !text.startsWith('(') ? `(${text})` : text;
    const { program, diagnostics } = settleText(`{{#如果 ${asked}}}{{/如果}}`, views, scope);
    if (complain(tag, diagnostics)) return false;
    let handed: unknown;
    render(handingOver(program), scope, here, (value) => {
      handed = value;
    });
    return Array.isArray(handed) ? handed : isPresent(handed);
  };
  return {
    valueFor: (tag, here, scopes, meta) => {
      const views = viewsAround(scopes);
      const text = languageOf(tag, scope);
      if (isSection(meta)) return sectionOf(tag, text, here, views);
      const { program, diagnostics } = settleText(`{{${text}}}`, views, scope);
      if (complain(tag, diagnostics)) return `{{${tag}}}`;
      return printed(tag, text, filledFrom(render(program, scope, here), scope));
    },
    pictures: () => pictures,
    tellPicture: (tag, why, hint) => tell(tag, 'form-picture', why, hint),
    diagnostics: () => [...told.values()],
  };
}

/** Told at the tag's paragraph. */
function remark(
  { file, paragraphs }: Filling,
  tag: string,
  code: string,
  message: string,
  hint: string | undefined,
): Diagnostic {
  const place = paragraphOf(paragraphs, tag);
  const where = placeName(place);
  return {
    code,
    severity: 'error',
    message: `${where === '' ? '' : `${where}的`}“{{${tag}}}”：${message}`,
    at: { file, ...(place.number === 0 ? {} : { line: place.number }), quote: place.text },
    ...(hint === undefined ? {} : { hint }),
  };
}

const missing = (file: string, { what, at }: Filled['gaps'][number]): Diagnostic => ({
  code: 'fact-missing',
  severity: 'error',
  message: `《${file.replace(/^.*\/|\.docx$/g, '')}》缺少${what}。`,
  at,
  hint: at.sheet === undefined ? '补上这一项后重新生成。' : `在《${at.sheet}》中补上这一项后重新生成。`,
});
