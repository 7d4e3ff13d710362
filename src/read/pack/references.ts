import type { Diagnostic } from '../../diagnostic.ts';
import type { Recognised, StandardPack } from '../../model/pack.ts';
import { nearest } from '../words/nearest.ts';
import { placeOf, type Sited } from './sited.ts';

type Path = readonly (string | number)[];
interface Mention {
  readonly path: Path;
  readonly name: string;
}
interface Rule {
  readonly what: string;
  readonly known: (pack: StandardPack) => readonly string[];
  readonly mentions: (pack: StandardPack) => readonly Mention[];
}

const clauses = (pack: StandardPack) =>
  pack.categories.flatMap((category, c) =>
    category.clauses.map((clause, k) => ({ clause, path: ['categories', c, 'clauses', k] as Path })),
  );
const mention = (name: string | undefined | null, ...path: Path): Mention[] =>
  name === undefined || name === null ? [] : [{ name, path }];

/** What a pack says of itself must hold: one rule a kind of reference, both ends named. */
const rules: readonly Rule[] = [
  {
    what: '条款',
    known: (pack) => clauses(pack).map(({ clause }) => clause.id),
    mentions: (pack) => [
      ...pack.indicators.flatMap(({ clause }, i) => mention(clause, 'indicators', i, 'clause')),
      ...pack.events.flatMap(({ clause }, i) => mention(clause, 'events', i, 'clause')),
    ],
  },
  {
    what: '指标',
    known: (pack) => pack.indicators.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
    mentions: (pack) => [
      ...clauses(pack).flatMap(({ clause, path }) =>
        clause.requirements.flatMap(({ indicators }, r) =>
          indicators.flatMap((id, i) => mention(id, ...path, 'requirements', r, 'indicators', i)),
        ),
      ),
      ...pack.platformFields.flatMap(({ indicator }, i) => mention(indicator, 'platformFields', i, 'indicator')),
    ],
  },
  {
    what: '基本情况项',
    known: (pack) => pack.profile.map(({ id }) => id),
    mentions: (pack) => [
      ...pack.profile.flatMap(({ within, ratio, proportions }, i) => [
        ...mention(within, 'profile', i, 'within'),
        ...mention(ratio?.of, 'profile', i, 'ratio', 'of'),
        ...mention(ratio?.by, 'profile', i, 'ratio', 'by'),
        ...proportions.flatMap(({ to }, p) => mention(to, 'profile', i, 'proportions', p, 'to')),
      ]),
      ...pack.indicators.flatMap(({ denominatorFact }, i) =>
        mention(denominatorFact?.fact, 'indicators', i, 'denominatorFact', 'fact'),
      ),
    ],
  },
  {
    what: '文种',
    known: (pack) => pack.documents.map(({ kind }) => kind),
    mentions: (pack) =>
      pack.materials.flatMap(({ documents }, m) =>
        documents.flatMap((kind, i) => mention(kind, 'materials', m, 'documents', i)),
      ),
  },
  {
    what: '佐证类型',
    known: (pack) => pack.evidenceKinds.map(({ kind }) => kind),
    mentions: (pack) => [
      ...pack.barredForFigures.flatMap((bar, b) => kindsOf(bar, 'barredForFigures', b)),
      ...clauses(pack).flatMap(({ clause, path }) => [
        ...clause.barred.flatMap((bar, b) => kindsOf(bar, ...path, 'barred', b)),
        ...clause.sets.flatMap((set, s) => [
          ...kindsOf(set, ...path, 'sets', s),
          ...set.oneOf.flatMap((way, w) => kindsOf(way, ...path, 'sets', s, 'oneOf', w)),
        ]),
      ]),
    ],
  },
  {
    what: '来源',
    known: (pack) => Object.keys(pack.sources),
    mentions: (pack) => [
      ...sourcesOf(pack.indicators, 'indicators'),
      ...sourcesOf(pack.profile, 'profile'),
      ...sourcesOf(pack.events, 'events'),
      ...sourcesOf(pack.scoring.components, 'scoring', 'components'),
      ...clauses(pack).flatMap(({ clause, path }) => namesOfSource(clause.source, ...path, 'source')),
      ...namesOfSource(pack.upload.source, 'upload', 'source'),
    ],
  },
];

