import { program } from './program.ts';

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', () => process.exit(0));
void program(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
