import type { WordArchive } from '../../text/docx/archive.ts';
import { attributeOf, escapeXml, tagsOf } from '../../xml/markup.ts';
import type { Mark } from './marks.ts';
import { author } from './runs.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

const commentXml = ({ comment, text }: Mark): string => {
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
  return `<w:comment w:id="${comment}" w:author="${author}" w:initials="校">${paragraphs.join('')}</w:comment>`;
};

/** The first comment number no comment of the file uses. */
export function firstFreeComment(archive: WordArchive): number {
  const tags = tagsOf(archive.part('word/comments.xml') ?? '', /<w:comment(?=\s)/g);
  return [...tags].reduce((free, { tag }) => Math.max(free, Number(attributeOf(tag, 'w:id') ?? 0) + 1), 0);
}

/** The parts a file needs to carry the comments: the comments themselves, and their registration where it is missing. */
export function commentParts(archive: WordArchive, marks: readonly Mark[]): Map<string, string> {
  const parts = new Map<string, string>();
  const comments = marks.map(commentXml).join('');
  const old = archive.part('word/comments.xml');
  if (old !== null) {
    // As it is, whatever stands in it: text quoted in a remark may hold $&, which a replacement would take for its own sign.
    const closed = `${comments}</w:comments>`;
    parts.set(
      'word/comments.xml',
      old
        .replace(/<\/w:comments>\s*$/, () => closed)
        .replace(/<w:comments([^<>]*)\/>\s*$/, (_, attributes) => `<w:comments${attributes}>${closed}`),
    );
    return parts;
  }
  parts.set('word/comments.xml', `<w:comments xmlns:w="${namespace}">${comments}</w:comments>`);
  const types = archive.part('[Content_Types].xml') ?? '';
  const override = `<Override PartName="/word/comments.xml" ContentType="${mediaType}"/>`;
  parts.set('[Content_Types].xml', types.replace('</Types>', `${override}</Types>`));
  const path = 'word/_rels/document.xml.rels';
  const relations =
    archive.part(path) ??
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const link = `<Relationship Id="rIdShenbaoComments" Type="${relation}" Target="comments.xml"/>`;
  parts.set(
    path,
    relations
      .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
      .replace('</Relationships>', `${link}</Relationships>`),
  );
  return parts;
}
