import { createHash } from 'node:crypto';

/** 页面版式 — what may run on a page of it: the digests of its one script and one style, as its security policy names them. */
export interface PageEdition {
  readonly edition: number;
  readonly script: string;
  readonly style: string;
}

/** Rises whenever the same record gives another page; `edition.test.ts` holds the digest of a page of this edition. */
export const pageEdition = 9;

/** Editions that packages were handed in with: by these digests a page of theirs is known for ours. */
export const pastEditions: readonly PageEdition[] = [
  {
    edition: 1,
    script: 'sha256-e0WoEYz+kEcGXtm5L5L1TKVZtqzgTZoeG8qOJS7yH98=',
    style: 'sha256-nmN5+7tPrFuqov/7sKwbaDJTqtC9ynyV7t7UyOB3kTc=',
  },
  {
    edition: 2,
    script: 'sha256-3Aq8ooS9+eCOm3IAmigi97gFWdUPcn6ExfYV3mDB1CA=',
    style: 'sha256-YtXY/XEobNGbEkM6c7n0s6maOqbJIyEeHliwOCwQ6mA=',
  },
  {
    edition: 3,
    script: 'sha256-3Aq8ooS9+eCOm3IAmigi97gFWdUPcn6ExfYV3mDB1CA=',
    style: 'sha256-C+CLdXF8DrRcNFzj7vqJ9f1v/D7bS89Z8W7Y+E4mRx0=',
  },
  {
    edition: 4,
    script: 'sha256-ByNSmJXdMk/d4zovffMCY5bKDlNWMAQzThKaUe29G7E=',
    style: 'sha256-jKunJajfv1v8NtJDlNU3EuKgywZHNNcLYJ9VLJ+Jlo0=',
  },
  {
    edition: 5,
    script: 'sha256-ByNSmJXdMk/d4zovffMCY5bKDlNWMAQzThKaUe29G7E=',
    style: 'sha256-EdPTvQ3pm+VGnpvFJIiwot/ia6L4t8JYbOHN6E5hO4U=',
  },
  {
    edition: 6,
    script: 'sha256-ByNSmJXdMk/d4zovffMCY5bKDlNWMAQzThKaUe29G7E=',
    style: 'sha256-AU7j0T/54MQc1EbtFIaWUGzWGmQlROlXKgTVleNnSv0=',
  },
  {
    edition: 7,
    script: 'sha256-UIEIlaOiwFDcatDYL5EsVkGZBbtSAsWOqfArQT2x9cM=',
    style: 'sha256-AU7j0T/54MQc1EbtFIaWUGzWGmQlROlXKgTVleNnSv0=',
  },
  {
    edition: 8,
    script: 'sha256-UIEIlaOiwFDcatDYL5EsVkGZBbtSAsWOqfArQT2x9cM=',
    style: 'sha256-AU7j0T/54MQc1EbtFIaWUGzWGmQlROlXKgTVleNnSv0=',
  },
];

/** `sha256-…` as a security policy names a script or a style. */
export const sourceDigest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Nothing is loaded from anywhere, and nothing runs but this script. */
export const policyOf = ({ script, style }: Pick<PageEdition, 'script' | 'style'>): string =>
  [
    "default-src 'none'",
    `style-src '${style}'`,
    `script-src '${script}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The edition a page says it is of; the first one said nothing. */
export const editionOf = (html: string): number =>
  Number(/<meta name="generator" content="shenbao 审核页 (\d{1,6})">/.exec(html.slice(0, 4096))?.[1] ?? 1);
