import type { Citation } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
import type { StagedFile } from '../shell/staging.ts';
import type { BoundVolume } from './binding.ts';
import type { FilledForm } from './forms.ts';

/** 文稿 — documents and forms of one state of knowledge, with what they cite. */
export interface Texts {
  readonly documents: readonly Document[];
  readonly forms: readonly FilledForm[];
  readonly citations: readonly Citation[];
}

/** 定稿 — the texts as they are to stand, once all evidence has been looked into; the very same where it says nothing against them. */
export interface SettledTexts {
  /** Whether asking for them takes no time. */
  readonly isKnown: () => boolean;
  readonly texts: () => Promise<Texts>;
}

/** Binds volumes with these texts; `bound` by their path in the package, what was bound in this very build already. */
export type Bind = (texts: Texts, bound: ReadonlyMap<string, StagedFile> | null) => Promise<BoundVolume[]>;

/**
 * Volumes are bound while evidence is still looked into: it seldom says anything against a figure, and where it does, only
 * what tells of it is bound once more. Over 1,000 files that waiting took a fifteenth of a first `pack`.
 */
export async function bindSettled(
  ahead: Texts,
  settled: SettledTexts,
  bind: Bind,
): Promise<Texts & { readonly bound: BoundVolume[] }> {
  const first = settled.isKnown() ? await settled.texts() : ahead;
  const bound = await bind(first, null);
  const texts = await settled.texts();
  if (texts.documents === first.documents) return { ...texts, bound };
  const files = new Map(bound.map(({ volume, file }) => [volume.path, file]));
  return { ...texts, bound: await bind(texts, files) };
}
