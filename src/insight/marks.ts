import type { StatedMark, TextInsight } from '../model/insight.ts';
import { masked, personalData } from '../text/personal-data.ts';
import { originOf, type Paragraph, type Prose } from '../text/prose.ts';

/** 秘密★1年, or 机密 on a line of its own at the head: how GB/T 9704 has a degree of secrecy printed. Words about secrets are none. */
const starred = /(?:绝密|机密|秘密)\s*[★☆]/u;
const alone = /^(?:绝密|机密|秘密)(?:\s*\d+年)?$/u;
/** Paragraphs of a head: copy number, degree, urgency, issuer, number. */
const head = 8;

/** What should not go out with the file; nothing where it shows none of it. */
export function marksIn({ file, paragraphs }: Prose): Pick<TextInsight, 'personal' | 'secret'> {
  const markAt = (paragraph: Paragraph, start: number, words: string): StatedMark => {
    const { page, line = 0 } = originOf(file, paragraph, start, start + 1);
    return { words, ...(page === undefined ? {} : { page }), line };
  };
  const personal = paragraphs.flatMap((paragraph) =>
    personalData(paragraph.text).map(({ kind, text }) =>
      markAt(paragraph, Math.max(0, paragraph.text.indexOf(text)), `${kind}${masked(text)}`),
    ),
  );
  const secret = paragraphs.flatMap((paragraph) => {
    const words = paragraph.text.trim();
    const hit = starred.exec(words) ?? (paragraph.index < head ? alone.exec(words) : null);
    return hit === null ? [] : [markAt(paragraph, 0, hit[0])];
  });
  const [first] = personal;
  return {
    ...(first && { personal: { count: personal.length, first } }),
    ...(secret[0] && { secret: secret[0] }),
  };
}
