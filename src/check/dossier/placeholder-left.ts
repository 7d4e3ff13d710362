import type { Check, DossierSubject, Finding } from '../check.ts';
import { basis } from '../grounds.ts';
import { placeholderIn } from '../placeholders.ts';
import { registryRow } from '../registry-rows.ts';
import { allTextCells } from '../text-cells.ts';

export const placeholderLeft: Check<'dossier'> = {
  code: 'placeholder-left',
  stage: 'dossier',
  severity: 'error',
  ground: 'standard',
  title: '各表中没有留空待填的记号',
  why: '“××”“待补充”之类会原样印进正式材料',
  basis: basis.official,
  mend: '换成真实内容；暂时没有的把单元格留空，系统会在草稿中标出【待补】',
  examples: {
    good: {
      text: '含有字母x的型号不算',
      patch: { set: { 'dossier/measures/M2/text': '推行主次干道机械化清扫，配备VX6型作业车辆120台。' } },
    },
    bad: {
      text: '“配备作业车辆XX台”',
      patch: { set: { 'dossier/measures/M2/text': '推行主次干道机械化清扫，配备作业车辆XX台。' } },
    },
  },
  *run({ dossier, ledger }) {
    for (const { text, at } of allTextCells(dossier)) {
      const hit = placeholderIn(text);
      if (hit !== null) yield { at: { ...at, quote: hit }, message: `“${text}”中留有待填记号“${hit}”` };
    }
    yield* namedSo({ dossier, ledger });
  },
};

/** A file that is registered nowhere gives its name to the catalogue; strokes alone are how names are often put together. */
function* namedSo({ dossier, ledger }: Pick<DossierSubject, 'dossier' | 'ledger'>): Generator<Finding> {
  for (const piece of ledger.pieces) {
    const hit = placeholderIn(piece.title.replace(/[_＿]/gu, ' '));
    if (hit === null || registryRow(dossier.value, piece) >= 0) continue;
    yield {
      at: { file: piece.file.path, quote: hit },
      severity: 'warning',
      message: `佐证${piece.number}的题名取自文件名，里面留有待填记号“${hit}”，会印进总目录`,
      hint: '把文件名改成正式的题名，或在“佐证登记”里写明题名',
    };
  }
}
