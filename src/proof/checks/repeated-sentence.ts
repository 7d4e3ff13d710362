import { originOf, type Paragraph, type Prose } from '../../text/prose.ts';
import { lettersOf, nearSentences } from '../near-sentences.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { sameOpening } from '../same-opening.ts';
import { sameClause, sameCount, sameSentence } from '../twice-told.ts';

interface Seen {
  readonly paragraph: Reading['body'][number];
  readonly start: number;
  readonly end: number;
}

function again(reading: Reading, before: Seen, here: Seen, what: string): Finding {
  const at = originOf(reading.prose.file, before.paragraph, before.start, before.end);
  return { ...here, message: `${what}与第${at.line}行重复`, related: [{ at, message: '第一次出现' }] };
}

/** Clauses of a sentence, two by two: 虽然取得了一定成效，但还存在差距. Names of documents and quoted words may come back. */
function* pairsOf(text: string, offset: number): Generator<{ key: string; start: number; end: number }> {
  const clauses = [...text.matchAll(/[^，；。！？：]+[，；。！？：]?/gu)];
  for (const [i, clause] of clauses.entries()) {
    const next = clauses[i + 1];
    if (next === undefined) return;
    const start = offset + clause.index;
    const words = clause[0] + next[0].replace(/[，；。！？：]$/u, '');
    const key = lettersOf(words.replace(/《[^》]*》|“[^”]*”/gu, ''));
    if (key.length >= 16) yield { key, start, end: start + words.length };
  }
}

/** A whole sentence at once again; it begins where one may: asked at every character this cost too much. */
const sentenceAgain = /(?<=^|[。！？])([^。！？；：“”\s]{3,60}，[^。！？；：“”\s]{2,60}[。！？])\1/gu;
/** 作出贡献！贡献！ */
const cryAgain = /(\p{Script=Han}{2,4})！\1！/gu;

function* atOnce({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, sentenceAgain))
    yield { paragraph, start, end, message: `“${hit[1]}”接连说了两遍` };
  for (const { paragraph, hit, start, end } of matches(body, cryAgain))
    if (!/^(.)\1/u.test(hit[1] ?? '')) yield { paragraph, start, end, message: `“${hit[1]}”接连说了两遍` };
}

const signer =
  /^\p{Script=Han}{2,24}(?:局|委员会|委|办公室|指挥部|办事处|人民政府|管委会|中心|学校|小学|中学|医院|公司|村民委员会|支部|街道|镇|乡)$/u;

/** A title given twice in the head of the text: one came with the page, one with the document. */
function* titles({ paragraphs, prose, pageLines }: Reading): Generator<Finding> {
  const head = paragraphs
    .slice(0, 8)
    .filter((p) => !pageLines.has(p))
    .filter(
      ({ text, role }) =>
        text.length >= 6 && text.length <= 45 && role !== 'cell' && role !== 'date' && !/[，。；：]/u.test(text),
    );
  for (const [i, paragraph] of head.entries()) {
    const before = head.slice(0, i).find((p) => p.text === paragraph.text);
    if (before) yield* twice(prose, before, paragraph, '标题');
  }
  const [first] = head;
  // 某市市场监督管理局 above the title and again below the text: the unit that signs.
  if (first === undefined || first.text.length < 10 || signer.test(first.text)) return;
  for (const paragraph of paragraphs.slice(8))
    if (paragraph.text === first.text && paragraph.role !== 'cell') yield* twice(prose, first, paragraph, '标题');
}

function* twice(prose: Prose, before: Paragraph, paragraph: Paragraph, what: string): Generator<Finding> {
  const at = originOf(prose.file, before, 0, before.text.length);
  const message = `${what}与第${at.line}行重复`;
  yield { paragraph, start: 0, end: paragraph.text.length, message, related: [{ at, message: '第一次出现' }] };
}

/** 由卫生健康委核查，见佐证材料7.1-02: statements, each of its own event, are worded alike; so are names of indicators. */
const ownCase = (text: string): boolean => /[见详附]佐证/u.test(text) || !/[，。；]/u.test(text);

/** Letters two paragraphs open with alike: the same text stands there twice, one of them cut short or altered. */
const opening = 20;

