export type { Facts } from './assemble.ts';
export { type CodeNote, type ReadCode, readCodes } from './codes/index.ts';
export { readDossier, readWorkbook, readWorkspaceSettings, readYaml } from './dossier.ts';
export {
  type Finding,
  type GivenNumber,
  givenNumbersFile,
  numberEvidence,
  type PdfProbe,
  type Probe,
  type ProbeMemory,
  readGivenNumbers,
  recordNumbers,
  type ScanOptions,
  scanEvidence,
  writeGivenNumbers,
} from './evidence/index.ts';
export { type FormOptions, writeWorkbook } from './form/workbook.ts';
export { readSettings, settingsFile } from './settings/read.ts';
export { writeSettings } from './settings/write.ts';
export { type Column, type Sheet, sheets } from './sheets/index.ts';
