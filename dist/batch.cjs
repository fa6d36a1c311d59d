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
var loaded = /* @__PURE__ */ new Map();
function loadBundle(file, env) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const module2 = { exports: {} };
  loaded.set(file, module2);
  const source = node_fs_default.readFileSync(file, "latin1");
  const compiled = env["NODE_DISABLE_COMPILE_CACHE"] ? void 0 : keptFile(file);
  const script = compile(
    `(function (exports, require, module, __filename, __dirname) {${source}
})`,
    file,
    compiled
  );
  const beside = (name) => requireFrom(file, name, env);
  script.runInThisContext()(module2.exports, beside, module2, file, node_path_default.dirname(file));
  return module2.exports;
}
function requireFrom(file, name, env) {
  return name.startsWith("./") ? loadBundle(node_path_default.join(node_path_default.dirname(file), name), env) : require(name);
}
function compile(source, filename, compiled) {
  const cachedData = compiled === void 0 ? void 0 : readKept(compiled);
  const vm = node_process_default.getBuiltinModule("node:vm");
  const script = new vm.Script(source, { filename, ...cachedData ? { cachedData } : {} });
  if (compiled !== void 0 && (!cachedData || script.cachedDataRejected)) {
    node_process_default.once("exit", () => keep(compiled, script));
  }
  return script;
}
function keptFile(file) {
  const { size, mtimeMs } = node_fs_default.statSync(file);
  const identity = `${"0262f224b6ca"}-${size}-${Math.round(mtimeMs)}`;
  return node_path_default.join(node_path_default.dirname(file), FOLDER, keptPrefix(node_path_default.basename(file)) + identity);
}
function keptPrefix(bundle2) {
  return `${bundle2}-${node_process_default.version}-${node_process_default.arch}-`;
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
    node_fs_default.mkdirSync(folder, { recursive: true, mode: 448 });
    if (!isOurs(folder)) return;
    write(temporary, script);
    node_fs_default.renameSync(temporary, compiled);
    removeOthers(compiled);
  } catch {
    removeQuietly(temporary);
  }
}
function removeQuietly(file) {
  try {
    node_fs_default.rmSync(file, { force: true });
  } catch {
  }
}
function write(file, script) {
  const fd = node_fs_default.openSync(file, "wx", 384);
  try {
    const data = script.createCachedData();
    node_fs_default.writeFileSync(fd, Buffer.concat([data, data]));
    node_fs_default.fsyncSync(fd);
  } finally {
    node_fs_default.closeSync(fd);
  }
}
function removeOthers(compiled) {
  const folder = node_path_default.dirname(compiled);
  const kept = node_path_default.basename(compiled);
  const [bundle2 = ""] = kept.split("-v");
  const ofSame = keptPrefix(bundle2);
  for (const name of node_fs_default.readdirSync(folder)) {
    if (name.startsWith(ofSame) && name !== kept) removeQuietly(node_path_default.join(folder, name));
  }
}

// scripts/batch.ts
var OWN_BUNDLE = /* @__PURE__ */ new Set(["next", "brief", "complete", "fail", "status"]);
var [, program = "", verb = ""] = node_process_default.argv;
var bundle = OWN_BUNDLE.has(verb) ? verb : "helper";
loadBundle(node_path_default.join(node_path_default.dirname(node_path_default.resolve(program)), `${bundle}.cjs`), node_process_default.env);
