"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// builtin:node:fs
var builtin, node_fs_default, readFileSync;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    builtin = require("node:fs");
    node_fs_default = builtin;
    readFileSync = /* @__PURE__ */ (() => builtin.readFileSync)();
  }
});

// lib/errors.ts
function isBatchError(value) {
  return value instanceof Error && value.name === "BatchError" && "code" in value;
}
var BatchError;
var init_errors = __esm({
  "lib/errors.ts"() {
    "use strict";
    BatchError = class extends Error {
      name = "BatchError";
      code;
      constructor(message, options) {
        super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
        this.code = options.code;
      }
    };
  }
});

// lib/model/batch-id.ts
function isBatchId(id) {
  return BATCH_ID.test(id) && !id.includes("..");
}
var BATCH_ID;
var init_batch_id = __esm({
  "lib/model/batch-id.ts"() {
    "use strict";
    BATCH_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
  }
});

// lib/model/outcome.ts
function outcomes(batch) {
  const found = /* @__PURE__ */ new Map();
  for (const index of batch.completed_features) found.set(index, "completed");
  for (const { feature_index } of batch.failed_features) found.set(feature_index, "failed");
  for (const { feature_index, category } of batch.skipped_features) {
    found.set(feature_index, category === "dependency" ? "blocked" : "skipped");
  }
  return found;
}
function featureState(batch, index, ended2 = outcomes(batch)) {
  const outcome = ended2.get(index);
  if (outcome) return outcome;
  return batch.in_flight?.feature_index === index ? "in_progress" : "pending";
}
function progress(batch) {
  const counts = { completed: 0, failed: 0, skipped: 0, blocked: 0 };
  const ended2 = outcomes(batch);
  for (const outcome of ended2.values()) counts[outcome] += 1;
  const unverified = batch.completed_features.filter((i) => batch.verification.get(i)?.result !== "passed");
  return { total: batch.features.length, ended: ended2.size, ...counts, unverified: unverified.length };
}
var init_outcome = __esm({
  "lib/model/outcome.ts"() {
    "use strict";
  }
});

// lib/model/next-feature.ts
function nextFeature(batch) {
  if (batch.in_flight) return { kind: "in_progress", index: batch.in_flight.feature_index };
  const ended2 = outcomes(batch);
  const index = batch.feature_order.find(
    (i) => !ended2.has(i) && unmetDependencies(batch, i, ended2).length === 0
  );
  return index === void 0 ? { kind: "ended" } : { kind: "pending", index };
}
function unmetDependencies(batch, index, ended2) {
  const waitsFor = batch.feature_dependencies.get(index) ?? [];
  return waitsFor.filter((other) => ended2.get(other) !== "completed");
}
var init_next_feature = __esm({
  "lib/model/next-feature.ts"() {
    "use strict";
    init_outcome();
  }
});

// lib/model/settle.ts
function settle(batch, now) {
  const ended2 = outcomes(batch);
  const blocked = newlyBlocked(batch, ended2, now);
  const skipped_features = blocked.length > 0 ? [...batch.skipped_features, ...blocked] : batch.skipped_features;
  const total_features = batch.features.length;
  let current_index = 0;
  while (current_index < total_features && ended2.has(current_index)) current_index += 1;
  const pause = current_index === total_features ? null : batch.pause;
  const settled = { ...batch, skipped_features, total_features, current_index, pause };
  return { ...settled, status: statusOf(settled) };
}
function newlyBlocked(batch, ended2, now) {
  const blocked = [];
  let found = batch.feature_dependencies.size > 0;
  while (found) {
    found = false;
    for (const index of batch.feature_order) {
      const waitsFor = batch.feature_dependencies.get(index) ?? [];
      const cause = waitsFor.find((other) => ended2.has(other) && ended2.get(other) !== "completed");
      if (cause === void 0 || ended2.has(index)) continue;
      ended2.set(index, "blocked");
      const reason = `waits for feature ${cause + 1}, which was not completed`;
      blocked.push({ feature_index: index, reason, category: "dependency", timestamp: now });
      found = true;
    }
  }
  return blocked;
}
function statusOf(batch) {
  if (batch.current_index === batch.total_features)
    return batch.completed_features.length > 0 ? "completed" : "failed";
  return batch.pause ? "paused" : "in_progress";
}
var init_settle = __esm({
  "lib/model/settle.ts"() {
    "use strict";
    init_outcome();
  }
});

// lib/store/disk-error.ts
function codeOf(cause) {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}
function orDiskError(act, file, work) {
  try {
    return work();
  } catch (cause) {
    throw diskError(act, file, cause);
  }
}
function diskError(act, file, cause) {
  if (isBatchError(cause)) return cause;
  const code = codeOf(cause);
  const why = REASONS[code] ?? `the system refused (${code || String(cause)}). Check the folder, then run the command again.`;
  const mark = REASONS[code] ? ` (${code})` : "";
  return new BatchError(`Could not ${act} ${file}${mark}: ${why}`, { code: "STATE_UNWRITABLE", cause });
}
var FULL, DENIED, TOO_MANY, REASONS;
var init_disk_error = __esm({
  "lib/store/disk-error.ts"() {
    "use strict";
    init_errors();
    FULL = "the disk is full. Free some space, then run the command again.";
    DENIED = "permission is denied. Give yourself access to the file and its folder, then run the command again.";
    TOO_MANY = "too many files are open. Close other programs or raise the limit, then run the command again.";
    REASONS = {
      ENOSPC: FULL,
      EDQUOT: "your disk quota is used up. Free some space, then run the command again.",
      EFBIG: "the file is larger than the file system allows. Move the project, then run the command again.",
      EACCES: DENIED,
      EPERM: DENIED,
      EROFS: "the file system is read-only. Make it writable, then run the command again.",
      EMFILE: TOO_MANY,
      ENFILE: TOO_MANY,
      EIO: "the disk reported an error. Check the disk, then run the command again.",
      ENOTEMPTY: "a folder that should be empty is not. Look what is in it, then run the command again."
    };
  }
});

// builtin:node:path
var builtin3, node_path_default;
var init_node_path = __esm({
  "builtin:node:path"() {
    builtin3 = require("node:path");
    node_path_default = builtin3;
  }
});

// lib/store/path-check.ts
function checkFile(file, root) {
  if (!checkFolder(node_path_default.dirname(file), root)) return void 0;
  for (let look = 1; look <= LOOKS; look += 1) {
    const stats = lookAt(file);
    if (!stats || hasOneName(file, stats)) return stats;
  }
  throw unsafe(file, "has a second name (a hard link)");
}
function hasOneName(file, stats) {
  if (!stats.isFile()) throw unsafe(file, `is ${kindOf(stats)}, not a plain file`);
  if (isOfAnotherUser(stats)) throw unsafe(file, "belongs to another user");
  return stats.nlink <= 1 || isTwin(file, stats);
}
function checkFolder(folder, root) {
  for (const step of stepsTo(folder, root)) {
    const stats = lookAt(step);
    if (!stats) return false;
    if (!stats.isDirectory()) throw unsafe(step, `is ${kindOf(stats)}, not a folder`);
  }
  return true;
}
function stepsTo(folder, root) {
  const key = `${root}\0${folder}`;
  const known = steps.get(key) ?? findSteps(folder, root);
  steps.set(key, known);
  return known;
}
function findSteps(folder, root) {
  const base = node_path_default.resolve(root);
  const parts = node_path_default.relative(base, node_path_default.resolve(folder)).split(node_path_default.sep);
  if (parts[0] === ".." || node_path_default.isAbsolute(parts.join(node_path_default.sep))) {
    throw unsafe(folder, `is outside ${base}`);
  }
  return parts.filter((part) => part !== "").map((_, at) => node_path_default.join(base, ...parts.slice(0, at + 1)));
}
function unsafe(target, what) {
  return new BatchError(
    `${target} ${what}, so it was left untouched. Look where it came from, move it elsewhere, then run the command again.`,
    { code: "STATE_UNSAFE" }
  );
}
function isSameFile(stats, other) {
  return stats.ino === other.ino && (process.platform === "win32" || stats.dev === other.dev);
}
function isOfAnotherUser(stats) {
  return process.getuid !== void 0 && stats.uid !== process.getuid();
}
function isTwin(file, stats) {
  const twin = file.endsWith(".bak") ? file.slice(0, -".bak".length) : `${file}.bak`;
  const other = lookAt(twin);
  return stats.nlink === 2 && other !== void 0 && isSameFile(stats, other);
}
function lookAt(target) {
  return orDiskError("read", target, () => node_fs_default.lstatSync(target, { throwIfNoEntry: false }));
}
function kindOf(stats) {
  if (stats.isSymbolicLink()) return "a symlink";
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a FIFO";
  if (stats.isSocket()) return "a socket";
  return stats.isFile() ? "a file" : "a device";
}
var LOOKS, steps;
var init_path_check = __esm({
  "lib/store/path-check.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_errors();
    init_disk_error();
    LOOKS = 5;
    steps = /* @__PURE__ */ new Map();
  }
});

