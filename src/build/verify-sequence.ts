import {
  checkSequence,
  compare,
  inRecord,
  letterName,
  readAmendment,
  readLetter,
  type SequenceState,
  sequenceChecks,
  unnamedRemarks,
} from '../amend/index.ts';
import { stableJson } from '../bundle/stable-json.ts';
import type { CheckOutcome } from '../bundle/verify/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { StandardPack } from '../model/pack.ts';
import type { DeficiencyLetter } from '../model/review.ts';

/** What a sequence is held against: its own state and papers, and the package before it. */
export interface SequencePapers {
  readonly file: string;
  readonly previous: SequenceState;
  readonly current: SequenceState;
  /** `记录/amendment.json` and `记录/deficiency-letter.json` as found; null where the package has none. */
  readonly amendment: string | null;
  readonly letter: string | null;
  /** The letter as its issuer keeps it; null where it was not given. */
  readonly issued?: string | null;
  readonly pack: StandardPack;
}

export interface SequenceVerdict {
  readonly checks: readonly CheckOutcome[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 序列核验 — the rules of sequences on two handed-in packages; a rule that cannot be asked is not evaluated, and no pass. */
export function verifySequence(papers: SequencePapers): SequenceVerdict {
  const { file, previous, current, pack } = papers;
  if (current.dossier.dossier.settings.sequence === 0) return firstSequence(papers);
  if (papers.amendment === null || papers.letter === null) return notRun([lacking(file, papers)]);
  const amendment = readAmendment(papers.amendment, 'data/记录/amendment.json');
  const letter = readLetter(papers.letter, 'data/记录/deficiency-letter.json');
  if (amendment.value === null || letter.value === null)
    return notRun([...amendment.diagnostics, ...letter.diagnostics]);
  const follows = amendment.value.previous;
  if (follows.record !== previous.record) return otherBefore(file, follows.name, previous);
  const forged = rewrittenLetter(papers, letter.value);
  if (forged.length > 0) return notRun(forged);
  const comparison = compare(previous, current);
  const subject = { previous, current, letter: letter.value, amendment: amendment.value, pack, comparison };
  const diagnostics = checkSequence(subject);
  const checks = outcomes((code) => diagnostics.filter((d) => d.code === code).length);
  return {
    checks,
    diagnostics: [...diagnostics, ...unnamedRemarks(subject, inRecord), ...typedRemark(letter.value, file)],
  };
}

/** What it opens is the applicant's own word: only the letter on paper can tell. */
const typedRemark = (letter: DeficiencyLetter, file: string): Diagnostic[] =>
  letter.typed === undefined
    ? []
    : [
        {
          ...remark(
            'letter-typed',
            file,
            `包里的${letterName(letter)}是申报单位照纸质通知录入的${letter.typed.number === '' ? '' : `（${letter.typed.number}）`}，哪些内容可以改动以它为准，没有机读原件可核`,
            '请拿发出的通知原件，与补正回应表逐条对照。',
          ),
          severity: 'warning',
        },
      ];

/** Whoever widens the letter opens what he likes: with the issuer's own beside it that shows. */
function rewrittenLetter({ file, issued }: SequencePapers, letter: DeficiencyLetter): Diagnostic[] {
  if (issued === undefined || issued === null) return [];
  const own = readLetter(issued, '发出的补正通知');
  if (own.value === null) return [...own.diagnostics];
  return stableJson(own.value) === stableJson(letter)
    ? []
    : [
        remark(
          'letter-fits',
          file,
          letter.typed === undefined
            ? '包里所附的补正通知与发出的那一份不同，被改写过'
            : '包里所附的补正通知是申报单位照纸质通知录入的，不是发出的那一份',
          '请对方用发出的原件（补正通知.json）重新补正。',
        ),
      ];
}

const outcomes = (count: (code: string) => number): CheckOutcome[] =>
  sequenceChecks.map(({ code, title }) => ({
    code,
    title,
    required: true,
    status: count(code) === 0 ? 'passed' : 'failed',
    count: count(code),
  }));

const notRun = (diagnostics: readonly Diagnostic[], why = '补正记录或补正通知不可用'): SequenceVerdict => ({
  checks: sequenceChecks.map(({ code, title }) => ({
    code,
    title,
    required: true,
    status: 'not-evaluated',
    count: 0,
    why,
  })),
  diagnostics,
});

/** Nothing comes before a first sequence, and it amends nothing. */
function firstSequence({ file, amendment }: SequencePapers): SequenceVerdict {
  const found = [
    remark(
      'sequence-continuous',
      file,
      '这是首次报送（序列0000），没有上一序列可比',
      '核验首次报送的包不必写 --previous。',
    ),
    ...(amendment === null
      ? []
      : [
          remark(
            'sequence-continuous',
            file,
            '首次报送的包里不应有补正记录',
            '请对方核对 dossier.yaml 的“序列”后重新打包。',
          ),
        ]),
  ];
  return { checks: outcomes((code) => (code === 'sequence-continuous' ? found.length : 0)), diagnostics: found };
}

/** Held against a package it does not follow, everything differs: that alone is said, and nothing of what comes of it. */
function otherBefore(file: string, follows: string, { name }: SequenceState): SequenceVerdict {
  const given = follows === name ? '一个同名而内容不同的包' : name;
  const found = remark(
    'sequence-continuous',
    file,
    `上一序列的包给错了：这个补正包接的是 ${follows}，提供的是${follows === name ? '' : ' '}${given}，内容与补正记录所载不符；没有再逐项比对`,
    '用这个补正包所接的那一次报送的原包作 --previous 再核验；手上确是原包的，请对方说明是对着哪一个包补正的。',
  );
  const { checks } = notRun([], '提供的不是它的上一序列');
  return {
    checks: checks.map((check) =>
      check.code === found.code
        ? { code: check.code, title: check.title, required: true, status: 'failed', count: 1 }
        : check,
    ),
    diagnostics: [found],
  };
}

const lacking = (file: string, { amendment, letter }: SequencePapers): Diagnostic =>
  remark(
    'amendment-missing',
    file,
    `补正序列的包里缺少${[amendment === null ? '补正记录' : '', letter === null ? '补正通知' : ''].filter(Boolean).join('和')}`,
    '请对方用 shenbao amend（不是 shenbao pack）生成补正包。',
  );

const remark = (code: string, file: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  at: { file },
  basis: '补正以补正通知为界：一次性告知、逐条回应，未列事项不得改动',
  hint,
});
