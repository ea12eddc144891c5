import { campOf } from '../../model/camps.ts';
import type { Partie } from '../../model/contrat.ts';
import { duDepartement } from '../../model/du-departement.ts';
import type { Answers, DocumentType } from './answers.ts';
import { fill, type ScaffoldValue } from './fill.ts';
import type { Lieu } from './lieu.ts';
import { buildParties } from './parties.ts';
import { namedAsCommune, withDe } from './territory-names.ts';

const A_COMPLETER = 'à compléter';

/** The text of the file to write: the part of the scaffold for one type of document, filled in with the answers and with what is known of its commune. */
export function scaffold(source: string, answers: Answers, lieu?: Lieu): string {
  const { type = 'contrat', nom, codeInsee, departements, debut, fin } = answers;
  const nomCommune = lieu?.nom ?? (nom && (codeInsee || namedAsCommune(nom)) ? nom : undefined);
  const commune = nomCommune && type !== 'charte' ? `Commune ${withDe(nomCommune)}` : A_COMPLETER;
  const parties =
    answers.parties.length > 0
      ? buildParties(answers.parties, {
          type: type === 'charte' ? 'epci' : 'commune',
          nom: commune,
          role: 'signataire',
        })
      : undefined;
  let text = variant(source, type);
  if (departements.length > 0) text = uncomment(text, 'departements');
  if (codeInsee && type === 'charte') text = uncomment(text, 'communes');
  if (parties) text = rename(text, parties);
  const alone = departements.length === 1 ? departements[0] : undefined;
  const ownEpci = type === 'charte' ? epci(answers, alone) : undefined;
  if (alone !== undefined && type === 'charte') text = uncomment(text, 'departement');
  if (alone !== undefined && !parties) text = uncomment(text, 'departement');
  if (codeInsee && type !== 'charte' && !parties) text = uncomment(text, 'code_insee');
  text = aboutCommune(text, type, lieu);
  const edits: ScaffoldValue[] = [{ path: ['document', 'type'], value: type }];
  const set = (path: ScaffoldValue['path'], value: unknown, flow = false) =>
    value !== undefined && edits.push({ path, value, flow });
  set(['document', 'titre'], nom && title(type, nom));
  set(['territoire', 'nom'], nom);
  if (type === 'avenant') set(['avenant', 'contrat', 'titre'], nom && title('contrat', nom));
  if (type !== 'charte' || codeInsee) set(['territoire', 'communes', 0, 'nom'], nomCommune ?? A_COMPLETER);
  set(['territoire', 'communes', 0, 'code_insee'], codeInsee);
  set(['territoire', 'epci'], ownEpci);
  if (type === 'charte' && !ownEpci) set(['territoire', 'epci', 0, 'departement'], alone);
  set(['territoire', 'departements'], departements.length > 0 ? departements : undefined, true);
  set(['duree', 'debut'], debut && periode(debut));
  set(['duree', 'fin'], fin && periode(fin));
  if (!parties) set(['parties', 0, 'departement'], alone);
  const prefet = alone === undefined ? undefined : duDepartement(alone);
  if (!parties && prefet)
    set(['parties', 0, 'representants', 0, 'qualite'], `${A_COMPLETER} : préfet ou préfète ${prefet}`);
  if (!parties && type !== 'charte') set(['parties', villeAt(type), 'code_insee'], codeInsee);
  if (parties) set(['parties'], withCodes(parties, alone, codeInsee));
  if (parties && type !== 'declaration_intention') set(['deliberations'], deliberations(parties));
  if (!parties && type !== 'charte') set(['parties', villeAt(type), 'nom'], commune);
  return fill(text, edits);
}

