/** 探查佐证的一份活 — some files of one workspace, by their paths in it. */
export interface ExamineTask {
  readonly root: string;
  readonly paths: readonly string[];
}
