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
    if (bundle.sha256 !== null) expect('', '顶层文件夹名', bundle.top, name);
    else if (bundle.top !== name) found.push(renamedFolder(bundle.top, name));
    if (stamp.sha256 !== known.sha256) found.push(otherPack(stamp.sha256, known.sha256));
    expect('data/记录/diagnostics.json', '标准包', (await diagnostics())?.pack.sha256 ?? '', stamp.sha256);
    return found;
  },
};

/** The pack comes with the program and is mended with it: a package of last month is no forgery for that. */
const otherPack = (theirs: string, ours: string): Finding => ({
  file: 'data/记录/dossier.json',
  severity: 'warning',
  message: `生成申报包用的标准包与本机的不是同一版（包里记的是${theirs.slice(0, 8)}，本机的是${ours.slice(0, 8)}），以下按本机的核验；这不说明包被改动过`,
  hint: '标准包随 shenbao 更新。两边用同一版 shenbao 再核验；或者请对方更新后重新打包。',
});

/** An unpacked package has the name its reader gave it (“… (1)”, “收件”): it proves nothing of what lies in it. */
const renamedFolder = (seen: string, expected: string): Finding => ({
  file: '',
  severity: 'note',
  message: `解压的文件夹名是“${seen}”，按记录包名是“${expected}”；只是文件夹改过名，不影响核验`,
  hint: '不必处理；要还原，把文件夹改回包名。',
});
