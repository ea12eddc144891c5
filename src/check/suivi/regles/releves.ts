import { list } from '../../../kernel/french/list.ts';
import { cite } from '../../../kernel/french/quote.ts';
import { plain } from '../../../kernel/nearest.ts';
import { placedEngagements } from '../../../model/engagements.ts';
import { daysOf } from '../../../model/periodes.ts';
import { inflected } from '../../../model/unites.ts';
import { daysOfReleve } from '../../../suivi/constats.ts';
import type { ContexteSuivi, Signaler } from '../contexte.ts';

// Five exports: the rules that look at one record at a time.

/** A record holds exactly one of the three figures. */
export function unSeulChiffre({ suivi }: ContexteSuivi, signaler: Signaler): void {
  for (const [i, releve] of (suivi.releves ?? []).entries()) {
    const written = (['realise', 'niveau', 'nombre'] as const).filter((key) => releve[key] !== undefined);
    if (written.length === 0)
      signaler(
        ['releves', i],
        'Ce relevé n’a pas de chiffre.',
        'Écrivez realise, niveau ou nombre ; sans chiffre, c’est un point (points).',
        'key',
      );
    if (written.length > 1)
      signaler(
        ['releves', i, written[1] ?? ''],
        `Ce relevé a ${list(written.map((key) => cite(key)))} : un seul chiffre est constaté.`,
        'Gardez-en un, et faites de l’autre un second relevé s’il vient d’une autre source.',
        'key',
      );
  }
}

/** The unit of a record is that of its commitment, in the singular or in the plural. */
export function uniteAutre({ suivi, contrat }: ContexteSuivi, signaler: Signaler): void {
  const quantites = new Map(
    placedEngagements(contrat).map(({ engagement }) => [engagement.id, engagement.quantite]),
  );
  for (const [i, { engagement, unite }] of (suivi.releves ?? []).entries()) {
    const { unite: own, unite_pluriel: plural } = quantites.get(engagement) ?? {};
    if (unite === undefined || own === undefined) continue;
    if ([own, inflected(own, 2, plural)].some((one) => plain(one) === plain(unite))) continue;
    signaler(
      ['releves', i, 'unite'],
      `Ce relevé compte en ${cite(unite)}, et l’engagement en ${cite(own)}.`,
      'Relevez un chiffre dans l’unité du contrat.',
    );
  }
}

/** A record is not dated after the document that it comes from. */
export function dateFuture({ suivi }: ContexteSuivi, signaler: Signaler): void {
  for (const [i, releve] of (suivi.releves ?? []).entries()) {
    const published = daysOf(releve.source?.date)?.fin;
    const { debut } = daysOfReleve(releve);
    if (published === undefined || debut <= published) continue;
    signaler(
      ['releves', i, 'date'],
      `Ce relevé est daté d’après sa source, qui est de ${cite(releve.source?.date)}.`,
      'Écrivez le jour auquel le chiffre était vrai.',
    );
  }
}

/** Nothing is dated before the signature. */
export function avantSignature({ suivi, contrat }: ContexteSuivi, signaler: Signaler): void {
  const signed = daysOf(contrat.signature?.date)?.debut;
  if (signed === undefined) return;
  for (const key of ['releves', 'points'] as const)
    for (const [i, one] of (suivi[key] ?? []).entries())
      if (daysOfReleve(one).fin < signed)
        signaler(
          [key, i, 'date'],
          'Cette date précède la signature du contrat.',
          'Si c’est la situation de départ, elle est la base de l’engagement, dans le contrat.',
        );
}

/** A record says where its figure comes from; that of a promise that is kept has a rule of its own. */
export function sourceManquante({ suivi, etat }: ContexteSuivi, signaler: Signaler): void {
  const proofs = new Set(
    etat.lignes.flatMap(({ jugement }) =>
      jugement.verdict === 'tenu' ? (jugement.constat?.releve ?? []) : [],
    ),
  );
  for (const [i, releve] of (suivi.releves ?? []).entries())
    if (releve.source === undefined && !proofs.has(releve))
      signaler(
        ['releves', i],
        'Ce relevé n’a pas de source.',
        'Ajoutez : source: { titre: le document qui le dit }',
        'key',
      );
}
