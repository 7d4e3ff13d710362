import { joinNumber, splitNumber } from './given.ts';

/** The numbers in use: who holds which, and the last one of each clause. */
export interface NumberBook<Holder> {
  /** Null when the number is now the holder's; else who has it already. */
  take(number: string, holder: Holder): Holder | null;
  /** The next of its clause after every number ever given. */
  next(clause: string, holder: Holder): string;
}

/** `given`: numbers used before; they are never given again, only taken back by name. */
export function numberBook<Holder>(given: readonly string[]): NumberBook<Holder> {
  const holders = new Map<string, Holder>();
  const last = new Map<string, number>();
  const note = (number: string): void => {
    const parts = splitNumber(number);
    if (parts !== null) last.set(parts.clause, Math.max(parts.order, last.get(parts.clause) ?? 0));
  };
  given.forEach(note);
  const take = (number: string, holder: Holder): Holder | null => {
    const held = holders.get(number);
    if (held !== undefined) return held;
    holders.set(number, holder);
    note(number);
    return null;
  };
  const next = (clause: string, holder: Holder): string => {
    const number = joinNumber(clause, (last.get(clause) ?? 0) + 1);
    take(number, holder);
    return number;
  };
  return { take, next };
}
