import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** What a formula may be called at its end; each formula has its own, and the others are slips of the pen. */
const names =
  '思想|思路|思维|理念|观念|概念|意识|精神|方针|原则|战略|策略|方略|目标|要求|宗旨|主线|导向|格局|局面|体系|机制|体制|道路|方向|观点|论断|主张|布局|部署|路线|复兴|振兴|使命|任务|责任|共同体|基调|大局';

/** 固定提法 — its head, and what alone may follow. */
const formulas: readonly (readonly [head: string, right: string])[] = [
  ['以人民为中心的发展', '思想'],
  ['习近平新时代中国特色社会主义', '思想'],
  ['习近平(?:生态文明|法治|经济|文化|强军|外交)', '思想'],
  ['绿水青山就是金山银山”?的?(?:发展)?', '理念'],
  ['(?:创新、协调、绿色、开放、共享的新?|新)发展(?=理念|思想|思路|观念|概念|意识|原则)', '理念'],
  ['大卫生、?大健康”?的?', '理念'],
  ['(?:坚持|贯彻|落实|实行)“?预防为主”?的(?:卫生(?:与|和)?健康)?工作', '方针'],
  ['乡村振兴(?=战略|策略|方略|思想|路线)', '战略'],
  ['健康中国(?=战略|策略|方略|路线|思想)', '战略'],
  ['共建共治共享的?社会治理', '格局|体系|机制|共同体|体制'],
  ['“?五位一体”?总体', '布局'],
  ['“?四个全面”?战略', '布局'],
  ['增强“?四个', '意识'],
  ['全心全意为人民服务的?(?:根本)?', '宗旨'],
  ['党的群众(?=路线|道路|方针|思想|宗旨|方向)', '路线'],
  ['人类命运', '共同体'],
  ['中华民族伟大', '复兴'],
  ['不忘初心、?牢记', '使命'],
  ['“?两个一百年”?奋斗', '目标'],
  ['依法治国(?:的)?基本', '方略'],
  ['稳中求进(?:的)?工作总', '基调'],
  ['“?谁主管、?谁负责”?的', '原则|要求|机制'],
  ['属地管理、分级负责”?的', '原则|要求|机制|体制'],
];

const rules = formulas.map(([head, right]) => ({
  pattern: new RegExp(`(${head})(?!${right})(${names})`, 'gu'),
  right: right.split('|')[0] as string,
}));

/** 提法改样 — a formula everybody knows with another last word. */
export function* alteredFormulas({ titled }: Reading): Generator<Finding> {
  for (const { pattern, right } of rules)
    for (const { paragraph, hit, start, end } of matches(titled, pattern)) {
      const [, head = ''] = hit;
      yield { paragraph, start, end, message: `“${hit[0]}”应为“${head}${right}”：这是固定的提法` };
    }
}
