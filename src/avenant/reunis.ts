import type { Contrat, Modification } from '../model/contrat.ts';
import { LIBELLES } from '../model/generated/libelles.ts';
import { daysOf } from '../model/periodes.ts';
import type { YamlValue } from '../source/edit/change.ts';
import { ordreDe } from './lire.ts';
import { numerosDe } from './numeros.ts';
import type { Cible } from './ordre.ts';

/** The old id of each commitment to which modifications give a new one. */
export const renames = (modifications: readonly Modification[]): ReadonlyMap<string, string> =>
  new Map(
    modifications.flatMap((one) => {
      const { engagement, champ } = one.porte_sur ?? {};
      return engagement !== undefined && champ === 'id'
        ? [[String(ordreDe(one)?.valeur), engagement] as const]
        : [];
    }),
  );

/** What one avenant changes, for the marks of the consolidated document. */
export function reuni(
  { avenant, signature, document }: Contrat,
  kept: readonly Modification[],
  before: Contrat,
  after: Contrat,
): YamlValue {
  const cibles = kept.map(({ porte_sur = {}, nature }): Cible & { nature: string } => ({
    ...porte_sur,
    nature,
  }));
  const whole = (nature: string) =>
    cibles.flatMap((one) =>
      one.engagement !== undefined && one.champ === undefined && one.nature === nature
        ? [one.engagement]
        : [],
    );
  const [ajouts, gone] = [unique(whole('ajout')), unique(whole('suppression'))];
  const numeros = numerosDe(before).engagements;
  const titres = new Map(
    before.axes.flatMap(({ engagements }) =>
      engagements.flatMap(({ id, titre, diffusion }) =>
        diffusion === 'restreinte' ? [] : [[id, titre] as const],
      ),
    ),
  );
  const names = new Map(renames(kept));
  const current = new Map([...names].map(([now, old]) => [old, now]));
  const present = new Set(after.axes.flatMap(({ engagements }) => engagements.map(({ id }) => id)));
  const engagements = unique(
    cibles.flatMap(({ engagement }) =>
      engagement === undefined ? [] : [current.get(engagement) ?? engagement],
    ),
  ).filter((id) => !ajouts.includes(id) && !gone.includes(id) && present.has(id));
  const chapitres = unique(
    cibles.flatMap(
      ({ chapitre, axe, engagement }) =>
        chapitre ?? (engagement === undefined && axe !== undefined ? 'axes' : []),
    ),
  );
  const day = daysOf(signature?.date)?.debut;
  return {
    ...(avenant?.numero !== undefined && { numero: avenant.numero }),
    ...(day !== undefined && { date: day }),
    objet: `${avenant?.objet ?? ''}${document.statut === 'signe' ? '' : ' (non signé)'}`,
    ...(engagements.length > 0 && { engagements }),
    ...(ajouts.length > 0 && { ajouts }),
    ...(gone.length > 0 && {
      abroges: gone.map((id) => [numeros.get(id), titres.get(id)].filter(Boolean).join(' – ')),
    }),
    ...(chapitres.length > 0 && { chapitres: chapitres.map((key) => LIBELLES[key] ?? key) }),
  };
}

const unique = (items: readonly string[]) => [...new Set(items)];
