/** A Typst string literal: whatever the user typed stays data and can never become markup. */
export const literal = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/[\u0000-\u001f]/g, ' ')}"`;

/** Lengths as Typst writes them; four decimals are far below what a printer shows. */
export const mm = (n: number): string => `${round(n)}mm`;
export const pt = (n: number): string => `${round(n)}pt`;

const round = (n: number): number => Math.round(n * 10_000) / 10_000;
