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

test('an edge that was only rounded stays where it is when the other has grown: the clip to the old page tells them apart', () => {
  const own: PageView = {
    ...view(0, 0),
    box: [10.123456789, 20.98765432101, 510.427, 721.111],
    media: [0, 0, 595, 842],
  };
  const bound: PageView = { ...own, box: [10.123457, 20.987654, 510.427, 745.111] };
  const grown = growthOf(own, bound);
  expect(grown?.box.slice(0, 3)).toEqual(own.box.slice(0, 3));
  expect(grown?.box[3]).toBeCloseTo(745.111, 3);
});
