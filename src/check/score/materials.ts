import type { Document } from '../../model/document.ts';
import type { Material } from '../../model/pack.ts';
import { runsOf } from '../../model/reading-order.ts';
import type { DocumentsSubject } from '../check.ts';
import { type ScoreLine, shareOut } from './line.ts';
import type { ScoreWeights } from './weights.ts';

/** 申报资料 — a required material is there, there with gaps, or absent. */
export function materialLines(subject: DocumentsSubject, points: number, weights: ScoreWeights): ScoreLine[] {
  const required = subject.pack.materials.filter((m) => m.required);
  const shares = shareOut(
    required.map((m) => m.id),
    points,
    weights,
  );
  return required.map((material) => {
    const most = shares.get(material.id) ?? 0;
    const line = { id: material.id, name: `材料“${material.name}”`, most };
    const state = material.made === 'filed' ? filedState(subject, material) : madeState(subject, material);
    if (state === 'whole') return { ...line, earned: most, gap: null };
    const kind = state === 'absent' ? 'absent' : 'incomplete';
    const what =
      state === 'absent' ? (material.made === 'filed' ? '放入盖章扫描件' : '生成该材料') : `补全${state}处【待补】`;
    const at = { file: material.made === 'filed' ? `佐证材料/${material.folders[0] ?? material.name}` : '输出' };
    const earned = kind === 'absent' ? 0 : most * weights.incomplete;
    return { ...line, earned, gap: { kind, what, at, department: material.author } };
  });
}

type State = 'whole' | 'absent' | number;

const filedState = ({ files }: DocumentsSubject, { folders }: Material): State =>
  files.some((f) => f.state === 'sound' && folders.some((folder) => f.path.split('/').includes(folder)))
    ? 'whole'
    : 'absent';

function madeState({ documents }: DocumentsSubject, { documents: kinds, id }: Material): State {
  const own = documents.filter((d) => kinds.includes(d.kind) || d.material === id);
  if (own.length === 0 || kinds.some((kind) => !own.some((d) => d.kind === kind))) return 'absent';
  const gaps = own.reduce((sum, d) => sum + gapsIn(d), 0);
  return gaps === 0 ? 'whole' : gaps;
}

const gapsIn = ({ blocks }: Document): number => blocks.flatMap(runsOf).filter((r) => r.type === 'gap').length;
