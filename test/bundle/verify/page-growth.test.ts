import { expect, test } from 'vitest';
import { growthOf } from '../../../src/bundle/verify/bound/added.ts';
import type { PageView } from '../../../src/pdf/source/geometry.ts';

const view = (width: number, height: number): PageView =>
  ({ box: [0, 0, width, height], media: [0, 0, width, height], rotate: 0, unit: 1, width, height }) as PageView;

test('a page whose edges were only rounded has not grown', () => {
  const own = view(595.303937007874, 841.889763779528);
  expect(growthOf(own, view(595.303937, 841.889764))).toBe(own);
  expect(growthOf(own, view(595.303937, 861.889764))).not.toBe(own);
  expect(growthOf(own, view(595.403937, 841.889764))).toBeNull();
});
