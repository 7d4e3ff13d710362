import type { ChartBlock, PictureBlock } from '../../model/document.ts';
import { type EvidencePiece, isPicture } from '../../model/evidence.ts';
import { indicatorSlot } from '../facts.ts';
import { documentId } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { plainOf, type Slot, wordOf } from '../slots.ts';
import { evidenceSlot } from '../views/evidence.ts';
import type { Term } from './term.ts';

/** A clause names all its pieces, an indicator those of its row, a number itself. */
function numbersOf(scope: Scope, given: string): readonly string[] {
  if (scope.book.byNumber.has(given) || /^\d+\.\d+-\d+$/.test(given)) return [given];
  const verdict = scope.book.byVerdict.get(given);
  if (verdict !== undefined) return verdict.evidence;
  return scope.book.ledger.pieces.filter((p) => p.clauses.includes(given)).map((p) => p.number);
}

const evidence: Term = {
  name: '佐证',
  what: '佐证编号，点击即到该件；可给佐证编号、条款编号（该条款的全部佐证）或指标编号；至多=3 只列前几件',
  arguments: [{ name: '编号', kind: 'evidence' }],
  options: { 至多: 'number' },
  use: 'inline',
  example: '（佐证材料：{{佐证 "3.1-01"}}）',
  result: '（佐证材料：3.1-01）',
  run: ({ args, options, scope }) => {
    const id = wordOf(args[0]);
    const limit = Number(wordOf(options.至多) || Number.POSITIVE_INFINITY);
    const numbers = numbersOf(scope, id).slice(0, limit);
    if (numbers.length === 0) return scope.slots.gap(`${id}的佐证材料`, scope.book.dossier.at('registry'));
    return numbers.map((n) => String(evidenceSlot(scope, n))).join('、');
  },
};

const document: Term = {
  name: '文件',
  what: '引用本套资料中的另一份文件，写作《……》',
  arguments: [{ name: '文种', kind: 'document' }],
  use: 'inline',
  example: '详见{{文件 "数据评价指标汇总表"}}',
  result: '详见《数据评价指标汇总表》',
  run: ({ args, scope }) => {
    const kind = wordOf(args[0]);
    const entry = scope.book.pack.documents.find((d) => d.kind === kind);
    const id = entry === undefined ? kind : documentId(scope.book.pack, entry);
    return scope.slots.run({ type: 'reference', to: { kind: 'document', id }, text: `《${kind}》` });
  },
};

const attachment: Term = {
  name: '附件',
  what: '引用本文件的附件，写作“附件1”，只有一个附件时写“附件”；序号由附件的位置定',
  arguments: [{ name: '附件编号', kind: 'attachment' }],
  use: 'inline',
  example: '责任分工见{{附件 "责任分解"}}',
  result: '责任分工见附件',
  run: ({ args, scope }): Slot => {
    const id = wordOf(args[0]);
    return scope.slots.run({ type: 'reference', to: { kind: 'attachment', id }, text: '附件' });
  },
};

const chart: Term = {
  name: '图表',
  what: '一项多年指标的小图，单独成段',
  arguments: [{ name: '指标编号', kind: 'indicator' }],
  use: 'inline',
  example: '{{图表 "22"}}',
  result: '城市生活污水集中收集率（%）',
  run: ({ args, scope }) => {
    const id = wordOf(args[0]);
    const verdict = scope.book.byVerdict.get(id);
    if (verdict === undefined || verdict.series.every((f) => typeof f.value !== 'number'))
      return indicatorSlot(scope, id);
    const aim = verdict.part?.target ?? verdict.indicator.target;
    const points = verdict.series.map(({ year, value }) => ({
      label: `${year}年`,
      value: typeof value === 'number' ? value : null,
    }));
    const block: ChartBlock = {
      type: 'chart',
      alt: `${verdict.name}：${verdict.series.map((f) => `${f.year}年${f.text || '待补'}`).join('，')}`,
      caption: [{ type: 'text', text: `${verdict.name}（${verdict.unit}）` }],
      unit: verdict.unit,
      points,
      ...(aim.form === 'number' ? { target: aim.value } : {}),
    };
    return scope.marks.block(block);
  },
};

/** A piece's number, or a file of the workspace by its path. */
const picturePath = /\.(?:png|jpe?g|gif|webp|bmp)$/i;

const picture: Term = {
  name: '图片',
  what: '佐证中的一张图片，按佐证编号取（也可写工作区里图片文件的路径），单独成段；题= 是图题，缺省不写；宽= 是最大宽度（毫米）',
  arguments: [{ name: '佐证编号', kind: 'picture' }],
  options: { 题: 'text', 宽: 'number' },
  use: 'inline',
  example: '{{图片 "佐证材料/范围图.png" 题="建成区范围图"}}',
  result: '建成区范围图',
  run: ({ args, options, scope }) => {
    const given = wordOf(args[0]);
    const caption = wordOf(options.题);
    const piece = scope.book.byNumber.get(given);
    const path = piece?.file.path ?? given;
    if (piece === undefined ? !picturePath.test(given) : !isPicture(piece.file)) return noPicture(scope, given, piece);
    const width = Number(plainOf(options.宽) ?? Number.NaN);
    const block: PictureBlock = {
      type: 'picture',
      path,
      alt: caption || piece?.title || path.replace(/^.*\/|\.[^.]*$/g, ''),
      ...(caption === '' ? {} : { caption: [{ type: 'text', text: caption }] }),
      ...(width > 0 ? { width } : {}),
    };
    return scope.marks.block(block);
  },
};

function noPicture(scope: Scope, given: string, piece: EvidencePiece | undefined): Slot {
  const at = scope.book.dossier.at('registry');
  if (piece === undefined) return scope.slots.gap(`编号为“${given}”的佐证图片`, at);
  const why = piece.file.state === 'sound' ? `是${piece.file.media}，不是JPEG或PNG图片` : '打不开';
  return scope.slots.gap(`佐证${given}的图片（${piece.file.path.replace(/^.*\//, '')}${why}）`, at);
}

export const referenceTerms: readonly Term[] = [evidence, document, attachment, chart, picture];
