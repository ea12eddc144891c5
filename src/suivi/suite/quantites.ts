import type { Quantite } from '../../model/contrat.ts';
import { add } from '../../model/quantites.ts';
import type { LigneEtat } from '../etat.ts';
import { figure } from '../report/phrases.ts';
import { blank, hasFigures, hasYear } from './textes.ts';

/** What is promised again of a commitment: its title, its quantity, and what the author must know of both. */
interface Promesse {
  titre: string;
  quantite?: Quantite;
  remarques: string[];
}

/**
 * The quantity of a commitment that may be promised again: the last figure becomes its base, or what remains becomes its number. Where neither
 * can be computed, it is to be determined: a figure that nobody has checked is never promised again.
 */
export function promesseOf(ligne: LigneEtat): Promesse {
  const reprise = ofFigures(ligne);
  return hasYear(reprise.titre) ? { ...reprise, titre: blank(reprise.titre) } : reprise;
}

function ofFigures({ engagement, objectif, jugement }: LigneEtat): Promesse {
  const { titre, quantite } = engagement;
  if (!quantite) return { titre, remarques: [] };
  const { fait } = jugement.constat ?? {};
  const kept = undated(quantite);
  if (fait === undefined || quantite.a_determiner)
    return {
      titre,
      quantite: kept ?? toDetermine(quantite),
      remarques: quantite.a_determiner
        ? []
        : ['Aucun chiffre relevé : celui-ci est celui de l’ancien contrat.'],
    };
  const jour = jugement.constat?.jour ?? '';
  const done = objectif.sens * fait;
  const { base } = objectif;
  const { cible, variation, nombre } = quantite;
  const { cible: _c, variation: _v, nombre: _n, ...rest } = bare(quantite);
  if (base !== undefined && (typeof cible === 'number' || typeof variation === 'number')) {
    const niveau = add(base, done);
    const target = typeof cible === 'number' ? cible : add(base, Number(variation));
    const renamed = withFigure(titre, base, niveau);
    return {
      ...renamed,
      quantite: { ...rest, reference: { valeur: niveau, date: jour }, cible: target },
      remarques: [
        `Base : ${figure(niveau)}, le dernier niveau relevé (elle était de ${figure(base)}).`,
        ...renamed.remarques,
      ],
    };
  }
  const key = typeof variation === 'number' ? 'variation' : typeof nombre === 'number' ? 'nombre' : undefined;
  const promised = key && Number(quantite[key]);
  if (key !== undefined && promised !== undefined && objectif.du === objectif.sens * promised) {
    const left = add(promised, -done);
    const renamed = withFigure(titre, promised, left);
    return {
      ...renamed,
      quantite: { ...rest, [key]: left },
      remarques: [`Reste : ${figure(left)} sur ${figure(promised)}.`, ...renamed.remarques],
    };
  }
  return {
    titre: hasFigures(titre) ? blank(titre) : titre,
    quantite: toDetermine(quantite),
    remarques: [`Fait : ${figure(done)}. Le nombre à promettre reste à déterminer.`],
  };
}

const toDetermine = ({ grandeur, unite, unite_pluriel }: Quantite): Quantite => ({
  grandeur,
  ...(unite !== undefined && { unite }),
  ...(unite_pluriel !== undefined && { unite_pluriel }),
  a_determiner: true,
});

// What stays true whatever was done: what is counted, and in what.
function bare({ grandeur, unite, unite_pluriel, cible, variation, nombre }: Quantite): Quantite {
  return {
    grandeur,
    ...(unite !== undefined && { unite }),
    ...(unite_pluriel !== undefined && { unite_pluriel }),
    ...(cible !== undefined && { cible }),
    ...(variation !== undefined && { variation }),
    ...(nombre !== undefined && { nombre }),
  };
}

// The quantity without its calendar; undefined if nothing else says how much.
function undated({ echeancier, paliers, periode, realise, rythme, ...rest }: Quantite): Quantite | undefined {
  const { debut: _d, fin: _f, ...rate } = rythme ?? { valeur: 0, par: 'an' };
  const kept: Quantite = { ...rest, ...(rythme && { rythme: rate as NonNullable<Quantite['rythme']> }) };
  const { cible, variation, variation_pourcentage, nombre, pourcentage, multiplicateur, a_determiner } = kept;
  const amounts = [
    cible,
    variation,
    variation_pourcentage,
    nombre,
    pourcentage,
    multiplicateur,
    a_determiner,
    rythme,
  ];
  return amounts.some((one) => one !== undefined) ? kept : undefined;
}

// A title that names the old figure once names the new one; one that names it otherwise is to be written again.
function withFigure(titre: string, old: number, now: number): { titre: string; remarques: string[] } {
  const written = figure(Math.abs(old)).replace(/[\u00a0\u202f]/g, '[\\s.\\u00a0\\u202f]?');
  const found = titre.match(new RegExp(`(?<![\\d,.])${written}(?![\\d,]|\\s\\d{3})`, 'g')) ?? [];
  const remarque = `Titre dans l’ancien contrat : ${titre}`;
  if (old === now || !hasFigures(titre)) return { titre, remarques: [] };
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return { titre: blank(titre), remarques: [] };
  return { titre: titre.replace(only, () => figure(Math.abs(now))), remarques: [remarque] };
}
