import { closesParagraph } from '../../text/han.ts';
import { pageMark } from '../../text/join.ts';
import type { Prose } from '../../text/prose.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

/** What follows a figure that a page set on a line of its own. */
const measured = /^[，。；]?[余多万亿个条次处户件台辆平吨公米元名人份张家座所套年%％]/u;

/** The last line before `i` that is not blank. */
function lineBefore({ lines }: Prose, i: number): string {
  for (let at = i - 1; at >= Math.max(0, i - 4); at -= 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** 2、生联络员: a library numbers the pages of its preview, in the midst of a word. */
const leaf = /^(\d{1,2})、/u;
function* leaves({ prose, paragraphs }: Reading): Generator<Finding> {
  const [paragraph] = paragraphs;
  const pages = [...prose.lines.entries()].filter(([, { text }]) => leaf.test(text.trim()) && text.length > 20);
  const long = pages.filter(([, { text }]) => text.length > 60);
  if (paragraph === undefined || long.length < 2 || prose.wrapped) return;
  for (const [i, { text, line }] of pages) {
    const before = lineBefore(prose, i);
    const mark = leaf.exec(text.trim());
    if (!mark || before.length < 60 || closesParagraph(before)) continue;
    const column = text.length - text.trimStart().length + 1;
    const at = { file: prose.file, line, column, quote: mark[0] };
    yield { paragraph, start: 0, end: 1, at, message: `“${mark[0]}”是文库预览的页码，夹在一句话中间` };
  }
}

/** 推动创建国家卫生 / 1 工作目标: the number of a page before the words that go on with the sentence. */
const folio = /^\d{1,3}[ \u3000](?=\p{Script=Han}{2})/u;
function* folios({ prose, paragraphs }: Reading): Generator<Finding> {
  const [paragraph] = paragraphs;
  if (paragraph === undefined) return;
  for (const [i, { text, line, role }] of prose.lines.entries()) {
    const mark = role === undefined ? folio.exec(text.trim()) : null;
    if (mark === null || measured.test(text.trim().slice(mark[0].length))) continue;
    const before = lineBefore(prose, i);
    if (before.length < 30 || !/\p{Script=Han}$/u.test(before) || closesParagraph(before)) continue;
    const column = text.length - text.trimStart().length + 1;
    const at = { file: prose.file, line, column, quote: mark[0] };
    yield { paragraph, start: 0, end: 1, at, message: `“${mark[0].trim()}”像是页码，夹在一句话中间` };
  }
}

/** Text goes on behind the mark: it is no foot of the last page. */
const isBetween = (prose: Prose, i: number): boolean =>
  prose.lines.slice(i + 1).some(({ text }) => text.trim().length >= 16 && /[，。]/u.test(text)) &&
  lineBefore(prose, i).length >= 16;

export const pageResidue: ProofCheck = {
  code: 'page-residue',
  title: '正文里没有夹着页码',
  why: '从版式文件转换来的文字常把页码留在正文里，一句话被它断成两截。',
  basis: '公文文字应当完整、连贯',
  severity: 'note',
  hint: '删去这一行，把上下文接成一段。',
  good: [
    '医疗废物全部由有资质的单位收运处置，达标排放。\n— 3 —\n2023年产生医疗废物1126.4吨，全部得到处置，没有发生流失。\n— 4 —\n各医疗机构建立台账，专人管理，记录完整。',
    '医疗废物全部由有资质的单位收运处置，达标排放。\n— 3 —',
  ],
  bad: [
    {
      text: '二〇〇六年以来，县委、县政府又明确了创建国家卫生县城、提升城市形象的\n1 工作目标。经过几年努力，取得了成果。',
      quotes: ['1 '],
    },
    {
      text: '医疗废物全部由有资质的单位收运处置。\n\n第 3 页 共 5 页\n\n产生医疗废物1126.4吨。',
      quotes: ['第 3 页 共 5 页'],
    },
    {
      text: '医疗废物全部由有资质的单位收运处置，达标排放。\n— 3 —\n2023年产生医疗废物1126.4吨，全部得到处置，没有发生流失。',
      quotes: ['— 3 —'],
    },
    { text: '市区医疗机构428家，产生的医疗废物全部由有资质的单位\n— 3 —\n收运处置，达标排放。', quotes: ['— 3 —'] },
  ],
  *run(reading) {
    const { prose, paragraphs } = reading;
    if (prose.format === 'pdf') return;
    yield* leaves(reading);
    yield* folios(reading);
    const [paragraph] = paragraphs;
    // Marks on every page are how papers are paged; a single one in their midst was left by a converter.
    const marks = prose.lines.filter(({ text }) => /^[—–-]/u.test(text.trim()) && pageMark.test(text.trim())).length;
    for (const [i, { text, line, role, part }] of prose.lines.entries()) {
      // The number of a row is no page's, and what stands in a footer is where it belongs.
      if (role === 'cell' || part !== undefined) continue;
      const before = lineBefore(prose, i);
      const mark = text.trim();
      const torn = before.length >= 10 && !closesParagraph(before);
      const bare = torn && /^\d{1,3}$/.test(mark) && !measured.test(prose.lines[i + 1]?.text.trim() ?? '');
      if (paragraph === undefined || !(pageMark.test(mark) || bare)) continue;
      // 第3页 共5页 is printed by a program and belongs to no text.
      const paged = !torn && !mark.startsWith('第') && !mark.includes('/');
      if (paged && (!isBetween(prose, i) || marks > 1)) continue;
      const column = text.length - text.trimStart().length + 1;
      const at = { file: prose.file, line, column, quote: mark };
      const message = torn ? `页码“${mark}”夹在一句话中间` : `页码“${mark}”混在正文里`;
      yield { paragraph, start: 0, end: 1, at, message };
    }
  },
};
