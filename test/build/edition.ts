import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../src/shell/staging.ts';

/** Publishes a small package into `<folder>/包`; its text says which edition it is. */
export async function publishEdition(folder: string, edition: string): Promise<void> {
  const staged = join(folder, 'staged.pdf');
  writeFileSync(staged, `${edition} 合订本`);
  await publish(
    join(folder, '包'),
    [
      { path: '01 报告/报告.pdf', bytes: Buffer.from(`${edition} 报告`) },
      { path: 'index.html', bytes: Buffer.from(`${edition} 首页`) },
      { path: '合订本/第1册.pdf', file: staged, size: 0, digest: '' },
    ],
    { absolute: (file) => file, same: async () => false, staged: () => false },
  );
}
