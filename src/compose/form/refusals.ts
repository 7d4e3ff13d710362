import type { Diagnostic } from '../../diagnostic.ts';
import type { FormParagraph, FormPart } from './paragraphs.ts';
import { paragraphsOf, placeName } from './paragraphs.ts';
import { type FormRefusal, formParts, partText, type WordForm } from './parts.ts';
import { tagsOf } from './scan.ts';

const reasons: Readonly<Record<FormRefusal, { message: string; hint: string }>> = {
  'no-zip': {
    message: '这个文件不是能填写的 Word 文档（.docx）。',
    hint: '用 Word 或 WPS 打开，另存为 .docx 格式；加了密码的先取消密码。',
  },
  damaged: { message: '这个 .docx 已损坏，有内容解不开。', hint: '请发来的单位重新发送，或用 Word 修复后另存。' },
  large: {
    message: '这个 .docx 解开后大得不正常，没有打开。',
    hint: '向发来的单位核实；确有大图的，先在 Word 中压缩图片。',
  },
  encrypted: { message: '这个 .docx 加了密码。', hint: '用 Word 或 WPS 打开，取消密码后另存。' },
};

/** Why a form cannot be filled at all; null when it can be tried. */
export function refusal({ file, parts }: WordForm): Diagnostic | null {
  const say = (message: string, hint: string): Diagnostic => ({
    code: 'form-unreadable',
    severity: 'error',
    message,
    at: { file },
    hint,
  });
  if (typeof parts === 'string') return say(reasons[parts].message, reasons[parts].hint);
  const declared = [...parts].find(
    ([path, bytes]) => /\.(?:xml|rels)$/i.test(path) && /<!(?:DOCTYPE|ENTITY)/i.test(partText(bytes)),
  );
  if (declared !== undefined)
    return say(`${declared[0]} 里有 DOCTYPE 声明，Word 和 WPS 都不会这样写。`, '文件来路可疑，向发来的单位核实。');
  const { filled } = formParts(parts);
  if (filled.length === 0) return say('这个文件里没有 Word 正文。', reasons['no-zip'].hint);
  const broken = filled.find(({ xml }) => !isBalanced(xml));
  if (broken !== undefined) return say(`${broken.name || '正文'}的内容不完整。`, reasons.damaged.hint);
  return null;
}

/** Fields that stay as they are: in notes and comments, and those whose braces are full width. */
export function untouched(file: string, paragraphs: readonly FormParagraph[], left: readonly FormPart[]): Diagnostic[] {
  const said = (place: FormParagraph, field: string, message: string, hint: string): Diagnostic => ({
    code: 'form-syntax',
    severity: 'error',
    message: `${placeName(place)}的“${field}”：${message}`,
    at: { file, line: place.number, quote: place.text },
    hint,
  });
  const wide = paragraphs.flatMap((place) =>
    Array.from(place.text.matchAll(/｛｛.*?｝｝/g), ([field]) =>
      said(place, field, '花括号是全角的，没有填写。', '改用英文输入法输入两个半角的花括号。'),
    ),
  );
  const notes = left
    .flatMap(paragraphsOf)
    .flatMap((place) =>
      Array.from(place.text.matchAll(/\{\{.*?\}\}/g), ([field]) =>
        said(place, field, `${place.part}里的字段不填写。`, '把字段移到正文、表格、页眉或页脚里。'),
      ),
    );
  return [...wide, ...notes];
}

/** Whether every element is closed where it should be: a file Word can open at all. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  for (const { name, kind } of tagsOf(xml)) {
    if (kind === 'open') open.push(name);
    if (kind === 'close' && open.pop() !== name) return false;
  }
  return open.length === 0;
}
