import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../src/amend/index.ts';
import { clientScript } from '../../../src/bundle/page/client/index.ts';
import {
  editionOf,
  type PageEdition,
  pageEdition,
  pastEditions,
  sourceDigest,
} from '../../../src/bundle/page/edition.ts';
import { amendmentPapers, writeIndexPage } from '../../../src/bundle/page/index.ts';
import { pageStyle } from '../../../src/bundle/page/style.ts';
import { foreignParts, missingOnPage } from '../../../src/bundle/verify/page-parts.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { stateWith } from '../../amend/round.ts';
import { recordWith } from '../fixture/record.ts';

const problem: Diagnostic = { code: 'a-check', severity: 'error', message: '有误', at: { file: '数据/申报数据.xlsx' } };
const record = recordWith({}, [problem]);
const state = stateWith({ set: { 'dossier/settings/sequence': 1 }, remove: ['dossier/registry/91.1-06'] });
const history = historyOf(stateWith(), state, '答复补正通知');
const page = writeIndexPage(record);
const current: PageEdition = { edition: 0, script: sourceDigest(clientScript), style: sourceDigest(pageStyle) };

describe('the edition of the page', () => {
  it('rises whenever the same record gives another page: then add the last one to pastEditions', () => {
    const amended = writeIndexPage({ ...record, history, papers: amendmentPapers });
    const digest = createHash('sha256').update(page).update(amended).digest('hex').slice(0, 16);
    expect([pageEdition, digest]).toEqual([9, 'b83c1a61bb4ee4ba']);
  });

  it('is told by the page, the first by its silence', () => {
    expect(editionOf(page)).toBe(pageEdition);
    expect(editionOf('<!DOCTYPE html>')).toBe(1);
    expect(pastEditions.map(({ edition }) => edition)).toEqual(
      Array.from({ length: pageEdition - 1 }, (_, i) => i + 1),
    );
  });
});

describe('a page of an earlier edition', () => {
  const faults = (html: string): string[] => [...foreignParts(html, current), ...missingOnPage(html, record)];

  it('passes as its edition wrote it', () => {
    expect(faults(page)).toEqual([]);
  });

  it.each<[string, (html: string) => string, RegExp]>([
    ['an injected script', (h) => h.replace('</body>', '<script>alert(1)</script></body>'), /程序不是这一版式的/],
    ['a script that never ends', (h) => h.replace('</body>', '<script>alert(1)</body>'), /程序不是这一版式的/],
    ['a script by address', (h) => h.replace('</body>', '<script src="x.js"></script></body>'), /程序不是这一版式的/],
    ['a changed script', (h) => h.replace('startMarks();', 'startMarks();;'), /程序不是这一版式的/],
    [
      'a policy with room for another',
      (h) => h.replace('script-src &#39;', 'script-src &#39;unsafe-inline&#39; &#39;'),
      /安全策略/,
    ],
    [
      'a policy that comes too late',
      (h) => h.replace('<meta charset="utf-8">', '<meta charset="utf-8"><p>'),
      /安全策略/,
    ],
    ['an event handler', (h) => h.replace('<main id="main">', '<main id="main" onclick="x()">'), /事件程序/],
    ['a picture from elsewhere', (h) => h.replace('</main>', '<img src="//x"></main>'), /<img>/],
    ['a frame', (h) => h.replace('</main>', '<iframe></iframe></main>'), /<iframe>/],
    ['another style', (h) => h.replace('</head>', '<style>.lack{display:none}</style></head>'), /样式不是/],
    ['another figure', (h) => h.replace('<td>86.5</td>', '<td>96.5</td>'), /指标901没有记录里的“86.5”/],
    ['another verdict', (h) => h.replaceAll('>达标<', '>未达标<'), /没有记录里的“达标”/],
    ['a piece left out', (h) => h.replaceAll('>92.1-01</a>', '></a>'), /没有记录里的佐证92\.1-01/],
  ])('with %s is found', (_what, change, why) => {
    const changed = change(page);
    expect(changed).not.toBe(page);
    expect(faults(changed).join('\n')).toMatch(why);
  });
});
