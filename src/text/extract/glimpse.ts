/** 字码 — the characters of a word, as a glimpse looks for them. */
export type Signs = readonly number[];

export const signsOf = (word: string): Signs => word.split('').map((unit) => unit.charCodeAt(0));

/** 扫视 — tells at once which words cannot stand in a text: those of which a character is missing. */
export interface Glimpse {
  /** From now on it is asked of this text. */
  look(text: string): void;
  /** False only where more of the characters than `lacking` are not in the text: then the word does not stand there. */
  mayHold(signs: Signs, lacking?: number): boolean;
}

export function createGlimpse(): Glimpse {
  // The number of the text a character was last seen in: nothing is cleared between texts.
  const seen = new Uint32Array(0x10000);
  let current = 0;
  return {
    look: (text) => {
      current += 1;
      for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = current;
    },
    mayHold: (signs, lacking = 0) => {
      let missing = 0;
      for (const sign of signs) if (seen[sign] !== current && ++missing > lacking) return false;
      return true;
    },
  };
}
