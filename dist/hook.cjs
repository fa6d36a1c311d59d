"use strict";

// builtin:node:fs
var builtin = require("node:fs");
var node_fs_default = builtin;

// builtin:node:path
var builtin2 = require("node:path");
var node_path_default = builtin2;

// builtin:node:process
var node_process_default = process;

// lib/host/load-bundle.ts
var FOLDER = ".compiled";
var DEAD_AFTER_MS = 6e4;
var loaded = /* @__PURE__ */ new Map();
function loadBundle(file, env) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const { text, stats } = read(file);
  const module2 = { exports: {} };
  loaded.set(file, module2);
  const compiled = env["NODE_DISABLE_COMPILE_CACHE"] ? void 0 : keptFile(file, stats, env);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}
})`;
  const script = compile(wrapped, file, compiled);
  const beside = (name) => requireFrom(file, name, env);
  script.runInThisContext()(module2.exports, beside, module2, file, node_path_default.dirname(file));
  return module2.exports;
}
function read(file) {
  const fd = node_fs_default.openSync(file, "r");
  try {
    return { stats: node_fs_default.fstatSync(fd), text: node_fs_default.readFileSync(fd, "latin1") };
  } finally {
    node_fs_default.closeSync(fd);
  }
}
function requireFrom(file, name, env) {
  return name.startsWith("./") ? loadBundle(node_path_default.join(node_path_default.dirname(file), name), env) : require(name);
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
function keptFile(file, { size, mtimeMs }, env) {
  const options = optionsDigest([...node_process_default.execArgv, env["NODE_OPTIONS"] ?? ""].join(" "));
  const name = `${node_path_default.basename(file)}-${node_process_default.version}-${node_process_default.arch}${options}-${"4e7e7ca12fb6"}`;
  return node_path_default.join(node_path_default.dirname(file), FOLDER, `${name}-${size}-${Math.round(mtimeMs)}`);
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
function sweep(folder) {
  const names = node_fs_default.readdirSync(folder);
  const present = names.filter((name) => name.includes(`-${"4e7e7ca12fb6"}-`));
  for (const name of names) {
    const file = node_path_default.join(folder, name);
    if (!present.includes(name) || isReplaced(folder, name) || isDead(file)) removeQuietly(file);
  }
}
function isReplaced(folder, name) {
  const [bundle = "", identity = ""] = [name.split("-v")[0], name.split(`-${"4e7e7ca12fb6"}-`)[1]];
  const stats = node_fs_default.statSync(node_path_default.join(node_path_default.dirname(folder), bundle), { throwIfNoEntry: false });
  return stats === void 0 || !identity.startsWith(`${stats.size}-${Math.round(stats.mtimeMs)}`);
}
function isDead(file) {
  const isTemporary = /\.\d+$/.test(file);
  const stats = isTemporary ? node_fs_default.lstatSync(file, { throwIfNoEntry: false }) : void 0;
  return stats !== void 0 && Date.now() - stats.mtimeMs > DEAD_AFTER_MS;
}
function removeQuietly(file) {
  try {
    node_fs_default.rmSync(file, { force: true });
  } catch {
  }
}

// builtin:node:os
var node_os_default = {
  arch: (...args) => require("node:os").arch(...args),
  availableParallelism: (...args) => require("node:os").availableParallelism(...args),
  cpus: (...args) => require("node:os").cpus(...args),
  endianness: (...args) => require("node:os").endianness(...args),
  freemem: (...args) => require("node:os").freemem(...args),
  getPriority: (...args) => require("node:os").getPriority(...args),
  homedir: (...args) => require("node:os").homedir(...args),
  hostname: (...args) => require("node:os").hostname(...args),
  loadavg: (...args) => require("node:os").loadavg(...args),
  networkInterfaces: (...args) => require("node:os").networkInterfaces(...args),
  platform: (...args) => require("node:os").platform(...args),
  release: (...args) => require("node:os").release(...args),
  setPriority: (...args) => require("node:os").setPriority(...args),
  tmpdir: (...args) => require("node:os").tmpdir(...args),
  totalmem: (...args) => require("node:os").totalmem(...args),
  type: (...args) => require("node:os").type(...args),
  userInfo: (...args) => require("node:os").userInfo(...args),
  uptime: (...args) => require("node:os").uptime(...args),
  version: (...args) => require("node:os").version(...args),
  machine: (...args) => require("node:os").machine(...args)
};

// lib/host/machine.ts
function homeFolder() {
  return node_os_default.homedir();
}

// lib/errors.ts
var BatchError = class extends Error {
  name = "BatchError";
  code;
  constructor(message, options) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.code = options.code;
  }
};

// lib/model/batch-id.ts
var BATCH_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
function isBatchId(id) {
  return BATCH_ID.test(id) && !id.includes("..");
}

// lib/store/project-files.ts
var RETRY_FILE_END = "_retry_state.json";
function projectFiles(root) {
  const claudeDir = node_path_default.resolve(root, ".claude");
  const auditDir = node_path_default.join(claudeDir, "audit");
  const archiveDir = node_path_default.join(claudeDir, "batches");
  const state = node_path_default.join(claudeDir, "batch_state.json");
  return {
    root: node_path_default.resolve(root),
    claudeDir,
    state,
    backup: `${state}.bak`,
    auditDir,
    archiveDir,
    hookErrors: node_path_default.join(auditDir, "hook-errors.log"),
    settings: node_path_default.join(claudeDir, "batch-implement.local.md"),
    retry: (batchId) => node_path_default.join(claudeDir, checked(batchId) + RETRY_FILE_END),
    audit: (batchId) => node_path_default.join(auditDir, `${checked(batchId)}_retry_audit.jsonl`),
    archive: (batchId) => node_path_default.join(archiveDir, `${checked(batchId)}.json`)
  };
}
function checked(batchId) {
  if (isBatchId(batchId)) return batchId;
  throw new BatchError(
    `${JSON.stringify(batchId.slice(0, 120))} cannot be a batch id. Use 1 to 100 letters, digits, dots, dashes and underscores, beginning with a letter or digit, without two dots in a row.`,
    { code: "USAGE" }
  );
}

// lib/store/project-root.ts
var POINTER_BYTES = 64 * 1024;
function findProjectRoot(from, home) {
  const start = realPath(node_path_default.resolve(from));
  const folders = withParents(start);
  for (const folder of folders) {
    const git = node_path_default.join(folder, ".git");
    const stats = statOf(git);
    if (stats?.isDirectory()) return { root: folder, commonGitDir: realPath(git) };
    if (stats?.isFile()) return fromGitFile(folder, git);
  }
  const realHome = realPath(node_path_default.resolve(home()));
  const root = folders.find(
    (folder) => folder !== realHome && statOf(node_path_default.join(folder, ".claude"))?.isDirectory()
  );
  return root === void 0 ? void 0 : { root };
}
function withParents(start) {
  const folders = [start];
  for (let folder = start; node_path_default.dirname(folder) !== folder; ) {
    folder = node_path_default.dirname(folder);
    folders.push(folder);
  }
  return folders;
}
function fromGitFile(folder, gitFile) {
  const pointer = readPointer(gitFile);
  if (!pointer?.startsWith("gitdir:")) return { root: folder };
  const gitDir = node_path_default.resolve(folder, pointer.slice("gitdir:".length).trim());
  if (!statOf(gitDir)?.isDirectory()) return { root: folder };
  const common = readPointer(node_path_default.join(gitDir, "commondir"));
  if (!common) return { root: folder, commonGitDir: realPath(gitDir) };
  const commonGitDir = realPath(node_path_default.resolve(gitDir, common));
  const hasMainWorktree = node_path_default.basename(commonGitDir) === ".git" && !isBare(commonGitDir);
  return { root: hasMainWorktree ? node_path_default.dirname(commonGitDir) : folder, commonGitDir };
}
function isBare(gitDir) {
  return ["config", "config.worktree"].some((name) => {
    let section = "";
    for (const line of (readPointer(node_path_default.join(gitDir, name)) ?? "").split("\n")) {
      const text = line.trim().toLowerCase();
      if (text.startsWith("[")) section = text;
      if (section === "[core]" && text.replaceAll(" ", "").replaceAll("	", "") === "bare=true") return true;
    }
    return false;
  });
}
function readPointer(file) {
  const stats = statOf(file);
  if (!stats?.isFile() || stats.size > POINTER_BYTES) return void 0;
  try {
    return node_fs_default.readFileSync(file, "utf8").trim();
  } catch {
    return void 0;
  }
}
function statOf(target) {
  try {
    return node_fs_default.statSync(target, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function realPath(target) {
  try {
    return node_fs_default.realpathSync(target);
  } catch {
    return target;
  }
}

// scripts/hook.ts
var OWN_BUNDLE = /* @__PURE__ */ new Map([
  ["SessionStart", "session-start"],
  ["Stop", "stop"]
]);
function hasBatch(folder) {
  const project = findProjectRoot(folder, homeFolder);
  return project !== void 0 && node_fs_default.existsSync(projectFiles(project.root).state);
}
try {
  const cwd = node_process_default.env["CLAUDE_PROJECT_DIR"] || node_process_default.cwd();
  if (hasBatch(cwd)) {
    const dist = node_path_default.dirname(node_path_default.resolve(node_process_default.argv[1] ?? ""));
    const bundle = `${OWN_BUNDLE.get(node_process_default.argv[2] ?? "") ?? "hook-events"}.cjs`;
    const events = loadBundle(node_path_default.join(__dirname, bundle), node_process_default.env);
    void events.answerEvent(cwd, node_path_default.join(dist, "batch.cjs"));
  }
} catch {
}
