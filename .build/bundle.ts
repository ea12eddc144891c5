// The bundle, shared by the build and by the release (which lists what was bundled).
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** Replaces packages by a module whose use throws. */
export const without = (...names: string[]): esbuild.Plugin => ({
  name: 'without',
  setup(build) {
    const filter = new RegExp(`^(${names.join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'without' }));
    build.onLoad({ filter: /./, namespace: 'without' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('${path} is not part of csi'); };\nexport { refuse as create, refuse as cbc, refuse as ecb, refuse as spawn };\nexport default refuse;`,
    }));
  },
});

/**
 * Keeps packages from loading, at each start, modules of Node for what csi never asks of them: commander starts no other program, and chalk is
 * given its colours.
 */
const lighter: esbuild.Plugin = {
  name: 'lighter',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'without' } : undefined,
    );
    build.onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'colours' }));
    build.onLoad({ filter: /./, namespace: 'colours' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** What main.ts loads in the end: it must not share parts with it, because the help needs nothing else. */
const apart: esbuild.Plugin = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/cli\/(?:start|tiering)\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import'
        ? { path: `./${path.replace(/^.*\/|\.ts$/g, '')}.js`, external: true }
        : undefined,
    );
  },
};

const COMMON = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  write: false,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  define: { 'import.meta.url': '$url' },
} as const;

/**
 * Bundles src/main.ts, what it starts and the threads of `render` as ES modules: one chunk per command, so that a run loads only what it
 * needs. The account of esbuild leaves src/main.ts out, which holds no package.
 */
export async function bundle(): Promise<{ outputFiles: esbuild.OutputFile[]; metafile: esbuild.Metafile }> {
  const main = await esbuild.build({ ...COMMON, entryPoints: { main: 'src/main.ts' }, plugins: [apart] });
  const { outputFiles, metafile } = await esbuild.build({
    ...COMMON,
    metafile: true,
    entryPoints: {
      start: 'src/cli/start.ts',
      tiering: 'src/cli/tiering.ts',
      worker: 'src/cli/pipeline/worker.ts',
    },
    splitting: true,
    // csi reads fonts itself, draws no images and does not encrypt, so the packages that pdfkit uses for these are left out.
    plugins: [without('fontkit', 'png-js', '@noble/ciphers/aes'), lighter],
  });
  return { outputFiles: [...main.outputFiles, ...outputFiles], metafile };
}
