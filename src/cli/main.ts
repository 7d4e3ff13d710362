import { program } from './program.ts';

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await program(process.argv.slice(2));
