const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * For text and for quoted attributes alike. Control characters and halves of characters are not allowed in HTML at all; they
 * become the replacement character, so that they show.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (c) => entities[c] ?? c)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu, '\ufffd');
