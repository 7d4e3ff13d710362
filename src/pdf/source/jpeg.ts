/** Which tables a picture has defined and which components it declares, while its markers are walked. */
interface Tables {
  readonly quantities: Set<number>;
  readonly codes: Set<number>;
  readonly components: Map<number, number>;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Whether a JPEG can be decoded, as far as everything before its first scan tells (ITU-T T.81, annex B): segments that
 * lead from one to the next, tables that are whole, and a scan that uses only what was defined.
 */
export function isJpegBroken(data: Uint8Array): boolean {
  if (data[0] !== 0xff || data[1] !== 0xd8) return true;
  const tables: Tables = { quantities: new Set(), codes: new Set(), components: new Map() };
  for (let at = 2; at + 4 < data.length; ) {
    if (data[at] !== 0xff) return true;
    const marker = data[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const size = ((data[at + 2] as number) << 8) | (data[at + 3] as number);
    const body = data.subarray(at + 4, at + 2 + size);
    if (size < 2 || isSegmentBroken(marker, body, tables)) return true;
    if (marker === 0xda) return false;
    at += 2 + size;
  }
  return true;
}

function isSegmentBroken(marker: number, body: Uint8Array, tables: Tables): boolean {
  if (isFrame(marker)) return isFrameBroken(body, tables);
  if (marker === 0xdb) return areQuantitiesBroken(body, tables);
  if (marker === 0xc4) return areCodesBroken(body, tables);
  return marker === 0xda && isScanBroken(body, tables);
}

/** B.2.2: precision, size, and for each component its sampling (1 to 4 both ways) and quantisation table. */
function isFrameBroken(body: Uint8Array, { components }: Tables): boolean {
  const [precision = 0, , , x1 = 0, x2 = 0, count = 0] = body;
  if (precision !== 8 && precision !== 12) return true;
  if (x1 + x2 === 0 || count < 1 || count > 4 || body.length !== 6 + count * 3) return true;
  for (let at = 6; at < body.length; at += 3) {
    const [across, down] = [(body[at + 1] as number) >> 4, (body[at + 1] as number) & 15];
    if (across < 1 || across > 4 || down < 1 || down > 4) return true;
    components.set(body[at] as number, body[at + 2] as number);
  }
  // The height may be 0 here and given later (B.2.5).
  return false;
}

/** B.2.4.1: each table is one byte of its kind and 64 values of one or two bytes. */
function areQuantitiesBroken(body: Uint8Array, { quantities }: Tables): boolean {
  let at = 0;
  while (at < body.length) {
    const kind = body[at] as number;
    if (kind >> 4 > 1 || (kind & 15) > 3) return true;
    quantities.add(kind & 15);
    at += 1 + 64 * ((kind >> 4) + 1);
  }
  return at !== body.length;
}

/** B.2.4.2: sixteen counts of codes by length, then the codes' values; no more codes of a length than there is room for. */
function areCodesBroken(body: Uint8Array, { codes }: Tables): boolean {
  let at = 0;
  while (at + 17 <= body.length) {
    const kind = body[at] as number;
    if (kind >> 4 > 1 || (kind & 15) > 3) return true;
    let total = 0;
    let room = 1;
    for (let length = 0; length < 16; length += 1) {
      const count = body[at + 1 + length] as number;
      total += count;
      room = room * 2 - count;
      if (room < 0) return true;
    }
    // F.1.2.1: what a table of the first class codes is a count of bits.
    if (kind >> 4 === 0 && body.subarray(at + 17, at + 17 + total).some((value) => value > 15)) return true;
    codes.add(kind);
    at += 17 + total;
  }
  return at !== body.length;
}

/** B.2.3: the scan names components of the frame; a table of codes may be absent only from pictures with standard ones. */
function isScanBroken(body: Uint8Array, { components, quantities, codes }: Tables): boolean {
  const count = body[0] ?? 0;
  if (components.size === 0 || count < 1 || count > 4 || body.length !== 4 + count * 2) return true;
  for (let at = 1; at < 1 + count * 2; at += 2) {
    const quantity = components.get(body[at] as number);
    if (quantity === undefined || (quantities.size > 0 && !quantities.has(quantity))) return true;
    if (codes.size > 0 && !codes.has((body[at + 1] as number) >> 4)) return true;
  }
  return false;
}
