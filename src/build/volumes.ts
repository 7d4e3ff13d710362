import type { Archived } from '../bundle/archive.ts';
import type { PageOf } from '../bundle/front.ts';
import type { PlannedVolume } from '../bundle/parts.ts';
import { type BindReport, destinationName } from '../bundle/pdf/index.ts';
import type { Volume } from '../model/bundle.ts';
import type { Progress } from '../shell/terminal.ts';
import { type Address, type Binding, type BoundVolume, unchanged } from './binding.ts';
import { bindOrTake } from './bound.ts';
import { type Place, placesOf, planVolumes, type SettledVolume, settleVolume, volumePath } from './settled.ts';
import { binderPart, frontPart, telling } from './volume-parts.ts';
import { front, planParts } from './volume-plan.ts';

/** Binds documents and evidence into volumes whose contents name the true pages. */
export async function bindAll(binding: Binding): Promise<BoundVolume[]> {
  const volumes = await settleAll(planVolumes(await planParts(binding), binding), binding);
  const places = placesOf(volumes);
  const bound: BoundVolume[] = [];
  const onPart = counted(volumes, binding.progress);
  for (const volume of volumes) {
    bound.push(
      volume.kept === null
        ? await bindOne({ ...binding, onPart }, volume, volumes.length, places)
        : await carryOver(binding, volume.kept),
    );
  }
  return bound;
}

/**
 * Counts the pages of the contents until they hold with the numbers that stand in them: a number may push a title to the next
 * line, and that line everything behind it. More pages make larger numbers, never smaller ones, so it comes to an end.
 */
export async function settleAll(planned: readonly PlannedVolume[], binding: Binding): Promise<SettledVolume[]> {
  const settle = (pageIn: (volume: PlannedVolume) => PageOf): Promise<SettledVolume[]> =>
    Promise.all(
      planned.map((volume) =>
        settleVolume(volume, binding, (own) =>
          binding.pagesOf(front(binding, own, planned.length, pageIn(own)), unchanged),
        ),
      ),
    );
  const lengths = (volumes: readonly SettledVolume[]): string => volumes.map((v) => v.frontPages).join();
  let settled = await settle(() => () => null);
  for (let before = ''; before !== lengths(settled); ) {
    before = lengths(settled);
    const places = placesOf(settled);
    settled = await settle(({ ordinal }) => pagesIn(ordinal, places));
  }
  return settled;
}

/** Numbers printed in this volume; what stands in another has none here. */
const pagesIn =
  (ordinal: number, places: ReadonlyMap<string, Place>): PageOf =>
  (target) => {
    const place = places.get(target);
    return place?.volume === ordinal ? place.label : null;
  };

/** Over all volumes that are bound anew: a clerk waits for the last. */
function counted(volumes: readonly SettledVolume[], progress: Progress): (volume: string) => void {
  const all = volumes.reduce((sum, { kept, parts }) => sum + (kept === null ? parts.length + 1 : 0), 0);
  let done = 0;
  return (now) => {
    done += 1;
    progress('装订合订本', { done, all, now });
  };
}

/** A volume nobody touched, from the package handed in before. */
async function carryOver({ previous, bindery }: Binding, volume: Volume): Promise<BoundVolume> {
  if (previous === null) throw new Error('nothing was handed in before');
  return {
    volume,
    file: await previous.copy(volume.path, bindery.staging.create(volume.path)),
    diagnostics: [],
    archive: null,
    obstacles: null,
  };
}

async function bindOne(
  binding: Binding & { readonly onPart: (volume: string) => void },
  volume: SettledVolume,
  count: number,
  places: ReadonlyMap<string, Place>,
): Promise<BoundVolume> {
  const here = pagesIn(volume.ordinal, places);
  const address = addressFrom(volume, places);
  const title = await binding.typeset(front(binding, volume, count, here), address);
  if (title.pages !== volume.frontPages)
    throw new Error(`contents of ${volume.title} changed length: ${volume.frontPages} → ${title.pages}`);
  const plan = {
    title: `${binding.frame.settings.applicant.name}申报资料合订本${volume.title}`,
    language: 'zh-CN',
    date: binding.frame.settings.date,
    producer: 'shenbao',
    internal: ['evidence:', 'document:', 'clause:'],
    neighbours: Array.from({ length: count }, (_, i) => `第${i + 1}册.pdf`).filter(
      (name) => name !== `${volume.title}.pdf`,
    ),
  };
  const made = volume.parts.map((part) => binderPart(binding, volume, part, here, address));
  const parts = [frontPart(volume, title), ...(await Promise.all(made))];
  const told = parts.map((one) => telling(one, () => binding.onPart(volume.title)));
  const { report, file } = await bindOrTake(plan, told, volumePath(volume.title), binding);
  const { archive, diagnostics } = report;
  return { volume: describe(volume, report), file, diagnostics, archive, obstacles: obstaclesOf(report) };
}

/** Where in a volume: by name, not by page, so that it stays true when a later sequence puts pages in before it. */
export const named = (target: string): string => `nameddest=${encodeURIComponent(destinationName(target))}`;

/** Inside the volume the target itself; in another volume its file and name. */
const addressFrom =
  (volume: PlannedVolume, places: ReadonlyMap<string, Place>): Address =>
  (target) => {
    const place = places.get(target);
    if (place === undefined) return null;
    return place.volume === volume.ordinal
      ? target
      : `${encodeURIComponent(`第${place.volume}册`)}.pdf#${named(target)}`;
  };

const obstaclesOf = ({ parts }: BindReport): Archived['obstacles'] =>
  new Map(parts.map(({ id, archive }) => [id, archive]));

function describe(volume: SettledVolume, report: BindReport): Volume {
  const parts = new Map(volume.parts.map((part) => [part.target, part]));
  return {
    path: volumePath(volume.title),
    title: volume.title,
    pages: report.pages,
    ...(report.archive === null ? {} : { archive: report.archive }),
    parts: report.parts.map(({ id, firstPage, pages }) => {
      const labels = volume.labels.get(id)?.slice(0, pages);
      const from = parts.get(id)?.from;
      return {
        target: id,
        title: parts.get(id)?.title ?? '封面和目录',
        firstPage,
        pages,
        ...(labels?.some((label, i) => label !== String(firstPage + i)) ? { labels } : {}),
        ...(from?.kind === 'withdrawn' ? { withdrawn: from.withdrawn } : {}),
      };
    }),
  };
}
