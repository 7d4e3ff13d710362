import { sheetNames } from '../../model/sheet-names.ts';
import { clauseColumn, dutyColumn, type Sheet } from './column.ts';

/** 现场自评 */
export const selfRatingSheet: Sheet = {
  name: sheetNames.selfRatings,
  key: 'selfRatings',
  about:
    '可不填。按条款给现场打0～10分，一个条款一行；7分及以下的为薄弱项，应列入“存在问题”或“问题整改”。只写进自查自评报告，不写进申报包。',
  identity: ['clause'],
  synonyms: ['自评', '现场自评打分', '自评打分'],
  columns: [
    clauseColumn(true),
    {
      key: 'score',
      title: '自评分',
      type: 'number',
      note: '0～10',
      example: 8,
      width: 8,
      synonyms: ['得分', '分数', '评分'],
    },
    {
      key: 'reason',
      title: '扣分原因',
      type: 'text',
      note: '看到了什么不足',
      example: '城郊接合部保洁不到位',
      width: 40,
      synonyms: ['存在不足', '问题', '原因'],
    },
    dutyColumn,
  ],
};
