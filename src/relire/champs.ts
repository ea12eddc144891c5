import { sentence } from '../kernel/french/typography.ts';
import type { Path } from '../kernel/path.ts';
import type { Contrat } from '../model/contrat.ts';
import { paragraphsOf } from '../model/images.ts';
import { signetsOf } from '../model/signets.ts';
import { plainText } from './retouches.ts';

/** A paragraph of a text of the file, as the document prints it. */
export interface Champ {
  path: Path;
  /** Which paragraph of the text, and of how many. */
  rang: number;
  sur: number;
  brut: string;
  /** In the signs of `plainText`, on one line, without the mark that ends it: in an enumeration, the document writes another. */
  imprime: string;
  /** The mark that ends it in the file. */
  fin: string;
  /** The bookmark of the commitment that it is a part of. */
  signet?: string;
}

/** Keys whose value is a code, a date or a file name, or a name that the document repeats: an edited sentence changes none of them. */
const CODES: ReadonlySet<string> = new Set(
  `nom abrege prenom qualite service grandeur libelle id type role statut volet porteurs partenaires contrepartie_de s_ajoute_a dont_de partie parties source priorites objectifs cadres clause_rendez_vous
  code_insee siren departement numero date echeance debut fin periode fichier url relation zone_competence diffusion civilite unite unite_pluriel
  executoire_le premiere_echeance code couleur accent couverture taille page etat fondement genre nature clauses_types mise_en_ligne frequence`.split(
    /\s+/,
  ),
);

/** Every text of a contract that its document may print word for word, by paragraph. */
export function champsOf(contrat: Contrat): Champ[] {
  const champs: Champ[] = [];
  const signets = new Map(signetsOf(contrat).map(({ id, signet }) => [id, signet]));
  const walk = (value: unknown, path: Path, signet: string | undefined): void => {
    if (typeof value === 'string') {
      const key = path.findLast((step) => typeof step === 'string');
      if (CODES.has(String(key))) return;
      const parts = paragraphsOf(value);
      for (const [rang, brut] of parts.entries())
        champs.push({
          path,
          rang,
          sur: parts.length,
          brut,
          ...printed(brut),
          ...(signet !== undefined && { signet }),
        });
    } else if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, [...path, i], signet);
    else if (typeof value === 'object' && value !== null) {
      const own = path.length === 4 && path[0] === 'axes' && path[2] === 'engagements';
      const under = own ? signets.get(String((value as { id?: unknown }).id)) : signet;
      for (const [key, one] of Object.entries(value)) walk(one, [...path, key], under);
    }
  };
  walk(contrat, [], undefined);
  return champs.filter(({ imprime }) => imprime !== '');
}

function printed(brut: string): Pick<Champ, 'imprime' | 'fin'> {
  const text = plainText(sentence(brut.replaceAll(/\s+/g, ' ').trim()));
  const [fin = ''] = /[.;,]$/.exec(text) ?? [];
  return { imprime: text.slice(0, text.length - fin.length), fin };
}
