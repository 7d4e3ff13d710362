import { describe, expect, test } from 'vitest';
import type { Patch } from '../../src/check/check.ts';
import { corroborate } from '../../src/check/corroboration/corroborate.ts';
import { statements } from '../../src/check/corroboration/statements.ts';
import { runChecks } from '../../src/check/run.ts';
import { textInsight } from '../../src/insight/text.ts';
import type { Insight } from '../../src/model/insight.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { pack } from './fixture/pack.ts';
import { subjectWith } from './fixture/subject.ts';

/** The good fixture (机械化清扫率 86.5 in 2023; 污水收集率 70.12, 72.44, 74.06) with a piece that says `text`. */
function saying(text: string, number = '92.1-01', patch: Patch = {}) {
  const subject = subjectWith(patch);
  const piece = subject.ledger.pieces.find((p) => p.number === number);
  if (piece === undefined) throw new Error('no piece');
  const { digest } = piece.file;
  const insight = { ...subject.insights.get(digest), text: textInsight(proseOf('台账.txt', text), pack) } as Insight;
  return { ...subject, insights: new Map([...subject.insights, [digest, insight]]) };
}

const stances = (text: string, number?: string, patch?: Patch): string[] => {
  const subject = saying(text, number, patch);
  return [...statements(subject, subject.insights)].map(({ stance, certain }) => (certain ? `${stance}!` : stance));
};

describe('a figure in evidence against the dossier’s own', () => {
  test.each([
    ['2023年，建成区道路机械化清扫率为86.5%。', ['same']],
    ['2023年，道路机械化清扫率为86.51%。', ['rounded']],
    ['2023年，道路机械化清扫率为87%。', ['rounded']],
    ['2023年，建成区道路机械化清扫率为78.2%。', ['contradiction!']],
    ['道路机械化清扫率为78.2%。', ['contradiction']],
    ['2019年，道路机械化清扫率为61.3%。', ['other-period']],
    ['近三年道路机械化清扫率达到70.1%。', ['unclear']],
    ['到2025年，道路机械化清扫率达到95%。', ['other-period']],
    ['力争2023年道路机械化清扫率提高到90%。', ['plan']],
    ['按标准要求，道路机械化清扫率不低于80%。', ['qualified']],
    ['标准要求的道路机械化清扫率为80%。', ['plan']],
    ['平川市创建任务责任分解\n\n　　1．道路机械化清扫率90%。', ['plan']],
    ['平川市创建工作汇报\n二、下一步打算\n　　道路机械化清扫率达到90%。', ['plan']],
    ['2023年全省道路机械化清扫率为74.9%。', ['other-scope']],
    ['2023年，朝阳街道道路机械化清扫率为92.4%。', ['other-scope']],
    ['2023年，全市道路机械化清扫率为71.6%。', ['other-scope']],
    ['2023年，道路机械化清扫率超过80%。', ['qualified']],
    ['2023年，道路机械化清扫率约88%。', ['qualified']],
    ['2023年道路机械化清扫率为84.2%（原公布数，已按普查结果修订）。', ['revised']],
    ['初步统计，2023年道路机械化清扫率为85.1%。', ['preliminary']],
    ['2023年，道路机械化清扫率比2022年的84.2%高。', ['other-period']],
    ['2023年，机械化清扫面积占比即道路机械化清扫率为78.2%。', ['contradiction!']],
    ['2023年，经从业人员核对道路机械化清扫率达到78.2%。', ['contradiction!']],
    ['2023年，相对应的道路机械化清扫率为78.2%。', ['contradiction!']],
    ['2023年，道路机械化清扫率应为90%。', ['plan']],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });

  test.each([
    ['2023年末，全市常住人口210.4万人。', ['same']],
    ['2023年末，平川市常住人口2104012人。', ['rounded']],
    ['2023年末，全市常住人口231.6万人。', ['contradiction!']],
    ['全市常住人口231.6万人，建成区面积82.5平方公里。', ['contradiction', 'same']],
    ['2021年末，全市常住人口208.8万人。', ['other-period']],
    ['截至2023年末，东城县常住人口42.1万人。', ['other-scope']],
    ['2023年，全市实现地区生产总值1262.4亿元，增长6.1%。', ['same']],
    ['初步核算，2023年全市地区生产总值为1258.1亿元。', ['preliminary']],
    ['2023年，全市地区生产总值超过1200亿元。', ['qualified']],
    ['力争到2023年底，全市建成区面积达到90平方公里。', ['plan']],
    ['规划建成区面积120平方公里，绿地总面积30平方公里，新增建成区面积2平方公里。', []],
  ])('%s, of the city itself', (text, expected) => {
    expect(stances(text, '91.1-01')).toEqual(expected);
  });

  test.each([
    ['2023年，道路机械化清扫率为86.5%。', ['other-period']],
    ['2023年，道路机械化清扫率为9%。', ['other-period']],
    ['道路机械化清扫率为78.2%。', ['unclear']],
  ])('%s where the sheet says 约九成, which is no number', (text, expected) => {
    const year = { year: 2023, numerator: null, denominator: null, value: '约九成' };
    const patch = { set: { 'dossier/indicators/901/years/#0': year } };
    expect(stances(text, undefined, patch)).toEqual(expected);
    const subject = saying(text, undefined, patch);
    const noticed = runChecks('dossier', subject).diagnostics.map(({ code }) => code);
    expect(noticed).toContain('indicator-value-not-number');
    expect(noticed).not.toContain('evidence-contradicts');
  });

  test('a figure of another year of the series is no contradiction', () => {
    expect(stances('2023年，污水收集率由72.44%提高到74.06%。', '92.1-02')).toEqual(['other-period', 'same']);
  });

  test('a piece that is not the indicator’s own is never certain, and without a year says nothing', () => {
    expect(stances('2023年，道路机械化清扫率为78.2%。', '91.1-02')).toEqual(['contradiction']);
    expect(stances('道路机械化清扫率为78.2%。', '91.1-02')).toEqual(['unclear']);
  });

  test('pages outside the piece’s range are another piece’s', () => {
    const subject = saying('2023年，道路机械化清扫率为78.2%。');
    const insights = new Map(
      [...subject.insights].map(([digest, insight]) => {
        const figures = (insight.text?.figures ?? []).map((f) => ({ ...f, page: 4 }));
        return [digest, insight.text === null ? insight : { ...insight, text: { ...insight.text, figures } }];
      }),
    );
    expect([...statements(subject, insights)]).toEqual([]);
  });
});

