import { type Handing, type History, type Life, type LifeStep, standing } from '../model/history.ts';
import { documentEntries, type Entry, entriesOf, type SequenceState } from './state.ts';

/** The cumulative list of a sequence that follows another: the old list, and one step for everything that differs. */
export function historyOf(previous: SequenceState, current: SequenceState, why: string): History {
  const before = previous.history ?? firstHistory(previous);
  const { sequence } = current.dossier.dossier.settings;
  const [old, now] = [everything(previous), everything(current)];
  const known = new Set(before.lives.map(({ target }) => target));
  const lives = before.lives.map((life): Life => {
    const step = stepOf(sequence, old.get(life.target), now.get(life.target));
    const title = now.get(life.target)?.title ?? life.title;
    return step === null ? life : { ...life, title, steps: [...life.steps, step] };
  });
  const fresh = [...now.values()]
    .filter(({ target }) => !known.has(target))
    .flatMap((entry): Life[] => lifeOf(stepOf(sequence, undefined, entry), entry));
  const handed = before.handings.map((one, i) =>
    i === before.handings.length - 1 ? { ...one, sha256: previous.sha256 } : one,
  );
  return { format: 1, kind: 'history', handings: [...handed, handingOf(current, why)], lives: [...lives, ...fresh] };
}

/** Everything in a first sequence is new. */
const firstHistory = (state: SequenceState): History => ({
  format: 1,
  kind: 'history',
  handings: [handingOf(state, '首次报送')],
  lives: [...everything(state).values()].flatMap((entry) =>
    lifeOf(stepOf(state.dossier.dossier.settings.sequence, undefined, entry), entry),
  ),
});

const everything = (state: SequenceState): Map<string, Entry> =>
  new Map([...entriesOf(state), ...documentEntries(state).map((entry) => [entry.target, entry] as const)]);

const lifeOf = (step: LifeStep | null, { target, title }: Entry): Life[] =>
  step === null ? [] : [{ target, title, steps: [step] }];

function stepOf(sequence: number, before: Entry | undefined, after: Entry | undefined): LifeStep | null {
  if (before?.digest === after?.digest) return null;
  return {
    sequence,
    op: before === undefined ? '新增' : after === undefined ? '删除' : '替换',
    replaces: before?.digest ?? null,
    digest: after?.digest ?? null,
    file: after?.file ?? null,
    text: after?.text ?? '',
  };
}

function handingOf({ name, record, dossier }: SequenceState, why: string): Handing {
  const { sequence, date, applicant } = dossier.dossier.settings;
  return { sequence, name, day: date, by: applicant.office, why, record, sha256: null };
}

/** What is wrong with a list, told from the package that holds it alone: it must replay to what stands there now. */
export function historyFaults(history: History, state: SequenceState): string[] {
  const now = everything(state);
  const told = new Set(history.lives.map(({ target }) => target));
  return [
    ...handingFaults(history, state),
    ...(told.size === history.lives.length ? [] : ['同一条目在清单里出现不止一次']),
    ...history.lives.flatMap((life) => lifeFaults(life, history).map((why) => `${life.title}：${why}`)),
    ...history.lives.flatMap((life) => standingFaults(life, now.get(life.target))),
    ...[...now.values()].filter(({ target }) => !told.has(target)).map(({ title }) => `${title}不在历次清单里`),
  ];
}

function handingFaults({ handings, lives }: History, { record, dossier }: SequenceState): string[] {
  const { sequence } = dossier.dossier.settings;
  const used = new Set(lives.flatMap(({ steps }) => steps.map((step) => step.sequence)));
  return [
    ...(handings.every((one, i) => one.sequence === i) ? [] : ['序列不是从0000起连续编号']),
    ...(handings.at(-1)?.sequence === sequence ? [] : ['最后一个序列不是本包的序列']),
    ...(handings.at(-1)?.record === record ? [] : ['所记的本包记录校验值与记录不符']),
    ...handings.filter((one) => !used.has(one.sequence)).map((one) => `序列${one.sequence}没有任何改动，等于重复报送`),
  ];
}

/** Each step follows from the one before: nothing is replaced that is not there, nothing deleted twice. */
function lifeFaults({ steps }: Life, { handings }: History): string[] {
  const faults: string[] = [];
  let stands: string | null = null;
  steps.forEach(({ sequence, op, replaces, digest }, i) => {
    const say = (wrong: boolean, why: string): void => void (wrong && faults.push(`序列${sequence}${op}，${why}`));
    say(i > 0 && sequence <= (steps[i - 1]?.sequence ?? 0), '先后颠倒或一个序列两次操作');
    say(sequence >= handings.length, '没有这个序列');
    say((op === '新增') !== (stands === null), op === '新增' ? '而它已在前序' : '而前序没有它');
    say(replaces !== stands, '所替换的不是前序的内容');
    say((op === '删除') !== (digest === null), op === '删除' ? '却带有校验值' : '却没有校验值');
    say(op === '替换' && digest === replaces, '内容却没有变');
    stands = digest;
  });
  return faults;
}

function standingFaults(life: Life, now: Entry | undefined): string[] {
  const last = standing(life);
  if (last === null) return now === undefined ? [] : [`${life.title}：清单说已删除，包里仍有`];
  if (now === undefined) return [`${life.title}：清单说现有，包里没有`];
  return now.digest === last.digest && now.file === last.file ? [] : [`${life.title}：清单所记与包里的内容不符`];
}
