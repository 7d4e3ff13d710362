/** 输出里原有的 — what became of what lay in 输出 before: nothing of the clerk's is taken away, and all of it is told. */
export interface Left {
  /** Copies of what somebody altered, outside the folder that was replaced. */
  readonly edited: readonly string[];
  /** Files in the folder that no build wrote; they stay. */
  readonly others: readonly string[];
  /** Drafts under a name that nobody uses any more, with how many files were taken away and how many stay. */
  readonly cleared: readonly { readonly name: string; readonly files: number; readonly left: number }[];
}

export const nothingLeft: Left = { edited: [], others: [], cleared: [] };

/** Named before the rest is only counted. */
const listed = 5;

export function leftText({ edited, others, cleared }: Left): string {
  const lines = [
    ...(edited.length === 0
      ? []
      : [
          `“输出”里有改过的文稿，重新生成前已另存，改动没有丢：\n${edited.map((file) => `  ${file}\n`).join('')}要让改动留在申报资料里，请改数据或“模板”。`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `“输出”里有${others.length}个文件不是程序生成的，或改过而现在不再生成，没有动（它们不进申报包）：${others.slice(0, listed).join('、')}${others.length > listed ? '等' : ''}`,
        ]),
    ...cleared.map(
      ({ name, files, left }) =>
        `“输出/${name}”是改名以前生成的，没有打过包，其中程序生成的${files}个文件已清掉${left > 0 ? `，您改过的、另放的${left}个没有动` : ''}。`,
    ),
  ];
  return lines.map((line) => `\n${line}\n`).join('');
}
