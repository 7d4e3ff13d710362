import { type EvidenceFile, isImage } from '../../../model/evidence.ts';
import type { StandardPack } from '../../../model/pack.ts';
import { plain } from '../../words/normal.ts';
import { categoryOf, kindOf, relativePath } from '../place.ts';
import { dateIn, docNumberIn, isScan, titleFor, unitIn } from './details.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Weighed, weigh } from './weigh.ts';

/** 归类建议 — where a file belongs and what it is; a proposal for the clerk, never a fact. */
export interface Proposal {
  readonly file: EvidenceFile;
  /** The first decides number and volume; empty where nothing speaks for any. */
  readonly clauses: readonly string[];
  readonly indicators: readonly string[];
  readonly title: string;
  readonly unit: string;
  readonly docNumber: string;
  readonly date: string | null;
  readonly kind: string;
  readonly confidence: '高' | '中' | '低' | '无';
  /** What speaks for the clause, and which other came near. */
  readonly reason: string;
}

/** A file with the lines of its text layer's beginning; none for pictures and scans. */
export interface Unsorted {
  readonly file: EvidenceFile;
  readonly lines: readonly string[];
}

/** Measured on a whole sorted dossier: above the first pair every proposal was right. */
const sure = { score: 40, lead: 1.5 } as const;
const likely = { score: 25, lead: 1.15 } as const;
/** A second clause must say nearly as much, and by an indicator of its own. */
const besides = 0.6;
const photograph = '照片';

/** One proposal a file, from folder, name and text; the pack's own words are all it knows. */
export function proposer(pack: StandardPack): (unsorted: Unsorted) => Proposal {
  const lexicon = lexiconOf(pack);
  return ({ file, lines }) => {
    const path = relativePath(file.path);
    const title = titleFor(path, lines);
    const other = elsewhere(file, `${title}\n${lines[0] ?? ''}`, pack);
    const weighed =
      other === undefined ? atHome(weigh({ path, text: lines.join('\n') }, lexicon), categoryOf(path, pack)) : [];
    const named = indicatorsIn(`${title}\n${lines.join('')}`, lexicon);
    const confidence = confidenceOf(weighed);
    return {
      file,
      clauses: clausesOf(weighed, named, lexicon),
      indicators: named.filter((id) => isOwn(id, clausesOf(weighed, named, lexicon), pack)),
      title,
      unit: unitIn(path),
      docNumber: docNumberIn(path, lines),
      date: dateIn(path, lines),
      kind:
        kindOf(title, pack) ||
        kindOf(path, pack) ||
        (isImage(file.media) && !isScan(path) ? kindOf(photograph, pack) : ''),
      confidence,
      reason: other ?? reasonOf(weighed, confidence),
    };
  };
}

/** Why a file is no clause's evidence whatever its words: nothing stands in it, or it is a material with a folder of its own. */
function elsewhere({ bytes }: EvidenceFile, heading: string, pack: StandardPack): string | undefined {
  if (bytes === 0) return '文件里没有内容，名字不作数';
  const material = pack.materials.find(
    ({ words }) => words.length > 0 && words.every((word) => word.split('|').some((one) => heading.includes(one))),
  );
  return material && `像是申报材料“${material.name}”；是的话请移到“${material.folders[0] ?? material.name}”文件夹`;
}

/** Who has put a file into the folder of a category knows it: the words choose among its clauses, if they speak for any of them. */
function atHome(weighed: readonly Weighed[], home: readonly string[] | null): readonly Weighed[] {
  const own = home === null ? [] : weighed.filter(({ clause }) => home.includes(clause));
  return own.length > 0 ? own : weighed;
}

function confidenceOf([best, next]: readonly Weighed[]): Proposal['confidence'] {
  if (best === undefined) return '无';
  const lead = next === undefined ? Number.POSITIVE_INFINITY : best.score / next.score;
  if (best.score >= sure.score && lead >= sure.lead) return '高';
  return best.score >= likely.score && lead >= likely.lead ? '中' : '低';
}

function reasonOf([best, next]: readonly Weighed[], confidence: Proposal['confidence']): string {
  if (best === undefined) return '文件夹名、文件名和文字里都没有标准中的词';
  const near = confidence !== '高' && next !== undefined ? `；也可能是${next.clause}` : '';
  return `${best.reasons.join('；')}${near}`;
}

function clausesOf([best, ...others]: readonly Weighed[], named: readonly string[], lexicon: Lexicon): string[] {
  if (best === undefined) return [];
  const homes = new Set(lexicon.names.filter((n) => named.includes(n.indicator.id)).map((n) => n.indicator.clause));
  const more = others.filter(({ clause, score }) => score >= best.score * besides && homes.has(clause));
  return [best.clause, ...more.map(({ clause }) => clause)];
}

/** Indicators that are called by name; a name within a longer one does not count. */
function indicatorsIn(text: string, { names }: Lexicon): string[] {
  let rest = plain(text);
  const found = new Set<string>();
  for (const { name, indicator } of names) {
    if (!rest.includes(name)) continue;
    found.add(indicator.id);
    rest = rest.replaceAll(name, '\n');
  }
  return [...found].sort((a, b) => Number(a) - Number(b));
}

const isOwn = (id: string, clauses: readonly string[], pack: StandardPack): boolean =>
  pack.indicators.some((indicator) => indicator.id === id && clauses.includes(indicator.clause));
