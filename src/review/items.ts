import type { Diagnostic } from '../diagnostic.ts';
import type { StandardPack } from '../model/pack.ts';

/** 审核项目 — what a reviewer can mark: the package as a whole, each material, clause and indicator, in the pack's order. */
export interface ReviewItem {
  readonly item: string;
  readonly title: string;
}

export const PACKAGE: ReviewItem = { item: 'package', title: '申报包整体' };

export function itemsOf(pack: StandardPack): ReviewItem[] {
  return [
    PACKAGE,
    ...pack.materials.map(({ id, name }) => ({ item: `material/${id}`, title: `${id} ${name}` })),
    ...pack.categories
      .flatMap(({ clauses }) => clauses)
      .flatMap((clause) => [
        { item: `clause/${clause.id}`, title: `${clause.id} ${clause.title}` },
        ...pack.indicators
          .filter((indicator) => indicator.clause === clause.id)
          .map(({ id, name }) => ({ item: `indicator/${id}`, title: `指标${id} ${name}` })),
      ]),
  ];
}

/** The item a finding belongs to: what it says it is about, else the material whose folder it lies in, else the package. */
export function itemOf({ about, at, message }: Diagnostic, pack: StandardPack): string {
  const indicator = about?.indicator?.split('-')[0];
  if (indicator !== undefined && pack.indicators.some(({ id }) => id === indicator)) return `indicator/${indicator}`;
  const clauses = pack.categories.flatMap((category) => category.clauses);
  if (about?.clause !== undefined && clauses.some(({ id }) => id === about.clause)) return `clause/${about.clause}`;
  const material = pack.materials.find(({ id, name, folders }) => isOf(at.file, message, id, name, folders));
  return material === undefined ? PACKAGE.item : `material/${material.id}`;
}

const isOf = (file: string, message: string, id: string, name: string, folders: readonly string[]): boolean =>
  file.startsWith(`data/${id} `) ||
  file.startsWith(`${id}-`) ||
  folders.some((folder) => file.split('/').includes(folder)) ||
  message.includes(`必备材料 ${id} ${name}`);
