/**
 * What to do, as the letter says it. The checks speak to whoever runs the program, in commands and of “对方”, “申报单位”; the letter is
 * that to the other party, who may have no program at hand, and says itself with which sequence to answer.
 */
export function letterAction(hint: string): string {
  const plain = hint
    .replace(/（[^（）]*shenbao[^（）]*）/g, '')
    .replace(/用\s*shenbao (?:pack|amend)\s*/g, '')
    .replace(/请(?:对方|申报单位)/g, '请');
  const kept = (plain.match(/[^。；]+[。；]?/g) ?? []).filter((sentence) => !sentence.includes('shenbao'));
  return kept.join('').replace(/^或者/, '').replace(/；$/, '。');
}
