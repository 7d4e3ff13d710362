import { editionsScript } from './editions.ts';
import { filtersScript } from './filters.ts';
import { marksScript } from './marks.ts';
import { searchScript } from './search.ts';
import { workbookScript } from './workbook.ts';

/** The page's only script; its SHA-256 stands in the page's security policy. */
export const clientScript = `'use strict';
${marksScript}${workbookScript}${searchScript}${filtersScript}${editionsScript}
startMarks();
startSearch();
startFilters();
startEditions();
document.documentElement.dataset.ready = 'yes';
`;
