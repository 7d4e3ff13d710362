export type { Finding, ProbeMemory } from './examine.ts';
export {
  type GivenNumber,
  givenNumbersFile,
  readGivenNumbers,
  recordNumbers,
  writeGivenNumbers,
} from './given.ts';
export { numberEvidence } from './number.ts';
export type { PdfProbe, Probe } from './pages.ts';
export { type ScanOptions, scanEvidence } from './scan.ts';
export { refusedNotes, unboundNotes } from './unbound.ts';
