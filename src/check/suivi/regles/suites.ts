import { cite } from '../../../kernel/french/quote.ts';
import { daysOf } from '../../../model/periodes.ts';
import { boundsOf } from '../../../model/quantites.ts';
import { figure } from '../../../suivi/report/phrases.ts';
import type { ContexteSuivi, Signaler } from '../contexte.ts';

// Eight exports: the rules that compare records with one another, or with the promise.

/** The figures of each commitment, with the index of their record in the file. */
function constatsWithIndex({ suivi, etat }: ContexteSuivi) {
  const indexes = new Map((suivi.releves ?? []).map((releve, i) => [releve, i]));
  return etat.lignes.map(({ constats, objectif: { sens } }) =>
    constats.flatMap(({ jour, fait, releve }) => {
      const index = releve && indexes.get(releve);
      return index === undefined || fait === undefined ? [] : [{ jour, fait, sens, index }];
    }),
  );
}

/** What is done in all does not fall. */
export function recul(contexte: ContexteSuivi, signaler: Signaler): void {
  for (const constats of constatsWithIndex(contexte))
    for (const [i, { jour, fait, sens, index }] of constats.entries()) {
      let b = i - 1;
      while (b >= 0 && constats[b]?.jour === jour) b -= 1;
      const before = constats[b];
      if (before === undefined || fait >= before.fait) continue;
      signaler(
        ['releves', index],
        `Ce qui est fait en tout passe de ${figure(sens * before.fait)} à ${figure(sens * fait)}.`,
        'Vérifiez le chiffre, ou dites pourquoi dans « commentaire ».',
        'key',
      );
    }
}

/** Two records of one day agree. */
export function deuxValeurs(contexte: ContexteSuivi, signaler: Signaler): void {
  for (const constats of constatsWithIndex(contexte))
    for (const [i, { jour, fait, sens, index }] of constats.entries()) {
      // Figures of one day follow one another.
      let first = i;
      while (first > 0 && constats[first - 1]?.jour === jour) first -= 1;
      const other = first === i ? undefined : constats.slice(first, i).find((one) => one.fait !== fait);
      if (other === undefined) continue;
      signaler(
        ['releves', index],
        `Deux relevés du même jour disent ${figure(sens * other.fait)} et ${figure(sens * fait)}.`,
        'Gardez les deux s’ils viennent de deux sources : csi les imprime côte à côte. « qualite » dit lequel croire.',
        'key',
      );
    }
}

/** The base that a record cites is that of the contract. */
export function baseContradictoire({ suivi, etat }: ContexteSuivi, signaler: Signaler): void {
  const bases = new Map(etat.lignes.map(({ engagement, objectif }) => [engagement.id, objectif.base]));
  for (const [i, { engagement, base }] of (suivi.releves ?? []).entries()) {
    const own = base === undefined ? undefined : bases.get(engagement);
    if (base === undefined || own === undefined || base === own) continue;
    signaler(
      ['releves', i, 'base'],
      `La base citée est ${figure(base)}, le contrat dit ${figure(own)}.`,
      'Rien n’est à corriger si la source le dit ainsi : csi compte depuis la base du contrat, et imprime les deux.',
    );
  }
}

/** What is said to be done is done, as far as figures say it. */
export function statutContredit({ suivi, etat }: ContexteSuivi, signaler: Signaler): void {
  for (const { engagement, jugement, objectif } of etat.lignes) {
    const { verdict, statut, constat } = jugement;
    if (statut !== 'realise' || verdict === 'tenu' || constat?.fait === undefined) continue;
    const place = placeOf(suivi, (one) => one.engagement === engagement.id && one.statut === 'realise');
    if (place)
      signaler(
        [...place, 'statut'],
        `${cite('realise')} est écrit, et le dernier chiffre est ${figure(objectif.sens * constat.fait)} sur ${figure(objectif.sens * (objectif.du ?? 0))}.`,
        'Relevez le chiffre qui atteint la cible, ou écrivez en_cours.',
      );
  }
}

