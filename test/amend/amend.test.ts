import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/amend/compare.ts';
import {
  amendmentOf,
  changeDocument,
  checkSequence,
  compare,
  countText,
  historyOf,
  letterName,
  openingsOf,
  readLetter,
  readResponses,
  responseDocument,
  responseForm,
  type SequenceState,
  sequenceChecks,
  writtenFor,
} from '../../src/amend/index.ts';
import type { Patch } from '../../src/check/check.ts';
import { Amendment, type ResponseEntry } from '../../src/model/amendment.ts';
import type { Document } from '../../src/model/document.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import type { DeficiencyLetter } from '../../src/model/review.ts';
import { pack } from '../check/fixture/pack.ts';
import { letterOn, objection, stateWith } from './round.ts';

const previous = stateWith();
const letter = letterOn(
  previous,
  objection('indicator/902', '2023年数据与监测报告不符'),
  objection('clause/91.1', '缺纪要'),
);
const answers: ResponseEntry[] = [
  { id: '01', treatment: '已补充会议纪要说明。' },
  { id: '02', treatment: '已按监测报告更正' },
];
const NEXT = { 'dossier/settings/sequence': 1, 'dossier/settings/date': '2024-07-20' };
const mended: Patch = {
  set: {
    ...NEXT,
    'dossier/indicators/902/years/2023/value': 49.9,
    'files/监测报告.pdf/digest': 'ef'.repeat(32),
    'dossier/measures/M1/text': '市政府召开创建动员大会，形成会议纪要。',
  },
};

const subjectOf = (made: SequenceState, more: { letter?: DeficiencyLetter; responses?: ResponseEntry[] } = {}) => {
  const on = more.letter ?? letter;
  const current = { ...made, history: historyOf(previous, made, '答复补正通知') };
  return {
    previous,
    current,
    letter: on,
    pack,
    amendment: amendmentOf(previous, current, on, more.responses ?? answers, pack),
    comparison: compare(previous, current),
  };
};
const codes = (subject: Parameters<typeof checkSequence>[0]): string[] => [
  ...new Set(checkSequence(subject).map(({ code }) => code)),
];
const lines = ({ blocks }: Document): string[] =>
  blocks.flatMap((b) =>
    b.type === 'table' ? b.rows.map((r) => r.map((c) => plainText(c.content)).join(' | ')) : plainText(runsOf(b)),
  );

