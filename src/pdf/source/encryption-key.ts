import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { concat } from '../syntax/bytes.ts';
import { rc4 } from './rc4.ts';

/** What the encryption dictionary states (7.6.1, 7.6.3.1), with defaults filled in. */
export interface EncryptionTerms {
  readonly version: number;
  readonly revision: number;
  readonly keyBytes: number;
  readonly permissions: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly userKey: Uint8Array;
  readonly id: Uint8Array;
  readonly encryptMetadata: boolean;
}

/** The key of a file whose user password is empty; null when the check value says it is not. */
export function fileKey(terms: EncryptionTerms): Uint8Array | null {
  if (terms.revision >= 5) return newKey(terms);
  const key = oldKey(terms);
  return opensOld(terms, key) ? key : null;
}

const md5 = (bytes: Uint8Array): Uint8Array => createHash('md5').update(bytes).digest();

/** The padding that an empty password consists of (7.6.3.3). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Algorithm 2. */
function oldKey({ owner, permissions, id, revision, encryptMetadata, keyBytes }: EncryptionTerms): Uint8Array {
  const flags = new Uint8Array(4);
  new DataView(flags.buffer).setInt32(0, permissions | 0, true);
  const marks = revision >= 4 && !encryptMetadata ? new Uint8Array(4).fill(255) : new Uint8Array();
  let key = md5(concat([padding, owner.subarray(0, 32), flags, id, marks])).subarray(0, keyBytes);
  if (revision >= 3) for (let i = 0; i < 50; i += 1) key = md5(key).subarray(0, keyBytes);
  return key;
}

/** Algorithms 4 to 6: the check value the key must give. */
function opensOld({ revision, user, id }: EncryptionTerms, key: Uint8Array): boolean {
  if (revision < 3) return Buffer.compare(rc4(key, padding), user.subarray(0, 32)) === 0;
  let check = rc4(key, md5(concat([padding, id])));
  for (let i = 1; i <= 19; i += 1)
    check = rc4(
      key.map((byte) => byte ^ i),
      check,
    );
  return Buffer.compare(check.subarray(0, 16), user.subarray(0, 16)) === 0;
}

/** Algorithm 2.A of ISO 32000-2 (revision 5: the plain SHA-256 of Adobe's extension level 3). */
function newKey({ user, userKey, revision }: EncryptionTerms): Uint8Array | null {
  if (user.length < 48 || userKey.length < 32) return null;
  const hash = (salt: Uint8Array): Uint8Array =>
    revision === 5 ? createHash('sha256').update(salt).digest() : hardenedHash(salt);
  if (Buffer.compare(hash(user.subarray(32, 40)), user.subarray(0, 32)) !== 0) return null;
  const decipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), new Uint8Array(16)).setAutoPadding(
    false,
  );
  return concat([decipher.update(userKey.subarray(0, 32)), decipher.final()]);
}

/** Algorithm 2.B for the empty password. */
function hardenedHash(salt: Uint8Array): Uint8Array {
  let key: Uint8Array = createHash('sha256').update(salt).digest();
  for (let round = 0; ; round += 1) {
    const block = concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(block);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][rest] as string)
      .update(mixed)
      .digest();
    if (round >= 63 && (mixed[mixed.length - 1] as number) <= round - 31) return key.subarray(0, 32);
  }
}
