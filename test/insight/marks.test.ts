import { describe, expect, test } from 'vitest';
import { marksIn } from '../../src/insight/marks.ts';
import { proseOf } from '../../src/text/read-prose.ts';

const marks = (...lines: string[]) => marksIn(proseOf('甲.txt', lines.join('\n')));

describe('what should not go out with a file', () => {
  test('personal data are counted and shown masked', () => {
    expect(marks('联络员名单', '张三，手机13812345678，邮箱zhang@qq.com。', '值班电话0000-5550101。')).toEqual({
      personal: { count: 2, first: { words: '手机号138****78', line: 2 } },
    });
  });

  test.each([
    ['秘密★1年', '秘密★'],
    ['机密 ★', '机密 ★'],
    ['绝密', '绝密'],
  ])('a degree of secrecy: %s', (line, words) => {
    expect(marks(line, '平川市人民政府文件')).toEqual({ secret: { words, line: 1 } });
  });

  test('a cell of a table further down is none', () => {
    expect(marks(...Array.from({ length: 9 }, (_, i) => `第${i + 1}项。`), '机密')).toEqual({});
  });

  test.each(['认真学习保守国家秘密的规定。', '秘密投票产生名单。', '热线0391-12345678901234'])('none: %s', (line) => {
    expect(marks(line)).toEqual({});
  });
});
