import { longDay } from '../../src/model/day.ts';
import type { Block, Document, Inline, TableBlock } from '../../src/model/document.ts';
import { attached } from './attached.ts';
import type { City, Entry } from './city.ts';
import { indicatorSentence, profileSentences, provedBy, termsTable } from './figures.ts';
import { ownTable } from './rows.ts';

const ordinals = '一二三四五六';
const run = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (text: string): Block => ({ type: 'paragraph', role: 'body', content: run(text) });

/** 一件佐证的文稿 — its own words, then the figures, profile facts and measures of the dossier that cite it. */
export function evidenceDocument(city: City, entry: Entry): Document {
  const { government } = city.dossier.settings.applicant;
  const content = city.contents.get(entry.number);
  if (content === undefined) throw new Error(`佐证${entry.number}没有正文`);
  const sheet = content.附表 === undefined ? null : attached(city.dossier, content.附表);
  const table = ownTable(city.dossier, content);
  const signer = unitName(city, entry.unit);
  return {
    id: entry.number,
    kind: '佐证材料',
    title: entry.title,
    material: null,
    applicant: government,
    day: entry.date,
    draft: false,
    form: issued(entry) ? 'official' : 'plain',
    blocks: [
      ...head(entry, signer),
      paragraph(content.正文),
      ...(table === null ? [] : [table]),
      ...sections(city, entry),
      { type: 'signature', units: [signer], day: longDay(entry.date) },
      ...(sheet === null ? [] : annex(content.附表 ?? '', sheet)),
    ],
  };
}

/** 市城市管理局 → 平川市城市管理局; a unit of the province or a committee keeps its name. */
const unitName = ({ dossier }: City, unit: string): string =>
  unit.startsWith('市') ? `${dossier.settings.applicant.name}${unit.slice(1)}` : unit;

const issued = ({ docNumber, kind }: Entry): boolean => /〔\d{4}〕/.test(docNumber) && kind !== '法规';

function head(entry: Entry, signer: string): Block[] {
  const title: Block = {
    type: 'title',
    lines: [run(entry.title)],
    ...(entry.kind === '法规' ? { subtitle: run(`（${entry.docNumber}）`) } : {}),
  };
  if (!issued(entry)) return [title];
  return [{ type: 'letterhead', issuer: `${signer}文件`, number: run(entry.docNumber) }, title];
}

function sections(city: City, entry: Entry): Block[] {
  const verdicts = provedBy(city, entry);
  const figures = verdicts.map((verdict) => indicatorSentence(city, entry, verdict));
  const terms = figures.some((text) => text.includes('规划要求')) ? null : termsTable(city, verdicts);
  const measures = city.dossier.measures.filter(({ evidence }) => evidence[0] === entry.number).map(({ text }) => text);
  const parts: [string, Block[]][] = [
    ['有关数据', [...figures, ...profileSentences(city, entry)].map(paragraph)],
    ['数据来源和计算', terms === null ? [] : [terms]],
    ['工作情况', measures.map(paragraph)],
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], i): Block[] => [
      { type: 'heading', level: 1, number: `${ordinals[i]}、`, content: run(title) },
      ...blocks,
    ]);
}

const annex = (title: string, table: TableBlock): Block[] => [
  { type: 'attachment', id: 'annex', ordinal: null, title: run(title) },
  table,
];
