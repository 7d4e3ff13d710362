import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PageInput, recordDigest } from '../../../src/bundle/page/index.ts';
import { stableJson } from '../../../src/bundle/stable-json.ts';

const record = fc.oneof(fc.constant({}), fc.dictionary(fc.string(), fc.jsonValue()));

test('the digest of the records is that of the three printed as one', () => {
  fc.assert(
    fc.property(record, record, record, (dossier, documents, ledger) => {
      const records = { dossier, documents, ledger };
      const asOne = createHash('sha256').update(stableJson(records)).digest('hex');
      expect(recordDigest(records as unknown as PageInput)).toBe(asOne);
    }),
    { numRuns: 500 },
  );
});
