import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { type ComposeInput, type ComposeOptions, openBook, openScope, type Scope } from '../scope.ts';
import { isPresent } from '../slots.ts';
import { createRenderer, type Render } from '../template/render.ts';
import type { ViewShape } from '../views/view.ts';
import { handingOver, languageOf, plainRendering, settleText, viewsAround } from './expression.ts';
import { faultsOf } from './faults.ts';
import { paragraphOf, paragraphsOf } from './paragraphs.ts';

/** A Word form: its path for messages, its bytes. */
export interface WordForm {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** State of one filling. */
interface Filling {
  readonly scope: Scope;
  readonly file: string;
  readonly paragraphs: readonly string[];
  readonly diagnostics: Diagnostic[];
  readonly render: Render;
}

/**
 * Fills the province's own Word form as it is: `{{申报单位}}`, `{{指标14}}`, `{{建成区面积}}`; `{{#问题表}}…{{/问题表}}`
 * over paragraphs or table rows, `{{^问题表}}…{{/问题表}}` when there is none. Every word of the template language may be
 * used. A missing fact prints 【待补：…】.
 * @returns the filled file (the form itself when it cannot be read) with `form-…` for mistakes of the form, naming tag
 *   and paragraph, and `fact-missing` for gaps
 */
export function fillForm(form: WordForm, input: ComposeInput, options: ComposeOptions = {}): Outcome<Uint8Array> {
  const zip = openZip(form);
  if (zip === null) return { value: form.bytes, diagnostics: [unreadable(form.file)] };
  const scope = openScope(openBook(input), options);
  const filling: Filling = {
    scope,
    file: form.file,
    paragraphs: paragraphsOf(zip.file('word/document.xml')?.asText() ?? ''),
    diagnostics: [],
    render: createRenderer(),
  };
  try {
    const document = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      parser: (tag) => ({ get: (here, context) => valueFor(filling, tag, here, context.scopeList, context.meta) }),
      nullGetter: () => '',
      errorLogging: false,
    });
    document.render({});
    return { value: bytesOf(document.getZip() as PizZip), diagnostics: filling.diagnostics };
  } catch (error) {
    return { value: form.bytes, diagnostics: faultsOf(error, form.file, filling.paragraphs) };
  }
}

function openZip({ bytes }: WordForm): PizZip | null {
  try {
    const zip = new PizZip(bytes);
    return zip.file('word/document.xml') === null ? null : zip;
  } catch {
    return null;
  }
}

const unreadable = (file: string): Diagnostic => ({
  code: 'form-unreadable',
  severity: 'error',
  message: '这个文件不是能填写的 Word 文档（.docx）。',
  at: { file },
  hint: '用 Word 或 WPS 打开，另存为 .docx 格式；加了密码的先取消密码。',
});

/** A list or condition for `{{#…}}`, text for `{{…}}`. */
function valueFor(filling: Filling, tag: string, here: unknown, scopes: readonly unknown[], meta: unknown): unknown {
  const { scope } = filling;
  const views = viewsAround(scopes);
  const text = languageOf(tag, scope);
  if (isSection(meta)) return sectionOf(filling, tag, text, here, views);
  const { program, diagnostics } = settleText(`{{${text}}}`, views, scope);
  if (complain(filling, tag, diagnostics)) return `{{${tag}}}`;
  const { text: printed, gaps } = plainRendering(filling.render(program, scope, here), scope);
  for (const { what, at } of gaps)
    filling.diagnostics.push({
      code: 'fact-missing',
      severity: 'error',
      message: `《${filling.file.replace(/^.*\/|\.docx$/g, '')}》缺少${what}。`,
      at,
      hint: at.sheet === undefined ? '补上这一项后重新生成。' : `在《${at.sheet}》中补上这一项后重新生成。`,
    });
  return printed;
}

const isSection = (meta: unknown): boolean =>
  (meta as { part?: { module?: string } } | undefined)?.part?.module === 'loop';

/** A list as its items, anything else as yes or no. */
function sectionOf(filling: Filling, tag: string, text: string, here: unknown, views: readonly ViewShape[]): unknown {
  const asked = text.includes(' ') && !text.startsWith('(') ? `(${text})` : text;
  const { program, diagnostics } = settleText(`{{#如果 ${asked}}}{{/如果}}`, views, filling.scope);
  if (complain(filling, tag, diagnostics)) return false;
  let handed: unknown;
  filling.render(handingOver(program), filling.scope, here, (value) => {
    handed = value;
  });
  return Array.isArray(handed) ? handed : isPresent(handed);
}

/** Mistakes of the language, told at the tag's paragraph; once for each tag. */
function complain(filling: Filling, tag: string, found: readonly Diagnostic[]): boolean {
  const { number, text } = paragraphOf(filling.paragraphs, tag);
  for (const { message, hint } of found) {
    const told: Diagnostic = {
      code: 'form-unknown-name',
      severity: 'error',
      message: `第${number}段的“{{${tag}}}”：${message}`,
      at: { file: filling.file, line: number, quote: text },
      ...(hint === undefined ? {} : { hint }),
    };
    if (!filling.diagnostics.some((d) => d.message === told.message)) filling.diagnostics.push(told);
  }
  return found.length > 0;
}

/** Times are fixed, so that the same form and facts give the same bytes. */
function bytesOf(zip: PizZip): Uint8Array {
  for (const file of Object.values(zip.files)) file.date = new Date(1980, 0, 1);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
