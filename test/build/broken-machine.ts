/** Loaded before the program: its first word to the user fails, in a way nobody has foreseen. */
const write = process.stdout.write.bind(process.stdout);
let broken = false;

process.stdout.write = ((...args: Parameters<typeof write>) => {
  if (broken) return write(...args);
  broken = true;
  throw new Error('a fault put here by a test');
}) as typeof write;
