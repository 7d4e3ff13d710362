import type { Paragraph } from '../../text/prose.ts';
import type { Finding, ProofCheck } from '../proof-check.ts';
import { isWhitelisted, type Reading } from '../reading.ts';
import { residueIn, type Span } from '../residue-spans.ts';
import { plantedWords } from '../search-words.ts';

/** One finding for every line the paragraph was joined from. */
const linesOf = (paragraph: Paragraph, message: string): Finding[] =>
  paragraph.pieces.map(({ offset, length }) => ({ paragraph, start: offset, end: offset + length, message }));

/** Stretches that overlap or stand beside each other are one remark: 某医院哪家好 http://…. */
function merged(text: string, spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    const between = last === undefined ? undefined : text.slice(last.end, span.start).trim();
    // 本文来自某网，更多精彩讲话请关注…: a line of the page from end to end.
    const isLine = text.length <= 60 && (between ?? '').length <= 12 && !/[。；！？]/u.test(text);
    const touches = between === '' || (between !== undefined && isLine);
    if (last && touches) kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else kept.push(span);
  }
  return kept;
}

/** Lines that are wholly of the page: buttons, trails, time stamps. */
function* wholeLines({ pageLines }: Reading): Generator<Finding> {
  for (const [paragraph, { kind, slight }] of pageLines) {
    const message = `这一行是${kind}，不是正文`;
    const severity = slight ? { severity: 'warning' as const } : {};
    for (const finding of linesOf(paragraph, message)) yield { ...finding, ...severity };
  }
}

const menu =
  /^[▼▲◎\s]*(?:相关|新闻|推荐|热门|延伸|更多|猜你|上一|下一|图文|热点|精彩)[\p{Script=Han}：:\s]{2,8}[▼▲\s]*$/u;

/** Headlines of other pages below 新闻推荐 at the end of the text. */
function* tail({ paragraphs }: Reading): Generator<Finding> {
  const from = paragraphs.findLastIndex((p) => menu.test(p.text));
  const rest = paragraphs.slice(from + 1);
  if (from < 3 || rest.length > 12) return;
  for (const paragraph of rest) {
    const { text } = paragraph;
    const teaser = rest.length <= 3 && !paragraph.indented && /推荐|相关|热门|猜你/u.test(paragraphs[from]?.text ?? '');
    if (text.length >= 8 && (teaser || !/。$/u.test(text)))
      yield* linesOf(paragraph, '文末夹着别的网页的标题，不是正文');
  }
}

const pageWords =
  /下载|浏览|字体|打印|网站|网页|网友|客服|客户端|版权|转载|上传|会员|登录|登陆|注册|VIP|积分|金币|收藏|点击|分享|公众号|二维码|扫码|扫一扫|评论|回答|联系我们|使用帮助|旧版|首页|上一篇|下一篇|猜你|预览|文档|文库|范文|小编|搜索|备案|链接|页数|格式|举报|退款|反馈|通讯员|终审|责编|图\/文|发布单位|发布机构|信息来源|阅读量|思齐网/gu;
/** What a report itself says of its publicity. */
const publicity =
  /居民|群众|市民|村民|业主|商户|经营户|患者|通过|利用|运用|借助|开展|宣传|开设|推送|制作|印发|公开|建立|依托/u;

/** Lines of a page's frame: two words of that trade in a short line without a stop, three in a long one. */
function* frames({ paragraphs }: Reading): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const { text, role } = paragraph;
    if (role === 'cell' || role === 'note' || text.length > 160 || publicity.test(text)) continue;
    const seen = new Set(text.match(pageWords) ?? []).size;
    const bare = !/[。；]/u.test(text) && text.length <= 80;
    // Three words of that trade in several sentences: a report that tells of an app.
    const tells = text.split('。').length > 3;
    if (seen >= (bare ? 2 : 3) && !tells) yield* linesOf(paragraph, '这一行是网页或文库的版面文字，不是正文');
  }
}

/** 序号 | 指标 | 完成: cells between bars. A menu is one such line, a table has many. */
const isBarred = ({ text }: Paragraph): boolean => /[^|｜][|｜][^|｜]+[|｜]/u.test(text);

