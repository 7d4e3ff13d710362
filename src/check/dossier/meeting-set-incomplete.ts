import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { meetingSets } from '../meetings.ts';
import { registryRow } from '../registry-rows.ts';

export const meetingSetIncomplete: Check<'dossier'> = {
  code: 'meeting-set-incomplete',
  stage: 'dossier',
  severity: 'warning',
  ground: 'practice',
  title: '会议材料成套：通知、签到、会议文件、照片',
  why: '只有签到没有文件，或只有照片没有通知，证明不了会议真的开过',
  basis: basis.archive,
  mend: '补齐缺的几件，标题以同一会议名称开头',
  examples: {
    good: { text: '四件齐全', patch: {} },
    bad: { text: '动员大会缺照片', patch: { set: { 'dossier/registry/91.1-05/title': '会议中心外景' } } },
  },
  *run({ ledger, dossier }) {
    for (const { name, pieces, have, missing } of meetingSets(ledger.pieces)) {
      if (missing.length === 0 || !have.some((h) => h === '签到' || h === '通知')) continue;
      const numbers = pieces.map((p) => p.number).join('、');
      const [first] = pieces;
      const row = first === undefined ? -1 : registryRow(dossier.value, first);
      yield {
        at: row < 0 ? dossier.at('registry') : dossier.at('registry', row, 'title'),
        message: `“${name}”的材料（${numbers}）有${have.join('、')}，缺${missing.join('、')}`,
        about: { clause: first?.clauses[0] ?? '' },
      };
    }
  },
};
