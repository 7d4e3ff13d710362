import type { Citation } from '../model/bundle.ts';
import type { Document } from '../model/document.ts';
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

/**
 * Makes something of the texts while evidence is still looked into: it seldom says anything against a figure, and where it
 * does, it is made once more, `before` being what was made of the texts as they stood. Over 1,000 files waiting first took a
 * fifteenth of a first `pack`.
 */
export async function asSettled<Made>(
  ahead: Texts,
  settled: SettledTexts,
  make: (texts: Texts, before: Made | null) => Promise<Made>,
): Promise<{ readonly texts: Texts; readonly made: Made }> {
  const first = settled.isKnown() ? await settled.texts() : ahead;
  const made = await make(first, null);
  const texts = await settled.texts();
  return { texts, made: texts.documents === first.documents ? made : await make(texts, made) };
}
