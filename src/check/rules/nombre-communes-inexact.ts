import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { count } from '../../kernel/french/list.ts';
import type { Rule } from '../rule.ts';

/** An intercommunalité has as many communes as the file says. */
export const nombreCommunesInexact: Rule = {
  id: 'nombre-communes-inexact',
  description: 'Le nombre de communes d’une intercommunalité n’est pas celui de ses membres.',
  pourquoi:
    'Le périmètre a changé, ou des communes en sont exclues sans être nommées : on ne saurait pas lesquelles sont concernées.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['nombre_communes'],
  exemple: `territoire:
  nom: Bourges Plus
  epci: [{ siren: "241800507", nom: CA Bourges Plus, nombre_communes: ⟦21 → 17⟧ }]`,
  check({ contrat, cog }, report) {
    if (!cog || contrat.document.statut === 'signe') return;
    for (const [i, { siren, exclusions = [], nombre_communes }] of (
      contrat.territoire.epci ?? []
    ).entries()) {
      const epci = cog.epci(siren);
      if (!epci || nombre_communes === undefined) continue;
      const members = cog.membres(siren).filter(({ code }) => !exclusions.includes(code)).length;
      if (members === nombre_communes) continue;
      const rest = exclusions.length > 0 ? ', sans celles qui sont exclues' : '';
      const message = `${epci.nom} compte ${count(members, 'commune')}${rest} (code officiel géographique ${cog.annee}), et non ${nombre_communes}.`;
      const hint =
        nombre_communes < members
          ? 'Corrigez le nombre, ou listez dans « exclusions » les communes qui restent hors du territoire.'
          : 'Corrigez le nombre.';
      report({ path: ['territoire', 'epci', i, 'nombre_communes'], message, hint });
    }
  },
};
