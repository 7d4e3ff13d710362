import type { Diagnostic } from '../../diagnostic.ts';
import { remark } from '../codes/index.ts';

/** Links among the evidence are never followed: they may lead anywhere on the machine. Each is said, so that none is missed. */
export const linkRemarks = (paths: readonly string[]): Diagnostic[] =>
  paths.map((path) => remark('evidence-link', { file: path }, '不是普通文件（是快捷方式、链接一类），没有收入'));

/** Where else a clerk puts things to be read; a table that is missing because it is a link shows nowhere else. */
export const inputPlaces = ['白名单.txt', '数据/**/*', '模板/**/*', '词典/**/*'] as const;

export const inputLinkRemarks = (paths: readonly string[]): Diagnostic[] =>
  paths.map((path) => remark('input-link', { file: path }, '不是普通文件（是快捷方式、链接一类），没有读取'));

/** A name that begins with a dot is hidden from most of those who look for it: it is not taken in, and said. */
export const hiddenRemarks = (paths: readonly string[]): Diagnostic[] =>
  paths.map((path) => remark('evidence-hidden', { file: path }, '名称以“.”开头，是隐藏文件，没有收入'));

/** What lies in a folder that does not open nobody knows; the others are read all the same. */
export const closedRemarks = (folders: readonly string[]): Diagnostic[] =>
  folders.map((path) =>
    remark('evidence-unreadable', { file: path }, '文件夹打不开（没有权限，或磁盘读取出错），里面的文件都没有收入', {
      hint: '让管理员给您读取的权限，或把文件夹里的文件复制一份放进来，再试一次。',
    }),
  );
