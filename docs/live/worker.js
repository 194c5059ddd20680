// Runs a module's program in a Worker: WebAssembly, and those calls of WASI that a program makes which reads one file at
// most and writes to its two outputs.
"use strict";

// A program that has ended by itself.
class Exit extends Error {
  constructor(code) { super("exit " + code); this.code = code; }
}

// Runs a compiled module from its beginning; gives its exit code and what it wrote to stdout and stderr. Whatever file it
// opens is the one that it is given, `{size, read(begin, end)}`. `tell` hears what it writes to stderr as it does.
async function run(module, args, file = null, tell = () => {}) {
  const written = {1: [], 2: []};
  const done = 0, badDescriptor = 8, ioError = 29, noFile = 44, notSupported = 52;
  const folder = 3, isFolder = 3, isFile = 4, everything = 2n ** 64n - 1n;
  const places = new Map();  // in the file, of each time that it is open
  let memory;
  const view = () => new DataView(memory.buffer);

  // Texts that end with a zero byte, and where each begins
  const encoded = args.map(argument => new TextEncoder().encode(argument + "\0"));
  function putSizes(texts, count, size) {
    view().setUint32(count, texts.length, true);
    view().setUint32(size, texts.reduce((sum, text) => sum + text.length, 0), true);
    return done;
  }
  function putTexts(texts, begins, bytes) {
    texts.forEach((text, i) => {
      view().setUint32(begins + 4 * i, bytes, true);
      new Uint8Array(memory.buffer, bytes).set(text);
      bytes += text.length;
    });
    return done;
  }

  const wasi = {
    args_sizes_get: (count, size) => putSizes(encoded, count, size),
    args_get: (begins, bytes) => putTexts(encoded, begins, bytes),
    environ_sizes_get: (count, size) => putSizes([], count, size),
    environ_get: (begins, bytes) => putTexts([], begins, bytes),
    clock_time_get(clock, precision, time) {
      view().setBigUint64(time, BigInt(Math.round(performance.now() * 1e6)), true);
      return done;
    },
    random_get(bytes, size) {
      crypto.getRandomValues(new Uint8Array(memory.buffer, bytes, size));
      return done;
    },
    fd_write(output, pieces, count, size) {
      if (!written[output]) return badDescriptor;
      let sum = 0;
      for (let i = 0; i < count; ++i) {
        const begin = view().getUint32(pieces + 8 * i, true);
        const length = view().getUint32(pieces + 8 * i + 4, true);
        const bytes = new Uint8Array(memory.buffer, begin, length).slice();
        written[output].push(bytes);
        if (output === 2) tell(new TextDecoder().decode(bytes));
        sum += length;
      }
      view().setUint32(size, sum, true);
      return done;
    },
    // An output is neither a terminal nor a file: what is written there is kept in blocks
    fd_fdstat_get(descriptor, status) {
      new Uint8Array(memory.buffer, status, 24).fill(0);
      view().setUint8(status, descriptor === folder ? isFolder : places.has(descriptor) ? isFile : 0);
      view().setBigUint64(status + 8, everything, true);
      view().setBigUint64(status + 16, everything, true);
      return written[descriptor] || descriptor === folder || places.has(descriptor) ? done : badDescriptor;
    },
    // The one folder, which is called "."
    fd_prestat_get(descriptor, status) {
      if (descriptor !== folder || file === null) return badDescriptor;
      view().setUint32(status, 0, true);
      view().setUint32(status + 4, 1, true);
      return done;
    },
    fd_prestat_dir_name(descriptor, name) {
      view().setUint8(name, ".".charCodeAt(0));
      return done;
    },
    path_open(descriptor, lookup, path, length, flags, rights, inherited, status, opened) {
      if (file === null) return noFile;
      const next = Math.max(folder, ...places.keys()) + 1;
      places.set(next, 0);
      view().setUint32(opened, next, true);
      return done;
    },
    fd_filestat_get(descriptor, status) {
      if (!places.has(descriptor)) return badDescriptor;
      new Uint8Array(memory.buffer, status, 64).fill(0);
      view().setUint8(status + 16, isFile);
      view().setBigUint64(status + 32, BigInt(file.size), true);
      return done;
    },
    fd_pread(descriptor, pieces, count, offset, size) {
      if (!places.has(descriptor)) return badDescriptor;
      let place = Number(offset);
      const first = place;
      try {
        for (let i = 0; i < count; ++i) {
          const begin = view().getUint32(pieces + 8 * i, true);
          const length = view().getUint32(pieces + 8 * i + 4, true);
          const bytes = file.read(place, Math.min(place + length, file.size));
          new Uint8Array(memory.buffer, begin, bytes.length).set(bytes);
          place += bytes.length;
        }
      } catch {
        return ioError;
      }
      view().setUint32(size, place - first, true);
      return done;
    },
    fd_read(descriptor, pieces, count, size) {
      const error = wasi.fd_pread(descriptor, pieces, count, places.get(descriptor), size);
      if (error === done) places.set(descriptor, places.get(descriptor) + view().getUint32(size, true));
      return error;
    },
    fd_seek(descriptor, offset, whence, place) {
      if (!places.has(descriptor)) return badDescriptor;
      places.set(descriptor, Number(offset) + [0, places.get(descriptor), file.size][whence]);
      view().setBigUint64(place, BigInt(places.get(descriptor)), true);
      return done;
    },
    fd_close(descriptor) { return places.delete(descriptor) ? done : badDescriptor; },
    proc_exit(code) { throw new Exit(code); },
  };
  // What no section calls
  const others = {get: (calls, name) => calls[name] ?? (() => notSupported)};

  const {exports} = await WebAssembly.instantiate(module, {wasi_snapshot_preview1: new Proxy(wasi, others)});
  memory = exports.memory;
  let code = 0;
  try {
    exports._start();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    code = error.code;
  }
  const [out, err] = [1, 2].map(file => {
    const decoder = new TextDecoder();
    return written[file].map(bytes => decoder.decode(bytes, {stream: true})).join("") + decoder.decode();
  });
  return {code, out, err};
}

// A file of the reader's, of which no more is read than is asked for.
function reading(blob) {
  const reader = new FileReaderSync();
  return {size: blob.size, read: (begin, end) => new Uint8Array(reader.readAsArrayBuffer(blob.slice(begin, Math.max(begin, end))))};
}

// The page sends arguments, perhaps a file, and with the first of them the module in base64.
let compiled;
self.onmessage = async ({data: {base64, args, file}}) => {
  try {
    compiled ??= await WebAssembly.compile(Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)));
    self.postMessage(await run(compiled, args, file && reading(file), told => self.postMessage({told})));
  } catch (error) {
    self.postMessage({code: null, out: "", err: String(error)});
  }
};
