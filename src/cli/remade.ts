import type { Kept, Remade } from '../build/kept.ts';
import type { ChangedSource } from '../build/sources.ts';

/** Inputs named before the rest is only counted: a volume has hundreds. */
const named = 5;

/** `build --explain`: what the clerk changed since the last build; null when there was none that is remembered. */
export function changesText(changed: readonly ChangedSource[] | null): string {
  if (changed === null) return '没有上一次生成的记录（第一次生成，或“.shenbao”已清空）。\n';
  if (changed.length === 0) return '上次生成以来，数据、模板、佐证和设置都没有改动。\n';
  const lines = changed.slice(0, listed).map(({ path, how }) => `  ${how}　${path}\n`);
  const more = changed.length > listed ? `  ……另有${changed.length - listed}个\n` : '';
  return `上次生成以来改动了${changed.length}个来源：\n${lines.join('')}${more}`;
}

/** Sources named before the rest is only counted. */
const listed = 20;

/** What was made anew and because of which input, and how much was taken as it was. */
export function remadeText({ remade, reused }: ReturnType<Kept['told']>): string {
  const lines = remade.map((one) => `${one.work}：${reason(one)}`);
  return `重做${remade.length}项，沿用${reused}项。\n${lines.map((line) => `${line}\n`).join('')}`;
}

function reason({ first, changed }: Remade): string {
  if (first) return '没有上次的成品';
  if (changed.length === 0) return '上次的成品不在了，或被改动过';
  const more = changed.length > named ? `等${changed.length}项` : '';
  return `${changed.slice(0, named).join('、')}${more}变了`;
}
