import { describe, expect, it } from 'vitest';
import type { ClauseType } from '../../src/clauses/clause.ts';
import { FAITS_TYPES } from '../../src/clauses/faits-types.ts';
import { CLAUSES } from '../../src/clauses/index.ts';
import { SIGLES_CONNUS } from '../../src/clauses/sigles-connus.ts';
import { MONTHS } from '../../src/kernel/french/date.ts';
import { read } from '../support/files.ts';

const HEADING = '## Les clauses\n';

const monthOf = ({ verifie_le = '' }: ClauseType) => {
  const [year, month] = verifie_le.split('-');
  return month === undefined ? 'à relire' : `relue en ${MONTHS[Number(month) - 1]} ${year}`;
};

function shown(clause: ClauseType): string {
  const { id, titre, resume, pourquoi, source, regle } = clause;
  const asked = regle
    ? `Demandée par la règle \`${regle}\` à partir de l’adoption.`
    : 'Aucune règle ne la demande.';
  const text = [
    ...clause.texte(FAITS_TYPES),
    ...(clause.liste?.(FAITS_TYPES) ?? []).map((one) => `– ${one} ;`),
  ];
  return [
    `### ${titre} : \`${id}\``,
    resume,
    pourquoi,
    `${asked} Source, ${monthOf(clause)} : ${source}`,
    text.map((paragraph) => `> ${paragraph}`).join('\n>\n'),
  ].join('\n\n');
}

describe('docs/clauses-types.md', () => {
  it('shows each clause as the library has it, and the acronyms that csi knows', async () => {
    const [head = ''] = read('docs/clauses-types.md').split(HEADING);
    expect(head).toContain('À faire relire par un juriste');
    const rows = Object.entries(SIGLES_CONNUS).map(
      ([sigle, { sens, source }]) => `| ${sigle} | ${sens} | ${source} |`,
    );
    const page = [
      `${head}${HEADING}`,
      ...CLAUSES.map((clause) => `${shown(clause)}\n`),
      `## Les sigles que csi connaît\n\n| Sigle | Sens | Source |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
    ].join('\n');
    await expect(page).toMatchFileSnapshot('../../docs/clauses-types.md');
  });
});
