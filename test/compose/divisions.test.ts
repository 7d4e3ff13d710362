import { expect, test } from 'vitest';
import { smallInput } from './facts.ts';
import { textOf, write } from './render.ts';

const input = await smallInput();
const names = {
  'district-count': '市辖区数',
  'county-count': '县（县级市）数',
  'town-count': '乡镇数',
  'street-count': '街道办事处数',
  'community-count': '社区居委会数',
} as const;

/** The sentence on what belongs to the city, where its counts are these. */
function told(counts: Partial<Record<keyof typeof names, number>>): string {
  const all = { 'street-count': 4, 'community-count': 37, ...counts };
  const { value } = input.dossier;
  const others = value.profile.filter(({ id }) => !(id in names));
  const own = (Object.keys(names) as (keyof typeof names)[])
    .filter((id) => id in all)
    .map((id) => ({
      ...{ id, name: names[id], value: all[id] ?? null, unit: '个' },
      ...{ qualifier: '' as const, period: '', scope: '', department: '', evidence: [] },
    }));
  const dossier = { ...input.dossier, value: { ...value, profile: [...others, ...own] } };
  return textOf(write({ ...input, dossier }, '{{> 所辖单位}}'));
}

const builtUp = '建成区范围内有4个街道办事处、37个社区居委会。';

test('a county-level city is said to have its towns, and no districts and counties', () => {
  expect(told({ 'district-count': 0, 'county-count': 0, 'town-count': 15 })).toBe(`辖有15个乡镇，${builtUp}`);
  expect(told({ 'district-count': 0, 'town-count': 15 })).toBe(`辖有15个乡镇，${builtUp}`);
});

test('a prefecture is said to have what it has of districts and counties', () => {
  expect(told({ 'district-count': 3, 'county-count': 4, 'town-count': 60 })).toBe(
    `辖有3个市辖区、4个县（县级市），${builtUp}`,
  );
  expect(told({ 'district-count': 3, 'county-count': 0, 'town-count': 60 })).toBe(`辖有3个市辖区，${builtUp}`);
});

test('where nothing is known beneath the city, the sentence does not begin with nothing', () => {
  expect(told({ 'district-count': 0, 'county-count': 0 })).not.toContain('辖有，');
});
