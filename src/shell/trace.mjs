// Plain JavaScript, as `start.mjs` is.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** Where V8 says a frame stands: address, line, column. */
const place = /(file:\/\/\S+\.cjs):(\d+):(\d+)/;

/**
 * From now on the trace of an error names the sources instead of the program put together from them. The maps are read when a
 * trace is first asked for: Node's own way reads all of them at every start, and most runs throw nothing.
 */
export function traceSources() {
  /** @type {Map<string, SourceMap | null>} */
  const maps = new Map();
  /** @param {string} frame */
  const named = (frame) =>
    frame.replace(place, (whole, address, line, column) => {
      if (!maps.has(address)) maps.set(address, mapOf(address));
      const origin = maps.get(address)?.findEntry(Number(line) - 1, Number(column) - 1);
      return origin === undefined || !('originalSource' in origin)
        ? whole
        : `${new URL(origin.originalSource, address)}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
    });
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame) => `    at ${named(String(frame))}`)].join('\n');
}

/**
 * @param {string} address of a module that may have a map beside it
 * @returns {SourceMap | null}
 */
function mapOf(address) {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${address}.map`), 'utf8')));
  } catch {
    return null;
  }
}