describe('a clean round', () => {
  const current = stateWith(mended, null);
  const subject = subjectOf(current);

  it('breaks no rule', () => {
    expect(checkSequence(subject)).toEqual([]);
    expect(Amendment.parse(JSON.parse(JSON.stringify(subject.amendment)))).toEqual(subject.amendment);
  });

  it('names exactly what changed, under the item that opened it', () => {
    expect(subject.amendment.operations.map(({ op, target, item, change }) => [op, target, item, change])).toEqual([
      ['替换', 'indicator/902/2023', '02', '由“50.18”改为“49.9”'],
      [
        '替换',
        'facts/measures/M1',
        '01',
        '由“市政府召开创建动员大会，全面部署各项任务。”改为“市政府召开创建动员大会，形成会议纪要。”',
      ],
      ['替换', 'evidence/92.1-02', '02', '“2023年监测报告”内容更换'],
    ]);
    const { files } = subject.comparison;
    expect([files.added, files.removed, files.changed.length, files.unchanged]).toEqual([[], [], 2, 8]);
  });

  it('answers point by point with the page', () => {
    expect(
      lines(responseDocument(letter, subject.amendment, current, openingsOf(letter, pack, [previous, current]))).slice(
        -2,
      ),
    ).toEqual([
      '01 | 91.1 机构与部署：审核意见：需补充，缺纪要 | 已补充会议纪要说明；替换工作举措 M1（由“市政府召开创建动员大会，全面部署各项任务。”改为“市政府召开创建动员大会，形成会议纪要。”） | 佐证91.1-02（第1册第8页）；佐证91.1-03（第1册第13页）；佐证91.1-04（第1册第18页）；佐证91.1-05（第1册第23页）',
      '02 | 指标902 居民近视率：审核意见：需补充，2023年数据与监测报告不符 | 已按监测报告更正；替换指标902 居民近视率 2023年（由“50.18”改为“49.9”）；替换佐证92.1-02 2023年监测报告（“2023年监测报告”内容更换） | 佐证92.1-02（第1册第32页）',
    ]);
  });

  it('says of a piece that is new or gone its name once', () => {
    const piece = {
      op: '新增' as const,
      target: 'evidence/92.1-03',
      item: '02',
      replaces: null,
      digest: 'a'.repeat(64),
    };
    const operations = [
      { ...piece, title: '佐证92.1-03 监测照片', change: '新增“监测照片”' },
      { ...piece, title: '责任分解 R27', change: '新增“市城市管理局 道路保洁”' },
    ];
    const answered = lines(responseDocument(letter, { ...subject.amendment, operations }, current, () => []));
    expect(answered.at(-1)).toContain('；新增佐证92.1-03 监测照片；新增责任分解 R27（新增“市城市管理局 道路保洁”）');
  });

  it('puts a change under the most particular item and refers to it from another that asked for it', () => {
    const on = letterOn(
      previous,
      objection('material/01', '数据不实'),
      objection('clause/92.1', '报告不全'),
      objection('indicator/902', '数据不符'),
    );
    const { amendment } = subjectOf(current, { letter: on });
    const idOf = (item: string): string => on.items.find((one) => one.item === item)?.id ?? '';
    expect(amendment.operations.map(({ target, item }) => [target, item])).toEqual([
      ['indicator/902/2023', idOf('indicator/902')],
      ['facts/measures/M1', idOf('material/01')],
      ['evidence/92.1-02', idOf('indicator/902')],
    ]);
    const openings = openingsOf(on, pack, [previous, current]);
    const row = lines(responseDocument(on, amendment, current, openings)).find((line) => line.includes('报告不全'));
    expect(row).toMatch(
      new RegExp(
        `替换佐证92\\.1-02 2023年监测报告（见第${idOf('indicator/902')}条） \\| 佐证92\\.1-02（第1册第32页）$`,
      ),
    );
  });

  it('reports the change', () => {
    const report = lines(changeDocument(previous, current, subject.comparison));
    expect(report).toContain('替换 | 指标902 居民近视率 2023年 | 50.18 | 49.9');
    expect(report).toContain('替换 | 成文日期 | 2024-06-20 | 2024-07-20');
    expect(report.find((line) => line.includes('佐证92.1-02'))).toMatch(
      /^替换 \| 佐证92\.1-02 2023年监测报告 \| 2023年监测报告（内容已换，校验值[0-9a-f]{12}）/,
    );
    expect(report[1]).toBe(
      '由 平川市-示范城市-2023-0000 到 平川市-示范城市-2023-0001。数据和佐证改动3处（指标数据1、其他事实1、佐证1），设置1处，文字有改动的文档0份；文件新增0个、更换2个、撤下0个，其余8个逐字节相同（补正文书和补正记录不计）。',
    );
    expect(report).toContain('无变动。');
  });
});

const patched = (set: Patch['set'] = {}, more: Patch = {}): SequenceState =>
  stateWith({ ...mended, ...more, set: { ...mended.set, ...set, ...more.set } });

const breaches: readonly (readonly [rule: string, subject: () => Parameters<typeof checkSequence>[0]])[] = [
  ['sequence-continuous', () => subjectOf(patched({ 'dossier/settings/sequence': 2 }))],
  ['envelope-same', () => subjectOf(patched({ 'dossier/settings/purpose': '复审' }))],
  ['sequence-differs', () => subjectOf(stateWith({ set: NEXT }))],
  [
    'letter-fits',
    () => subjectOf(patched(), { letter: { ...letter, package: { ...letter.package, record: 'cd'.repeat(32) } } }),
  ],
  [
    'letter-answered',
    () =>
      subjectOf(patched(), {
        responses: [
          { id: '01', treatment: '已补' },
          { id: '02', treatment: ' ' },
        ],
      }),
  ],
  ['letter-answered', () => subjectOf(patched(), { responses: [...answers, { id: '09', treatment: '多答' }] })],
  ['only-opened', () => subjectOf(patched({ 'dossier/indicators/901/years/2023/value': 90 }))],
  ['only-opened', () => subjectOf(patched({ 'files/作业台账.pdf/digest': 'cc'.repeat(32) }))],
  ['only-opened', () => subjectOf(patched({ 'dossier/measures/M2/text': '配备作业车辆200台。' }))],
];

