import { answer } from '../../../src/shell/batch/answer.ts';

/** Does what it is told, good or bad. */
answer(async (task: string) => {
  if (task === 'throw') throw new Error('坏包');
  if (task === 'exit') process.exit(3);
  if (task === 'leave') setTimeout(() => process.exit(4), 20);
  if (task === 'wait') await new Promise((resolve) => setTimeout(resolve, 10_000));
  if (task === 'hang') for (;;);
  if (task === 'uncaught') setTimeout(() => Promise.reject(new Error('later')), 0);
  if (task === 'uncaught') return new Promise(() => undefined);
  if (task === 'pid') return String(process.pid);
  return task.toUpperCase();
});
