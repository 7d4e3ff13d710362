import { packageName } from '../../layout.ts';
import { type Finding, notEvaluated, type PackageCheck, PRODUCT, REPACK } from '../check.ts';

export const recordIdentity: PackageCheck = {
  code: 'record-identity',
  title: '包名、bag-info.txt、记录说的是同一个单位、年度、序列和标准',
  why: '张冠李戴的包，里面再齐全也不能收。',
  basis: PRODUCT,
  mend: REPACK,
  severity: 'error',
  required: true,
  async run({ bundle, tags, records, knownPack, diagnostics }) {
    const sound = await records();
    if (sound === null) return notEvaluated('机读记录不完整');
    const { dossier, pack: stamp } = sound.dossier;
    const known = await knownPack();
    if (known === null) return notEvaluated(`本机没有标准包 ${stamp.id} ${stamp.edition}`);
    const found: Finding[] = [];
    const expect = (file: string, what: string, seen: string, expected: string): void => {
      if (seen !== expected) found.push({ file, message: `${what}是“${seen}”，按记录应为“${expected}”` });
    };
    const name = packageName(dossier.settings, known.pack);
    const info = await tags('bag-info.txt');
    expect('bag-info.txt', 'External-Identifier ', info.get('external-identifier')?.join('、') ?? '', name);
    expect('bag-info.txt', 'Bagging-Date ', info.get('bagging-date')?.join('、') ?? '', dossier.settings.date);
    expect('', '顶层文件夹名', bundle.top, name);
    expect('data/记录/dossier.json', '标准包的校验值', stamp.sha256, known.sha256);
    expect('data/记录/diagnostics.json', '标准包', (await diagnostics())?.pack.sha256 ?? '', stamp.sha256);
    return found;
  },
};