describe('each rule finds its breach and no other does', () => {
  it.each(breaches)('%s', (rule, subject) => {
    expect(codes(subject())).toEqual([rule]);
  });

  const forged = (change: (amendment: Amendment) => Amendment) => {
    const subject = subjectOf(stateWith(mended, null));
    return codes({ ...subject, amendment: change(structuredClone(subject.amendment)) });
  };
  const [first, ...rest] = subjectOf(stateWith(mended, null)).amendment.operations;
  if (!first) throw new Error('no operation');

  it.each([
    ['operations-complete', (a: Amendment) => ({ ...a, operations: rest })],
    ['operations-once', (a: Amendment) => ({ ...a, operations: [first, first, ...rest] })],
    ['operations-true', (a: Amendment) => ({ ...a, operations: [{ ...first, op: '新增' as const }, ...rest] })],
    ['operations-true', (a: Amendment) => ({ ...a, operations: [{ ...first, replaces: 'ab'.repeat(32) }, ...rest] })],
    [
      'operations-true',
      (a: Amendment) => ({ ...a, operations: [{ ...first, op: '删除' as const, digest: null }, ...rest] }),
    ],
    ['sequence-continuous', (a: Amendment) => ({ ...a, previous: { ...a.previous, sha256: 'bb'.repeat(32) } })],
    ['sequence-continuous', (a: Amendment) => ({ ...a, previous: { ...a.previous, record: 'bb'.repeat(32) } })],
  ])('%s, of a record that does not tell the truth', (rule, change) => {
    expect(forged(change)).toEqual([rule]);
  });

  it('untouched-same: a page that moved, a number that changed, bytes that differ in silence', () => {
    const moved = stateWith(mended, null);
    const rows = moved.ledger.rows.map((row) =>
      row.number === '91.1-01' && row.volume ? { ...row, volume: { ...row.volume, page: row.volume.page + 1 } } : row,
    );
    expect(codes(subjectOf({ ...moved, ledger: { ...moved.ledger, rows } }))).toEqual(['untouched-same']);
    const renumbered = moved.ledger.rows.map((row) => (row.number === '91.1-06' ? { ...row, number: '91.1-16' } : row));
    expect(codes(subjectOf({ ...moved, ledger: { ...moved.ledger, rows: renumbered } }))).toContain('untouched-same');
  });

  it('untouched-same: a document that says what it said, in other bytes, Word or PDF', () => {
    for (const path of ['01 工作汇报/工作汇报.pdf', '01 工作汇报/工作汇报.docx']) {
      const holds = (state: SequenceState, digest: string): SequenceState => ({
        ...state,
        files: new Map([...state.files, [path, digest.repeat(32)]]),
      });
      const [before, same, other] = [
        holds(previous, 'aa'),
        holds(stateWith(mended, null), 'aa'),
        holds(stateWith(mended, null), 'bb'),
      ];
      const found = (current: SequenceState) =>
        checkSequence({ ...subjectOf(current), previous: before }).filter(({ code }) => code === 'untouched-same');
      expect(found(same)).toEqual([]);
      expect(found(other).map(({ message, at }) => [message, at.quote])).toEqual([
        ['《平川市工作汇报》文字没有改动，文件内容却变了', path],
      ]);
    }
  });

  it('stale-references: a piece taken away that is still cited', () => {
    const on = letterOn(previous, objection('clause/92.1', '撤换台账'), objection('indicator/901', '撤换台账'));
    const current = stateWith({ set: NEXT, remove: ['dossier/registry/92.1-01'] });
    const responses = on.items.map(({ id }) => ({ id, treatment: '撤下' }));
    const found = checkSequence(subjectOf(current, { letter: on, responses })).filter(
      ({ code }) => code === 'stale-references',
    );
    expect(found.map(({ message }) => message)).toEqual([
      '《平川市工作汇报》仍引用已删除的佐证 92.1-01',
      '指标901 道路机械化清扫率仍以已删除的佐证 92.1-01 为依据',
    ]);
  });

  it('withdrawal-confirmed: a piece taken away that no answer names, with what it carried', () => {
    const on = letterOn(previous, objection('clause/92.1', '撤换台账'), objection('indicator/901', '撤换台账'));
    const current = stateWith({ set: NEXT, remove: ['dossier/registry/92.1-01'] });
    const said = (treatment: string): string[] =>
      checkSequence(subjectOf(current, { letter: on, responses: on.items.map(({ id }) => ({ id, treatment })) }))
        .filter(({ code }) => code === 'withdrawal-confirmed')
        .map(({ message }) => message);
    const refused = [
      expect.stringMatching(
        /^撤下了佐证92\.1-01 .+，第\d+条的回应没有写明；影响上一序列中的《平川市工作汇报》、指标901 道路机械化清扫率$/,
      ),
    ];
    expect(said('已撤下台账')).toEqual(refused);
    expect(said('撤下佐证92.1-011、292.1-01、92.1-01-2')).toEqual(refused);
    expect(said('撤下佐证92.1-01，台账登记有误，改用新台账')).toEqual([]);
    expect(said('保留92.1-011，撤下92.1-01')).toEqual([]);
  });

  it('covers every rule there is', () => {
    const tested = new Set([
      ...breaches.map(([rule]) => rule),
      'operations-true',
      'operations-once',
      'operations-complete',
      'untouched-same',
      'stale-references',
      'withdrawal-confirmed',
      // test/amend/history.test.ts
      'history-continued',
    ]);
    expect(sequenceChecks.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([]);
  });
});

describe('difference', () => {
  it('turns the old lines into the new ones', () => {
    const lists = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const passages = difference(a, b);
        const count = (kind: string): number => passages.filter((p) => p.kind === kind).length;
        expect(a.length - count('删除')).toBe(b.length - count('新增'));
        if (a.join() === b.join()) expect(passages).toEqual([]);
      }),
    );
    expect(difference(['一', '二', '三'], ['一', '二改', '三'])).toEqual([
      { kind: '删除', text: '二' },
      { kind: '新增', text: '二改' },
    ]);
  });
});

