import type { Path } from '../kernel/path.ts';
import type { Contrat, Modification } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';
import { withoutAnchors } from '../source/edit/anchors.ts';
import type { YamlChange, YamlValue } from '../source/edit/change.ts';
import { changed } from '../source/edit/data.ts';
import { editAll } from '../source/edit/index.ts';
import { yamlFile } from '../source/edit/whole.ts';
import { anciensDe, sameWords } from './anciens.ts';
import { changesOf } from './changements.ts';
import type { AvenantLu } from './desordres.ts';
import { ordreDe } from './lire.ts';
import { numerosDe, numerosGardes } from './numeros.ts';
import { type Amendement, Inapplicable } from './ordre.ts';
import { finer } from './retouches.ts';
import { renames, reuni } from './reunis.ts';

/** A consolidated contract: its file, its data, and what could not be consolidated or was left out, as French sentences. */
export interface Consolide {
  texte: string;
  contrat: Contrat;
  notes: readonly string[];
}

interface Redaction {
  texte: string;
  contrat: Contrat;
  /** What the file could not keep, as French sentences. */
  pertes?: ReadonlySet<string>;
}

/**
 * The contract after its avenants, in their order, as far as they are in effect on the day `au`. The text of the file keeps its comments.
 * Throws Inapplicable where a modification has no place, says no place, or replaces words that the contract does not have.
 */
export function consolider(base: Redaction, avenants: readonly AvenantLu[], au?: string): Consolide {
  const notes: string[] = [];
  const reunis: YamlValue[] = [];
  let state = base;
  for (const one of avenants) {
    const { avenant } = one.contrat;
    const [kept, later] = inEffect(one.contrat, au);
    const name = `l’avenant n° ${avenant?.numero ?? '?'}`;
    if (later > 0)
      notes.push(
        kept.length === 0
          ? `${capital(name)} n’a pas encore d’effet à cette date : il n’est pas consolidé.`
          : `${later} des modifications de ${name} n’ont pas encore d’effet à cette date.`,
      );
    if (kept.length === 0) continue;
    const before = state.contrat;
    refuseOtherWords(before, kept, name);
    state = kept.reduce((current, modification) => applied(current, modification, name), state);
    const ids = renames(kept);
    state = withNumeros(before, state, ids);
    reunis.push(reuni(one.contrat, kept, before, state.contrat));
  }
  const { texte, contrat, pertes = [] } = sealed(state, reunis, au);
  return { texte, contrat, notes: [...notes, ...pertes] };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The modifications of an avenant that are in effect on a day, and how many are not yet. */
function inEffect({ avenant, signature }: Contrat, au: string | undefined): [Modification[], number] {
  const all = avenant?.modifications ?? [];
  const isDue = ({ effet_le }: Modification) => {
    const day = daysOf(effet_le ?? signature?.date)?.debut;
    return au === undefined || (day !== undefined && day <= au);
  };
  const kept = all.filter(isDue);
  return [kept, all.length - kept.length];
}

function applied(state: Redaction, modification: Modification, name: string): Redaction {
  const where = `${name}, « ${modification.objet} »`;
  const ordre = ordreDe(modification);
  if (!ordre)
    throw new Inapplicable(
      `${where} : la modification ne dit pas sur quoi elle porte (porte_sur), et ne se consolide pas`,
    );
  try {
    return made(state, ordre);
  } catch (error) {
    if (!(error instanceof Inapplicable)) throw error;
    throw new Inapplicable(`${where} : ${error.message}`);
  }
}

// What an avenant replaces must be what the contract says, as a patch must find its context.
function refuseOtherWords(contrat: Contrat, modifications: readonly Modification[], name: string): void {
  const anciens = anciensDe(contrat, modifications);
  for (const [i, { ancien = '', objet }] of modifications.entries()) {
    const old = anciens[i];
    if (old !== undefined && !sameWords(old, ancien))
      throw new Inapplicable(
        `${name}, « ${objet} » : l’ancienne rédaction n’est pas celle du contrat, qui dit : « ${excerpt(old)} »`,
      );
  }
}

const excerpt = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function made(state: Redaction, ordre: Amendement): Redaction {
  return changesOf(state.contrat, ordre).reduce(retouched, state);
}

// Nobody can prepare a signed file for a change: where its way of writing is in the way of one, it gives way.
function retouched({ texte, contrat, pertes = new Set() }: Redaction, change: YamlChange): Redaction {
  const after = changed(contrat, change) as Contrat;
  const finest = finer(contrat, change);
  const made = editAll(texte, finest);
  if (made.ok) return { texte: made.text, contrat: after, pertes };
  const free = withoutAnchors(texte);
  const freed = free === undefined ? made : editAll(free, finest);
  if (freed.ok) return { texte: freed.text, contrat: after, pertes: new Set([...pertes, SANS_REPERES]) };
  return { texte: yamlFile(after), contrat: after, pertes: new Set([...pertes, SANS_REMARQUES]) };
}

const SANS_REPERES =
  'Le fichier consolidé n’a plus de repères YAML (« & ») : à la place de chacun est écrit ce qu’il reprenait.';
const SANS_REMARQUES =
  'Le fichier consolidé est écrit à neuf : ce qu’il dit est entier, mais ses remarques (« # ») sont restées dans le contrat signé.';

// Where a number would become another, all of them are written: numbers that are not written follow those that are.
function withNumeros(before: Contrat, state: Redaction, ids: ReadonlyMap<string, string>): Redaction {
  const [kept, now] = [numerosGardes(before, state.contrat, ids), numerosDe(state.contrat)];
  const differ = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...other].some(([id, numero]) => one.get(id) !== numero);
  const axes = differ(kept.axes, now.axes);
  if (!axes && !differ(kept.engagements, now.engagements)) return state;
  const pin = (path: Path, numero: string | undefined, written: string | undefined): YamlChange[] => {
    if (numero === undefined || numero === written) return [];
    if (written !== undefined) return [{ set: [...path, 'numero'], value: numero }];
    return [{ add: path, key: 'numero', value: numero, before: 'titre' }];
  };
  const pins = state.contrat.axes.flatMap((axe, a): YamlChange[] => [
    ...(axes ? pin(['axes', a], kept.axes.get(axe.id), axe.numero) : []),
    ...axe.engagements.flatMap((one, e) =>
      pin(['axes', a, 'engagements', e], kept.engagements.get(one.id), one.numero),
    ),
  ]);
  return pins.reduce(retouched, state);
}

// A consolidated text is no signed one, and says so.
function sealed(state: Redaction, avenants: YamlValue[], au: string | undefined): Redaction {
  const consolidation = { ...(au !== undefined && { au }), avenants };
  const { statut } = state.contrat.document;
  const changes: YamlChange[] = [
    { set: ['document', 'consolidation'], value: consolidation },
    ...(statut === 'signe' || statut === 'a_signer'
      ? [{ set: ['document', 'statut'], value: 'adopte' } as const]
      : []),
  ];
  return changes.reduce(retouched, state);
}
