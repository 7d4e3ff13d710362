import type { Dossier, Member } from '../model/dossier.ts';
import { maskAnyMobile, maskMobile } from '../model/mobile.ts';

/** `zh***@example.com`: enough to recognise one's own address, not to write to it. */
export const maskEmail = (address: string): string => address.replace(/([\w.+-]{1,2})[\w.+-]*@/g, '$1***@');

/** What leaves the office carries no private number or address (people's data are protected), and no 现场自评: that is the house's own. */
export function maskDossier(dossier: Dossier): Dossier {
  return { ...dossier, organisation: dossier.organisation.map(maskMember), selfRatings: [] };
}

const maskMember = (member: Member): Member => ({
  ...member,
  phone: maskMobile(member.phone),
  mobile: maskAnyMobile(member.mobile),
  email: maskEmail(member.email),
});
