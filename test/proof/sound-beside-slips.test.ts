import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const told = (text: string): string[] =>
  proofread(proseOf('汇报.txt', `${text}\n`), { dictionaries })
    .filter(({ code }) => code === 'wrong-term')
    .map(({ at }) => at.quote ?? '');

describe('what holds a slip only where two words meet', () => {
  it.each([
    '每天天不亮，环卫工人就上街清扫。',
    '对拒不整改的给予警告，对业务骨干予以表彰。',
    '孕产妇连续三年零死亡，给予防护用品补助。',
    '食品标签明确，居民自觉自愿参与，民警巡逻巡查。',
    '避峰错峰清运垃圾，租赁租金减免，选拔能人带头。',
    '建成滨水休闲步道，仍有片区没有入管网。',
    '提交的PDF将作为附件，国标难以达到的逐项说明。',
    '由药物消杀为主转向环境治理为主，精准策划活动。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('and the slips themselves', () => {
    expect(told('志愿者每天天在小区巡查，存在隐患的提前予警。')).toEqual(['每天天', '予警']);
  });
});

describe('what is sound, though a like of it is more usual', () => {
  it.each([
    '市食药监部门积极主动介入，开展网络订餐检查。',
    '质监部门提前介入，公安机关依法介入调查。',
    '对整改屡不到位、群众评议较差的物业企业，依法予以清退。',
    '“访惠聚”工作队和志愿服务队等各支力量一起上阵。',
    '各支队伍分头行动，各股力量拧成一股绳。',
  ])('%s', (text) => {
    expect(proofread(proseOf('汇报.txt', `${text}\n`), { dictionaries })).toEqual([]);
  });

  it('the cities and districts of a headline are counted, not named', () => {
    const text = '青岚四县市三区创建食品安全城市\n\n　　昨日，市食安办通报了情况。今年以来，我市积极推进，成效明显。\n';
    const codes = proofread(proseOf('简报.txt', text), { dictionaries }).map(({ code }) => code);
    expect(codes).not.toContain('wrong-level');
  });
});
