import { type Paragraph, pieceAt } from '../../text/prose.ts';
import { type Finding, matches, type ProofCheck } from '../proof-check.ts';

const faces = [
  /(?<![A-Za-z0-9])[xXｘＸ×✕╳]{2,}(?![A-Za-z])/gu,
  /(?<![A-Za-z0-9×])[xXｘＸ×](?=[年月日号届期项名处家万亿省市县区局镇乡村街户个人座所条吨次元台辆份路中]|会议)/gu,
  /(?:19|20)(?:\d[xXｘＸ×*＊_○]|[xXｘＸ×*＊_○]{2})(?=年|$)/gu,
  /[*＊]+(?=\s*(?:余|多|万|亿|千|百|处|个|名|家|人|次|份|册|张|篇|元|年|月|日|项|条|所|座|户|吨|米|公里|平方))/gu,
  /[*＊]{2,}(?<=\p{Script=Han}[*＊]+)(?=[\p{Script=Han}，。、；])/gu,
  /(?<=\p{Script=Han}[：:]|[*＊]、)[*＊]{2,}(?=[，。、；]|$)/gu,
  /(?<![A-Za-z])N(?=(?:万|亿|余|多)?[元个处家人名次项条份])/gu,
  /(?<![王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛])某某+|某年某月|某月某日|[_＿]{2,}|[○◯●□■△▲☆]{2,}|[?]{2,}|？{3,}|(?<=\p{Script=Han}|[《“（，。；：]|^)[_＿](?=\p{Script=Han})/gu,
  /[（(][\s\u3000]+[）)]|【[\s\u3000]*】|［[\s\u3000]*］|〔[\s\u3000]*〕|《[\s\u3000]*》|“[\s\u3000]*”/gu,
  /(?<=[口量积为达有共入到])(?:…{1,2}|\.{3,})(?=[万亿]?(?:人|元|个|平方|吨|户|座|处|名|家|亩|公里))/gu,
  /〔(?:(?:19|20)\d{2})?[\s\u3000_＿×xX*]*〕[\s\u3000_＿×xX*]*号(?!\d)|(?<=〔(?:19|20)\d{2}〕)[\s\u3000_＿×xX*]+号|第[\s\u3000]{2,}[号届次期批]/gu,
  /[（(【［[][^）)】\]］，。]{0,16}(?:(?<![招接看对等优期善款])待(?:[^）)】\]］]{0,10}(?:补|填|核|报送|提供|确认|更新|统计|反馈)|定)|暂缺|空缺|(?:另|后|稍后)补|请(?:填|补|核))[^）)】\]］]{0,16}[）)】\]］]/gu,
  /【(?:待|请|此处|填|补|插入|年份|单位|数据|日期|TODO|TBD)[^】]{0,40}】/gu,
  /[[［](?:待|请|此处|填|补|插入)[^\]］]{0,40}[\]］]/gu,
  /[（(](?:待补|待填|待定|待核|待续|请填|请补|请核|此处|填写|具体数字|具体数据|数据待|单位名称|姓名待)[^）)]{0,30}[）)]/gu,
  /[〔[［【（(]具体(?:城市|地区|数字|数据|时间|日期|年份|名称|单位|地点|姓名|地名|人数|街道|社区)[^〕\]］】）)]{0,10}[〕\]］】）)]/gu,
  /(?<=尊敬的|[，。；：、省市县区])[xX×](?=主任|书记|市长|县长|区长|局长|省长|部长|处长|组长|主席)/gu,
  /(?:19|20)(?:[_＿]+(?=年)|[xX×ｘＸ]{2}(?![A-Za-z年]))|[[［【〔（(][xX×ｘＸ*＊?？_＿]+[\]］】〕）)]/gu,
  /(?<=\p{Script=Han})[*＊](?=\p{Script=Han})|(?<=^|[“《（，。；：、])[*＊]+(?=\p{Script=Han}{2})(?!注|本表|表示|含|不含|数据)/gu,
  /[[［【〔{<](?:城市|地区|单位|街道|社区|部门|姓名|日期|时间|数字|数量|金额|年份|地名|省份|区县|乡镇|名称|电话|文号)(?:名称|名|全称|数)?[\]］】〕}>]|[（(](?:数字|数量|城市名称?|单位名称?|地名|金额|空)[）)](?!管理|录入)/gu,
  /2[O0o〇][XxＸ×]{2}|(?<![A-Za-z])(?:A{2,}|B{2,}|C{2,}|Y{2,}|Z{2,}|N{2,}|M{2,}|ABCD?)(?=(?:市|县|区|街道|镇|乡|局|社区|公司))|[xX] [xX](?=\s?[市县区镇乡])|﹡+/gu,
  /(?<=^|[，。；])某(?:地|市|县|区|镇|街道|局|单位|社区)(?=高度|认真|始终|按照|坚持|积极|创建)|(?<![一二三四五六七八九〇○零十百千万年])〇{2,}(?=[市县区镇乡街])/gu,
  /(?<=\p{Script=Han})(?:[?？oO]|[.\-/]{1,3}|[ \u3000]{2,})(?=(?:余?[个座处家条吨名户项]|万人|万元|平方公里)(?=[，。；、]))|（）|\(\)|[*＊](?=号(?:令|文))/gu,
  /某(?=(?:市|县|区|街道|镇)(?:委|政府|创卫|创建|爱卫|卫健|城管|国家))/gu,
  /TODO|TBD|请在此(?:处)?(?:输入|填写)|此处(?:填写|插入|补充|省略)|单击此处|点击此处输入|(?<=[，。：、])待(?:补充|填写|完善数据)/gu,
  /(?<=\d{4})年[\s\u3000]*月[\s\u3000]*日/gu,
  /(?:(?<=\d{4})年|(?:\s{2,}|\u3000+)年)[\s\u3000]{2,}月[\s\u3000]{2,}日/gu,
];

