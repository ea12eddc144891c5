import type { EngagementView } from './engagement.ts';

/** The non-empty parts of a cell, one a line. */
export const joinLines = (parts: readonly (string | undefined | false)[]) =>
  parts.filter(Boolean).join('<br>');
/** Printed in a cell when nothing is promised. */
export const NEANT = 'néant';

/**
 * The figure of a commitment in bold, then its status if that needs a warning; it begins with « dont » when
 * another commitment already includes it.
 */
export function figureText({ quantite_breve, dont_de, marque }: EngagementView): string {
  const words = dont_de ? `dont ${quantite_breve?.replace(/^\+/, '')}` : quantite_breve;
  return joinLines([quantite_breve && `**${words}**`, marque && `(${marque})`]);
}
