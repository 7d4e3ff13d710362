import { oneApart } from '../../text/similarity.ts';
import type { ProofCheck } from '../proof-check.ts';
import { isWhitelisted } from '../reading.ts';

/** A name may follow, whatever words the dictionary sees in a name it does not know: 对|白诚市区. */
const opensPhrase = /(?:^|[，。；：、“（《\s对在为从于向和与把将由])$/u;

export const ownName: ProofCheck = {
  code: 'own-name',
  title: '本地名称前后一致',
  why: '本地的名称写成同音字（石嘴山市写成石咀山市），在申报材料里是最刺眼的错。',
  basis: '行政区划依民政部公布的名称',
  severity: 'error',
  hint: '改成规范的本地名称，并检查全文。',
  good: ['石嘴山市委、市政府高度重视，石嘴山市民广泛参与。'],
  bad: [
    { text: '石咀山市委、市政府高度重视。', quotes: ['石咀山市'], place: '石嘴山市' },
    { text: '对白诚市区夜市实行定时收摊。', quotes: ['白诚市'], place: '白城市' },
  ],
  *run(reading) {
    const name = reading.place?.name ?? '';
    if (name.length < 3) return;
    for (const paragraph of reading.paragraphs)
      for (let start = 0; start + name.length <= paragraph.text.length; start += 1) {
        const end = start + name.length;
        const window = paragraph.text.slice(start, end);
        const at = window.at(-1) === name.at(-1) ? oneApart(window, name) : -1;
        if (
          at < 0 ||
          /[了的是在]/u.test(window[at] ?? '') ||
          !reading.dictionaries.phrases.alike(window[at] ?? '', name[at] ?? '')
        )
          continue;
        if (reading.dictionaries.gazetteer.named(window).length > 0) continue;
        if (!opensPhrase.test(paragraph.text.slice(0, start)) && !reading.startsWord(paragraph, start)) continue;
        if (isWhitelisted(reading, paragraph, start, end)) continue;
        yield { paragraph, start, end, message: `“${window}”应为“${name}”` };
      }
  },
};
