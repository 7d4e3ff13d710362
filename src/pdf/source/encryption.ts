import { createDecipheriv, createHash } from 'node:crypto';
import { concat } from '../syntax/bytes.ts';
import type { StringCipher } from '../syntax/parser.ts';
import { dictOf, isArray, isDict, isString, nameOf, type PdfDict, type PdfValue } from '../syntax/values.ts';
import { type EncryptionTerms, fileKey } from './encryption-key.ts';
import { rc4 } from './rc4.ts';

/** Decryption of one file that opens without a password (7.6). */
export interface Cipher {
  strings(num: number, gen: number): StringCipher | undefined;
  stream(num: number, gen: number, dict: PdfDict, data: Uint8Array): Uint8Array;
}

type Method = 'none' | 'rc4' | 'aes128' | 'aes256';
type Resolve = (value: PdfValue | undefined) => PdfValue;

/** The standard security handler with the empty user password. Null: a password is needed, or the handler is foreign. */
export function openCipher(encrypt: PdfDict, id: PdfValue | undefined, resolve: Resolve): Cipher | null {
  const terms = termsOf(encrypt, resolve(id), resolve);
  const key = terms && fileKey(terms);
  if (!key) return null;
  const stringMethod = methodOf(encrypt, 'StrF', resolve);
  const streamMethod = methodOf(encrypt, 'StmF', resolve);
  return {
    strings: (num, gen) =>
      stringMethod === 'none' ? undefined : (bytes) => decrypt(stringMethod, key, num, gen, bytes),
    stream: (num, gen, dict, data) =>
      streamMethod === 'none' || isExempt(dict, terms, resolve) ? data : decrypt(streamMethod, key, num, gen, data),
  };
}

/** 7.6.5: cross-reference streams are never encrypted, metadata not always, and a stream may name the identity filter. */
function isExempt(dict: PdfDict, terms: EncryptionTerms, resolve: Resolve): boolean {
  const type = nameOf(dict.get('Type'));
  if (type === 'XRef' || (type === 'Metadata' && !terms.encryptMetadata)) return true;
  const filter = resolve(dict.get('Filter'));
  const first = nameOf(isArray(filter) ? resolve(filter[0]) : filter);
  if (first !== 'Crypt') return false;
  const parms = resolve(dict.get('DecodeParms'));
  const own = dictOf(isArray(parms) ? resolve(parms[0]) : parms);
  return (nameOf(own?.get('Name')) ?? 'Identity') === 'Identity';
}

/** Table 20 and 25: V 1 and 2 are RC4; 4 and 5 name a crypt filter for strings and one for streams. */
function methodOf(encrypt: PdfDict, use: 'StmF' | 'StrF', resolve: Resolve): Method {
  const version = resolve(encrypt.get('V'));
  if (typeof version !== 'number' || version < 4) return 'rc4';
  const filters = dictOf(resolve(encrypt.get('CF')));
  const filter = dictOf(resolve(filters?.get(nameOf(resolve(encrypt.get(use))) ?? 'Identity')));
  const methods: Record<string, Method> = { V2: 'rc4', AESV2: 'aes128', AESV3: 'aes256' };
  return methods[nameOf(resolve(filter?.get('CFM'))) ?? ''] ?? 'none';
}

function termsOf(encrypt: PdfDict, id: PdfValue, resolve: Resolve): EncryptionTerms | null {
  const numberOf = (key: string, fallback: number): number => {
    const value = resolve(encrypt.get(key));
    return typeof value === 'number' ? value : fallback;
  };
  const bytesOf = (key: string): Uint8Array => {
    const value = resolve(encrypt.get(key));
    return isString(value) ? value.bytes : new Uint8Array();
  };
  if (!isDict(encrypt) || (nameOf(resolve(encrypt.get('Filter'))) ?? 'Standard') !== 'Standard') return null;
  const version = numberOf('V', 0);
  const first = isArray(id) ? resolve(id[0]) : null;
  return {
    version,
    revision: numberOf('R', 2),
    keyBytes: version === 1 ? 5 : version === 4 ? 16 : Math.min(16, Math.max(5, numberOf('Length', 40) >> 3)),
    permissions: numberOf('P', 0),
    owner: bytesOf('O'),
    user: bytesOf('U'),
    userKey: bytesOf('UE'),
    id: isString(first) ? first.bytes : new Uint8Array(),
    encryptMetadata: resolve(encrypt.get('EncryptMetadata')) !== false,
  };
}

function decrypt(method: Method, key: Uint8Array, num: number, gen: number, data: Uint8Array): Uint8Array {
  if (method === 'aes256') return decryptAes('aes-256-cbc', key, data);
  const own = objectKey(key, num, gen, method === 'aes128');
  return method === 'rc4' ? rc4(own, data) : decryptAes('aes-128-cbc', own, data);
}

/** Algorithm 1 (7.6.2): the file's key with the object's number and generation, and `sAlT` for AES. */
function objectKey(key: Uint8Array, num: number, gen: number, aes: boolean): Uint8Array {
  const tail = [num & 255, (num >> 8) & 255, (num >> 16) & 255, gen & 255, (gen >> 8) & 255];
  const hash = createHash('md5').update(concat([key, Uint8Array.from(aes ? [...tail, 0x73, 0x41, 0x6c, 0x54] : tail)]));
  return hash.digest().subarray(0, Math.min(16, key.length + 5));
}

/** The first 16 bytes are the initialisation vector, the last block is padded; a torn last block is left out. */
function decryptAes(algorithm: 'aes-128-cbc' | 'aes-256-cbc', key: Uint8Array, data: Uint8Array): Uint8Array {
  const blocks = data.subarray(16, data.length - (data.length % 16));
  if (data.length < 32) return new Uint8Array();
  const decipher = createDecipheriv(algorithm, key, data.subarray(0, 16)).setAutoPadding(false);
  const plain = concat([decipher.update(blocks), decipher.final()]);
  const padding = plain[plain.length - 1] ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}
