import { expect, it } from 'vitest';
import { clerksPlaces } from '../../src/build/amend-places.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { recordWith } from '../bundle/fixture/record.ts';

const { dossier } = recordWith({}).dossier;
const at = (...path: readonly (string | number)[]) => ({ file: '数据/申报数据.xlsx', quote: path.join('/') });
const place = clerksPlaces(
  { dossier: { value: dossier as Dossier, at }, ledger: { pieces: [] } },
  new Map([['02', 7]]),
);

it.each([
  [{ target: 'indicator/902/2023' }, 'only-opened', /^数据\/申报数据\.xlsx indicators\/\d+\/years\/2023\/value$/],
  [{ target: `facts/profile/${dossier.profile[1]?.id}` }, 'only-opened', /profile\/1\/value$/],
  [{ target: 'facts/measures/M1' }, 'only-opened', /measures\/0$/],
  [{ target: 'facts/measures/没有了' }, 'only-opened', /measures$/],
  [{ target: 'evidence/92.1-02' }, 'untouched-same', /registry\/\d+$/],
  [{ item: '02' }, 'letter-answered', /^补正回应\.yaml 7$/],
  [{}, 'sequence-continuous', /^dossier\.yaml/],
])('shows %o of %s where the clerk can mend it', (finding, code, where) => {
  const { file, quote, line } = place({ message: '', ...finding }, code);
  expect(`${file} ${quote ?? line ?? ''}`).toMatch(where);
});
