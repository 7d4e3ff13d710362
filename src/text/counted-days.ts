/**
 * 逐年计数的活动 — the n-th of these falls in year `first + n - 1`. 爱国卫生月 since April 1989 (the 35th in 2023); 世界无烟日 and
 * 世界艾滋病日 since 1988 (the 36th in 2023); 全国爱眼日 since 1996 (the 28th in 2023). Gathered 2024-06.
 */
export const countedDays: readonly { readonly name: string; readonly first: number }[] = [
  { name: '爱国卫生月', first: 1989 },
  { name: '世界无烟日', first: 1988 },
  { name: '世界艾滋病日', first: 1988 },
  { name: '全国爱眼日', first: 1996 },
];
