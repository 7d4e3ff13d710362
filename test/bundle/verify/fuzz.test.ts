import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageChecks, verifyPackage } from '../../../src/bundle/verify/index.ts';
import { openedInMemory } from '../fixture/opened.ts';
import { rebagged, type SmallPackage, smallPackage } from '../fixture/package.ts';
import { probes } from '../fixture/probes.ts';

let good: SmallPackage;
beforeAll(async () => {
  good = await smallPackage();
}, 60_000);

const ofPdf = (code: string): boolean => /^pdf-|^document-text|^index-pages|^contents-links|^docx-text/.test(code);
const onPaper = packageChecks.filter(({ code }) => ofPdf(code));
const onRecord = packageChecks.filter(({ code }) => !ofPdf(code));

/** A required check that fell over would be not evaluated: that is told apart from one that could not be asked. */
async function survive(path: string, bytes: Uint8Array, checks: typeof packageChecks): Promise<void> {
  const files = rebagged(good.files, (payload) => payload.set(path, bytes));
  const begun = performance.now();
  const { value, diagnostics } = await verifyPackage(openedInMemory(good.top, files), probes, undefined, checks);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(value.checks.length).toBe(checks.length);
  for (const { at, message } of diagnostics) expect([typeof at.file, message.length > 0]).toEqual(['string', true]);
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e308, '', '\u0000', '../../x', [], {}, [[]], { __proto__: null }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Goes down a JSON value by the given numbers and puts junk where it ends. */
function damage(value: unknown, path: readonly number[], to: unknown): unknown {
  if (value === null || typeof value !== 'object' || path.length === 0) return to;
  const keys = Object.keys(value);
  const key = keys[(path[0] ?? 0) % Math.max(keys.length, 1)];
  if (key === undefined) return to;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const holder = copy as Record<string, unknown>;
  holder[key] = damage(holder[key], path.slice(1), to);
  return copy;
}

describe('verify outlives what a package may hold', () => {
  it('records bent out of shape', async () => {
    const name = fc.constantFrom('dossier', 'documents', 'ledger', 'diagnostics');
    const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(name, path, junk, async (record, steps, to) => {
        const file = `data/记录/${record}.json`;
        const value: unknown = JSON.parse(Buffer.from(good.files.get(file) ?? []).toString('utf8'));
        await survive(file, Buffer.from(JSON.stringify(damage(value, steps, to))), onRecord);
      }),
      { numRuns: 120, seed: 6 },
    );
  });

  it.each([
    ['deep nesting', '['.repeat(200_000)],
    ['balanced deep nesting', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['no JSON', '\u0000\u0001'],
    ['a prototype', '{"__proto__": {"format": 1}, "constructor": 1}'],
  ])('a record of %s', async (_what, text) => {
    await survive('data/记录/ledger.json', Buffer.from(text), onRecord);
  });

  it('PDF files with bytes changed or cut', async () => {
    const file = fc.constantFrom('data/01 工作汇报/工作汇报.pdf', 'data/合订本/第1册.pdf');
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(file, flips, fc.double({ min: 0.01, max: 1, noNaN: true }), async (path, changes, keep) => {
        const bytes = new Uint8Array(good.files.get(path) ?? []);
        for (const [at, to] of changes) bytes[Math.floor(at * bytes.length)] = to;
        await survive(path, keep > 0.7 ? bytes : bytes.slice(0, Math.ceil(keep * bytes.length)), onPaper);
      }),
      { numRuns: 12, seed: 6 },
    );
  });
});
