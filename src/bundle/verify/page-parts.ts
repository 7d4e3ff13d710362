import { escapeHtml } from '../../model/escape-html.ts';
import { type PageEdition, policyOf, sourceDigest } from '../page/edition.ts';
import { indicatorOf } from '../page/view.ts';
import type { Records } from './probes.ts';

/** What of a page of an earlier edition could act, and is not that edition's: by its policy nothing else may run. */
export function foreignParts(html: string, edition: PageEdition): string[] {
  const head = `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(edition))}">\n`;
  const scripts = elements(html, 'script').filter(({ attributes }) => !/type="application\/json"/.test(attributes));
  const styles = elements(html, 'style');
  const active = /<(iframe|frame|object|embed|applet|base|link|img|audio|video|template|foreignobject)\b/i.exec(
    html,
  )?.[1];
  const handler = /<[a-z][^<>]*\son[a-z]+\s*=/i.test(html);
  const say = (wrong: boolean, what: string): string[] => (wrong ? [what] : []);
  return [
    ...say(!html.startsWith(head), '审核页开头的安全策略不是这一版式的，可能放进了别的程序'),
    ...say(
      scripts.length !== 1 ||
        count(html, /<script/gi) !== 3 ||
        scripts.some(({ text }) => sourceDigest(text) !== edition.script),
      '审核页里的程序不是这一版式的，被改写或夹带过',
    ),
    ...say(
      styles.length !== 1 ||
        count(html, /<style/gi) !== 1 ||
        styles.some(({ text }) => sourceDigest(text) !== edition.style),
      '审核页里的样式不是这一版式的，被改写过',
    ),
    ...say(active !== undefined, `审核页里不应有 <${active ?? ''}>`),
    ...say(handler, '审核页里夹带了事件程序'),
  ];
}

const count = (html: string, what: RegExp): number => html.match(what)?.length ?? 0;

/** A tag ends at the next bracket of either kind: however the page is bent, no character is looked at twice. */
const elements = (html: string, name: string): { attributes: string; text: string }[] =>
  [...html.matchAll(new RegExp(`<${name}\\b([^<>]*)>([\\s\\S]*?)(?:</${name}\\s*>|$)`, 'gi'))].map((m) => ({
    attributes: m[1] ?? '',
    text: m[2] ?? '',
  }));

/** Figures, verdicts and pieces the record has and the page does not show where they belong. */
export function missingOnPage(html: string, { dossier, ledger }: Records): string[] {
  const shown = new Set([...html.matchAll(/>([^<>]+)/g)].map((m) => (m[1] ?? '').trim()));
  const lost = ledger.rows.filter(
    ({ number, title }) => !shown.has(escapeHtml(number)) || !shown.has(escapeHtml(title).trim()),
  );
  return [
    ...dossier.verdicts.flatMap((verdict) => {
      const figures = indicatorText(html, indicatorOf(verdict.id));
      const wanted = [
        verdict.judgement,
        ...verdict.series.filter(({ value }) => value !== null).map(({ text }) => text),
      ];
      return wanted
        .filter((text) => !['<', ' <'].some((end) => figures.includes(`>${escapeHtml(text)}${end}`)))
        .map((text) => `审核页上指标${verdict.id}没有记录里的“${text}”，被改写过`);
    }),
    ...lost.map(({ number }) => `审核页上没有记录里的佐证${number}，被改写过`),
  ];
}

function indicatorText(html: string, id: string): string {
  const from = html.indexOf(`id="indicator-${id}"`);
  return from < 0 ? '' : html.slice(from, html.indexOf('</article>', from));
}
