import { checkSchema } from '../check/schema/index.ts';
import { checkForme } from '../check/suivi/index.ts';
import { list } from '../kernel/french/list.ts';
import type { Contrat } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';
import type { TexteAnterieur } from '../render/index.ts';
import { SUIVI_FILE, SUIVI_FILES, type Supplement } from '../render/supplements.ts';
import { yamlFile } from '../source/edit/whole.ts';
import { readSource } from '../source/index.ts';
import type { Suivi } from '../suivi/model.ts';
import { dayBefore } from '../suivi/temps.ts';
import type { Beside } from './beside.ts';
import { type Composed, compose } from './compose.ts';
import { isDay } from './day.ts';
import type { PieceCsi } from './pieces.ts';
import type { Settings } from './settings.ts';

// Seven exports: what a document of the follow-up is made from and asked to show, how it is made, and how a PDF carries it.

/** What a document of the follow-up is asked to show. */
export interface ChoixSuivi {
  /** The day at which commitments are judged. */
  au: string;
  annee?: number;
  engagements?: readonly string[];
}

/** The files that a document of the follow-up is made from. */
export interface DossierSuivi {
  signe: PieceCsi;
  avenants: readonly PieceCsi[];
  suivi: { bytes: Uint8Array; data: Suivi };
  choix: ChoixSuivi;
  /** Of a public version, which brings the avenants together: what it shows of the texts that they changed. */
  textes?: readonly (TexteAnterieur & { bytes: Uint8Array })[];
}

/** The contract in force on the day of the document, with its text. */
export async function consolide({
  signe,
  avenants,
  choix,
}: DossierSuivi): Promise<{ contrat: Contrat; texte: string }> {
  if (avenants.length === 0) return signe;
  return (await import('./pieces.ts')).consolide(signe, avenants, choix.au);
}

/** The texts that the amendments in force on the day of the document changed, each until the day of its change. */
export async function anterieursDe({ signe, avenants, choix }: DossierSuivi): Promise<TexteAnterieur[]> {
  if (avenants.length === 0) return [];
  const pieces = await import('./pieces.ts');
  const effets = avenants.flatMap(({ contrat: { avenant, signature } }) =>
    (avenant?.modifications ?? []).flatMap(({ effet_le }) => {
      const jour = daysOf(effet_le ?? signature?.date)?.debut;
      return jour === undefined || jour > choix.au ? [] : [{ jour, numero: avenant?.numero }];
    }),
  );
  const jours = [...new Set(effets.map(({ jour }) => jour))].sort();
  return jours.map((jusqua) => {
    const numeros = new Set(effets.flatMap(({ jour, numero }) => (jour === jusqua ? (numero ?? []) : [])));
    return {
      contrat: pieces.consolide(signe, avenants, dayBefore(jusqua)).contrat,
      jusqua,
      par:
        numeros.size === 0
          ? 'Avenant'
          : `${numeros.size > 1 ? 'Avenants' : 'Avenant'} n° ${list([...numeros].map(String))}`,
    };
  });
}

/** Makes a document of a contract and its follow-up, as `compose` does of a contract. */
export async function composeSuivi(
  dossier: DossierSuivi,
  settings: Settings,
  where: { beside: Beside; folder?: string },
): Promise<Composed> {
  const { signe, avenants, suivi, choix, textes } = dossier;
  const asked = { ...choix, ...(textes && { textes: textes.map(({ jusqua, par }) => ({ jusqua, par })) }) };
  const { contrat } = await consolide(dossier);
  const yaml = (name: string, bytes: Uint8Array): Supplement => ({ name, bytes, type: 'application/yaml' });
  return compose({ contrat }, signe.bytes, settings, true, {
    ...where,
    suivi: {
      donnees: {
        suivi: suivi.data,
        ...choix,
        anterieurs: textes ?? (await anterieursDe(dossier)),
      },
      jointes: [
        yaml(SUIVI_FILE, suivi.bytes),
        yaml(SUIVI_FILES.choix, new TextEncoder().encode(yamlFile(asked))),
        ...avenants.map(({ bytes }, i) => yaml(SUIVI_FILES.avenant(i + 1), bytes)),
        ...(textes ?? []).map(({ bytes }, i) => yaml(SUIVI_FILES.texte(i + 1), bytes)),
      ],
    },
  });
}