// The population is written, with its year; the EPCI stays a comment, as it would make the territory larger.
function aboutCommune(text: string, type: DocumentType, lieu: Lieu | undefined): string {
  if (!lieu || type === 'charte') return text;
  const { population, anneePopulation, epci } = lieu;
  const counted =
    population === undefined
      ? text
      : text.replace(
          /^( {6})#population: \d+$/m,
          `$1population: ${population} # population municipale de ${anneePopulation} (Insee)`,
        );
  if (!epci) return counted;
  return counted.replace(
    /^( {2}#epci:\n {2}# {2}- siren: )"\d{9}"(\n {2}# {4}nom: ).*$/m,
    (_, before: string, between: string) => `${before}"${epci.siren}"${between}${epci.nom}`,
  );
}

// Where the town stands among the parties of the scaffold.
const villeAt = (type: DocumentType) => (type === 'avenant' ? 1 : 3);

/** The parties with the codes that are known: the département of the State and of the council, the code of the only commune. */
function withCodes(
  parties: readonly Partie[],
  departement: string | undefined,
  codeInsee: string | undefined,
): Partie[] {
  const communes = parties.filter(({ type }) => type === 'commune');
  return parties.map(({ id, type, nom, ...rest }) => ({
    id,
    type,
    nom,
    ...(codeInsee !== undefined && type === 'commune' && communes.length === 1 && { code_insee: codeInsee }),
    ...(departement !== undefined && (type === 'etat' || type === 'departement') && { departement }),
    ...rest,
  }));
}

function title(type: DocumentType, nom: string): string {
  const titles: Record<DocumentType, string> = {
    contrat: `Contrat de sécurité intégrée ${withDe(nom)}`,
    charte: `Charte du territoire de sécurité urbain et rural ${withDe(nom)}`,
    avenant: `Avenant n° 1 au contrat de sécurité intégrée ${withDe(nom)}`,
    declaration_intention: `Déclaration d’intention relative au contrat de sécurité intégrée ${withDe(nom)}`,
  };
  return titles[type];
}

function deliberations(parties: readonly Partie[]) {
  const signing = parties.filter(
    (partie) => campOf(partie) === 'collectivites' && partie.role === 'signataire',
  );
  return signing.length === 0
    ? undefined
    : signing.map(({ id }) => ({
        partie: id,
        numero: A_COMPLETER,
        date: A_COMPLETER,
        executoire_le: A_COMPLETER,
      }));
}

function epci({ parties }: Answers, departement: string | undefined) {
  const named = parties.filter((partie) => partie.type === 'epci');
  return named.length > 0
    ? named.map(({ nom }) => ({ siren: A_COMPLETER, nom, ...(departement !== undefined && { departement }) }))
    : undefined;
}

// A year is written as a number, as a person would write it.
function periode(text: string): string | number {
  return /^\d{4}$/.test(text) ? Number(text) : text;
}

/** The lines for one type of document: those after « #? contrat charte » are for these types only, until « #? » alone or another such line. */
function variant(source: string, type: DocumentType): string {
  let kept = true;
  const lines = source.split('\n').filter((line) => {
    if (!line.startsWith('#?')) return kept;
    const types = line.slice(2).trim();
    kept = types === '' || types.split(' ').includes(type);
    return false;
  });
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** The text with the commented example of a key uncommented: its line and the more deeply indented ones that follow. */
function uncomment(text: string, key: string): string {
  return text.replace(
    new RegExp(`^( *)#(${key}:.*(?:\n\\1#  .*)*)`, 'm'),
    (_, indent: string, example: string) => {
      return indent + example.replaceAll(`\n${indent}#`, `\n${indent}`);
    },
  );
}

// The scaffold and its examples use the ids of four parties: each is replaced by the id of the first given party that has its part.
function rename(text: string, parties: readonly Partie[]): string {
  const first = (test: (partie: Partie) => boolean) => parties.find(test)?.id;
  const etat = first(({ type }) => type === 'etat') ?? first((partie) => campOf(partie) === 'etat') ?? 'etat';
  const ids: Record<string, string> = {
    etat,
    justice: first(({ type }) => type === 'justice') ?? etat,
    education: first(({ type }) => type === 'education') ?? etat,
    ville: first((partie) => campOf(partie) === 'collectivites') ?? 'ville',
  };
  return text.replace(/\b(partie|porteurs|partenaires|parties): (\[.*?\]|\S+)/g, (whole) =>
    whole.replace(/(?<=[:[,] ?)\b(etat|justice|education|ville)\b/g, (id) => ids[id] ?? id),
  );
}
