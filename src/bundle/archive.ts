import type { Diagnostic } from '../diagnostic.ts';
import type { LedgerRow, Volume } from '../model/bundle.ts';
import type { ArchiveFault, ArchiveObstacle } from '../model/evidence.ts';
import type { CatalogueRow } from './catalogue.ts';

/** What binding tells of a volume: whether it is PDF/A, and what stands against it by part; null where it was taken over as it was. */
export interface Archived {
  readonly archive: '2B' | null;
  readonly obstacles: ReadonlyMap<string, readonly ArchiveObstacle[] | null> | null;
}

/** 长期保存核查 — one bound piece; `obstacles` is null where it was not looked at: it stands as the sequence before had it. */
export interface ArchiveLine {
  readonly number: string;
  readonly title: string;
  readonly file: string;
  readonly volume: Volume;
  readonly obstacles: readonly ArchiveObstacle[] | null;
}

type BoundVolume = Archived & { readonly volume: Volume };

export function archiveLines(rows: readonly LedgerRow[], bound: readonly BoundVolume[]): ArchiveLine[] {
  const volumes = new Map(bound.map((one) => [one.volume.path, one]));
  return rows.flatMap(({ number, title, file, volume: place }) => {
    const one = place === null ? undefined : volumes.get(place.path);
    if (one === undefined) return [];
    const obstacles = one.obstacles?.get(`evidence:${number}`) ?? null;
    return [{ number, title, file: file.path, volume: one.volume, obstacles }];
  });
}

const words: Readonly<Record<ArchiveFault, string>> = {
  'font-not-embedded': '字体没有嵌入',
  'font-ill-formed': '嵌入的字体不规范',
  'four-colour': '用了印刷四色（CMYK）而没有说明色彩特性',
  colour: '色彩特性文件不规范',
  filter: '用了不许用的压缩或外部数据',
  picture: '图片带不许用的设置',
  graphics: '用了不许用的绘图指令',
  resources: '图形没有自带资源',
  annotation: '批注没有固定的外观，或不随页打印',
  page: '幅面不合常理',
  damaged: '文件有损坏',
};

const obstacleText = ({ what, names }: ArchiveObstacle): string =>
  `${words[what]}${names.length === 0 ? '' : `（${names.join('、')}）`}`;

export const archiveHeads = ['编号', '标题', '册', 'PDF/A-2b', '说明'];

/** The sheet: every piece, whether it stands against PDF/A, and why. */
export const archiveRows = (lines: readonly ArchiveLine[]): CatalogueRow[] =>
  lines.map(({ number, title, volume, obstacles }) => ({
    target: `evidence:${number}`,
    cells: [number, title, volume.title, conclusion(obstacles), (obstacles ?? []).map(obstacleText).join('；')],
  }));

const conclusion = (obstacles: ArchiveLine['obstacles']): string => {
  if (obstacles === null) return '沿用上一序列';
  return obstacles.length === 0 ? '符合' : '不符合';
};

const hint =
  '平台收普通 PDF，不影响报送。需要长期保存的，请来件单位用“另存为 PDF/A”或“打印为 PDF（嵌入全部字体）”重新导出后替换；逐件原因见包内“00 总目录/总目录.xlsx”的“长期保存核查”。';

/** One remark for all volumes: how many files stand against PDF/A, why, and which. */
export function archiveNotes(lines: readonly ArchiveLine[], bound: readonly BoundVolume[]): Diagnostic[] {
  const plain = bound.filter(({ archive, obstacles }) => archive === null && obstacles !== null);
  const against = lines.filter(({ obstacles }) => obstacles !== null && obstacles.length > 0);
  const [first] = plain;
  if (first === undefined || against.length === 0) return [];
  const kinds = countKinds(against).map(([what, count]) => `${words[what]} ${count} 件`);
  const message = `合订本 ${bound.length} 册中有 ${plain.length} 册没有写成长期保存格式（PDF/A-2b）：${against.length} 件佐证不符合要求，其中${kinds.join('、')}。`;
  const related = against.map(({ number, file, obstacles }) => ({
    at: { file },
    message: `佐证${number}：${(obstacles ?? []).map(obstacleText).join('；')}`,
  }));
  return [{ code: 'volume-not-archival', severity: 'note', message, at: { file: first.volume.path }, hint, related }];
}

function countKinds(lines: readonly ArchiveLine[]): [ArchiveFault, number][] {
  const counts = new Map<ArchiveFault, number>();
  for (const { obstacles } of lines)
    for (const { what } of obstacles ?? []) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
