import { clauseBefore } from '../../text/clause.ts';
import { hitsIn } from '../../text/hits.ts';
import { type Finding, matches } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { amountOf, counter, figuresIn, scaled, tidy } from './figures.ts';

const state =
  '(?:已经?|全部|基本|部分|正在|尚未|未|不|在|待)?(?:达标|合格|完成|完工|竣工|开工|建|整改|办结|改造|销号|符合|施工|推进|实施|启动)(?:的)?(?:为|有)?';
const row = new RegExp(
  `(?<![未不待])${state}${scaled}${counter}(?:[、，；]${state}\\d+(?:\\.\\d+)?[万亿]?\\3){1,4}(?=[，。；（])`,
  'gu',
);
const allDone = new RegExp(
  `${scaled}${counter}[^，。；\\d]{1,14}[，,](?:已|其中)?((?:[^，。；、\\d]{1,8}\\d+\\3[、，]){1,4}[^，。；、\\d]{1,8}\\d+\\3)[、，](?:已|现已|目前已)?全部(?:整治|整改|完成|改造|处[理置]|到位|清理|办结|销号)`,
  'gu',
);

/** 8处堆场，已拆除5处、规范提升2处，全部整治到位. */
function* wholesDone(body: Reading['body']): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(body, allDone)) {
    const whole = amountOf(hit[1], hit[2]);
    const terms = hitsIn(hit[4] ?? '', part).map((t) => amountOf(t[1], t[2]));
    const sum = terms.reduce((a, b) => a + b, 0);
    if (sum === whole || terms.some((t) => t > whole)) continue;
    const message = `${terms.map(tidy).join('＋')}＝${tidy(sum)}，与总数${tidy(whole)}${hit[3]}对不上`;
    yield { paragraph, start, end, message };
  }
}
const part = new RegExp(`${scaled}${counter}`, 'gu');

/** 分状态 — 达标23项、基本达标3项、未达标2项: each thing is in one of the states, and together they are all. */
export function* stateSums({ body }: Reading): Generator<Finding> {
  yield* wholesDone(body);
  for (const { paragraph, hit, start, end } of matches(body, row)) {
    const unit = hit[3] ?? '';
    const terms = hitsIn(hit[0], part).map((t) => amountOf(t[1], t[2]));
    const sum = terms.reduce((a, b) => a + b, 0);
    const wholes = figuresIn(clauseBefore(paragraph.text, start, ''), unit);
    // A whole is near the sum: a figure far from it counts other things.
    const whole = wholes.find((w) => w < sum * 1.15 && w > sum * 0.85 && w > Math.max(...terms));
    if (whole === undefined || wholes.some((w) => Math.abs(w - sum) < 1e-6 * sum)) continue;
    // What is left may be in a state nobody names, unless one of them is the last.
    if (sum < whole && !/[未不]/u.test(hit[0])) continue;
    const message = `${terms.map(tidy).join('＋')}＝${tidy(sum)}，与总数${tidy(whole)}${unit}对不上`;
    yield { paragraph, start, end, message, severity: sum > whole ? 'error' : 'warning' };
  }
}
