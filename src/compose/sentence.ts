/** Cells are written with or without the closing mark; documents need one or none. */
export const phrase = (text: string): string => text.trim().replace(/[。；;，,、]+$/u, '');

export function sentence(text: string): string {
  const bare = phrase(text);
  return /[！？…”’）》]$/u.test(bare) && /[！？…]|。[”’）]$/u.test(bare) ? bare : `${bare}。`;
}

/** 138****5678 and the like: what leaves the house shows no more than it must. */
export const maskPhone = (phone: string): string => phone.replace(/(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)/g, '$1****$2');

/** z***@example.cn */
export const maskMail = (mail: string): string => mail.replace(/^(.)[^@]*(@.*)$/u, '$1***$2');
