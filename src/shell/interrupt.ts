/** Exit codes of a program ended by a signal, as shells count them. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * 中断 — on Ctrl-C or a request to end, tidies up, says so and leaves; the last good output stands because it is only ever
 * replaced whole. `tidy` cannot wait for anything. Gives back the way to stop listening.
 */
export function onInterrupt(tidy: () => void): () => void {
  const listeners = (['SIGINT', 'SIGTERM'] as const).map((signal) => {
    const leave = (): void => {
      tidy();
      process.stderr.write('\n已中断。没有写完的都不算，“输出”里仍是完整的成品；再运行一次即可。\n');
      process.exit(codes[signal]);
    };
    process.once(signal, leave);
    return () => process.removeListener(signal, leave);
  });
  return () => {
    for (const stop of listeners) stop();
  };
}
