export { type BatchInput, type BatchRow, batchRow, brokenRow } from './batch.ts';
export { arranged, followerText, isOutdated, needing } from './batch-rows.ts';
export { batchHtml, batchTable } from './batch-table.ts';
export { formDocument } from './form.ts';
export type { ReviewInput } from './input.ts';
export { itemsOf } from './items.ts';
export { letterDocument, letterName } from './letter.ts';
export { marksUnreadable, readMarks } from './marks.ts';
export { type FormRow, type Review, review } from './review.ts';
