import type { Contrat } from '../../model/contrat.ts';

/** « version 0.3 » for a version that begins with a digit; a version that is a name comes out unchanged. */
export const versionText = (version: string | undefined) =>
  version && /^v?\d/i.test(version) ? `version ${version}` : (version ?? '');

/** Whether a document is marked PROJET: a draft always is, any other document until it can be signed. */
export const isProjet = ({ document, publication }: Contrat, signable: boolean): boolean =>
  document.statut === 'projet' || !signable || publication?.projet === true;
