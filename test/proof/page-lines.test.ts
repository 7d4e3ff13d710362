import { expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { proseOf } from '../../src/text/read-prose.ts';
import { builtInDictionaries } from './dictionaries.ts';

const dictionaries = builtInDictionaries();
const text = [1, 2, 3].map((n) => `　　第${n}季度，市爱卫会召开会议，部署各项工作。`).join('\n');
const residue = (body: string): number[] =>
  proofread(proseOf('页.txt', body), { dictionaries })
    .filter(({ code }) => code === 'web-residue')
    .map(({ at }) => at.line ?? 0)
    .sort((a, b) => a - b);

it('takes what stands right below a menu for headlines of other pages, up to the next blank line', () => {
  const page = `${text}\n热点推荐\n事关接种，临江昨天开了一个会\n火情多发，这些要注意→\n\n　　下一步，我市将巩固成果，健全机制。`;
  expect(residue(page)).toEqual([4, 5, 6]);
});

it('lets a heading with its paragraph be', () => {
  expect(residue(`${text}\n相关工作\n　　市爱卫办牵头，各部门配合，成效明显。\n　　全市上下继续努力。`)).toEqual([]);
  expect(residue(`${text}\n今日看点\n一、加强领导\n　　各部门配合，成效明显。`)).toEqual([]);
});

it('finds a teaser between its title and the same title below the picture', () => {
  const page = `${text}\n相关新闻\n\n• 书香满城\n\n　　这些年，他曾获得多项荣誉。\n\n书香满城\n\n　　全市上下继续努力。`;
  expect(residue(page)).toEqual([4, 6, 8, 10]);
});

it('finds the address of one who advertises, and his name above it', () => {
  const shop = '临江家政\n版权所有：临江市某某家政服务部\n地址：临江市开发区\n电话：0000-1234567\n联系人：白先生';
  expect(residue(`${text}\n${shop}\n　　全市上下继续努力。`)).toEqual([4, 5, 6, 7, 8]);
});

it('lets the contact of a notice be', () => {
  const contact = '联系人：白先生\n电话：0000-1234567\n地址：临江市文昌路1号\n邮编：000000';
  expect(residue(`${text}\n${contact}`)).toEqual([]);
});
