export { type BookOptions, bindBook } from './book/bind.ts';
export { type Archive, generalContents, type ListedDocument, referenceSheet, volumeContents } from './book/contents.ts';
export { checkTemplate, type TemplateReport } from './check.ts';
export { type ComposeCode, composeCodes } from './codes.ts';
export { compose, composeAll } from './compose.ts';
export { fillForm, type WordForm } from './form/fill.ts';
export { helperDocs, templatesReadme } from './manual.ts';
export type { ComposeInput, ComposeOptions } from './scope.ts';
export { layered, type TemplateSource, type TemplateText } from './template/source.ts';
