import type { Diagnostic, Located, Origin } from '../diagnostic.ts';
import type { Dossier } from '../model/dossier.ts';
import type { StandardPack } from '../model/pack.ts';
import { type SheetKey, sheetNames } from '../model/sheet-names.ts';
import { nearest } from './template/nearest.ts';
import { type PreparedTemplate, prepareTemplate } from './template/prepare.ts';
import type { TemplateSource } from './template/source.ts';

/** 模板检查 — what a template uses and what is wrong with it, found without rendering. */
export interface TemplateReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Facts it draws on, by name: sheets, then 指标 and 基本情况 items it names. */
  readonly needs: readonly string[];
  /** Of these, what the dossier does not have. */
  readonly missing: readonly string[];
  /** Words of the template language it uses. */
  readonly helpers: readonly string[];
  /** Pictures of the workspace it shows, by path. */
  readonly pictures: readonly string[];
}

/** Checks a template's text against the language, the pack and, when given, the facts at hand. */
export function checkTemplate(
  path: string,
  text: string,
  { pack, templates, dossier }: { pack: StandardPack; templates: TemplateSource; dossier?: Located<Dossier> },
): TemplateReport {
  const { value, diagnostics } = prepareTemplate({ file: path, text }, { pack, templates });
  const needs = needsOf(value);
  return {
    diagnostics: [...diagnostics, ...declared(value)],
    needs: needs.map((n) => n.name),
    missing: dossier === undefined ? [] : needs.filter((n) => !n.held(dossier.value, pack)).map((n) => n.name),
    helpers: [...value.uses.helpers].sort(),
    pictures: [...value.uses.pictures].sort(),
  };
}

interface Need {
  readonly name: string;
  held(dossier: Dossier, pack: StandardPack): boolean;
}

function needsOf({ uses }: PreparedTemplate): Need[] {
  const sheets = [...uses.sheets].map((name): Need => ({ name, held: (d) => rowsOf(d, name) > 0 }));
  const indicators = [...uses.indicators].map(
    (id): Need => ({
      name: `指标${id}`,
      held: (d) => d.indicators.some((r) => r.id === id && r.years.some((y) => y.year === d.settings.year)),
    }),
  );
  const profile = [...uses.profile].map(
    (name): Need => ({
      name: `基本情况“${name}”`,
      held: (d, pack) => {
        const id = pack.profile.find((f) => [f.name, f.id, ...f.synonyms].includes(name))?.id;
        return d.profile.some((f) => (f.id === id || f.name === name) && f.value !== null && f.value !== '');
      },
    }),
  );
  return [...sheets, ...indicators, ...profile];
}

const sheetTitles: readonly string[] = Object.values(sheetNames);
function rowsOf(dossier: Dossier, title: string): number {
  const sheet = (Object.keys(sheetNames) as SheetKey[]).find((key) => sheetNames[key] === title);
  return sheet === undefined ? 0 : dossier[sheet].length;
}

/** The sheets a template says it needs against those it uses, both ways. */
function declared({ file, front, uses }: PreparedTemplate): Diagnostic[] {
  const at = { file, line: front.needsLine, quote: `needs: [${(front.needs ?? []).join(', ')}]` };
  const stated = front.needs ?? [];
  const unknown = stated.filter((name) => !sheetTitles.includes(name));
  const unused = stated.filter((name) => sheetTitles.includes(name) && !uses.sheets.has(name));
  const undeclared = [...uses.sheets].filter((name) => !stated.includes(name));
  return [
    ...unknown.map((name) => unknownSheet(name, at)),
    ...unused.map(
      (name): Diagnostic => ({
        code: 'template-need-unused',
        severity: 'warning',
        message: `首部说要用《${name}》，正文没有用到。`,
        at,
        hint: '从 needs 中删去，或在正文中用上。',
      }),
    ),
    ...undeclared.map(
      (name): Diagnostic => ({
        code: 'template-need-undeclared',
        severity: 'warning',
        message: `正文用到《${name}》，首部的 needs 没有写。`,
        at,
        hint: `在 needs 中加上“${name}”。`,
      }),
    ),
  ];
}

function unknownSheet(name: string, at: Origin): Diagnostic {
  const near = nearest(name, sheetTitles);
  const hint = near === undefined ? `可写的有：${sheetTitles.join('、')}。` : `是否为“${near}”？`;
  return { code: 'template-unknown-name', severity: 'error', message: `没有“${name}”这张表。`, at, hint };
}
