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

// elsewhere:lib/actions/start.ts
var require_start = __commonJS({
  "elsewhere:lib/actions/start.ts"() {
    throw new Error("lib/actions/start.ts is in another bundle");
  }
});

// elsewhere:lib/actions/resume.ts
var require_resume = __commonJS({
  "elsewhere:lib/actions/resume.ts"() {
    throw new Error("lib/actions/resume.ts is in another bundle");
  }
});

// elsewhere:lib/actions/next.ts
var require_next = __commonJS({
  "elsewhere:lib/actions/next.ts"() {
    throw new Error("lib/actions/next.ts is in another bundle");
  }
});

// elsewhere:lib/actions/brief.ts
var require_brief = __commonJS({
  "elsewhere:lib/actions/brief.ts"() {
    throw new Error("lib/actions/brief.ts is in another bundle");
  }
});

// elsewhere:lib/actions/complete.ts
var require_complete = __commonJS({
  "elsewhere:lib/actions/complete.ts"() {
    throw new Error("lib/actions/complete.ts is in another bundle");
  }
});

// elsewhere:lib/actions/fail.ts
var require_fail = __commonJS({
  "elsewhere:lib/actions/fail.ts"() {
    throw new Error("lib/actions/fail.ts is in another bundle");
  }
});

// elsewhere:lib/actions/skip.ts
var require_skip = __commonJS({
  "elsewhere:lib/actions/skip.ts"() {
    throw new Error("lib/actions/skip.ts is in another bundle");
  }
});

// elsewhere:lib/actions/consent.ts
var require_consent = __commonJS({
  "elsewhere:lib/actions/consent.ts"() {
    throw new Error("lib/actions/consent.ts is in another bundle");
  }
});

// elsewhere:lib/actions/reset-breaker.ts
var require_reset_breaker = __commonJS({
  "elsewhere:lib/actions/reset-breaker.ts"() {
    throw new Error("lib/actions/reset-breaker.ts is in another bundle");
  }
});

// elsewhere:lib/actions/classify.ts
var require_classify = __commonJS({
  "elsewhere:lib/actions/classify.ts"() {
    throw new Error("lib/actions/classify.ts is in another bundle");
  }
});

// elsewhere:lib/actions/pause.ts
var require_pause = __commonJS({
  "elsewhere:lib/actions/pause.ts"() {
    throw new Error("lib/actions/pause.ts is in another bundle");
  }
});

// elsewhere:lib/actions/record-git.ts
var require_record_git = __commonJS({
  "elsewhere:lib/actions/record-git.ts"() {
    throw new Error("lib/actions/record-git.ts is in another bundle");
  }
});

// lib/model/batch.ts
var SCHEMA_VERSION, DEFAULT_REMINDER, MAX_FEATURES, MAP_FIELDS;
var init_batch = __esm({
  "lib/model/batch.ts"() {
    "use strict";
    SCHEMA_VERSION = 2;
    DEFAULT_REMINDER = "Use /auto-implement for each feature. Do NOT implement directly.";
    MAX_FEATURES = 1e4;
    MAP_FIELDS = [
      "retry_attempts",
      "git_operations",
      "feature_dependencies",
      "verification"
    ];
  }
});

// forward:lib/model/batch-by-schema.ts
function readBatchBySchema(...args) {
  return require("./schemas.cjs").readBatchBySchema(...args);
}
var init_batch_by_schema = __esm({
  "forward:lib/model/batch-by-schema.ts"() {
  }
});

