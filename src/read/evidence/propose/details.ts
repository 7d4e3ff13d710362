import { plain } from '../../words/normal.ts';
import { titleOf } from '../place.ts';

/** Names that programs and people give without saying anything. */
const meaningless =
  /^(?:微信(?:图片|截图)|mmexport|wx_camera|img|image|dsc[nf]?|pict?|photo|scan|qq(?:图片|截图)|新建.*|无标题|未命名|文档|扫描(?:件|文件)?|图片|照片|副本|\d)[\s_\-()\d]*$/i;
/** 新建文件夹, IMG_2023, 扫描0001: the name tells nothing. */
export const saysNothing = (name: string): boolean => meaningless.test(name);
/** What a file collects on its way: 副本, 最终定稿版, v2. Words that may end a title (创新, 条例修改) only behind a mark or in brackets. */
const version = '(?:最终|最后|最新|正式|报送|上报|打印|盖章|签字|修改|定稿|终稿)(?:定稿|终稿|稿|版|件)+|最终|定稿|终稿';
const left = `副本|复制|拷贝|copy|扫描件|新版|v\\d+|${version}`;
const parted = '盖章|修改|改|新|打印|加密|已加密';
const residue = new RegExp(
  `(?:[\\s_\\-—]*(?:${left})\\d*|[\\s_\\-—]+(?:${parted})\\d*|[\\s_\\-—]*[(（](?:\\d{1,2}|(?:${left}|${parted})+\\d*)[)）])+$`,
  'iu',
);
/** What a scanner calls its pages: a picture by its format, a paper by what it shows. */
export const isScan = (name: string): boolean => /扫描|scan|(?:^|[^a-z])ccf[_\d]/i.test(name);

/** 平政发〔2023〕12号, in any brackets. */
const docNumber = /(\p{Script=Han}{2,10})[〔[［(（](20\d{2})[〕\]］)）]\s*第?(\d{1,4})\s*号/u;
const leadingNumber = new RegExp(`^${docNumber.source}`, 'u');

/** The file's own name cleaned, else the title its text begins with, else the name as it is. */
export function titleFor(path: string, lines: readonly string[]): string {
  const name = titleOf(path);
  const clean = name
    .replace(residue, '')
    .replace(leadingNumber, '')
    .replace(/^[\s_\-—]+|[\s_\-—]+$/g, '');
  if (clean !== '' && !saysNothing(clean)) return clean;
  const [folder = ''] = path.split('/').reverse().slice(1);
  return titleIn(lines) ?? (folder === '' || saysNothing(folder) ? name : `${folder}（${name}）`);
}

/** The first line that reads like a title: some Han characters, no full stop, not a document number. */
const titleIn = (lines: readonly string[]): string | undefined =>
  lines
    .slice(0, 8)
    .map((line) => line.trim())
    .find((line) => /^[\p{Script=Han}\d][^。；：:]{5,48}$/u.test(line) && !/号$|^(?:主送|抄送|附件)|文件$/.test(line));

/**
 * 发文字号 — as printed, else as the file's name has it: 平政发〔2023〕12号. Square brackets are mended to the ones the standard
 * asks for.
 */
export function docNumberIn(path: string, lines: readonly string[]): string {
  const found = docNumber.exec(lines.slice(0, 12).join('\n')) ?? docNumber.exec(path.replace(/^.*\//, ''));
  return found === null ? '' : `${found[1]}〔${found[2]}〕${found[3]}号`;
}

/** 形成日期 — a line that is a day (成文日期), the last one; else a whole day in the name. */
export function dateIn(path: string, lines: readonly string[]): string | null {
  const signed = lines.flatMap((line) => dayIn(/^\s*(20\d{2})年(\d{1,2})月(\d{1,2})日\s*$/.exec(plain(line))) ?? []);
  const [name = ''] = path.split('/').reverse();
  const named = /(?<!\d)(20\d{2})[年.\-_]?(\d{1,2})[月.\-_]?(\d{1,2})日?(?!\d)/.exec(plain(name));
  return signed.at(-1) ?? dayIn(named);
}

function dayIn(found: RegExpExecArray | null): string | null {
  if (found === null) return null;
  const [year, month, day] = found.slice(1).map(Number);
  const made = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  const isReal = made.getUTCMonth() + 1 === month && made.getUTCDate() === day;
  return isReal ? made.toISOString().slice(0, 10) : null;
}

/** 形成单位 — the innermost folder that is called like an office. */
export function unitIn(path: string): string {
  const folders = path.split('/').slice(0, -1).reverse();
  const named = folders.map((folder) =>
    plain(folder).replace(/^[\d.、\s]+|(?:报送|报来|提供|发来|交来|资料|材料)+$/g, ''),
  );
  return (
    named.find((name) =>
      /^\p{Script=Han}{2,20}(?:局|委|办|委员会|办公室|街道|镇|乡|中心|公司|医院|学校)$/u.test(name),
    ) ?? ''
  );
}
