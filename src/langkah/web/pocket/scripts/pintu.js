// The weigh door on this device: the same Python as on the office's server, run by Pyodide. It can reach no network.
const decoder = new TextDecoder();
let door = null;

const bytes = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
};

// A pack is a list of paths and lengths as JSON, its own length before it, and the contents one after another.
const unpack = (fs, pack) => {
  const head = new DataView(pack.buffer, pack.byteOffset).getUint32(0);
  const made = new Set();
  let at = 4 + head;
  for (const [path, length] of JSON.parse(decoder.decode(pack.subarray(4, at)))) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(folder)) { fs.mkdirTree(folder); made.add(folder); }
    fs.writeFile(path, pack.subarray(at, at += length));
  }
};

export const open = async (state, { loadPyodide, base, read, ...more }) => {
  const named = (part) => state.files.find((one) => one.address.includes(part)).address;
  const packs = state.files.filter((one) => one.address.endsWith(".pack")).map((one) => one.address);
  const [python, book, ...packed] = await Promise.all([
    loadPyodide({ indexURL: base, ...more }),
    read(named("/buku.")), ...packs.map(read),
  ]);
  for (const one of packed) unpack(python.FS, one);
  python.FS.writeFile("/rumah/langkah/rulebook/rulebook.json", book);
  python.FS.mkdirTree("/kantor");
  python.FS.writeFile("/kantor/keadaan.json", JSON.stringify(state));
  python.runPython("import sys; sys.path.insert(0, '/rumah'); sys.dont_write_bytecode = True");
  const inside = python.pyimport("langkah.web.pocket.inside");
  inside.open_door();
  return (method, address, body, kind, languages) => {
    const given = python.toPy(new Uint8Array(body));
    const told = inside.answer(method, address, given.tobytes(), kind, languages);
    const [status, headers, content] = told.toJs();
    given.destroy(); told.destroy();
    return { status, headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])), content };
  };
};

// Nothing is fetched any more: whatever Python may try, there is nothing to send with.
const shut = () => { for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "BroadcastChannel", "indexedDB", "caches"]) Object.defineProperty(self, name, { value: undefined }); };

const begin = async (state) => {
  const engine = state.files.find((one) => one.address.endsWith("/pyodide.mjs")).address;
  const { loadPyodide } = await import(engine);
  door = await open(state, { loadPyodide, base: engine.slice(0, engine.lastIndexOf("/") + 1), read: bytes });
  shut();
};
const heard = async ({ data }) => {
  if (data.state) {
    try { await begin(data.state); postMessage({ opened: data.state.rulebook.version }); } catch (error) { postMessage({ failed: String(error) }); }
    return;
  }
  const body = typeof data.body === "string" ? new TextEncoder().encode(data.body) : new Uint8Array(data.body || 0);
  try {
    const told = door(data.method, data.address, body, data.kind || "", data.languages || "");
    postMessage({ number: data.number, ...told }, [told.content.buffer]);
  } catch (error) { postMessage({ failed: String(error) }); }
};
if (typeof WorkerGlobalScope !== "undefined") self.onmessage = heard;
