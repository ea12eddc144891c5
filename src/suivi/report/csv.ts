import { VERDICTS } from '../../catalogue/verdicts.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import { sideName, verdictText } from './phrases.ts';

const HEAD = [
  'Numéro',
  'Identifiant',
  'Engagement',
  'Qui',
  'Verdict',
  'Détail',
  'Fait',
  'Promis',
  'Attendu',
  'Unité',
  'Échéance',
  'Date du relevé',
  'Source',
];

/**
 * A state for a spreadsheet: one row for each commitment. Semicolons, decimal commas and a mark at the start of the file are what a French
 * spreadsheet expects. A text that it would run as a formula begins with an apostrophe.
 */
export function csv(etat: Etat): string {
  const rows = [...etat.lignes, ...etat.aCompleter].map((ligne) => cellsOf(ligne, etat).map(cell).join(';'));
  return `\ufeff${[HEAD.join(';'), ...rows].join('\r\n')}\r\n`;
}

function cellsOf(ligne: LigneEtat, { contrat }: Etat): (string | number)[] {
  const { engagement, numero, colonne, objectif, jugement } = ligne;
  const { constat, attendu, verdict } = jugement;
  const signed = (value: number | undefined) => (value === undefined ? '' : objectif.sens * value);
  return [
    numero,
    engagement.id,
    engagement.titre,
    colonne === undefined ? '' : sideName(contrat, colonne),
    VERDICTS[verdict].mots,
    verdictText(ligne),
    signed(constat?.fait),
    signed(objectif.du),
    signed(attendu === undefined ? undefined : Math.round(attendu)),
    engagement.quantite?.unite ?? '',
    objectif.echeance ?? '',
    constat?.jour ?? '',
    constat?.releve?.source?.titre ?? '',
  ];
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