/** A paragraph that opens like one before it, though no sentence of it is the same to the end. */
function* openings({ body, prose }: Reading, told: ReadonlySet<number>): Generator<Finding> {
  const seen = new Map<string, Paragraph>();
  for (const paragraph of body) {
    const letters = lettersOf(paragraph.text.slice(0, 60));
    if (letters.length < opening || ownCase(paragraph.text) || /^[（(]?[一二三四五六七八九十\d]/u.test(letters))
      continue;
    const key = letters.slice(0, opening);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, paragraph);
    else if (!told.has(paragraph.index)) {
      const at = originOf(prose.file, before, 0, Math.min(24, before.text.length));
      const end = Math.min(24, paragraph.text.length);
      const message = `这一段的开头与第${at.line}行相同，多半是同一段文字出现了两次`;
      yield { paragraph, start: 0, end, message, related: [{ at, message: '第一次出现' }] };
    }
  }
}

export const repeatedSentence: ProofCheck = {
  code: 'repeated-sentence',
  title: '同一句话没有出现两次',
  why: '整句重复多是粘贴造成的，读者会以为是凑篇幅。',
  basis: '公文应当简洁',
  severity: 'warning',
  hint: '删去一处，或把两处合并。',
  good: [
    '创建永远在路上。创建没有终点。',
    '一要抓宣传，二要抓整治。一要抓宣传的面。按照市委、市政府统一部署要求，开展整治。按照市委、市政府统一部署要求，加强督查。',
  ],
  bad: [
    {
      text: '治理没有终点，只有起点。治理没有终点，只有起点。我们将作出新的贡献！贡献！',
      quotes: ['治理没有终点，只有起点。治理没有终点，只有起点。', '贡献！贡献！'],
    },
    {
      text: '与2180家商铺签订责任书，签订率100%。与2180家商铺签订责任书，做到底数清。“以前是干部干、群众看，如今是大家一起干。”他道出了变化。“以前是干部干、群众看，如今是大家一起干”，正是体现。',
      quotes: ['与2180家商铺签订责任书', '“以前是干部干、群众看，如今是大家一起干”'],
    },
    {
      text: '按照市委、市政府统一部署，确保年内通过省级暗访。确保年内通过省级暗访。',
      quotes: ['确保年内通过省级暗访。确保年内通过省级暗访。'],
    },
    {
      text: '（四）强化执法办案。深入开展“铁拳”“昆仑”行动，查办食品违法案件1286件，罚没款项863万元，公开曝光典型案例8批。\n　　（五）强化执法办案。深入开展“铁拳”“昆仑”行动，查处食品违法案件1286件，罚没款项863万元。',
      quotes: ['深入开展“铁拳”“昆仑”行动，查处食品违法案件1286件，罚没款项863万元。'],
    },
    {
      text: '我们将让创建成果更好惠及全县人民，让创建成果更好惠及全县人民。查处违规停车3260辆，违规停车3260辆。',
      quotes: ['我们将让创建成果更好惠及全县人民，让创建成果更好惠及全县人民', '违规停车3260辆'],
    },
    {
      text: '新增垃圾亭46个，新增健身器材23套，新增健身器材23套，环境改观。学校未发生校园聚集性疫情和食物中毒事故。学校未发生校园聚集性疫情。',
      quotes: [
        '新增健身器材23套，新增健身器材23套',
        '学校未发生校园聚集性疫情和食物中毒事故。学校未发生校园聚集性疫情。',
      ],
    },
    { text: '城乡清洁工作情况汇报\n城乡清洁工作情况汇报\n我们开展了整治。', quotes: ['城乡清洁工作情况汇报'] },
    {
      text: '全区划分网格426个，选配网格员1278名，推行吹哨报到。各项工作有序推进，全区划分网格426个，选配网格员1278名，成效明显。',
      quotes: ['全区划分网格426个，选配网格员1278名'],
    },
    {
      text: '　　为实现成功创建国家卫生城市目标，全市成立宣传教育、环境整治等专项组。\n　　各单位协同配合，成效明显。\n　　为实现成功创建国家卫生城市目标，全市成立宣传教育、环境',
      quotes: ['为实现成功创建国家卫生城市目标，全市成立宣传教育、环境'],
    },
    {
      text: '城区主次干道保洁及时到位了。各单位协同配合成效十分明显。\n　　其他工作有序推进。\n城区主次干道保洁及时到位了。各单位协同配合成效十分明显。',
      quotes: ['城区主次干道保洁及时到位了。各单位协同配合成效十分明显。'],
    },
    {
      text: '城区主次干道路面平整硬化，保洁及时到位。其他工作有序推进。城区主次干道路面平整硬化，保洁及时到位。',
      quotes: ['城区主次干道路面平整硬化，保洁及时到位。'],
    },
  ],
  *run(reading) {
    yield* titles(reading);
    yield* atOnce(reading);
    yield* sameClause(reading);
    yield* sameSentence(reading);
    yield* sameCount(reading);
    yield* sameOpening(reading);
    const told = new Set<number>();
    for (const finding of sentences(reading)) {
      told.add(finding.paragraph.index);
      yield finding;
    }
    yield* openings(reading, told);
  },
};

