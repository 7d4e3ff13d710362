import type { LeafDirective } from 'mdast-util-directive';
import { longDay } from '../../model/day.ts';
import type { Block, GapRun, ImprintBlock, Inline, ParagraphBlock, TitleBlock } from '../../model/document.ts';
import { plainText } from '../../model/reading-order.ts';
import type { Scope } from '../scope.ts';
import { piecesOf, runsOfText, runsOnly } from './inline.ts';

/** What the roles need besides their own line. */
export interface Setting {
  readonly scope: Scope;
  readonly title: TitleBlock;
  /** Gaps printed inside plain strings (signatures, covers), which the tree itself cannot hold. */
  readonly gaps: GapRun[];
}
type Role = (node: LeafDirective, setting: Setting) => readonly Block[];

const label = (node: LeafDirective, { scope }: Setting) => runsOnly(piecesOf(node.children as never, scope.marks));

/** Runs where only a string fits. */
export function printed(runs: readonly Inline[], { gaps }: Setting): string {
  gaps.push(...runs.filter((run): run is GapRun => run.type === 'gap'));
  return plainText(runs);
}

/** An attribute as printed; absent is empty. */
const attribute = (node: LeafDirective, name: string, setting: Setting): string =>
  printed(runsOfText(node.attributes?.[name] ?? '', setting.scope.marks), setting);

const paragraph =
  (role: ParagraphBlock['role']): Role =>
  (node, setting) => [{ type: 'paragraph', role, content: label(node, setting) }];

const imprintLabels = ['抄送', '报', '送', '发'] as const;

const imprint: Role = (node, setting) => {
  const copies = imprintLabels.flatMap((name): ImprintBlock['copies'] => {
    const to = attribute(node, name, setting);
    return to === '' ? [] : [{ label: name, to }];
  });
  return [{ type: 'imprint', copies, issuer: attribute(node, '印发', setting), day: attribute(node, '日期', setting) }];
};

const signature: Role = (node, setting) => {
  const { settings } = setting.scope.book.facts;
  const units = attribute(node, '单位', setting) || settings.applicant.government;
  const day = attribute(node, '日期', setting) || longDay(settings.date);
  return [{ type: 'signature', units: units.split('、'), day }];
};

const letterhead: Role = (node, setting) => {
  const signer = attribute(node, '签发人', setting);
  const issuer = attribute(node, '发文', setting) || setting.scope.book.facts.settings.applicant.government;
  return [{ type: 'letterhead', issuer, number: label(node, setting), ...(signer === '' ? {} : { signer }) }];
};

const masthead: Role = (node, setting) => [
  {
    type: 'letterhead',
    issuer: attribute(node, '刊名', setting),
    number: [],
    masthead: {
      issue: label(node, setting),
      editor: attribute(node, '编印', setting),
      day: attribute(node, '日期', setting),
    },
  },
];

const title: Role = (node, setting) =>
  node.children.length === 0 ? [setting.title] : [{ type: 'title', lines: [label(node, setting)] }];

const attachment: Role = (node, setting) => {
  const given = label(node, setting);
  const id = attribute(node, '编号', setting) || plainText(given);
  return [{ type: 'attachment', id, ordinal: null, title: given }];
};

const picture: Role = (node, setting) => {
  const caption = runsOfText(node.attributes?.题 ?? '', setting.scope.marks);
  const path = attribute(node, '路径', setting);
  return [
    { type: 'picture', path, alt: printed(label(node, setting), setting), ...(caption.length > 0 ? { caption } : {}) },
  ];
};

/** 版式词 of one line, by name. */
export const roles: Readonly<Record<string, Role>> = {
  红头: letterhead,
  简报头: masthead,
  标题: title,
  主送: paragraph('recipient'),
  居中: paragraph('centered'),
  引语: paragraph('lead-in'),
  注: paragraph('note'),
  联系: paragraph('contact'),
  署名: signature,
  附件说明: () => [{ type: 'attachment-list', entries: [] }],
  附件: attachment,
  版记: imprint,
  目录: (node, setting) => [{ type: 'contents', title: attribute(node, '标题', setting) || '目录', entries: 'own' }],
  横向页: () => [{ type: 'page', orientation: 'landscape' }],
  纵向页: () => [{ type: 'page', orientation: 'portrait' }],
  图片: picture,
};