// lib/store/descriptor.ts
function openSeen(file, seen, flags, mode) {
  const fd = openGuarded(file, seen ? flags : flags | node_fs_default.constants.O_CREAT | node_fs_default.constants.O_EXCL, mode);
  if (fd === void 0) return void 0;
  let isIt = false;
  try {
    const stats = node_fs_default.fstatSync(fd);
    isIt = stats.isFile() && !isOfAnotherUser(stats) && (!seen || isSameFile(stats, seen));
  } finally {
    if (!isIt) node_fs_default.closeSync(fd);
  }
  return isIt ? fd : void 0;
}
function openGuarded(file, flags, mode) {
  try {
    return node_fs_default.openSync(file, flags | GUARDED, mode);
  } catch (cause) {
    if (CHANGED.has(codeOf(cause))) return void 0;
    throw cause;
  }
}
function closing(fd, work) {
  let result;
  try {
    result = work();
  } catch (cause) {
    closeQuietly(fd);
    throw cause;
  }
  node_fs_default.closeSync(fd);
  return result;
}
function closeQuietly(fd) {
  try {
    node_fs_default.closeSync(fd);
  } catch {
  }
}
function readAll(fd, file, maxBytes) {
  const chunks = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const count = node_fs_default.readSync(fd, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks);
    total += count;
    if (total > maxBytes) throw tooLarge(file, maxBytes);
    chunks.push(chunk.subarray(0, count));
  }
}
function tooLarge(file, maxBytes) {
  return new BatchError(
    `${file} is larger than ${maxBytes} bytes, which none of these files ever is. It was left untouched; look what is in it and move it elsewhere.`,
    { code: "STATE_CORRUPT" }
  );
}
function writeAll(fd, bytes) {
  for (let done = 0; done < bytes.length; ) {
    const count = node_fs_default.writeSync(fd, bytes, done);
    if (count === 0) throw new Error("the system wrote nothing");
    done += count;
  }
}
var GUARDED, CHANGED;
var init_descriptor = __esm({
  "lib/store/descriptor.ts"() {
    "use strict";
    init_node_fs();
    init_errors();
    init_disk_error();
    init_path_check();
    GUARDED = (node_fs_default.constants.O_NOFOLLOW ?? 0) | (node_fs_default.constants.O_NONBLOCK ?? 0);
    CHANGED = /* @__PURE__ */ new Set(["ENOENT", "EEXIST", "ELOOP", "ENXIO"]);
  }
});

// lib/store/safe-read.ts
function readSafely(file, options) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = checkFile(file, options.root);
    if (!seen) return void 0;
    const bytes = orDiskError("read", file, () => {
      const fd = openSeen(file, seen, node_fs_default.constants.O_RDONLY);
      return fd === void 0 ? void 0 : closing(fd, () => readAll(fd, file, options.maxBytes));
    });
    if (bytes) return bytes;
  }
  throw unsafe(file, "was replaced each time it was opened");
}
var TRIES;
var init_safe_read = __esm({
  "lib/store/safe-read.ts"() {
    "use strict";
    init_node_fs();
    init_descriptor();
    init_disk_error();
    init_path_check();
    TRIES = 20;
  }
});

// lib/model/iso-time.ts
function isoTime(date) {
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return date.toISOString();
  const day = [padded(year, 4), padded(date.getUTCMonth() + 1, 2), padded(date.getUTCDate(), 2)];
  const time = [
    padded(date.getUTCHours(), 2),
    padded(date.getUTCMinutes(), 2),
    padded(date.getUTCSeconds(), 2)
  ];
  return `${day.join("-")}T${time.join(":")}.${padded(date.getUTCMilliseconds(), 3)}Z`;
}
function padded(part, digits) {
  return String(part).padStart(digits, "0");
}
var init_iso_time = __esm({
  "lib/model/iso-time.ts"() {
    "use strict";
  }
});

// lib/store/project-files.ts
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
var RETRY_FILE_END;
var init_project_files = __esm({
  "lib/store/project-files.ts"() {
    "use strict";
    init_node_path();
    init_errors();
    init_batch_id();
    RETRY_FILE_END = "_retry_state.json";
  }
});

// lib/store/project-root.ts
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
function findWorkTree(from) {
  return withParents(realPath(node_path_default.resolve(from))).find(
    (folder) => statOf(node_path_default.join(folder, ".git")) !== void 0
  );
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
var POINTER_BYTES;
var init_project_root = __esm({
  "lib/store/project-root.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    POINTER_BYTES = 64 * 1024;
  }
});

// lib/actions/context.ts
function openProject({ cwd, home }) {
  const found = findProjectRoot(cwd, home);
  if (!found) {
    throw new BatchError(
      `${cwd} is not in a project: neither it nor a folder above it has .git or .claude. Change to your project, or make it one with "git init".`,
      { code: "NOT_A_PROJECT" }
    );
  }
  return {
    files: projectFiles(found.root),
    root: found.root,
    workTree: findWorkTree(cwd) ?? found.root,
    commonGitDir: found.commonGitDir
  };
}
function timestamp(context) {
  return isoTime(context.now());
}
var init_context = __esm({
  "lib/actions/context.ts"() {
    "use strict";
    init_errors();
    init_iso_time();
    init_project_files();
    init_project_root();
  }
});

// lib/model/ownership.ts
function isOwner(batch, sessionId) {
  return sessionId !== void 0 && batch.owner?.session_id === sessionId;
}
function ownerPresence(batch, caller, process2, nowMs) {
  const { owner } = batch;
  if (!owner) return "none";
  if (isOwner(batch, caller.sessionId)) return "same_session";
  if (owner.released_at) return "session_ended";
  if (owner.host === caller.host && process2 === "gone") return "process_gone";
  if (owner.host === caller.host && process2 === "running") return "present";
  return nowMs - Date.parse(owner.last_seen) > OWNER_SILENCE_MS ? "silent" : "present";
}
var OWNER_SILENCE_MS;
var init_ownership = __esm({
  "lib/model/ownership.ts"() {
    "use strict";
    OWNER_SILENCE_MS = 60 * 60 * 1e3;
  }
});

// lib/model/batch-event.ts
var init_batch_event = __esm({
  "lib/model/batch-event.ts"() {
    "use strict";
    init_outcome();
  }
});

// lib/model/feature-event.ts
var init_feature_event = __esm({
  "lib/model/feature-event.ts"() {
    "use strict";
  }
});

// lib/model/transition.ts
function isOver(batch) {
  return batch.status === "completed" || batch.status === "failed";
}
var init_transition = __esm({
  "lib/model/transition.ts"() {
    "use strict";
    init_batch_event();
    init_feature_event();
    init_next_feature();
    init_outcome();
    init_settle();
  }
});

// lib/model/shorten.ts
function shortenForDisplay(text, max = 200) {
  return cut(text, max, "...".slice(0, Math.max(0, max)));
}
function cut(text, max, mark) {
  if (text.length <= max) return text;
  const kept = text.slice(0, Math.max(0, max - mark.length));
  return (endsInHalfPair(kept) ? kept.slice(0, -1) : kept) + mark;
}
function endsInHalfPair(text) {
  const last = text.charCodeAt(text.length - 1);
  return last >= 55296 && last <= 56319;
}
var init_shorten = __esm({
  "lib/model/shorten.ts"() {
    "use strict";
  }
});

// lib/view/commit-words.ts
function trailer(batch, number) {
  return `Batch-Feature: ${batch.batch_id}#${number}`;
}
var init_commit_words = __esm({
  "lib/view/commit-words.ts"() {
    "use strict";
  }
});

// lib/view/helper-call-text.ts
function helperCallText(helper, args) {
  return `node "${helper.replace(/["$`]/g, "\\$&")}" ${args}`;
}
var init_helper_call_text = __esm({
  "lib/view/helper-call-text.ts"() {
    "use strict";
  }
});

