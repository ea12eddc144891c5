import type { Echeance } from '../echeances.ts';
import { dayAfter } from '../temps.ts';

/** A date that is due, with the territory of its contract. */
export interface EcheanceDe extends Echeance {
  territoire: string;
}

/**
 * A calendar that other programs import (RFC 5545): one event of a whole day for each date. Its identifiers hold no day, so that a calendar that is
 * imported again moves its events; its stamps are the days themselves, because csi has no clock.
 */
export function ics(echeances: readonly EcheanceDe[]): string {
  const taken = new Map<string, number>();
  // Two files may be of one territory: an identifier that comes back gets its rank.
  const uidOf = ({ territoire, nature, cle }: EcheanceDe) => {
    const uid = `${slug(territoire)}-${nature}-${cle}`;
    const rank = (taken.get(uid) ?? 0) + 1;
    taken.set(uid, rank);
    return `${uid}${rank === 1 ? '' : `-${rank}`}@csi`;
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//csi//suivi//FR',
    'CALSCALE:GREGORIAN',
    ...echeances.flatMap((one) => eventOf(one, uidOf(one))),
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');
}

const compact = (jour: string) => jour.replaceAll('-', '');

function eventOf({ jour, numero, texte, territoire }: EcheanceDe, uid: string): string[] {
  const day = compact(jour);
  const next = compact(dayAfter(jour));
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${day}T000000Z`,
    `DTSTART;VALUE=DATE:${day}`,
    `DTEND;VALUE=DATE:${next}`,
    `SUMMARY:${escaped(`${territoire} — ${numero === '' ? '' : `${numero} `}${texte}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');

/** The most bytes of a line, its end left out. */
const MOST = 75;

// A long line goes on after a line end and a space; no letter is cut.
function folded(line: string): string[] {
  const rows: string[] = [];
  let row = '';
  let length = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (length + size > MOST) {
      rows.push(row);
      [row, length] = [' ', 1];
    }
    row += letter;
    length += size;
  }
  return [...rows, row];
}
