import { createHash } from 'node:crypto';

/** The fingerprint of a file, as `avenant.contrat.empreinte` and `contrat.empreinte` of a follow-up write it. */
export const empreinteOf = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
