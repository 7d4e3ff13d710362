import { DeletedTextRun, InsertedTextRun, Packer, Paragraph, TextRun, Document as WordDocument } from 'docx';
import type { RevisedParagraph, RevisedSpan, RevisedText } from '../../model/amendment.ts';
import type { Style } from '../../model/style.ts';
import { normalise } from './normalise.ts';
import { wordStyles } from './styles.ts';

/**
 * 修订对照稿 — documents with Word's own tracked changes (`w:ins`, `w:del`): who reads them accepts or rejects each. The
 * same text gives the same bytes.
 */
export async function writeRevisions(text: RevisedText, style: Style): Promise<Uint8Array> {
  let id = 0;
  const mark: Mark = () => {
    id += 1;
    return { id, author: text.author, date: `${text.day}T00:00:00Z` };
  };
  const file = new WordDocument({
    title: text.title,
    subject: '修订对照稿',
    creator: text.applicant,
    lastModifiedBy: text.applicant,
    description: '',
    revision: 1,
    compatabilityModeVersion: 15,
    styles: wordStyles(style),
    sections: [
      {
        children: [
          new Paragraph({ style: 'Normal', children: [new TextRun({ text: text.title, bold: true })] }),
          ...text.paragraphs.map((paragraph) => paragraphOf(paragraph, mark)),
        ],
      },
    ],
  });
  return normalise(new Uint8Array(await Packer.toArrayBuffer(file)), text.day, []);
}

type Mark = () => { readonly id: number; readonly author: string; readonly date: string };

function paragraphOf({ role, spans }: RevisedParagraph, mark: Mark): Paragraph {
  if (role === 'heading') {
    const children = spans.map(({ text }) => new TextRun({ text, bold: true }));
    return new Paragraph({ spacing: { before: 400, after: 200 }, keepNext: true, children });
  }
  // The mark of a paragraph that is new, or gone, is itself new or gone: accepting leaves no empty line behind.
  const [only] = spans;
  const whole = spans.length === 1 ? only?.kind : undefined;
  return new Paragraph({
    ...(whole === '新增' ? { run: { insertion: mark() } } : {}),
    ...(whole === '删除' ? { run: { deletion: mark() } } : {}),
    children: spans.map((span) => runOf(span, mark)),
  });
}

function runOf({ kind, text }: RevisedSpan, mark: Mark) {
  if (kind === '新增') return new InsertedTextRun({ text, ...mark() });
  if (kind === '删除') return new DeletedTextRun({ text, ...mark() });
  return new TextRun(text);
}
