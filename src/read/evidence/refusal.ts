const reasons: Readonly<Record<string, string>> = {
  ENOENT: '找不到了：运行期间被移走，或名字里有这台机器认不出的字符，请改名',
  EACCES: '没有读取的权限',
  EPERM: '没有读取的权限',
  EBUSY: '正被别的程序占用，请先关闭',
  EIO: '磁盘读取出错',
};

/** Why a file could not be read, for the clerk: our own words as they are, the machine's English and its paths never. */
export function refusalOf(message: string): string {
  const known = reasons[/^(E[A-Z]+)\b/.exec(message)?.[1] ?? ''];
  return known ?? (/^[\x20-\x7e]/.test(message) || message === '' ? '内容读不出来' : message.slice(0, 120));
}
