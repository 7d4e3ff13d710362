import type { PackageCheck } from '../check.ts';
import { bagChecksums } from './bag-checksums.ts';
import { bagComplete } from './bag-complete.ts';
import { bagManifest } from './bag-manifest.ts';
import { bagOxum } from './bag-oxum.ts';
import { bagStructure } from './bag-structure.ts';
import { catalogueTrue } from './catalogue-true.ts';
import { contentsLinks } from './contents-links.ts';
import { documentText } from './document-text.ts';
import { docxText } from './docx-text.ts';
import { evidenceBound } from './evidence-bound.ts';
import { historyTrue } from './history-true.ts';
import { indexPages } from './index-pages.ts';
import { ledgerPlaces } from './ledger-places.ts';
import { materialsPresent } from './materials-present.ts';
import { packageMedia } from './package-media.ts';
import { packageNames } from './package-names.ts';
import { pageLinks } from './page-links.ts';
import { pageTrue } from './page-true.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { pdfInk } from './pdf-ink.ts';
import { pdfLinks } from './pdf-links.ts';
import { pdfReadable } from './pdf-readable.ts';
import { recheck } from './recheck.ts';
import { recordFigures } from './record-figures.ts';
import { recordFiles } from './record-files.ts';
import { recordIdentity } from './record-identity.ts';
import { recordReferences } from './record-references.ts';
import { recordValid } from './record-valid.ts';
import { sheetText } from './sheet-text.ts';

/** 核验项清单 — from the outermost shell inwards: first that the bytes are those sent, then that they say one thing. */
export const packageChecks: readonly PackageCheck[] = [
  bagStructure,
  bagManifest,
  bagComplete,
  bagChecksums,
  bagOxum,
  packageNames,
  packageMedia,
  recordValid,
  recordIdentity,
  recordFiles,
  recordReferences,
  recordFigures,
  materialsPresent,
  historyTrue,
  pageLinks,
  pageTrue,
  pdfReadable,
  pdfLinks,
  pdfFonts,
  pdfInk,
  ledgerPlaces,
  contentsLinks,
  catalogueTrue,
  sheetText,
  indexPages,
  evidenceBound,
  documentText,
  docxText,
  recheck,
];
