/** RC4, symmetric; done by hand because the platform's OpenSSL may refuse it. Returns new bytes. */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const s = new Uint8Array(256);
  for (let i = 0; i < 256; i += 1) s[i] = i;
  for (let i = 0, j = 0; i < 256; i += 1) {
    const si = s[i] as number;
    j = (j + si + (key[i % key.length] as number)) & 255;
    s[i] = s[j] as number;
    s[j] = si;
  }
  const out = new Uint8Array(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n += 1) {
    i = (i + 1) & 255;
    const si = s[i] as number;
    j = (j + si) & 255;
    const sj = s[j] as number;
    s[i] = sj;
    s[j] = si;
    out[n] = (data[n] as number) ^ (s[(si + sj) & 255] as number);
  }
  return out;
}
