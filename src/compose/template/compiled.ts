import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { Front } from './front.ts';
import { prepareTemplate, type Surroundings } from './prepare.ts';
import { type Code, codeOf } from './render.ts';
import type { TemplateText } from './source.ts';

/** 编好的模板 — settled, checked, and in the engine's own words: ready to be rendered any number of times. */
export interface CompiledTemplate extends Pick<Front, 'form' | 'index'> {
  readonly title: Code;
  readonly subtitle: Code | null;
  readonly body: Code;
}

/**
 * 模板留存 — compiled templates of earlier runs, by all they were made from but for their partials. They are run as programs:
 * what is recalled must lie where nobody but this program writes.
 */
export interface CompiledTemplates {
  readonly recall: (template: string) => string | null;
  readonly remember: (template: string, compiled: string) => void;
}

/** What is kept: the result, and the partials as they were; null where there was none of that path. */
interface Held {
  readonly partials: readonly (readonly [path: string, text: TemplateText | null])[];
  readonly result: Outcome<CompiledTemplate>;
}

/** @returns the template and `template-…` for every mistake in it, as `prepareTemplate` finds them */
export function compileTemplate(
  template: TemplateText,
  { pack, templates, compiled }: Surroundings & { readonly compiled?: CompiledTemplates },
): Outcome<CompiledTemplate> {
  const name = JSON.stringify([template.file, template.text]);
  const held: Held | null = JSON.parse(compiled?.recall(name) ?? 'null');
  const unchanged = held?.partials.every(([path, text]) => alike(templates(path), text));
  if (held !== null && unchanged === true) return held.result;
  const partials = new Map<string, TemplateText | null>();
  const result = compileAnew(template, {
    pack,
    templates: (path) => {
      const found = templates(path);
      partials.set(path, found ?? null);
      return found;
    },
  });
  compiled?.remember(name, JSON.stringify({ partials: [...partials], result } satisfies Held));
  return result;
}

function compileAnew(template: TemplateText, surroundings: Surroundings): Outcome<CompiledTemplate> {
  const { value, diagnostics } = prepareTemplate(template, surroundings);
  const { title, subtitle, body, front } = value;
  const compiled = {
    form: front.form,
    index: front.index,
    title: codeOf(title),
    subtitle: subtitle && codeOf(subtitle),
    body: codeOf(body),
  };
  return { value: compiled, diagnostics: diagnostics.filter(isMistake) };
}

const isMistake = ({ severity }: Diagnostic): boolean => severity === 'error';

const alike = (now: TemplateText | undefined, then: TemplateText | null): boolean =>
  now?.file === then?.file && now?.text === then?.text;
