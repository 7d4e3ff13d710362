import { collisionKey, comparePaths } from './names.ts';

/** 清单行 — a file of the bag: path from the bag's top folder, SHA-256 in lower-case hex, size in bytes. */
export interface ManifestRow {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** What `bag-info.txt` says of the package (RFC 8493 §2.2.2); every value is an input, none is read from a clock. */
export interface BagInfo {
  readonly sourceOrganization: string;
  readonly externalIdentifier: string;
  readonly externalDescription: string;
  /** 成文日期 of the dossier, `yyyy-MM-dd`. */
  readonly baggingDate: string;
  readonly software: string;
  /** Further labels in the order given (`Sequence`, `Standard-Pack` …). */
  readonly more?: readonly (readonly [label: string, value: string])[];
}

/** RFC 8493 §2.1.1, byte for byte. */
export const bagitText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `octets.files` of the payload. */
export const payloadOxum = (payload: readonly Pick<ManifestRow, 'size'>[]): string =>
  `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`;

export function bagInfoText(info: BagInfo, payload: readonly Pick<ManifestRow, 'size'>[]): string {
  const labels: readonly (readonly [string, string])[] = [
    ['Source-Organization', info.sourceOrganization],
    ['External-Identifier', info.externalIdentifier],
    ['External-Description', info.externalDescription],
    ['Bagging-Date', info.baggingDate],
    ['Bag-Software-Agent', info.software],
    ['Payload-Oxum', payloadOxum(payload)],
    ...(info.more ?? []),
  ];
  return labels
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value.replace(/\s*[\r\n]+\s*/g, ' ').trim()}\n`)
    .join('');
}

/** `manifest-sha256.txt` or `tagmanifest-sha256.txt`: sorted by path, two spaces, so that `sha256sum -c` reads it too. */
export function manifestText(rows: readonly Pick<ManifestRow, 'path' | 'sha256'>[]): string {
  return [...rows]
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${encodePath(path)}\n`)
    .join('');
}

/** RFC 8493 §2.1.3: only CR, LF and % itself are percent-encoded. */
const encodePath = (path: string): string => path.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const decodePath = (path: string): string =>
  path.replace(/%(25|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A line that is no manifest line, by its 1-based number. */
export interface ManifestFault {
  readonly line: number;
  readonly text: string;
  readonly why: 'syntax' | 'duplicate';
}

/** Reads a manifest someone else may have written; faulty lines are reported, not thrown. */
export function parseManifest(text: string): {
  readonly digests: ReadonlyMap<string, string>;
  readonly faults: readonly ManifestFault[];
} {
  const digests = new Map<string, string>();
  const keys = new Set<string>();
  const faults: ManifestFault[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const match = /^([0-9a-fA-F]{64})\s+\*?(.+)$/.exec(line);
    const path = match ? decodePath(match[2] ?? '').replace(/^\.\//, '') : '';
    const why = match === null ? 'syntax' : keys.has(collisionKey(path)) ? 'duplicate' : null;
    if (why !== null) faults.push({ line: index + 1, text: line.slice(0, 200), why });
    else digests.set(path, (match?.[1] ?? '').toLowerCase());
    keys.add(collisionKey(path));
  }
  return { digests, faults };
}

/** Labels of `bag-info.txt` or `bagit.txt`; continuation lines begin with a blank (§2.2.2). Labels are case-insensitive. */
export function parseTags(text: string): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  const unfolded = text.replace(/^\ufeff/, '').replace(/\r?\n[ \t]+/g, ' ');
  for (const line of linesOf(unfolded)) {
    const match = /^([^:]+?)\s*:\s*(.*)$/.exec(line);
    if (!match) continue;
    const label = (match[1] ?? '').toLowerCase();
    const values = tags.get(label);
    const value = (match[2] ?? '').trim();
    if (values) values.push(value);
    else tags.set(label, [value]);
  }
  return tags;
}

const linesOf = (text: string): string[] => {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};
