import type { Place } from '../text/gazetteer.ts';
import type { Finding } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** Whether the one may stand right before the other: its province, its prefecture. */
const isParent = (name: string, { province, prefecture }: Place): boolean => name === province || name === prefecture;

const pathOf = ({ province, prefecture }: Place): string => `${province}${prefecture ?? ''}`;

/** 鹰潭市铅山县: a county behind a prefecture or a province that is not its own. */
export function* wrongParents({ paragraphs, dictionaries: { gazetteer } }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const found = gazetteer.find(paragraph.text);
    for (const [i, { name, start }] of found.entries()) {
      const before = found[i - 1];
      if (before === undefined || before.start + before.name.length !== start) continue;
      const [parents, places] = [gazetteer.named(before.name), gazetteer.named(name)];
      // 杭州市嘉兴市 are two in a row; a county has nothing under it that a gazetteer knows.
      const above = parents.some(
        (p) => p.level === 'province' || (p.level === 'prefecture' && !prefectureAmong(places)),
      );
      if (!above || parents.some((p) => p.level === 'county') || places.some((p) => isParent(before.name, p))) continue;
      const real = [...new Set(places.map(pathOf))].slice(0, 3).join('、');
      const message = `“${name}”属${real}，不属${before.name}`;
      yield { paragraph, start: before.start, end: start + name.length, message, severity: 'error' };
    }
  }
}

const prefectureAmong = (places: readonly Place[]): boolean => places.some((p) => p.level === 'prefecture');
