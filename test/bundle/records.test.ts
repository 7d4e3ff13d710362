import { expect, test } from 'vitest';
import { maskDossier, maskEmail } from '../../src/bundle/mask.ts';
import { dossierRecord, insightsRecord } from '../../src/bundle/records.ts';
import { stableJson } from '../../src/bundle/stable-json.ts';
import type { Insight } from '../../src/model/insight.ts';
import { maskMobile } from '../../src/model/mobile.ts';
import { recordSchemas } from '../../src/model/record-schema.ts';
import { subjectWith } from '../check/fixture/subject.ts';

test('private numbers and addresses are masked, office lines stay', () => {
  expect(maskMobile('手机13800001234，办公0771-1234567')).toBe('手机138****1234，办公0771-1234567');
  expect(maskEmail('zhangsan@example.com')).toBe('zh***@example.com');
  expect(maskMobile('202312345678901')).toBe('202312345678901');
});

test('how the applicant marks itself stays in the house', () => {
  const { value } = subjectWith({
    set: { 'dossier/selfRatings': [{ clause: '92.1', score: 6, reason: '有积尘', department: '' }] },
  }).dossier;
  expect(value.selfRatings).toHaveLength(1);
  expect(maskDossier(value).selfRatings).toEqual([]);
});

test('the white list goes along, so that the checks can be run again; a private number in it is masked', () => {
  const { dossier, verdicts } = subjectWith();
  const record = (whitelist: readonly string[]) =>
    dossierRecord({
      tool: { name: 'shenbao', version: '0' },
      pack: { id: 'fixture', edition: '1', sha256: '0'.repeat(64) },
      dossier,
      verdicts,
      faces: [],
      accepted: null,
      whitelist,
    });
  expect(record(['一办十组', '热线13800001234']).whitelist).toEqual(['一办十组', '热线138****1234']);
  expect('whitelist' in record([])).toBe(false);
  expect(recordSchemas['dossier.json'].safeParse(record(['一办十组'])).success).toBe(true);
});

test('what was seen inside the evidence goes along, in order of digests, with private numbers masked', () => {
  const figure = {
    indicator: '14',
    value: 86.5,
    unit: '%',
    qualifier: '',
    period: '2023',
    scope: '全市',
    line: 3,
    quote: '清扫率86.5%',
    sentence: '清扫率86.5%，联系人13800001234。',
  };
  const text = {
    characters: 20,
    pages: null,
    cut: false,
    figures: [figure],
    slips: [],
    numbers: [86.5],
    sketch: [1, 2],
  };
  const seen = (digest: string): Insight => ({
    digest: digest.repeat(64),
    skipped: null,
    text,
    photo: null,
    office: null,
    active: [],
  });
  const record = insightsRecord(new Map([seen('b'), seen('a')].map((insight) => [insight.digest, insight])));
  expect(record.insights.map(({ digest }) => digest[0])).toEqual(['a', 'b']);
  expect(record.insights[0]?.text?.figures[0]?.sentence).toBe('清扫率86.5%，联系人138****1234。');
  expect(recordSchemas['insights.json'].safeParse(JSON.parse(stableJson(record))).success).toBe(true);
  expect(recordSchemas['insights.json'].safeParse({ format: 1, insights: [{ digest: 'x' }] }).success).toBe(false);
});
