import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { letterReceived } from '../../src/cli/amend-letter.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { letterOn, objection, stateWith } from '../amend/round.ts';

let root = '';
let said = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-letter-'));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

test('a letter drawn up before all was reviewed is taken, and called what it is', async () => {
  const state = stateWith();
  const { draft, ...final } = letterOn(state, objection('clause/91.1', '缺纪要'));
  const read = async (letter: object) => {
    const file = join(root, '补正通知.json');
    writeFileSync(file, JSON.stringify(letter));
    return await letterReceived(file, root, state, await loadLibrary());
  };
  expect(draft).toBeGreaterThan(0);
  expect((await read({ ...final, draft })).value?.items).toHaveLength(1);
  expect(said).toContain(`是补正通知的草稿：出的时候审核人还有${draft}项没有审`);
  said = '';
  expect((await read(final)).value?.items).toHaveLength(1);
  expect(said).toBe('');
});
