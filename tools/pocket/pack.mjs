// Run by build.py under node: opens Pyodide once, has record.py pack the door, and packs all files for the way.
// Arguments: folder of the npm package, src, site-packages, folder for the bundle, folder of what was packed before.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [engine, source, libraries, out, before] = process.argv.slice(2);
const tools = dirname(fileURLToPath(import.meta.url));
const { loadPyodide, version } = await import(pathToFileURL(join(engine, "pyodide.mjs")));
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const started = Date.now();

const python = await loadPyodide({ indexURL: engine });
for (const [place, root] of [["/sumber", source], ["/pustaka", libraries]]) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
}
python.FS.mkdirTree("/alat");
python.FS.mount(python.FS.filesystems.NODEFS, { root: tools }, "/alat");
python.runPython("import sys; sys.path.insert(0, '/alat')");
const told = JSON.parse(python.pyimport("record").main());
const made = (name) => Buffer.from(python.FS.readFile(`/keluar/${name}`));

const files = [];
// Packing as small as can be takes a minute for the engine; what was packed once is kept by its digest.
const packed = (bytes, digest, suffix, pack) => {
  const kept = join(before, `${digest}${suffix}`);
  if (!existsSync(kept)) writeFileSync(kept, pack(bytes));
  return kept;
};
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const put = (name, kind, bytes) => {
  const digest = sha256(bytes), target = join(out, name);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(packed(bytes, digest, ".br", brotli), `${target}.br`);
  copyFileSync(packed(bytes, digest, ".gz", (all) => gzipSync(all, { level: 9 })), `${target}.gz`);
  files.push({ name, kind, size: bytes.length, packed: readFileSync(`${target}.br`).length, sha256: digest });
};

mkdirSync(before, { recursive: true });
const script = "text/javascript; charset=utf-8";
// Pyodide asks for its files by fixed names, so the folder carries the digest of them all.
const lock = JSON.parse(readFileSync(join(engine, "pyodide-lock.json")));
const parts = [
  ["pyodide.mjs", script, readFileSync(join(engine, "pyodide.mjs"))],
  ["pyodide.asm.mjs", script, readFileSync(join(engine, "pyodide.asm.mjs"))],
  ["pyodide.asm.wasm", "application/wasm", readFileSync(join(engine, "pyodide.asm.wasm"))],
  ["pyodide-lock.json", "application/json", Buffer.from(JSON.stringify({ info: lock.info, packages: {} }))],
  ["python_stdlib.zip", "application/zip", made("python_stdlib.zip")],
];
const folder = `mesin.${sha256(Buffer.concat(parts.map(([, , bytes]) => bytes))).slice(0, 12)}`;
for (const [name, kind, bytes] of parts) put(`${folder}/${name}`, kind, bytes);
for (const name of ["pustaka", "kata", "langkah"]) {
  const bytes = made(`${name}.pack`);
  put(`${name}.${sha256(bytes).slice(0, 12)}.pack`, "application/octet-stream", bytes);
}
const worker = readFileSync(join(source, "langkah/web/pocket/scripts/pintu.js"));
put(`pintu.${sha256(worker).slice(0, 12)}.js`, script, worker);
const sources = { ...told.sources, "web/pocket/scripts/pintu.js": sha256(worker) };
writeFileSync(join(out, "daftar.json"), JSON.stringify({ pyodide: version, python: told.python, libraries: told.libraries, sources, files }, null, 1));
const total = files.reduce((sum, one) => sum + one.packed, 0);
console.log(`langkah: bundle for phones: ${files.length} files, ${(total / 1e6).toFixed(1)} MB, ${told.libraries.length} modules of libraries, ${((Date.now() - started) / 1000).toFixed(0)} s`);
