import type { Diagnostic } from '../../diagnostic.ts';
import type { Filled } from './expression.ts';
import { type FormParagraph, paragraphOf, placeName } from './paragraphs.ts';

type Gap = Filled['gaps'][number];

/** 表样的问题 — what is noticed while a form is filled; the same sentence once. */
export interface FormRemarks {
  /** Mistakes of the language in a field. */
  mistakes(tag: string, found: readonly Diagnostic[]): void;
  chart(tag: string): void;
  noPicture(tag: string, what: string): void;
  /** A picture that cannot stand in its place, and why. */
  picture(tag: string, why: string, hint: string): void;
  missing(gap: Gap): void;
  all(): readonly Diagnostic[];
}

export function openRemarks(file: string, paragraphs: readonly FormParagraph[]): FormRemarks {
  const told = new Map<string, Diagnostic>();
  const tell = (tag: string, code: string, message: string, hint: string | undefined): void => {
    const found = atTag(file, paragraphOf(paragraphs, tag), tag, { code, message, hint });
    told.set(found.message, told.get(found.message) ?? found);
  };
  const picture = (tag: string, why: string, hint: string): void => tell(tag, 'form-picture', why, hint);
  return {
    picture,
    mistakes(tag, found) {
      for (const { message, hint } of found) tell(tag, 'form-unknown-name', message, hint);
    },
    chart: (tag) => tell(tag, 'form-unknown-name', '图表放不进 Word 表样。', '改用 {{逐年值 "…"}} 写出各年的数。'),
    noPicture: (tag, what) =>
      picture(tag, `没有${what}。`, '核对佐证编号；照片和扫描件另存为 JPEG 或 PNG 后放进 佐证材料/。'),
    missing: (gap) => void told.set(`${gap.what} ${gap.at.cell}`, factMissing(file, gap)),
    all: () => [...told.values()],
  };
}

const atTag = (
  file: string,
  place: FormParagraph,
  tag: string,
  { code, message, hint }: { readonly code: string; readonly message: string; readonly hint: string | undefined },
): Diagnostic => ({
  code,
  severity: 'error',
  message: `${placeName(place) === '' ? '' : `${placeName(place)}的`}“{{${tag}}}”：${message}`,
  at: { file, ...(place.number === 0 ? {} : { line: place.number }), quote: place.text },
  ...(hint === undefined ? {} : { hint }),
});

const factMissing = (file: string, { what, at }: Gap): Diagnostic => ({
  code: 'fact-missing',
  severity: 'error',
  message: `《${file.replace(/^.*\/|\.docx$/g, '')}》缺少${what}。`,
  at,
  hint: at.sheet === undefined ? '补上这一项后重新生成。' : `在《${at.sheet}》中补上这一项后重新生成。`,
});
