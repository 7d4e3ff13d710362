import { describe, expect, it } from 'vitest';
import { openingsOf, scopeOf } from '../../src/amend/scope.ts';
import { pack } from '../check/fixture/pack.ts';
import { letterOn, objection, stateWith } from './round.ts';

/** Of the shared fixture, handed in without the piece that its report cites and indicator 901 rests on. */
const whole = stateWith();
const { rows } = whole.ledger;
const without = { ...whole, ledger: { ...whole.ledger, rows: rows.filter(({ number }) => number !== '92.1-01') } };
const report = whole.documents.documents.find(({ document }) => document.material !== null)?.document.material ?? '';

const openedBy = (item: string) =>
  scopeOf(letterOn(without, objection(item, '缺佐证')), pack, [without, whole])('evidence/92.1-01');

describe('a piece that lacks', () => {
  it('may be added under the indicator that rests on it', () => {
    expect(openedBy('indicator/901')).toBe('01');
    expect(openedBy('indicator/902')).toBe('');
  });

  it('opens under the indicator what the material that cites it is written from: the letter asks once', () => {
    const opened = (state: typeof whole) =>
      scopeOf(letterOn(state, objection('indicator/901', '缺佐证')), pack, [state, whole])('facts/measures/M1');
    expect([opened(without), opened(whole)]).toEqual(['01', '']);
  });

  it('may be added under the material whose document cites it', () => {
    expect(openedBy(`material/${report}`)).toBe('01');
    const other = pack.materials.find(({ id }) => id !== report)?.id ?? '';
    expect(openedBy(`material/${other}`)).toBe('');
  });

  it('is not opened by the material where the package has it', () => {
    const opened = scopeOf(letterOn(whole, objection(`material/${report}`, '数据不清')), pack, [whole, whole]);
    expect(opened('evidence/92.1-01')).toBe('');
    expect(opened('facts/measures/M1')).toBe('01');
  });
});

describe('a change several items open', () => {
  const letter = letterOn(
    without,
    objection(`material/${report}`, '缺佐证'),
    objection('clause/92.1', '缺台账'),
    objection('indicator/901', '缺佐证'),
    objection('clause/91.1', '举措不实'),
  );
  const idOf = (item: string): string => letter.items.find((one) => one.item === item)?.id ?? '';
  const openings = openingsOf(letter, pack, [without, whole]);

  it('goes under the most particular of them: indicator, clause, material', () => {
    expect(openings('evidence/92.1-01')).toEqual([
      { item: idOf('indicator/901'), manner: 'indicator' },
      { item: idOf('clause/92.1'), manner: 'clause' },
      { item: idOf(`material/${report}`), manner: 'asked' },
    ]);
    expect(openings('facts/measures/M1')[0]).toEqual({ item: idOf('clause/91.1'), manner: 'clause' });
  });

  it('stays with the material where nothing else claims it', () => {
    expect(openings('facts/profile/gdp').map(({ manner }) => manner)).toEqual(['whole', 'whole']);
    expect(openings('facts/profile/gdp')[0]?.item).toBe(idOf(`material/${report}`));
  });

  it('is the material’s whose file a regulation is, before that of a report', () => {
    const [regulation] = whole.dossier.dossier.regulations;
    const piece = whole.ledger.rows.find(({ number }) => regulation?.evidence.includes(number));
    const folder = piece?.file.path.split('/').at(-2) ?? '';
    const [one, ...rest] = pack.materials.filter(({ id }) => id !== report);
    if (!regulation || !piece || !one) throw new Error('no regulation');
    const filing = {
      ...pack,
      materials: [
        ...pack.materials.filter(({ id }) => id === report),
        { ...one, folders: [folder], documents: [] },
        ...rest,
      ],
    };
    const titled = whole.ledger.rows.map((row) => (row === piece ? { ...row, title: regulation.name } : row));
    const state = { ...whole, ledger: { ...whole.ledger, rows: titled } };
    const both = letterOn(
      state,
      objection(`material/${report}`, '数据不清'),
      objection(`material/${one.id}`, '文号有误'),
    );
    const [opening] = openingsOf(both, filing, [state])(`facts/regulations/${regulation.name}`);
    expect(opening).toEqual({ item: both.items.find(({ item }) => item.endsWith(one.id))?.id, manner: 'asked' });
  });
});
