import { amendmentPapers } from '../../amendment-papers.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';
import type { Records } from '../probes.ts';

export const recordFiles: PackageCheck = {
  code: 'record-files',
  title: '记录提到的文件都在包里，包里的文件都有出处',
  why: '记录里有而包里没有，是缺件；包里有而谁也不提，是夹带。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ records, payload }) {
    const sound = await records();
    if (sound === null) return notEvaluated('机读记录不完整');
    const named = namedFiles(sound);
    const missing = [...named]
      .filter(([path]) => !payload.has(path))
      .map(([path, by]): Finding => ({ file: `data/${path}`, message: `${by}提到的文件不在包里：${path}` }));
    if (payload.has('记录/amendment.json')) for (const path of amendmentPapers) named.set(path, '补正记录');
    const stems = new Set([...named.keys()].map(stemOf));
    const orphans = [...payload]
      .filter(
        (path) => !path.startsWith('记录/') && path !== 'index.html' && !named.has(path) && !stems.has(stemOf(path)),
      )
      .map(
        (path): Finding => ({
          file: `data/${path}`,
          message: `没有任何记录提到这个文件：${path}`,
          severity: 'warning',
        }),
      );
    return [...missing, ...orphans];
  },
};

/** The same document in another form (总目录.xlsx beside 总目录.pdf) needs no line of its own. */
const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '');

function namedFiles({ documents, ledger }: Records): Map<string, string> {
  return new Map([
    ...(ledger.filed ?? []).map(({ path, from }) => [path, from] as const),
    ...ledger.volumes.map(({ path }) => [path, '台账'] as const),
    ...ledger.rows.flatMap((row) => [
      [row.path, `佐证 ${row.number} `] as const,
      ...(row.volume === null ? [] : [[row.volume.path, `佐证 ${row.number} `] as const]),
    ]),
    ...documents.documents.flatMap(({ document, pdf, docx }) =>
      [pdf, ...(docx === null ? [] : [docx])].map((path) => [path, `《${document.title}》`] as const),
    ),
  ]);
}
