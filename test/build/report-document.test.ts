import { expect, test } from 'vitest';
import { lookHere } from '../../src/build/insights.ts';
import { takeIn } from '../../src/build/intake.ts';
import { plainReport } from '../../src/build/report.ts';
import { doubtsIn, unreadFacts } from '../../src/build/report-document.ts';
import { loadLibrary } from '../../src/shell/library.ts';
import { memoryWorkspace } from '../memory-workspace.ts';

const settings =
  '标准包: national-hygienic-city-2021\n申报单位: { 名称: 平川市, 政府: 平川市人民政府, 爱卫办: 平川市爱卫办, 省份: 云江省, 主送机关: 云江省爱卫办 }\n年度: 2023\n成文日期: 2024-06-20\n';

test('one document alone says what was filled in and not read, and nothing of evidence that lies about', async () => {
  const workspace = memoryWorkspace(
    {
      'dossier.yaml': settings,
      '数据/举措.yaml': '工作举措:\n  - 条款: "1.1"\n    主题: 甲\n    内容: 乙。\n',
      '佐证材料/待分/说明.txt': '甲',
    },
    '2024-06-30',
  );
  const { intake, diagnostics } = await takeIn(workspace, { library: await loadLibrary() });
  if (intake === null) throw new Error(JSON.stringify(diagnostics));
  expect(intake.diagnostics.map((d) => d.code)).toContain('evidence-unplaced');
  expect(unreadFacts(intake).map((d) => [d.code, d.at.file])).toEqual([['required-empty', '数据/举措.yaml']]);
});

test('one document alone knows what the evidence says against a figure, though no build looked into it', async () => {
  const workspace = memoryWorkspace(
    {
      'dossier.yaml': settings,
      '数据/指标.yaml':
        '指标数据:\n  - { id: 14, 年度: { 2023: 89.5 }, 佐证编号: [3.1-01] }\n佐证登记:\n  - { 编号: 3.1-01, 文件: 说明.txt, 标题: 清扫情况说明, 条款: ["3.1"], 指标: ["14"] }\n',
      '佐证材料/说明.txt': '2023年，平川市建成区道路机械化清扫率为76.5%。',
    },
    '2024-06-30',
  );
  const { intake, diagnostics } = await takeIn(workspace, { library: await loadLibrary() });
  if (intake === null) throw new Error(JSON.stringify(diagnostics));
  const doubts = await doubtsIn(intake, { look: lookHere(workspace), memory: undefined });
  expect([...doubts]).toEqual([['14', '佐证3.1-01写着另一个数']]);
});

test('the sum at the foot counts what the list shows: the same words of the same place are one problem', () => {
  const gap = { code: 'fact-missing', severity: 'error', at: { file: '数据' }, message: '缺少措施。' } as const;
  const text = plainReport([gap, { ...gap }, { ...gap, message: '缺少时限。' }], '0', '甲').text(10);
  expect(text).toContain('（2处）');
  expect(text).toContain('错误 2，');
});
