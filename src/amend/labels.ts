import type { Volume } from '../model/bundle.ts';

/**
 * 页码标签 — printed page numbers of a volume that grew: pages that were there keep their number, late ones behind page
 * 12 are 12-1, 12-2 … A part is the same when its target is; pages it gained are late pages.
 */
export function lateLabels(before: Volume, after: Volume): string[] {
  const old = new Map(before.parts.map((part) => [part.target, part]));
  const labels: string[] = [];
  let last = 0;
  let late = 0;
  for (const part of after.parts) {
    const kept = old.get(part.target);
    for (let i = 0; i < part.pages; i += 1) {
      const known = kept !== undefined && i < kept.pages ? kept.firstPage + i : undefined;
      if (known !== undefined && known > last) {
        last = known;
        late = 0;
        labels.push(String(known));
      } else {
        late += 1;
        labels.push(`${last}-${late}`);
      }
    }
  }
  return labels;
}
