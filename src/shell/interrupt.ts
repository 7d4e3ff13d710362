/** Exit code of a program ended by Ctrl-C, as shells count it. */
const interrupted = 130;

/**
 * 中断 — on Ctrl-C or a request to end, tidies up and leaves; the last good output stands because it is only ever
 * replaced whole. Gives back the way to stop listening.
 */
export function onInterrupt(tidy: () => void): () => void {
  const leave = (): void => {
    tidy();
    process.stderr.write('\n已中断。上次生成的输出没有改动。\n');
    process.exit(interrupted);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, leave);
  return () => {
    for (const signal of signals) process.removeListener(signal, leave);
  };
}
