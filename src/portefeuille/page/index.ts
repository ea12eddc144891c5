/** A portfolio as one page of HTML: nothing from the network, no script. */
import { VERDICTS } from '../../catalogue/verdicts.ts';
import { capitalized, sentence } from '../../kernel/french/typography.ts';
import { escaped, tag } from '../../render/html/markup.ts';
import { methode } from '../methode.ts';
import type { Portefeuille } from '../portefeuille.ts';
import { carte } from './carte.ts';
import { contrats, echeances, type Filtrage, filtrage, retards } from './contrats.ts';
import { couvertures } from './lecture-de-tables.ts';
import { resume, titreOf } from './resume.ts';
import { perimetres, sommes, sommesPar } from './sommes.ts';
import { style } from './style.ts';
import { table } from './table.ts';

/** Nothing but the styles of the page itself, should something else have slipped in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface Section {
  id: string;
  titre: string;
  corps: string;
}

/** The page, in pieces. */
export function* page(portefeuille: Portefeuille): Generator<string> {
  const chosen = filtrage(portefeuille);
  const sections = sectionsOf(portefeuille, chosen);
  const head = [
    '<meta charset="utf-8">',
    tag('title', {}, escaped(titreOf(portefeuille.contrats))),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="robots" content="noindex">',
    tag('style', {}, `\n${style(chosen.filtres.style)}`),
  ];
  const links = sections.map(({ id, titre }) => tag('li', {}, tag('a', { href: `#${id}` }, escaped(titre))));
  yield `<!doctype html>\n<html lang="fr">\n<head>\n${head.join('\n')}\n</head>\n<body>\n`;
  yield `${tag('a', { class: 'evitement', href: '#contenu' }, 'Aller au contenu')}\n${resume(portefeuille)}\n`;
  yield `${tag('nav', { 'aria-labelledby': 'sommaire' }, tag('h2', { id: 'sommaire' }, 'Sommaire'), tag('ul', {}, ...links))}\n<main id="contenu">\n`;
  for (const { id, titre, corps } of sections)
    yield `${tag('section', {}, tag('h2', { id }, escaped(titre)), '\n', corps)}\n`;
  yield '</main>\n</body>\n</html>\n';
}

function sectionsOf(portefeuille: Portefeuille, chosen: Filtrage): Section[] {
  const { groupes, suivis, tables } = portefeuille;
  const departements = couvertures(tables, 'departements');
  const par = (id: string, titre: string, corps: string): Section => ({ id, titre, corps });
  return [
    ...alertes(portefeuille),
    par('promis', 'Ce qui est promis', sommes(portefeuille)),
    ...nonCompte(portefeuille),
    par(
      'departements',
      'Par département',
      `${tag('div', { class: 'cote' }, carte(departements), tag('div', {}, perimetres('departement', groupes.departement, departements)))}\n${sommesPar('departement', groupes.departement)}`,
    ),
    par(
      'regions',
      'Par région',
      `${perimetres('region', groupes.region, couvertures(tables, 'regions'))}\n${sommesPar('region', groupes.region)}`,
    ),
    par('volets', 'Par volet', sommesPar('axe', groupes.axe)),
    par('parties', 'Par partie', sommesPar('partie', groupes.partie)),
    par('annees', 'Par année d’échéance', sommesPar('annee', groupes.annee)),
    par('contrats', 'Les contrats', chosen.filtres.form + contrats(portefeuille, chosen)),
    ...(suivis > 0 ? [par('suivi', 'Le suivi', verdicts(portefeuille) + retards(portefeuille, chosen))] : []),
    par('echeances', 'Les échéances', echeances(portefeuille, chosen)),
    ...fichiers(portefeuille),
    par(
      'methode',
      'Sources et méthode',
      tag(
        'dl',
        {},
        ...methode(portefeuille).map(({ titre, texte }) =>
          tag('div', {}, tag('dt', {}, escaped(titre)), tag('dd', {}, escaped(texte))),
        ),
      ),
    ),
  ];
}

function alertes({ alertes }: Portefeuille): Section[] {
  if (alertes.length === 0) return [];
  const items = alertes.map(({ severite, message }) =>
    tag(
      'li',
      {},
      severite === 'erreur' && tag('strong', { class: 'grave' }, 'Erreur\u00a0: '),
      escaped(sentence(message)),
    ),
  );
  return [{ id: 'alertes', titre: 'À vérifier', corps: tag('ul', { class: 'alertes' }, ...items) }];
}

function nonCompte({ nonComptes }: Portefeuille): Section[] {
  if (nonComptes.length === 0) return [];
  const corps = table({
    id: 'table-non-compte',
    titre: 'Chiffres qui ne sont dans aucune somme',
    colonnes: [{ titre: 'Pourquoi' }, { titre: 'Chiffres', chiffres: true }, { titre: 'Par exemple' }],
    lignes: nonComptes.map(({ accorde, nombre, exemples }) => ({
      cellules: [capitalized(accorde), nombre, exemples.join(', ')],
    })),
  });
  return [{ id: 'non-compte', titre: 'Ce qui n’est pas compté', corps }];
}

const verdicts = ({ verdicts }: Portefeuille) =>
  table({
    id: 'table-verdicts',
    titre: 'Où en sont les engagements suivis',
    colonnes: [{ titre: 'Verdict' }, { titre: 'Engagements', chiffres: true }, { titre: 'C’est dit quand' }],
    lignes: Object.values(VERDICTS).map(({ id, signe, mots, quand }) => ({
      cellules: [`${signe} ${capitalized(mots)}`, verdicts[id], quand],
    })),
  });

const NATURES = { refuse: 'refusé', suivi: 'suivi refusé', ecarte: 'pas compté à part' } as const;

function fichiers({ fichiers }: Portefeuille): Section[] {
  if (fichiers.length === 0) return [];
  const corps = table({
    id: 'table-fichiers',
    titre: 'Fichiers lus qui ne comptent pas',
    colonnes: ['Fichier', 'Sort', 'Pourquoi', 'Pour en savoir plus'].map((titre) => ({ titre })),
    lignes: fichiers.map(({ fichier, nature, raison, commande }) => ({
      cellules: [fichier, NATURES[nature], raison, commande],
    })),
  });
  return [{ id: 'fichiers', titre: 'Les fichiers qui ne comptent pas', corps }];
}
