const country = '中华人民共和国';

/** How many characters of `b` stand in `a` in the same order. */
function common(a: string, b: string): number {
  let row = new Uint8Array(b.length + 1);
  for (const c of a) {
    const next = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      next[j] = b[j - 1] === c ? (row[j - 1] ?? 0) + 1 : Math.max(next[j - 1] ?? 0, row[j] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 食品卫生安全法 → 食品安全法: the law that has most in common with the name, at least two thirds of the longer. */
function nearest(name: string, laws: ReadonlySet<string>): string | null {
  let best: { law: string; share: number } | null = null;
  for (const law of laws) {
    if (Math.abs(law.length - name.length) > 5 || (law[0] !== name[0] && law.at(-2) !== name.at(-2))) continue;
    const share = common(name, law) / Math.max(name.length, law.length);
    if (share >= 2 / 3 && (best === null || share > best.share)) best = { law, share };
  }
  return best?.law ?? null;
}

/** 水污染防治条例 → 水污染防治法: the country made a law of it, not a regulation. */
const lawOf = (name: string, laws: ReadonlySet<string>): string | null => {
  const law = `${name.replace(/(?:管理|保护|监督)?(?:条例|办法|规定|细则)$/u, '')}法`;
  const whole = `${name.replace(/(?:条例|办法|规定|细则)$/u, '')}法`;
  return [whole, law].find((l) => l !== name && l.length > 2 && laws.has(l)) ?? null;
};

/** Every character of a law in its order, and at most three more: 食品卫生安全法 without the country's name. */
const swollen = (name: string, laws: ReadonlySet<string>): string | null =>
  [...laws].find(
    (l) =>
      l.length >= 5 &&
      l.length < name.length &&
      name.length - l.length <= 3 &&
      l.slice(0, 2) === name.slice(0, 2) &&
      common(name, l) === l.length,
  ) ?? null;

/** 查无此法 — what is wrong with a title that calls itself a law of the country and is none; null where it may be one. */
export function noSuchLaw(title: string, laws: ReadonlySet<string>): { message: string } | null {
  const bare = title.replace(/\s|[（(][^（()）]*[）)]$/gu, '');
  const named = bare.startsWith(country);
  const name = named ? bare.slice(country.length) : bare;
  if (laws.size === 0 || laws.has(name) || name.length < 3) return null;
  const isLaw = /(?<![办方作做工用说手])法$/u.test(name);
  if (named && /(?:条例|办法|规定|细则)$/u.test(name) && !/实施/u.test(name)) {
    const law = lawOf(name, laws);
    return law === null ? null : { message: `没有《${bare}》，国家的法律是《${country}${law}》` };
  }
  if (!isLaw) return null;
  if (!named) {
    const law = swollen(name, laws);
    return law === null ? null : { message: `没有《${bare}》这部法律，疑为《${country}${law}》之误` };
  }
  const law = nearest(name, laws);
  // A law made since the list was: only the list can be spoken for.
  const meant = law === null ? '请核对名称' : `疑为《${country}${law}》之误`;
  return { message: `法律名录里没有《${bare}》，${meant}；是新公布的法律，请加进词典` };
}
