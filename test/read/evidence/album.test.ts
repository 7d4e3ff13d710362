import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/model/dossier.ts';
import type { EvidenceFile } from '../../../src/model/evidence.ts';
import { numberEvidence, recordNumbers } from '../../../src/read/index.ts';
import { dossier, pack } from '../fixture.ts';

const picture = (path: string, more: Partial<EvidenceFile> = {}): EvidenceFile => ({
  path: `佐证材料/${path}`,
  bytes: 10,
  digest: path,
  media: 'jpeg',
  pages: 1,
  state: 'sound',
  ...more,
});
const photos = [picture('3.1 道路/整治/10 后.jpg'), picture('3.1 道路/整治/2 前.jpg')];
const rows = (file: string) => [
  {
    number: '',
    file,
    title: '整治前后',
    unit: '',
    docNumber: '',
    pages: '',
    clauses: ['3.1'],
    indicators: [],
    kind: '',
  },
];
function number(file: string, files: readonly EvidenceFile[], given: Parameters<typeof numberEvidence>[3] = []) {
  const value = Dossier.parse({ settings: dossier.settings, registry: rows(file), indicators: [] });
  return numberEvidence({ value, at: () => ({ file: '数据/a.xlsx' }) }, files, pack, given);
}

describe('a registered folder of pictures', () => {
  it.each(['3.1 道路/整治', '3.1 道路/整治/'])('%s is one piece, its pictures in the order a clerk counts', (path) => {
    const { value, diagnostics } = number(path, photos);
    expect(diagnostics).toEqual([]);
    expect(value.pieces.map((p) => [p.number, p.file.path, p.file.media, p.photos?.map((f) => f.digest)])).toEqual([
      ['3.1-01', '佐证材料/3.1 道路/整治', 'photos', ['3.1 道路/整治/2 前.jpg', '3.1 道路/整治/10 后.jpg']],
    ]);
  });

  it('keeps its number when a picture is added, and its digest changes', () => {
    const first = number('3.1 道路/整治/', photos);
    const given = recordNumbers(first.value, []);
    const more = number('3.1 道路/整治/', [...photos, picture('3.1 道路/整治/3 中.jpg')], given);
    expect(more.diagnostics).toEqual([]);
    expect(more.value.pieces.map((p) => p.number)).toEqual(['3.1-01']);
    expect(more.value.pieces[0]?.file.digest).not.toBe(first.value.pieces[0]?.file.digest);
  });

  it('is refused when something else lies in it, by name, and no picture becomes a piece unasked', () => {
    const { value, diagnostics } = number('3.1 道路/整治', [
      ...photos,
      picture('3.1 道路/整治/说明.pdf', { media: 'pdf' }),
    ]);
    expect(value.pieces).toEqual([]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['evidence-folder-mixed', '登记的文件夹“3.1 道路/整治”里不全是能打开的照片：3.1 道路/整治/说明.pdf'],
    ]);
  });
});
