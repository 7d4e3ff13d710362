import { collisions, faultsOfPath, type NameFault } from '../../names.ts';
import type { PackageCheck } from '../check.ts';

const WORDS: Readonly<Record<NameFault, string>> = {
  empty: '有空的路径段',
  'control-character': '含控制字符',
  'invisible-character': '含看不见的字符',
  'forbidden-character': '含 Windows 不允许的字符',
  'reserved-name': '是 Windows 保留名',
  'edge-space-or-dot': '以空格或点开头、结尾',
  'not-nfc': '不是 NFC 写法（苹果系统的拆分写法）',
  'name-too-long': '文件名过长',
  'path-too-long': '路径过长',
};

export const packageNames: PackageCheck = {
  code: 'package-names',
  title: '文件名在任何系统上都能解压，互不覆盖',
  why: '省级单位用 Windows 解压；名称不合法的文件会解不出来，只差大小写的会互相覆盖。',
  basis: 'Windows、macOS、Linux 文件名规则；Unicode NFC',
  mend: '请对方修改文件名后重新打包（首次报送的用 shenbao pack，补正的用 shenbao amend）。',
  severity: 'error',
  required: true,
  run({ bundle }) {
    const paths = bundle.files.map(({ path }) => `${bundle.top}/${path}`);
    const faulty = paths.flatMap((path) =>
      faultsOfPath(path).map((fault) => ({
        file: path.slice(bundle.top.length + 1),
        message: `文件名${WORDS[fault]}：${path}`,
      })),
    );
    const clashing = collisions(paths).map((group) => ({
      file: (group[1] ?? '').slice(bundle.top.length + 1),
      message: `这些文件名只差大小写、全半角或编码方式，解压后会互相覆盖：${group.join('、')}`,
    }));
    return [...faulty, ...clashing];
  },
};
