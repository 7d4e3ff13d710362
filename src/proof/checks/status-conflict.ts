import { originOf, type Paragraph } from '../../text/prose.ts';
import type { ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';

type State = 'done' | 'doing' | 'planned';

/** What follows the object and tells how far it is. */
const states: readonly (readonly [State, RegExp])[] = [
  [
    'planned',
    /(?:拟|计划|将|准备|力争|争取|预计|即将)(?:于[^，。；]{0,10})?(?:开工|启动|建设|改造|实施|建成|完成|完工|竣工|投用|印发|出台)/u,
  ],
  [
    'doing',
    /(?:正在|仍在|还在|尚在|正)(?:加紧|加快|抓紧|有序|全力)?(?:建设|施工|推进|改造|实施|整改|整治|办理|编制|起草|修订|申报|招标)|(?:尚未|还未|仍未|没有|未能?)(?:建成|完成|完工|竣工|投用|投入使用|整改到位|印发|出台|启动|开工|销号)/u,
  ],
  [
    'done',
    /(?:已经?|均已?|全部|全面|业已|现已|顺利)(?:于[^，。；]{0,10})?(?:全部|全面|基本)?(?:建成|完成|完工|竣工|投入使用|投用|投入运行|印发|出台|整改到位|整改完成|销号|通过验收|交付使用)/u,
  ],
];

interface Saying {
  readonly object: string;
  readonly state: State;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

const lead =
  /^(?:其中|目前|截至目前|同时|此外|另外|今年以来|今年|近年来|[一二三四五六七八九十]+是|我[市区县街道镇局]+|全[市区县])+/u;

/** 文昌社区垃圾分类亭 of 其中文昌社区垃圾分类亭已于3月底建成; empty where the object is too vague to be known again. */
function objectOf(words: string): string {
  const bare = words
    .replace(/[“”《》（）\s]/gu, '')
    .replace(lead, '')
    .replace(/(?:项目|工程|工作|任务|建设|的)+$/u, '');
  return bare.length >= 5 && bare.length <= 24 && !/[\d]|问题|各项|部分|一批|有的|个别|其他|指标/u.test(bare)
    ? bare
    : '';
}

function* sayings({ body }: Reading): Generator<Saying> {
  for (const paragraph of body)
    for (const clause of paragraph.text.matchAll(/[^，。；：！？、]+/gu)) {
      const found = states.flatMap(([state, pattern]) => {
        const hit = pattern.exec(clause[0]);
        return hit ? [{ state, hit }] : [];
      })[0];
      const object = found ? objectOf(clause[0].slice(0, found.hit.index)) : '';
      if (found === undefined || object === '') continue;
      const end = clause.index + found.hit.index + found.hit[0].length;
      yield { object, state: found.state, paragraph, start: clause.index, end };
    }
}

const rank: Record<State, string> = { done: '已经完成', doing: '还在进行', planned: '尚未开始' };

export const statusConflict: ProofCheck = {
  code: 'status-conflict',
  title: '同一件事的进展前后一致',
  why: '前面说“已建成投用”，后面说“正在建设”，评审人不知道该信哪一句。',
  basis: '公文内容应当前后一致',
  severity: 'warning',
  hint: '核实现在的进展，两处写成一样；确是两个阶段的，分别写明时间。',
  good: [
    '城东农贸市场改造已经完成，城西农贸市场改造正在推进。',
    '各项整改任务已全部完成。部分问题正在整改。',
    '2022年湖滨公园改造正在推进，2023年湖滨公园改造已全部完成。',
  ],
  bad: [
    {
      text: '文昌社区垃圾分类亭已于3月底建成投用。下步，文昌社区垃圾分类亭正在建设，年内完工。',
      quotes: ['文昌社区垃圾分类亭正在建设'],
    },
    {
      text: '《市容环境卫生管理办法》已印发实施。目前，市容环境卫生管理办法尚未出台。',
      quotes: ['市容环境卫生管理办法尚未出台'],
    },
  ],
  *run(reading) {
    const first = new Map<string, Saying>();
    for (const saying of sayings(reading)) {
      const before = first.get(saying.object);
      if (before === undefined) first.set(saying.object, saying);
      else if (before.state !== saying.state && !otherTime(before, saying)) {
        const at = originOf(reading.prose.file, before.paragraph, before.start, before.end);
        const message = `这里说“${saying.object}”${rank[saying.state]}，第${at.line}行却说${rank[before.state]}`;
        const { paragraph, start, end } = saying;
        yield { paragraph, start, end, message, related: [{ at, message: '另一种说法' }] };
      }
    }
  },
};

/** Each names a year of its own: two times, two states. */
function otherTime(a: Saying, b: Saying): boolean {
  const years = [a, b].map(({ paragraph, start, end }) => yearNear(paragraph.text, start, end));
  return years[0] !== null && years[1] !== null && years[0] !== years[1];
}

const yearNear = (text: string, start: number, end: number): string | null => {
  const sentence = /[^。；]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  return (
    /(?:20\d{2}年|去年|今年|明年)(?!.*(?:20\d{2}年|去年|今年|明年))/u.exec(sentence + text.slice(start, end))?.[0] ??
    null
  );
};
