// Four exports: what csi knows of a unit, its family and its plural.

/** What the « donnant-donnant » adds up: posts, cameras and euros. */
export type Famille = 'postes' | 'cameras' | 'euros';

const POSTES = 'poste emploi etp etpt équivalent effectif recrutement';
const PERSONNES = new Set(
  `agent agente policier policière gendarme crs officier juge magistrat magistrate procureur substitut greffier greffière contractuel
  contractuelle délégué déléguée fonctionnaire médiateur médiatrice éducateur éducatrice opérateur opératrice intervenant intervenante asvp
  garde adulte correspondant réserviste enseignant enseignante assistant assistante conseiller conseillère psychologue infirmier infirmière
  animateur animatrice coordinateur coordinatrice coordonnateur coordonnatrice surveillant surveillante technicien technicienne gardien
  gardienne cadet médecin juriste enquêteur enquêtrice commissaire brigadier brigadière douanier douanière secrétaire chargé chargée
  responsable référent référente`.split(/\s+/),
);
const FAMILLES: ReadonlyMap<string, Famille> = new Map([
  ...[...POSTES.split(' '), ...PERSONNES].map((mot) => [mot, 'postes'] as const),
  ['caméra', 'cameras'],
  ['camera', 'cameras'],
]);
const EUROS: ReadonlySet<string> = new Set(['euro', 'euros', '€']);
// Letters are listed by range, because building \p{L} takes milliseconds.
const FIRST_WORD = /^[a-zà-ÿœ]+/;
const normalized = (unite: string | undefined) => unite?.trim().normalize('NFC').toLowerCase() ?? '';
function singular(nom: string): string {
  const mot = FIRST_WORD.exec(nom)?.[0] ?? '';
  return mot.endsWith('s') && !PERSONNES.has(mot) ? mot.slice(0, -1) : mot;
}

// A place, not somebody’s post.
const PLACE =
  /^postes? (?:de (?:police|gendarmerie|secours|commandement|contrôle|travail|garde)|d[’']accueil|mobile|avancé|fixe|informatique)/;

/** The family that a unit is added up in, by its first word (« poste de policier »); undefined for a unit that is counted on its own. */
export function familleOf(unite: string | undefined): Famille | undefined {
  const nom = normalized(unite);
  if (PLACE.test(nom)) return undefined;
  return EUROS.has(nom) ? 'euros' : FAMILLES.get(singular(nom));
}

/** True for a unit that counts people, who may hold posts or only take part. */
export function countsPeople(unite: string | undefined): boolean {
  return PERSONNES.has(singular(normalized(unite)));
}

const IRREGULAR: Readonly<Record<string, string>> = {
  travail: 'travaux',
  etp: 'ETP',
  camera: 'caméras',
  '€': '€',
};
const STOP = /^(temps|de|d['’].*|du|des|à|a|en|au|aux|par|pour|sur|sous|contre|avec|et)$/i;

function pluralWord(mot: string): string {
  const known = IRREGULAR[mot.toLowerCase()];
  if (known) return known;
  // Words that do not end with a letter, acronyms and words already in the plural stay as they are.
  if (!/\p{L}$/u.test(mot) || /[sxz]$/i.test(mot) || /^[A-ZÉ0-9]{2,}$/.test(mot)) return mot;
  if (/(eau|au|eu)$/i.test(mot)) return `${mot}x`;
  if (/al$/i.test(mot)) return mot.replace(/al$/i, 'aux');
  return `${mot}s`;
}

/**
 * A unit in the number that a value requires: French uses the plural from 2 on. The words before the first preposition get the plural («
 * caméras mobiles », « postes de policier »), unless the file gives the plural.
 */
export function inflected(unite: string, valeur: number, pluriel?: string): string {
  const singular = unite === 'camera' ? 'caméra' : unite;
  if (Math.abs(valeur) < 2) return singular;
  if (pluriel) return pluriel;
  const words = singular.split(' ');
  const stop = words.findIndex((word) => STOP.test(word));
  return words
    .map((word, i) => (stop === -1 || i < stop ? word.split('-').map(pluralWord).join('-') : word))
    .join(' ');
}
