import type { ChartBlock } from '../../model/document.ts';
import { indicatorSlot } from '../facts.ts';
import { documentId } from '../identity.ts';
import type { Scope } from '../scope.ts';
import { type Slot, wordOf } from '../slots.ts';
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

export const referenceTerms: readonly Term[] = [evidence, document, attachment, chart];
