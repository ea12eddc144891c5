import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/tiers.ts';
import { layout, linesOf, META, textOf } from './support.ts';

const WORDS = 'la ville recrute dix agents de police municipale avant le terme du contrat '.trim().split(' ');
const phrase = (words: number) => Array.from({ length: words }, (_, i) => WORDS[i % WORDS.length]).join(' ');

/** A sheet as the template writes it: a text, what the contract says, and the points of its follow-up. */
const sheet = (words: number, points: number) => `## 1.1. Recruter

Axe 1 — Présence

${phrase(words)}.

:::details
- **Porté par :** la Ville
- **Échéance :** 31 décembre 2029
:::

:::encadre
**En bonne voie** — fait : 4 sur 10
:::

:::tableau{titre="Points d’avancement" largeurs="16 84"}
| Date | Point |
| --- | --- |
${Array.from({ length: points }, (_, i) => `| 2027-0${i + 1} | ${phrase(24)} |`).join('\n')}
:::`;

const SHEETS = { ...META, sheets: true as const };
const textsOf = (pages: ReturnType<typeof layout>) =>
  pages.flatMap((page) => linesOf(page).map(({ line }) => textOf(line)));
const sizesOf = (pages: ReturnType<typeof layout>) =>
  pages.flatMap((page) => linesOf(page).flatMap(({ line }) => line.segments.map(({ style }) => style.size)));

describe('a document of sheets', () => {
  it('sets one that is a little too long tighter, on its page; one that is short, or far too long, as any document', () => {
    const pages = (words: number) => [SHEETS, META].map((meta) => layout(sheet(words, 4), meta));
    const [short, plain] = pages(100);
    expect(short).toEqual(plain);
    const gained = [340, 360, 380, 400, 420, 440].filter((words) => {
      const [tight, loose] = pages(words);
      return tight?.length === 1 && loose?.length === 2;
    });
    expect(gained.length).toBeGreaterThan(2);
    const [long, same] = pages(1500);
    expect(long).toEqual(same);
  });

  it('keeps every word within the page, at 9.5 points at least, whatever the lengths', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 250, max: 600 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 600 }),
        (words, points, others) => {
          const text = `${sheet(words, points)}\n\n::saut-de-page\n\n${sheet(others, 2)}`;
          const [tight, loose] = [SHEETS, META].map((meta) => layout(text, meta));
          expect(tight?.length).toBeLessThanOrEqual(loose?.length ?? 0);
          const joined = (pages = tight) =>
            textsOf(pages ?? [])
              .join(' ')
              .replaceAll(/[\s\u00ad-]+/g, '');
          expect(joined(tight)).toBe(joined(loose));
          expect(Math.min(...sizesOf(tight ?? []))).toBeGreaterThanOrEqual(9.5);
          for (const page of tight ?? [])
            for (const { y } of linesOf(page)) {
              expect(y).toBeGreaterThan(80);
              expect(y).toBeLessThan(page.height - 70);
            }
        },
      ),
      { numRuns: runs(6, 60) },
    );
  });
});
