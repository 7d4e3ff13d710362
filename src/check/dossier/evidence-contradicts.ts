import type { Severity } from '../../diagnostic.ts';
import type { Insights } from '../../model/insight.ts';
import type { Check } from '../check.ts';
import type { Held } from '../corroboration/claims.ts';
import { type Statement, statements } from '../corroboration/statements.ts';
import { basis } from '../grounds.ts';

const figure = {
  indicator: '901',
  value: 86.5,
  unit: '%',
  qualifier: '',
  period: '2023',
  scope: '建成区',
  page: 2,
  line: 31,
  quote: '道路机械化清扫率为86.5%',
  sentence: '2023年，建成区道路机械化清扫率为86.5%。',
};
const place = 'insights/作业台账.pdf/text/figures';

export const evidenceContradicts: Check<'dossier'> = {
  code: 'evidence-contradicts',
  stage: 'dossier',
  severity: 'error',
  ground: 'law',
  title: '佐证写明的数值与“指标数据”“基本情况”表一致',
  why: '佐证本身就写着另一个数，等于自己推翻了自己',
  basis: basis.statistics,
  mend: '核对原始数据：表填错的改表，佐证有误的请出具单位更正；口径或年度不同的，在表中写清口径和年度',
  examples: {
    good: { text: '佐证写同一年的同一个数', patch: { set: { [place]: [figure] } } },
    bad: {
      text: '表填86.5%，所附台账却写“2023年，建成区道路机械化清扫率为78.2%”',
      patch: {
        set: {
          [place]: [
            {
              ...figure,
              value: 78.2,
              quote: '道路机械化清扫率为78.2%',
              sentence: '2023年，建成区道路机械化清扫率为78.2%。',
            },
          ],
        },
      },
    },
  },
  run: (subject) => (subject.insights === undefined ? 'not-evaluated' : contradictions(subject, subject.insights)),
};

function* contradictions(subject: Held, insights: Insights) {
  const said = new Set<string>();
  for (const statement of statements(subject, insights)) {
    const { stance, certain, claim, piece, figure: stated } = statement;
    const key = `${piece.number}\u0001${claim.id}\u0001${stated.value}\u0001${stated.period}`;
    if (stance !== 'contradiction' || said.has(key)) continue;
    said.add(key);
    const severity: Severity = certain ? 'error' : 'warning';
    const { page, line, quote } = stated;
    yield {
      at: { file: piece.file.path, ...(page === undefined ? {} : { page }), line, quote },
      message: sentenceOf(statement),
      severity,
      about: claim.about,
      related: [{ at: claim.at, message: `“${claim.sheet}”表中的数值` }],
    };
  }
}

const sentenceOf = ({ claim, piece, figure: { quote, period }, against }: Statement): string => {
  const year = /^\d{4}$/.test(period) && !quote.includes(period) ? `${period}年` : '';
  const own = against.map((y) => `${y.year}年${y.text}`).join('、');
  return `佐证${piece.number}写“${year}${quote}”，“${claim.sheet}”表中${claim.label}为${own}`;
};