// lib/model/generated/batch-check.ts
function isBatchFile(value) {
  return isObject1(value);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__");
}
function isObject1(value) {
  return isObject(value) && typeof value.batch_id === "string" && typeof value.features_file === "string" && Number.isSafeInteger(value.total_features) && value.total_features >= 0 && Array.isArray(value.features) && value.features.every((entry) => typeof entry === "string") && Number.isSafeInteger(value.current_index) && (value.status === "in_progress" || value.status === "paused" || value.status === "completed" || value.status === "failed") && Array.isArray(value.completed_features) && value.completed_features.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && Array.isArray(value.failed_features) && value.failed_features.every((entry) => isObject2(entry)) && Array.isArray(value.skipped_features) && value.skipped_features.every((entry) => isObject3(entry)) && Number.isSafeInteger(value.context_token_estimate) && value.context_token_estimate >= 0 && Number.isSafeInteger(value.auto_clear_count) && value.auto_clear_count >= 0 && Array.isArray(value.auto_clear_events) && value.auto_clear_events.every((entry) => isObject4(entry)) && typeof value.created_at === "string" && typeof value.updated_at === "string" && (value.issue_numbers === null || Array.isArray(value.issue_numbers) && value.issue_numbers.every((entry) => entry === null || Number.isSafeInteger(entry))) && (value.issue_bodies === void 0 || (value.issue_bodies === null || Array.isArray(value.issue_bodies) && value.issue_bodies.every((entry) => entry === null || typeof entry === "string"))) && (value.source_type === "file" || value.source_type === "issues") && typeof value.state_file === "string" && (value.context_tokens_before_clear === null || Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0) && (value.paused_at_feature_index === null || Number.isSafeInteger(value.paused_at_feature_index) && value.paused_at_feature_index >= 0) && isObject(value.retry_attempts) && Object.entries(value.retry_attempts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) && isObject(value.git_operations) && Object.entries(value.git_operations).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject5(entry)) && Array.isArray(value.feature_order) && value.feature_order.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && isObject(value.feature_dependencies) && Object.entries(value.feature_dependencies).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Array.isArray(entry) && entry.every((entry2) => Number.isSafeInteger(entry2) && entry2 >= 0)) && isObject(value.analysis_metadata) && (value.workflow_mode === "auto-implement" || value.workflow_mode === "direct") && typeof value.workflow_reminder === "string" && Number.isSafeInteger(value.schema_version) && Number.isSafeInteger(value.revision) && value.revision >= 0 && (value.owner === null || isObject7(value.owner)) && (value.in_flight === null || isObject8(value.in_flight)) && (value.pause === null || isObject9(value.pause)) && isObject(value.verification) && Object.entries(value.verification).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject10(entry)) && (value.base_verification === void 0 || (value.base_verification === null || isObject10(value.base_verification))) && (value.stop_blocks === void 0 || (value.stop_blocks === null || isObject12(value.stop_blocks))) && (value.last_turn_error === void 0 || (value.last_turn_error === null || isObject13(value.last_turn_error)));
}
function isObject2(value) {
  return isObject(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.error_message === "string" && typeof value.timestamp === "string" && (value.retry_count === void 0 || Number.isSafeInteger(value.retry_count) && value.retry_count >= 0) && (value.failure_kind === void 0 || typeof value.failure_kind === "string");
}
function isObject3(value) {
  return isObject(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.reason === "string" && (value.category === "manual" || value.category === "dependency" || value.category === "question") && typeof value.timestamp === "string";
}
function isObject4(value) {
  return isObject(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0 && typeof value.timestamp === "string";
}
function isObject5(value) {
  return isObject(value) && (value.commit === void 0 || isObject6(value.commit)) && (value.push === void 0 || isObject6(value.push)) && (value.pr === void 0 || isObject6(value.pr));
}
function isObject6(value) {
  return isObject(value) && typeof value.success === "boolean" && (value.timestamp === void 0 || typeof value.timestamp === "string") && (value.sha === void 0 || typeof value.sha === "string") && (value.branch === void 0 || typeof value.branch === "string") && (value.remote === void 0 || typeof value.remote === "string") && (value.number === void 0 || Number.isSafeInteger(value.number)) && (value.url === void 0 || typeof value.url === "string") && (value.error === void 0 || typeof value.error === "string");
}
function isObject7(value) {
  return isObject(value) && typeof value.session_id === "string" && typeof value.host === "string" && (value.pid === void 0 || Number.isSafeInteger(value.pid)) && (value.pid_started === void 0 || typeof value.pid_started === "string") && Number.isSafeInteger(value.epoch) && value.epoch >= 0 && typeof value.since === "string" && typeof value.last_seen === "string" && (value.released_at === void 0 || typeof value.released_at === "string");
}
function isObject8(value) {
  return isObject(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.attempt) && value.attempt > 0 && typeof value.started_at === "string" && (value.base_sha === null || typeof value.base_sha === "string") && (value.last_error === void 0 || typeof value.last_error === "string") && (value.not_before === void 0 || typeof value.not_before === "string") && (value.briefed_at === void 0 || typeof value.briefed_at === "string");
}
function isObject9(value) {
  return isObject(value) && (value.reason === "breaker" || value.reason === "quota" || value.reason === "auth" || value.reason === "billing" || value.reason === "stalled" || value.reason === "question" || value.reason === "user") && typeof value.since === "string" && (value.until === void 0 || typeof value.until === "string") && typeof value.detail === "string";
}
function isObject10(value) {
  return isObject(value) && (value.result === "passed" || value.result === "failed" || value.result === "unverified") && Number.isSafeInteger(value.failed_checks) && value.failed_checks >= 0 && Array.isArray(value.commands) && value.commands.every((entry) => isObject11(entry)) && (value.head === null || typeof value.head === "string") && typeof value.timestamp === "string";
}
function isObject11(value) {
  return isObject(value) && typeof value.command === "string" && (value.exit_code === null || Number.isSafeInteger(value.exit_code)) && Number.isFinite(value.seconds) && (value.timed_out === void 0 || typeof value.timed_out === "boolean") && typeof value.output_tail === "string";
}
function isObject12(value) {
  return isObject(value) && Number.isSafeInteger(value.count) && value.count >= 0 && typeof value.mark === "string";
}
function isObject13(value) {
  return isObject(value) && typeof value.error === "string" && typeof value.message === "string" && typeof value.timestamp === "string";
}
var BATCH_FIELDS;
var init_batch_check = __esm({
  "lib/model/generated/batch-check.ts"() {
    "use strict";
    BATCH_FIELDS = /* @__PURE__ */ new Set(["batch_id", "features_file", "total_features", "features", "current_index", "status", "completed_features", "failed_features", "skipped_features", "context_token_estimate", "auto_clear_count", "auto_clear_events", "created_at", "updated_at", "issue_numbers", "issue_bodies", "source_type", "state_file", "context_tokens_before_clear", "paused_at_feature_index", "retry_attempts", "git_operations", "feature_order", "feature_dependencies", "analysis_metadata", "workflow_mode", "workflow_reminder", "schema_version", "revision", "owner", "in_flight", "pause", "verification", "base_verification", "stop_blocks", "last_turn_error"]);
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
function featureState(batch, index, ended = outcomes(batch)) {
  const outcome = ended.get(index);
  if (outcome) return outcome;
  return batch.in_flight?.feature_index === index ? "in_progress" : "pending";
}
function progress(batch) {
  const counts = { completed: 0, failed: 0, skipped: 0, blocked: 0 };
  const ended = outcomes(batch);
  for (const outcome of ended.values()) counts[outcome] += 1;
  const unverified = batch.completed_features.filter((i) => batch.verification.get(i)?.result !== "passed");
  return { total: batch.features.length, ended: ended.size, ...counts, unverified: unverified.length };
}
var init_outcome = __esm({
  "lib/model/outcome.ts"() {
    "use strict";
  }
});

// lib/model/next-feature.ts
function unmetDependencies(batch, index, ended) {
  const waitsFor = batch.feature_dependencies.get(index) ?? [];
  return waitsFor.filter((other) => ended.get(other) !== "completed");
}
var init_next_feature = __esm({
  "lib/model/next-feature.ts"() {
    "use strict";
    init_outcome();
  }
});

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
var init_order = __esm({
  "lib/model/order.ts"() {
    "use strict";
  }
});

// lib/model/invariants.ts
function findImpossible(batch) {
  for (const check of CHECKS) {
    const problem = check(batch);
    if (problem) return problem;
  }
  return void 0;
}
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
var CHECKS;
var init_invariants = __esm({
  "lib/model/invariants.ts"() {
    "use strict";
    init_batch();
    init_batch_id();
    init_next_feature();
    init_order();
    init_outcome();
    CHECKS = [
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
  }
});

// lib/model/null-fields.ts
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
var OF_FAILURE, OF_SKIP, OF_COMPACTION, OF_OPERATIONS, OF_OPERATION;
var init_null_fields = __esm({
  "lib/model/null-fields.ts"() {
    "use strict";
    OF_FAILURE = /* @__PURE__ */ new Set(["error_message", "timestamp", "retry_count", "failure_kind"]);
    OF_SKIP = /* @__PURE__ */ new Set(["reason", "category", "timestamp"]);
    OF_COMPACTION = /* @__PURE__ */ new Set(["timestamp"]);
    OF_OPERATIONS = /* @__PURE__ */ new Set(["commit", "push", "pr"]);
    OF_OPERATION = /* @__PURE__ */ new Set(["timestamp", "sha", "branch", "remote", "number", "url", "error"]);
  }
});

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
var KEPT, NULLABLE;
var init_migrate = __esm({
  "lib/model/migrate.ts"() {
    "use strict";
    init_errors();
    init_batch();
    init_batch_check();
    init_null_fields();
    KEPT = "The file was left as it is.";
    NULLABLE = /* @__PURE__ */ new Set([
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
  }
});

// lib/model/settle.ts
function settle(batch, now) {
  const ended = outcomes(batch);
  const blocked = newlyBlocked(batch, ended, now);
  const skipped_features = blocked.length > 0 ? [...batch.skipped_features, ...blocked] : batch.skipped_features;
  const total_features = batch.features.length;
  let current_index = 0;
  while (current_index < total_features && ended.has(current_index)) current_index += 1;
  const pause = current_index === total_features ? null : batch.pause;
  const settled = { ...batch, skipped_features, total_features, current_index, pause };
  return { ...settled, status: statusOf(settled) };
}
function newlyBlocked(batch, ended, now) {
  const blocked = [];
  let found = batch.feature_dependencies.size > 0;
  while (found) {
    found = false;
    for (const index of batch.feature_order) {
      const waitsFor = batch.feature_dependencies.get(index) ?? [];
      const cause = waitsFor.find((other) => ended.has(other) && ended.get(other) !== "completed");
      if (cause === void 0 || ended.has(index)) continue;
      ended.set(index, "blocked");
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

// lib/model/batch-json.ts
function parseBatch(text2, file) {
  const json = mergeRepeated(migrate(parseJson(text2, file), file));
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
function formatBatch(batch) {
  const maps = Object.fromEntries(MAP_FIELDS.map((field) => [field, Object.fromEntries(batch[field])]));
  return `${JSON.stringify({ ...batch, ...maps }, null, 2)}
`;
}
function parseJson(text2, file) {
  try {
    return JSON.parse(text2.startsWith("\uFEFF") ? text2.slice(1) : text2);
  } catch (cause) {
    const what = text2.trim() === "" ? "it is empty" : "it is not whole JSON";
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
var ADVICE;
var init_batch_json = __esm({
  "lib/model/batch-json.ts"() {
    "use strict";
    init_errors();
    init_batch();
    init_batch_by_schema();
    init_batch_check();
    init_invariants();
    init_migrate();
    init_settle();
    ADVICE = "The file was left as it is; /batch-implement --resume says whether its backup can be used.";
  }
});

// builtin:node:fs
var builtin2, node_fs_default;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    builtin2 = require("node:fs");
    node_fs_default = builtin2;
  }
});

// builtin:node:buffer
var builtin3, isUtf8;
var init_node_buffer = __esm({
  "builtin:node:buffer"() {
    builtin3 = require("node:buffer");
    isUtf8 = /* @__PURE__ */ (() => builtin3.isUtf8)();
  }
});

// lib/store/json-bytes.ts
function decodeUtf8(bytes) {
  if (!isUtf8(bytes)) return void 0;
  const text2 = bytes.toString("utf8");
  return text2.startsWith("\uFEFF") ? text2.slice(1) : text2;
}
var init_json_bytes = __esm({
  "lib/store/json-bytes.ts"() {
    "use strict";
    init_node_buffer();
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
var builtin4, node_path_default;
var init_node_path = __esm({
  "builtin:node:path"() {
    builtin4 = require("node:path");
    node_path_default = builtin4;
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

// lib/store/batch-reader.ts
function readBatch(files) {
  return readAt(files, files.state);
}
function readArchived(files, batchId) {
  return readAt(files, files.archive(batchId));
}
function listArchived(files) {
  const names = node_fs_default.existsSync(files.archiveDir) ? node_fs_default.readdirSync(files.archiveDir) : [];
  return names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length)).sort();
}
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
  const text2 = decodeUtf8(bytes);
  if (text2 !== void 0) return text2;
  throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
    code: "STATE_CORRUPT"
  });
}
var MAX_STATE_BYTES, understood;
var init_batch_reader = __esm({
  "lib/store/batch-reader.ts"() {
    "use strict";
    init_node_fs();
    init_errors();
    init_batch_json();
    init_json_bytes();
    init_safe_read();
    MAX_STATE_BYTES = 256 * 1024 * 1024;
    understood = /* @__PURE__ */ new WeakMap();
  }
});

// lib/model/shorten.ts
function shortenForDisplay(text2, max = 200) {
  return cut(text2, max, "...".slice(0, Math.max(0, max)));
}
function cut(text2, max, mark) {
  if (text2.length <= max) return text2;
  const kept = text2.slice(0, Math.max(0, max - mark.length));
  return (endsInHalfPair(kept) ? kept.slice(0, -1) : kept) + mark;
}
function endsInHalfPair(text2) {
  const last = text2.charCodeAt(text2.length - 1);
  return last >= 55296 && last <= 56319;
}
var init_shorten = __esm({
  "lib/model/shorten.ts"() {
    "use strict";
  }
});

// lib/view/commit-words.ts
function shortSha(sha) {
  return sha.slice(0, 7);
}
var init_commit_words = __esm({
  "lib/view/commit-words.ts"() {
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

// lib/view/status-table.ts
function statusText(batch, now) {
  const ended = outcomes(batch);
  const states = batch.feature_order.map((index) => ({ index, state: featureState(batch, index, ended) }));
  const shown = states.length > ROWS ? chosen(states) : states;
  const rows = shown.map(({ index, state }) => row(batch, index, state));
  const hidden = states.length - rows.length;
  const more = hidden > 0 ? [`  and ${hidden} more (--json lists all)`] : [];
  return [
    `Batch ${batch.batch_id}: ${batch.status}, ${countsText(progress(batch))}.`,
    ...columns([HEADER, ...rows]),
    ...more,
    ...reasons(batch),
    ...facts(batch, now)
  ].join("\n");
}
function chosen(all) {
  const notable = all.filter(({ state }) => !DULL.has(state));
  const others = all.filter(({ state }) => DULL.has(state));
  const picked = new Set([...notable, ...others].slice(0, ROWS));
  return all.filter((feature) => picked.has(feature));
}
function row(batch, index, state) {
  const retries = batch.retry_attempts.get(index) ?? 0;
  const hasRun = !NEVER_RUN.has(state);
  const commit = batch.git_operations.get(index)?.commit;
  return [
    String(index + 1),
    SHOWN[state],
    hasRun ? String(retries + 1) : "",
    checks(batch, index, state),
    commit?.sha ? shortSha(commit.sha) : state === "completed" ? "none" : "",
    shortenForDisplay(batch.features[index] ?? "", TEXT_CHARACTERS)
  ];
}
function checks(batch, index, state) {
  const record = batch.verification.get(index);
  if (state === "completed") return record?.result === "passed" ? "passed" : "UNVERIFIED";
  return record?.result === "failed" ? `failed ${record.failed_checks}x` : "";
}
function columns(rows) {
  const widths = HEADER.map((_, at) => Math.max(...rows.map((cells) => String(cells[at]).length)));
  return rows.map(
    (cells) => cells.map((cell, at) => at === cells.length - 1 ? cell : cell.padEnd(Number(widths[at]))).join("  ")
  );
}
function reasons(batch) {
  const failed = batch.failed_features.map(
    ({ feature_index, error_message }) => `${feature_index + 1} failed: ${shortenForDisplay(error_message)}`
  );
  const skipped = batch.skipped_features.map(
    ({ feature_index, reason, category }) => `${feature_index + 1} ${category === "dependency" ? "blocked" : "skipped"}: ${shortenForDisplay(reason)}`
  );
  return [...failed, ...skipped].slice(0, ROWS);
}
function facts(batch, now) {
  return [...ownerLine(batch, now), ...compactions(batch), ...lastTurnError(batch, now), ...howOn2(batch, now)];
}
function ownerLine({ owner, status: status2 }, now) {
  if (status2 === "completed" || status2 === "failed") return [];
  if (!owner) return ["No session runs it."];
  if (owner.released_at) return [`Its session ended ${ago(owner.released_at, now)}.`];
  return [`Its session was last seen ${ago(owner.last_seen, now)}.`];
}
function compactions({ auto_clear_count, created_at, updated_at }) {
  const seconds = (Date.parse(updated_at) - Date.parse(created_at)) / 1e3;
  const lasted = Number.isFinite(seconds) ? `${duration(seconds)} from the start to the last change` : "";
  const compacted = auto_clear_count > 0 ? counted(auto_clear_count, "compaction") : "";
  const parts = [lasted, compacted].filter((part) => part !== "");
  return parts.length > 0 ? [`${parts.join(", ")}.`] : [];
}
function lastTurnError({ last_turn_error: error, status: status2 }, now) {
  if (!error || status2 === "completed") return [];
  return [
    `An API error ended a turn ${ago(error.timestamp, now)}: ${error.error}: ${shortenForDisplay(error.message)}`
  ];
}
function howOn2(batch, now) {
  if (batch.pause) return [pauseText(batch, { now })];
  if (batch.status !== "in_progress") return [];
  return [`If it does not go on by itself: /batch-implement --resume ${batch.batch_id}`];
}
var TEXT_CHARACTERS, ROWS, DULL, SHOWN, HEADER, NEVER_RUN;
var init_status_table = __esm({
  "lib/view/status-table.ts"() {
    "use strict";
    init_outcome();
    init_shorten();
    init_commit_words();
    init_pause_text();
    init_summary();
    init_words();
    TEXT_CHARACTERS = 60;
    ROWS = 100;
    DULL = /* @__PURE__ */ new Set(["pending", "completed"]);
    SHOWN = {
      completed: "completed",
      failed: "FAILED",
      skipped: "skipped",
      blocked: "blocked",
      in_progress: "in progress",
      pending: "pending"
    };
    HEADER = ["#", "state", "tries", "checks", "commit", "feature"];
    NEVER_RUN = /* @__PURE__ */ new Set(["pending", "blocked", "skipped"]);
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
      const text2 = line.trim().toLowerCase();
      if (text2.startsWith("[")) section = text2;
      if (section === "[core]" && text2.replaceAll(" ", "").replaceAll("	", "") === "bare=true") return true;
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

// lib/actions/status.ts
var status_exports = {};
__export(status_exports, {
  status: () => status
});
function status(context, batchId) {
  const project = openProject(context);
  const batch = find(project, batchId);
  if (!batch)
    return { text: noBatchText(project), data: { batch: null, earlier: listArchived(project.files) } };
  return { text: statusText(batch, timestamp(context)), data: { batch: JSON.parse(formatBatch(batch)) } };
}
function find({ files }, batchId) {
  const present = readBatch(files);
  if (batchId === void 0 || present?.batch_id === batchId) return present;
  const archived = readArchived(files, batchId);
  if (archived) return archived;
  throw new BatchError(
    `there is no batch ${batchId} in this project. \`status\` without an id shows the present one.`,
    {
      code: "BATCH_UNKNOWN"
    }
  );
}
function noBatchText({ files }) {
  const earlier = listArchived(files);
  const none = "There is no batch in this project. Start one with /batch-implement <file>.";
  return earlier.length > 0 ? `${none}
Earlier batches: ${earlier.slice(-10).join(", ")}` : none;
}
var init_status = __esm({
  "lib/actions/status.ts"() {
    "use strict";
    init_errors();
    init_batch_json();
    init_batch_reader();
    init_status_table();
    init_context();
  }
});

// elsewhere:lib/actions/cleanup.ts
var require_cleanup = __commonJS({
  "elsewhere:lib/actions/cleanup.ts"() {
    throw new Error("lib/actions/cleanup.ts is in another bundle");
  }
});

// builtin:node:process
var node_process_default = process;

// builtin:node:util
var builtin = require("node:util");
var parseArgs = /* @__PURE__ */ (() => builtin.parseArgs)();

// lib/actions/command-line.ts
init_errors();

// lib/model/shell-words.ts
var SPACE = /[ \t\r\n]/;
var ESCAPED_OUTSIDE = /[\s"'\\|&;<>()$`*?~#!{}[\]=]/;
var ESCAPED_IN_DOUBLE = /[$`"\\\n]/;
var OPERATOR = /[|&;<>()$`*?\n]/;
var OPERATOR_AT_START = /[~#]/;
function splitWords(line) {
  const { reading, problem } = readLine(line);
  return problem === void 0 ? { words: reading.words } : { problem };
}
function readLine(line) {
  const reading = { line, at: 0, words: [], word: void 0, shellOnly: [] };
  noteAssignment(reading);
  while (reading.at < line.length) {
    const problem = readNext(reading);
    if (problem !== void 0) return { reading, problem };
  }
  endWord(reading);
  return { reading };
}
function readNext(reading) {
  const char = reading.line.charAt(reading.at);
  if (char === "'") return readSingle(reading);
  if (char === '"') return readDouble(reading);
  if (char === "\\") {
    readBackslash(reading, ESCAPED_OUTSIDE);
    return void 0;
  }
  noteOperator(reading, char);
  reading.at += 1;
  if (SPACE.test(char)) endWord(reading);
  else append(reading, char);
  return void 0;
}
function readSingle(reading) {
  const close = reading.line.indexOf("'", reading.at + 1);
  if (close < 0) return unterminated(reading, "single");
  append(reading, reading.line.slice(reading.at + 1, close));
  reading.at = close + 1;
  return void 0;
}
function readDouble(reading) {
  const { line, at: open } = reading;
  append(reading, "");
  reading.at += 1;
  while (reading.at < line.length) {
    const char = line.charAt(reading.at);
    if (char === "\\") {
      readBackslash(reading, ESCAPED_IN_DOUBLE);
      continue;
    }
    reading.at += 1;
    if (char === '"') return void 0;
    if (char === "$" || char === "`") reading.shellOnly.push(char);
    append(reading, char);
  }
  return unterminated({ ...reading, at: open }, "double");
}
function readBackslash(reading, escaped) {
  const next = reading.line.charAt(reading.at + 1);
  const escapes = next !== "" && escaped.test(next);
  reading.at += escapes ? 2 : 1;
  if (next === "\n") return;
  append(reading, escapes ? next : "\\");
}
function noteOperator(reading, char) {
  const meant = OPERATOR.test(char) || reading.word === void 0 && OPERATOR_AT_START.test(char);
  if (meant) reading.shellOnly.push(char === "\n" ? "a second line" : char);
}
function noteAssignment(reading) {
  const [assignment] = /^\s*[A-Za-z_]\w*=/.exec(reading.line) ?? [];
  if (assignment !== void 0) reading.shellOnly.push(assignment.trim());
}
function append(reading, text2) {
  reading.word = (reading.word ?? "") + text2;
}
function endWord(reading) {
  if (reading.word !== void 0) reading.words.push(reading.word);
  reading.word = void 0;
}
function unterminated({ line, at }, kind) {
  const rest = line.slice(at);
  const shown = rest.length > 30 ? `${rest.slice(0, 30)}...` : rest;
  return `The ${kind} quote at ${shown} is never closed.`;
}

// lib/model/typed-command.ts
var TYPED_USAGE = "/batch-implement <file> | --issues <number>... | --resume [<id>] [--take-over] [--from-backup]   (with a file or issues also: --dry-run, --mode direct, --id <id>)";
function typedArguments(typed) {
  const split = splitWords(typed.trim());
  if ("problem" in split) return split;
  const [first, ...rest] = split.words;
  if (first === void 0 || first === "--help" || first === "-h") return { words: ["--help"] };
  return { words: first === "--resume" ? ["resume", ...rest] : ["start", ...split.words] };
}

// lib/actions/verb-words.ts
var WrongWord = class extends Error {
};
function featureNumber(word) {
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw new WrongWord(`"${word}" is not a feature number`);
}
function optionalNumber(word) {
  return word === void 0 ? void 0 : featureNumber(word);
}
function yesOrNo(word) {
  if (word === "yes" || word === "no") return word === "yes";
  throw new WrongWord(`"${word}" is not yes or no`);
}
function textOf(values, name) {
  const value = values[name];
  return typeof value === "string" ? value : void 0;
}
function required(values, name) {
  const value = textOf(values, name)?.trim();
  if (value) return value;
  throw new WrongWord(`--${name} is missing or empty`);
}
function modeOf(values) {
  const mode = textOf(values, "mode");
  if (mode === void 0 || mode === "auto-implement" || mode === "direct") return mode;
  throw new WrongWord(`--mode ${mode} is not auto-implement or direct`);
}
function sourceOf(words, values) {
  if (values["issues"] === true) {
    if (words.length > 0) return { issues: words };
    throw new WrongWord("--issues needs at least one issue number");
  }
  const [file, extra] = words;
  if (extra !== void 0)
    throw new WrongWord(`"${extra}" is one word too many (quote a file name that has blanks)`);
  if (file) return { file };
  throw new WrongWord("the features file is missing");
}

// lib/actions/git-words.ts
var OPERATIONS = ["commit", "push", "pr"];
var SHA = /^[0-9a-f]{4,64}$/i;
var MAX_TEXT = 1e3;
function gitOperation(word) {
  if (OPERATIONS.includes(word)) return word;
  throw new WrongWord(`"${word}" is not commit, push or pr`);
}
function gitFacts(values) {
  const { success, failed } = values;
  if (success === true === (failed === true))
    throw new WrongWord("exactly one of --success and --failed is needed");
  const sha = textOf(values, "sha");
  if (sha !== void 0 && !SHA.test(sha)) throw new WrongWord(`--sha ${sha} is not a commit id`);
  const facts2 = [
    ["sha", sha],
    ["branch", bounded(values, "branch")],
    ["remote", bounded(values, "remote")],
    ["number", pullRequestNumber(values)],
    ["url", bounded(values, "pr-url")],
    ["error", textOf(values, "error")]
  ];
  return {
    success: success === true,
    ...Object.fromEntries(facts2.filter(([, value]) => value !== void 0))
  };
}
function bounded(values, name) {
  const text2 = textOf(values, name);
  if (text2 !== void 0 && (text2 === "" || text2.length > MAX_TEXT || new RegExp("\\p{Cc}", "u").test(text2))) {
    throw new WrongWord(`--${name} is empty, longer than ${MAX_TEXT} characters or has control characters`);
  }
  return text2;
}
function pullRequestNumber(values) {
  const text2 = textOf(values, "pr-number");
  if (text2 === void 0) return void 0;
  if (/^[1-9]\d{0,9}$/.test(text2)) return Number(text2);
  throw new WrongWord(`--pr-number ${text2} is not a number`);
}

// lib/actions/verbs.ts
var flag = { type: "boolean" };
var text = { type: "string" };
var VERBS = {
  start: {
    usage: "start <file> [--id <id>] [--mode auto-implement|direct] [--dry-run]   or   start --issues <number>...",
    words: [0, 1e3],
    options: { id: text, mode: text, "dry-run": flag, issues: flag },
    run: async (context, words, values) => {
      const { start } = await Promise.resolve().then(() => __toESM(require_start(), 1));
      return start(context, sourceOf(words, values), {
        id: textOf(values, "id"),
        mode: modeOf(values),
        dryRun: values["dry-run"] === true
      });
    }
  },
  resume: {
    usage: "resume [<id>] [--take-over] [--from-backup]   (--take-over: from a session that still holds it; --from-backup: when the state file cannot be read)",
    words: [0, 1],
    options: { "take-over": flag, "from-backup": flag },
    run: async (context, [id], values) => (await Promise.resolve().then(() => __toESM(require_resume(), 1))).resume(context, id, {
      takeOver: values["take-over"] === true,
      fromBackup: values["from-backup"] === true
    })
  },
  next: {
    usage: "next",
    words: [0, 0],
    options: {},
    run: async (context) => (await Promise.resolve().then(() => __toESM(require_next(), 1))).next(context)
  },
  brief: {
    usage: "brief [<number>]   (without one, reads what was typed after /auto-implement from standard input)",
    words: [0, 1],
    options: {},
    run: async (context, [number]) => {
      const typed = number === void 0 ? await context.readInput() : `#${featureNumber(number)}`;
      return (await Promise.resolve().then(() => __toESM(require_brief(), 1))).brief(context, typed);
    }
  },
  complete: {
    usage: "complete [<number>] [--no-commit]",
    words: [0, 1],
    options: { "no-commit": flag },
    run: async (context, [number], values) => (await Promise.resolve().then(() => __toESM(require_complete(), 1))).complete(context, optionalNumber(number), {
      withoutCommit: values["no-commit"] === true
    })
  },
  fail: {
    usage: "fail [<number>]   (reads the error text from standard input)",
    words: [0, 1],
    options: {},
    run: async (context, [number]) => (await Promise.resolve().then(() => __toESM(require_fail(), 1))).fail(context, optionalNumber(number))
  },
  skip: {
    usage: "skip <number> --reason <text>",
    words: [1, 1],
    options: { reason: text },
    run: async (context, [number = ""], values) => (await Promise.resolve().then(() => __toESM(require_skip(), 1))).skip(context, featureNumber(number), required(values, "reason"))
  },
  consent: {
    usage: "consent yes|no",
    words: [1, 1],
    options: {},
    run: async (context, [answer = ""]) => (await Promise.resolve().then(() => __toESM(require_consent(), 1))).consent(context, yesOrNo(answer))
  },
  "reset-breaker": {
    usage: "reset-breaker <id>",
    words: [1, 1],
    options: {},
    run: async (context, [id = ""]) => (await Promise.resolve().then(() => __toESM(require_reset_breaker(), 1))).resetBreaker(context, id)
  },
  classify: {
    usage: "classify   (reads the error text from standard input)",
    words: [0, 0],
    options: {},
    run: async (context) => (await Promise.resolve().then(() => __toESM(require_classify(), 1))).classify(context)
  },
  pause: {
    usage: "pause",
    words: [0, 0],
    options: {},
    run: async (context) => (await Promise.resolve().then(() => __toESM(require_pause(), 1))).pause(context)
  },
  "record-git": {
    usage: "record-git <number> commit|push|pr --success|--failed [--sha <id>] [--branch <name>] [--remote <name>] [--pr-number <n>] [--pr-url <url>] [--error <text>]",
    words: [2, 2],
    options: {
      success: flag,
      failed: flag,
      sha: text,
      branch: text,
      remote: text,
      "pr-number": text,
      "pr-url": text,
      error: text
    },
    run: async (context, [number = "", operation = ""], values) => {
      const { recordGit } = await Promise.resolve().then(() => __toESM(require_record_git(), 1));
      return recordGit(context, featureNumber(number), gitOperation(operation), gitFacts(values));
    }
  },
  status: {
    usage: "status [<id>] [--typed]   (--typed reads the id from standard input)",
    words: [0, 1],
    options: { typed: flag },
    run: async (context, [id], values) => {
      const typed = values["typed"] === true ? (await context.readInput()).trim() : "";
      return (await Promise.resolve().then(() => (init_status(), status_exports))).status(context, typed || id);
    }
  },
  cleanup: {
    usage: "cleanup [<id>] [--force]   (--force gives up and removes also a batch that has not ended)",
    words: [0, 1],
    options: { force: flag },
    run: async (context, [id], values) => (await Promise.resolve().then(() => __toESM(require_cleanup(), 1))).cleanup(context, id, { force: values["force"] === true })
  }
};

// lib/actions/command-line.ts
var COMMON = {
  json: { type: "boolean" },
  session: { type: "string" },
  help: { type: "boolean" }
};
function readTyped(typed, extra) {
  const read = typedArguments(typed);
  if ("problem" in read) throw new BatchError(`${read.problem} Usage: ${TYPED_USAGE}`, { code: "USAGE" });
  return readArguments([...read.words, ...extra]);
}
function readArguments(args) {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "help" || name === "-h") return { help: usageText() };
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : void 0;
  if (!verb) {
    const what = name === "" ? "no verb was given" : `"${name}" is not a verb`;
    throw new BatchError(
      `${what}. Verbs: ${Object.keys(VERBS).join(", ")}. To start a batch: start <file>; --help explains all.`,
      { code: "USAGE" }
    );
  }
  const { values, positionals } = parsed(verb, rest);
  if (values["help"] === true) return { help: `Usage: node batch.cjs ${verb.usage}` };
  const [least, most] = verb.words;
  if (positionals.length < least) throw usage(verb, "something is missing");
  if (positionals.length > most) throw usage(verb, `"${positionals[most]}" is one word too many`);
  return {
    verb: name,
    json: values["json"] === true,
    session: textOf(values, "session"),
    run: (context) => withUsage(verb, () => verb.run(context, positionals, values))
  };
}
function usageText() {
  const lines = Object.values(VERBS).map((verb) => `  ${verb.usage}`);
  return [
    `Usage in Claude Code: ${TYPED_USAGE}`,
    "Works through a list of features one after another, checks each one and records it; /batch-status shows where it stands.",
    "The helper itself: node batch.cjs <verb> [--json] [--session <id>]",
    "  command   (reads what was typed after /batch-implement from standard input)",
    ...lines
  ].join("\n");
}
function parsed(verb, args) {
  if (!args.some((word) => word.startsWith("-"))) return { values: {}, positionals: args };
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...COMMON, ...verb.options },
      allowPositionals: true
    });
    return { values, positionals };
  } catch (cause) {
    const [what] = cause.message.split(". ");
    throw usage(verb, what ?? "the arguments cannot be read", cause);
  }
}
async function withUsage(verb, run) {
  try {
    return await run();
  } catch (cause) {
    const isMisuse = cause instanceof WrongWord || isBatchError(cause) && cause.code === "USAGE";
    throw isMisuse ? usage(verb, cause.message.replace(/\.$/, ""), cause) : cause;
  }
}
function usage(verb, what, cause) {
  return new BatchError(`${what}. Usage: ${verb.usage}`, { code: "USAGE", cause });
}

// scripts/helper.ts
init_errors();

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
function print(text2, stream) {
  const bytes = Buffer.from(`${text2}
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

// lib/host/session.ts
var PLAIN_ID = /^[!-~]{1,200}$/;
var SESSION_ID = /^[\p{L}\p{N}\p{P}\p{S}]{1,200}$/u;
function callingSession(env, flag2) {
  const id = flag2 ?? env["CLAUDE_CODE_SESSION_ID"];
  return id !== void 0 && (PLAIN_ID.test(id) || SESSION_ID.test(id)) ? id : void 0;
}

// scripts/helper.ts
var MAX_INPUT_BYTES = 1024 * 1024;
var isStreaming = false;
async function main() {
  const [verb, ...rest] = node_process_default.argv.slice(2);
  const request = verb === "command" ? readTyped(await input(), rest) : readArguments(node_process_default.argv.slice(2));
  if ("help" in request) {
    say(request.help);
    return 0;
  }
  const answer = await request.run(contextFor(request.session));
  say(request.json ? JSON.stringify(answer.data) : answer.text);
  return 0;
}
function input() {
  return readInput(MAX_INPUT_BYTES, () => node_process_default.stdin);
}
function contextFor(session) {
  return {
    cwd: node_process_default.cwd(),
    env: node_process_default.env,
    home: homeFolder,
    host: hostName,
    helper: node_process_default.argv[1] ?? "",
    parentPid: node_process_default.ppid,
    now: () => /* @__PURE__ */ new Date(),
    random: Math.random,
    readInput: input,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    warn: (line) => complain(`batch: ${line}`),
    session: callingSession(node_process_default.env, session)
  };
}
function say(text2) {
  if (!print(text2, () => node_process_default.stdout)) isStreaming = true;
}
function complain(line) {
  isStreaming = true;
  node_process_default.stderr.write(`${line}
`);
}
function report(cause) {
  const isKnown = isBatchError(cause);
  const message = isKnown ? cause.message : `an internal error stopped this call: ${String(cause)}. Nothing further was changed; BATCH_DEBUG=1 shows where.`;
  complain(`batch: ${message.replaceAll("\n", " ")}`);
  if (node_process_default.env["BATCH_DEBUG"] === "1") complain(cause instanceof Error ? cause.stack ?? "" : "");
  return isKnown && cause.code === "USAGE" ? 2 : 1;
}
void main().catch(report).then((code) => {
  node_process_default.exitCode = code;
  if (!isStreaming) node_process_default.exit();
});
