import type { Quantite } from '../../model/contrat.ts';
import { somme } from '../../model/quantites.ts';
import { cite } from '../../phrase.ts';
import type { Path } from '../../problem.ts';
import { enMots, nombre, plage } from '../plages.ts';
import { type Rule, ERREUR_A_LA_SIGNATURE } from '../rule.ts';

// Letters by their ranges: a folded \p{L} costs milliseconds to build.
const MOTS: readonly (readonly [RegExp, number])[] = [
  [/(?<![a-zà-ÿ])(?:rédui|divis|diminu|baiss|abaiss)[a-zà-ÿ]*(?:(?! d’| de )[^.;]){0,60} (?:de moitié|par deux)(?![a-zà-ÿ])/i, 0.5],
  [/(?<![a-zà-ÿ])(?:augment|accr|renforc)[a-zà-ÿ]*(?:(?! de )[^.;]){0,60} de moitié(?![a-zà-ÿ])/i, 1.5],
  [/(?<![a-zà-ÿ])(?:re)?doubl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/i, 2],
  [/(?<![a-zà-ÿ])tripl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/i, 3],
  [/(?<![a-zà-ÿ])quadrupl(?:er|ement|é|ée|és|ées|ant)(?![a-zà-ÿ])/i, 4],
];
const PEUT_ETRE = /doubl|tripl|moiti|par deux|quadrupl/i;
const arrondi = (value: number) => Math.round(value * 100) / 100;

/** A title that says « doubler » is read aloud: one city announced it for 52 cameras that became 81. A tenth is allowed. */
export const motsContreChiffres: Rule = {
  id: 'mots-contre-chiffres',
  description: 'Un titre dit « doubler », « tripler » ou « moitié », et les chiffres disent autre chose.',
  severity: ERREUR_A_LA_SIGNATURE,
  exemple: {
    faux: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: cameras
        titre: Doubler le parc de vidéoprotection
        porteurs: [ville]
        quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`,
    juste: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: cameras
        titre: Porter le parc de vidéoprotection de 52 à 81 caméras
        porteurs: [ville]
        quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`,
  },
  *check({ engagements }) {
    for (const { engagement, path } of engagements) {
      const texts: [string, Quantite | undefined, Path][] = [
        [engagement.titre, engagement.quantite, [...path, 'titre']],
        ...(engagement.actions ?? []).map(({ texte, quantite }, i): [string, Quantite | undefined, Path] => [
          texte,
          quantite,
          [...path, 'actions', i, 'texte'],
        ]),
      ];
      for (const [text, quantite, at] of texts) {
        if (!PEUT_ETRE.test(text)) continue;
        const said = MOTS.flatMap(([pattern, factor]) => (pattern.test(text) ? [[pattern.exec(text)?.[0] ?? '', factor] as const] : []))[0];
        const made = said && quantite && passage(quantite);
        if (!made || (made.ratio.min <= said[1] * 1.1 && made.ratio.max >= said[1] * 0.9)) continue;
        const ratio = { min: arrondi(made.ratio.min), max: arrondi(made.ratio.max) };
        const message = `Le texte dit ${cite(said[0])}, mais de ${enMots(made.base)} à ${enMots(made.level)}, le rapport est de ${enMots(ratio)}, et non ${nombre(said[1])}.`;
        yield { path: at, message, hint: 'Changez le mot, ou le chiffre qui est faux.' };
      }
    }
  },
};

// From what to what, and how many times over; undefined when the base or the level is not known, or the base is nothing.
function passage({ reference, cible, variation, paliers }: Quantite) {
  const base = plage(reference?.valeur);
  const added = plage(variation);
  const level = plage(cible ?? paliers?.at(-1)?.valeur) ?? (base && added && somme(base, added));
  if (!base || !level || !(base.min > 0) || !Number.isFinite(base.max)) return undefined;
  return { base, level, ratio: { min: level.min / base.max, max: level.max / base.min } };
}
