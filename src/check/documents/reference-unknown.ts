import type { Document, ReferenceRun } from '../../model/document.ts';
import { runsOf } from '../../model/reading-order.ts';
import type { Check } from '../check.ts';
import { citedNumbers } from '../citations.ts';
import { basis } from '../grounds.ts';

const words = { evidence: '佐证', document: '文档', attachment: '附件' } as const;

export const referenceUnknown: Check<'documents'> = {
  code: 'reference-unknown',
  stage: 'documents',
  severity: 'error',
  ground: 'standard',
  title: '文档中引用的佐证、附件和其他文档都存在',
  why: '引用落空，读者点不开，也查不到',
  basis: basis.official,
  mend: '改正引用的编号，或补上被引用的佐证、附件',
  examples: {
    good: { text: '引用的佐证已登记，附件在文末', patch: {} },
    bad: {
      text: '引用了不存在的佐证编号',
      patch: { set: { 'documents/01-工作汇报/blocks/#4/content/#3/to': { kind: 'evidence', id: '92.1-77' } } },
    },
  },
  *run(subject) {
    const { documents, ledger } = subject;
    // A number written in a cell is the dossier's to answer for; here it would only be said again, without the cell.
    const fromCells = citedNumbers(subject).map(({ number }) => number);
    const evidence = new Set([...ledger.pieces.map((p) => p.number), ...fromCells]);
    const all = new Set(documents.map((d) => d.id));
    for (const document of documents)
      for (const { to, text } of referencesOf(document)) {
        const known = { evidence, document: all, attachment: attachmentsOf(document) }[to.kind];
        if (known.has(to.id)) continue;
        yield {
          at: { file: `${document.id}.docx`, quote: text },
          message: `《${document.title}》引用的${words[to.kind]}“${to.id}”不存在`,
        };
      }
  },
};

const referencesOf = ({ blocks }: Document): ReferenceRun[] =>
  blocks.flatMap(runsOf).flatMap((run) => (run.type === 'reference' ? [run] : []));

const attachmentsOf = ({ blocks }: Document): Set<string> =>
  new Set(blocks.flatMap((b) => (b.type === 'attachment' ? [b.id] : [])));
