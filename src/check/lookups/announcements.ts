import { plain } from '../../kernel/nearest.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { PlacedQuantite, RuleContext } from './context.ts';

// Four exports: the texts that announce figures, their sentences, and what these are about.

/** A text that announces something in words, and the quantities that it may be about. */
export interface Announcement {
  texte: string;
  path: NestedPath;
  quantites: readonly PlacedQuantite[];
  /** True for a title or the text of an action, which speak of their own quantity; the others may speak of anything. */
  isTitle: boolean;
  /** True for an action without a quantity of its own, which may speak of a part of what its commitment promises. */
  isPart: boolean;
  /** True for a text about the whole document or a whole axis, which may speak of a total. */
  isGeneral: boolean;
}

/**
 * The texts that announce figures: titles, texts of actions, descriptions, and what introduces the document and its axes. Only those that
 * match `asked`, a pattern for text in small letters without which there is nothing to check.
 */
export function announcements(
  { contrat, quantites, engagements }: RuleContext,
  asked: RegExp,
): Announcement[] {
  const found: Announcement[] = [];
  const add = (
    texte: string | undefined,
    path: NestedPath,
    about: () => readonly PlacedQuantite[],
    kind: { isTitle?: true; isPart?: true; isGeneral?: true },
  ): void => {
    if (texte !== undefined && asked.test(texte.toLowerCase()))
      found.push({
        texte,
        path,
        quantites: about(),
        isTitle: kind.isTitle ?? false,
        isPart: kind.isPart ?? false,
        isGeneral: kind.isGeneral ?? false,
      });
  };
  const byEngagement = new Map<unknown, PlacedQuantite[]>();
  for (const placed of quantites) {
    const { announcement, placed: owner } = placed;
    add(announcement.texte, announcement.path, () => [placed], { isTitle: true });
    const own = byEngagement.get(owner.engagement);
    if (own) own.push(placed);
    else byEngagement.set(owner.engagement, [placed]);
  }
  for (const { engagement, path } of engagements) {
    const own = () => byEngagement.get(engagement) ?? [];
    add(engagement.description, [path, 'description'], own, {});
    engagement.actions?.forEach(({ quantite, texte }, i) => {
      if (!quantite) add(texte, [path, 'actions', i, 'texte'], own, { isPart: true });
    });
  }
  const due = () => quantites.filter((quantite) => quantite.due);
  add(contrat.document.sous_titre, ['document', 'sous_titre'], due, { isGeneral: true });
  add(contrat.preambule, ['preambule'], due, { isGeneral: true });
  contrat.considerants?.forEach((texte, i) => {
    add(texte, ['considerants', i], due, { isGeneral: true });
  });
  contrat.axes.forEach((axe, i) => {
    const own = () => due().filter(({ placed }) => placed.axe === axe);
    add(axe.presentation, ['axes', i, 'presentation'], own, { isGeneral: true });
  });
  return found;
}

/** The sentence of a text around an offset. */
export function sentenceAt(texte: string, index: number): string {
  const start =
    Math.max(texte.lastIndexOf('.', index), texte.lastIndexOf(';', index), texte.lastIndexOf('\n\n', index)) +
    1;
  const end = texte.slice(index).search(/[.;]|\n\n/);
  return texte.slice(start, end === -1 ? undefined : index + end);
}

const COMMON = new Set(
  'dan pour avec nombre san leur tout cette dont une par aux est sur qui que son'.split(' '),
);

/** Whether a sentence names what a quantity counts: one of the words of its « grandeur » or of its unit. */
export function speaksOf(sentence: string, { quantite }: PlacedQuantite): boolean {
  const words = (text: string) =>
    plain(text)
      .split(/[^a-z]+/)
      .filter((word) => word.length >= 3 && !COMMON.has(word));
  const said = new Set(words(sentence));
  return words(`${quantite.grandeur} ${quantite.unite ?? ''}`).some((word) => said.has(word));
}
