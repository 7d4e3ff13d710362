import { type Diagnostic, describeOrigin } from '../diagnostic.ts';
import { doubtsOf } from '../model/doubt.ts';
import type { Deficiency, DeficiencyLetter, ReviewMark } from '../model/review.ts';
import { askedOnce } from './asked-once.ts';
import type { ReviewInput } from './input.ts';
import { itemOf, itemsOf, PACKAGE, type ReviewItem } from './items.ts';
import { letterAction } from './letter-words.ts';

/** 审核表行 — one item: what the checks found, what the reviewer says, and whether the two differ. */
export interface FormRow extends ReviewItem {
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  readonly mark: ReviewMark['verdict'];
  readonly remark: string;
  /** What the checks judge of an indicator that is neither met nor wrong (疑似未达标, 无法判定, 存疑); '' elsewhere. */
  readonly doubt: string;
  /** 人工改判 — the reviewer decided otherwise than the checks; to share their doubt is to agree. */
  readonly overruled: boolean;
}

/** 审核结果 */
export interface Review {
  readonly form: readonly FormRow[];
  readonly letter: DeficiencyLetter;
  /** Marks were made on another state of the package and were not used. */
  readonly staleMarks: boolean;
  /** How many items no person has marked. */
  readonly unreviewed: number;
  /** 没有写意见的 — items objected to without a word, and without a finding: the applicant would not know what is asked. */
  readonly unexplained: readonly string[];
  /** Whether the letter may go out: it asks for something, or a person has looked at everything it calls complete. */
  readonly letterDue: boolean;
}

/** Brings the checks' findings and the reviewer's marks together, item by item. Nothing is asked for twice. */
export function review(input: ReviewInput): Review {
  const staleMarks = input.marks !== null && input.marks.package.record !== input.package.record;
  const marks = new Map((staleMarks ? [] : (input.marks?.marks ?? [])).map((mark) => [mark.item, mark]));
  const found = byItem(input);
  const form = itemsOf(input.pack).map((item) =>
    rowOf(item, found.get(item.item) ?? [], marks.get(item.item), doubtIn(item, input)),
  );
  const unreviewed = form.filter(({ item, mark }) => item !== PACKAGE.item && mark === '').length;
  const letter = {
    ...letterOf(input, form, staleMarks ? '' : (input.marks?.reviewer ?? '')),
    ...(unreviewed > 0 && { draft: unreviewed }),
  };
  const unexplained = form.filter((row) => isObjected(row) && row.errors.length === 0 && row.remark.trim() === '');
  const letterDue = !staleMarks && (letter.items.length > 0 || unreviewed === 0);
  return { form, letter, staleMarks, unreviewed, unexplained: unexplained.map(({ title }) => title), letterDue };
}

function byItem({ diagnostics, pack }: ReviewInput): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const item = itemOf(diagnostic, pack);
    const group = groups.get(item);
    if (group) group.push(diagnostic);
    else groups.set(item, [diagnostic]);
  }
  return groups;
}

/** Not met, or met by a figure that evidence contradicts: as the page shows it. */
function doubtIn({ item }: ReviewItem, { dossier, corroboration = [] }: ReviewInput): string {
  const own = dossier.verdicts.filter(({ id }) => `indicator/${id.split('-')[0]}` === item);
  const short = own.find(({ judgement }) => judgement !== '达标');
  if (short !== undefined) return short.judgement;
  const [why] = doubtsOf(own, corroboration).values();
  return why === undefined ? '' : `存疑（${why}）`;
}

function rowOf(item: ReviewItem, found: readonly Diagnostic[], mark: ReviewMark | undefined, doubt: string): FormRow {
  const errors = found.filter(({ severity }) => severity === 'error');
  const verdict = mark?.verdict ?? '';
  const warnings = found.filter(({ severity }) => severity === 'warning');
  const clean = errors.length + warnings.length === 0 && doubt === '';
  return {
    ...item,
    errors,
    warnings,
    mark: verdict,
    remark: mark?.remark ?? '',
    doubt,
    overruled: isObjected({ mark: verdict }) ? clean : verdict === '满足' && errors.length > 0,
  };
}

const isObjected = ({ mark }: Pick<FormRow, 'mark'>): boolean => mark === '需补充' || mark === '不认可';

/** An error stands unless the reviewer marked the item 满足; the package's own integrity cannot be waved through. */
const asksFor = (row: FormRow): boolean =>
  isObjected(row) || (row.errors.length > 0 && (row.mark !== '满足' || row.item === PACKAGE.item));

function letterOf(input: ReviewInput, form: readonly FormRow[], reviewer: string): DeficiencyLetter {
  const rows = askedOnce(form.filter(asksFor), input).filter((row) => row.errors.length > 0 || isObjected(row));
  const width = rows.length > 99 ? 3 : 2;
  const { settings } = input.dossier.dossier;
  return {
    format: 1,
    kind: 'deficiency-letter',
    package: input.package,
    sha256: input.sha256,
    issuer: input.issuer,
    addressee: settings.applicant.office,
    honour: input.pack.honour,
    reviewer,
    day: input.day,
    deadline: input.deadline,
    items: rows.map((row, i) => deficiency(row, String(i + 1).padStart(width, '0'), input)),
  };
}

const PLACES = 10;

function deficiency(row: FormRow, id: string, { deadline, pack }: ReviewInput): Deficiency {
  const messages = unique(row.errors.map(({ message }) => message));
  const more = messages.length > PLACES ? `（共${messages.length}处，列前${PLACES}处）` : '';
  const opinion = row.mark === '' ? [] : [`审核意见：${row.mark}${row.remark === '' ? '' : `，${row.remark}`}`];
  const grounds = unique(row.errors.flatMap(({ basis }) => basis ?? []));
  const actions = unique(row.errors.flatMap(({ hint }) => letterAction(hint ?? '') || []));
  return {
    id,
    item: row.item,
    title: row.title,
    what: listed([...(messages.length === 0 ? [] : [`${listed(messages.slice(0, PLACES))}${more}`]), ...opinion]),
    ground: listed(grounds.length > 0 ? grounds : [pack.title]),
    action: listed(actions.length > 0 ? actions : [row.mark === '不认可' ? '重新提供能够证明的材料' : '补充材料']),
    deadline,
    codes: unique(row.errors.map(({ code }) => code)),
    places: unique(row.errors.map(({ at }) => describeOrigin(at))).slice(0, PLACES),
  };
}

/** Sentences in one: only the last keeps its full stop. */
const listed = (texts: readonly string[]): string =>
  texts.map((text, i) => (i < texts.length - 1 ? text.replace(/。$/u, '') : text)).join('；');

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