// lib/view/words.ts
function counted(count, noun) {
  return `${withSeparators(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function withSeparators(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function duration(seconds) {
  if (seconds > 0 && seconds < 1) return "under 1 s";
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return joined(`${minutes} min`, whole % 60, "s");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? joined(`${hours} h`, minutes % 60, "min") : joined(`${Math.floor(hours / 24)} d`, hours % 24, "h");
}
function ago(then, nowIso) {
  const seconds = (Date.parse(nowIso) - Date.parse(then)) / 1e3;
  return Number.isFinite(seconds) ? `${duration(seconds)} ago` : "at an unknown time";
}
function joined(large, rest, unit) {
  return rest === 0 ? large : `${large} ${rest} ${unit}`;
}
var init_words = __esm({
  "lib/view/words.ts"() {
    "use strict";
  }
});

// lib/view/pause-text.ts
function pauseText(batch, { now }) {
  const { pause, batch_id } = batch;
  if (!pause) return "";
  const detail = pause.detail ? `: ${shortenForDisplay(pause.detail, 1e3)}` : "";
  return [
    `Batch ${batch_id} is paused because ${WHY[pause.reason]}${detail}.`,
    `Next step: stop here and tell the user that ${howOn(batch, pause, now)}`
  ].join("\n");
}
function howOn(batch, pause, now) {
  const resume = `/batch-implement --resume ${batch.batch_id}`;
  if (pause.reason === "breaker") {
    return `after looking at the failures, \`reset-breaker ${batch.batch_id}\` and then ${resume} go on with it.`;
  }
  if (pause.until === void 0) return `${resume} goes on with it.`;
  const wait = (Date.parse(pause.until) - Date.parse(now)) / 1e3;
  return wait > 0 ? `${resume} goes on with it after ${pause.until} (in ${duration(wait)}).` : `${resume} goes on with it now.`;
}
var WHY;
var init_pause_text = __esm({
  "lib/view/pause-text.ts"() {
    "use strict";
    init_shorten();
    init_words();
    WHY = {
      breaker: "its circuit breaker is open",
      quota: "the usage limit is reached",
      auth: "Claude or a service is not logged in",
      billing: "an account needs attention",
      stalled: "Claude stopped three times in a row without any progress",
      question: "a question needs an answer",
      user: "it was paused by hand"
    };
  }
});

// lib/view/summary.ts
function countsText(counts) {
  const unverified = counts.unverified > 0 ? ` (${counts.unverified} unverified)` : "";
  const others = ["failed", "skipped", "blocked"].filter((outcome) => counts[outcome] > 0).map((outcome) => `, ${counts[outcome]} ${outcome}`);
  return `${counts.completed} of ${counted(counts.total, "feature")} completed${unverified}${others.join("")}`;
}
var init_summary = __esm({
  "lib/view/summary.ts"() {
    "use strict";
    init_outcome();
    init_shorten();
    init_words();
  }
});

// lib/view/reminder.ts
function ownerReminder(batch, helper, now) {
  if (batch.pause) return pauseText(batch, { now }).slice(0, REMINDER_LIMIT);
  const facts = [
    `The user's /batch-implement request is still open and stands until the helper says that the batch has ended: ${openBatch(batch)}`,
    currentFeature(batch),
    forFork(batch),
    shortenForDisplay(batch.workflow_reminder, 600)
  ].filter((line) => line !== "");
  const call = nextCall(helper);
  return `${shortenForDisplay(facts.join("\n"), REMINDER_LIMIT - call.length - 1)}
${call}`.slice(
    0,
    REMINDER_LIMIT
  );
}
function endedNote(batch) {
  return `The user's batch ${batch.batch_id} has ended: ${countsText(progress(batch))}. No step of it is left.`;
}
function forkReminder(batch, index, helper) {
  const number = index + 1;
  return [
    `This forked run implements one feature of the user's batch, tests it, commits it, and ends with a one-line report ("done: ..." or "failed: ...").`,
    currentFeature(batch),
    `The last line of its commit message is: ${trailer(batch, number)}`,
    `All that it was told at the beginning is shown again by:
    ${helperCallText(helper, `brief ${number}`)}`
  ].join("\n");
}
function bystanderNote(batch, ownerIsPresent, now) {
  const { owner, batch_id } = batch;
  const seen = owner ? `, last seen ${ago(owner.last_seen, now)}` : "";
  return ownerIsPresent ? `For information: batch ${batch_id} is being worked on in another session${seen}. It is not part of this session.` : `For information: batch ${batch_id} was interrupted (${countsText(progress(batch))}${seen}). The user can resume it by typing /batch-implement --resume ${batch_id}.`;
}
function openBatch(batch) {
  return `batch ${batch.batch_id}, ${countsText(progress(batch))}.`;
}
function forFork(batch) {
  const current = batch.in_flight;
  if (!current || batch.workflow_mode === "direct") return "";
  const number = current.feature_index + 1;
  return `Inside the forked /auto-implement run of feature ${number}: only that feature counts; its commit ends with the line "${trailer(batch, number)}", and the run ends with a one-line report. What follows is for the main conversation.`;
}
function currentFeature(batch) {
  const next = nextFeature(batch);
  if (next.kind === "ended") return "";
  const state = featureState(batch, next.index) === "in_progress" ? "in progress" : "next";
  const text = shortenForDisplay(batch.features[next.index] ?? "");
  return `Feature ${next.index + 1} of ${batch.features.length} is ${state}: ${text}`;
}
function nextCall(helper) {
  return `Next step: run this, it says what to do now:
    ${helperCallText(helper, "next")}`;
}
var REMINDER_LIMIT;
var init_reminder = __esm({
  "lib/view/reminder.ts"() {
    "use strict";
    init_next_feature();
    init_outcome();
    init_shorten();
    init_commit_words();
    init_helper_call_text();
    init_pause_text();
    init_summary();
    init_words();
    REMINDER_LIMIT = 2e3;
  }
});

// lib/drive/process-info.ts
function processStarted(pid, platform = process.platform) {
  if (!isProcessId(pid)) return void 0;
  if (platform === "linux") {
    const ticks = statFields(pid)?.[STAT_STARTED];
    const boot = readText("/proc/sys/kernel/random/boot_id")?.trim();
    return ticks && boot && `${boot}/${ticks}`;
  }
  return platform === "win32" ? void 0 : ps(["-o", "lstart=", "-p", String(pid)])?.trim() || void 0;
}
function isAlive(pid, platform = process.platform) {
  if (!isProcessId(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  const state = platform === "linux" ? statFields(pid)?.[STAT_STATE] : void 0;
  return state !== "Z" && state !== "X";
}
function statFields(pid) {
  const text = readText(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(")") + 2).split(" ");
}
function ps(args) {
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const result = spawnSync("ps", args, { env, encoding: "utf8", timeout: 5e3, maxBuffer: 64 * 1024 * 1024 });
  return result.status === 0 ? result.stdout : void 0;
}
function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return void 0;
  }
}
function isProcessId(pid) {
  return Number.isSafeInteger(pid) && pid > 0;
}
var STAT_STATE, STAT_STARTED;
var init_process_info = __esm({
  "lib/drive/process-info.ts"() {
    "use strict";
    init_node_fs();
    STAT_STATE = 0;
    STAT_STARTED = 19;
  }
});

// lib/actions/owner-process.ts
function ownerProcess(context, { owner }) {
  if (owner?.pid === void 0 || owner.host !== context.host()) return "unknown";
  if (!isAlive(owner.pid)) return "gone";
  const started = processStarted(owner.pid);
  if (started === void 0 || owner.pid_started === void 0) return "unknown";
  return started === owner.pid_started ? "running" : "gone";
}
var init_owner_process = __esm({
  "lib/actions/owner-process.ts"() {
    "use strict";
    init_process_info();
  }
});

// lib/actions/hooks/hook-answer.ts
function isInFork(input) {
  return input.agent_id !== void 0;
}
var init_hook_answer = __esm({
  "lib/actions/hooks/hook-answer.ts"() {
    "use strict";
  }
});

// lib/actions/hooks/session-start.ts
var session_start_exports = {};
__export(session_start_exports, {
  onSessionStart: () => onSessionStart
});
function onSessionStart(call) {
  const { batch, input } = call;
  if (isOver(batch)) return ended(call);
  const text = isOwner(batch, input.session_id) ? ownerText(call) : bystanderText(call);
  return addContext(text);
}
function ended({ batch, input }) {
  const isStale = input.source === "compact" && isOwner(batch, input.session_id) && !isInFork(input);
  return isStale ? addContext(endedNote(batch)) : "";
}
function addContext(additionalContext) {
  return JSON.stringify({ hookSpecificOutput: { hookEventName: "SessionStart", additionalContext } });
}
function ownerText({ context, input, batch }) {
  return isInFork(input) && batch.in_flight ? forkReminder(batch, batch.in_flight.feature_index, context.helper) : ownerReminder(batch, context.helper, timestamp(context));
}
function bystanderText({ context, batch }) {
  const caller = { sessionId: context.session, host: context.host() };
  const presence = ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime());
  return bystanderNote(batch, presence === "present", timestamp(context));
}
var init_session_start = __esm({
  "lib/actions/hooks/session-start.ts"() {
    "use strict";
    init_ownership();
    init_transition();
    init_reminder();
    init_context();
    init_owner_process();
    init_hook_answer();
  }
});

// elsewhere:lib/actions/hooks/compaction.ts
var require_compaction = __commonJS({
  "elsewhere:lib/actions/hooks/compaction.ts"() {
    throw new Error("lib/actions/hooks/compaction.ts is in another bundle");
  }
});

