import { BAGIT, type Finding, type PackageCheck, REPACK } from '../check.ts';
import type { Evidence, FoundManifest } from '../evidence.ts';

export const bagChecksums: PackageCheck = {
  code: 'bag-checksums',
  title: '每个文件的内容与清单上的 SHA-256 相符',
  why: '改动一个字节，校验值就不同。',
  basis: `${BAGIT} 第3节；SHA-256（GB/T 18238.3）`,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run(evidence) {
    const found: Finding[] = [];
    for (const manifest of [await evidence.manifest(), await evidence.tagManifest()]) {
      if (manifest !== null) found.push(...(await mismatches(manifest, evidence)));
    }
    return found;
  },
};

async function mismatches(manifest: FoundManifest, { sizes, digest }: Evidence): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [path, expected] of manifest.digests) {
    if (!sizes.has(path)) continue;
    const actual = await digest(path).catch((error: unknown) => (error instanceof Error ? error.message : '读不出'));
    if (actual === expected) continue;
    found.push({
      file: path,
      message: `内容与清单不符，文件被改动或损坏：${path}`,
      quote: `${actual.slice(0, 64)} ≠ ${expected}`,
    });
  }
  return found;
}
