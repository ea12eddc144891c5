import type { House } from '../../config/index.ts';
import type { Avenants } from './avenants.ts';

/** How the files of a portfolio are read. */
export interface LectureDePortefeuille {
  au: string | undefined;
  interne: boolean;
  avenants: Avenants;
  houseOf(file: string): Promise<House>;
}
