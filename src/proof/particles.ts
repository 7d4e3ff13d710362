import { beforeVerbs, manner, nouns } from './adverbs-of-verbs.ts';
import { type Finding, matches } from './proof-check.ts';
import type { Reading } from './reading.ts';

/** What is done, and never a name: 抓好, 把, and verbs with their object or 了 behind them. */
const deed =
  '(?:抓[好实紧]|做[好实]|办好|搞好|建好|管好|用好|把(?![握关控脉手])|将(?![来军])|履行|贯彻(?=落实|执行)|投身|投入(?=到|了)|参与(?=到|了)|(?:推进|推动|促进|开展|完成|解决|保障|维护|巩固|改善|提高|提升|增强|调动|配合|激发|鼓舞)(?:了|各|全|该|这|其|创|国家|城市|城乡|整改|落实|卫生|爱国卫生|健康教育|活动|宣传|专项|整治|消杀|培训|巡查|排查|监测|工作))';
const adverbs = new RegExp(`(?:${manner})的${deed}${nouns}`, 'gu');
const doubleManner =
  /(?<![\p{Script=Han}]的)(?:有序|健康|协调|稳定|持续|快速|平稳|稳步)的(?=(?:健康|有序|稳定|快速|协调|持续|平稳|稳步)(?:发展|推进|开展|运行|进行|提升))/gu;
/** 打扫的干干净净: how it came out. */
const outcome =
  /(?:打扫|清扫|清理|清洗|冲洗|擦洗|擦拭|收拾|整理|摆放|布置|建设|管理|整治|治理|打扮|装扮|打造|变|洗|扫|擦|搞|做|办|抓)的(?=干干净净|整整齐齐|井井有条|有声有色|有条不紊|一尘不染|一干二净|红红火火|扎扎实实|漂漂亮亮|清清爽爽|规规矩矩|有模有样|(?:更加|十分|越来越)(?![^，。；]{0,12}的))/gu;

/** 掌握的不够牢固, 做的还不够: how far it went. */
const degree =
  /(?:掌握|理解|领会|落实|执行|推进|抓|做|管|干|想|看|宣传|发挥|整治|清理|打扫|处理|衔接|配合)的(?=(?:还|也|都|都还|仍)?(?:不够|不好|不实|不严|不细|不透|不牢|不到位|不彻底|不及时|不扎实|比较好|较好|很好|很不够))(?![^，。；]{1,6}的)/gu;

/** 开展的顺利, 讲的都很好: how well it went. */
const success =
  /(?:开展|进行|推进|进展|实施|完成|组织|抓|做|办|讲|说|干|搞)的(?=(?:都|也)?(?:很|十分|非常|比较|更加|特别|较为|都很)?(?:好|顺利|扎实|到位|彻底|圆满|出色|成功)[，。；！])/gu;

/** 被群众亲切的称为“背篓医生”: how it was said. */
const spoken =
  /(?:亲切|亲热|热情|高兴|激动|自豪|动情|欣慰|兴奋|开心|骄傲|由衷|深情)的(?=称[为作呼]|叫[做作]|说|告诉|表示|介绍|讲述?[，：]|回答|感叹)/gu;

/** 的、地、得 — 认真的抓好整改, 有序的健康发展, 打扫的干干净净. */
export function* particles({ body }: Reading): Generator<Finding> {
  const told = new Set<string>();
  for (const [pattern, right] of [
    [adverbs, '地'],
    ...beforeVerbs.map((pattern) => [pattern, '地'] as const),
    [doubleManner, '地'],
    [spoken, '地'],
    [outcome, '得'],
    [degree, '得'],
    [success, '得'],
  ] as const)
    for (const { paragraph, hit, start, end } of matches(body, pattern)) {
      const at = start + hit[0].indexOf('的');
      const stop = Math.max(end, at + 3);
      const place = `${paragraph.index}:${at}`;
      if (told.has(place)) continue;
      told.add(place);
      yield { paragraph, start, end: stop, message: `“${hit[0].slice(0, at - start + 1)}”的“的”应为“${right}”` };
    }
}
