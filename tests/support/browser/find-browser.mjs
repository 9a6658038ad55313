// Finds a browser once, before any test; the tests learn of it through the environment.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const programsX86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';

// Not chromium-browser: on Ubuntu that is a script which only says how to install the real one.
const INSTALLED = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [programs, programsX86].flatMap((folder) => [
    join(folder, 'Google\\Chrome\\Application\\chrome.exe'),
    join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
  ]),
};

/**
 * Gives the program to start and what its environment needs, or null where there is none: the one named in CHROMIUM_PATH,
 * else an installed one, else the one that npm brings for Linux on x64, unpacked into the cache when it is first needed.
 * @param {string} cache
 * @returns {{ program: string, env: Record<string, string> } | null}
 */
export function findBrowser(cache) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
    return { program: named, env: {} };
  }
  const installed = (INSTALLED[process.platform] ?? []).find(isProgram);
  if (installed) return { program: installed, env: {} };
  return process.platform === 'linux' && process.arch === 'x64' ? packagedBrowser(cache) : null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function packagedBrowser(cache) {
  const bin = packagedFiles();
  if (!bin) return null;
  const { version } = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) unpack(bin, folder);
  // A machine without a desktop lacks these libraries, and perhaps every font.
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { program: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

function packagedFiles() {
  try {
    // build/cjs/index.cjs is what require finds; the archives lie beside build/.
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Unpacks everything beside the folder first, so that a folder that is there is whole. */
function unpack(bin, folder) {
  const part = `${folder}.${process.pid}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const opened = (name) => brotliDecompressSync(readFileSync(join(bin, name)));
  writeFileSync(join(part, 'chromium'), opened('chromium.br'));
  chmodSync(join(part, 'chromium'), 0o755);
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) untar(opened(name), part);
  writeFileSync(
    join(part, 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(part, folder);
  } catch (error) {
    // Another run was faster; its folder is whole as well.
    rmSync(part, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Writes the files of a tar archive; the package's own archives hold nothing but short names of files and folders. */
function untar(bytes, folder) {
  const text = (from, length) => bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const path = resolve(folder, text(at, 100));
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    if (!path.startsWith(resolve(folder) + sep)) throw new Error(`An archive of Chromium names ${path}.`);
    if (['0', ''].includes(text(at + 156, 1))) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
