/** 文号 — 平政办发〔2023〕12号, or 平川市人民政府令第38号, taken to pieces. */
export interface LetterNumber {
  /** 机关代字, or who issued the order. */
  readonly office: string;
  /** Null of an order, whose numbers run on over the years. */
  readonly year: number | null;
  readonly serial: number;
}

const letter =
  /^(?:特急|加急|特提|平急)?([\p{Script=Han}A-Za-z]{1,16})[〔[(【]((?:19|20)\d{2})[〕\])】]第?(\d{1,5})号(?:签发人.*)?$/u;
const order = /^(\p{Script=Han}{4,40}(?:公告|令))第?(\d{1,4})号$/u;

/** A number that is all of the text, however its brackets and digits are written; in brackets of its own under a title, too. */
export function letterNumber(text: string): LetterNumber | null {
  const tidy = text.normalize('NFKC').replace(/\s+/gu, '');
  const bare = /^[(〔[](.+号)[)〕\]]$/u.exec(tidy)?.[1] ?? tidy;
  const [seen, told] = [letter.exec(bare), order.exec(bare)];
  if (seen?.[1] !== undefined)
    return { office: seen[1].replace(/^.*文件(?=.)/u, ''), year: Number(seen[2]), serial: Number(seen[3]) };
  return told?.[1] === undefined ? null : { office: told[1], year: null, serial: Number(told[2]) };
}

/** 只差序号 — the same office in the same year: if the serial numbers differ, one of the two is a slip. */
export const sameSeries = (a: LetterNumber, b: LetterNumber): boolean => a.office === b.office && a.year === b.year;

export const sameLetter = (a: LetterNumber, b: LetterNumber): boolean => sameSeries(a, b) && a.serial === b.serial;

/** Both letters or both orders: the order of a rule and the letter it was passed on with are both rightly its number. */
export const comparable = (a: LetterNumber, b: LetterNumber): boolean => (a.year === null) === (b.year === null);

/** As GB/T 9704 has it written. */
export const letterWords = ({ office, year, serial }: LetterNumber): string =>
  year === null ? `${office}第${serial}号` : `${office}〔${year}〕${serial}号`;
