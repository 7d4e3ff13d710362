import { surveyPdf } from '../bundle/pdf/index.ts';
import type { Document } from '../model/document.ts';
import type { PageSurvey } from '../model/evidence.ts';
import { keyOf } from '../shell/store.ts';
import type { DraftOptions, DraftPdf, WrittenPdf } from '../write/pdf/write-pdf.ts';
import type { Address } from './binding.ts';
import { type Inputs, type Kept, seal, unseal } from './kept.ts';

/** A draft with what the binder will ask of its pages: filling links in changes nothing of that. */
interface Draft extends DraftPdf {
  readonly survey: PageSurvey;
}

/** A draft whose bytes are read when they are needed: those of a large dossier's first build take 50 MB. */
export interface HeldDraft extends Omit<Draft, 'bytes'> {
  readonly bytes: () => Promise<Uint8Array>;
}

/** What drafts are made with, and where they are kept. */
export interface Drafter {
  readonly kept: Kept;
  /** Style and faces. */
  readonly look: Inputs;
  /** The digest of all a document says and shows. */
  readonly textOf: (document: Document) => string;
  /** Takes down what was used and noticed. */
  readonly note: (made: Pick<WrittenPdf, 'faces' | 'diagnostics'>) => void;
  readonly draw: (document: Document, options: DraftOptions) => Promise<DraftPdf>;
  readonly pictures: (path: string) => Uint8Array;
}

/** 底稿 — a document set with room for its links; the same for all who ask while its text and what it can lead to stay the same. */
export function createDrafter({ kept, look, textOf, note, draw, pictures }: Drafter) {
  const draftsOf = rememberDrafts();
  return async (document: Document, address: Address): Promise<HeldDraft> => {
    const text = textOf(document);
    const drafts = draftsOf(document, text);
    const known = drafts.find((draft) => suits(draft, address));
    if (known !== undefined) return known;
    const draft = await keptDraft(kept, document, { 正文: text, ...look }, address, async (linkable) => {
      const drawn = await draw(document, { linkable, pictures });
      return { ...drawn, survey: surveyPdf(drawn.bytes) };
    });
    drafts.push(draft);
    note(draft);
    return draft;
  };
}

/** The drafts of a document, one for each set of places it can lead to, while its text stays the same. */
function rememberDrafts(): (document: Document, text: string) => HeldDraft[] {
  const done = new Map<Document['id'], { readonly text: string; readonly drafts: HeldDraft[] }>();
  return ({ id }, text) => {
    const held = done.get(id);
    if (held?.text === text) return held.drafts;
    const fresh: HeldDraft[] = [];
    done.set(id, { text, drafts: fresh });
    return fresh;
  };
}

/** Whether all a draft leads to has an address, and nothing else has. */
const suits = ({ targets, dead }: Pick<DraftPdf, 'targets' | 'dead'>, address: Address): boolean =>
  targets.every((target) => address(target) !== null) && dead.every((target) => address(target) === null);

/** The draft as kept for what can be led to. What a text refers to is kept by the text alone, so that it need not be read. */
async function keptDraft(
  kept: Kept,
  document: Document,
  base: Inputs,
  address: Address,
  draw: (linkable: (target: string) => boolean) => Promise<Draft>,
): Promise<HeldDraft> {
  const asks = { 所引: 'targets', ...base };
  const asked = kept.recall(asks);
  const inputsFor = (targets: readonly string[]): Inputs => ({
    ...base,
    无处可引: keyOf(JSON.stringify(targets.filter((target) => address(target) === null))),
  });
  const work = `《${document.title}》的排版`;
  const held = kept.find(work, inputsFor(asked === null ? [] : readTargets(asked)));
  if (asked !== null && held !== null) return inMemory(opened<Draft>(held));
  const drawn = () => draw((target) => address(target) !== null);
  const draft = await drawn();
  const found = [...draft.targets, ...draft.dead].sort();
  kept.remember(asks, new TextEncoder().encode(JSON.stringify(found)));
  kept.keep(work, inputsFor(found), sealed(draft));
  return onShelf(kept, inputsFor(found), draft, drawn);
}

const readTargets = (held: Uint8Array): string[] => JSON.parse(new TextDecoder().decode(held));

const inMemory = ({ bytes, ...facts }: Draft): HeldDraft => ({ ...facts, bytes: async () => bytes });

/** What was just set is asked for again when a volume is bound and when the document's own file is written: it waits on the disk. */
function onShelf(kept: Kept, inputs: Inputs, draft: Draft, draw: () => Promise<Draft>): HeldDraft {
  if (kept.recall(inputs) === null) return inMemory(draft);
  const { bytes: _, ...facts } = draft;
  return {
    ...facts,
    bytes: async () => {
      const held = kept.recall(inputs);
      return held === null ? (await draw()).bytes : opened<Draft>(held).bytes;
    },
  };
}

export const sealed = ({ bytes, ...facts }: WrittenPdf): Uint8Array => seal(facts, bytes);

/** What `sealed` put away, as what it was. */
export function opened<T extends WrittenPdf>(held: Uint8Array): T {
  const { facts, bytes } = unseal(held);
  return { ...(facts as object), bytes } as T;
}
