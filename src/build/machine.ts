import type { FaceSet } from '../model/faces.ts';
import type { Settings } from '../model/settings.ts';
import type { DigestMemory, Examiners } from '../read/evidence/examine.ts';
import type { PackFiles } from '../read/pack/index.ts';
import type { OfficeConverter } from '../shell/office.ts';
import type { Shelf } from '../shell/shelf.ts';
import type { StagedFile, Staging } from '../shell/staging.ts';
import type { Store } from '../shell/store.ts';
import type { Progress } from '../shell/terminal.ts';
import type { SetType } from '../write/pdf/engine.ts';
import type { ReadCells } from './cell-reading.ts';
import type { Lookers } from './insights.ts';
import type { Kept } from './kept.ts';

/** 机器 — everything a build takes from the computer it runs on; the tests give their own. */
export interface Machine {
  readonly version: string;
  readonly library: PackFiles;
  /** Proof-reads texts of cells; without it, cells are not proofread. */
  readonly readCells?: ReadCells;
  readonly faces: (mode: Settings['fonts']) => Promise<FaceSet>;
  /** Asked only when there is something to convert: looking for the program starts it. Null where there is none. */
  readonly office: () => Promise<OfficeConverter | null>;
  readonly store: Store;
  readonly digests?: DigestMemory;
  /** Works of earlier builds; without it everything is made anew. */
  readonly kept?: Kept;
  /** Compiled templates of earlier builds of any workspace, where only this program writes; without it all are compiled. */
  readonly templates?: Shelf;
  /** A file of the last output, `<package>/合订本/第1册.pdf`, while nobody has touched it since. */
  readonly earlier?: (path: string) => Promise<StagedFile | null>;
  /** Opens evidence on all cores; without it, evidence is opened here. */
  readonly examine?: Examiners;
  /** Looks into evidence beside this thread; without it, evidence is looked into here. */
  readonly look?: Lookers;
  /** Sets type in a process of its own; without it, type is set here. */
  readonly setType?: SetType;
  /** Between steps that leave much behind; it may do nothing. */
  readonly giveBack?: () => Promise<void>;
  readonly staging: Staging;
  readonly progress: Progress;
}
