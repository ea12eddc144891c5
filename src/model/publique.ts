import { mapTexts } from '../kernel/map-texts.ts';
import { articlesOf } from './articles.ts';
import type { Axe, Contrat, Engagement, Modification } from './contrat.ts';
import { withoutContacts } from './coordonnees.ts';
import { axeNumeros, printedEngagements } from './engagements.ts';

// Four exports: the public version of a contract, how it is recognised, and what would give away what it leaves out.

/** A commitment that is not published, and its printed number. */
export interface NonPublie {
  engagement: Engagement;
  numero: string;
}

/** The commitments that the public version leaves out. */
export function nonPublies(contrat: Contrat): NonPublie[] {
  return printedEngagements(contrat).filter(({ engagement }) => engagement.diffusion === 'restreinte');
}

/** Whether a contract is itself the public version of another, as `publicVersion` makes it. */
export const isPublicVersion = (contrat: Pick<Contrat, 'publication'>): boolean =>
  contrat.publication?.version_publique === true;

/** What is said of a public version: the day when it is put online, and whether the contract still prints PROJET. */
interface Publication {
  mise_en_ligne?: string | undefined;
  projet: boolean;
}

/**
 * The contract without its restricted commitments, e-mail addresses and phone numbers. Of a restricted commitment only the number remains;
 * references lead to that number. Every number is written, so that none changes.
 */
export function publicVersion(contrat: Contrat, { mise_en_ligne, projet }: Publication): Contrat {
  const hidden = nonPublies(contrat);
  const names = namesOf(contrat, hidden);
  const axes = axeNumeros(contrat);
  const numeros = new Map(printedEngagements(contrat).map(({ path, numero }) => [path.join(), numero]));
  const articles = articlesOf(contrat);
  const own = Object.fromEntries(
    articles.filter(({ path }) => path[0] === 'articles').map(({ id, numero }) => [id, numero]),
  );
  const clauses = articles.filter(({ path }) => path[0] === 'clauses');
  const open: Contrat = {
    ...contrat,
    document: openDocument(contrat.document, names),
    ...(contrat.avenant && { avenant: openAvenant(contrat.avenant, names) }),
    axes: contrat.axes.map((axe, a) =>
      openAxe(axe, axes[a] ?? '', (e) => numeros.get(`axes,${a},engagements,${e}`) ?? '', names),
    ),
    articles: own,
    ...(contrat.clauses && {
      clauses: contrat.clauses.map((clause, i) => ({ ...clause, numero: clauses[i]?.numero ?? '' })),
    }),
    publication: {
      ...contrat.publication,
      ...(mise_en_ligne !== undefined && { mise_en_ligne }),
      version_publique: true,
      ...(projet && { projet }),
    },
  };
  return cleaned(open, names);
}

// Names that say nothing stand for the ids of what is left out: an id may say everything.
function namesOf(contrat: Contrat, hidden: readonly NonPublie[]): Map<string, string> {
  const taken = new Set(contrat.axes.flatMap(({ engagements }) => engagements.map(({ id }) => id)));
  let n = 0;
  const next = (): string => {
    n++;
    return taken.has(`non-publie-${n}`) ? next() : `non-publie-${n}`;
  };
  return new Map(hidden.map(({ engagement }) => [engagement.id, next()]));
}

function openAxe(
  axe: Axe,
  numero: string,
  numeroOf: (e: number) => string,
  names: ReadonlyMap<string, string>,
): Axe {
  const named = (id: string) => names.get(id) ?? id;
  const isHidden = ({ diffusion }: Engagement) => diffusion === 'restreinte';
  const hidden = axe.engagements.flatMap((engagement, e) =>
    isHidden(engagement) ? [{ id: named(engagement.id), numero: numeroOf(e) }] : [],
  );
  return {
    ...axe,
    numero,
    engagements: axe.engagements.flatMap((engagement, e) => {
      if (isHidden(engagement)) return [];
      const { dont_de, s_ajoute_a, contrepartie_de } = engagement;
      return {
        ...engagement,
        numero: numeroOf(e),
        ...(dont_de !== undefined && { dont_de: named(dont_de) }),
        ...(s_ajoute_a !== undefined && { s_ajoute_a: named(s_ajoute_a) }),
        ...(contrepartie_de && { contrepartie_de: contrepartie_de.map(named) }),
      };
    }),
    ...(hidden.length > 0 && { non_publies: hidden }),
  };
}

// A consolidated version marks its commitments by id.
function openDocument(
  document: Contrat['document'],
  names: ReadonlyMap<string, string>,
): Contrat['document'] {
  const { consolidation } = document;
  if (!consolidation) return document;
  const shown = (ids: readonly string[]) => ids.filter((id) => !names.has(id));
  const avenants = consolidation.avenants.map((one) => ({
    ...one,
    ...(one.engagements && { engagements: shown(one.engagements) }),
    ...(one.ajouts && { ajouts: shown(one.ajouts) }),
  }));
  return { ...document, consolidation: { ...consolidation, avenants } };
}

// Of a modification that touches a restricted commitment, only its nature remains.
function openAvenant(
  avenant: NonNullable<Contrat['avenant']>,
  names: ReadonlyMap<string, string>,
): NonNullable<Contrat['avenant']> {
  if (!avenant.modifications) return avenant;
  const isHidden = ({ porte_sur, valeur, diffusion }: Modification) =>
    diffusion === 'restreinte' ||
    names.has(porte_sur?.engagement ?? '') ||
    (valeur as Partial<Engagement> | undefined)?.diffusion === 'restreinte';
  return {
    ...avenant,
    modifications: avenant.modifications.map((one) =>
      isHidden(one) ? { objet: 'Engagement non publié', nature: one.nature } : one,
    ),
  };
}

// Every text without contact details, and with references that name nothing that is left out.
const cleaned = (contrat: Contrat, names: ReadonlyMap<string, string>): Contrat =>
  mapTexts(contrat, (texte, key, parent) =>
    (key === 'fichier' && (parent === 'emblemes' || parent === 'images')
      ? texte
      : withoutContacts(texte)
    ).replace(
      /(\{\s*engagement\s*:\s*)([^{}:\s]+)/gi,
      (_, opening: string, id: string) => `${opening}${names.get(id) ?? id}`,
    ),
  );
