import type { StandardPack } from '../model/pack.ts';
import type { Proposal } from '../read/evidence/propose/propose.ts';
import { registrySheet } from '../read/sheets/papers.ts';
import { writeXlsx } from '../write/xlsx/write-xlsx.ts';
import type { Sorting } from './sort.ts';

const namesShown = 10;
const relative = (path: string): string => path.replace(/^佐证材料\//, '');

/** 归类建议 for the terminal: one line a file, why, and what to do with it. */
export function sortingText({ proposals, archives, twins }: Sorting, pack: StandardPack): string {
  const titles = new Map(pack.categories.flatMap(({ clauses }) => clauses).map(({ id, title }) => [id, title]));
  const counts = (['高', '中', '低', '无'] as const).map(
    (level) => `${level} ${proposals.filter(({ confidence }) => confidence === level).length}`,
  );
  const parts = [
    ...proposals.map((proposal) => proposalText(proposal, titles)),
    ...archives.map(
      ({ file, names }) =>
        `${relative(file.path)}\n  压缩包，不会自动解开：${archiveText(names)}。请解压后把里面的文件放进 佐证材料/。`,
    ),
    ...twins.map(({ file, twin }) => `${relative(file.path)}\n  与“${relative(twin)}”内容完全相同，可以删去其中一个。`),
  ];
  if (parts.length === 0) return '佐证材料/ 下的文件都已归入条款或登记，没有需要归类的。';
  return `${parts.join('\n')}\n\n共 ${proposals.length} 个文件有待归类，把握程度：${counts.join('、')}；压缩包 ${archives.length} 个，重复 ${twins.length} 个。`;
}

function proposalText(proposal: Proposal, titles: ReadonlyMap<string, string>): string {
  const { file, clauses, title, kind, confidence, reason } = proposal;
  const [first, ...others] = clauses;
  const to = first === undefined ? '看不出属于哪个条款' : `→ ${first} ${titles.get(first) ?? ''}`;
  const more = others.length === 0 ? '' : `（同时支持${others.join('、')}）`;
  const trouble = file.remark === undefined ? '' : `\n  注意：${file.remark}`;
  const what = [`标题“${title}”`, kind === '' ? '' : `类型${kind}`].filter((text) => text !== '').join('，');
  return `${relative(file.path)}\n  ${to}${more}　把握：${confidence}\n  ${what}\n  理由：${reason}${trouble}`;
}

const archiveText = (names: readonly string[] | null): string =>
  names === null
    ? '内容列不出来（不是ZIP，或已损坏）'
    : `内有${names.length}个文件（${names.slice(0, namesShown).join('、')}${names.length > namesShown ? '……' : ''}）`;

/** 佐证登记建议.xlsx — rows in the form of 佐证登记, to be looked over and pasted there; ground and confidence in 备注. */
export function sortingSheet({ proposals }: Sorting): Uint8Array {
  const columns = registrySheet.columns;
  return writeXlsx([
    {
      name: registrySheet.name,
      heads: columns.map(({ title }) => title),
      widths: columns.map(({ key, width }) => (key === 'note' ? 60 : width)),
      rows: proposals.map((proposal) => {
        const cells = cellsOf(proposal);
        return columns.map(({ key }) => cells[key] ?? '');
      }),
    },
  ]);
}

const cellsOf = (proposal: Proposal): Readonly<Record<string, string>> => ({
  file: relative(proposal.file.path),
  title: proposal.title,
  unit: proposal.unit,
  docNumber: proposal.docNumber,
  date: proposal.date ?? '',
  clauses: proposal.clauses.join('、'),
  indicators: proposal.indicators.join('、'),
  kind: proposal.kind,
  note: `程序建议，把握${proposal.confidence}：${proposal.reason}`,
});
