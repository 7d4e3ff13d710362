export { insightFormat, type LookOptions, lookInto } from './look-into.ts';
