import { probePdf } from '../bundle/pdf/index.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import type { DigestMemory, Finding } from '../read/evidence/examine.ts';
import { keyOf, type Store } from '../shell/store.ts';
import type { ByteSource } from '../workspace.ts';
import { type Book, openBook } from './book.ts';

/** What the binder found in a PDF, in the words of the intake. */
export async function probeEvidence(
  source: ByteSource,
): Promise<Pick<EvidenceFile, 'pages' | 'state' | 'remark' | 'survey' | 'archive'>> {
  const { pages, state, missing, survey, archive } = await probePdf(source);
  const found = pages > 0 ? pages : null;
  switch (state) {
    case 'sound':
    case 'encrypted':
      return { pages: found, state, survey, archive };
    case 'locked':
      return { pages: null, state, remark: '设了打开密码，请去掉密码后重新放入' };
    case 'damaged':
      return { pages: found, state, remark: damage(pages, missing), survey, archive };
    case 'not-pdf':
      return { pages: null, state: 'damaged', remark: '文件内容不是PDF，打不开，请重新索取' };
  }
}

function damage(pages: number, missing: number): string {
  if (pages === 0) return '文件已损坏，一页也读不出，请重新索取';
  const lost = missing === 0 ? '' : `，缺${missing}页`;
  return `文件已损坏，修复后读出${pages}页${lost}，请与原件核对或重新索取`;
}

/** What a machine remembers of files between runs. `version` is the tool's: another version looks anew. */
export interface Memory {
  readonly version: string;
  readonly store: Store;
  readonly digests: DigestMemory;
}

/** All of it or nothing. */
export const memoryOf = ({ version, store, digests }: Partial<Memory>): Memory | undefined =>
  version === undefined || store === undefined || digests === undefined ? undefined : { version, store, digests };

/** To be counted up when a finding says more than before: kept ones go by it. */
const form = '6';

/** Findings by content in the store, digests by file. */
export function probeMemory({ version, store, digests }: Memory): { memory: Book<Finding>; digests: DigestMemory } {
  const title = keyOf('probes', form, version);
  return { digests, memory: openBook(store, title, (digest) => keyOf('probe', form, version, digest)) };
}
