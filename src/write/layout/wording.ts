import { Day, longDay } from '../../model/day.ts';
import type {
  AttachmentListBlock,
  ChartBlock,
  ImprintBlock,
  LetterheadBlock,
  SignatureBlock,
} from '../../model/document.ts';
import { widthInCharacters } from './width.ts';

/** The words the form itself adds: said once, so that every writer says the same. */
export const evidenceIndexTitle = '附：佐证材料索引';
export const draftMark = '草稿';

/** `2024年6月3日`; a day still to be filled in (`2024年×月×日`) stays as it is. */
export const printedDay = (day: string): string => (Day.safeParse(day).success ? longDay(day) : day);

/** 附件1, or 附件 when there is only one. */
export const attachmentLabel = (ordinal: number | null): string => `附件${ordinal ?? ''}`;

/** 附件说明: numbered from 1 when there are several, no mark after a name (GB/T 9704-2012). */
export const attachmentLines = ({ entries }: AttachmentListBlock): { id: string; number: string; title: string }[] =>
  entries.map(({ id, title }, i) => ({ id, number: entries.length > 1 ? `${i + 1}.` : '', title }));
export const attachmentListLead = '附件：';

/** 版记: copies end with a full stop, the day is followed by 印发. */
export const imprintCopies = ({ copies }: ImprintBlock): { label: string; to: string }[] =>
  copies.map(({ label, to }) => ({ label: `${label}：`, to: /[。.]$/.test(to) ? to : `${to}。` }));
export const imprintDay = ({ day }: ImprintBlock): string => `${printedDay(day)}印发`;

export const signerLead = '签发人：';
export const mastheadDay = ({ day }: NonNullable<LetterheadBlock['masthead']>): string => printedDay(day);

/** A line set from the right: `indent` in characters from the right edge of the type area. */
export interface RightLine {
  readonly text: string;
  readonly indent: number;
}

/**
 * 署名 and 成文日期: the day ends `indent` characters from the right edge, each unit is centred over it; a unit too long
 * for that ends at the edge (GB/T 9704-2012, 加盖印章的公文).
 */
export function signatureLines({ units, day }: SignatureBlock, indent: number): RightLine[] {
  const date = printedDay(day);
  const dateWidth = widthInCharacters(date);
  const over = Math.max(0, ...units.map((u) => (widthInCharacters(u) - dateWidth) / 2 - indent));
  const right = (text: string): number => indent + over - (widthInCharacters(text) - dateWidth) / 2;
  return [...units, date].map((text) => ({ text, indent: Math.max(0, Math.round(right(text) * 20) / 20) }));
}

/** `label：text` of a cover; a line without a label stands alone. */
export const coverLead = (label: string): string => (label === '' ? '' : `${label}：`);

/** 图表: every point is labelled with its value; a missing one with a dash. */
export const chartValue = (value: number | null): string => (value === null ? '—' : String(value));
export const chartUnit = ({ unit }: ChartBlock): string => (unit === '' ? '' : `单位：${unit}`);
export const chartTarget = (target: number): string => `目标值：${target}`;

/** Stands where a picture could not be read. */
export const missingPicture = (alt: string): string => `【待补：${alt}】`;