describe('corroboration', () => {
  const ofFirst = (text: string) => {
    const subject = saying(text);
    return corroborate(subject, subject.insights).find(({ indicator }) => indicator === '901');
  };
  const nothing = { corroborated: [], contradicted: [], mentioned: [], silent: [], unread: [] };

  test.each([
    ['a sentence agrees', '道路机械化清扫率为86.5%。', { corroborated: ['92.1-01'] }],
    ['a cell holds the figure', '清扫率 86.5', { corroborated: ['92.1-01'] }],
    ['both terms stand there', '机扫865万平方米，共1000万平方米。', { corroborated: ['92.1-01'] }],
    ['a sentence contradicts', '2023年道路机械化清扫率为78.2%。', { contradicted: ['92.1-01'] }],
    ['agreeing once does not undo it', '2023年道路机械化清扫率为78.2%。又：86.5', { contradicted: ['92.1-01'] }],
    ['nothing of it stands there', '今日无事。', { silent: ['92.1-01'] }],
    ['no text layer', '……', { unread: ['92.1-01'] }],
  ])('%s', (_, text, expected) => {
    expect(ofFirst(text)).toEqual({ indicator: '901', name: '道路机械化清扫率', ...nothing, ...expected });
  });
});

describe('the city’s own facts', () => {
  const ofCity = (text: string) => {
    const subject = saying(text, '91.1-01');
    const found = corroborate(subject, subject.insights).find(({ indicator }) => indicator === 'population');
    const noticed = runChecks('dossier', subject).diagnostics;
    return { found, noticed: noticed.map(({ code, severity, message, at }) => ({ code, severity, message, at })) };
  };
  test('are corroborated by a table that counts in another unit', () => {
    expect(ofCity('常住人口（人） 2104012').found).toMatchObject({ name: '常住人口', corroborated: ['91.1-01'] });
  });
  test('are contradicted by a sentence, and the problem names both places', () => {
    const { found, noticed } = ofCity('2023年末，全市常住人口231.6万人。');
    expect(found).toMatchObject({ contradicted: ['91.1-01'] });
    expect(noticed.find(({ code }) => code === 'evidence-contradicts')).toMatchObject({
      severity: 'error',
      message: '佐证91.1-01写“2023年常住人口231.6万人”，“基本情况”表中“常住人口”为2023年210.4万人',
    });
  });
});

describe('without insights', () => {
  test('no check that looks inside is evaluated, and none is passed', () => {
    const { insights, ...blind } = subjectWith();
    const { checks } = runChecks('dossier', blind);
    expect(insights.size).toBeGreaterThan(0);
    expect(checks.filter(({ status }) => status === 'not-evaluated').map(({ code }) => code)).toEqual([
      'evidence-calendar-mismatch',
      'evidence-contradicts',
      'evidence-doc-number-mismatch',
      'evidence-near-duplicate-photo',
      'evidence-near-duplicate-text',
      'evidence-personal-data',
      'evidence-secret-mark',
      'evidence-unread',
      'indicator-uncorroborated',
      'office-comments-left',
      'office-embedded',
      'office-fetched',
      'office-hidden-text',
      'office-macros',
      'office-tracked-changes',
      'pdf-active-content',
      'photo-date-mismatch',
      'photo-before-period',
      'photo-clock-unset',
      'photo-edited',
      'photo-orientation-doubtful',
      'photo-taken-late',
      'photo-too-small',
      'picture-blank',
    ]);
  });
});
