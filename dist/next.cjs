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

// builtin:node:process
var node_process_default;
var init_node_process = __esm({
  "builtin:node:process"() {
    node_process_default = process;
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
function progress(batch) {
  const counts = { completed: 0, failed: 0, skipped: 0, blocked: 0 };
  const ended = outcomes(batch);
  for (const outcome of ended.values()) counts[outcome] += 1;
  const unverified = batch.completed_features.filter((i) => batch.verification.get(i)?.result !== "passed");
  return { total: batch.features.length, ended: ended.size, ...counts, unverified: unverified.length };
}
function progressMark(batch) {
  const { in_flight: current } = batch;
  const checks = current ? batch.verification.get(current.feature_index)?.failed_checks ?? 0 : 0;
  return [progress(batch).ended, current?.feature_index ?? "-", current?.attempt ?? "-", checks].join("/");
}
var init_outcome = __esm({
  "lib/model/outcome.ts"() {
    "use strict";
  }
});

// lib/model/next-feature.ts
function nextFeature(batch) {
  if (batch.in_flight) return { kind: "in_progress", index: batch.in_flight.feature_index };
  const ended = outcomes(batch);
  const index = batch.feature_order.find(
    (i) => !ended.has(i) && unmetDependencies(batch, i, ended).length === 0
  );
  return index === void 0 ? { kind: "ended" } : { kind: "pending", index };
}
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

// lib/model/batch-event.ts
function applyToBatch(batch, event, now) {
  switch (event.type) {
    case "paused":
      return pause(batch, event, now);
    case "resumed":
      return { ...batch, pause: null, stop_blocks: null, paused_at_feature_index: null };
    case "claimed":
      return claimed(batch, event.owner);
    case "released":
      return batch.owner ? { ...batch, owner: { ...batch.owner, released_at: now } } : batch;
    case "compacted":
      return recordCompaction(batch, now);
    case "stop_held":
      return { ...batch, stop_blocks: { count: stopsHeld(batch) + 1, mark: progressMark(batch) } };
    case "turn_failed":
      return { ...batch, last_turn_error: { error: event.error, message: event.message, timestamp: now } };
    case "base_checked":
      return { ...batch, base_verification: event.verification };
  }
}
function stopsHeld(batch) {
  const held = batch.stop_blocks;
  return held && held.mark === progressMark(batch) ? held.count : 0;
}
function claimed(batch, owner) {
  const isSame = batch.owner?.session_id === owner.session_id;
  return { ...batch, owner, context_token_estimate: isSame ? batch.context_token_estimate : 0 };
}
function pause(batch, event, now) {
  const paused = { ...batch, pause: { ...event.pause, since: now } };
  if (event.tokens_before_clear === void 0) return paused;
  return {
    ...paused,
    context_tokens_before_clear: event.tokens_before_clear,
    paused_at_feature_index: currentFeature(batch)
  };
}
function recordCompaction(batch, now) {
  const seen2 = {
    feature_index: currentFeature(batch),
    context_tokens_before_clear: batch.context_token_estimate,
    timestamp: now
  };
  return {
    ...batch,
    auto_clear_count: batch.auto_clear_count + 1,
    auto_clear_events: [...batch.auto_clear_events, seen2],
    context_token_estimate: 0
  };
}
function currentFeature(batch) {
  return batch.in_flight?.feature_index ?? Math.min(batch.current_index, batch.features.length - 1);
}
var init_batch_event = __esm({
  "lib/model/batch-event.ts"() {
    "use strict";
    init_outcome();
  }
});

// lib/model/feature-event.ts
function applyToFeature(batch, event, now) {
  switch (event.type) {
    case "handed_out":
      return handOut(batch, event, now);
    case "briefed":
      return batch.in_flight ? { ...batch, in_flight: { ...batch.in_flight, briefed_at: now } } : batch;
    case "check_failed":
      return withVerification(batch, event.index, failedCheck(batch, event));
    case "completed":
      return complete(batch, event);
    case "retried":
      return retry(batch, event, now);
    case "failed":
      return fail(batch, event, now);
    case "skipped":
      return skip(batch, event, now);
    case "git_recorded":
      return withGitRecord(batch, event.index, event.operation, event.record);
  }
}
function failedChecks(batch, index) {
  return batch.verification.get(index)?.failed_checks ?? 0;
}
function failedCheck(batch, event) {
  return { ...event.verification, failed_checks: failedChecks(batch, event.index) + 1 };
}
function handOut(batch, { index, base_sha }, now) {
  if (batch.in_flight) return batch;
  const attempt = (batch.retry_attempts.get(index) ?? 0) + 1;
  return { ...batch, in_flight: { feature_index: index, attempt, started_at: now, base_sha } };
}
function complete(batch, { index, verification, commit }) {
  const ended = { ...batch, in_flight: null, completed_features: [...batch.completed_features, index] };
  const done = withVerification(ended, index, verification);
  return commit ? withGitRecord(done, index, "commit", commit) : done;
}
function retry(batch, event, now) {
  const { index, retries, error_message, not_before } = event;
  const verification = new Map(batch.verification);
  verification.delete(index);
  return {
    ...batch,
    verification,
    retry_attempts: new Map(batch.retry_attempts).set(index, retries),
    in_flight: {
      feature_index: index,
      attempt: retries + 1,
      started_at: now,
      base_sha: batch.in_flight?.base_sha ?? null,
      last_error: error_message,
      ...not_before === void 0 ? {} : { not_before }
    }
  };
}
function fail(batch, event, now) {
  const { type: _, index, ...facts } = event;
  const record = { feature_index: index, timestamp: now, ...facts };
  return { ...batch, in_flight: null, failed_features: [...batch.failed_features, record] };
}
function skip(batch, { index, reason, category }, now) {
  const record = { feature_index: index, reason, category, timestamp: now };
  const in_flight = batch.in_flight?.feature_index === index ? null : batch.in_flight;
  return { ...batch, in_flight, skipped_features: [...batch.skipped_features, record] };
}
function withVerification(batch, index, record) {
  return { ...batch, verification: new Map(batch.verification).set(index, record) };
}
function withGitRecord(batch, index, operation, record) {
  const all = { ...batch.git_operations.get(index), [operation]: record };
  return { ...batch, git_operations: new Map(batch.git_operations).set(index, all) };
}
var MAX_FAILED_CHECKS;
var init_feature_event = __esm({
  "lib/model/feature-event.ts"() {
    "use strict";
    MAX_FAILED_CHECKS = 3;
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
  const pause2 = current_index === total_features ? null : batch.pause;
  const settled = { ...batch, skipped_features, total_features, current_index, pause: pause2 };
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

// lib/model/transition.ts
function transition(batch, event, now) {
  const refusal = refuse(batch, event);
  if (refusal) return { ok: false, refusal };
  const changed = "index" in event ? applyToFeature(batch, event, now) : applyToBatch(batch, event, now);
  return { ok: true, batch: settle(changed, now) };
}
function afterEvent(batch, event, now) {
  const result = transition(batch, event, now);
  return result.ok ? result.batch : batch;
}
function refuse(batch, event) {
  if ("index" in event) return refuseFeatureEvent(batch, event);
  return event.type === "paused" && isOver(batch) ? { reason: "batch_ended", status: batch.status } : void 0;
}
function refuseFeatureEvent(batch, event) {
  const { index, type } = event;
  const total = batch.features.length;
  if (!Number.isInteger(index) || index < 0 || index >= total)
    return { reason: "no_such_feature", index, total };
  if (type === "git_recorded") return void 0;
  const ended = outcomes(batch);
  const current = batch.in_flight?.feature_index ?? null;
  const outcome = ended.get(index);
  if (outcome) return { reason: "already_ended", index, outcome, current };
  if (type === "skipped") return void 0;
  if (type === "handed_out") return refuseHandOut(batch, index, ended);
  return current === index ? void 0 : { reason: "not_in_progress", index, current };
}
function refuseHandOut(batch, index, ended) {
  const current = batch.in_flight?.feature_index;
  if (batch.pause) return { reason: "batch_paused", pause: batch.pause };
  if (current !== void 0 && current !== index) return { reason: "another_in_progress", index, current };
  const others = unmetDependencies(batch, index, ended);
  return others.length > 0 ? { reason: "waits_for", index, others } : void 0;
}
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

// lib/model/hand-out.ts
function handOutNext(batch, baseSha, now) {
  const next2 = nextFeature(batch);
  if (next2.kind !== "pending" || batch.pause) return batch;
  return afterEvent(batch, { type: "handed_out", index: next2.index, base_sha: baseSha }, now);
}
var init_hand_out = __esm({
  "lib/model/hand-out.ts"() {
    "use strict";
    init_next_feature();
    init_transition();
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
function trailer(batch, number) {
  return `Batch-Feature: ${batch.batch_id}#${number}`;
}
function shortSha(sha) {
  return sha.slice(0, 7);
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

// lib/view/brief.ts
function quoted(text2) {
  return text2.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).map((line2) => `> ${line2}`).join("\n");
}
function exitText(run) {
  if (run.timed_out) return "timed out";
  return run.exit_code === null ? "did not run" : `exit code ${run.exit_code}`;
}
var init_brief = __esm({
  "lib/view/brief.ts"() {
    "use strict";
    init_commit_words();
    init_helper_call_text();
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

// lib/view/check-text.ts
function checkFailedText(batch, index, helper) {
  const record = batch.verification.get(index);
  const run = record?.commands.at(-1);
  const number = index + 1;
  return [
    `Feature ${number} is NOT completed: ${run?.command ?? "its check"} failed (${run ? exitText(run) : "no result"}).`,
    ...batch.base_verification?.result === "failed" ? ["The same checks failed before the first feature: the cause may be older."] : [],
    ...run ? ["Its output ended with:", quoted(run.output_tail.slice(-SHOWN_CHARACTERS).trim())] : [],
    nextAfterFailure(batch, number, record?.failed_checks ?? 0, helper)
  ].join("\n");
}
function nextAfterFailure(batch, number, failed, helper) {
  if (failed >= MAX_FAILED_CHECKS) {
    return `Next step: its checks failed ${failed} times; run this with the reason, then a line END:
    ${helperCallText(helper, `fail ${number} <<'END'`)}`;
  }
  const fix = batch.workflow_mode === "direct" ? "fix it here and commit the fix." : `use the Skill tool with skill "auto-implement" and args "#${number}" to fix it.`;
  const left = MAX_FAILED_CHECKS - failed;
  return `Next step: ${fix} Then run this again (${left} more ${left === 1 ? "try" : "tries"}, Bash timeout 600000):
    ${helperCallText(helper, `complete ${number}`)}`;
}
var SHOWN_CHARACTERS;
var init_check_text = __esm({
  "lib/view/check-text.ts"() {
    "use strict";
    init_feature_event();
    init_brief();
    init_commit_words();
    init_helper_call_text();
    init_words();
    SHOWN_CHARACTERS = 1200;
  }
});

// lib/view/pause-text.ts
function pauseText(batch, { now }) {
  const { pause: pause2, batch_id } = batch;
  if (!pause2) return "";
  const detail = pause2.detail ? `: ${shortenForDisplay(pause2.detail, 1e3)}` : "";
  return [
    `Batch ${batch_id} is paused because ${WHY[pause2.reason]}${detail}.`,
    `Next step: stop here and tell the user that ${howOn(batch, pause2, now)}`
  ].join("\n");
}
function howOn(batch, pause2, now) {
  const resume = `/batch-implement --resume ${batch.batch_id}`;
  if (pause2.reason === "breaker") {
    return `after looking at the failures, \`reset-breaker ${batch.batch_id}\` and then ${resume} go on with it.`;
  }
  if (pause2.until === void 0) return `${resume} goes on with it.`;
  const wait = (Date.parse(pause2.until) - Date.parse(now)) / 1e3;
  return wait > 0 ? `${resume} goes on with it after ${pause2.until} (in ${duration(wait)}).` : `${resume} goes on with it now.`;
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
function summaryText(batch) {
  const counts = progress(batch);
  return [
    `Batch ${batch.batch_id} has ended: ${countsText(counts)}.`,
    ...needLook(batch),
    "Next step: none. Tell the user this result; /batch-status shows the table."
  ].join("\n");
}
function countsText(counts) {
  const unverified = counts.unverified > 0 ? ` (${counts.unverified} unverified)` : "";
  const others = ["failed", "skipped", "blocked"].filter((outcome) => counts[outcome] > 0).map((outcome) => `, ${counts[outcome]} ${outcome}`);
  return `${counts.completed} of ${counted(counts.total, "feature")} completed${unverified}${others.join("")}`;
}
function needLook(batch) {
  const failed = batch.failed_features.map(
    ({ feature_index, error_message }) => line(batch, feature_index, `failed: ${shortenForDisplay(error_message)}`)
  );
  const skipped = batch.skipped_features.map(
    ({ feature_index, reason, category }) => line(
      batch,
      feature_index,
      `${category === "dependency" ? "blocked" : "skipped"}: ${shortenForDisplay(reason)}`
    )
  );
  const all = [...failed, ...skipped];
  const more = all.length - LISTED;
  return more > 0 ? [...all.slice(0, LISTED), `- and ${more} more`] : all;
}
function line(batch, index, what) {
  return `- ${index + 1}. ${shortenForDisplay(batch.features[index] ?? "", 60)}: ${what}`;
}
var LISTED;
var init_summary = __esm({
  "lib/view/summary.ts"() {
    "use strict";
    init_outcome();
    init_shorten();
    init_words();
    LISTED = 20;
  }
});

// lib/view/step.ts
function stepText(batch, next2, context) {
  if (next2.kind === "ended") return summaryText(batch);
  if (batch.pause) return pauseText(batch, context);
  return featureStep(batch, next2.index, context);
}
function featureStep(batch, index, context) {
  const number = index + 1;
  if (mustBeFixed(batch, index, context)) return checkFailedText(batch, index, context.helper);
  if (context.committed) {
    return [
      `Feature ${number} of ${batch.features.length} is committed already (${shortSha(context.committed)}); do not do it again.`,
      `Next step: have it checked${timeout(context)}:`,
      `    ${helperCallText(context.helper, `complete ${number}`)}`
    ].join("\n");
  }
  const wait = waitSeconds(batch, index, context.now);
  if (wait > LONGEST_SILENT_WAIT_S) return waitStep(number, wait, context);
  const direct = batch.workflow_mode === "direct";
  return [
    heading(batch, index),
    `Next step: ${direct ? directly(batch, number) : bySkill(number)} Then run this${timeout(context)}:`,
    `    ${helperCallText(context.helper, `complete ${number}`)}`,
    `If it could not be done, run the same with \`fail ${number} <<'END'\`, the reason, and a line END.`
  ].join("\n");
}
function mustBeFixed(batch, index, { head }) {
  const record = batch.verification.get(index);
  if (record?.result !== "failed") return false;
  return record.failed_checks >= MAX_FAILED_CHECKS || record.head !== null && record.head === head;
}
function waitSeconds(batch, index, now) {
  const current = batch.in_flight;
  if (current?.feature_index !== index || current.not_before === void 0) return 0;
  const seconds = (Date.parse(current.not_before) - Date.parse(now)) / 1e3;
  return Number.isFinite(seconds) ? seconds : 0;
}
function waitStep(number, wait, context) {
  return [
    `Feature ${number} may be tried again in ${duration(wait)}.`,
    `Next step: run this${timeout(context)}, it waits:`,
    `    ${helperCallText(context.helper, "next")}`
  ].join("\n");
}
function heading(batch, index) {
  const attempt = batch.in_flight?.feature_index === index ? batch.in_flight.attempt : 1;
  const again = attempt > 1 ? `, attempt ${attempt}` : "";
  const text2 = batch.features[index] ?? "";
  const shown = batch.workflow_mode === "direct" ? text2 : shortenForDisplay(text2);
  return `Feature ${index + 1} of ${batch.features.length}${again}: ${shown}`;
}
function bySkill(number) {
  return `use the Skill tool with skill "auto-implement" and args "#${number}".`;
}
function directly(batch, number) {
  return `implement it here: failing tests first, then the code, then the whole test suite; commit with the last line \`${trailer(batch, number)}\`.`;
}
function timeout({ timeoutMs }) {
  return timeoutMs > 0 ? ` (Bash timeout ${timeoutMs})` : "";
}
var LONGEST_SILENT_WAIT_S;
var init_step = __esm({
  "lib/view/step.ts"() {
    "use strict";
    init_feature_event();
    init_shorten();
    init_check_text();
    init_commit_words();
    init_helper_call_text();
    init_pause_text();
    init_summary();
    init_words();
    LONGEST_SILENT_WAIT_S = 90;
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

// builtin:node:path
var builtin2, node_path_default;
var init_node_path = __esm({
  "builtin:node:path"() {
    builtin2 = require("node:path");
    node_path_default = builtin2;
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
function isRetryFileName(name) {
  return name.endsWith(RETRY_FILE_END);
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

// builtin:node:fs
var builtin3, node_fs_default;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    builtin3 = require("node:fs");
    node_fs_default = builtin3;
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
    for (const line2 of (readPointer(node_path_default.join(gitDir, name)) ?? "").split("\n")) {
      const text2 = line2.trim().toLowerCase();
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

// lib/actions/answer-step.ts
function answerWithStep(context, batch, facts = [], options = {}) {
  const next2 = nextFeature(batch);
  const step = stepText(batch, next2, {
    helper: context.helper,
    timeoutMs: BASH_LIMIT_MS,
    now: timestamp(context),
    committed: options.committed,
    head: options.head
  });
  return {
    text: [...facts, step].join("\n"),
    data: {
      ...batchData(batch),
      ...options.data,
      next: next2.kind === "ended" ? null : featureData(batch, next2.index)
    }
  };
}
function batchData(batch) {
  return { batch_id: batch.batch_id, status: batch.status, pause: batch.pause, progress: progress(batch) };
}
function featureData(batch, index) {
  const attempt = batch.in_flight?.feature_index === index ? batch.in_flight.attempt : null;
  return { number: index + 1, text: batch.features[index], attempt, in_progress: attempt !== null };
}
var BASH_LIMIT_MS;
var init_answer_step = __esm({
  "lib/actions/answer-step.ts"() {
    "use strict";
    init_next_feature();
    init_outcome();
    init_step();
    init_context();
    BASH_LIMIT_MS = 6e5;
  }
});

// lib/model/reopen.ts
function reopened(batch, now) {
  const { pause: pause2 } = batch;
  if (!pause2 || pause2.reason === "breaker") return batch;
  if (pause2.reason === "quota" && pause2.until !== void 0 && Date.parse(pause2.until) > Date.parse(now))
    return batch;
  return afterEvent(batch, { type: "resumed" }, now);
}
function reopenedByOwner(batch, now) {
  return batch.pause?.reason === "quota" ? reopened(batch, now) : batch;
}
var init_reopen = __esm({
  "lib/model/reopen.ts"() {
    "use strict";
    init_transition();
  }
});

// lib/model/retry-policy.ts
var init_retry_policy = __esm({
  "lib/model/retry-policy.ts"() {
    "use strict";
  }
});

// lib/model/retry-counts.ts
function caughtUp(batch, counts, now) {
  return withBreakerPause(withCountedRetry(batch, counts, now), counts, now);
}
function withCountedRetry(batch, counts, now) {
  const index = batch.in_flight?.feature_index;
  if (index === void 0) return batch;
  const retries = counts.retry_counts.get(index) ?? 0;
  if (retries <= (batch.retry_attempts.get(index) ?? 0)) return batch;
  const event = { type: "retried", index, retries, error_message: "the attempt before was cut off" };
  return afterEvent(batch, event, now);
}
function withBreakerPause(batch, counts, now) {
  if (!counts.circuit_breaker_open || batch.pause?.reason === "breaker") return batch;
  const detail = `${counts.consecutive_failures} features in a row failed`;
  return afterEvent(batch, { type: "paused", pause: { reason: "breaker", detail } }, now);
}
var init_retry_counts = __esm({
  "lib/model/retry-counts.ts"() {
    "use strict";
    init_retry_policy();
    init_transition();
  }
});

// lib/model/generated/retry-check.ts
function isRetryFile(value) {
  return isObject1(value);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__");
}
function isObject1(value) {
  return isObject(value) && typeof value.batch_id === "string" && isObject(value.retry_counts) && Object.entries(value.retry_counts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) && Number.isSafeInteger(value.global_retry_count) && value.global_retry_count >= 0 && Number.isSafeInteger(value.consecutive_failures) && value.consecutive_failures >= 0 && typeof value.circuit_breaker_open === "boolean" && (value.failed_streak === void 0 || Array.isArray(value.failed_streak) && value.failed_streak.every((entry) => Number.isSafeInteger(entry) && entry >= 0)) && typeof value.created_at === "string" && typeof value.updated_at === "string";
}
var init_retry_check = __esm({
  "lib/model/generated/retry-check.ts"() {
    "use strict";
  }
});

// forward:lib/model/retry-by-schema.ts
function readRetryBySchema(...args) {
  return require("./schemas.cjs").readRetryBySchema(...args);
}
var init_retry_by_schema = __esm({
  "forward:lib/model/retry-by-schema.ts"() {
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

// builtin:node:buffer
var builtin4, isUtf8;
var init_node_buffer = __esm({
  "builtin:node:buffer"() {
    builtin4 = require("node:buffer");
    isUtf8 = /* @__PURE__ */ (() => builtin4.isUtf8)();
  }
});

// lib/store/json-bytes.ts
function decodeUtf8(bytes) {
  if (!isUtf8(bytes)) return void 0;
  const text2 = bytes.toString("utf8");
  return text2.startsWith("\uFEFF") ? text2.slice(1) : text2;
}
function parseJsonBytes(bytes) {
  const text2 = decodeUtf8(bytes);
  if (text2 === void 0) throw new TypeError("not UTF-8");
  return JSON.parse(text2);
}
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var init_json_bytes = __esm({
  "lib/store/json-bytes.ts"() {
    "use strict";
    init_node_buffer();
  }
});

// for-write-file-atomic:node:crypto
var require_node_crypto = __commonJS({
  "for-write-file-atomic:node:crypto"(exports2) {
    exports2.createHash = () => {
      let hash = 2166136261;
      const self = {
        update(text2) {
          for (const character of text2) hash = Math.imul(hash ^ character.codePointAt(0), 16777619) >>> 0;
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
function openSeen(file, seen2, flags, mode) {
  const fd = openGuarded(file, seen2 ? flags : flags | node_fs_default.constants.O_CREAT | node_fs_default.constants.O_EXCL, mode);
  if (fd === void 0) return void 0;
  let isIt = false;
  try {
    const stats = node_fs_default.fstatSync(fd);
    isIt = stats.isFile() && !isOfAnotherUser(stats) && (!seen2 || isSameFile(stats, seen2));
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

// lib/store/safe-read.ts
function readSafely(file, options) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen2 = checkFile(file, options.root);
    if (!seen2) return void 0;
    const bytes = orDiskError("read", file, () => {
      const fd = openSeen(file, seen2, node_fs_default.constants.O_RDONLY);
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

// lib/store/safe-file.ts
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
function appendSafely(file, line2, options) {
  ensureFolder(node_path_default.dirname(file), { root: options.root });
  const { O_RDWR, O_APPEND } = node_fs_default.constants;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen2 = checkFile(file, options.root);
    const isDone = orDiskError("write", file, () => {
      const fd = openSeen(file, seen2, O_RDWR | O_APPEND, options.mode ?? 384);
      if (fd !== void 0) closing(fd, () => appendLine(fd, line2));
      return fd !== void 0;
    });
    if (isDone) return;
  }
  throw unsafe(file, "was replaced each time it was opened");
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
function appendLine(fd, line2) {
  const { size } = node_fs_default.fstatSync(fd);
  const last = Buffer.alloc(1);
  const isTorn = size > 0 && node_fs_default.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
  writeAll(fd, Buffer.from(`${isTorn ? "\n" : ""}${line2}
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
    const text2 = readSafely(file, { root, maxBytes: present.size });
    if (text2) writeSafely(backup, text2, { root, mode: present.mode & 511 });
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

// lib/store/audit-log.ts
function appendAudit(file, event, options) {
  try {
    ensureFolder(node_path_default.dirname(file), { root: options.root, mode: 448 });
    appendSafely(file, JSON.stringify(event), options);
    return void 0;
  } catch (cause) {
    return `The audit log misses a ${event.event_type} line. ${diskError("write", file, cause).message}`;
  }
}
function readAudit(file, options) {
  const text2 = readSafely(file, { ...options, maxBytes: MAX_BYTES })?.toString("utf8") ?? "";
  const written = text2.split("\n").filter((line2) => line2.trim() !== "");
  const lines = written.map(parseLine).filter((line2) => line2 !== void 0);
  return { lines, unreadable: written.length - lines.length };
}
function parseLine(line2) {
  try {
    const value = JSON.parse(line2);
    return isJsonObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
var MAX_BYTES;
var init_audit_log = __esm({
  "lib/store/audit-log.ts"() {
    "use strict";
    init_node_path();
    init_disk_error();
    init_json_bytes();
    init_safe_file();
    init_safe_folder();
    init_safe_read();
    MAX_BYTES = 64 * 1024 * 1024;
  }
});

// node_modules/retry/lib/retry_operation.js
var require_retry_operation = __commonJS({
  "node_modules/retry/lib/retry_operation.js"(exports2, module2) {
    function RetryOperation(timeouts, options) {
      if (typeof options === "boolean") {
        options = { forever: options };
      }
      this._originalTimeouts = JSON.parse(JSON.stringify(timeouts));
      this._timeouts = timeouts;
      this._options = options || {};
      this._maxRetryTime = options && options.maxRetryTime || Infinity;
      this._fn = null;
      this._errors = [];
      this._attempts = 1;
      this._operationTimeout = null;
      this._operationTimeoutCb = null;
      this._timeout = null;
      this._operationStart = null;
      if (this._options.forever) {
        this._cachedTimeouts = this._timeouts.slice(0);
      }
    }
    module2.exports = RetryOperation;
    RetryOperation.prototype.reset = function() {
      this._attempts = 1;
      this._timeouts = this._originalTimeouts;
    };
    RetryOperation.prototype.stop = function() {
      if (this._timeout) {
        clearTimeout(this._timeout);
      }
      this._timeouts = [];
      this._cachedTimeouts = null;
    };
    RetryOperation.prototype.retry = function(err) {
      if (this._timeout) {
        clearTimeout(this._timeout);
      }
      if (!err) {
        return false;
      }
      var currentTime = (/* @__PURE__ */ new Date()).getTime();
      if (err && currentTime - this._operationStart >= this._maxRetryTime) {
        this._errors.unshift(new Error("RetryOperation timeout occurred"));
        return false;
      }
      this._errors.push(err);
      var timeout2 = this._timeouts.shift();
      if (timeout2 === void 0) {
        if (this._cachedTimeouts) {
          this._errors.splice(this._errors.length - 1, this._errors.length);
          this._timeouts = this._cachedTimeouts.slice(0);
          timeout2 = this._timeouts.shift();
        } else {
          return false;
        }
      }
      var self = this;
      var timer = setTimeout(function() {
        self._attempts++;
        if (self._operationTimeoutCb) {
          self._timeout = setTimeout(function() {
            self._operationTimeoutCb(self._attempts);
          }, self._operationTimeout);
          if (self._options.unref) {
            self._timeout.unref();
          }
        }
        self._fn(self._attempts);
      }, timeout2);
      if (this._options.unref) {
        timer.unref();
      }
      return true;
    };
    RetryOperation.prototype.attempt = function(fn, timeoutOps) {
      this._fn = fn;
      if (timeoutOps) {
        if (timeoutOps.timeout) {
          this._operationTimeout = timeoutOps.timeout;
        }
        if (timeoutOps.cb) {
          this._operationTimeoutCb = timeoutOps.cb;
        }
      }
      var self = this;
      if (this._operationTimeoutCb) {
        this._timeout = setTimeout(function() {
          self._operationTimeoutCb();
        }, self._operationTimeout);
      }
      this._operationStart = (/* @__PURE__ */ new Date()).getTime();
      this._fn(this._attempts);
    };
    RetryOperation.prototype.try = function(fn) {
      console.log("Using RetryOperation.try() is deprecated");
      this.attempt(fn);
    };
    RetryOperation.prototype.start = function(fn) {
      console.log("Using RetryOperation.start() is deprecated");
      this.attempt(fn);
    };
    RetryOperation.prototype.start = RetryOperation.prototype.try;
    RetryOperation.prototype.errors = function() {
      return this._errors;
    };
    RetryOperation.prototype.attempts = function() {
      return this._attempts;
    };
    RetryOperation.prototype.mainError = function() {
      if (this._errors.length === 0) {
        return null;
      }
      var counts = {};
      var mainError = null;
      var mainErrorCount = 0;
      for (var i = 0; i < this._errors.length; i++) {
        var error = this._errors[i];
        var message = error.message;
        var count = (counts[message] || 0) + 1;
        counts[message] = count;
        if (count >= mainErrorCount) {
          mainError = error;
          mainErrorCount = count;
        }
      }
      return mainError;
    };
  }
});

// node_modules/retry/lib/retry.js
var require_retry = __commonJS({
  "node_modules/retry/lib/retry.js"(exports2) {
    var RetryOperation = require_retry_operation();
    exports2.operation = function(options) {
      var timeouts = exports2.timeouts(options);
      return new RetryOperation(timeouts, {
        forever: options && options.forever,
        unref: options && options.unref,
        maxRetryTime: options && options.maxRetryTime
      });
    };
    exports2.timeouts = function(options) {
      if (options instanceof Array) {
        return [].concat(options);
      }
      var opts = {
        retries: 10,
        factor: 2,
        minTimeout: 1 * 1e3,
        maxTimeout: Infinity,
        randomize: false
      };
      for (var key in options) {
        opts[key] = options[key];
      }
      if (opts.minTimeout > opts.maxTimeout) {
        throw new Error("minTimeout is greater than maxTimeout");
      }
      var timeouts = [];
      for (var i = 0; i < opts.retries; i++) {
        timeouts.push(this.createTimeout(i, opts));
      }
      if (options && options.forever && !timeouts.length) {
        timeouts.push(this.createTimeout(i, opts));
      }
      timeouts.sort(function(a, b) {
        return a - b;
      });
      return timeouts;
    };
    exports2.createTimeout = function(attempt, opts) {
      var random = opts.randomize ? Math.random() + 1 : 1;
      var timeout2 = Math.round(random * opts.minTimeout * Math.pow(opts.factor, attempt));
      timeout2 = Math.min(timeout2, opts.maxTimeout);
      return timeout2;
    };
    exports2.wrap = function(obj, options, methods) {
      if (options instanceof Array) {
        methods = options;
        options = null;
      }
      if (!methods) {
        methods = [];
        for (var key in obj) {
          if (typeof obj[key] === "function") {
            methods.push(key);
          }
        }
      }
      for (var i = 0; i < methods.length; i++) {
        var method = methods[i];
        var original = obj[method];
        obj[method] = function retryWrapper(original2) {
          var op = exports2.operation(options);
          var args = Array.prototype.slice.call(arguments, 1);
          var callback = args.pop();
          args.push(function(err) {
            if (op.retry(err)) {
              return;
            }
            if (err) {
              arguments[0] = op.mainError();
            }
            callback.apply(this, arguments);
          });
          op.attempt(function() {
            original2.apply(obj, args);
          });
        }.bind(obj, original);
        obj[method].options = options;
      }
    };
  }
});

// node_modules/retry/index.js
var require_retry2 = __commonJS({
  "node_modules/retry/index.js"(exports2, module2) {
    module2.exports = require_retry();
  }
});

// for-proper-lockfile:signal-exit
var require_signal_exit2 = __commonJS({
  "for-proper-lockfile:signal-exit"(exports2, module2) {
    module2.exports = (letGo) => process.on("exit", letGo);
  }
});

// node_modules/proper-lockfile/lib/mtime-precision.js
var require_mtime_precision = __commonJS({
  "node_modules/proper-lockfile/lib/mtime-precision.js"(exports2, module2) {
    "use strict";
    var cacheSymbol = /* @__PURE__ */ Symbol();
    function probe(file, fs, callback) {
      const cachedPrecision = fs[cacheSymbol];
      if (cachedPrecision) {
        return fs.stat(file, (err, stat) => {
          if (err) {
            return callback(err);
          }
          callback(null, stat.mtime, cachedPrecision);
        });
      }
      const mtime = new Date(Math.ceil(Date.now() / 1e3) * 1e3 + 5);
      fs.utimes(file, mtime, mtime, (err) => {
        if (err) {
          return callback(err);
        }
        fs.stat(file, (err2, stat) => {
          if (err2) {
            return callback(err2);
          }
          const precision = stat.mtime.getTime() % 1e3 === 0 ? "s" : "ms";
          Object.defineProperty(fs, cacheSymbol, { value: precision });
          callback(null, stat.mtime, precision);
        });
      });
    }
    function getMtime(precision) {
      let now = Date.now();
      if (precision === "s") {
        now = Math.ceil(now / 1e3) * 1e3;
      }
      return new Date(now);
    }
    module2.exports.probe = probe;
    module2.exports.getMtime = getMtime;
  }
});

// node_modules/proper-lockfile/lib/lockfile.js
var require_lockfile = __commonJS({
  "node_modules/proper-lockfile/lib/lockfile.js"(exports2, module2) {
    "use strict";
    var path = require("path");
    var fs = require("node:fs");
    var retry2 = require_retry2();
    var onExit = require_signal_exit2();
    var mtimePrecision = require_mtime_precision();
    var locks = {};
    function getLockFile(file, options) {
      return options.lockfilePath || `${file}.lock`;
    }
    function resolveCanonicalPath(file, options, callback) {
      if (!options.realpath) {
        return callback(null, path.resolve(file));
      }
      options.fs.realpath(file, callback);
    }
    function acquireLock(file, options, callback) {
      const lockfilePath = getLockFile(file, options);
      options.fs.mkdir(lockfilePath, (err) => {
        if (!err) {
          return mtimePrecision.probe(lockfilePath, options.fs, (err2, mtime, mtimePrecision2) => {
            if (err2) {
              options.fs.rmdir(lockfilePath, () => {
              });
              return callback(err2);
            }
            callback(null, mtime, mtimePrecision2);
          });
        }
        if (err.code !== "EEXIST") {
          return callback(err);
        }
        if (options.stale <= 0) {
          return callback(Object.assign(new Error("Lock file is already being held"), { code: "ELOCKED", file }));
        }
        options.fs.stat(lockfilePath, (err2, stat) => {
          if (err2) {
            if (err2.code === "ENOENT") {
              return acquireLock(file, { ...options, stale: 0 }, callback);
            }
            return callback(err2);
          }
          if (!isLockStale(stat, options)) {
            return callback(Object.assign(new Error("Lock file is already being held"), { code: "ELOCKED", file }));
          }
          removeLock(file, options, (err3) => {
            if (err3) {
              return callback(err3);
            }
            acquireLock(file, { ...options, stale: 0 }, callback);
          });
        });
      });
    }
    function isLockStale(stat, options) {
      return stat.mtime.getTime() < Date.now() - options.stale;
    }
    function removeLock(file, options, callback) {
      options.fs.rmdir(getLockFile(file, options), (err) => {
        if (err && err.code !== "ENOENT") {
          return callback(err);
        }
        callback();
      });
    }
    function updateLock(file, options) {
      const lock2 = locks[file];
      if (lock2.updateTimeout) {
        return;
      }
      lock2.updateDelay = lock2.updateDelay || options.update;
      lock2.updateTimeout = setTimeout(() => {
        lock2.updateTimeout = null;
        options.fs.stat(lock2.lockfilePath, (err, stat) => {
          const isOverThreshold = lock2.lastUpdate + options.stale < Date.now();
          if (err) {
            if (err.code === "ENOENT" || isOverThreshold) {
              return setLockAsCompromised(file, lock2, Object.assign(err, { code: "ECOMPROMISED" }));
            }
            lock2.updateDelay = 1e3;
            return updateLock(file, options);
          }
          const isMtimeOurs = lock2.mtime.getTime() === stat.mtime.getTime();
          if (!isMtimeOurs) {
            return setLockAsCompromised(
              file,
              lock2,
              Object.assign(
                new Error("Unable to update lock within the stale threshold"),
                { code: "ECOMPROMISED" }
              )
            );
          }
          const mtime = mtimePrecision.getMtime(lock2.mtimePrecision);
          options.fs.utimes(lock2.lockfilePath, mtime, mtime, (err2) => {
            const isOverThreshold2 = lock2.lastUpdate + options.stale < Date.now();
            if (lock2.released) {
              return;
            }
            if (err2) {
              if (err2.code === "ENOENT" || isOverThreshold2) {
                return setLockAsCompromised(file, lock2, Object.assign(err2, { code: "ECOMPROMISED" }));
              }
              lock2.updateDelay = 1e3;
              return updateLock(file, options);
            }
            lock2.mtime = mtime;
            lock2.lastUpdate = Date.now();
            lock2.updateDelay = null;
            updateLock(file, options);
          });
        });
      }, lock2.updateDelay);
      if (lock2.updateTimeout.unref) {
        lock2.updateTimeout.unref();
      }
    }
    function setLockAsCompromised(file, lock2, err) {
      lock2.released = true;
      if (lock2.updateTimeout) {
        clearTimeout(lock2.updateTimeout);
      }
      if (locks[file] === lock2) {
        delete locks[file];
      }
      lock2.options.onCompromised(err);
    }
    function lock(file, options, callback) {
      options = {
        stale: 1e4,
        update: null,
        realpath: true,
        retries: 0,
        fs,
        onCompromised: (err) => {
          throw err;
        },
        ...options
      };
      options.retries = options.retries || 0;
      options.retries = typeof options.retries === "number" ? { retries: options.retries } : options.retries;
      options.stale = Math.max(options.stale || 0, 2e3);
      options.update = options.update == null ? options.stale / 2 : options.update || 0;
      options.update = Math.max(Math.min(options.update, options.stale / 2), 1e3);
      resolveCanonicalPath(file, options, (err, file2) => {
        if (err) {
          return callback(err);
        }
        const operation = retry2.operation(options.retries);
        operation.attempt(() => {
          acquireLock(file2, options, (err2, mtime, mtimePrecision2) => {
            if (operation.retry(err2)) {
              return;
            }
            if (err2) {
              return callback(operation.mainError());
            }
            const lock2 = locks[file2] = {
              lockfilePath: getLockFile(file2, options),
              mtime,
              mtimePrecision: mtimePrecision2,
              options,
              lastUpdate: Date.now()
            };
            updateLock(file2, options);
            callback(null, (releasedCallback) => {
              if (lock2.released) {
                return releasedCallback && releasedCallback(Object.assign(new Error("Lock is already released"), { code: "ERELEASED" }));
              }
              unlock(file2, { ...options, realpath: false }, releasedCallback);
            });
          });
        });
      });
    }
    function unlock(file, options, callback) {
      options = {
        fs,
        realpath: true,
        ...options
      };
      resolveCanonicalPath(file, options, (err, file2) => {
        if (err) {
          return callback(err);
        }
        const lock2 = locks[file2];
        if (!lock2) {
          return callback(Object.assign(new Error("Lock is not acquired/owned by you"), { code: "ENOTACQUIRED" }));
        }
        lock2.updateTimeout && clearTimeout(lock2.updateTimeout);
        lock2.released = true;
        delete locks[file2];
        removeLock(file2, options, callback);
      });
    }
    function check(file, options, callback) {
      options = {
        stale: 1e4,
        realpath: true,
        fs,
        ...options
      };
      options.stale = Math.max(options.stale || 0, 2e3);
      resolveCanonicalPath(file, options, (err, file2) => {
        if (err) {
          return callback(err);
        }
        options.fs.stat(getLockFile(file2, options), (err2, stat) => {
          if (err2) {
            return err2.code === "ENOENT" ? callback(null, false) : callback(err2);
          }
          return callback(null, !isLockStale(stat, options));
        });
      });
    }
    function getLocks() {
      return locks;
    }
    onExit(() => {
      for (const file in locks) {
        const options = locks[file].options;
        try {
          options.fs.rmdirSync(getLockFile(file, options));
        } catch (e) {
        }
      }
    });
    module2.exports.lock = lock;
    module2.exports.unlock = unlock;
    module2.exports.check = check;
    module2.exports.getLocks = getLocks;
  }
});

// node_modules/proper-lockfile/lib/adapter.js
var require_adapter = __commonJS({
  "node_modules/proper-lockfile/lib/adapter.js"(exports2, module2) {
    "use strict";
    var fs = require("node:fs");
    function createSyncFs(fs2) {
      const methods = ["mkdir", "realpath", "stat", "rmdir", "utimes"];
      const newFs = { ...fs2 };
      methods.forEach((method) => {
        newFs[method] = (...args) => {
          const callback = args.pop();
          let ret;
          try {
            ret = fs2[`${method}Sync`](...args);
          } catch (err) {
            return callback(err);
          }
          callback(null, ret);
        };
      });
      return newFs;
    }
    function toPromise(method) {
      return (...args) => new Promise((resolve, reject) => {
        args.push((err, result) => {
          if (err) {
            reject(err);
          } else {
            resolve(result);
          }
        });
        method(...args);
      });
    }
    function toSync(method) {
      return (...args) => {
        let err;
        let result;
        args.push((_err, _result) => {
          err = _err;
          result = _result;
        });
        method(...args);
        if (err) {
          throw err;
        }
        return result;
      };
    }
    function toSyncOptions(options) {
      options = { ...options };
      options.fs = createSyncFs(options.fs || fs);
      if (typeof options.retries === "number" && options.retries > 0 || options.retries && typeof options.retries.retries === "number" && options.retries.retries > 0) {
        throw Object.assign(new Error("Cannot use retries with the sync api"), { code: "ESYNC" });
      }
      return options;
    }
    module2.exports = {
      toPromise,
      toSync,
      toSyncOptions
    };
  }
});

// node_modules/proper-lockfile/index.js
var require_proper_lockfile = __commonJS({
  "node_modules/proper-lockfile/index.js"(exports2, module2) {
    "use strict";
    var lockfile2 = require_lockfile();
    var { toPromise, toSync, toSyncOptions } = require_adapter();
    async function lock(file, options) {
      const release = await toPromise(lockfile2.lock)(file, options);
      return toPromise(release);
    }
    function lockSync(file, options) {
      const release = toSync(lockfile2.lock)(file, toSyncOptions(options));
      return toSync(release);
    }
    function unlock(file, options) {
      return toPromise(lockfile2.unlock)(file, options);
    }
    function unlockSync(file, options) {
      return toSync(lockfile2.unlock)(file, toSyncOptions(options));
    }
    function check(file, options) {
      return toPromise(lockfile2.check)(file, options);
    }
    function checkSync(file, options) {
      return toSync(lockfile2.check)(file, toSyncOptions(options));
    }
    module2.exports = lock;
    module2.exports.lock = lock;
    module2.exports.unlock = unlock;
    module2.exports.lockSync = lockSync;
    module2.exports.unlockSync = unlockSync;
    module2.exports.check = check;
    module2.exports.checkSync = checkSync;
  }
});

// lib/store/monotonic.ts
function monotonicMs() {
  const [seconds, nanoseconds] = node_process_default.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
var init_monotonic = __esm({
  "lib/store/monotonic.ts"() {
    "use strict";
    init_node_process();
  }
});

// lib/store/lock-folder.ts
function removeIfThere(folder) {
  try {
    node_fs_default.rmdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw cause;
  }
}
function identityOf(stats) {
  return `${stats.ino}:${stats.mtimeMs}:${stats.ctimeMs}`;
}
function answer(done, work) {
  let value;
  try {
    value = work();
  } catch (cause) {
    done(cause);
    return;
  }
  done(null, value);
}
var LockFolder;
var init_lock_folder = __esm({
  "lib/store/lock-folder.ts"() {
    "use strict";
    init_node_fs();
    init_disk_error();
    init_monotonic();
    init_path_check();
    LockFolder = class {
      #folder;
      #staleMs;
      /** The lock as this process last set it; `undefined` while it does not hold it. */
      #ours;
      /** When the lock was last freshened, by the wall clock: the monotonic one stands still while a laptop sleeps. */
      #freshAt = 0;
      /** The lock of another process as last seen, and since when, by the monotonic clock. */
      #theirs = { identity: "", since: 0 };
      constructor(folder, staleMs) {
        this.#folder = folder;
        this.#staleMs = staleMs;
      }
      mkdir = (folder, done) => answer(done, () => {
        node_fs_default.mkdirSync(folder);
        try {
          this.#remember();
        } catch (cause) {
          removeIfThere(folder);
          throw cause;
        }
      });
      stat = (_folder, done) => answer(done, () => {
        const stats = this.#look();
        return this.#ours === void 0 && this.#isStuck(stats) ? { mtime: /* @__PURE__ */ new Date(0) } : stats;
      });
      utimes = (folder, accessed, changed, done) => answer(done, () => {
        node_fs_default.utimesSync(folder, accessed, changed);
        this.#remember();
      });
      rmdir = (_folder, done) => answer(done, () => this.rmdirSync());
      /** Removes the lock: our own, or a stale one. Called by proper-lockfile on exit too. */
      rmdirSync = () => {
        if (this.#ours === void 0) this.#removeStale();
        else if (this.#isOurs()) node_fs_default.rmdirSync(this.#folder);
        this.#ours = void 0;
      };
      /** Says why the lock is no longer ours, or gives `undefined` while it is. */
      whyLost() {
        if (this.#ours === void 0) return "it was let go";
        if (Date.now() - this.#freshAt > this.#staleMs) return "this process stood still for too long";
        return this.#isOurs() ? void 0 : "another process took it over";
      }
      #isOurs() {
        const stats = node_fs_default.lstatSync(this.#folder, { throwIfNoEntry: false });
        return stats !== void 0 && identityOf(stats) === this.#ours;
      }
      #look() {
        const stats = node_fs_default.lstatSync(this.#folder);
        if (!stats.isDirectory()) throw unsafe(this.#folder, "stands where a lock folder belongs");
        return stats;
      }
      #remember() {
        this.#ours = identityOf(this.#look());
        this.#freshAt = Date.now();
      }
      #isStuck(stats) {
        const identity2 = identityOf(stats);
        if (identity2 !== this.#theirs.identity) this.#theirs = { identity: identity2, since: monotonicMs() };
        return monotonicMs() - this.#theirs.since > this.#staleMs;
      }
      /** Only the holder of the second folder may remove a stale lock, and only the very one that it saw. */
      #removeStale() {
        const claim = `${this.#folder}.takeover`;
        try {
          node_fs_default.mkdirSync(claim);
        } catch (cause) {
          if (codeOf(cause) === "EEXIST") this.#removeDeadClaim(claim);
          throw cause;
        }
        try {
          const stats = node_fs_default.lstatSync(this.#folder, { throwIfNoEntry: false });
          if (stats && identityOf(stats) === this.#theirs.identity) removeIfThere(this.#folder);
        } finally {
          removeIfThere(claim);
        }
      }
      // The taker died within the few microseconds that taking over needs.
      #removeDeadClaim(claim) {
        const stats = node_fs_default.lstatSync(claim, { throwIfNoEntry: false });
        if (stats && Math.abs(Date.now() - stats.mtimeMs) > this.#staleMs) removeIfThere(claim);
      }
    };
  }
});

// lib/store/file-lock.ts
async function withLock(file, work, alsoOf, limits2 = LOCK_LIMITS) {
  makeFolderOf(file);
  const folder = new LockFolder(`${file}.lock`, limits2.staleMs);
  const release = await acquire(file, folder, limits2);
  try {
    removeLeftovers(file, alsoOf);
    return await work({ assertHeld: () => assertHeld(file, folder) });
  } catch (cause) {
    throw codeOf(cause) === "STATE_UNWRITABLE" && folder.whyLost() !== void 0 ? lost(file, folder, cause) : cause;
  } finally {
    await release().catch(() => void 0);
  }
}
async function acquire(file, folder, { staleMs, freshenMs, waitMs }) {
  const giveUpAt = monotonicMs() + waitMs;
  for (; ; ) {
    try {
      return await import_proper_lockfile.default.lock(file, {
        // The first batch locks a file that does not exist yet.
        realpath: false,
        stale: staleMs,
        update: freshenMs,
        // Its own retrying would repeat every error, a read-only folder too.
        retries: 0,
        fs: folder,
        // The default throws from a timer; `assertHeld` finds the loss where it matters.
        onCompromised: () => void 0
      });
    } catch (cause) {
      if (!BUSY.has(codeOf(cause))) throw diskError("lock", file, cause);
      if (monotonicMs() > giveUpAt) throw stillLocked(file, waitMs, cause);
    }
    const { setTimeout: wait } = await Promise.resolve().then(() => __toESM(require("node:timers/promises"), 1));
    await wait(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
  }
}
function assertHeld(file, folder) {
  if (orDiskError("lock", file, () => folder.whyLost()) !== void 0) throw lost(file, folder);
}
function lost(file, folder, cause) {
  return new BatchError(
    `The lock on ${file} was lost (${folder.whyLost()}), so nothing was written. Run the command again: it starts from what is there now.`,
    { code: "STATE_LOCKED", cause }
  );
}
function stillLocked(file, waitMs, cause) {
  return new BatchError(
    `Other processes have been changing ${file} for ${waitMs / 1e3} seconds. Wait for them to finish, then run the command again.`,
    { code: "STATE_LOCKED", cause }
  );
}
function makeFolderOf(file) {
  const folder = node_path_default.dirname(file);
  orDiskError("lock", file, () => {
    if (!checkFolder(folder, node_path_default.dirname(folder))) node_fs_default.mkdirSync(folder, { recursive: true });
  });
}
var import_proper_lockfile, LOCK_LIMITS, RETRY_MS, BUSY;
var init_file_lock = __esm({
  "lib/store/file-lock.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    import_proper_lockfile = __toESM(require_proper_lockfile(), 1);
    init_errors();
    init_disk_error();
    init_lock_folder();
    init_monotonic();
    init_path_check();
    init_safe_folder();
    LOCK_LIMITS = { staleMs: 5e3, freshenMs: 1500, waitMs: 3e4 };
    RETRY_MS = { least: 3, most: 30 };
    BUSY = new Set(
      process.platform === "win32" ? ["ELOCKED", "EEXIST", "EPERM", "EBUSY"] : ["ELOCKED", "EEXIST"]
    );
  }
});

// lib/store/retry-rebuild.ts
function rebuildCounts(lines, batchId) {
  const counts = {
    retry_counts: /* @__PURE__ */ new Map(),
    global_retry_count: 0,
    consecutive_failures: 0,
    circuit_breaker_open: false
  };
  for (const line2 of lines) {
    if (line2["batch_id"] === batchId) apply(counts, line2);
  }
  return counts;
}
function apply(counts, line2) {
  switch (line2["event_type"]) {
    case "retry_attempt":
      countRetry(counts, line2);
      break;
    case "feature_failed":
      counts.consecutive_failures += 1;
      break;
    case "feature_completed":
      counts.consecutive_failures = 0;
      break;
    case "circuit_breaker_triggered":
      counts.circuit_breaker_open = true;
      break;
    case "circuit_breaker_reset":
      counts.circuit_breaker_open = false;
      counts.consecutive_failures = 0;
      break;
    default:
  }
}
function countRetry(counts, line2) {
  counts.global_retry_count = Math.max(counts.global_retry_count + 1, countIn(line2, "global_retry_count"));
  const index = line2["feature_index"];
  if (typeof index !== "number" || !Number.isSafeInteger(index) || index < 0) return;
  const before = counts.retry_counts.get(index) ?? 0;
  counts.retry_counts.set(index, Math.max(before + 1, countIn(line2, "retry_count")));
}
function countIn(line2, field) {
  const value = line2[field];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : 0;
}
var init_retry_rebuild = __esm({
  "lib/store/retry-rebuild.ts"() {
    "use strict";
  }
});

// lib/store/retry-store.ts
function readRetry(files, batchId, now) {
  const { record, damage } = load(files, batchId, now);
  if (!damage) return { record };
  const repaired = `${damage.text} These counts were made again from the audit log; the file was left as it is.`;
  return { record, repaired };
}
function load(files, batchId, now) {
  const file = files.retry(batchId);
  const bytes = readSafely(file, { root: files.root, maxBytes: MAX_BYTES2 });
  const fresh = { batch_id: batchId, created_at: now, updated_at: now };
  if (!bytes) return { record: { ...fresh, ...rebuildCounts([], batchId) } };
  const parsed2 = parse(bytes, batchId);
  if (typeof parsed2 !== "string") return { record: parsed2 };
  const { lines } = readAudit(files.audit(batchId), { root: files.root });
  return {
    record: { ...fresh, ...rebuildCounts(lines, batchId) },
    damage: { bytes, text: `The retry file ${file} cannot be read (${parsed2}).` }
  };
}
function parse(bytes, batchId) {
  let json;
  try {
    json = parseJsonBytes(bytes);
  } catch {
    return bytes.length === 0 ? "it is empty" : "it is not whole JSON";
  }
  const read = isRetryFile(json) ? json : readRetryBySchema(json);
  if (typeof read === "string") return read;
  if (read.batch_id !== batchId) return "it is of another batch";
  const counts = Object.entries(read.retry_counts).map(([key, value]) => [
    Number(key),
    value
  ]);
  return { ...read, retry_counts: new Map(counts) };
}
var MAX_BYTES2;
var init_retry_store = __esm({
  "lib/store/retry-store.ts"() {
    "use strict";
    init_retry_check();
    init_retry_by_schema();
    init_audit_log();
    init_file_lock();
    init_json_bytes();
    init_retry_rebuild();
    init_safe_file();
    init_safe_read();
    MAX_BYTES2 = 16 * 1024 * 1024;
  }
});

// lib/actions/catch-up.ts
function caughtUpWithRetries(context, { files }, batch) {
  const now = timestamp(context);
  const { record, repaired } = readRetry(files, batch.batch_id, now);
  if (repaired !== void 0) context.warn(repaired);
  return caughtUp(reopenedByOwner(batch, now), record, now);
}
var init_catch_up = __esm({
  "lib/actions/catch-up.ts"() {
    "use strict";
    init_reopen();
    init_retry_counts();
    init_retry_store();
    init_context();
  }
});

// lib/model/redact-secrets.ts
function redactSecrets(text2) {
  let safe = text2;
  for (let pass = 0, before = ""; pass < MAX_PASSES && safe !== before; pass++) {
    before = safe;
    safe = redactOnce(safe);
  }
  return safe;
}
function redactOnce(text2) {
  let safe = redactPrivateKeys(text2);
  for (const [mark, token] of TOKENS) if (safe.includes(mark)) safe = safe.replace(token, GONE);
  return redactNamed(redactSent(safe));
}
function redactSent(text2) {
  const low = text2.toLowerCase();
  let safe = text2;
  if (low.includes("://")) safe = safe.replace(URL_PASSWORD, `$1${GONE}@`).replace(URL_TOKEN, `$1${GONE}@`);
  if (low.includes("cookie")) safe = safe.replace(COOKIE, `$1${GONE}`);
  if (low.includes("authorization")) safe = safe.replace(AUTHORIZATION, `$1${GONE}`);
  if (low.includes("bearer") || low.includes("basic")) safe = safe.replace(SCHEME, redactScheme);
  return low.includes("-u") ? safe.replace(COMMAND_USER, `$1${GONE}`) : safe;
}
function redactNamed(text2) {
  const low = text2.toLowerCase();
  if (!NAME_MARKS.some((mark) => low.includes(mark))) return text2;
  const safe = /[:=]/.test(text2) ? text2.replace(NAMED_VALUE, redactValue) : text2;
  return safe.includes("-") ? safe.replace(FLAG_VALUE, `$1${GONE}`) : safe;
}
function redactScheme(whole, scheme, space, value) {
  return /\d/.test(value) || value.length > 40 ? `${scheme}${space}${GONE}` : whole;
}
function redactValue(whole, name, value) {
  if (PLAIN_WORDS.test(value)) return whole;
  const open = /^\\?["']/.exec(value)?.[0] ?? "";
  const closed = open !== "" && value.length > open.length && value.endsWith(open);
  return `${name}${open}${GONE}${closed ? open : ""}`;
}
function redactPrivateKeys(text2) {
  return redactHeadlessKeys(redactKeysFromBegin(text2));
}
function redactKeysFromBegin(text2) {
  if (!text2.includes("-----BEGIN ")) return text2;
  const parts = [];
  let from = 0;
  for (const begin of text2.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue;
    KEY_END.lastIndex = begin.index;
    const end2 = KEY_END.exec(text2);
    parts.push(text2.slice(from, begin.index), GONE);
    from = end2 === null ? text2.length : end2.index + end2[0].length;
  }
  KEY_END.lastIndex = 0;
  return parts.join("") + text2.slice(from);
}
function redactHeadlessKeys(text2) {
  if (!text2.includes("-----END ")) return text2;
  const lines = text2.split("\n");
  const kept = [];
  for (const line2 of lines) {
    if (line2.search(KEY_END) === -1) {
      kept.push(line2);
      continue;
    }
    while (kept.length > 0 && isKeyLine(kept[kept.length - 1])) kept.pop();
    kept.push(line2.replace(/^.{0,200}?(?=-----END )/, "").replace(KEY_END, GONE));
  }
  return kept.join("\n");
}
function isKeyLine(line2) {
  return /^\s{0,20}[A-Za-z0-9+/=]{8,}\s{0,20}$/.test(line2);
}
var GONE, MAX_PASSES, TOKENS, KEY_BEGIN, KEY_END, URL_PASSWORD, URL_TOKEN, AUTHORIZATION, SCHEME, COOKIE, COMMAND_USER, SECRET_NAME, NAME_MARKS, PLAIN_WORDS, NAMED_VALUE, FLAG_VALUE;
var init_redact_secrets = __esm({
  "lib/model/redact-secrets.ts"() {
    "use strict";
    GONE = "[redacted]";
    MAX_PASSES = 25;
    TOKENS = [
      ["gh", /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{6,}/g],
      // GitHub
      ["github_pat_", /(?<![A-Za-z0-9])github_pat_\w{6,}/g],
      ["sk-ant-", /(?<![\w-])sk-ant-[\w-]{3,}/g],
      // Anthropic
      ["sk-", /(?<![\w-])sk-(?=[a-z-]{0,20}[A-Z0-9])[\w-]{12,}/g],
      // OpenAI
      ["k_", /(?<![A-Za-z0-9])[srp]k_(?:live|test)_[A-Za-z0-9]{6,}/g],
      // Stripe
      ["whsec_", /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{8,}/g],
      ["AKIA", /(?<![A-Za-z0-9])AKIA[A-Z0-9]{12,}/g],
      // AWS
      ["ASIA", /(?<![A-Za-z0-9])ASIA[A-Z0-9]{12,}/g],
      ["AROA", /(?<![A-Za-z0-9])AROA[A-Z0-9]{12,}/g],
      ["AIDA", /(?<![A-Za-z0-9])AIDA[A-Z0-9]{12,}/g],
      ["xox", /(?<![\w-])xox[a-z]-[A-Za-z0-9-]{6,}/g],
      // Slack
      ["xapp-", /(?<![\w-])xapp-[A-Za-z0-9-]{8,}/g],
      ["hooks.slack.com/services/", /(?<=hooks\.slack\.com\/services\/)[\w/]{8,}/g],
      ["npm_", /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{16,}/g],
      ["pypi-", /(?<![\w-])pypi-[\w-]{16,}/g],
      ["AIza", /(?<![\w-])AIza[\w-]{16,}/g],
      // Google
      ["GOCSPX-", /(?<![\w-])GOCSPX-[\w-]{8,}/g],
      ["ya29.", /(?<![\w-])ya29\.[\w-]{16,}/g],
      ["gl", /(?<![\w-])gl(?:pat|dt|rt|ptt|cbt|oas)-[\w-]{8,}/g],
      // GitLab
      ["hf_", /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{16,}/g],
      // Hugging Face
      ["_v1_", /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{16,}/g],
      // DigitalOcean
      ["SG.", /(?<![\w-])SG\.[\w-]{12,}\.[\w-]{12,}/g],
      // SendGrid
      ["hvs.", /(?<![\w-])hvs\.[\w-]{16,}/g],
      // Vault
      ["eyJ", /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g]
      // JWT
    ];
    KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
    KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
    URL_PASSWORD = /(:\/\/[^\s/:@"']{0,256}:)[^\s/"'<>]{1,256}@/g;
    URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g;
    AUTHORIZATION = /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi;
    SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi;
    COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi;
    COMMAND_USER = /(\s(?:-u|--user)[ =][^\s:]{1,100}:)\S+/g;
    SECRET_NAME = "passw(?:or)?d|passphrase|passwd|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|account[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|x-amz-signature|(?<=[?&])(?:sig|key|code)";
    NAME_MARKS = [
      "passw",
      "passphrase",
      "pwd",
      "secret",
      "token",
      "key",
      "credential",
      "signature",
      "sig",
      "code"
    ];
    PLAIN_WORDS = /^(?:null|undefined|none|true|false|empty|missing|required|invalid|expired|must|is|was)\b/i;
    NAMED_VALUE = new RegExp(
      `(?<!unexpected )((?:${SECRET_NAME})\\w{0,20}\\\\?["']?\\s{0,3}(?:=>|:=|[:=])(?![=:])\\s{0,3})(\\[redacted\\]|\\\\?"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s"',;&)}\\]]+)`,
      "gi"
    );
    FLAG_VALUE = new RegExp(`(--?[a-z-]{0,20}(?:${SECRET_NAME}) )(?!-)([^\\s"']+|"[^"]*"|'[^']*')`, "gi");
  }
});

// lib/model/strip-ansi.ts
function stripAnsi(text2) {
  if (!text2.includes(ESCAPE) && !text2.includes("\x9B")) return text2;
  return text2.replace(TITLE, "").replace(CONTROL_SEQUENCE, "").replace(SHORT_ESCAPE, "");
}
var ESCAPE, BELL, TITLE, CONTROL_SEQUENCE, SHORT_ESCAPE;
var init_strip_ansi = __esm({
  "lib/model/strip-ansi.ts"() {
    "use strict";
    ESCAPE = "\x1B";
    BELL = "\x07";
    TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, "g");
    CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|\x9B)[0-?]{0,64}[ -/]{0,8}[@-~]`, "g");
    SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, "g");
  }
});

// lib/model/clean-text.ts
function sanitizeFeatureName(text2) {
  const safe = /[^ -~]/.test(text2) ? text2.replace(unsafe2(), " ") : text2;
  return safe.replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}
function unsafe2() {
  return /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
}
function sanitizeErrorMessage(text2) {
  return cut(sanitizeFeatureName(redactSecrets(stripAnsi(text2))), MESSAGE_LIMIT, CUT_MARK);
}
var MESSAGE_LIMIT, CUT_MARK;
var init_clean_text = __esm({
  "lib/model/clean-text.ts"() {
    "use strict";
    init_redact_secrets();
    init_shorten();
    init_strip_ansi();
    MESSAGE_LIMIT = 1e3;
    CUT_MARK = "...[truncated]";
  }
});

// lib/model/audit-events.ts
function auditEvents(before, after, timestamp2) {
  const base = { timestamp: timestamp2, batch_id: after.batch_id };
  if (!before) return [{ ...base, event_type: "batch_started", reason: `${after.features.length} features` }];
  return [...endedFeatures(before, after), ...pauses(before, after), ...end(before, after)].map((event) => ({
    ...base,
    ...event
  }));
}
function endedFeatures(before, after) {
  const completed = after.completed_features.slice(before.completed_features.length).map(
    (feature_index) => ({
      event_type: "feature_completed",
      feature_index,
      retry_count: after.retry_attempts.get(feature_index) ?? 0,
      reason: after.verification.get(feature_index)?.result ?? "unverified"
    })
  );
  const failed = after.failed_features.slice(before.failed_features.length).map(
    ({ feature_index, retry_count, error_message, failure_kind }) => ({
      event_type: "feature_failed",
      feature_index,
      retry_count: retry_count ?? 0,
      error_message: sanitizeErrorMessage(error_message),
      ...failure_kind === void 0 ? {} : { reason: failure_kind }
    })
  );
  return [...completed, ...failed];
}
function pauses(before, after) {
  if (after.pause && before.pause?.since !== after.pause.since) {
    return [
      {
        event_type: "batch_paused",
        reason: after.pause.reason,
        error_message: sanitizeErrorMessage(after.pause.detail)
      }
    ];
  }
  return before.pause && !after.pause && !isOver(after) ? [{ event_type: "batch_resumed", reason: before.pause.reason }] : [];
}
function end(before, after) {
  return isOver(after) && !isOver(before) ? [{ event_type: "batch_ended", reason: after.status }] : [];
}
var init_audit_events = __esm({
  "lib/model/audit-events.ts"() {
    "use strict";
    init_clean_text();
    init_transition();
  }
});

// lib/model/ownership.ts
function isOwner(batch, sessionId) {
  return sessionId !== void 0 && batch.owner?.session_id === sessionId;
}
function seen(batch, now) {
  if (!batch.owner) return batch;
  const { released_at: _, ...owner } = batch.owner;
  return { ...batch, owner: { ...owner, last_seen: now } };
}
var OWNER_SILENCE_MS;
var init_ownership = __esm({
  "lib/model/ownership.ts"() {
    "use strict";
    OWNER_SILENCE_MS = 60 * 60 * 1e3;
  }
});

// lib/model/tokens.ts
function estimateTokens(text2) {
  return Math.ceil(text2.length / CHARACTERS_PER_TOKEN);
}
var CHARACTERS_PER_TOKEN;
var init_tokens = __esm({
  "lib/model/tokens.ts"() {
    "use strict";
    CHARACTERS_PER_TOKEN = 4;
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
  return isObject12(value);
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__");
}
function isObject12(value) {
  return isObject2(value) && typeof value.batch_id === "string" && typeof value.features_file === "string" && Number.isSafeInteger(value.total_features) && value.total_features >= 0 && Array.isArray(value.features) && value.features.every((entry) => typeof entry === "string") && Number.isSafeInteger(value.current_index) && (value.status === "in_progress" || value.status === "paused" || value.status === "completed" || value.status === "failed") && Array.isArray(value.completed_features) && value.completed_features.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && Array.isArray(value.failed_features) && value.failed_features.every((entry) => isObject22(entry)) && Array.isArray(value.skipped_features) && value.skipped_features.every((entry) => isObject3(entry)) && Number.isSafeInteger(value.context_token_estimate) && value.context_token_estimate >= 0 && Number.isSafeInteger(value.auto_clear_count) && value.auto_clear_count >= 0 && Array.isArray(value.auto_clear_events) && value.auto_clear_events.every((entry) => isObject4(entry)) && typeof value.created_at === "string" && typeof value.updated_at === "string" && (value.issue_numbers === null || Array.isArray(value.issue_numbers) && value.issue_numbers.every((entry) => entry === null || Number.isSafeInteger(entry))) && (value.issue_bodies === void 0 || (value.issue_bodies === null || Array.isArray(value.issue_bodies) && value.issue_bodies.every((entry) => entry === null || typeof entry === "string"))) && (value.source_type === "file" || value.source_type === "issues") && typeof value.state_file === "string" && (value.context_tokens_before_clear === null || Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0) && (value.paused_at_feature_index === null || Number.isSafeInteger(value.paused_at_feature_index) && value.paused_at_feature_index >= 0) && isObject2(value.retry_attempts) && Object.entries(value.retry_attempts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) && isObject2(value.git_operations) && Object.entries(value.git_operations).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject5(entry)) && Array.isArray(value.feature_order) && value.feature_order.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && isObject2(value.feature_dependencies) && Object.entries(value.feature_dependencies).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Array.isArray(entry) && entry.every((entry2) => Number.isSafeInteger(entry2) && entry2 >= 0)) && isObject2(value.analysis_metadata) && (value.workflow_mode === "auto-implement" || value.workflow_mode === "direct") && typeof value.workflow_reminder === "string" && Number.isSafeInteger(value.schema_version) && Number.isSafeInteger(value.revision) && value.revision >= 0 && (value.owner === null || isObject7(value.owner)) && (value.in_flight === null || isObject8(value.in_flight)) && (value.pause === null || isObject9(value.pause)) && isObject2(value.verification) && Object.entries(value.verification).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject10(entry)) && (value.base_verification === void 0 || (value.base_verification === null || isObject10(value.base_verification))) && (value.stop_blocks === void 0 || (value.stop_blocks === null || isObject122(value.stop_blocks))) && (value.last_turn_error === void 0 || (value.last_turn_error === null || isObject13(value.last_turn_error)));
}
function isObject22(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.error_message === "string" && typeof value.timestamp === "string" && (value.retry_count === void 0 || Number.isSafeInteger(value.retry_count) && value.retry_count >= 0) && (value.failure_kind === void 0 || typeof value.failure_kind === "string");
}
function isObject3(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.reason === "string" && (value.category === "manual" || value.category === "dependency" || value.category === "question") && typeof value.timestamp === "string";
}
function isObject4(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0 && typeof value.timestamp === "string";
}
function isObject5(value) {
  return isObject2(value) && (value.commit === void 0 || isObject6(value.commit)) && (value.push === void 0 || isObject6(value.push)) && (value.pr === void 0 || isObject6(value.pr));
}
function isObject6(value) {
  return isObject2(value) && typeof value.success === "boolean" && (value.timestamp === void 0 || typeof value.timestamp === "string") && (value.sha === void 0 || typeof value.sha === "string") && (value.branch === void 0 || typeof value.branch === "string") && (value.remote === void 0 || typeof value.remote === "string") && (value.number === void 0 || Number.isSafeInteger(value.number)) && (value.url === void 0 || typeof value.url === "string") && (value.error === void 0 || typeof value.error === "string");
}
function isObject7(value) {
  return isObject2(value) && typeof value.session_id === "string" && typeof value.host === "string" && (value.pid === void 0 || Number.isSafeInteger(value.pid)) && (value.pid_started === void 0 || typeof value.pid_started === "string") && Number.isSafeInteger(value.epoch) && value.epoch >= 0 && typeof value.since === "string" && typeof value.last_seen === "string" && (value.released_at === void 0 || typeof value.released_at === "string");
}
function isObject8(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.attempt) && value.attempt > 0 && typeof value.started_at === "string" && (value.base_sha === null || typeof value.base_sha === "string") && (value.last_error === void 0 || typeof value.last_error === "string") && (value.not_before === void 0 || typeof value.not_before === "string") && (value.briefed_at === void 0 || typeof value.briefed_at === "string");
}
function isObject9(value) {
  return isObject2(value) && (value.reason === "breaker" || value.reason === "quota" || value.reason === "auth" || value.reason === "billing" || value.reason === "stalled" || value.reason === "question" || value.reason === "user") && typeof value.since === "string" && (value.until === void 0 || typeof value.until === "string") && typeof value.detail === "string";
}
function isObject10(value) {
  return isObject2(value) && (value.result === "passed" || value.result === "failed" || value.result === "unverified") && Number.isSafeInteger(value.failed_checks) && value.failed_checks >= 0 && Array.isArray(value.commands) && value.commands.every((entry) => isObject11(entry)) && (value.head === null || typeof value.head === "string") && typeof value.timestamp === "string";
}
function isObject11(value) {
  return isObject2(value) && typeof value.command === "string" && (value.exit_code === null || Number.isSafeInteger(value.exit_code)) && Number.isFinite(value.seconds) && (value.timed_out === void 0 || typeof value.timed_out === "boolean") && typeof value.output_tail === "string";
}
function isObject122(value) {
  return isObject2(value) && Number.isSafeInteger(value.count) && value.count >= 0 && typeof value.mark === "string";
}
function isObject13(value) {
  return isObject2(value) && typeof value.error === "string" && typeof value.message === "string" && typeof value.timestamp === "string";
}
var BATCH_FIELDS;
var init_batch_check = __esm({
  "lib/model/generated/batch-check.ts"() {
    "use strict";
    BATCH_FIELDS = /* @__PURE__ */ new Set(["batch_id", "features_file", "total_features", "features", "current_index", "status", "completed_features", "failed_features", "skipped_features", "context_token_estimate", "auto_clear_count", "auto_clear_events", "created_at", "updated_at", "issue_numbers", "issue_bodies", "source_type", "state_file", "context_tokens_before_clear", "paused_at_feature_index", "retry_attempts", "git_operations", "feature_order", "feature_dependencies", "analysis_metadata", "workflow_mode", "workflow_reminder", "schema_version", "revision", "owner", "in_flight", "pause", "verification", "base_verification", "stop_blocks", "last_turn_error"]);
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
  for (let next2 = 0; next2 < count; ) {
    const index = next2++;
    if (waitingFor[index] !== 0) continue;
    waitingFor[index] = -1;
    order.push(index);
    for (const dependent of dependents[index]) {
      waitingFor[dependent] = Number(waitingFor[dependent]) - 1;
      if (waitingFor[dependent] === 0) next2 = Math.min(next2, dependent);
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
  const seen2 = /* @__PURE__ */ new Set();
  const all = [
    ...batch.completed_features,
    ...batch.failed_features.map((record) => record.feature_index),
    ...batch.skipped_features.map((record) => record.feature_index)
  ];
  for (const index of all) {
    if (seen2.has(index)) return `index ${index} has two outcomes`;
    seen2.add(index);
  }
  const current = batch.in_flight?.feature_index;
  return current !== void 0 && seen2.has(current) ? `index ${current} has ended and is in flight` : void 0;
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

// lib/store/batch-reader.ts
function readBatch(files) {
  return readAt(files, files.state);
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
function presentBytes(files) {
  const known = understood.get(files);
  return known?.file === files.state ? known.bytes : void 0;
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

// lib/store/batch-store.ts
async function updateBatch(files, now, change, after) {
  if (!checkFile(files.state, files.root)) throw noBatch();
  const work = async (held) => {
    const before = readBatch(files);
    if (!before) throw noBatch();
    const changed = await change(before);
    if (changed === before) return before;
    const batch = nextRevision(changed, before.revision, now);
    write(files, batch, () => held.assertHeld());
    after?.(before, batch);
    return batch;
  };
  return withLock(files.state, work, isRetryFileName);
}
function nextRevision(batch, revision, now) {
  const impossible = findImpossible(batch);
  if (impossible) {
    throw new BatchError(
      `The change was refused, since the batch would not make sense: ${impossible}. Nothing was written.`,
      {
        code: "STATE_IMPOSSIBLE"
      }
    );
  }
  return { ...batch, revision: revision + 1, updated_at: now };
}
function write(files, batch, beforeRename2) {
  writeSafely(files.state, formatBatch(batch), {
    root: files.root,
    keepBackup: files.backup,
    beforeRename: beforeRename2,
    isSwept: true,
    present: presentBytes(files)
  });
}
function noBatch() {
  return new BatchError("there is no batch in this project. Start one with /batch-implement <file>.", {
    code: "STATE_MISSING"
  });
}
var init_batch_store = __esm({
  "lib/store/batch-store.ts"() {
    "use strict";
    init_errors();
    init_batch_json();
    init_invariants();
    init_batch_reader();
    init_file_lock();
    init_path_check();
    init_project_files();
    init_safe_file();
    init_safe_read();
  }
});

// lib/view/ownership-text.ts
function notOwnerText(batch, session, now) {
  const { owner, batch_id } = batch;
  const resume = `/batch-implement --resume ${batch_id}`;
  if (session === void 0) {
    return `this call comes from no Claude Code session, and only the session that runs batch ${batch_id} may change it. Use ${resume} in Claude Code, or name a session with --session.`;
  }
  if (!owner) return `no session runs batch ${batch_id} now. The user takes it up here with ${resume}.`;
  return `batch ${batch_id} belongs to another session (since ${owner.since}, last seen ${ago(owner.last_seen, now)}); nothing was changed. The user moves it here with ${resume}, which may need --take-over.`;
}
var init_ownership_text = __esm({
  "lib/view/ownership-text.ts"() {
    "use strict";
    init_words();
  }
});

// lib/view/refusal.ts
var init_refusal = __esm({
  "lib/view/refusal.ts"() {
    "use strict";
    init_transition();
  }
});

// lib/actions/owned-change.ts
async function changeAsOwner(context, files, change, epoch) {
  const now = timestamp(context);
  let answer2;
  await changeBatch(context, files, async (batch) => {
    requireOwner(batch, context, epoch);
    const made = await change(seen(batch, now));
    answer2 = made.answer;
    const tokens = made.batch.context_token_estimate + estimateTokens(made.answer.text);
    return { ...made.batch, context_token_estimate: tokens };
  });
  return answer2;
}
function changeBatch(context, files, change) {
  return updateBatch(
    files,
    timestamp(context),
    change,
    (before, after) => audit(context, files, before, after)
  );
}
function audit(context, files, before, after) {
  for (const event of auditEvents(before, after, timestamp(context))) {
    const failure2 = appendAudit(files.audit(after.batch_id), event, { root: files.root });
    if (failure2) context.warn(failure2);
  }
}
function requireOwner(batch, context, epoch) {
  const isSameEpoch = epoch === void 0 || batch.owner?.epoch === epoch;
  if (isOwner(batch, context.session) && isSameEpoch) return;
  throw new BatchError(notOwnerText(batch, context.session, timestamp(context)), { code: "NOT_OWNER" });
}
function requireBatch(files) {
  const batch = readBatch(files);
  if (batch) return batch;
  throw new BatchError("there is no batch in this project. Start one with /batch-implement <file>.", {
    code: "STATE_MISSING"
  });
}
var init_owned_change = __esm({
  "lib/actions/owned-change.ts"() {
    "use strict";
    init_errors();
    init_audit_events();
    init_ownership();
    init_tokens();
    init_transition();
    init_audit_log();
    init_batch_reader();
    init_batch_store();
    init_ownership_text();
    init_refusal();
    init_context();
  }
});

// lib/actions/wait-for-backoff.ts
async function waitLong(context, batch) {
  await sleep(context, Math.min(backoffLeft(context, batch), LONGEST_WAIT_MS));
}
async function sleep(context, ms) {
  if (ms > 0) await context.sleep(ms);
}
function backoffLeft(context, batch) {
  const notBefore = batch?.in_flight?.not_before;
  const left = notBefore === void 0 ? 0 : Date.parse(notBefore) - context.now().getTime();
  return Number.isFinite(left) ? Math.max(0, left) : 0;
}
var LONGEST_WAIT_MS;
var init_wait_for_backoff = __esm({
  "lib/actions/wait-for-backoff.ts"() {
    "use strict";
    init_step();
    LONGEST_WAIT_MS = 54e4;
  }
});

// lib/drive/git-head.ts
function readHeadFiles(root) {
  const gitDir = findGitDir(node_path_default.join(root, ".git"));
  const head = gitDir && readLine2(node_path_default.join(gitDir, "HEAD"));
  if (!gitDir || !head) return void 0;
  if (COMMIT_ID.test(head)) return { branch: void 0, sha: head };
  if (!head.startsWith(BRANCH)) return void 0;
  const branch = head.slice(BRANCH.length);
  if (branch === NO_FILES || branch.split("/").includes("..")) return void 0;
  const common = node_path_default.resolve(gitDir, readLine2(node_path_default.join(gitDir, "commondir")) ?? "");
  const sha = readLine2(node_path_default.join(common, "refs", "heads", branch));
  return { branch, sha: sha !== void 0 && COMMIT_ID.test(sha) ? sha : void 0 };
}
function findGitDir(dotGit) {
  const pointer = readLine2(dotGit);
  if (pointer === void 0) return dotGit;
  return pointer.startsWith("gitdir:") ? node_path_default.resolve(node_path_default.dirname(dotGit), pointer.slice("gitdir:".length).trim()) : void 0;
}
function readLine2(file) {
  try {
    const stats = node_fs_default.statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() && stats.size <= MAX_BYTES3 ? node_fs_default.readFileSync(file, "utf8").trimEnd() : void 0;
  } catch {
    return void 0;
  }
}
var MAX_BYTES3, COMMIT_ID, BRANCH, NO_FILES;
var init_git_head = __esm({
  "lib/drive/git-head.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    MAX_BYTES3 = 4096;
    COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
    BRANCH = "ref: refs/heads/";
    NO_FILES = ".invalid";
  }
});

// builtin:node:child_process
var builtin5, spawnSync;
var init_node_child_process = __esm({
  "builtin:node:child_process"() {
    builtin5 = require("node:child_process");
    spawnSync = /* @__PURE__ */ (() => builtin5.spawnSync)();
  }
});

// lib/drive/run-git.ts
var run_git_exports = {};
__export(run_git_exports, {
  runGit: () => runGit
});
function runGit(args, options) {
  const { cwd, env, timeoutSeconds, maxBytes } = options;
  const { status, signal, stdout, stderr, error } = spawnSync("git", [...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    windowsHide: true,
    timeout: timeoutSeconds * 1e3,
    killSignal: "SIGKILL",
    maxBuffer: maxBytes
  });
  const answer2 = { exitCode: status, stdout: stdout ?? "", stderr: stderr ?? "" };
  const code = error?.code;
  if (code === "ETIMEDOUT")
    return { ...answer2, exitCode: null, problem: `did not answer within ${timeoutSeconds} seconds` };
  if (code === "ENOBUFS") return { ...answer2, exitCode: null, problem: `gave more than ${maxBytes} bytes` };
  if (error)
    return { ...answer2, problem: `could not be started (${error.message})`, startErrorCode: code ?? "" };
  return signal ? { ...answer2, problem: `was ended by ${signal}` } : answer2;
}
var init_run_git = __esm({
  "lib/drive/run-git.ts"() {
    "use strict";
    init_node_child_process();
  }
});

// lib/drive/git.ts
async function headCommit(root, env) {
  const known = readHeadFiles(root)?.sha;
  if (known !== void 0) return known;
  const answer2 = await ask(root, env, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  return answer2?.stdout.trim() || void 0;
}
async function featureCommits(root, baseSha, batchId, env) {
  const trailer2 = `Batch-Feature: ${batchId}#`;
  const patterns = [`--grep=${trailer2}`, `--grep=${REVERT}`];
  const filter = ["--fixed-strings", "--regexp-ignore-case", ...patterns];
  const commits = await log(root, env, "B", baseSha, filter) ?? await log(root, env, "B", null, filter) ?? [];
  const reverted = /* @__PURE__ */ new Set();
  return commits.flatMap(({ sha, text: text2 }) => {
    if (reverted.has(sha)) return [];
    for (const line2 of text2.split("\n")) {
      if (line2.startsWith(REVERT)) reverted.add(line2.slice(REVERT.length, REVERT.length + sha.length));
    }
    return trailedNumbers(text2, batchId).map((featureNumber2) => ({ sha, featureNumber: featureNumber2 }));
  });
}
function trailedNumbers(message, batchId) {
  const numbers = /* @__PURE__ */ new Set();
  for (const line2 of message.split("\n")) {
    const [, id, number] = /^Batch-Feature:[ \t]*([^\s#]+)#([1-9]\d{0,5})\s*$/i.exec(line2) ?? [];
    if (id === batchId) numbers.add(Number(number));
  }
  return [...numbers];
}
async function log(root, env, format, baseSha, filter) {
  const head = await headCommit(root, env);
  if (head === void 0 || head === baseSha) return [];
  if (baseSha !== null && !/^[0-9a-f]{7,64}$/.test(baseSha)) return void 0;
  const range = baseSha === null ? "HEAD" : `${baseSha}..HEAD`;
  const fixed = [
    "log",
    "-z",
    "--no-show-signature",
    "--no-color",
    "--encoding=UTF-8",
    `--format=%H %${format}`
  ];
  const answer2 = await ask(root, env, [...fixed, ...filter, range, "--"], NO_SUCH_BASE);
  if (answer2 && answer2.exitCode !== 0) return void 0;
  const records = (answer2?.stdout ?? "").split("\0").filter((record) => record !== "");
  return records.map((record) => {
    const space = record.indexOf(" ");
    return { sha: record.slice(0, space), text: record.slice(space + 1) };
  });
}
async function ask(root, env, args, alsoAnAnswer) {
  const { runGit: runGit2 } = await Promise.resolve().then(() => (init_run_git(), run_git_exports));
  const result = runGit2(["-c", "core.fsmonitor=false", "--no-pager", ...args], {
    cwd: root,
    env: gitEnvironment(env),
    timeoutSeconds: TIMEOUT_SECONDS,
    maxBytes: MAX_BYTES4
  });
  if (result.startErrorCode === "ENOENT" || isNoRepository(result)) return void 0;
  if (result.exitCode === 0 || result.exitCode === 1 && result.stderr === "") return result;
  if (alsoAnAnswer?.test(result.stderr)) return result;
  throw new BatchError(`${failure(result, args[0])} in ${root}. Run it there by hand to see why.`, {
    code: "PROCESS"
  });
}
function failure({ problem, stderr }, verb = "") {
  return `git ${verb} ${problem ?? `failed (${stderr.trim().split("\n")[0]})`}`;
}
function isNoRepository(result) {
  return result.exitCode === 128 && /^fatal: not a git repository/m.test(result.stderr);
}
function gitEnvironment(env) {
  const kept = Object.entries(env).filter(([name]) => !MISLEADING.includes(name));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}
var TIMEOUT_SECONDS, MAX_BYTES4, MISLEADING, REVERT, NO_SUCH_BASE;
var init_git = __esm({
  "lib/drive/git.ts"() {
    "use strict";
    init_errors();
    init_git_head();
    TIMEOUT_SECONDS = 60;
    MAX_BYTES4 = 64 * 1024 * 1024;
    MISLEADING = [
      "GIT_DIR",
      "GIT_WORK_TREE",
      "GIT_INDEX_FILE",
      "GIT_COMMON_DIR",
      "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES",
      "GIT_NAMESPACE",
      "GIT_PREFIX"
    ];
    REVERT = "This reverts commit ";
    NO_SUCH_BASE = /^fatal: (?:Invalid revision range|bad revision|bad object|ambiguous argument)/m;
  }
});

// lib/actions/work-tree.ts
async function readHead(context, project) {
  return await headCommit(project.workTree, context.env) ?? null;
}
async function findFeatureCommit(context, project, batch) {
  const current = batch.in_flight;
  if (!current) return void 0;
  const commits = await featureCommits(project.workTree, current.base_sha, batch.batch_id, context.env);
  return commits.find(({ featureNumber: featureNumber2 }) => featureNumber2 === current.feature_index + 1)?.sha;
}
var init_work_tree = __esm({
  "lib/actions/work-tree.ts"() {
    "use strict";
    init_git();
  }
});

// lib/actions/next.ts
var next_exports = {};
__export(next_exports, {
  next: () => next
});
async function next(context) {
  const project = openProject(context);
  const present = requireBatch(project.files);
  requireOwner(present, context);
  await waitLong(context, present);
  const committed = await findFeatureCommit(context, project, present);
  const head = await readHead(context, project);
  return changeAsOwner(context, project.files, (batch) => {
    const handed = handOutNext(caughtUpWithRetries(context, project, batch), head, timestamp(context));
    const isSame = handed.in_flight?.feature_index === present.in_flight?.feature_index;
    return {
      batch: handed,
      answer: answerWithStep(context, handed, [], { head, committed: isSame ? committed : void 0 })
    };
  });
}
var init_next = __esm({
  "lib/actions/next.ts"() {
    "use strict";
    init_hand_out();
    init_answer_step();
    init_catch_up();
    init_context();
    init_owned_change();
    init_wait_for_backoff();
    init_work_tree();
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

// elsewhere:lib/actions/status.ts
var require_status = __commonJS({
  "elsewhere:lib/actions/status.ts"() {
    throw new Error("lib/actions/status.ts is in another bundle");
  }
});

// elsewhere:lib/actions/cleanup.ts
var require_cleanup = __commonJS({
  "elsewhere:lib/actions/cleanup.ts"() {
    throw new Error("lib/actions/cleanup.ts is in another bundle");
  }
});

// scripts/helper.ts
init_node_process();

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
function splitWords(line2) {
  const { reading, problem } = readLine(line2);
  return problem === void 0 ? { words: reading.words } : { problem };
}
function readLine(line2) {
  const reading = { line: line2, at: 0, words: [], word: void 0, shellOnly: [] };
  noteAssignment(reading);
  while (reading.at < line2.length) {
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
  const { line: line2, at: open } = reading;
  append(reading, "");
  reading.at += 1;
  while (reading.at < line2.length) {
    const char = line2.charAt(reading.at);
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
  const next2 = reading.line.charAt(reading.at + 1);
  const escapes = next2 !== "" && escaped.test(next2);
  reading.at += escapes ? 2 : 1;
  if (next2 === "\n") return;
  append(reading, escapes ? next2 : "\\");
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
function unterminated({ line: line2, at }, kind) {
  const rest = line2.slice(at);
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
  const facts = [
    ["sha", sha],
    ["branch", bounded(values, "branch")],
    ["remote", bounded(values, "remote")],
    ["number", pullRequestNumber(values)],
    ["url", bounded(values, "pr-url")],
    ["error", textOf(values, "error")]
  ];
  return {
    success: success === true,
    ...Object.fromEntries(facts.filter(([, value]) => value !== void 0))
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
    run: async (context) => (await Promise.resolve().then(() => (init_next(), next_exports))).next(context)
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
    run: async (context, [answer2 = ""]) => (await Promise.resolve().then(() => __toESM(require_consent(), 1))).consent(context, yesOrNo(answer2))
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
      return (await Promise.resolve().then(() => __toESM(require_status(), 1))).status(context, typed || id);
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
  const answer2 = await request.run(contextFor(request.session));
  say(request.json ? JSON.stringify(answer2.data) : answer2.text);
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
    warn: (line2) => complain(`batch: ${line2}`),
    session: callingSession(node_process_default.env, session)
  };
}
function say(text2) {
  if (!print(text2, () => node_process_default.stdout)) isStreaming = true;
}
function complain(line2) {
  isStreaming = true;
  node_process_default.stderr.write(`${line2}
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
