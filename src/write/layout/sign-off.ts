import type { Block } from '../../model/document.ts';

/**
 * 署名不单独成页 — whether the n-th block is a paragraph the signature follows: its end goes over to the signature's
 * page rather than leave the signature there alone, which GB/T 9704 forbids (no “此页无正文”).
 */
export const leadsToSignature = (blocks: readonly Block[], n: number): boolean =>
  blocks[n]?.type === 'paragraph' && blocks[n + 1]?.type === 'signature';
