import type { ByteSource } from '../../workspace.ts';

const step = 1024 * 1024;
/** What a seat keeps; a larger file gets memory of its own, or is read piece by piece. */
const most = 32 * step;

/** 阅览席 — reads one file whole into the same memory as the one before: fresh memory for each costs more than the reading. */
export type Seat = (source: ByteSource) => Uint8Array;

/** What a seat gives holds until the next file is seated. */
export function createSeat(): Seat {
  let room = new Uint8Array(step);
  return (source) => {
    if (source.size > most) return source.read(0, source.size);
    if (room.length < source.size) room = new Uint8Array(Math.min(most, Math.max(source.size, 2 * room.length)));
    return source.read(0, source.size, room);
  };
}

/** The source with its bytes at hand: read once, when first asked for, however often they are looked at. */
export function seated(source: ByteSource, seat: Seat): ByteSource {
  if (source.size > most) return source;
  let held: Uint8Array | null = null;
  return {
    ...source,
    read: (offset, length) => {
      held ??= seat(source);
      return held.subarray(Math.max(0, offset), Math.max(0, offset + length));
    },
  };
}

/** The whole file a megabyte at a time; each piece holds until the next one. Throws where the file is shorter than it says. */
export function* piecesOf(source: ByteSource): Generator<Uint8Array> {
  const room = new Uint8Array(Math.min(step, source.size));
  for (let offset = 0; offset < source.size; offset += step) {
    const bytes = source.read(offset, Math.min(step, source.size - offset), room);
    if (bytes.length === 0) throw new Error('文件比声明的短');
    yield bytes;
  }
}
