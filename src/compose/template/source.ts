import type { Diagnostic } from '../../diagnostic.ts';
import { nearest } from './nearest.ts';

/** 模板原文 — `file` is where a complaint points: 模板/工作汇报.md.hbs, templates/…/工作汇报.md.hbs. */
export interface TemplateText {
  readonly file: string;
  readonly text: string;
}

/** 模板来源 — by path under a pack's folder; the workspace's own 模板/ stands before the pack, the pack before what it extends. */
export type TemplateSource = (path: string) => TemplateText | undefined;

/** Layers of files, the first that has a path wins. */
export const layered =
  (...layers: readonly TemplateSource[]): TemplateSource =>
  (path) => {
    for (const layer of layers) {
      const found = layer(path);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** Where a partial `{{> 名称}}` lies. */
export const partialPath = (name: string): string => `部件/${name}.md.hbs`;

/**
 * A template of the workspace that nothing asks for: a misspelt name takes the place of no other, and the pack's own goes on
 * being used in silence. Paths under 模板/; `known` are the pack's.
 */
export function unusedTemplates(
  own: Iterable<string>,
  asked: ReadonlySet<string>,
  known: readonly string[],
): Diagnostic[] {
  return [...own]
    .filter((path) => !asked.has(path) && !known.includes(path))
    .map((path) => {
      const near = nearest(path, known);
      return {
        code: 'template-unused',
        severity: 'warning',
        message: `“${path}”没有用上：没有哪个文种用这个名字的模板`,
        at: { file: `模板/${path}` },
        hint: near === undefined ? '运行 shenbao template list 看可用的名字。' : `是不是“${near}”？改名后再运行。`,
      };
    });
}
