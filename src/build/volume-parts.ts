import type { PageOf } from '../bundle/front.ts';
import type { Part } from '../bundle/parts.ts';
import type { Stamp, StampedPage } from '../bundle/pdf/index.ts';
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
  if (part.from.kind === 'evidence') {
    const { piece } = part.from;
    const source = binding.paged(piece);
    if (source === null) throw new Error(`${piece.number} has no pages`);
    return {
      // What is stamped on the pages besides: number, title and file stand in `common` and `file`.
      identity: source.identity,
      part: {
        ...common,
        ...evidencePart(piece, running),
        source: source.bytes,
        ...(source.survey && { survey: source.survey }),
        ...(source.archive && { archive: source.archive }),
      },
    };
  }
  const document = pageMade(binding, part, pageOf);
  const { identity, survey, bytes } = await binding.typeset(document, address);
  const stamp = (page: StampedPage): Stamp[] => [running(page)];
  // Typesetting refuses what is not PDF/A.
  return { identity, part: { ...common, source: bytes, survey, archive: [], stamp } };
}

/** `第1册　第12-1页` at the corner; on the last page of a part, what numbers behind it are empty. */
function runningStamp({ title, labels, gaps }: SettledVolume, { target }: Part): (page: StampedPage) => Stamp {
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

const evidencePart = (piece: EvidencePiece, running: (page: StampedPage) => Stamp) => ({
  file: piece.file.path,
  ...(piece.range === null || piece.file.media !== 'pdf' ? {} : { pages: piece.range }),
  stamp: (page: StampedPage): Stamp[] => [
    { text: `佐证${piece.number}　第${page.index}页，共${page.count}页`, at: 'top-left' },
    running(page),
  ],
  unreadable: (problem: string) => [`佐证${piece.number}　${piece.title}`, `原件：${piece.file.path}`, problem],
});
