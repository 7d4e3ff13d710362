import { originOf, type Paragraph } from '../../text/prose.ts';
import { similarity } from '../../text/similarity.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

const label =
  /^(?:第[一二三四五六七八九十\d]+[篇章部]\s*[：:]?|[（(][一二三四五六七八九十\d]+[）)]|(?:文章|文件|公文|信息|稿件|材料)?(?:标题|题目|题名|名称)\s*[：:]|附件\d*[：:]?)+/u;
const bare = ({ text }: Paragraph): string =>
  text
    .trim()
    .replace(label, '')
    .replace(/[\s\p{P}]/gu, '');
const isTitle = ({ role, text }: Paragraph): boolean =>
  (role === 'title' || role === 'heading') && text.length <= 50 && !/[。！？]/.test(text);

const kindOf = (title: string): string =>
  /(总结|汇报|报告|方案|讲话|简报|综述|意见|计划)(?:材料|稿)?$/u.exec(title)?.[1] ?? '';
/** 创建国家卫生城市工作总结 over 建设局创建国家卫生城市汇报材料: one paper, called by two kinds. */
const namesTwoKinds = (a: string, b: string): boolean => {
  const [one, other] = [kindOf(a), kindOf(b)];
  return one !== '' && other !== '' && one !== other && [a, b].every((t) => /(?:创建|巩固)国家卫生/u.test(t));
};

/** 第四篇：学校创建国家卫生城市工作汇报 over 创建国家卫生城市汇报材料: the title given to a piece, and its own. */
const isTitleAgain = (given: Paragraph, own: Paragraph): boolean =>
  label.test(given.text.trim()) &&
  [given, own].every((p) => paper.test(bare(p))) &&
  !/^[一二三四五六七八九十]、/u.test(own.text);
const paper = /(?:总结|汇报|报告|方案|讲话|简报|综述|意见|计划|材料)(?:材料|稿|提纲)?$/u;

const contents = /^[【\s]*(?:本期)?(?:目录|要目|导读|内容提要|本期要目|本期目录|本期导读)[】：:\s]*$/u;
const bullet = /^[\s▲△◇◆●○■□★☆▪•·◎※]+/u;
const plain = (text: string): string => text.replace(bullet, '').replace(/[\s\p{P}]/gu, '');

/** 本期目录: every entry comes back as the title of a piece, word for word. */
function* entries({ paragraphs, prose }: Reading): Generator<Finding> {
  const from = paragraphs.findIndex(({ text }) => contents.test(text));
  if (from < 0) return;
  const listed: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(from + 1)) {
    if (!bullet.test(paragraph.text) || paragraph.text.length > 50) break;
    listed.push(paragraph);
  }
  const titles = paragraphs
    .slice(from + 1 + listed.length)
    .filter(({ text }) => text.length <= 50 && !/[。；]/u.test(text));
  for (const entry of listed) {
    const name = plain(entry.text);
    if (titles.some(({ text }) => plain(text) === name)) continue;
    const near = titles.find(({ text }) => similarity(plain(text), name) >= 0.5);
    if (near === undefined) continue;
    const at = originOf(prose.file, entry, 0, entry.text.length);
    const message = `目录里是“${entry.text.replace(bullet, '')}”，这里的标题是“${near.text}”`;
    yield { paragraph: near, start: 0, end: near.text.length, message, related: [{ at, message: '目录' }] };
  }
}

const period = /上半年|下半年|前三季度|[一二三四]季度|全年|年度/u;
const yearly = (said: string): string => said.replace('年度', '全年');
const told =
  /现[将把][^，。；]{0,8}?(上半年|下半年|[一二三四]季度|前三季度|全年|年度)[^，。；]{0,12}(?:总结|汇报|报告)如下/gu;

/** 2024年上半年工作总结, and 现将全年工作总结如下 below it. */
function* periods({ paragraphs, prose }: Reading): Generator<Finding> {
  const title = paragraphs.slice(0, 3).find((p) => isTitle(p) && period.test(p.text));
  const said = period.exec(title?.text ?? '')?.[0];
  if (title === undefined || said === undefined) return;
  for (const { paragraph, hit, start, end } of matches(paragraphs.slice(0, 8), told)) {
    if (yearly(hit[1] ?? '') === yearly(said)) continue;
    const at = originOf(prose.file, title, 0, title.text.length);
    const message = `标题是“${said}”，这里写“${hit[1]}”`;
    yield { paragraph, start, end, message, related: [{ at, message: '标题' }] };
  }
}

const yearTold = /现[将把][^，。；]{0,8}?(20\d\d)年度?[^，。；]{0,12}(?:总结|汇报|报告)如下/gu;