/** The files of a document of the follow-up as its PDF carries them; undefined when one lacks or is none of csi’s. */
export async function dossierPorte(
  file: string,
  bytes: Uint8Array,
  supplements: ReadonlyMap<string, Uint8Array>,
): Promise<DossierSuivi | undefined> {
  const signe = await pieceOf(file, bytes);
  const suivi = await read(supplements.get(SUIVI_FILE));
  const choix = await read(supplements.get(SUIVI_FILES.choix));
  if (!signe || !suivi || !choix || checkForme(suivi.source).length > 0 || !isChoix(choix.source.data))
    return undefined;
  const data = suivi.source.data as Suivi;
  const avenants: PieceCsi[] = [];
  for (let rang = 1; rang <= (data.contrat.avenants?.length ?? 0); rang++) {
    const name = SUIVI_FILES.avenant(rang);
    const avenant = await pieceOf(name, supplements.get(name));
    if (!avenant) return undefined;
    avenants.push(avenant);
  }
  const { textes: asked, ...shown } = choix.source.data;
  const textes: NonNullable<DossierSuivi['textes']>[number][] = [];
  for (const [i, one] of (asked ?? []).entries()) {
    const name = SUIVI_FILES.texte(i + 1);
    const piece = await pieceOf(name, supplements.get(name));
    if (!piece) return undefined;
    textes.push({ ...one, contrat: piece.contrat, bytes: piece.bytes });
  }
  return {
    signe,
    avenants,
    suivi: { bytes: suivi.bytes, data },
    choix: shown,
    ...(asked && { textes }),
  };
}

async function read(bytes: Uint8Array | undefined, file = '') {
  const found = bytes && (await readSource(file, bytes));
  return bytes && found?.ok ? { bytes, source: found.value } : undefined;
}

async function pieceOf(fichier: string, bytes: Uint8Array | undefined): Promise<PieceCsi | undefined> {
  const found = await read(bytes, fichier);
  if (!found || checkSchema(found.source).length > 0) return undefined;
  const { source } = found;
  return { fichier, contrat: source.data as Contrat, texte: source.text, bytes: found.bytes };
}

// What a PDF was asked to show, with the days of the texts that it carries.
type ChoixPorte = ChoixSuivi & { textes?: readonly { jusqua: string; par: string }[] };

function isChoix(data: unknown): data is ChoixPorte {
  if (typeof data !== 'object' || data === null) return false;
  const { au, annee, engagements, textes } = data as Record<string, unknown>;
  return (
    typeof au === 'string' &&
    isDay(au) &&
    (annee === undefined || Number.isInteger(annee)) &&
    (engagements === undefined ||
      (Array.isArray(engagements) && engagements.every((one) => typeof one === 'string'))) &&
    (textes === undefined || (Array.isArray(textes) && textes.every(isTexte)))
  );
}

function isTexte(one: unknown): boolean {
  const { jusqua, par } = (one ?? {}) as Record<string, unknown>;
  return typeof jusqua === 'string' && isDay(jusqua) && typeof par === 'string';
}

/** The commitments that a PDF without a follow-up was asked to show; none if the file says nothing of the kind. */
export async function engagementsChoisis(bytes: Uint8Array): Promise<string[]> {
  const { engagements } = ((await read(bytes))?.source.data ?? {}) as { engagements?: unknown };
  return Array.isArray(engagements) ? engagements.filter((one) => typeof one === 'string') : [];
}
