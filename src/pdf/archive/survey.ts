import type { ArchiveObstacle, PageSurvey } from '../../model/evidence.ts';
import type { OpenedSource } from '../source/open.ts';
import { contentRefs, type Onlooker } from '../source/survey.ts';
import { dictOf, isStream } from '../syntax/values.ts';
import { lookAtAnnotations } from './annotations.ts';
import { lookAtContents, lookAtGroup, lookAtListed } from './contents.ts';
import { fault, isNew, obstaclesIn, startLooking } from './faults.ts';
import { lookAtStream } from './streams.ts';

/** 长期保存普查 — takes a page's decoded instructions as they are surveyed; tells at the end what stands against PDF/A-2b. */
export interface ArchiveSurvey {
  readonly page: Onlooker;
  readonly finish: (survey: PageSurvey) => ArchiveObstacle[];
}

/**
 * What the binder takes out anyway (scripts, actions, forms, attachments, encryption) and writes itself (metadata, output
 * intent, the flags of links) stands against nothing.
 */
export function surveyArchive({ document, recovery, missing }: OpenedSource): ArchiveSurvey {
  const looking = startLooking(document);
  const listed = startLooking(document);
  return {
    page: (page, content, special) => {
      const given = page.dict.get('Resources');
      const resources = dictOf(document.resolve(given)) ?? new Map();
      for (const ref of contentRefs(document, page.dict.get('Contents') ?? null)) {
        const stream = document.resolve(ref);
        if (isStream(stream)) lookAtStream(looking, stream);
      }
      lookAtGroup(looking, page.dict.get('Group'), resources);
      if (isNew(listed, given)) lookAtListed(listed, resources);
      if (special || listed.found.size > 0) lookAtContents(looking, content, resources);
      lookAtAnnotations(looking, page);
    },
    finish: ({ broken, odd }) => {
      if (recovery === 'rebuilt' || missing > 0) fault(looking, 'damaged');
      for (const page of broken) fault(looking, 'damaged', `第${page}页`);
      for (const page of odd) fault(looking, 'page', `第${page}页`);
      return obstaclesIn(looking);
    },
  };
}
