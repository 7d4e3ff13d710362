import { describe, expect, it } from 'vitest';
import { explain } from '../../src/check/explain.ts';
import { fingerprint } from '../../src/check/fingerprint.ts';
import { applyWaivers } from '../../src/check/waive.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { EvidenceFile } from '../../src/model/evidence.ts';

const jump: Diagnostic = {
  code: 'year-jump',
  severity: 'warning',
  message: '指标38由155变为1582',
  at: { file: '数据/申报数据.xlsx', sheet: '指标数据', cell: 'F14' },
};
const broken: Diagnostic = {
  code: 'evidence-damaged',
  severity: 'error',
  message: '打不开',
  at: { file: '佐证材料/甲.pdf' },
};
const secret: Diagnostic = {
  code: 'secret-mark',
  severity: 'error',
  message: '秘密★',
  at: { file: '佐证材料/乙.pdf' },
};
const files: EvidenceFile[] = [
  { path: '佐证材料/甲.pdf', bytes: 1, digest: 'ab'.repeat(32), media: 'pdf', pages: null, state: 'damaged' },
];
const base = { code: 'year-jump', person: '张明', date: '2024-06-01', reason: '区划调整，口径变化' };
const run = (...waivers: Parameters<typeof applyWaivers>[1]['waivers'][number][]) =>
  applyWaivers([jump, broken, secret], {
    waivers,
    files,
    at: (i) => ({ file: 'dossier.yaml', line: 10 + i }),
    today: '2024-06-20',
    unknown: (code) => (code === 'yaer-jump' ? '没有叫这个的检查项' : null),
  }).filter((d) => d !== secret);

describe('waivers', () => {
  it('turn a problem into a note that names person, day and reason', () => {
    expect(run({ ...base, digest: fingerprint(jump).slice(0, 8) })).toEqual([
      { ...jump, severity: 'note', message: '指标38由155变为1582（已豁免：张明，2024年6月1日，区划调整，口径变化）' },
      broken,
    ]);
  });
  it('cover only the place they name', () => {
    const [first, , idle] = run({ ...base, cell: 'G2' });
    expect(first).toBe(jump);
    expect(idle).toMatchObject({ code: 'waiver-unused', severity: 'note', at: { line: 10 } });
  });
  it('without a digest are told what to write', () => {
    const [first, , remark] = run(base);
    expect(first?.severity).toBe('note');
    expect(remark).toMatchObject({
      code: 'waiver-unbound',
      severity: 'note',
      message: `对“year-jump”的豁免没有写校验值，内容变了也不会失效；现在所指问题的编号是${fingerprint(jump).slice(0, 8)}`,
    });
  });
  it('take the number the lists show, and no shorter one', () => {
    expect(run({ ...base, digest: fingerprint(jump).slice(0, 8) })[0]?.severity).toBe('note');
    expect(run({ ...base, digest: fingerprint(jump).slice(0, 7) })[0]).toBe(jump);
  });
  it('leave the problem its number', () => {
    const [waived] = run({ ...base, digest: fingerprint(jump).slice(0, 8) });
    expect(waived && fingerprint(waived)).toBe(fingerprint(jump));
  });
  it('hold while the fingerprint of the problem does', () => {
    expect(run({ ...base, digest: fingerprint(jump) })[0]?.severity).toBe('note');
    const changed = { ...jump, message: '指标38由155变为1583' };
    expect(fingerprint(changed)).not.toBe(fingerprint(jump));
    const [first, , idle] = run({ ...base, digest: fingerprint(changed) });
    expect(first).toBe(jump);
    expect(idle).toMatchObject({ code: 'waiver-lapsed', severity: 'warning' });
  });
  it('hold while the digest of the file does', () => {
    const waiver = { ...base, code: 'evidence-damaged', file: '佐证材料/甲.pdf' };
    expect(run({ ...waiver, digest: 'ab'.repeat(32) }).map((d) => d.severity)).toEqual(['warning', 'note']);
    expect(run({ ...waiver, digest: 'cd'.repeat(32) }).map((d) => d.code)).toContain('waiver-lapsed');
  });
  it('do not hold for what nobody may accept, without a person, nor before their day', () => {
    const void_ = { code: 'waiver-void', severity: 'warning' };
    expect(run({ ...base, person: '【待补：责任人】' })).toMatchObject([jump, broken, void_]);
    expect(run({ ...base, date: '2033-06-01' })).toMatchObject([jump, broken, void_]);
    expect(run({ ...base, date: '2024-06-20' })[0]?.severity).toBe('note');
    const found = run({ ...base, code: 'secret-mark' });
    expect(found).toMatchObject([jump, broken, { ...void_, message: expect.stringContaining('不能豁免：涉密文件') }]);
  });
  it('that come twice, or name no check, are told so', () => {
    const first = { ...base, digest: fingerprint(jump).slice(0, 8) };
    expect(run(first, { ...base, person: '李四' })[2]).toMatchObject({
      code: 'waiver-unused',
      message: expect.stringContaining('与前面张明的一条重复'),
    });
    expect(run({ ...base, code: 'yaer-jump' })[2]?.message).toContain('没有叫这个的检查项');
  });
  it('are explained', () => {
    expect(explain('waiver-lapsed')).toContain('内容变了就要重新判断');
  });
});
