import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { nomme } from '../../cog/noms.ts';
import { list } from '../../kernel/french/list.ts';
import type { Rule } from '../rule.ts';

/** A commune of the territory is a member of an intercommunalité of the territory. */
export const communeHorsEpci: Rule = {
  id: 'commune-hors-epci',
  description: 'Une commune du territoire n’est membre d’aucune de ses intercommunalités.',
  pourquoi:
    'La liste des communes et celle des intercommunalités se contredisent peut-être : on ne saurait pas où les engagements valent.',
  source: 'Insee, code officiel géographique, édition 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['epci'],
  exemple: `territoire:
  nom: Bourges Plus
  communes: [⟦{ code_insee: "18279", nom: Vierzon } → { code_insee: "18033", nom: Bourges }⟧]
  epci: [{ siren: "241800507", nom: CA Bourges Plus }]`,
  check({ contrat, cog }, report) {
    const { communes = [], epci = [], perimetre } = contrat.territoire;
    // « perimetre » says what the lists don’t; a signed text had the members of its day.
    if (!cog || perimetre !== undefined || contrat.document.statut === 'signe') return;
    const known = epci.flatMap(({ siren }) => cog.epci(siren) ?? []);
    if (known.length === 0 || known.length < epci.length) return;
    const members = new Set(known.flatMap(({ siren }) => cog.membres(siren).map(({ code }) => code)));
    for (const [i, { code_insee, nom }] of communes.entries()) {
      const commune = cog.commune(code_insee);
      // Where the code is that of another commune, `commune-autre-nom` says so.
      if (!commune || members.has(code_insee) || !nomme(nom, commune.nom)) continue;
      const message = `${commune.nom} (${code_insee}) n’est pas membre de ${list(
        known.map(({ nom }) => nom),
        'ou',
      )}.`;
      const hint = 'Corrigez le code ; si elle s’ajoute à l’intercommunalité, dites-le dans « perimetre ».';
      report({ path: ['territoire', 'communes', i, 'code_insee'], message, hint });
    }
  },
};
