import { answer } from '../../../src/shell/batch/answer.ts';

/** Does what it is told, good or bad. */
answer(async (task: string) => {
  if (task === 'throw') throw new Error('坏包');
  if (task === 'exit') process.exit(3);
  if (task === 'hang') for (;;);
  if (task === 'uncaught') setTimeout(() => Promise.reject(new Error('later')), 0);
  if (task === 'uncaught') return new Promise(() => undefined);
  return task.toUpperCase();
});
