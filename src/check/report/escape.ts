const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes alike. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
