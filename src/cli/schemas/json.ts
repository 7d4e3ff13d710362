export type Json = { [name: string]: unknown };
export const draft = 'https://json-schema.org/draft/2020-12/schema';

/** What YAML may hold where we read one value: the reader itself tells numbers, days and words apart. */
export const scalar: Json = { type: ['string', 'number', 'null'] };
