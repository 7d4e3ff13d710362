export { amendmentOf } from './amendment.ts';
export type { SequenceCheck, SequenceSubject } from './check.ts';
export { checkSequence, sequenceChecks } from './checks/index.ts';
export { type Comparison, compare, type DocumentChange } from './compare.ts';
export { changeDocument, responseDocument } from './documents.ts';
export { letterSuits, paperCodes, readAmendment, readLetter, readResponses, responseForm } from './letter.ts';
export { revisedText } from './revisions.ts';
export { scopeOf } from './scope.ts';
export { type Entry, entriesOf, type SequenceState } from './state.ts';
