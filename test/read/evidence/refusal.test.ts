import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/read/evidence/refusal.ts';

test.each([
  [
    "ENOENT: no such file or directory, realpath '/home/me/甲.jpg'",
    '找不到了：运行期间被移走，或名字里有这台机器认不出的字符，请改名',
  ],
  ["EACCES: permission denied, open '/x'", '没有读取的权限'],
  ['EBUSY', '正被别的程序占用，请先关闭'],
  ['Invalid count value: -1', '内容读不出来'],
  ['', '内容读不出来'],
  ['文件不在工作目录内：甲.pdf', '文件不在工作目录内：甲.pdf'],
])('what the machine says of a file is said in our words: %s', (message, said) => {
  expect(refusalOf(message)).toBe(said);
});
