/** 手机号、身份证号、私人邮箱 — what must not stand in anything that goes out. */
export interface PersonalDatum {
  readonly kind: '手机号' | '身份证号' | '私人邮箱';
  readonly text: string;
}

const mobile = /(?<![\d.])1[3-9]\d{9}(?!\d)/g;
const identity = /(?<!\d)\d{17}[\dXx](?![\dXx])/g;
const email = /[\w.+-]+@(?:qq|163|126|sina|sohu|foxmail|gmail|hotmail|outlook|yeah|aliyun|139|189)\.(?:com|cn|net)/gi;

export function personalData(text: string): PersonalDatum[] {
  const all = (pattern: RegExp): string[] => text.match(pattern) ?? [];
  return [
    ...all(identity)
      .filter(validIdentity)
      .map((t) => ({ kind: '身份证号' as const, text: t })),
    ...all(mobile).map((t) => ({ kind: '手机号' as const, text: t })),
    ...all(email).map((t) => ({ kind: '私人邮箱' as const, text: t })),
  ];
}

/** So that the report itself does not spread it. */
export const masked = (text: string): string =>
  text.includes('@') ? text.replace(/^(.).*@/, '$1***@') : `${text.slice(0, 3)}****${text.slice(-2)}`;

/** GB 11643: ISO 7064 MOD 11-2 check digit. */
function validIdentity(id: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, w, i) => total + w * Number(id[i]), 0);
  return '10X98765432'[sum % 11] === id[17]?.toUpperCase();
}
