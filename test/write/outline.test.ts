import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outline, writeText } from '../../src/write/index.ts';
import { documentOf, everyNode } from './sample.ts';

const golden = (name: string): string => readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8');

test('the outline shows every node, its role and where it leads', () =>
  expect(`${outline(documentOf(everyNode))}\n`).toBe(golden('every-node.outline.txt')));

test('the plain text says what is printed', () =>
  expect(`${writeText(documentOf(everyNode))}\n`).toBe(golden('every-node.txt')));
