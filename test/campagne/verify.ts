import { checkAcceptedUpdates } from '../verify/readers/accepted-updates.ts';
import { startReaders } from '../verify/readers/readers.ts';
import { shortContract, withTrap } from '../verify/readers/short-contract.ts';
import type { Campaign } from './campaign.ts';

const ROUND = 500;

/** Generates updates of a PDF, some of them spoiled: none that `verify` accepts may change a page in any reader. */
export const verify: Campaign = {
  about: 'updates of a PDF that verify accepts show the same pages in poppler, MuPDF, PDFium and PDF.js',
  graines: 5000,
  async run({ graines, seed, print }) {
    const readers = startReaders();
    const versions = readers.versions();
    readers.close();
    print(`  ${versions}`);
    const honest = withTrap(await shortContract());
    const total = { made: 0, accepted: 0, plainMade: 0, plainAccepted: 0, pages: 0 };
    const failures: string[] = [];
    for (let done = 0; done < graines; done += ROUND) {
      const tally = await checkAcceptedUpdates(honest, seed + done, Math.min(ROUND, graines - done), (hole) =>
        print(`  ${hole}`),
      );
      total.made += tally.made;
      total.accepted += tally.accepted;
      total.plainMade += tally.plain.made;
      total.plainAccepted += tally.plain.accepted;
      total.pages += tally.pages;
      failures.push(...tally.holes);
      for (const line of done === 0 ? tally.refused : []) print(`  refused: ${line}`);
      print(`  ${total.made} made, ${total.accepted} accepted, ${failures.length} failed`);
    }
    const counts = {
      readers: versions,
      'updates made': total.made,
      'of them accepted': total.accepted,
      'not spoiled': total.plainMade,
      'of them accepted ': total.plainAccepted,
      'pages shown': total.pages,
    };
    return { counts, failures };
  },
};
