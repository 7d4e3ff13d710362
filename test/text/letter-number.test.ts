import { describe, expect, test } from 'vitest';
import { letterNumber, letterWords } from '../../src/text/letter-number.ts';

describe('the number of a paper', () => {
  test.each([
    ['平政办发〔2023〕12号', '平政办发〔2023〕12号'],
    ['　平政办发 [2023] 第012号 ', '平政办发〔2023〕12号'],
    ['平政规（２０２２）８号', '平政规〔2022〕8号'],
    ['（平政规〔2022〕8号）', '平政规〔2022〕8号'],
    ['平卫发〔2023〕57号　　签发人：王某', '平卫发〔2023〕57号'],
    ['特急 平爱卫〔2023〕3号', '平爱卫〔2023〕3号'],
    ['平川市人民政府令第38号', '平川市人民政府令第38号'],
    ['（平川市第七届人民代表大会常务委员会公告第12号）', '平川市第七届人民代表大会常务委员会公告第12号'],
  ])('%s', (text, words) => {
    const number = letterNumber(text);
    expect(number && letterWords(number)).toBe(words);
  });

  test.each([
    '',
    '无',
    '第12号',
    '按照平政发〔2022〕8号文件要求',
    '〔2023〕第5期',
    '平政发〔2022〕8号、9号',
    '2023年第3号',
  ])('%s is none', (text) => {
    expect(letterNumber(text)).toBeNull();
  });
});
