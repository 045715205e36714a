// Bundles the scripts, the style sheet and the fonts of the pages into ../wwwroot, each with its compressed twins.
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { usedTokens } from './styles/tokens.mjs';

const output = '../wwwroot';
const draft = '../wwwroot.draft';
const tokens = 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
const common = { bundle: true, logLevel: 'warning', write: true };

await rm(draft, { recursive: true, force: true });
await mkdir(join(draft, 'js'), { recursive: true });
await buildScripts();
await buildStyles();
for (const folder of await readdir(draft)) {
  for (const file of await readdir(join(draft, folder))) {
    await compress(join(draft, folder, file));
  }
}

// Whole or not at all: half a build would be taken for a whole one.
await writeFile(join(draft, 'built'), '');
await rm(output, { recursive: true, force: true });
await rename(draft, output);

async function buildScripts() {
  const pages = (await readdir('src', { recursive: true })).filter((file) => /^pages\/[^/]+\.ts$/.test(file)).map((file) => join('src', file));
  await build({ ...common, entryPoints: pages, format: 'esm', target: 'es2022', minify: true, outdir: join(draft, 'js'), legalComments: 'none' });
}

/** The components that the pages use, the tokens that those use, then the project's own palette and layout on top. */
async function buildStyles() {
  const bundled = await build({
    ...common,
    write: false,
    entryPoints: { components: 'styles/components.css', bekend: 'styles/bekend.css' },
    outdir: draft,
    loader: { '.woff2': 'file' },
    assetNames: 'fonts/[name]-[hash]',
    publicPath: '/',
    target: ['chrome111', 'firefox113', 'safari16.4'],
  });
  const css = {};
  for (const file of bundled.outputFiles) {
    const name = file.path.split('/').at(-1);
    if (name.endsWith('.css')) {
      css[name] = file.text;
    } else {
      await mkdir(join(draft, 'fonts'), { recursive: true });
      await writeFile(join(draft, 'fonts', name), file.contents);
    }
  }

  const theme = usedTokens(await readFile(tokens, 'utf8'), [css['components.css'], css['bekend.css']]);
  const whole = [css['components.css'], theme, css['bekend.css']].join('\n');
  const { code } = await transform(whole, { loader: 'css', minify: true, legalComments: 'none' });
  await mkdir(join(draft, 'css'), { recursive: true });
  await writeFile(join(draft, 'css', 'bekend.css'), `/* @license EUPL-1.2; parts: Frameless B.V., Gemeente Utrecht, see NOTICE.md */\n${code}`);
  await writeFile(join(draft, 'css', 'bekend.svg'), await readFile('styles/bekend.svg'));
}

/** Fonts are compressed already; a twin that is not smaller is left out. */
async function compress(file) {
  if (file.endsWith('.woff2')) {
    return;
  }

  const content = await readFile(file);
  const twins = { br: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }), gz: gzipSync(content, { level: 9 }) };
  for (const [extension, twin] of Object.entries(twins)) {
    if (twin.length < (await stat(file)).size) {
      await writeFile(`${file}.${extension}`, twin);
    }
  }
}
