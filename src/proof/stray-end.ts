import type { Paragraph } from '../text/prose.ts';
import type { Finding } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** What a signature ends in, and one character more. */
const signed =
  /^\p{Script=Han}{2,26}?(?:人民政府|办公室|委员会|指挥部|领导小组|办事处|管理局|健康局|监督局|教育局|建设局|环境局|水务局|交通运输局)(\p{Script=Han})$/u;
/** 局党组, 办公室处: what an office is divided into. */
const division = /[办组校处科部室所队站会委社院党员长章印团工局厅署]/u;

const isDate = ({ role, text }: Paragraph | { role: string; text: string }): boolean =>
  role === 'date' || /^\s*(?:\d{4}|二[〇○零]\p{Script=Han}{2})年/u.test(text);

/** 人民政府办公室宣, above the date: a character that was left behind. */
export function* strayEnds({ paragraphs }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs.slice(-6)) {
    const stray = signed.exec(paragraph.text.trim())?.[1];
    const next = paragraphs[paragraph.index + 1];
    if (stray === undefined || division.test(stray) || (next !== undefined && !isDate(next))) continue;
    const end = paragraph.text.trimEnd().length;
    yield { paragraph, start: Math.max(0, end - 6), end, message: `署名末尾多出“${stray}”` };
  }
}
