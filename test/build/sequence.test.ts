import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendmentPapers } from '../../src/bundle/amendment-papers.ts';
import { packageChecks, verifyPackage } from '../../src/bundle/verify/index.ts';
import { factsOf } from '../../src/bundle/verify/pdf-facts.ts';
import type { LedgerRecord } from '../../src/model/record.ts';
import { openPdf, type PdfReader } from '../../src/text/pdf/reader.ts';
import { openedInMemory } from '../bundle/fixture/opened.ts';
import { rebagged, type SmallPackage, smallPackage } from '../bundle/fixture/package.ts';
import { probes } from '../bundle/fixture/probes.ts';

const thin = { 'dossier/settings/volume': { pages: 12, megabytes: 300, byCategory: '从不' } };
const late = (number: string, name: string) => ({
  number,
  file: `组织管理/${name}.pdf`,
  title: name,
  unit: '市爱国卫生运动委员会办公室',
  docNumber: '',
  date: '2024-03-01',
  pages: '',
  clauses: [number.split('-')[0] ?? ''],
  indicators: [],
  kind: '',
  place: '',
  note: '',
});
const fileOf = (name: string, pages: number) => ({
  path: `佐证材料/组织管理/${name}.pdf`,
  bytes: 1,
  digest: 'f'.repeat(64),
  media: 'pdf',
  pages,
  state: 'sound',
});

let first: SmallPackage;
let second: SmallPackage;
let third: SmallPackage;

/** 0001: a late piece in a middle volume, one replaced by more pages, one taken away. 0002: a piece later still. */
beforeAll(async () => {
  const cited = (...numbers: string[]) => ({ 'dossier/measures/M1/evidence': numbers.map((n) => `91.1-0${n}`) });
  const changed = {
    ...thin,
    ...cited('2', '4', '5', '7', '8'),
    'dossier/settings/sequence': 1,
    'files/监测报告.pdf/pages': 7,
  };
  const add = { 'dossier/registry+': late('91.1-08', '补充材料'), files: fileOf('补充材料', 2) };
  const remove = ['dossier/registry/91.1-03'];
  first = await smallPackage({ set: thin });
  second = await smallPackage({ set: changed, add, remove }, first);
  const more = { 'dossier/registry++': late('91.1-09', '再补材料'), 'files+': fileOf('再补材料', 1) };
  const shorter = {
    ...changed,
    ...cited('2', '4', '5', '7', '8', '9'),
    'dossier/settings/sequence': 2,
    'files/动员大会讲话.pdf/pages': 3,
  };
  third = await smallPackage({ set: shorter, add: { ...add, ...more }, remove }, second);
}, 120_000);

const ledger = ({ files }: SmallPackage): LedgerRecord =>
  JSON.parse(Buffer.from(files.get('data/记录/ledger.json') ?? []).toString('utf8'));
const digest = ({ files }: SmallPackage, path: string): string =>
  createHash('sha256')
    .update(files.get(path) ?? '')
    .digest('hex');
const volumeFile = (ordinal: number): string => `data/合订本/第${ordinal}册.pdf`;
const printed = (p: SmallPackage, ordinal: number): string[] =>
  (ledger(p).volumes[ordinal - 1]?.parts ?? []).flatMap((part) =>
    Array.from({ length: part.pages }, (_, i) => part.labels?.[i] ?? String(part.firstPage + i)),
  );
async function withVolume<T>(p: SmallPackage, ordinal: number, read: (reader: PdfReader) => Promise<T>): Promise<T> {
  const reader = await openPdf(p.files.get(volumeFile(ordinal)) ?? new Uint8Array());
  return read(reader).finally(() => reader.close());
}

