import { printedPage } from '../../../model/bundle.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';

export const ledgerPlaces: PackageCheck = {
  code: 'ledger-places',
  title: '台账上每件佐证的册、页与合订本的分件表一致',
  why: '审核页按台账跳转，目录按分件表排印，两者必须指同一页。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ records }) {
    const sound = await records();
    if (sound === null) return notEvaluated('机读记录不完整');
    const places = new Map(
      sound.ledger.volumes.flatMap(({ path, parts }) =>
        parts.map((part) => [part.target, stated(path, part.firstPage, part.pages, printedPage(part))] as const),
      ),
    );
    return sound.ledger.rows.flatMap(({ number, volume }): Finding[] => {
      const claim =
        volume === null
          ? undefined
          : stated(volume.path, volume.page, volume.pages, volume.label ?? String(volume.page));
      const bound = places.get(`evidence:${number}`);
      if (claim === bound) return [];
      const message = `佐证 ${number}：台账写 ${claim ?? '未装订'}，分件表是 ${bound ?? '没有这件'}`;
      return [{ file: 'data/记录/ledger.json', message }];
    });
  },
};

const stated = (path: string, page: number, pages: number, label: string): string =>
  `${path} 第${page}页起${pages}页${label === String(page) ? '' : `（印“${label}”）`}`;
