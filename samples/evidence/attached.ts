import type { TableBlock } from '../../src/model/document.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Content } from './city.ts';

type Name = NonNullable<Content['附表']>;

/** A whole sheet of the facts as the table behind a document. */
export function attached(dossier: Dossier, name: Name): TableBlock {
  const { header, widths, rows } = sheets[name](dossier);
  const cells = (values: readonly string[]) => values.map((text) => ({ content: [{ type: 'text' as const, text }] }));
  return {
    type: 'table',
    columns: widths.map((width) => ({ width, align: 'left' })),
    header: [cells(header)],
    rows: rows.map(cells),
  };
}

interface Plain {
  readonly header: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const sheets: Record<Name, (dossier: Dossier) => Plain> = {
  区划名单: ({ divisions }) => ({
    header: ['名称', '级别', '上级', '常住人口（人）', '面积（平方公里）'],
    widths: [3, 1, 3, 2, 2],
    rows: divisions.map((d) => [d.name, d.level, d.parent, String(d.population ?? ''), String(d.area ?? '')]),
  }),
  组织机构: ({ organisation }) => ({
    header: ['任职', '姓名', '单位和职务'],
    widths: [2, 2, 5],
    rows: organisation
      .filter(({ group }) => group === '爱卫会')
      .map(({ role, name, unit, post }) => [role, name, `${unit}${post}`]),
  }),
  问题整改: ({ rectifications }) => ({
    header: ['编号', '点位', '问题', '整改要求', '责任单位', '销号日期'],
    widths: [1, 2, 3, 3, 2, 2],
    rows: rectifications.map((r) => [r.id, r.place, r.problem, r.demand, r.lead, r.closed ?? '']),
  }),
  实施步骤: ({ stages }) => ({
    header: ['阶段', '起止日期', '主要任务'],
    widths: [2, 3, 6],
    rows: stages.map((s) => [s.name, `${s.start}至${s.end}`, s.tasks.join('；')]),
  }),
};
