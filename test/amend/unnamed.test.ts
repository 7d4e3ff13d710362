import { describe, expect, it } from 'vitest';
import { inRecord } from '../../src/amend/checks/index.ts';
import { changeDocument, checkSequence, compare, unnamedChanges, unnamedRemarks } from '../../src/amend/index.ts';
import type { Patch } from '../../src/check/check.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import type { DeficiencyLetter } from '../../src/model/review.ts';
import { pack } from '../check/fixture/pack.ts';
import { letterOn, objection, stateWith } from './round.ts';

const previous = stateWith();
const NEXT = { 'dossier/settings/sequence': 1, 'dossier/settings/date': '2024-07-20' };

const subjectOf = (letter: DeficiencyLetter, set: Patch['set']) => {
  const current = stateWith({ set: { ...NEXT, ...set } }, null);
  return { previous, current, letter, pack, comparison: compare(previous, current) };
};
const unnamed = (letter: DeficiencyLetter, set: Patch['set']): string[] =>
  unnamedChanges(subjectOf(letter, set)).map(({ target }) => target);

const [member] = previous.dossier.dossier.organisation;
const who = `facts/organisation/${member?.group}-${member?.name}`;
const post = { 'dossier/organisation/#0/post': '常务副市长' };

describe('a change that only a whole material opens', () => {
  const report = letterOn(previous, objection('material/01', '数据不清'));

  it('is listed where the letter does not speak of it, and breaks no rule', () => {
    const subject = subjectOf(report, post);
    expect(unnamed(report, post)).toEqual([who]);
    expect(unnamedRemarks(subject, inRecord)).toMatchObject([
      {
        code: 'opened-unnamed',
        severity: 'warning',
        message: expect.stringMatching(
          /职务由“.+”改为“常务副市长”；通知没有点名，随第01条（01 .+）开放，而这份材料的文稿没有用到这张表$/,
        ),
      },
    ]);
  });

  it('stands in the change report of a round, and in that of any two packages nothing is said of it', () => {
    const { current, letter, comparison } = subjectOf(report, post);
    const changes = unnamedChanges(subjectOf(report, post));
    const text = (unnamedOnes: Parameters<typeof changeDocument>[3]): string =>
      changeDocument(previous, current, comparison, unnamedOnes)
        .blocks.flatMap((b) => (b.type === 'table' ? b.rows.flat().flatMap((c) => c.content) : runsOf(b)))
        .map((run) => plainText([run]))
        .join('\n');
    expect(text({ letter, changes })).toContain('通知没有点名、随材料开放的改动（1处）');
    expect(text({ letter, changes: [] })).toContain('通知没有点名、随材料开放的改动（0处）');
    expect(text(null)).not.toContain('没有点名');
  });

  it.each([
    ['the name', `${member?.name}的职务有误`],
    ['the table', '组织机构名单与文件不符'],
    ['what it should be', '职务应为常务副市长'],
  ])('is not listed where the remark names %s', (_, remark) => {
    expect(unnamed(letterOn(previous, objection('material/01', remark)), post)).toEqual([]);
  });

  it('is listed where another number is named that begins alike', () => {
    const measure = { 'dossier/measures/M1/text': '改了。' };
    const on = (remark: string) => unnamed(letterOn(previous, objection('material/01', remark)), measure);
    expect([on('M1写得不清'), on('M11写得不清')]).toEqual([[], ['facts/measures/M1']]);
  });

  it('is not listed where a clause or an indicator opens it too', () => {
    const both = letterOn(previous, objection('material/01', '不清'), objection('clause/91.1', '举措不实'));
    expect(unnamed(both, { 'dossier/measures/M1/text': '改了。' })).toEqual([]);
  });

  it('is not listed where it only takes over the number that was asked for', () => {
    const on = letterOn(previous, objection('material/01', '不清'), objection('indicator/902', '数据不符'));
    const text = (number: string) => `居民近视率为${number}%，逐年下降。`;
    const before = stateWith({ set: { 'dossier/measures/M1/text': text('50.18') } });
    const made = (said: string) =>
      stateWith({
        set: { ...NEXT, 'dossier/indicators/902/years/2023/value': 49.9, 'dossier/measures/M1/text': said },
      });
    const found = (said: string): number =>
      unnamedChanges({
        ...{ previous: before, current: made(said), letter: on, pack },
        comparison: compare(before, made(said)),
      }).length;
    expect([found(text('49.9')), found(text('48.8')), found(`${text('49.9')}位居全省第一。`)]).toEqual([0, 1, 1]);
  });
});

it('is for the letter, not for the rules: a change that nothing opens stays an error', () => {
  const narrow = letterOn(previous, objection('indicator/902', '数据不符'));
  const subject = subjectOf(narrow, post);
  expect(unnamedChanges(subject)).toEqual([]);
  const amendment = { responses: [], operations: [] } as unknown as Parameters<typeof checkSequence>[0]['amendment'];
  const made = { ...amendment, previous: { name: '', sequence: 0, sha256: null, record: '' } };
  expect(checkSequence({ ...subject, amendment: made }).map(({ code }) => code)).toContain('only-opened');
});
