// Runs a module's program in a Worker: WebAssembly, and those calls of WASI that a program makes which reads
// nothing and writes to its two outputs.
"use strict";

// A program that has ended by itself.
class Exit extends Error {
  constructor(code) { super("exit " + code); this.code = code; }
}

// Runs a compiled module from its beginning; gives its exit code and what it wrote to stdout and stderr.
async function run(module, args) {
  const written = {1: [], 2: []};
  const done = 0, badDescriptor = 8, notSupported = 52;
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
    fd_write(file, pieces, count, size) {
      if (!written[file]) return badDescriptor;
      let sum = 0;
      for (let i = 0; i < count; ++i) {
        const begin = view().getUint32(pieces + 8 * i, true);
        const length = view().getUint32(pieces + 8 * i + 4, true);
        written[file].push(new Uint8Array(memory.buffer, begin, length).slice());
        sum += length;
      }
      view().setUint32(size, sum, true);
      return done;
    },
    // Neither a terminal nor a file: what is written there is kept in blocks
    fd_fdstat_get(file, status) {
      new Uint8Array(memory.buffer, status, 24).fill(0);
      return written[file] ? done : badDescriptor;
    },
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

// The page sends arguments, and with the first of them the module in base64.
let compiled;
self.onmessage = async ({data: {base64, args}}) => {
  try {
    compiled ??= await WebAssembly.compile(Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)));
    self.postMessage(await run(compiled, args));
  } catch (error) {
    self.postMessage({code: null, out: "", err: String(error)});
  }
};
