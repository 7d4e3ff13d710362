import type { PageOf } from '../bundle/front.ts';
import type { Part } from '../bundle/parts.ts';
import type { Stamp, StampedPage } from '../bundle/pdf/index.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePiece } from '../model/evidence.ts';
import type { Address, Binding } from './binding.ts';
import type { IdentifiedPart } from './bound.ts';
import type { SettledVolume } from './settled.ts';
import type { Laid } from './typeset.ts';
import { pageMade } from './volume-plan.ts';

/** A part whose turn is told when it comes. */
export const telling = ({ identity, part }: IdentifiedPart, tell: () => void): IdentifiedPart => ({
  identity,
  part: {
    ...part,
    source: () => {
      tell();
      return part.source();
    },
  },
});

/** 封面和目录, already typeset. */
export const frontPart = (volume: SettledVolume, { identity, survey, bytes }: Laid): IdentifiedPart => ({
  identity,
  part: {
    id: `front:${volume.ordinal}`,
    ...numbersOf(volume, `front:${volume.ordinal}`),
    source: bytes,
    survey,
    archive: [],
    outline: { title: '封面和目录', depth: 0, own: false },
  },
});

/** One part as the binder takes it: its pages, what is stamped on them, and what its bytes go by. */
export async function binderPart(
  binding: Binding,
  volume: SettledVolume,
  part: Part,
  pageOf: PageOf,
  address: Address,
): Promise<IdentifiedPart> {
  const common = {
    id: part.target,
    target: part.target,
    outline: { title: part.title, depth: part.level - 1 },
    ...numbersOf(volume, part.target),
  };
  const running = runningStamp(volume, part);
  const { identity, part: own } =
    part.from.kind === 'evidence'
      ? piecePart(binding, part.from.piece, running)
      : await typesetPart(binding, pageMade(binding, part, pageOf), address, running);
  return { identity, part: { ...common, ...own } };
}

type Running = (page: StampedPage) => Stamp;

/** What a part has besides its number and title, and what its bytes go by. */
interface OwnPart {
  readonly identity: string;
  readonly part: Omit<IdentifiedPart['part'], 'id' | 'target' | 'outline' | 'numbers'>;
}

/** Number, title and file stand in the part itself, and so in what it goes by. */
function piecePart(binding: Binding, piece: EvidencePiece, running: Running): OwnPart {
  const paged = binding.paged(piece);
  if (paged === null) throw new Error(`${piece.number} has no pages`);
  const { identity, bytes, survey, archive } = paged;
  const whole = piece.range === null || piece.file.media !== 'pdf';
  return {
    identity,
    part: {
      file: piece.file.path,
      ...(whole ? {} : { pages: piece.range }),
      source: bytes,
      ...(survey && { survey }),
      ...(archive && { archive }),
      stamp: (page) => [
        { text: `佐证${piece.number}　第${page.index}页，共${page.count}页`, at: 'top-left' },
        running(page),
      ],
      unreadable: (problem) => [`佐证${piece.number}　${piece.title}`, `原件：${piece.file.path}`, problem],
    },
  };
}

/** Typesetting refuses what is not PDF/A: nothing can stand against it. */
async function typesetPart(binding: Binding, made: Document, address: Address, running: Running): Promise<OwnPart> {
  const { identity, survey, bytes } = await binding.typeset(made, address);
  return { identity, part: { source: bytes, survey, archive: [], stamp: (page) => [running(page)] } };
}

/** `第1册　第12-1页` at the corner; on the last page of a part, what numbers behind it are empty. */
function runningStamp({ title, labels, gaps }: SettledVolume, { target }: Part): Running {
  return ({ index, count, volumePage }) => {
    const gap = index === count ? gaps.get(target) : undefined;
    const label = labels.get(target)?.[index - 1] ?? String(volumePage);
    return { text: `${title}　第${label}页${gap === undefined ? '' : `（第${gap}页空缺）`}`, at: 'top-right' };
  };
}

/** Only a volume that grew numbers its pages otherwise than by their order. */
function numbersOf({ labels }: SettledVolume, target: string): { readonly numbers?: readonly string[] } {
  const numbers = labels.get(target);
  return numbers === undefined ? {} : { numbers };
}
