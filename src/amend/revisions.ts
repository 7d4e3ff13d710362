import type { RevisedParagraph, RevisedSpan, RevisedText } from '../model/amendment.ts';
import type { Document } from '../model/document.ts';
import { type Comparison, linesOf, wholeDifference } from './compare.ts';
import type { SequenceState } from './state.ts';

/** 修订对照稿 — every document that changed, whole, with what was taken out and what was put in; null when none did. */
export function revisedText(before: SequenceState, after: SequenceState, comparison: Comparison): RevisedText | null {
  if (comparison.documents.length === 0) return null;
  const { settings } = after.dossier.dossier;
  const sequence = String(settings.sequence).padStart(4, '0');
  return {
    title: `${settings.applicant.name}申报资料修订对照稿（序列${sequence}）`,
    applicant: settings.applicant.name,
    author: `${settings.applicant.name}（序列${sequence}）`,
    day: settings.date,
    paragraphs: comparison.documents.flatMap(({ id, title, kind }) => [
      { role: 'heading' as const, spans: [{ kind: '相同' as const, text: `《${title}》（${kind}）` }] },
      ...revisedParagraphs(documentOf(before, id), documentOf(after, id)),
    ]),
  };
}

const documentOf = (state: SequenceState, id: string): Document | undefined =>
  state.documents.documents.find(({ document }) => document.id === id)?.document;

/** Line by line; a line that was reworded is shown in one paragraph, character by character and number by number. */
export function revisedParagraphs(before: Document | undefined, after: Document | undefined): RevisedParagraph[] {
  const spans = wholeDifference(before ? linesOf(before) : [], after ? linesOf(after) : []);
  const paragraphs: RevisedParagraph[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    const [span, next] = [spans[i] as RevisedSpan, spans[i + 1]];
    const reworded = span.kind === '删除' && next?.kind === '新增' ? charactersOf(span.text, next.text) : null;
    paragraphs.push({ role: 'body', spans: reworded ?? [span] });
    if (reworded !== null) i += 1;
  }
  return paragraphs;
}

/** Longer lines are replaced whole: nobody reads a thousand scattered characters. */
const longest = 2000;

/** Null where the two have less than half of their characters in common: then one was written in place of the other. */
function charactersOf(before: string, after: string): RevisedSpan[] | null {
  if (before.length > longest || after.length > longest) return null;
  const words = [wordsOf(before), wordsOf(after)] as const;
  const spans = wholeDifference(...words);
  const same = spans.filter(({ kind }) => kind === '相同').length;
  return same * 2 < Math.max(words[0].length, words[1].length) ? null : merged(spans);
}

/** Characters, but a number whole: 86.5 becomes 88.5, not 8, 6 or 8, .5. */
const wordsOf = (text: string): string[] => text.match(/\d+(?:\.\d+)*[%％‰]?|[A-Za-z]+|./gsu) ?? [];

function merged(spans: readonly RevisedSpan[]): RevisedSpan[] {
  const runs: { kind: RevisedSpan['kind']; text: string }[] = [];
  for (const { kind, text } of spans) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}
