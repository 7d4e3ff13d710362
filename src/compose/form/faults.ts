import type { Diagnostic } from '../../diagnostic.ts';
import { type FormParagraph, paragraphOf, placeName } from './paragraphs.ts';

interface Fault {
  readonly message?: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly context?: string;
    readonly errors?: readonly Fault[];
  };
}

/** What docxtemplater found wrong with the form, in the clerk's words. */
export function faultsOf(error: unknown, file: string, paragraphs: readonly FormParagraph[]): Diagnostic[] {
  const thrown = error as Fault;
  const all = thrown.properties?.errors ?? [thrown];
  return all.map((fault) => {
    const named = fault.properties?.xtag ?? fault.properties?.openingtag ?? fault.properties?.context ?? '';
    // Where Word has split the braces from one another, some of them come along.
    const tag = named.replace(/^\{+|\}+$/g, '');
    const place = paragraphOf(paragraphs, tag);
    const { number, text } = place;
    const { message, hint } = wording(fault, tag);
    return {
      code: 'form-syntax',
      severity: 'error',
      message: number === 0 ? message : `${placeName(place)}：${message}`,
      at: { file, ...(number === 0 ? {} : { line: number }), quote: text },
      hint,
    };
  });
}

function wording({ properties, message }: Fault, tag: string): { message: string; hint: string } {
  switch (properties?.id) {
    case 'unclosed_tag':
      return { message: `“{{${tag}”没有写 }}。`, hint: '在名称后面补上 }}。' };
    case 'unopened_tag':
      return { message: `“${tag}}}”前面没有 {{。`, hint: '在名称前面补上 {{，或删去多余的 }}。' };
    case 'unclosed_loop':
      return { message: `“{{#${tag}}}”没有收尾。`, hint: `在要重复的内容之后写 {{/${tag}}}。` };
    case 'unopened_loop':
      return { message: `“{{/${tag}}}”前面没有 {{#${tag}}}。`, hint: `在要重复的内容之前写 {{#${tag}}}。` };
    case 'closing_tag_does_not_match_opening_tag':
      return { message: `“{{#${tag}}}”与收尾的名称不同。`, hint: '开头和收尾要写同一个名称。' };
    case 'duplicate_open_tag':
    case 'duplicate_close_tag':
      return { message: `“${tag}”处花括号多了。`, hint: '每个字段前后各写两个花括号。' };
    default:
      return {
        message: `“{{${tag}}}”填不进去（${properties?.id ?? message ?? '原因不明'}）。`,
        hint: '删去这个字段重新输入一遍。',
      };
  }
}
