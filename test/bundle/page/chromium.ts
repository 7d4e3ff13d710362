import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { test } from 'vitest';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executable = places.find((path): path is string => path !== undefined && existsSync(path));

/** Without Chromium these tests are skipped and say so; under CI its absence is a failure. */
export const inChromium = executable === undefined && process.env.CI !== 'true' ? test.skip : test;

export const launch = async (): Promise<Browser> => {
  if (executable === undefined) throw new Error('缺少程序 Chromium（apt-get install chromium）：审核页的测试需要它');
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
};

/** Puts a page where a reviewer would have it: a file in an unpacked folder. */
export function onDisk(html: string): { readonly folder: string; readonly url: string } {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-page-'));
  writeFileSync(join(folder, 'index.html'), html);
  return { folder, url: pathToFileURL(join(folder, 'index.html')).href };
}

if (executable === undefined) console.warn('缺少程序 Chromium（apt-get install chromium）：审核页的浏览器测试未执行');
