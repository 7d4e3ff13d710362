import { directivesByName } from '../tree/directives.ts';
import { nearest } from './nearest.ts';
import type { Source, Walk } from './uses.ts';

const DIRECTIVE = /^\s*:{2,}\s*([^\s[{:]+)(?:\[.*\])?(?:\{(.*)\})?\s*$/u;
const TYPED_NUMBER =
  /^(#{1,6})\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]\s*|[（(]\d+[)）])/u;
const TYPED_PARAGRAPH = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]\s*\S)/u;

/** Lines of a template that are layout: directives by name and attribute, headings without typed numbers. */
export function checkLayout(walk: Walk, source: Source): void {
  source.text.split('\n').forEach((raw, i) => {
    const say = (code: string, quote: string, message: string, hint: string): void => {
      const at = { file: source.file, line: i + source.line, column: raw.indexOf(quote) + 1, quote: raw.trim() };
      walk.diagnostics.push({ code, severity: 'error', message, at, hint });
    };
    const typed = TYPED_NUMBER.exec(raw) ?? TYPED_PARAGRAPH.exec(raw);
    if (typed !== null)
      say(
        'template-typed-number',
        typed[0],
        '层次序号不要手工写。',
        '用 # 到 #### 表示层次，序号一、（一）1.（1）由位置编出。',
      );
    if (/^#{5,}\s/.test(raw)) say('template-typed-number', raw, '标题最多四级。', '用 # 到 ####。');
    const [, name, attributes = ''] = DIRECTIVE.exec(raw) ?? [];
    if (name !== undefined) checkDirective(name, attributes, say);
    const picture = /路径="([^"{]+)"/u.exec(attributes)?.[1];
    if (picture !== undefined) walk.uses.pictures.add(picture);
  });
}

type Say = (code: string, quote: string, message: string, hint: string) => void;

function checkDirective(name: string, attributes: string, say: Say): void {
  const shape = directivesByName.get(name);
  if (shape === undefined) {
    const near = nearest(name, directivesByName.keys());
    const hint = near === undefined ? `可用的有：${[...directivesByName.keys()].join('、')}。` : `是否为“${near}”？`;
    say('template-unknown-directive', name, `没有“${name}”这个版式词。`, hint);
    return;
  }
  const bare = attributes.replace(/\{\{.*?\}\}/g, '').replace(/"[^"]*"/g, '""');
  for (const [, attribute = ''] of bare.matchAll(/([^\s="]+)\s*=/gu)) {
    if (attribute in shape.attributes) continue;
    const near = nearest(attribute, Object.keys(shape.attributes));
    const hint = near === undefined ? `写法：${shape.example}` : `是否为“${near}”？`;
    say('template-unknown-directive', attribute, `“${name}”没有“${attribute}”这一项。`, hint);
  }
}

/** Attachment ids declared in a template and its partials: `::附件[…]{编号="…"}`. */
export const attachmentIds = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(/^::附件\[.*\]\{[^\n]*编号="([^"]+)"/gmu)].map((m) => m[1] ?? '')));
