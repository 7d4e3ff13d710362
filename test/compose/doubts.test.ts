import { expect, it } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { doubtsOf } from '../../src/model/doubt.ts';
import { smallInput } from './facts.ts';
import { outline } from './outline.ts';

const input = await smallInput();
const met = input.verdicts.filter(({ judgement }) => judgement === '达标');
const [doubted] = met;
const against = { name: '', corroborated: [], mentioned: [], silent: [], unread: [] };
const doubts = doubtsOf(input.verdicts, [{ ...against, indicator: doubted?.id ?? '', contradicted: ['3.1-02'] }]);
const printed = (kind: string, given: typeof doubts): string => {
  const entry = input.pack.documents.find((one) => one.kind === kind);
  return entry === undefined ? '' : outline(compose({ ...input, doubts: given }, entry).value);
};

it('a figure that evidence contradicts is printed as met with doubt, and why', () => {
  const text = printed('数据评价指标汇总表', doubts);
  expect(text.match(/达标（存疑）/g)).toHaveLength(1);
  expect(text).toMatch(new RegExp(`${doubted?.name}.*达标（存疑）.*；存疑：佐证3.1-02写着另一个数`, 's'));
  expect(text.replace(/[⟨⟩«»‹›[\]{}]/g, '')).toMatch(
    new RegExp(`其中达标.*${met.length}项.*（其中存疑.*1项.*）、未达标`),
  );
});

it.each(['工作汇报', '申报请示', '自查自评报告'])('%s counts it as what it is', (kind) => {
  expect(printed(kind, doubts)).toContain('其中存疑');
  expect(printed(kind, new Map())).not.toContain('存疑');
});
