import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/index.ts';
import { sheets } from '../../src/read/index.ts';

const columns = new Set(
  sheets.flatMap((s) => s.columns.flatMap((c) => [c.title, ...(c.title === '年度' ? ['数值'] : [])])),
);
const names = new Set(sheets.map((s) => s.name));
const quoted = (pattern: RegExp): [string, string][] =>
  checks.flatMap((c) =>
    [c.mend, c.why, c.title].flatMap((text) =>
      [...text.matchAll(pattern)].map((m): [string, string] => [m[1] ?? '', c.code]),
    ),
  );

describe('what the checks tell a clerk to fill in', () => {
  it.each(quoted(/“([^“”]+)”栏/gu))('column %s exists (%s)', (title) => expect([...columns]).toContain(title));
  it.each(quoted(/“([^“”]+)”表/gu))('sheet %s exists (%s)', (name) => expect([...names]).toContain(name));
});
