import type { AnyCheck, StageName } from './check.ts';
import { severityWord, stageWord } from './explain.ts';
import { registry } from './index.ts';

const stages = ['dossier', 'documents', 'bundle'] as const satisfies readonly StageName[];

const head = `# 检查项

本页由检查项自身生成（\`src/check/readme.ts\`），不要手改；测试会比对。一个文件一句话一个代码；每项的两个示例就是它的测试，
也是 \`shenbao explain <代码>\` 的内容。级别由依据决定：只有法律法规、标准或评审要求才可能是“错误”，通行做法至多“警告”，
经验判断从不阻断。标准包可用 \`severity\` 调整级别；豁免须写明人、日期、理由，并印在申报包里。

新增一项：在 \`dossier/\`（数据与佐证）、\`documents/\`（文档）或 \`bundle/\`（申报包）放一个以代码命名的文件，
在 \`index.ts\`（文档的在 \`document-checks.ts\`，看佐证内容的在 \`corroboration/inside-checks.ts\`）加一行，
再运行 \`npx tsx test/check/write-readme.ts\`。
`;

/** The text of src/check/README.md. */
export const readmeText = (): string =>
  [
    head,
    ...stages.map((stage) => `## ${stageWord[stage]}（${registry[stage].length}项）\n\n${listOf(registry[stage])}`),
  ].join('\n');

/** A list and not a table: formatters pad tables, and then the page would no longer be what the checks say. */
const listOf = (checks: readonly AnyCheck[]): string => checks.map(entryOf).join('\n');

const entryOf = (check: AnyCheck): string =>
  [
    `- **${levelOf(check)}** \`${check.code}\` ${plain(check.title)}`,
    `  - 依据：${plain(check.basis)}`,
    `  - 问题示例：${plain(check.examples.bad.text)}`,
    '',
  ].join('\n');

const levelOf = ({ severity }: AnyCheck): string => severityWord[severity].replace(/（.*/u, '');
/** Marks that Markdown would read as its own. */
const plain = (text: string): string => text.replace(/[\\*_<>`|[\]]/g, '\\$&');
