import { packageName } from '../bundle/layout.ts';
import type { BagInfo } from '../bundle/manifest.ts';
import { sequenceText } from '../model/history.ts';
import type { Intake } from './intake.ts';

/** What `bag-info.txt` says: who applies for what, on which standard, and whether errors were knowingly accepted. */
export function bagInfo({ dossier, pack, stamp }: Intake, version: string, accepted: string | null): BagInfo {
  const { settings } = dossier.value;
  return {
    sourceOrganization: settings.applicant.government,
    externalIdentifier: packageName(settings, pack),
    externalDescription: `${settings.applicant.name}${settings.purpose}${pack.honour}申报资料（${settings.year}年度）`,
    baggingDate: settings.date,
    software: `shenbao ${version}`,
    more: [
      ['Standard-Pack', `${stamp.id} ${stamp.edition} sha256:${stamp.sha256}`],
      ['Sequence', sequenceText(settings.sequence)],
      ...(accepted === null ? [] : ([['Accepted-Errors', accepted]] as const)),
    ],
  };
}
