/** Text for an XML attribute or element. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
