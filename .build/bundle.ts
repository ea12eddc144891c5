// The bundle of src/main.ts, shared by the build and by the release (which lists what was bundled).
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** Replaces packages by a module whose use throws. */
const without = (...names: string[]): esbuild.Plugin => ({
  name: 'without',
  setup(build) {
    const filter = new RegExp(`^(${names.join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'without' }));
    build.onLoad({ filter: /./, namespace: 'without' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('${path} is not part of csi'); };\nexport { refuse as create, refuse as cbc, refuse as ecb };\nexport default refuse;`,
    }));
  },
});

/** Bundles src/main.ts and the threads of `render` as ES modules: one chunk per command, so that a run loads only what it needs. */
export const bundle = () =>
  esbuild.build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    metafile: true,
    write: false,
    entryPoints: { main: 'src/main.ts', worker: 'src/cli/pipeline/worker.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    define: { 'import.meta.url': '$url' },
    // csi reads fonts itself, draws no images and does not encrypt, so the packages that pdfkit uses for these are left out.
    plugins: [without('fontkit', 'png-js', '@noble/ciphers/aes')],
  });
