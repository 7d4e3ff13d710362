import { createHash } from 'node:crypto';
import { sortDiagnostics } from '../../../diagnostic.ts';
import { textString } from '../../../pdf/syntax/serialize.ts';
import type { Volume } from '../copy/part.ts';
import type { BindReport, VolumePart, VolumePlan } from '../plan.ts';
import { createStampFont } from '../stamp/font.ts';
import { bindPart, type PartResult } from './bind-part.ts';
import * as findings from './findings.ts';
import { outputIntent } from './intent.ts';
import { pageLabels } from './labels.ts';
import { infoDictionary, xmpPacket } from './metadata.ts';
import { nestOutline, writeOutline } from './outline.ts';
import { createPageTree } from './page-tree.ts';
import { bufferBefore, type Sink } from './sink-buffer.ts';
import { createTargets } from './targets.ts';
import { createWriter } from './writer.ts';

/**
 * Binds all parts into one PDF and hands it to the sink while it is written; one source is in memory at a time. The
 * same plan gives the same bytes. Throws only StampFontError and what the callbacks themselves throw.
 */
export async function bindVolume(plan: VolumePlan, sink: Sink): Promise<BindReport> {
  const volume = startVolume(plan, sink);
  const digest = createHash('md5').update(JSON.stringify([plan.title, plan.date, plan.producer]));
  const results: PartResult[] = [];
  for (const part of plan.parts) {
    results.push(await bindPart(volume, part));
    digest.update(`${part.id}\u0000${volume.writer.out.position()}\u0000`);
  }
  const archive = allows(volume, results) ? '2B' : null;
  finishVolume(volume, results, archive, digest.digest('hex'));
  report(volume);
  return {
    archive,
    pages: volume.tree.pages.length,
    bytes: volume.writer.out.position(),
    parts: results.map(({ bookmarks: _, ...bound }) => bound),
    unresolved: volume.unresolved,
    diagnostics: sortDiagnostics(volume.diagnostics),
  };
}

function startVolume(plan: VolumePlan, sink: Sink): Volume {
  const writer = createWriter(bufferBefore(sink));
  const saveState = writer.reserve();
  writer.instructions(saveState, 'q');
  return {
    plan,
    writer,
    tree: createPageTree(writer),
    targets: createTargets(plan.parts, writer),
    font: createStampFont(plan.fonts.stamp, writer),
    saveState,
    clips: new Map(),
    unresolved: [],
    diagnostics: [],
    layers: { all: [], hidden: [] },
  };
}

/** PDF/A is promised for the whole volume or not at all; a stamp's missing glyph is against it too (ISO 19005-2, 6.2.11.8). */
const allows = ({ font }: Volume, results: readonly PartResult[]): boolean =>
  font.missing().length === 0 && results.every(({ pages, archive }) => pages === 0 || archive?.length === 0);

function finishVolume(
  volume: Volume,
  results: readonly PartResult[],
  archive: BindReport['archive'],
  id: string,
): void {
  const { plan, writer, tree, targets, font } = volume;
  const { nameTree, unresolved } = targets.finish();
  volume.unresolved.push(...unresolved);
  const outline = writeOutline(writer, nestOutline(outlineEntries(plan.parts, results, tree.pages)));
  tree.finish();
  font.finish();
  const [metadata, info, catalog] = [writer.reserve(), writer.reserve(), writer.reserve()];
  writer.stream(metadata, '/Type/Metadata/Subtype/XML', xmpPacket(plan, archive));
  const intent = archive === null ? '' : outputIntent(writer);
  writer.object(info, infoDictionary(plan));
  const bound = results.flatMap((result, i) =>
    result.pages > 0 ? [{ ...result, label: plan.parts[i]?.label, numbers: plan.parts[i]?.numbers }] : [],
  );
  writer.object(
    catalog,
    `<</Type/Catalog/Pages ${tree.root} 0 R/Lang ${textString(plan.language)}/ViewerPreferences<</DisplayDocTitle true>>/PageLabels ${pageLabels(bound)}/Names<</Dests ${nameTree}>>${
      outline === 0 ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`
    }${layersText(volume)}${intent}/Metadata ${metadata} 0 R>>`,
  );
  writer.finish(`/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`);
}

function outlineEntries(
  parts: readonly VolumePart[],
  results: readonly PartResult[],
  pages: readonly number[],
): Parameters<typeof nestOutline>[0] {
  return parts.flatMap(({ outline }, i) => {
    const result = results[i];
    if (!outline || !result || result.pages === 0) return [];
    const { title, depth, open = false } = outline;
    const dest = `[${pages[result.firstPage - 1]} 0 R/Fit]`;
    return [{ depth, item: { title, dest, open, children: result.bookmarks } }];
  });
}

/** 8.11.4.2. */
const layersText = ({ layers: { all, hidden } }: Volume): string =>
  all.length === 0
    ? ''
    : `/OCProperties<</OCGs[${all.join(' ')}]/D<</Name(Layers)/Order[${all.join(' ')}]/OFF[${hidden.join(' ')}]>>>>`;

function report({ plan, unresolved, diagnostics, font }: Volume): void {
  for (const { part: id, page, uri } of unresolved) {
    const part = plan.parts.find((one) => one.id === id);
    if (part) diagnostics.push(findings.unresolvedLink(part, page, uri));
  }
  const missing = font.missing();
  if (missing.length > 0 && plan.parts[0]) diagnostics.push(findings.glyphsMissing(plan.parts[0], missing));
}
