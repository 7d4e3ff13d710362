export type {
  BindReport,
  BoundPart,
  Corner,
  PageLink,
  PartLabel,
  PartOutline,
  Recovery,
  Removal,
  Stamp,
  StampedPage,
  VolumePart,
  VolumePlan,
} from './plan.ts';
export { type PdfProbe, probePdf } from './source/probe.ts';
export type { SourceSurvey } from './source/survey.ts';
export { StampFontError } from './stamp/truetype.ts';
export { bindVolume } from './volume/bind.ts';
