import { isUnified } from './han.ts';

/** Further off a word has no say in what stands here. */
const reach = 7;

/** 前后的字 — where the characters of one clause begin and end around `length` of them at `at`, seven on either side at the most. */
export function rowAround(text: string, at: number, length: number): { readonly from: number; readonly to: number } {
  let [from, to] = [at, at + length];
  while (from > 0 && at - from < reach && isUnified(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && to - at - length < reach && isUnified(text.charCodeAt(to))) to += 1;
  return { from, to };
}
