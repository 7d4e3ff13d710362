import { afterAll, expect, test } from 'vitest';
import { typeBeside } from '../../../src/shell/batch/type-beside.ts';
import { loadFaces } from '../../../src/shell/fonts.ts';
import { draftPdf, prepareDraft } from '../../../src/write/pdf/write-pdf.ts';
import { documentOf, everyNode, pictures, style } from '../../write/sample.ts';
import { children } from './children.ts';

const faces = await loadFaces('开源');
const whole = documentOf(everyNode);
const here = draftPdf(whole, style, faces, { pictures });
const { job, finish } = prepareDraft(whole, style, faces, { pictures });
const beside = typeBeside();
afterAll(() => beside.end());

test('another process sets the same pages, byte for byte, also when started anew', async () => {
  const two = await Promise.all([beside.setType(job, faces), beside.setType(job, faces)]);
  for (const made of two) expect(finish(made)).toEqual(here);
  beside.end();
  expect(finish(await beside.setType(job, faces))).toEqual(here);
}, 30_000);

test('what the typesetter refuses is refused here, and costs nobody else a page', async () => {
  await expect(beside.setType({ ...job, source: '#nothing(' }, faces)).rejects.toThrow();
  expect(finish(await beside.setType(job, faces))).toEqual(here);
}, 30_000);

test('where the other process falls, type is set here', async () => {
  const before = new Set(children());
  const other = typeBeside();
  const started = children().filter((pid) => !before.has(pid));
  expect(started.length).toBe(1);
  for (const pid of started) process.kill(pid, 'SIGKILL');
  expect(finish(await other.setType(job, faces))).toEqual(here);
  expect(finish(await other.setType(job, faces))).toEqual(here);
}, 30_000);
