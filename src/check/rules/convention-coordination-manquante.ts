import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { campOf } from '../../model/camps.ts';
import { daysOf } from '../../model/periodes.ts';
import { boundsOf, type Valeur } from '../../model/quantites.ts';
import { familleOf } from '../../model/unites.ts';
import type { RuleContext } from '../lookups/context.ts';
import { signatureDay } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

// For text in small letters: a pattern that ignores case costs V8 a look-up in Unicode for each letter.
const MUNICIPAL_POLICE = /polic(?:e|iers?|ières?) municipa/;
const CONVENTION = /conventions? (?:communale |intercommunale )?de coordination/;
const isAboutMunicipalPolice = (texte: string) => texte.includes(' municipa') && MUNICIPAL_POLICE.test(texte);
const isAboutConvention = (texte: string) => texte.includes('convention') && CONVENTION.test(texte);

/** A municipal police of three posts or more works under a convention with the State, in force at the signature. */
export const conventionCoordinationManquante: Rule = {
  id: 'convention-coordination-manquante',
  description:
    'Une police municipale compte trois emplois ou plus, sans convention de coordination en vigueur.',
  pourquoi:
    'À partir de trois emplois, la loi demande une convention avec l’État : à ne pas la citer, le document laisse croire qu’il n’y en a pas.',
  source:
    'CSI, art. L. 512-4 : à partir de trois emplois d’agents de police municipale, une convention de coordination est conclue avec le représentant de l’État et le procureur de la République.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  exemple: `diagnostic:
  moyens:
    - { libelle: Policiers municipaux, partie: ville, valeur: 24, unite: policier, date: 2026 }
⟦→ cadres:
  - { type: convention_coordination, titre: Convention de coordination, parties: [etat, ville], debut: 2026, fin: 2029, relation: inclut }⟧`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const [firstPlace] = municipalPosts(context);
    if (!firstPlace) return;
    const { contrat, engagements } = context;
    // A commitment to conclude or renew the convention is enough.
    if (engagements.some(({ engagement }) => isAboutConvention(engagement.titre.toLowerCase()))) return;
    const day = signatureDay(context) ?? daysOf(contrat.duree?.debut)?.debut ?? '';
    const known = (contrat.cadres ?? [])
      .map((cadre, i) => ({ cadre, i }))
      .filter(({ cadre }) => cadre.type === 'convention_coordination');
    const isOver = (fin: number | string | undefined) => (daysOf(fin)?.fin ?? day) < day;
    const [over] = known;
    if (known.some(({ cadre }) => !isOver(cadre.fin))) return;
    const hint =
      'Ajoutez-la dans « cadres », avec « type: convention_coordination », ou engagez-vous à la conclure.';
    if (over)
      report({
        path: ['cadres', over.i, 'fin'],
        message: 'La convention de coordination n’est plus en vigueur à la signature.',
        hint,
      });
    else
      report({
        path: firstPlace,
        message:
          'Une police municipale de trois emplois ou plus exige une convention de coordination (CSI, art. L. 512-4).',
        hint,
      });
  },
};

// The places where the file gives a municipal police three posts or more, now or later.
function* municipalPosts({ contrat, engagements, parties }: RuleContext): Iterable<NestedPath> {
  const three = (valeur: Valeur | undefined) => valeur !== undefined && boundsOf(valeur).min >= 3;
  for (const [i, { libelle, valeur, unite }] of (contrat.diagnostic?.moyens ?? []).entries())
    if (isAboutMunicipalPolice(libelle.toLowerCase()) && familleOf(unite) === 'postes' && three(valeur))
      yield ['diagnostic', 'moyens', i, 'valeur'];
  for (const { engagement, path } of engagements) {
    const { quantite, porteurs } = engagement;
    if (
      !quantite ||
      !isAboutMunicipalPolice(quantite.grandeur.toLowerCase()) ||
      familleOf(quantite.unite) !== 'postes'
    )
      continue;
    const own = porteurs.some((id) => campOf(parties.get(id) ?? { type: 'autre' }) === 'collectivites');
    const key = (['reference', 'cible', 'variation'] as const).find((k) =>
      three(k === 'reference' ? quantite.reference?.valeur : quantite[k]),
    );
    if (own && key) yield [path, 'quantite', key];
  }
}
