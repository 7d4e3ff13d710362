import type { Name } from './attach.ts';
import { trimName } from './naming.ts';
import { otherSubject, plainName } from './plain-name.ts';

/** 比例, 比率, 占比, 率: one share by several words, at the end of a name. */
const shareWord = /(?:比例|比率|占比|比重|率)$/u;
const coreOf = (text: string): string | null => {
  const core = text.replace(shareWord, '');
  return core === text || core.length < 5 ? null : core;
};
/** 占全部社区的, 占常住人口的比例: of what whole the share is. */
const ofWhole = /占(?:全[部市区县]|总|常住)?[\p{Script=Han}]{0,5}?的?(?:比例|比重)?$/u;

/**
 * 占比的说法 — a share told with another word than the indicator's (配备比例 for 配备率), with 占 (建有健身设施的社区占96%), or the
 * other way round (96%的社区建有健身设施). Only a name whose core stands there whole is meant.
 */
export function shareOf(names: readonly Name[], lead: string, tail: string, unit: string): Name | null {
  if (unit !== '%') return null;
  const said = trimName(lead);
  const before = plainName(said);
  const core = coreOf(before) ?? plainName(said.replace(ofWhole, ''));
  const told = core !== before;
  const behind = tail.startsWith('的') ? plainName(tail) : '';
  return (
    names.find(({ text }) => {
      const own = coreOf(text);
      if (own === null) return false;
      // Under its very own name it was refused for a reason.
      return (told && !before.endsWith(text) && endsWhole(core, own)) || (behind !== '' && turnedRound(own, behind));
    }) ?? null
  );
}

/** Another subject right before the core is another share: 农村生活污水收集. */
const endsWhole = (words: string, core: string): boolean =>
  words.endsWith(core) && !otherSubject.test(words.slice(0, -core.length));

/** 建有全民健身场地设施|社区 against 社区|建有全民健身场地设施. */
function turnedRound(core: string, words: string): boolean {
  for (let size = 2; size <= Math.min(8, core.length - 3); size += 1)
    if (words.startsWith(core.slice(-size) + core.slice(0, -size))) return true;
  return false;
}
