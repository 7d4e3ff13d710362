/** Signs of a blank left for later. A number masked on purpose (139****78) and a masked address are not blanks. */
const signs: readonly RegExp[] = [
  /[×✕╳]{2,}/u,
  /(?<![A-Za-z])[xX]{2,}(?![A-Za-z])/u,
  /(?<![\d*])\*{2,}(?![*@])|(?<=\d)\*{2,}(?![\d*])/u,
  /(?<![A-Za-z0-9])[XxＸ](?=[年月日个项条万元人次名家处])/u,
  /＿{2,}|_{2,}/u,
  /待补充?(?!齐)|待定|待核实?|待填|暂缺|TODO|TBD/u,
  /[（(【[](?:此处|请|需)?(?:填写|填入|补充|插入)[^）)】\]]{0,12}[）)】\]]/u,
  /[○〇]{2,}(?![一二三四五六七八九])/u,
  /#(?:REF|VALUE|DIV\/0|N\/A|NAME|NUM)[!?]?/u,
];

/** The first placeholder in a text as written, or null. */
export function placeholderIn(text: string): string | null {
  for (const sign of signs) {
    const hit = sign.exec(text)?.[0];
    if (hit !== undefined) return hit;
  }
  return null;
}
