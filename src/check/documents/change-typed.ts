import type { Check } from '../check.ts';
import { ownTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';
import { aboutVerdict } from '../indicator-rows.ts';
import { profileRows } from '../profile-rows.ts';
import { changeReader } from '../stated-changes.ts';
import { shareReader } from '../stated-shares.ts';

export const changeTyped: Check<'documents'> = {
  code: 'change-typed',
  stage: 'documents',
  severity: 'warning',
  ground: 'law',
  title: '文档中手写的升降、占比与“指标数据”“基本情况”表算得的一致',
  why: '模板里手写的升降不会随数据更新，数据一改就对不上',
  basis: basis.statistics,
  mend: '改用 {{增减 "指标编号"}} 引用，不要手写',
  examples: {
    good: { text: '取自数据', patch: {} },
    bad: {
      text: '正文手写“污水收集率比2021年提高5.9个百分点”',
      patch: {
        set: {
          'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '污水收集率比2021年提高5.9个百分点。' }],
        },
      },
    },
  },
  *run(subject) {
    const changes = changeReader(subject.verdicts, subject.dossier.value.settings.year);
    const shares = shareReader(profileRows(subject));
    for (const { document, text, at, typed } of ownTexts(subject)) {
      for (const { quote, label, known, verdict } of changes(text).filter((f) => typed(f.quote)))
        yield {
          at: at(quote),
          message: `《${document.title}》手写“${quote}”，“指标数据”表中${label}${known}`,
          about: aboutVerdict(verdict),
        };
      for (const { quote, known } of shares(text).filter((f) => typed(f.quote)))
        yield { at: at(quote), message: `《${document.title}》手写“${quote}”，按“基本情况”表${known}` };
    }
  },
};
