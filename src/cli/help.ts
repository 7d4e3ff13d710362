import type { HelpConfiguration } from 'commander';

const words: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
  '[options]': '[选项]',
  '[command]': '[命令]',
  '[dir]': '[文件夹]',
};

const chinese = (word: string): string => words[word] ?? word;

/** 帮助 — the library's headings in the user's language; a Chinese character is two columns wide. */
export const chineseHelp: HelpConfiguration = {
  // What holds where an option is left out stands in its own words: the library adds it in English.
  optionDescription: ({ description }) => description,
  styleTitle: chinese,
  styleOptionText: chinese,
  styleSubcommandText: chinese,
  styleArgumentText: chinese,
  displayWidth: (text) => [...text].reduce((width, c) => width + (/[\u2e80-\uffee]/.test(c) ? 2 : 1), 0),
};
