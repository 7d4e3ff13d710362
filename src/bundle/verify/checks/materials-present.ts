import type { Material } from '../../../model/pack.ts';
import { type Finding, notEvaluated, type PackageCheck } from '../check.ts';

export const materialsPresent: PackageCheck = {
  code: 'materials-present',
  title: '必备的申报材料一项不缺',
  why: '缺一项材料就过不了线上评估的资料审核。',
  basis: '标准包 materials：申报材料目录',
  mend: '请申报单位补齐这项材料后重新打包。',
  severity: 'error',
  required: true,
  async run({ pack, payload, records }) {
    const standard = await pack();
    const sound = await records();
    if (standard === null || sound === null) return notEvaluated('机读记录或标准包不可用');
    const filed = sound.ledger.rows.flatMap(({ file, path }) => [file.path, path]);
    const has = ({ id, folders }: Material): boolean =>
      [...payload].some((path) => path.startsWith(`${id} `) && /\.(pdf|ofd)$/i.test(path)) ||
      filed.some((path) => folders.some((folder) => path.split('/').includes(folder)));
    return standard.materials
      .filter((material) => material.required && !has(material))
      .map(
        (material): Finding => ({
          file: 'data',
          message: `缺少必备材料 ${material.id} ${material.name}（PDF 或 OFD）`,
        }),
      );
  },
};
