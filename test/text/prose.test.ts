import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../src/text/join.ts';
import { originOf, type SourceLine } from '../../src/text/prose.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const paragraphs = (text: string): string[] => proseOf('a.txt', text).paragraphs.map((p) => p.text);

describe('re-joining lines', () => {
  it('joins a sentence broken in two, and says where', () => {
    const { paragraphs: found } = proseOf(
      'a.txt',
      '　　全市集中式饮用水水源水质，城市集中式饮用水水源水质达标率\n\n100%，医疗废物处置率100%。\n　　下一段。',
    );
    expect(found.map((p) => p.text)).toEqual([
      '全市集中式饮用水水源水质，城市集中式饮用水水源水质达标率100%，医疗废物处置率100%。',
      '下一段。',
    ]);
    expect(found[0]?.splits).toEqual([28]);
    expect(originOf('a.txt', found[0] as never, 28, 32)).toEqual({ file: 'a.txt', line: 3, column: 1, quote: '100%' });
  });
  it('leaves headings, titles and indented paragraphs alone', () => {
    expect(paragraphs('高位推进\n把牢“创卫”主动权\n一、加强领导，落实任务\n一是成立机构，健全组织。')).toHaveLength(4);
    expect(paragraphs('　　城区内山水环绕，大街小巷干净整洁，处处入画\n　　一年来，全市上下凝心聚力。')).toHaveLength(
      2,
    );
  });
  it('joins figures that a page set on lines of their own', () => {
    expect(paragraphs('今年开展专项整治，共出动\n8000\n余人次，清除广告\n21000\n余条。')).toEqual([
      '今年开展专项整治，共出动8000余人次，清除广告21000余条。',
    ]);
  });
  it('joins a line that stops behind a word, but not a short heading with a comma in it', () => {
    expect(paragraphs('活动取得成效。\n各单位\n和个人积极参与，效果明显。')).toEqual([
      '活动取得成效。',
      '各单位和个人积极参与，效果明显。',
    ]);
    const body = '市委、市政府把创建工作作为民生工程，市长挂帅，每月调度，形成网格化管理格局。';
    expect(paragraphs(`${body}\n\n强化组织保障，建立健全工作机制\n\n${body}`)).toEqual([
      body,
      '强化组织保障，建立健全工作机制',
      body,
    ]);
  });
  it('takes a page number between two halves of a sentence for no text', () => {
    expect(paragraphs('　　各单位充分利用宣传栏、电子屏、公众号等多种形式开展宣传，营造\n— 3 —\n浓厚氛围。')).toEqual([
      '各单位充分利用宣传栏、电子屏、公众号等多种形式开展宣传，营造浓厚氛围。',
    ]);
  });
  it('leaves a line of markup, a marked heading and a sentence that opens with a year to themselves', () => {
    const lines = [
      '<img src="a.png" width="100%" />',
      '### 为什么要开展清洁行动，由谁来做',
      '<center>垃圾要入桶，</center>',
      '<center>出门莫乱扔</center>',
      '全市制定方案，广泛动员，把病媒生物防制、健康教育、农村改厕等工作纳入乡村建设行动',
      '2019年，各乡镇全部完成改厕任务，群众十分满意。',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual(lines);
    expect(
      paragraphs('全市制定方案，广泛动员，健全机制，推进各项整治工作，截至\n2019年，各乡镇全部完成。'),
    ).toHaveLength(1);
  });
  it('reads a text broken at the margin as its paragraphs', () => {
    const words = '全市上下坚持以人民健康为中心，深入开展爱国卫生运动，城乡环境面貌明显改善，群众健康水平稳步提升。';
    const source = Array.from({ length: 6 }, () => `　　${words}${words}`.replace(/(.{24})/gu, '$1\n')).join('\n');
    expect(paragraphs(source)).toEqual(Array.from({ length: 6 }, () => words + words));
  });
});

const piece = fc.constantFrom(
  '创建',
  '　　',
  ' ',
  '，',
  '。',
  '一、',
  '（一）',
  '1.',
  '2023年',
  '100%',
  '“',
  '”',
  '——',
  '\t',
  'a',
  '😀',
  '',
  '\u200b',
  '第1页',
  '附件',
);
const line = fc.array(piece, { maxLength: 16 }).map((w) => w.join(''));

describe('the way back', () => {
  it('is a bijection: every kept character has one place, in order, and none is kept twice', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (texts) => {
        const lines: SourceLine[] = texts.map((text, i) => ({ text, line: i + 1 }));
        const seen = new Set<string>();
        for (const paragraph of joinLines(lines).paragraphs)
          for (let i = 0; i < paragraph.text.length; i += 1) {
            const at = originOf('a.txt', paragraph, i, i + 1);
            const place = `${at.line}:${at.column}`;
            expect(seen.has(place)).toBe(false);
            seen.add(place);
            expect(texts[(at.line ?? 0) - 1]?.[(at.column ?? 0) - 1]).toBe(paragraph.text[i]);
          }
      }),
      { seed: 3, numRuns: 200 },
    );
  });
  it('loses nothing but blanks at the ends of lines and page numbers', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (texts) => {
        const kept = joinLines(texts.map((text, i) => ({ text, line: i + 1 })))
          .paragraphs.map((p) => p.text)
          .join('');
        const wanted = texts
          .map((t) => t.trim())
          .filter((t) => !/^第1页$/.test(t))
          .join('');
        expect(kept).toBe(wanted);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
