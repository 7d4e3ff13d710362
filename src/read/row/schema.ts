import type { z } from 'zod';
import {
  Division,
  EvidenceEntry,
  Honour,
  IndicatorRecord,
  Measure,
  Member,
  NextStep,
  Problem,
  ProfileFact,
  Rectification,
  Regulation,
  Responsibility,
  SelfRating,
  Stage,
} from '../../model/dossier.ts';
import type { SheetKey } from '../../model/sheet-names.ts';

/** The row type of each sheet: the gate every row passes. */
export const rowSchemas: Record<SheetKey, z.ZodType<Readonly<Record<string, unknown>>>> = {
  profile: ProfileFact,
  indicators: IndicatorRecord,
  organisation: Member,
  divisions: Division,
  responsibilities: Responsibility,
  measures: Measure,
  problems: Problem,
  steps: NextStep,
  stages: Stage,
  rectifications: Rectification,
  honours: Honour,
  regulations: Regulation,
  registry: EvidenceEntry,
  selfRatings: SelfRating,
};
