import { clauseBefore } from '../../text/clause.ts';
import { originOf, type Paragraph } from '../../text/prose.ts';
import { isWithin } from '../../text/quotes.ts';
import { isWord } from '../../text/words.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';
import type { Reading } from '../reading.ts';
import { shortens } from '../short-name.ts';

/** Kinds of units and how a text by one of them speaks of itself. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/(?:街道办事处|街道)$/u, '街道|办|处'],
  [/(?:医院|卫生院|学院|法院|检察院|研究院)$/u, '院'],
  [/(?:管委会|管理委员会)$/u, '委|区'],
  [/(?:委员会|[健改]委|爱卫会)$/u, '委|会'],
  [/(?:办公室|爱卫办|创卫办|办)$/u, '办'],
  [/(?:局|分局|总局)$/u, '局'],
  [/(?:中心)$/u, '中心'],
  [/(?:公司|集团)$/u, '公司|集团'],
  [/(?:学校|中学|小学|幼儿园)$/u, '校|园'],
  [/社区(?:居委会)?$/u, '社区'],
  [/(?:支队|大队|总队)$/u, '队|支队|大队|总队'],
];
const self = /我(局|委|院|办(?!公|理|事)|中心(?!城)|公司|校|街道|社区|支队|大队|厅|站|园(?!区))/gu;

/** The unit that signs or that the title names, with the short forms that are its own. */
function unitIn({ paragraphs }: Reading): { name: string; own: string } | null {
  const short = paragraphs.map((p) => p.text.trim()).filter((t) => t.length <= 30 && !/[，。；：]/u.test(t));
  for (const text of [...short.slice(-4).reverse(), ...short.slice(0, 3)]) {
    const named = text.replace(/(?:关于|创建|巩固|\d{4}年|工作).*$/u, '');
    const kind = named.length >= 4 ? kinds.find(([pattern]) => pattern.test(named)) : undefined;
    if (kind) return { name: named, own: kind[1] };
  }
  return null;
}

