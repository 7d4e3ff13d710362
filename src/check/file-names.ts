/** Why Windows refuses a path, in Chinese; null when it does not. Each step of the path is judged. */
export function refusedByWindows(path: string): string | null {
  for (const step of path.split('/')) {
    const bad = /[\\:*?"<>|\u0000-\u001f]/.exec(step)?.[0];
    if (bad !== undefined) return `“${step}”含有不允许的字符“${bad < ' ' ? '控制符' : bad}”`;
    if (/[. ]$/.test(step)) return `“${step}”以空格或句点结尾`;
    if (/^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/i.test(step)) return `“${step}”是系统保留的名称`;
  }
  return null;
}

/** Two paths with the same key cannot lie side by side on every machine. */
const collisionKey = (path: string): string => path.normalize('NFKC').toLowerCase();

/** Pairs whose keys collide: the later one and the first. */
export function collisions(paths: readonly string[]): { path: string; first: string }[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const first = seen.get(collisionKey(path));
    if (first === undefined) seen.set(collisionKey(path), path);
    return first === undefined || first === path ? [] : [{ path, first }];
  });
}
