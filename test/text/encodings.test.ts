import { describe, expect, it } from 'vitest';
import { decode } from '../../src/text/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
/** There is no encoder but for UTF-8: every pair of bytes is asked what it stands for. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const table = new Map<string, number[]>();
  for (let a = 0xa1; a <= 0xf9; a += 1)
    for (let b = 0x40; b <= 0xfe; b += 1) table.set(new TextDecoder(encoding).decode(Uint8Array.of(a, b)), [a, b]);
  return (text) =>
    Uint8Array.from([...text].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))));
}
const gbk = encoder('gbk');
const big5 = encoder('big5');
/** Every character beyond ASCII in a run of its own. */
const utf7 = (text: string): string =>
  text.replace(/\+/g, '+-').replace(/[\u0080-\uffff]+/g, (run) => {
    const bytes = [...run].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]);
    return `+${btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')}-`;
  });

const line = '　　全市共有公厕193座，道路机械化清扫率86.5%，各单位认真落实。\n';
const long = line.repeat(100);

describe('a text of two hands', () => {
  it.each([
    ['UTF-8 for more than 4 KB, then GBK', utf8(long), gbk(long)],
    ['a last line in GBK', utf8(long), gbk(line)],
    ['GBK, then UTF-8', gbk(long), utf8(long)],
    ['a line in GBK whose bytes are valid UTF-8 too', utf8(long), joined(gbk('联通\n'), gbk(long))],
  ])('is read in both: %s', (_, first, second) => {
    const { text, broken } = decode(joined(first, second));
    expect(broken).toBe(0);
    expect(text.replace('联通\n', '').replaceAll(line, '')).toBe('');
  });

  it('is read in both where the hands change in the middle of a line', () => {
    const [a, b] = ['全市共有公厕193座，', '道路机械化清扫率86.5%。'];
    expect(decode(joined(utf8(long), utf8(a), gbk(b)))).toEqual({ text: `${long}${a}${b}`, broken: 0 });
    expect(decode(joined(utf8(a.repeat(20)), gbk(b.repeat(20)))).text).toBe(a.repeat(20) + b.repeat(20));
  });

  it('shows what cannot be made out, and takes half a character for no other', () => {
    const cut = joined(
      ...Array.from({ length: 40 }, (_, i) => joined(utf8(long).subarray(i * 80, i * 80 + 80), utf8('\n'))),
    );
    const { text, broken } = decode(cut);
    expect(broken).toBeGreaterThan(20);
    expect(text.replace(/[\n\ufffd]/g, '').length).toBeGreaterThan(1000);
    expect([...text].filter((c) => !`${line}\ufffd`.includes(c))).toEqual([]);
  });
});

describe('a text in another code', () => {
  const taiwan = '全市共有公廁193座，道路機械化清掃率86.5%。\n';
  it.each([
    ['Big5', big5(taiwan), taiwan],
    ['Big5, long', big5(taiwan.repeat(2000)), taiwan.repeat(2000)],
    ['GBK', gbk(line), line],
    ['UTF-7', utf8(utf7(long)), long],
    ['UTF-7, a line with a sum', utf8(utf7(`1+1=2，${line}`)), `1+1=2，${line}`],
  ])('is read: %s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ text, broken: 0 });
  });

  it.each(['a + b - c+d, C++ and +-', 'a key: +aGVsbG8gd29ybGQhIGhlbGxv-', '+8613800001234-8001', '1+1=2'])(
    'ASCII is not: %s',
    (text) => {
      expect(decode(utf8(text))).toEqual({ text, broken: 0 });
    },
  );
});
