import { type BindReport, bindVolume, type VolumePart, type VolumePlan } from '../bundle/pdf/index.ts';
import type { LoadedFace } from '../model/faces.ts';
import type { StagedFile, Staging } from '../shell/staging.ts';
import { keyOf } from '../shell/store.ts';
import type { Inputs, Kept } from './kept.ts';

/** A part, and what its bytes go by: the digest of its file, or of all its page was made from. */
export interface IdentifiedPart {
  readonly part: VolumePart;
  readonly identity: string;
}

/** Where a bound volume may come from. */
export interface Bindery {
  readonly kept: Kept;
  readonly staging: Staging;
  /** A file of the last output, by its path in the package, while nobody has touched it. */
  readonly earlier: (path: string) => Promise<StagedFile | null>;
}

interface Bound {
  readonly report: BindReport;
  readonly file: StagedFile;
}

/** Binds a volume, or takes the last output's when no part of it and nothing printed around it has changed. */
export async function bindOrTake(
  plan: Omit<VolumePlan, 'parts' | 'fonts'>,
  parts: readonly IdentifiedPart[],
  path: string,
  { stampFont, bindery }: { readonly stampFont: Pick<LoadedFace, 'digest' | 'read'>; readonly bindery: Bindery },
): Promise<Bound> {
  const { kept, staging, earlier } = bindery;
  const inputs = inputsOf({ ...plan, stampFont: stampFont.digest }, parts);
  const there = await earlier(path);
  const last = there === null ? null : kept.recall({ 合订本: there.digest, ...inputs });
  if (there !== null && last !== null) {
    kept.taken();
    return { report: JSON.parse(new TextDecoder().decode(last)), file: there };
  }
  kept.remake(path, inputs);
  const sink = staging.create(path);
  const whole = { ...plan, fonts: { stamp: stampFont.read() }, parts: parts.map(({ part }) => part) };
  const report = await bindVolume(whole, (chunk) => sink.write(chunk));
  const file = sink.finish();
  kept.keep(path, inputs, new Uint8Array(0));
  kept.remember({ 合订本: file.digest, ...inputs }, new TextEncoder().encode(JSON.stringify(report)));
  return { report, file };
}

/** All a volume is made from but its name; the order of the parts is part of the key. */
function inputsOf(
  { stampFont, ...words }: Omit<VolumePlan, 'parts' | 'fonts'> & { readonly stampFont: string },
  parts: readonly IdentifiedPart[],
): Inputs {
  const titles = parts.map(({ part }) => part.outline?.title ?? part.id);
  return {
    册名和日期: keyOf(JSON.stringify(words)),
    戳记字体: stampFont,
    ...Object.fromEntries(
      parts.map(({ part, identity }, at) => [
        nameOf(titles, at, part.id),
        keyOf(JSON.stringify([at, identity, part.file, part.target, part.pages, part.outline, part.numbers])),
      ]),
    ),
  };
}

/** A part as its bookmark calls it; the second of a name is told by its number as well. */
function nameOf(titles: readonly string[], at: number, id: string): string {
  const title = titles[at] ?? '';
  return `“${title}”${titles.indexOf(title) === at ? '' : ` ${id}`}`;
}
