import { matches, type ProofCheck } from '../proof-check.ts';

/** Two ways to begin or end one clause, of which either will do. */
const mixed: readonly (readonly [RegExp, string])[] = [
  [/根据[^，。；]{2,24}(?:表明|显示)(?=[，：])/gu, '“根据……”与“……表明”只用一个'],
  [/(?:原因|理由)(?:主要)?是(?:由于|因为)/gu, '“原因是”与“由于”只用一个'],
  [/(?:大约|约)[\d.]+[^，。；\d]{0,4}(?:左右|上下)/gu, '“约”与“左右”只用一个'],
  [/(?:超过|超|至少|不少于|不低于)[\d.]+[%％万亿]?[^，。；\d]{0,4}以上/gu, '前面的词与“以上”只用一个'],
  [/(?:不超过|不高于)[\d.]+[%％万亿]?[^，。；\d]{0,4}以[下内]/gu, '前面的词与“以下”只用一个'],
  [/(?:防止|避免)[^，。；]{0,10}(?:不再|不要)(?:发生|出现|反弹)/gu, '“防止”后面不能再用否定'],
  [/(?:围绕|本着)以[^，。；]{2,16}为(?:中心|主题|核心|原则|宗旨|目标)/gu, '“围绕”“本着”与“以……为”只用一个'],
  [
    /(?:认真|积极|深入|扎实|及时|广泛|主动|彻底|仔细|详实|大张旗鼓)的(?:开展|推进|做好|落实|参与|投入|配合|贯彻|组织|清理|整治|解决|清除|履行|查阅|宣传)(?=了|好|到|[，。；、]|\p{Script=Han})/gu,
    '动词前用“地”',
  ],
];

export const mixedStructure: ProofCheck = {
  code: 'mixed-structure',
  title: '句式不杂糅',
  why: '两种说法并成一句（“根据调查表明”“约50座左右”），意思就重复或者相反了。',
  basis: '现代汉语语法：一个意思用一种句式',
  severity: 'note',
  hint: '两种说法留一种。',
  good: ['问卷调查表明，94%的市民赞成。约50座，90%以上，防止反弹。'],
  bad: [
    { text: '根据问卷调查表明，94%的市民赞成。', quotes: ['根据问卷调查表明'] },
    { text: '原因是由于投入不足，新建公厕约50座左右。', quotes: ['原因是由于', '约50座左右'] },
  ],
  *run({ body }) {
    for (const [pattern, rule] of mixed)
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        yield { paragraph, start, end, message: `“${hit[0]}”句式杂糅：${rule}` };
  },
};
