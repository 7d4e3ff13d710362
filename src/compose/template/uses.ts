import type { Diagnostic } from '../../diagnostic.ts';
import type { StandardPack } from '../../model/pack.ts';
import type { TemplateSource } from './source.ts';

/** What a template was seen to use. */
export interface Uses {
  readonly helpers: Set<string>;
  readonly sheets: Set<string>;
  readonly indicators: Set<string>;
  readonly profile: Set<string>;
  /** Files of the workspace it shows, where the template names them itself. */
  readonly pictures: Set<string>;
}
export const noUses = (): Uses => ({
  helpers: new Set(),
  sheets: new Set(),
  indicators: new Set(),
  profile: new Set(),
  pictures: new Set(),
});

/** One walk over a template: what it may name, and where complaints go. */
export interface Walk {
  readonly pack: StandardPack;
  readonly templates: TemplateSource;
  readonly uses: Uses;
  readonly diagnostics: Diagnostic[];
  /** Partials put in so far, theirs among them. */
  readonly put: { partials: number };
  /** Attachment ids the template declares. */
  readonly attachments: ReadonlySet<string>;
}

/** The file being walked; partials have their own, `line` and `column` place its first character. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Files around it, so that a partial cannot hold itself. */
  readonly within: readonly string[];
}

export interface Complaint {
  readonly code: string;
  readonly severity?: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Reports at a node, with the line of the template around it. */
export function complain(
  walk: Walk,
  source: Source,
  node: hbs.AST.Node,
  { code, severity, message, hint }: Complaint,
): void {
  const { line, column } = node.loc.start;
  walk.diagnostics.push({
    code,
    severity: severity ?? 'error',
    message,
    at: {
      file: source.file,
      line: line + source.line - 1,
      column: column + (line === 1 ? source.column : 1),
      quote: (source.text.split('\n')[line - 1] ?? '').trim().slice(0, 200),
    },
    ...(hint === undefined ? {} : { hint }),
  });
}
