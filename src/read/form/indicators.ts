import type { Cell, DataValidation, Workbook, Worksheet } from 'exceljs';
import type { IndicatorRecord } from '../../model/dossier.ts';
import type { Indicator, IndicatorPart } from '../../model/indicator.ts';
import type { StandardPack } from '../../model/pack.ts';
import { targetText } from '../../model/target-text.ts';
import type { Column } from '../sheets/column.ts';
import { indicatorSheet, type YearTerm, yearTerms, yearTitle } from '../sheets/figures.ts';
import { fitHeight, looks, setPrint } from './looks.ts';
import { writeHead } from './sheet.ts';
import { addRule, listRule, numberRule } from './validation.ts';
import { cellValue, numberFormat } from './value.ts';

/** One line of the sheet: an indicator or a part of one as the pack asks it, and what the dossier says of it. */
interface Line {
  readonly id: string;
  readonly asked: { readonly indicator: Indicator; readonly part: IndicatorPart | null } | null;
  readonly record: IndicatorRecord | undefined;
}

interface FormColumn extends Pick<Column, 'title' | 'note' | 'type' | 'width' | 'required'> {
  readonly key: string;
  readonly figure?: { readonly year: number; readonly term: YearTerm };
}

/** 指标数据 — every indicator of the pack, the newest year first; cells the pack does not ask for are grey. */
export function writeIndicators(
  workbook: Workbook,
  pack: StandardPack,
  year: number,
  records: readonly IndicatorRecord[],
): void {
  const views = [{ state: 'frozen', xSplit: 2, ySplit: 1 }] as const;
  const worksheet = workbook.addWorksheet(indicatorSheet.name, { views: [...views] });
  const columns = columnsOf(yearsOf(pack, year, records));
  worksheet.columns = columns.map(({ width }) => ({ width }));
  writeHead(worksheet, columns);
  setPrint(worksheet, true);
  linesOf(pack, records).forEach((line, i) => {
    const row = worksheet.getRow(i + 2);
    columns.forEach((column, c) => {
      writeCell(worksheet, row.getCell(c + 1), line, column, year);
    });
    fitHeight(
      row,
      columns.map((_, c) => row.getCell(c + 1).text),
      columns.map((column) => column.width),
    );
  });
}

function linesOf(pack: StandardPack, records: readonly IndicatorRecord[]): Line[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const asked = pack.indicators.flatMap((indicator): Line[] => {
    const own = { id: indicator.id, asked: { indicator, part: null }, record: byId.get(indicator.id) };
    const parts = indicator.parts.map((part) => ({
      id: part.id,
      asked: { indicator, part },
      record: byId.get(part.id),
    }));
    return parts.length === 0 || own.record !== undefined ? [own, ...parts] : parts;
  });
  const known = new Set(asked.map((line) => line.id));
  return [
    ...asked,
    ...records.filter((r) => !known.has(r.id)).map((record) => ({ id: record.id, asked: null, record })),
  ];
}

/** The reporting year first, back to the earliest the pack asks for, and any other year the dossier holds. */
function yearsOf(pack: StandardPack, year: number, records: readonly IndicatorRecord[]): number[] {
  const longest = Math.max(1, ...pack.indicators.map((i) => i.years));
  const asked = Array.from({ length: longest }, (_, i) => year - i);
  const held = records.flatMap((r) => r.years.map((y) => y.year));
  return [...new Set([...asked, ...held])].sort((a, b) => b - a);
}

function columnsOf(years: readonly number[]): FormColumn[] {
  const figures = years.flatMap((year) =>
    yearTerms.map(
      ({ key, title }): FormColumn => ({
        key: `${year}/${key}`,
        title: yearTitle(year, key),
        type: 'number',
        note: key === 'value' ? `${year}年的数值；填了分子、分母的可以不填` : `${year}年的${title}；点单元格看含义`,
        width: 12,
        figure: { year, term: key },
      }),
    ),
  );
  const split = indicatorSheet.columns.findIndex((c) => c.key === 'plan');
  return [...indicatorSheet.columns.slice(0, split), ...figures, ...indicatorSheet.columns.slice(split)];
}

function writeCell(worksheet: Worksheet, cell: Cell, line: Line, column: FormColumn, year: number): void {
  const fact = factOf(line, column);
  const isAsked = isOpen(line, column, year);
  const given = ['id', 'name', 'unit', 'target'].includes(column.key);
  const format = numberFormat(column);
  const look = given ? looks.given : isAsked ? looks.open : looks.closed;
  cell.style = format === null ? look : { ...look, numFmt: format };
  cell.value = cellValue(column, fact);
  const rule = isAsked && !given ? ruleFor(line, column) : null;
  if (rule !== null) addRule(worksheet, cell.address, rule);
}

function factOf({ id, asked, record }: Line, { key, figure }: FormColumn): unknown {
  if (figure !== undefined) return record?.years.find((y) => y.year === figure.year)?.[figure.term];
  if (key === 'id') return id;
  const unit = asked?.part?.unit ?? asked?.indicator.unit ?? '';
  if (key === 'name') return record?.name || (asked?.part?.name ?? asked?.indicator.name);
  if (key === 'unit') return record?.unit || unit;
  if (key === 'target')
    return asked === null ? null : targetText(asked.part?.target ?? asked.indicator.target, rate(unit));
  // What the standard counts by stands there to be confirmed: a clerk writes another only where the figure is of another.
  if (key === 'scope' && record === undefined) return asked?.indicator.scope;
  return (record as Readonly<Record<string, unknown>> | undefined)?.[key];
}

/** Asked for by the pack: the years it wants, terms only of computed rates, a plan only where the target is one. */
function isOpen({ asked }: Line, { key, figure }: FormColumn, year: number): boolean {
  if (asked === null) return true;
  const { indicator, part } = asked;
  if (key === 'plan') return (part?.target ?? indicator.target).form === 'plan';
  if (figure === undefined) return true;
  const inTime = figure.year <= year && figure.year > year - indicator.years;
  return inTime && (figure.term === 'value' || indicator.factor !== null);
}

/** Drop-downs for words; for figures a rule whose prompt says what the term counts. */
function ruleFor({ asked }: Line, { key, figure, title }: FormColumn): DataValidation | null {
  if (asked === null) return null;
  const { indicator, part } = asked;
  if (key === 'plan') return numberRule(title);
  if (figure === undefined) return null;
  const target = part?.target ?? indicator.target;
  if (figure.term === 'value') {
    if (target.form === 'level') return listRule(target.order);
    const unit = part?.unit ?? indicator.unit;
    return target.form === 'boolean' ? listRule(unit.split('/')) : numberRule(title);
  }
  const meaning = part?.[figure.term] ?? indicator[figure.term] ?? '';
  const prompt = { showInputMessage: true, promptTitle: title, prompt: meaning.slice(0, 250) };
  return meaning === '' ? numberRule(title) : { ...numberRule(title), ...prompt };
}

/** The unit has a column of its own; only a rate's sign stands with the target. */
const rate = (unit: string): string => (unit === '%' || unit === '‰' ? unit : '');
