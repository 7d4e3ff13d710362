import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ReadCells, readCellsWith } from '../../src/build/cell-reading.ts';
import { keptOn } from '../../src/build/kept.ts';
import { proofreadCells } from '../../src/build/proofread.ts';
import { examine } from '../../src/build.ts';
import type { Patch } from '../../src/check/check.ts';
import { runChecks } from '../../src/check/run.ts';
import { type Diagnostic, describeOrigin } from '../../src/diagnostic.ts';
import { proofChecks } from '../../src/proof/checks/index.ts';
import { loadDictionaryFiles } from '../../src/shell/dictionaries.ts';
import { diskWorkspace } from '../../src/shell/disk.ts';
import type { DictionarySource } from '../../src/text/dictionaries.ts';
import { readSample, type Sample, sampleWith } from '../check/fixture/sample.ts';
import { shipped } from '../read/pack/packs.ts';
import { at } from '../samples/places.ts';
import { overlay } from './overlay.ts';

let sample: Sample;
let dictionaries: readonly DictionarySource[];
const readCells: ReadCells = async (job) => readCellsWith(dictionaries, job);
beforeAll(async () => {
  [sample, dictionaries] = [await readSample(), await loadDictionaryFiles()];
}, 60_000);

/** Three hundred cells of the sample are the same in every test: they are read once, as on a clerk's machine. */
const held = new Map<string, Uint8Array>();
const kept = keptOn({ take: (key) => held.get(key) ?? null, lay: (key, bytes) => void held.set(key, bytes) }, '程序');

/** What proof-reading finds, whatever the checks say. */
async function read(
  patch: Patch,
  whitelist: readonly string[] = [],
  own: readonly DictionarySource[] = [],
): Promise<Diagnostic[]> {
  const intake = { ...sampleWith(sample, patch), whitelist, dictionaries: own };
  return (await proofreadCells(intake, readCells, kept))([]);
}

/** What it adds to the checks of the dossier. */
async function added(patch: Patch): Promise<Diagnostic[]> {
  const subject = sampleWith(sample, patch);
  const said = [runChecks('dossier', subject), runChecks('documents', subject)].flatMap((f) => f.diagnostics);
  return (await proofreadCells({ ...subject, whitelist: [], dictionaries: [] }, readCells, kept))(said);
}
const inCell = (path: string, text: string): Patch => ({ set: { [`dossier/${path}`]: text } });
const codes = (found: readonly Diagnostic[]): string[] => [...new Set(found.map(({ code }) => code))];

const flawed: readonly (readonly [code: string, path: string, text: string, quote: string])[] = [
  ['wrong-term', 'measures/#0/text', '市政府布署创建工作，召开动员大会。', '布署'],
  ['wrong-term', 'problems/#0/text', '部分干部职工再接再励的劲头不足', '再接再励'],
  ['half-width-mark', 'measures/#0/text', '市政府召开动员大会,印发实施方案。', '会,印'],
  ['full-width-digit', 'measures/#1/text', '配备作业车辆１２０台。', '１２０'],
  ['unpaired-mark', 'rectifications/#1/demand', '落实“门前三包责任，限期更换。', '“门前三包责任，限期更换。'],
  ['repeated-mark', 'rectifications/#1/problem', '果皮箱破损，，周边有积水。', '，，'],
  ['percentage-point', 'measures/#1/text', '居民满意率由80.5%提高到86.5%，提高6%。', '由80.5%提高到86.5%，提高6%'],
  ['arithmetic', 'measures/#1/text', '检查门店200家，其中合格150家，合格率80%。', '200家，其中合格150家，合格率80%'],
  ['status-conflict', 'measures/#1/text', '29个小区已全部完成改造。两个小区的改造正在施工，预计9月交付。', '正在施工'],
  ['invisible-character', 'measures/#0/text', '市政府召开\u200b动员大会。', '开\u200b动'],
  ['outdated-term', 'measures/#0/text', '市生态环境局组织空气污染指数（API）监测。', '空气污染指数（API）'],
  ['web-residue', 'measures/#0/text', '市政府召开动员大会。点击阅读原文。', '点击阅读原文'],
  ['misspelt-word', 'measures/#0/text', '广泛发动群重参加，面貌明显改善。', '发动群重'],
  ['count-conflict', 'measures/#1/text', '城区236个居民小区全部分类。对226个居民小区逐一建档。', '226个居民小区'],
  ['foreign-place', 'measures/#0/text', '达州市委、市政府高度重视创建工作。', '达州市'],
];

