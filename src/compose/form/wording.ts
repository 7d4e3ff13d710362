import type { Diagnostic } from '../../diagnostic.ts';
import type { PictureBlock } from '../../model/document.ts';
import type { Scope } from '../scope.ts';
import { isPresent } from '../slots.ts';
import { codeOf, type Render } from '../template/render.ts';
import type { Program } from '../template/syntax.ts';
import { type Filled, filledFrom, handingOver, languageOf, settleText, viewsAround } from './expression.ts';
import type { FormParagraph } from './paragraphs.ts';
import { placeMark } from './picture/place.ts';
import { openRemarks } from './remarks.ts';

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

export function createWording({ scope, file, paragraphs, render }: Filling): Wording {
  const remarks = openRemarks(file, paragraphs);
  const pictures: AskedPicture[] = [];
  const printed = (tag: string, text: string, { parts, gaps, refused }: Filled): string => {
    if (refused) remarks.chart(tag);
    for (const gap of gaps)
      if (isPictureField(text)) remarks.noPicture(tag, gap.what);
      else remarks.missing(gap);
    return parts
      .map((part) => (typeof part === 'string' ? part : placeMark(pictures.push({ block: part, tag }) - 1)))
      .join('');
  };
  return {
    valueFor: (tag, here, scopes, meta) => {
      const text = languageOf(tag, scope);
      const section = isSection(meta);
      const { program, diagnostics } = settleText(
        section ? condition(text) : `{{${text}}}`,
        viewsAround(scopes),
        scope,
      );
      remarks.mistakes(tag, diagnostics);
      // Nothing is filled where the language is not kept.
      if (diagnostics.length > 0) return section ? false : `{{${tag}}}`;
      if (section) return handedOver(program, scope, here, render);
      return printed(tag, text, filledFrom(render(codeOf(program), scope, here), scope));
    },
    pictures: () => pictures,
    tellPicture: remarks.picture,
    diagnostics: remarks.all,
  };
}

const condition = (text: string): string =>
  `{{#如果 ${text.includes(' ') && !text.startsWith('(') ? `(${text})` : text}}}{{/如果}}`;

/** A list as it is, anything else as whether it is there. */
function handedOver(program: Program, scope: Scope, here: unknown, render: Render): unknown {
  let handed: unknown;
  render(codeOf(handingOver(program)), scope, here, (value) => {
    handed = value;
  });
  return Array.isArray(handed) ? handed : isPresent(handed);
}
