/** What the system, or we in its manner (`Changed`), will not do, by the code of the error: for the clerk to mend. */
export const refusedBySystem: Readonly<Record<string, string>> = {
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  EROFS: '所在的磁盘是只读的',
  EBUSY: '正被别的程序占用，请先关闭',
  ENOSPC: '磁盘空间不足，请腾出空间后再运行（工作文件夹里的“.shenbao”可以删除）',
  EISDIR: '这里应是文件，却是文件夹',
  ENOTDIR: '路径中间有一段是文件，不是文件夹',
  EEXIST: '已有同名的文件，不能建文件夹',
  ENOTFILE: '这里应是文件，运行期间却被换成了文件夹、管道一类，请等文件放定后再运行',
  ECHANGED: '运行期间有程序改动了文件，请等文件放定后再运行',
  EOUTSIDE: '这是指向工作文件夹以外的链接，不能收入；请把原文件复制进来',
  ERECORD:
    '这份归类记录读不出来，可能被改坏了，没有移动文件；请改正，或把它移到别处再运行（移走后，里面记的不能再用 --undo 放回）',
  ENAMETOOLONG: '文件名或路径太长',
};
