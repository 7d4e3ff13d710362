import type { Handing, Life } from '../../model/history.ts';
import { PRACTICE, type SequenceCheck, type SequenceFinding } from '../check.ts';
import { historyOf } from '../history.ts';
import { digestOf } from '../state.ts';

/** The list of the new sequence tells of the old ones what theirs told. */
export const historyContinued: SequenceCheck<'previous' | 'current'> = {
  code: 'history-continued',
  title: '历次报送清单接着上一序列写，前序的记载没有改动',
  why: '累积视图要能从头重放；改写前序的记载，就看不出当时报的是什么。',
  basis: PRACTICE,
  mend: '不要手工改历次清单；用 shenbao amend 以上一次报送的原包重新生成。',
  run({ previous, current }) {
    if (previous.history === null && previous.dossier.dossier.settings.sequence > 0)
      return [{ message: `上一序列（${previous.name}）没有可用的历次报送清单`, quote: previous.name }];
    if (current.history === null) return [{ message: '没有可用的历次报送清单' }];
    const why = current.history.handings.at(-1)?.why ?? '';
    const expected = historyOf(previous, current, why);
    const known = new Map(current.history.lives.map((life) => [life.target, digestOf(told(life))]));
    const handings = sameHandings(expected.handings, current.history.handings)
      ? []
      : [{ message: '历次清单所列的报送与上一序列的记载不符' }];
    const wrong = expected.lives
      .filter((life) => known.get(life.target) !== digestOf(told(life)))
      .map(
        ({ target, title }): SequenceFinding => ({ message: `历次清单对“${title}”的记载与两个包不符`, quote: target }),
      );
    const extra = expected.lives.length < known.size ? [{ message: '历次清单多出两个包都没有的条目' }] : [];
    return [...handings, ...wrong, ...extra];
  },
};

/** Packages of before call a fact of 基本情况 by its key. */
const told = (life: Life): Life => (life.target.startsWith('facts/profile/') ? { ...life, title: '' } : life);

/** A package read from a folder has no digest of its ZIP: what is not known cannot differ. */
const sameHandings = (one: readonly Handing[], other: readonly Handing[]): boolean =>
  one.length === other.length &&
  one.every(({ sha256, ...rest }, i) => {
    const { sha256: theirs = null, ...others } = other[i] ?? {};
    return digestOf(rest) === digestOf(others) && (sha256 === null || theirs === null || sha256 === theirs);
  });
