import { describe, expect, it } from 'vitest';
import { recordDigest } from '../../src/bundle/page/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { plainText, runsOf } from '../../src/model/reading-order.ts';
import { DeficiencyLetter, type ReviewMarks } from '../../src/model/review.ts';
import { formDocument, letterDocument, type ReviewInput, readMarks, review } from '../../src/review/index.ts';
import { recordWith } from '../bundle/fixture/record.ts';

const record = recordWith();
const reviewed = {
  name: '平川市-示范城市-2023-0000',
  applicant: '平川市',
  year: 2023,
  sequence: 0,
  pack: 'fixture',
  record: recordDigest(record),
};

/** As printed: breaks in its middle only. */
const digest = `${Array(4).fill('abababab').join('\u00a0')} ${Array(4).fill('abababab').join('\u00a0')}`;

const problem = (more: Partial<Diagnostic>): Diagnostic => ({
  code: 'indicator-below-target',
  severity: 'error',
  message: '道路机械化清扫率为76.5%，低于80%',
  at: { file: '数据/申报数据.xlsx', sheet: '指标数据', cell: 'F2' },
  basis: '示范城市标准',
  hint: '核对数据或说明整改',
  ...more,
});

const marksOf = (...marks: ReviewMarks['marks']): ReviewMarks => ({
  format: 1,
  kind: 'review-marks',
  package: reviewed,
  reviewer: '王审核',
  marks,
});

const inputWith = (more: Partial<ReviewInput> = {}): ReviewInput => ({
  ...record,
  diagnostics: [],
  package: reviewed,
  sha256: 'ab'.repeat(32),
  marks: null,
  issuer: '某省爱国卫生运动委员会办公室',
  day: '2024-07-01',
  deadline: '2024-07-31',
  ...more,
});

const mark = (item: string, verdict: ReviewMarks['marks'][number]['verdict'], remark = '') => ({
  item,
  title: item,
  verdict,
  remark,
});
const items = (input: ReviewInput) => review(input).letter.items.map(({ id, item }) => `${id} ${item}`);

