import { afterAll, beforeAll, describe } from 'vitest';
import { makeCities, placesOf, remove } from './city.ts';
import { changesSuite } from './suites/changes.ts';
import { defectsSuite } from './suites/defects.ts';
import { evidenceSuite } from './suites/evidence.ts';
import { figuresSuite } from './suites/figures.ts';
import { packageSuite } from './suites/package.ts';
import { wordingSuite } from './suites/wording.ts';

const cities = placesOf();
beforeAll(() => makeCities(cities), 300_000);
afterAll(() => remove(cities), 60_000);

describe('its evidence', () => evidenceSuite(cities));
describe('the package of the sample city', () => packageSuite(cities));
describe('its figures and page numbers', () => figuresSuite(cities));
describe('its words', () => wordingSuite(cities));
describe('one cell changed', () => changesSuite(cities));
describe('what a clerk gets wrong', () => defectsSuite(cities));