// elsewhere:lib/actions/hooks/stop.ts
var require_stop = __commonJS({
  "elsewhere:lib/actions/hooks/stop.ts"() {
    throw new Error("lib/actions/hooks/stop.ts is in another bundle");
  }
});

// elsewhere:lib/actions/hooks/stop-failure.ts
var require_stop_failure = __commonJS({
  "elsewhere:lib/actions/hooks/stop-failure.ts"() {
    throw new Error("lib/actions/hooks/stop-failure.ts is in another bundle");
  }
});

// elsewhere:lib/actions/hooks/session-end.ts
var require_session_end = __commonJS({
  "elsewhere:lib/actions/hooks/session-end.ts"() {
    throw new Error("lib/actions/hooks/session-end.ts is in another bundle");
  }
});

// elsewhere:lib/actions/hooks/permission-request.ts
var require_permission_request = __commonJS({
  "elsewhere:lib/actions/hooks/permission-request.ts"() {
    throw new Error("lib/actions/hooks/permission-request.ts is in another bundle");
  }
});

// for-write-file-atomic:node:crypto
var require_node_crypto = __commonJS({
  "for-write-file-atomic:node:crypto"(exports2) {
    exports2.createHash = () => {
      let hash = 2166136261;
      const self = {
        update(text) {
          for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 16777619) >>> 0;
          return self;
        },
        digest: () => ({ readUInt32BE: () => hash })
      };
      return self;
    };
  }
});

// for-write-file-atomic:signal-exit
var require_signal_exit = __commonJS({
  "for-write-file-atomic:signal-exit"(exports2) {
    exports2.onExit = () => () => {
    };
  }
});

// for-write-file-atomic:worker_threads
var require_worker_threads = __commonJS({
  "for-write-file-atomic:worker_threads"(exports2) {
    exports2.threadId = 0;
  }
});

