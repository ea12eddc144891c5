import type { Path } from '../../../kernel/path.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { type Reponse, repondre } from '../../../saisie/formulaire/ecrire.ts';
import { type ChampSaisi, ficheOf } from '../../../saisie/formulaire/fiche.ts';
import { ajouterEngagement } from '../../../saisie/formulaire/nouveau.ts';
import { type LigneSommaire, sommaireOf } from '../../../saisie/formulaire/sommaire.ts';
import { identifiantsPour } from '../../../saisie/identifiants.ts';
import type { WholeSchema } from '../../../saisie/schema.ts';
import { ajoutElement } from './ajout.ts';
import { champElement } from './champ.ts';
import { element } from './element.ts';
import { retraitElement } from './retrait.ts';
import { keyOf, sommaireElement } from './sommaire.ts';
import { wearForm } from './style.ts';

/** What the form needs of the page. */
export interface FormulaireOptions {
  schema: WholeSchema;
  text(): string;
  /** Puts another text in the place of the one that is there. */
  replace(text: string): void;
  /** Goes to the place of a path in the text. */
  goTo(path: Path): void;
  /** Is called with the place of what is chosen. */
  onChoice(path: Path): void;
  readOnly: boolean;
}

/** A field that is shown, and what it was made from. */
interface MadeField {
  signature: string;
  element: HTMLElement;
}

/** The contract as a form: its contents at the left, one thing at a time beside them. Each answer is one splice in the text. */
export class Formulaire {
  readonly element: HTMLElement;
  readonly #options: FormulaireOptions;
  readonly #nav = element('nav', { 'aria-label': 'Contenu du contrat' });
  readonly #fiche = element('section', { class: 'fiche', 'aria-label': 'Ce qui est choisi', tabindex: '-1' });
  readonly #refusal = element('p', { role: 'alert', class: 'faute' });
  readonly #message = element('p', { role: 'status' });
  #data: unknown;
  #problems: readonly Problem[] = [];
  #chosen = 'document';
  /** What tells the fields that are shown from those of another thing, and the fields. */
  #shape = '';
  #made = new Map<string, MadeField>();

