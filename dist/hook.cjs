"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// scripts/hook.ts
var import_node_fs2 = __toESM(require("node:fs"), 1);
var import_node_path3 = __toESM(require("node:path"), 1);
var import_node_process = __toESM(require("node:process"), 1);

// lib/claude/machine.ts
var import_node_os = __toESM(require("node:os"), 1);
var import_node_path = __toESM(require("node:path"), 1);
function homeFolder() {
  try {
    const home = import_node_os.default.homedir();
    return import_node_path.default.isAbsolute(home) ? home : "";
  } catch {
    return "";
  }
}

// lib/disk/project.ts
var import_node_fs = __toESM(require("node:fs"), 1);
var import_node_path2 = __toESM(require("node:path"), 1);

// lib/batch/batch-id.ts
var BATCH_ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
function isBatchId(id) {
  return BATCH_ID.test(id);
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

// lib/disk/project.ts
var POINTER_BYTES = 64 * 1024;
function findProjectRoot(from, home) {
  const start = realPath(import_node_path2.default.resolve(from));
  const folders = withParents(start);
  for (const folder of folders) {
    const git = import_node_path2.default.join(folder, ".git");
    const stats = statOf(git);
    if (stats?.isDirectory()) return { root: folder, commonGitDir: realPath(git) };
    if (stats?.isFile()) return fromGitFile(folder, git);
  }
  const realHome = home() && realPath(home());
  const root = folders.find(
    (folder) => folder !== realHome && statOf(import_node_path2.default.join(folder, ".claude"))?.isDirectory()
  );
  return root === void 0 ? void 0 : { root };
}
function withParents(start) {
  const folders = [start];
  for (let folder = start; import_node_path2.default.dirname(folder) !== folder; ) {
    folder = import_node_path2.default.dirname(folder);
    folders.push(folder);
  }
  return folders;
}
function fromGitFile(folder, gitFile) {
  const pointer = readPointer(gitFile);
  if (!pointer?.startsWith("gitdir:")) return { root: folder };
  const gitDir = import_node_path2.default.resolve(folder, pointer.slice("gitdir:".length).trim());
  if (!statOf(gitDir)?.isDirectory()) return { root: folder };
  const common = readPointer(import_node_path2.default.join(gitDir, "commondir"));
  if (!common) return { root: folder, commonGitDir: realPath(gitDir) };
  const commonGitDir = realPath(import_node_path2.default.resolve(gitDir, common));
  const hasMainWorktree = import_node_path2.default.basename(commonGitDir) === ".git" && !isBare(commonGitDir);
  return { root: hasMainWorktree ? import_node_path2.default.dirname(commonGitDir) : folder, commonGitDir };
}
function isBare(gitDir) {
  return ["config", "config.worktree"].some((name) => {
    let section = "";
    for (const line of (readPointer(import_node_path2.default.join(gitDir, name)) ?? "").split("\n")) {
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
    return import_node_fs.default.readFileSync(file, "utf8").trim();
  } catch {
    return void 0;
  }
}
function statOf(target) {
  try {
    return import_node_fs.default.statSync(target, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function realPath(target) {
  try {
    return import_node_fs.default.realpathSync(target);
  } catch {
    return target;
  }
}
var RETRY_FILE_END = "_retry_state.json";
function projectFiles(root) {
  const claudeDir = import_node_path2.default.resolve(root, ".claude");
  const auditDir = import_node_path2.default.join(claudeDir, "audit");
  const archiveDir = import_node_path2.default.join(claudeDir, "batches");
  const state = import_node_path2.default.join(claudeDir, "batch_state.json");
  return {
    root: import_node_path2.default.resolve(root),
    claudeDir,
    state,
    backup: `${state}.bak`,
    auditDir,
    archiveDir,
    hookErrors: import_node_path2.default.join(auditDir, "hook-errors.log"),
    settings: import_node_path2.default.join(claudeDir, "batch-implement.local.md"),
    retry: (batchId) => import_node_path2.default.join(claudeDir, checked(batchId) + RETRY_FILE_END),
    audit: (batchId) => import_node_path2.default.join(auditDir, `${checked(batchId)}_retry_audit.jsonl`),
    archive: (batchId) => import_node_path2.default.join(archiveDir, `${checked(batchId)}.json`),
    evidence: (batchId) => import_node_path2.default.join(archiveDir, `${checked(batchId)}.evidence.jsonl`),
    log: (batchId) => import_node_path2.default.join(archiveDir, `${checked(batchId)}.log.jsonl`),
    report: (batchId, kind) => import_node_path2.default.join(archiveDir, `${checked(batchId)}.report.${kind}`)
  };
}
function checked(batchId) {
  if (isBatchId(batchId)) return batchId;
  throw new BatchError(
    `${JSON.stringify(batchId.slice(0, 120))} cannot be a batch id. Use 1 to 100 letters, digits, dots, dashes and underscores, beginning with a letter or digit, without two dots in a row.`,
    { code: "USAGE" }
  );
}

// scripts/hook.ts
var MAX_STATE_BYTES = 16 * 1024 * 1024;
function hasBatch(folder) {
  const project = findProjectRoot(folder, homeFolder);
  const state = project && import_node_fs2.default.statSync(projectFiles(project.root).state, { throwIfNoEntry: false });
  return state !== void 0 && state.size <= MAX_STATE_BYTES;
}
try {
  const cwd = import_node_process.default.env["CLAUDE_PROJECT_DIR"] || import_node_process.default.cwd();
  if (!import_node_process.default.env["BATCH_WORKER"] && hasBatch(cwd)) {
    const helper = require("./batch.cjs");
    void helper.answerHook(cwd, import_node_path3.default.join(import_node_path3.default.dirname(import_node_path3.default.resolve(import_node_process.default.argv[1] ?? "")), "batch.cjs"));
  }
} catch {
}