/** 我委 where the text is by a 局; without a name, the one of two that is used but once. */
function* selves(reading: Reading): Generator<Finding> {
  const said = [...matches(reading.body, self)].filter(
    ({ paragraph, start }) => !isWithin(paragraph.text, start, '“', '”'),
  );
  const counts = new Map<string, number>();
  for (const { hit } of said) counts.set(hit[1] ?? '', (counts.get(hit[1] ?? '') ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const unit = unitIn(reading);
  const own = new Set(unit?.own.split('|') ?? []);
  if (most && (own.size === 0 || counts.size > 1)) own.add(most[0]);
  if (unit !== null && most && !unit.own.split('|').includes(most[0])) return;
  for (const { paragraph, hit, start, end } of said)
    if (!own.has(hit[1] ?? '') && (counts.get(hit[1] ?? '') ?? 0) <= 2 && (most?.[1] ?? 0) >= 2)
      yield { paragraph, start, end, message: `全文自称“我${most?.[0]}”，这里写成“${hit[0]}”` };
}

const whole =
  /全(局|校|院|委|公司)(?=(?:重要|重大)?(?:议事日程|工作日程)|工作(?:实际|重点)|干部职工|上下(?!游)|职工|医护|师生|教职工)/gu;
const anySelf = /我(镇|乡|街道|社区|村|校|院|局|委|公司|区|县|市|办)/gu;

/** 列入全局议事日程 in the paper of a town: taken over from an office's. */
function* wholes({ body, text }: Reading): Generator<Finding> {
  const selves = new Set(Array.from(text.matchAll(anySelf), (hit) => hit[1] ?? ''));
  if (selves.size !== 1) return;
  const [own = ''] = selves;
  for (const { paragraph, hit, start, end } of matches(body, whole)) {
    const kind = hit[1] ?? '';
    // 公安局……全局上下: the office was named before.
    if (
      kind === own ||
      paragraph.text.slice(0, start).includes(kind) ||
      text.slice(0, 60).replace(/全./gu, '').includes(kind)
    )
      continue;
    yield { paragraph, start, end, message: `全文自称“我${own}”，这里写成“${hit[0]}”` };
  }
}

const sorts = /(?<=\p{Script=Han}{2})(?:医院|街道|小学|中学|社区)/gu;
/** What a text says only of its own: its wards, its staff, its committee. */
const possessed =
  /^(?:新院区|院区|门诊|病区|全体|各科室|党委|党总支|党工委|办事处|辖区|职工|干部职工|高度重视|始终|坚持|严格|认真|现有|占地|位于|食堂|师生)/u;

/** 市中心医院新院区 in the papers of 市第一人民医院. */
function* others(reading: Reading): Generator<Finding> {
  const unit = unitIn(reading);
  const sort = /(?:医院|街道|小学|中学|社区)/u.exec(unit?.name ?? '')?.[0];
  if (unit === null || sort === undefined) return;
  const own = unit.name.slice(0, unit.name.indexOf(sort) + sort.length);
  // 街道办事处 alone names nobody.
  if (own.length < 4) return;
  const first = reading.paragraphs.find((p) => p.text.includes(own));
  for (const { paragraph, hit, end } of matches(reading.body, sorts)) {
    const clause = clauseBefore(paragraph.text, end, '，。；：、的在与和及由对');
    const name = clause.slice(-Math.min(clause.length, 14));
    if (hit[0] !== sort || name.length < 4 || own.endsWith(name.slice(-4)) || /[我本该各全了以把将]/u.test(name))
      continue;
    if (!possessed.test(paragraph.text.slice(end)) || /附属|对口|支援|派|赴|向|其他|镇街|各街道/u.test(clause))
      continue;
    const at = first ? originOf(reading.prose.file, first, 0, first.text.length) : undefined;
    const message = `全文是${own}的材料，这里写成“${name}”`;
    yield {
      paragraph,
      start: end - name.length,
      end,
      message,
      ...(at ? { related: [{ at, message: '本单位' }] } : {}),
    };
  }
}

const unitLine = ({ text }: Paragraph): string[] => {
  const line = text.trim().replace(/^——/u, '');
  return line.length >= 4 && line.length <= 30 && !/[，。；：（]|^关于/u.test(line) ? [line] : [];
};
const kindOf = (name: string): number => kinds.findIndex(([pattern]) => pattern.test(name));

/** The head of the paper names one office, the signature another of the same kind. */
function* signatures({ paragraphs }: Reading): Generator<Finding> {
  const heads = paragraphs.slice(0, 3).flatMap(unitLine);
  const named = heads
    .flatMap((t) => [t, t.replace(/(?:创建|巩固|\d{4}年|工作).*$/u, '')])
    .filter((t) => t.length >= 4 && kindOf(t) >= 0);
  const signed = paragraphs.slice(-4).filter((p) => p.index > 3 && unitLine(p).some((t) => kindOf(t) >= 0));
  for (const paragraph of signed) {
    const name = paragraph.text.trim();
    const own = named.filter((h) => kindOf(h) === kindOf(name));
    if (own.length === 0 || own.some((h) => shortens(h, name) || shortens(name, h))) continue;
    const message = `开头写的是“${own[0]}”，落款却是“${name}”`;
    yield { paragraph, start: 0, end: paragraph.text.length, message };
  }
}

const made = /(?:把|将)(\p{Script=Han}{2,3}[市县区镇乡])(?=建设|打造|建成|创建成)/gu;
const little = /让(\p{Script=Han}{2})(?=这(?:座|个)(?:小?城|城市|县城|古城))/gu;

/** 努力把某县建设成……, where the whole paper is another county's. */
function* strangers({ body, place }: Reading): Generator<Finding> {
  if (place === null || place.name.startsWith('本')) return;
  for (const pattern of [made, little])
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const name = hit[1] ?? '';
      const core = name.replace(/[市县区镇乡]$/u, '');
      if (/[我全本各该一]|城[区市]|园区|社区|健康|卫生|文明|老|新|整/u.test(name) || place.name.includes(core))
        continue;
      if (place.places.some((p) => p.name.includes(core))) continue;
      yield { paragraph, start, end, message: `全文是${place.name}的材料，这里写成“${name}”` };
    }
}

const kept =
  /(?:让|使|助力|谱写|擦亮|扮靓|推动|描绘|展示|为)(\p{Script=Han}{2,3}([市县区]))(?=的天|的明天|更|人民|群众|市民|高质量|早日|创建|创成|成为|经济社会|添彩|增光|贡献)/gu;

/** 让某市的天更蓝, named but once, where the paper is another city's. */
function* wishes({ body, place, text }: Reading): Generator<Finding> {
  if (place === null || place.name.startsWith('本') || text.split(place.name).length < 3) return;
  for (const { paragraph, hit, end } of matches(body, kept)) {
    const [, name = '', kind = ''] = hit;
    const strange = place.name.endsWith(kind) && !place.name.includes(name.slice(0, -1)) && text.split(name).length < 4;
    if (
      !strange ||
      /[我全本各该一]|城[区市]|[小园社景片辖街校郊山库厂院老新城超夜早集]区?[市区]$/u.test(name) ||
      isWord(name)
    )
      continue;
    if (place.places.some((p) => name.includes(p.name.slice(0, -1)))) continue;
    yield { paragraph, start: end - name.length, end, message: `全文是${place.name}的材料，这里写成“${name}”` };
  }
}

const struck = /(?:[xXｘＸ×*＊]{2,}|某)(镇|乡|街道|社区|村|县|区|市)/gu;
const real =
  /(?<=^|[，。；：、“（\s为把将在由使让对与和是建设打造]|建设美丽)(\p{Script=Han}{2})(镇|乡|街道|县)(?=的|党委|党工委|人民|政府|全|创建|为|位于|地处|将|各|上下|居民|群众|干部|美好|发展)/gu;
/** XX镇, 某镇 all through, and once the name that was to be struck out. */
function* unstruck({ body, text }: Reading): Generator<Finding> {
  const kinds = [...text.matchAll(struck)].map(([, kind]) => kind);
  if (kinds.length < 2) return;
  for (const { paragraph, hit, start, end } of matches(body, real)) {
    const [whole, name = '', kind = ''] = hit;
    if (!kinds.includes(kind) || /[我全本各该一某xX×*乡城]|等|个/u.test(name) || text.split(whole).length > 4) continue;
    const message = `全文把本${kind}的名称隐去了，这里的“${whole}”却露出了真名`;
    yield { paragraph, start, end, message, severity: 'error' };
  }
}

const lower = /我(?:镇|乡|街道|社区|村)(?!长|里)/gu;
/** 我镇 in the paper of a county's office. */
function* beneath({ paragraphs, body, text }: Reading): Generator<Finding> {
  const head = paragraphs
    .slice(0, 4)
    .map((p) => p.text)
    .filter((t) => t.length <= 40 && !/[。，]/u.test(t))
    .join('\n');
  if (
    !/(?:局|委员会|委|中心|支队|大队)(?:\d{4}年|关于|创建|巩固|健康|工作|\n|$)/u.test(head) ||
    /[镇乡村]|街道|社区/u.test(head)
  )
    return;
  if (!/全[县市区]|我[县市区局]/u.test(text)) return;
  const said = [...matches(body, lower)];
  if (said.length > 2) return;
  for (const { paragraph, hit, start, end } of said)
    if (!isWithin(paragraph.text, start, '“', '”'))
      yield { paragraph, start, end, message: `这是部门的材料，写成了“${hit[0]}”`, severity: 'error' };
}

const offices =
  /^(?:中共)?(\p{Script=Han}{2,4})([镇乡县市区])(?:委员会|委)[\s\u3000]+(\p{Script=Han}{2,4})\2人民政府$/u;

/** 中共甲镇委员会 乙镇人民政府 under one paper. */
function* joint({ paragraphs }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const hit = offices.exec(paragraph.text.trim());
    if (hit && hit[1] !== hit[3])
      yield {
        paragraph,
        start: 0,
        end: paragraph.text.length,
        message: `两个落款一个是${hit[1]}${hit[2]}，一个是${hit[3]}${hit[2]}`,
      };
  }
}

