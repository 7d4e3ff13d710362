import { textString } from '../../../pdf/syntax/serialize.ts';
import type { BindReport, VolumePlan } from '../plan.ts';

/** 14.3.3: the information dictionary. Dates are the plan's day at midnight, in China's time. */
export function infoDictionary({ title, producer, date }: VolumePlan): string {
  const day = `(D:${date.replaceAll('-', '')}000000+08'00')`;
  return `<</Title ${textString(title)}/Producer ${textString(producer)}/CreationDate ${day}/ModDate ${day}>>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/** ISO 19005-2, 6.6.4. */
const archiveClaim = `
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>`;

/** 14.3.2: the same facts as XMP, which readers and archives prefer. UTF-8. */
export function xmpPacket({ title, producer, date, language }: VolumePlan, archive: BindReport['archive']): Uint8Array {
  const day = `${date}T00:00:00+08:00`;
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate><xmp:MetadataDate>${day}</xmp:MetadataDate>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
</rdf:Description>${archive === null ? '' : archiveClaim}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`,
    'utf8',
  );
}
