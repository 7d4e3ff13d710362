export { checkTemplate, type TemplateReport } from './check.ts';
export { compose, composeAll } from './compose.ts';
export type { ComposeInput, ComposeOptions } from './scope.ts';
export { layered, type TemplateSource, type TemplateText } from './template/source.ts';
