import type { Check } from '../check.ts';
import { clauseLabel, clausesOf } from '../clauses.ts';
import { basis } from '../grounds.ts';

export const clauseEvidenceType: Check<'dossier'> = {
  code: 'clause-evidence-type',
  stage: 'dossier',
  severity: 'note',
  ground: 'heuristic',
  title: '每个条款的佐证里至少有一件是标准包列出的常用材料',
  why: '有材料但都不是常用的那几种，可能放错了条款',
  basis: basis.plausibility,
  mend: '对照所列材料名查漏补缺；名称不同而内容相当的不必改动',
  examples: {
    good: { text: '有“机械化作业台账”', patch: {} },
    bad: {
      text: '“道路保洁”只剩会议照片',
      patch: { set: { 'pack/categories/92/clauses/92.1/evidence': ['定额班次表', '点位照片'] } },
    },
  },
  *run({ pack, ledger, dossier }) {
    for (const clause of clausesOf(pack)) {
      const pieces = ledger.pieces.filter((p) => p.clauses.includes(clause.id));
      if (pieces.length === 0 || clause.evidence.length === 0) continue;
      if (
        pieces.some((p) =>
          clause.evidence.some((wanted) => resembles(`${p.kind}${p.title}${folderOf(p.file.path)}`, wanted)),
        )
      )
        continue;
      yield {
        at: dossier.at('registry'),
        message: `${clauseLabel(clause)}有${pieces.length}件佐证，但没有一件像${clause.evidence.map((e) => `“${e}”`).join('、')}`,
        about: { clause: clause.id },
      };
    }
  },
};

/** 公厕照片/IMG_01.jpg: the folder says what the files in it are; a folder of the clause says only where they belong. */
function folderOf(path: string): string {
  const [folder = ''] = path.split('/').reverse().slice(1);
  return /^\d/.test(folder) ? '' : folder;
}

/** Its last word (名单、台账、证明), or half of the wanted name's neighbouring character pairs, are in the title. */
function resembles(title: string, wanted: string): boolean {
  const pairs = [...wanted].slice(1).map((c, i) => `${wanted[i]}${c}`);
  return title.includes(wanted.slice(-2)) || pairs.filter((p) => title.includes(p)).length * 2 >= pairs.length;
}
