import type { Dossier, Member } from '../model/dossier.ts';

/** 脱敏 — `138****1234`; the office line of a public post is not a person's data and stays. */
export const maskMobile = (number: string): string => number.replace(/(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)/g, '$1****$2');

/** `zh***@example.com`: enough to recognise one's own address, not to write to it. */
export const maskEmail = (address: string): string => address.replace(/([\w.+-]{1,2})[\w.+-]*@/g, '$1***@');

/** What leaves the office carries no private number or address (people's data are protected), and no 现场自评: that is the house's own. */
export function maskDossier(dossier: Dossier): Dossier {
  return { ...dossier, organisation: dossier.organisation.map(maskMember), selfRatings: [] };
}

const maskMember = (member: Member): Member => ({
  ...member,
  phone: maskMobile(member.phone),
  mobile: maskMobile(member.mobile),
  email: maskEmail(member.email),
});
