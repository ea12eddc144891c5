import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { signataires } from '../lookups/signataires.ts';
import type { Rule } from '../rule.ts';

const STATE = 'L’État';
const COUNCIL = 'ses membres';
// What a service belongs to, by how its name begins.
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:mairie|hôtel de ville|conseil municipal|police municipale|cabinet du maire)(?![a-zà-ÿ])/,
    'la commune',
  ],
  [/^(?:sous-)?préfecture(?![a-zà-ÿ])/, STATE],
  [/^(?:parquet|ministère public|tribunal|cour d’appel|juridiction)(?![a-zà-ÿ])/, STATE],
  [
    /^(?:rectorat|académie|inspection (?:académique|d’académie)|direction (?:académique|des services départementaux)|dsden|éducation nationale)(?![a-zà-ÿ])/,
    STATE,
  ],
  [
    /^(?:commissariat|hôtel de police|police nationale|gendarmerie|groupement de gendarmerie|compagnie de gendarmerie|circonscription de (?:police|sécurité)|direction (?:départementale|interdépartementale|territoriale|zonale) (?:de la |de )?(?:police|sécurité)|ddsp|dipn|ministère)(?![a-zà-ÿ])/,
    STATE,
  ],
  [
    /^(?:conseil (?:local|intercommunal|métropolitain|départemental) de (?:la )?(?:sécurité|prévention)|clspd|cispd|clsrd|cdpd|comité de pilotage|comité local|groupe local de traitement|glt)(?![a-zà-ÿ])/,
    COUNCIL,
  ],
  [/^(?:conseil départemental)(?![a-zà-ÿ])/, 'le département'],
  [/^(?:conseil régional)(?![a-zà-ÿ])/, 'la région'],
];

/** A party that signs is a legal person: the State and not its parquet, the commune and not its mairie. */
export const partieSansPersonnalite: Rule = {
  id: 'partie-sans-personnalite',
  description: 'Une partie signataire est désignée par un service, qui n’est pas une personne morale.',
  pourquoi:
    'Un parquet, une mairie ou un rectorat ne peut rien promettre en son nom : on pourra contester que l’État ou la commune soit engagé.',
  severity: ALWAYS_WARNING,
  exemple: `parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète }] }
  - { id: ville, type: commune, nom: ⟦Mairie → Commune⟧ de Bourges, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }`,
  check(context, report) {
    for (const { partie, path } of signataires(context)) {
      const name = partie.nom
        .toLowerCase()
        .replaceAll("'", '’')
        .replace(/^(?:la |le |les |l’)/, '');
      const owner = SERVICES.find(([pattern]) => pattern.test(name))?.[1];
      if (owner === undefined) continue;
      if (owner === COUNCIL) {
        report({
          path: [path, 'nom'],
          message: `${cite(partie.nom)} n’est pas une personne morale : ce sont ses membres qui s’engagent.`,
          hint: 'Nommez les collectivités et l’État, qui le composent ; l’instance elle-même se met dans « gouvernance ».',
        });
        continue;
      }
      const hint =
        owner === STATE
          ? `Écrivez « nom: "L’État, ${withoutArticle(partie.nom)}" », et donnez son représentant.`
          : `Nommez ${owner} ; le service qui agit se met dans « pilote ».`;
      report({
        path: [path, 'nom'],
        message: `${cite(partie.nom)} n’est pas une personne morale : c’est ${owner === STATE ? 'l’État' : owner} qui s’engage.`,
        hint,
      });
    }
  },
};

const withoutArticle = (nom: string) => {
  const bare = nom.replace(/^(?:la |le |les |l[’'])/i, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
};