// node_modules/write-file-atomic/lib/index.js
var require_lib = __commonJS({
  "node_modules/write-file-atomic/lib/index.js"(exports2, module2) {
    "use strict";
    module2.exports = writeFile;
    module2.exports.sync = writeFileSync;
    module2.exports._getTmpname = getTmpname;
    module2.exports._cleanupOnExit = cleanupOnExit;
    var fs = require("fs");
    var crypto = require_node_crypto();
    var { onExit } = require_signal_exit();
    var path = require("path");
    var { promisify } = require("util");
    var activeFiles = {};
    var threadId = (function getId() {
      try {
        const workerThreads = require_worker_threads();
        return workerThreads.threadId;
      } catch (e) {
        return 0;
      }
    })();
    var invocations = 0;
    function getTmpname(filename) {
      return filename + "." + crypto.createHash("sha1").update(__filename).update(String(process.pid)).update(String(threadId)).update(String(++invocations)).digest().readUInt32BE(0);
    }
    function cleanupOnExit(tmpfile) {
      return () => {
        try {
          fs.unlinkSync(typeof tmpfile === "function" ? tmpfile() : tmpfile);
        } catch {
        }
      };
    }
    function serializeActiveFile(absoluteName) {
      return new Promise((resolve) => {
        if (!activeFiles[absoluteName]) {
          activeFiles[absoluteName] = [];
        }
        activeFiles[absoluteName].push(resolve);
        if (activeFiles[absoluteName].length === 1) {
          resolve();
        }
      });
    }
    function isChownErrOk(err) {
      if (err.code === "ENOSYS") {
        return true;
      }
      const nonroot = !process.getuid || process.getuid() !== 0;
      if (nonroot) {
        if (err.code === "EINVAL" || err.code === "EPERM") {
          return true;
        }
      }
      return false;
    }
    async function writeFileAsync(filename, data, options = {}) {
      if (typeof options === "string") {
        options = { encoding: options };
      }
      let fd;
      let tmpfile;
      const removeOnExitHandler = onExit(cleanupOnExit(() => tmpfile));
      const absoluteName = path.resolve(filename);
      try {
        await serializeActiveFile(absoluteName);
        const truename = await promisify(fs.realpath)(filename).catch(() => filename);
        tmpfile = getTmpname(truename);
        if (!options.mode || !options.chown) {
          const stats = await promisify(fs.stat)(truename).catch(() => {
          });
          if (stats) {
            if (options.mode == null) {
              options.mode = stats.mode;
            }
            if (options.chown == null && process.getuid) {
              options.chown = { uid: stats.uid, gid: stats.gid };
            }
          }
        }
        fd = await promisify(fs.open)(tmpfile, "w", options.mode);
        if (options.tmpfileCreated) {
          await options.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          await promisify(fs.write)(fd, data, 0, data.length, 0);
        } else if (data != null) {
          await promisify(fs.write)(fd, String(data), 0, String(options.encoding || "utf8"));
        }
        if (options.fsync !== false) {
          await promisify(fs.fsync)(fd);
        }
        await promisify(fs.close)(fd);
        fd = null;
        if (options.chown) {
          await promisify(fs.chown)(tmpfile, options.chown.uid, options.chown.gid).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        if (options.mode) {
          await promisify(fs.chmod)(tmpfile, options.mode).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        await promisify(fs.rename)(tmpfile, truename);
      } finally {
        if (fd) {
          await promisify(fs.close)(fd).catch(
            /* istanbul ignore next */
            () => {
            }
          );
        }
        removeOnExitHandler();
        await promisify(fs.unlink)(tmpfile).catch(() => {
        });
        activeFiles[absoluteName].shift();
        if (activeFiles[absoluteName].length > 0) {
          activeFiles[absoluteName][0]();
        } else {
          delete activeFiles[absoluteName];
        }
      }
    }
    async function writeFile(filename, data, options, callback) {
      if (options instanceof Function) {
        callback = options;
        options = {};
      }
      const promise = writeFileAsync(filename, data, options);
      if (callback) {
        try {
          const result = await promise;
          return callback(result);
        } catch (err) {
          return callback(err);
        }
      }
      return promise;
    }
    function writeFileSync(filename, data, options) {
      if (typeof options === "string") {
        options = { encoding: options };
      } else if (!options) {
        options = {};
      }
      try {
        filename = fs.realpathSync(filename);
      } catch (ex) {
      }
      const tmpfile = getTmpname(filename);
      if (!options.mode || !options.chown) {
        try {
          const stats = fs.statSync(filename);
          options = Object.assign({}, options);
          if (!options.mode) {
            options.mode = stats.mode;
          }
          if (!options.chown && process.getuid) {
            options.chown = { uid: stats.uid, gid: stats.gid };
          }
        } catch (ex) {
        }
      }
      let fd;
      const cleanup = cleanupOnExit(tmpfile);
      const removeOnExitHandler = onExit(cleanup);
      let threw = true;
      try {
        fd = fs.openSync(tmpfile, "w", options.mode || 438);
        if (options.tmpfileCreated) {
          options.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          fs.writeSync(fd, data, 0, data.length, 0);
        } else if (data != null) {
          fs.writeSync(fd, String(data), 0, String(options.encoding || "utf8"));
        }
        if (options.fsync !== false) {
          fs.fsyncSync(fd);
        }
        fs.closeSync(fd);
        fd = null;
        if (options.chown) {
          try {
            fs.chownSync(tmpfile, options.chown.uid, options.chown.gid);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        if (options.mode) {
          try {
            fs.chmodSync(tmpfile, options.mode);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        fs.renameSync(tmpfile, filename);
        threw = false;
      } finally {
        if (fd) {
          try {
            fs.closeSync(fd);
          } catch (ex) {
          }
        }
        removeOnExitHandler();
        if (threw) {
          cleanup();
        }
      }
    }
  }
});

// lib/store/safe-folder.ts
function ensureFolder(folder, options) {
  const { root, mode } = options;
  if (!checkFolder(folder, root)) {
    for (const step of stepsTo(folder, root)) orDiskError("make", step, () => makeFolder(step));
    checkFolder(folder, root);
  }
  if (mode !== void 0) orDiskError("protect", folder, () => restrict(folder, mode));
}
function makeFolder(folder) {
  try {
    node_fs_default.mkdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  }
}
function restrict(folder, mode) {
  if ((node_fs_default.statSync(folder).mode & 511 & ~mode) === 0) return;
  try {
    node_fs_default.chmodSync(folder, mode);
  } catch (cause) {
    if (!NO_MODES.has(codeOf(cause))) throw cause;
  }
}
function removeLeftovers(file, alsoOf = () => false) {
  const folder = node_path_default.dirname(file);
  const own = node_path_default.basename(file);
  for (const name of namesIn(folder)) {
    const written = name.slice(0, name.lastIndexOf("."));
    if (TEMPORARY.test(name.slice(written.length)) && (written === own || alsoOf(written)))
      quietly(() => node_fs_default.unlinkSync(node_path_default.join(folder, name)));
    else if (LOCK.test(name) && alsoOf(name.replace(LOCK, "")))
      quietly(() => node_fs_default.rmdirSync(node_path_default.join(folder, name)));
  }
}
function namesIn(folder) {
  try {
    return node_fs_default.readdirSync(folder);
  } catch {
    return [];
  }
}
function quietly(remove) {
  try {
    remove();
  } catch {
  }
}
function openFolder(folder) {
  try {
    return node_fs_default.openSync(folder, node_fs_default.constants.O_RDONLY);
  } catch (cause) {
    if (NO_FOLDER_SYNC.has(codeOf(cause))) return void 0;
    throw cause;
  }
}
function syncFolder(folder) {
  if (folder === void 0) return;
  try {
    node_fs_default.fsyncSync(folder);
  } catch (cause) {
    if (!NO_FOLDER_SYNC.has(codeOf(cause))) throw cause;
  }
}
var TEMPORARY, LOCK, NO_FOLDER_SYNC, NO_MODES;
var init_safe_folder = __esm({
  "lib/store/safe-folder.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_disk_error();
    init_path_check();
    TEMPORARY = /^\.\d{5,10}$/;
    LOCK = /\.lock(?:\.takeover)?$/;
    NO_FOLDER_SYNC = /* @__PURE__ */ new Set(["EINVAL", "EPERM", "EISDIR", "ENOTSUP", "EOPNOTSUPP", "EBADF"]);
    NO_MODES = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);
  }
});

// lib/store/safe-file.ts
var safe_file_exports = {};
__export(safe_file_exports, {
  appendSafely: () => appendSafely,
  removeSafely: () => removeSafely,
  writeSafely: () => writeSafely
});
function writeSafely(file, data, options) {
  const { root, mode = 384, keepBackup } = options;
  ensureFolder(node_path_default.dirname(file), { root });
  const old = options.present ?? readSafely(file, { root, maxBytes: Number.POSITIVE_INFINITY });
  if (keepBackup !== void 0) checkFile(keepBackup, root);
  if (!options.isSwept) removeLeftovers(file);
  orDiskError("write", file, () => {
    const folder = openFolder(node_path_default.dirname(file));
    try {
      replace(file, data, mode, () => beforeRename(file, options));
      syncOrPutBack(folder, file, old, mode);
    } finally {
      if (folder !== void 0) closeQuietly(folder);
    }
  });
}
function beforeRename(file, options) {
  if (options.keepBackup !== void 0) moveToBackup(file, options.keepBackup, options.root);
  checkFile(file, options.root);
  options.beforeRename?.();
}
function replace(file, data, mode, last) {
  import_write_file_atomic.default.sync(file, "", {
    mode,
    // Done by `fill`, before `last`.
    fsync: false,
    tmpfileCreated: (temporary) => {
      fill(temporary, data);
      last();
    }
  });
}
function syncOrPutBack(folder, file, old, mode) {
  try {
    syncFolder(folder);
  } catch (cause) {
    if (old) replace(file, old, mode, () => void 0);
    else node_fs_default.unlinkSync(file);
    throw cause;
  }
}
function appendSafely(file, line, options) {
  ensureFolder(node_path_default.dirname(file), { root: options.root });
  const { O_RDWR, O_APPEND } = node_fs_default.constants;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = checkFile(file, options.root);
    const isDone = orDiskError("write", file, () => {
      const fd = openSeen(file, seen, O_RDWR | O_APPEND, options.mode ?? 384);
      if (fd !== void 0) closing(fd, () => appendLine(fd, line));
      return fd !== void 0;
    });
    if (isDone) return;
  }
  throw unsafe(file, "was replaced each time it was opened");
}
function removeSafely(file, options) {
  if (!checkFile(file, options.root)) return false;
  orDiskError("remove", file, () => node_fs_default.rmSync(file, { force: true }));
  return true;
}
function fill(temporary, data) {
  const bytes = Buffer.from(data);
  const fd = openSeen(temporary, node_fs_default.lstatSync(temporary), node_fs_default.constants.O_WRONLY);
  if (fd === void 0) throw unsafe(temporary, "was replaced while it was written");
  closing(fd, () => {
    writeAll(fd, bytes);
    node_fs_default.fsyncSync(fd);
    if (node_fs_default.fstatSync(fd).size !== bytes.length)
      throw new Error("the file has another size than what was written");
  });
}
function appendLine(fd, line) {
  const { size } = node_fs_default.fstatSync(fd);
  const last = Buffer.alloc(1);
  const isTorn = size > 0 && node_fs_default.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
  writeAll(fd, Buffer.from(`${isTorn ? "\n" : ""}${line}
`));
  node_fs_default.fsyncSync(fd);
}
function moveToBackup(file, backup, root) {
  const present = checkFile(file, root);
  if (!present) return;
  if (checkFile(backup, root)) node_fs_default.unlinkSync(backup);
  try {
    node_fs_default.linkSync(file, backup);
  } catch (cause) {
    if (!NO_LINKS.has(codeOf(cause))) throw cause;
    const text = readSafely(file, { root, maxBytes: present.size });
    if (text) writeSafely(backup, text, { root, mode: present.mode & 511 });
  }
}
var import_write_file_atomic, NO_LINKS;
var init_safe_file = __esm({
  "lib/store/safe-file.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    import_write_file_atomic = __toESM(require_lib(), 1);
    init_descriptor();
    init_disk_error();
    init_path_check();
    init_safe_folder();
    init_safe_read();
    NO_LINKS = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV", "EISDIR"]);
  }
});

// scripts/hook-events.ts
var hook_events_exports = {};
__export(hook_events_exports, {
  answerEvent: () => answerEvent
});
module.exports = __toCommonJS(hook_events_exports);

// builtin:node:process
var node_process_default = process;

// lib/host/generated/hook-check.ts
function isHookInput(value) {
  return isObject1(value);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__");
}
function isObject1(value) {
  return isObject(value) && typeof value.hook_event_name === "string" && value.hook_event_name.length >= 1 && (value.session_id === void 0 || typeof value.session_id === "string") && (value.transcript_path === void 0 || typeof value.transcript_path === "string") && (value.cwd === void 0 || typeof value.cwd === "string") && (value.permission_mode === void 0 || typeof value.permission_mode === "string") && (value.source === void 0 || typeof value.source === "string") && (value.trigger === void 0 || typeof value.trigger === "string") && (value.stop_hook_active === void 0 || typeof value.stop_hook_active === "boolean") && (value.background_tasks === void 0 || Array.isArray(value.background_tasks)) && (value.session_crons === void 0 || Array.isArray(value.session_crons)) && (value.last_assistant_message === void 0 || typeof value.last_assistant_message === "string") && (value.error === void 0 || typeof value.error === "string") && (value.reason === void 0 || typeof value.reason === "string") && (value.tool_name === void 0 || typeof value.tool_name === "string") && (value.tool_input === void 0 || isObject2(value.tool_input)) && (value.agent_id === void 0 || typeof value.agent_id === "string") && (value.agent_type === void 0 || typeof value.agent_type === "string");
}
function isObject2(value) {
  return isObject(value);
}

// forward:lib/host/hook-by-schema.ts
function readHookInputBySchema(...args) {
  return require("./schemas.cjs").readHookInputBySchema(...args);
}

// lib/host/hook-input.ts
function parseHookInput(input) {
  try {
    const json = JSON.parse(input);
    return isHookInput(json) ? json : readHookInputBySchema(json);
  } catch {
    return void 0;
  }
}

// lib/store/batch-reader.ts
init_node_fs();
init_errors();

// lib/model/batch-json.ts
init_errors();

// lib/model/batch.ts
var SCHEMA_VERSION = 2;
var DEFAULT_REMINDER = "Use /auto-implement for each feature. Do NOT implement directly.";
var MAX_FEATURES = 1e4;
var MAP_FIELDS = [
  "retry_attempts",
  "git_operations",
  "feature_dependencies",
  "verification"
];

// forward:lib/model/batch-by-schema.ts
function readBatchBySchema(...args) {
  return require("./schemas.cjs").readBatchBySchema(...args);
}

// lib/model/generated/batch-check.ts
function isBatchFile(value) {
  return isObject12(value);
}
var BATCH_FIELDS = /* @__PURE__ */ new Set(["batch_id", "features_file", "total_features", "features", "current_index", "status", "completed_features", "failed_features", "skipped_features", "context_token_estimate", "auto_clear_count", "auto_clear_events", "created_at", "updated_at", "issue_numbers", "issue_bodies", "source_type", "state_file", "context_tokens_before_clear", "paused_at_feature_index", "retry_attempts", "git_operations", "feature_order", "feature_dependencies", "analysis_metadata", "workflow_mode", "workflow_reminder", "schema_version", "revision", "owner", "in_flight", "pause", "verification", "base_verification", "stop_blocks", "last_turn_error"]);
function isObject3(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__");
}
function isObject12(value) {
  return isObject3(value) && typeof value.batch_id === "string" && typeof value.features_file === "string" && Number.isSafeInteger(value.total_features) && value.total_features >= 0 && Array.isArray(value.features) && value.features.every((entry) => typeof entry === "string") && Number.isSafeInteger(value.current_index) && (value.status === "in_progress" || value.status === "paused" || value.status === "completed" || value.status === "failed") && Array.isArray(value.completed_features) && value.completed_features.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && Array.isArray(value.failed_features) && value.failed_features.every((entry) => isObject22(entry)) && Array.isArray(value.skipped_features) && value.skipped_features.every((entry) => isObject32(entry)) && Number.isSafeInteger(value.context_token_estimate) && value.context_token_estimate >= 0 && Number.isSafeInteger(value.auto_clear_count) && value.auto_clear_count >= 0 && Array.isArray(value.auto_clear_events) && value.auto_clear_events.every((entry) => isObject4(entry)) && typeof value.created_at === "string" && typeof value.updated_at === "string" && (value.issue_numbers === null || Array.isArray(value.issue_numbers) && value.issue_numbers.every((entry) => entry === null || Number.isSafeInteger(entry))) && (value.issue_bodies === void 0 || (value.issue_bodies === null || Array.isArray(value.issue_bodies) && value.issue_bodies.every((entry) => entry === null || typeof entry === "string"))) && (value.source_type === "file" || value.source_type === "issues") && typeof value.state_file === "string" && (value.context_tokens_before_clear === null || Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0) && (value.paused_at_feature_index === null || Number.isSafeInteger(value.paused_at_feature_index) && value.paused_at_feature_index >= 0) && isObject3(value.retry_attempts) && Object.entries(value.retry_attempts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) && isObject3(value.git_operations) && Object.entries(value.git_operations).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject5(entry)) && Array.isArray(value.feature_order) && value.feature_order.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && isObject3(value.feature_dependencies) && Object.entries(value.feature_dependencies).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Array.isArray(entry) && entry.every((entry2) => Number.isSafeInteger(entry2) && entry2 >= 0)) && isObject3(value.analysis_metadata) && (value.workflow_mode === "auto-implement" || value.workflow_mode === "direct") && typeof value.workflow_reminder === "string" && Number.isSafeInteger(value.schema_version) && Number.isSafeInteger(value.revision) && value.revision >= 0 && (value.owner === null || isObject7(value.owner)) && (value.in_flight === null || isObject8(value.in_flight)) && (value.pause === null || isObject9(value.pause)) && isObject3(value.verification) && Object.entries(value.verification).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject10(entry)) && (value.base_verification === void 0 || (value.base_verification === null || isObject10(value.base_verification))) && (value.stop_blocks === void 0 || (value.stop_blocks === null || isObject122(value.stop_blocks))) && (value.last_turn_error === void 0 || (value.last_turn_error === null || isObject13(value.last_turn_error)));
}
function isObject22(value) {
  return isObject3(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.error_message === "string" && typeof value.timestamp === "string" && (value.retry_count === void 0 || Number.isSafeInteger(value.retry_count) && value.retry_count >= 0) && (value.failure_kind === void 0 || typeof value.failure_kind === "string");
}
function isObject32(value) {
  return isObject3(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.reason === "string" && (value.category === "manual" || value.category === "dependency" || value.category === "question") && typeof value.timestamp === "string";
}
function isObject4(value) {
  return isObject3(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0 && typeof value.timestamp === "string";
}
function isObject5(value) {
  return isObject3(value) && (value.commit === void 0 || isObject6(value.commit)) && (value.push === void 0 || isObject6(value.push)) && (value.pr === void 0 || isObject6(value.pr));
}
function isObject6(value) {
  return isObject3(value) && typeof value.success === "boolean" && (value.timestamp === void 0 || typeof value.timestamp === "string") && (value.sha === void 0 || typeof value.sha === "string") && (value.branch === void 0 || typeof value.branch === "string") && (value.remote === void 0 || typeof value.remote === "string") && (value.number === void 0 || Number.isSafeInteger(value.number)) && (value.url === void 0 || typeof value.url === "string") && (value.error === void 0 || typeof value.error === "string");
}
function isObject7(value) {
  return isObject3(value) && typeof value.session_id === "string" && typeof value.host === "string" && (value.pid === void 0 || Number.isSafeInteger(value.pid)) && (value.pid_started === void 0 || typeof value.pid_started === "string") && Number.isSafeInteger(value.epoch) && value.epoch >= 0 && typeof value.since === "string" && typeof value.last_seen === "string" && (value.released_at === void 0 || typeof value.released_at === "string");
}
function isObject8(value) {
  return isObject3(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.attempt) && value.attempt > 0 && typeof value.started_at === "string" && (value.base_sha === null || typeof value.base_sha === "string") && (value.last_error === void 0 || typeof value.last_error === "string") && (value.not_before === void 0 || typeof value.not_before === "string") && (value.briefed_at === void 0 || typeof value.briefed_at === "string");
}
function isObject9(value) {
  return isObject3(value) && (value.reason === "breaker" || value.reason === "quota" || value.reason === "auth" || value.reason === "billing" || value.reason === "stalled" || value.reason === "question" || value.reason === "user") && typeof value.since === "string" && (value.until === void 0 || typeof value.until === "string") && typeof value.detail === "string";
}
function isObject10(value) {
  return isObject3(value) && (value.result === "passed" || value.result === "failed" || value.result === "unverified") && Number.isSafeInteger(value.failed_checks) && value.failed_checks >= 0 && Array.isArray(value.commands) && value.commands.every((entry) => isObject11(entry)) && (value.head === null || typeof value.head === "string") && typeof value.timestamp === "string";
}
function isObject11(value) {
  return isObject3(value) && typeof value.command === "string" && (value.exit_code === null || Number.isSafeInteger(value.exit_code)) && Number.isFinite(value.seconds) && (value.timed_out === void 0 || typeof value.timed_out === "boolean") && typeof value.output_tail === "string";
}
function isObject122(value) {
  return isObject3(value) && Number.isSafeInteger(value.count) && value.count >= 0 && typeof value.mark === "string";
}
function isObject13(value) {
  return isObject3(value) && typeof value.error === "string" && typeof value.message === "string" && typeof value.timestamp === "string";
}

// lib/model/invariants.ts
init_batch_id();
init_next_feature();

// lib/model/order.ts
function orderFeatures(count, links) {
  const valid = keepValidLinks(count, links);
  const { cycles, groupOf } = findCycles(count, valid);
  const dependencies = /* @__PURE__ */ new Map();
  for (const [index, targets] of valid.entries()) {
    const kept = targets.filter((target) => groupOf[target] !== groupOf[index]);
    if (kept.length > 0) dependencies.set(index, kept);
  }
  return { order: sortByLinks(count, dependencies), dependencies, cycles };
}
function keepValidLinks(count, links) {
  return Array.from({ length: count }, (_, index) => {
    const targets = new Set(links.get(index));
    return [...targets].filter((target) => Number.isInteger(target) && target >= 0 && target < count).sort((a, b) => a - b);
  });
}
function sortByLinks(count, dependencies) {
  const waitingFor = Array.from({ length: count }, (_, index) => dependencies.get(index)?.length ?? 0);
  const dependents = Array.from({ length: count }, () => []);
  for (const [index, targets] of dependencies) for (const target of targets) dependents[target]?.push(index);
  const order = [];
  for (let next = 0; next < count; ) {
    const index = next++;
    if (waitingFor[index] !== 0) continue;
    waitingFor[index] = -1;
    order.push(index);
    for (const dependent of dependents[index]) {
      waitingFor[dependent] = Number(waitingFor[dependent]) - 1;
      if (waitingFor[dependent] === 0) next = Math.min(next, dependent);
    }
  }
  return order;
}
function findCycles(count, targets) {
  const groupOf = new Int32Array(count).fill(-1);
  const entered = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const open = [];
  const cycles = [];
  let clock = 0;
  function enter(index) {
    entered[index] = clock;
    lowest[index] = clock;
    clock++;
    open.push(index);
    return { index, nextTarget: 0 };
  }
  function lower(index, to) {
    lowest[index] = Math.min(Number(lowest[index]), Number(to));
  }
  function leave(path, index) {
    path.pop();
    const parent = path.at(-1);
    if (parent !== void 0) lower(parent.index, lowest[index]);
    if (lowest[index] !== entered[index]) return;
    const members = open.splice(open.lastIndexOf(index));
    for (const member of members) groupOf[member] = index;
    if (members.length > 1) cycles.push(members.sort((a, b) => a - b));
  }
  function follow(path, index, target) {
    if (entered[target] === -1) path.push(enter(target));
    else if (groupOf[target] === -1) lower(index, entered[target]);
  }
  function walk(start) {
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== void 0; visit = path.at(-1)) {
      const target = targets[visit.index]?.[visit.nextTarget++];
      if (target === void 0) leave(path, visit.index);
      else follow(path, visit.index, target);
    }
  }
  for (let index = 0; index < count; index++) if (entered[index] === -1) walk(index);
  return { cycles: cycles.sort((a, b) => Number(a[0]) - Number(b[0])), groupOf };
}

// lib/model/invariants.ts
init_outcome();
function findImpossible(batch) {
  for (const check of CHECKS) {
    const problem = check(batch);
    if (problem) return problem;
  }
  return void 0;
}
var CHECKS = [
  ({ batch_id }) => isBatchId(batch_id) ? void 0 : "its batch_id is not a valid name",
  ({ features }) => features.length === 0 ? "it has no features" : void 0,
  ({ features }) => features.length > MAX_FEATURES ? `it has more than ${MAX_FEATURES} features` : void 0,
  ({ features }) => {
    const blank = features.findIndex((feature) => feature.trim() === "");
    return blank === -1 ? void 0 : `feature ${blank + 1} is blank`;
  },
  ({ total_features, features }) => total_features === features.length ? void 0 : `total_features is ${total_features} but "features" has ${features.length}`,
  ({ current_index, features }) => current_index >= 0 && current_index <= features.length ? void 0 : `current_index ${current_index} is out of range`,
  indicesOutOfRange,
  twoOutcomes,
  orderIsNoPermutation,
  aligned,
  linksFormCycle,
  inFlightTooEarly
];
function indicesOutOfRange(batch) {
  const named = [
    ["completed_features", batch.completed_features],
    ["failed_features", batch.failed_features.map((record) => record.feature_index)],
    ["skipped_features", batch.skipped_features.map((record) => record.feature_index)],
    ["in_flight", batch.in_flight ? [batch.in_flight.feature_index] : []],
    ...MAP_FIELDS.map((field) => [field, batch[field].keys()]),
    ["feature_dependencies", [...batch.feature_dependencies.values()].flat()]
  ];
  for (const [name, indices] of named) {
    for (const index of indices) {
      if (index >= batch.features.length)
        return `${name} names index ${index}, but there are ${batch.features.length} features`;
    }
  }
  return void 0;
}
function twoOutcomes(batch) {
  const seen = /* @__PURE__ */ new Set();
  const all = [
    ...batch.completed_features,
    ...batch.failed_features.map((record) => record.feature_index),
    ...batch.skipped_features.map((record) => record.feature_index)
  ];
  for (const index of all) {
    if (seen.has(index)) return `index ${index} has two outcomes`;
    seen.add(index);
  }
  const current = batch.in_flight?.feature_index;
  return current !== void 0 && seen.has(current) ? `index ${current} has ended and is in flight` : void 0;
}
function orderIsNoPermutation({ feature_order, features }) {
  const distinct = new Set(feature_order);
  const whole = feature_order.length === features.length && distinct.size === features.length;
  return whole && feature_order.every((index) => index < features.length) ? void 0 : "feature_order does not name every feature exactly once";
}
function aligned({ issue_numbers, issue_bodies, features }) {
  if (issue_numbers && issue_numbers.length !== features.length) {
    return `issue_numbers has ${issue_numbers.length} entries for ${features.length} features`;
  }
  if (issue_bodies && issue_bodies.length !== features.length) {
    return `issue_bodies has ${issue_bodies.length} entries for ${features.length} features`;
  }
  return void 0;
}
function linksFormCycle({ feature_dependencies, features }) {
  if (feature_dependencies.size === 0) return void 0;
  const itself = [...feature_dependencies].find(([index, waitsFor]) => waitsFor.includes(index))?.[0];
  const [members] = itself === void 0 ? orderFeatures(features.length, feature_dependencies).cycles : [[itself]];
  return members ? `feature_dependencies form a cycle among the indices ${members.join(", ")}` : void 0;
}
function inFlightTooEarly(batch) {
  const current = batch.in_flight?.feature_index;
  if (current === void 0) return void 0;
  const unmet = unmetDependencies(batch, current, outcomes(batch));
  return unmet.length > 0 ? `index ${current} is in flight but waits for the indices ${unmet.join(", ")}` : void 0;
}

// lib/model/migrate.ts
init_errors();

// lib/model/null-fields.ts
var OF_FAILURE = /* @__PURE__ */ new Set(["error_message", "timestamp", "retry_count", "failure_kind"]);
var OF_SKIP = /* @__PURE__ */ new Set(["reason", "category", "timestamp"]);
var OF_COMPACTION = /* @__PURE__ */ new Set(["timestamp"]);
var OF_OPERATIONS = /* @__PURE__ */ new Set(["commit", "push", "pr"]);
var OF_OPERATION = /* @__PURE__ */ new Set(["timestamp", "sha", "branch", "remote", "number", "url", "error"]);
function withoutNullFields(old) {
  return {
    ...old,
    failed_features: inRecords(old["failed_features"], OF_FAILURE),
    skipped_features: inRecords(old["skipped_features"], OF_SKIP),
    auto_clear_events: inRecords(old["auto_clear_events"], OF_COMPACTION),
    git_operations: mapped(
      old["git_operations"],
      (operations) => mapped(
        withoutNulls(operations, OF_OPERATIONS),
        (record, name) => OF_OPERATIONS.has(name) ? withoutNulls(record, OF_OPERATION) : record
      )
    )
  };
}
function inRecords(records, fields) {
  return Array.isArray(records) ? records.map((record) => withoutNulls(record, fields)) : records;
}
function withoutNulls(value, fields) {
  if (!isObject14(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => entry !== null || !fields.has(key))
  );
}
function mapped(value, change) {
  if (!isObject14(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry, key)]));
}
function isObject14(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// lib/model/migrate.ts
function migrate(value, file) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BatchError(`${file} holds no batch: it is not a JSON object. ${KEPT}`, {
      code: "STATE_CORRUPT"
    });
  }
  const old = value;
  refuseNewer(old, file);
  refuseSummaryShape(old, file);
  const named = withoutNulls2(old);
  const whole = withoutNullFields(withDefaults(named));
  return {
    ...whole,
    status: renamed(named["status"], { running: "in_progress" }) ?? "in_progress",
    source_type: renamed(named["source_type"], { github_issues: "issues" }) ?? "file",
    auto_clear_events: renamedTokens(whole["auto_clear_events"] ?? []),
    skipped_features: renamedCategories(whole["skipped_features"]),
    paused_at_feature_index: indexOrNone(whole["paused_at_feature_index"]),
    feature_order: nonEmpty(named["feature_order"]) ?? identity(named["features"]),
    pause: named["pause"] ?? pauseOfOlderTools(named),
    schema_version: SCHEMA_VERSION
  };
}
var KEPT = "The file was left as it is.";
function refuseNewer(old, file) {
  const version = old["schema_version"];
  if (version === void 0 || version === null) return;
  if (typeof version === "number" && Number.isInteger(version) && version >= 1 && version <= SCHEMA_VERSION)
    return;
  if (typeof version !== "number" || version <= SCHEMA_VERSION) {
    throw new BatchError(
      `${file} cannot be read: its "schema_version" is none that was ever written. ${KEPT}`,
      { code: "STATE_CORRUPT" }
    );
  }
  throw new BatchError(
    `${file} was written in format ${version}, newer than format ${SCHEMA_VERSION}, which this version of the plugin reads. ${KEPT} Update the plugin.`,
    { code: "STATE_NEWER" }
  );
}
function refuseSummaryShape(old, file) {
  const lists = [old["completed"], old["failed"]];
  if ("features" in old || !lists.some((list) => Array.isArray(list))) return;
  throw new BatchError(
    `${file} is a summary by an older tool: it lists what completed and failed but has no "features", so it cannot be run. ${KEPT} Move it away and start the batch from its features file.`,
    { code: "STATE_LEGACY" }
  );
}
function withoutNulls2(old) {
  const means = (key) => NULLABLE.has(key) || !BATCH_FIELDS.has(key);
  return Object.fromEntries(Object.entries(old).filter(([key, value]) => value !== null || means(key)));
}
var NULLABLE = /* @__PURE__ */ new Set([
  "issue_numbers",
  "issue_bodies",
  "context_tokens_before_clear",
  "paused_at_feature_index",
  "owner",
  "in_flight",
  "pause",
  "base_verification",
  "stop_blocks",
  "last_turn_error"
]);
function withDefaults(old) {
  const missing = Object.entries(defaults(old)).filter(([key]) => !Object.hasOwn(old, key));
  return { ...old, ...Object.fromEntries(missing) };
}
function defaults(old) {
  return {
    features_file: "",
    current_index: 0,
    completed_features: [],
    failed_features: [],
    skipped_features: [],
    context_token_estimate: 0,
    auto_clear_count: 0,
    created_at: old["updated_at"] ?? "",
    updated_at: old["created_at"] ?? "",
    issue_numbers: null,
    state_file: "",
    context_tokens_before_clear: null,
    paused_at_feature_index: null,
    retry_attempts: {},
    git_operations: {},
    feature_dependencies: {},
    analysis_metadata: {},
    workflow_mode: "auto-implement",
    workflow_reminder: DEFAULT_REMINDER,
    revision: 0,
    owner: null,
    in_flight: null,
    verification: {}
  };
}
function renamed(value, names) {
  return typeof value === "string" ? names[value] ?? value : value;
}
function renamedTokens(events) {
  if (!Array.isArray(events)) return events;
  return events.map((event) => {
    if (typeof event !== "object" || event === null || "context_tokens_before_clear" in event) return event;
    return { ...event, context_tokens_before_clear: event["tokens_before"] };
  });
}
function renamedCategories(records) {
  if (!Array.isArray(records)) return records;
  return records.map((record) => {
    const gated = typeof record === "object" && record !== null && "category" in record;
    if (!gated || record.category !== "quality_gate") return record;
    return { ...record, category: "manual", category_before: record.category };
  });
}
function indexOrNone(index) {
  return index === -1 ? null : index;
}
function nonEmpty(order) {
  return Array.isArray(order) && order.length === 0 ? void 0 : order;
}
function identity(features) {
  return Array.isArray(features) ? features.map((_, index) => index) : [];
}
function pauseOfOlderTools(old) {
  if (old["status"] !== "paused") return null;
  return {
    reason: "user",
    since: old["updated_at"] ?? old["created_at"] ?? "",
    detail: "paused by an older tool"
  };
}

