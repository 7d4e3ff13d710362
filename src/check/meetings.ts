import type { EvidencePiece } from '../model/evidence.ts';

/** 会议材料的四件套, each told by words of the title. */
const parts = [
  ['通知', /会议通知|通知|方案/u],
  ['签到', /签到/u],
  ['会议文件', /讲话|发言|议程|会议材料|会议文件|材料汇编|课件|主持词/u],
  ['照片', /照片|图片|影像|实景/u],
] as const;
const meeting = /^(.*?(?:动员会|动员大会|推进会|推进大会|调度会|现场会|专题会|座谈会|培训会|培训班|例会|大会|会议))/u;

/** 会议 — the pieces whose titles name one meeting, and which of the four parts they amount to. */
export interface MeetingSet {
  readonly name: string;
  readonly pieces: readonly EvidencePiece[];
  readonly have: readonly string[];
  readonly missing: readonly string[];
}

/** Only meetings documented by more than minutes: one part of the set (签到, 会议通知 …) calls for the others. */
export function meetingSets(pieces: readonly EvidencePiece[]): MeetingSet[] {
  const groups = new Map<string, EvidencePiece[]>();
  for (const piece of pieces) {
    const name = meetingName(piece.title);
    if (name === null) continue;
    groups.set(name, [...(groups.get(name) ?? []), piece]);
  }
  return [...groups].map(([name, members]) => {
    const have = parts.filter(([, seen]) => members.some((m) => seen.test(rest(m.title, name)))).map(([part]) => part);
    return { name, pieces: members, have, missing: parts.map(([p]) => p).filter((p) => !have.includes(p)) };
  });
}

/** The title up to the word 会, without 关于召开 and the year, so that notice and sign-in sheet meet. */
const meetingName = (title: string): string | null => meeting.exec(strip(title))?.[1]?.replace(/会议$/u, '会') ?? null;

const strip = (title: string): string =>
  title.replace(/^.{0,12}?在(?=.*[会班]上)/u, '').replace(/^关于(?:召开|举办|举行|印发)?/u, '');
const rest = (title: string, name: string): string => strip(title).replace(name, '').replace(/^议/u, '');
