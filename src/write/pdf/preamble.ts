import { Day } from '../../model/day.ts';
import type { Document } from '../../model/document.ts';
import type { FaceSet } from '../../model/faces.ts';
import type { Style, TextStyle } from '../../model/style.ts';
import { chartDefinition } from './block/chart.ts';
import { literal, mm, pt } from './literal.ts';
import { ascent, type Metrics } from './metrics.ts';

/** Typst definitions made from the style table; the blocks speak only these names. */
export function preamble(document: Document, style: Style, faces: FaceSet, metrics: Metrics): string {
  return [
    properties(document),
    `#let W = ${pt(metrics.width)}`,
    `#let CELL = ${pt(metrics.cell)}`,
    `#let PITCH = ${pt(metrics.pitch)}`,
    `#let GAP = ${pt(metrics.gap)}`,
    `#let RED = rgb(${literal(style.red)})`,
    ...Object.entries(style.text).map(([role, s]) => roleDefinition(role, s, style, faces, metrics)),
    pageRules(document, style),
    ground,
    chartDefinition,
  ].join('\n');
}

/** PDF/A wants a date; the document's own day is the only one that is the same at every hour. */
function properties({ title, applicant, kind, day }: Document): string {
  const [y, m, d] = (Day.safeParse(day).success ? day : '2000-01-01').split('-').map(Number);
  return [
    `#set document(title: ${literal(title)}, author: ${literal(applicant)}, keywords: (${literal(kind)},),`,
    `  date: datetime(year: ${y}, month: ${m}, day: ${d}, hour: 0, minute: 0, second: 0))`,
  ].join('\n');
}

/** `s-body`: arguments for `text`. On the grid every role takes the height of one line of text, whatever its size. */
function roleDefinition(role: string, s: TextStyle, style: Style, faces: FaceSet, metrics: Metrics): string {
  const stack = [faces.roles[s.face].face, ...faces.fallbacks].map((f) => literal(f.family));
  const line = offGrid(role) ? s.size : style.text.body.size;
  // Typst never lets a line end above its baseline.
  const top = Math.min(line, ascent * s.size - (s.size - line) / 2);
  const onCells = !offGrid(role) && s.size === style.text.body.size;
  const values = [
    `font: (${[...new Set(stack)].join(', ')},)`,
    `size: ${pt(s.size)}`,
    `top-edge: ${pt(top)}`,
    `bottom-edge: ${pt(top - line)}`,
    `tracking: ${pt(onCells ? metrics.tracking : 0)}`,
    'weight: "regular"',
    // The faces have one weight: bold is drawn as Word draws it, by thickening the strokes.
    `stroke: ${s.bold ? '0.028em' : 'none'}`,
  ];
  return `#let s-${role} = (${values.join(', ')})`;
}

/** Roles that keep their own height, outside the 22 lines. */
const offGrid = (role: string): boolean => /^(letterhead|imprint|caption|table|pageNumber|cover)/.test(role);

function pageRules({ draft }: Document, { page, pageNumber, pageNumberGap }: Style): string {
  const margins = `(top: ${mm(page.top)}, bottom: ${mm(page.bottom)}, left: ${mm(page.left)}, right: ${mm(page.right)})`;
  // Turned clockwise: the binding edge becomes the head of a landscape page.
  const turned = `(top: ${mm(page.left)}, bottom: ${mm(page.right)}, left: ${mm(page.bottom)}, right: ${mm(page.top)})`;
  const side = pageNumber === 'center' ? 'center' : 'if calc.odd(n) { right } else { left }';
  return `
#let number-line(n, shown) = align(${side}, text(..s-pageNumber, pad(x: 1em)[— #shown —]))
#let foot = context { let n = counter(page).get().first(); number-line(n, str(n)) }
#let front-foot = context { let n = counter(page).get().first(); number-line(n, numbering("I", n)) }
#set page(width: ${mm(page.width)}, height: ${mm(page.height)}, margin: ${margins}, footer-descent: ${mm(pageNumberGap)},
  background: ${draft ? 'place(center + horizon, rotate(-45deg, text(..s-title, size: 150pt, fill: luma(232))[草稿]))' : 'none'})
#let upright(..args, body) = page(margin: ${margins}, ..args, body)
#let sideways(..args, body) = page(flipped: true, margin: ${turned}, ..args, body)`;
}

const ground = `
#set text(lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none, overhang: false, hyphenate: false,
  costs: (orphan: 0%, widow: 0%, runt: 0%), ..s-body)
#set par(justify: true, linebreaks: "simple", leading: GAP, spacing: GAP)
#set block(spacing: GAP)
#let lines(n) = GAP + n * PITCH
#let para(style, indent: 0, hang: 0pt, side: left, right: 0, above: 0, sticky: false, justify: true, body) = block(
  width: 100%, sticky: sticky, above: lines(above), below: GAP, inset: (right: right * CELL), align(side, {
    set text(..style)
    set par(first-line-indent: (amount: indent * CELL, all: true), hanging-indent: hang, justify: justify)
    par(body)
  }))
#let gap-mark(body) = highlight(fill: rgb("#fff2a8"), top-edge: 0.9em, bottom-edge: -0.12em, body)
#let thick(body) = text(stroke: 0.028em, body)
#let loose(word) = word.clusters().map(c => box(c)).join()
#let box-mark(mark) = box(width: 1em, height: 0.76em, baseline: 0.04em, align(center + horizon, box(width: 0.74em,
  height: 0.74em, stroke: 0.05em, align(center + horizon, text(size: 0.7em, top-edge: "bounds", bottom-edge: "bounds", mark)))))
#let landmark(depth, plain, shown) = { show heading: it => shown; heading(level: depth, outlined: true, plain) }
#let caption-of-document(plain, shown) = { show title: it => shown; title(plain) }
#let printed-page(place) = str(counter(page).at(place).first())
#let leader-dots = (paint: black, thickness: 0.9pt, cap: "round", dash: (0pt, 4pt))
// The word joiner keeps a page number from falling to a line of its own.
#let entry(style, depth, body, shown, place, detail: none) = {
  para(style, hang: depth * CELL, justify: false, sticky: detail != none, {
    let line = { h((depth - 1) * CELL); body; box(width: 1fr, inset: (x: 0.4em), line(length: 100%, stroke: leader-dots)); sym.wj; shown }
    if place == none { line } else { link(place, line) }
  })
  if detail != none { set block(breakable: false); pad(left: depth * CELL, para(s-tableBody, justify: false, detail)) }
}
#let own-contents(style, depth) = context for h in query(heading).filter(h => h.level <= depth) {
  entry(style, h.level, h.body, printed-page(h.location()), h.location())
}
#let tell-pages = context [#metadata(query(heading).map(h => printed-page(h.location()))) <landmark-pages>]
`;