  constructor(options: FormulaireOptions) {
    wearForm();
    this.#options = options;
    this.element = element(
      'div',
      { class: 'formulaire' },
      this.#nav,
      element('div', {}, this.#refusal, this.#message, this.#fiche),
    );
  }

  /** Shows the data of the text as it is now, and its problems. */
  show(data: unknown, problems: readonly Problem[]): void {
    [this.#data, this.#problems] = [data, problems];
    this.#draw();
  }

  /** Shows the question about a place, or what holds it; false if the form doesn’t ask about it. */
  showPath(path: Path): boolean {
    const lines = sommaireOf(this.#data, this.#problems);
    const line = lines.filter((one) => startsWith(path, one.path)).at(-1);
    if (!line) return false;
    this.#choose(line);
    const field = [...this.#made].find(([id]) => startsWith(path, id.split('.')));
    field?.[1].element.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    return field !== undefined || path.length === line.path.length;
  }

  #draw(): void {
    const lines = sommaireOf(this.#data, this.#problems);
    const current = lines.find((line) => keyOf(line) === this.#chosen) ?? lines[0];
    const inNav = this.#nav.contains(document.activeElement) ? document.activeElement : null;
    this.#nav.replaceChildren(sommaireElement(lines, current, (line) => this.#choose(line)));
    const line = inNav?.getAttribute('data-ligne');
    if (line) this.#nav.querySelector<HTMLElement>(`[data-ligne="${CSS.escape(line)}"]`)?.focus();
    if (current) this.#show(current, lines);
  }

  // The same thing keeps its fields, and with them the focus: only those that changed are made anew.
  #show(current: LigneSommaire, lines: readonly LigneSommaire[]): void {
    const made = this.#fields(current);
    const shape = JSON.stringify([current.path, current.titre, made.autres, [...made.fields.keys()]]);
    if (shape !== this.#shape) {
      const group = element('fieldset', { class: 'questions' }, element('legend', {}, current.titre));
      group.append(...[...made.fields.values()].map((field) => field.element));
      group.disabled = this.#options.readOnly;
      this.#fiche.replaceChildren(
        group,
        ...alsoInText(made.autres),
        ...this.#added(current, lines),
        ...this.#removed(current),
      );
      [this.#shape, this.#made] = [shape, made.fields];
      return;
    }
    for (const [id, field] of made.fields) {
      const before = this.#made.get(id);
      if (!before || before.signature === field.signature) continue;
      const focused = before.element.contains(document.activeElement)
        ? document.activeElement?.id
        : undefined;
      before.element.replaceWith(field.element);
      if (focused) this.#fiche.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
      this.#made.set(id, field);
    }
  }

  #choose(line: LigneSommaire): void {
    this.#chosen = keyOf(line);
    this.#silence();
    this.#draw();
    this.#fiche.focus();
    this.#options.onChoice(line.path);
  }

  #fields({ sorte, path }: LigneSommaire): { fields: Map<string, MadeField>; autres: readonly string[] } {
    const { schema, goTo } = this.#options;
    const { champs, autres } = ficheOf(sorte, path, this.#data, schema);
    const actions = {
      answer: (champ: ChampSaisi, reponse: Reponse) => this.#answer(champ, reponse),
      goTo: ({ path: place }: ChampSaisi) => goTo(place),
    };
    const fields = champs.map((champ): [string, MadeField] => {
      const problems = this.#problems.filter((problem) => startsWith(problem.path, champ.path));
      const signature = JSON.stringify([champ, problems.map(({ message, hint }) => [message, hint])]);
      return [champ.path.join('.'), { signature, element: champElement(champ, problems, actions) }];
    });
    return { fields: new Map(fields), autres };
  }

  // Why an answer is refused is shown until another one is given.
  #answer(champ: ChampSaisi, reponse: Reponse): void {
    const { text, replace, schema } = this.#options;
    const made = repondre(text(), this.#data, champ, reponse, schema);
    this.#silence(made.ok ? '' : made.reason);
    if (made.ok) replace(made.text);
  }

  // What is said of the last act gives way to the next one.
  #silence(refusal = ''): void {
    this.#refusal.textContent = refusal;
    this.#message.textContent = '';
  }

  // Below the questions of an axis, a commitment can be added to it.
  #added({ sorte, path }: LigneSommaire, lines: readonly LigneSommaire[]): HTMLElement[] {
    const { text, replace, readOnly } = this.#options;
    if (sorte !== 'axe' || readOnly) return [];
    const axe = Number(path[1]);
    const parties = identifiantsPour(this.#data, ['axes', axe, 'porteurs']);
    const form = ajoutElement(
      parties.map(({ id, titre }) => ({ valeur: id, titre: titre || id })),
      (nouveau) => {
        const made = ajouterEngagement(text(), this.#data, axe, nouveau);
        if (!made.ok) return made.reason;
        const place = lines.filter((line) => line.sorte === 'engagement' && line.path[1] === axe).length;
        this.#chosen = keyOf({ path: ['axes', axe, 'engagements', place] });
        replace(made.text);
        return undefined;
      },
    );
    return [form];
  }

  #removed(current: LigneSommaire): HTMLElement[] {
    const { text, replace, readOnly } = this.#options;
    if (readOnly) return [];
    return retraitElement(current, {
      text,
      data: () => this.#data,
      done: (now, message) => {
        const around = current.sorte === 'engagement' ? current.path.slice(0, 2) : ['document'];
        this.#chosen = keyOf({ path: around });
        replace(now);
        this.#message.textContent = message;
        this.#fiche.focus();
      },
      refused: (reason) => this.#silence(reason),
    });
  }
}

function alsoInText(keys: readonly string[]): HTMLElement[] {
  if (keys.length === 0) return [];
  const list = element('ul', {}, ...keys.map((key) => element('li', {}, key)));
  return [element('p', {}, 'Aussi écrit dans le texte :'), list];
}

const startsWith = (path: Path, start: Path): boolean =>
  start.every((step, i) => String(path[i]) === String(step));
