import { countBySeverity, type Diagnostic } from '../diagnostic.ts';
import { doubtsOf } from '../model/doubt.ts';
import type { Corroboration } from '../model/insight.ts';
import type { StandardPack } from '../model/pack.ts';
import type { DossierRecord } from '../model/record.ts';
import type { Judgement } from '../model/verdict.ts';

/** 批量审核行 — one package among many. Scores are estimates: the official weights within a part are not public. */
export interface BatchRow {
  readonly file: string;
  readonly applicant: string;
  readonly year: number | null;
  readonly sequence: number | null;
  readonly state: '核验通过' | '核验不通过' | '打不开' | '中断';
  readonly errors: number;
  readonly warnings: number;
  readonly missingMaterials: number;
  readonly met: number;
  /** Of those, whose figure evidence contradicts or nobody can have: they earn no points. */
  readonly doubted: number;
  readonly unmet: number;
  readonly suspected: number;
  readonly undetermined: number;
  /** Share of indicators with a figure and evidence, 0 … 1; null when the record cannot be read. */
  readonly completeness: number | null;
  readonly score: number | null;
  /** 带错误报送 — the applicant's reason; null for the most. */
  readonly accepted: string | null;
  /** Null for what could not be opened, and for folders. */
  readonly sha256: string | null;
  /** 所接报送 — of a later sequence, the SHA-256 of each package handed in before it, by sequence; null where it had none. */
  readonly earlier: readonly (string | null)[];
  /** 重份 — other packages of the same applicant, year and sequence, and whether they are the same one. */
  readonly twins: readonly string[];
  readonly followers: readonly Follower[];
  /** The first thing a reviewer must know. */
  readonly remark: string;
}

/** 后续序列 — a later package of the same applicant and year, and whether it was made upon this one or upon another of its name. */
export interface Follower {
  readonly file: string;
  readonly sequence: number;
  readonly follows: boolean;
}

export interface BatchInput {
  readonly file: string;
  readonly dossier: DossierRecord | null;
  readonly pack: StandardPack | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly opened: boolean;
  /** 印证, as the package states it. */
  readonly corroboration?: readonly Corroboration[];
  readonly accepted?: string | null;
  readonly sha256?: string | null;
  readonly earlier?: BatchRow['earlier'];
}

/** One line of the table from one verified package. */
export function batchRow(input: BatchInput): BatchRow {
  const { file, dossier, pack, diagnostics, opened } = input;
  const counts = countBySeverity(diagnostics);
  const missing = diagnostics.filter(({ code }) => code === 'materials-present').length;
  const settings = dossier?.dossier.settings;
  const verdicts = dossier?.verdicts ?? [];
  const judged = judgedOf(verdicts, input.corroboration ?? []);
  const earned = { verdicts, met: judged.met - judged.doubted, missing };
  return {
    file,
    applicant: settings?.applicant.name ?? '（读不出）',
    year: settings?.year ?? null,
    sequence: settings?.sequence ?? null,
    state: !opened ? '打不开' : counts.error > 0 ? '核验不通过' : '核验通过',
    errors: counts.error,
    warnings: counts.warning,
    missingMaterials: missing,
    ...judged,
    completeness: completeness(verdicts),
    score: pack === null || dossier === null ? null : score(pack, earned),
    accepted: input.accepted ?? null,
    sha256: input.sha256 ?? null,
    earlier: input.earlier ?? [],
    twins: [],
    followers: [],
    remark: diagnostics.find(({ severity }) => severity === 'error')?.message ?? '',
  };
}

/** How many indicators came to what. */
function judgedOf(verdicts: DossierRecord['verdicts'], corroboration: readonly Corroboration[]) {
  const count = (word: Judgement): number => verdicts.filter(({ judgement }) => judgement === word).length;
  return {
    met: count('达标'),
    doubted: doubtsOf(verdicts, corroboration).size,
    unmet: count('未达标'),
    suspected: count('疑似未达标'),
    undetermined: count('无法判定'),
  };
}

/** A package that stopped its worker: the row says so, the others go on. */
export const brokenRow = (file: string, why: string): BatchRow => ({
  ...batchRow({ file, dossier: null, pack: null, diagnostics: [], opened: false }),
  state: '中断',
  errors: 1,
  remark: why,
});

function completeness(verdicts: DossierRecord['verdicts']): number | null {
  if (verdicts.length === 0) return null;
  const whole = verdicts.filter(
    ({ series, evidence }) => evidence.length > 0 && series.every(({ value }) => value !== null),
  );
  return whole.length / verdicts.length;
}

interface Counted extends Pick<DossierRecord, 'verdicts'> {
  readonly met: number;
  readonly missing: number;
}

/** Equal weights within each part: the share of required materials that are there, and of indicators that are met. */
function score({ scoring, materials }: StandardPack, { verdicts, met, missing }: Counted): number | null {
  const points = (word: string): number | undefined =>
    scoring.components.find(({ name }) => name.includes(word))?.points;
  const [material, figures] = [points('申报资料'), points('数据')];
  if (material === undefined || figures === undefined || verdicts.length === 0) return null;
  const required = materials.filter((m) => m.required).length;
  const share = required === 0 ? 1 : Math.max(0, required - missing) / required;
  return Math.round((material * share + figures * (met / verdicts.length)) * 10) / 10;
}
