import type { AnyCheck } from './check.ts';
import { basis } from './grounds.ts';

/** What is said of a waiver itself once all problems are known: not checks of a table, but explained like them. */
export type Remark = Omit<AnyCheck, 'stage' | 'run' | 'examples'> & { readonly example: string };

export const waiverRemarks = {
  'waiver-lapsed': {
    code: 'waiver-lapsed',
    title: '豁免所指的内容没有变化',
    why: '豁免只对当时看到的内容有效，内容变了就要重新判断',
    ground: 'practice',
    basis: basis.corroboration,
    mend: '重新核对该问题；仍可不改的，把 dossier.yaml 中“豁免”的校验值换成清单里该问题现在的编号（8位）',
    severity: 'warning',
    example: '豁免登记时数值为1582.7，现已改为158.27',
  },
  'waiver-unbound': {
    code: 'waiver-unbound',
    title: '每条豁免写明所指内容的校验值',
    why: '没有校验值的豁免，内容变了也照样生效，会把新的问题一并放过',
    ground: 'practice',
    basis: basis.corroboration,
    mend: '在 dossier.yaml 该条豁免的“校验值”里写上清单中问题的编号（8位）',
    severity: 'note',
    example: '豁免只写了代码“year-jump”，没有校验值',
  },
  'waiver-void': {
    code: 'waiver-void',
    title: '每条豁免都能成立：指的是可以豁免的问题，有责任人姓名，日期不晚于今天',
    why: '豁免是某个人在某一天作出的决定；没有人、没到日子的不是决定，涉密这类问题谁也不能同意。不成立的豁免不起作用',
    ground: 'practice',
    basis: basis.corroboration,
    mend: '问题本身改好后，从 dossier.yaml 的“豁免”中删去这一条；可以豁免的，写明是谁、哪一天同意的',
    severity: 'warning',
    example: '豁免日期写成了2033年；豁免“secret-mark”',
  },
  'waiver-unused': {
    code: 'waiver-unused',
    title: '每条豁免都有对应的问题',
    why: '问题已经改好，豁免还留着，会印在申报包里引起误会',
    ground: 'practice',
    basis: basis.corroboration,
    mend: '从 dossier.yaml 的“豁免”中删去这一条',
    severity: 'note',
    example: '豁免“year-jump”，而数据已没有跳变',
  },
} as const satisfies Record<string, Remark>;
