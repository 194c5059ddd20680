// The module that pages compute with says what the native program says, of every section and from every seed:
// texts to the character, numbers but for what their last digits owe to a C library's logarithm. It draws every
// live figure as the native program does, at a choice of settings.
//
//     equals_native.mjs --binary-dir BUILD [--seeds N]
import {execFileSync, spawnSync} from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {gzipSync} from "node:zlib";

const {values: options} = parseArgs({options: {"binary-dir": {type: "string"}, seeds: {type: "string", default: "3"}}});
const build = path.resolve(options["binary-dir"]);
const file = name => path.join(build, `live/${name}.wasm`);
if (!fs.existsSync(file("book"))) {
  console.log("live: not run: the module is not built");
  process.exit(0);
}

// What a page's Worker runs, and how
const source = fs.readFileSync(new URL("../../../docs/live/worker.js", import.meta.url), "utf8");
const run = new Function("self", source + "return run;")({});
const compiled = name => WebAssembly.compile(fs.readFileSync(file(name)));
const module = await compiled("book");
const size = gzipSync(fs.readFileSync(file("book")), {level: 9}).length;
console.log(`${size} bytes, compressed`);
const sections = fs.readFileSync(path.join(build, "sections"), "utf8").trim().split("\n").map(line => line.split("/")[1]);

// Its exceptions are our own
execFileSync("cmake", ["--build", path.join(build, "live"), "--target", "exceptions"]);
const exceptions = await run(await compiled("exceptions"), ["exceptions"]);
process.stdout.write(exceptions.out);

const closeness = 1e-12;

// Where two values of JSON differ, each as `PLACE: ONE, OTHER`
function differences(one, other, place) {
  if (typeof one === "number" && typeof other === "number") {
    const isClose = Math.abs(one - other) <= closeness * Math.max(Math.abs(one), Math.abs(other));
    return isClose ? [] : [`${place}: ${one}, ${other}`];
  }
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return one === other ? [] : [`${place}: ${JSON.stringify(one)}, ${JSON.stringify(other)}`];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap(key => differences(one[key], other[key], `${place}/${key}`));
}

const mostBytes = 400_000;
let failures = Number(exceptions.code !== 0) + Number(size > mostBytes);
const seeds = ["42", "18446744073709551615"];
for (let seed = 0; seeds.length < Number(options.seeds); ++seed) seeds.push(String(seed));
for (const seed of seeds) {
  const native = JSON.parse(execFileSync(path.join(build, "run"), [...sections, "--seed", seed, "--json", "-"],
    {encoding: "utf8", maxBuffer: 2 ** 30})).sections;
  for (const [i, section] of sections.entries()) {
    const {code, out, err} = await run(module, ["book", section, seed]);
    const found = code === 0 ? differences(native[i], JSON.parse(out).sections[0], "") : [`exit code ${code}: ${err}`];
    failures += found.length > 0;
    for (const line of found.slice(0, 5)) console.log(`${section}, seed ${seed}${line}`);
  }
}

// What a figure says at each of some settings, and what it refuses
const settings = {
  survive: ["", "std=1.414 bias=off", "std=0.1 bias=off width=64", "std=10 activation=linear width=32", "std=0.2 norm=on",
    "std=1 activation=tanh width=16", "residual=on norm=on", "std=2 residual=on activation=sigmoid", "std=0.35 bias=off",
    "std=11", "std=", "std=nan", "width=100000", "activation=none", "bias=1", "depth=50", "std"],
  apart: ["", "start=zeros by=bias", "start=nudged steps=100", "by=dropout steps=1000", "start=random by=output", "start=ones"],
  race: ["", "depth=2", "depth=30", "depth=4"],
  stream: ["", "word=1 order=WXb", "word=12 weight=normal order=WbX samples=3", "samples=1", "word=32", "word=33", "word=0", "order=XXX"],
  notice: ["", "guess=none n=32768", "guess=right mistake=gain_forgotten n=16", "mistake=uniform_for_normal",
    "guess=none mistake=truncated_for_normal n=64", "mistake=one_more_for_bias", "mistake=gain_on_variance n=4096", "n=8", "mistake=none"],
  drop: [""],
  guess: ["", "guess=none", "guess=nothing", "guess=half_width", "guess=std_off", "guess=fan_in_only", "guess=absent"],
};
let drawn = 0;
for (const [figure, each] of Object.entries(settings)) {
  for (const [i, words] of each.entries()) {
    const args = [figure, seeds[i % seeds.length], ["en", "zh", "both"][i % 3], ...words.split(" ").filter(word => word)];
    const native = spawnSync(path.join(build, "docs/data/live_figure"), args, {encoding: "utf8"});
    const {code, out} = await run(module, ["book", "figure", ...args]);
    const isAlike = code === native.status && out === native.stdout && (code === 0) === out.startsWith("<figure");
    failures += !isAlike;
    drawn += code === 0;
    if (!isAlike) console.log(`${args.join(" ")}\n${native.stdout}${native.stderr}\n${out}`);
  }
}
console.log(`${drawn} figures drawn`);

// What it says of each file that the fuzzer kept, damaged or not. These it refuses in words of its own: shapes of more
// than 2³² numbers, which it cannot count; names that are no UTF-8; and a zip that libzip reads as empty.
const otherwise = new Set(["1f0b0ee2", "b6feb2a6", "c535b48d", "d9c8cfb3", "f0013a9d", "facdc305", "dfad58c4",
  "0f336c54", "17711924", "41417bbe", "6c3784cd", "077c9926"]);
const corpus = fileURLToPath(new URL("../../fuzz/corpus/", import.meta.url));
const files = ["npy", "npz", "safetensors"].flatMap(format => fs.readdirSync(path.join(corpus, format)).map(name => path.join(format, name)));
let read = 0;
for (const [i, file] of files.entries()) {
  const args = ["drop", "42", ["en", "zh", "both"][i % 3], "file=" + file];
  const native = spawnSync(path.join(build, "docs/data/live_figure"), args, {cwd: corpus, encoding: "utf8"});
  const bytes = fs.readFileSync(path.join(corpus, file));
  const {code, out} = await run(module, ["book", "figure", ...args],
    {size: bytes.length, read: (begin, end) => bytes.subarray(begin, end)});
  const isRefused = /cannot be read|无法读取/.test(out) && !out.includes("<dt>");
  const isAlike = code === 0 && native.status === 0 &&
    (otherwise.has(path.basename(file).slice(0, 8)) ? isRefused : out === native.stdout);
  failures += !isAlike;
  read += out.includes("<dt>");
  if (!isAlike) console.log(`${file}\n${native.stdout}${native.stderr}\n${out}`);
}
console.log(`${files.length} files, ${read} of them read`);
console.log(`${seeds.length} seeds, ${sections.length} sections: ${failures} differ`);
process.exit(failures > 0 ? 1 : 0);
