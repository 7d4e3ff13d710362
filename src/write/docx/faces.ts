import type { IFontAttributesProperties } from 'docx';
import type { Face } from '../../model/style.ts';

/** The names Word knows the official faces by. They are named, never embedded: they may not be shipped. */
const wordNames: Readonly<Record<Face, string>> = {
  小标宋: '方正小标宋简体',
  仿宋: '仿宋_GB2312',
  楷体: '楷体_GB2312',
  黑体: '黑体',
  宋体: '宋体',
};

/** All four slots, so that no theme font takes over. */
export function wordFont(face: Face): IFontAttributesProperties {
  const name = wordNames[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** Quotes, dashes and dots that Word sets half wide unless told they are Chinese. */
export const needsHint = (text: string): boolean => /[“”‘’—…·×±§°]/u.test(text);
