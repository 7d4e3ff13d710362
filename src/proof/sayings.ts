import type { Paragraph } from '../text/prose.ts';

export type State = 'done' | 'doing' | 'planned';

/** 进展的一种说法 — a thing, and how far it is said to be. */
export interface Saying {
  readonly object: string;
  readonly state: State;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** What stands behind the thing and tells how far it is: 文昌公园正在建设. */
const behind: readonly (readonly [State, RegExp])[] = [
  [
    'planned',
    /(?:拟|计划|将|准备|力争|争取|预计|即将)(?:[^，。；]{0,10})?(?:开工|启动|建设|改造|实施|建成|完成|完工|竣工|投用|印发|出台)/u,
  ],
  [
    'doing',
    /(?:公开|广泛)?征求意见|(?:正在|仍在|还在|尚在|正)(?:加紧|加快|抓紧|有序|全力)?(?:建设|施工|推进|改造|实施|整改|整治|办理|编制|起草|修订|申报|招标)|(?:尚未|还未|仍未|没有|未能?)(?:建成|完成|完工|竣工|投用|投入使用|整改到位|印发|出台|启动|开工|销号)/u,
  ],
  [
    'done',
    /(?:已经?|均已?|全部|全面|业已|现已|顺利)(?:于[^，。；]{0,10})?(?:全部|全面|基本)?(?:建成|完成|完工|竣工|投入使用|投用|投入运行|印发|出台|整改到位|整改完成|销号|通过验收|交付使用)/u,
  ],
];

/** The same before the thing: 正在加快建设文昌公园. A bare 建成 may be a wish. */
const ahead: readonly (readonly [State, RegExp])[] = [
  [
    'planned',
    /^(?:拟|计划|将|准备|力争|争取|预计|即将)(?:于[^，。；]{0,8}|年内|年底前|新)?(?:开工)?(?:启动|建设|新建|改造|实施|建成)/u,
  ],
  ['doing', /^(?:正在|仍在|还在|尚在|正)(?:加紧|加快|抓紧|有序|全力|大力)?(?:推进)?(?:建设|施工|改造|新建|实施|推进)/u],
  [
    'done',
    /^(?:已经?|现已|业已|均已|全面|顺利)(?:全部|全面|基本)?(?:建成(?:投用|开放|启用)?|改造完成|完成(?:改造|建设)?|竣工|投用|启用)/u,
  ],
];

const lead =
  /^(?:其中|目前|截至目前|同时|此外|另外|下一?步|今年以来|今年|近年来|[一二三四五六七八九十]+是|我[市区县街道镇局]+|全[市区县])+/u;

/** 文昌社区垃圾分类亭 of 其中文昌社区垃圾分类亭已于3月底建成; empty where the thing is too vague to be known again. */
function objectOf(words: string): string {
  const bare = words
    .replace(/[“”《》（）\s]/gu, '')
    .replace(lead, '')
    .replace(/^(?:了|的|新)+/u, '')
    .replace(/(?:项目|工程|工作|任务|建设|的)+$/u, '');
  return (bare.length >= 5 || /^该.{2,}/u.test(bare)) &&
    bare.length <= 24 &&
    !/[\d]|问题|各项|部分|一批|有的|个别|其他|指标/u.test(bare)
    ? bare
    : '';
}

/** A thing that is built where it is named after its verb: a place or a work, not 推进力度 or 改造任务清单. */
const built =
  /(?:公园|广场|市场|公厕|厕所|转运站|处理厂|污水厂|焚烧厂|填埋场|管网|步道|绿道|绿地|停车场|分类亭|医院|学校|小区|道路|大道|街|路|桥|中心|基地|平台|系统|站|场|馆|厂)(?:[一二三]期)?$/u;

/** Every saying of a paragraph's clauses, in their order. */
export function* sayingsOf(paragraphs: readonly Paragraph[]): Generator<Saying> {
  for (const paragraph of paragraphs)
    for (const clause of paragraph.text.matchAll(/[^，。；：！？、]+/gu)) {
      const found = saidBehind(clause[0]) ?? saidAhead(clause[0]);
      if (found === null) continue;
      const { object, state, from, to } = found;
      yield { object, state, paragraph, start: clause.index + from, end: clause.index + to };
    }
}

interface Said {
  readonly object: string;
  readonly state: State;
  readonly from: number;
  readonly to: number;
}

function saidBehind(clause: string): Said | null {
  for (const [state, pattern] of behind) {
    const hit = pattern.exec(clause);
    if (hit === null) continue;
    const object = objectOf(clause.slice(0, hit.index));
    return object === '' ? null : { object, state, from: 0, to: hit.index + hit[0].length };
  }
  return null;
}

function saidAhead(clause: string): Said | null {
  const skipped = (lead.exec(clause)?.[0] ?? '').length;
  const words = clause.slice(skipped);
  for (const [state, pattern] of ahead) {
    const hit = pattern.exec(words);
    if (hit === null) continue;
    const object = objectOf(words.slice(hit[0].length));
    return built.test(object) ? { object, state, from: skipped, to: clause.length } : null;
  }
  return null;
}
