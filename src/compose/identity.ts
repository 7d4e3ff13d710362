import type { DocumentKind, StandardPack } from '../model/pack.ts';

/** The material a kind serves; null for what stands around the materials. Only one document of a kind is filed. */
export const materialOf = (pack: StandardPack, { kind, onDemand }: DocumentKind): string | null =>
  onDemand ? null : (pack.materials.find((m) => m.documents.includes(kind))?.id ?? null);

/** `02-工作汇报`, `工作汇报-街道-东城街道`: names the files, the same in every build. */
export function documentId(pack: StandardPack, entry: DocumentKind, unit?: string): string {
  const material = materialOf(pack, entry);
  const variant = material === null ? entry.variant : undefined;
  return [material, entry.kind, variant, unit].filter((part) => part !== null && part !== undefined).join('-');
}
