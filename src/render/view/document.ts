import { capitalized } from '../../kernel/french/typography.ts';
import { numberInWords } from '../../kernel/french/words.ts';
import type { Contrat } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { isPublicVersion } from '../../model/publique.ts';
import { DOCUMENT_NAMES, WORD_LISTS } from './mots.ts';
import { numberText } from './numbers.ts';
import { versionText } from './projet.ts';
import { signatureText } from './signature.ts';

/** What the cover, the preamble and the signatures print: the kind of document, its territory, its version, its years, its copies. */
export function buildDocument(
  raw: Contrat,
  { document, territoire, publication, axes, signature }: Contrat,
  projet: boolean,
) {
  const nature = DOCUMENT_NAMES[raw.document.type];
  const [debut, fin] = [yearOf(raw.duree?.debut), yearOf(raw.duree?.fin)];
  return {
    nature,
    surtitre: document.titre.startsWith(nature.nom) ? '' : nature.nom,
    territoire_distinct: !document.titre
      .toLocaleLowerCase('fr')
      .includes(territoire.nom.toLocaleLowerCase('fr')),
    territoire_decrit: Object.keys(territoire).some((key) => key !== 'nom'),
    publique: isPublicVersion(raw),
    mise_en_ligne: publication?.mise_en_ligne,
    non_publies: axes.flatMap(({ non_publies = [] }) => non_publies.map(({ numero }) => numero)),
    rappeles: axes.some(({ engagements }) =>
      engagements.some(({ statut }) => statut === 'abandonne' || statut === 'pour_memoire'),
    ),
    version_nommee: versionText(document.version),
    etat_du_texte: stateText(document, projet),
    seance: daysOf(signature?.date) ? signatureText(signature) : '',
    annees: debut && fin ? (debut === fin ? debut : `${debut}–${fin}`) : '',
    en_exemplaires: copiesText(signature),
  };
}

const STATES = { adopte: 'adoptée', a_signer: 'pour signature', signe: 'signée' } as const;

/** Of a document that is marked PROJET on the same page because it cannot be signed as it is. */
const TO_CORRECT = {
  adopte: 'adoptée, à corriger avant la signature',
  a_signer: 'à corriger avant la signature',
  signe: 'dite signée, à corriger',
} as const;

/**
 * « Version 1.0, pour signature »; a version that is a name stands after the state: « Version adoptée — territoire fictif ». A draft is marked
 * PROJET on the same page: its version alone is said.
 */
function stateText({ statut, version }: Contrat['document'], projet: boolean): string {
  const text = versionText(version);
  if (statut === 'projet') return capitalized(text);
  const numbered = text !== '' && text !== version;
  const state = (projet ? TO_CORRECT : STATES)[statut];
  if (numbered) return `${capitalized(text)}, ${state}`;
  return [projet ? `Version ${state}` : WORD_LISTS.etat?.[statut], text].filter(Boolean).join(' — ');
}

/** « en dix exemplaires originaux », « par voie électronique ». */
function copiesText(signature: Contrat['signature']): string {
  const { exemplaires, electronique } = signature ?? {};
  const copies =
    exemplaires === undefined
      ? ''
      : `en ${numberInWords(exemplaires) ?? numberText(exemplaires)} ${exemplaires === 1 ? 'exemplaire original' : 'exemplaires originaux'}`;
  return [copies, electronique ? 'par voie électronique' : ''].filter(Boolean).join(', ');
}

const yearOf = (value: string | number | undefined) => daysOf(value)?.debut.slice(0, 4);
