import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

const noun = '规定|要求|标准|目标|任务|措施|制度|方案|精神|需要|需求';
/** 要求的要求; 规定要求的规定. */
const ofItself = new RegExp(
  `(?:(${noun})的\\1|(${noun})(?:${noun})的\\2|(?:${noun})(${noun})的\\3)(?=[，。；、]|$|进行|执行|落实|办理|予以|抓)`,
  'gu',
);

/** 让习惯成为自然, 变被动为主动. */
const turning =
  /(?:让(?<a>\p{Script=Han}{2,6})成为(?<b>\p{Script=Han}{2,6})|变(?<c>\p{Script=Han}{2,6})为(?<d>\p{Script=Han}{2,6}))(?=[，、。；]|$)/gu;

function* roundAbout({ body }: Reading): Generator<Finding> {
  for (const paragraph of body) {
    let told: { from: string; to: string; end: number }[] = [];
    for (const { hit, start, end } of matches([paragraph], turning)) {
      const { a, b, c, d } = hit.groups ?? {};
      const [from, to] = [a ?? c ?? '', b ?? d ?? ''];
      if ((told.at(-1)?.end ?? -9) < start - 2) told = [];
      const before = told.find((t) => t.from === to && t.to === from);
      told.push({ from, to, end });
      if (before) yield { paragraph, start, end, message: `前面刚说由“${to}”到“${from}”，这里又倒了回去` };
    }
  }
}

const row =
  /(?<!\p{Script=Han})\p{Script=Han}{3,16}、(?:\p{Script=Han}{3,10}、){1,8}\p{Script=Han}{3,10}(?=[，。；])/gu;

/** 工作到位、责任到位、措施到位、责任到位: one item of a row twice, others between. */
function* twiceInRow({ body }: Reading): Generator<Finding> {
  for (const { paragraph, hit, end } of matches(body, row)) {
    const items = hit[0].split('、');
    const last = items.at(-1) ?? '';
    // The first may have a verb before it: 做到了人员落实.
    const at = items.findIndex((item, i) => i < items.length - 2 && (i === 0 ? item.endsWith(last) : item === last));
    if (at >= 0) yield { paragraph, start: end - last.length, end, message: `“${last}”在并列里写了两遍` };
  }
}

/** 兜圈子 — words that come back to where they began. */
export function* circles(reading: Reading): Generator<Finding> {
  for (const { paragraph, hit, start, end } of matches(reading.body, ofItself))
    yield { paragraph, start, end, message: `“${hit[0]}”意思重复` };
  yield* roundAbout(reading);
  yield* twiceInRow(reading);
}
