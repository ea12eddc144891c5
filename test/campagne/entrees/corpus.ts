import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { packageFile } from '../../../src/cli/resources.ts';
import type { SourceNode } from '../../../src/source/locate.ts';
import { readPlain } from '../../../src/source/plain/index.ts';
import { list, read } from '../../support/files.ts';

/** A scalar in a YAML text: its offsets and its value. */
interface Leaf {
  start: number;
  end: number;
  data: unknown;
}

/** A file that inputs are made from. */
export interface Draft {
  text: string;
  lines: readonly string[];
  leaves: readonly Leaf[];
  /** The leaves that are sentences, which may be replaced by others. */
  sentences: readonly Leaf[];
}

/** `sound` files have no errors; `all` also has files with problems that authors make. */
export interface Corpus {
  sound: readonly Draft[];
  all: readonly Draft[];
}

const SMALL = 6000;
const files = (folder: string) => list(folder, '.yaml').map((name) => read(`${folder}/${name}`));

/** The files of the project and generated contracts. Small files occur twice, because many short inputs find more than a few long ones. */
export function corpus(): Corpus {
  const generated = [1, 2, 3, 6].map((size) => generate(size));
  const sound = [
    ...files('examples'),
    ...files('test/fixtures'),
    ...files('test/fixtures/bancs'),
    ...generated,
  ].map(draft);
  const small = sound.filter(({ text }) => text.length < SMALL);
  const faulty = [
    ...files('test/check/bench'),
    read('templates/modele.yaml'),
    '',
    'version: 1\n',
    MINIMAL,
  ].map(draft);
  const minimal = draft(MINIMAL);
  return {
    sound: [...sound, ...small, ...small, ...Array(40).fill(minimal)],
    all: [...sound, ...small, ...small, ...faulty, ...faulty, ...Array(20).fill(minimal)],
  };
}

const generate = (size: number) =>
  execFileSync(process.execPath, [packageFile('test/bench/generate.mjs'), String(size)], {
    encoding: 'utf8',
  });

function draft(text: string): Draft {
  const root = readPlain(text)?.root;
  const leaves = root ? leavesOf(root) : [];
  const sentences = leaves.filter(({ data }) => typeof data === 'string' && data.split(' ').length > 2);
  return { text, lines: text.split('\n'), leaves, sentences };
}

function leavesOf(spot: SourceNode & { data?: unknown }): Leaf[] {
  const children = spot.keys ? [...spot.keys.values()].map(({ value }) => value) : spot.items;
  if (children) return children.flatMap((child) => (child ? leavesOf(child) : []));
  const [start, end] = spot.span;
  return start < end ? [{ start, end, data: spot.data }] : [];
}

/** The shortest contract that has commitments, parties, a territory and texts. */
const MINIMAL = `version: 1
document: { type: contrat, titre: Contrat de sécurité intégrée, statut: projet }
territoire:
  nom: Bourges
  departements: ["18"]
parties:
  - { id: ville, type: commune, nom: La ville de Bourges, role: signataire }
  - { id: etat, type: etat, nom: "L’État, préfecture du Cher", role: signataire }
axes:
  - id: a
    titre: Tranquillité publique
    engagements:
      - id: a1
        titre: Renforcer la police municipale
        description: La ville porte la police municipale à trente agents.
        porteurs: [ville]
        echeance: 2027-12-31
      - id: a2
        titre: Affecter des policiers nationaux
        porteurs: [etat]
        contrepartie_de: [a1]
`;