/** 2023年……工作总结, and 现将2022年度工作总结如下 below it. */
function* years({ paragraphs, prose }: Reading): Generator<Finding> {
  const title = paragraphs.slice(0, 3).find((p) => isTitle(p) && /20\d\d年/u.test(p.text));
  if (title === undefined) return;
  for (const { paragraph, hit, start, end } of matches(paragraphs.slice(0, 8), yearTold)) {
    if (title.text.includes(hit[1] ?? '')) continue;
    const at = originOf(prose.file, title, 0, title.text.length);
    const message = `标题是“${/20\d\d年/u.exec(title.text)?.[0]}”，这里写“${hit[1]}年”`;
    yield { paragraph, start, end, message, related: [{ at, message: '标题' }] };
  }
}

const ordinal = /第([一二三四五六七八九十]{1,2})((?:初级|高级|实验)?(?:中学|小学|人民医院|幼儿园|医院))/u;

/** 高台县第三中学……汇报 over a text that calls itself 高台县第二中学. */
function* ordinals({ paragraphs, prose }: Reading): Generator<Finding> {
  const title = paragraphs.slice(0, 3).find((p) => isTitle(p) && ordinal.test(p.text));
  const [name = '', nth = '', kind = ''] = ordinal.exec(title?.text ?? '') ?? [];
  if (title === undefined) return;
  const head = title.text.slice(0, title.text.indexOf(name));
  if (head.length < 2) return;
  const other = new RegExp(`${head.replace(/[^\p{Script=Han}]/gu, '.')}第([一二三四五六七八九十]{1,2})${kind}`, 'gu');
  for (const { paragraph, hit, start, end } of matches(paragraphs.slice(0, 12), other)) {
    if (hit[1] === nth) continue;
    const at = originOf(prose.file, paragraph, start, end);
    const message = `标题是“${head}${name}”，正文里是“${hit[0]}”`;
    yield { paragraph: title, start: 0, end: title.text.length, message, related: [{ at, message: '正文' }] };
  }
}

export const titleMismatch: ProofCheck = {
  code: 'title-mismatch',
  title: '标题只写一次，前后一致',
  why: '篇题和正文标题重复或差几个字，装订成册后目录与正文就对不上。',
  basis: 'GB/T 9704—2012：标题应当准确',
  severity: 'warning',
  hint: '只留一个标题；需要篇题时，两处写成一样。',
  good: ['同心共建美好家园\n临江市创建国家卫生城市工作综述'],
  bad: [
    {
      text: '高台县第三中学创建国家卫生县城汇报材料\n　　高台县第二中学始建于1978年，现有教学班48个。',
      quotes: ['高台县第三中学创建国家卫生县城汇报材料'],
    },
    {
      text: '2023年巩固国家卫生城市工作总结\n　　一年来，各项任务圆满完成。现将2022年度工作总结如下：',
      quotes: ['现将2022年度工作总结如下'],
    },
    {
      text: '县文化和旅游局2024年上半年工作总结\n　　今年以来，我局扎实推进各项工作。现将全年工作总结如下：',
      quotes: ['现将全年工作总结如下'],
    },
    {
      text: '创建工作简报\n本期目录\n▲市委书记调研督导创卫工作\n▲各区动态\n市长调研督导创卫工作\n　　5月18日，市委书记深入街道调研。\n各区动态',
      quotes: ['市长调研督导创卫工作'],
    },
    {
      text: '第五篇：学校创建国家卫生城市工作汇报\n爱国卫生及健康校园工作汇报材料\n学校是市委、市政府确定的一处重点。',
      quotes: ['第五篇：学校创建国家卫生城市工作汇报'],
    },
    {
      text: '第四篇：创建国家卫生城市工作汇报材料\n创建国家卫生城市汇报材料\n创建国家卫生城市是市委、市政府提出的一项工程。',
      quotes: ['第四篇：创建国家卫生城市工作汇报材料'],
    },
  ],
  *run(reading) {
    const { paragraphs, prose } = reading;
    yield* entries(reading);
    yield* periods(reading);
    yield* years(reading);
    yield* ordinals(reading);
    const head = paragraphs.slice(0, 4).filter(isTitle);
    for (const [i, paragraph] of head.entries()) {
      const next = head[i + 1];
      if (!next || next.index !== paragraph.index + 1) continue;
      const [a, b] = [bare(paragraph), bare(next)];
      if (Math.min(a.length, b.length) < 8) continue;
      if (similarity(a, b) < 0.8 && !namesTwoKinds(a, b) && !isTitleAgain(paragraph, next)) continue;
      const at = originOf(prose.file, next, 0, next.text.length);
      const same = a === b;
      const message = same ? `标题与第${at.line}行重复` : `标题与第${at.line}行“${next.text}”不一致`;
      const related = [{ at, message: '另一处标题' }];
      const severity = same ? 'note' : 'warning';
      yield { paragraph, start: 0, end: paragraph.text.length, message, severity, related };
    }
  },
};
