import { TOUJOURS_AVERTISSEMENT } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { signataires } from '../lookups/signataires.ts';
import type { Rule } from '../rule.ts';

/** Who signs, promises something; who only lends support is associated or a witness. */
export const signataireSansEngagement: Rule = {
  id: 'signataire-sans-engagement',
  description: 'Une partie signe sans porter d’engagement.',
  severity: TOUJOURS_AVERTISSEMENT,
  exemple: {
    faux: `parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète }] }
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
  - { id: bailleur, type: bailleur, nom: Val de Berry, role: signataire, representants: [{ prenom: Léa, nom: Roux, qualite: directrice }] }`,
    juste: `parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète }] }
  - { id: ville, type: commune, nom: Ville de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
  - { id: bailleur, type: bailleur, nom: Val de Berry, role: temoin, representants: [{ prenom: Léa, nom: Roux, qualite: directrice }] }`,
  },
  check(context, report) {
    if (!context.bindsBothSides) return;
    const bound = new Set<string>();
    const bind = (id: string): void => void bound.add(id);
    for (const { engagement } of context.binding) {
      engagement.porteurs.forEach(bind);
      for (const { porteurs } of engagement.actions ?? []) porteurs?.forEach(bind);
    }
    for (const { partie, path } of signataires(context)) {
      if (bound.has(partie.id)) continue;
      const message = `${cite(partie.nom)} signe, mais ne s’engage à rien.`;
      const hint =
        'Donnez-lui un engagement à porter, seul ou en commun, ou faites-en une partie associée ou témoin.';
      report({ path, message, hint });
    }
  },
};
