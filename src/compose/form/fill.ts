import type Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import type { Outcome } from '../../diagnostic.ts';
import { type ComposeInput, openBook, openScope } from '../scope.ts';
import { createRenderer } from '../template/render.ts';
import { faultsOf } from './faults.ts';
import { loopFaults } from './loops.ts';
import { paragraphsOf } from './paragraphs.ts';
import { formParts, type WordForm } from './parts.ts';
import { drawPictures, type PictureReader } from './picture/draw.ts';
import { refusal, untouched } from './refusals.ts';
import { createWording, type Wording } from './wording.ts';

/**
 * Fills the province's own Word form as it is: `{{申报单位}}`, `{{指标14}}`, `{{建成区面积}}`; `{{#问题表}}…{{/问题表}}`
 * over paragraphs or table rows, `{{^问题表}}…{{/问题表}}` when there is none; `{{图片 "3.1-01"}}` for a picture. Every
 * word of the template language may be used, in headers and footers too. A missing fact prints 【待补：…】.
 * @param read bytes of a picture by its path in the workspace, upright and not larger than it can be printed
 * @returns the filled file (the form itself when it cannot be used) with `form-…` for mistakes of the form, naming tag
 *   and paragraph, and `fact-missing` for gaps
 */
export async function fillForm(form: WordForm, input: ComposeInput, read: PictureReader): Promise<Outcome<Uint8Array>> {
  const refused = refusal(form);
  if (refused !== null || typeof form.parts === 'string')
    return { value: form.bytes, diagnostics: refused === null ? [] : [refused] };
  const { filled, left } = formParts(form.parts);
  const paragraphs = filled.flatMap(paragraphsOf);
  const loops = loopFaults(form.file, paragraphs);
  if (loops.length > 0) return { value: form.bytes, diagnostics: loops };
  const scope = openScope(openBook(input), {});
  const wording = createWording({ scope, file: form.file, paragraphs, render: createRenderer() });
  try {
    const tools = await loadTools();
    const zip = filledZip(tools, zipOf(tools, form.parts), wording);
    await drawPictures(zip, wording.pictures(), {
      parts: filled.map(({ path }) => path),
      read,
      tell: wording.tellPicture,
    });
    return { value: bytesOf(zip), diagnostics: [...wording.diagnostics(), ...untouched(form.file, paragraphs, left)] };
  } catch (error) {
    return { value: form.bytes, diagnostics: faultsOf(error, form.file, paragraphs) };
  }
}

interface Tools {
  readonly Zip: typeof PizZip;
  readonly Filler: typeof Docxtemplater;
}

/** Most dossiers have no form of the province: what fills them is loaded for those that have. */
async function loadTools(): Promise<Tools> {
  const [{ default: Zip }, { default: Filler }] = await Promise.all([import('pizzip'), import('docxtemplater')]);
  return { Zip, Filler };
}

function zipOf({ Zip }: Tools, parts: ReadonlyMap<string, Uint8Array>): PizZip {
  const zip = new Zip();
  for (const [path, bytes] of parts) zip.file(path, bytes);
  return zip;
}

function filledZip({ Filler }: Tools, zip: PizZip, { valueFor }: Wording): PizZip {
  const document = new Filler(zip, {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    parser: (tag) => ({ get: (here, context) => valueFor(tag, here, context.scopeList, context.meta) }),
    nullGetter: () => '',
    errorLogging: false,
  });
  document.render({});
  return document.getZip() as PizZip;
}

/** Times are fixed, so that the same form and facts give the same bytes. */
function bytesOf(zip: PizZip): Uint8Array {
  for (const file of Object.values(zip.files)) file.date = new Date(1980, 0, 1);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
