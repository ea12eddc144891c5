import { mapTexts } from '../../../kernel/map-texts.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { withoutContacts } from '../../../model/coordonnees.ts';
import { givenAway } from '../../../model/given-away.ts';
import { nonPublies, publicVersion } from '../../../model/publique.ts';
import type { ContratLu } from '../../../portefeuille/lu.ts';
import { echeancesOf } from '../../../suivi/echeances.ts';

/**
 * The contract as a portfolio takes it: without its restricted commitments and without contact details, unless the portfolio is an internal one.
 * A text instead, the reason of a refusal, when what stays would give away what goes.
 */
export function publie(
  lu: Pick<ContratLu, 'fichier' | 'empreinte' | 'contrat' | 'avenants' | 'etat'>,
  interne: boolean,
): ContratLu | string {
  const { contrat, etat } = lu;
  const hidden = interne ? [] : nonPublies(contrat);
  const open = interne ? contrat : ouvert(contrat, hidden.length > 0);
  const tenus = new Set(
    etat?.lignes.flatMap(({ engagement, jugement }) => (jugement.verdict === 'tenu' ? [engagement.id] : [])),
  );
  const echeances = echeancesOf(open, etat?.suivi ?? {}, { tenus, publique: !interne });
  const [leak] = hidden.length > 0 ? givenAway(contrat, { open: published(open), echeances }) : [];
  if (leak)
    return `un texte qui serait publié ${leak.isTitle ? 'nomme' : 'reprend les mots de'} l’engagement ${leak.numero}, dont la diffusion est restreinte`;
  return { ...lu, contrat: open, restreints: hidden.length, echeances };
}

function ouvert(contrat: Contrat, restreint: boolean): Contrat {
  if (restreint) return publicVersion(contrat, { mise_en_ligne: undefined, projet: false });
  return mapTexts(contrat, (texte, key) => (NAMES.has(key) ? texte : withoutContacts(texte)));
}

/** Texts that name files. */
const NAMES: ReadonlySet<string> = new Set(['fichier', 'empreinte']);

// The texts that rows are made of.
const published = ({ document, territoire, parties, axes, deliberations }: Contrat) => ({
  titre: document.titre,
  territoire: territoire.nom,
  parties: parties.map(({ nom }) => nom),
  deliberations: deliberations?.map(({ objet }) => objet),
  axes: axes.map(({ titre, engagements }) => ({
    titre,
    engagements: engagements.map(({ titre, quantite, financements }) => ({
      titre,
      grandeur: quantite?.grandeur,
      financements: financements?.map(({ source, objet }) => ({ source, objet })),
    })),
  })),
});