/** 甲_乙_丙: the title of a web page, its parts joined by a stroke. */
const joined = /^[^。；，_]{4,}(?:_[^。；，_]{4,}){2,}$/u;

/** More blanks than this in one sentence are told of at once. */
const crowd = 3;

function* told(paragraph: Paragraph, blanks: readonly (readonly [number, number])[]): Generator<Finding> {
  for (const { 0: text, index: from } of paragraph.text.matchAll(/[^。！？]+[。！？]?/gu)) {
    const here = blanks.filter(([start]) => start >= from && start < from + text.length);
    const [first, last] = [here[0], here.at(-1)];
    const oneLine = first && last && pieceAt(paragraph, first[0]) === pieceAt(paragraph, last[0]);
    if (first && last && oneLine && here.length > crowd) {
      const message = `这句话有${here.length}处占位符没有填写`;
      yield { paragraph, start: first[0], end: last[1], message };
    } else
      for (const [start, end] of here)
        yield { paragraph, start, end, message: `占位符“${paragraph.text.slice(start, end)}”没有填写` };
  }
}

export const placeholder: ProofCheck = {
  code: 'placeholder',
  title: '没有未填的占位符',
  why: '套用模板后忘了填的地方（XX、**、____、【待补】等）一眼就能看出材料没有做完，也让数据无从核对。',
  basis: '申报材料应当真实、完整',
  severity: 'error',
  hint: '请填上真实的名称、年份或数字；确实没有的，删去这句话。',
  good: [
    '（待遇不变）落实到位，（接待室）已启用。',
    '全市卫生创建_健康教育工作_工作总结文稿',
    '全街道12处中小学校均配备专职教师。',
    '二〇〇八年建成，面积3×4米。',
    '2023年，全市清除违章建筑120余处。',
  ],
  bad: [
    { text: '我们xxxx高度重视，印发了《关于开展XX年爱国卫生月活动的通知》。', quotes: ['xxxx', 'XX'] },
    { text: '共清除违章建筑**余处，投入N万元。', quotes: ['**', 'N'] },
    { text: '投入资金____万元，覆盖【待补：社区数】个社区。', quotes: ['____', '【待补：社区数】'] },
    {
      text: '余府办字〔2023〕　　号，登记（此数待民政所核补）户。',
      quotes: ['〔2023〕　　号', '（此数待民政所核补）'],
    },
    {
      text: '近年来，〔具体城市〕高度重视创建*卫生区工作，20_年投入860万元。',
      quotes: ['〔具体城市〕', '*', '20_'],
    },
    {
      text: '[城市名]共有社区.个，新建公厕？座，改造（）座，AA市位于x路。',
      quotes: ['[城市名]', '.', '？', '（）', 'AA', 'x'],
    },
    { text: '宣传组。组长：***。成员：**、**。', quotes: ['***', '**', '**'] },
    { text: '20××年，某某街道完成（　　）项任务。', quotes: ['20××', '某某', '（　　）'] },
  ],
  *run({ paragraphs }) {
    for (const paragraph of paragraphs.filter(({ text }) => !joined.test(text))) {
      const taken: [number, number][] = [];
      const spans = faces.flatMap((face) => [...matches([paragraph], face)].map(({ start, end }) => ({ start, end })));
      spans.sort((a, b) => a.start - b.start || b.end - a.end);
      for (const { start, end } of spans)
        if (!taken.some(([from, to]) => start < to && end > from)) taken.push([start, end]);
      yield* told(paragraph, taken);
    }
  },
};
