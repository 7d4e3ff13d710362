import type { Citation, VolumePart } from '../model/bundle.ts';
import { longDay } from '../model/day.ts';
import type { Block, ContentsEntry, Document, Inline, ParagraphBlock, TableCell } from '../model/document.ts';
import { dateInWords, type EvidencePiece } from '../model/evidence.ts';
import { sequenceText } from '../model/history.ts';
import type { Clause, StandardPack } from '../model/pack.ts';
import { plainDocument, text } from '../model/plain-document.ts';
import type { Settings } from '../model/settings.ts';
import { labelText } from './labels.ts';
import type { Part, PlannedVolume } from './parts.ts';

/** What every page set around the evidence shares. */
export interface Frame {
  readonly settings: Settings;
  readonly pack: StandardPack;
}

const shell = ({ settings }: Frame, id: string, title: string, blocks: readonly Block[]): Document =>
  plainDocument(settings, { id, kind: '分册', title, blocks });

/** The printed number of a part's first page, or null while it is not settled; in another volume, with that volume. */
export type PageOf = (target: string) => string | null;

/** 封面与目录 of one volume. */
export function frontMatter(frame: Frame, volume: PlannedVolume, volumes: number, pageOf: PageOf): Document {
  const { settings, pack } = frame;
  const entries = volume.parts.flatMap((part, i) => entriesOf(frame, part, volume.parts[i - 1], pageOf));
  return shell(
    frame,
    `合订本-${volume.title}`,
    `${settings.applicant.name}申报${pack.honour}资料合订本${volume.title}`,
    [
      {
        type: 'cover',
        heading: `${settings.applicant.name}${settings.purpose}${pack.honour}`,
        title: ['申报资料合订本', volumes > 1 ? `（${volume.title}，共${volumes}册）` : '', subjectOf(volume)].filter(
          (line) => line !== '',
        ),
        lines: [
          { label: '申报单位', text: settings.applicant.government },
          { label: '填报年度', text: `${settings.year}年` },
          { label: '申报序列', text: sequenceText(settings.sequence) },
        ],
        foot: [settings.applicant.government, longDay(settings.date)],
      },
      { type: 'contents', title: '目录', entries },
    ],
  );
}

/** What the volume is about, where it is about one thing. */
function subjectOf({ parts }: PlannedVolume): string {
  const subjects = new Set(parts.map(({ category }) => category));
  const [only] = subjects;
  return subjects.size === 1 && only !== undefined ? `佐证材料：${only}` : '';
}

/** A category's name stands above its first divider, leading to it. */
function entriesOf(frame: Frame, part: Part, previous: Part | undefined, pageOf: PageOf): ContentsEntry[] {
  const own: ContentsEntry = {
    level: part.level,
    text: `${part.title}${changeText(frame, part)}`,
    ...detailOf(part),
    page: pageOf(part.target),
    target: part.target,
  };
  const category = categoryOf(part, frame.pack);
  if (category === undefined || (previous !== undefined && categoryOf(previous, frame.pack) === category)) return [own];
  return [{ ...own, level: 1, text: `佐证材料：${category}` }, own];
}

/** What DA/T 22—2015 lists of each piece besides number and title: author, 文号, date and pages. */
function detailOf({ from, pages }: Part): Pick<ContentsEntry, 'detail'> {
  if (from.kind !== 'evidence') return {};
  const { unit, docNumber } = from.piece;
  const said = [unit, docNumber, dateInWords(from.piece), `${pages}页`];
  return { detail: said.filter((word) => word !== '') };
}

/** What this sequence did to a part, and what an earlier one took away. */
function changeText({ settings }: Frame, { change, from }: Part): string {
  if (from.kind === 'withdrawn') return `（序列${sequenceText(from.withdrawn.sequence)}撤下）`;
  return change === undefined ? '' : `（序列${sequenceText(settings.sequence)}${change}）`;
}

function categoryOf(part: Part, pack: StandardPack): string | undefined {
  const clause = /(?:evidence|clause):([^-]+)/.exec(part.target)?.[1];
  return clause === undefined ? undefined : categoryNames(pack).get(clause);
}

/** Asked for every part of every volume, whenever contents are counted. */
const namesByPack = new WeakMap<StandardPack, ReadonlyMap<string, string>>();

function categoryNames(pack: StandardPack): ReadonlyMap<string, string> {
  const known = namesByPack.get(pack);
  if (known !== undefined) return known;
  const names = new Map(pack.categories.flatMap(({ name, clauses }) => clauses.map(({ id }) => [id, name] as const)));
  namesByPack.set(pack, names);
  return names;
}

/** 隔页 before a clause's evidence: what it demands, each piece, and every place that cites it. */
export function divider(
  frame: Frame,
  clause: Clause,
  pieces: readonly EvidencePiece[],
  citations: ReadonlyMap<string, readonly Citation[]>,
  titles: ReadonlyMap<string, string>,
  pageOf: PageOf,
): Document {
  const rows = pieces.map((piece): TableCell[] => [
    cell(linkTo(piece)),
    cell(text(piece.title)),
    cell(text(piece.unit)),
    cell(text(pageOf(`evidence:${piece.number}`) ?? '')),
    { content: citedBy(citations.get(piece.number) ?? [], titles) },
  ]);
  return shell(frame, `隔页-${clause.id}`, clause.title, [
    { type: 'title', lines: [text(clause.title)] },
    paragraph(clause.gist),
    {
      type: 'table',
      columns: [
        { width: 0.12, align: 'center' },
        { width: 0.32, align: 'left' },
        { width: 0.16, align: 'left' },
        { width: 0.08, align: 'center' },
        { width: 0.32, align: 'left' },
      ],
      header: [['编号', '佐证材料', '责任单位', '页码', '引用处'].map((head) => cell(text(head)))],
      rows,
    },
  ]);
}

/** 撤下页 — where something stood that has been taken away: what, on which pages, and since when. */
export function withdrawnPage(
  frame: Frame,
  title: string,
  { sequence, labels }: NonNullable<VolumePart['withdrawn']>,
): Document {
  return shell(frame, `撤下-${title}`, `${title}（已撤下）`, [
    { type: 'title', lines: [text('本件已撤下')] },
    paragraph(
      `“${title}”原在本册第${labelText(labels)}页，已在序列${sequenceText(sequence)}补正时撤下。${labels.length > 1 ? '其余页码空缺，不再使用。' : ''}`,
    ),
  ]);
}

const cell = (content: readonly Inline[]): TableCell => ({ content });
const paragraph = (value: string): ParagraphBlock => ({ type: 'paragraph', role: 'body', content: text(value) });
const linkTo = (piece: EvidencePiece): Inline[] => [
  { type: 'reference', to: { kind: 'evidence', id: piece.number }, text: piece.number },
];

/** Each citing document once, with the statements it rests on this piece. */
function citedBy(citations: readonly Citation[], titles: ReadonlyMap<string, string>): Inline[] {
  const documents = [...new Set(citations.map((c) => c.document))];
  const links = documents.map(
    (id): Inline => ({ type: 'reference', to: { kind: 'document', id }, text: titles.get(id) ?? id }),
  );
  return links.flatMap((link, i) => (i === 0 ? [link] : [...text('；'), link]));
}
