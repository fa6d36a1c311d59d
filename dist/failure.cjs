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
var KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
var KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
var URL_PASSWORD = /(:\/\/[^\s/:@"']{0,256}:)[^\s/"'<>]{1,256}@/g;
var URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g;
var AUTHORIZATION = /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi;
var SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi;
var COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi;
var COMMAND_USER = /(\s(?:-u|--user)[ =][^\s:]{1,100}:)\S+/g;
var SECRET_NAME = "passw(?:or)?d|passphrase|passwd|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|account[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|x-amz-signature|(?<=[?&])(?:sig|key|code)";
var NAME_MARKS = [
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
  for (const [mark, token] of TOKENS) if (safe.includes(mark)) safe = safe.replace(token, GONE);
  return redactNamed(redactSent(safe));
}
function redactSent(text) {
  const low = text.toLowerCase();
  let safe = text;
  if (low.includes("://")) safe = safe.replace(URL_PASSWORD, `$1${GONE}@`).replace(URL_TOKEN, `$1${GONE}@`);
  if (low.includes("cookie")) safe = safe.replace(COOKIE, `$1${GONE}`);
  if (low.includes("authorization")) safe = safe.replace(AUTHORIZATION, `$1${GONE}`);
  if (low.includes("bearer") || low.includes("basic")) safe = safe.replace(SCHEME, redactScheme);
  return low.includes("-u") ? safe.replace(COMMAND_USER, `$1${GONE}`) : safe;
}
function redactNamed(text) {
  const low = text.toLowerCase();
  if (!NAME_MARKS.some((mark) => low.includes(mark))) return text;
  const safe = /[:=]/.test(text) ? text.replace(NAMED_VALUE, redactValue) : text;
  return safe.includes("-") ? safe.replace(FLAG_VALUE, `$1${GONE}`) : safe;
}
function redactScheme(whole2, scheme, space, value) {
  return /\d/.test(value) || value.length > 40 ? `${scheme}${space}${GONE}` : whole2;
}
function redactValue(whole2, name, value) {
  if (PLAIN_WORDS.test(value)) return whole2;
  const open = /^\\?["']/.exec(value)?.[0] ?? "";
  const closed = open !== "" && value.length > open.length && value.endsWith(open);
  return `${name}${open}${GONE}${closed ? open : ""}`;
}
function redactPrivateKeys(text) {
  return redactHeadlessKeys(redactKeysFromBegin(text));
}
function redactKeysFromBegin(text) {
  if (!text.includes("-----BEGIN ")) return text;
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

// lib/model/strip-ansi.ts
var ESCAPE = "\x1B";
var BELL = "\x07";
var TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, "g");
var CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|\x9B)[0-?]{0,64}[ -/]{0,8}[@-~]`, "g");
var SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, "g");
function stripAnsi(text) {
  if (!text.includes(ESCAPE) && !text.includes("\x9B")) return text;
  return text.replace(TITLE, "").replace(CONTROL_SEQUENCE, "").replace(SHORT_ESCAPE, "");
}

// lib/model/clean-text.ts
var MESSAGE_LIMIT = 1e3;
var CUT_MARK = "...[truncated]";
function sanitizeFeatureName(text) {
  const safe = /[^ -~]/.test(text) ? text.replace(unsafe(), " ") : text;
  return safe.replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}
function unsafe() {
  return /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
}
function sanitizeErrorMessage(text) {
  return cut(sanitizeFeatureName(redactSecrets(stripAnsi(text))), MESSAGE_LIMIT, CUT_MARK);
}

// lib/model/failure-pattern.ts
var LONG = 8192;
var KEPT = 2e3;
var whole = /* @__PURE__ */ new Map();
var narrow = /* @__PURE__ */ new Map();
var lowered = (text) => text.length > LONG ? void 0 : text.toLowerCase();
var unlowered = () => void 0;
function narrowed(pattern, low) {
  const all = pattern.parts;
  const parts = low === void 0 ? all : all.filter((part) => mayMatch(part, low));
  if (parts.length === all.length) return wholeOf(pattern);
  return parts.length === 0 ? void 0 : narrowOf(parts, pattern.flags);
}
function finds(pattern, text, low) {
  return narrowed(pattern, low)?.test(text) ?? false;
}
function replaced(pattern, text, low, by) {
  const expression = narrowed(pattern, low);
  return expression === void 0 ? text : text.replace(expression, by);
}
function wholeOf(pattern) {
  const known = whole.get(pattern);
  if (known !== void 0) return known;
  const made = new RegExp(joined(pattern.parts), pattern.flags);
  whole.set(pattern, made);
  return made;
}
function narrowOf(parts, flags) {
  const source = joined(parts);
  const key = `${flags}/${source}`;
  const known = narrow.get(key);
  if (known !== void 0) return known;
  if (narrow.size >= KEPT) narrow.clear();
  const made = new RegExp(source, flags);
  narrow.set(key, made);
  return made;
}
function joined(parts) {
  return parts.map(([source]) => source).join("|");
}
function mayMatch(part, low) {
  for (let at = 1; at < part.length; at++) {
    if (!part[at].some((word) => low.includes(word))) return false;
  }
  return true;
}

// lib/model/failure-table.ts
var KIND_LOOKS = JSON.parse(`{
"test": [
{"flags":"","parts":[["^\\\\s*(?:(?:FAIL|PASS)\\\\b\\\\s|[\\u25cf\\u2717\\u2718\\u00d7\\u2715\\u2716\\u276f\\u2713\\u2714]\\\\s+(?!\\\\[ERROR\\\\])\\\\S|--- (?:FAIL|PASS|SKIP):|=== (?:RUN|CONT)|FAILED \\\\S+::|\\\\[ {1,6}(?:FAILED|RUN|OK|PASSED) {1,6}\\\\]|\\\\(fail\\\\) |(?:not )?ok \\\\d+|# Subtest:|test \\\\S+ \\\\.\\\\.\\\\. |---- \\\\S+ stdout ----|_{3,} \\\\S+ _{3,})",["fail","pass","\\u25cf","\\u2717","\\u2718","\\u00d7","\\u2715","\\u2716","\\u276f","\\u2713","\\u2714","--- skip:","=== run","=== cont","[","ok ","# subtest:"," ... "," stdout ----","___"]]]},
{"flags":"","parts":[["^\\\\s*(?:E\\\\s+)?[-+]?\\\\s*(?:Expected|Received|Actual|expected|actual|received|Regex|Input|Expected \\\\w+|Received \\\\w+|left|right|want|got|wanted|Difference|Number of calls)\\\\b(?: (?!unexpected|an?\\\\b)\\\\w{1,20})?(?: of (?:calls|returns)| value| length| path)?(?: \\\\([^)]{0,30}\\\\))?\\\\s{0,4}[:=]",["expected","received","actual","regex","input","left","right","want","got","difference","number of calls"],[":","="]]]},
{"flags":"","parts":[["\\\\bexpect(?:ed)?\\\\(",["expect(","expected("]],["\\\\b[Uu]nable to find (?:an? |the )?(?:\\\\w+ )?element\\\\b",["unable to find "]],["\\\\bSnapshot name: ",["snapshot name: "]]]},
{"flags":"","parts":[["\\\\bwith the text\\\\b",["with the text"]]]},
{"flags":"i","parts":[["\\\\bexpected\\\\b.{1,200}\\\\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly|not)|but (?:got|was|received|it)|got|received|found)\\\\b",["expected"],["to be","to equal","to have","to match","to include","to throw","to contain","to deeply","to strictly","to not","but was","but it","got","received","found"]]]},
{"flags":"","parts":[["\\\\bgot\\\\b.{1,120}[,;] ?(?:want|expected)",["got"],["want","expected"],[",",";"]],["\\\\bwant(?:ed)?\\\\b.{1,120}[,;] ?got\\\\b",["want"],[",got",", got",";got","; got"]]]},
{"flags":"","parts":[["^\\\\s*(?:E\\\\s+)?assert\\\\b",["assert"]]]},
{"flags":"","parts":[["[\\\\w'\\"\\u0060)\\\\]] !== ['\\"\\u0060\\\\d]",[" !== '"," !== \\""," !== \\u0060"," !== 0"," !== 1"," !== 2"," !== 3"," !== 4"," !== 5"," !== 6"," !== 7"," !== 8"," !== 9"]],["\\\\bassert .{1,200} (?:==|!=|is|in) ",["assert "]]]},
{"flags":"","parts":[["\\\\b\\\\d{3} (?:==|!=|===|!==) \\\\d{3}\\\\b",["0","1","2","3","4","5","6","7","8","9"],[" == "," != "," === "," !== "]]]}
],
"aside": [
{"flags":"i","parts":[["^\\\\s*(?:\\\\[?(?:warn(?:ing)?|info|debug|notice|trace|verbose)\\\\]?\\\\b[:\\\\]\\\\s]|npm (?:WARN|warn|notice|http)\\\\b|level=(?:warn|info|debug))",["warn","info","debug","notice","trace","verbose","npm http"]]]},
{"flags":"i","parts":[["\\\\b(?:ignored|ignoring|expected by (?:the )?test|non-fatal|not fatal|continuing anyway|falling back|using cached|recovered|succeeded (?:after|on) )",["ignored","ignoring","expected by test","expected by the test","non-fatal","not fatal","continuing anyway","falling back","using cached","recovered","succeeded after ","succeeded on "]]]}
]
}`);
var LINE_LOOKS = JSON.parse(`{
"code": {"flags":"","parts":[["^\\\\s*(?:at [^:]{0,200}[:(<].*|at async .*|File \\".{1,300}\\", line \\\\d+.*|>?\\\\s*\\\\d+\\\\s*\\\\|.*|\\\\|.*|[\\\\^~]+\\\\s*|-+> \\\\S+:\\\\d.*|\\\\.{3} \\\\d+ more.*)$",["at ","file \\"","|","^","~","-"," more"]]]},
"fileLine": {"flags":"","parts":[["^\\\\s*File \\".{1,300}\\", line \\\\d+",["file \\""]]]},
"captureStart": {"flags":"","parts":[["^\\\\s*(?:\\u25cf Console|console\\\\.(?:error|warn|log|info|debug)\\\\s*$|(?:stdout|stderr) \\\\| |-{3,} ?Captured \\\\w+)",["\\u25cf console","console.error","console.warn","console.log","console.info","console.debug","stdout | ","stderr | ","captured "]]]},
"captureEnd": {"flags":"","parts":[["^(?:\\\\s{0,2}\\u25cf (?!Console)|\\\\s{0,3}(?:Tests?|Test Suites|Test Files|FAIL|PASS)\\\\b|[-=_]{3,}|stdout \\\\||stderr \\\\|)",["\\u25cf ","test","fail","pass","-","=","_","stdout |","stderr |"]]]},
"pageStart": {"flags":"i","parts":[["^\\\\s*(?:<!doctype html|<html\\\\b)",["<!doctype html","<html"]],["\\\\bHTTP\\\\/\\\\d(?:\\\\.\\\\d)? (?:429|5\\\\d\\\\d)\\\\b[ A-Za-z-]{0,60}$",["429","50","51","52","53","54","55","56","57","58","59"],["http/0","http/1","http/2","http/3","http/4","http/5","http/6","http/7","http/8","http/9"],[" "]]]},
"statusLine": {"flags":"","parts":[["\\\\bHTTP\\\\/\\\\d",["http/0","http/1","http/2","http/3","http/4","http/5","http/6","http/7","http/8","http/9"]]]},
"mochaTitle": {"flags":"","parts":[["^\\\\s*\\\\d+\\\\) ",[") "],["0","1","2","3","4","5","6","7","8","9"]]]},
"diff": {"flags":"","parts":[["^\\\\s*(?:E\\\\s+)?[-+](?:\\\\s|$)",["-","+"]]]},
"answerBody": {"flags":"","parts":[["\\\\b[Bb]ody\\\\b",["body"]],["\\\\b[Rr]esponse text\\\\b",["response text"]],["<html",["<html"]],["<!DOCTYPE",["<!doctype"]]]},
"answerStatus": {"flags":"","parts":[["\\\\b(?:HTTP|[Ss]tatus|API Error|responded|returned)\\\\b.{0,60}\\\\b(?:429|5\\\\d\\\\d)\\\\b",["429","50","51","52","53","54","55","56","57","58","59"],["http","status","api error","responded","returned"]]]},
"sourceFile": {"flags":"i","parts":[["^[\\\\w@.+-]*\\\\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|jsonl?|html?|s?css|md|log|ya?ml|toml|lock|sock|rb|php|cc?|h|cpp|cs|sh|txt|vue|svelte|snap|sql|xml)(?::\\\\d+|\\\\(\\\\d+,\\\\d+\\\\))*$",["."],["js","ts","py","rs","go","java","kt","md","log","yml","yaml","toml","rb","c","h","txt","vue","svelte","snap","sql","xml"]]]},
"slashedWords": {"flags":"i","parts":[["^(?:i\\\\/o|net\\\\/http|HTTP\\\\/\\\\d(?:\\\\.\\\\d)?|disconnect\\\\/reset|dpkg\\\\/lock\\\\S*|(?:lint|assist)\\\\/\\\\w+\\\\/\\\\w+)$",["i/o","net/http","http/0","http/1","http/2","http/3","http/4","http/5","http/6","http/7","http/8","http/9","disconnect/reset","dpkg/lock","lint/","assist/"]]]},
"hexId": {"flags":"i","parts":[["^(?=[a-f]*\\\\d)[0-9a-f]{7,64}$",["0","1","2","3","4","5","6","7","8","9"],["0","1","2","3","4","5","6","7","8","9","a","b","c","d","e","f"]]]},
"saysTheCause": {"flags":"i","parts":[["(?<![A-Za-z])(?:code|errno|type|status|error|reason|cause|message|title|syscall)[\\"']?\\\\s?[:=]\\\\s?(?:new )?$",["code","errno","type","status","error","reason","cause","message","title","syscall"],[":","="]],["\\\\bwith (?:status|code|error|reason) $",["with status ","with code ","with error ","with reason "]]]},
"quotedWord": {"flags":"g","parts":[["(['\\"\\u0060\\u2018\\u201c])([^\\\\s'\\"\\u0060\\u2018\\u2019\\u201c\\u201d]{1,120})(['\\"\\u0060\\u2019\\u201d])(?!\\\\s?:)",["'","\\"","\\u0060","\\u2018","\\u201c"],["'","\\"","\\u0060","\\u2019","\\u201d"]]]},
"classPath": {"flags":"","parts":[["^(?:[A-Z]\\\\w{0,60}::){1,6}[A-Z]\\\\w{0,60}$",["::"]]]},
"refusedValue": {"flags":"gi","parts":[["\\\\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|undefined|duplicate|missing|unexpected|no such|cannot find|could not find|tests?|specs?|scenario|case|named|called|titled|label(?:led)?) (?:[\\\\w-]{1,20} ){0,3}([\\"'\\u0060\\u201c\\u2018])[^\\"'\\u0060\\u201d\\u2019]{1,120}[\\"'\\u0060\\u201d\\u2019]",["\\"","'","\\u0060","\\u201c","\\u2018"],["\\"","'","\\u0060","\\u201d","\\u2019"],["unknown ","invalid ","unsupported ","unrecognised ","unrecognized ","undefined ","duplicate ","missing ","unexpected ","no such ","cannot find ","could not find ","test ","tests ","spec ","specs ","scenario ","case ","named ","called ","titled ","label ","labelled "]]]},
"htmlTag": {"flags":"gi","parts":[["<\\\\/?[a-z][a-z0-9]{0,15}(?:\\\\s[\\\\w-]{1,20}=[^<>]{0,200})?>",["<"],[">"]]]},
"denied": {"flags":"gi","parts":[["\\\\b(?:no|without|zero|0|not an?) (?:\\\\w{1,20} ){0,2}(?:\\\\w{0,30}Error|errors?|failures?|failed|failing|conflicts?)\\\\b(?! code)",["no ","without ","zero ","0 ","not a ","not an "],["error","failure","failed","failing","conflict"]]]},
"ignored": {"flags":"gi","parts":[["\\\\b\\\\w{1,60} (?:in \\\\w{1,40} )?(?:was |were |is )?(?:ignored|harmless)\\\\b",["ignored","harmless"]]]},
"workOnFailures": {"flags":"gi","parts":[["\\\\b(?:implement(?:ing|s)|handling of|handles?|handled|simulat(?:es?|ed|ing)|mock(?:s|ed|ing)?|add(?:ing|ed|s)? (?:an?|the)|support for|fallback for|retry on|retries on|tests? for|surfaces|replies|undefined label)\\\\b[^.,;:()\\\\n\\"]{1,200}",["implementing","implements","handling of","handle","simulate","simulating","mock","add ","adding ","added ","adds ","support for","fallback for","retry on","retries on","test for","tests for","surfaces","replies","undefined label"]]]},
"escapedColour": {"flags":"g","parts":[["(?:\\\\\\\\u001b|\\\\\\\\x1b|\\\\\\\\033)?\\\\[\\\\d{1,3}(?:;\\\\d{1,3}){0,4}m",["["],["m"],["0","1","2","3","4","5","6","7","8","9"]]]},
"stamp": {"flags":"","parts":[["^(?:\\\\s*(?:\\\\d{4}-\\\\d\\\\d-\\\\d\\\\d[T ][\\\\d:.,]+(?:Z|[+-]\\\\d\\\\d:?\\\\d\\\\d)?|\\\\[?\\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\d(?:[.,]\\\\d+)?\\\\]?|#\\\\d+ \\\\d+\\\\.\\\\d+|remote:)\\\\s?){1,4}",["0","1","2","3","4","5","6","7","8","9","#","remote:"]]]},
"thisMachine": {"flags":"","parts":[["\\\\b127\\\\.\\\\d{1,3}\\\\.\\\\d{1,3}\\\\.\\\\d{1,3}\\\\b",["127."],["."],["0","1","2","3","4","5","6","7","8","9"]],["\\\\blocalhost\\\\b",["localhost"]],["(?<![\\\\w:])::1(?!\\\\w|:\\\\D)",["::1"]],["\\\\b0\\\\.0\\\\.0\\\\.0\\\\b",["0.0.0.0"]],["\\\\.sock\\\\b",[".sock"]],["\\\\.s\\\\.PGSQL\\\\b",[".s.pgsql"]]]},
"requested": {"flags":"i","parts":[["^\\\\s*(?:(?:base)?url|host(?:name)?|address)[\\"']?\\\\s?[:=]",["url","host","address"],[":","="]],["^\\\\s*(?:GET|POST|PUT|PATCH|DELETE) http",["get http","post http","put http","patch http","delete http"]]]},
"notListening": {"flags":"","parts":[["[Rr]efused",["refused"]],["REFUSED",["refused"]],["[Cc]ouldn't connect",["couldn't connect"]],["[Ff]ailed to connect",["failed to connect"]],["[Cc]ould not connect",["could not connect"]]]},
"wait": {"flags":"gi","parts":[["\\\\b(?:retry[-_ ]after(?:[-_ ]ms)?|retryDelay|try again (?:in|after)|wait(?: for)?|retry(?:ing)? (?:in|after))[\\"']?\\\\s{0,2}[:=]?\\\\s{0,2}[\\"']?(?:about |another )?(\\\\d{1,6}(?:\\\\.\\\\d{1,6})?)\\\\s?(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h)?\\\\b",["retry-after","retry_after","retry after","retrydelay","try again in","try again after","wait","retry in","retrying in","retrying after"],["0","1","2","3","4","5","6","7","8","9"]]]}
}`);
var RULES = JSON.parse(`{
"client": [
{"id":"api-billing","kind":"billing","groups":[{"flags":"i","parts":[["\\\\bcredit balance is (?:too )?low",["credit balance is low","credit balance is too lo"]]]},{"flags":"","parts":[["\\\\binsufficient_quota\\\\b",["insufficient_quota"]],["\\\\bbilling_error\\\\b",["billing_error"]],["\\\\bbilling_hard_limit_reached\\\\b",["billing_hard_limit_reach"]],["\\\\b[Bb]illing (?:hard )?limit\\\\b",["billing limit","billing hard limit"]],["exceeded your current quota.{0,60}billing",["exceeded your current qu"]],["\\\\b(?:monthly )?spend(?:ing)? (?:limit|cap)\\\\b(?!.{0,80}\\\\bresets?\\\\b)",["spend ","spending "],["limit","cap"]]]},{"flags":"i","parts":[["\\\\b402\\\\b.{0,20}\\\\bPayment Required\\\\b",["402"]],["\\\\byour payment method (?:was|has|is) \\\\w",["your payment method was ","your payment method has ","your payment method is "]]]},{"flags":"","parts":[["\\\\bout of credits\\\\b",["out of credits"]],["\\\\bmonthly usage limit\\\\b(?!.{0,80}\\\\bresets?\\\\b)",["monthly usage limit"]],["\\\\bbilling (?:account|details?).{0,60}\\\\b(?:disabled|not (?:been )?enabled|closed|inactive|suspended)",["billing account","billing detail"]]]},{"flags":"i","parts":[["requires billing to be enabled",["requires billing to be e"]],["account (?:is|has been) (?:suspended|deactivated).{0,30}(?:payment|billing)",["payment","billing"]]]}]},
{"id":"usage-window","kind":"quota","groups":[{"flags":"i","parts":[["\\\\busage limit (?:has been )?(?:reached|exceeded|hit)",["usage limit "]]]},{"flags":"","parts":[["\\\\b(?:hit|reached|exceeded|used up) your (?:[\\\\w-]{1,20} ){0,3}limits?\\\\b.{0,120}(?:\\\\breset|\\\\bwill reset|\\\\btry again|\\\\||\\u00b7|$)",["limit"]],["\\\\b(?:\\\\d+-hour|session|weekly|daily|opus|sonnet|fable) (?:usage )?limit (?:has been )?(?:reached|hit|exceeded)",[" limit "],["-hour","session","weekly","daily","opus","sonnet","fable"]],["\\\\bspecified API usage limits\\\\b",["specified api usage limi"]],["\\\\bregain access on\\\\b",["regain access on"]],["\\\\bout of (?:extra )?usage\\\\b",["out of usage","out of extra usage"]]]},{"flags":"i","parts":[["\\\\blimit (?:has been )?(?:reached|hit)\\\\b.{0,60}\\\\bresets?\\\\b",["reset"]]]},{"flags":"","parts":[["anthropic-ratelimit-unified-status[\\"']?\\\\s?[:=]\\\\s?[\\"']?rejected",["anthropic-ratelimit-unif"]],["\\\\bexhausted your (?:daily )?(?:capacity|quota)\\\\b.{0,80}\\\\breset",["reset"]],["\\\\bspend limit\\\\b.{0,80}\\\\bresets?\\\\b",["spend limit"]]]}],"unless":{"flags":"i","parts":[["\\\\brate[ -]limit"]]}},
{"id":"api-auth","kind":"auth","groups":[{"flags":"i","parts":[["\\\\bauthentication_error\\\\b",["authentication_error"]],["\\\\binvalid x-api-key\\\\b",["invalid x-api-key"]],["\\\\binvalid_api_key\\\\b",["invalid_api_key"]],["\\\\bplease run \\\\/login\\\\b",["please run /login"]],["\\\\bInvalid API key\\\\b",["invalid api key"]],["\\\\bIncorrect API key\\\\b",["incorrect api key"]],["\\\\bAPI key (?:has been |is |was )?(?:disabled|revoked|invalid|expired|not valid)\\\\b",["api key "]],["OAuth (?:token|session|authentication).{0,40}(?:expired|revoked|invalid|not supported|failed)",["oauth token","oauth session","oauth authentication"],["expired","revoked","invalid","not supported","failed"]]]},{"flags":"","parts":[["\\\\borganization has been disabled\\\\b",["organization has been di"]],["\\\\bdoes not have access to Claude\\\\b",["does not have access to "]],["\\\\bNot logged in\\\\b",["not logged in"]]]}]},
{"id":"api-permission","kind":"permission","groups":[{"flags":"","parts":[["\\\\bpermission_error\\\\b",["permission_error"]]]}]},
{"id":"api-overloaded","kind":"overloaded","groups":[{"flags":"i","parts":[["\\\\bAPI Error:? \\\\(?(?:\\\\d{3} )?Overloaded\\\\b",["overloaded"]],["\\\\boverloaded_error\\\\b",["overloaded_error"]],["\\\\b529\\\\b.{0,30}\\\\bOverloaded\\\\b",["529"]],["\\\\bOverloaded(?:Error)?\\\\s*$",["overloaded"]],["\\\\b(?:engine|server|model|service|system|API|Claude|Anthropic)s? (?:is|are) (?:currently |temporarily )?(?:overloaded|at capacity)",["overloaded","at capacity"],[" is "," are "]],["\\\\bserver_overloaded\\\\b",["server_overloaded"]],["\\\\bOverloaded\\\\b[\\"']?\\\\}",["overloaded}","overloaded\\"}","overloaded'}"]]]}]},
{"id":"api-rate-limit","kind":"rate_limit","groups":[{"flags":"","parts":[["\\\\brate_limit(?:_error|_exceeded|ed)\\\\b",["rate_limit_error","rate_limit_exceeded","rate_limited"]],["\\\\btemporarily limiting requests\\\\b",["temporarily limiting req"]],["\\\\bRequest rejected \\\\(429\\\\)",["request rejected (429)"]]]},{"flags":"i","parts":[["\\\\bAPI Error:? Rate limit",["api error rate limit","api error: rate limit"]]]},{"flags":"","parts":[["\\\\banthropic\\\\.RateLimitError\\\\b",["anthropic.ratelimiterror"]],["\\\\bopenai\\\\.RateLimitError\\\\b",["openai.ratelimiterror"]]]}]},
{"id":"api-too-large","kind":"value","groups":[{"flags":"i","parts":[["\\\\bprompt is too long\\\\b",["prompt is too long"]],["\\\\brequest_too_large\\\\b",["request_too_large"]],["\\\\bcontext_length_exceeded\\\\b",["context_length_exceeded"]],["\\\\bmaximum context length\\\\b",["maximum context length"]],["\\\\bContext (?:limit|window).{0,20}(?:reached|exceeded|full)",["context limit","context window"]],["\\\\bconversation (?:is )?too long\\\\b",["conversation too long","conversation is too long"]]]},{"flags":"","parts":[["\\\\bexceeded the \\\\d+ output token maximum",["exceeded the "]],["\\\\binput length and \\u0060?max_tokens\\u0060? exceed",["input length and max_tok","input length and \\u0060max_to"]]]}]},
{"id":"api-not-found","kind":"not_found","groups":[{"flags":"","parts":[["\\\\bnot_found_error\\\\b",["not_found_error"]],["\\\\bmodel_not_found\\\\b",["model_not_found"]],["issue with the selected model",["issue with the selected "]],["\\\\bThe model .{1,60} does not exist",["the model "]]]}]},
{"id":"api-invalid","kind":"value","groups":[{"flags":"","parts":[["\\\\binvalid_request_error\\\\b",["invalid_request_error"]],["\\\\bAPI Error:? \\\\(?400\\\\b",["api error 400","api error (400","api error: 400","api error: (400"]],["\\\\btool_use\\\\b.{0,40}\\\\bwithout\\\\b.{0,20}\\\\btool_result\\\\b",["tool_use"]],["\\\\bstop_reason\\\\b.{0,6}\\\\brefusal\\\\b",["stop_reason"]],["\\\\bviolate our Usage Policy\\\\b",["violate our usage policy"]],["\\\\bcontent[_ ]policy[_ ]violation\\\\b",["content_policy_violation","content_policy violation","content policy_violation","content policy violation"]],["\\\\bCould not process image\\\\b",["could not process image"]]]}]},
{"id":"api-timeout","kind":"timeout","groups":[{"flags":"i","parts":[["\\\\bAPI Error:? \\\\(?(?:The )?(?:Request|Stream|operation).{0,30}(?:timed? ?out|timeout)",["api error ","api error: "],["timeout","time out","timedout","timed out"]]]},{"flags":"","parts":[["\\\\b(?:anthropic|openai)\\\\.APITimeoutError\\\\b",["anthropic.apitimeouterro","openai.apitimeouterror"]],["\\\\bStream idle timeout\\\\b",["stream idle timeout"]]]}]},
{"id":"api-status","kind":"of status","groups":[{"flags":"","parts":[["\\\\bAPI Error:? \\\\(?(?:HTTP )?(\\\\d{3})\\\\b",["api error ","api error: "]]]}]},
{"id":"api-connection","kind":"network","groups":[{"flags":"i","parts":[["\\\\bAPI Error:? \\\\(?(?:Connection|Unable to connect|The socket|terminated|Premature close|fetch failed|socket)",["api error ","api error: "]]]},{"flags":"","parts":[["\\\\b(?:anthropic|openai)\\\\.APIConnectionError\\\\b",["anthropic.apiconnectione","openai.apiconnectionerro"]],["\\\\bAPIConnectionError:",["apiconnectionerror:"]],["\\\\bnetwork connection was lost\\\\b",["network connection was l"]],["\\\\bstream (?:closed|disconnected|ended) before\\\\b",["stream closed before","stream disconnected befo","stream ended before"]],["\\\\bbefore message_stop\\\\b",["before message_stop"]],["\\\\bUnable to connect to API\\\\b",["unable to connect to api"]]]}]},
{"id":"api-server","kind":"service","groups":[{"flags":"","parts":[["\\"type\\"\\\\s?:\\\\s?\\"api_error\\"",["\\"type\\""]],["'type': 'api_error'",["'type': 'api_error'"]],["\\\\.InternalServerError:",[".internalservererror:"]]]}]}
],
"tool": [
{"id":"npm-slow","kind":"timeout","groups":[{"flags":"","parts":[["npm (?:ERR!|error) network timeout at",["npm err! network timeout","npm error network timeou"]]]}]},
{"id":"npm-network","kind":"network","groups":[{"flags":"","parts":[["npm (?:ERR!|error) .{0,200}?\\\\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|FETCH_ERROR|socket hang up|network timeout|Invalid response body)",["npm err! ","npm error "]]]}]},
{"id":"npm-status","kind":"of status","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code E(\\\\d{3})\\\\b|(\\\\d{3}) )",["npm err! ","npm error "]]]}]},
{"id":"npm-resolve","kind":"conflict","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?(?:ERESOLVE|EPEERINVALID)",["npm err! ","npm error "]]]}]},
{"id":"npm-login","kind":"auth","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?(?:ENEEDAUTH|EOTP|EAUTHIP|EAUTHUNKNOWN)",["npm err! ","npm error "]]]}]},
{"id":"npm-target","kind":"not_found","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code ETARGET|.{0,20}[Mm]issing script)",["code etarget","missing script"]]]}]},
{"id":"npm-json","kind":"syntax","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?EJSONPARSE",["npm err! ejsonparse","npm err! code ejsonparse","npm error ejsonparse","npm error code ejsonpars"]]]}]},
{"id":"npm-usage","kind":"value","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?(?:EUSAGE|EBADENGINE|EBADPLATFORM|EINTEGRITY|EINVALID\\\\w+|EUNSUPPORTED\\\\w+)",["npm err! ","npm error "]]]}]},
{"id":"pnpm-lockfile","kind":"value","groups":[{"flags":"","parts":[["ERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_\\\\w+|UNSUPPORTED_ENGINE|TARBALL_INTEGRITY)",["err_pnpm_"]],["lockfile (?:at \\\\S{1,80} )?needs to be updated",["lockfile "]]]}]},
{"id":"pnpm-missing","kind":"not_found","groups":[{"flags":"","parts":[["ERR_PNPM_(?:NO_MATCHING_VERSION|NO_SCRIPT|FETCH_404|NO_\\\\w+)",["err_pnpm_"]]]}]},
{"id":"yarn-missing","kind":"not_found","groups":[{"flags":"","parts":[["\\\\berror Couldn't find (?:package|any versions for)\\\\b",["error couldn't find pack","error couldn't find any "]]]}]},
{"id":"kubectl-answer","kind":"of Kubernetes reason","groups":[{"flags":"","parts":[["\\\\bError from server \\\\((\\\\w{1,40})\\\\)",["error from server ("]]]}]},
{"id":"pnpm-peers","kind":"conflict","groups":[{"flags":"","parts":[["ERR_PNPM_PEER_DEP_ISSUES",["err_pnpm_peer_dep_issues"]]]}]},
{"id":"curl-proxy","kind":"of status","groups":[{"flags":"","parts":[["curl: \\\\(56\\\\) .{0,80}\\\\b(?:response|HTTP code) (\\\\d{3})\\\\b",["curl: (56) "]]]}]},
{"id":"curl-network","kind":"network","groups":[{"flags":"","parts":[["curl: \\\\((?:5|6|7|16|18|35|52|55|56|92|95|96)\\\\) ",["curl: (5) ","curl: (6) ","curl: (7) ","curl: (16) ","curl: (18) ","curl: (35) ","curl: (52) ","curl: (55) ","curl: (56) ","curl: (92) ","curl: (95) ","curl: (96) "]],["\\\\bcurl (?:18|52|55|56|92) ",["curl 18 ","curl 52 ","curl 55 ","curl 56 ","curl 92 "]]]}]},
{"id":"curl-timeout","kind":"timeout","groups":[{"flags":"","parts":[["curl: \\\\(28\\\\) ",["curl: (28) "]],["\\\\bcurl 28 ",["curl 28 "]]]}]},
{"id":"curl-certificate","kind":"permission","groups":[{"flags":"","parts":[["curl: \\\\((?:51|58|60|77|83|90|91)\\\\) ",["curl: (51) ","curl: (58) ","curl: (60) ","curl: (77) ","curl: (83) ","curl: (90) ","curl: (91) "]]]}]},
{"id":"curl-login","kind":"auth","groups":[{"flags":"","parts":[["curl: \\\\(67\\\\) ",["curl: (67) "]]]}]},
{"id":"curl-disk","kind":"resource","groups":[{"flags":"","parts":[["curl: \\\\((?:23|27)\\\\) ",["curl: (23) ","curl: (27) "]]]}]},
{"id":"curl-usage","kind":"value","groups":[{"flags":"","parts":[["curl: \\\\((?:1|2|3|4|43|48)\\\\) ",["curl: (1) ","curl: (2) ","curl: (3) ","curl: (4) ","curl: (43) ","curl: (48) "]]]}]},
{"id":"returned-error","kind":"of status","groups":[{"flags":"","parts":[["\\\\brequested URL returned error: (\\\\d{3})\\\\b",["requested url returned e"]]]}]},
{"id":"git-lock","kind":"lock","groups":[{"flags":"","parts":[["Unable to create .{1,300}\\\\.lock.?: File exists",["unable to create "]],["Another git process seems to be running",["another git process seem"]],["cannot lock ref .{1,300}(?:is at \\\\w+ but expected|File exists)",["cannot lock ref "]],["Unable to create .{1,300}: File exists",["unable to create "]]]}]},
{"id":"git-login","kind":"auth","groups":[{"flags":"","parts":[["Authentication failed for",["authentication failed fo"]],["Permission denied \\\\((?:publickey|password|keyboard)",["permission denied (publi","permission denied (passw","permission denied (keybo"]],["Host key verification failed",["host key verification fa"]],["could not read (?:Username|Password) for",["could not read username ","could not read password "]],["Invalid username or (?:password|token)",["invalid username or pass","invalid username or toke"]],["Support for password authentication",["support for password aut"]],["gpg failed to sign",["gpg failed to sign"]],["gh auth login",["gh auth login"]],["Bad credentials",["bad credentials"]],["Try authenticating with",["try authenticating with"]],["Too many authentication failures",["too many authentication "]],["remote: HTTP Basic: Access denied",["remote: http basic: acce"]]]}]},
{"id":"git-permission","kind":"permission","groups":[{"flags":"","parts":[["protected branch",["protected branch"]],["pre-receive hook declined",["pre-receive hook decline"]],["Write access to repository not granted",["write access to reposito"]],["GH00[16]",["gh001","gh006"]],["GH013",["gh013"]],["Permission to .{1,200} denied to",["permission to "]],["detected dubious ownership",["detected dubious ownersh"]],["Resource not accessible by",["resource not accessible "]]]}]},
{"id":"git-missing","kind":"not_found","groups":[{"flags":"","parts":[["Repository not found",["repository not found"]],["repository .{1,300} not found",["repository "]],["not a git repository",["not a git repository"]],["bad object",["bad object"]],["unknown revision or path",["unknown revision or path"]],["pathspec .{1,300} did not match",["pathspec "]],["couldn't find remote ref",["couldn't find remote ref"]],["does not appear to be a git repository",["does not appear to be a "]],["Could not resolve to an? (?:issue|pull request|Repository|PullRequest|Issue)",["could not resolve to a ","could not resolve to an "]],["bad revision",["bad revision"]],["invalid reference(?! format)",["invalid reference"]],["Remote branch .{1,200} not found",["remote branch "]],["No such remote",["no such remote"]],["no such branch",["no such branch"]],["src refspec .{1,200} does not match any",["src refspec "]]]},{"flags":"i","parts":[["no pull requests found for branch",["no pull requests found f"]],["invalid object name",["invalid object name"]],["not a valid (?:object name|ref)",["not a valid object name","not a valid ref"]]]}]},
{"id":"git-conflict","kind":"conflict","groups":[{"flags":"","parts":[["\\\\bCONFLICT \\\\(",["conflict ("]],["Automatic merge failed",["automatic merge failed"]],["Merge conflict in",["merge conflict in"]],["would be overwritten by (?:merge|checkout)",["would be overwritten by "]],["could not apply",["could not apply"]],["non-fast-forward",["non-fast-forward"]],["\\\\[rejected\\\\]",["[rejected]"]],["fetch first",["fetch first"]],["Your local changes",["your local changes"]],["unmerged files",["unmerged files"]],["You have unstaged changes",["you have unstaged change"]]]},{"flags":"i","parts":[["patch does not apply",["patch does not apply"]],["patch failed:",["patch failed:"]],["needs merge",["needs merge"]],["not possible to fast-forward",["not possible to fast-for"]],["divergent branches",["divergent branches"]],["already exists\\\\.?$",["already exists"]]]},{"flags":"","parts":[["A pull request already exists",["a pull request already e"]],["Updates were rejected",["updates were rejected"]],["refusing to merge unrelated histories",["refusing to merge unrela"]],["is already (?:checked out|used)(?! |,)",["is already checked out","is already used"]]]}],"unless":{"flags":"","parts":[["\\\\b(?:relation|database|container|duplicate key|constraint)\\\\b"]]}}
],
"verdict": [
{"id":"disk-or-memory","kind":"resource","groups":[{"flags":"i","parts":[["\\\\bENOSPC\\\\b",["enospc"]],["\\\\bNo space left on device\\\\b",["no space left on device"]],["\\\\bdisk (?:quota exceeded|is full|full)\\\\b",["disk quota exceeded","disk is full","disk full"]],["\\\\bEDQUOT\\\\b",["edquot"]],["\\\\bnot enough space on the disk\\\\b",["not enough space on the "]],["\\\\bheap out of memory\\\\b",["heap out of memory"]],["\\\\bheap limit Allocation failed\\\\b",["heap limit allocation fa"]],["\\\\bOutOfMemoryError\\\\b",["outofmemoryerror"]],["\\\\bstd::bad_alloc\\\\b",["std::bad_alloc"]],["\\\\bENOMEM\\\\b",["enomem"]],["\\\\bCannot allocate memory\\\\b",["cannot allocate memory"]],["\\\\bMemoryError\\\\b(?!\\\\w)",["memoryerror"]],["\\\\bout of memory\\\\b(?!.{0,20}killer)",["out of memory"]],["\\\\ballocation of \\\\d+ bytes failed",["allocation of "]],["\\\\bE[MN]FILE\\\\b",["emfile","enfile"]],["\\\\btoo many open files\\\\b",["too many open files"]],["\\\\bEADDRINUSE\\\\b",["eaddrinuse"]],["\\\\baddress already in use\\\\b",["address already in use"]],["\\\\bport is already allocated\\\\b",["port is already allocate"]],["\\\\bport \\\\d+ (?:is )?(?:already )?(?:in use|used|occupied)\\\\b",["port "],["in use","used","occupied"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bOnly one usage of each socket address\\\\b",["only one usage of each s"]]]},{"flags":"","parts":[["\\\\bfrom config\\\\.webServer\\\\b",["from config.webserver"]],["\\\\bnothing is running on the port\\\\b",["nothing is running on th"]]]},{"flags":"i","parts":[["\\\\bdatabase or disk is full\\\\b",["database or disk is full"]],["\\\\bsystem limit for number of file watchers\\\\b",["system limit for number "]],["\\\\bIs the docker daemon running\\\\b",["is the docker daemon run"]],["\\\\btoo many (?:clients|connections)\\\\b(?= already\\\\b)",["too many clients","too many connections"]]]}],"unless":{"flags":"","parts":[["exit code 137|SIGKILL|OOM ?[Kk]ill|oom-kill|killer|Killed process"]]}},
{"id":"review","kind":"unknown","groups":[{"flags":"i","parts":[["^\\\\s*(?:\\\\W{0,3})?(?:failed: |the )?(?:code )?(?:review(?:er)?|plan|approval|security (?:audit|review)|alignment(?: check)?)\\\\b.{0,40}\\\\b(?:rejected|refused|failed|blocked)\\\\b",["review","plan","approval","security audit","alignment"],["rejected","refused","failed","blocked"]],["\\\\binterrupted by (?:the )?user\\\\b",["interrupted by user","interrupted by the user"]],["\\\\bSIGINT\\\\b",["sigint"]],["\\\\bexit(?:ed)?(?: with)?(?: code| status)? 130\\\\b",["exit"],[" 130"]],["\\\\bKeyboardInterrupt\\\\b",["keyboardinterrupt"]]]}],"unless":{"flags":"","parts":[["\\\\b(?:did not answer|unreachable|timed out|API Error)\\\\b"]]}},
{"id":"type-check","kind":"type","groups":[{"flags":"","parts":[["\\\\berror TS(?!2307\\\\b|1\\\\d{3}\\\\b|2304\\\\b|7016\\\\b|2305\\\\b)\\\\d{4,5}\\\\b",["error ts"]],["\\\\berror\\\\[E0(?:308|277|369|599|282|061|106|382|499|502|505|597|716)\\\\]",["error[e0308]","error[e0277]","error[e0369]","error[e0599]","error[e0282]","error[e0061]","error[e0106]","error[e0382]","error[e0499]","error[e0502]","error[e0505]","error[e0597]","error[e0716]"]],["\\\\bhas incompatible type\\\\b",["has incompatible type"]],["\\\\bincompatible types?:",["incompatible type:","incompatible types:"]],["^mypy: error",["mypy: error"]],[": error: .{1,200}\\\\[[a-z-]+\\\\]\\\\s*$",[": error: "],["["],["]"]],["\\\\bmismatched types\\\\b",["mismatched types"]],["\\\\b[Uu]nsupported operand types?\\\\b",["unsupported operand type"]],["\\\\berror CS(?:0019|0029|0266|1503|1061|0117|8600|8602|8604)\\\\b",["error cs0019","error cs0029","error cs0266","error cs1503","error cs1061","error cs0117","error cs8600","error cs8602","error cs8604"]],["\\\\bis missing the (?:following )?propert(?:y|ies)\\\\b",["is missing the property","is missing the propertie","is missing the following"]],["\\\\bProperty .{1,80} does not exist on type\\\\b",["property "]],["\\\\bcannot use .{1,200} as .{1,100} value\\\\b",["cannot use "]],["\\\\bis not assignable to type\\\\b",["is not assignable to typ"]],["\\\\binvalid conversion from\\\\b",["invalid conversion from"]],["\\\\bincompatible pointer type",["incompatible pointer typ"]],["\\\\bTypeError: .{1,200} is not a (?:function|constructor)\\\\b",["typeerror: "]],["\\\\bIncompatible return value type\\\\b",["incompatible return valu"]]]}]},
{"id":"assertion","kind":"test","groups":[{"flags":"","parts":[["\\\\b(?:not|never) (?:raised|thrown)\\\\b",["not raised","not thrown","never raised","never thrown"]],["\\\\bDID NOT RAISE\\\\b",["did not raise"]],["\\\\bdid not throw\\\\b",["did not throw"]],["\\\\bexpect(?:ed)?\\\\(.{0,200}\\\\)\\\\.(?:not\\\\.)?to\\\\w+",[").to",").not.to"],["expect(","expected("]],["\\\\bAssertion(?:Failed)?Error\\\\b.{0,60}\\\\b(?:expected|assert|Expected)\\\\b",["assertionerror","assertionfailederror"]],["^\\\\s*(?:Expected|Received|expected|received|actual|Actual)(?: (?!unexpected|an?\\\\b)\\\\w{1,20})?(?: of (?:calls|returns)| value| length)?\\\\s{0,4}: ",["expected","received","actual"],[": "]],["^\\\\s*E\\\\s+assert\\\\b",["assert"]],["\\\\b(?:AssertionError|assert)\\\\b.{0,120} (?:==|!=|===|!==) ",["assert"]]]},{"flags":"i","parts":[["\\\\bassertion \\u0060?(?:failed|left)",["assertion failed","assertion left","assertion \\u0060failed","assertion \\u0060left"]],["\\\\bassertion failed\\\\b",["assertion failed"]],["\\\\bAssertionFailedError\\\\b",["assertionfailederror"]],["\\\\bAssertionError: Regex pattern",["assertionerror: regex pa"]],["\\\\bTestingLibrary\\\\w*Error\\\\b",["testinglibrary"]],["\\\\b[Uu]nable to find (?:an? |the )?(?:\\\\w+ )?element\\\\b",["unable to find "]],["\\\\bSnapshot name: ",["snapshot name: "]]]},{"flags":"","parts":[["\\\\b\\\\d+ (?:\\\\w+ )?(?:tests?|specs?)\\\\b.{0,60}\\\\bfail(?:s|ed|ing)?\\\\b(?!.{0,80}(?:because|since|due to|\\\\bE[A-Z]{5}))",["fail"],["test","spec"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bTests? failed: [1-9]",["test failed: ","tests failed: "]]]},{"flags":"i","parts":[["\\\\bexpected\\\\b(?!['\\"]).{1,160}\\\\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly)|but (?:got|was|it|received)|got|received)\\\\b",["expected"],["to be","to equal","to have","to match","to include","to throw","to contain","to deeply","to strictly","but was","but it","got","received"]]]},{"flags":"","parts":[["\\\\bgot\\\\b.{1,120}[,;] ?(?:want|expected)\\\\b",["got"],["want","expected"],[",",";"]],["\\\\bwant(?:ed)?\\\\b.{1,120}[,;] ?got\\\\b",["want"],[",got",", got",";got","; got"]],["\\\\[ERR_ASSERTION\\\\]",["[err_assertion]"]],["\\\\bbut nothing was raised\\\\b",["but nothing was raised"]],["\\\\bFailed asserting that\\\\b",["failed asserting that"]],["\\\\bAssert\\\\.\\\\w{1,40}(?:\\\\(\\\\))? Failure\\\\b",["assert."]],["\\\\bAssert\\\\.\\\\w{1,40} failed\\\\b",["assert."]],["\\\\bFailure\\\\/Error: expect\\\\b",["failure/error: expect"]]]},{"flags":"i","parts":[["\\\\bfail(?:s|ed|ing)?\\\\b.{0,120}\\\\b(?:instead of|rather than|should(?:n't)? (?:be|have|return|equal)|but (?:it |the \\\\w+ )?(?:is|was|got|gets|returns?|returned|receives?|received|never|does|did)\\\\b)",["fail"],["instead of","rather than","should ","shouldn't ","but "]]]},{"flags":"","parts":[["^\\\\s*'.{0,120}' !== '",["' !== '"]],["\\\\bSnapshot\\\\b.{1,200}\\\\b(?:mismatched|obsolete|does not match)",["snapshot"]],["\\\\bsnapshots? (?:failed|output differs)",["snapshot failed","snapshot output differs","snapshots failed","snapshots output differs"]]]}],"unless":{"flags":"","parts":[["\\\\bZodError\\\\b|\\\\bValidationError\\\\b"]]}},
{"id":"test-timeout","kind":"test","groups":[{"flags":"","parts":[["\\\\bExceeded timeout of [\\\\d.]+ ?m?s for a (?:test|hook)",["exceeded timeout of "]],["\\\\b(?:Test|Hook) timed out in \\\\d+",["test timed out in ","hook timed out in "]],["\\\\btest timed out after\\\\b",["test timed out after"]],["\\\\bTimeout of \\\\d+ms exceeded\\\\. For async tests",["timeout of "]],["\\\\blocator\\\\.\\\\w+: ",["locator."]],["\\\\bFailed: Timeout \\\\(?>",["failed: timeout >","failed: timeout (>"]],["\\\\bAsync function did not complete\\\\b",["async function did not c"]],["\\\\btimed out waiting for (?:callback|event|signal|goroutine)\\\\b",["timed out waiting for ca","timed out waiting for ev","timed out waiting for si","timed out waiting for go"]],["\\\\bwaiting for (?:getBy|locator|selector)",["waiting for getby","waiting for locator","waiting for selector"]]]},{"flags":"i","parts":[["\\\\bTest timeout of \\\\d+ms exceeded",["test timeout of "]],["\\\\bpage\\\\.\\\\w+: (?:Timeout|Target)",["page."]],["\\\\bCypressError\\\\b",["cypresserror"]],["\\\\bTimed out retrying after\\\\b",["timed out retrying after"]],["\\\\bTimeoutException: Message:",["timeoutexception: messag"]],["\\\\btimed out waiting for element",["timed out waiting for el"]]]}]},
{"id":"missing-import","kind":"import","groups":[{"flags":"","parts":[["\\\\berror TS(?:2307|7016|2305)\\\\b",["error ts2307","error ts7016","error ts2305"]],["\\\\b[Cc]annot find (?:module|package)\\\\b",["cannot find module","cannot find package"]],["\\\\bERR_MODULE_NOT_FOUND\\\\b",["err_module_not_found"]],["\\\\bMODULE_NOT_FOUND\\\\b",["module_not_found"]],["\\\\bModuleNotFoundError\\\\b",["modulenotfounderror"]],["\\\\bcannot import name\\\\b",["cannot import name"]],["\\\\bNo module named\\\\b",["no module named"]],["\\\\berror\\\\[E0(?:432|433|463|583)\\\\]",["error[e0432]","error[e0433]","error[e0463]","error[e0583]"]],["\\\\bCould not resolve [\\"']",["could not resolve \\"","could not resolve '"]],["\\\\bCan't resolve ['\\"]",["can't resolve '","can't resolve \\""]],["\\\\bFailed to resolve import\\\\b",["failed to resolve import"]],["\\\\bcannot find package\\\\b",["cannot find package"]],["\\\\bno required module provides package\\\\b",["no required module provi"]],["\\\\bpackage .{1,120} is not in (?:std|GOROOT)\\\\b",["package "]],["\\\\bfatal error: .{1,120}: No such file or directory",["fatal error: "]],["\\\\bpackage .{1,120} does not exist",["package "]],["\\\\bno matching package named\\\\b",["no matching package name"]],["\\\\bERR_PACKAGE_PATH_NOT_EXPORTED\\\\b",["err_package_path_not_exp"]],["\\\\bClassNotFoundException\\\\b",["classnotfoundexception"]],["\\\\bNoClassDefFoundError\\\\b",["noclassdeffounderror"]],["\\\\berror CS(?:0246|0234)\\\\b",["error cs0246","error cs0234"]],["\\\\b[Ff]ailed to resolve import\\\\b",["failed to resolve import"]],["\\\\bLoadError: cannot load such file\\\\b",["loaderror: cannot load s"]]]},{"flags":"","parts":[["\\\\bdoes not provide an export named\\\\b",["does not provide an expo"]],["\\\\bCannot use import statement\\\\b",["cannot use import statem"]],["\\\\bERR_REQUIRE_ESM\\\\b",["err_require_esm"]],["\\\\bcannot find crate\\\\b",["cannot find crate"]]]}]},
{"id":"syntax","kind":"syntax","groups":[{"flags":"","parts":[["\\\\berror TS1\\\\d{3}\\\\b",["error ts1"]],["\\\\bIndentationError\\\\b",["indentationerror"]],["\\\\bTabError\\\\b",["taberror"]],["\\\\bSyntaxError: (?:invalid|unterminated|unmatched|unindent|closing|expected|'.{1,20}' (?:was|outside))",["syntaxerror: "]],["\\\\bSyntaxError: (?:Missing|Invalid (?:left|regular|or unexpected|shorthand)|Identifier|Unexpected (?:identifier|reserved|strict|eof)|missing|await is only)",["syntaxerror: missing","syntaxerror: invalid lef","syntaxerror: invalid reg","syntaxerror: invalid or ","syntaxerror: invalid sho","syntaxerror: identifier","syntaxerror: unexpected ","syntaxerror: await is on"]],["\\\\bsyntax error(?:,| near|:| at or near)",["syntax error,","syntax error near","syntax error:","syntax error at or near"]],[": syntax error\\\\b",[": syntax error"]],["\\\\bPARSE_ERROR\\\\b",["parse_error"]],["\\\\[ERROR\\\\] (?:Unexpected|Expected|Unterminated|Syntax error)\\\\b",["[error] unexpected","[error] expected","[error] unterminated","[error] syntax error"]],["\\\\bParse error:",["parse error:"]],["\\\\bParsing error:",["parsing error:"]],["\\\\b[Ss]yntax error: unexpected",["syntax error: unexpected"]],["\\\\bunclosed delimiter\\\\b",["unclosed delimiter"]],["\\\\berror: expected (?:one of|\\u0060|'|expression|identifier|item|declaration)",["error: expected one of","error: expected \\u0060","error: expected '","error: expected expressi","error: expected identifi","error: expected item","error: expected declarat"]],["\\\\berror: expected .{1,60} before\\\\b",["error: expected "]],["\\\\berror CS1(?:002|003|026|513|514|525)\\\\b",["error cs1002","error cs1003","error cs1026","error cs1513","error cs1514","error cs1525"]]]},{"flags":"","parts":[["\\\\bERROR: (?:Expected|Unexpected|Unterminated) \\\\S",["error: expected ","error: unexpected ","error: unterminated "]],["\\\\bsyntax error, unexpected\\\\b",["syntax error, unexpected"]],["\\\\(SyntaxError\\\\)",["(syntaxerror)"]],["\\\\berror: unexpected token\\\\b",["error: unexpected token"]],["\\\\bUnexpected token, expected\\\\b",["unexpected token, expect"]],["\\\\bInvalid expression\\\\b",["invalid expression"]],["\\\\berror: illegal start of\\\\b",["error: illegal start of"]],["\\\\berror: (?:class, interface|<identifier>).{0,60}expected\\\\b",["error: class, interface","error: <identifier>"]],["\\\\berror: (?:';'|'\\\\)'|'\\\\(') expected",["error: ';' expected","error: ')' expected","error: '(' expected"]],["\\\\berror: reached end of file while parsing",["error: reached end of fi"]]]}]},
{"id":"missing-name","kind":"value","groups":[{"flags":"","parts":[["\\\\bReferenceError\\\\b.{0,100}\\\\bis not defined\\\\b",["referenceerror"]],["\\\\bNameError: name\\\\b",["nameerror: name"]],["\\\\berror TS2304\\\\b",["error ts2304"]],["\\\\berror\\\\[E04(?:25|12|05|23)\\\\]",["error[e0425]","error[e0412]","error[e0405]","error[e0423]"]],["\\\\bAttributeError\\\\b",["attributeerror"]],["^\\\\S*\\\\s?undefined: \\\\w",["undefined: "]],["\\\\bcannot find symbol\\\\b",["cannot find symbol"]],["\\\\bundeclared \\\\(first use\\\\b",["undeclared (first use"]],["\\\\bundeclared identifier\\\\b",["undeclared identifier"]],["\\\\bNotImplementedError\\\\b",["notimplementederror"]],["\\\\bZeroDivisionError\\\\b",["zerodivisionerror"]],["\\\\bRecursionError\\\\b",["recursionerror"]],["\\\\bMaximum call stack size exceeded\\\\b",["maximum call stack size "]],["\\\\bnil pointer dereference\\\\b",["nil pointer dereference"]],["\\\\bindex out of range\\\\b",["index out of range"]],["\\\\bNullPointerException\\\\b",["nullpointerexception"]],["\\\\bIndexError\\\\b",["indexerror"]],["\\\\bUnboundLocalError\\\\b",["unboundlocalerror"]],["\\\\bNoMethodError\\\\b",["nomethoderror"]],["\\\\bundefined (?:local variable or )?method\\\\b",["undefined method","undefined local variable"]],["\\\\bCall to (?:undefined|a member) function\\\\b",["call to undefined functi","call to a member functio"]],["\\\\bCall to undefined method\\\\b",["call to undefined method"]],["\\\\bUndefined (?:variable|array key|index|constant|property)\\\\b",["undefined variable","undefined array key","undefined index","undefined constant","undefined property"]],["\\\\bNullReferenceException\\\\b",["nullreferenceexception"]],["\\\\berror CS\\\\d{4}\\\\b",["error cs"]]]},{"flags":"","parts":[["\\\\bcalled \\u0060.{1,60}\\u0060 on an? \\u0060",["called \\u0060"]],["\\\\buninitialized constant\\\\b",["uninitialized constant"]],["\\\\bunbound (?:name|identifier|value)\\\\b",["unbound name","unbound identifier","unbound value"]],["OutOfBounds\\\\w{0,40}",["outofbounds"]],["\\\\ball goroutines are asleep\\\\b",["all goroutines are aslee"]],["\\\\bdivide by zero\\\\b",["divide by zero"]],["\\\\bstrconv\\\\.\\\\w+: parsing\\\\b",["strconv."]],["\\\\bOutOfRangeException\\\\b",["outofrangeexception"]]]}]},
{"id":"missing-command","kind":"not_found","groups":[{"flags":"","parts":[[": command not found\\\\b",[": command not found"]],[": not found\\\\s*$",[": not found"]],["\\\\bis not recognized as an internal or external command",["is not recognized as an "]],["\\\\bspawn \\\\S+ ENOENT\\\\b",[" enoent"]],[": No such file or directory\\\\s*$(?<!fatal error.{0,200})",[": no such file or direct"]],["\\\\bNo rule to make target\\\\b",["no rule to make target"]],["\\\\bexecutable file not found in \\\\$?PATH",["executable file not foun"]],["\\\\bunknown revision\\\\b",["unknown revision"]],["\\\\bmanifest unknown\\\\b",["manifest unknown"]],["\\\\bmanifest for .{1,100} not found",["manifest for "]]]}],"unless":{"flags":"i","parts":[["from versions: none|\\\\bHTTP\\\\b|could not resolve host|shared object"]]}},
{"id":"lint","kind":"build","groups":[{"flags":"","parts":[["^\\\\s*(?:\\\\w+: )?\\\\d+:\\\\d+\\\\s+(?:error|warning)\\\\s.{1,200}\\\\s[\\\\w@/-]+\\\\s*$",["error","warning"],[":"],["0","1","2","3","4","5","6","7","8","9"]],["\\u2716 \\\\d+ problems?",["\\u2716 "]],["\\\\b\\\\d+ problems? \\\\(\\\\d+ errors?",[" problem ("," problems ("],["0","1","2","3","4","5","6","7","8","9"]],["^\\\\s*(?:\\\\w+: )?\\\\d+:\\\\d+\\\\s+\\u2716\\\\s+\\\\S",["\\u2716"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bfound \\\\d+ problems?\\\\b",[" problem"]],["\\\\bcould not compile\\\\b",["could not compile"]]]},{"flags":"i","parts":[["\\\\blinking with .{1,60} failed\\\\b",["linking with "]],["\\\\bundefined reference to\\\\b",["undefined reference to"]],["\\\\bld returned [1-9]",["ld returned 1","ld returned 2","ld returned 3","ld returned 4","ld returned 5","ld returned 6","ld returned 7","ld returned 8","ld returned 9"]],["\\\\bcollect2: error\\\\b",["collect2: error"]],["\\\\bLinker command failed",["linker command failed"]]]},{"flags":"","parts":[["\\\\bbundle is .{1,60}\\\\blimit\\\\b",["bundle is "]],["\\\\bCOMPILATION ERROR\\\\b",["compilation error"]],["\\\\bFound \\\\d+ errors?(?: in \\\\d+ files?\\\\b|\\\\.)",["found "],[" file","."]],["\\\\b(?:lint|assist)\\\\/\\\\w+\\\\/\\\\w+",["lint/","assist/"],["/"]],["\\\\bwould reformat\\\\b",["would reformat"]],["\\\\b\\\\d+ offenses? detected\\\\b",[" offense detected"," offenses detected"]],["\\\\bRollup failed to\\\\b",["rollup failed to"]],["\\\\bSome errors were emitted\\\\b",["some errors were emitted"]]]}]}
],
"cause": [
{"id":"rate-limit","kind":"rate_limit","groups":[{"flags":"i","parts":[["\\\\brate[ _-]?limit(?:ed|ing)?(?: was| has been| is)? ?(?:(?:already )?(?:exceeded|reached|hit)| error\\\\b)",["ratelimit","rate limit","rate_limit","rate-limit"],["exceeded","reached","hit"," error"]]]},{"flags":"","parts":[["\\\\b(?:exceed(?:s|ed|ing)?|hit|reached|over|above) (?:\\\\S{1,30} ){0,3}rate limits?\\\\b",["rate limit"]],["\\\\b(?:user)?[rR]ateLimitExceeded\\\\b",["ratelimitexceeded"]]]},{"flags":"i","parts":[["\\\\bsecondary rate limit\\\\b",["secondary rate limit"]],["\\\\bToo Many Requests\\\\b",["too many requests"]],["\\\\btoomanyrequests\\\\b",["toomanyrequests"]],["\\\\bTooManyRequests(?:Exception|Error)?\\\\b",["toomanyrequests"]],["\\\\bpull rate limit\\\\b",["pull rate limit"]],["\\\\bThrottl(?:ing|ed)(?:Exception|Error)?\\\\b",["throttling","throttled"]],["\\\\bRequestLimitExceeded\\\\b",["requestlimitexceeded"]],["\\\\bSlowDown\\\\b",["slowdown"]],["\\\\brate exceeded\\\\b",["rate exceeded"]],["\\\\bRequestThrottled\\\\w*",["requestthrottled"]],["\\\\breduce your request rate\\\\b",["reduce your request rate"]]]},{"flags":"","parts":[["\\\\bRESOURCE_EXHAUSTED\\\\b",["resource_exhausted"]],["\\\\bResourceExhausted\\\\b",["resourceexhausted"]],["\\\\b(?<!type |no |the |that )RateLimit(?:ed|Exceeded)?(?:Error|Exception)(?=:|\\\\s*$)",["ratelimit"]],["\\\\bProvisionedThroughputExceeded",["provisionedthroughputexc"]],["\\\\bQuota exceeded for .{0,120}per (?:minute|second)",["quota exceeded for "]]]},{"flags":"i","parts":[["\\\\b(?:being|been|request was|was) (?:rate[ -]?limited|throttled)\\\\b",["ratelimited","rate limited","rate-limited","throttled"],["being ","been ","was "]],["\\\\babuse detection\\\\b",["abuse detection"]],["\\\\brequests per (?:minute|second)\\\\b.{0,40}exceeded",["exceeded"]],["\\\\bexceeded\\\\b.{0,60}\\\\b(?:requests|tokens|calls) per (?:minute|second|hour)\\\\b",["exceeded"],["minute","second","hour"]]]}]},
{"id":"held-lock","kind":"lock","groups":[{"flags":"i","parts":[["\\\\bdatabase (?:table |schema )?is locked\\\\b",["database is locked","database table is locked","database schema is locke"]],["\\\\bdeadlock detected\\\\b",["deadlock detected"]],["\\\\bDeadlock found\\\\b",["deadlock found"]],["\\\\bLock wait timeout\\\\b",["lock wait timeout"]],["\\\\bSQLITE_(?:BUSY|LOCKED)\\\\b",["sqlite_busy","sqlite_locked"]],["\\\\bcould not obtain lock\\\\b",["could not obtain lock"]],["\\\\bdue to lock timeout\\\\b",["due to lock timeout"]],["\\\\bcould not serialize access\\\\b",["could not serialize acce"]],["\\\\bCould not get lock\\\\b",["could not get lock"]],["\\\\b(?:acquire|acquiring|get|obtain) (?:the )?(?:\\\\S+ ){0,4}lock\\\\b",["lock"],["acquire ","acquiring ","get ","obtain "]]]},{"flags":"","parts":[["\\\\bEBUSY\\\\b",["ebusy"]],["\\\\bEWOULDBLOCK\\\\b",["ewouldblock"]],["\\\\bELOCKED\\\\b",["elocked"]],["\\\\bETXTBSY\\\\b",["etxtbsy"]],["\\\\bText file busy\\\\b",["text file busy"]],["\\\\bLock file is already being held\\\\b",["lock file is already bei"]],["\\\\bTimeout waiting to lock\\\\b",["timeout waiting to lock"]],["\\\\b[Ww]aiting for (?:\\\\w+ )?(?:file |cache )?lock\\\\b",["waiting for "]],["\\\\block (?:file )?is (?:already )?(?:held|taken|owned)\\\\b",["lock is ","lock file is "]],["\\\\bLock(?:Acquisition|Timeout|Held|NotAvailable|Unavailable)\\\\w*(?:Exception|Error)?\\\\b",["lockacquisition","locktimeout","lockheld","locknotavailable","lockunavailable"]],["\\\\bTransactionConflict\\\\w*",["transactionconflict"]],["\\\\bresource busy\\\\b",["resource busy"]],["\\\\b[Ww]aiting for (?:the |an)?other \\\\w{1,20} (?:instance|process)\\\\b",[" instance"," process"]]]},{"flags":"i","parts":[["\\\\b(?:unable to|could not|cannot|failed to) (?:lock|access the lock|open the lock)\\\\b",["lock"],["unable to ","could not ","cannot ","failed to "]],["\\\\b(?:currently|still) holding the \\\\w{0,20} ?lock\\\\b",["currently holding the ","still holding the "]],["\\\\bhas already locked\\\\b",["has already locked"]],["\\\\bis (?:currently )?locked by\\\\b",["is locked by","is currently locked by"]],["\\\\balready locked\\\\b",["already locked"]],["\\\\block timeout\\\\b",["lock timeout"]],["\\\\bstate (?:is |blob is )?already locked\\\\b",["state already locked","state is already locked","state blob is already lo"]],["\\\\bheld by (?:another )?process\\\\b",["held by process","held by another process"]],["\\\\banother .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|holding)\\\\b",["another "],[" is "," are "]],["\\\\b(?:operation|update|deployment|rollout|transaction|migration|backup|upgrade|change|release|refresh|install\\\\w*)s? .{0,40}\\\\bin progress\\\\b",["in progress"],[" "]],["\\\\b\\\\w+InProgress(?:Exception)?\\\\b",["inprogress"]],["\\\\bis being used by another process\\\\b",["is being used by another"]]]},{"flags":"","parts":[["\\\\bEAGAIN\\\\b",["eagain"]],["\\\\b[Rr]esource temporarily unavailable\\\\b",["resource temporarily una"]],["\\\\bDevice or resource busy\\\\b",["device or resource busy"]],["\\\\bEALREADY\\\\b",["ealready"]],["\\\\bLockException\\\\b",["lockexception"]],["\\\\bLockTimeout\\\\b",["locktimeout"]],["\\\\bdatabase system is (?:starting up|shutting down|in recovery mode)\\\\b",["database system is start","database system is shutt","database system is in re"]],["\\\\bis loading the dataset\\\\b",["is loading the dataset"]]]}]},
{"id":"name-lookup","kind":"network","groups":[{"flags":"i","parts":[["\\\\bE(?:NOTFOUND|AI_AGAIN|AI_NONAME|AI_FAIL)\\\\b",["enotfound","eai_again","eai_noname","eai_fail"]],["\\\\bgaierror\\\\b",["gaierror"]],["\\\\bgetaddrinfo\\\\b.{0,40}\\\\b(?:failed|error)",["getaddrinfo"]]]},{"flags":"","parts":[["\\\\b[Cc]ould(?: not|n't) resolve (?:host|proxy)",["could not resolve host","could not resolve proxy","couldn't resolve host","couldn't resolve proxy"]],["\\\\b[Tt]emporary failure (?:in name resolution|resolving)",["temporary failure in nam","temporary failure resolv"]],["\\\\bName or service not known\\\\b",["name or service not know"]]]},{"flags":"i","parts":[["\\\\bunable to resolve host\\\\b",["unable to resolve host"]],["\\\\bno such host\\\\b",["no such host"]],["\\\\bserver misbehaving\\\\b",["server misbehaving"]],["\\\\bnodename nor servname\\\\b",["nodename nor servname"]],["\\\\bUnknownHost(?:Exception|Error)?\\\\b",["unknownhost"]],["\\\\bunknown host\\\\b",["unknown host"]],["\\\\bfailed to (?:lookup address|resolve (?:host|address|hostname|domain))\\\\b",["failed to lookup address","failed to resolve host","failed to resolve addres","failed to resolve domain"]],["\\\\bName ?Resolution ?Error\\\\b",["nameresolutionerror","nameresolution error","name resolutionerror","name resolution error"]],["\\\\bDNS (?:lookup|resolution|query|name)s?\\\\b.{0,30}\\\\b(?:fail|time|error|could not)",["dns lookup","dns resolution","dns query","dns name"],["fail","time","error","could not"]],["\\\\bdns error\\\\b",["dns error"]],["\\\\bDNSError\\\\b",["dnserror"]],["\\\\bNo address associated with (?:hostname|name)\\\\b",["no address associated wi"]],["\\\\bhost not found\\\\b",["host not found"]],["\\\\bremote name could not be resolved\\\\b",["remote name could not be"]],["\\\\b(?:could not|cannot|can't|unable to|failed to) (?:translate|resolve|look up|find) (?:the )?(?:host ?name|host|domain|IP|server)\\\\b",["could not ","cannot ","can't ","unable to ","failed to "],["translate ","resolve ","look up ","find "],["host","domain","ip","server"]],["\\\\bName resolution\\\\b.{0,20}fail",["name resolution"]],["\\\\bUnknown MySQL server host\\\\b",["unknown mysql server hos"]]]},{"flags":"i","parts":[["\\\\bERR_NAME_NOT_RESOLVED\\\\b",["err_name_not_resolved"]],["\\\\bERR_DNS_\\\\w+",["err_dns_"]],["\\\\bCould not resolve hostname\\\\b",["could not resolve hostna"]],["\\\\b(?:SERVFAIL|DNS_PROBE_\\\\w+)\\\\b",["servfail","dns_probe_"]]]}]},
{"id":"own-time-limit","kind":"timeout","groups":[{"flags":"","parts":[["\\\\b[Tt]imeout of \\\\d+ ?ms exceeded\\\\b(?!\\\\. For async)",["timeout of "]]]}]},
{"id":"dropped-connection","kind":"network","groups":[{"flags":"","parts":[["\\\\bE(?:CONNRESET|CONNREFUSED|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NETRESET|PROTO)\\\\b(?![\\"'\\u0060]? is not defined)",["econnreset","econnrefused","econnaborted","epipe","ehostunreach","enetunreach","ehostdown","enetdown","enetreset","eproto"]],["\\\\bUND_ERR_(?:SOCKET|RES_\\\\w+|ABORTED|CLOSED)\\\\b",["und_err_"]],["\\\\bTypeError: terminated\\\\b",["typeerror: terminated"]],["\\\\bWSAE(?:CONN\\\\w+|HOSTUNREACH|NETUNREACH)\\\\b",["wsae"],["conn","hostunreach","netunreach"]]]},{"flags":"i","parts":[["\\\\bFailed to fetch$",["failed to fetch"]],["\\\\bNetworkError when\\\\b",["networkerror when"]],["(?:socket|stream|channel|tunnel) (?:was |has been |is )?(?:unexpectedly |abruptly )?(?:hang up|disconnected|closed|reset|destroyed)\\\\b",["socket ","stream ","channel ","tunnel "],["hang up","disconnected","closed","reset","destroyed"]],["\\\\bother side closed\\\\b",["other side closed"]],["\\\\b(?<!Backend )fetch failed\\\\b(?! with status)",["fetch failed"]],["\\\\bPremature (?:close|end of)\\\\b",["premature close","premature end of"]],["\\\\bERR_STREAM_PREMATURE_CLOSE\\\\b",["err_stream_premature_clo"]],["\\\\bnetwork socket disconnected\\\\b",["network socket disconnec"]],["\\\\bconnection (?:was |has been |is )?(?:reset by|aborted|broken|refused|closed by|dropped|terminated|unexpectedly|closed (?:unexpectedly|before)|lost)\\\\b",["connection "],["reset by","aborted","broken","refused","closed by","dropped","terminated","unexpectedly","closed before","lost"]]]},{"flags":"","parts":[["\\\\b[Cc]onnection(?:,? (?:to|with|from|by|at|for|on|of|via|the|a|our|remote|server|host|peer|upstream|client|socket|node|broker|database|registry|port|stream|was|has been|is|were|got|being|been|kept|keeps|had|unexpectedly|suddenly|forcibly|abruptly|prematurely|\\u00b7{1,80}|-?\\\\d{1,10}|\\\\([^()]{0,60}\\\\)|\\"[^\\"]{1,80}\\"|(?:\\\\w+:\\\\/\\\\/)?[\\\\w-]{1,40}(?:\\\\.[\\\\w-]{1,40}){1,6}(?::\\\\d{1,5})?\\u00b7{0,80})){1,8} (?:refused|reset|closed|dropped|dropping|aborted|broken|lost|interrupted|terminated|cut|severed|down)\\\\b(?!:? (?:handler|policy|logic|state|button))",["connection"],[" refused"," reset"," closed"," dropped"," dropping"," aborted"," broken"," lost"," interrupted"," terminated"," cut"," severed"," down"],[" "]]]},{"flags":"i","parts":[["\\\\b(?:closed|dropped|lost|reset|aborted|refused|terminated|cut|interrupted) (?:the |our |its |my )?(?:\\\\w{1,20} )?(?:connection|handshake)\\\\b(?! (?:handler|policy|logic|state|pool|string|test))",["connection","handshake"],["closed ","dropped ","lost ","reset ","aborted ","refused ","terminated ","cut ","interrupted "]],["\\\\bterminating connection due to\\\\b",["terminating connection d"]],["\\\\bforcibly closed by\\\\b",["forcibly closed by"]],["\\\\bactively refused\\\\b",["actively refused"]],["\\\\bunderlying connection was closed\\\\b",["underlying connection wa"]],["\\\\bbroken transport\\\\b",["broken transport"]]]},{"flags":"","parts":[["\\\\bConnection(?:Reset|Aborted|Refused)Error\\\\b",["connectionreseterror","connectionabortederror","connectionrefusederror"]],["\\\\bBrokenPipeError\\\\b",["brokenpipeerror"]],["(?:Connect|Connection|Disconnect|Disconnected|Socket|Network|Transport|NoHttpResponse|RemoteProtocol|ChunkedEncoding)(?:Read|Write|Open|Reset|Closed|Lost|Refused|Aborted|IO)?(?:Error|Exception|Failed|Bad|Failure)(?<!\\\\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \\\\(?[\\\\w.:]{1,120})(?=:|\\\\s*$| \\\\[| with\\\\b| after\\\\b|\\\\)? at\\\\b| \\\\(|\\\\()",["connect","socket","network","transport","nohttpresponse","remoteprotocol","chunkedencoding"],["error","exception","failed","bad","failure"]],["\\\\b(?:error|Error|failed):? \\\\(?Connection(?:Closed|Refused|Reset|ResetByPeer|TimedOut|Failed|Lost)\\\\b",["connection"],["closed","refused","reset","timedout","failed","lost"],["error ","error: ","failed ","failed: "]],["\\\\bFailedToOpenSocket\\\\b",["failedtoopensocket"]],["\\\\b(?:Remote|Server) ?[Dd]isconnected",["remotedisconnected","remote disconnected","serverdisconnected","server disconnected"]],["\\\\bserver hung up\\\\b",["server hung up"]],["\\\\bEOF occurred in violation of protocol\\\\b",["eof occurred in violatio"]],["\\\\bIncompleteRead\\\\b",["incompleteread"]]]},{"flags":"","parts":[["\\\\bRemote (?:end|host) (?:closed|terminated)\\\\b",["remote end closed","remote end terminated","remote host closed","remote host terminated"]],["\\\\bTransport endpoint is not connected\\\\b",["transport endpoint is no"]],["\\\\b[Cc]onnection abort\\\\b",["connection abort"]],["\\\\bHost is down\\\\b",["host is down"]],["\\\\bNetwork (?:is down|dropped connection)\\\\b",["network is down","network dropped connecti"]],["\\\\bLink has been severed\\\\b",["link has been severed"]],["\\\\bCommunication error on send\\\\b",["communication error on s"]],["\\\\bNo buffer space available\\\\b",["no buffer space availabl"]]]},{"flags":"i","parts":[["\\\\bwhen receiving data from the peer\\\\b",["when receiving data from"]],["\\\\bsending data to the peer\\\\b",["sending data to the peer"]],["\\\\bServer returned nothing\\\\b",["server returned nothing"]],["\\\\bSSL connect error\\\\b",["ssl connect error"]],["\\\\bpartial file\\\\b",["partial file"]],["\\\\bHTTP\\\\/?2 framing layer\\\\b",["http2 framing layer","http/2 framing layer"]]]},{"flags":"","parts":[["\\\\b(?:ended|closed|terminated|reached end of \\\\w+) prematurely\\\\b",[" prematurely"]],["\\\\bprematurely (?:closed|ended|terminated)\\\\b",["prematurely closed","prematurely ended","prematurely terminated"]],["\\\\b[Pp]rematurely reached\\\\b",["prematurely reached"]],["\\\\btransport connection broken\\\\b",["transport connection bro"]],["\\\\bserver closed idle\\\\b",["server closed idle"]],["\\\\bEmpty reply from server\\\\b",["empty reply from server"]],["\\\\bfailed to respond$",["failed to respond"]],["\\\\bUnexpected end of file from server\\\\b",["unexpected end of file f"]]]},{"flags":"i","parts":[["\\\\bthe remote end hung up\\\\b",["the remote end hung up"]],["\\\\bearly EOF\\\\b",["early eof"]],["\\\\bunexpected disconnect\\\\b",["unexpected disconnect"]],["\\\\bRPC failed\\\\b",["rpc failed"]],["\\\\bEOF detected\\\\b",["eof detected"]],["\\\\bunexpected EOF\\\\b(?! while (?:parsing|looking))",["unexpected eof"]],["\\\\bbroken pipe\\\\b",["broken pipe"]],[": EOF$",[": eof"]],["\\\\b(?:network|host|server|registry|cluster|node|broker|upstream|proxy|endpoint|mirror|API|GitHub|destination|gateway) (?:(?:is|was|seems|\\\\w{1,20}\\\\.\\\\w{1,20}) )?(?:currently |temporarily )?unreachable\\\\b",["unreachable"]],["\\\\bnetwork (?:failure|connection lost|is down|changed|access error)\\\\b",["network failure","network connection lost","network is down","network changed","network access error"]],["\\\\bno route to host\\\\b",["no route to host"]],["\\\\bunreachable: ",["unreachable: "]]]},{"flags":"","parts":[["\\\\bspurious network error\\\\b",["spurious network error"]],["\\\\bERR_(?:CONNECTION|NETWORK|INTERNET|ADDRESS_UNREACHABLE|EMPTY_RESPONSE|TUNNEL_CONNECTION|PROXY_CONNECTION)\\\\w*",["err_connection","err_network","err_internet","err_address_unreachable","err_empty_response","err_tunnel_connection","err_proxy_connection"]]]},{"flags":"i","parts":[["\\\\bTLS connection was (?:non-properly terminated|closed)",["tls connection was non-p","tls connection was close"]],["\\\\bGnuTLS recv error\\\\b",["gnutls recv error"]],["\\\\bSSL SYSCALL error\\\\b",["ssl syscall error"]],["\\\\bSSL_(?:ERROR_SYSCALL|connect)\\\\b",["ssl_error_syscall","ssl_connect"]],["\\\\bSSL: UNEXPECTED_EOF",["ssl: unexpected_eof"]],["\\\\bunexpected eof while reading\\\\b",["unexpected eof while rea"]],["\\\\bhandshake EOF\\\\b",["handshake eof"]],["\\\\bFailed to connect to\\\\b",["failed to connect to"]],["\\\\bcould not connect to (?:server|host|the)",["could not connect to ser","could not connect to hos","could not connect to the"]],["\\\\bCouldn't connect to server\\\\b",["couldn't connect to serv"]],["\\\\berror connecting to\\\\b",["error connecting to"]],["\\\\bUnable to connect to\\\\b",["unable to connect to"]]]},{"flags":"","parts":[["\\\\b(?:failed to connect to all addresses|[Cc]onnection .{0,60}could not be (?:established|made))\\\\b",["failed to connect to all","could not be established","could not be made"]],["\\\\b(?:Max retries exceeded|NewConnectionError|error sending request|EndpointConnectionError)\\\\b",["max retries exceeded","newconnectionerror","error sending request","endpointconnectionerror"]]]},{"flags":"i","parts":[["\\\\bcheck your (?:internet|network) connection\\\\b",["check your internet conn","check your network conne"]],["\\\\bno internet (?:connection|access)\\\\b",["no internet connection","no internet access"]],["\\\\bServer has gone away\\\\b",["server has gone away"]],["\\\\b[Ll]ost connection to (?:MySQL|server)",["lost connection to mysql","lost connection to serve"]],["\\\\bCan't connect to MySQL server on\\\\b",["can't connect to mysql s"]],["\\\\bserver closed the connection unexpectedly\\\\b",["server closed the connec"]],["\\\\bSSLEOFError\\\\b",["ssleoferror"]],["\\\\bcould not receive data from server\\\\b",["could not receive data f"]],["\\\\btransport is closing\\\\b",["transport is closing"]],["\\\\btransport failure\\\\b",["transport failure"]],["\\\\b(?:Connection|Network|APIConnection)Error:",["connectionerror:","networkerror:"]],["\\\\bcurl error (?!28)\\\\d",["curl error 0","curl error 1","curl error 2","curl error 3","curl error 4","curl error 5","curl error 6","curl error 7","curl error 8","curl error 9"]]]},{"flags":"","parts":[["\\\\bGOAWAY\\\\b",["goaway"]],["\\\\bRST_STREAM\\\\b",["rst_stream"]],["\\\\bINTERNAL_ERROR\\\\b.{0,10}received from peer",["internal_error"]],["\\\\bhttp2: .{0,40}(?:lost|closed)",["http2: "]],["\\\\bstream error: stream ID\\\\b",["stream error: stream id"]]]},{"flags":"i","parts":[["\\\\bAll attempts to connect to\\\\b",["all attempts to connect "]],["\\\\bconnect to the endpoint URL\\\\b",["connect to the endpoint "]],["\\\\bECONNECTION\\\\b",["econnection"]],["\\\\bconnection reset$",["connection reset"]],["(?<=: )Connection reset\\\\b(?! by)",["connection reset"]],["\\\\b(?:tcp|udp|ssl|tls|recv|send|read|write|socket)(?: (?:recv|send|read|write|connect))?: (?:closed|eof|reset|broken)\\\\b",["closed","eof","reset","broken"],[": "],["tcp","udp","ssl","tls","recv","send","read","write","socket"]],["\\\\b(?:reached )?end of stream\\\\b",["end of stream"]],["\\\\buse of closed network connection\\\\b",["use of closed network co"]],["\\\\bconnection closed before message completed\\\\b",["connection closed before"]],["\\\\bbad record mac\\\\b",["bad record mac"]]]}]},
{"id":"no-answer-in-time","kind":"timeout","groups":[{"flags":"i","parts":[["\\\\bE(?:TIMEDOUT|SOCKETTIMEDOUT|TIME)\\\\b",["esockettimedout","etime"]],["\\\\bERR_(?:SOCKET_TIMEOUT|TIMED_OUT)\\\\b",["err_socket_timeout","err_timed_out"]],["\\\\bWSAETIMEDOUT\\\\b",["wsaetimedout"]],["\\\\bUND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT\\\\b",["und_err_connect_timeout","und_err_headers_timeout","und_err_body_timeout"]],["\\\\b(?:Connect|Headers|Body) ?Timeout ?Error\\\\b",["timeouterror","timeout error"]]]},{"flags":"","parts":[["\\\\b(?:Read|Connect|Write|Pool) ?[Tt]ime(?:out|d out)\\\\b",["timeout","timed out"]],["\\\\b(?:[Rr]equest|[Oo]peration|[Cc]onnection|[Cc]onnect|[Cc]ommand|[Ss]ocket|[Hh]andshake|[Dd]ownload|[Tt]ransfer|[Uu]pload|[Ff]etch|[Pp]ush|[Qq]uery|[Cc]all|[Tt]ool|[Ss]erver selection|[Jj]ob|[Bb]uild step) (?:\\\\w+ ){0,3}timed[ -]?out\\\\b",["timedout","timed out","timed-out"],["request ","operation ","connection ","connect ","command ","socket ","handshake ","download ","transfer ","upload ","fetch ","push ","query ","call ","tool ","server selection ","job ","build step "]],["\\\\btimeout (?:awaiting|waiting for) \\\\w+",["timeout awaiting ","timeout waiting for "]],["\\\\b[Ss]tatus[:= ]{1,2}[\\"']?TIMEOUT\\\\b",["status"]],["\\\\bMax attempts exceeded\\\\b",["max attempts exceeded"]],["\\\\bTLS handshake timeout\\\\b",["tls handshake timeout"]],["\\\\bi\\\\/o timeout\\\\b",["i/o timeout"]],["\\\\bcontext deadline exceeded\\\\b",["context deadline exceede"]],["\\\\bClient\\\\.Timeout\\\\b",["client.timeout"]],["\\\\bdeadline has elapsed\\\\b",["deadline has elapsed"]]]},{"flags":"i","parts":[["\\\\bDeadline ?Exceeded\\\\b",["deadlineexceeded","deadline exceeded"]],["\\\\bDEADLINE_EXCEEDED\\\\b",["deadline_exceeded"]],["\\\\bdid not properly respond\\\\b",["did not properly respond"]],["\\\\btime allotted\\\\b",["time allotted"]],["\\\\bin a timely manner\\\\b",["in a timely manner"]]]},{"flags":"","parts":[["\\\\btimeout of \\\\d+ ?ms exceeded\\\\b",["timeout of "]],["\\\\bTimeout was reached\\\\b",["timeout was reached"]],["\\\\bOperation too slow\\\\b",["operation too slow"]],["\\\\bTimeoutExpired\\\\b",["timeoutexpired"]],["\\\\baborted due to timeout\\\\b",["aborted due to timeout"]],["(?:(?:Timeout|TimedOut|DeadlineExceeded)(?:Error|Exception)|\\\\b(?:Read|Open|Write|Connect|Connection|Pool|Request|Socket|Response)Timeout|\\\\bTimeout::Error)(?<!\\\\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \\\\(?[\\\\w.:]{1,120})(?=:|\\\\s*$| \\\\[| with\\\\b| after\\\\b|\\\\)? at\\\\b| \\\\(|\\\\()",["timeout","timedout","deadlineexceeded"]]]},{"flags":"i","parts":[["\\\\b(?:upstream )?request timeout\\\\b",["request timeout"]],["\\\\bnetwork timeout at\\\\b",["network timeout at"]],["\\\\bTimeout awaiting '",["timeout awaiting '"]],["(?:^|: )(?:\\\\w{1,20} )?(?:stream|upstream|gateway|connection|network|socket|read|write|connect|idle|response|server|lookup|session|proxy|handshake) time-?out(?:$|\\\\.$| (?:after|while|waiting|error|exceeded|occurred|reached|expired))",["out"],["stream time","gateway time","connection time","network time","socket time","read time","write time","connect time","idle time","response time","server time","lookup time","session time","proxy time","handshake time"]],["\\\\bTimeoutError: (?:Request|The operation|Connection|read|timed)",["timeouterror: request","timeouterror: the operat","timeouterror: connection","timeouterror: read","timeouterror: timed"]],["\\\\bsending signal TERM\\\\b",["sending signal term"]],["\\\\bexit(?:ed)?(?: with)?(?: code| status)? 124\\\\b",["exit"],[" 124"]],["\\\\b(?:Command|Process|Agent|Task|Session|Sub-?agent|Step) (?:.{1,200} )?timed out after \\\\d",["timed out after 0","timed out after 1","timed out after 2","timed out after 3","timed out after 4","timed out after 5","timed out after 6","timed out after 7","timed out after 8","timed out after 9"],["command ","process ","agent ","task ","session ","step "]],["\\\\btimed out (?:after|waiting for|while|trying to|when) .{0,60}(?:seconds?|minutes?|ms|s\\\\b|response|server|connection|condition|\\\\w+ing)",["timed out after ","timed out waiting for ","timed out while ","timed out trying to ","timed out when "],["minute","s","connection","condition","ing"]]]},{"flags":"i","parts":[["\\\\bstatement timeout\\\\b",["statement timeout"]],["\\\\bConnectTimeout\\\\b",["connecttimeout"]],["\\\\bcurl error 28\\\\b",["curl error 28"]],["\\\\b(?:timeout|time limit) expired\\\\b",["timeout expired","time limit expired"]],["\\\\bTimeout expired\\\\b",["timeout expired"]],["\\\\bexceeded (?:the |its )?(?:\\\\w{1,20} ){0,3}(?:execution time|time limit|deadline|wall[ -]?(?:clock )?time)\\\\b",["exceeded "]]]},{"flags":"","parts":[["\\\\b(?:Timeout|timeout) of \\\\d+ (?:seconds?|minutes?|ms) elapsing\\\\b",["timeout of "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bno (?:output|progress|response) .{0,40}\\\\bfor \\\\d+ ?(?:m|s)",["no output ","no progress ","no response "],["for "],["0","1","2","3","4","5","6","7","8","9"]]]}],"unless":{"flags":"","parts":[["\\\\btests?\\\\b|\\\\bspec\\\\b|\\\\bit\\\\("]]}},
{"id":"server-phrase","kind":"service","groups":[{"flags":"","parts":[["\\\\bBad Gateway\\\\b",["bad gateway"]],["\\\\bGateway Time-?out\\\\b",["gateway timeout","gateway time-out"]],["\\\\b(?:Service|Server) (?:is )?(?:Temporarily |currently )?(?:Unavailable|unavailable)\\\\b",["unavailable"]],["\\\\b[Ss]ervice (?:is )?(?:currently|temporarily) unavailable\\\\b",["service currently unavai","service temporarily unav","service is currently una","service is temporarily u"]],["\\\\bInternal [Ss]erver [Ee]rror\\\\b",["internal server error"]],["\\\\b(?:server|backend|[Ww]e|service) (?:has |have )?(?:had|encountered|experienced) an (?:\\\\w+ )?error\\\\b",["had an ","encountered an ","experienced an "],["error"],["server ","backend ","we ","service "]],["\\\\bupstream connect error\\\\b",["upstream connect error"]],["\\\\btemporarily (?:unavailable|offline|out of service|overloaded)\\\\b",["temporarily unavailable","temporarily offline","temporarily out of servi","temporarily overloaded"]],["\\\\bStatusCode\\\\.(?:UNAVAILABLE|INTERNAL)\\\\b",["statuscode.unavailable","statuscode.internal"]],["\\\\bcode = (?:Unavailable|Internal)\\\\b",["code = unavailable","code = internal"]],["\\\\bUNAVAILABLE: ",["unavailable: "]],["\\\\bStatus(?:Code)?: ?UNAVAILABLE\\\\b",["status:unavailable","status: unavailable","statuscode:unavailable","statuscode: unavailable"]],["\\\\bServiceUnavailable(?:Exception|Error)?\\\\b",["serviceunavailable"]],["\\\\bInternalServer(?:Error|Exception)\\\\b",["internalservererror","internalserverexception"]]]},{"flags":"","parts":[["\\\\bInternalFailure\\\\b",["internalfailure"]],["\\\\((?:InternalError|InternalServiceError|GatewayTimeout|ServerBusy)\\\\)",["(internalerror)","(internalserviceerror)","(gatewaytimeout)","(serverbusy)"]],["\\\\bbackendError\\\\b",["backenderror"]],["\\\\bSomething went wrong while executing your query\\\\b",["something went wrong whi"]]]},{"flags":"i","parts":[["\\\\b(?:under|down for|undergoing) (?:scheduled )?maintenance\\\\b",["maintenance"]],["\\\\bno healthy upstream\\\\b",["no healthy upstream"]],["\\\\bOrigin (?:is unreachable|DNS error)\\\\b",["origin is unreachable","origin dns error"]],["\\\\bserver is (?:not ready|busy|shutting down|restarting|starting)\\\\b",["server is not ready","server is busy","server is shutting down","server is restarting","server is starting"]],["\\\\bleader (?:changed|not available|election)\\\\b",["leader changed","leader not available","leader election"]],["\\\\b(?:LEADER_NOT_AVAILABLE|NOT_LEADER\\\\w*|CLUSTERDOWN|MASTERDOWN|TRYAGAIN)\\\\b",["leader_not_available","not_leader","clusterdown","masterdown","tryagain"]],["\\\\bno leader\\\\b",["no leader"]],["\\\\bNot(?:Leader|Primary|Master|Writable|Enough)\\\\w*(?:Exception|Error|Primary)\\\\b",["notleader","notprimary","notmaster","notwritable","notenough"],["exception","error","primary"]],["\\\\bbroker may not be available\\\\b",["broker may not be availa"]],["\\\\bno reachable servers\\\\b",["no reachable servers"]],["\\\\b(?:service|system) (?:outage|disruption)\\\\b",["service outage","service disruption","system outage","system disruption"]],["\\\\bmajor outage\\\\b",["major outage"]],["\\\\bWeb server is (?:down|returning an unknown)\\\\b",["web server is down","web server is returning "]]]},{"flags":"i","parts":[["\\\\b(?:spot |preemptible )?(?:instance|runner|worker|container|pod|VM|build agent|machine) (?:was|has been|got) (?:terminated|killed|lost|interrupted|shut down)\\\\b",["terminated","killed","lost","interrupted","shut down"],["was ","has been ","got "],["instance ","runner ","worker ","container ","pod ","vm ","build agent ","machine "]],["\\\\binfrastructure (?:fail|failure|error)\\\\b",["infrastructure fail","infrastructure error"]],["\\\\bsystem failure\\\\b",["system failure"]],["\\\\bThe VM has been (?:deallocated|preempted)\\\\b",["the vm has been dealloca","the vm has been preempte"]],["\\\\b(?:agent|runner) .{0,40}(?:lost communication|went offline|disconnected)",["agent ","runner "],["lost communication","went offline","disconnected"]],["\\\\bshutdown signal\\\\b",["shutdown signal"]],["\\\\bexit(?:ed)?(?: with)?(?: code| status)?:? (?:137|143)\\\\b",["exit"],[" 137"," 143"]],["\\\\bsignal: (?:killed|terminated)\\\\b",["signal: killed","signal: terminated"]],["\\\\bOOM ?Killed\\\\b",["oomkilled","oom killed"]],["\\\\boom-kill\\\\b",["oom-kill"]],["\\\\bout of memory killer\\\\b",["out of memory killer"]],["^Killed\\\\s*$",["killed"]],["\\\\bOut of memory: Killed process\\\\b",["out of memory: killed pr"]],["\\\\bSIG(?:KILL|TERM)\\\\b",["sigkill","sigterm"]]]},{"flags":"i","parts":[["\\\\b(?:spot|runner|node|instance|job|pod|container|worker|machine) (?:\\\\S+ ){0,3}(?:was |has been )?(?:pre-?empted|evicted|reclaimed|lost communication)\\\\b",["preempted","pre-empted","evicted","reclaimed","lost communication"],["spot ","runner ","node ","instance ","job ","pod ","container ","worker ","machine "]]]}]},
{"id":"server-status","kind":"of transient status","groups":[{"flags":"i","parts":[["(?:\\\\bdoes not indicate success: |\\\\bHTTP(?:\\\\/\\\\d(?:\\\\.\\\\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}|\\\\bstatus(?:[ _-]?code)?[\\"']?(?: of| was| is| code)?[ :=]{1,3}[\\"']?|\\\\berror code: |\\\\bresponse code:? ?|\\\\bERROR (?=\\\\d{3}:)|^error:? (?=\\\\d{3}$)|(?:->|\\u2192|=>) ?(?=\\\\d{3}$)|\\\\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? )(5\\\\d\\\\d|429|408|425|423)\\\\b(?!\\\\s?\\\\w*(?:ms|KB|tests?|files?)\\\\b)",["50","51","52","53","54","55","56","57","58","59","429","408","425","423"],["does not indicate succes","http","status","error ","error: ","0","1","2","3","4","5","6","7","8","9","returned","replied","answered","response","respond","gave","received","failed with"]],["\\\\b(5\\\\d\\\\d) (?:upstream|backend|error from|from|response|Server Error|Error:)",["50","51","52","53","54","55","56","57","58","59"],[" upstream"," backend"," from"," response"," server error"," error:"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\b(429|5\\\\d\\\\d) (?:[Ee]rrors?|responses?|status) from\\\\b",["429","50","51","52","53","54","55","56","57","58","59"],[" error from"," errors from"," response from"," responses from"," status from"]]]}]}
],
"status": [
{"id":"refused-access","kind":"auth","groups":[{"flags":"","parts":[["\\\\bExpiredToken(?:Exception)?\\\\b",["expiredtoken"]],["\\\\bUnrecognizedClientException\\\\b",["unrecognizedclientexcept"]],["\\\\bInvalidClientTokenId\\\\b",["invalidclienttokenid"]],["\\\\bSignatureDoesNotMatch\\\\b",["signaturedoesnotmatch"]],["\\\\bUnable to locate credentials\\\\b",["unable to locate credent"]],["\\\\bInvalidAccessKeyId\\\\b",["invalidaccesskeyid"]],["\\\\bUNAUTHENTICATED\\\\b",["unauthenticated"]],["\\\\bpassword authentication failed\\\\b",["password authentication "]],["\\\\bproxy authentication required\\\\b",["proxy authentication req"]],["\\\\bAccess denied for user\\\\b",["access denied for user"]],["\\\\bWRONGPASS\\\\b",["wrongpass"]],["\\\\bNOAUTH\\\\b",["noauth"]]]},{"flags":"i","parts":[["\\\\bauthentication (?:required|failed|is required)\\\\b",["authentication required","authentication failed","authentication is requir"]],["\\\\bunauthorized: ",["unauthorized: "]],["\\\\b401 Unauthorized\\\\b",["401 unauthorized"]],["\\\\bUnauthorizedError\\\\b",["unauthorizederror"]],["\\\\b(?:token|session|credentials?) (?:has |have |is )?expired\\\\b",["expired"]],["\\\\blogin (?:required|failed)\\\\b",["login required","login failed"]],["\\\\bnot (?:logged in|authenticated)\\\\b",["not logged in","not authenticated"]],["\\\\bno basic auth credentials\\\\b",["no basic auth credential"]],["\\\\bCould not load the default credentials\\\\b",["could not load the defau"]],["\\\\binvalid_grant\\\\b",["invalid_grant"]],["\\\\b(?:refresh|access) token (?:is |has been )?(?:invalid|revoked)",["refresh token ","access token "]],["\\\\bset the G[HL]_TOKEN\\\\b",["set the gh_token","set the gl_token"]],["\\\\bdetermine credentials\\\\b",["determine credentials"]],["\\\\bDefaultCredentialsError\\\\b",["defaultcredentialserror"]],["\\\\bmust be logged in\\\\b",["must be logged in"]]]},{"flags":"","parts":[["\\\\b(?:[Ii]nvalid|[Bb]ad|[Ii]ncorrect|[Mm]issing) (?:access |api |auth |authentication )?(?:token|credentials|[Aa][Pp][Ii] key)\\\\b",["token","credentials","api key"],["invalid ","bad ","incorrect ","missing "]]]}]},
{"id":"refused-permission","kind":"permission","groups":[{"flags":"","parts":[["\\\\bEACCES\\\\b",["eacces"]],["\\\\bEPERM\\\\b",["eperm"]],["\\\\bEROFS\\\\b",["erofs"]],["\\\\b[Pp]ermission denied\\\\b",["permission denied"]],["\\\\bPermissionError\\\\b",["permissionerror"]],["\\\\bRead-only file system\\\\b",["read-only file system"]],["\\\\bOperation not permitted\\\\b",["operation not permitted"]]]},{"flags":"i","parts":[["\\\\bAccess ?Denied(?:Exception)?\\\\b",["accessdenied","access denied"]],["\\\\bPERMISSION_DENIED\\\\b",["permission_denied"]],["\\\\b403 Forbidden\\\\b",["403 forbidden"]],["\\\\bis not authorized to perform\\\\b",["is not authorized to per"]],["\\\\bForbidden\\\\b.{0,60}cannot",["forbidden"]],["\\\\ba (?:password|terminal) is required\\\\b",["a password is required","a terminal is required"]],["\\\\bmust be run as root\\\\b",["must be run as root"]],["\\\\brequires? (?:root|administrator|elevated)\\\\b",["require ","requires "]],["\\\\bdoes not have (?:\\\\w+ ){0,3}(?:permission|access)\\\\b",["does not have "]],["\\\\bare too open\\\\b",["are too open"]],["\\\\bAccess is denied\\\\b",["access is denied"]],["\\\\bPKIX path building failed\\\\b",["pkix path building faile"]],["\\\\bAuthorization(?:Failed|PermissionMismatch)\\\\b",["authorizationfailed","authorizationpermissionm"]],["\\\\bUnauthorizedAccessException\\\\b",["unauthorizedaccessexcept"]],["\\\\bAccessControlException\\\\b",["accesscontrolexception"]],["\\\\binsufficient permissions?\\\\b",["insufficient permission"]],["\\\\bmust be (?:the )?owner of\\\\b",["must be owner of","must be the owner of"]],["\\\\bnot in the sudoers\\\\b",["not in the sudoers"]],["\\\\bexternally-managed-environment\\\\b",["externally-managed-envir"]]]},{"flags":"i","parts":[["\\\\bcertificate (?:problem|verify failed|has expired|signed by unknown|is not trusted|is not valid|chain|relies on)",["certificate problem","certificate verify faile","certificate has expired","certificate signed by un","certificate is not trust","certificate is not valid","certificate chain","certificate relies on"]],["\\\\bself[- ]signed certificate\\\\b",["self-signed certificate","self signed certificate"]],["\\\\bunable to (?:verify the first|get local issuer) certificate",["unable to verify the fir","unable to get local issu"]],["\\\\bCERT_\\\\w+",["cert_"]],["\\\\bDEPTH_ZERO_SELF",["depth_zero_self"]],["\\\\bpermission (?:for|to use) .{1,80} (?:was |has been )?(?:denied|not granted)",["permission for ","permission to use "]],["\\\\bdenied: requested access\\\\b",["denied: requested access"]],["\\\\bhaven't granted\\\\b",["haven't granted"]]]}]},
{"id":"taken-or-changed","kind":"conflict","groups":[{"flags":"i","parts":[["\\\\bERESOLVE\\\\b",["eresolve"]],["\\\\bResolutionImpossible\\\\b",["resolutionimpossible"]],["\\\\bconflicting dependencies\\\\b",["conflicting dependencies"]],["\\\\bversion conflict\\\\b",["version conflict"]],["\\\\bfailed to select a version\\\\b",["failed to select a versi"]],["\\\\bconflicts with\\\\b",["conflicts with"]],["\\\\bversion solving failed\\\\b",["version solving failed"]],["\\\\bNo solution found when resolving\\\\b",["no solution found when r"]],["\\\\bcompatible versions for gem\\\\b",["compatible versions for "]],["\\\\binstallable set of packages\\\\b",["installable set of packa"]],["\\\\brequirements (?:are|is) unsatisfiable\\\\b",["requirements are unsatis","requirements is unsatisf"]],["\\\\bpeer dep(?:endency|endencies)?\\\\b.{0,40}\\\\b(?:conflict|unmet|missing)",["peer dep"]],["\\\\bVersionConflict\\\\w*",["versionconflict"]],["\\\\bversion_conflict\\\\w*",["version_conflict"]],["\\\\bincompatible (?:versions?|peer|dependency)\\\\b",["incompatible version","incompatible peer","incompatible dependency"]],["\\\\bPackage downgrade\\\\b",["package downgrade"]]]},{"flags":"","parts":[["\\\\bduplicate key value\\\\b",["duplicate key value"]],["\\\\bUNIQUE constraint failed\\\\b",["unique constraint failed"]],["\\\\bDuplicate entry\\\\b",["duplicate entry"]],["\\\\bUniqueViolation\\\\b",["uniqueviolation"]],["\\\\bduplicate key error\\\\b",["duplicate key error"]],["\\\\bE11000\\\\b",["e11000"]],["\\\\balready exists\\\\b",["already exists"]],["\\\\bEEXIST\\\\b",["eexist"]],["\\\\bAlreadyExists\\\\b",["alreadyexists"]]]}]},
{"id":"refused-status","kind":"of status","groups":[{"flags":"i","parts":[["(?:\\\\bdoes not indicate success: |\\\\bHTTP(?:\\\\/\\\\d(?:\\\\.\\\\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}|\\\\bstatus(?:[ _-]?code)?[\\"']?(?: of| was| is| code)?[ :=]{1,3}[\\"']?|\\\\berror code: |\\\\bresponse code:? ?|\\\\bERROR (?=\\\\d{3}:)|^error:? (?=\\\\d{3}$)|(?:->|\\u2192|=>) ?(?=\\\\d{3}$)|\\\\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? )([45]\\\\d\\\\d)\\\\b",["4","5"],["0","1","2","3","4","5","6","7","8","9"],["does not indicate succes","http","status","error ","error: ","0","1","2","3","4","5","6","7","8","9","returned","replied","answered","response","respond","gave","received","failed with"]],["\\\\b(4\\\\d\\\\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Proxy Auth|Conflict|Gone|Precondition|Payload Too Large|Unsupported Media|Unprocessable|Client Error|Request Entity|Unavailable For Legal)",["40","41","42","43","44","45","46","47","48","49"],[" bad request"," unauthorized"," payment required"," forbidden"," not found"," method not allowed"," not acceptable"," proxy auth"," conflict"," gone"," precondition"," payload too large"," unsupported media"," unprocessable"," client error"," request entity"," unavailable for legal"],["0","1","2","3","4","5","6","7","8","9"]]]}]},
{"id":"no-such-thing","kind":"not_found","groups":[{"flags":"","parts":[["\\\\bENOENT\\\\b",["enoent"]],["\\\\bENOTDIR\\\\b",["enotdir"]],["\\\\bFileNotFoundError\\\\b",["filenotfounderror"]],["\\\\b[Nn]o such file or directory\\\\b",["no such file or director"]],["\\\\bNo such (?:container|image|service|network)\\\\b",["no such container","no such image","no such service","no such network"]],["\\\\bNoSuch(?:Key|Bucket|Entity)\\\\w*",["nosuchkey","nosuchbucket","nosuchentity"]],["\\\\b(?:relation|table|column|database|role|schema) .{1,100} does not exist\\\\b",[" does not exist"]],["\\\\bno such (?:table|column)\\\\b",["no such table","no such column"]],["\\\\bUnknown (?:column|database|table)\\\\b",["unknown column","unknown database","unknown table"]],["\\\\bResourceNotFoundException\\\\b",["resourcenotfoundexceptio"]]]},{"flags":"i","parts":[["\\\\bMissing script\\\\b",["missing script"]],["\\\\bcould not find (?:Cargo\\\\.toml|package\\\\.json|a declaration)",["could not find cargo.tom","could not find package.j","could not find a declara"]],["\\\\bcannot find the (?:path|file)\\\\b",["cannot find the path","cannot find the file"]],["\\\\bn[o']t found: (?:page|file|model)",["not found: ","n't found: "]]]},{"flags":"","parts":[["\\\\b(?:file|module|script|command|command-line tool|model|issue|branch|image|package|task|target|plugin|service|namespace|pods?) .{0,80}\\\\bnot found\\\\b",["not found"]],["\\\\b[Cc]ould not find artifact\\\\b",["could not find artifact"]],["\\\\b[Uu]nknown (?:command|revision)\\\\b",["unknown command","unknown revision"]],["\\\\bcould not find [\\u0060'\\"]",["could not find \\u0060","could not find '","could not find \\""]],["\\\\b404 page not found\\\\b",["404 page not found"]],["\\\\b(?:path|chart|manifest|directory|folder|resource|role|user|version|tag|ref|release|workflow|dependency|library|repository) .{0,80}\\\\bnot found\\\\b",["not found"]],["\\\\b(?:ResourceNotFound|NoSuchFile|FileNotFound|DoesNotExist|ENOPKG|NotFoundException)\\\\w{0,12}",["resourcenotfound","nosuchfile","filenotfound","doesnotexist","enopkg","notfoundexception"]]]}],"unless":{"flags":"","parts":[["from versions: none|shared object"]]}}
],
"language": [
{"id":"os-network","kind":"network","groups":[{"flags":"","parts":[["Verbindungsaufbau abgelehnt",["verbindungsaufbau abgele"]],["Die Verbindung wurde .{0,40}(?:zur\\u00fcckgesetzt|geschlossen|verweigert|abgebrochen)",["die verbindung wurde "]],["Keine Route zum Zielrechner",["keine route zum zielrech"]],["Der Name oder der Dienst ist nicht bekannt",["der name oder der dienst"]],["Das Netzwerk ist nicht erreichbar",["das netzwerk ist nicht e"]],["Tempor\\u00e4rer Fehler bei der Namensaufl\\u00f6sung",["tempor\\u00e4rer fehler bei de"]],["Connexion refus\\u00e9e",["connexion refus\\u00e9e"]],["Connexion r\\u00e9-?initialis\\u00e9e",["connexion r\\u00e9initialis\\u00e9e","connexion r\\u00e9-initialis\\u00e9e"]],["Aucun chemin d'acc\\u00e8s pour atteindre",["aucun chemin d'acc\\u00e8s pou"]],["Nom ou service inconnu",["nom ou service inconnu"]],["Le r\\u00e9seau n'est pas accessible",["le r\\u00e9seau n'est pas acce"]],["Relais bris\\u00e9",["relais bris\\u00e9"]],["\\u00c9chec temporaire dans la r\\u00e9solution",["\\u00e9chec temporaire dans la"]],["Conexi\\u00f3n rehusada",["conexi\\u00f3n rehusada"]],["Conexi\\u00f3n reinicializada",["conexi\\u00f3n reinicializada"]],["No existe ninguna ruta",["no existe ninguna ruta"]],["Nombre o servicio desconocido",["nombre o servicio descon"]],["La red es inaccesible",["la red es inaccesible"]],["Connessione rifiutata",["connessione rifiutata"]],["Connessione interrotta",["connessione interrotta"]],["Nome o servizio sconosciuto",["nome o servizio sconosci"]],["Conex\\u00e3o recusada",["conex\\u00e3o recusada"]],["Conex\\u00e3o fechada pela outra ponta",["conex\\u00e3o fechada pela out"]],["Rede inacess\\u00edvel",["rede inacess\\u00edvel"]]]},{"flags":"","parts":[["\\u0412 \\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0438 \\u043e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e",["\\u0432 \\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0438 \\u043e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e"]],["\\u0421\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0435 (?:\\u0440\\u0430\\u0437\\u043e\\u0440\\u0432\\u0430\\u043d\\u043e|\\u0441\\u0431\\u0440\\u043e\\u0448\\u0435\\u043d\\u043e)",["\\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0435 \\u0440\\u0430\\u0437\\u043e\\u0440\\u0432\\u0430\\u043d\\u043e","\\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0435 \\u0441\\u0431\\u0440\\u043e\\u0448\\u0435\\u043d\\u043e"]],["\\u0421\\u0435\\u0442\\u044c \\u043d\\u0435\\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u043d\\u0430",["\\u0441\\u0435\\u0442\\u044c \\u043d\\u0435\\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u043d\\u0430"]],["\\u62d2\\u7edd\\u8fde\\u63a5",["\\u62d2\\u7edd\\u8fde\\u63a5"]],["\\u8fde\\u63a5\\u88ab(?:\\u62d2\\u7edd|\\u5bf9\\u65b9\\u91cd\\u8bbe|\\u91cd\\u7f6e)",["\\u8fde\\u63a5\\u88ab\\u62d2\\u7edd","\\u8fde\\u63a5\\u88ab\\u5bf9\\u65b9\\u91cd\\u8bbe","\\u8fde\\u63a5\\u88ab\\u91cd\\u7f6e"]],["\\u7f51\\u7edc\\u4e0d\\u53ef\\u8fbe",["\\u7f51\\u7edc\\u4e0d\\u53ef\\u8fbe"]],["\\u672a\\u77e5\\u7684\\u540d\\u79f0\\u6216\\u670d\\u52a1",["\\u672a\\u77e5\\u7684\\u540d\\u79f0\\u6216\\u670d\\u52a1"]],["\\u63a5\\u7d9a\\u3092\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f",["\\u63a5\\u7d9a\\u3092\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f"]],["\\u63a5\\u7d9a\\u304c\\u76f8\\u624b\\u304b\\u3089\\u30ea\\u30bb\\u30c3\\u30c8\\u3055\\u308c\\u307e\\u3057\\u305f",["\\u63a5\\u7d9a\\u304c\\u76f8\\u624b\\u304b\\u3089\\u30ea\\u30bb\\u30c3\\u30c8\\u3055\\u308c\\u307e\\u3057\\u305f"]],["\\u30cd\\u30c3\\u30c8\\u30ef\\u30fc\\u30af\\u306b(?:\\u5c4a\\u304d\\u307e\\u305b\\u3093|\\u5230\\u9054\\u3067\\u304d\\u307e\\u305b\\u3093)",["\\u30cd\\u30c3\\u30c8\\u30ef\\u30fc\\u30af\\u306b\\u5c4a\\u304d\\u307e\\u305b\\u3093","\\u30cd\\u30c3\\u30c8\\u30ef\\u30fc\\u30af\\u306b\\u5230\\u9054\\u3067\\u304d\\u307e\\u305b\\u3093"]],["\\u540d\\u524d\\u307e\\u305f\\u306f\\u30b5\\u30fc\\u30d3\\u30b9\\u304c\\u4e0d\\u660e",["\\u540d\\u524d\\u307e\\u305f\\u306f\\u30b5\\u30fc\\u30d3\\u30b9\\u304c\\u4e0d\\u660e"]]]}]},
{"id":"os-timeout","kind":"timeout","groups":[{"flags":"","parts":[["Die Wartezeit f\\u00fcr die Verbindung ist abgelaufen",["die wartezeit f\\u00fcr die ve"]],["Zeit\\u00fcberschreitung",["zeit\\u00fcberschreitung"]],["expiration du d\\u00e9lai d'attente",["expiration du d\\u00e9lai d'at"]],["D\\u00e9lai d'attente .{0,20}d\\u00e9pass\\u00e9",["d\\u00e9lai d'attente "]]]},{"flags":"i","parts":[["Expir\\u00f3 el tiempo de conexi\\u00f3n",["expir\\u00f3 el tiempo de cone"]],["tiempo de espera agotado",["tiempo de espera agotado"]],["Connessione scaduta",["connessione scaduta"]],["Tempo esgotado para conex\\u00e3o",["tempo esgotado para cone"]],["\\u0412\\u0440\\u0435\\u043c\\u044f \\u043e\\u0436\\u0438\\u0434\\u0430\\u043d\\u0438\\u044f \\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u044f \\u0438\\u0441\\u0442\\u0435\\u043a\\u043b\\u043e",["\\u0440\\u0435\\u043c\\u044f "]]]},{"flags":"","parts":[["\\u8fde\\u63a5\\u8d85\\u65f6",["\\u8fde\\u63a5\\u8d85\\u65f6"]],["\\u63a5\\u7d9a\\u304c\\u30bf\\u30a4\\u30e0\\u30a2\\u30a6\\u30c8\\u3057\\u307e\\u3057\\u305f",["\\u63a5\\u7d9a\\u304c\\u30bf\\u30a4\\u30e0\\u30a2\\u30a6\\u30c8\\u3057\\u307e\\u3057\\u305f"]]]}]},
{"id":"os-resource","kind":"resource","groups":[{"flags":"","parts":[["Auf dem Ger\\u00e4t ist kein Speicherplatz",["auf dem ger\\u00e4t ist kein s"]],["Die Adresse wird bereits verwendet",["die adresse wird bereits"]],["Aucun espace disponible",["aucun espace disponible"]],["Adresse d\\u00e9j\\u00e0 utilis\\u00e9e",["adresse d\\u00e9j\\u00e0 utilis\\u00e9e"]],["Zu viele offene Dateien",["zu viele offene dateien"]],["No queda espacio en el dispositivo",["no queda espacio en el d"]],["Spazio esaurito sul dispositivo",["spazio esaurito sul disp"]],["N\\u00e3o h\\u00e1 espa\\u00e7o dispon\\u00edvel",["n\\u00e3o h\\u00e1 espa\\u00e7o dispon\\u00edvel"]],["\\u041d\\u0430 \\u0443\\u0441\\u0442\\u0440\\u043e\\u0439\\u0441\\u0442\\u0432\\u0435 \\u043d\\u0435 \\u043e\\u0441\\u0442\\u0430\\u043b\\u043e\\u0441\\u044c \\u0441\\u0432\\u043e\\u0431\\u043e\\u0434\\u043d\\u043e\\u0433\\u043e \\u043c\\u0435\\u0441\\u0442\\u0430",["\\u043d\\u0430 \\u0443\\u0441\\u0442\\u0440\\u043e\\u0439\\u0441\\u0442\\u0432\\u0435 \\u043d\\u0435 \\u043e\\u0441\\u0442\\u0430\\u043b\\u043e\\u0441"]],["\\u8bbe\\u5907\\u4e0a\\u6ca1\\u6709\\u7a7a\\u95f4",["\\u8bbe\\u5907\\u4e0a\\u6ca1\\u6709\\u7a7a\\u95f4"]],["\\u30c7\\u30d0\\u30a4\\u30b9\\u306b\\u7a7a\\u304d\\u9818\\u57df\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093",["\\u30c7\\u30d0\\u30a4\\u30b9\\u306b\\u7a7a\\u304d\\u9818\\u57df\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093"]],["Nicht gen\\u00fcgend Hauptspeicher",["nicht gen\\u00fcgend hauptspei"]],["Impossible d'allouer de la m\\u00e9moire",["impossible d'allouer de "]]]}]},
{"id":"os-permission","kind":"permission","groups":[{"flags":"","parts":[["Keine Berechtigung",["keine berechtigung"]],["Zugriff verweigert",["zugriff verweigert"]],["Permission non accord\\u00e9e",["permission non accord\\u00e9e"]],["Acc\\u00e8s refus\\u00e9",["acc\\u00e8s refus\\u00e9"]],["Permiso denegado",["permiso denegado"]],["Acceso denegado",["acceso denegado"]],["Permesso negato",["permesso negato"]],["Permiss\\u00e3o negada",["permiss\\u00e3o negada"]],["\\u041e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e \\u0432 \\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u0435",["\\u043e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e \\u0432 \\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u0435"]],["\\u6743\\u9650\\u4e0d\\u591f",["\\u6743\\u9650\\u4e0d\\u591f"]],["\\u62d2\\u7edd\\u8bbf\\u95ee",["\\u62d2\\u7edd\\u8bbf\\u95ee"]],["\\u8a31\\u53ef\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093",["\\u8a31\\u53ef\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093"]],["\\u30a2\\u30af\\u30bb\\u30b9\\u304c\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f",["\\u30a2\\u30af\\u30bb\\u30b9\\u304c\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f"]]]}]},
{"id":"os-missing","kind":"not_found","groups":[{"flags":"","parts":[["Datei oder Verzeichnis nicht gefunden",["datei oder verzeichnis n"]],["Aucun fichier ou dossier de ce (?:type|nom)",["aucun fichier ou dossier"]],["No existe el (?:fichero|archivo) o el directorio",["no existe el fichero o e","no existe el archivo o e"]],["File o directory non esistente",["file o directory non esi"]],["Ficheiro ou diretoria inexistente",["ficheiro ou diretoria in"]],["Arquivo ou diret\\u00f3rio (?:inexistente|n\\u00e3o encontrado)",["arquivo ou diret\\u00f3rio ine","arquivo ou diret\\u00f3rio n\\u00e3o"]],["\\u041d\\u0435\\u0442 \\u0442\\u0430\\u043a\\u043e\\u0433\\u043e \\u0444\\u0430\\u0439\\u043b\\u0430 \\u0438\\u043b\\u0438 \\u043a\\u0430\\u0442\\u0430\\u043b\\u043e\\u0433\\u0430",["\\u043d\\u0435\\u0442 \\u0442\\u0430\\u043a\\u043e\\u0433\\u043e \\u0444\\u0430\\u0439\\u043b\\u0430 \\u0438\\u043b\\u0438 \\u043a\\u0430\\u0442"]]]},{"flags":"i","parts":[["\\u6ca1\\u6709\\u90a3\\u4e2a\\u6587\\u4ef6\\u6216\\u76ee\\u5f55",["\\u6ca1\\u6709\\u90a3\\u4e2a\\u6587\\u4ef6\\u6216\\u76ee\\u5f55"]],["\\u305d\\u306e\\u3088\\u3046\\u306a\\u30d5\\u30a1\\u30a4\\u30eb\\u3084\\u30c7\\u30a3\\u30ec\\u30af\\u30c8\\u30ea\\u306f\\u3042\\u308a\\u307e\\u305b\\u3093",["\\u305d\\u306e\\u3088\\u3046\\u306a\\u30d5\\u30a1\\u30a4\\u30eb\\u3084\\u30c7\\u30a3\\u30ec\\u30af\\u30c8\\u30ea\\u306f\\u3042\\u308a\\u307e\\u305b\\u3093"]],["Kommando nicht gefunden",["kommando nicht gefunden"]],["commande introuvable",["commande introuvable"]],["orden no encontrada",["orden no encontrada"]]]}]}
],
"symptom": [
{"id":"bare-assertion","kind":"test","groups":[{"flags":"","parts":[["\\\\bAssertionError\\\\b",["assertionerror"]],["\\\\bpanicked at\\\\b",["panicked at"]]]}]},
{"id":"tripped-on-type","kind":"type","groups":[{"flags":"","parts":[["\\\\bTypeError\\\\b",["typeerror"]],["\\\\bClassCastException\\\\b",["classcastexception"]],["\\\\bis not a function\\\\b",["is not a function"]],["\\\\bCannot read propert(?:y|ies) of\\\\b",["cannot read property of","cannot read properties o"]]]}],"unless":{"flags":"","parts":[["\\\\bInvalid URL\\\\b|\\\\bERR_INVALID_ARG_VALUE\\\\b"]]}},
{"id":"tripped-on-syntax","kind":"syntax","groups":[{"flags":"","parts":[["SyntaxError\\\\b",["syntaxerror"]],["\\\\bJSONDecodeError\\\\b",["jsondecodeerror"]],["\\\\bYAMLException\\\\b",["yamlexception"]],["\\\\bTOMLDecodeError\\\\b",["tomldecodeerror"]],["\\\\bis not valid JSON\\\\b",["is not valid json"]],["\\\\bUnexpected token\\\\b",["unexpected token"]],["\\\\bnot well-formed\\\\b",["not well-formed"]],["\\\\bUnexpected end of JSON\\\\b",["unexpected end of json"]]]}]},
{"id":"tripped-on-import","kind":"import","groups":[{"flags":"","parts":[["\\\\bImportError\\\\b",["importerror"]],["\\\\bERR_UNSUPPORTED_DIR_IMPORT\\\\b",["err_unsupported_dir_impo"]],["\\\\bunresolved import\\\\b",["unresolved import"]]]}]},
{"id":"tripped-on-value","kind":"value","groups":[{"flags":"","parts":[["\\\\b(?:Value|Key|Lookup|Range|Runtime|Arithmetic|Overflow|Unicode\\\\w{0,8}|Validation|Configuration|Config|Zod|Argument|Usage|Illegal\\\\w{0,10}|Stop\\\\w{0,10}|Reference|Name|Type)(?:Error|Exception)\\\\b",["error","exception"],["value","key","lookup","range","runtime","arithmetic","overflow","unicode","validation","config","zod","argument","usage","illegal","stop","reference","name","type"]],["\\\\bpanic: ",["panic: "]],["\\\\bValidation [Ff]ailed\\\\b",["validation failed"]],["\\\\binvalid (?:value|argument|option|input|configuration|type|version|character|literal)\\\\b",["invalid value","invalid argument","invalid option","invalid input","invalid configuration","invalid type","invalid version","invalid character","invalid literal"]],["\\\\b[Uu]nknown (?:option|argument|flag|field|key|property|directive|setting|status code|variable)\\\\b",["unknown option","unknown argument","unknown flag","unknown field","unknown key","unknown property","unknown directive","unknown setting","unknown status code","unknown variable"]],["\\\\bviolates (?:not-null|check|foreign key) constraint",["violates not-null constr","violates check constrain","violates foreign key con"]],["\\\\bWRONGTYPE\\\\b",["wrongtype"]],["\\\\bIntegrityError\\\\b",["integrityerror"]],["\\\\b(?:Unsupported|Invalid|Missing required|Duplicate) (?:argument|attribute|block|field|key|property|value|flag|parameter)",["unsupported ","invalid ","missing required ","duplicate "],["argument","attribute","block","field","key","property","value","flag","parameter"]],["\\\\berror validating\\\\b",["error validating"]],["\\\\bnot (?:a valid|expected here|allowed here)\\\\b",["not a valid","not expected here","not allowed here"]]]},{"flags":"","parts":[["\\\\bmust be (?:one of|an? |at least|greater|less|between|positive|unique)\\\\b",["must be one of","must be a ","must be an ","must be at least","must be greater","must be less","must be between","must be positive","must be unique"]],["\\\\b(?:System\\\\.\\\\w{1,40}|java\\\\.(?:lang|util)\\\\.\\\\w{1,40})Exception\\\\b",["exception"]],["\\\\bFatal error: +Uncaught\\\\b",["fatal error:"]],["\\\\bout of range\\\\b",["out of range"]],["\\\\bunrecognized (?:option|arguments?)\\\\b",["unrecognized option","unrecognized argument"]],["\\\\bunexpected argument\\\\b",["unexpected argument"]],["\\\\bERR_INVALID_\\\\w+",["err_invalid_"]],["\\\\bthe following arguments are required\\\\b",["the following arguments "]]]}]},
{"id":"test-count","kind":"test","groups":[{"flags":"","parts":[["\\\\b[1-9]\\\\d* (?:tests? |specs? |examples? |scenarios? |suites? )?(?:are )?(?:failed|failing|failures?)\\\\b(?=.{0,80}(?:passed|total|tests?|assert|$))",["1","2","3","4","5","6","7","8","9"],["failed","failing","failure"],[" "]],["\\\\bFAILED \\\\S{0,120}[.:/\\\\\\\\>\\u203a]\\\\S",["failed "],[".",":","/","\\\\",">","\\u203a"]],["\\\\bTests run: \\\\d+, Failures: [1-9]",["tests run: "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\btest result: FAILED",["test result: failed"]],["\\\\btest \\\\S+ \\\\.\\\\.\\\\. FAILED",["test "],[" ... failed"]],["^--- FAIL: ",["--- fail: "]],["^\\\\s*# fail [1-9]",["# fail 1","# fail 2","# fail 3","# fail 4","# fail 5","# fail 6","# fail 7","# fail 8","# fail 9"]],["\\\\bfailures=[1-9]",["failures=1","failures=2","failures=3","failures=4","failures=5","failures=6","failures=7","failures=8","failures=9"]],["\\\\bThere (?:are|were) (?:test failures|failing tests)",["there are test failures","there are failing tests","there were test failures","there were failing tests"]],["\\\\bCoverage for .{1,60}does not meet",["coverage for "]]]},{"flags":"i","parts":[["\\\\bcoverage threshold\\\\b.{0,60}\\\\bnot met\\\\b",["coverage threshold"]],["\\\\bfixture .{1,100} not found\\\\b",["fixture "]],["^\\\\s*test \\\\S+ failed\\\\b",["test "],[" failed"]]]}],"unless":{"flags":"","parts":[["\\\\bpackages?\\\\b|\\\\b(?:retries|attempts|connections?|requests?)\\\\b"]]}},
{"id":"failed-test","kind":"test","groups":[{"flags":"","parts":[["^\\\\s*FAIL(?:ED)? +\\\\S",["fail"],[" "]],["^\\\\s*\\\\[ {1,6}FAILED {1,6}\\\\]",["failed"],["["],["]"]],["^\\\\s*not ok \\\\d",["not ok 0","not ok 1","not ok 2","not ok 3","not ok 4","not ok 5","not ok 6","not ok 7","not ok 8","not ok 9"]],["\\\\b\\\\d+ failed\\\\b",[" failed"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bTest Suites?: .{0,20}failed",["test suite: ","test suites: "]],["\\\\btests? (?:are |is |still |now )?fail(?:s|ed|ing)?\\\\b",["fail"],["test ","tests "]],["\\\\bThere (?:are|were) test failures\\\\b",["there are test failures","there were test failures"]],["\\\\bfailing tests?\\\\b",["failing test"]],["^\\\\s*[\\u2717\\u2718\\u00d7\\u2715\\u25cf] (?!\\\\[ERROR\\\\])\\\\S",["\\u2717 ","\\u2718 ","\\u00d7 ","\\u2715 ","\\u25cf "]]]}],"unless":{"flags":"","parts":[["\\\\b0 failed\\\\b"]]}},
{"id":"tripped-on-build","kind":"build","groups":[{"flags":"","parts":[["\\\\b(?:[Bb]uild|[Cc]ompilation|BUILD|[Bb]undling) (?:FAILED|failed|error)",["build ","compilation ","bundling "],["failed","error"]],["\\\\bFailed to compile\\\\b",["failed to compile"]],["\\\\bFAILURE: Build failed\\\\b",["failure: build failed"]],["\\\\bfailed to solve\\\\b",["failed to solve"]],["\\\\bModule build failed\\\\b",["module build failed"]],["\\\\[ERROR\\\\] \\\\S",["[error] "]],["\\\\bmake(?:\\\\[\\\\d+\\\\])?: \\\\*\\\\*\\\\* ",[": *** "]],["\\\\bninja: build stopped\\\\b",["ninja: build stopped"]],["\\\\bpre-commit (?:hook|script)\\\\b.{0,30}failed",["pre-commit hook","pre-commit script"]],["\\\\bundefined label\\\\b",["undefined label"]],["\\\\berror: aborting due to\\\\b",["error: aborting due to"]],["\\\\bTransform failed with\\\\b",["transform failed with"]],["\\\\bsubprocess-exited-with-error\\\\b",["subprocess-exited-with-e"]],["\\\\bmetadata-generation-failed\\\\b",["metadata-generation-fail"]]]}]}
],
"remark": [
{"id":"said-type","kind":"type","groups":[{"flags":"i","parts":[["\\\\bnot assignable to\\\\b",["not assignable to"]],["\\\\bType mismatch\\\\b",["type mismatch"]],["\\\\bArgument of type\\\\b",["argument of type"]],["\\\\bcannot be assigned to\\\\b",["cannot be assigned to"]],["\\\\btypes? (?:error|check)s?\\\\b.{0,30}\\\\bfail",["type error","type check","types error","types check"],["fail"]],["\\\\binferred type is\\\\b",["inferred type is"]],["\\\\bmatch expected type\\\\b",["match expected type"]],["\\\\bcannot convert value of type\\\\b",["cannot convert value of "]],["\\\\bis incompatible with\\\\b",["is incompatible with"]],["\\\\bfound +: .{1,80}",["found"],[" "]],["\\\\bno implicit conversion\\\\b",["no implicit conversion"]],["\\\\bwrong number of arguments\\\\b",["wrong number of argument"]],["\\\\bno overload matches\\\\b",["no overload matches"]],["\\\\b(?:tsc|pyright|mypy|type ?script|type[- ]?check\\\\w*) (?:still )?(?:reports?|complains?|fails?|finds?|errors?)\\\\b",["tsc","pyright","mypy","typescript","type script","typecheck","type-check","type check"],["report","complain","fail","find","error"],[" "]]]}]},
{"id":"said-test","kind":"test","groups":[{"flags":"i","parts":[["^\\\\s*(?:\\u2139 )?fail [1-9]",["fail "],["1","2","3","4","5","6","7","8","9"]],["^\\\\s*\\\\(fail\\\\) ",["(fail) "]],["^\\\\s*[1-9]\\\\d* fail\\\\s*$",[" fail"],["1","2","3","4","5","6","7","8","9"]],["\\\\bCounterexample: ",["counterexample: "]],["\\\\bproperty failed after \\\\d+",["property failed after "]],["\\\\bscreenshots? differ",["screenshot differ","screenshots differ"]],["\\\\b\\\\d+ pixels\\\\b",[" pixels"]],["\\\\bVisual regression\\\\b",["visual regression"]],["\\\\bhypothesis\\\\.errors\\\\.\\\\w+",["hypothesis.errors."]],["\\\\b(?:verification|checks?|specs?|suite) (?:still )?fail(?:s|ed|ing)?\\\\b",["fail"],["verification ","check ","checks ","spec ","specs ","suite "]],["\\\\b\\\\d+ (?:of \\\\d+ )?(?:tests?|specs?|checks) (?:are |is )?(?:red|failing|broken)\\\\b",["red","failing","broken"],["0","1","2","3","4","5","6","7","8","9"],["test ","tests ","spec ","specs ","checks "]],["\\\\bSome tests failed\\\\b",["some tests failed"]],["\\\\b(?:e2e|tests?|specs?)\\\\b.{0,60}\\\\b(?:times? out|timed out|hangs?)\\\\b",["time out","times out","timed out","hang"],["e2e","test","spec"]],["\\\\b(?:did|do|does)(?: not|n't) pass\\\\b",[" not pass","n't pass"]],["\\\\bSnapshot comparison failed\\\\b",["snapshot comparison fail"]],["\\\\bassertion (?:violated|failed)\\\\b",["assertion violated","assertion failed"]],["\\\\b(?:doctests?|stories|scenarios|examples|assertions?|expectations|snapshots?) failed\\\\b",["doctest failed","doctests failed","stories failed","scenarios failed","examples failed","assertion failed","assertions failed","expectations failed","snapshot failed","snapshots failed"]]]},{"flags":"i","parts":[["\\\\bXCTAssert\\\\w* failed\\\\b",["xctassert"]],["\\\\bFailing scenarios\\\\b",["failing scenarios"]],["\\\\bthresholds? (?:on|for) metrics\\\\b",["threshold on metrics","threshold for metrics","thresholds on metrics","thresholds for metrics"]],["\\\\bbelow the (?:\\\\w+ )?threshold\\\\b",["below the "]],["\\\\b(?:is|was|were|are) expected\\\\b",["is expected","was expected","were expected","are expected"]]]}]},
{"id":"said-syntax","kind":"syntax","groups":[{"flags":"i","parts":[["\\\\bunclosed \\\\w+",["unclosed "]],["\\\\bunexpected (?:closing|end of|token|character|indent)",["unexpected closing","unexpected end of","unexpected token","unexpected character","unexpected indent"]],["\\\\b(?:Parse|Scanner|YAMLParse|Parser|Lexer|Template\\\\w{0,20})Error\\\\b",["parse","scanner","lexer","template"],["error"]],["\\\\bmalformed\\\\b",["malformed"]],["\\\\b[Pp]arse error\\\\b",["parse error"]],["\\\\bbad indentation\\\\b",["bad indentation"]],["\\\\bexpected near\\\\b",["expected near"]],["\\\\bmissing terminator\\\\b",["missing terminator"]],["\\\\bunexpected [\\"'\\u0060]",["unexpected \\"","unexpected '","unexpected \\u0060"]],["\\\\binvalid (?:syntax|expression)\\\\b",["invalid syntax","invalid expression"]],["\\\\bunknown instruction\\\\b",["unknown instruction"]],["\\\\bclosing (?:JSX )?tag\\\\b",["closing tag","closing jsx tag"]],["\\\\bTokenMissingError\\\\b",["tokenmissingerror"]],["\\\\bdid not find expected\\\\b",["did not find expected"]],["\\\\bcould not find expected\\\\b",["could not find expected"]],["\\\\b(?:unterminated|unbalanced|mismatched) \\\\w+",["unterminated ","unbalanced ","mismatched "]],["\\\\bdeclaration or statement expected\\\\b",["declaration or statement"]]]}]},
{"id":"said-import","kind":"import","groups":[{"flags":"i","parts":[["\\\\bRelative import path\\\\b",["relative import path"]],["\\\\bClass [\\"'].{1,120}[\\"'] not found",["class \\"","class '"]],["\\\\bnot found: (?:object|value|type)\\\\b",["not found: object","not found: value","not found: type"]],["\\\\bis not exported (?:by|from)\\\\b",["is not exported by","is not exported from"]],["\\\\bcannot open shared object\\\\b",["cannot open shared objec"]],["\\\\bcannot load such file\\\\b",["cannot load such file"]],["\\\\bunresolved (?:module|reference|import)\\\\b",["unresolved module","unresolved reference","unresolved import"]],["\\\\bCircular (?:import|dependency)\\\\b",["circular import","circular dependency"]]]}]},
{"id":"said-auth","kind":"auth","groups":[{"flags":"i","parts":[["\\\\bRun \\\\/login\\\\b",["run /login"]],["\\\\b(?:token|credentials?|session|login|password)\\\\b.{0,60}\\\\b(?:expired|revoked|rejected|not configured|incorrect)\\\\b",["expired","revoked","rejected","not configured","incorrect"],["token","credential","session","login","password"]],["\\\\b(?:log|sign) in (?:again|first|to)\\\\b",["log in ","sign in "]],["\\\\b(?:needs?|no|without|missing) (?:valid )?(?:credentials|authentication)\\\\b",["credentials","authentication"]],["\\\\bre-?authenticate\\\\b",["reauthenticate","re-authenticate"]]]}]},
{"id":"said-billing","kind":"billing","groups":[{"flags":"i","parts":[["\\\\bcheck your billing\\\\b",["check your billing"]],["\\\\bbilling_not_active\\\\b",["billing_not_active"]],["\\\\b(?:subscription|trial|plan) (?:has |is )?(?:expired|past due|ended|cancell?ed)\\\\b",["expired","past due","ended","canceled","cancelled"],["subscription ","trial ","plan "]]]}]},
{"id":"said-permission","kind":"permission","groups":[{"flags":"i","parts":[["\\\\b(?:not|n't|never) (?:\\\\w+ )?(?:allowed|permitted|authorized|entitled)\\\\b",["allowed","permitted","authorized","entitled"],["not ","n't ","never "]],["\\\\bnot have authorization\\\\b",["not have authorization"]],["\\\\bdenied (?:write|read|access|permission)\\\\b",["denied write","denied read","denied access","denied permission"]],["\\\\brefus(?:ing|es|ed) to allow\\\\b",["refusing to allow","refuses to allow","refused to allow"]],["\\\\bmay not (?:run|use|edit|write|read)\\\\b",["may not run","may not use","may not edit","may not write","may not read"]],["\\\\b(?:Tool use|command|edit) (?:was )?(?:rejected|declined|blocked)\\\\b",["rejected","declined","blocked"],["tool use ","command ","edit "]],["\\\\b(?:permission|access|approval)\\\\b.{0,40}\\\\b(?:denied|refused|not granted|required|needed)\\\\b",["permission","access","approval"],["denied","refused","not granted","required","needed"]],["\\\\bread-only\\\\b",["read-only"]],["\\\\bblocked by (?:policy|a hook|the sandbox)\\\\b",["blocked by policy","blocked by a hook","blocked by the sandbox"]]]}]},
{"id":"said-conflict","kind":"conflict","groups":[{"flags":"i","parts":[["\\\\b(?:merge|version|dependency|peer) conflicts?\\\\b",["merge conflict","version conflict","dependency conflict","peer conflict"]],["\\\\bconflict is caused by\\\\b",["conflict is caused by"]],["\\\\bunmergeable\\\\b",["unmergeable"]],["\\\\bin conflict\\\\b",["in conflict"]],["\\\\brequires \\\\S{1,40} (?:>=|<|~|\\\\^|=).{0,60}\\\\(running\\\\b",["requires "]],["\\\\bnot mergeable\\\\b",["not mergeable"]],["\\\\bdiverged\\\\b",["diverged"]]]}]},
{"id":"said-missing","kind":"not_found","groups":[{"flags":"","parts":[["\\\\b(?:does|do|did) ?n[o']t exist\\\\b",["not exist","n't exist"]],["\\\\bno such (?!host)\\\\w+",["no such "]],["\\\\bdoesn't have a \\\\w+",["doesn't have a "]],["\\\\bno \\\\w+ (?:target )?named\\\\b",[" named"]],["\\\\b[Cc](?:an|ould)(?:not| not|'t) find (?:or load |the |a )?(?!host|out\\\\b)\\\\w+",["not find ","'t find "]]]},{"flags":"i","parts":[["\\\\b(?:file|script|command|module|table|folder|page|package|tool) \\\\S{1,80} (?:is |was )?(?:missing|not found|gone)\\\\b",["missing","not found","gone"],["file ","script ","command ","module ","table ","folder ","page ","package ","tool "],[" "]]]}]},
{"id":"said-value","kind":"value","groups":[{"flags":"i","parts":[["\\\\bmust (?:not )?(?:be|have|contain|match)\\\\b",["must "],["be","have","contain","match"]],["\\\\bnot a valid\\\\b",["not a valid"]],["\\\\binvalid (?:\\\\w+ )?(?:value|input|reference|option|format|url|name|config\\\\w*)\\\\b",["invalid "]],["\\\\bis (?:not supported|required)\\\\b",["is not supported","is required"]],["\\\\b(?:can't|cannot|can not) (?:modify|index|query|iterate|set|read|parse|use|assign|access|convert)\\\\b",["can't ","cannot ","can not "],["modify","index","query","iterate","set","read","parse","use","assign","access","convert"]],["\\\\bbad (?:option|argument|value)\\\\b",["bad option","bad argument","bad value"]],["\\\\brequired (?:flag|option|argument|field)",["required flag","required option","required argument","required field"]]]},{"flags":"","parts":[["\\\\bschema validation\\\\b",["schema validation"]],["\\\\bdouble free\\\\b",["double free"]],["\\\\b(?:Frozen|Format|Domain|Schema|Parameter)Error\\\\b",["frozenerror","formaterror","domainerror","schemaerror","parametererror"]]]},{"flags":"i","parts":[["\\\\bcannot be used with\\\\b",["cannot be used with"]],["\\\\binvalid \\\\w+: ",["invalid "]],["\\\\binvalid state\\\\b",["invalid state"]],["\\\\bcould not parse\\\\b",["could not parse"]],["\\\\bcalled more than once\\\\b",["called more than once"]],["\\\\benvironment variable\\\\b",["environment variable"]],["\\\\bunsupported (?:\\\\w+ )?\\\\w+: ",["unsupported "]],["\\\\bundeclared\\\\b",["undeclared"]],["\\\\bNo option\\\\b",["no option"]],["\\\\bImproperlyConfigured\\\\b",["improperlyconfigured"]],["\\\\bDocument failed validation\\\\b",["document failed validati"]],["\\\\bexceed(?:s|ed) (?:the )?maximum (?:allowed|size|length|number)\\\\b",["exceeds maximum ","exceeds the maximum ","exceeded maximum ","exceeded the maximum "],["allowed","size","length","number"]],["\\\\bInvalid reference\\\\b",["invalid reference"]],["\\\\brequires? a\\\\b",["require a","requires a"]],["\\\\bstruct\\\\.error\\\\b",["struct.error"]],["\\\\bdivi(?:de|sion) by zero\\\\b",["divide by zero","division by zero"]],["\\\\bassertion on\\\\b",["assertion on"]],["\\\\bdeprecated and (?:removed|no longer)\\\\b",["deprecated and removed","deprecated and no longer"]]]}]},
{"id":"said-build","kind":"build","groups":[{"flags":"i","parts":[["\\\\bfailed (?:to build|building)\\\\b",["failed to build","failed building"]],["\\\\bCMake Error\\\\b",["cmake error"]],["\\\\bdid not complete successfully\\\\b",["did not complete success"]],["\\\\berror during build\\\\b",["error during build"]],["\\\\bfailed with \\\\d+ errors?\\\\b",["failed with "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bcompiled with \\\\d+ errors?\\\\b",["compiled with "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bRollupError\\\\b",["rolluperror"]],["\\\\berror (?:occurred )?prerendering\\\\b",["error prerendering","error occurred prerender"]]]},{"flags":"","parts":[["\\\\b(?:golangci-lint|ktlint|rubocop|flake8|pylint|swiftlint|clippy|detekt|shellcheck|hadolint)\\\\b",["golangci-lint","ktlint","rubocop","flake8","pylint","swiftlint","clippy","detekt","shellcheck","hadolint"]],["\\\\bviolates the \\\\w+ rule\\\\b",["violates the "]],["\\\\bstylelint\\\\b",["stylelint"]],["\\\\bCheckstyle\\\\b",["checkstyle"]],["\\\\bviolations?\\\\b",["violation"]],["\\\\b[A-Z]{1,4}\\\\d{3,4} [A-Z][a-z]+ .{1,80}",["0","1","2","3","4","5","6","7","8","9"],[" "]],["\\\\bcannot build\\\\b",["cannot build"]],["\\\\bbuild (?:is )?broken\\\\b",["build broken","build is broken"]]]}]},
{"id":"said-resource","kind":"resource","groups":[{"flags":"i","parts":[["\\\\bInsufficient (?:memory|cpu|disk|storage)\\\\b",["insufficient memory","insufficient cpu","insufficient disk","insufficient storage"]],["\\\\bno (?:disk )?space\\\\b",["no space","no disk space"]],["\\\\bdisk (?:is )?full\\\\b",["disk full","disk is full"]],["\\\\bout of (?:memory|disk)\\\\b",["out of memory","out of disk"]]]}]}
],
"mention": [
{"id":"said-rate-limit","kind":"rate_limit","groups":[{"flags":"i","parts":[["\\\\b(?:hit|ran into|because of|due to|got) (?:an? |the )?(?:\\\\w+ ){0,2}rate limit(?:s|ing)?\\\\b",["rate limit"]],["\\\\brate[ _-]?limited\\\\b",["ratelimited","rate limited","rate_limited","rate-limited"]],["\\\\brate[ _-]?limit(?:s|ing)? (?:was |is )?(?:hit|kicked|exceeded|reached|in effect|errors?|response)",["ratelimit","rate limit","rate_limit","rate-limit"],["hit","kicked","exceeded","reached","in effect","error","response"],[" "]],["\\\\bthrottl(?:ed|ing)\\\\b",["throttled","throttling"]],["\\\\btoo many requests\\\\b",["too many requests"]],["\\\\bslow down\\\\b",["slow down"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-lock","kind":"lock","groups":[{"flags":"i","parts":[["\\\\b(?:is|was|are|still|currently|already) (?:locked|in use by|held by|being (?:used|accessed) by)\\\\b",["locked","in use by","held by","being used by","being accessed by"],["is ","was ","are ","still ","currently ","already "]],["\\\\b(?:file|state|cache|build) lock\\\\b",["file lock","state lock","cache lock","build lock"]],["\\\\bwrite conflict\\\\b",["write conflict"]],["\\\\b(?:database|file|resource|device|table|repository|store) (?:is )?busy\\\\b",["busy"],["database ","file ","resource ","device ","table ","repository ","store "]],["\\\\bdeadlock(?:ed)?\\\\b",["deadlock"]],["\\\\block (?:wait|contention|timeout)\\\\b",["lock wait","lock contention","lock timeout"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-timeout","kind":"timeout","groups":[{"flags":"i","parts":[["\\\\b(?:timed|times|timing) out\\\\b",["timed out","times out","timing out"]],["\\\\bno (?:response|reply|answer) (?:from|after|within)\\\\b",["no response ","no reply ","no answer "],["from","after","within"]],["\\\\btook (?:too long|longer than|more than \\\\d)\\\\b",["took too long","took longer than","took more than 0","took more than 1","took more than 2","took more than 3","took more than 4","took more than 5","took more than 6","took more than 7","took more than 8","took more than 9"]],["\\\\bhung (?:for|until|while)\\\\b",["hung for","hung until","hung while"]],["(?:^|: )\\\\w{0,20} ?time-?out\\\\b(?:$|[.,:]| (?:after|while|waiting|reached|exceeded))",["timeout","time-out"]],["\\\\bno reply\\\\b",["no reply"]],["\\\\bdeadline (?:passed|expired|exceeded|reached)\\\\b",["deadline passed","deadline expired","deadline exceeded","deadline reached"]],["\\\\b(?:did not|didn't) (?:answer|respond|reply|finish) (?:in time|within|for)\\\\b",["did not ","didn't "],["in time","within","for"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-network","kind":"network","groups":[{"flags":"i","parts":[["\\\\b(?:connection|connectivity|network|(?:web)?socket|DNS|TLS|SSL|handshake|stream|tunnel|transport|link|VPN|Wi-?Fi|internet|uplink)s?(?:[ ,]{1,2}[^\\\\s,;]{1,40}){0,6}?[ ,]{1,2}(?:refused|resets?|closed|closing|dropp(?:ed|ing|s)|disconnecting|lost|aborted|interrupted|terminat(?:ed|ing)|unreachable|unavailable|disconnected|down|offline|fail(?:ed|ing|ure|ures|s)?|errors?|flaky|unstable|broke|died|outage|went away|problems?|issues?|trouble|hiccups?|blip)\\\\b",[" ",","],["connection","connectivity","network","socket","dns","tls","ssl","handshake","stream","tunnel","transport","link","vpn","wifi","wi-fi","internet"],["refused","reset","closed","closing","dropped","dropping","dropps","disconnecting","lost","aborted","interrupted","terminated","terminating","unreachable","unavailable","disconnected","down","offline","fail","error","flaky","unstable","broke","died","outage","went away","problem","issue","trouble","hiccup","blip"]]]},{"flags":"i","parts":[["\\\\b(?:server|host|peer|registry|upstream|proxy|gateway|broker|cluster|leader|node|service|backend|API|mirror|endpoint|daemon|replica|database|GitHub|GitLab|npm|PyPI|CDN|site)s?(?:[ ,]{1,2}[^\\\\s,;]{1,40}){0,6}?[ ,]{1,2}(?:refused|dropped|unreachable|disconnected|hung up|cannot be reached|not reachable|closed the \\\\w+)\\\\b",["refused","dropped","unreachable","disconnected","hung up","cannot be reached","not reachable","closed the "],[" ",","],["server","host","peer","registry","upstream","proxy","gateway","broker","cluster","leader","node","service","backend","api","mirror","endpoint","daemon","replica","database","github","gitlab","npm","pypi","cdn","site"]],["\\\\blost (?:the |my |our )?(?:network|connection|connectivity|internet|Wi-?Fi|link)\\\\b",["lost "],["network","connection","connectivity","internet","wifi","wi-fi","link"]],["\\\\b(?:is|was|went) offline\\\\b",["is offline","was offline","went offline"]],["\\\\bterminating connection\\\\b",["terminating connection"]],["\\\\b(?:cannot|could ?n[o']t|can't|unable to|failed to|did ?n[o']t) (?:connect|reach|contact|establish|resolve)\\\\b",["connect","reach","contact","establish","resolve"],["cannot ","couldnot ","couldn't ","could not ","could n't ","can't ","unable to ","failed to ","didnot ","didn't ","did not ","did n't "]],["\\\\bdisconnected\\\\b",["disconnected"]],["\\\\bfailed_connect\\\\b",["failed_connect"]],[":nxdomain\\\\b",[":nxdomain"]],[":econn\\\\w+",[":econn"]],["\\\\bhung up\\\\b",["hung up"]],["\\\\bcut off mid",["cut off mid"]],["\\\\bbroken pipe\\\\b",["broken pipe"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-service","kind":"service","groups":[{"flags":"i","parts":[["\\\\b(?:server|host|peer|registry|upstream|proxy|gateway|broker|cluster|leader|node|service|backend|API|mirror|endpoint|daemon|replica|database|GitHub|GitLab|npm|PyPI|CDN|site)s?(?:[ ,]{1,2}[^\\\\s,;]{1,40}){0,6}?[ ,]{1,2}(?:down|unavailable|not responding|unresponsive|overloaded|busy|restart(?:ed|ing)|recovering|not (?:yet )?(?:ready|available)|starting up|outage|at capacity|flaky|maintenance|unhealthy|crashed|keeps failing|went away|degraded)\\\\b",["down","unavailable","not responding","unresponsive","overloaded","busy","restarted","restarting","recovering","not ready","not available","not yet ready","not yet available","starting up","outage","at capacity","flaky","maintenance","unhealthy","crashed","keeps failing","went away","degraded"],[" ",","],["server","host","peer","registry","upstream","proxy","gateway","broker","cluster","leader","node","service","backend","api","mirror","endpoint","daemon","replica","database","github","gitlab","npm","pypi","cdn","site"]]]},{"flags":"","parts":[["\\\\b(?:[Ss]tatus|[Rr]espon\\\\w{1,4}|HTTP|[Ss]erver|API|[Rr]equest|[Rr]egistry|[Gg]ateway|[Pp]roxy|[Mm]irror|[Rr]eturn\\\\w{1,3}|[Aa]nswer\\\\w{1,3}|[Gg]ot|[Rr]eceived)\\\\b[^;:]{0,40}?[ (]5\\\\d\\\\ds?\\\\b(?!ms|\\\\.| ?(?:MB|KB|bytes|files|lines|items|times|tests))",["0","1","2","3","4","5","6","7","8","9"],[" 5","(5"],["status","respon","http","server","api","request","registry","gateway","proxy","mirror","return","answer","got","received"]]]},{"flags":"i","parts":[["\\\\bInternalError\\\\b",["internalerror"]],["\\\\binternal error\\\\b",["internal error"]],["\\\\bPlease try again\\\\b",["please try again"]],["\\\\bunknown error occurred\\\\b",["unknown error occurred"]],["\\\\b(?:having|experiencing|because of|due to) an? (?:\\\\w+ )?outage\\\\b",["outage"],[" "]],["\\\\bSERVICE_UNAVAILABLE\\\\b",["service_unavailable"]],["\\\\b5xx\\\\b",["5xx"]],["\\\\bnot (?:yet )?(?:initiali[sz]ed|recovered)\\\\b",["initialised","initialized","recovered"],["not "]],["\\\\b(?:please )?(?:try again|retry) (?:later|in a (?:few|moment|minute|bit)|shortly|your \\\\w+|the (?:request|operation|transaction)|soon)\\\\b",["try again ","retry "],["later","in a few","in a moment","in a minute","in a bit","shortly","your ","the request","the operation","the transaction","soon"]],["\\\\btemporar(?:y|ily) \\\\w+",["temporary ","temporarily "]],["\\\\btransient\\\\b",["transient"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}}
],
"consequence": [
{"id":"nothing-found","kind":"not_found","groups":[{"flags":"","parts":[["\\\\bCould not find a version that satisfies\\\\b",["could not find a version"]],["\\\\bNo matching distribution\\\\b",["no matching distribution"]],["\\\\bfailed to (?:get|fetch|load source)\\\\b",["failed to get","failed to fetch","failed to load source"]],["\\\\bUnable to locate package\\\\b",["unable to locate package"]]]}]},
{"id":"no-remote","kind":"permission","groups":[{"flags":"","parts":[["\\\\bCould not read from remote repository\\\\b",["could not read from remo"]],["\\\\bfailed to push some refs\\\\b",["failed to push some refs"]]]}]},
{"id":"lifecycle","kind":"build","groups":[{"flags":"","parts":[["\\\\bnpm (?:ERR!|error) (?:code )?(?:ELIFECYCLE|Lifecycle)",["lifecycle"]],["\\\\bELIFECYCLE\\\\b",["elifecycle"]],["\\\\bCode style issues\\\\b",["code style issues"]]]}]}
]
}`);

// lib/model/failure-layout.ts
var STAMPED = "0123456789[#r";
var QUOTE = /^ {0,3}> ?/;
var BORDERS = "\u2502\u2503\u2551|>";
var FRAME = /^(?:\s*[\u2502\u2503\u2551|>]\s?){1,4}/;
var DEPTH = 4;
function splitLines(text) {
  const coloured = stripAnsi(text);
  const escaped = replaced(LINE_LOOKS.escapedColour, coloured, lowered(coloured), () => "");
  const plain = withoutEscapes(escaped).replace(/[ \t]{9,}/g, "        ");
  let lines = plain.split(/[\n\r\u2028\u2029]+/);
  for (let depth = 0; depth < DEPTH; depth++) {
    const outer = lines;
    lines = withoutIndent(withoutQuote(outer.map(withoutStamp)));
    if (lines.every((line, at) => line === outer[at])) break;
  }
  return lines;
}
function withoutEscapes(text) {
  if (!text.includes("\\")) return text;
  return text.replace(/\\{1,8}r(?=\\{1,8}n)/g, "").replace(/\\{1,8}n/g, "\n").replace(/\\{1,8}"/g, '"');
}
function withoutFrame(line) {
  return BORDERS.includes(line.trimStart().charAt(0)) ? line.replace(FRAME, "") : line;
}
function withoutStamp(line) {
  return STAMPED.includes(line.trimStart().charAt(0)) ? replaced(LINE_LOOKS.stamp, line, lowered(line), () => "") : line;
}
function withoutQuote(lines) {
  const quoted = lines.every((line) => line.trim() === "" || line.includes(">") && QUOTE.test(line));
  return quoted ? lines.map((line) => line.replace(QUOTE, "")) : lines;
}
function withoutIndent(lines) {
  const shared = lines.reduce((least, line) => Math.min(least, indentOf(line)), 64);
  return shared === 0 ? lines : lines.map((line) => line.slice(shared));
}
function indentOf(line) {
  const rest = line.trimStart().length;
  return rest === 0 ? 64 : line.length - rest;
}

// lib/model/failure-mask.ts
var HIDDEN = "\xB7";
var OPEN = "(\"'`[<{";
var CLOSE = ")\"'`]>},:;.";
function maskNames(line, lower = lowered) {
  const untagged = replaced(LINE_LOOKS.htmlTag, line, lower(line), (tag) => " ".repeat(tag.length));
  const low = lower(untagged);
  const named = replaced(LINE_LOOKS.quotedWord, untagged, low, (whole2, open, word, close, at, text) => {
    const before = text.slice(Math.max(0, at - 20), at);
    return finds(LINE_LOOKS.saysTheCause, before, lower(before)) ? whole2 : open + hide(word) + close;
  });
  const refused = replaced(
    LINE_LOOKS.refusedValue,
    named,
    low,
    (whole2, quote) => hideFrom(whole2, whole2.indexOf(quote) + 1)
  );
  return [LINE_LOOKS.denied, LINE_LOOKS.ignored, LINE_LOOKS.workOnFailures].reduce(
    (masked, look) => replaced(look, masked, low, hide),
    refused.replace(/\S+/g, (token) => maskToken(token, lower))
  );
}
function maskToken(token, lower) {
  if (!/[/\\.:\d]/.test(token)) return token;
  const scheme = token.indexOf("://");
  if (scheme !== -1) return maskAfterHost(token, scheme + 3);
  const [from, to] = wordIn(token);
  const word = token.slice(from, to);
  return looksLikeName(word, lower(word)) ? token.slice(0, from) + hide(word) + token.slice(to) : token;
}
function maskAfterHost(token, hostAt) {
  const path = token.slice(hostAt).search(/[/?#]/);
  if (path === -1) return token;
  const at = hostAt + path;
  const end = at + wordIn(token.slice(at))[1];
  return token.slice(0, at) + hide(token.slice(at, end)) + token.slice(end);
}
function wordIn(token) {
  let from = 0;
  while (from < token.length && OPEN.includes(token.charAt(from))) from++;
  let to = token.length;
  while (to > from && CLOSE.includes(token.charAt(to - 1))) to--;
  return [from, to];
}
function looksLikeName(word, low) {
  if (word.includes("/") || word.includes("\\")) {
    if (finds(LINE_LOOKS.slashedWords, word, low)) return false;
    if (isPath(word)) return true;
  }
  return word.includes(".") && finds(LINE_LOOKS.sourceFile, word, low) || word.length > 6 && finds(LINE_LOOKS.hexId, word, low) || word.includes("::") && isChosenPath(word, low);
}
function isChosenPath(word, low) {
  return /\w::\w/.test(word) && !/^(?:routines|net)::/.test(word) && !finds(LINE_LOOKS.classPath, word, low);
}
function isPath(word) {
  if (/^(?:\.{0,2}\/|~\/|@[\w-]+\/|[A-Za-z]:\\)/.test(word)) return word.length > 1;
  const slashes = word.split(/[/\\]/).length - 1;
  return slashes > 1 || /[/\\][^/\\]*\.[a-z]{1,5}(?::\d+)*$/i.test(word);
}
function hideFrom(text, at) {
  return text.slice(0, at) + hide(text.slice(at, -1)) + text.slice(-1);
}
function hide(text) {
  return HIDDEN.repeat(text.length);
}

// lib/model/failure-voice.ts
function isAside(clause, lower) {
  const low = lower(clause);
  return KIND_LOOKS.aside.some((look) => finds(look, clause, low));
}
function makeVoiceReader(lines, lower) {
  const known = /* @__PURE__ */ new Map();
  const isTestReport = lines.some((line) => hear(line, lower, known).isTest);
  let place = "nowhere";
  return (line) => {
    const heard = hear(line, lower, known);
    place = nextPlace(place, heard);
    if (place === "captured" || place === "title") return "test";
    if (place === "page" && !finds(LINE_LOOKS.statusLine, line, heard.low)) return "page";
    if (place === "below file" && !finds(LINE_LOOKS.fileLine, line, heard.low)) {
      place = "nowhere";
      if (/^\s{4}/.test(line)) return "code";
    }
    return voiceAlone(heard, isTestReport);
  };
}
function hear(line, lower, known) {
  const before = known.get(line);
  if (before !== void 0) return before;
  const low = lower(line);
  const isTest = KIND_LOOKS.test.some((look) => finds(look, line, low));
  const heard = { line, low, isTest };
  known.set(line, heard);
  return heard;
}
function nextPlace(place, heard) {
  const { line, low } = heard;
  if (finds(LINE_LOOKS.captureStart, line, low)) return "captured";
  if (isStill(place, heard)) return place;
  if (place === "captured") return "nowhere";
  if (finds(LINE_LOOKS.pageStart, line, low)) return "page";
  if (place !== "page" && finds(LINE_LOOKS.mochaTitle, line, low)) {
    return line.trimEnd().endsWith(":") ? "nowhere" : "title";
  }
  return finds(LINE_LOOKS.fileLine, line, low) ? "below file" : "nowhere";
}
function isStill(place, { line, low, isTest }) {
  if (place === "captured") return !finds(LINE_LOOKS.captureEnd, line, low);
  if (place === "page") return !isTest;
  const isTitle = finds(LINE_LOOKS.mochaTitle, line, low);
  if (place === "title") return !isTitle && isStillTitle(line);
  return place === "below file" && !isTitle && !finds(LINE_LOOKS.pageStart, line, low);
}
function isStillTitle(line) {
  return /^\s{4}/.test(line) && !/^\s*(?:\w*Error\b|at )/.test(line);
}
function voiceAlone({ line, low, isTest }, isTestReport) {
  if (isTest) return "test";
  if (finds(LINE_LOOKS.code, line, low)) return "code";
  return isTestReport && finds(LINE_LOOKS.diff, line, low) ? "test" : "plain";
}

// lib/model/failure-lines.ts
var HEAD = 24 * 1024;
var TAIL = 40 * 1024;
var LINE_HEAD = 700;
var LINE_TAIL = 300;
var MANY = 60;
var WRAPPED = 60;
var ROW = 240;
function readLines(text) {
  const physical = splitLines(bothEnds(text, HEAD, TAIL, "\n")).map(
    (line) => bothEnds(line, LINE_HEAD, LINE_TAIL, " ")
  );
  const lower = physical.length > MANY ? unlowered : lowered;
  const readVoice = makeVoiceReader(physical, lower);
  const lines = [];
  const seen = /* @__PURE__ */ new Set();
  for (const line of physical) {
    const voice = readVoice(line);
    const key = `${voice} ${line}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const raw of splitClauses(withoutFrame(line))) lines.push(...splitAnswer(raw, voice, lower));
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
    const parts = some.slice(at, at + 3).map((line) => line.raw.replace(/^[\s\u2502|]+|[\s\u2502|]+$/g, ""));
    joined2.push(makeLine(parts.join(" "), voice, lowered), makeLine(parts.join(""), voice, lowered));
  }
  return joined2;
}
function makeLine(text, voice, lower) {
  const raw = bothEnds(text, LINE_HEAD, LINE_TAIL, " ");
  return {
    raw,
    masked: maskNames(raw, lower),
    voice: voice === "plain" && isAside(raw, lower) ? "aside" : voice
  };
}
function splitAnswer(raw, voice, lower) {
  const body = voice === "plain" ? narrowed(LINE_LOOKS.answerBody, lower(raw)) : void 0;
  const at = body === void 0 ? -1 : raw.search(body);
  const head = raw.slice(0, Math.max(0, at));
  if (!finds(LINE_LOOKS.answerStatus, head, lower(head))) return [makeLine(raw, voice, lower)];
  return [makeLine(head, voice, lower), makeLine(raw.slice(at), "page", lower)];
}
function splitClauses(line) {
  return line.includes(";") ? line.split(/;\s(?![^{]*\})/) : [line];
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
function kindOfTransientStatus(status) {
  const kind = kindOfStatus(status);
  return kind === "value" ? void 0 : kind;
}
var KUBERNETES_REASONS = /* @__PURE__ */ new Map([
  ["AlreadyExists", "conflict"],
  ["BadRequest", "value"],
  ["Conflict", "conflict"],
  ["Forbidden", "permission"],
  ["InternalError", "service"],
  ["Invalid", "value"],
  ["NotFound", "not_found"],
  ["ServiceUnavailable", "service"],
  ["ServerTimeout", "timeout"],
  ["Timeout", "timeout"],
  ["TooManyRequests", "rate_limit"],
  ["Unauthorized", "auth"]
]);
function kindOf(kind, found) {
  const captured = found.slice(1).find((group) => group !== void 0);
  if (kind === "of status") return kindOfStatus(Number(captured));
  if (kind === "of transient status") return kindOfTransientStatus(Number(captured));
  return kind === "of Kubernetes reason" ? KUBERNETES_REASONS.get(String(captured)) : kind;
}

// lib/model/failure-search.ts
var acrossLines = /* @__PURE__ */ new Map();
function makeSearch(lines) {
  const text = lines.map((line) => line.masked).join("\n");
  const low = lowered(text);
  const starts = [];
  let next = 0;
  for (const line of lines) {
    starts.push(next);
    next += line.masked.length + 1;
  }
  return function* search(rule) {
    for (const group of rule.groups) {
      const pattern = narrowed(group, low);
      if (pattern === void 0) continue;
      for (const at of linesWith(pattern, text, starts)) {
        const match = matchAlone(pattern, rule, lines[at].masked);
        if (match !== null) yield { at, match };
      }
    }
  };
}
function* linesWith(pattern, text, starts) {
  if (starts.length === 1 && text !== "") {
    yield 0;
    return;
  }
  for (let from = 0; from < text.length; ) {
    const hit = searchFrom(pattern, text, from);
    if (hit === void 0) return;
    const at = lineAt(starts, hit);
    yield at;
    from = starts[at + 1] ?? text.length;
  }
}
function matchAlone(pattern, { unless }, line) {
  const match = pattern.exec(line);
  return match !== null && unless !== void 0 && finds(unless, line, void 0) ? null : match;
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
function findRetryAfter(lines) {
  let longest;
  for (const line of lines) {
    const asked = narrowed(LINE_LOOKS.wait, lowered(line));
    if (asked === void 0) continue;
    for (const [whole2, amount, unit] of line.matchAll(asked)) {
      const seconds = Math.ceil(Number(amount) * secondsIn(whole2, unit));
      if (seconds <= DAY) longest = Math.max(longest ?? 0, seconds);
    }
  }
  return longest;
}
function secondsIn(whole2, unit) {
  if (/^retry[-_ ]after[-_ ]ms/i.test(whole2)) return 1e-3;
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
  { rules: RULES.client, voices: ["plain", "page"] },
  { rules: RULES.tool, voices: ["plain"] },
  { rules: RULES.verdict, voices: ["plain", "test"] },
  { rules: RULES.cause, voices: ["plain", "page"] },
  { rules: [...RULES.status, ...RULES.language], voices: ["plain", "page"] }
];
var LIKELY = [
  { rules: RULES.symptom, voices: ["plain", "test"] },
  // A warning explains a failure only where the failure does not explain itself.
  { rules: [...RULES.client, ...RULES.tool, ...RULES.cause, ...RULES.status], voices: ["aside"] },
  { rules: RULES.remark, voices: ["plain"] },
  { rules: RULES.mention, voices: ["plain", "aside"] },
  { rules: RULES.consequence, voices: ["plain", "aside"] }
];
var BELOW = 3;
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
    if (heard.length === 0) continue;
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
  const kind = kindOf(rule.kind, match);
  if (kind === void 0) return void 0;
  const raw = lines[at].raw;
  const evidence = wordsOf(raw.slice(match.index, match.index + match[0].length));
  if (!isLocal(kind, raw, nearby(lines, at))) return { kind, rule: rule.id, evidence };
  return { kind: kind === "network" ? "resource" : "test", rule: "this-machine", evidence };
}
function isLocal(kind, raw, near) {
  if (kind === "service") {
    if (says(LINE_LOOKS.thisMachine, raw)) return /\bhttps?:|\bGET\b|\bPOST\b/.test(raw);
    return near.some((line) => says(LINE_LOOKS.requested, line.raw) && says(LINE_LOOKS.thisMachine, line.raw));
  }
  if (kind !== "network") return false;
  const refused = near.slice(0, 3).some((line) => says(LINE_LOOKS.notListening, line.raw));
  return refused && near.some((line) => says(LINE_LOOKS.thisMachine, line.raw));
}
function says(look, line) {
  return finds(look, line, lowered(line));
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
