export { insightFormat, type LookOptions, lookInto, unseen } from './look-into.ts';
export type { PackNames } from './text.ts';
