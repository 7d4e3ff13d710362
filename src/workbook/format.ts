/** 数字格式 — what a number format makes of a number (ECMA-376-1, 18.8.30–31). */
export interface NumberFormat {
  readonly shows: 'number' | 'day' | 'time';
  /** Of a day: which of year (y), month (m) and day (d) are seen. */
  readonly parts: string;
  readonly percent: boolean;
  /** Digits behind the point, null where the format leaves them open; and before it, filled up with zeros. */
  readonly decimals: number | null;
  readonly digits: number;
  /** Words before and behind the number: `万人` in `0.0"万人"`. */
  readonly before: string;
  readonly behind: string;
  /** The number is made smaller before it is shown: `0!.0,"万"` shows 125000 as 12.5万. */
  readonly scaled: boolean;
}

/** Ids that stand in no file, for every program knows them; those of Chinese Excel among them. All others are plain numbers. */
const builtIn: readonly (readonly [ids: readonly number[], code: string])[] = [
  [[1], '0'],
  [[2], '0.00'],
  [[3, 37, 38], '#,##0'],
  [[4, 39, 40], '#,##0.00'],
  [[9], '0%'],
  [[10], '0.00%'],
  [[14, 30], 'm-d-yy'],
  [[15], 'd-mmm-yy'],
  [[16, 28, 29, 51, 53, 54, 58], 'm-d'],
  [[17, 27, 36, 50, 52, 57], 'yyyy-m'],
  [[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56], 'h:mm'],
  [[22], 'm/d/yy h:mm'],
  [[31], 'yyyy-m-d'],
];
const builtInCodes = new Map(builtIn.flatMap(([ids, code]) => ids.map((id) => [id, code] as const)));

export const builtInCode = (id: number): string => builtInCodes.get(id) ?? 'General';

export function formatOf(code: string): NumberFormat {
  const { shape, words } = firstSection(code);
  const clock = shape.replace(/general|standard|g\/\s*通用格式|am\/pm|a\/p|上午\/下午|e[+-]/gi, '').toLowerCase();
  const hours = /[hs]/.test(clock);
  const parts = `${/[ygeb]/.test(clock) ? 'y' : ''}${/m/.test(clock) ? 'm' : ''}${/d|a{3}/.test(clock) ? 'd' : ''}`;
  // Digits stand in a day only behind its seconds: with others, a letter left bare is a unit.
  const day = hours ? /[yd]/.test(parts) : parts !== '' && !/[0#?]/.test(clock);
  return { shows: day ? 'day' : hours ? 'time' : 'number', parts, ...numberOf(shape, words) };
}

/** Stands for words of their own in the shape of a format. */
const word = '\u0001';
/** Quoted and escaped words, blanks and fillings, elapsed time, signs of money, colours and conditions, and whatever else. */
const piece = /"([^"]*)"?|[\\!](.)|[_*].|\[(?:(h+|m+|s+)|\$([^\]-]*)[^\]]*|[^\]]*)\]|./gis;

/** Of a code's sections the first counts, that of what is not below zero; words of their own are taken out of it. */
function firstSection(code: string): { readonly shape: string; readonly words: readonly string[] } {
  const words: string[] = [];
  let shape = '';
  for (const [whole, quoted, single, elapsed, sign] of code.matchAll(piece)) {
    if (whole === ';') break;
    const said = quoted ?? single ?? sign;
    if (said !== undefined) words.push(said);
    shape += said !== undefined ? word : (elapsed ?? (whole.length === 1 ? whole : ''));
  }
  return { shape, words };
}

type OfNumber = Omit<NumberFormat, 'shows' | 'parts'>;

function numberOf(shape: string, words: readonly string[]): OfNumber {
  const [head = '', body = '', tail = ''] =
    /^(.*?)((?:[0#?].*[0#?]|[0#?]|general|g\/\s*通用格式)[.,]*)(.*)$/is.exec(shape)?.slice(1) ?? [];
  const said = (text: string): number => text.split(word).length - 1;
  const fakePoint = body.includes(word);
  const plain = body.replace(/[,#]/g, '');
  return {
    percent: shape.includes('%'),
    decimals: /^0*\.(0+)$/.exec(plain)?.[1]?.length ?? null,
    digits: /^0+(?=\.|$)/.exec(plain)?.[0].length ?? 0,
    before: words.slice(0, said(head)).join(''),
    behind: words.slice(said(head) + said(body), said(head) + said(body) + said(tail)).join(''),
    scaled: fakePoint || /,\.?$/.test(body),
  };
}