describe('review', () => {
  it('calls a dossier complete only when a person has marked every item', () => {
    const looked = review(inputWith());
    expect([looked.letterDue, looked.unreviewed]).toEqual([false, looked.form.length - 1]);
    const all = looked.form.slice(1).map(({ item }) => mark(item, '满足'));
    expect(review(inputWith({ marks: marksOf(...all) }))).toMatchObject({ letterDue: true, unreviewed: 0 });
    expect(review(inputWith({ marks: marksOf(...all.slice(1)) }))).toMatchObject({ letterDue: false, unreviewed: 1 });
    expect(review(inputWith({ diagnostics: [problem({})] })).letterDue).toBe(true);
    const stale = { ...marksOf(...all), package: { ...reviewed, record: 'cd'.repeat(32) } };
    expect(review(inputWith({ marks: stale, diagnostics: [problem({})] })).letterDue).toBe(false);
  });
  it('asks for nothing where nothing is wrong', () => {
    const { letter, form } = review(inputWith());
    expect(letter.items).toEqual([]);
    expect(form.map(({ item }) => item)).toEqual([
      'package',
      'material/01',
      'material/02',
      'material/03',
      'clause/91.1',
      'clause/92.1',
      ...['901', '902', '903', '904', '905', '906', '907'].map((id) => `indicator/${id}`),
    ]);
    expect(
      letterDocument(letter, 0)
        .blocks.map((b) => plainText(runsOf(b)))
        .join(''),
    ).toContain('没有需要补正的事项');
  });

  it('puts every finding under its item, once, in the order of the pack', () => {
    const diagnostics = [
      problem({ about: { indicator: '906-1' } }),
      problem({ about: { indicator: '901' } }),
      problem({ about: { indicator: '901' } }),
      problem({ about: { indicator: '901' }, message: '没有佐证', severity: 'warning' }),
      problem({ code: 'materials-present', message: '缺少必备材料 02 规划图（PDF 或 OFD）', at: { file: 'data' } }),
      problem({ code: 'bag-checksums', message: '内容与清单不符', at: { file: 'data/x' } }),
      problem({ code: 'document-text', message: '文字不一致', at: { file: 'data/01 工作汇报/工作汇报.pdf' } }),
    ];
    const { letter } = review(inputWith({ diagnostics }));
    expect(letter.items.map(({ id, item }) => `${id} ${item}`)).toEqual([
      '01 package',
      '02 material/01',
      '03 material/02',
      '04 indicator/901',
      '05 indicator/906',
    ]);
    expect(letter.items[3]).toEqual({
      id: '04',
      item: 'indicator/901',
      title: '指标901 道路机械化清扫率',
      what: '道路机械化清扫率为76.5%，低于80%',
      ground: '示范城市标准',
      action: '核对数据或说明整改',
      deadline: '2024-07-31',
      codes: ['indicator-below-target'],
      places: ['数据/申报数据.xlsx › 指标数据 › F2'],
    });
    expect(DeficiencyLetter.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
  });

  it('adds the reviewer’s objections, and lets a reviewer overrule a check but never the package’s integrity', () => {
    const diagnostics = [
      problem({ about: { indicator: '901' } }),
      problem({ code: 'bag-checksums', at: { file: 'data/x' } }),
    ];
    const marks = marksOf(
      mark('indicator/901', '满足', '附有省厅说明'),
      mark('clause/91.1', '需补充', '缺会议纪要'),
      mark('indicator/902', '不认可'),
    );
    const input = inputWith({ diagnostics, marks });
    expect(items(input)).toEqual(['01 package', '02 clause/91.1', '03 indicator/902']);
    const { letter, form } = review(input);
    expect(letter.items[1]?.what).toBe('审核意见：需补充，缺会议纪要');
    expect(letter.items[1]?.ground).toBe('示范城市标准（示例版）');
    expect(letter.items[2]?.action).toBe('重新提供能够证明的材料');
    expect(form.filter(({ overruled }) => overruled).map(({ item }) => item)).toEqual([
      'clause/91.1',
      'indicator/901',
      'indicator/902',
    ]);
  });

  it('counts it as no overruling to share the doubt of the checks', () => {
    const [first, ...rest] = record.dossier.verdicts;
    if (first === undefined) throw new Error('no verdict');
    const doubted = { ...record.dossier, verdicts: [{ ...first, judgement: '疑似未达标' as const }, ...rest] };
    const item = `indicator/${first.id.split('-')[0]}`;
    const judged = (mark_: ReviewMarks['marks'][number]) =>
      review(inputWith({ dossier: doubted, marks: marksOf(mark_) })).form.find((row) => row.item === item);
    expect(judged(mark(item, '需补充'))).toMatchObject({ doubt: '疑似未达标', overruled: false });
    expect(judged(mark(item, '满足'))).toMatchObject({ overruled: false });
  });

  describe('of a piece that lacks', () => {
    const { documents } = record.documents;
    const report = documents.find(({ document }) => document.material === '01');
    const lacking = (file: string, indicator?: string): Diagnostic =>
      problem({
        code: 'record-references',
        message: `《${file}》引用的佐证92.1-01不在台账里`,
        at: { file },
        hint: '补上佐证',
        about: { evidence: '92.1-01', ...(indicator !== undefined && { indicator }) },
      });
    const cited = [lacking('data/00 总目录/总目录.pdf'), lacking('data/01 工作汇报/工作汇报.pdf')];

    it('asks once, under the indicator that rests on it, and names all that cite it', () => {
      const { letter, form } = review(inputWith({ diagnostics: [...cited, lacking('data/记录/dossier.json', '901')] }));
      expect(letter.items.map(({ id, item, what, action, places }) => [id, item, what, action, places])).toEqual([
        [
          '01',
          'indicator/901',
          `引用的佐证92.1-01不在台账里（引用处：《${report?.document.title}》、指标901 道路机械化清扫率）`,
          '补上佐证',
          ['data/00 总目录/总目录.pdf', 'data/01 工作汇报/工作汇报.pdf', 'data/记录/dossier.json'],
        ],
      ]);
      expect(form.filter(({ errors }) => errors.length > 0)).toHaveLength(3);
    });

    it('asks under a material that cites it where no indicator does, beside what else is wrong there', () => {
      const other = problem({ code: 'document-text', message: '文字不一致', at: { file: 'data/01 工作汇报/x.pdf' } });
      const { letter } = review(inputWith({ diagnostics: [...cited, other] }));
      expect(letter.items.map(({ item, codes }) => [item, codes])).toEqual([
        ['material/01', ['document-text', 'record-references']],
      ]);
    });

    it('keeps what the reviewer says of an item that asks for nothing else', () => {
      const marks = marksOf(mark('material/01', '需补充', '缺落款'));
      const { letter } = review(
        inputWith({ diagnostics: [...cited, lacking('data/记录/dossier.json', '901')], marks }),
      );
      expect(letter.items.map(({ item, what }) => [item, what.slice(0, 5)])).toEqual([
        ['material/01', '审核意见：'],
        ['indicator/901', '引用的佐证'],
      ]);
    });
  });

  it('calls doubted what evidence contradicts, though nothing is said against it any more', () => {
    const found = { indicator: '901', name: '', corroborated: [], mentioned: [], silent: [], unread: [] };
    const input = inputWith({
      corroboration: [{ ...found, contradicted: ['92.1-01'] }],
      marks: marksOf(mark('indicator/901', '需补充')),
    });
    const row = review(input).form.find(({ item }) => item === 'indicator/901');
    expect(row).toMatchObject({ doubt: '存疑（佐证92.1-01写着另一个数）', overruled: false });
    expect(JSON.stringify(formDocument(review(input), input))).toContain('未发现错误，存疑（佐证92.1-01写着另一个数）');
  });

  it('does not take marks made on another state of the package', () => {
    const marks = { ...marksOf(mark('clause/91.1', '需补充')), package: { ...reviewed, record: 'cd'.repeat(32) } };
    const result = review(inputWith({ marks }));
    expect([result.staleMarks, result.letter.items, result.letter.reviewer]).toEqual([true, [], '']);
  });
});

describe('the documents', () => {
  const diagnostics = [problem({ about: { indicator: '901' } })];
  const input = inputWith({ diagnostics, marks: marksOf(mark('material/01', '满足')) });
  const lines = (blocks: ReturnType<typeof letterDocument>['blocks']): string[] =>
    blocks.flatMap((b) =>
      b.type === 'table' ? b.rows.map((r) => r.map((c) => plainText(c.content)).join(' | ')) : plainText(runsOf(b)),
    );

  it('letter: one list, every item with ground, demand and a day', () => {
    const document = letterDocument(review(input).letter, 0);
    expect(lines(document.blocks)).toEqual([
      '关于补正平川市示范城市申报资料的通知',
      '平川市爱国卫生运动委员会办公室：',
      '你单位报送的示范城市2023年度申报资料（序列0000）收悉。经审核，有1项需要补正，一次性告知如下（详见附件）。',
      '请于2024年7月31日前逐项补正，以下一序列的申报包报送，并附逐条回应表。只补正清单所列事项，其他内容不得改动；已给出的佐证编号和页码保持不变。',
      '逾期未补正或补正后仍不符合要求的，按现有资料审核。',
      '',
      '',
      '补正事项清单',
      `平川市-示范城市-2023-0000（2023年度） | ${digest}`,
      '补正事项',
      '01 | 指标901 道路机械化清扫率 | 道路机械化清扫率为76.5%，低于80% | 示范城市标准 | 核对数据或说明整改',
    ]);
  });

  it('letter: names its list behind the text, and has none where nothing is asked for', () => {
    const asking = letterDocument(review(input).letter, 0).blocks;
    expect(asking.find(({ type }) => type === 'attachment-list')).toMatchObject({
      entries: [{ title: '补正事项清单' }],
    });
    const { title, blocks } = letterDocument(review(inputWith({ diagnostics: [] })).letter, 0);
    expect(title).toBe('关于平川市示范城市申报资料审核结果的通知');
    expect(blocks.map(({ type }) => type)).toEqual(['title', 'paragraph', 'paragraph', 'signature']);
  });

  it('tells of items objected to without a word, where no finding says what is asked', () => {
    const wordless = marksOf(mark('material/01', '需补充'), mark('indicator/901', '不认可'));
    expect(review(inputWith({ diagnostics, marks: wordless })).unexplained).toEqual(['01 工作汇报']);
    const told = marksOf({ ...mark('material/01', '需补充'), remark: '缺自评' });
    expect(review(inputWith({ marks: told })).unexplained).toEqual([]);
  });

  it('letter: a draft, by name and title, as long as a person has items to look at', () => {
    const { id, title, draft, blocks } = letterDocument(review(input).letter, 12);
    expect([id, title, draft]).toEqual([
      '补正通知（草稿）',
      '关于补正平川市示范城市申报资料的通知（草稿：人工未审12项）',
      true,
    ]);
    expect(lines(blocks)[2]).toContain('经核验（人工审核尚未完成），有1项需要补正');
  });

  it.each([
    [
      '不要手工改动申报包；请对方重新打包（首次报送的用 shenbao pack，补正的用 shenbao amend）。',
      '不要手工改动申报包；请重新打包。',
    ],
    ['请对方用 shenbao amend 以上一次报送的原包重新生成补正包。', '请以上一次报送的原包重新生成补正包。'],
    ['标准包随 shenbao 更新。两边用同一版 shenbao 再核验；或者请对方更新后重新打包。', '请更新后重新打包。'],
    ['请申报单位改正引用或补上佐证后重新打包。', '请改正引用或补上佐证后重新打包。'],
    ['核对数据或说明整改', '核对数据或说明整改'],
    ['运行 shenbao check。', '补充材料'],
  ])('letter: names no command (%s)', (hint, action) => {
    const { letter } = review(inputWith({ diagnostics: [problem({ hint, about: { indicator: '901' } })] }));
    expect(letter.items[0]?.action).toBe(action);
  });

  it('letter: strings sentences together with one stop at their end, and counts the places before the opinion', () => {
    const at = (i: number) =>
      problem({ message: `第${i}处不符`, hint: i % 2 ? '改表。' : '重新打包。', about: { indicator: '901' } });
    const marks = marksOf(mark('indicator/901', '需补充', '缺年报。'));
    const { letter } = review(inputWith({ diagnostics: Array.from({ length: 12 }, (_, i) => at(i)), marks }));
    expect(letter.items[0]?.action).toBe('重新打包；改表。');
    expect(letter.items[0]?.what).toMatch(/第9处不符（共12处，列前10处）；审核意见：需补充，缺年报。$/);
  });

  it('form: every item, passed or not', () => {
    const all = lines(formDocument(review(input), input).blocks);
    expect(all).toContain(
      '申报包整体由程序核验，没有错误；其余共12项：自动核验有错误的1项，人工审核1项（其中需补充或不认可0项），人工改判0项。',
    );
    expect(all.filter((line) => line.includes(' | '))).toHaveLength(14);
    expect(all.find((line) => line.startsWith('平川市-'))).toMatch(
      new RegExp(`（2023年度） \\| ${digest} \\| （?\\S+ \\| \\d{4}年`),
    );
    expect(all).toContain('1 | 申报包整体 | 未发现问题 | 由程序核验 | ');
    expect(all).toContain('2 | 01 工作汇报 | 未发现问题 | 满足 | ');
    expect(all).toContain('7 | 指标901 道路机械化清扫率 | 道路机械化清扫率为76.5%，低于80% | 未审 | ');
  });
});

describe('readMarks', () => {
  it('reads what the page exports', () => {
    const marks = marksOf(mark('material/01', '满足'));
    expect(readMarks(`\ufeff${JSON.stringify({ ...marks, later: 1 })}`, 'x.json').value).toEqual(marks);
  });
  it.each([
    ['no JSON', '…'],
    ['another file', '{"format":1}'],
    ['a strange item', JSON.stringify(marksOf(mark('../x', '满足')))],
  ])('says it of %s', (_what, text) => {
    const { value, diagnostics } = readMarks(text, 'x.json');
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['review-marks-unreadable']]);
  });
});
