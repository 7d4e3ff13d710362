import { describe, expect, it } from 'vitest';
import { writeIndexPage } from '../../../src/bundle/page/index.ts';
import { markup } from '../../../src/bundle/page/markup.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { recordWith } from '../fixture/record.ts';

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>'{{x}}</script><!--`;
const problem: Diagnostic = {
  code: 'indicator-below-target',
  severity: 'error',
  message: `低于目标 ${hostile}`,
  at: { file: '数据/申报数据.xlsx', sheet: '指标数据', cell: 'F2', quote: hostile },
};

const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map((m) => m[1] ?? '');

describe('writeIndexPage', () => {
  const html = writeIndexPage(recordWith());

  it('is the same for the same record', () => {
    expect(writeIndexPage(recordWith())).toBe(html);
  });

  it('loads nothing: every address is a relative file or a place on the page', () => {
    expect(html).not.toMatch(/(src|href|action|data)="(https?:|\/\/|\/)/);
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]));
    const record = recordWith();
    const files = new Set([
      ...record.ledger.rows.map((r) => r.path),
      ...record.ledger.volumes.map((v) => v.path),
      ...record.documents.documents.flatMap((d) => [d.pdf, d.docx]),
    ]);
    for (const href of hrefs(html)) {
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
      else expect(files).toContain(decodeURIComponent(href.replace(/#page=\d+$/, '')));
    }
  });

  it('puts the page of each piece one click away from the claim it proves', () => {
    expect(html).toContain(
      '<li><a href="%E5%90%88%E8%AE%A2%E6%9C%AC/%E7%AC%AC1%E5%86%8C.pdf#page=29">92.1-01</a> 机械化作业台账 <span class="quiet">第1册第29页</span>',
    );
  });

  it('lets no text of the dossier become markup', () => {
    const patch = { set: { 'dossier/settings/applicant/name': hostile, 'dossier/registry/92.1-01/title': hostile } };
    const page = writeIndexPage(recordWith(patch, [problem]));
    const count = (text: string, needle: RegExp): number => (text.match(needle) ?? []).length;
    expect(count(page, /<script/g)).toBe(count(html, /<script/g));
    expect(count(page, /<\/script/g)).toBe(count(html, /<\/script/g));
    expect(count(page, /<img/g)).toBe(0);
    expect(page).not.toContain('<!--');
  });

  it('shows gaps, missing materials and missing evidence as such', () => {
    const patch = {
      set: { 'dossier/indicators/901/years/2023/value': null, 'dossier/indicators/901/evidence': ['92.1-77'] },
      remove: ['documents/01-工作汇报'],
    };
    const page = writeIndexPage(
      recordWith({ set: { ...patch.set, 'dossier/indicators/901/years/2023/numerator': null }, remove: patch.remove }),
    );
    expect(page).toContain('<span class="lack">待补</span>');
    expect(page).toContain('92.1-77 包内没有这件佐证');
    expect(page.match(/缺：包内没有这项材料/g)).toHaveLength(2);
  });

  it('heads the problems of a check with its name, and keeps the order of the record', () => {
    const other: Diagnostic = { ...problem, code: 'a-code-unknown', severity: 'warning', message: '另一处' };
    const record = recordWith({}, [other, problem, { ...problem, message: '又一处' }]);
    const headings = { 'indicator-below-target': '要求：指标达到目标值' };
    const page = writeIndexPage({ ...record, diagnostics: { ...record.diagnostics, headings } });
    const heads = [
      ...page.matchAll(/<h3><span class="badge"[^>]*>(.*?)<\/span> (.*?)<span class="code">(.*?)<\/span>/g),
    ];
    expect(heads.map(([, ...parts]) => parts)).toEqual([
      ['警告', 'a-code-unknown（1处）', 'a-code-unknown'],
      ['错误', '要求：指标达到目标值（2处）', 'indicator-below-target'],
    ]);
    expect(page).toContain('<option value="indicator-below-target">要求：指标达到目标值</option>');
  });

  it('never prints an error away: the reason for packing with errors stands on top', () => {
    const record = recordWith({}, [problem]);
    const page = writeIndexPage({ ...record, dossier: { ...record.dossier, accepted: '省级要求限期先报' } });
    expect(page).toContain('本包带错误提交，理由：省级要求限期先报');
  });
});

describe('markup', () => {
  it('escapes text, keeps markup, drops nothing but absence', () => {
    const bold = markup`<b>${'a&b'}</b>`;
    expect(markup`${bold}${['<', bold]}${null}${false}${0}${'\u0000'}`.html).toBe(
      '<b>a&amp;b</b>&lt;<b>a&amp;b</b>0\ufffd',
    );
  });

  it('puts beside each indicator how many pieces corroborate it and which contradict it', () => {
    const record = recordWith();
    const found = { indicator: '901', name: '道路机械化清扫率', corroborated: ['92.1-01', '92.1-02'] };
    const rest = { contradicted: ['91.1-01'], mentioned: [], silent: [], unread: [] };
    const corroboration = [{ ...found, ...rest }];
    const page = writeIndexPage({ ...record, diagnostics: { ...record.diagnostics, corroboration } });
    expect(page).toContain('data-corroboration="901">佐证印证：2件印证，1件相左（相左：91.1-01）</p>');
    expect(writeIndexPage(record)).not.toContain('data-corroboration');
  });

  it('shows no figure as met that evidence contradicts or nobody can have', () => {
    const record = recordWith();
    const found = { indicator: '901', name: '', corroborated: [], mentioned: [], silent: [], unread: [] };
    const corroboration = [{ ...found, contradicted: ['91.1-01'] }];
    const contradicted = writeIndexPage({ ...record, diagnostics: { ...record.diagnostics, corroboration } });
    expect(contradicted).toContain('<article class="indicator" id="indicator-901" data-state="存疑">');
    expect(contradicted).toContain(
      '<span class="badge" data-state="存疑">达标</span><b class="lack">（存疑：佐证91.1-01写着另一个数）</b>',
    );
    expect(contradicted).toContain('<b class="lack">（其中存疑 1）</b>');
    // As packages of before had it: 达标, though nobody can have the figure.
    const series = [{ year: 2023, value: 104.13, text: '104.13', computed: false }];
    const verdicts = record.dossier.verdicts.map((v) => (v.id === '901' ? { ...v, series } : v));
    const page = writeIndexPage({ ...record, dossier: { ...record.dossier, verdicts } });
    expect(page).toContain('data-state="存疑">达标</span><b class="lack">（存疑：百分率不在0到100%之间）</b>');
    expect(writeIndexPage(record)).not.toContain('（存疑');
  });
});