// lib/model/batch-json.ts
init_settle();
function parseBatch(text, file) {
  const json = mergeRepeated(migrate(parseJson(text, file), file));
  const read = isBatchFile(json) ? json : readBatchBySchema(json);
  if (typeof read === "string") {
    throw new BatchError(`${file} cannot be read: ${read}. ${ADVICE}`, { code: "STATE_CORRUPT" });
  }
  const batch = fromFile(read);
  const impossible = findImpossible(batch);
  if (impossible) {
    throw new BatchError(`${file} cannot be true: ${impossible}. ${ADVICE}`, { code: "STATE_IMPOSSIBLE" });
  }
  return settle(batch, batch.updated_at);
}
var ADVICE = "The file was left as it is; /batch-implement --resume says whether its backup can be used.";
function parseJson(text, file) {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (cause) {
    const what = text.trim() === "" ? "it is empty" : "it is not whole JSON";
    throw new BatchError(`${file} cannot be read: ${what}. ${ADVICE}`, { code: "STATE_CORRUPT", cause });
  }
}
function fromFile(file) {
  const maps = Object.fromEntries(
    MAP_FIELDS.map((field) => [
      field,
      new Map(Object.entries(file[field]).map(([key, value]) => [Number(key), value]))
    ])
  );
  return { ...file, ...maps };
}
function mergeRepeated(json) {
  const { completed_features: completed, failed_features: failed, skipped_features: skipped } = json;
  const done = Array.isArray(completed) ? [...new Set(completed)] : completed;
  const isDone = (record) => Array.isArray(done) && done.includes(indexOf(record));
  const lastFailed = lastOfEach(failed);
  const failures = Array.isArray(lastFailed) ? lastFailed.filter((record) => !isDone(record)) : lastFailed;
  return {
    ...json,
    completed_features: done,
    failed_features: failures,
    skipped_features: lastOfEach(skipped)
  };
}
function lastOfEach(records) {
  if (!Array.isArray(records)) return records;
  const last = new Map(records.map((record, position) => [indexOf(record) ?? `#${position}`, record]));
  return [...last.values()];
}
function indexOf(record) {
  return typeof record === "object" && record !== null && "feature_index" in record ? record.feature_index : void 0;
}

