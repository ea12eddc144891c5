import type { Axe, Engagement } from '../../model/contrat.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import { du, fait, verdictText } from '../report/phrases.ts';
import { promesseOf } from './quantites.ts';
import { blank, hasFigures } from './textes.ts';

/** Remarks that stand above a place of the new file. */
export interface Remarque {
  path: readonly (string | number)[];
  lignes: readonly string[];
}

/** What becomes of the commitments of a contract in the next one. */
interface Repris {
  axes: Axe[];
  remarques: Remarque[];
  tenus: number;
  abandonnes: number;
  aReprendre: number;
}

/** The axes of the next contract: what was not kept may be promised again, what was kept is said and not repeated. */
export function axesSuivants({ contrat, lignes, aCompleter }: Etat): Repris {
  const byId = new Map([...lignes, ...aCompleter].map((ligne) => [ligne.engagement.id, ligne]));
  const blanks = new Set(aCompleter.map(({ engagement }) => engagement.id));
  const found: Repris = { axes: [], remarques: [], tenus: 0, abandonnes: 0, aReprendre: 0 };
  const isOver = ({ jugement: { verdict } }: LigneEtat) => verdict === 'tenu' || verdict === 'hors_suivi';
  const goesOn = (id: string) => {
    const ligne = byId.get(id);
    return ligne !== undefined && !isOver(ligne);
  };
  for (const [a, axe] of contrat.axes.entries()) {
    const done: string[] = [];
    const engagements: Engagement[] = [];
    for (const engagement of axe.engagements) {
      const ligne = byId.get(engagement.id);
      if (ligne === undefined) continue;
      if (isOver(ligne)) {
        const kept = ligne.jugement.verdict === 'tenu';
        found[kept ? 'tenus' : 'abandonnes'] += 1;
        done.push(`${kept ? 'Tenu, et non repris' : 'Non repris'} : ${saidOf(ligne)}`);
        continue;
      }
      // A part stays one of a whole that is still as large as it was, and larger than what remains of the part.
      const isWhole = (id: string) =>
        goesOn(id) &&
        byId.get(id)?.jugement.constat?.fait === undefined &&
        (ligne.jugement.constat?.fait ?? 0) >= 0;
      const path = ['axes', a, 'engagements', engagements.length];
      const { titre, quantite, remarques } = promesseOf(ligne);
      engagements.push(engagementSuivant(engagement, { titre, quantite }, { goesOn, isWhole }));
      if (blanks.has(engagement.id)) continue;
      found.aReprendre += 1;
      const figures = engagement.description !== undefined && hasFigures(engagement.description);
      found.remarques.push({
        path,
        lignes: [
          `À reprendre ? ${saidOf(ligne)}`,
          ...remarques,
          ...(engagement.dont_de !== undefined && !isWhole(engagement.dont_de)
            ? [`Il était compris dans « ${engagement.dont_de} », et les chiffres ont changé.`]
            : []),
          ...(figures ? ['Sa description citait des chiffres : elle est à récrire.'] : []),
        ],
      });
    }
    if (engagements.length === 0) engagements.push(placeholder(axe));
    if (done.length > 0) found.remarques.push({ path: ['axes', a, 'engagements'], lignes: done });
    found.axes.push(axeSuivant(axe, engagements));
  }
  return found;
}

// « 1.5, Porter l’effectif…, 60 sur 100 : à surveiller ».
function saidOf(ligne: LigneEtat): string {
  const [done, promised] = [fait(ligne), du(ligne)];
  const figures = done === '' ? '' : `, ${done}${promised === '' ? '' : ` sur ${promised}`}`;
  return `${ligne.numero}, « ${ligne.engagement.titre} »${figures} : ${verdictText(ligne)}.`;
}

function placeholder({ id, engagements, titre }: Axe): Engagement {
  return {
    id: `${id}-a-ecrire`,
    titre: blank(`engagements de l’axe « ${titre} »`),
    porteurs: engagements[0]?.porteurs ?? [],
  };
}

function axeSuivant(
  { presentation, elu_referent, non_publies, ...axe }: Axe,
  engagements: Engagement[],
): Axe {
  return {
    ...axe,
    ...(presentation !== undefined && {
      presentation: hasFigures(presentation) ? blank('présentation de l’axe') : presentation,
    }),
    ...(elu_referent && { elu_referent: unnamed(elu_referent) }),
    engagements,
  };
}

/** A person by function alone: who holds it may have changed. */
const unnamed = <T extends { civilite?: unknown; prenom?: unknown; nom?: unknown }>({
  civilite,
  prenom,
  nom,
  ...rest
}: T) => rest;

/** Which commitments are promised again, and of which of them this one can still be a part. */
interface Liens {
  goesOn(id: string): boolean;
  isWhole(id: string): boolean;
}

function engagementSuivant(
  engagement: Engagement,
  { titre, quantite }: { titre: string; quantite: Engagement['quantite'] },
  { goesOn, isWhole }: Liens,
): Engagement {
  const { id, description, actions = [], echeance, elu_referent, contrepartie_de, indicateurs } = engagement;
  const { volet, objectif, porteurs, partenaires, autres_partenaires, pilote, copilotes } = engagement;
  const { lieux, dont_de, s_ajoute_a, priorites, condition, references, diffusion } = engagement;
  const worded = actions.filter(({ texte }) => !hasFigures(texte));
  const returns = contrepartie_de?.filter(goesOn);
  return defined<Engagement>({
    id,
    titre,
    description: description !== undefined && hasFigures(description) ? undefined : description,
    actions: worded.length > 0 ? worded.map(actionSuivante) : undefined,
    ...{ objectif, volet, porteurs, partenaires, autres_partenaires, pilote, copilotes },
    elu_referent: elu_referent && unnamed(elu_referent),
    lieux,
    quantite,
    dont_de: dont_de !== undefined && isWhole(dont_de) ? dont_de : undefined,
    s_ajoute_a: s_ajoute_a !== undefined && goesOn(s_ajoute_a) ? s_ajoute_a : undefined,
    contrepartie_de: returns && returns.length > 0 ? returns : undefined,
    priorites,
    echeance: echeance === undefined || echeance === 'permanent' ? echeance : blank(),
    condition: condition !== undefined && hasFigures(condition) ? blank(condition) : condition,
    indicateurs: indicateurs?.map(({ reference, cible, ...one }) => one),
    references,
    diffusion,
  });
}

const actionSuivante = ({ id, texte, porteurs }: NonNullable<Engagement['actions']>[number]) =>
  defined<NonNullable<Engagement['actions']>[number]>({ id, texte, porteurs });

// A group without the keys that have no value.
const defined = <T extends object>(group: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as T;
