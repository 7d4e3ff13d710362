/** Progress on a terminal, silence in a pipe. */
export function progressLine(stream: NodeJS.WriteStream): (text: string) => void {
  if (!stream.isTTY) return () => {};
  return (text) => stream.write(`\r\u001b[2K${text}`);
}
