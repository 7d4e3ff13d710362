import { matches, type ProofCheck } from '../proof-check.ts';

const faces = [
  /(?<![A-Za-z0-9])[xXｘＸ×✕╳]{2,}(?![A-Za-z])/gu,
  /(?<![A-Za-z0-9×])[xXｘＸ×](?=[年月日号届期项名处家万亿市县区局])/gu,
  /(?:19|20)(?:\d[xXｘＸ×*＊_○]|[xXｘＸ×*＊_○]{2})(?=年|$)/gu,
  /[*＊]+(?=\s*(?:余|多|万|亿|千|百|处|个|名|家|人|次|份|册|张|篇|元|年|月|日|项|条|所|座|户|吨|米|公里|平方))/gu,
  /(?<=\p{Script=Han})[*＊]{2,}(?=[\p{Script=Han}，。、；])/gu,
  /(?<![A-Za-z])N(?=(?:万|亿|余|多)?[元个处家人名次项条份])/gu,
  /某某+|[_＿]{2,}|[○◯●□■△▲☆]{2,}|[?]{2,}|？{3,}|(?<=\p{Script=Han})[_＿](?=\p{Script=Han})/gu,
  /[（(][\s\u3000]+[）)]|【[\s\u3000]*】|［[\s\u3000]*］|〔[\s\u3000]*〕|《[\s\u3000]*》|“[\s\u3000]*”/gu,
  /【(?:待|请|此处|填|补|插入|年份|单位|数据|日期|TODO|TBD)[^】]{0,40}】/gu,
  /[[［](?:待|请|此处|填|补|插入)[^\]］]{0,40}[\]］]/gu,
  /[（(](?:待补|待填|待定|待核|待续|请填|请补|请核|此处|填写|具体数字|具体数据|数据待|单位名称|姓名待)[^）)]{0,30}[）)]/gu,
  /TODO|TBD|请在此(?:处)?(?:输入|填写)|此处(?:填写|插入|补充|省略)|单击此处|点击此处输入|(?<=[，。：、])待(?:补充|填写|完善数据)/gu,
  /(?:(?<=\d{4})年|(?:\s{2,}|\u3000+)年)[\s\u3000]{2,}月[\s\u3000]{2,}日/gu,
];

export const placeholder: ProofCheck = {
  code: 'placeholder',
  title: '没有未填的占位符',
  why: '套用模板后忘了填的地方（XX、**、____、【待补】等）一眼就能看出材料没有做完，也让数据无从核对。',
  basis: '申报材料应当真实、完整',
  severity: 'error',
  hint: '请填上真实的名称、年份或数字；确实没有的，删去这句话。',
  good: ['全街道12处中小学校均配备专职教师。', '二〇〇八年建成，面积3×4米。', '2023年，全市清除违章建筑120余处。'],
  bad: [
    { text: '我们xxxx高度重视，印发了《关于开展XX年爱国卫生月活动的通知》。', quotes: ['xxxx', 'XX'] },
    { text: '共清除违章建筑**余处，投入N万元。', quotes: ['**', 'N'] },
    { text: '投入资金____万元，覆盖【待补：社区数】个社区。', quotes: ['____', '【待补：社区数】'] },
    { text: '20××年，某某街道完成（　　）项任务。', quotes: ['20××', '某某', '（　　）'] },
  ],
  *run({ paragraphs }) {
    for (const paragraph of paragraphs) {
      const taken: [number, number][] = [];
      const spans = faces.flatMap((face) => [...matches([paragraph], face)].map(({ start, end }) => ({ start, end })));
      spans.sort((a, b) => a.start - b.start || b.end - a.end);
      for (const { start, end } of spans) {
        if (taken.some(([from, to]) => start < to && end > from)) continue;
        taken.push([start, end]);
        yield { paragraph, start, end, message: `占位符“${paragraph.text.slice(start, end)}”没有填写` };
      }
    }
  },
};