/** Sentences that repeat one passage, one right after the other. */
interface Run {
  readonly before: Seen;
  readonly here: Seen;
  readonly count: number;
}

const follows = (a: Seen, b: Seen): boolean => a.paragraph === b.paragraph && b.start >= a.end && b.start - a.end <= 1;
const grown = (a: Seen, b: Seen): Seen => ({ ...a, end: b.end });

function* runsOf(pairs: Iterable<{ before: Seen; here: Seen }>): Generator<Run> {
  let run: Run | null = null;
  for (const { before, here } of pairs) {
    const joins: boolean = run !== null && follows(run.here, here) && follows(run.before, before);
    if (run !== null && joins)
      run = { before: grown(run.before, before), here: grown(run.here, here), count: run.count + 1 };
    else {
      if (run !== null) yield run;
      run = { before, here, count: 1 };
    }
  }
  if (run !== null) yield run;
}

const next = /^[^。！？\n]{10,}[。！？]/u;
/** As much of the next sentences begins alike when what was repeated goes on, written a little otherwise. */
const alike = 12;

/** 泊位缺口达2700个。 and, a line below, 泊位缺口较大。: the sentence behind the repeated one is nearly the same as well. */
function withNext(before: Seen, here: Seen): Seen {
  const [first, second] = [before, here].map(({ paragraph, end }) => next.exec(paragraph.text.slice(end))?.[0] ?? '');
  let same = 0;
  while (same < (first?.length ?? 0) && first?.[same] === second?.[same]) same += 1;
  return same >= alike ? { ...here, end: here.end + (second?.length ?? 0) } : here;
}

/** 完成时限：2022年12月。: what a table of tasks says of each. */
const label = /^(?:责任|牵头|配合|完成|整改|时间|地点|联系)\p{Script=Han}{0,4}：/u;

/** Both writings of it: they stand side by side. */
const ended = (here: Seen, text: string): Seen => ({ ...here, start: Math.max(0, here.start - text.length) });

/** A sentence that is the end of the one before it, or long enough and its beginning. */
const isSaidBy = (before: string, key: string): boolean =>
  (key.length >= 8 && before.endsWith(key)) || (key.length >= 14 && before.startsWith(key));

function* sentences(reading: Reading): Generator<Finding> {
  const whole: { before: Seen; here: Seen }[] = [];
  const known = new Map<string, Seen>();
  const pairs = new Map<string, Seen>();
  const nears = nearSentences<Seen>();
  let last: { key: string; seen: Seen } | null = null;
  for (const paragraph of reading.body)
    for (const { text, start } of reading.sentences(paragraph)) {
      const key = lettersOf(text);
      if (start === 0) last = null;
      const here = { paragraph, start, end: start + text.length };
      const before = known.get(key);
      if (key.length >= 12 && /[。！？]/.test(text) && !label.test(text) && !/[见详附]/u.test(text.slice(-16))) {
        if (before === undefined) known.set(key, here);
        else whole.push({ before, here });
      }
      if (before !== undefined) continue;
      // 按照部署，确保年内通过暗访。确保年内通过暗访。
      if (last !== null && last.key !== key && isSaidBy(last.key, key))
        yield again(reading, last.seen, last.key.endsWith(key) ? ended(here, text) : here, '这句话');
      last = { key, seen: here };
      const near = label.test(text) || ownCase(text) ? null : nears.meet(text, here);
      if (near !== null) {
        yield again(reading, near, here, '这句话几乎整句');
        continue;
      }
      yield* repeatedPairs(reading, pairs, paragraph, text, start);
    }
  for (const { before, here, count } of runsOf(whole))
    yield again(reading, before, withNext(before, here), count === 1 ? '这句话' : `这${count}句话`);
}

/** Two clauses that were there before, inside another sentence; said once for a run of them. */
function* repeatedPairs(
  reading: Reading,
  pairs: Map<string, Seen>,
  paragraph: Seen['paragraph'],
  text: string,
  offset: number,
): Generator<Finding> {
  let told = -1;
  for (const { key, start, end } of pairsOf(text, offset)) {
    const before = pairs.get(key);
    if (ownCase(paragraph.text.slice(start, end))) continue;
    if (before === undefined) pairs.set(key, { paragraph, start, end });
    else if (start >= told) {
      told = end;
      yield again(reading, before, { paragraph, start, end }, '这两个分句');
    }
  }
}