it('names what was changed without leave in the words of the tables, with what it was and what it is', () => {
  const fact = previous.dossier.dossier.profile[0];
  const set = { [`dossier/profile/${fact?.id}/value`]: 12345 };
  const found = checkSequence(subjectOf(patched(set))).filter(({ code }) => code === 'only-opened');
  expect(found.map(({ message }) => message)).toEqual([
    `基本情况 ${fact?.name}不在补正通知开放的范围内，却有改动：由“${fact?.name} ${fact?.value}”改为“${fact?.name} 12345”`,
  ]);
});

it('counts no paper that a round itself adds, whichever package is looked at', () => {
  const withPapers = (state: SequenceState): SequenceState => ({
    ...state,
    files: new Map([
      ...state.files,
      ['00 总目录/变更报告.pdf', 'aa'.repeat(32)],
      ['记录/history.json', 'bb'.repeat(32)],
    ]),
  });
  const current = stateWith(mended, null);
  const counted = countText(compare(previous, current));
  expect(countText(compare(previous, withPapers(current)))).toBe(counted);
  expect(countText(compare(withPapers(previous), current))).toBe(counted);
});

describe('a row of a table that changed', () => {
  const changeOf = (set: Patch['set']) => {
    const current = stateWith({ set: { ...NEXT, ...set } });
    const comparison = compare(previous, current);
    const { operations } = amendmentOf(previous, current, letter, answers, pack);
    const rows = lines(changeDocument(previous, current, comparison)).filter((line) => line.startsWith('替换'));
    return { change: operations.map(({ change }) => change), row: rows.filter((line) => !line.includes('成文日期')) };
  };

  it('says in which columns, from what to what', () => {
    const [member] = previous.dossier.dossier.organisation;
    const { change, row } = changeOf({ 'dossier/organisation/#0/post': '常务副市长' });
    expect(change).toEqual([`职务由“${member?.post}”改为“常务副市长”`]);
    expect(row).toEqual([
      `替换 | 组织机构 ${member?.group}-${member?.name} | 职务：${member?.post} | 职务：常务副市长`,
    ]);
  });

  it('says it beside the words the row goes by', () => {
    const { change } = changeOf({ 'dossier/measures/M1/text': '改了。', 'dossier/measures/M1/department': '市教育局' });
    expect(change[0]).toMatch(/^由“市政府召开.+”改为“改了。”，责任单位由“.+”改为“市教育局”$/);
  });

  it('names the terms of a rate, and a number that stays while its terms change', () => {
    const { change, row } = changeOf({ 'dossier/indicators/902/years/2023/numerator': 77 });
    expect(change[0]).toMatch(/分子由“\d*”改为“77”/);
    expect(row[0]).not.toContain('校验值');
  });
});

describe('reading the letter and the answers', () => {
  const other = (more: Partial<DeficiencyLetter>): DeficiencyLetter => ({ ...letter, ...more });
  it.each<[string, boolean, DeficiencyLetter, string]>([
    ['for its letter', true, letter, letterName(letter)],
    ['in a file that does not say for which', true, letter, ''],
    ['for the same remarks on another package', false, other({ package: { ...letter.package, name: '平川市-2' } }), ''],
    ['for other remarks under the same numbers', false, other({ items: [...letter.items].reverse() }), ''],
  ])('tells answers written %s', (_, fits, on, named) => {
    const said = named === '' && on.package !== letter.package ? letterName(letter) : named;
    const renumbered = on.items.map((item, i) => ({ ...item, id: `0${i + 1}` }));
    expect(writtenFor({ ...on, items: renumbered }, said, responseForm(letter))).toBe(fits);
  });
  it('takes the letter review wrote, and offers one answer an item', () => {
    expect(readLetter(JSON.stringify(letter), 'x.json').value).toEqual(letter);
    expect(responseForm(letter).map(({ id, treatment }) => [id, treatment])).toEqual([
      ['01', ''],
      ['02', ''],
    ]);
  });
  it('says what is no letter and no answer', () => {
    expect(readLetter('{}', 'x.json').diagnostics.map(({ code }) => code)).toEqual(['deficiency-letter-unreadable']);
    expect(readResponses([{ id: 1 }], 'x.json').diagnostics.map(({ code }) => code)).toEqual(['responses-unreadable']);
  });
});
