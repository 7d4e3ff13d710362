import { AlignmentType, type FileChild, ImageRun, LineRuleType, Paragraph, ShadingType } from 'docx';
import type { PictureBlock } from '../../../model/document.ts';
import { pictureSize } from '../../layout/picture-size.ts';
import { missingPicture } from '../../layout/wording.ts';
import type { Clerk } from '../clerk.ts';
import { inline, run } from '../inline.ts';
import { styleId } from '../styles.ts';
import { textWidth } from '../units.ts';

/** 图片 with its alternative text, never wider than the type area. */
export function picture(clerk: Clerk, block: PictureBlock): FileChild[] {
  const caption = block.caption
    ? [new Paragraph({ style: styleId('caption'), children: inline(clerk, block.caption) })]
    : [];
  return [image(clerk, block), ...caption];
}

function image(clerk: Clerk, block: PictureBlock): FileChild {
  const data = clerk.picture(block.path);
  const size = data && pictureSize(data);
  const centred = { style: styleId('tableBody'), alignment: AlignmentType.CENTER };
  if (!data || !size) {
    const shading = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF2A8' };
    return new Paragraph({ ...centred, children: [run(missingPicture(block.alt), { shading })] });
  }
  const widest = (textWidth(clerk.style, clerk.landscape) / 15) * 0.86;
  const scale = Math.min(widest / size.width, 480 / size.height);
  const drawn = new ImageRun({
    type: size.type,
    data,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name: block.alt, description: block.alt, title: block.alt, id: String(clerk.nextId()) },
  });
  return new Paragraph({
    ...centred,
    keepNext: block.caption !== undefined,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [drawn],
  });
}
