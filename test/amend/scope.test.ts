import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/amend/scope.ts';
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
