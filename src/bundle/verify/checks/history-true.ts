import { historyFrom } from '../../../model/history.ts';
import { notApplicable, notEvaluated, type PackageCheck, PRODUCT } from '../check.ts';

const FILE = '记录/history.json';
const MOST = 20;

export const historyTrue: PackageCheck = {
  code: 'history-true',
  title: '历次报送清单从0000起连续，重放后与包内现状一致',
  why: '累积视图说的是每件材料哪次报的、换下了什么；对不上现状的清单不能作依据。',
  basis: PRODUCT,
  mend: '请对方用 shenbao amend 以上一次报送的原包重新生成补正包。',
  severity: 'error',
  required: true,
  async run({ text, payload, records, manifest, probes }) {
    const sound = await records();
    if (sound === null) return notEvaluated('机读记录不完整');
    const { sequence } = sound.dossier.dossier.settings;
    const found = await text(`data/${FILE}`);
    if (sequence === 0)
      return found === null
        ? notApplicable('首次报送，没有前序')
        : [{ file: `data/${FILE}`, message: '首次报送的包里不应有历次报送清单' }];
    if (found === null) return [{ file: `data/${FILE}`, message: '补正序列的包里缺少历次报送清单' }];
    const history = historyFrom(found);
    if (history === null) return [{ file: `data/${FILE}`, message: '读不出历次报送清单：不是 JSON，或不合格式' }];
    if (probes.historyFaults === undefined) return notEvaluated('没有重放历次清单的程序');
    const files = [...((await manifest())?.digests ?? [])].filter(([path]) => payload.has(path.replace(/^data\//, '')));
    const digests = new Map(files.map(([path, digest]) => [path.replace(/^data\//, ''), digest]));
    return probes
      .historyFaults(history, sound, digests)
      .slice(0, MOST)
      .map((message) => ({ file: `data/${FILE}`, message }));
  },
};