// builtin:node:buffer
var builtin2 = require("node:buffer");
var isUtf8 = /* @__PURE__ */ (() => builtin2.isUtf8)();

// lib/store/json-bytes.ts
function decodeUtf8(bytes) {
  if (!isUtf8(bytes)) return void 0;
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

// lib/store/batch-reader.ts
init_safe_read();
var MAX_STATE_BYTES = 256 * 1024 * 1024;
function readBatch(files) {
  return readAt(files, files.state);
}
var understood = /* @__PURE__ */ new WeakMap();
function readAt(files, file) {
  const bytes = readSafely(file, limits(files));
  if (!bytes) return void 0;
  const known = understood.get(files);
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch;
  const batch = parseBatch(decode(bytes, file), file);
  understood.set(files, { file, bytes, batch });
  return batch;
}
function limits(files) {
  return { root: files.root, maxBytes: MAX_STATE_BYTES };
}
function decode(bytes, file) {
  const text = decodeUtf8(bytes);
  if (text !== void 0) return text;
  throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
    code: "STATE_CORRUPT"
  });
}

// lib/actions/hooks/run-hook.ts
init_context();
var HANDLERS = {
  SessionStart: async () => (await Promise.resolve().then(() => (init_session_start(), session_start_exports))).onSessionStart,
  PreCompact: async () => (await Promise.resolve().then(() => __toESM(require_compaction(), 1))).onPreCompact,
  PostCompact: async () => (await Promise.resolve().then(() => __toESM(require_compaction(), 1))).onPostCompact,
  Stop: async () => (await Promise.resolve().then(() => __toESM(require_stop(), 1))).onStop,
  StopFailure: async () => (await Promise.resolve().then(() => __toESM(require_stop_failure(), 1))).onStopFailure,
  SessionEnd: async () => (await Promise.resolve().then(() => __toESM(require_session_end(), 1))).onSessionEnd,
  PermissionRequest: async () => (await Promise.resolve().then(() => __toESM(require_permission_request(), 1))).onPermissionRequest
};
async function runHook(surroundings, readInput2) {
  let project;
  try {
    project = openProject(surroundings);
    const input = parseHookInput(await readInput2());
    const handler = input && handlerOf(input);
    const batch = handler && readBatch(project.files);
    if (!input || !handler || !batch) return "";
    const context = { ...surroundings, session: input.session_id, readInput: readInput2 };
    return await (await handler())({ context, project, input, batch });
  } catch (cause) {
    if (project) await logError(surroundings, project, cause);
    return "";
  }
}
function handlerOf(input) {
  const { hook_event_name: event } = input;
  return event !== void 0 && Object.hasOwn(HANDLERS, event) ? HANDLERS[event] : void 0;
}
async function logError(surroundings, { files }, cause) {
  const text = cause instanceof Error ? cause.stack ?? cause.message : String(cause);
  try {
    const { appendSafely: appendSafely2 } = await Promise.resolve().then(() => (init_safe_file(), safe_file_exports));
    appendSafely2(
      files.hookErrors,
      JSON.stringify({ timestamp: timestamp(surroundings), error: text.slice(0, 4e3) }),
      {
        root: files.root
      }
    );
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
function hostName() {
  return node_os_default.hostname();
}

// lib/host/print.ts
init_node_fs();
function print(text, stream) {
  const bytes = Buffer.from(`${text}
`);
  let done = 0;
  try {
    while (done < bytes.length) done += node_fs_default.writeSync(1, bytes, done);
    return true;
  } catch {
    stream().write(bytes.subarray(done));
    return false;
  }
}

// lib/host/read-input.ts
init_node_fs();
init_errors();
var CHUNK_BYTES = 64 * 1024;
async function readInput(maxBytes, stream) {
  const chunks = [];
  let size = 0;
  const add = (bytes) => {
    size += bytes.length;
    if (size > maxBytes)
      throw new BatchError(`the input is over ${maxBytes} bytes. Give less of it.`, { code: "USAGE" });
    chunks.push(bytes);
  };
  for (let chunk = readChunk(); chunk?.length !== 0; chunk = readChunk()) {
    if (chunk) add(chunk);
    else {
      for await (const rest of stream()) add(Buffer.from(rest));
      break;
    }
  }
  return Buffer.concat(chunks).toString("utf8");
}
function readChunk() {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    return chunk.subarray(0, node_fs_default.readSync(0, chunk));
  } catch (cause) {
    return cause.code === "EOF" ? Buffer.alloc(0) : void 0;
  }
}

// scripts/hook-events.ts
var MAX_INPUT_BYTES = 1024 * 1024;
async function answerEvent(cwd, helper) {
  const surroundings = {
    cwd,
    helper,
    env: node_process_default.env,
    home: homeFolder,
    host: hostName,
    parentPid: node_process_default.ppid,
    now: () => /* @__PURE__ */ new Date(),
    random: Math.random,
    sleep: async () => {
    },
    warn: () => {
    }
  };
  const output = await runHook(surroundings, () => readInput(MAX_INPUT_BYTES, () => node_process_default.stdin));
  if (output === "" || print(output, () => node_process_default.stdout)) node_process_default.exit();
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  answerEvent
});