export const webResidue: ProofCheck = {
  code: 'web-residue',
  title: '没有从网页带来的文字和代码',
  why: '从网站复制的文稿常带着“全文查看”“责任编辑”、网址、代码和付费标记，甚至被网站插进与正文无关的字样。',
  basis: '申报材料应当由本单位撰写，不得夹带无关文字',
  severity: 'error',
  hint: '删去这段文字，并检查它前后的正文有没有被截断或改动。',
  good: [
    '组织学生写读后感80篇，居民为环卫工人点个赞，各界更加关注食品安全，数据仅供参考，推出更多精彩活动。',
    '通过网站、微信公众号和客户端广泛宣传，点击量达3万次，收到留言120条。',
    '数据来源：市统计局。屡禁不止的办证刻章小广告停机处置，市民扫码即可查看来源去向。',
    '请扫码登记后入场。居民登录小程序查看积分，扫码评论、点赞分享，立即整改，马上落实。',
    '依托市政府网站，市政府官网，畅通投诉渠道。',
  ],
  bad: [
    {
      text: '做好冬季保洁。【免责声明】以上由网友上传，仅供参考。\n加关注',
      quotes: ['免责声明', '网友上传', '仅供参考', '加关注'],
    },
    { text: '改造下水管道临江二手房网327公里，环卫车辆在线观看入口更新。', quotes: ['临江二手房网', '在线观看入口'] },
    { text: '配置冲洗设施，密闭、定时清运。全文查看', quotes: ['全文查看'] },
    {
      text: '一、加强领导\n各单位协同配合，成效明显。\n全市上下继续努力。\n新闻推荐\n某驾校绿化面积超三成 被誉为花园',
      quotes: ['新闻推荐', '某驾校绿化面积超三成 被誉为花园'],
    },
    {
      text: '发布单位：城管局 浏览次数：30 字体：大\n一、加强领导\n各单位协同配合，成效明显。',
      quotes: ['发布单位：城管局 浏览次数：30 字体：大'],
    },
    {
      text: '乐乐园地官网_乐乐园地下载_我市全面完成整治任务\n各单位协同配合，乐乐园地入口，成效明显。',
      quotes: ['乐乐园地官网_乐乐园地下载', '乐乐园地入口'],
    },
    {
      text: '健康步道旁，处处可见立即登录查看更多健康知识宣传牌，村民茶余饭后边走边学，家家讲卫生、人人爱健康。登录查看剩余内容，城区面貌焕然一新，群众满意度持续提升。整改工作有序推进还剩35%未读。',
      quotes: ['立即登录查看更多', '登录查看剩余内容', '还剩35%未读'],
    },
    { text: '##paidend##', quotes: ['##paidend##'] },
    { text: '文章标题：创建国家卫生城市工作汇报', quotes: ['文章标题：'] },
    {
      text: '环境卫生明显改善。&nbsp;详见https://www.example.cn/a.html。',
      quotes: ['&nbsp;', 'https://www.example.cn/a.html'],
    },
    { text: '见证了城市的优秀范文大全和活力。', quotes: ['优秀范文大全'] },
  ],
  *run(reading) {
    const framed = new Set<Paragraph>();
    for (const found of [wholeLines(reading), tail(reading), frames(reading)]) {
      const fresh = [...found].filter((f) => !framed.has(f.paragraph));
      yield* fresh;
      for (const { paragraph } of fresh) framed.add(paragraph);
    }
    const planted = plantedWords(reading.paragraphs);
    const residue = residueIn(reading);
    const barred = new Set(reading.paragraphs.filter(isBarred));
    for (const paragraph of reading.paragraphs) {
      if (framed.has(paragraph)) continue;
      const spans = [...(residue.get(paragraph) ?? []), ...(planted.get(paragraph) ?? [])];
      const isTable = barred.size > 3 && barred.has(paragraph);
      const told = spans.filter(
        ({ start, end }) =>
          !isWhitelisted(reading, paragraph, start, end) &&
          !(isTable && /[|｜]/u.test(paragraph.text.slice(start, end))),
      );
      for (const { start, end } of merged(paragraph.text, told))
        yield { paragraph, start, end, message: `“${paragraph.text.slice(start, end)}”像是从网页带来的，不是正文` };
    }
  },
};
