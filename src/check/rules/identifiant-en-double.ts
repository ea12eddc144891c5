import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { annexesOf } from '../../model/annexes.ts';
import { articlesOf } from '../../model/articles.ts';
import type { Contrat } from '../../model/contrat.ts';
import { inAxe } from '../exemples.ts';
import type { Report, Rule } from '../rule.ts';

/**
 * No two things of one kind have the same id; commitments and their actions count as one kind, clauses and the chapters and chosen clauses that are
 * printed as articles another, and so do annexes and those that csi draws.
 */
export const identifiantEnDouble: Rule = {
  id: 'identifiant-en-double',
  description:
    'Deux éléments de même nature portent le même identifiant : un renvoi ne saurait pas lequel choisir.',
  pourquoi:
    'Le document pourrait nommer une partie pour une autre, ou retrancher une part du mauvais engagement, et rien ne le montrerait à la relecture.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  exemple: inAxe(`- { id: ⟦renfort → renfort-pn⟧, titre: Affecter dix policiers, porteurs: [etat] }
- { id: ⟦renfort → renfort-pm⟧, titre: Recruter cinq agents, porteurs: [ville] }`),
  check({ contrat, engagements }, report) {
    const newKind = () => {
      const seen = new Set<string>();
      return (id: string | undefined, parent: NestedPath, i?: number): void => {
        const hint = 'Changez l’un des deux, et les renvois qui le visent.';
        if (id !== undefined && seen.has(id))
          report({
            path: i === undefined ? [parent, 'id'] : [parent, i, 'id'],
            message: `L’identifiant ${cite(id)} est déjà pris.`,
            hint,
          });
        if (id !== undefined) seen.add(id);
      };
    };
    const checkList = (items: readonly { id?: string }[] | undefined, ...path: NestedPath): void => {
      const checkId = newKind();
      items?.forEach(({ id }, i) => {
        checkId(id, path, i);
      });
    };
    const { parties, diagnostic, axes, evaluation, cadres, clauses, annexes } = contrat;
    checkList(parties, 'parties');
    checkList(diagnostic?.sources, 'diagnostic', 'sources');
    checkList(diagnostic?.indicateurs, 'diagnostic', 'indicateurs');
    checkList(diagnostic?.priorites, 'diagnostic', 'priorites');
    checkList(axes, 'axes');
    checkList(cadres, 'cadres');
    checkList(clauses, 'clauses');
    checkList(annexes, 'annexes');
    checkNames(contrat, report);
    checkList(evaluation?.clauses_rendez_vous, 'evaluation', 'clauses_rendez_vous');
    axes.forEach(({ objectifs }, a) => {
      checkList(objectifs, 'axes', a, 'objectifs');
    });
    const checkId = newKind();
    for (const { engagement, path } of engagements) {
      checkId(engagement.id, path);
      engagement.actions?.forEach(({ id }, i) => {
        checkId(id, [path, 'actions'], i);
      });
    }
  },
};

// A clause or an annex with the name of a chapter, of a clause of the library that is chosen, or of an annex that csi draws: {article:duree} could mean either.
function checkNames(contrat: Contrat, report: Report): void {
  if (contrat.clauses?.some(({ id }) => id !== undefined)) {
    const chapters = articlesOf(contrat).filter(({ path: [room] }) => room === 'articles');
    contrat.clauses.forEach(({ id }, i) => {
      const chapter = chapters.find((one) => one.id === id);
      if (!chapter || id === undefined) return;
      report({
        path: ['clauses', i, 'id'],
        message: `L’identifiant ${cite(id)} est déjà le nom de l’article ${cite(chapter.titre)}.`,
        hint: `Donnez-en un autre à la clause : {article:${id}} désigne cet article.`,
      });
    });
  }
  const drawn = annexesOf(contrat).filter(({ ajoutee }) => ajoutee);
  contrat.annexes?.forEach(({ id }, i) => {
    const other = drawn.find((one) => one.id === id);
    if (!other || id === undefined) return;
    report({
      path: ['annexes', i, 'id'],
      message: `L’identifiant ${cite(id)} est déjà le nom de l’annexe ${cite(other.titre)}, que csi dessine.`,
      hint: `Donnez-en un autre, ou écrivez « document: ${id} » si c’est cette annexe.`,
    });
  });
}
