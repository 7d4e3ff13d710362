export {
  type GivenNumber,
  givenNumbersFile,
  readGivenNumbers,
  recordNumbers,
  workspaceNumbers,
  writeGivenNumbers,
} from './given.ts';
export { numberEvidence } from './number.ts';
export type { PdfProbe, Probe } from './pages.ts';
export { type ScanOptions, scanEvidence } from './scan.ts';
