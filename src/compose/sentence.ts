/** Cells are written with or without the closing mark; documents need one or none. */
export const phrase = (text: string): string => text.trim().replace(/[。；;，,、]+$/u, '');

export function sentence(text: string): string {
  const bare = phrase(text);
  return /[！？…”’）》]$/u.test(bare) && /[！？…]|。[”’）]$/u.test(bare) ? bare : `${bare}。`;
}

/** z***@example.cn */
export const maskMail = (mail: string): string => mail.replace(/^(.)[^@]*(@.*)$/u, '$1***$2');
