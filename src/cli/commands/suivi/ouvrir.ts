import { formatDay } from '../../../kernel/french/date.ts';
import { shown } from '../../../kernel/shown.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { type PlacedEngagement, printedEngagements } from '../../../model/engagements.ts';
import { isToComplete } from '../../../model/periodes.ts';
import { yamlFile } from '../../../source/edit/whole.ts';
import { objectifOf } from '../../../suivi/objectif.ts';
import { figure } from '../../../suivi/report/phrases.ts';
import { UserError } from '../../errors.ts';
import { paths } from '../../files/paths.ts';
import { isSuiviFile, suiviOf } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { readPiece } from '../../pipeline/avenants.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import { writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

/** Writes the follow-up of a signed contract beside it, with its fingerprint and a list of its commitments as comments. Returns 0. */
export async function ouvrir(contrat: string, io: Io): Promise<number> {
  if (isSuiviFile(contrat))
    throw new UserError(`${named(contrat)} est déjà un suivi.`, 'Donnez le contrat signé.');
  const path = suiviOf(contrat);
  if (io.kind(path) !== undefined)
    throw new UserError(
      `${named(path)} existe déjà : csi ne le remplace pas.`,
      `Pour y ajouter : csi suivi noter ${shellWord(contrat)} …`,
    );
  const piece = await readPiece(contrat, { inapte: 'ne peut être suivi' }, io);
  const { type, consolidation, statut } = piece.contrat.document;
  if (type === 'avenant' || consolidation)
    throw new UserError(
      `${named(contrat)} est ${consolidation ? 'une version consolidée' : 'un avenant'} : un suivi part du contrat signé.`,
      'Donnez le contrat ; ses avenants se notent ensuite : csi suivi noter contrat.yaml --avenant avenant-1.yaml',
    );
  const head = yamlFile({
    version: 1,
    contrat: { fichier: paths.basename(contrat), empreinte: empreinteOf(piece.bytes) },
  });
  const bytes = new TextEncoder().encode(`${titleOf(piece.contrat)}${head}\n${listOf(piece.contrat)}`);
  writeDocument(io, path, bytes);
  printNote(io, `${written(path, { bytes })}.`);
  if (statut !== 'signe')
    printNote(
      io,
      `${named(contrat)} n’est pas signé, selon son état : s’il change encore, csi dira que l’empreinte n’est plus la sienne.`,
    );
  const all = printedEngagements(piece.contrat);
  const first = all.find(({ engagement }) => engagement.quantite) ?? all[0];
  printNote(
    io,
    `Pour noter un chiffre : csi suivi noter ${shellWord(contrat)} ${first?.engagement.id ?? 'engagement'} --date 2026-12 --realise 1 --source "Rapport d’activité"`,
  );
  return 0;
}

const titleOf = ({ document }: Contrat) => `# Suivi : ${shown(document.titre).replace(/\s+/g, ' ')}
#
# Le contrat signé ne change pas : ce qui se passe ensuite s’écrit ici. Les verdicts se calculent : csi suivi les donne.
`;

// What is promised, so that nobody has to look for an id in the contract.
function listOf(contrat: Contrat): string {
  const placed = printedEngagements(contrat).filter(({ engagement }) => !isToComplete(engagement.titre));
  const width = Math.max(0, ...placed.map(({ engagement }) => engagement.id.length));
  const lines = placed.map(
    (one) => `#   ${one.numero}  ${one.engagement.id.padEnd(width)}  ${promise(one, contrat)}`,
  );
  return `# Les engagements : numéro, identifiant, ce qui est promis.
${lines.join('\n')}
#
# Un relevé dit un chiffre à une date, un seul de :
#   realise  ce qui est fait depuis la base, en tout      - { engagement: …, date: 2026-12, realise: 12, source: { titre: … } }
#   niveau   le niveau atteint, base comprise             - { engagement: …, date: 2026-12, niveau: 342, source: { titre: … } }
#   nombre   ce qui est fait pendant la période           - { engagement: …, date: 2026-T4, nombre: 3, source: { titre: … } }
# Un point dit en mots ce qu’aucun chiffre ne dit         - { engagement: …, date: 2026-12, statut: realise, texte: … }
# csi suivi noter écrit les deux, sous releves et points.
`;
}

function promise({ engagement }: PlacedEngagement, contrat: Contrat): string {
  const all = new Map(contrat.axes.flatMap((axe) => axe.engagements.map((one) => [one.id, one] as const)));
  const { du, sens, echeance } = objectifOf(engagement, contrat, (id) => all.get(id));
  const parts = [
    ...(du === undefined ? [] : [figure(sens * du)]),
    ...(echeance === undefined ? [] : [`au ${formatDay(echeance)}`]),
  ];
  const titre = shown(engagement.titre).replace(/\s+/g, ' ');
  return parts.length === 0 ? titre : `${titre} (${parts.join(' ')})`;
}
