import type { Diagnostic } from '../../../diagnostic.ts';
import type { PageSurvey } from '../../../model/evidence.ts';
import type { Balance } from '../../../pdf/source/content-marks.ts';
import type { FindDestination } from '../../../pdf/source/destinations.ts';
import type { Reach } from '../../../pdf/source/reach.ts';
import type { VolumePart, VolumePlan } from '../plan.ts';
import type { StampFont } from '../stamp/font.ts';
import type { PageTree } from '../volume/page-tree.ts';
import type { Targets, Use } from '../volume/targets.ts';
import type { Writer } from '../volume/writer.ts';
import type { SourceCopy } from './source-copy.ts';

/** The volume while it is being written: everything parts share. */
export interface Volume {
  readonly plan: VolumePlan;
  readonly writer: Writer;
  readonly tree: PageTree;
  readonly targets: Targets;
  readonly font: StampFont;
  /** A stream with the single operator `q`, the first of every stamped page's contents. */
  readonly saveState: number;
  /** Streams that clip to a page's old edges, by their instructions: pages of a size share one. */
  readonly clips: Map<string, number>;
  readonly unresolved: Use[];
  readonly diagnostics: Diagnostic[];
  /** Optional content groups copied so far, and those hidden at first (8.11). */
  readonly layers: { readonly all: string[]; readonly hidden: string[] };
}

/** One source while it is being bound. */
export interface PartCopy {
  readonly volume: Volume;
  readonly part: VolumePart;
  readonly copy: SourceCopy;
  readonly find: FindDestination;
  /** 0-based pages of the part whose instructions leave the graphics state uneven. */
  readonly balances: ReadonlyMap<number, Balance>;
  /** 0-based pages of the part whose marks come near an edge. */
  readonly reaches: ReadonlyMap<number, Reach>;
  /** Numbers in the volume of this part's pages, in order. */
  readonly pageNumbers: readonly number[];
  /** Shared resource dictionaries that already carry the stamp face: number in the source → number in the volume. */
  readonly stampedResources: Map<number, number>;
  readonly survey: PageSurvey;
  readonly seen: { signed: boolean; silentFields: number; deadLinks: number };
}
