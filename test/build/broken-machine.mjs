/** Loaded before the program: its first word to the user fails, in a way nobody has foreseen. */
const whole = process.stdout.write;

process.stdout.write = () => {
  process.stdout.write = whole;
  throw new Error('a fault put here by a test');
};
