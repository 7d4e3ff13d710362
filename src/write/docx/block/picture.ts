import { AlignmentType, ImageRun, LineRuleType, Paragraph, ShadingType } from 'docx';
import type { PictureBlock } from '../../../model/document.ts';
import { pictureSize } from '../../../model/picture-size.ts';
import { pictureBox } from '../../layout/picture-box.ts';
import { missingPicture } from '../../layout/wording.ts';
import type { Clerk } from '../clerk.ts';
import { inline, run } from '../inline.ts';
import { styleId } from '../styles.ts';

/** 图片 with its alternative text, never wider than the type area. */
export function picture(clerk: Clerk, block: PictureBlock): Paragraph[] {
  const caption = block.caption
    ? [new Paragraph({ style: styleId('caption'), children: inline(clerk, block.caption) })]
    : [];
  return [image(clerk, block), ...caption];
}

function image(clerk: Clerk, block: PictureBlock): Paragraph {
  const data = clerk.picture(block.path);
  const size = data && pictureSize(data);
  const centred = { style: styleId('tableBody'), alignment: AlignmentType.CENTER };
  if (!data || !size) {
    const shading = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF2A8' };
    return new Paragraph({ ...centred, children: [run(missingPicture(block.alt), { shading })] });
  }
  const box = pictureBox(size, block, clerk.style, clerk.landscape);
  const drawn = new ImageRun({
    type: size.type,
    data,
    transformation: { width: pixelsOf(box.width), height: pixelsOf(box.height) },
    altText: { name: block.alt, description: block.alt, title: block.alt, id: String(clerk.nextId()) },
  });
  return new Paragraph({
    ...centred,
    keepNext: block.caption !== undefined,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [drawn],
  });
}

/** The library counts pictures at 96 to the inch. */
const pixelsOf = (mm: number): number => Math.max(1, Math.round((mm / 25.4) * 96));