const kindsOf = ({ kinds }: Recognised, ...path: Path): Mention[] =>
  kinds.flatMap((kind, i) => mention(kind, ...path, 'kinds', i));

const sourcesOf = (entries: readonly { readonly source: string }[], ...path: Path): Mention[] =>
  entries.flatMap(({ source }, i) => namesOfSource(source, ...path, i, 'source'));

/** `S-ynlf（条款）; own（数值）` names two sources. */
const namesOfSource = (source: string, ...path: Path): Mention[] =>
  source
    .split(/[;；]/)
    .map((name) => name.replace(/（.*?）/g, '').trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, path }));

/** References that lead nowhere, and ids given twice. */
export function checkReferences(pack: StandardPack, tree: Sited): Diagnostic[] {
  return [...rules.flatMap((rule) => dangling(rule, pack, tree)), ...duplicates(pack, tree), ...backwards(pack, tree)];
}

function dangling({ what, known, mentions }: Rule, pack: StandardPack, tree: Sited): Diagnostic[] {
  const names = known(pack);
  const set = new Set(names);
  return mentions(pack)
    .filter(({ name }) => !set.has(name))
    .map(({ name, path }) => {
      const near = nearest(name, names);
      return problem(
        'pack-unknown-reference',
        `标准包中没有${what}“${name}”`,
        placeOf(tree, path),
        near === undefined ? `先登记这个${what}，或改正引用` : `是否想写“${near}”？`,
      );
    });
}

function duplicates(pack: StandardPack, tree: Sited): Diagnostic[] {
  const lists: readonly (readonly Mention[])[] = [
    pack.categories.map(({ id }, i) => ({ name: `大项${id}`, path: ['categories', i] })),
    clauses(pack).map(({ clause, path }) => ({ name: clause.id, path })),
    clauses(pack).flatMap(({ clause, path }) =>
      clause.requirements.map(({ id }, r) => ({ name: id, path: [...path, 'requirements', r] })),
    ),
    pack.indicators.flatMap(({ id, parts }, i) => [
      { name: id, path: ['indicators', i] },
      ...parts.map((part, p) => ({ name: part.id, path: ['indicators', i, 'parts', p] })),
    ]),
    pack.materials.map(({ id }, i) => ({ name: id, path: ['materials', i] })),
    pack.profile.map(({ id }, i) => ({ name: id, path: ['profile', i] })),
    pack.platformFields.map(({ label }, i) => ({ name: label, path: ['platformFields', i] })),
    pack.documents.map(({ kind, variant }, i) => ({ name: `${kind} ${variant ?? ''}`.trim(), path: ['documents', i] })),
  ];
  return lists.flatMap((list) =>
    list
      .filter(({ name }, i) => list.findIndex((other) => other.name === name) < i)
      .map(({ name, path }) =>
        problem('pack-duplicate-id', `“${name}”出现了两次`, placeOf(tree, path), '编号在同一类里不能重复，请改一个'),
      ),
  );
}

/** Every indicator is demanded by a requirement of the clause it names; every clause belongs to its category. */
function backwards(pack: StandardPack, tree: Sited): Diagnostic[] {
  const demanded = new Map(
    clauses(pack).flatMap(({ clause }) =>
      clause.requirements.flatMap((r) => r.indicators.map((id): [string, string] => [id, clause.id])),
    ),
  );
  const orphans = pack.indicators.flatMap(({ id, clause }, i) => {
    const by = demanded.get(id);
    if (by === clause) return [];
    const message =
      by === undefined ? `指标${id}没有任何要求引用它` : `指标${id}写明属于条款${clause}，却由条款${by}的要求引用`;
    return [
      problem(
        'pack-unknown-reference',
        message,
        placeOf(tree, ['indicators', i, 'clause']),
        '改正 clause，或在该条款的 requirements 中写上这个指标',
      ),
    ];
  });
  const strays = pack.categories.flatMap((category, c) =>
    category.clauses.flatMap(({ id }, k) =>
      id.startsWith(`${category.id}.`)
        ? []
        : [
            problem(
              'pack-unknown-reference',
              `条款${id}不在大项${category.id}之下`,
              placeOf(tree, ['categories', c, 'clauses', k, 'id']),
              '条款编号以大项的编号开头',
            ),
          ],
    ),
  );
  return [...orphans, ...strays];
}

const problem = (code: string, message: string, at: Diagnostic['at'], hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  at,
  hint,
});
