import { calendarSlips } from '../../text/calendar/index.ts';
import type { Check } from '../check.ts';
import { ownTexts } from '../document-text.ts';
import { basis } from '../grounds.ts';

export const calendarTyped: Check<'documents'> = {
  code: 'calendar-typed',
  stage: 'documents',
  severity: 'warning',
  ground: 'standard',
  title: '文档中手写的日期、星期、农历、届次与历法相符',
  why: '模板里手写的日期最容易是从往年材料里带来的，星期、届次一对就露馅',
  basis: basis.calendar,
  mend: '查日历，在模板里改正日期，或改正星期、农历、第几个',
  examples: {
    good: { text: '2023年3月8日是星期三', patch: { set: block('2023年3月8日（星期三）召开动员大会。') } },
    bad: { text: '模板里写“2023年3月8日（星期五）”', patch: { set: block('2023年3月8日（星期五）召开动员大会。') } },
  },
  *run(subject) {
    for (const { document, text, at, typed } of ownTexts(subject))
      for (const { quote, message } of calendarSlips(text))
        if (typed(quote)) yield { at: at(quote), message: `《${document.title}》中${message}` };
  },
};

function block(text: string): Record<string, unknown> {
  return { 'documents/01-工作汇报/blocks/#6/content': [{ type: 'text', text }] };
}
