import { capitalized } from '../../kernel/french/typography.ts';
import { annexesOf } from '../../model/annexes.ts';
import type { Contrat, Engagement } from '../../model/contrat.ts';
import { printedEngagements } from '../../model/engagements.ts';
import { type Chiffre, essentielOf } from '../../model/essentiel.ts';
import { total } from '../../model/montants.ts';
import type { Theme } from '../../model/theme.ts';
import type { Apport } from '../../model/totaux.ts';
import type { Famille } from '../../model/unites.ts';
import { inflected } from '../../model/unites.ts';
import type { AxeView } from './axes.ts';
import { joinLines } from './cells.ts';
import { comptesOf, compteText } from './essentiel-compte.ts';
import { echeancesText, numerosText } from './essentiel-numeros.ts';
import { montantText } from './montant-text.ts';
import { joinWithEt } from './names.ts';
import { numberText, valueText } from './numbers.ts';
import type { buildParties } from './parties.ts';
import { spanText } from './periods.ts';
import { signatureText } from './signature.ts';

/** « postes de police municipale »: what follows a number of posts; « postes » alone for those of no particular nature. */
const POSTES: Readonly<Record<string, string>> = {
  forces: 'de policiers et de gendarmes',
  justice: 'pour la justice',
  education: 'pour l’éducation',
  police_municipale: 'de police municipale',
  mediation: 'de médiation',
};
const ARGENT: Readonly<Record<string, string>> = {
  promis: 'de dépenses promises',
  apporte: 'de financements promis',
  acquis: 'de financements acquis',
  demande: 'de financements demandés, non acquis',
  conditionnel: 'sous condition',
};
/** More names than this are on the cover, and not repeated. */
const MOST_NAMES = 10;

/** The axes for which a page has less room, where its text is larger or its sheet shorter. */
const FEWER_AXES = { taille: { normale: 0, grande: 4 }, page: { a4: 0, lettre: 3 } } as const;

// All of it stands on one page: the table of the axes is left out where the figures and the names leave no room for it.
const hasRoomForAxes = (axes: number, rows: number, names: number, { taille, page }: Theme) =>
  axes > 1 &&
  axes <=
    3 +
      4 * (3 - rows) +
      (names > 4 && names <= MOST_NAMES ? 0 : 2) -
      FEWER_AXES.taille[taille] -
      FEWER_AXES.page[page];

/**
 * The page of key figures: what each side brings, face to face, with the commitments that each figure comes from and their deadlines; the term
 * of the document and its signatories. Undefined when the file holds too few figures.
 */
export function buildEssentiel(
  contrat: Contrat,
  axes: readonly AxeView[],
  { signataires }: Pick<ReturnType<typeof buildParties>, 'signataires'>,
  theme: Theme,
) {
  const essentiel = essentielOf(contrat);
  if (!essentiel) return undefined;
  const byNumero = new Map(printedEngagements(contrat).map(({ numero, engagement }) => [numero, engagement]));
  const { lignes, communs } = essentiel;
  const text = (chiffre: Chiffre | undefined, echanges: readonly string[] = []) => ({
    texte: chiffre ? cellText(chiffre, byNumero, echanges) : '',
  });
  const collectivites = signataires.filter(({ camp }) => camp === 'collectivites');
  const [seule] = collectivites;
  const { duree, signature } = contrat;
  return {
    compte: compteText(axes),
    axes: hasRoomForAxes(axes.length, lignes.length, signataires.length, theme) ? comptesOf(axes) : undefined,
    entetes: [
      'L’État',
      seule && collectivites.length === 1 ? seule.intitule : 'Les collectivités',
      ...(communs.length > 0 ? ['Ensemble'] : []),
    ],
    lignes: lignes.map((ligne, i) => ({
      cellules: [
        text(ligne.etat, ligne.echanges),
        text(ligne.collectivites),
        ...(communs.length > 0 ? [text(communs[i])] : []),
      ],
    })),
    duree: duree ? capitalized(spanText(duree.debut, duree.fin)) : '',
    signature: signatureText(signature),
    signataires:
      signataires.length > MOST_NAMES
        ? `${signataires.length} parties, nommées sur la couverture`
        : signataires.map(({ intitule, le_nom }, i) => (i === 0 ? intitule : le_nom)).join('\u202f; '),
    synthese: annexesOf(contrat).find(({ document }) => document === 'synthese')?.numero ?? '',
  };
}

