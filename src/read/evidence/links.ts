import type { Diagnostic } from '../../diagnostic.ts';
import { remark } from '../codes/index.ts';

/** Links among the evidence are never followed: they may lead anywhere on the machine. Each is said, so that none is missed. */
export const linkRemarks = (paths: readonly string[]): Diagnostic[] =>
  paths.map((path) => remark('evidence-link', { file: path }, '不是普通文件（是快捷方式、链接一类），没有收入'));

/** A name that begins with a dot is hidden from most of those who look for it: it is not taken in, and said. */
export const hiddenRemarks = (paths: readonly string[]): Diagnostic[] =>
  paths.map((path) => remark('evidence-hidden', { file: path }, '名称以“.”开头，是隐藏文件，没有收入'));
