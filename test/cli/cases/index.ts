import { atelier } from './atelier.ts';
import { avenant } from './avenant.ts';
import type { Case } from './case.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { config } from './config.ts';
import { diagnostic } from './diagnostic.ts';
import { fiche } from './fiche.ts';
import { init } from './init.ts';
import { portefeuille } from './portefeuille.ts';
import { render } from './render.ts';
import { renderGabarits } from './render-gabarits.ts';
import { renderMany } from './render-many.ts';
import { renderManyRefused } from './render-many-refused.ts';
import { renderPolice } from './render-police.ts';
import { schema } from './schema.ts';
import { suivi } from './suivi.ts';
import { suppressions } from './suppressions.ts';
import { usage } from './usage.ts';
import { validate } from './validate.ts';
import { validateCorriger } from './validate-corriger.ts';
import { validateCorrigerJson } from './validate-corriger-json.ts';
import { validateGate } from './validate-gate.ts';
import { validateInputs } from './validate-inputs.ts';
import { validateRegle } from './validate-regle.ts';
import { validateReports } from './validate-reports.ts';
import { validateStdin } from './validate-stdin.ts';
import { verify } from './verify.ts';

/** The case table by group: `golden/<group>.txt` contains what the cases of `<group>.ts` print. */
export const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  usage,
  init,
  validate,
  'validate-inputs': validateInputs,
  'validate-stdin': validateStdin,
  'validate-reports': validateReports,
  'validate-gate': validateGate,
  'validate-regle': validateRegle,
  'validate-corriger': validateCorriger,
  'validate-corriger-json': validateCorrigerJson,
  suppressions,
  render,
  'render-many': renderMany,
  'render-many-refused': renderManyRefused,
  'render-gabarits': renderGabarits,
  'render-police': renderPolice,
  config,
  atelier,
  verify,
  compare,
  avenant,
  suivi,
  fiche,
  portefeuille,
  diagnostic,
  schema,
  completion,
};

/** The whole table. */
export const CASES: readonly Case[] = Object.values(GROUPS).flat();
