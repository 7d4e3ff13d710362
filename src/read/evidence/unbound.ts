import type { Diagnostic } from '../../diagnostic.ts';
import type { EvidenceFile, EvidencePiece } from '../../model/evidence.ts';
import { remark } from '../codes/index.ts';

const office: ReadonlySet<EvidenceFile['media']> = new Set(['docx', 'xlsx', 'pptx', 'doc']);
const names: Partial<Readonly<Record<EvidenceFile['media'], string>>> = {
  ofd: 'OFD',
  heic: 'HEIC 照片',
  tiff: 'TIFF 图片',
  text: '纯文本',
};
const mending: Partial<Readonly<Record<EvidenceFile['media'], string>>> = {
  ofd: '平台收 OFD，不必处理；要装订进册，请用 OFD 阅读器另存为 PDF，放在原件旁。',
  heic: '用手机相册或看图软件另存为 JPG 后替换。',
  tiff: '页数太多或读不出；用看图软件另存为 PDF 后替换。',
  text: '用 Word 或 WPS 打开，另存为 PDF 后替换。',
};

/**
 * Pieces that go into the package as they came and stand in no volume, each with the way to get its pages. Archives,
 * unknown files and damaged ones have remarks of their own.
 */
export function unboundNotes(
  pieces: readonly EvidencePiece[],
  isPaged: (piece: EvidencePiece) => boolean,
  converter: string | null,
): Diagnostic[] {
  return pieces
    .filter((piece) => piece.file.state === 'sound' && !isPaged(piece))
    .flatMap(({ file, number, title }) => {
      const at = { file: file.path };
      const what = `佐证${number}《${title}》`;
      if (office.has(file.media)) {
        const why = converter === null ? '本机没有 LibreOffice，不能转成 PDF' : `${converter} 没能把它转成 PDF`;
        return [remark('evidence-office-unconverted', at, `${what}${why}：原件随包，不装订进册`)];
      }
      const name = names[file.media];
      const hint = mending[file.media];
      if (name === undefined || hint === undefined) return [];
      const pages = file.pages === null ? '' : `（${file.pages}页）`;
      return [remark('evidence-not-bound', at, `${what}是 ${name}${pages}：原件随包，不装订进册`, { hint })];
    });
}

/**
 * Materials that were handed in and go in as something the platform refuses: the package then lacks them. `as` is the path
 * below `data/`.
 */
export const refusedNotes = (
  filed: readonly { readonly file: EvidenceFile; readonly as: string }[],
  accepted: readonly string[],
): Diagnostic[] =>
  filed
    .filter(({ as }) => !accepted.includes(as.replace(/^.*\./, '')))
    .map(({ file, as }) =>
      remark(
        'filed-not-accepted',
        { file: file.path },
        `“${as}”不是${accepted.join('、')}，平台不收，这项材料等于没有交`,
      ),
    );
