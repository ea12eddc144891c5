// The page: a text, its pages and its problems. What it knows is in `etat.ts`; this file ties that to the screen.

import type { FormatName } from '../../render/formats/names.ts';
import { after, type EtatPage, type Evenement, isDirty, VIDE } from '../etat.ts';
import { staleLine, stateLine, titleOf } from '../mots.ts';
import type { Fichier } from '../porte.ts';
import { startFil } from './atelier-fil.ts';
import { offer } from './avis.ts';
import { draftOf, dropDraft, keepDraft } from './brouillon.ts';
import { loadFonts } from './fontes.ts';
import { picturesGiven } from './images.ts';
import { suivreMaison } from './maison.ts';
import { pagesIn } from './pages.ts';
import { panneaux } from './panneaux.ts';
import { porteFichier } from './porte-fichier.ts';
import { porteServeur } from './porte-serveur.ts';
import { listProblems } from './problemes.ts';
import { onSaveKey } from './raccourci.ts';
import { renvoisBetween } from './renvois.ts';
import { downloadBytes } from './telecharger.ts';
import { deuxVues } from './vues.ts';

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const [line, notice, saveButton] = [byId('etat'), byId('brouillon'), byId<HTMLButtonElement>('enregistrer')];
const imagesButton = byId<HTMLButtonElement>('images');
const [makeButton, closeButton] = [byId<HTMLButtonElement>('composer'), byId<HTMLButtonElement>('fermer')];

// The fonts are read before their bytes go to the thread.
void loadFonts();
const fil = startFil();
// The server that sends the page says so in it.
const door = document.querySelector<HTMLMetaElement>('meta[name="csi-porte"]')?.content;
const served = door !== 'fichier';
const porte = served ? porteServeur(window, door === 'lecture') : porteFichier();
const editeur = deuxVues(porte.save === null);
byId('texte').append(editeur.element);
const pages = pagesIn(byId('pages'));
panneaux(byId('cote'), fil, () => state.fichier && { nom: state.fichier.nom, text: state.text, images });
const mark = renvoisBetween(byId('pages'), editeur, fil, (sentence) => {
  line.textContent = sentence;
});
let state: EtatPage = VIDE;
let images: Record<string, Uint8Array | null> = {};
let [asked, asking] = [false, false];

function apply(event: Evenement): void {
  state = after(state, event);
  document.title = titleOf(state);
  byId('titre').textContent = state.fichier?.nom ?? 'L’atelier';
  line.textContent = stateLine(state);
  saveButton.disabled = !isDirty(state);
  makeButton.disabled = closeButton.disabled = state.fichier === undefined;
  pages.stale(staleLine(state));
}

// One question at a time: what is typed meanwhile is asked once, when the answer has come.
async function examine(): Promise<void> {
  asked = true;
  if (asking) return;
  asking = true;
  while (asked && state.fichier) {
    asked = false;
    const { text, fichier } = state;
    const answer = await fil.ask({ quoi: 'pages', nom: fichier.nom, text, images });
    if (answer.quoi === 'refus') line.textContent = answer.message;
    if (answer.quoi !== 'pages') continue;
    const { examen } = answer;
    if (examen.images.length > 0) {
      for (const path of examen.images) images[path] = (await porte.beside(path)) ?? null;
      asked = true;
      continue;
    }
    imagesButton.hidden = !Object.values(images).includes(null);
    if (examen.pages) pages.show(examen.pages);
    mark();
    editeur.problems(examen.problems);
    listProblems(byId('liste'), examen.problems, ({ range }) => editeur.show(range));
    apply({ quoi: 'examine', examen, text });
  }
  asking = false;
}

function show(fichier: Fichier, draft?: string): void {
  images = {};
  apply({ quoi: 'ouvert', fichier, ...(draft !== undefined && { draft }) });
  editeur.replace(state.text);
  void examine();
}

