import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/run.ts';
import { subjectWith } from './fixture/subject.ts';

const told = (set: Record<string, unknown>): string[] =>
  runChecks('dossier', subjectWith({ set }))
    .diagnostics.filter(({ code }) => code === 'evidence-unread')
    .map(
      ({ severity, message, related }) =>
        `${severity}: ${message}${(related ?? []).map((r) => `；${r.message}`).join('')}`,
    );

test('what could not be looked into is told once a reason, what is merely long mildly', () => {
  expect(
    told({
      'insights/机构文件.pdf/skipped': '文件超过50MB',
      'insights/动员大会通知.pdf/skipped': '文件超过50MB',
      'insights/动员大会讲话.pdf/skipped': '文件内容读不出来',
      'insights/管理办法.pdf/text/cut': true,
    }),
  ).toEqual([
    'note: “机构文件.pdf”等2份佐证超过50MB，其中的数据没有与申报数据核对；“动员大会通知.pdf”超过50MB',
    'warning: “动员大会讲话.pdf”内容读不出来，其中的数据没有与申报数据核对',
    'note: “管理办法.pdf”太长，只看了前面一部分，其中的数据没有与申报数据核对',
  ]);
});

test('a locked or damaged file is not told of a second time', () => {
  const locked = { 'files/机构文件.pdf/state': 'locked', 'insights/机构文件.pdf/skipped': '文件有密码或是空的' };
  expect(told(locked)).toEqual([]);
});