describe('a next sequence', () => {
  it('is a package that verifies', async () => {
    for (const [one, remarks] of [
      [first, []],
      [second, ['meeting-set-incomplete']],
      [third, ['meeting-set-incomplete']],
    ] as const) {
      const { diagnostics, value } = await verifyPackage(openedInMemory(one.top, one.files), probes);
      expect([value.passed, diagnostics.map(({ code }) => code)]).toEqual([true, remarks]);
    }
  });

  it('knows every paper of its round, and only those', async () => {
    const which = packageChecks.filter(({ code }) => code === 'record-files');
    const told = async (path: string): Promise<string[]> => {
      const files = rebagged(second.files, (payload) => {
        for (const one of ['data/记录/amendment.json', path]) payload.set(one, new Uint8Array([1]));
      });
      const { diagnostics } = await verifyPackage(openedInMemory(second.top, files), probes, undefined, which);
      return diagnostics.map(({ message }) => message);
    };
    for (const path of amendmentPapers) expect(await told(`data/${path}`)).toEqual([]);
    expect(await told('data/00 总目录/夹带.docx')).toEqual(['没有任何记录提到这个文件：00 总目录/夹带.docx']);
  });

  it('shows another history than its own to be forged', async () => {
    const list = 'data/记录/history.json';
    const forge = async (change: (text: string) => string | null): Promise<string[]> => {
      const files = rebagged(second.files, (payload) => {
        const text = change(Buffer.from(payload.get(list) ?? []).toString('utf8'));
        if (text === null) payload.delete(list);
        else payload.set(list, Buffer.from(text));
      });
      const { diagnostics } = await verifyPackage(openedInMemory(second.top, files), probes, undefined, onHistory);
      return diagnostics.map(({ code, message }) => `${code} ${message}`);
    };
    const onHistory = packageChecks.filter(({ code }) => code === 'history-true');
    expect(await forge((text) => text)).toEqual([]);
    expect(await forge(() => null)).toEqual(['history-true 补正序列的包里缺少历次报送清单']);
    expect(await forge(() => '{}')).toEqual(['history-true 读不出历次报送清单：不是 JSON，或不合格式']);
    expect(await forge((text) => text.replaceAll('"sequence": 1', '"sequence": 0'))).not.toEqual([]);
    expect(
      await forge((text) => text.replace(/"digest": "[0-9a-f]{64}"/, `"digest": "${'0'.repeat(64)}"`)),
    ).not.toEqual([]);
  });

  it('carries a volume nobody touched over to the byte, and binds the others anew', () => {
    const same = (a: SmallPackage, b: SmallPackage): boolean[] =>
      [1, 2, 3, 4, 5].map((n) => digest(a, volumeFile(n)) === digest(b, volumeFile(n)));
    expect(same(first, second)).toEqual([false, false, true, false, false]);
    expect(same(second, third)).toEqual([false, true, false, false, true]);
  });

  it('keeps every untouched piece: file, number and printed page', () => {
    const now = new Map(ledger(second).rows.map((row) => [row.number, row]));
    const touched = new Set(['91.1-03', '92.1-02']);
    const untouched = ledger(first).rows.filter(({ number }) => !touched.has(number));
    expect(untouched.length).toBe(8);
    for (const row of untouched) {
      const same = now.get(row.number);
      expect(digest(second, `data/${same?.path}`)).toBe(digest(first, `data/${row.path}`));
      expect([same?.volume?.path, same?.volume?.label ?? String(same?.volume?.page)]).toEqual(
        row.volume === null ? [undefined, 'undefined'] : [row.volume.path, String(row.volume.page)],
      );
    }
  });

  it('keeps every document that says what it said', () => {
    for (const kind of ['pdf', 'docx'])
      expect(digest(second, `data/01 工作汇报/工作汇报.${kind}`)).toBe(
        digest(first, `data/01 工作汇报/工作汇报.${kind}`),
      );
  });

  it('numbers late pages behind those they follow: 7-1, 7-2', async () => {
    expect(printed(second, 4)).toEqual('1 2 3 4 5 6 7 7-1 7-2 8 9 10 11'.split(' '));
    expect(printed(second, 5)).toEqual('1 2 3 4 5 6 7 7-1 7-2'.split(' '));
    expect(printed(third, 4)).toEqual('1 2 3 4 5 6 7 7-1 7-2 7-3 8 9 10 11'.split(' '));
    const row = ledger(second).rows.find(({ number }) => number === '91.1-08');
    expect(row?.volume).toEqual({ path: '合订本/第4册.pdf', page: 8, pages: 2, label: '7-1' });
  });

  it('stamps them so, and the contents say so', async () => {
    const texts = await withVolume(second, 4, (reader) => Promise.all([2, 8, 9, 10].map((page) => reader.text(page))));
    expect(texts.map((text) => /第4册\s*第([\d-]+)页/.exec(text)?.[1])).toEqual([undefined, '7-1', '7-2', '8']);
    expect(texts[0]?.replace(/\s/g, '')).toContain('91.1-08补充材料（序列0001新增）');
    expect(texts[0]).toContain('7-1');
    const ink = await withVolume(second, 4, (reader) => Promise.all([8, 9].map((page) => reader.ink(page))));
    for (const share of ink) expect(share).toBeGreaterThan(0.0005);
  });

  it('shows them as page labels', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    for (const [one, ordinal] of [
      [second, 4],
      [second, 2],
      [third, 3],
    ] as const) {
      const bytes = new Uint8Array(one.files.get(volumeFile(ordinal)) ?? []);
      const task = getDocument({ data: bytes, verbosity: 0 });
      expect(await (await task.promise).getPageLabels()).toEqual(printed(one, ordinal));
      await task.destroy();
    }
  });

  it('leaves a page where something was taken away, and says which numbers are empty', async () => {
    expect(printed(second, 2)).toEqual('1 2 3 4 5 6 7 8'.split(' '));
    const text = await withVolume(second, 2, (reader) => reader.text(8));
    expect(text.replace(/\s/g, '')).toContain('“91.1-03创建动员大会签到表”原在本册第8—12页，已在序列0001补正时撤下');
    expect(printed(third, 3)).toEqual('1 2 3 4 5 8 9 10 11 12 13'.split(' '));
    const last = await withVolume(third, 3, (reader) => reader.text(5));
    expect(last.replace(/\s/g, '')).toContain('第3册第5页（第6—7页空缺）');
  });

  it('leads from volume to volume', () => {
    const leading = [1, 2, 3, 4, 5].flatMap((ordinal) => {
      const facts = factsOf(second.files.get(volumeFile(ordinal)) ?? new Uint8Array());
      if (typeof facts === 'string') throw new Error(facts);
      const others = facts.links.flatMap(({ uri }) => /(第\d册)\.pdf#nameddest=/.exec(uri ?? '')?.[1] ?? []);
      return others.map((other) => `第${ordinal}册 → ${other}`);
    });
    expect(new Set(leading)).toContain('第1册 → 第4册');
    expect(leading.filter((one) => one.slice(0, 3) === one.slice(-3))).toEqual([]);
  });

  it('leads to the same piece by the same link from a document that was not touched', () => {
    const report = factsOf(second.files.get('data/01 工作汇报/工作汇报.pdf') ?? new Uint8Array());
    const volume = factsOf(second.files.get(volumeFile(4)) ?? new Uint8Array());
    if (typeof report === 'string' || typeof volume === 'string') throw new Error('unreadable');
    expect(report.links.some(({ uri }) => uri?.endsWith('第4册.pdf#nameddest=evidence:92.1-01'))).toBe(true);
    expect(volume.names.get('evidence:92.1-01')).toBe(11);
  });
});
