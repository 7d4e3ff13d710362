import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { profileNumber, profileRows } from '../profile-rows.ts';

/** Statistics divide by the year's average population, which may differ from the year's end by a few per cent. */
const tolerance = 0.03;

export const profileRatioMismatch: Check<'dossier'> = {
  code: 'profile-ratio-mismatch',
  stage: 'dossier',
  severity: 'warning',
  ground: 'heuristic',
  title: '人均数约等于总数除以人口',
  why: '相差较多，多为口径（年平均人口、户籍人口）或单位不一致',
  basis: basis.plausibility,
  mend: '核对总量、人口与人均三个数的来源与口径',
  examples: {
    good: { text: '1262.4亿元÷210.4万人=60000元', patch: {} },
    bad: { text: '人均写成66000元', patch: { set: { 'dossier/profile/gdp-per-capita/value': 66000 } } },
  },
  *run(subject) {
    const rows = profileRows(subject);
    const name = (id: string): string => rows.find((r) => r.field.id === id)?.field.name ?? id;
    for (const { field, at } of rows) {
      if (field.ratio === undefined) continue;
      const { of, by, times } = field.ratio;
      const [stated, total, base] = [field.id, of, by].map((id) => profileNumber(rows, id));
      if (stated == null || total == null || base == null || base === 0) continue;
      const exact = (total / base) * times;
      if (Math.abs(stated - exact) <= tolerance * exact) continue;
      yield {
        at: at('value'),
        message: `“${field.name}”填报${stated}${field.unit}，按“${name(of)}”÷“${name(by)}”约为${Math.round(exact)}${field.unit}`,
      };
    }
  },
};
