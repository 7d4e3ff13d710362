import type { Check, DossierSubject } from '../check.ts';
import { shown } from '../decimals.ts';
import { basis } from '../grounds.ts';
import { type ProfileRow, profileNumber, profileRows } from '../profile-rows.ts';

/** Two facts whose quotient no place has. */
interface Misfit {
  readonly row: ProfileRow;
  readonly other: ProfileRow;
  readonly ratio: number;
  readonly least: number;
  readonly most: number | undefined;
}

function misfits(rows: readonly ProfileRow[]): Misfit[] {
  return rows.flatMap((row) =>
    row.field.proportions.flatMap(({ to, least, most }) => {
      const other = rows.find((r) => r.field.id === to);
      const [value, base] = [profileNumber(rows, row.field.id), profileNumber(rows, to)];
      if (other === undefined || !value || !base) return [];
      const ratio = value / base;
      return ratio >= least && ratio <= (most ?? ratio) ? [] : [{ row, other, ratio, least, most }];
    }),
  );
}

/** The fact most of them speak against was mistyped; where they are even, the one that declares the proportion. */
function accused(found: readonly Misfit[]): ProfileRow | undefined {
  const times = (row: ProfileRow): number => found.filter((m) => m.row === row || m.other === row).length;
  const all = [...found.map((m) => m.row), ...found.map((m) => m.other)];
  return all.reduce<ProfileRow | undefined>((most, row) => (most && times(most) >= times(row) ? most : row), undefined);
}

const stated = ({ field, fact }: ProfileRow): string => `“${field.name}”${fact.value}${field.unit}`;

function messageOf({ row, other, ratio, least, most }: Misfit): string {
  const unit = row.field.unit === other.field.unit ? '倍' : `${row.field.unit}/${other.field.unit}`;
  const usual = most === undefined ? `不低于${least}` : `在${least}到${most}之间`;
  return `${stated(row)}÷${stated(other)}＝${ratio < 0.01 ? Number(ratio.toPrecision(2)) : shown(ratio)}${unit}，一般${usual}`;
}

export const profileProportionDoubtful: Check<'dossier'> = {
  code: 'profile-proportion-doubtful',
  stage: 'dossier',
  severity: 'warning',
  ground: 'heuristic',
  title: '户籍与常住人口、城区与建成区、人口与面积一类相邻的数比例合常理',
  why: '差一百倍、一万倍，多半是单位填错：以“人”代“万人”，以“公顷”代“平方公里”，或者错了小数点',
  basis: basis.plausibility,
  mend: '核对两个数的单位和小数点；确实如此的不必改，可以在 dossier.yaml 里豁免',
  examples: {
    good: { text: '建成区82.5平方公里，常住64.2万人，每平方公里约0.78万人', patch: {} },
    bad: {
      text: '建成区82.5平方公里，常住人口却填0.0642万人',
      patch: { set: { 'dossier/profile/built-up-population/value': 0.0642 } },
    },
  },
  *run(subject: DossierSubject) {
    let left = misfits(profileRows(subject));
    for (let row = accused(left); row !== undefined; row = accused(left)) {
      const [first, ...more] = left.filter((m) => m.row === row || m.other === row);
      left = left.filter((m) => m.row !== row && m.other !== row);
      if (first === undefined) return;
      const away = (m: Misfit): ProfileRow => (m.row === row ? m.other : m.row);
      yield {
        at: row.at('value'),
        message: `${messageOf(first)}，“${row.field.name}”多半填错了单位或小数点`,
        related: [first, ...more].map((m) => ({
          at: away(m).at('value'),
          message: m === first ? stated(away(m)) : messageOf(m),
        })),
      };
    }
  },
};
