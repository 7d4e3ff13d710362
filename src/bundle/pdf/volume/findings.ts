import type { Diagnostic, Severity } from '../../../diagnostic.ts';
import type { Unreadable } from '../../../pdf/source/open.ts';
import type { CopyNotes } from '../copy/source-copy.ts';
import type { Removal, VolumePart } from '../plan.ts';

const fileOf = (part: VolumePart): string => part.file ?? part.id;

function finding(
  part: VolumePart,
  severity: Severity,
  code: string,
  message: string,
  hint: string,
  page?: number,
): Diagnostic {
  const at = page === undefined ? { file: fileOf(part) } : { file: fileOf(part), page };
  return { code, severity, message, at, hint };
}

const problems: Readonly<Record<Unreadable, string>> = {
  locked: '文件需要口令才能打开',
  damaged: '文件已损坏，找不到可读的内容',
  'not-pdf': '文件不是 PDF',
  'no-pages': '文件里找不到任何页面',
};

export const problemText = (problem: Unreadable): string => problems[problem];

export const unreadable = (part: VolumePart, problem: Unreadable): Diagnostic =>
  finding(
    part,
    'error',
    problem === 'locked' ? 'pdf-locked' : 'pdf-unreadable',
    `${fileOf(part)}：${problems[problem]}，未能装订进册。`,
    problem === 'locked'
      ? '请向来件单位索取不加密的文件，或去掉打开口令后重新放入。'
      : '请向来件单位重新索取，或重新扫描后放入。',
  );

export const rebuilt = (part: VolumePart): Diagnostic =>
  finding(
    part,
    'warning',
    'pdf-repaired',
    `${fileOf(part)}：文件结构有损坏，已按能找到的内容修复后装订。`,
    '请逐页核对装订件与原件；如有缺页，请重新索取文件。',
  );

export const pagesMissing = (part: VolumePart, promised: number, found: number): Diagnostic =>
  finding(
    part,
    'error',
    'pdf-pages-missing',
    `${fileOf(part)}：应有 ${promised} 页，只读到 ${found} 页。`,
    '文件可能被截断，请重新索取完整文件；如登记的是页码范围，请核对范围。',
  );

export const emptyPages = (part: VolumePart, pages: readonly number[]): Diagnostic[] =>
  pages.map((page) =>
    finding(
      part,
      'warning',
      'pdf-page-empty',
      `${fileOf(part)} 第 ${page} 页没有可显示的内容，装订后是空白页。`,
      '请打开原件核对该页；若原件也是空白页，可不处理。',
      page,
    ),
  );

export const brokenPages = (part: VolumePart, pages: readonly number[]): Diagnostic[] =>
  pages.map((page) =>
    finding(
      part,
      'warning',
      'pdf-page-broken',
      `${fileOf(part)} 第 ${page} 页的内容、字体或图像有损坏，装订后可能显示不全或空白。`,
      '请对照原件核对该页；显示不全时请重新导出或重新扫描。',
      page,
    ),
  );

export const oddPages = (part: VolumePart, pages: readonly number[]): Diagnostic[] =>
  pages.map((page) =>
    finding(
      part,
      'warning',
      'pdf-page-size-odd',
      `${fileOf(part)} 第 ${page} 页的幅面不合常理（过大或过小），内容可能看不到。`,
      '请打开原件核对该页幅面，必要时重新导出。',
      page,
    ),
  );

export const brokenObjects = (part: VolumePart, { broken, dangling, measured }: CopyNotes): Diagnostic[] =>
  broken + dangling + measured === 0
    ? []
    : [
        finding(
          part,
          broken > 0 ? 'warning' : 'note',
          'pdf-objects-broken',
          `${fileOf(part)}：文件内部有 ${broken} 处内容读不出、${dangling} 处引用落空、${measured} 处长度有误，显示可能不完整。`,
          '请对照原件逐页核对装订件；显示不全时请重新导出或重新扫描。',
        ),
      ];

const removals: Readonly<Record<Removal, string>> = {
  javascript: '脚本',
  launch: '启动程序的动作',
  attachment: '附件',
  'open-action': '打开时的动作',
  'form-action': '表单动作',
  media: '音视频',
  'remote-link': '指向其他文件的链接',
  'form-field': '表单域（外观保留）',
  'other-action': '其他动作',
};

export const removed = (part: VolumePart, notes: CopyNotes): Diagnostic[] =>
  notes.removed.size === 0
    ? []
    : [
        finding(
          part,
          'note',
          'pdf-active-content-removed',
          `${fileOf(part)}：装订时去掉了${[...notes.removed].map(([what, count]) => `${removals[what]} ${count} 处`).join('、')}。`,
          '原件不变；如需保留附件，请把附件作为单独的佐证放入。',
        ),
      ];

export const signatureLost = (part: VolumePart): Diagnostic =>
  finding(
    part,
    'note',
    'pdf-signature-not-carried',
    `${fileOf(part)}：文件带电子签名，装订件只保留签章外观，签名效力以随包原件为准。`,
    '请确认原件已随申报包提交。',
  );

export const silentFields = (part: VolumePart, count: number): Diagnostic =>
  finding(
    part,
    'warning',
    'pdf-field-without-appearance',
    `${fileOf(part)}：有 ${count} 个填过的表单域没有存下外观，装订件上看不到所填内容。`,
    '请用阅读器打开原件，打印为 PDF 后重新放入。',
  );

export const deadLinks = (part: VolumePart, count: number): Diagnostic =>
  finding(
    part,
    'note',
    'pdf-inner-link-dead',
    `${fileOf(part)}：有 ${count} 个内部链接没有去处（目标不存在，或目标页不在装订范围内）。`,
    '链接文字保留；需要跳转时请把目标页一并装订。',
  );

export const unresolvedLink = (part: VolumePart, page: number, uri: string): Diagnostic =>
  finding(
    part,
    'warning',
    'pdf-link-unresolved',
    `分册第 ${page} 页的链接“${uri}”在本册中找不到目标。`,
    '请核对佐证编号，或确认该件是否装订在本册。',
    page,
  );

export const glyphsMissing = (part: VolumePart, chars: readonly string[]): Diagnostic =>
  finding(
    part,
    'warning',
    'pdf-stamp-glyph-missing',
    `页面戳记用字“${chars.join('')}”在戳记字体中没有字形，册中显示为空框。`,
    '请换用收字更全的戳记字体。',
  );
