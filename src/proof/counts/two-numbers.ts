import { originOf } from '../../text/prose.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const span = '(?:一|两|二|三|四|半|\\d{1,2})?个?(?:天|日|周|星期|旬|月|季度|季|年|学期|小时)';
const often = new RegExp(
  `每(${span})(\\p{Script=Han}{2,6}[一两三\\d]次)[、，](?:并)?每(${span})\\2(?=[，。；、])`,
  'gu',
);

/** 每季度更换一次、每两个月更换一次: one thing, done at two rhythms. */
export function* rhythms({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, often))
    if (hit[1] !== hit[3])
      yield { paragraph, start, end, message: `同一件事既说“每${hit[1]}”，又说“每${hit[3]}”${hit[2]}` };
}

const counter = '方|级|步|员|单|道|环节';
const quoted = new RegExp(`“([二两三四五六七八九])(${counter})\\p{Script=Han}{0,4}”`, 'gu');
const closing = new RegExp(
  `(?:、|[和及与])\\p{Script=Han}{1,8}?([二两三四五六七八九])(${counter})(?=\\p{Script=Han})`,
  'gu',
);

/** “四方验收”，由建设、设计、施工、监理和居民代表五方签字: the quoted number and that of the row behind it. */
export function* quotedNumbers({ body, prose }: Reading): Generator<Finding> {
  for (const { paragraph, hit: said, start: from, end: told } of matches(body, quoted))
    for (const { hit, start, end } of matches([paragraph], closing)) {
      if (start < told || start - told > 60 || hit[2] !== said[2] || hit[1] === said[1]) continue;
      // The row is the next clause, and nothing between: another clause counts others.
      if ((paragraph.text.slice(told, start).match(/[，；：]/gu)?.length ?? 0) > 1) continue;
      const at = originOf(prose.file, paragraph, from, told);
      const message = `前面说的是${said[0]}，这里是“${hit[1]}${hit[2]}”`;
      yield { paragraph, start: end - 2, end, message, related: [{ at, message: '前面的说法' }] };
    }
}
