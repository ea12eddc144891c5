import type { Rule } from '../rule.ts';
import { approximationInexacte } from '../rules/approximation-inexacte.ts';
import { baseContradictoire } from '../rules/base-contradictoire.ts';
import { contrepartieDuMemeCamp } from '../rules/contrepartie-du-meme-camp.ts';
import { contrepartieNonReciproque } from '../rules/contrepartie-non-reciproque.ts';
import { descriptionContreChiffres } from '../rules/description-contre-chiffres.ts';
import { engagementIncomplet } from '../rules/engagement-incomplet.ts';
import { engagementUnilateral } from '../rules/engagement-unilateral.ts';
import { motsContreChiffres } from '../rules/mots-contre-chiffres.ts';
import { quantiteIncomplete } from '../rules/quantite-incomplete.ts';
import { reciprociteAbsente } from '../rules/reciprocite-absente.ts';
import { titreContreChiffres } from '../rules/titre-contre-chiffres.ts';
import { titreContreQuantite } from '../rules/titre-contre-quantite.ts';
import { titreSansEngagement } from '../rules/titre-sans-engagement.ts';

/** Rules about what each side promises, figures against words, and counterparts. */
export const BALANCE: readonly Rule[] = [
  // What each side promises.
  engagementUnilateral,
  reciprociteAbsente,
  engagementIncomplet,
  titreSansEngagement,
  // Figures against words, and against one another.
  quantiteIncomplete,
  baseContradictoire,
  motsContreChiffres,
  titreContreChiffres,
  titreContreQuantite,
  descriptionContreChiffres,
  approximationInexacte,
  // Counterparts.
  contrepartieNonReciproque,
  contrepartieDuMemeCamp,
];
