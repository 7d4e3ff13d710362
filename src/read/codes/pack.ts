import type { CodeNote } from './code.ts';

const language = { basis: '标准包的写法（templates/README.md）' } as const;

/** Remarks on the files of a standard pack. */
export const packCodes = {
  'pack-unreadable': {
    title: '标准包的文件读不出来',
    severity: 'error',
    why: '文件不是合法的 YAML，标准包用不了。',
    ...language,
    hint: '检查这一行的缩进、冒号后的空格和引号是否成对。',
    example: 'indicators.yaml 第12行冒号后缺空格',
  },
  'pack-invalid': {
    title: '标准包的内容不合格式',
    severity: 'error',
    why: '条款、指标、材料要按规定的名字和形式写，程序才认得。',
    ...language,
    hint: '按所指的一行改正。',
    example: 'targt: 95，应为 target',
  },
  'pack-missing': {
    title: '没有这个标准包',
    severity: 'error',
    why: '标准包规定有哪些条款、指标和材料；没有它，什么都读不了。',
    ...language,
    hint: '改为随程序安装的标准包编号。',
    example: '标准包: national-hygenic-city',
  },
  'pack-duplicate-id': {
    title: '标准包里编号重复',
    severity: 'error',
    why: '同一类里两个条目用了一个编号，引用它的地方不知道指哪一个。',
    ...language,
    hint: '给其中一个改编号。',
    example: '两个指标都编为14',
  },
  'pack-unknown-reference': {
    title: '标准包指到了没有的条目',
    severity: 'error',
    why: '指标、条款、材料之间互相引用，被指的条目不存在。',
    ...language,
    hint: '改为已有的条目，或补上所指的条目。',
    example: '指标14写了条款3.9，标准包里没有',
  },
} as const satisfies Record<string, CodeNote>;
