import type { Check } from '../check.ts';
import { basis } from '../grounds.ts';
import { mentionsAny } from '../mentions.ts';
import { proseCells } from '../text-cells.ts';

export const indicatorNameOutdated: Check<'dossier'> = {
  code: 'indicator-name-outdated',
  stage: 'dossier',
  severity: 'warning',
  ground: 'standard',
  title: '使用现行标准的指标名称',
  why: '旧名称的口径往往与现行指标不同，容易张冠李戴',
  basis: basis.review,
  mend: '改用现行名称，并核对口径是否一致',
  examples: {
    good: { text: '使用“道路机械化清扫率”', patch: {} },
    bad: {
      text: '举措中写“道路机扫率”',
      patch: { set: { 'dossier/measures/M2/text': '推行主次干道机械化清扫，道路机扫率逐步提高。' } },
    },
  },
  *run(subject) {
    const mentioned = mentionsAny(subject.pack.indicators.flatMap((i) => i.outdated.flatMap((o) => o.name ?? [])));
    for (const { text, at } of proseCells(subject).filter((c) => mentioned(c.text)))
      for (const { outdated, name: current, id, clause } of subject.pack.indicators)
        for (const { name, since } of outdated) {
          if (name === undefined || current.includes(name) || !text.includes(name)) continue;
          if (text.replaceAll(current, '').includes(name))
            yield {
              at: { ...at, quote: name },
              message: `“${name}”是旧名称（${since}），现行为“${current}”`,
              about: { indicator: id, clause },
            };
        }
  },
};
