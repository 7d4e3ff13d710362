import { filtersScript } from './filters.ts';
import { marksScript } from './marks.ts';
import { searchScript } from './search.ts';
import { workbookScript } from './workbook.ts';

/** The page's only script; its SHA-256 stands in the page's security policy. */
export const clientScript = `'use strict';
${marksScript}${workbookScript}${searchScript}${filtersScript}
startMarks();
startSearch();
startFilters();
document.documentElement.dataset.ready = 'yes';
`;