export const ownUnit: ProofCheck = {
  code: 'own-unit',
  title: '本单位的称呼前后一致',
  why: '前面自称“我局”，后面变成“我委”，说明有一段是从别的单位的材料里抄来的，或是机构改革前的旧稿。',
  basis: '公文以本机关的名义行文',
  severity: 'warning',
  hint: '统一成本单位的自称和规范名称，并检查这一段的内容是不是本单位的。',
  good: ['我局成立专班，我局干部包联到户。“我委全力支持”，市卫健委负责人说。\n临江市城市管理局\n2023年12月1日'],
  bad: [
    { text: '我镇成立了领导小组，把创卫列入全局重要议事日程。', quotes: ['全局'] },
    {
      text: '清涟县创建国家卫生县城工作汇报\n清涟县人民政府\n　　我县将继续努力，把白桐县建设成为美丽县城。',
      quotes: ['把白桐县'],
    },
    {
      text: '平川市创建国家卫生城市综述\n平川市委高度重视。平川市城乡面貌焕然一新，让黔宁市的天更蓝、水更清。',
      quotes: ['黔宁市'],
    },
    { text: 'XX镇创建总结\n某镇位于县城东部，各项工作扎实推进，为槐桥镇的发展努力奋斗。', quotes: ['槐桥镇'] },
    {
      text: '平川县教育体育局健康教育工作总结\n全县中小学校园面貌焕然一新，我镇校园环境明显改善。',
      quotes: ['我镇'],
    },
    { text: '　　特此报告，请予审核。\n中共白桐镇委员会 清涟镇人民政府', quotes: ['中共白桐镇委员会 清涟镇人民政府'] },
    {
      text: '临江市创建国家卫生城市指挥部办公室\n会议纪要\n3月20日召开会议，研究创建工作。\n会议议定各项任务，要求抓好落实。\n会议强调，务必按期完成。\n临江市创建国家卫生城市领导小组办公室\n2024年3月25日',
      quotes: ['临江市创建国家卫生城市领导小组办公室'],
    },
    {
      text: '我局牵头市容环境卫生，我局主要领导每周调度。我委机关干部每周五参加清扫。\n临江市城市管理局\n2023年12月1日',
      quotes: ['我委'],
    },
    {
      text: '我院为三级甲等综合医院，设门诊楼，市中心医院新院区于2021年启用。\n临江市第一人民医院\n2023年12月1日',
      quotes: ['市中心医院'],
    },
  ],
  *run(reading) {
    yield* selves(reading);
    yield* others(reading);
    yield* signatures(reading);
    yield* strangers(reading);
    yield* wishes(reading);
    yield* unstruck(reading);
    yield* beneath(reading);
    yield* joint(reading);
    yield* wholes(reading);
  },
};