/** A figure in bold, what it counts, what qualifies it, and where it comes from. */
function cellText(
  chiffre: Chiffre,
  byNumero: ReadonlyMap<string, Engagement>,
  echanges: readonly string[],
): string {
  const engagements = chiffre.numeros.map((numero) => byNumero.get(numero));
  const [first] = chiffre.apports;
  const { figure, compte } = first
    ? sumWords(chiffre, first, engagements)
    : { figure: montantText(chiffre.valeur, 'postes'), compte: singleWords(chiffre) };
  const several = chiffre.numeros.length > 1;
  const dues = echeancesText(engagements);
  return joinLines([
    `**${figure}**`,
    compte,
    ...reservations(chiffre, byNumero),
    `*Engagement${several ? 's' : ''} ${numerosText(chiffre.numeros)}*`,
    dues && `*${dues}*`,
    echanges.length > 0 && `*↔\u00a0${numerosText(echanges)}*`,
  ]);
}

/** « 100 », « postes de police municipale en plus ». */
function sumWords(
  { valeur }: Chiffre,
  { famille, sorte, par }: Apport,
  engagements: readonly (Engagement | undefined)[],
) {
  const figure = montantText(valeur, famille);
  const most = Number.isFinite(valeur.max) ? valeur.max : valeur.min;
  const more = engagements.every((one) => one && isAdded(one)) ? ' en plus' : '';
  const path = pathText(engagements);
  if (famille === 'euros') {
    const brought = sorte === 'promis' && engagements.every((one) => one?.financements);
    return { figure, compte: `${par ? `par ${par}, ` : ''}${ARGENT[brought ? 'apporte' : sorte] ?? ''}` };
  }
  const counted =
    famille === 'cameras'
      ? inflected('caméra', most)
      : `${inflected('poste', most)} ${POSTES[sorte] ?? ''}`.trim();
  return { figure, compte: `${counted}${more}${path}` };
}

// Whether the quantity of a commitment says what is added to what is there.
function isAdded({ quantite }: Engagement): boolean {
  if (!quantite) return false;
  const { variation, reference, cible, paliers } = quantite;
  return variation !== undefined || (reference !== undefined && (cible ?? paliers) !== undefined);
}

/** Of a single commitment, the base and the target: « (330 → 430) ». */
function pathText([engagement, ...others]: readonly (Engagement | undefined)[]): string {
  const { reference, cible, paliers } = engagement?.quantite ?? {};
  const levels = [
    ...(paliers?.map(({ valeur }) => valeur) ?? []),
    ...(cible !== undefined && !paliers ? [cible] : []),
  ];
  if (others.length > 0 || !reference || levels.length === 0) return '';
  return ` (${[reference.valeur, ...levels].map((level) => valueText(level)).join(' → ')})`;
}

/** « communes raccordées au centre », « heures\u00a0: ouverture du centre ». */
function singleWords({ valeur, quantite }: Chiffre): string {
  const { grandeur = '', unite = '', unite_pluriel, reference, cible } = quantite ?? {};
  const unit = inflected(unite, Number.isFinite(valeur.max) ? valeur.max : valeur.min, unite_pluriel);
  const root = unite.slice(0, Math.max(4, unite.length - 2)).toLocaleLowerCase('fr');
  const named = grandeur.toLocaleLowerCase('fr').includes(root);
  const base = reference && cible !== undefined ? `, contre ${valueText(reference.valeur)}` : '';
  return `${named ? grandeur : `${unit}\u00a0: ${grandeur}`}${base}`;
}

/** What must not be lost of a figure: what is done already, what is conditional, what is not decided yet. */
function reservations({ apports, numeros }: Chiffre, byNumero: ReadonlyMap<string, Engagement>): string[] {
  const famille: Famille = apports[0]?.famille ?? 'postes';
  const done = apports.reduce((sum, { realise = 0 }) => sum + realise, 0);
  const isConditional = (numero: string) => byNumero.get(numero)?.condition !== undefined;
  const conditional = apports.filter(({ conditionnel }) => conditionnel);
  const drafted = numeros.filter((numero) => byNumero.get(numero)?.statut === 'en_elaboration');
  const some = total(conditional.map(({ valeur }) => valeur));
  const all = apports.length > 0 ? conditional.length === apports.length : numeros.every(isConditional);
  return [
    done > 0 ? `dont ${numberText(done)} déjà ${famille === 'cameras' ? 'réalisées' : 'réalisés'}` : '',
    famille === 'euros' || !(all || some)
      ? ''
      : all
        ? 'sous condition'
        : `dont ${montantText(some, famille)} sous condition (${numerosText(conditional.map(({ numero }) => numero))})`,
    drafted.length > 0 ? `en cours d’élaboration\u00a0: ${joinWithEt(drafted)}` : '',
  ].filter(Boolean);
}
