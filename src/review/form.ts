import { longDay } from '../model/day.ts';
import type { Block, Document } from '../model/document.ts';
import { text } from '../model/plain-document.ts';
import type { ReviewInput } from './input.ts';
import { PACKAGE } from './items.ts';
import type { FormRow, Review } from './review.ts';
import { groupedDigest, table } from './tables.ts';

/** 审核表 — every item with the checks' finding and the reviewer's word, the passed ones too. */
export function formDocument({ form, letter }: Review, input: ReviewInput): Document {
  const { name, applicant, year } = input.package;
  const title = `${applicant}${input.pack.honour}申报资料审核表`;
  const blocks: Block[] = [
    { type: 'page', orientation: 'landscape' },
    { type: 'title', lines: [text(title)] },
    table(
      [
        ['申报包', 0.29],
        ['校验值（SHA-256）', 0.43, 'center'],
        ['审核人', 0.11, 'center'],
        ['审核日期', 0.17, 'center'],
      ],
      [[`${name}（${year}年度）`, groupedDigest(input.sha256), letter.reviewer || '（未署名）', longDay(input.day)]],
    ),
    { type: 'paragraph', role: 'note', content: text(summary(form)) },
    table(
      [
        ['序号', 0.06, 'center'],
        ['审核项目', 0.26],
        ['自动核验', 0.36],
        ['审核意见', 0.12, 'center'],
        ['备注', 0.2],
      ],
      form.map((row, i) => [String(i + 1), row.title, automatic(row), opinion(row), row.remark]),
    ),
  ];
  return {
    id: '审核表',
    kind: '审核表',
    title,
    material: null,
    applicant: input.issuer,
    day: input.day,
    draft: false,
    form: 'plain',
    blocks,
  };
}

/** The package as a whole has no place on the page to be marked at: it is the checks' alone, and nothing left to review. */
const isWhole = ({ item }: FormRow): boolean => item === PACKAGE.item;

function summary(form: readonly FormRow[]): string {
  const items = form.filter((row) => !isWhole(row));
  const count = (test: (row: FormRow) => boolean): number => items.filter(test).length;
  const whole = form.some((row) => isWhole(row) && row.errors.length > 0) ? '有错误' : '没有错误';
  const marked = count(({ mark }) => mark !== '');
  const objected = count(({ mark }) => mark === '需补充' || mark === '不认可');
  return `申报包整体由程序核验，${whole}；其余共${items.length}项：自动核验有错误的${count(({ errors }) => errors.length > 0)}项，人工审核${marked}项（其中需补充或不认可${objected}项），人工改判${count(({ overruled }) => overruled)}项。`;
}

const SHOWN = 3;

function automatic({ errors, warnings, doubt }: FormRow): string {
  if (errors.length === 0) {
    const seen = [...(doubt === '' ? [] : [doubt]), ...(warnings.length === 0 ? [] : [`有${warnings.length}处警告`])];
    return seen.length === 0 ? '未发现问题' : `未发现错误，${seen.join('，')}`;
  }
  const more = errors.length > SHOWN ? `等${errors.length}处` : '';
  return `${errors
    .slice(0, SHOWN)
    .map(({ message }) => message)
    .join('；')}${more}`;
}

function opinion(row: FormRow): string {
  if (isWhole(row)) return '由程序核验';
  return row.mark === '' ? '未审' : `${row.mark}${row.overruled ? '（人工改判）' : ''}`;
}
