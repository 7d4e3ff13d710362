import { besidesCatalogue, catalogue, catalogueOf, documentRows, evidenceRows, filedPaths } from '../../catalogue.ts';
import { stableJson } from '../../stable-json.ts';
import { notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';

export const catalogueTrue: PackageCheck = {
  code: 'catalogue-true',
  title: '总目录的每一行、每个页码都与台账和合订本一致',
  why: '总目录是审核人的入口；它只能由台账和合订本算出来。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ records, pack }) {
    const [sound, standard] = [await records(), await pack()];
    if (sound === null || standard === null) return notEvaluated('机读记录或标准包不可用');
    const frame = { settings: sound.dossier.dossier.settings, pack: standard };
    const { rows, volumes } = sound.ledger;
    const all = sound.documents.documents;
    const found = catalogueOf(all);
    if (found === undefined) return [{ file: 'data/记录/documents.json', message: '包内没有总目录' }];
    const listed = documentRows(besidesCatalogue(all), frame, volumes, filedPaths(sound.ledger));
    const expected = catalogue(frame, listed, evidenceRows(rows, volumes));
    if (stableJson(expected) === stableJson(found.document)) return [];
    return [{ file: `data/${found.pdf}`, message: '总目录与台账、合订本对不上，有的行或页码被改过' }];
  },
};
