import type { Rule } from '../rule.ts';
import { communeAutreNom } from '../rules/commune-autre-nom.ts';
import { communeDeleguee } from '../rules/commune-deleguee.ts';
import { communeDisparue } from '../rules/commune-disparue.ts';
import { communeHorsEpci } from '../rules/commune-hors-epci.ts';
import { communeInconnue } from '../rules/commune-inconnue.ts';
import { departementHorsPerimetre } from '../rules/departement-hors-perimetre.ts';
import { epciAutreNom } from '../rules/epci-autre-nom.ts';
import { epciInconnu } from '../rules/epci-inconnu.ts';
import { exclusionHorsEpci } from '../rules/exclusion-hors-epci.ts';
import { nombreCommunesInexact } from '../rules/nombre-communes-inexact.ts';
import { populationPerimee } from '../rules/population-perimee.ts';
import { qpvHorsTerritoire } from '../rules/qpv-hors-territoire.ts';
import { qpvMalCode } from '../rules/qpv-mal-code.ts';
import { qpvPerime } from '../rules/qpv-perime.ts';

/** Rules that look up communes, EPCI and quarters in the tables of the State. */
export const LIEUX: readonly Rule[] = [
  communeInconnue,
  communeAutreNom,
  communeDeleguee,
  communeDisparue,
  epciInconnu,
  epciAutreNom,
  communeHorsEpci,
  exclusionHorsEpci,
  departementHorsPerimetre,
  nombreCommunesInexact,
  populationPerimee,
  qpvPerime,
  qpvMalCode,
  qpvHorsTerritoire,
];
