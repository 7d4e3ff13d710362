import { matches, type ProofCheck } from '../proof-check.ts';

const count =
  /(?:抓了?|抓好|做好|开展|完成|落实|推进|实施)[^，。；：\d]{0,6}[二两三四五六七八九十](?:项|个方面的|方面的|大项)。/gu;
const orphan =
  /(?:切实|进一步|不断|着力|全面|深入|大力|努力)(?:增强|加强|提高|推进|落实|强化|提升|完善)的(?!过程|同时|态势|势头|趋势|局面|情况|背景|阶段|今天)(?=\p{Script=Han}{2,4})/gu;
const dangling =
  /(?:研究部署|安排部署|部署)[^，。；：的]{2,20}的[，。；]|(?:重中之重|头等大事|一号工程|重要任务)的来抓/gu;

/** 一是继续抓好，: the verb has nothing to be done to. */
const bareVerb =
  /(?<=[一二三四五六七八九十][是要])(?:继续|进一步|切实|认真|着力|重点|全面|扎实|持续)?(?:抓好|做好|搞好|开展|加强|强化|落实|完善|健全)(?=[，。；])/gu;
/** 形成了齐抓共管、群防群治。: the 局面 they are is gone. */
const bareRow =
  /(?:形成|营造)了?(?:“?\p{Script=Han}{4}”?、){1,3}\p{Script=Han}{2}(?:共管|联动|参与|治理|群治|共享|落实|清洁|共治)(?=[。；])/gu;
/** 合格率稳定98%以上: 在 is gone. */
const bareState = /(?:率|度|比例)(?:一直|始终|连年|持续)?(?:稳定|维持|徘徊)(?=\d)/gu;

/** Slots of a noun that stand empty. */
export const emptyNouns = [count, orphan, dangling, bareVerb, bareRow, bareState];

export const missingNoun: ProofCheck = {
  code: 'missing-noun',
  title: '句子没有缺成分',
  why: '“着重抓了四项。”“切实增强的责任感”都缺了一个词，多是批量替换时把“工作”之类的词删掉了。',
  basis: '现代汉语语法：定语之后应有中心语',
  severity: 'warning',
  hint: '对照原稿补上缺的词。',
  good: [
    '一是继续抓好整治，二是把制度落实，形成了齐抓共管、综合治理的局面，合格率稳定在98%以上。',
    '着重抓了四项工作。切实增强工作的责任感。',
    '对按时完成的，予以表扬；这是素质不断提升的过程。',
  ],
  bad: [
    { text: '我局着重抓了四项。', quotes: ['抓了四项。'] },
    {
      text: '一是继续抓好，不反弹。形成了齐抓共管、综合治理。合格率稳定98%以上。',
      quotes: ['继续抓好', '形成了齐抓共管、综合治理', '率稳定'],
    },
    { text: '切实增强的责任感和主动性。', quotes: ['切实增强的'] },
    { text: '会议研究部署创建国家卫生城市的，统一思想。', quotes: ['研究部署创建国家卫生城市的，'] },
  ],
  *run({ body }) {
    for (const pattern of emptyNouns)
      for (const { paragraph, hit, start, end } of matches(body, pattern))
        yield { paragraph, start, end, message: `“${hit[0]}”缺了一个词` };
  },
};