// The last record or point that fits, in the order of the file.
function placeOf(
  { releves = [], points = [] }: ContexteSuivi['suivi'],
  fits: (one: { engagement: string; statut?: string }) => boolean,
): readonly (string | number)[] | undefined {
  const point = points.findLastIndex(fits);
  if (point !== -1) return ['points', point];
  const releve = releves.findLastIndex(fits);
  return releve === -1 ? undefined : ['releves', releve];
}

/** What proves that a promise is kept says where it comes from. */
export function tenuSansPreuve({ suivi, etat }: ContexteSuivi, signaler: Signaler): void {
  const hint = 'Ajoutez : source: { titre: le document qui le dit }';
  for (const { engagement, jugement } of etat.lignes) {
    if (jugement.verdict !== 'tenu') continue;
    const { releve, fait } = jugement.constat ?? {};
    if (releve && fait !== undefined) {
      if (releve.source === undefined)
        signaler(
          ['releves', (suivi.releves ?? []).indexOf(releve)],
          `L’engagement ${cite(engagement.id)} est tenu d’après ce relevé, qui n’a pas de source.`,
          hint,
          'key',
        );
      continue;
    }
    const points = suivi.points ?? [];
    const index = points.findLastIndex((one) => one.engagement === engagement.id && one.statut === 'realise');
    if (index !== -1 && points[index]?.source === undefined)
      signaler(
        ['points', index],
        `L’engagement ${cite(engagement.id)} est tenu d’après ce point, qui n’a pas de source.`,
        hint,
        'key',
      );
  }
}

/** No commitment that is followed stays without a record for more than a year, unless it is kept. */
export function muet({ suivi, etat }: ContexteSuivi, signaler: Signaler): void {
  const releves = suivi.releves ?? [];
  for (const { engagement, jugement } of etat.lignes) {
    const index = releves.findLastIndex((one) => one.engagement === engagement.id);
    if (jugement.silence === undefined || jugement.verdict === 'tenu' || index === -1) continue;
    signaler(
      ['releves', index],
      `L’engagement ${cite(engagement.id)} n’a pas de relevé depuis ${jugement.silence} mois.`,
      'Pour en ajouter un : csi suivi noter',
      'key',
    );
  }
}

/** What is paid for a commitment stays within its cost. A cost that comes back each year has no total to compare. */
export function depenseSuperieure({ suivi, contrat }: ContexteSuivi, signaler: Signaler): void {
  const engagements = contrat.axes.flatMap((axe) => axe.engagements);
  const paid = new Map<string, number>();
  for (const [i, { engagement, montant, nature = 'paye' }] of (suivi.depenses ?? []).entries()) {
    const cout = engagements.find(({ id }) => id === engagement)?.cout;
    if (nature !== 'paye' || !cout || cout.par !== undefined) continue;
    const before = paid.get(engagement) ?? 0;
    const { max } = boundsOf(cout.montant);
    paid.set(engagement, before + montant);
    if (before <= max && before + montant > max)
      signaler(
        ['depenses', i, 'montant'],
        `Avec cette dépense, ${figure(before + montant)} € sont payés pour ${cite(engagement)}, dont le coût est de ${figure(max)} €.`,
        'Vérifiez le montant ; s’il est juste, le coût est à changer par avenant.',
      );
  }
}

/** A decision whose day has come says what became of it. */
export function decisionEchue({ suivi, etat }: ContexteSuivi, signaler: Signaler): void {
  for (const [i, { decisions = [] }] of (suivi.instances ?? []).entries())
    for (const [d, { echeance, suite }] of decisions.entries()) {
      const day = daysOf(echeance)?.fin;
      if (day === undefined || day >= etat.au || suite !== undefined) continue;
      signaler(
        ['instances', i, 'decisions', d, 'echeance'],
        'Cette échéance est passée à la date du dernier relevé ou point, et rien ne dit ce que la décision est devenue.',
        'Ajoutez : suite: ce qui a été fait',
      );
    }
}
