import { expect, test } from 'vitest';
import { eventPapers, eventProofs, type PackEvent } from '../../src/model/events.ts';
import type { EvidencePiece } from '../../src/model/evidence.ts';

const event = (clause: string, issuer: string, ...words: string[]): PackEvent => ({
  clause,
  text: `未发生${words[0]}事故`,
  issuer,
  words,
  source: '',
  confidence: 'likely',
});
const food = event('6.1', '市场监管局', '食品');
const water = event('6.1', '水务局', '饮用水', '饮水');
const air = event('4.1', '生态环境局', '环境');
const pack = { events: [food, water, air] };

const piece = (title: string, more: Partial<EvidencePiece> = {}): EvidencePiece => ({
  number: title,
  title,
  unit: '',
  docNumber: '',
  date: null,
  kind: '证明',
  clauses: ['6.1'],
  indicators: [],
  range: null,
  file: { path: '佐证材料/a.pdf', bytes: 1, digest: 'a', media: 'pdf', pages: 1, state: 'sound' },
  ...more,
});
const proved = (...pieces: EvidencePiece[]) =>
  [food, water, air].map((one) => eventProofs(one, pack, pieces).map(({ title }) => title));

test('a paper proves the event it speaks of, and no other of its clause', () => {
  expect(proved(piece('食品安全证明'))).toEqual([['食品安全证明'], [], []]);
  expect(proved(piece('食品安全和饮水安全证明'))).toEqual([['食品安全和饮水安全证明'], ['食品安全和饮水安全证明'], []]);
  expect(proved(piece('证明', { unit: '市水务局' }))).toEqual([[], ['证明'], []]);
});

test('one that says nothing proves an event only where its clause has no other', () => {
  expect(proved(piece('证明'))).toEqual([[], [], []]);
  expect(eventPapers(food, [piece('证明')])).toHaveLength(1);
  expect(proved(piece('证明', { clauses: ['4.1'] }))).toEqual([[], [], ['证明']]);
});

test('neither a licence nor a blank page is a proof', () => {
  expect(proved(piece('食品经营许可证', { kind: '证明' }))).toEqual([[], [], []]);
  const survey = { empty: [1], broken: [], odd: [], uneven: [], tight: [] };
  const blank = { ...piece('').file, survey };
  expect(proved(piece('食品安全证明', { file: blank }))).toEqual([[], [], []]);
});
