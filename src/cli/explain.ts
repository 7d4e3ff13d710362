import { sequenceChecks } from '../amend/index.ts';
import { titleOf } from '../build/explained.ts';
import { packageChecks } from '../bundle/verify/index.ts';
import { explain as explainCheck } from '../check/explain.ts';
import { checks } from '../check/index.ts';
import { composeCodes } from '../compose/index.ts';
import { proofChecks } from '../proof/checks/index.ts';
import { readCodes } from '../read/codes/index.ts';
import { ZIP_BASIS, ZIP_MEND, zipCodes } from '../shell/zip/codes.ts';
import { Usage } from './usage.ts';

interface Page {
  readonly code: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** `shenbao explain <code>`: why a check exists, an example, how to mend it, its ground. */
export async function explain(code: string | undefined): Promise<number> {
  process.stdout.write(`${code === undefined ? list() : one(code)}\n`);
  return 0;
}

function one(code: string): string {
  const own = explainCheck(code);
  if (own !== undefined) return own;
  const page = pages().find((p) => p.code === code);
  if (page !== undefined) return [`${page.code}　${page.title}`, '', ...page.lines].join('\n');
  const title = titleOf(code);
  if (title === undefined) throw new Usage(`没有代码为“${code}”的检查项。用 shenbao explain 列出全部。`);
  return `${code}　${title}\n\n怎么改：问题清单里每一处都写着“改法”。`;
}

const list = (): string =>
  [...checks, ...pages()]
    .map(({ code, title }) => `${code}　${title}`)
    .sort()
    .join('\n');

/** The remarks of the other engines, each told the same way. */
function pages(): Page[] {
  const read = [...readCodes, ...composeCodes].map(({ code, title, why, basis, hint, example }) => ({
    code,
    title,
    lines: [`为什么：${why}`, `例：${example}`, `怎么改：${hint}`, `依据：${basis}`],
  }));
  const proof = proofChecks.map(({ code, title, why, basis, hint, good, bad }) => ({
    code,
    title,
    lines: [`为什么：${why}`, `正：${good[0] ?? ''}`, `误：${bad[0]?.text ?? ''}`, `怎么改：${hint}`, `依据：${basis}`],
  }));
  const packaged = packageChecks.map(({ code, title, why, basis, mend }) => ({
    code,
    title,
    lines: [`为什么：${why}`, `怎么改：${mend}`, `依据：${basis}`],
  }));
  const sequence = sequenceChecks.map(({ code, title, why, basis, mend }) => ({
    code,
    title,
    lines: [`为什么：${why}`, `怎么改：${mend}`, `依据：${basis}`],
  }));
  const archive = zipCodes.map(({ code, title, why, example }) => ({
    code,
    title,
    lines: [`为什么：${why}`, `例：${example}`, `怎么改：${ZIP_MEND}`, `依据：${ZIP_BASIS}`],
  }));
  return [...read, ...proof, ...packaged, ...sequence, ...archive];
}
