import { describe, expect, test } from 'vitest';
import { textInsight } from '../../src/insight/text.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { pack } from '../check/fixture/pack.ts';

const numberIn = (text: string) => textInsight(proseOf('佐证.txt', text), pack)?.docNumber;

describe('the number in the head of a paper', () => {
  test.each([
    [
      'under the issuer',
      '平川市政府办公室文件\n\n平政办发〔2023〕12号\n\n关于调整组成人员的通知\n\n各成员单位：\n',
      '平政办发〔2023〕12号',
      3,
    ],
    ['under the title', '平川市管理规定\n（平政规〔2022〕8号）\n\n第一条　为了加强管理。\n', '平政规〔2022〕8号', 2],
    [
      'twice the same',
      '平卫发〔2023〕57号\n关于公布的通报\n（平卫发〔2023〕57号）\n\n经自查申报。\n',
      '平卫发〔2023〕57号',
      1,
    ],
  ])('%s', (_, text, words, line) => {
    expect(numberIn(text)).toEqual({ words, line });
  });

  test.each([
    ['of another paper that is cited', '关于工作的通知\n\n各单位：\n\n平政发〔2022〕8号\n'],
    ['in a sentence', '根据平政发〔2022〕8号，现通知如下。\n\n平政发〔2022〕9号\n'],
    ['two, of which nobody can tell the own', '平政办发〔2023〕12号\n平卫发〔2023〕57号\n关于转发的通知\n'],
    ['none', '2023年工作总结\n\n一年来成绩显著。\n'],
  ])('%s is not it', (_, text) => {
    expect(numberIn(text)).toBeUndefined();
  });
});
