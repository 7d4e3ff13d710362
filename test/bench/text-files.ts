import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Random } from './random.ts';

const fonts = ['noto-sans-sc', 'noto-serif-sc'].map((family) =>
  fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/${family}/400Regular/`, import.meta.url)),
);

/** Typesets Chinese evidence: headings with bookmarks, a contents list, links between chapters, tables. */
export function createTypesetter(): (pages: number, random: Random, mark: string) => Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] });
  return (pages, random, mark) => {
    const pdf = compiler.pdf({ mainFileContent: sourceOf(pages, random, mark) });
    compiler.evictCache(0);
    if (!pdf) throw new Error(`Typst gave nothing for ${mark}`);
    return Uint8Array.from(pdf);
  };
}

const subjects = [
  '市爱卫办',
  '市城市管理局',
  '市生态环境局',
  '市疾控中心',
  '各街道办事处',
  '市住房建设局',
  '市市场监管局',
  '市教育局',
];
const deeds = [
  '印发了整治方案',
  '开展了联合检查',
  '完成了管网改造',
  '组织了健康讲座',
  '更新了环卫车辆',
  '建立了巡查台账',
  '公布了监测结果',
  '复核了整改情况',
];
const places = ['城中村', '农贸市场', '背街小巷', '建筑工地', '中小学校', '公共厕所', '垃圾转运站', '饮用水水源地'];

const pick = (list: readonly string[], random: Random): string => list[random(list.length)] as string;

function sentence(random: Random): string {
  const share = (random(4000) / 100 + 60).toFixed(2);
  return `${pick(subjects, random)}在${pick(places, random)}${pick(deeds, random)}，覆盖率达到${share}%，较上年提高${random(90) / 10}个百分点。`;
}

function sourceOf(pages: number, random: Random, mark: string): string {
  const chapters = Array.from({ length: pages }, (_, i) => {
    const text = Array.from({ length: 16 + random(6) }, () => sentence(random)).join('');
    const cells = Array.from({ length: 12 }, () => `[${pick(places, random)}],[${random(10_000)}]`).join(',');
    const link = `#link(<c${random(pages)}>)[见另一节] #link("https://example.org/${mark}")[来源]`;
    return `= ${pick(places, random)}情况 <c${i}>\n${text}\n\n#table(columns: 4, ${cells})\n${link}`;
  });
  return `#set document(title: "${mark}", date: none)
#set page(paper: "a4", margin: 2.5cm, numbering: "1")
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 12pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
${chapters.join('\n#pagebreak()\n')}`;
}