async function open(): Promise<void> {
  const fichier = await porte.open();
  if (!fichier) return;
  show(fichier);
  const draft = await draftOf(fichier.nom);
  if (!draft || draft.text === fichier.text) return;
  const text =
    draft.sha === fichier.sha
      ? `Un brouillon de « ${fichier.nom} » n’a pas été enregistré.`
      : `Un brouillon d’un autre état de « ${fichier.nom} » n’a pas été enregistré.`;
  offer(notice, text, {
    'Reprendre le brouillon': () => show(fichier, draft.text),
    'L’oublier': () => void dropDraft(fichier.nom),
  });
}

// Somebody else wrote the file: nothing is written over it before the person has chosen.
function conflict(other: Fichier): void {
  apply({ quoi: 'conflit', fichier: other });
  offer(notice, `« ${other.nom} » a changé sur le disque depuis son ouverture : rien n’a été écrit.`, {
    'Garder mon texte': () => apply({ quoi: 'enregistre', text: other.text, sha: other.sha }),
    'Prendre celui du disque': () => show(other),
  });
}

async function save(): Promise<void> {
  if (!porte.save || !state.fichier) return;
  const { text, fichier } = state;
  const saved = await porte.save(text, fichier.sha);
  if ('conflit' in saved) {
    conflict(saved.conflit);
    return;
  }
  apply({ quoi: 'enregistre', text, sha: saved.sha });
  await dropDraft(fichier.nom);
}

async function make(): Promise<void> {
  if (!state.fichier) return;
  const format = byId<HTMLSelectElement>('format').value as FormatName;
  const publique = byId<HTMLInputElement>('publique').checked;
  const { text, fichier } = state;
  line.textContent = 'Composition…';
  const answer = await fil.ask({ quoi: 'document', nom: fichier.nom, text, images, format, publique });
  line.textContent =
    answer.quoi === 'refus' ? answer.message : ((answer as { note?: string }).note ?? stateLine(state));
  if (answer.quoi === 'document')
    downloadBytes(
      `${fichier.nom.replace(/\.ya?ml$/i, '')}${publique ? '-public' : ''}.${format}`,
      answer.bytes,
    );
}

async function addImages(): Promise<void> {
  images = { ...images, ...(await picturesGiven(Object.keys(images))) };
  void examine();
}

/** Closing forgets the draft: it may hold what is not for everybody who uses this browser. */
async function close(): Promise<void> {
  if (isDirty(state) && !confirm('Fermer sans enregistrer ? Le brouillon sera oublié.')) return;
  if (state.fichier) await dropDraft(state.fichier.nom);
  location.reload();
}

const failing = (act: () => Promise<void>) => () =>
  act().catch((error: unknown) => {
    line.textContent = error instanceof Error ? error.message : String(error);
  });
imagesButton.addEventListener('click', failing(addImages));
byId('ouvrir').addEventListener('click', failing(open));
saveButton.addEventListener('click', failing(save));
makeButton.addEventListener('click', failing(make));
closeButton.addEventListener('click', failing(close));
onSaveKey(failing(save));
addEventListener('beforeunload', (event) => {
  if (isDirty(state)) event.preventDefault();
});
let waiting: ReturnType<typeof setTimeout> | undefined;
editeur.onChange(() => {
  const text = editeur.text();
  apply({ quoi: 'tape', text });
  void examine();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (state.fichier && isDirty(state))
      void keepDraft({ nom: state.fichier.nom, sha: state.fichier.sha, text: state.text });
  }, 400);
});
apply({ quoi: 'tape', text: '' });
if (served) {
  byId('ouvrir').hidden = closeButton.hidden = true;
  saveButton.hidden = porte.save === null;
  const house = failing(() => suivreMaison(porte, fil));
  void house().then(failing(open));
  porte.watch({
    changed(now) {
      if (now.sha === state.fichier?.sha) return;
      if (isDirty(state)) conflict(now);
      else show(now);
    },
    beside() {
      images = {};
      void house().then(examine);
    },
    gone: (why) => offer(notice, `${why} Votre texte reste ici : gardez cette page ouverte.`, {}),
    back: () => {
      notice.hidden = true;
    },
  });
}
