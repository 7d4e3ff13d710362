import type { Kept, Remade } from '../build/kept.ts';

/** Inputs named before the rest is only counted: a volume has hundreds. */
const named = 5;

/** `build --explain`: what was made anew and because of which input, and how much was taken as it was. */
export function remadeText({ remade, reused }: ReturnType<Kept['told']>): string {
  const lines = remade.map((one) => `${one.work}：${reason(one)}`);
  return `重做${remade.length}项，沿用${reused}项。\n${lines.map((line) => `${line}\n`).join('')}`;
}

function reason({ first, changed }: Remade): string {
  if (first) return '以前没有做过';
  if (changed.length === 0) return '上次的成品不在了或被改动过';
  const more = changed.length > named ? `等${changed.length}项` : '';
  return `${changed.slice(0, named).join('、')}${more}变了`;
}
