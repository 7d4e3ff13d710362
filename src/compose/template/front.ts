import type { Diagnostic } from '../../diagnostic.ts';
import { nearest } from './nearest.ts';
import type { TemplateText } from './source.ts';

/** 模板首部 — what a template says of itself between two `---` lines. */
export interface Front {
  readonly kind: string;
  readonly variant: string | undefined;
  readonly title: Line;
  readonly subtitle: Line | undefined;
  readonly form: 'official' | 'plain';
  /** Whether the evidence it cites is listed at its end; `index: none` for what is read out or sent on its own. */
  readonly index: boolean;
  /** Sheets the template draws on; null when it does not say. */
  readonly needs: readonly string[] | null;
  readonly needsLine: number;
}
/** Text with its 1-based place in the file. */
export interface Line {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
export interface ParsedTemplate {
  readonly file: string;
  readonly front: Front;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly offset: number;
}

const known = ['kind', 'variant', 'title', 'subtitle', 'form', 'index', 'needs'];

/** Reads the head (`key: value`, lists as `[甲, 乙]`) and the body. A head that is missing or wrong is named, never fatal. */
export function parseFront({ file, text }: TemplateText): { value: ParsedTemplate; diagnostics: Diagnostic[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  const entries = new Map<string, Line>();
  const diagnostics: Diagnostic[] = [];
  const complain = (line: number, quote: string, message: string, hint: string): void => {
    diagnostics.push({ code: 'template-front-matter', severity: 'error', message, at: { file, line, quote }, hint });
  };
  if (end < 0)
    complain(1, lines[0] ?? '', '模板没有首部。', '第一行写 ---，其下写 kind: 文种、title: 标题，再写一行 ---。');
  lines.slice(1, Math.max(end, 1)).forEach((raw, i) => {
    const [, key = '', value = ''] = /^([A-Za-z]+):\s*(.*?)\s*$/.exec(raw) ?? [];
    if (key === '' && (raw.trim() === '' || raw.startsWith('#'))) return;
    if (known.includes(key)) entries.set(key, { text: unquote(value), line: i + 2, column: columnOf(raw, value) });
    else complain(i + 2, raw, `首部不认识“${raw.trim()}”。`, hintFor(key));
  });
  for (const key of end < 0 ? [] : ['kind', 'title'])
    if (!entries.has(key)) complain(1, '---', `首部缺少 ${key}。`, `在首部加一行“${key}: ……”。`);
  const front = frontOf(entries);
  return { value: { file, front, body: lines.slice(end + 1).join('\n'), offset: end + 1 }, diagnostics };
}

const hintFor = (key: string): string => {
  const near = nearest(key, known);
  return near === undefined ? `可用的有：${known.join('、')}。` : `是否为“${near}”？`;
};

const unquote = (value: string): string => value.replace(/^'(.*)'$/s, '$1').replace(/^"(.*)"$/s, '$1');
const columnOf = (raw: string, value: string): number => raw.indexOf(value) + 1 + (/^['"]/.test(value) ? 1 : 0);

function frontOf(entries: ReadonlyMap<string, Line>): Front {
  const needs = entries.get('needs');
  return {
    kind: entries.get('kind')?.text ?? '',
    variant: entries.get('variant')?.text,
    title: entries.get('title') ?? { text: '', line: 1, column: 1 },
    subtitle: entries.get('subtitle'),
    form: entries.get('form')?.text === 'official' ? 'official' : 'plain',
    index: entries.get('index')?.text !== 'none',
    needs:
      needs === undefined
        ? null
        : needs.text
            .replace(/^\[|\]$/g, '')
            .split(/[,，、]/)
            .map((s) => s.trim())
            .filter(Boolean),
    needsLine: needs?.line ?? 1,
  };
}
