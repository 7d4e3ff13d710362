export { type PdfProbe, probePdf, surveyPdf } from '../../pdf/source/probe.ts';
export { bindingCodes } from './codes.ts';
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
export { StampFontError } from './stamp/truetype.ts';
export { bindVolume } from './volume/bind.ts';
export { joinPdfs } from './volume/join.ts';
export { destinationName } from './volume/targets.ts';
