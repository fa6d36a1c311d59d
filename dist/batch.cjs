"use strict";

// builtin:node:path
var builtin = require("node:path");
var node_path_default = builtin;

// builtin:node:process
var node_process_default = process;

// builtin:node:fs
var builtin2 = require("node:fs");
var node_fs_default = builtin2;

// lib/host/load-bundle.ts
var FOLDER = ".compiled";
var DEAD_AFTER_MS = 6e4;
var loaded = /* @__PURE__ */ new Map();
function loadBundle(file2, env) {
  const known = loaded.get(file2);
  if (known) return known.exports;
  const { text, stats } = read(file2);
  const module2 = { exports: {} };
  loaded.set(file2, module2);
  const compiled = env["NODE_DISABLE_COMPILE_CACHE"] ? void 0 : keptFile(file2, stats, env);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}
})`;
  const script = compile(wrapped, file2, compiled);
  const beside = (name) => requireFrom(file2, name, env);
  script.runInThisContext()(module2.exports, beside, module2, file2, node_path_default.dirname(file2));
  return module2.exports;
}
function read(file2) {
  const fd = node_fs_default.openSync(file2, "r");
  try {
    return { stats: node_fs_default.fstatSync(fd), text: node_fs_default.readFileSync(fd, "latin1") };
  } finally {
    node_fs_default.closeSync(fd);
  }
}
function requireFrom(file2, name, env) {
  return name.startsWith("./") ? loadBundle(node_path_default.join(node_path_default.dirname(file2), name), env) : require(name);
}
function compile(source, filename, compiled) {
  const cachedData = compiled === void 0 ? void 0 : readKept(compiled);
  const vm = require("node:vm");
  const script = new vm.Script(source, { filename, ...cachedData ? { cachedData } : {} });
  if (compiled !== void 0 && (!cachedData || script.cachedDataRejected)) {
    node_process_default.once("exit", () => keep(compiled, script));
  }
  return script;
}
function keptFile(file2, { size, mtimeMs }, env) {
  const options = optionsDigest([...node_process_default.execArgv, env["NODE_OPTIONS"] ?? ""].join(" "));
  const name = `${node_path_default.basename(file2)}-${node_process_default.version}-${node_process_default.arch}${options}-${"4e7e7ca12fb6"}`;
  return node_path_default.join(node_path_default.dirname(file2), FOLDER, `${name}-${size}-${Math.round(mtimeMs)}`);
}
function optionsDigest(options) {
  let sum = 0;
  for (const character of options) sum = Math.imul(sum, 31) + (character.codePointAt(0) ?? 0) >>> 0;
  return sum === 0 ? "" : `-${sum.toString(36)}`;
}
function readKept(compiled) {
  try {
    if (!isOurs(node_path_default.dirname(compiled))) return void 0;
    const bytes = node_fs_default.readFileSync(compiled);
    const half = bytes.length / 2;
    const isWhole = half > 0 && bytes.subarray(0, half).equals(bytes.subarray(half));
    return isWhole ? bytes.subarray(0, half) : void 0;
  } catch {
    return void 0;
  }
}
function isOurs(folder) {
  const stats = node_fs_default.lstatSync(folder);
  const isPrivate = node_process_default.getuid === void 0 || stats.uid === node_process_default.getuid() && (stats.mode & 18) === 0;
  return stats.isDirectory() && isPrivate;
}
function keep(compiled, script) {
  const folder = node_path_default.dirname(compiled);
  const temporary = `${compiled}.${node_process_default.pid}`;
  try {
    if (!isAnothers(node_path_default.dirname(folder))) node_fs_default.mkdirSync(folder, { recursive: true, mode: 448 });
    if (!isOurs(folder)) return;
    write(temporary, script);
    node_fs_default.renameSync(temporary, compiled);
    sweep(folder);
  } catch {
    removeQuietly(temporary);
  }
}
function isAnothers(folder) {
  return node_process_default.getuid !== void 0 && node_fs_default.statSync(folder).uid !== node_process_default.getuid();
}
function write(file2, script) {
  const fd = node_fs_default.openSync(file2, "wx", 384);
  try {
    const data = script.createCachedData();
    node_fs_default.writeFileSync(fd, Buffer.concat([data, data]));
    node_fs_default.fsyncSync(fd);
  } finally {
    node_fs_default.closeSync(fd);
  }
}
function sweep(folder) {
  const names = node_fs_default.readdirSync(folder);
  const present = names.filter((name) => name.includes(`-${"4e7e7ca12fb6"}-`));
  for (const name of names) {
    const file2 = node_path_default.join(folder, name);
    if (!present.includes(name) || isReplaced(folder, name) || isDead(file2)) removeQuietly(file2);
  }
}
function isReplaced(folder, name) {
  const [bundle = "", identity = ""] = [name.split("-v")[0], name.split(`-${"4e7e7ca12fb6"}-`)[1]];
  const stats = node_fs_default.statSync(node_path_default.join(node_path_default.dirname(folder), bundle), { throwIfNoEntry: false });
  return stats === void 0 || !identity.startsWith(`${stats.size}-${Math.round(stats.mtimeMs)}`);
}
function isDead(file2) {
  const isTemporary = /\.\d+$/.test(file2);
  const stats = isTemporary ? node_fs_default.lstatSync(file2, { throwIfNoEntry: false }) : void 0;
  return stats !== void 0 && Date.now() - stats.mtimeMs > DEAD_AFTER_MS;
}
function removeQuietly(file2) {
  try {
    node_fs_default.rmSync(file2, { force: true });
  } catch {
  }
}

// scripts/batch.ts
var OWN_BUNDLE = /* @__PURE__ */ new Set(["next", "brief", "complete", "fail", "status"]);
var verb = node_process_default.argv[2] ?? "";
var file = node_path_default.join(__dirname, `${OWN_BUNDLE.has(verb) ? verb : "helper"}.cjs`);
try {
  loadBundle(file, node_process_default.env);
} catch (cause) {
  const why = cause instanceof Error ? cause.message : String(cause);
  node_process_default.stderr.write(
    `batch: ${file} could not be loaded (${why}). In the middle of an update run the command again; else install the plugin again.
`
  );
  node_process_default.exitCode = 1;
}
