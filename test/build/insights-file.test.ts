import { expect, test } from 'vitest';
import { insightsFile } from '../../src/build/insights-file.ts';
import type { Inputs } from '../../src/build/kept.ts';
import type { EvidenceFile } from '../../src/model/evidence.ts';
import type { Insight } from '../../src/model/insight.ts';

const file = (digest: string): EvidenceFile => ({
  path: `佐证材料/${digest}.pdf`,
  bytes: 1,
  digest,
  media: 'pdf',
  pages: 1,
  state: 'sound',
});
const seen = (digest: string, skipped: string | null = null): [string, Insight] => [
  digest,
  { digest, skipped, text: null, photo: null, office: null, active: [] },
];
const intake = { files: [file('b'), file('a')], stamp: { id: 'x', edition: '1', sha256: 'pack' } };

/** How often the record was printed, and how often it was taken as it lay there. */
function shelf() {
  const held = new Map<string, Uint8Array>();
  const keyOf = (inputs: Inputs): string => JSON.stringify(inputs);
  const told = { taken: 0 };
  const kept = {
    recall: (inputs: Inputs) => {
      const found = held.get(keyOf(inputs)) ?? null;
      if (found !== null) told.taken += 1;
      return found;
    },
    remember: (inputs: Inputs, bytes: Uint8Array) => void held.set(keyOf(inputs), bytes),
  };
  return { kept, told };
}
const text = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)).insights;

test('what was seen in the same evidence is printed once, in the order of digests', () => {
  const { kept, told } = shelf();
  const print = () => text(insightsFile(new Map([seen('b'), seen('a')]), intake, kept));
  expect(print()).toMatchObject([{ digest: 'a' }, { digest: 'b' }]);
  expect(print()).toEqual(print());
  expect(told).toEqual({ taken: 2 });
});

test.each([
  ['another file', new Map([seen('a'), seen('b'), seen('c')])],
  ['a file less', new Map([seen('a')])],
  ['a file that could not be read this time', new Map([seen('a'), seen('b', '文件内容读不出来')])],
])('%s is printed anew', (_, insights) => {
  const { kept, told } = shelf();
  insightsFile(new Map([seen('a'), seen('b')]), intake, kept);
  expect(text(insightsFile(insights, intake, kept))).toEqual([...insights.values()]);
  expect(told).toEqual({ taken: 0 });
});
