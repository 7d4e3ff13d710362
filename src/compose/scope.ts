import type { Located } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { EvidencePiece, Ledger } from '../model/evidence.ts';
import type { StandardPack } from '../model/pack.ts';
import type { Verdict } from '../model/verdict.ts';
import { createMarks, type Marks } from './marks.ts';
import { createSlots, type Slots } from './slots.ts';
import type { CompiledTemplates } from './template/compiled.ts';
import type { TemplateSource } from './template/source.ts';
import type { Root } from './tree/markdown.ts';

/** All facts a composition may draw on. `citations` are not needed to compose; evidence numbers come from the ledger. */
export interface ComposeInput {
  readonly dossier: Located<Dossier>;
  readonly pack: StandardPack;
  readonly verdicts: readonly Verdict[];
  readonly ledger: Ledger;
  /** 存疑 — of whose figures evidence says otherwise, and why; without it, nobody has looked. */
  readonly doubts?: ReadonlyMap<string, string>;
  readonly templates: TemplateSource;
  /** Without it every text is parsed. */
  readonly trees?: Trees;
  /** Without it every template is compiled. */
  readonly compiled?: CompiledTemplates;
}

/** 语法树 — of texts parsed in an earlier run. */
export interface Trees {
  readonly recall: (markdown: string) => Root | null;
  readonly remember: (markdown: string, tree: Root) => void;
}

export interface ComposeOptions {
  /** Characters the whole text may have; facts and sentences go by priority, a sentence is never cut. */
  readonly length?: 'full' | number;
  /** Only measures flagged 亮点. */
  readonly highlightsOnly?: boolean;
  /** 部门, 街道 or 区县 the document speaks for. */
  readonly unit?: string;
}

/** The input with the look-ups every view and helper needs, made once for all documents. */
export interface Book extends ComposeInput {
  readonly facts: Dossier;
  readonly byVerdict: ReadonlyMap<string, Verdict>;
  readonly byNumber: ReadonlyMap<string, EvidencePiece>;
}

export function openBook(input: ComposeInput): Book {
  return {
    ...input,
    facts: input.dossier.value,
    byVerdict: new Map(input.verdicts.map((v) => [v.id, v])),
    byNumber: new Map(input.ledger.pieces.map((p) => [p.number, p])),
  };
}

/** The book as a kind of document sees it that is signed on a day of its own. */
export function signedOn(book: Book, kind: string): Book {
  const { settings } = book.facts;
  const { documentDates: dates = {} } = settings;
  const own = Object.hasOwn(dates, kind) ? dates[kind] : undefined;
  return own === undefined ? book : { ...book, facts: { ...book.facts, settings: { ...settings, date: own.date } } };
}

/** One composition: the book, where inserted values are kept, and what is left out for length. */
export interface Scope {
  readonly book: Book;
  readonly marks: Marks;
  readonly slots: Slots;
  readonly options: ComposeOptions;
  readonly cut: Cut;
  /** What a list counts, so that a number made of it can be told from every other: `问题整改[状态=已销号]`. */
  readonly named: WeakMap<readonly unknown[], string>;
  /** View of a list's items: an empty list still knows whose it is. */
  readonly listed: WeakMap<readonly unknown[], string>;
}

/** 取舍 — asked for every fact or sentence that may go; says whether it goes this time. */
export type Cut = (key: string, priority: number) => boolean;

export function openScope(book: Book, options: ComposeOptions, cut: Cut = () => false): Scope {
  const marks = createMarks();
  return { book, marks, slots: createSlots(marks), options, cut, named: new WeakMap(), listed: new WeakMap() };
}
