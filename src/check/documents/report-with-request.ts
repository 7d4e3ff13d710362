import type { Check } from '../check.ts';
import { blockTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const reportWithRequest: Check<'documents'> = {
  code: 'report-with-request',
  stage: 'documents',
  severity: 'warning',
  ground: 'law',
  title: '汇报、报告中不夹带请示事项',
  why: '报告不要求答复，夹在里面的请求没有人批，应当另行请示',
  basis: basis.official,
  mend: '删去请求批准的话，需要批复的另写一份《请示》',
  examples: {
    good: { text: '只写“特此报告”', patch: {} },
    bad: {
      text: '汇报末尾写“妥否，请批示”',
      patch: {
        set: {
          'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text: '以上汇报，妥否，请批示。' }],
        },
      },
    },
  },
  *run({ documents }) {
    for (const { document, text, at } of blockTexts(documents)) {
      const quote = /汇报|报告|总结/u.test(document.kind) ? request.exec(text)?.[0] : undefined;
      if (quote !== undefined) yield { at: at(quote), message: `《${document.title}》写有“${quote}”，这是请示的用语` };
    }
  },
};

const request =
  /(?:妥否|当否|可否|是否妥当)，?请[^，。]{0,6}(?:批示|批复|审批|示)|请予(?:批准|批复|审批)|恳请[^，。]{0,12}(?:批准|批复|拨付|解决)/u;