describe('the text of the cells', () => {
  it.each(flawed)('%s at %s: %s', async (code, path, text, quote) => {
    const found = await read(inCell(path, text));
    const [sheet = '', row = '', column = ''] = path.split('/');
    const cell = describeOrigin(sample.dossier.at(sheet, Number(row.slice(1)), column));
    expect(found.map((d) => [d.code, describeOrigin(d.at), d.at.quote])).toEqual([[code, cell, quote]]);
    expect(found[0]?.severity).not.toBe('error');
    expect(found[0]?.message).not.toMatch(/第\d+行/);
  });

  it.each([
    ['problems/#0/text', '部分老旧小区停车设施不足，杂物占用公共空间的现象时有反弹'],
    ['steps/#0/text', '4月底前完成清淤疏通'],
    ['measures/#0/topic', '高位推动 全民参与'],
    ['measures/#0/text', '一是增加车辆；\n二是加强考核；\n三是公开曝光。'],
    ['measures/#1/text', '市生态环境局、市城市管理局联合执法，检查工地212个（次）。'],
    ['registry/#0/title', '关于布署创建工作的通知'],
  ])('a fragment is no flawed document: %s %s', async (path, text) => {
    expect(await read(inCell(path, text))).toEqual([]);
  });

  it('a word of the white list is no slip', async () => {
    const patch = inCell('measures/#0/text', '市环保局旧址改建为便民服务点。');
    expect(codes(await read(patch))).toEqual(['outdated-term']);
    expect(await read(patch, ['市环保局旧址'])).toEqual([]);
  });

  it('one cell is held against another', async () => {
    const [first, second] = ['持证餐饮单位1918户，全部亮证经营。', '1981户餐饮单位已签承诺书。'];
    const found = await read({ set: { 'dossier/measures/#0/text': first, 'dossier/measures/#2/text': second } });
    const cells = [0, 2].map((row) => describeOrigin(sample.dossier.at('measures', row, 'text')));
    expect(found.map((d) => [d.code, describeOrigin(d.at), d.at.quote])).toEqual([
      ['count-conflict', cells[1], '1981户餐饮单位'],
    ]);
    expect(found[0]?.message).toContain(`“${cells[0]}”里是1918户`);
    expect(found[0]?.related?.map(({ at: seen }) => describeOrigin(seen))).toEqual([cells[0]]);
  });

  it('the own places are no foreign ones', async () => {
    const { name } = sample.dossier.value.divisions[0] ?? { name: '' };
    expect(await read(inCell('measures/#0/text', `${name}、平川市人民政府高度重视创建工作。`))).toEqual([]);
  });

  it('a row says whose it is', async () => {
    const { clause, department } = sample.dossier.value.measures[0] ?? {};
    expect((await read(inCell('measures/#0/text', '市政府布署创建工作。')))[0]?.about).toEqual({ clause, department });
  });

  it('the dictionaries of the workspace count; one that cannot be used is named', async () => {
    const heading = { source: '本单位', date: '2024-06' };
    const terms = {
      ...heading,
      kind: 'terms',
      groups: [{ name: '本地', type: 'term', severity: 'warning', basis: '本单位规定', entries: { 示范带: '示范街' } }],
    };
    const text = inCell('measures/#0/text', '市政府建成垃圾分类示范带。');
    expect(await read(text)).toEqual([]);
    const found = await read(
      text,
      [],
      [
        { name: '词典/本地.yaml', content: terms },
        { name: '词典/坏.yaml', content: null },
        { name: '词典/慢.yaml', content: { ...heading, kind: 'confusions', pairs: { '示范→师范': '~((a+)+)+$' } } },
      ],
    );
    expect(found.map((d) => [d.code, d.severity, d.at.quote ?? d.at.file])).toEqual([
      ['wrong-term', 'warning', '示范带'],
      ['dictionary-malformed', 'warning', '词典/坏.yaml'],
      ['dictionary-malformed', 'warning', '词典/慢.yaml'],
    ]);
    expect(found.at(-1)?.message).toContain('没有写最多几次');
  });

  it('the untouched sample has none', async () => {
    expect(await added({})).toEqual([]);
  });
});

describe('a flaw is said once', () => {
  const root = new URL('../../samples/broken/', import.meta.url);
  const patches = readdirSync(root, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map(({ name }) => [name, parse(readFileSync(new URL(`${name}/patch.yaml`, root), 'utf8')) as Patch] as const)
    .filter(([, { set = {} }]) =>
      Object.keys(set).some((key) => /^dossier.*[/](?:text|task|tasks|topic|problem|demand)$/.test(key)),
    );
  it.each(patches)('%s is left to the check of that name', async (_, patch) => {
    expect(await added(patch)).toEqual([]);
  });
  it('a count the printed document is blamed for is not told again', async () => {
    const text = '抓好以下三项工作。一是补短板，二是强管理。';
    const block = { 'documents/02-工作汇报/blocks/paragraph/content': [{ type: 'text', text }] };
    expect(codes(await added(inCell('measures/#0/text', text)))).toEqual(['count-mismatch']);
    expect(await added({ set: { ...block, 'dossier/measures/#0/text': text } })).toEqual([]);
  });
});

it('check shows it at the cell, with ground and mending', async () => {
  const file = '数据/工作举措.yaml';
  const text = readFileSync(`${at('pingchuan')}/${file}`, 'utf8');
  const bytes = new TextEncoder().encode(text.replace('召开', '布署'));
  const workspace = overlay(diskWorkspace(at('pingchuan'), '2024-06-21'), { [file]: bytes });
  const { diagnostics } = await examine(workspace, { library: shipped, readCells, kept });
  const known = new Set(proofChecks.map(({ code }) => code));
  const found = diagnostics.filter(({ code }) => known.has(code));
  expect(found.map((d) => [d.code, d.at.file, d.at.quote])).toEqual([['wrong-term', file, '布署']]);
  expect([found[0]?.basis, found[0]?.hint].every((said) => (said ?? '').length > 4)).toBe(true);
});
