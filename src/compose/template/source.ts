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
