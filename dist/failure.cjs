"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// lib/model/failure.ts
var failure_exports = {};
__export(failure_exports, {
  classifyFailure: () => classifyFailure
});
module.exports = __toCommonJS(failure_exports);

// lib/model/redact-secrets.ts
var GONE = "[redacted]";
var MAX_PASSES = 25;
var TOKENS = [
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{6,}/g,
  // GitHub
  /(?<![A-Za-z0-9])github_pat_\w{6,}/g,
  /(?<![\w-])sk-ant-[\w-]{3,}/g,
  // Anthropic
  /(?<![\w-])sk-(?=[a-z-]{0,20}[A-Z0-9])[\w-]{12,}/g,
  // OpenAI
  /(?<![A-Za-z0-9])[srp]k_(?:live|test)_[A-Za-z0-9]{6,}/g,
  // Stripe
  /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{8,}/g,
  /(?<![A-Za-z0-9])(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}/g,
  // AWS
  /(?<![\w-])xox[a-z]-[A-Za-z0-9-]{6,}/g,
  // Slack
  /(?<![\w-])xapp-[A-Za-z0-9-]{8,}/g,
  /(?<=hooks\.slack\.com\/services\/)[\w/]{8,}/g,
  /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{16,}/g,
  /(?<![\w-])pypi-[\w-]{16,}/g,
  /(?<![\w-])AIza[\w-]{16,}/g,
  // Google
  /(?<![\w-])GOCSPX-[\w-]{8,}/g,
  /(?<![\w-])ya29\.[\w-]{16,}/g,
  /(?<![\w-])gl(?:pat|dt|rt|ptt|cbt|oas)-[\w-]{8,}/g,
  // GitLab
  /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{16,}/g,
  // Hugging Face
  /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{16,}/g,
  // DigitalOcean
  /(?<![\w-])SG\.[\w-]{12,}\.[\w-]{12,}/g,
  // SendGrid
  /(?<![\w-])hvs\.[\w-]{16,}/g,
  // Vault
  /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g
  // JWT
];
var KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
var KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
var URL_PASSWORD = /(:\/\/[^\s/:@"']{0,256}:)[^\s/"'<>]{1,256}@/g;
var URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g;
var AUTHORIZATION = /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi;
var SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi;
var COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi;
var COMMAND_USER = /(\s(?:-u|--user)[ =][^\s:]{1,100}:)\S+/g;
var SECRET_NAME = "passw(?:or)?d|passphrase|passwd|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|account[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|x-amz-signature|(?<=[?&])(?:sig|key|code)";
var PLAIN_WORDS = /^(?:null|undefined|none|true|false|empty|missing|required|invalid|expired|must|is|was)\b/i;
var NAMED_VALUE = new RegExp(
  `(?<!unexpected )((?:${SECRET_NAME})\\w{0,20}\\\\?["']?\\s{0,3}(?:=>|:=|[:=])(?![=:])\\s{0,3})(\\[redacted\\]|\\\\?"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s"',;&)}\\]]+)`,
  "gi"
);
var FLAG_VALUE = new RegExp(`(--?[a-z-]{0,20}(?:${SECRET_NAME}) )(?!-)([^\\s"']+|"[^"]*"|'[^']*')`, "gi");
function redactSecrets(text) {
  let safe = text;
  for (let pass = 0, before = ""; pass < MAX_PASSES && safe !== before; pass++) {
    before = safe;
    safe = redactOnce(safe);
  }
  return safe;
}
function redactOnce(text) {
  let safe = redactPrivateKeys(text);
  for (const token of TOKENS) safe = safe.replace(token, GONE);
  return safe.replace(URL_PASSWORD, `$1${GONE}@`).replace(URL_TOKEN, `$1${GONE}@`).replace(COOKIE, `$1${GONE}`).replace(AUTHORIZATION, `$1${GONE}`).replace(SCHEME, redactScheme).replace(COMMAND_USER, `$1${GONE}`).replace(NAMED_VALUE, redactValue).replace(FLAG_VALUE, `$1${GONE}`);
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
function redactPrivateKeys(text) {
  return redactHeadlessKeys(redactKeysFromBegin(text));
}
function redactKeysFromBegin(text) {
  const parts = [];
  let from = 0;
  for (const begin of text.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue;
    KEY_END.lastIndex = begin.index;
    const end = KEY_END.exec(text);
    parts.push(text.slice(from, begin.index), GONE);
    from = end === null ? text.length : end.index + end[0].length;
  }
  KEY_END.lastIndex = 0;
  return parts.join("") + text.slice(from);
}
function redactHeadlessKeys(text) {
  if (!text.includes("-----END ")) return text;
  const lines = text.split("\n");
  const kept = [];
  for (const line of lines) {
    if (line.search(KEY_END) === -1) {
      kept.push(line);
      continue;
    }
    while (kept.length > 0 && isKeyLine(kept[kept.length - 1])) kept.pop();
    kept.push(line.replace(/^.{0,200}?(?=-----END )/, "").replace(KEY_END, GONE));
  }
  return kept.join("\n");
}
function isKeyLine(line) {
  return /^\s{0,20}[A-Za-z0-9+/=]{8,}\s{0,20}$/.test(line);
}

// lib/model/strip-ansi.ts
var ESCAPE = "\x1B";
var BELL = "\x07";
var TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, "g");
var CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|)[0-?]{0,64}[ -/]{0,8}[@-~]`, "g");
var SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, "g");
function stripAnsi(text) {
  return text.replace(TITLE, "").replace(CONTROL_SEQUENCE, "").replace(SHORT_ESCAPE, "");
}

// lib/model/clean-text.ts
var MESSAGE_LIMIT = 1e3;
var CUT_MARK = "...[truncated]";
var UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
function sanitizeFeatureName(text) {
  return text.replace(UNSAFE, " ").replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}
function sanitizeErrorMessage(text) {
  return cut(sanitizeFeatureName(redactSecrets(stripAnsi(text))), MESSAGE_LIMIT, CUT_MARK);
}
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

// lib/model/failure-layout.ts
var STAMP = /^(?:\s*(?:\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?|#\d+ \d+\.\d+|remote:)\s?){1,4}/;
var QUOTE = /^ {0,3}> ?/;
var FRAME = /^(?:\s*[│┃║|>]\s?){1,4}/;
var DEPTH = 4;
function splitLines(text) {
  const plain = stripAnsi(text).replace(/(?:\\u001b|\\x1b|\\033)?\[\d{1,3}(?:;\d{1,3}){0,4}m/g, "").replace(/\\{1,8}r(?=\\{1,8}n)/g, "").replace(/\\{1,8}n/g, "\n").replace(/\\{1,8}"/g, '"').replace(/[ \t]{9,}/g, "        ");
  let lines = plain.split(/[\n\r\u2028\u2029]+/);
  for (let depth = 0; depth < DEPTH; depth++) lines = withoutIndent(withoutQuote(lines.map(withoutStamp)));
  return lines;
}
function withoutFrame(line) {
  return line.replace(FRAME, "");
}
function withoutStamp(line) {
  return line.replace(STAMP, "");
}
function withoutQuote(lines) {
  const quoted = lines.length > 0 && lines.every((line) => line.trim() === "" || QUOTE.test(line));
  return quoted ? lines.map((line) => line.replace(QUOTE, "")) : lines;
}
function withoutIndent(lines) {
  const shared = lines.reduce((least, line) => Math.min(least, indentOf(line)), 64);
  return shared === 0 ? lines : lines.map((line) => line.slice(shared));
}
function indentOf(line) {
  const at = line.search(/\S/);
  return at === -1 ? 64 : at;
}

// lib/model/failure-mask.ts
var HIDDEN = "·";
var SOURCE_FILE = /^[\w@.+-]*\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|jsonl?|html?|s?css|md|log|ya?ml|toml|lock|sock|rb|php|cc?|h|cpp|cs|sh|txt|vue|svelte|snap|sql|xml)(?::\d+|\(\d+,\d+\))*$/i;
var SLASHED_WORDS = /^(?:i\/o|net\/http|HTTP\/\d(?:\.\d)?|disconnect\/reset|dpkg\/lock\S*|(?:lint|assist)\/\w+\/\w+)$/i;
var HEX_ID = /^(?=[a-f]*\d)[0-9a-f]{7,64}$/i;
var EDGES = /^([("'`[<{]*)(.*?)([)"'`\]>},:;.]*)$/;
var SAYS_THE_CAUSE = /(?<![A-Za-z])(?:code|errno|type|status|error|reason|cause|message|title|syscall)["']?\s?[:=]\s?(?:new )?$|\bwith (?:status|code|error|reason) $/i;
var QUOTED_WORD = /(['"`‘“])([^\s'"`‘’“”]{1,120})(['"`’”])(?!\s?:)/g;
var CLASS_PATH = /^(?:[A-Z]\w{0,60}::){1,6}[A-Z]\w{0,60}$/;
var REFUSED_VALUE = /\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|undefined|duplicate|missing|unexpected|no such|cannot find|could not find|tests?|specs?|scenario|case|named|called|titled|label(?:led)?) (?:[\w-]{1,20} ){0,3}(["'`“‘])[^"'`”’]{1,120}["'`”’]/gi;
var HTML_TAG = /<\/?[a-z][a-z0-9]{0,15}(?:\s[\w-]{1,20}=[^<>]{0,200})?>/gi;
var DENIED = /\b(?:no|without|zero|0|not an?) (?:\w{1,20} ){0,2}(?:\w{0,30}Error|errors?|failures?|failed|failing|conflicts?)\b(?! code)/gi;
var IGNORED = /\b\w{1,60} (?:in \w{1,40} )?(?:was |were |is )?(?:ignored|harmless)\b/gi;
var WORK_ON_FAILURES = /\b(?:implement(?:ing|s)|handling of|handles?|handled|simulat(?:es?|ed|ing)|mock(?:s|ed|ing)?|add(?:ing|ed|s)? (?:an?|the)|support for|fallback for|retry on|retries on|tests? for|surfaces|replies|undefined label)\b[^.,;:()\n"]{1,200}/gi;
function maskNames(line) {
  return line.replace(HTML_TAG, (tag) => " ".repeat(tag.length)).replace(QUOTED_WORD, maskQuoted).replace(REFUSED_VALUE, (whole, quote) => hideFrom(whole, whole.indexOf(quote) + 1)).replace(/\S+/g, maskToken).replace(DENIED, hide).replace(IGNORED, hide).replace(WORK_ON_FAILURES, hide);
}
function maskQuoted(whole, open, word, close, at, line) {
  return SAYS_THE_CAUSE.test(line.slice(Math.max(0, at - 20), at)) ? whole : open + hide(word) + close;
}
function maskToken(token) {
  if (!/[/\\.:\d]/.test(token)) return token;
  const scheme = token.indexOf("://");
  if (scheme !== -1) return maskAfterHost(token, scheme + 3);
  const [, open, word, close] = EDGES.exec(token);
  return looksLikeName(word) ? open + hide(word) + close : token;
}
function maskAfterHost(token, hostAt) {
  const path = token.slice(hostAt).search(/[/?#]/);
  if (path === -1) return token;
  const from = hostAt + path;
  const [, , word, close] = EDGES.exec(token.slice(from));
  return token.slice(0, from) + hide(word) + close;
}
function looksLikeName(word) {
  if (word.length < 2 || SLASHED_WORDS.test(word)) return false;
  return isPath(word) || SOURCE_FILE.test(word) || HEX_ID.test(word) || /\w::\w/.test(word) && !/^(?:routines|net)::/.test(word) && !CLASS_PATH.test(word);
}
function isPath(word) {
  if (/^(?:\.{0,2}\/|~\/|@[\w-]+\/|[A-Za-z]:\\)/.test(word)) return true;
  const slashes = word.split(/[/\\]/).length - 1;
  return slashes > 1 || slashes === 1 && /[/\\][^/\\]*\.[a-z]{1,5}(?::\d+)*$/i.test(word);
}
function hideFrom(text, at) {
  return text.slice(0, at) + hide(text.slice(at, -1)) + text.slice(-1);
}
function hide(text) {
  return HIDDEN.repeat(text.length);
}

// lib/model/failure-voice.ts
var TITLE2 = /^\s*(?:(?:FAIL|PASS)\b\s|[●✗✘×✕✖❯✓✔]\s+(?!\[ERROR\])\S|--- (?:FAIL|PASS|SKIP):|=== (?:RUN|CONT)|FAILED \S+::|\[ {1,6}(?:FAILED|RUN|OK|PASSED) {1,6}\]|\(fail\) |(?:not )?ok \d+|# Subtest:|test \S+ \.\.\. |---- \S+ stdout ----|_{3,} \S+ _{3,})/;
var COMPARISON = [
  /^\s*(?:E\s+)?[-+]?\s*(?:Expected|Received|Actual|expected|actual|received|Regex|Input|Expected \w+|Received \w+|left|right|want|got|wanted|Difference|Number of calls)\b(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length| path)?(?: \([^)]{0,30}\))?\s{0,4}[:=]/,
  /\bexpect(?:ed)?\(|\b[Uu]nable to find (?:an? |the )?(?:\w+ )?element\b|\bSnapshot name: /,
  /\bwith the text\b/,
  /\bexpected\b.{1,200}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly|not)|but (?:got|was|received|it)|got|received|found)\b/i,
  /\bgot\b.{1,120}[,;] ?(?:want|expected)|\bwant(?:ed)?\b.{1,120}[,;] ?got\b/,
  /^\s*(?:E\s+)?assert\b/,
  /[\w'"`)\]] !== ['"`\d]|\bassert .{1,200} (?:==|!=|is|in) /,
  /\b\d{3} (?:==|!=|===|!==) \d{3}\b/
];
var CODE = /^\s*(?:at [^:]{0,200}[:(<].*|at async .*|File ".{1,300}", line \d+.*|>?\s*\d+\s*\|.*|\|.*|[\^~]+\s*|-+> \S+:\d.*|\.{3} \d+ more.*)$/;
var FILE_LINE = /^\s*File ".{1,300}", line \d+/;
var CAPTURE_START = /^\s*(?:● Console|console\.(?:error|warn|log|info|debug)\s*$|(?:stdout|stderr) \| |-{3,} ?Captured \w+)/;
var CAPTURE_END = /^(?:\s{0,2}● (?!Console)|\s{0,3}(?:Tests?|Test Suites|Test Files|FAIL|PASS)\b|[-=_]{3,}|stdout \||stderr \|)/;
var PAGE_START = /^\s*(?:<!doctype html|<html\b)|\bHTTP\/\d(?:\.\d)? (?:429|5\d\d)\b[ A-Za-z-]{0,60}$/i;
var STATUS_LINE = /\bHTTP\/\d/;
var MOCHA_TITLE = /^\s*\d+\) /;
var DIFF = /^\s*(?:E\s+)?[-+](?:\s|$)/;
var ASIDE = [
  /^\s*(?:\[?(?:warn(?:ing)?|info|debug|notice|trace|verbose)\]?\b[:\]\s]|npm (?:WARN|warn|notice|http)\b|level=(?:warn|info|debug))/i,
  /\b(?:ignored|ignoring|expected by (?:the )?test|non-fatal|not fatal|continuing anyway|falling back|using cached|recovered|succeeded (?:after|on) )/i
];
function isTestText(line) {
  return TITLE2.test(line) || COMPARISON.some((pattern) => pattern.test(line));
}
function isAside(clause) {
  return ASIDE.some((pattern) => pattern.test(clause));
}
function makeVoiceReader(isTestReport) {
  let place = "nowhere";
  return (line) => {
    place = nextPlace(place, line);
    if (place === "captured" || place === "title") return "test";
    if (place === "page" && !STATUS_LINE.test(line)) return "page";
    if (place === "below file" && !FILE_LINE.test(line)) {
      place = "nowhere";
      if (/^\s{4}/.test(line)) return "code";
    }
    return voiceAlone(line, isTestReport);
  };
}
function nextPlace(place, line) {
  if (CAPTURE_START.test(line)) return "captured";
  if (isStill(place, line)) return place;
  if (place === "captured") return "nowhere";
  if (PAGE_START.test(line)) return "page";
  if (place !== "page" && MOCHA_TITLE.test(line)) return line.trimEnd().endsWith(":") ? "nowhere" : "title";
  return FILE_LINE.test(line) ? "below file" : "nowhere";
}
function isStill(place, line) {
  if (place === "captured") return !CAPTURE_END.test(line);
  if (place === "page") return !isTestText(line);
  if (place === "title") return !MOCHA_TITLE.test(line) && isStillTitle(line);
  return place === "below file" && !PAGE_START.test(line) && !MOCHA_TITLE.test(line);
}
function isStillTitle(line) {
  return /^\s{4}/.test(line) && !/^\s*(?:\w*Error\b|at )/.test(line);
}
function voiceAlone(line, isTestReport) {
  if (isTestText(line)) return "test";
  if (CODE.test(line)) return "code";
  return isTestReport && DIFF.test(line) ? "test" : "plain";
}

// lib/model/failure-lines.ts
var HEAD = 24 * 1024;
var TAIL = 40 * 1024;
var LINE_HEAD = 700;
var LINE_TAIL = 300;
var WRAPPED = 60;
var ROW = 240;
var ANSWER_BODY = /\b[Bb]ody\b|\b[Rr]esponse text\b|<html|<!DOCTYPE/;
var ANSWER_STATUS = /\b(?:HTTP|[Ss]tatus|API Error|responded|returned)\b.{0,60}\b(?:429|5\d\d)\b/;
function readLines(text) {
  const physical = splitLines(bothEnds(text, HEAD, TAIL, "\n")).map(
    (line) => bothEnds(line, LINE_HEAD, LINE_TAIL, " ")
  );
  const readVoice = makeVoiceReader(physical.some(isTestText));
  const lines = [];
  const seen = /* @__PURE__ */ new Set();
  for (const line of physical) {
    const voice = readVoice(line);
    const key = `${voice} ${line}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const raw of splitClauses(withoutFrame(line))) lines.push(...splitAnswer(raw, voice));
  }
  return lines;
}
function rejoinWrapped(lines) {
  return [...rejoin(lines, "plain"), ...rejoin(lines, "page")];
}
function rejoin(lines, voice) {
  const all = lines.filter((line) => line.voice === voice && line.raw.length <= ROW);
  const some = all.length <= WRAPPED ? all : [...all.slice(0, WRAPPED / 3), ...all.slice(-WRAPPED * 2 / 3)];
  const joined2 = [];
  for (let at = 0; at + 1 < some.length; at++) {
    const parts = some.slice(at, at + 3).map((line) => line.raw.replace(/^[\s│|]+|[\s│|]+$/g, ""));
    joined2.push(makeLine(parts.join(" "), voice), makeLine(parts.join(""), voice));
  }
  return joined2;
}
function makeLine(text, voice) {
  const raw = bothEnds(text, LINE_HEAD, LINE_TAIL, " ");
  return { raw, masked: maskNames(raw), voice: voice === "plain" && isAside(raw) ? "aside" : voice };
}
function splitAnswer(raw, voice) {
  const at = voice === "plain" ? raw.search(ANSWER_BODY) : -1;
  if (at === -1 || !ANSWER_STATUS.test(raw.slice(0, at))) return [makeLine(raw, voice)];
  return [makeLine(raw.slice(0, at), voice), makeLine(raw.slice(at), "page")];
}
function splitClauses(line) {
  return line.split(/;\s(?![^{]*\})/);
}
function bothEnds(text, head, tail, between) {
  return text.length <= head + tail ? text : text.slice(0, head) + between + text.slice(-tail);
}

// lib/model/failure-rule.ts
var STATUS_KINDS = {
  401: "auth",
  402: "billing",
  403: "permission",
  404: "not_found",
  407: "auth",
  408: "timeout",
  409: "conflict",
  410: "not_found",
  423: "lock",
  425: "rate_limit",
  429: "rate_limit",
  451: "permission",
  501: "value",
  505: "value",
  507: "resource",
  511: "auth",
  529: "overloaded"
};
function kindOfStatus(status) {
  if (status < 400 || status > 599) return void 0;
  return STATUS_KINDS[status] ?? (status >= 500 ? "service" : "value");
}
var STATUS_WORDS = [
  /\bdoes not indicate success: |\bHTTP(?:\/\d(?:\.\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}/i,
  /\bstatus(?:[ _-]?code)?["']?(?: of| was| is| code)?[ :=]{1,3}["']?|\berror code: |\bresponse code:? ?/i,
  /\bERROR (?=\d{3}:)|^error:? (?=\d{3}$)|(?:->|→|=>) ?(?=\d{3}$)/i,
  /\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? /i
].map((words) => words.source).join("|");

// lib/model/failure-rules-network.ts
var CAUGHT = /(?<!\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \(?[\w.:]{1,120})(?=:|\s*$| \[| with\b| after\b|\)? at\b| \(|\()/.source;
var CONNECTION_CLASS = /(?:Connect|Connection|Disconnect|Disconnected|Socket|Network|Transport|NoHttpResponse|RemoteProtocol|ChunkedEncoding)(?:Read|Write|Open|Reset|Closed|Lost|Refused|Aborted|IO)?(?:Error|Exception|Failed|Bad|Failure)/.source;
var TIMEOUT_CLASS = /(?:(?:Timeout|TimedOut|DeadlineExceeded)(?:Error|Exception)|\b(?:Read|Open|Write|Connect|Connection|Pool|Request|Socket|Response)Timeout|\bTimeout::Error)/.source;
var OWNER = 'to|with|from|by|at|for|on|of|via|the|a|our|remote|server|host|peer|upstream|client|socket|node|broker|database|registry|port|stream|was|has been|is|were|got|being|been|kept|keeps|had|unexpectedly|suddenly|forcibly|abruptly|prematurely|·{1,80}|-?\\d{1,10}|\\([^()]{0,60}\\)|"[^"]{1,80}"|(?:\\w+:\\/\\/)?[\\w-]{1,40}(?:\\.[\\w-]{1,40}){1,6}(?::\\d{1,5})?·{0,80}';
var WHOSE = `(?:,? (?:${OWNER})){1,8}`;
var GONE2 = "refused|reset|closed|dropped|dropping|aborted|broken|lost|interrupted|terminated|cut|severed|down";
var NETWORK_RULES = [
  {
    id: "name-lookup",
    kind: "network",
    pattern: [
      /\bE(?:NOTFOUND|AI_AGAIN|AI_NONAME|AI_FAIL)\b|\bgaierror\b|\bgetaddrinfo\b.{0,40}\b(?:failed|error)/i,
      /\b[Cc]ould(?: not|n't) resolve (?:host|proxy)|\b[Tt]emporary failure (?:in name resolution|resolving)/,
      /\bName or service not known\b/,
      /\bunable to resolve host\b|\bno such host\b|\bserver misbehaving\b|\bnodename nor servname\b/i,
      /\bUnknownHost(?:Exception|Error)?\b|\bunknown host\b/i,
      /\bfailed to (?:lookup address|resolve (?:host|address|hostname|domain))\b/i,
      /\bName ?Resolution ?Error\b/i,
      /\bDNS (?:lookup|resolution|query|name)s?\b.{0,30}\b(?:fail|time|error|could not)|\bdns error\b/i,
      /\bDNSError\b/i,
      /\bNo address associated with (?:hostname|name)\b|\bhost not found\b/i,
      /\bremote name could not be resolved\b/i,
      /\b(?:could not|cannot|can't|unable to|failed to) (?:translate|resolve|look up|find) (?:the )?(?:host ?name|host|domain|IP|server)\b/i,
      /\bName resolution\b.{0,20}fail|\bUnknown MySQL server host\b/i,
      /\bERR_NAME_NOT_RESOLVED\b|\bERR_DNS_\w+|\bCould not resolve hostname\b/i,
      /\b(?:SERVFAIL|DNS_PROBE_\w+)\b/i
    ]
  },
  // Before the drops: a client that gives up after its own limit says so, and then aborts the connection itself.
  { id: "own-time-limit", kind: "timeout", pattern: /\b[Tt]imeout of \d+ ?ms exceeded\b(?!\. For async)/ },
  {
    id: "dropped-connection",
    kind: "network",
    pattern: [
      /\bE(?:CONNRESET|CONNREFUSED|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NETRESET|PROTO)\b(?!["'`]? is not defined)/,
      /\bUND_ERR_(?:SOCKET|RES_\w+|ABORTED|CLOSED)\b|\bTypeError: terminated\b/,
      /\bWSAE(?:CONN\w+|HOSTUNREACH|NETUNREACH)\b/,
      /\bFailed to fetch$|\bNetworkError when\b/i,
      /(?:socket|stream|channel|tunnel) (?:was |has been |is )?(?:unexpectedly |abruptly )?(?:hang up|disconnected|closed|reset|destroyed)\b/i,
      /\bother side closed\b|\b(?<!Backend )fetch failed\b(?! with status)|\bPremature (?:close|end of)\b/i,
      /\bERR_STREAM_PREMATURE_CLOSE\b|\bnetwork socket disconnected\b/i,
      /\bconnection (?:was |has been |is )?(?:reset by|aborted|broken|refused|closed by|dropped|terminated|unexpectedly|closed (?:unexpectedly|before)|lost)\b/i,
      new RegExp(`\\b[Cc]onnection${WHOSE} (?:${GONE2})\\b(?!:? (?:handler|policy|logic|state|button))`),
      /\b(?:closed|dropped|lost|reset|aborted|refused|terminated|cut|interrupted) (?:the |our |its |my )?(?:\w{1,20} )?(?:connection|handshake)\b(?! (?:handler|policy|logic|state|pool|string|test))/i,
      /\bterminating connection due to\b|\bforcibly closed by\b|\bactively refused\b/i,
      /\bunderlying connection was closed\b|\bbroken transport\b/i,
      /\bConnection(?:Reset|Aborted|Refused)Error\b|\bBrokenPipeError\b/,
      new RegExp(CONNECTION_CLASS + CAUGHT),
      /\b(?:error|Error|failed):? \(?Connection(?:Closed|Refused|Reset|ResetByPeer|TimedOut|Failed|Lost)\b/,
      /\bFailedToOpenSocket\b/,
      /\b(?:Remote|Server) ?[Dd]isconnected|\bserver hung up\b/,
      /\bEOF occurred in violation of protocol\b|\bIncompleteRead\b/,
      /\bRemote (?:end|host) (?:closed|terminated)\b/,
      // The C library's and libcurl's own sentences.
      /\bTransport endpoint is not connected\b|\b[Cc]onnection abort\b|\bHost is down\b/,
      /\bNetwork (?:is down|dropped connection)\b|\bLink has been severed\b/,
      /\bCommunication error on send\b|\bNo buffer space available\b/,
      /\bwhen receiving data from the peer\b|\bsending data to the peer\b|\bServer returned nothing\b/i,
      /\bSSL connect error\b|\bpartial file\b|\bHTTP\/?2 framing layer\b/i,
      /\b(?:ended|closed|terminated|reached end of \w+) prematurely\b/,
      /\bprematurely (?:closed|ended|terminated)\b|\b[Pp]rematurely reached\b/,
      /\btransport connection broken\b|\bserver closed idle\b/,
      /\bEmpty reply from server\b|\bfailed to respond$|\bUnexpected end of file from server\b/,
      /\bthe remote end hung up\b|\bearly EOF\b|\bunexpected disconnect\b|\bRPC failed\b|\bEOF detected\b/i,
      /\bunexpected EOF\b(?! while (?:parsing|looking))|\bbroken pipe\b|: EOF$/i,
      /\b(?:network|host|server|registry|cluster|node|broker|upstream|proxy|endpoint|mirror|API|GitHub|destination|gateway) (?:(?:is|was|seems|\w{1,20}\.\w{1,20}) )?(?:currently |temporarily )?unreachable\b/i,
      /\bnetwork (?:failure|connection lost|is down|changed|access error)\b|\bno route to host\b/i,
      /\bunreachable: /i,
      /\bspurious network error\b/,
      /\bERR_(?:CONNECTION|NETWORK|INTERNET|ADDRESS_UNREACHABLE|EMPTY_RESPONSE|TUNNEL_CONNECTION|PROXY_CONNECTION)\w*/,
      /\bTLS connection was (?:non-properly terminated|closed)|\bGnuTLS recv error\b|\bSSL SYSCALL error\b/i,
      /\bSSL_(?:ERROR_SYSCALL|connect)\b|\bSSL: UNEXPECTED_EOF|\bunexpected eof while reading\b/i,
      /\bhandshake EOF\b/i,
      /\bFailed to connect to\b|\bcould not connect to (?:server|host|the)/i,
      /\bCouldn't connect to server\b|\berror connecting to\b|\bUnable to connect to\b/i,
      /\b(?:failed to connect to all addresses|[Cc]onnection .{0,60}could not be (?:established|made))\b/,
      /\b(?:Max retries exceeded|NewConnectionError|error sending request|EndpointConnectionError)\b/,
      /\bcheck your (?:internet|network) connection\b|\bno internet (?:connection|access)\b/i,
      /\bServer has gone away\b|\b[Ll]ost connection to (?:MySQL|server)/i,
      /\bCan't connect to MySQL server on\b/i,
      /\bserver closed the connection unexpectedly\b|\bSSLEOFError\b|\bcould not receive data from server\b/i,
      /\btransport is closing\b|\btransport failure\b|\b(?:Connection|Network|APIConnection)Error:/i,
      /\bcurl error (?!28)\d/i,
      /\bGOAWAY\b|\bRST_STREAM\b|\bINTERNAL_ERROR\b.{0,10}received from peer/,
      /\bhttp2: .{0,40}(?:lost|closed)|\bstream error: stream ID\b/,
      /\bAll attempts to connect to\b|\bconnect to the endpoint URL\b|\bECONNECTION\b/i,
      /\bconnection reset$|(?<=: )Connection reset\b(?! by)/i,
      /\b(?:tcp|udp|ssl|tls|recv|send|read|write|socket)(?: (?:recv|send|read|write|connect))?: (?:closed|eof|reset|broken)\b/i,
      /\b(?:reached )?end of stream\b/i,
      /\buse of closed network connection\b|\bconnection closed before message completed\b/i,
      /\bbad record mac\b/i
    ]
  },
  {
    id: "no-answer-in-time",
    kind: "timeout",
    pattern: [
      /\bE(?:TIMEDOUT|SOCKETTIMEDOUT|TIME)\b|\bERR_(?:SOCKET_TIMEOUT|TIMED_OUT)\b|\bWSAETIMEDOUT\b/i,
      /\bUND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT\b|\b(?:Connect|Headers|Body) ?Timeout ?Error\b/i,
      /\b(?:Read|Connect|Write|Pool) ?[Tt]ime(?:out|d out)\b/,
      /\b(?:[Rr]equest|[Oo]peration|[Cc]onnection|[Cc]onnect|[Cc]ommand|[Ss]ocket|[Hh]andshake|[Dd]ownload|[Tt]ransfer|[Uu]pload|[Ff]etch|[Pp]ush|[Qq]uery|[Cc]all|[Tt]ool|[Ss]erver selection|[Jj]ob|[Bb]uild step) (?:\w+ ){0,3}timed[ -]?out\b/,
      /\btimeout (?:awaiting|waiting for) \w+|\b[Ss]tatus[:= ]{1,2}["']?TIMEOUT\b|\bMax attempts exceeded\b/,
      /\bTLS handshake timeout\b|\bi\/o timeout\b|\bcontext deadline exceeded\b|\bClient\.Timeout\b/,
      /\bdeadline has elapsed\b/,
      /\bDeadline ?Exceeded\b|\bDEADLINE_EXCEEDED\b|\bdid not properly respond\b|\btime allotted\b/i,
      /\bin a timely manner\b/i,
      /\btimeout of \d+ ?ms exceeded\b|\bTimeout was reached\b|\bOperation too slow\b|\bTimeoutExpired\b/,
      /\baborted due to timeout\b/,
      new RegExp(TIMEOUT_CLASS + CAUGHT),
      /\b(?:upstream )?request timeout\b|\bnetwork timeout at\b|\bTimeout awaiting '/i,
      /(?:^|: )(?:\w{1,20} )?(?:stream|upstream|gateway|connection|network|socket|read|write|connect|idle|response|server|lookup|session|proxy|handshake) time-?out(?:$|\.$| (?:after|while|waiting|error|exceeded|occurred|reached|expired))/i,
      /\bTimeoutError: (?:Request|The operation|Connection|read|timed)|\bsending signal TERM\b/i,
      /\bexit(?:ed)?(?: with)?(?: code| status)? 124\b/i,
      /\b(?:Command|Process|Agent|Task|Session|Sub-?agent|Step) (?:.{1,200} )?timed out after \d/i,
      /\btimed out (?:after|waiting for|while|trying to|when) .{0,60}(?:seconds?|minutes?|ms|s\b|response|server|connection|condition|\w+ing)/i,
      /\bstatement timeout\b|\bConnectTimeout\b|\bcurl error 28\b|\b(?:timeout|time limit) expired\b/i,
      /\bTimeout expired\b/i,
      /\bexceeded (?:the |its )?(?:\w{1,20} ){0,3}(?:execution time|time limit|deadline|wall[ -]?(?:clock )?time)\b/i,
      /\b(?:Timeout|timeout) of \d+ (?:seconds?|minutes?|ms) elapsing\b/,
      /\bno (?:output|progress|response) .{0,40}\bfor \d+ ?(?:m|s)/
    ],
    unless: /\btests?\b|\bspec\b|\bit\(/
  }
];

// lib/model/failure-rules-cause.ts
var CAUSE_RULES = [
  {
    id: "rate-limit",
    kind: "rate_limit",
    pattern: [
      /\brate[ _-]?limit(?:ed|ing)?(?: was| has been| is)? ?(?:(?:already )?(?:exceeded|reached|hit)| error\b)/i,
      /\b(?:exceed(?:s|ed|ing)?|hit|reached|over|above) (?:\S{1,30} ){0,3}rate limits?\b/,
      /\b(?:user)?[rR]ateLimitExceeded\b/,
      /\bsecondary rate limit\b/i,
      /\bToo Many Requests\b|\btoomanyrequests\b|\bTooManyRequests(?:Exception|Error)?\b/i,
      /\bpull rate limit\b/i,
      /\bThrottl(?:ing|ed)(?:Exception|Error)?\b|\bRequestLimitExceeded\b|\bSlowDown\b|\brate exceeded\b/i,
      /\bRequestThrottled\w*/i,
      /\breduce your request rate\b/i,
      /\bRESOURCE_EXHAUSTED\b|\bResourceExhausted\b/,
      /\b(?<!type |no |the |that )RateLimit(?:ed|Exceeded)?(?:Error|Exception)(?=:|\s*$)/,
      /\bProvisionedThroughputExceeded|\bQuota exceeded for .{0,120}per (?:minute|second)/,
      /\b(?:being|been|request was|was) (?:rate[ -]?limited|throttled)\b|\babuse detection\b/i,
      /\brequests per (?:minute|second)\b.{0,40}exceeded/i,
      /\bexceeded\b.{0,60}\b(?:requests|tokens|calls) per (?:minute|second|hour)\b/i
    ]
  },
  {
    id: "held-lock",
    kind: "lock",
    pattern: [
      /\bdatabase (?:table |schema )?is locked\b|\bdeadlock detected\b|\bDeadlock found\b/i,
      /\bLock wait timeout\b|\bSQLITE_(?:BUSY|LOCKED)\b/i,
      /\bcould not obtain lock\b|\bdue to lock timeout\b|\bcould not serialize access\b/i,
      /\bCould not get lock\b|\b(?:acquire|acquiring|get|obtain) (?:the )?(?:\S+ ){0,4}lock\b/i,
      /\bEBUSY\b|\bEWOULDBLOCK\b|\bELOCKED\b|\bETXTBSY\b|\bText file busy\b/,
      /\bLock file is already being held\b/,
      /\bTimeout waiting to lock\b|\b[Ww]aiting for (?:\w+ )?(?:file |cache )?lock\b/,
      /\block (?:file )?is (?:already )?(?:held|taken|owned)\b/,
      /\bLock(?:Acquisition|Timeout|Held|NotAvailable|Unavailable)\w*(?:Exception|Error)?\b/,
      /\bTransactionConflict\w*|\bresource busy\b/,
      /\b[Ww]aiting for (?:the |an)?other \w{1,20} (?:instance|process)\b/,
      /\b(?:unable to|could not|cannot|failed to) (?:lock|access the lock|open the lock)\b/i,
      /\b(?:currently|still) holding the \w{0,20} ?lock\b|\bhas already locked\b/i,
      /\bis (?:currently )?locked by\b|\balready locked\b|\block timeout\b/i,
      /\bstate (?:is |blob is )?already locked\b/i,
      /\bheld by (?:another )?process\b/i,
      /\banother .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|holding)\b/i,
      /\b(?:operation|update|deployment|rollout|transaction|migration|backup|upgrade|change|release|refresh|install\w*)s? .{0,40}\bin progress\b/i,
      /\b\w+InProgress(?:Exception)?\b/i,
      /\bis being used by another process\b/i,
      /\bEAGAIN\b|\b[Rr]esource temporarily unavailable\b|\bDevice or resource busy\b|\bEALREADY\b/,
      /\bLockException\b|\bLockTimeout\b/,
      /\bdatabase system is (?:starting up|shutting down|in recovery mode)\b|\bis loading the dataset\b/
    ]
  },
  ...NETWORK_RULES,
  {
    id: "server-phrase",
    kind: "service",
    pattern: [
      /\bBad Gateway\b|\bGateway Time-?out\b/,
      /\b(?:Service|Server) (?:is )?(?:Temporarily |currently )?(?:Unavailable|unavailable)\b/,
      /\b[Ss]ervice (?:is )?(?:currently|temporarily) unavailable\b/,
      /\bInternal [Ss]erver [Ee]rror\b/,
      /\b(?:server|backend|[Ww]e|service) (?:has |have )?(?:had|encountered|experienced) an (?:\w+ )?error\b/,
      /\bupstream connect error\b|\btemporarily (?:unavailable|offline|out of service|overloaded)\b/,
      /\bStatusCode\.(?:UNAVAILABLE|INTERNAL)\b/,
      /\bcode = (?:Unavailable|Internal)\b|\bUNAVAILABLE: |\bStatus(?:Code)?: ?UNAVAILABLE\b/,
      /\bServiceUnavailable(?:Exception|Error)?\b|\bInternalServer(?:Error|Exception)\b/,
      /\bInternalFailure\b|\((?:InternalError|InternalServiceError|GatewayTimeout|ServerBusy)\)/,
      /\bbackendError\b|\bSomething went wrong while executing your query\b/,
      /\b(?:under|down for|undergoing) (?:scheduled )?maintenance\b|\bno healthy upstream\b/i,
      /\bOrigin (?:is unreachable|DNS error)\b/i,
      /\bserver is (?:not ready|busy|shutting down|restarting|starting)\b/i,
      /\bleader (?:changed|not available|election)\b/i,
      /\b(?:LEADER_NOT_AVAILABLE|NOT_LEADER\w*|CLUSTERDOWN|MASTERDOWN|TRYAGAIN)\b|\bno leader\b/i,
      /\bNot(?:Leader|Primary|Master|Writable|Enough)\w*(?:Exception|Error|Primary)\b/i,
      /\bbroker may not be available\b|\bno reachable servers\b/i,
      /\b(?:service|system) (?:outage|disruption)\b|\bmajor outage\b/i,
      /\bWeb server is (?:down|returning an unknown)\b/i,
      /\b(?:spot |preemptible )?(?:instance|runner|worker|container|pod|VM|build agent|machine) (?:was|has been|got) (?:terminated|killed|lost|interrupted|shut down)\b/i,
      /\binfrastructure (?:fail|failure|error)\b/i,
      /\bsystem failure\b|\bThe VM has been (?:deallocated|preempted)\b/i,
      /\b(?:agent|runner) .{0,40}(?:lost communication|went offline|disconnected)/i,
      /\bshutdown signal\b|\bexit(?:ed)?(?: with)?(?: code| status)?:? (?:137|143)\b/i,
      /\bsignal: (?:killed|terminated)\b|\bOOM ?Killed\b|\boom-kill\b|\bout of memory killer\b/i,
      /^Killed\s*$|\bOut of memory: Killed process\b|\bSIG(?:KILL|TERM)\b/i,
      /\b(?:spot|runner|node|instance|job|pod|container|worker|machine) (?:\S+ ){0,3}(?:was |has been )?(?:pre-?empted|evicted|reclaimed|lost communication)\b/i
    ]
  },
  {
    id: "server-status",
    kind: (found) => transientStatus(Number(found[1] ?? found[2] ?? found[3])),
    pattern: new RegExp(
      `(?:${STATUS_WORDS})(5\\d\\d|429|408|425|423)\\b(?!\\s?\\w*(?:ms|KB|tests?|files?)\\b)|\\b(5\\d\\d) (?:upstream|backend|error from|from|response|Server Error|Error:)|\\b(429|5\\d\\d) (?:[Ee]rrors?|responses?|status) from\\b`,
      "i"
    )
  }
];
function transientStatus(status) {
  const kind = kindOfStatus(status);
  return kind === "value" ? void 0 : kind;
}

// lib/model/failure-rules-client.ts
var CLIENT_RULES = [
  {
    id: "api-billing",
    kind: "billing",
    pattern: [
      /\bcredit balance is (?:too )?low/i,
      /\binsufficient_quota\b|\bbilling_error\b|\bbilling_hard_limit_reached\b/,
      /\b[Bb]illing (?:hard )?limit\b/,
      /exceeded your current quota.{0,60}billing/,
      /\b(?:monthly )?spend(?:ing)? (?:limit|cap)\b(?!.{0,80}\bresets?\b)/,
      /\b402\b.{0,20}\bPayment Required\b|\byour payment method (?:was|has|is) \w/i,
      /\bout of credits\b|\bmonthly usage limit\b(?!.{0,80}\bresets?\b)/,
      /\bbilling (?:account|details?).{0,60}\b(?:disabled|not (?:been )?enabled|closed|inactive|suspended)/,
      /requires billing to be enabled/i,
      /account (?:is|has been) (?:suspended|deactivated).{0,30}(?:payment|billing)/i
    ]
  },
  {
    id: "usage-window",
    kind: "quota",
    pattern: [
      /\busage limit (?:has been )?(?:reached|exceeded|hit)/i,
      /\b(?:hit|reached|exceeded|used up) your (?:[\w-]{1,20} ){0,3}limits?\b.{0,120}(?:\breset|\bwill reset|\btry again|\||·|$)/,
      /\b(?:\d+-hour|session|weekly|daily|opus|sonnet|fable) (?:usage )?limit (?:has been )?(?:reached|hit|exceeded)/,
      /\bspecified API usage limits\b|\bregain access on\b|\bout of (?:extra )?usage\b/,
      /\blimit (?:has been )?(?:reached|hit)\b.{0,60}\bresets?\b/i,
      /anthropic-ratelimit-unified-status["']?\s?[:=]\s?["']?rejected/,
      /\bexhausted your (?:daily )?(?:capacity|quota)\b.{0,80}\breset/,
      /\bspend limit\b.{0,80}\bresets?\b/
    ],
    // A rate limit heals in seconds; it is not the window.
    unless: /\brate[ -]limit/i
  },
  {
    id: "api-auth",
    kind: "auth",
    pattern: [
      /\bauthentication_error\b|\binvalid x-api-key\b|\binvalid_api_key\b/i,
      /\bplease run \/login\b|\bInvalid API key\b|\bIncorrect API key\b/i,
      /\bAPI key (?:has been |is |was )?(?:disabled|revoked|invalid|expired|not valid)\b/i,
      /OAuth (?:token|session|authentication).{0,40}(?:expired|revoked|invalid|not supported|failed)/i,
      /\borganization has been disabled\b|\bdoes not have access to Claude\b|\bNot logged in\b/
    ]
  },
  { id: "api-permission", kind: "permission", pattern: /\bpermission_error\b/ },
  {
    id: "api-overloaded",
    kind: "overloaded",
    pattern: [
      /\bAPI Error:? \(?(?:\d{3} )?Overloaded\b|\boverloaded_error\b|\b529\b.{0,30}\bOverloaded\b/i,
      /\bOverloaded(?:Error)?\s*$/i,
      /\b(?:engine|server|model|service|system|API|Claude|Anthropic)s? (?:is|are) (?:currently |temporarily )?(?:overloaded|at capacity)/i,
      /\bserver_overloaded\b|\bOverloaded\b["']?\}/i
    ]
  },
  {
    id: "api-rate-limit",
    kind: "rate_limit",
    pattern: [
      /\brate_limit(?:_error|_exceeded|ed)\b|\btemporarily limiting requests\b|\bRequest rejected \(429\)/,
      /\bAPI Error:? Rate limit/i,
      /\banthropic\.RateLimitError\b|\bopenai\.RateLimitError\b/
    ]
  },
  {
    id: "api-too-large",
    kind: "value",
    pattern: [
      /\bprompt is too long\b|\brequest_too_large\b|\bcontext_length_exceeded\b|\bmaximum context length\b/i,
      /\bContext (?:limit|window).{0,20}(?:reached|exceeded|full)|\bconversation (?:is )?too long\b/i,
      /\bexceeded the \d+ output token maximum|\binput length and `?max_tokens`? exceed/
    ]
  },
  {
    id: "api-not-found",
    kind: "not_found",
    pattern: [
      /\bnot_found_error\b|\bmodel_not_found\b|issue with the selected model/,
      /\bThe model .{1,60} does not exist/
    ]
  },
  {
    id: "api-invalid",
    kind: "value",
    pattern: [
      /\binvalid_request_error\b|\bAPI Error:? \(?400\b|\btool_use\b.{0,40}\bwithout\b.{0,20}\btool_result\b/,
      /\bstop_reason\b.{0,6}\brefusal\b|\bviolate our Usage Policy\b|\bcontent[_ ]policy[_ ]violation\b/,
      /\bCould not process image\b/
    ]
  },
  {
    id: "api-timeout",
    kind: "timeout",
    pattern: [
      /\bAPI Error:? \(?(?:The )?(?:Request|Stream|operation).{0,30}(?:timed? ?out|timeout)/i,
      /\b(?:anthropic|openai)\.APITimeoutError\b|\bStream idle timeout\b/
    ]
  },
  {
    id: "api-status",
    kind: (found) => kindOfStatus(Number(found[1])),
    pattern: /\bAPI Error:? \(?(?:HTTP )?(\d{3})\b/
  },
  {
    id: "api-connection",
    kind: "network",
    pattern: [
      /\bAPI Error:? \(?(?:Connection|Unable to connect|The socket|terminated|Premature close|fetch failed|socket)/i,
      /\b(?:anthropic|openai)\.APIConnectionError\b|\bAPIConnectionError:|\bnetwork connection was lost\b/,
      /\bstream (?:closed|disconnected|ended) before\b|\bbefore message_stop\b|\bUnable to connect to API\b/
    ]
  },
  {
    id: "api-server",
    kind: "service",
    pattern: /"type"\s?:\s?"api_error"|'type': 'api_error'|\.InternalServerError:/
  }
];

// lib/model/failure-rules-languages.ts
var LANGUAGE_RULES = [
  {
    id: "os-network",
    kind: "network",
    pattern: [
      /Verbindungsaufbau abgelehnt/,
      /Die Verbindung wurde .{0,40}(?:zurückgesetzt|geschlossen|verweigert|abgebrochen)/,
      /Keine Route zum Zielrechner/,
      /Der Name oder der Dienst ist nicht bekannt|Das Netzwerk ist nicht erreichbar/,
      /Temporärer Fehler bei der Namensauflösung/,
      /Connexion refusée|Connexion ré-?initialisée|Aucun chemin d'accès pour atteindre/,
      /Nom ou service inconnu|Le réseau n'est pas accessible|Relais brisé/,
      /Échec temporaire dans la résolution|Conexión rehusada|Conexión reinicializada/,
      /No existe ninguna ruta|Nombre o servicio desconocido|La red es inaccesible/,
      /Connessione rifiutata|Connessione interrotta|Nome o servizio sconosciuto|Conexão recusada/,
      /Conexão fechada pela outra ponta|Rede inacessível/,
      /В соединении отказано|Соединение (?:разорвано|сброшено)|Сеть недоступна|拒绝连接|连接被(?:拒绝|对方重设|重置)/,
      /网络不可达|未知的名称或服务/,
      /接続を拒否されました|接続が相手からリセットされました|ネットワークに(?:届きません|到達できません)|名前またはサービスが不明/
    ]
  },
  {
    id: "os-timeout",
    kind: "timeout",
    pattern: [
      /Die Wartezeit für die Verbindung ist abgelaufen|Zeitüberschreitung|expiration du délai d'attente/,
      /Délai d'attente .{0,20}dépassé/,
      /Expiró el tiempo de conexión|tiempo de espera agotado|Connessione scaduta/i,
      /Tempo esgotado para conexão|Время ожидания соединения истекло/i,
      /连接超时|接続がタイムアウトしました/
    ]
  },
  {
    id: "os-resource",
    kind: "resource",
    pattern: [
      /Auf dem Gerät ist kein Speicherplatz|Die Adresse wird bereits verwendet|Aucun espace disponible/,
      /Adresse déjà utilisée|Zu viele offene Dateien/,
      /No queda espacio en el dispositivo|Spazio esaurito sul dispositivo|Não há espaço disponível/,
      /На устройстве не осталось свободного места/,
      /设备上没有空间|デバイスに空き領域がありません|Nicht genügend Hauptspeicher|Impossible d'allouer de la mémoire/
    ]
  },
  {
    id: "os-permission",
    kind: "permission",
    pattern: [
      /Keine Berechtigung|Zugriff verweigert|Permission non accordée|Accès refusé|Permiso denegado/,
      /Acceso denegado|Permesso negato/,
      /Permissão negada|Отказано в доступе|权限不够|拒绝访问|許可がありません|アクセスが拒否されました/
    ]
  },
  {
    id: "os-missing",
    kind: "not_found",
    pattern: [
      /Datei oder Verzeichnis nicht gefunden|Aucun fichier ou dossier de ce (?:type|nom)/,
      /No existe el (?:fichero|archivo) o el directorio/,
      /File o directory non esistente|Ficheiro ou diretoria inexistente/,
      /Arquivo ou diretório (?:inexistente|não encontrado)|Нет такого файла или каталога/,
      /没有那个文件或目录|そのようなファイルやディレクトリはありません|Kommando nicht gefunden|commande introuvable|orden no encontrada/i
    ]
  }
];

// lib/model/failure-rules-mention.ts
var WORK = "tests?|specs?|assert\\w*|expect(?:s|ed)?|should|config\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\w*|plan|specification|semantics|reviewer|contradict\\w*|ambiguous|unclear";
var ABOUT_THE_WORK = new RegExp(`\\b(?:${WORK})\\b`, "i");
var REMOTE = "connection|connectivity|network|(?:web)?socket|DNS|TLS|SSL|handshake|stream|tunnel|transport|link|VPN|Wi-?Fi|internet|uplink";
var SERVER = "server|host|peer|registry|upstream|proxy|gateway|broker|cluster|leader|node|service|backend|API|mirror|endpoint|daemon|replica|database|GitHub|GitLab|npm|PyPI|CDN|site";
var CONNECTION_TROUBLE = "refused|resets?|closed|closing|dropp(?:ed|ing|s)|disconnecting|lost|aborted|interrupted|terminat(?:ed|ing)|unreachable|unavailable|disconnected|down|offline|fail(?:ed|ing|ure|ures|s)?|errors?|flaky|unstable|broke|died|outage|went away|problems?|issues?|trouble|hiccups?|blip";
var SERVER_TROUBLE = "down|unavailable|not responding|unresponsive|overloaded|busy|restart(?:ed|ing)|recovering|not (?:yet )?(?:ready|available)|starting up|outage|at capacity|flaky|maintenance|unhealthy|crashed|keeps failing|went away|degraded";
var ANSWERED = /\b(?:[Ss]tatus|[Rr]espon\w{1,4}|HTTP|[Ss]erver|API|[Rr]equest|[Rr]egistry|[Gg]ateway|[Pp]roxy|[Mm]irror|[Rr]eturn\w{1,3}|[Aa]nswer\w{1,3}|[Gg]ot|[Rr]eceived)\b[^;:]{0,40}?[ (]5\d\ds?\b(?!ms|\.| ?(?:MB|KB|bytes|files|lines|items|times|tests))/.source;
var FEW_WORDS = /(?:[ ,]{1,2}[^\s,;]{1,40}){0,6}?[ ,]{1,2}/.source;
function near(nouns, troubles) {
  return new RegExp(`\\b(?:${nouns})s?${FEW_WORDS}(?:${troubles})\\b`, "i");
}
var MENTION_RULES = [
  {
    id: "said-rate-limit",
    kind: "rate_limit",
    pattern: [
      /\b(?:hit|ran into|because of|due to|got) (?:an? |the )?(?:\w+ ){0,2}rate limit(?:s|ing)?\b/i,
      /\brate[ _-]?limited\b/i,
      /\brate[ _-]?limit(?:s|ing)? (?:was |is )?(?:hit|kicked|exceeded|reached|in effect|errors?|response)/i,
      /\bthrottl(?:ed|ing)\b|\btoo many requests\b|\bslow down\b/i
    ],
    unless: ABOUT_THE_WORK
  },
  {
    id: "said-lock",
    kind: "lock",
    pattern: [
      /\b(?:is|was|are|still|currently|already) (?:locked|in use by|held by|being (?:used|accessed) by)\b/i,
      /\b(?:file|state|cache|build) lock\b|\bwrite conflict\b/i,
      /\b(?:database|file|resource|device|table|repository|store) (?:is )?busy\b|\bdeadlock(?:ed)?\b/i,
      /\block (?:wait|contention|timeout)\b/i
    ],
    unless: ABOUT_THE_WORK
  },
  {
    id: "said-timeout",
    kind: "timeout",
    pattern: [
      /\b(?:timed|times|timing) out\b|\bno (?:response|reply|answer) (?:from|after|within)\b/i,
      /\btook (?:too long|longer than|more than \d)\b|\bhung (?:for|until|while)\b/i,
      /(?:^|: )\w{0,20} ?time-?out\b(?:$|[.,:]| (?:after|while|waiting|reached|exceeded))|\bno reply\b/i,
      /\bdeadline (?:passed|expired|exceeded|reached)\b/i,
      /\b(?:did not|didn't) (?:answer|respond|reply|finish) (?:in time|within|for)\b/i
    ],
    unless: ABOUT_THE_WORK
  },
  {
    id: "said-network",
    kind: "network",
    pattern: [
      near(REMOTE, CONNECTION_TROUBLE),
      near(
        SERVER,
        "refused|dropped|unreachable|disconnected|hung up|cannot be reached|not reachable|closed the \\w+"
      ),
      /\blost (?:the |my |our )?(?:network|connection|connectivity|internet|Wi-?Fi|link)\b/i,
      /\b(?:is|was|went) offline\b|\bterminating connection\b/i,
      /\b(?:cannot|could ?n[o']t|can't|unable to|failed to|did ?n[o']t) (?:connect|reach|contact|establish|resolve)\b/i,
      /\bdisconnected\b/i,
      /\bfailed_connect\b|:nxdomain\b|:econn\w+|\bhung up\b|\bcut off mid|\bbroken pipe\b/i
    ],
    unless: ABOUT_THE_WORK
  },
  {
    id: "said-service",
    kind: "service",
    pattern: [
      near(SERVER, SERVER_TROUBLE),
      new RegExp(ANSWERED),
      /\bInternalError\b|\binternal error\b|\bPlease try again\b|\bunknown error occurred\b/i,
      /\b(?:having|experiencing|because of|due to) an? (?:\w+ )?outage\b|\bSERVICE_UNAVAILABLE\b|\b5xx\b/i,
      /\bnot (?:yet )?(?:initiali[sz]ed|recovered)\b/i,
      /\b(?:please )?(?:try again|retry) (?:later|in a (?:few|moment|minute|bit)|shortly|your \w+|the (?:request|operation|transaction)|soon)\b/i,
      /\btemporar(?:y|ily) \w+|\btransient\b/i
    ],
    unless: ABOUT_THE_WORK
  }
];
var CONSEQUENCE_RULES = [
  {
    id: "nothing-found",
    kind: "not_found",
    pattern: [
      /\bCould not find a version that satisfies\b|\bNo matching distribution\b/,
      /\bfailed to (?:get|fetch|load source)\b|\bUnable to locate package\b/
    ]
  },
  {
    id: "no-remote",
    kind: "permission",
    pattern: /\bCould not read from remote repository\b|\bfailed to push some refs\b/
  },
  {
    id: "lifecycle",
    kind: "build",
    pattern: /\bnpm (?:ERR!|error) (?:code )?(?:ELIFECYCLE|Lifecycle)|\bELIFECYCLE\b|\bCode style issues\b/
  }
];

// lib/model/failure-rules-refused.ts
var STATUS_RULES = [
  {
    id: "refused-access",
    kind: "auth",
    pattern: [
      /\bExpiredToken(?:Exception)?\b|\bUnrecognizedClientException\b|\bInvalidClientTokenId\b/,
      /\bSignatureDoesNotMatch\b|\bUnable to locate credentials\b/,
      /\bInvalidAccessKeyId\b|\bUNAUTHENTICATED\b|\bpassword authentication failed\b/,
      /\bproxy authentication required\b|\bAccess denied for user\b|\bWRONGPASS\b|\bNOAUTH\b/,
      /\bauthentication (?:required|failed|is required)\b|\bunauthorized: |\b401 Unauthorized\b/i,
      /\bUnauthorizedError\b|\b(?:token|session|credentials?) (?:has |have |is )?expired\b/i,
      /\blogin (?:required|failed)\b|\bnot (?:logged in|authenticated)\b|\bno basic auth credentials\b/i,
      /\bCould not load the default credentials\b|\binvalid_grant\b/i,
      /\b(?:refresh|access) token (?:is |has been )?(?:invalid|revoked)|\bset the G[HL]_TOKEN\b/i,
      /\bdetermine credentials\b|\bDefaultCredentialsError\b|\bmust be logged in\b/i,
      /\b(?:[Ii]nvalid|[Bb]ad|[Ii]ncorrect|[Mm]issing) (?:access |api |auth |authentication )?(?:token|credentials|[Aa][Pp][Ii] key)\b/
    ]
  },
  {
    id: "refused-permission",
    kind: "permission",
    pattern: [
      /\bEACCES\b|\bEPERM\b|\bEROFS\b|\b[Pp]ermission denied\b|\bPermissionError\b/,
      /\bRead-only file system\b|\bOperation not permitted\b/,
      /\bAccess ?Denied(?:Exception)?\b|\bPERMISSION_DENIED\b|\b403 Forbidden\b/i,
      /\bis not authorized to perform\b|\bForbidden\b.{0,60}cannot/i,
      /\ba (?:password|terminal) is required\b|\bmust be run as root\b/i,
      /\brequires? (?:root|administrator|elevated)\b/i,
      /\bdoes not have (?:\w+ ){0,3}(?:permission|access)\b|\bare too open\b|\bAccess is denied\b/i,
      /\bPKIX path building failed\b/i,
      /\bAuthorization(?:Failed|PermissionMismatch)\b|\bUnauthorizedAccessException\b/i,
      /\bAccessControlException\b/i,
      /\binsufficient permissions?\b|\bmust be (?:the )?owner of\b|\bnot in the sudoers\b/i,
      /\bexternally-managed-environment\b/i,
      /\bcertificate (?:problem|verify failed|has expired|signed by unknown|is not trusted|is not valid|chain|relies on)/i,
      /\bself[- ]signed certificate\b|\bunable to (?:verify the first|get local issuer) certificate/i,
      /\bCERT_\w+|\bDEPTH_ZERO_SELF/i,
      /\bpermission (?:for|to use) .{1,80} (?:was |has been )?(?:denied|not granted)/i,
      /\bdenied: requested access\b|\bhaven't granted\b/i
    ]
  },
  {
    id: "taken-or-changed",
    kind: "conflict",
    pattern: [
      /\bERESOLVE\b|\bResolutionImpossible\b|\bconflicting dependencies\b|\bversion conflict\b/i,
      /\bfailed to select a version\b|\bconflicts with\b|\bversion solving failed\b/i,
      /\bNo solution found when resolving\b/i,
      /\bcompatible versions for gem\b|\binstallable set of packages\b/i,
      /\brequirements (?:are|is) unsatisfiable\b/i,
      /\bpeer dep(?:endency|endencies)?\b.{0,40}\b(?:conflict|unmet|missing)/i,
      /\bVersionConflict\w*|\bversion_conflict\w*|\bincompatible (?:versions?|peer|dependency)\b/i,
      /\bPackage downgrade\b/i,
      /\bduplicate key value\b|\bUNIQUE constraint failed\b|\bDuplicate entry\b|\bUniqueViolation\b/,
      /\bduplicate key error\b|\bE11000\b/,
      /\balready exists\b|\bEEXIST\b|\bAlreadyExists\b/
    ]
  },
  {
    id: "refused-status",
    kind: (found) => kindOfStatus(Number(found[1] ?? found[2])),
    pattern: new RegExp(
      `(?:${STATUS_WORDS})([45]\\d\\d)\\b|\\b(4\\d\\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Proxy Auth|Conflict|Gone|Precondition|Payload Too Large|Unsupported Media|Unprocessable|Client Error|Request Entity|Unavailable For Legal)`,
      "i"
    )
  },
  {
    id: "no-such-thing",
    kind: "not_found",
    pattern: [
      /\bENOENT\b|\bENOTDIR\b|\bFileNotFoundError\b|\b[Nn]o such file or directory\b/,
      /\bNo such (?:container|image|service|network)\b|\bNoSuch(?:Key|Bucket|Entity)\w*/,
      /\b(?:relation|table|column|database|role|schema) .{1,100} does not exist\b/,
      /\bno such (?:table|column)\b|\bUnknown (?:column|database|table)\b|\bResourceNotFoundException\b/,
      /\bMissing script\b|\bcould not find (?:Cargo\.toml|package\.json|a declaration)/i,
      /\bcannot find the (?:path|file)\b|\bn[o']t found: (?:page|file|model)/i,
      /\b(?:file|module|script|command|command-line tool|model|issue|branch|image|package|task|target|plugin|service|namespace|pods?) .{0,80}\bnot found\b/,
      /\b[Cc]ould not find artifact\b|\b[Uu]nknown (?:command|revision)\b|\bcould not find [`'"]/,
      /\b404 page not found\b/,
      /\b(?:path|chart|manifest|directory|folder|resource|role|user|version|tag|ref|release|workflow|dependency|library|repository) .{0,80}\bnot found\b/,
      /\b(?:ResourceNotFound|NoSuchFile|FileNotFound|DoesNotExist|ENOPKG|NotFoundException)\w{0,12}/
    ],
    unless: /from versions: none|shared object/
  }
];

// lib/model/failure-rules-remark.ts
var REMARK_RULES = [
  {
    id: "said-type",
    kind: "type",
    pattern: [
      /\bnot assignable to\b|\bType mismatch\b|\bArgument of type\b|\bcannot be assigned to\b/i,
      /\btypes? (?:error|check)s?\b.{0,30}\bfail|\binferred type is\b/i,
      /\bmatch expected type\b|\bcannot convert value of type\b|\bis incompatible with\b/i,
      /\bfound +: .{1,80}|\bno implicit conversion\b/i,
      /\bwrong number of arguments\b|\bno overload matches\b/i,
      /\b(?:tsc|pyright|mypy|type ?script|type[- ]?check\w*) (?:still )?(?:reports?|complains?|fails?|finds?|errors?)\b/i
    ]
  },
  {
    id: "said-test",
    kind: "test",
    pattern: [
      /^\s*(?:ℹ )?fail [1-9]|^\s*\(fail\) |^\s*[1-9]\d* fail\s*$|\bCounterexample: /i,
      /\bproperty failed after \d+/i,
      /\bscreenshots? differ|\b\d+ pixels\b|\bVisual regression\b|\bhypothesis\.errors\.\w+/i,
      /\b(?:verification|checks?|specs?|suite) (?:still )?fail(?:s|ed|ing)?\b/i,
      /\b\d+ (?:of \d+ )?(?:tests?|specs?|checks) (?:are |is )?(?:red|failing|broken)\b/i,
      /\bSome tests failed\b|\b(?:e2e|tests?|specs?)\b.{0,60}\b(?:times? out|timed out|hangs?)\b/i,
      /\b(?:did|do|does)(?: not|n't) pass\b|\bSnapshot comparison failed\b/i,
      /\bassertion (?:violated|failed)\b/i,
      /\b(?:doctests?|stories|scenarios|examples|assertions?|expectations|snapshots?) failed\b/i,
      /\bXCTAssert\w* failed\b|\bFailing scenarios\b|\bthresholds? (?:on|for) metrics\b/i,
      /\bbelow the (?:\w+ )?threshold\b|\b(?:is|was|were|are) expected\b/i
    ]
  },
  {
    id: "said-syntax",
    kind: "syntax",
    pattern: [
      /\bunclosed \w+|\bunexpected (?:closing|end of|token|character|indent)/i,
      /\b(?:Parse|Scanner|YAMLParse|Parser|Lexer|Template\w{0,20})Error\b|\bmalformed\b/i,
      /\b[Pp]arse error\b|\bbad indentation\b|\bexpected near\b|\bmissing terminator\b|\bunexpected ["'`]/i,
      /\binvalid (?:syntax|expression)\b|\bunknown instruction\b|\bclosing (?:JSX )?tag\b/i,
      /\bTokenMissingError\b/i,
      /\bdid not find expected\b|\bcould not find expected\b|\b(?:unterminated|unbalanced|mismatched) \w+/i,
      /\bdeclaration or statement expected\b/i
    ]
  },
  {
    id: "said-import",
    kind: "import",
    pattern: [
      /\bRelative import path\b|\bClass ["'].{1,120}["'] not found|\bnot found: (?:object|value|type)\b/i,
      /\bis not exported (?:by|from)\b|\bcannot open shared object\b|\bcannot load such file\b/i,
      /\bunresolved (?:module|reference|import)\b|\bCircular (?:import|dependency)\b/i
    ]
  },
  {
    id: "said-auth",
    kind: "auth",
    pattern: [
      /\bRun \/login\b/i,
      /\b(?:token|credentials?|session|login|password)\b.{0,60}\b(?:expired|revoked|rejected|not configured|incorrect)\b/i,
      /\b(?:log|sign) in (?:again|first|to)\b/i,
      /\b(?:needs?|no|without|missing) (?:valid )?(?:credentials|authentication)\b|\bre-?authenticate\b/i
    ]
  },
  {
    id: "said-billing",
    kind: "billing",
    pattern: [
      /\bcheck your billing\b|\bbilling_not_active\b/i,
      /\b(?:subscription|trial|plan) (?:has |is )?(?:expired|past due|ended|cancell?ed)\b/i
    ]
  },
  {
    id: "said-permission",
    kind: "permission",
    pattern: [
      /\b(?:not|n't|never) (?:\w+ )?(?:allowed|permitted|authorized|entitled)\b/i,
      /\bnot have authorization\b|\bdenied (?:write|read|access|permission)\b/i,
      /\brefus(?:ing|es|ed) to allow\b/i,
      /\bmay not (?:run|use|edit|write|read)\b/i,
      /\b(?:Tool use|command|edit) (?:was )?(?:rejected|declined|blocked)\b/i,
      /\b(?:permission|access|approval)\b.{0,40}\b(?:denied|refused|not granted|required|needed)\b/i,
      /\bread-only\b|\bblocked by (?:policy|a hook|the sandbox)\b/i
    ]
  },
  {
    id: "said-conflict",
    kind: "conflict",
    pattern: [
      /\b(?:merge|version|dependency|peer) conflicts?\b|\bconflict is caused by\b|\bunmergeable\b/i,
      /\bin conflict\b|\brequires \S{1,40} (?:>=|<|~|\^|=).{0,60}\(running\b|\bnot mergeable\b/i,
      /\bdiverged\b/i
    ]
  },
  {
    id: "said-missing",
    kind: "not_found",
    pattern: [
      /\b(?:does|do|did) ?n[o']t exist\b|\bno such (?!host)\w+|\bdoesn't have a \w+/,
      /\bno \w+ (?:target )?named\b/,
      /\b[Cc](?:an|ould)(?:not| not|'t) find (?:or load |the |a )?(?!host|out\b)\w+/,
      /\b(?:file|script|command|module|table|folder|page|package|tool) \S{1,80} (?:is |was )?(?:missing|not found|gone)\b/i
    ]
  },
  {
    id: "said-value",
    kind: "value",
    pattern: [
      /\bmust (?:not )?(?:be|have|contain|match)\b|\bnot a valid\b/i,
      /\binvalid (?:\w+ )?(?:value|input|reference|option|format|url|name|config\w*)\b/i,
      /\bis (?:not supported|required)\b/i,
      /\b(?:can't|cannot|can not) (?:modify|index|query|iterate|set|read|parse|use|assign|access|convert)\b/i,
      /\bbad (?:option|argument|value)\b|\brequired (?:flag|option|argument|field)/i,
      /\bschema validation\b|\bdouble free\b|\b(?:Frozen|Format|Domain|Schema|Parameter)Error\b/,
      /\bcannot be used with\b|\binvalid \w+: |\binvalid state\b|\bcould not parse\b/i,
      /\bcalled more than once\b|\benvironment variable\b|\bunsupported (?:\w+ )?\w+: /i,
      /\bundeclared\b|\bNo option\b|\bImproperlyConfigured\b|\bDocument failed validation\b/i,
      /\bexceed(?:s|ed) (?:the )?maximum (?:allowed|size|length|number)\b/i,
      /\bInvalid reference\b|\brequires? a\b|\bstruct\.error\b|\bdivi(?:de|sion) by zero\b/i,
      /\bassertion on\b|\bdeprecated and (?:removed|no longer)\b/i
    ]
  },
  {
    id: "said-build",
    kind: "build",
    pattern: [
      /\bfailed (?:to build|building)\b|\bCMake Error\b|\bdid not complete successfully\b/i,
      /\berror during build\b|\bfailed with \d+ errors?\b|\bcompiled with \d+ errors?\b|\bRollupError\b/i,
      /\berror (?:occurred )?prerendering\b/i,
      /\b(?:golangci-lint|ktlint|rubocop|flake8|pylint|swiftlint|clippy|detekt|shellcheck|hadolint)\b/,
      /\bviolates the \w+ rule\b/,
      /\bstylelint\b|\bCheckstyle\b|\bviolations?\b|\b[A-Z]{1,4}\d{3,4} [A-Z][a-z]+ .{1,80}/,
      /\bcannot build\b|\bbuild (?:is )?broken\b/
    ]
  },
  {
    id: "said-resource",
    kind: "resource",
    pattern: [
      /\bInsufficient (?:memory|cpu|disk|storage)\b|\bno (?:disk )?space\b|\bdisk (?:is )?full\b/i,
      /\bout of (?:memory|disk)\b/i
    ]
  }
];

// lib/model/failure-rules-symptom.ts
var SYMPTOM_RULES = [
  { id: "bare-assertion", kind: "test", pattern: /\bAssertionError\b|\bpanicked at\b/ },
  {
    id: "tripped-on-type",
    kind: "type",
    pattern: /\bTypeError\b|\bClassCastException\b|\bis not a function\b|\bCannot read propert(?:y|ies) of\b/,
    unless: /\bInvalid URL\b|\bERR_INVALID_ARG_VALUE\b/
  },
  {
    id: "tripped-on-syntax",
    kind: "syntax",
    pattern: [
      /SyntaxError\b|\bJSONDecodeError\b|\bYAMLException\b|\bTOMLDecodeError\b|\bis not valid JSON\b/,
      /\bUnexpected token\b|\bnot well-formed\b|\bUnexpected end of JSON\b/
    ]
  },
  {
    id: "tripped-on-import",
    kind: "import",
    pattern: /\bImportError\b|\bERR_UNSUPPORTED_DIR_IMPORT\b|\bunresolved import\b/
  },
  {
    id: "tripped-on-value",
    kind: "value",
    pattern: [
      /\b(?:Value|Key|Lookup|Range|Runtime|Arithmetic|Overflow|Unicode\w{0,8}|Validation|Configuration|Config|Zod|Argument|Usage|Illegal\w{0,10}|Stop\w{0,10}|Reference|Name|Type)(?:Error|Exception)\b/,
      /\bpanic: |\bValidation [Ff]ailed\b/,
      /\binvalid (?:value|argument|option|input|configuration|type|version|character|literal)\b/,
      /\b[Uu]nknown (?:option|argument|flag|field|key|property|directive|setting|status code|variable)\b/,
      /\bviolates (?:not-null|check|foreign key) constraint|\bWRONGTYPE\b|\bIntegrityError\b/,
      /\b(?:Unsupported|Invalid|Missing required|Duplicate) (?:argument|attribute|block|field|key|property|value|flag|parameter)/,
      /\berror validating\b|\bnot (?:a valid|expected here|allowed here)\b/,
      /\bmust be (?:one of|an? |at least|greater|less|between|positive|unique)\b/,
      /\b(?:System\.\w{1,40}|java\.(?:lang|util)\.\w{1,40})Exception\b|\bFatal error: +Uncaught\b/,
      /\bout of range\b/,
      /\bunrecognized (?:option|arguments?)\b|\bunexpected argument\b|\bERR_INVALID_\w+/,
      /\bthe following arguments are required\b/
    ]
  },
  {
    id: "test-count",
    kind: "test",
    pattern: [
      /\b[1-9]\d* (?:tests? |specs? |examples? |scenarios? |suites? )?(?:are )?(?:failed|failing|failures?)\b(?=.{0,80}(?:passed|total|tests?|assert|$))/,
      /\bFAILED \S{0,120}[.:/\\>›]\S|\bTests run: \d+, Failures: [1-9]|\btest result: FAILED/,
      /\btest \S+ \.\.\. FAILED|^--- FAIL: /,
      /^\s*# fail [1-9]|\bfailures=[1-9]|\bThere (?:are|were) (?:test failures|failing tests)/,
      /\bCoverage for .{1,60}does not meet/,
      /\bcoverage threshold\b.{0,60}\bnot met\b|\bfixture .{1,100} not found\b|^\s*test \S+ failed\b/i
    ],
    unless: /\bpackages?\b|\b(?:retries|attempts|connections?|requests?)\b/
  },
  {
    id: "failed-test",
    kind: "test",
    pattern: [
      /^\s*FAIL(?:ED)? +\S|^\s*\[ {1,6}FAILED {1,6}\]|^\s*not ok \d|\b\d+ failed\b/,
      /\bTest Suites?: .{0,20}failed/,
      /\btests? (?:are |is |still |now )?fail(?:s|ed|ing)?\b/,
      /\bThere (?:are|were) test failures\b|\bfailing tests?\b|^\s*[✗✘×✕●] (?!\[ERROR\])\S/
    ],
    unless: /\b0 failed\b/
  },
  {
    id: "tripped-on-build",
    kind: "build",
    pattern: [
      /\b(?:[Bb]uild|[Cc]ompilation|BUILD|[Bb]undling) (?:FAILED|failed|error)|\bFailed to compile\b/,
      /\bFAILURE: Build failed\b|\bfailed to solve\b|\bModule build failed\b/,
      /\[ERROR\] \S|\bmake(?:\[\d+\])?: \*\*\* |\bninja: build stopped\b/,
      /\bpre-commit (?:hook|script)\b.{0,30}failed/,
      /\bundefined label\b|\berror: aborting due to\b|\bTransform failed with\b/,
      /\bsubprocess-exited-with-error\b|\bmetadata-generation-failed\b/
    ]
  }
];

// lib/model/failure-rules-tool.ts
var KUBERNETES_REASONS = {
  AlreadyExists: "conflict",
  BadRequest: "value",
  Conflict: "conflict",
  Forbidden: "permission",
  InternalError: "service",
  Invalid: "value",
  NotFound: "not_found",
  ServiceUnavailable: "service",
  ServerTimeout: "timeout",
  Timeout: "timeout",
  TooManyRequests: "rate_limit",
  Unauthorized: "auth"
};
var NPM = /npm (?:ERR!|error) /.source;
var TOOL_RULES = [
  { id: "npm-slow", kind: "timeout", pattern: new RegExp(`${NPM}network timeout at`) },
  {
    id: "npm-network",
    kind: "network",
    pattern: new RegExp(
      `${NPM}.{0,200}?\\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|FETCH_ERROR|socket hang up|network timeout|Invalid response body)`
    )
  },
  {
    id: "npm-status",
    kind: (found) => kindOfStatus(Number(found[1] ?? found[2])),
    pattern: new RegExp(`${NPM}(?:code E(\\d{3})\\b|(\\d{3}) )`)
  },
  { id: "npm-resolve", kind: "conflict", pattern: new RegExp(`${NPM}(?:code )?(?:ERESOLVE|EPEERINVALID)`) },
  {
    id: "npm-login",
    kind: "auth",
    pattern: new RegExp(`${NPM}(?:code )?(?:ENEEDAUTH|EOTP|EAUTHIP|EAUTHUNKNOWN)`)
  },
  {
    id: "npm-target",
    kind: "not_found",
    pattern: new RegExp(`${NPM}(?:code ETARGET|.{0,20}[Mm]issing script)`)
  },
  { id: "npm-json", kind: "syntax", pattern: new RegExp(`${NPM}(?:code )?EJSONPARSE`) },
  {
    id: "npm-usage",
    kind: "value",
    pattern: new RegExp(
      `${NPM}(?:code )?(?:EUSAGE|EBADENGINE|EBADPLATFORM|EINTEGRITY|EINVALID\\w+|EUNSUPPORTED\\w+)`
    )
  },
  {
    id: "pnpm-lockfile",
    kind: "value",
    pattern: [
      /ERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_\w+|UNSUPPORTED_ENGINE|TARBALL_INTEGRITY)/,
      /lockfile (?:at \S{1,80} )?needs to be updated/
    ]
  },
  {
    id: "pnpm-missing",
    kind: "not_found",
    pattern: /ERR_PNPM_(?:NO_MATCHING_VERSION|NO_SCRIPT|FETCH_404|NO_\w+)/
  },
  { id: "yarn-missing", kind: "not_found", pattern: /\berror Couldn't find (?:package|any versions for)\b/ },
  {
    id: "kubectl-answer",
    kind: (found) => KUBERNETES_REASONS[found[1]],
    pattern: /\bError from server \((\w{1,40})\)/
  },
  { id: "pnpm-peers", kind: "conflict", pattern: /ERR_PNPM_PEER_DEP_ISSUES/ },
  {
    id: "curl-proxy",
    kind: (found) => kindOfStatus(Number(found[1])),
    pattern: /curl: \(56\) .{0,80}\b(?:response|HTTP code) (\d{3})\b/
  },
  {
    id: "curl-network",
    kind: "network",
    pattern: /curl: \((?:5|6|7|16|18|35|52|55|56|92|95|96)\) |\bcurl (?:18|52|55|56|92) /
  },
  { id: "curl-timeout", kind: "timeout", pattern: /curl: \(28\) |\bcurl 28 / },
  { id: "curl-certificate", kind: "permission", pattern: /curl: \((?:51|58|60|77|83|90|91)\) / },
  { id: "curl-login", kind: "auth", pattern: /curl: \(67\) / },
  { id: "curl-disk", kind: "resource", pattern: /curl: \((?:23|27)\) / },
  { id: "curl-usage", kind: "value", pattern: /curl: \((?:1|2|3|4|43|48)\) / },
  {
    id: "returned-error",
    kind: (found) => kindOfStatus(Number(found[1])),
    pattern: /\brequested URL returned error: (\d{3})\b/
  },
  {
    id: "git-lock",
    kind: "lock",
    pattern: [
      /Unable to create .{1,300}\.lock.?: File exists|Another git process seems to be running/,
      /cannot lock ref .{1,300}(?:is at \w+ but expected|File exists)|Unable to create .{1,300}: File exists/
    ]
  },
  {
    id: "git-login",
    kind: "auth",
    pattern: [
      /Authentication failed for|Permission denied \((?:publickey|password|keyboard)/,
      /Host key verification failed/,
      /could not read (?:Username|Password) for|Invalid username or (?:password|token)/,
      /Support for password authentication/,
      /gpg failed to sign|gh auth login|Bad credentials|Try authenticating with/,
      /Too many authentication failures|remote: HTTP Basic: Access denied/
    ]
  },
  {
    id: "git-permission",
    kind: "permission",
    pattern: [
      /protected branch|pre-receive hook declined|Write access to repository not granted|GH00[16]|GH013/,
      /Permission to .{1,200} denied to|detected dubious ownership|Resource not accessible by/
    ]
  },
  {
    id: "git-missing",
    kind: "not_found",
    pattern: [
      /Repository not found|repository .{1,300} not found|not a git repository|bad object/,
      /unknown revision or path/,
      /pathspec .{1,300} did not match|couldn't find remote ref|does not appear to be a git repository/,
      /Could not resolve to an? (?:issue|pull request|Repository|PullRequest|Issue)|bad revision/,
      /invalid reference(?! format)/,
      /Remote branch .{1,200} not found|No such remote|no such branch/,
      /src refspec .{1,200} does not match any/,
      /no pull requests found for branch|invalid object name|not a valid (?:object name|ref)/i
    ]
  },
  {
    id: "git-conflict",
    kind: "conflict",
    pattern: [
      /\bCONFLICT \(|Automatic merge failed|Merge conflict in|would be overwritten by (?:merge|checkout)/,
      /could not apply/,
      /non-fast-forward|\[rejected\]|fetch first|Your local changes|unmerged files|You have unstaged changes/,
      /patch does not apply|patch failed:|needs merge|not possible to fast-forward|divergent branches/i,
      /already exists\.?$/i,
      /A pull request already exists|Updates were rejected|refusing to merge unrelated histories/,
      /is already (?:checked out|used)(?! |,)/
    ],
    unless: /\b(?:relation|database|container|duplicate key|constraint)\b/
  }
];

// lib/model/failure-rules-verdict.ts
var VERDICT_RULES = [
  {
    id: "disk-or-memory",
    kind: "resource",
    pattern: [
      /\bENOSPC\b|\bNo space left on device\b|\bdisk (?:quota exceeded|is full|full)\b|\bEDQUOT\b/i,
      /\bnot enough space on the disk\b/i,
      /\bheap out of memory\b|\bheap limit Allocation failed\b|\bOutOfMemoryError\b|\bstd::bad_alloc\b/i,
      /\bENOMEM\b/i,
      /\bCannot allocate memory\b|\bMemoryError\b(?!\w)|\bout of memory\b(?!.{0,20}killer)/i,
      /\ballocation of \d+ bytes failed/i,
      /\bE[MN]FILE\b|\btoo many open files\b|\bEADDRINUSE\b|\baddress already in use\b/i,
      /\bport is already allocated\b|\bport \d+ (?:is )?(?:already )?(?:in use|used|occupied)\b/i,
      /\bOnly one usage of each socket address\b/i,
      /\bfrom config\.webServer\b|\bnothing is running on the port\b/,
      /\bdatabase or disk is full\b|\bsystem limit for number of file watchers\b/i,
      /\bIs the docker daemon running\b|\btoo many (?:clients|connections)\b(?= already\b)/i
    ],
    unless: /exit code 137|SIGKILL|OOM ?[Kk]ill|oom-kill|killer|Killed process/
  },
  {
    id: "review",
    kind: "unknown",
    pattern: [
      /^\s*(?:\W{0,3})?(?:failed: |the )?(?:code )?(?:review(?:er)?|plan|approval|security (?:audit|review)|alignment(?: check)?)\b.{0,40}\b(?:rejected|refused|failed|blocked)\b/i,
      /\binterrupted by (?:the )?user\b|\bSIGINT\b|\bexit(?:ed)?(?: with)?(?: code| status)? 130\b/i,
      /\bKeyboardInterrupt\b/i
    ],
    unless: /\b(?:did not answer|unreachable|timed out|API Error)\b/
  },
  {
    id: "type-check",
    kind: "type",
    pattern: [
      /\berror TS(?!2307\b|1\d{3}\b|2304\b|7016\b|2305\b)\d{4,5}\b/,
      /\berror\[E0(?:308|277|369|599|282|061|106|382|499|502|505|597|716)\]/,
      /\bhas incompatible type\b|\bincompatible types?:|^mypy: error|: error: .{1,200}\[[a-z-]+\]\s*$/,
      /\bmismatched types\b|\b[Uu]nsupported operand types?\b/,
      /\berror CS(?:0019|0029|0266|1503|1061|0117|8600|8602|8604)\b/,
      /\bis missing the (?:following )?propert(?:y|ies)\b/,
      /\bProperty .{1,80} does not exist on type\b/,
      /\bcannot use .{1,200} as .{1,100} value\b|\bis not assignable to type\b/,
      /\binvalid conversion from\b|\bincompatible pointer type/,
      /\bTypeError: .{1,200} is not a (?:function|constructor)\b|\bIncompatible return value type\b/
    ]
  },
  {
    id: "assertion",
    kind: "test",
    pattern: [
      /\b(?:not|never) (?:raised|thrown)\b|\bDID NOT RAISE\b|\bdid not throw\b/,
      /\bexpect(?:ed)?\(.{0,200}\)\.(?:not\.)?to\w+/,
      /\bAssertion(?:Failed)?Error\b.{0,60}\b(?:expected|assert|Expected)\b/,
      /^\s*(?:Expected|Received|expected|received|actual|Actual)(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length)?\s{0,4}: /,
      /^\s*E\s+assert\b/,
      /\b(?:AssertionError|assert)\b.{0,120} (?:==|!=|===|!==) /,
      /\bassertion `?(?:failed|left)|\bassertion failed\b|\bAssertionFailedError\b/i,
      /\bAssertionError: Regex pattern|\bTestingLibrary\w*Error\b/i,
      /\b[Uu]nable to find (?:an? |the )?(?:\w+ )?element\b|\bSnapshot name: /i,
      /\b\d+ (?:\w+ )?(?:tests?|specs?)\b.{0,60}\bfail(?:s|ed|ing)?\b(?!.{0,80}(?:because|since|due to|\bE[A-Z]{5}))/,
      /\bTests? failed: [1-9]/,
      /\bexpected\b(?!['"]).{1,160}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly)|but (?:got|was|it|received)|got|received)\b/i,
      /\bgot\b.{1,120}[,;] ?(?:want|expected)\b|\bwant(?:ed)?\b.{1,120}[,;] ?got\b|\[ERR_ASSERTION\]/,
      /\bbut nothing was raised\b|\bFailed asserting that\b|\bAssert\.\w{1,40}(?:\(\))? Failure\b/,
      /\bAssert\.\w{1,40} failed\b|\bFailure\/Error: expect\b/,
      /\bfail(?:s|ed|ing)?\b.{0,120}\b(?:instead of|rather than|should(?:n't)? (?:be|have|return|equal)|but (?:it |the \w+ )?(?:is|was|got|gets|returns?|returned|receives?|received|never|does|did)\b)/i,
      /^\s*'.{0,120}' !== '|\bSnapshot\b.{1,200}\b(?:mismatched|obsolete|does not match)/,
      /\bsnapshots? (?:failed|output differs)/
    ],
    unless: /\bZodError\b|\bValidationError\b/
  },
  {
    id: "test-timeout",
    kind: "test",
    pattern: [
      /\bExceeded timeout of [\d.]+ ?m?s for a (?:test|hook)|\b(?:Test|Hook) timed out in \d+/,
      /\btest timed out after\b/,
      /\bTimeout of \d+ms exceeded\. For async tests|\blocator\.\w+: |\bFailed: Timeout \(?>/,
      /\bAsync function did not complete\b|\btimed out waiting for (?:callback|event|signal|goroutine)\b/,
      /\bwaiting for (?:getBy|locator|selector)/,
      /\bTest timeout of \d+ms exceeded|\bpage\.\w+: (?:Timeout|Target)|\bCypressError\b/i,
      /\bTimed out retrying after\b|\bTimeoutException: Message:/i,
      /\btimed out waiting for element/i
    ]
  },
  {
    id: "missing-import",
    kind: "import",
    pattern: [
      /\berror TS(?:2307|7016|2305)\b|\b[Cc]annot find (?:module|package)\b|\bERR_MODULE_NOT_FOUND\b/,
      /\bMODULE_NOT_FOUND\b/,
      /\bModuleNotFoundError\b|\bcannot import name\b|\bNo module named\b/,
      /\berror\[E0(?:432|433|463|583)\]|\bCould not resolve ["']/,
      /\bCan't resolve ['"]|\bFailed to resolve import\b|\bcannot find package\b/,
      /\bno required module provides package\b/,
      /\bpackage .{1,120} is not in (?:std|GOROOT)\b|\bfatal error: .{1,120}: No such file or directory/,
      /\bpackage .{1,120} does not exist/,
      /\bno matching package named\b|\bERR_PACKAGE_PATH_NOT_EXPORTED\b|\bClassNotFoundException\b/,
      /\bNoClassDefFoundError\b|\berror CS(?:0246|0234)\b|\b[Ff]ailed to resolve import\b/,
      /\bLoadError: cannot load such file\b/,
      /\bdoes not provide an export named\b|\bCannot use import statement\b|\bERR_REQUIRE_ESM\b/,
      /\bcannot find crate\b/
    ]
  },
  {
    id: "syntax",
    kind: "syntax",
    pattern: [
      /\berror TS1\d{3}\b|\bIndentationError\b|\bTabError\b/,
      /\bSyntaxError: (?:invalid|unterminated|unmatched|unindent|closing|expected|'.{1,20}' (?:was|outside))/,
      /\bSyntaxError: (?:Missing|Invalid (?:left|regular|or unexpected|shorthand)|Identifier|Unexpected (?:identifier|reserved|strict|eof)|missing|await is only)/,
      /\bsyntax error(?:,| near|:| at or near)|: syntax error\b|\bPARSE_ERROR\b/,
      /\[ERROR\] (?:Unexpected|Expected|Unterminated|Syntax error)\b|\bParse error:|\bParsing error:/,
      /\b[Ss]yntax error: unexpected|\bunclosed delimiter\b/,
      /\berror: expected (?:one of|`|'|expression|identifier|item|declaration)/,
      /\berror: expected .{1,60} before\b|\berror CS1(?:002|003|026|513|514|525)\b/,
      /\bERROR: (?:Expected|Unexpected|Unterminated) \S/,
      /\bsyntax error, unexpected\b|\(SyntaxError\)|\berror: unexpected token\b/,
      /\bUnexpected token, expected\b|\bInvalid expression\b/,
      /\berror: illegal start of\b|\berror: (?:class, interface|<identifier>).{0,60}expected\b/,
      /\berror: (?:';'|'\)'|'\(') expected|\berror: reached end of file while parsing/
    ]
  },
  {
    id: "missing-name",
    kind: "value",
    pattern: [
      /\bReferenceError\b.{0,100}\bis not defined\b|\bNameError: name\b|\berror TS2304\b/,
      /\berror\[E04(?:25|12|05|23)\]/,
      /\bAttributeError\b|^\S*\s?undefined: \w|\bcannot find symbol\b|\bundeclared \(first use\b/,
      /\bundeclared identifier\b/,
      /\bNotImplementedError\b|\bZeroDivisionError\b|\bRecursionError\b|\bMaximum call stack size exceeded\b/,
      /\bnil pointer dereference\b|\bindex out of range\b|\bNullPointerException\b|\bIndexError\b/,
      /\bUnboundLocalError\b|\bNoMethodError\b|\bundefined (?:local variable or )?method\b/,
      /\bCall to (?:undefined|a member) function\b/,
      /\bCall to undefined method\b|\bUndefined (?:variable|array key|index|constant|property)\b/,
      /\bNullReferenceException\b|\berror CS\d{4}\b/,
      /\bcalled `.{1,60}` on an? `|\buninitialized constant\b|\bunbound (?:name|identifier|value)\b/,
      /OutOfBounds\w{0,40}|\ball goroutines are asleep\b|\bdivide by zero\b|\bstrconv\.\w+: parsing\b/,
      /\bOutOfRangeException\b/
    ]
  },
  {
    id: "missing-command",
    kind: "not_found",
    pattern: [
      /: command not found\b|: not found\s*$|\bis not recognized as an internal or external command/,
      /\bspawn \S+ ENOENT\b/,
      /: No such file or directory\s*$(?<!fatal error.{0,200})|\bNo rule to make target\b/,
      /\bexecutable file not found in \$?PATH/,
      /\bunknown revision\b|\bmanifest unknown\b|\bmanifest for .{1,100} not found/
    ],
    unless: /from versions: none|\bHTTP\b|could not resolve host|shared object/i
  },
  {
    id: "lint",
    kind: "build",
    pattern: [
      /^\s*(?:\w+: )?\d+:\d+\s+(?:error|warning)\s.{1,200}\s[\w@/-]+\s*$|✖ \d+ problems?/,
      /\b\d+ problems? \(\d+ errors?|^\s*(?:\w+: )?\d+:\d+\s+✖\s+\S|\bfound \d+ problems?\b/,
      /\bcould not compile\b/,
      /\blinking with .{1,60} failed\b|\bundefined reference to\b|\bld returned [1-9]/i,
      /\bcollect2: error\b|\bLinker command failed/i,
      /\bbundle is .{1,60}\blimit\b|\bCOMPILATION ERROR\b|\bFound \d+ errors?(?: in \d+ files?\b|\.)/,
      /\b(?:lint|assist)\/\w+\/\w+|\bwould reformat\b|\b\d+ offenses? detected\b|\bRollup failed to\b/,
      /\bSome errors were emitted\b/
    ]
  }
];

// lib/model/failure-search.ts
var acrossLines = /* @__PURE__ */ new Map();
var joined = /* @__PURE__ */ new Map();
var JOINED = 700;
function makeSearch(lines) {
  const text = lines.map((line) => line.masked).join("\n");
  const starts = [];
  let next = 0;
  for (const line of lines) {
    starts.push(next);
    next += line.masked.length + 1;
  }
  return function* search(rule) {
    for (const pattern of patternsOf(rule)) {
      for (const at of linesWith(pattern, text, starts)) {
        const match = matchAlone(pattern, rule, lines[at].masked);
        if (match !== null) yield { at, match };
      }
    }
  };
}
function* linesWith(pattern, text, starts) {
  for (let from = 0; from < text.length; ) {
    const hit = searchFrom(pattern, text, from);
    if (hit === void 0) return;
    const at = lineAt(starts, hit);
    yield at;
    from = starts[at + 1] ?? text.length;
  }
}
function patternsOf(rule) {
  const known = joined.get(rule);
  if (known !== void 0) return known;
  const patterns = [];
  for (const pattern of [rule.pattern].flat()) {
    const last = patterns.at(-1);
    const fits = last?.flags === pattern.flags && last.source.length + pattern.source.length < JOINED;
    if (fits) patterns[patterns.length - 1] = new RegExp(`${last.source}|${pattern.source}`, pattern.flags);
    else patterns.push(pattern);
  }
  joined.set(rule, patterns);
  return patterns;
}
function matchAlone(pattern, rule, line) {
  return rule.unless?.test(line) ? null : pattern.exec(line);
}
function searchFrom(pattern, text, from) {
  const wide = acrossLines.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}gm`);
  acrossLines.set(pattern, wide);
  wide.lastIndex = from;
  return wide.exec(text)?.index;
}
function lineAt(starts, place) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

// lib/model/retry-after.ts
var SECONDS = { ms: 1e-3, s: 1, m: 60, h: 3600 };
var DAY = 24 * 60 * 60;
var ASKED = /\b(?:retry[-_ ]after(?:[-_ ]ms)?|retryDelay|try again (?:in|after)|wait(?: for)?|retry(?:ing)? (?:in|after))["']?\s{0,2}[:=]?\s{0,2}["']?(?:about |another )?(\d{1,6}(?:\.\d{1,6})?)\s?(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h)?\b/gi;
function findRetryAfter(lines) {
  let longest;
  for (const line of lines) {
    for (const [whole, amount, unit] of line.matchAll(ASKED)) {
      const seconds = Math.ceil(Number(amount) * secondsIn(whole, unit));
      if (seconds <= DAY) longest = Math.max(longest ?? 0, seconds);
    }
  }
  return longest;
}
function secondsIn(whole, unit) {
  if (/^retry[-_ ]after[-_ ]ms/i.test(whole)) return 1e-3;
  const word = (unit ?? "s").toLowerCase();
  return SECONDS[/^m(?:s$|illi)/.test(word) ? "ms" : word[0]];
}

// lib/model/retry-policy.ts
var RETRY = { label: "transient", act: "retry", pause: null };
var RECORD = { label: "permanent", act: "record", pause: null };
var RETRY_POLICY = {
  network: RETRY,
  rate_limit: RETRY,
  overloaded: RETRY,
  service: RETRY,
  timeout: RETRY,
  lock: RETRY,
  quota: { label: "transient", act: "pause", pause: "quota" },
  test: RECORD,
  syntax: RECORD,
  import: RECORD,
  type: RECORD,
  value: RECORD,
  build: RECORD,
  not_found: RECORD,
  permission: RECORD,
  auth: { label: "permanent", act: "record", pause: "auth" },
  billing: { label: "permanent", act: "record", pause: "billing" },
  resource: RECORD,
  conflict: RECORD,
  unknown: RECORD
};

// lib/model/failure.ts
var CERTAIN = [
  { rules: CLIENT_RULES, voices: ["plain", "page"] },
  { rules: TOOL_RULES, voices: ["plain"] },
  { rules: VERDICT_RULES, voices: ["plain", "test"] },
  { rules: CAUSE_RULES, voices: ["plain", "page"] },
  { rules: [...STATUS_RULES, ...LANGUAGE_RULES], voices: ["plain", "page"] }
];
var LIKELY = [
  { rules: SYMPTOM_RULES, voices: ["plain", "test"] },
  // A warning explains a failure only where the failure does not explain itself.
  { rules: [...CLIENT_RULES, ...TOOL_RULES, ...CAUSE_RULES, ...STATUS_RULES], voices: ["aside"] },
  { rules: REMARK_RULES, voices: ["plain"] },
  { rules: MENTION_RULES, voices: ["plain", "aside"] },
  { rules: CONSEQUENCE_RULES, voices: ["plain", "aside"] }
];
var BELOW = 3;
var THIS_MACHINE = /\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|(?<![\w:])::1(?!\w|:\D)|\b0\.0\.0\.0\b|\.sock\b|\.s\.PGSQL\b/;
var REQUESTED = /^\s*(?:(?:base)?url|host(?:name)?|address)["']?\s?[:=]|^\s*(?:GET|POST|PUT|PATCH|DELETE) http/i;
var NOT_LISTENING = /[Rr]efused|REFUSED|[Cc]ouldn't connect|[Ff]ailed to connect|[Cc]ould not connect/;
function classifyFailure(text) {
  const lines = readLines(text);
  const found = firstFinding(CERTAIN, lines) ?? firstFinding(CERTAIN, rejoinWrapped(lines)) ?? firstFinding(LIKELY, lines);
  const finding = found ?? { kind: "unknown", rule: "no-evidence", evidence: "" };
  const label = RETRY_POLICY[finding.kind].label;
  const wait = label === "transient" ? findRetryAfter(lines.map((line) => line.raw)) : void 0;
  return { ...finding, label, ...wait === void 0 ? {} : { retryAfterSeconds: wait } };
}
function firstFinding(stages, lines) {
  for (const { rules, voices } of stages) {
    const heard = lines.filter((line) => voices.includes(line.voice));
    const search = makeSearch(heard);
    for (const rule of rules) {
      for (const place of search(rule)) {
        const finding = judge(rule, place, heard);
        if (finding !== void 0) return finding;
      }
    }
  }
  return void 0;
}
function judge(rule, { at, match }, lines) {
  const kind = typeof rule.kind === "function" ? rule.kind(match) : rule.kind;
  if (kind === void 0) return void 0;
  const raw = lines[at].raw;
  const evidence = wordsOf(raw.slice(match.index, match.index + match[0].length));
  if (!isLocal(kind, raw, nearby(lines, at))) return { kind, rule: rule.id, evidence };
  return { kind: kind === "network" ? "resource" : "test", rule: "this-machine", evidence };
}
function isLocal(kind, raw, near2) {
  if (kind === "service") {
    if (THIS_MACHINE.test(raw)) return /\bhttps?:|\bGET\b|\bPOST\b/.test(raw);
    return near2.some((line) => REQUESTED.test(line.raw) && THIS_MACHINE.test(line.raw));
  }
  if (kind !== "network") return false;
  const refused = near2.slice(0, 3).some((line) => NOT_LISTENING.test(line.raw));
  return refused && near2.some((line) => THIS_MACHINE.test(line.raw));
}
function nearby(lines, at) {
  const above = lines[at - 1]?.raw ?? "";
  return lines.slice(/connect/i.test(above) ? at - 1 : at, at + 1 + BELOW);
}
function wordsOf(matched) {
  return shortenForDisplay(sanitizeErrorMessage(matched), 160);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  classifyFailure
});
