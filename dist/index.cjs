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
      constructor(message, options3) {
        super(message, options3.cause === void 0 ? void 0 : { cause: options3.cause });
        this.code = options3.code;
      }
    };
  }
});

// lib/text/clean.ts
function withoutInvisible(text4) {
  return text4.replace(INVISIBLE, "$1");
}
function safeLine(text4) {
  if (!NOT_PLAIN.test(text4)) return text4;
  return withoutInvisible(text4.replace(UNSAFE, " ")).replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}
function safeBlock(text4) {
  return withoutInvisible(text4.replace(LINE_BREAK, "\n").replace(UNSAFE_IN_BLOCK, " "));
}
function safeName(name) {
  const clean = safeLine(name);
  return clean === name && /^[\p{L}\p{M}\p{N}._/+@ -]+$/u.test(name) ? name : JSON.stringify(clean);
}
function sanitizeFeatureName(text4) {
  return typeof text4 === "string" ? safeLine(text4) : "";
}
function stripAnsi(text4) {
  return text4.replace(TITLE, "").replace(CONTROL_SEQUENCE, "").replace(SHORT_ESCAPE, "");
}
function shortenForDisplay(text4, max = 200) {
  return cut(text4, max, "...".slice(0, Math.max(0, max)));
}
function cut(text4, max, mark) {
  if (text4.length <= max) return text4;
  const kept2 = text4.slice(0, Math.max(0, max - mark.length));
  return (endsInHalfPair(kept2) ? kept2.slice(0, -1) : kept2) + mark;
}
function endsInHalfPair(text4) {
  const last = text4.charCodeAt(text4.length - 1);
  return last >= 55296 && last <= 56319;
}
function estimateTokens(text4) {
  return Math.ceil(text4.length / CHARACTERS_PER_TOKEN);
}
var EMOJI_JOINER, JOINED, LETTER_JOINER, SELECTOR, HAN_SELECTOR, OVERRIDE, KEPT, INVISIBLE, UNSAFE, UNSAFE_IN_BLOCK, LINE_BREAK, ESCAPE, BELL, TITLE, CONTROL_SEQUENCE, SHORT_ESCAPE, NOT_PLAIN, CLEAR_THRESHOLD, CHARACTERS_PER_TOKEN;
var init_clean = __esm({
  "lib/text/clean.ts"() {
    "use strict";
    EMOJI_JOINER = String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})`;
    JOINED = String.raw`(?=[\u0600-\u1cff])(?!\p{DI})[\p{L}\p{M}]`;
    LETTER_JOINER = `(?<=${JOINED})[\\u200c\\u200d](?=${JOINED})`;
    SELECTOR = String.raw`(?<=[^\p{DI}\p{C}\p{Z}])[\ufe00-\ufe0f\u180b-\u180d\u180f]`;
    HAN_SELECTOR = String.raw`(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]`;
    OVERRIDE = String.raw`[\u202a-\u202e\u2066-\u2069]`;
    KEPT = [EMOJI_JOINER, LETTER_JOINER, SELECTOR, HAN_SELECTOR, OVERRIDE].join("|");
    INVISIBLE = new RegExp(String.raw`(${KEPT})|\p{DI}`, "gu");
    UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;
    UNSAFE_IN_BLOCK = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
    LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
    ESCAPE = "\x1B";
    BELL = "\x07";
    TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, "g");
    CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|)[0-?]{0,64}[ -/]{0,8}[@-~]`, "g");
    SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, "g");
    NOT_PLAIN = /[^ -~]| {2}|^ | $/;
    CLEAR_THRESHOLD = 15e4;
    CHARACTERS_PER_TOKEN = 4;
  }
});

// lib/text/private-keys.ts
function redactPrivateKeys(text4) {
  return redactHeadlessKeys(redactKeysFromBegin(text4));
}
function redactKeysFromBegin(text4) {
  const parts = [];
  let from = 0;
  for (const begin of text4.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue;
    KEY_END.lastIndex = begin.index;
    const end2 = KEY_END.exec(text4);
    parts.push(text4.slice(from, begin.index), GONE);
    from = end2 === null ? text4.length : end2.index + end2[0].length;
  }
  KEY_END.lastIndex = 0;
  return parts.join("") + text4.slice(from);
}
function redactHeadlessKeys(text4) {
  if (!text4.includes("-----END ")) return text4;
  const kept2 = [];
  for (const line of text4.split("\n")) {
    const end2 = line.search(KEY_END);
    if (end2 === -1) {
      kept2.push(line);
      continue;
    }
    while (kept2.length > 0 && isKeyLine(kept2[kept2.length - 1])) kept2.pop();
    kept2.push(line.slice(end2).replace(KEY_END, GONE));
  }
  return kept2.join("\n");
}
function isKeyLine(line) {
  return /^\s{0,20}[A-Za-z0-9+/=]{2,}\s{0,20}$/.test(line) || /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]{40,}\s{0,20}$/.test(line);
}
var GONE, KEY_BEGIN, KEY_END;
var init_private_keys = __esm({
  "lib/text/private-keys.ts"() {
    "use strict";
    GONE = "[redacted]";
    KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
    KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
  }
});

// lib/text/secret-shapes.ts
function token(prefix, character, least) {
  const body = `(?=(?:${character}|${BREAK}){${least}})${character}*(?:${BREAK}${character}+){0,${LINES}}`;
  return new RegExp(`${START}${prefix}${body}`, "g");
}
function tokenPatterns() {
  patterns ??= TOKENS.map(([prefix, character, least]) => token(prefix, character, least));
  return patterns;
}
var START, BREAK, LINES, TOKENS, SECRET_NAME, patterns;
var init_secret_shapes = __esm({
  "lib/text/secret-shapes.ts"() {
    "use strict";
    START = String.raw`(?<!(?<!\\|%[0-9A-Fa-f]|\[[0-9;]{1,7})[A-Za-z0-9])`;
    BREAK = String.raw`\r?\n(?=(?!\d{4}-\d\d)(?=[A-Za-z_-]{0,40}\d)(?=[\d_-]{0,40}[A-Za-z])[\w-]{6})`;
    LINES = 40;
    TOKENS = [
      ["gh[pousr]_", "\\w", 6],
      // GitHub
      ["github_pat_", "\\w", 6],
      ["sk-ant-", "[\\w-]", 3],
      // Anthropic
      ["sk-(?:proj|svcacct|admin)-", "[\\w-]", 8],
      // OpenAI
      ["sk-(?=[a-z-]{0,20}[A-Z0-9])", "[\\w-]", 12],
      ["gsk_", "\\w", 16],
      // Groq
      ["xai-", "\\w", 16],
      // xAI
      ["pplx-", "\\w", 16],
      // Perplexity
      ["nvapi-", "[\\w-]", 16],
      // NVIDIA
      ["hf_", "[A-Za-z0-9]", 16],
      // Hugging Face
      ["[srp]k_(?:live|test)_", "[A-Za-z0-9]", 6],
      // Stripe
      ["whsec_", "[A-Za-z0-9+/=]", 8],
      ["shp(?:at|ca|pa|ss|tka|rt|ua)_", "\\w", 16],
      // Shopify
      ["A(?:KIA|SIA|ROA|IDA)", "[A-Z0-9]", 12],
      // AWS
      ["xox[a-z]-", "[A-Za-z0-9-]", 6],
      // Slack
      ["xapp-", "[A-Za-z0-9-]", 8],
      ["(?<=hooks\\.slack\\.com/services/)", "[\\w/]", 8],
      ["(?:bot)?\\d{8,10}:(?=AA|[\\w-]{35}(?![\\w-]))", "[\\w-]", 28],
      // Telegram
      ["npm_", "[A-Za-z0-9]", 16],
      ["pypi-", "[\\w-]", 16],
      ["rubygems_", "\\w", 16],
      ["dckr_pat_", "[\\w-]", 16],
      // Docker
      ["AIza", "[\\w-]", 16],
      // Google
      ["GOCSPX-", "[\\w-]", 8],
      ["ya29\\.", "[\\w.-]", 16],
      ["gl(?:pat|dt|rt|ptt|cbt|oas)-", "[\\w.-]", 8],
      // GitLab
      ["glsa_", "\\w", 16],
      // Grafana
      ["do[opr]_v1_", "[a-f0-9]", 16],
      // DigitalOcean
      ["SG\\.", "[\\w.-]", 26],
      // SendGrid
      ["hvs\\.", "[\\w-]", 16],
      // Vault
      ["lin_api_", "\\w", 16],
      // Linear
      ["AGE-SECRET-KEY-1", "[A-Z0-9]", 16],
      ["eyJ", "[\\w.-]", 16]
      // JWT, and other JSON in base64
    ];
    SECRET_NAME = [
      "passw(?:or)?d",
      "passphrase",
      "pwd",
      "secret",
      "token(?!i[sz])",
      "api[_ -]?key",
      "access[_ -]?key(?:[_ -]?id)?",
      "(?:account|private|signing|encryption)[_-]?key",
      "credentials?",
      "x-amz-signature",
      "(?<![a-z0-9])_auth",
      "(?<=[?&])(?:sig|key|code|auth)"
    ].join("|");
  }
});

// lib/text/redact-secrets.ts
function redactSecrets(text4) {
  let safe = text4;
  for (let pass = 0, before; pass < MAX_PASSES && safe !== before; pass++) {
    before = safe;
    safe = redactOnce(safe);
  }
  return safe;
}
function redactOnce(text4) {
  let safe = redactPrivateKeys(withoutInvisible(text4));
  for (const token2 of tokenPatterns()) safe = safe.replace(token2, GONE2);
  return redactNamed(redactCommands(redactSent(safe)));
}
function redactSent(text4) {
  return text4.replace(URL_PASSWORD, `$1${GONE2}@`).replace(URL_TOKEN, `$1${GONE2}@`).replace(COOKIE, `$1${GONE2}`).replace(AUTHORIZATION, `$1${GONE2}`).replace(SCHEME, redactScheme).replace(DOCKER_AUTH, redactDockerAuth);
}
function redactCommands(text4) {
  let safe = text4.replace(AWS_BLANK, `$1${GONE2}`);
  for (const command2 of COMMANDS) safe = safe.replace(command2, `$1${GONE2}`);
  return safe;
}
function redactNamed(text4) {
  return text4.replace(NAMED_VALUE, redactValue).replace(FLAG_VALUE, `$1${GONE2}`);
}
function redactScheme(whole, scheme, space, value) {
  return /\d/.test(value) || value.length > 40 ? `${scheme}${space}${GONE2}` : whole;
}
function redactDockerAuth(whole, name, value) {
  return /[A-Z\d=]/.test(value) ? `${name}${GONE2}` : whole;
}
function redactValue(whole, name, value) {
  if (PLAIN_WORD.test(value) || PUNCTUATION.test(value) || isCount(name, value)) return whole;
  if (SPOKEN.test(name) && value.length < 16 && !/\d/.test(value)) return whole;
  const open = /^\\?["']/.exec(value)?.[0] ?? "";
  const closed = open !== "" && value.length > open.length && value.endsWith(open);
  return `${name}${open}${GONE2}${closed ? open : ""}`;
}
function isCount(name, value) {
  return COUNTED.test(name) ? COUNT.test(value) : /token/i.test(name) && /^\d{1,5}$/.test(value);
}
function sanitizeTexts(facts) {
  const clean = (value) => typeof value === "string" ? sanitizeErrorMessage(value) : value;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, clean(value)]));
}
function sanitizeErrorMessage(text4) {
  if (typeof text4 !== "string") return "";
  return cut(safeLine(redactSecrets(stripAnsi(text4))), MESSAGE_LIMIT, CUT_MARK);
}
var GONE2, MAX_PASSES, URL_PASSWORD, URL_TOKEN, AUTHORIZATION, SCHEME, COOKIE, DOCKER_AUTH, ARGUMENT, BEFORE_FLAG, COMMANDS, AWS_BLANK, QUOTE, SEPARATOR, YAML_BLOCK, LINES_BELOW, VALUE, NAMED_VALUE, FLAG_VALUE, PLAIN_WORD, PUNCTUATION, COUNTED, COUNT, SPOKEN, MESSAGE_LIMIT, CUT_MARK;
var init_redact_secrets = __esm({
  "lib/text/redact-secrets.ts"() {
    "use strict";
    init_clean();
    init_private_keys();
    init_secret_shapes();
    GONE2 = "[redacted]";
    MAX_PASSES = 25;
    URL_PASSWORD = /(:\/\/[^\s/:@"'[]{0,256}:)(?!\d{1,5}[/?#])[^\s"'<>]{1,256}@/g;
    URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g;
    AUTHORIZATION = /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi;
    SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi;
    COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi;
    DOCKER_AUTH = /(["']auth\\?["']\s{0,3}:\s{0,3}\\?["'])([A-Za-z0-9+/=_-]{8,})/gi;
    ARGUMENT = `(?:'[^'\\r\\n]*'|"[^"\\r\\n]*"|[^\\s"']\\S*)`;
    BEFORE_FLAG = "\\s(?:[^\\r\\n|;&]{0,200}?\\s)?";
    COMMANDS = [
      "\\s(?:-u|--user)[ =][^\\s:]{1,100}:",
      // `-p` with a blank behind it asks for the password; what follows is the name of a database.
      `\\b(?:mysql|mariadb)[\\w.-]{0,20}${BEFORE_FLAG}-p`,
      `\\b(?:sshpass|(?:docker|podman) login|mongo[a-z]{0,10})${BEFORE_FLAG}-p\\s{0,3}`,
      `\\bredis-cli${BEFORE_FLAG}-a\\s{0,3}`
    ].map((before) => new RegExp(`(${before})${ARGUMENT}`, "g"));
    AWS_BLANK = /(aws[_ ](?:session[_ ]token|secret[_ ]access[_ ]key)\s{1,3})[A-Za-z0-9+/=_-]{16,}/gi;
    QUOTE = `(?:\\\\?["']|%22|\\\\{1,2}u0022)?`;
    SEPARATOR = "\\s{0,3}(?:(?:=>|:=|[:=])(?![:=])|\\\\{1,2}u003[ad]|%3[ad])";
    YAML_BLOCK = "[|>][+-]?[ \\t]{0,3}\\r?\\n[ \\t]{1,20}";
    LINES_BELOW = "(?:[ \\t]{0,20}\\r?\\n){1,8}[ \\t]{0,20}(?=[^\\s\\d]{0,60}\\d)(?=\\S{6,200}[ \\t]{0,20}(?:[\\r\\n]|$))";
    VALUE = `\\[redacted\\]|\\\\?"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s"',;&)}\\]]+`;
    NAMED_VALUE = new RegExp(
      `(?<!unexpected )((?:${SECRET_NAME})\\w{0,20}(?: provided)?${QUOTE}${SEPARATOR}(?:\\s{0,3}(?:${YAML_BLOCK})?|${LINES_BELOW}))(${VALUE})`,
      "gi"
    );
    FLAG_VALUE = new RegExp(
      `(?<![\\w-])(--?[a-z-]{0,20}(?:${SECRET_NAME}) )(?!-)([^\\s"']+|"[^"]*"|'[^']*')`,
      "gi"
    );
    PLAIN_WORD = /^(?:null|undefined|none|true|false|empty|missing|required|invalid|expired|must|is|was|not|unset)[.!?:]?$/i;
    PUNCTUATION = /^\W{1,2}$/;
    COUNTED = /tokens|token[_-]?[a-z]/i;
    COUNT = /^[~<>]?[\d.,_/]+[km%]?$/i;
    SPOKEN = /(?:api|access) key/i;
    MESSAGE_LIMIT = 1e3;
    CUT_MARK = "...[truncated]";
  }
});

// lib/failure/mask.ts
function maskNames(line) {
  let masked = line.replace(HTML_TAG, (tag) => " ".repeat(tag.length));
  masked = masked.replace(
    QUOTED_WORD,
    (whole, open, word, close, at, text4) => BEFORE_CAUSE.test(text4.slice(Math.max(0, at - 20), at)) ? whole : open + hide(word) + close
  );
  masked = masked.replace(REFUSED_VALUE, (whole, quote) => {
    const from = whole.indexOf(quote) + 1;
    return whole.slice(0, from) + hide(whole.slice(from, -1)) + whole.slice(-1);
  });
  masked = masked.replace(/\S+/g, maskToken);
  return masked.replace(DENIED, hide).replace(WORK_ON_FAILURES, hide);
}
function maskToken(token2) {
  if (!/[/\\.:\d]/.test(token2)) return token2;
  const scheme = token2.indexOf("://");
  if (scheme !== -1) return maskAfterHost(token2, scheme + 3);
  const [from, to] = wordIn(token2);
  const word = token2.slice(from, to);
  return isName(word) ? token2.slice(0, from) + hide(word) + token2.slice(to) : token2;
}
function maskAfterHost(token2, hostAt) {
  const path20 = token2.slice(hostAt).search(/[/?#]/);
  if (path20 === -1) return token2;
  const at = hostAt + path20;
  const end2 = at + wordIn(token2.slice(at))[1];
  return token2.slice(0, at) + hide(token2.slice(at, end2)) + token2.slice(end2);
}
function wordIn(token2) {
  let from = 0;
  while (from < token2.length && OPEN.includes(token2.charAt(from))) from++;
  let to = token2.length;
  while (to > from && CLOSE.includes(token2.charAt(to - 1))) to--;
  return [from, to];
}
function isName(word) {
  if (SLASHED_WORDS.test(word)) return false;
  if (PATH.test(word) || SOURCE_FILE.test(word) || HEX_ID.test(word)) return true;
  return word.includes("::") && !CLASS_PATH.test(word);
}
function hide(text4) {
  return HIDDEN.repeat(text4.length);
}
var HIDDEN, OPEN, CLOSE, SOURCE_FILE, SLASHED_WORDS, HEX_ID, CLASS_PATH, PATH, HTML_TAG, QUOTED_WORD, BEFORE_CAUSE, REFUSED_VALUE, DENIED, WORK_ON_FAILURES;
var init_mask = __esm({
  "lib/failure/mask.ts"() {
    "use strict";
    HIDDEN = "·";
    OPEN = "(\"'`[<{";
    CLOSE = ")\"'`]>},:;.";
    SOURCE_FILE = /^[\w@.+-]*\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|jsonl?|html?|s?css|md|log|ya?ml|toml|lock|sock|rb|php|cc?|h|cpp|cs|sh|txt|vue|svelte|snap|sql|xml)(?::\d+|\(\d+,\d+\))*$/i;
    SLASHED_WORDS = /^(?:i\/o|net\/http|HTTP\/\d(?:\.\d)?|disconnect\/reset|dpkg\/lock\S*|(?:lint|assist)\/\w+\/\w+|\w+(?:\\\w+){1,6}(?:Error|Exception))$/i;
    HEX_ID = /^(?=[a-f]*\d)[0-9a-f]{7,64}$/i;
    CLASS_PATH = /^(?:routines|net)::|^(?!tests?::|specs?::|crate::)(?:[a-z][a-z0-9]{0,60}::){1,6}[a-z][a-z0-9]{0,60}$/i;
    PATH = /^(?:\.{0,2}\/|~\/|@[\w-]+\/|[A-Z]:\\).|[/\\][^/\\]*(?:[/\\]|\.[a-z]{1,5}(?::\d+)*$)/i;
    HTML_TAG = /<\/?[a-z][a-z0-9]{0,15}(?:\s[\w-]{1,20}=[^<>]{0,200})?>/gi;
    QUOTED_WORD = /(['"`‘“])([^\s'"`‘’“”]{1,120})(['"`’”])(?!\s?:)/g;
    BEFORE_CAUSE = /(?<![a-z])(?:code|errno|type|status|error|reason|cause|message|title|syscall)["']?\s?[:=]\s?(?:new )?$|\bwith (?:status|code|error|reason) $/i;
    REFUSED_VALUE = /\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|undefined|duplicate|missing|unexpected|no such|cannot find|could not find|tests?|specs?|scenario|case|named|called|titled|label(?:led)?) (?:[\w-]{1,20} ){0,3}(["'`“‘])[^"'`”’]{1,120}["'`”’]/gi;
    DENIED = /\b(?:no|without|zero|0|not an?) (?:\w{1,20} ){0,2}(?:\w{0,30}Error|errors?|failures?|failed|failing|conflicts?)\b(?! code)|\b\w{1,60} (?:in \w{1,40} )?(?:was |were |is )?(?:ignored|harmless)\b/gi;
    WORK_ON_FAILURES = /\b(?:implement(?:ing|s)|handling of|handles?|handled|simulat(?:es?|ed|ing)|mock(?:s|ed|ing)?|add(?:ing|ed|s)? (?:an?|the)|support for|fallback for|retry on|retries on|tests? for|surfaces|replies|undefined label)\b[^.,;:()\n"]{1,200}/gi;
  }
});

// lib/failure/origin.ts
function readOrigins(lines) {
  const isTest = lines.map((line) => TEST.some((pattern) => pattern.test(line)));
  const isTestReport = isTest.includes(true);
  let place2 = "nowhere";
  return lines.map((line, at) => {
    const before = place2;
    place2 = nextPlace(before, line, isTest[at] === true);
    if (before === "panic" && place2 === "nowhere") return "test";
    const origin = originByPlace(place2, line);
    if (origin === "source") {
      place2 = "nowhere";
      return void 0;
    }
    return origin ?? (isTest[at] ? "test" : originAlone(line, isTestReport));
  });
}
function originByPlace(place2, line) {
  if (place2 === "captured" || place2 === "title") return "test";
  if (place2 === "page" && !STATUS_LINE.test(line)) return "page";
  return place2 === "below file" && !FILE_LINE.test(line) && /^\s{4}/.test(line) ? "source" : void 0;
}
function originAlone(line, isTestReport) {
  if (SOURCE.test(line)) return void 0;
  if (WARNING.test(line)) return "warning";
  return isTestReport && DIFF.test(line) ? "test" : "program";
}
function nextPlace(place2, line, isTest) {
  if (CAPTURE_START.test(line)) return "captured";
  if (isStill(place2, line, isTest)) return place2;
  if (place2 === "captured") return "nowhere";
  if (PAGE_START.test(line)) return "page";
  if (place2 !== "page" && MOCHA_TITLE.test(line)) return line.trimEnd().endsWith(":") ? "nowhere" : "title";
  if (MESSAGE_BELOW.test(line)) return "panic";
  return FILE_LINE.test(line) ? "below file" : "nowhere";
}
function isStill(place2, line, isTest) {
  if (place2 === "captured") return !CAPTURE_END.test(line);
  if (place2 === "page") return !isTest;
  const isTitle = MOCHA_TITLE.test(line);
  if (place2 === "title") return !isTitle && /^\s{4}/.test(line) && !/^\s*(?:\w*Error\b|at )/i.test(line);
  return place2 === "below file" && !isTitle && !PAGE_START.test(line);
}
var ASSERTION, TEST, WARNING, SOURCE, FILE_LINE, CAPTURE_START, CAPTURE_END, PAGE_START, STATUS_LINE, MOCHA_TITLE, MESSAGE_BELOW, DIFF;
var init_origin = __esm({
  "lib/failure/origin.ts"() {
    "use strict";
    ASSERTION = /assert(?:ion)?_?(?:failed)?_?(?:error|exception)\b|\bERR_ASSERTION\b|(?:Expectation(?:Failed|NotMet)\w*|ComparisonFailure|MockExpectationError|\bXunit\.Sdk\.\w+|\bShouldAssertException)\b|\bassertions? (?:[`'"].{1,200}['"] )?`?(?:failed|left|violated)|\bFailed asserting that\b|assert\w{0,40}[.!]?\w{0,40}(?:\(\))? fail(?:ed|ure)\b|\bFailure\/Error: |\bmockito\.exceptions\.verification\b|^\s*E\s+Failed: |\bpytest\.fail\(|^\s*Expecting\b|\bAssertJ\w|^\s+Failed: "/im;
    TEST = [
      ASSERTION,
      // Go's testing and testify, NUnit.
      /^\s*\S+_test\.go:\d+: |^\s+(?:Error Trace|Messages):\s|^\s*But was:/i,
      /^\s*(?:(?:FAIL|PASS)\b\s|[●✗✘×✕✖❯✓✔]\s+(?!\[ERROR\])\S|--- (?:FAIL|PASS|SKIP):|=== (?:RUN|CONT)|FAILED \S+::|\[ {1,6}(?:FAILED|RUN|OK|PASSED) {1,6}\]|\(fail\) |(?:not )?ok \d+|# Subtest:|test \S+ \.\.\. |---- \S+ stdout ----|_{3,} \S+ _{3,})/i,
      /^\s*(?:E\s+)?[-+]?\s*(?:Expected|Received|Actual|Regex|Input|Expected \w+|Received \w+|left|right|want|got|wanted|Difference|Number of calls)\b(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length| path)?(?: \([^)]{0,30}\))?\s{0,4}[:=]/i,
      /\bexpect(?:ed)?\(|\bunable to find (?:an? |the )?(?:\w+ )?element\b|\bSnapshot name: |\bwith the text\b/i,
      /\bexpected\b.{1,200}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly|not)|but (?:got|was|received|it)|got|received|found)\b/i,
      /\bgot\b.{1,120}[,;] ?(?:want|expected)|\bwant(?:ed)?\b.{1,120}[,;] ?got\b/i,
      /^\s*(?:E\s+)?assert\b|[\w'"`)\]] !== ['"`\d]|\bassert .{1,200} (?:===?|!==?|is|in) |\b\d{3} (?:==|!=|===|!==) \d{3}\b/i
    ];
    WARNING = /^\s*(?:\[?(?:warn(?:ing)?|info|debug|notice|trace|verbose)\]?[:\]\s]|npm (?:warn|notice|http)\b|level=(?:warn|info|debug))|\b(?:non-fatal|not fatal|continuing anyway|falling back|using cached|recovered|succeeded (?:after|on)) /i;
    SOURCE = /^\s*(?:at [^:]{0,200}[:(<].*|at async .*|File ".{1,300}", line \d+.*|>?\s*\d+\s*\|.*|\|.*|[\^~]+\s*|-+> \S+:\d.*|\.{3} \d+ more.*)$/i;
    FILE_LINE = /^\s*File ".{1,300}", line \d+/i;
    CAPTURE_START = /^\s*(?:● Console|console\.(?:error|warn|log|info|debug)\s*$|(?:stdout|stderr) \| |-{3,} ?Captured \w+)/i;
    CAPTURE_END = /^(?:\s{0,2}● (?!Console)|\s{0,3}(?:Tests?|Test Suites|Test Files|FAIL|PASS)\b|[-=_]{3,}|stdout \||stderr \|)/i;
    PAGE_START = /^\s*(?:<!doctype html|<html\b)|\bHTTP\/\d(?:\.\d)? (?:429|5\d\d)\b[ A-Za-z-]{0,60}$/i;
    STATUS_LINE = /\bHTTP\/\d/i;
    MOCHA_TITLE = /^\s*\d+\) /;
    MESSAGE_BELOW = /\bpanicked at .{1,200}:\d+:$|^\s*(?:Error Message|Wanted but not invoked):\s*$/i;
    DIFF = /^\s*(?:E\s+)?[-+](?:\s|$)/i;
  }
});

// lib/failure/lines.ts
function readLines(text4) {
  const physical = splitLines(bothEnds(text4, HEAD, TAIL, "\n"));
  const origins = readOrigins(physical);
  const lines = [];
  const seen = /* @__PURE__ */ new Set();
  for (const [at, line] of physical.entries()) {
    const origin = origins[at];
    if (origin === void 0 || seen.has(`${origin} ${line}`)) continue;
    seen.add(`${origin} ${line}`);
    for (const clause of line.split(/;\s(?![^{]*\})/)) lines.push(...splitAnswer(clause, origin));
  }
  return lines;
}
function splitLines(text4) {
  return stripAnsi(text4).replace(/(?:\\{1,8}r)?\\{1,8}n/g, "\n").replace(/\\{1,8}"/g, '"').split(/[\n\r\u2028\u2029]+/).map(
    (line) => bothEnds(line.replace(/[ \t]{9,}/g, "        ").replace(STAMP, ""), LINE_HEAD, LINE_TAIL, " ")
  );
}
function splitAnswer(raw, origin) {
  const at = origin === "program" ? raw.search(ANSWER_BODY) : -1;
  const head = raw.slice(0, Math.max(0, at));
  if (!ANSWER_STATUS.test(head)) return [makeLine(raw, origin)];
  return [makeLine(head, origin), makeLine(raw.slice(at), "page")];
}
function makeLine(raw, origin) {
  return { raw, masked: maskNames(raw), origin };
}
function bothEnds(text4, head, tail, between) {
  return text4.length <= head + tail ? text4 : text4.slice(0, head) + between + text4.slice(-tail);
}
var HEAD, TAIL, LINE_HEAD, LINE_TAIL, STAMP, ANSWER_BODY, ANSWER_STATUS;
var init_lines = __esm({
  "lib/failure/lines.ts"() {
    "use strict";
    init_clean();
    init_mask();
    init_origin();
    HEAD = 24 * 1024;
    TAIL = 40 * 1024;
    LINE_HEAD = 700;
    LINE_TAIL = 300;
    STAMP = /^(?:\s*(?:\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?|#\d+ \d+\.\d+|remote:)\s?){1,4}/i;
    ANSWER_BODY = /\bbody\b|\bresponse text\b|<html|<!DOCTYPE/i;
    ANSWER_STATUS = /\b(?:HTTP|status|API Error|responded|returned)\b.{0,60}\b(?:429|5\d\d)\b/i;
  }
});

// lib/failure/retry-after.ts
function findRetryAfter(lines, now) {
  const waits = lines.flatMap((line) => [...namedWaits(line), ...datedWaits(line, now)]);
  const sane = waits.filter((seconds2) => seconds2 >= 0 && seconds2 <= DAY);
  return sane.length === 0 ? void 0 : Math.max(...sane);
}
function namedWaits(line) {
  return [...line.matchAll(ASKED)].map(({ groups }) => {
    const parts = [...(groups?.["parts"] ?? "").matchAll(PART)];
    const unit = groups?.["ms"] === void 0 ? "s" : "ms";
    return Math.ceil(
      parts.reduce((sum, [, amount2, name]) => sum + Number(amount2) * secondsIn(name ?? unit), 0)
    );
  });
}
function datedWaits(line, now) {
  const date3 = now && HTTP_DATE.exec(line)?.[1];
  return date3 ? [Math.ceil((Date.parse(date3) - now.getTime()) / 1e3)] : [];
}
function secondsIn(unit) {
  const word = unit.toLowerCase();
  return SECONDS[/^m(?:s$|illi)/.test(word) ? "ms" : word.charAt(0)];
}
var DAY, SECONDS, UNIT, ASKED, PART, HTTP_DATE;
var init_retry_after = __esm({
  "lib/failure/retry-after.ts"() {
    "use strict";
    DAY = 24 * 60 * 60;
    SECONDS = { ms: 1e-3, s: 1, m: 60, h: 3600 };
    UNIT = "milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h";
    ASKED = new RegExp(
      `\\b(?:retry[-_ ]after(?:[-_ ](?<ms>ms))?|retryDelay|try again (?:in|after)|wait(?: for)?|retry(?:ing)? (?:in|after))["']?\\s{0,2}[:=]?\\s{0,2}["']?(?:about |another )?(?<parts>(?:\\d{1,6}(?:\\.\\d{1,6})?\\s?(?:(?:${UNIT})(?![a-z]) ?)?){1,4})`,
      "gi"
    );
    PART = new RegExp(`(\\d{1,6}(?:\\.\\d{1,6})?)\\s?(${UNIT})?`, "gi");
    HTTP_DATE = /\bretry[-_ ]after["']?\s{0,2}[:=]?\s{0,2}["']?(\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d GMT)\b/i;
  }
});

// lib/failure/retry-policy.ts
function decideRetry(input) {
  if (!input.consent) return { retry: false, reason: "consent_not_given" };
  if (input.globalRetries >= MAX_RETRIES_PER_BATCH)
    return { retry: false, reason: "global_retry_limit_reached" };
  if (input.breakerOpen) return { retry: false, reason: "circuit_breaker_open" };
  if (RETRY_POLICY[input.kind].label !== "transient") return { retry: false, reason: "permanent_failure" };
  if (input.featureRetries >= MAX_RETRIES_PER_FEATURE) return { retry: false, reason: "max_retries_reached" };
  return { retry: true, reason: "under_retry_limit" };
}
function backoffSeconds(retryNumber, random01, retryAfterSeconds = 0) {
  const doubled = Math.min(MAX_BACKOFF_SECONDS, 2 ** Math.max(0, retryNumber - 1));
  const spread = Math.min(MAX_BACKOFF_SECONDS, doubled * (0.5 + random01));
  return Number.isFinite(retryAfterSeconds) ? Math.max(spread, retryAfterSeconds) : spread;
}
function outageWaitSeconds(reports) {
  return Math.min(MAX_OUTAGE_WAIT_SECONDS, FIRST_OUTAGE_WAIT_SECONDS * 2 ** Math.max(0, reports - 1));
}
var MAX_RETRIES_PER_FEATURE, MAX_RETRIES_PER_BATCH, BREAKER_THRESHOLD, MAX_BACKOFF_SECONDS, OUTAGE_LIMIT_MS, FIRST_OUTAGE_WAIT_SECONDS, MAX_OUTAGE_WAIT_SECONDS, RETRY, RECORD, RETRY_POLICY;
var init_retry_policy = __esm({
  "lib/failure/retry-policy.ts"() {
    "use strict";
    MAX_RETRIES_PER_FEATURE = 3;
    MAX_RETRIES_PER_BATCH = 50;
    BREAKER_THRESHOLD = 5;
    MAX_BACKOFF_SECONDS = 60;
    OUTAGE_LIMIT_MS = 60 * 60 * 1e3;
    FIRST_OUTAGE_WAIT_SECONDS = 30;
    MAX_OUTAGE_WAIT_SECONDS = 600;
    RETRY = { label: "transient", act: "retry", pause: null };
    RECORD = { label: "permanent", act: "record", pause: null };
    RETRY_POLICY = {
      network: RETRY,
      rate_limit: RETRY,
      overloaded: RETRY,
      service: RETRY,
      timeout: RETRY,
      lock: RETRY,
      quota: { label: "transient", act: "pause", pause: "quota" },
      outage: { label: "transient", act: "wait", pause: "outage" },
      interrupted: { label: "neither", act: "refuse", pause: null },
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
  }
});

// lib/failure/rule.ts
function kindOfStatus(status) {
  if (status < 400 || status > 599) return void 0;
  return STATUS_KINDS[status] ?? (status >= 500 ? "service" : "value");
}
function kindOfTransientStatus(status) {
  const kind = kindOfStatus(status);
  return kind === "value" ? void 0 : kind;
}
function kindOf(kind, found) {
  const captured = found.slice(1).find((group) => group !== void 0);
  if (kind === "of status") return kindOfStatus(Number(captured));
  if (kind === "of transient status") return kindOfTransientStatus(Number(captured));
  return kind === "of Kubernetes reason" ? KUBERNETES_REASONS.get(String(captured).toLowerCase()) : kind;
}
var STATUS_KINDS, KUBERNETES_REASONS, STATUS_WORDS;
var init_rule = __esm({
  "lib/failure/rule.ts"() {
    "use strict";
    STATUS_KINDS = {
      401: "auth",
      402: "billing",
      403: "permission",
      404: "not_found",
      407: "auth",
      408: "timeout",
      409: "conflict",
      423: "lock",
      425: "rate_limit",
      429: "rate_limit",
      501: "value",
      505: "value",
      507: "resource",
      511: "auth",
      529: "overloaded"
    };
    KUBERNETES_REASONS = /* @__PURE__ */ new Map([
      ["alreadyexists", "conflict"],
      ["conflict", "conflict"],
      ["forbidden", "permission"],
      ["internalerror", "service"],
      ["notfound", "not_found"],
      ["serviceunavailable", "service"],
      ["servertimeout", "timeout"],
      ["timeout", "timeout"],
      ["toomanyrequests", "rate_limit"],
      ["unauthorized", "auth"]
    ]);
    STATUS_WORDS = [
      /\bdoes not indicate success: |\bHTTP(?:\/\d(?:\.\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}/i,
      /\bstatus(?:[ _-]?code)?["']?(?: of| was| is| code)?[ :=]{1,3}["']?|\berror code: |\bresponse code:? ?/i,
      /\bERROR (?=\d{3}:)|^error:? (?=\d{3}$)|(?:->|→|=>) ?(?=\d{3}$)/i,
      /\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? /i,
      /\b(?:\w+\.){0,4}HTTP\w{0,20}(?:Error|Exception)(?:: |\(| )(?=\d{3}\b)/i
    ].map((words) => words.source).join("|");
  }
});

// lib/failure/rules-api.ts
var REPORT, CLIENT_REPORT, INTERRUPTION, API_RULES;
var init_rules_api = __esm({
  "lib/failure/rules-api.ts"() {
    "use strict";
    REPORT = /^\W{0,5}(?:(?:failed|the|fork|skill|attempt|feature|session|subagent|task|run|result|of|ended|with|was|#?\d+)[ :]{1,2}){0,6}["'`[]?/im.source;
    CLIENT_REPORT = new RegExp(
      `${REPORT}(?:API Error|Claude|You['’]ve|Credit balance|Request timed out|This command requires|Permission to use)`,
      "i"
    );
    INTERRUPTION = new RegExp(
      `${REPORT}(?:error: )?(?:The user doesn['’]t want to (?:proceed with this tool use|take this action)|Request interrupted by user)\\b.{0,100}`,
      "i"
    );
    API_RULES = [
      {
        id: "api-billing",
        kind: "billing",
        pattern: [
          /\bcredit balance is (?:too )?low|\binsufficient_quota\b|\bbilling_error\b|\bout of credits\b/i,
          /\bbilling_hard_limit_reached\b|\bbilling (?:hard )?limit\b|\byour payment method (?:was|has|is) \w/i,
          /\b(?:spend(?:ing)? (?:limit|cap)|monthly usage limit)\b(?!.{0,80}\bresets?\b)/i
        ]
      },
      {
        id: "api-reset",
        kind: "quota",
        pattern: /\bAPI Error:? \(?429\b.{0,400}\bresets?(?:At)?["']?(?:[:=]| (?:at|in|on|\d))/i
      },
      {
        id: "usage-window",
        kind: "quota",
        pattern: [
          /\busage limit (?:has been )?(?:reached|exceeded|hit)|\bspecified API usage limits\b/i,
          /\b(?:hit|reached|exceeded|used up) your (?:[\w-]{1,20} ){0,3}limits?\b.{0,120}(?:\breset|\bwill reset|\btry again|\||·|$)/im,
          /\b(?:\d+-hour|session|weekly|daily|opus|sonnet|fable) (?:usage )?limit (?:has been )?(?:reached|hit|exceeded)/i,
          /\bregain access on\b|\bout of (?:extra )?usage\b|\bspend limit\b.{0,80}\bresets?\b/i,
          /\b(?:limit (?:has been )?(?:reached|hit)|exhausted your (?:daily )?(?:capacity|quota))\b.{0,80}\bresets?\b/i,
          /anthropic-ratelimit-unified-status["']?\s?[:=]\s?["']?rejected/i
        ],
        // A rate limit ends in seconds; it is not the window.
        unless: /\brate[ -]limit/i
      },
      {
        id: "api-auth",
        kind: "auth",
        pattern: [
          /\binvalid_api_key\b|\bplease run \/login\b|\borganization has been disabled\b|\bdoes not have access to Claude\b|\bNot logged in\b/i,
          /\bAPI key (?:has been |is |was )?(?:disabled|revoked|invalid|expired|not valid)\b/i,
          /OAuth (?:token|session|authentication).{0,40}(?:expired|revoked|invalid|not supported|failed)/i
        ]
      },
      {
        id: "client-refused",
        kind: "permission",
        pattern: [
          /\bThis command requires approval\b|\bThe following parts? requires? approval\b/i,
          /\bpermissions? to \w{1,80}\b.{0,300}\b(?:(?:has been|was) denied|haven't granted)\b/i
        ]
      },
      {
        // The client's own report begins the line; "Error: API Error: 503" is an application's.
        id: "client-outage",
        kind: "outage",
        pattern: new RegExp(
          `${REPORT}API Error:? \\(?(?:(?:HTTP |Repeated )?(?:429|5\\d\\d)\\b|(?!\\d{3}).{0,60}?(?:connect|socket|terminated|premature|fetch failed|network|overloaded|rate limit|limiting requests|\\(429\\)|timed? ?out|timeout|internal server error|api_error))`,
          "im"
        )
      },
      { id: "api-permission", kind: "permission", pattern: /\bpermission_error\b/i },
      {
        id: "api-overloaded",
        kind: "overloaded",
        pattern: [
          /\boverloaded_error\b|\bOverloaded(?:Error)?\s*$|\bserver_overloaded\b/im,
          /\b(?:engine|server|model|service|system|API|Claude|Anthropic)s? (?:is|are) (?:currently |temporarily )?(?:overloaded|at capacity)/i
        ]
      },
      {
        id: "api-rate-limit",
        kind: "rate_limit",
        pattern: /\brate_limit(?:_error|_exceeded|ed)\b|\b(?:anthropic|openai)\.RateLimitError\b|\btemporarily limiting requests\b/i
      },
      {
        id: "api-invalid",
        kind: "value",
        pattern: [
          /\bviolate our Usage Policy\b|\bcontent[_ ]policy[_ ]violation\b/i,
          /\bprompt is too long\b|\binput length and `?max_tokens`? exceed|\bContext (?:limit|window).{0,20}(?:reached|exceeded|full)/i,
          /\bconversation (?:is )?too long\b|\bexceeded the \d+ output token maximum/i
        ]
      },
      {
        id: "api-not-found",
        kind: "not_found",
        pattern: /\bmodel_not_found\b|issue with the selected model|\bThe model .{1,60} does not exist/i
      },
      {
        id: "api-timeout",
        kind: "timeout",
        pattern: [
          /\bAPI Error:? \(?(?:The )?(?:Request|Stream|operation).{0,30}(?:timed? ?out|timeout)/i,
          /\bStream idle timeout\b|\b(?:anthropic|openai)\.APITimeoutError\b/i
        ]
      },
      {
        id: "api-status",
        kind: "of status",
        pattern: /\bAPI Error:? \(?(?:HTTP )?(\d{3})\b/i
      },
      {
        id: "api-connection",
        kind: "network",
        pattern: [
          /\bAPI Error:? \(?(?:Connection|Unable to connect|The socket|terminated|Premature close|fetch failed|socket)/i,
          /\b(?:anthropic|openai)\.APIConnectionError\b|\bAPIConnectionError:|\bnetwork connection was lost\b/i,
          /\bstream (?:closed|disconnected|ended) before\b|\bUnable to connect to API\b/i
        ]
      },
      {
        id: "api-server",
        kind: "service",
        pattern: /"type"\s?:\s?"api_error"|'type': 'api_error'|\.InternalServerError:/i
      }
    ];
  }
});

// lib/failure/rules-code.ts
var CODE_RULES;
var init_rules_code = __esm({
  "lib/failure/rules-code.ts"() {
    "use strict";
    CODE_RULES = [
      { id: "panic", kind: "test", pattern: /\bpanicked at\b/i },
      {
        id: "code-type",
        kind: "type",
        pattern: /\bTypeError\b|\bClassCastException\b|\bis not a function\b|\bCannot read propert(?:y|ies) of\b/i,
        unless: /\bInvalid URL\b|\bERR_INVALID_ARG_VALUE\b/i
      },
      {
        id: "code-syntax",
        kind: "syntax",
        pattern: /SyntaxError\b|\bJSONDecodeError\b|\bYAMLException\b|\bTOMLDecodeError\b|\bUnexpected (?:token|end of JSON)\b/i
      },
      {
        id: "code-value",
        kind: "value",
        pattern: [
          /\b(?:Value|Key|Lookup|Range|Runtime|Arithmetic|Overflow|Unicode\w{0,8}|Validation|Configuration|Config|Zod|Argument|Usage|Illegal\w{0,10}|Stop\w{0,10}|Reference|Name|Type|Import)(?:Error|Exception)\b/i,
          /\bpanic: |\binvalid (?:value|argument|option|input|configuration|type|version|character|literal)\b/i,
          /\bunknown (?:option|argument|flag|field|key|property|directive|setting|status code|variable)\b/i,
          /\bviolates (?:not-null|check|foreign key) constraint|\bWRONGTYPE\b|\bIntegrityError\b/i,
          /\b(?:Unsupported|Invalid|Missing required|Duplicate) (?:argument|attribute|block|field|key|property|value|flag|parameter)/i,
          /\bmust be (?:one of|an? |at least|greater|less|between|positive|unique)\b|\bout of range\b/i,
          /\b(?:System\.\w{1,40}|java\.(?:lang|util)\.\w{1,40})Exception\b|\bunexpected argument\b/i,
          /\bunrecognized (?:option|arguments?)\b|\bERR_INVALID_\w+|\bthe following arguments are required\b/i
        ]
      },
      {
        id: "test-count",
        kind: "test",
        pattern: [
          /\b[1-9]\d* (?:tests? |specs? |examples? |scenarios? |suites? )?(?:are )?(?:failed|failing|failures?)\b(?=.{0,80}(?:passed|total|tests?|assert|$))/im,
          /\btest \S+ \.\.\. FAILED|^--- FAIL: |\bThere (?:are|were) (?:test failures|failing tests)/im,
          /\bfixture .{1,100} not found\b|\bCoverage for .{1,60}does not meet|\bcoverage threshold\b.{0,60}\bnot met\b/i
        ],
        unless: /\bpackages?\b|\b(?:retries|attempts|connections?|requests?)\b/i
      },
      {
        id: "failed-test",
        kind: "test",
        pattern: [
          /^\s*FAIL(?:ED)? +\S|^\s*\[ {1,6}FAILED {1,6}\]|^\s*not ok \d|\bThere (?:are|were) test failures\b/im,
          /\bfailing tests?\b|^\s*[✗✘×✕●] (?!\[ERROR\])\S/im
        ],
        unless: /\b0 failed\b/i
      },
      {
        id: "code-build",
        kind: "build",
        pattern: [
          /\b(?:build|compilation|bundling) (?:failed|error)|\bfailed to solve\b|\[ERROR\] \S/i,
          /\bmake(?:\[\d+\])?: \*\*\* |\bpre-commit (?:hook|script)\b.{0,30}failed|\bundefined label\b/i
        ]
      }
    ];
  }
});

// lib/failure/rules-http.ts
var HTTP_RULES;
var init_rules_http = __esm({
  "lib/failure/rules-http.ts"() {
    "use strict";
    init_rule();
    HTTP_RULES = [
      {
        id: "refused-access",
        kind: "auth",
        pattern: [
          /\bUnable to locate credentials\b|\bAccess denied for user\b|\bNOAUTH\b|\bunauthorized: /i,
          /\b(?:token|session|credentials?) (?:has |have |is )?expired\b|\blogin (?:required|failed)\b/i,
          /\bnot (?:logged in|authenticated)\b|\bCould not load the default credentials\b|\binvalid_grant\b/i,
          /\bset the G[HL]_TOKEN\b|\bdetermine credentials\b|\bmust be logged in\b/i,
          /\b(?:invalid|bad|incorrect|missing) (?:access |api |auth |authentication )?(?:token|credentials|api key)\b/i
        ]
      },
      {
        id: "refused-permission",
        kind: "permission",
        pattern: [
          /\bEACCES\b|\bEROFS\b|\bpermission denied\b|\bPermissionError\b|\bRead-only file system\b|\bCERT_\w+/i,
          /\bOperation not permitted\b|\bAccess ?Denied(?:Exception)?\b|\bPERMISSION_DENIED\b|\bare too open\b/i,
          /\ba (?:password|terminal) is required\b|\bnot in the sudoers\b|\bexternally-managed-environment\b|\bmust be run as root\b|\bPKIX path building failed\b/i,
          /\brequires? (?:root|administrator|elevated)\b|\bdoes not have (?:\w+ ){0,3}(?:permission|access)\b/i,
          /\bAuthorization(?:Failed|PermissionMismatch)\b|\bUnauthorizedAccessException\b|\bDEPTH_ZERO_SELF/i,
          /\bAccessControlException\b|\binsufficient permissions?\b|\bmust be (?:the )?owner of\b/i,
          /\bunable to (?:verify|get) .{0,20}\bcertificate|\bcertificate (?:problem|verify failed|has expired|signed by unknown|is not trusted|is not valid|chain|relies on)/i
        ]
      },
      {
        id: "taken-or-changed",
        kind: "conflict",
        pattern: [
          /\bResolutionImpossible\b|\bversion conflict\b|\bfailed to select a version\b|\bconflicts with\b/i,
          /\bversion solving failed\b|\bcompatible versions for gem\b|\binstallable set of packages\b/i,
          /\brequirements (?:are|is) unsatisfiable\b|\bincompatible (?:versions?|peer|dependency)\b|\bEEXIST\b/i,
          /\bpeer dep(?:endency|endencies)?\b.{0,40}\b(?:conflict|unmet|missing)|\bduplicate key value\b/i,
          /\bUNIQUE constraint failed\b|\bDuplicate entry\b|\bduplicate key error\b|\bAlreadyExists\b/i
        ]
      },
      {
        id: "refused-status",
        kind: "of status",
        pattern: new RegExp(
          `(?:${STATUS_WORDS})([45]\\d\\d)\\b|\\b(4\\d\\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Proxy Auth|Conflict|Gone|Precondition|Payload Too Large|Unsupported Media|Unprocessable|Client Error|Request Entity|Unavailable For Legal)`,
          "im"
        )
      },
      {
        id: "no-such-thing",
        kind: "not_found",
        pattern: [
          /\bENOENT\b|\bENOTDIR\b|\bno such file or directory\b|\bNo such (?:container|image|service|network)\b/i,
          /\bNoSuch(?:Key|Bucket|Entity)\w*|\bno such (?:table|column)\b|\bUnknown (?:column|database|table)\b/i,
          /\b(?:relation|table|column|database|role|schema) .{1,100} does not exist\b|\bcould not find [`'"]/i,
          /\bResourceNotFoundException\b|\bcould not find (?:Cargo\.toml|package\.json|a declaration)/i,
          /\bcannot find the (?:path|file)\b|\bcould not find artifact\b|\bunknown (?:command|revision)\b/i,
          /\b(?:file|module|script|command|command-line tool|model|issue|branch|image|package|task|target|plugin|service|namespace|pods?) .{0,80}\bnot found\b/i,
          /\b(?:path|chart|manifest|directory|folder|resource|role|user|version|tag|ref|release|workflow|dependency|library|repository) .{0,80}\bnot found\b/i,
          /\b(?:ResourceNotFound|NoSuchFile|FileNotFound|DoesNotExist|ENOPKG|NotFoundException)\w{0,12}/i
        ],
        unless: /from versions: none|shared object/i
      }
    ];
  }
});

// lib/failure/rules-network.ts
var CAUGHT, CONNECTION_CLASS, TIMEOUT_CLASS, OWNER, WHOSE, GONE3, NETWORK_RULES;
var init_rules_network = __esm({
  "lib/failure/rules-network.ts"() {
    "use strict";
    CAUGHT = /(?<!\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \(?[\w.:]{1,120})(?=:|\s*$| \[| with\b| after\b|\)? at\b| \(|\()/im.source;
    CONNECTION_CLASS = /(?:Connect|Connection|Disconnect|Disconnected|Socket|Network|Transport|NoHttpResponse|RemoteProtocol|ChunkedEncoding)(?:Read|Write|Open|Reset|Closed|Lost|Refused|Aborted|IO)?(?:Error|Exception|Failed|Bad|Failure)/i.source;
    TIMEOUT_CLASS = /(?:(?:Timeout|TimedOut|DeadlineExceeded)(?:Error|Exception)|\b(?:Read|Open|Write|Connect|Connection|Pool|Request|Socket|Response)Timeout|\bTimeout::Error)/i.source;
    OWNER = 'to|with|from|by|at|for|on|of|via|the|a|our|remote|server|host|peer|upstream|client|socket|node|broker|database|registry|port|stream|was|has been|is|were|got|being|been|kept|keeps|had|unexpectedly|suddenly|forcibly|abruptly|prematurely|·{1,80}|-?\\d{1,10}|\\([^()]{0,60}\\)|"[^"]{1,80}"|(?:\\w+:\\/\\/)?[\\w-]{1,40}(?:\\.[\\w-]{1,40}){1,6}(?::\\d{1,5})?·{0,80}';
    WHOSE = `(?:,? (?:${OWNER})){1,8}`;
    GONE3 = "refused|reset|closed|dropped|dropping|aborted|broken|lost|interrupted|terminated|cut|severed|down";
    NETWORK_RULES = [
      {
        id: "name-lookup",
        kind: "network",
        pattern: [
          /\bE(?:NOTFOUND|AI_AGAIN|AI_NONAME|AI_FAIL)\b|\bgaierror\b|\bgetaddrinfo\b.{0,40}\b(?:failed|error)/i,
          /\bcould(?: not|n't) resolve (?:host|proxy)|\btemporary failure (?:in name resolution|resolving)/i,
          /\bName or service not known\b|\bno such host\b|\bserver misbehaving\b|\bnodename nor servname\b/i,
          /\bunknown host\b|\bfailed to (?:lookup address|resolve (?:host|address|hostname|domain))\b/i,
          /\bDNS (?:lookup|resolution|query|name)s?\b.{0,30}\b(?:fail|time|error|could not)|\bDNSError\b/i,
          /\bNo address associated with (?:hostname|name)\b|\bhost not found\b|\bName resolution\b.{0,20}fail/i,
          /\b(?:could not|cannot|can't|unable to|failed to) (?:translate|resolve|look up|find) (?:the )?(?:host ?name|host|domain|IP|server)\b/i,
          /\bERR_NAME_NOT_RESOLVED\b|\bERR_DNS_\w+|\b(?:SERVFAIL|DNS_PROBE_\w+)\b/i
        ]
      },
      // Before the drops: a client that reaches its own limit reports it, and then aborts the connection itself.
      { id: "own-time-limit", kind: "timeout", pattern: /\btimeout of \d+ ?ms exceeded\b(?!\. For async)/i },
      {
        id: "dropped-connection",
        kind: "network",
        pattern: [
          /\bE(?:CONNRESET|CONNREFUSED|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NETRESET|PROTO)\b(?!["'`]? is not defined)/i,
          /\bUND_ERR_(?:SOCKET|RES_\w+|ABORTED|CLOSED)\b|\bTypeError: terminated\b|\bFailed to fetch$|: EOF$/im,
          /\bWSAE(?:CONN\w+|HOSTUNREACH|NETUNREACH)\b|\bNetworkError when\b|\bother side closed\b|\bearly EOF\b/i,
          /(?:socket|stream|channel|tunnel) (?:was |has been |is )?(?:unexpectedly |abruptly )?(?:hang up|disconnected|closed|reset|destroyed)\b/i,
          /\b(?<!Backend )fetch failed\b(?! with status)|\bPremature (?:close|end of)\b|\bforcibly closed by\b/i,
          /\bERR_STREAM_PREMATURE_CLOSE\b|\bnetwork socket disconnected\b|\bterminating connection due to\b/i,
          /\bconnection (?:was |has been |is )?(?:reset by|aborted|broken|refused|closed by|dropped|terminated|unexpectedly|closed (?:unexpectedly|before)|lost)\b/i,
          /\b(?:closed|dropped|lost|reset|aborted|refused|terminated|cut|interrupted) (?:the |our |its |my )?(?:\w{1,20} )?(?:connection|handshake)\b(?! (?:handler|policy|logic|state|pool|string|test))/i,
          /\bunderlying connection was closed\b|\bbroken transport\b|\b(?:Remote|Server) ?disconnected/i,
          /\b(?:error|failed):? \(?Connection(?:Closed|Refused|Reset|ResetByPeer|TimedOut|Failed|Lost)\b/i,
          /\bserver hung up\b|\bEOF occurred in violation of protocol\b|\bIncompleteRead\b|\bconnection abort\b/i,
          /\bRemote (?:end|host) (?:closed|terminated)\b|\bTransport endpoint is not connected\b|\bRPC failed\b/i,
          /\bHost is down\b|\bNetwork dropped connection\b|\bSSL connect error\b|\bpartial file\b|\bGOAWAY\b/i,
          /\bHTTP\/?2 framing layer\b|\b(?:ended|closed|terminated|reached end of \w+) prematurely\b/i,
          /\bprematurely (?:closed|ended|terminated)\b|\bprematurely reached\b|\bEmpty reply from server\b/i,
          /\bUnexpected end of file from server\b|\bthe remote end hung up\b|\bunexpected disconnect\b/i,
          /\bEOF detected\b|\bunexpected EOF\b(?! while (?:parsing|looking))|\bbroken pipe\b|\bunreachable: /i,
          /\b(?:network|host|server|registry|cluster|node|broker|upstream|proxy|endpoint|mirror|API|GitHub|destination|gateway) (?:(?:is|was|seems|\w{1,20}\.\w{1,20}) )?(?:currently |temporarily )?unreachable\b/i,
          /\bnetwork (?:failure|connection lost|is down|changed|access error)\b|\bno route to host\b/i,
          /\bERR_(?:CONNECTION|NETWORK|INTERNET|ADDRESS_UNREACHABLE|EMPTY_RESPONSE|TUNNEL_CONNECTION|PROXY_CONNECTION)\w*/i,
          /\bGnuTLS recv error\b|\bSSL SYSCALL error\b|\bSSL_(?:ERROR_SYSCALL|connect)\b|\bSSL: UNEXPECTED_EOF/i,
          /\bunexpected eof while reading\b|\bFailed to connect to\b|\bcould not connect to (?:server|host|the)/i,
          /\berror connecting to\b|\bUnable to connect to\b|\bcheck your (?:internet|network) connection\b/i,
          /\b(?:Max retries exceeded|NewConnectionError|error sending request|EndpointConnectionError)\b/i,
          /\bno internet (?:connection|access)\b|\bServer has gone away\b|\blost connection to (?:MySQL|server)/i,
          /\bserver closed the connection unexpectedly\b|\bSSLEOFError\b|\btransport is closing\b/i,
          /\btransport failure\b|\b(?:Connection|Network|APIConnection)Error:|\bRST_STREAM\b|\bbad record mac\b/i,
          /\bINTERNAL_ERROR\b.{0,10}received from peer|\bAll attempts to connect to\b/i,
          /(?<=: )Connection reset\b(?! by)|\b(?:reached )?end of stream\b|\buse of closed network connection\b/i,
          /\b(?:tcp|udp|ssl|tls|recv|send|read|write|socket)(?: (?:recv|send|read|write|connect))?: (?:closed|eof|reset|broken)\b/i,
          new RegExp(`\\bconnection${WHOSE} (?:${GONE3})\\b(?!:? (?:handler|policy|logic|state|button))`, "i"),
          new RegExp(CONNECTION_CLASS + CAUGHT, "im")
        ]
      },
      {
        id: "no-answer-in-time",
        kind: "timeout",
        pattern: [
          /\bE(?:SOCKET)?TIMEDOUT\b|\bETIME\b|\bERR_(?:SOCKET_TIMEOUT|TIMED_OUT)\b|\bMax attempts exceeded\b/i,
          /\b(?:UND_ERR_\w+_TIMEOUT|WSAETIMEDOUT)\b|\b(?:Read|Connect|Write|Pool) ?time(?:out|d out)\b/i,
          /\b(?:request|operation|connection|connect|command|socket|handshake|download|transfer|upload|fetch|push|query|call|tool|server selection|job|build step) (?:\w+ ){0,3}timed[ -]?out\b/i,
          /\btimeout (?:awaiting|waiting for) \w+|\bstatus[:= ]{1,2}["']?TIMEOUT\b|\bTLS handshake timeout\b/i,
          /\bi\/o timeout\b|\bClient\.Timeout\b|\bdeadline has elapsed\b|\bDeadline[ _]?Exceeded\b/i,
          /\bdid not properly respond\b|\btime allotted\b|\bin a timely manner\b|\bTimeout was reached\b/i,
          /\baborted due to timeout\b|\bTimeoutExpired\b|\b(?:upstream )?request timeout\b/i,
          /\bnetwork timeout at\b|\bexit(?:ed)?(?: with)?(?: code| status)? 124\b|\bstatement timeout\b/i,
          /(?:^|: )(?:\w{1,20} )?(?:stream|upstream|gateway|connection|network|socket|read|write|connect|idle|response|server|lookup|session|proxy|handshake) time-?out(?:$|\.$| (?:after|while|waiting|error|exceeded|occurred|reached|expired))/im,
          /\b(?:Command|Process|Agent|Task|Session|Sub-?agent|Step) (?:.{1,200} )?timed out after \d/i,
          /\btimed out (?:after|waiting for|while|trying to|when) .{0,60}(?:seconds?|minutes?|ms|s\b|response|server|connection|condition|\w+ing)/i,
          /\b(?:timeout|time limit) expired\b|\btimeout of \d+ (?:seconds?|minutes?|ms) elapsing\b/i,
          /\bexceeded (?:the |its )?(?:\w{1,20} ){0,3}(?:execution time|time limit|deadline|wall[ -]?(?:clock )?time)\b/i,
          /\bno (?:output|progress|response) .{0,40}\bfor \d+ ?(?:m|s)/i,
          new RegExp(TIMEOUT_CLASS + CAUGHT, "im")
        ],
        unless: /\btests?\b|\bspec\b|\bit\(/i
      }
    ];
  }
});

// lib/failure/rules-outside.ts
var OUTSIDE_RULES;
var init_rules_outside = __esm({
  "lib/failure/rules-outside.ts"() {
    "use strict";
    init_rule();
    OUTSIDE_RULES = [
      {
        id: "rate-limit",
        kind: "rate_limit",
        pattern: [
          /\brate[ _-]?limit(?:ed|ing)?(?: was| has been| is)? ?(?:(?:already )?(?:exceeded|reached|hit)| error\b)/i,
          /\b(?:exceed(?:s|ed|ing)?|hit|reached|over|above) (?:\S{1,30} ){0,3}rate limits?\b|\brate exceeded\b/i,
          /\bsecondary rate limit\b|\btoo ?many ?requests(?:Exception|Error)?\b|\bRequestLimitExceeded\b/i,
          /\bThrottl(?:ing|ed)(?:Exception|Error)?\b|\bbeen rate[ -]?limited\b|\bslow ?down\b|\bRequestThrottled\w*|\babuse detection\b/i,
          /\breduce your request rate\b|\bRESOURCE_?EXHAUSTED\b|\bProvisionedThroughputExceeded/i,
          /\b(?<!type |no |the |that )RateLimit(?:ed|Exceeded)?(?:Error|Exception)(?=:|\s*$)/im,
          /\bQuota exceeded for .{0,120}per (?:minute|second)|\brequests per (?:minute|second)\b.{0,40}exceeded/i,
          /\bexceeded\b.{0,60}\b(?:requests|tokens|calls) per (?:minute|second|hour)\b/i
        ]
      },
      {
        id: "held-lock",
        kind: "lock",
        pattern: [
          /\bdatabase (?:table |schema )?is locked\b|\bdeadlock (?:detected|found)\b|\bLock wait timeout\b/i,
          /\bSQLITE_(?:BUSY|LOCKED)\b|\bcould not serialize access\b|\bCould not get lock\b|\bEBUSY\b/i,
          /\b(?:acquire|acquiring|get|obtain) (?:the )?(?:\S+ ){0,4}lock\b|\bEWOULDBLOCK\b|\bELOCKED\b/i,
          /\bETXTBSY\b|\bLock file is already being held\b|\bwaiting for (?:\w+ )?(?:file |cache )?lock\b/i,
          /\block (?:file )?is (?:already )?(?:held|taken|owned)\b|\bTransactionConflict\w*|\bresource (?:busy|temporarily unavailable)\b/i,
          /\bLock(?:Acquisition|Timeout|Held|NotAvailable|Unavailable)\w*(?:Exception|Error)?\b|\bEAGAIN\b/i,
          /\bwaiting for (?:the |an)?other \w{1,20} (?:instance|process)\b|\bis (?:currently )?locked by\b/i,
          /\b(?:unable to|could not|cannot|failed to) (?:lock|access the lock|open the lock)\b|\block timeout\b/i,
          /\b(?:currently|still) holding the \w{0,20} ?lock\b|\bheld by (?:another )?process\b/i,
          /\banother .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|holding)\b/i,
          /\b(?:operation|update|deployment|rollout|transaction|migration|backup|upgrade|change|release|refresh|install\w*)s? .{0,40}\bin progress\b/i,
          /\b\w+InProgress(?:Exception)?\b|\bis being used by another process\b|\bis loading the dataset\b/i,
          /\bdatabase system is (?:starting up|shutting down|in recovery mode)\b/i
        ]
      },
      {
        id: "server-phrase",
        kind: "service",
        pattern: [
          /\bBad Gateway\b|\bGateway Time-?out\b|\bInternal server error\b|\bupstream connect error\b/i,
          /\b(?<!(?:when|if|while|unless) the )(?:service|server) (?:is )?(?:temporarily |currently )?unavailable\b/i,
          /\b(?:server|backend|we|service) (?:has |have )?(?:had|encountered|experienced) an (?:\w+ )?error\b/i,
          /\btemporarily (?:unavailable|offline|out of service|overloaded)\b|\bUNAVAILABLE: |\bno leader\b/i,
          /\bStatusCode\.(?:UNAVAILABLE|INTERNAL)\b|\bcode = (?:Unavailable|Internal)\b|\bno healthy upstream\b/i,
          /\((?:InternalError|InternalServiceError|GatewayTimeout|ServerBusy)\)|\bno reachable servers\b/i,
          /\bSomething went wrong while executing your query\b|\bOrigin (?:is unreachable|DNS error)\b/i,
          /\b(?:under|down for|undergoing) (?:scheduled )?maintenance\b|\bmajor outage\b|\bshutdown signal\b/i,
          /\bserver is (?:not ready|busy|shutting down|restarting|starting)\b|\bsignal: (?:killed|terminated)\b/i,
          /\bleader (?:changed|not available|election)\b|\b(?:service|system) (?:outage|disruption)\b/i,
          /\b(?:LEADER_NOT_AVAILABLE|NOT_LEADER\w*|CLUSTERDOWN|MASTERDOWN|TRYAGAIN)\b|\bOOM ?Killed\b/i,
          /\bNot(?:Leader|Primary|Master|Writable|Enough)\w*(?:Exception|Error|Primary)\b|\boom-kill\b/i,
          /\bWeb server is (?:down|returning an unknown)\b|^Killed\s*$|\bOut of memory: Killed process\b/im,
          /\b(?:spot |preemptible )?(?:instance|runner|worker|container|pod|VM|build agent|machine) (?:was|has been|got) (?:terminated|killed|lost|interrupted|shut down)\b/i,
          /\bexit(?:ed)?(?: with)?(?: code| status)?:? (?:137|143)\b|\bSIG(?:KILL|TERM)\b/i,
          /\b(?:spot|runner|node|instance|job|pod|container|worker|machine) (?:\S+ ){0,3}(?:was |has been )?(?:pre-?empted|evicted|reclaimed|lost communication)\b/i
        ]
      },
      {
        id: "server-status",
        kind: "of transient status",
        pattern: new RegExp(
          `(?:${STATUS_WORDS})(5\\d\\d|429|408|425|423)\\b(?!\\s?\\w*(?:ms|KB|tests?|files?)\\b)|\\b(5\\d\\d) (?:upstream|backend|error from|from|response|Server Error|Error:)|\\b(429|5\\d\\d) (?:errors?|responses?|status) from\\b|^\\W{0,3}(429|5\\d\\d) (?:error|rate limit|overloaded)\\b`,
          "im"
        )
      }
    ];
  }
});

// lib/failure/rules-tools.ts
var TOOL_RULES;
var init_rules_tools = __esm({
  "lib/failure/rules-tools.ts"() {
    "use strict";
    TOOL_RULES = [
      { id: "npm-slow", kind: "timeout", pattern: /npm (?:ERR!|error) network timeout at/i },
      {
        id: "npm-network",
        kind: "network",
        pattern: /npm (?:ERR!|error) .{0,200}?\b(?:ECONN(?:RESET|REFUSED)|E(?:SOCKET)?TIMEDOUT|EAI_AGAIN|ENOTFOUND|E(?:NET|HOST)UNREACH|EPIPE|ERR_SOCKET_TIMEOUT|FETCH_ERROR|socket hang up|network timeout|Invalid response body)/i
      },
      { id: "npm-status", kind: "of status", pattern: /npm (?:ERR!|error) (?:code E(\d{3})\b|(\d{3}) )/i },
      {
        id: "npm-conflict",
        kind: "conflict",
        pattern: /npm (?:ERR!|error) (?:code )?(?:ERESOLVE|EPEERINVALID)|ERR_PNPM_PEER_DEP_ISSUES/i
      },
      {
        id: "npm-login",
        kind: "auth",
        pattern: /npm (?:ERR!|error) (?:code )?(?:ENEEDAUTH|EOTP|EAUTHIP|EAUTHUNKNOWN)/i
      },
      {
        id: "npm-missing",
        kind: "not_found",
        pattern: [
          /npm (?:ERR!|error) (?:code ETARGET|.{0,20}missing script)|ERR_PNPM_(?:NO_\w+|FETCH_404)/i,
          /\berror Couldn't find (?:package|any versions for)\b/i
        ]
      },
      { id: "npm-json", kind: "syntax", pattern: /npm (?:ERR!|error) (?:code )?EJSONPARSE/i },
      {
        id: "npm-usage",
        kind: "value",
        pattern: [
          /npm (?:ERR!|error) (?:code )?(?:EUSAGE|EBADENGINE|EBADPLATFORM|EINTEGRITY|EINVALID\w+|EUNSUPPORTED\w+)/i,
          /lockfile .{0,80}needs to be updated|ERR_PNPM_(?:\w{0,20}LOCKFILE|UNSUPPORTED_ENGINE|TARBALL_INTEGRITY)/i
        ]
      },
      {
        id: "kubectl-answer",
        kind: "of Kubernetes reason",
        pattern: /\bError from server \((\w{1,40})\)/i
      },
      { id: "curl-proxy", kind: "of status", pattern: /curl: \(56\) .{0,80}\b(?:response|HTTP code) (\d{3})\b/i },
      {
        id: "curl-network",
        kind: "network",
        pattern: /curl: \((?:5|6|7|16|18|35|52|55|56|92|95|96)\) |\bcurl (?:18|52|55|56|92) /i
      },
      { id: "curl-timeout", kind: "timeout", pattern: /curl: \(28\) |\bcurl (?:error )?28 /i },
      { id: "curl-certificate", kind: "permission", pattern: /curl: \((?:51|58|60|77|83|90|91)\) /i },
      { id: "curl-usage", kind: "value", pattern: /curl: \((?:1|2|3|4|43|48)\) /i },
      { id: "returned-error", kind: "of status", pattern: /\brequested URL returned error: (\d{3})\b/i },
      {
        id: "git-lock",
        kind: "lock",
        pattern: [
          /Unable to create .{1,300}: File exists|Another git process seems to be running/i,
          /cannot lock ref .{1,300}(?:is at \w+ but expected|File exists)/i
        ]
      },
      {
        id: "git-login",
        kind: "auth",
        pattern: [
          /Authentication failed for|Permission denied \((?:publickey|password|keyboard)|gpg failed to sign/i,
          /Host key verification failed|could not read (?:Username|Password) for|gh auth login/i,
          /Invalid username or (?:password|token)|Too many authentication failures|HTTP Basic: Access denied/i
        ]
      },
      {
        id: "git-permission",
        kind: "permission",
        pattern: [
          /protected branch|pre-receive hook declined|Write access to repository not granted/i,
          /Permission to .{1,200} denied to|detected dubious ownership|Resource not accessible by/i
        ]
      },
      {
        id: "git-missing",
        kind: "not_found",
        pattern: [
          /not a git repository|bad object|pathspec .{1,300} did not match|couldn't find remote ref/i,
          /does not appear to be a git repository|bad revision|invalid reference(?! format)|No such remote/i,
          /Could not resolve to an? (?:issue|pull request|Repository|PullRequest|Issue)/i
        ]
      },
      {
        id: "git-conflict",
        kind: "conflict",
        pattern: [
          /\bCONFLICT \(|Merge conflict in|would be overwritten by (?:merge|checkout)|could not apply/i,
          /\[rejected\]|unmerged files|You have unstaged changes|patch does not apply|patch failed:|needs merge/i,
          /divergent branches|already exists\.?$|A pull request already exists|Updates were rejected/im
        ],
        unless: /\b(?:relation|database|container|duplicate key|constraint)\b/i
      }
    ];
  }
});

// lib/failure/rules-work.ts
var WORK_RULES;
var init_rules_work = __esm({
  "lib/failure/rules-work.ts"() {
    "use strict";
    init_origin();
    WORK_RULES = [
      {
        id: "disk-or-memory",
        kind: "resource",
        pattern: [
          /\bENOSPC\b|\bNo space left on device\b|\bdisk (?:quota exceeded|is full|full)\b|\bEDQUOT\b/i,
          /\bOutOfMemoryError\b|\bstd::bad_alloc\b|\bENOMEM\b|\bCannot allocate memory\b|\bMemoryError\b(?!\w)/i,
          /\bout of memory\b(?!.{0,20}killer)|\bE[MN]FILE\b|\btoo many open files\b|\baddress already in use\b/i,
          /\bport is already allocated\b|\bport \d+ (?:is )?(?:already )?(?:in use|used|occupied)\b/i,
          /\bOnly one usage of each socket address\b|\bfrom config\.webServer\b|\bdatabase or disk is full\b/i,
          /\bnothing is running on the port\b|\bIs the docker daemon running\b|\btoo many (?:clients|connections) already\b/i
        ],
        unless: /exit code 137|SIGKILL|OOM ?kill|oom-kill|killer|Killed process/i
      },
      {
        id: "type-check",
        kind: "type",
        pattern: [
          /\berror TS(?!2307\b|1\d{3}\b|2304\b|7016\b|2305\b)\d{4,5}\b|\bhas incompatible type\b/i,
          /\berror\[E0(?:308|277|369|599|282|061|106|382|499|502|505|597|716)\]|\bincompatible types?:/i,
          /: error: .{1,200}\[[a-z-]+\]\s*$|\bunsupported operand types?\b|\bis not assignable to type\b/im,
          /\berror CS(?:0019|0029|0266|1503|1061|0117|8600|8602|8604)\b|\binvalid conversion from\b/i,
          /\bis missing the (?:following )?propert(?:y|ies)\b|\bProperty .{1,80} does not exist on type\b/i,
          /\bcannot use .{1,200} as .{1,100} value\b|\bincompatible pointer type/i,
          /\bTypeError: .{1,200} is not a (?:function|constructor)\b/i
        ]
      },
      {
        id: "assertion",
        kind: "test",
        pattern: [
          /\b(?:not|never) (?:raised|thrown)\b|\bexpect(?:ed)?\(.{0,200}\)\.(?:\w{1,10}\.){0,2}to\w+|^\s*E\s+assert\b/im,
          /^\s*(?:Expected|Received|Actual)(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length)?\s{0,4}: /im,
          /\bTestingLibrary\w*Error\b|\bSnapshot name: |\bTests? failed: [1-9]/i,
          /\b\d+ (?:\w+ )?(?:tests?|specs?)\b.{0,60}\bfail(?:s|ed|ing)?\b(?!.{0,80}(?:because|since|due to|\bE[A-Z]{5}))/i,
          /\bexpected\b(?!['"]).{1,160}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly)|but (?:got|was|it|received)|got|received)\b/i,
          /\bgot\b.{1,120}[,;] ?(?:want|expected)\b|\bwant(?:ed)?\b.{1,120}[,;] ?got\b/i,
          /\bfail(?:s|ed|ing)?\b.{0,120}\b(?:instead of|rather than|should(?:n't)? (?:be|have|return|equal)|but (?:it |the \w+ )?(?:is|was|got|gets|returns?|returned|receives?|received|never|does|did)\b)/i,
          /\bSnapshot\b.{1,200}\b(?:mismatched|obsolete|does not match)/i,
          ASSERTION
        ],
        unless: /\bZodError\b|\bValidationError\b/i
      },
      {
        id: "test-timeout",
        kind: "test",
        pattern: [
          /\bExceeded timeout of [\d.]+ ?m?s for a (?:test|hook)|\b(?:Test|Hook) timed out in \d+/i,
          /\btest timed out after\b|\blocator\.\w+: |\bFailed: Timeout \(?>|\bAsync function did not complete\b/i,
          /\bTest timeout of \d+ms exceeded|\bpage\.\w+: (?:Timeout|Target)|\bCypressError\b/i,
          /\bTimeoutException: Message:|\btimed out waiting for (?:element|callback|event|signal|goroutine)/i
        ]
      },
      {
        id: "review",
        kind: "unknown",
        pattern: /^\s*(?:\W{0,3})?(?:failed: |the )?(?:code )?(?:review(?:er)?|plan|approval|security (?:audit|review)|alignment(?: check)?)\b.{0,40}\b(?:rejected|refused|failed|blocked)\b/im,
        unless: /\b(?:did not answer|unreachable|timed out|API Error)\b/i
      },
      {
        id: "missing-import",
        kind: "import",
        pattern: [
          /\bcannot find (?:module|package)\b|\bModuleNotFoundError\b|\berror\[E0(?:432|433|463|583)\]/i,
          /\bCould not resolve ["']|\bCan't resolve ['"]|\bFailed to resolve import\b|\bNoClassDefFoundError\b/i,
          /\bno required module provides package\b|\bpackage .{1,120} is not in (?:std|GOROOT)\b/i,
          /\bfatal error: .{1,120}: No such file or directory|\bpackage .{1,120} does not exist/i,
          /\bno matching package named\b|\bERR_PACKAGE_PATH_NOT_EXPORTED\b|\bClassNotFoundException\b/i,
          /\berror CS(?:0246|0234)\b|\bdoes not provide an export named\b|\bCannot use import statement\b|\bERR_REQUIRE_ESM\b/i
        ]
      },
      {
        id: "syntax",
        kind: "syntax",
        pattern: [
          /\berror TS1\d{3}\b|\bIndentationError\b|\bTabError\b|\bsyntax error(?:,| near|:| at or near)/i,
          /: syntax error\b|\bPARSE_ERROR\b|\[ERROR\] (?:Unexpected|Expected|Unterminated|Syntax error)\b/i,
          /\bunclosed delimiter\b|\berror CS1(?:002|003|026|513|514|525)\b|\bInvalid expression\b/i,
          /\bERROR: (?:Expected|Unterminated) \S|\berror: illegal start of\b/i,
          /\berror: (?:';'|'\)'|'\(') expected|\berror: reached end of file while parsing/i
        ]
      },
      {
        id: "missing-name",
        kind: "value",
        pattern: [
          /\berror TS2304\b|\berror\[E04(?:25|12|05|23)\]|\bAttributeError\b|^\S*\s?undefined: \w/im,
          /\bcannot find symbol\b|\bundeclared \(first use\b|\bNotImplementedError\b|\bZeroDivisionError\b/i,
          /\bRecursionError\b|\bnil pointer dereference\b|\bUnboundLocalError\b|\bNoMethodError\b/i,
          /\bCall to (?:undefined|a member) function\b|\berror CS\d{4}\b|\bcalled `.{1,60}` on an? `/i,
          /\bUndefined (?:variable|array key|index|constant|property)\b|\buninitialized constant\b/i,
          /\ball goroutines are asleep\b|\bdivide by zero\b|\bstrconv\.\w+: parsing\b/i
        ]
      },
      {
        id: "missing-command",
        kind: "not_found",
        pattern: /: not found\s*$|\bexecutable file not found in|\bis not recognized as an internal or external command|\bNo rule to make target\b/im,
        unless: /from versions: none|\bHTTP\b|could not resolve host|shared object/i
      },
      {
        id: "lint",
        kind: "build",
        pattern: [
          /^\s*(?:\w+: )?\d+:\d+\s+(?:error|warning)\s.{1,200}\s[\w@/-]+\s*$|\b\d+ problems? \(\d+ errors?/im,
          /^\s*(?:\w+: )?\d+:\d+\s+✖\s+\S|\bfound \d+ problems?\b|\bcould not compile\b|\bLinker command failed/im,
          /\blinking with .{1,60} failed\b|\bundefined reference to\b|\b(?:lint|assist)\/\w+\/\w+/i,
          /\bFound \d+ errors?(?: in \d+ files?\b|\.)|\bwould reformat\b|\b\d+ offenses? detected\b/i
        ]
      }
    ];
  }
});

// lib/failure/classify.ts
var classify_exports = {};
__export(classify_exports, {
  classifyFailure: () => classifyFailure
});
function classifyFailure(text4, now) {
  if (typeof text4 !== "string") return classifyFailure("", now);
  const lines = readLines(text4);
  const finding = findInterruption(text4, lines) ?? firstFinding(lines) ?? UNKNOWN;
  const { label } = RETRY_POLICY[finding.kind];
  const raws = label === "transient" ? lines.map((line) => line.raw) : [];
  const wait3 = findRetryAfter(raws, now);
  return { ...finding, label, ...wait3 === void 0 ? {} : { retryAfterSeconds: wait3 } };
}
function findInterruption(text4, lines) {
  const found = INTERRUPTION.exec(text4);
  if (found === null || lines.some((line) => line.origin !== "program")) return void 0;
  return { kind: "interrupted", rule: "interrupted", evidence: wordsOf(found[0]) };
}
function firstFinding(lines) {
  for (const { rules, from, begins } of TABLES) {
    const read = lines.filter(({ origin, raw }) => from.includes(origin) && (begins?.test(raw) ?? true));
    if (read.length === 0) continue;
    const joined2 = read.map((line) => line.masked).join("\n");
    for (const rule of rules) {
      const finding = findByRule(rule, read, joined2);
      if (finding !== void 0) return finding;
    }
  }
  return void 0;
}
function findByRule(rule, lines, joined2) {
  const patterns2 = [rule.pattern].flat().filter((pattern) => pattern.test(joined2));
  if (patterns2.length === 0) return void 0;
  for (const [at, line] of lines.entries()) {
    const found = matchLine(rule, patterns2, line.masked);
    if (found === void 0) continue;
    const { kind, match } = found;
    const evidence = wordsOf(line.raw.slice(match.index, match.index + match[0].length));
    if (!isLocal(kind, line.raw, nearby(lines, at))) return { kind, rule: rule.id, evidence };
    return { kind: kind === "network" ? "resource" : "test", rule: "this-machine", evidence };
  }
  return void 0;
}
function matchLine(rule, patterns2, masked) {
  for (const pattern of patterns2) {
    const match = pattern.exec(masked);
    const kind = match === null ? void 0 : kindOf(rule.kind, match);
    if (match !== null && kind !== void 0 && !rule.unless?.test(masked)) return { kind, match };
  }
  return void 0;
}
function isLocal(kind, raw, near) {
  if (kind === "service") {
    if (THIS_MACHINE.test(raw)) return /\bhttps?:|\bGET\b|\bPOST\b/i.test(raw);
    return near.some((line) => REQUESTED.test(line.raw) && THIS_MACHINE.test(line.raw));
  }
  if (kind !== "network") return false;
  const refused3 = near.slice(0, 3).some((line) => NOT_LISTENING.test(line.raw));
  return refused3 && near.some((line) => THIS_MACHINE.test(line.raw));
}
function nearby(lines, at) {
  const above = lines[at - 1]?.raw ?? "";
  return lines.slice(/connect/i.test(above) ? at - 1 : at, at + 1 + BELOW);
}
function wordsOf(matched) {
  return shortenForDisplay(sanitizeErrorMessage(matched), 160);
}
var TABLES, UNKNOWN, THIS_MACHINE, REQUESTED, NOT_LISTENING, BELOW;
var init_classify = __esm({
  "lib/failure/classify.ts"() {
    "use strict";
    init_clean();
    init_redact_secrets();
    init_lines();
    init_retry_after();
    init_retry_policy();
    init_rule();
    init_rules_api();
    init_rules_code();
    init_rules_http();
    init_rules_network();
    init_rules_outside();
    init_rules_tools();
    init_rules_work();
    TABLES = [
      { rules: API_RULES, from: ["program"], begins: CLIENT_REPORT },
      { rules: TOOL_RULES, from: ["program"] },
      { rules: WORK_RULES, from: ["program", "test"] },
      { rules: API_RULES, from: ["program", "page"] },
      { rules: [...OUTSIDE_RULES, ...NETWORK_RULES], from: ["program", "page"] },
      { rules: HTTP_RULES, from: ["program", "page"] },
      { rules: CODE_RULES, from: ["program", "test"] },
      // A warning explains a failure only where the failure does not explain itself.
      { rules: [...OUTSIDE_RULES, ...NETWORK_RULES], from: ["warning"] }
    ];
    UNKNOWN = { kind: "unknown", rule: "no-evidence", evidence: "" };
    THIS_MACHINE = /\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|(?<![\w:])::1(?!\w|:\D)|\b0\.0\.0\.0\b|\.sock\b|\.s\.PGSQL\b/i;
    REQUESTED = /^\s*(?:(?:base)?url|host(?:name)?|address)["']?\s?[:=]|^\s*(?:GET|POST|PUT|PATCH|DELETE) http/i;
    NOT_LISTENING = /refused|couldn't connect|failed to connect|could not connect/i;
    BELOW = 3;
  }
});

// lib/batch/batch-id.ts
function isBatchId(id) {
  return BATCH_ID.test(id);
}
function newBatchId(now, micros) {
  const [date3 = "", time2 = ""] = now.toISOString().slice(0, 19).split("T");
  const fraction = Math.abs(Math.trunc(micros)) % 1e6;
  return `batch-${date3.replaceAll("-", "")}-${time2.replaceAll(":", "")}-${String(fraction).padStart(6, "0")}`;
}
var BATCH_ID;
var init_batch_id = __esm({
  "lib/batch/batch-id.ts"() {
    "use strict";
    BATCH_ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
  }
});

// lib/batch/order.ts
function orderFeatures(count4, links2) {
  const valid = keepValidLinks(count4, links2);
  const { cycles, groupOf } = findCycles(count4, valid);
  const dependencies = /* @__PURE__ */ new Map();
  for (const [index3, targets] of valid.entries()) {
    const kept2 = targets.filter((target) => groupOf[target] !== groupOf[index3]);
    if (kept2.length > 0) dependencies.set(index3, kept2);
  }
  return { order: sortByLinks(count4, dependencies), dependencies, cycles };
}
function keepValidLinks(count4, links2) {
  return Array.from({ length: count4 }, (_, index3) => {
    const targets = new Set(links2.get(index3));
    return [...targets].filter((target) => Number.isInteger(target) && target >= 0 && target < count4).sort((a, b) => a - b);
  });
}
function sortByLinks(count4, dependencies) {
  const waitingFor = Array.from({ length: count4 }, (_, index3) => dependencies.get(index3)?.length ?? 0);
  const dependents = Array.from({ length: count4 }, () => []);
  for (const [index3, targets] of dependencies) for (const target of targets) dependents[target]?.push(index3);
  const order = [];
  for (let next = 0; next < count4; ) {
    const index3 = next++;
    if (waitingFor[index3] !== 0) continue;
    waitingFor[index3] = -1;
    order.push(index3);
    for (const dependent of dependents[index3]) {
      waitingFor[dependent] = Number(waitingFor[dependent]) - 1;
      if (waitingFor[dependent] === 0) next = Math.min(next, dependent);
    }
  }
  return order;
}
function findCycles(count4, targets) {
  const groupOf = new Int32Array(count4).fill(-1);
  const entered = new Int32Array(count4).fill(-1);
  const lowest = new Int32Array(count4);
  const open = [];
  const cycles = [];
  let clock = 0;
  function enter(index3) {
    entered[index3] = clock;
    lowest[index3] = clock;
    clock++;
    open.push(index3);
    return { index: index3, nextTarget: 0 };
  }
  function lower(index3, to) {
    lowest[index3] = Math.min(Number(lowest[index3]), Number(to));
  }
  function leave(path20, index3) {
    path20.pop();
    const parent = path20.at(-1);
    if (parent !== void 0) lower(parent.index, lowest[index3]);
    if (lowest[index3] !== entered[index3]) return;
    const members2 = open.splice(open.lastIndexOf(index3));
    for (const member of members2) groupOf[member] = index3;
    if (members2.length > 1) cycles.push(members2.sort((a, b) => a - b));
  }
  function follow2(path20, index3, target) {
    if (entered[target] === -1) path20.push(enter(target));
    else if (groupOf[target] === -1) lower(index3, entered[target]);
  }
  function walk(start2) {
    const path20 = [enter(start2)];
    for (let visit = path20.at(-1); visit !== void 0; visit = path20.at(-1)) {
      const target = targets[visit.index]?.[visit.nextTarget++];
      if (target === void 0) leave(path20, visit.index);
      else follow2(path20, visit.index, target);
    }
  }
  for (let index3 = 0; index3 < count4; index3++) if (entered[index3] === -1) walk(index3);
  return { cycles: cycles.sort((a, b) => Number(a[0]) - Number(b[0])), groupOf };
}
var init_order = __esm({
  "lib/batch/order.ts"() {
    "use strict";
  }
});

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start2 = source.startsWith("^") ? 1 : 0;
  const end2 = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start2, end2);
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function escapeRegex(str2) {
  return str2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path20, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path20);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start2, inst) {
  var _a3;
  for (let i = start2; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function codePointLength(str2) {
  const units = str2.length;
  if (!highSurrogate.test(str2))
    return units;
  let count4 = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str2.charCodeAt(i) & 64512) === 55296 && (str2.charCodeAt(i + 1) & 64512) === 56320) {
      count4--;
      i++;
    }
  }
  return count4;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function members(proto, table3) {
  for (const key in table3) {
    const desc = Object.getOwnPropertyDescriptor(table3, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide2(inst, key, value) {
  return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var Cached, captureStackTrace, propertyKeyTypes, NUMBER_FORMAT_RANGES, highSurrogate, installing, broke, breaker;
var init_util = __esm({
  "node_modules/zod/v4/core/util.js"() {
    Cached = class {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    };
    captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
      safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      int32: [-2147483648, 2147483647],
      uint32: [0, 4294967295],
      float32: [-34028234663852886e22, 34028234663852886e22],
      float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
    }))();
    highSurrogate = /[\uD800-\uDBFF]/;
    broke = false;
    breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
  }
});

// node_modules/zod/v4/core/core.js
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}
var _a, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_util();
    _zodDesc = { value: void 0, enumerable: false };
    _E = "captureStackTrace" in Error ? Error : null;
    $ZodAsyncError = class extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    };
    $ZodEncodeError = class extends Error {
      constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
      }
    };
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    globalConfig = globalThis.__zod_globalConfig;
  }
});

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors2 = __esm({
  "node_modules/zod/v4/core/errors.js"() {
    init_core();
    init_util();
    _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    _issuesDesc = { value: void 0, enumerable: false };
    _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          }
        });
      }
    };
    $ZodError = $constructor("$ZodError", initializer);
    $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/core/parse.js
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _parse, parse2, _parseAsync, parseAsync, _safeParse, safeParse, _safeParseAsync, safeParseAsync;
var init_parse = __esm({
  "node_modules/zod/v4/core/parse.js"() {
    init_core();
    init_errors2();
    init_util();
    _parse = (_Err) => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parse2 = /* @__PURE__ */ _parse($ZodRealError);
    _parseAsync = (_Err) => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
    _safeParse = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
  }
});

// node_modules/zod/v4/core/regexes.js
var anyString, number, boolean;
var init_regexes = __esm({
  "node_modules/zod/v4/core/regexes.js"() {
    anyString = /^[\s\S]{0,}$/;
    number = /^-?\d+(?:\.\d+)?$/;
    boolean = /^(?:true|false)$/i;
  }
});

// node_modules/zod/v4/core/checks.js
var $ZodCheck, _whenHasLength, numericOriginMap, $ZodCheckLessThan, $ZodCheckGreaterThan, $ZodCheckNumberFormat, $ZodCheckMaxLength, $ZodCheckMinLength, $ZodCheckStringFormat, $ZodCheckRegex, $ZodCheckOverwrite;
var init_checks = __esm({
  "node_modules/zod/v4/core/checks.js"() {
    init_core();
    init_util();
    $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a3;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
    });
    _whenHasLength = (payload) => {
      const val = payload.value;
      return !nullish(val) && val.length !== void 0;
    };
    numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_big",
          maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_small",
          minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
      $ZodCheck.init(inst, def);
      def.format = def.format || "float64";
      const isInt = def.format?.includes("int");
      const origin = isInt ? "int" : "number";
      const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
      inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
          if (!Number.isInteger(input)) {
            payload.issues.push({
              expected: origin,
              format: def.format,
              code: "invalid_type",
              continue: false,
              input,
              inst
            });
            return;
          }
          if (!Number.isSafeInteger(input)) {
            if (input > 0) {
              payload.issues.push({
                input,
                code: "too_big",
                maximum: Number.MAX_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            } else {
              payload.issues.push({
                input,
                code: "too_small",
                minimum: Number.MIN_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            }
            return;
          }
        }
        if (input < minimum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_small",
            minimum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
        if (input > maximum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_big",
            maximum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_big",
          maximum: def.maximum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
        if (length >= def.minimum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
      var _a3, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern)
        (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
          def.pattern.lastIndex = 0;
          if (def.pattern.test(payload.value))
            return;
          payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            ...def.pattern ? { pattern: def.pattern.toString() } : {},
            inst,
            continue: !def.abort
          });
        });
      else
        (_b = inst._zod).check ?? (_b.check = () => {
        });
    });
    $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
      };
    });
  }
});

// node_modules/zod/v4/core/doc.js
var init_doc = __esm({
  "node_modules/zod/v4/core/doc.js"() {
  }
});

// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esm({
  "node_modules/zod/v4/core/versions.js"() {
    version = {
      major: 4,
      minor: 6,
      patch: 7
    };
  }
});

// node_modules/zod/v4/core/schemas.js
async function validateAsync(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse4 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start2 = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start2].continue = false;
          attachSchema(payload.issues, start2, inst);
          return payload;
        }
      }
    }
    return parse4(payload, ctx);
  };
}
function handleArrayResult(result, final, index3) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index3, result.issues));
  }
  final.value[index3] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
  if (keyResult.issues.length) {
    if (propertyKeyTypes.has(typeof key)) {
      final.issues.push(...prefixIssues(key, keyResult.issues));
    } else {
      final.issues.push({
        code: "invalid_key",
        origin: "map",
        input,
        inst,
        issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config()))
      });
    }
  }
  if (valueResult.issues.length) {
    if (propertyKeyTypes.has(typeof key)) {
      final.issues.push(...prefixIssues(key, valueResult.issues));
    } else {
      final.issues.push({
        origin: "map",
        code: "invalid_element",
        input,
        inst,
        key,
        issues: valueResult.issues.map((iss) => finalizeIssue(iss, ctx, config()))
      });
    }
  }
  final.value.set(keyResult.value, valueResult.value);
}
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
function handlePipeResult(left2, next, ctx) {
  if (left2.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left2.aborted = true;
    return left2;
  }
  return next._zod.run({ value: left2.value, issues: left2.issues }, ctx);
}
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}
var $ZodType, toStandardResult, $ZodString, $ZodNumber, $ZodNumberFormat, $ZodBoolean, $ZodUnknown, $ZodDate, arraySize, mapSize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodUnion, $ZodRecord, $ZodMap, $ZodEnum, $ZodLiteral, $ZodTransform, $ZodOptional, $ZodNullable, $ZodDefault, $ZodPipe, $ZodCustom;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_checks();
    init_core();
    init_regexes();
    init_util();
    init_versions();
    init_util();
    $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a3;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks2 = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks2) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks2.length === 0) {
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks3, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks3) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks2, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks2, ctx));
          }
          return runChecks(result, checks2, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide2(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Number(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
          return payload;
        }
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input,
          inst,
          ...received ? { received } : {}
        });
        return payload;
      };
    });
    $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
      $ZodCheckNumberFormat.init(inst, def);
      $ZodNumber.init(inst, def);
    });
    $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Boolean(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "boolean")
          return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload) => payload;
    });
    $ZodDate = /* @__PURE__ */ $constructor("$ZodDate", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
          try {
            payload.value = new Date(payload.value);
          } catch (_err) {
          }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
          return payload;
        payload.issues.push({
          expected: "date",
          code: "invalid_type",
          input,
          ...isDate ? { received: "Invalid Date" } : {},
          inst
        });
        return payload;
      };
    });
    arraySize = (input) => Array.isArray(input) ? input.length : -1;
    mapSize = (input) => input instanceof Map ? input.size : -1;
    $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    NO_SYMBOL_KEYS = [];
    $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field.values)
              propValues[key].add(v);
            if (field.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject3 = isObject;
      const catchall = def.catchall;
      let value;
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject3(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
          return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
          const patterns2 = zod.def.options.map((o) => o._zod.pattern);
          return new RegExp(`^(${patterns2.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return void 0;
      });
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) {
          return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0)
              return result;
            results.push(result);
          }
        }
        if (!async)
          return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results2) => {
          return handleUnionResults(results2, payload, inst, ctx);
        });
      };
    });
    $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = /* @__PURE__ */ new Set();
          for (const key of values) {
            if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
              recordKeys.add(typeof key === "number" ? key.toString() : key);
              if (key === "__proto__")
                continue;
              const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
              if (keyResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (keyResult.issues.length) {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
                continue;
              }
              const outKey = keyResult.value;
              if (outKey === "__proto__")
                continue;
              const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
              if (result instanceof Promise) {
                proms.push(result.then((result2) => {
                  if (result2.issues.length) {
                    payload.issues.push(...prefixIssues(key, result2.issues));
                  }
                  payload.value[outKey] = result2.value;
                }));
              } else {
                if (result.issues.length) {
                  payload.issues.push(...prefixIssues(key, result.issues));
                }
                payload.value[outKey] = result.value;
              }
            }
          }
          let unrecognized;
          for (const key in input) {
            if (!recordKeys.has(key)) {
              if (def.mode === "loose") {
                if (key === "__proto__")
                  continue;
                payload.value[key] = input[key];
              } else {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              }
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        } else {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__")
              continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key))
              continue;
            let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            if (keyResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
              if (retryResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (retryResult.issues.length === 0) {
                keyResult = retryResult;
              }
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") {
                payload.value[key] = input[key];
              } else if (values) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
              }
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__")
              continue;
            const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result instanceof Promise) {
              proms.push(result.then((result2) => {
                if (result2.issues.length) {
                  payload.issues.push(...prefixIssues(key, result2.issues));
                }
                payload.value[outKey] = result2.value;
              }));
            } else {
              if (result.issues.length) {
                payload.issues.push(...prefixIssues(key, result.issues));
              }
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
    });
    $ZodMap = /* @__PURE__ */ $constructor("$ZodMap", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
          payload.issues.push({
            expected: "map",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, /* @__PURE__ */ new Map(), ctx) : /* @__PURE__ */ new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          const valueResult = def.valueType._zod.run({ value, issues: [] }, ctx);
          if (keyResult instanceof Promise || valueResult instanceof Promise) {
            proms.push(Promise.all([keyResult, valueResult]).then(([keyResult2, valueResult2]) => {
              handleMapResult(keyResult2, valueResult2, payload, key, input, inst, ctx);
            }));
          } else {
            handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
          }
        }
        if (proms.length)
          return Promise.all(proms).then(() => payload);
        return payload;
      };
      capSize(inst, mapSize);
    });
    $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = getEnumValues(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
      $ZodType.init(inst, def);
      const values = new Set(def.values);
      inst._zod.values = values;
      defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values: def.values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        if (_out instanceof Promise) {
          throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
      };
    });
    $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload;
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload, result2));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
      });
      defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === null)
          return payload;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleDefaultResult(result2, def));
        }
        return handleDefaultResult(result, def);
      };
    });
    $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) {
            return right.then((right2) => handlePipeResult(right2, def.in, ctx));
          }
          return handlePipeResult(right, def.in, ctx);
        }
        const left2 = def.in._zod.run(payload, ctx);
        if (left2 instanceof Promise) {
          return left2.then((left3) => handlePipeResult(left3, def.out, ctx));
        }
        return handlePipeResult(left2, def.out, ctx);
      };
    });
    $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
      $ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => {
        return payload;
      };
      inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
          return r.then((r2) => handleRefineResult(r2, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
  }
});

// node_modules/zod/v4/core/memoizer.js
var init_memoizer = __esm({
  "node_modules/zod/v4/core/memoizer.js"() {
  }
});

// node_modules/zod/v4/locales/index.js
var init_locales = __esm({
  "node_modules/zod/v4/locales/index.js"() {
  }
});

// node_modules/zod/v4/core/registries.js
function registry() {
  return new $ZodRegistry();
}
var _a2, $ZodRegistry, globalRegistry;
var init_registries = __esm({
  "node_modules/zod/v4/core/registries.js"() {
    $ZodRegistry = class {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema, ..._meta) {
        const meta2 = _meta[0];
        this._map.set(schema, meta2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.set(meta2.id, schema);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema) {
        const meta2 = this._map.get(schema);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.delete(meta2.id);
        }
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = { ...this.get(p) ?? {} };
          delete pm.id;
          const f = { ...pm, ...this._map.get(schema) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    };
    (_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
    globalRegistry = globalThis.__zod_globalRegistry;
  }
});

// node_modules/zod/v4/core/compile.js
var init_compile = __esm({
  "node_modules/zod/v4/core/compile.js"() {
  }
});

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
  return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
  return new Class({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
  return new Class({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
  return new Class({
    type: "date",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
  return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
  const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
var init_api = __esm({
  "node_modules/zod/v4/core/api.js"() {
    init_checks();
    init_util();
  }
});

// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema = __esm({
  "node_modules/zod/v4/core/to-json-schema.js"() {
  }
});

// node_modules/zod/v4/core/json-schema.js
var init_json_schema = __esm({
  "node_modules/zod/v4/core/json-schema.js"() {
  }
});

// node_modules/zod/v4/core/index.js
var init_core2 = __esm({
  "node_modules/zod/v4/core/index.js"() {
    init_core();
    init_parse();
    init_errors2();
    init_schemas();
    init_memoizer();
    init_checks();
    init_versions();
    init_util();
    init_regexes();
    init_locales();
    init_registries();
    init_doc();
    init_compile();
    init_api();
    init_to_json_schema();
    init_json_schema();
  }
});

// node_modules/zod/v4/mini/parse.js
var init_parse2 = __esm({
  "node_modules/zod/v4/mini/parse.js"() {
    init_core2();
  }
});

// node_modules/zod/v4/mini/schemas.js
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
function int(params) {
  return _int(ZodMiniNumberFormat, params);
}
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
// @__NO_SIDE_EFFECTS__
function date2(params) {
  return _date(ZodMiniDate, params);
}
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
  };
  return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ unknown(),
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function union(options3, params) {
  return new ZodMiniUnion({
    type: "union",
    options: options3,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
  return new ZodMiniMap({
    type: "map",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
  });
}
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function nullish2(innerType) {
  return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
  return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
  return _custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
  return _refine(ZodMiniCustom, fn, _params);
}
var ZodMiniType, ZodMiniString, ZodMiniNumber, ZodMiniNumberFormat, ZodMiniBoolean, ZodMiniUnknown, ZodMiniDate, ZodMiniArray, ZodMiniObject, ZodMiniUnion, ZodMiniRecord, ZodMiniMap, ZodMiniEnum, ZodMiniLiteral, ZodMiniTransform, ZodMiniOptional, ZodMiniNullable, ZodMiniDefault, ZodMiniPipe, ZodMiniCustom;
var init_schemas2 = __esm({
  "node_modules/zod/v4/mini/schemas.js"() {
    init_core2();
    init_util();
    init_parse2();
    ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
      if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
    }, {
      // `with` is an alias for `check`: the same function object, not a wrapper.
      get with() {
        return this.check;
      },
      set with(value) {
        own(this, "with", value);
      },
      parse(data, params) {
        return parse2(this, data, params, { callee: this.parse });
      },
      parseAsync(data, params) {
        return parseAsync(this, data, params, { callee: this.parseAsync });
      },
      safeParse(data, params) {
        return safeParse(this, data, params);
      },
      safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
      },
      check(...checks2) {
        const def = this.def;
        return this.clone({
          ...def,
          checks: [
            ...def.checks ?? [],
            ...checks2.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
          ]
        }, { parent: true });
      },
      clone(_def, params) {
        return clone(this, _def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta2) {
        reg.add(this, meta2);
        return this;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      }
    });
    ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
      $ZodString.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
      $ZodNumber.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
      $ZodNumberFormat.init(inst, def);
      ZodMiniNumber.init(inst, def);
    });
    ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
      $ZodBoolean.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
      $ZodUnknown.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniDate = /* @__PURE__ */ $constructor("ZodMiniDate", (inst, def) => {
      $ZodDate.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
      $ZodArray.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
      $ZodObject.init(inst, def);
      ZodMiniType.init(inst, def);
      installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
    });
    ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
      $ZodUnion.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
      $ZodRecord.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniMap = /* @__PURE__ */ $constructor("ZodMiniMap", (inst, def) => {
      $ZodMap.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
      $ZodEnum.init(inst, def);
      ZodMiniType.init(inst, def);
      inst.options = [...inst._zod.values];
    });
    ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
      $ZodLiteral.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
      $ZodTransform.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
      $ZodNullable.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
      $ZodDefault.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
      $ZodPipe.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
      $ZodCustom.init(inst, def);
      ZodMiniType.init(inst, def);
    });
  }
});

// node_modules/zod/v4/mini/checks.js
var init_checks2 = __esm({
  "node_modules/zod/v4/mini/checks.js"() {
    init_core2();
  }
});

// node_modules/zod/v4/mini/iso.js
var init_iso = __esm({
  "node_modules/zod/v4/mini/iso.js"() {
  }
});

// node_modules/zod/v4/mini/coerce.js
var init_coerce = __esm({
  "node_modules/zod/v4/mini/coerce.js"() {
  }
});

// node_modules/zod/v4/mini/external.js
var init_external = __esm({
  "node_modules/zod/v4/mini/external.js"() {
    init_core2();
    init_parse2();
    init_schemas2();
    init_checks2();
    init_core2();
    init_locales();
    init_iso();
    init_coerce();
  }
});

// node_modules/zod/mini/index.js
var init_mini = __esm({
  "node_modules/zod/mini/index.js"() {
    init_external();
  }
});

// lib/batch/pause-reasons.ts
var PAUSE_REASONS;
var init_pause_reasons = __esm({
  "lib/batch/pause-reasons.ts"() {
    "use strict";
    PAUSE_REASONS = {
      /** Five features in a row ended failed. */
      breaker: "its circuit breaker is open",
      /** A usage window is used up; `until` says when it resets, where that is known. */
      quota: "the usage limit is reached",
      /** The service did not answer for an hour. */
      outage: "the service did not answer",
      auth: "Claude or a service is not logged in",
      billing: "an account needs attention",
      /** The client refused a tool call, and would refuse the next feature's as well. */
      permission: "a permission that the features need was refused",
      /** The checks fail before the next feature begins, so nothing could be completed. */
      red: "the checks fail before the next feature begins",
      /** Claude stopped three times without any change of the state. */
      stalled: "Claude stopped three times in a row without any progress",
      user: "somebody stopped it",
      /** A limit that the person set before the night. */
      limit: "a limit that was set is reached",
      /** Older files only: nothing sets it any more. */
      question: "a question needs an answer"
    };
  }
});

// lib/batch/schema-overnight.ts
var index, count, text, block, commitId, sessionId, worker, tokens, sessionCost, usageWindow, run, conflict;
var init_schema_overnight = __esm({
  "lib/batch/schema-overnight.ts"() {
    "use strict";
    init_mini();
    init_clean();
    index = int().check(_nonnegative());
    count = int().check(_nonnegative());
    text = string2().check(_overwrite(safeLine));
    block = string2().check(_overwrite(safeBlock));
    commitId = string2().check(_regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
    sessionId = string2().check(_regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
    worker = {
      /** Its session of Claude Code. */
      session_id: sessionId,
      /** It was told once that nothing has changed, or that something is not committed. */
      asked: optional(boolean2()),
      /** What it is asked, until its work is checked. */
      question: optional(block),
      /** The commit that was made of its work, for the checks to run on. */
      candidate: optional(commitId),
      /** How often its client ended without a result, or fell silent. */
      broken: optional(count)
    };
    tokens = { input: count, cache_write: count, cache_read: count, output: count };
    sessionCost = {
      cost_usd: _default(nullable(number2()), null),
      /** All tokens of the client's last sum: it may begin anew in each process, and forgets what was killed. */
      told: optional(count)
    };
    usageWindow = {
      name: text,
      used: number2().check(_nonnegative()),
      until: optional(text),
      told_at: text
    };
    run = {
      /** The run's own worktree, for people to read: it is derived again before anything is done there. */
      worktree: text,
      /** The branch that moves forward to what is verified; null where HEAD was detached. */
      target: nullable(text),
      /** The commit that the run began at, and the last one that has landed. */
      base: commitId,
      landed: _default(nullable(commitId), null),
      land: _enum(["end", "each", "never"]),
      /** Why what is verified has not landed, where that was tried. */
      not_landed: optional(text),
      /** How many features it may work on at once; 1 where it is left out. */
      lanes: optional(int().check(_gte(1), _lte(4))),
      /** Whether the last landings in `verified` conflicted with what had landed meanwhile, oldest first: four of them. */
      conflicts: optional(array(boolean2())),
      /** How often in a row a session changed nothing. */
      idle: optional(count),
      /** Somebody asked it to stop. */
      stop: optional(_enum(["after_feature", "now"])),
      /** Where many machines work on it; left out for this one. */
      on: optional(literal("github")),
      started_at: text
    };
    conflict = {
      /** The features (by index) that had landed meanwhile. */
      with: array(index),
      detail: text,
      /** It was resolved once, in vain: the feature runs once more, alone, from what is verified. */
      alone: boolean2()
    };
  }
});

// lib/batch/workflow-modes.ts
var WORKFLOW_MODES, MODES_TEXT;
var init_workflow_modes = __esm({
  "lib/batch/workflow-modes.ts"() {
    "use strict";
    WORKFLOW_MODES = ["auto-implement", "lean", "direct"];
    MODES_TEXT = "auto-implement, lean or direct";
  }
});

// lib/batch/schema.ts
var loose, indexMap, gitRecord, gitOperations, commandRun, verificationRecord, failedFeature, skippedFeature, compaction, owner, outage, worker2, run2, sessionUsage, inFlight, pause, checks, leftovers, earlier, batchFile, SCHEMA_VERSION, DEFAULT_REMINDER, MAX_FEATURES, MAP_FIELDS;
var init_schema = __esm({
  "lib/batch/schema.ts"() {
    "use strict";
    init_mini();
    init_pause_reasons();
    init_schema_overnight();
    init_schema_overnight();
    init_workflow_modes();
    config({ jitless: true });
    loose = (shape) => looseObject(shape);
    indexMap = (value) => record(string2().check(_regex(/^(?:0|[1-9]\d{0,8})$/)), value);
    gitRecord = loose({
      success: boolean2(),
      timestamp: optional(text),
      sha: optional(text),
      branch: optional(text),
      remote: optional(text),
      number: optional(int()),
      url: optional(text),
      error: optional(text)
    });
    gitOperations = loose({
      commit: optional(gitRecord),
      push: optional(gitRecord),
      pr: optional(gitRecord)
    });
    commandRun = loose({
      command: text,
      exit_code: nullable(int()),
      seconds: number2(),
      timed_out: optional(boolean2()),
      /** Kept here only for a failed check of the present attempt; the evidence file has all of them. */
      output_tail: _default(block, "")
    });
    verificationRecord = loose({
      result: _enum(["passed", "failed", "unverified"]),
      failed_checks: _default(count, 0),
      commands: _default(array(commandRun), []),
      /** The commit that was checked. */
      head: _default(nullable(text), null),
      timestamp: text,
      /** The feature was completed without a commit, as somebody said. */
      no_commit: optional(boolean2()),
      /** What the feature changed about its own checks, one sentence each. */
      changed_checks: optional(array(text))
    });
    failedFeature = loose({
      feature_index: index,
      error_message: _default(text, ""),
      timestamp: _default(text, ""),
      retry_count: optional(count),
      failure_kind: optional(text),
      /** The ref that keeps its work, and how many attempts it has had. */
      work_ref: optional(text),
      attempts: optional(count)
    });
    skippedFeature = loose({
      feature_index: index,
      reason: _default(text, ""),
      category: _default(_enum(["manual", "dependency", "question"]), "manual"),
      timestamp: _default(text, "")
    });
    compaction = loose({
      feature_index: index,
      context_tokens_before_clear: count,
      timestamp: _default(text, "")
    });
    owner = loose({
      session_id: text,
      host: _default(text, ""),
      pid: optional(int()),
      pid_started: optional(text),
      epoch: count,
      since: text,
      last_seen: text,
      /** Set when the session ended: the batch may be taken over without force. */
      released_at: optional(text)
    });
    outage = loose({ since: text, last: text, reports: count });
    worker2 = loose(worker);
    run2 = loose({ ...run, windows: optional(array(loose(usageWindow))) });
    sessionUsage = loose({
      models: record(string2(), loose(tokens)),
      ...sessionCost
    });
    inFlight = loose({
      attempt: int().check(_positive()),
      started_at: text,
      base_sha: nullable(text),
      /** Why the attempt before this one failed, for the next one to read. */
      last_error: optional(text),
      /** Before this time the work shall not go on: the backoff of a retry, or an outage. */
      not_before: optional(text),
      /** When `/auto-implement` took the feature up. */
      briefed_at: optional(text),
      outage: optional(outage),
      /** What was uncommitted when it was handed out: the person's own. */
      dirty: optional(array(string2())),
      worker: optional(worker2),
      /** The lane of an overnight run in which it is worked on, from 0. */
      slot: optional(int().check(_gte(0), _lte(3))),
      conflict: optional(loose(conflict))
    });
    pause = loose({
      reason: _enum(Object.keys(PAUSE_REASONS)),
      since: text,
      until: optional(text),
      detail: _default(text, "")
    });
    checks = loose({
      commands: array(text),
      shell: boolean2(),
      source: text,
      /** The text of the script that the command runs, such as the test script of package.json. */
      script: _default(nullable(text), null)
    });
    leftovers = loose({
      feature_index: index,
      /** The commits to revert, newest first, and the files to restore or remove. */
      base_sha: nullable(text),
      commits: array(text),
      files: array(string2()),
      /** How often `next` found the checks still worse than at the start. */
      answers: count
    });
    earlier = loose({ attempts: count, refs: array(text), error: _default(text, "") });
    batchFile = loose({
      // Judged as it stands, so not cleaned.
      batch_id: string2(),
      features_file: text,
      total_features: count,
      features: array(text),
      current_index: int(),
      status: _enum(["in_progress", "paused", "completed", "failed"]),
      completed_features: array(index),
      failed_features: array(failedFeature),
      skipped_features: array(skippedFeature),
      context_token_estimate: count,
      auto_clear_count: count,
      auto_clear_events: array(compaction),
      created_at: text,
      updated_at: text,
      issue_numbers: nullable(array(nullable(int()))),
      /** The issues' texts, aligned with `issue_numbers`: data from strangers, shown quoted. */
      issue_bodies: optional(nullable(array(nullable(block)))),
      source_type: _enum(["file", "issues"]),
      state_file: text,
      context_tokens_before_clear: nullable(count),
      paused_at_feature_index: nullable(index),
      retry_attempts: indexMap(count),
      git_operations: indexMap(gitOperations),
      feature_order: array(index),
      feature_dependencies: indexMap(array(index)),
      analysis_metadata: record(string2(), unknown()),
      workflow_mode: _enum(WORKFLOW_MODES),
      workflow_reminder: text,
      schema_version: int(),
      revision: count,
      owner: nullable(owner),
      /** What is being worked on: one feature inside a session. */
      in_flight: indexMap(inFlight),
      pause: nullable(pause),
      checks: optional(nullable(checks)),
      leftovers: optional(nullable(leftovers)),
      /** The branch that was checked out at the start. */
      branch: optional(nullable(text)),
      /** Attempts before a failed feature was opened again. */
      earlier_attempts: indexMap(earlier),
      verification: indexMap(verificationRecord),
      /** What the sessions of an overnight run used for a feature, by their ids. */
      usage: indexMap(loose({ sessions: record(string2(), sessionUsage) })),
      run: optional(nullable(run2)),
      /** Whether the checks passed before the first feature: a red base is not blamed on feature 1. */
      base_verification: optional(nullable(verificationRecord)),
      /** How often the Stop hook has held the session in a row without progress. */
      stop_blocks: optional(nullable(loose({ count, mark: text }))),
      /** When the person last spoke to the owner's session: from then until its next call of the helper it may stop. */
      prompted_at: optional(text),
      /** The last turn that an API error or the session's end cut off, for `status`. */
      last_turn_error: optional(nullable(loose({ error: text, message: text, timestamp: text })))
    });
    SCHEMA_VERSION = 3;
    DEFAULT_REMINDER = "Use /auto-implement for each feature. Do NOT implement directly.";
    MAX_FEATURES = 1e4;
    MAP_FIELDS = [
      "retry_attempts",
      "git_operations",
      "feature_dependencies",
      "verification",
      "in_flight",
      "earlier_attempts",
      "usage"
    ];
  }
});

// lib/batch/create.ts
function newBatch(from) {
  return {
    batch_id: from.batchId,
    features_file: from.featuresFile,
    total_features: from.features.length,
    features: from.features,
    current_index: 0,
    status: "in_progress",
    completed_features: [],
    failed_features: [],
    skipped_features: [],
    context_token_estimate: 0,
    auto_clear_count: 0,
    auto_clear_events: [],
    created_at: from.now,
    updated_at: from.now,
    issue_numbers: from.issueNumbers ?? null,
    ...from.issueBodies ? { issue_bodies: from.issueBodies } : {},
    source_type: from.issueNumbers ? "issues" : "file",
    state_file: from.stateFile,
    context_tokens_before_clear: null,
    paused_at_feature_index: null,
    retry_attempts: /* @__PURE__ */ new Map(),
    git_operations: /* @__PURE__ */ new Map(),
    feature_order: from.order ?? from.features.map((_, index3) => index3),
    feature_dependencies: from.dependencies ?? /* @__PURE__ */ new Map(),
    analysis_metadata: from.analysis ?? {},
    workflow_mode: from.mode ?? "auto-implement",
    workflow_reminder: DEFAULT_REMINDER,
    schema_version: SCHEMA_VERSION,
    revision: 0,
    owner: null,
    in_flight: /* @__PURE__ */ new Map(),
    pause: null,
    verification: /* @__PURE__ */ new Map(),
    earlier_attempts: /* @__PURE__ */ new Map(),
    usage: /* @__PURE__ */ new Map(),
    checks: from.checks ?? null,
    branch: from.branch ?? null
  };
}
function withFeatures(batch2, { features, dependencies, analysis }) {
  const all = [...batch2.features, ...features];
  const added = orderFeatures(all.length, dependencies).order.filter(
    (index3) => index3 >= batch2.features.length
  );
  const pad = (list2) => [...list2, ...features.map(() => null)];
  return {
    ...batch2,
    features: all,
    issue_numbers: batch2.issue_numbers && pad(batch2.issue_numbers),
    ...batch2.issue_bodies && { issue_bodies: pad(batch2.issue_bodies) },
    feature_order: [...batch2.feature_order, ...added],
    feature_dependencies: new Map([...batch2.feature_dependencies, ...dependencies]),
    analysis_metadata: { ...batch2.analysis_metadata, ...analysis }
  };
}
var init_create = __esm({
  "lib/batch/create.ts"() {
    "use strict";
    init_order();
    init_schema();
  }
});

// lib/batch/overnight.ts
function withWork(batch2, event) {
  const current = batch2.in_flight.get(event.index);
  if (event.type === "put_back") {
    if (event.ended) return withEndedAttempt(batch2, event.index, event.ended);
    const others = [...batch2.in_flight].filter(([index4]) => index4 !== event.index);
    return current?.worker || current?.conflict ? batch2 : { ...batch2, in_flight: new Map(others) };
  }
  const { index: index3, worker: worker3, usage, base_sha } = event;
  const attempt = {
    ...current,
    ...worker3 ? { worker: { ...current?.worker, ...worker3 } } : {},
    ...base_sha === void 0 ? {} : { base_sha }
  };
  const changed = { ...batch2, in_flight: new Map(batch2.in_flight).set(index3, attempt) };
  return usage ? withUsage(changed, index3, usage) : changed;
}
function withUsage(batch2, index3, usage) {
  const sessions = { ...batch2.usage.get(index3)?.sessions, ...usage };
  return { ...batch2, usage: new Map(batch2.usage).set(index3, { sessions }) };
}
function withEndedAttempt(batch2, index3, { error, ref, isConflict }) {
  const [in_flight, verification] = [new Map(batch2.in_flight), new Map(batch2.verification)];
  const [retry_attempts, earlier_attempts] = [new Map(batch2.retry_attempts), new Map(batch2.earlier_attempts)];
  const attempts = in_flight.get(index3)?.attempt ?? 1;
  for (const map2 of [in_flight, verification, retry_attempts]) map2.delete(index3);
  const refs = [...earlier_attempts.get(index3)?.refs ?? [], ...ref === void 0 ? [] : [ref]];
  earlier_attempts.set(index3, { attempts, refs, error });
  const changed = { ...batch2, in_flight, verification, retry_attempts, earlier_attempts };
  return isConflict ? withLanding(changed, true) : changed;
}
function withLanding(batch2, isConflict) {
  const { run: run3 } = batch2;
  if (!run3 || (run3.lanes ?? 1) === 1) return batch2;
  return { ...batch2, run: { ...run3, conflicts: [...run3.conflicts ?? [], isConflict].slice(-LANDINGS) } };
}
function withConflict(batch2, event) {
  const { index: index3, base_sha, detail, question } = event;
  const { worker: worker3, ...current } = batch2.in_flight.get(index3);
  const conflict2 = { with: event.with, detail, alone: current.conflict !== void 0 };
  const { candidate: _, ...session } = worker3 ?? {};
  const asked = { worker: { ...session, question, asked: false } };
  const attempt = { ...current, base_sha, conflict: conflict2, ...conflict2.alone ? {} : asked };
  const verification = new Map(batch2.verification);
  if (conflict2.alone) verification.delete(index3);
  const changed = { ...batch2, verification, in_flight: new Map(batch2.in_flight).set(index3, attempt) };
  return withLanding(changed, true);
}
function withRun(batch2, { run: run3 }) {
  const told = [...batch2.run?.windows ?? [], ...run3.windows ?? []];
  const latest = new Map(
    told.sort((one, other) => one.told_at < other.told_at ? -1 : 1).map((window2) => [window2.name, window2])
  );
  const windows = run3.windows ? { windows: [...latest.values()] } : {};
  const changed = { ...batch2.run, ...run3, ...windows };
  return { ...batch2, run: changed };
}
function addUsage(sessions) {
  if (sessions.length === 0) return void 0;
  const sum = { input: 0, cache_write: 0, cache_read: 0, output: 0, cost_usd: null };
  for (const { models, cost_usd } of sessions) {
    if (cost_usd !== null) sum.cost_usd = (sum.cost_usd ?? 0) + cost_usd;
    for (const tokens2 of Object.values(models)) {
      for (const kind of TOKEN_CLASSES) sum[kind] += tokens2[kind];
    }
  }
  return sum;
}
function usageByModel(sessions) {
  const split = sessions.flatMap(({ models }) => Object.entries(models));
  const sums = [...new Set(split.map(([model]) => model))].map((model) => {
    const own2 = split.filter(([name]) => name === model);
    return [
      model,
      addUsage(own2.map(([, tokens2]) => ({ models: { [model]: tokens2 }, cost_usd: null })))
    ];
  });
  return sums.sort(([, one], [, other]) => allTokens(other) - allTokens(one));
}
function featureUsage(batch2, index3) {
  return addUsage(Object.values(batch2.usage.get(index3)?.sessions ?? {}));
}
function allTokens({ input, cache_write, cache_read, output }) {
  return input + cache_write + cache_read + output;
}
function batchUsage(batch2) {
  return addUsage([...batch2.usage.values()].flatMap(({ sessions }) => Object.values(sessions)));
}
var LANDINGS, TOKEN_CLASSES;
var init_overnight = __esm({
  "lib/batch/overnight.ts"() {
    "use strict";
    LANDINGS = 4;
    TOKEN_CLASSES = ["input", "cache_write", "cache_read", "output"];
  }
});

// lib/batch/progress.ts
function outcomes(batch2) {
  const found = /* @__PURE__ */ new Map();
  for (const index3 of batch2.completed_features) found.set(index3, "completed");
  for (const { feature_index } of batch2.failed_features) found.set(feature_index, "failed");
  for (const { feature_index, category } of batch2.skipped_features) {
    found.set(feature_index, category === "dependency" ? "blocked" : "skipped");
  }
  return found;
}
function featureState(batch2, index3, ended = outcomes(batch2)) {
  const outcome2 = ended.get(index3);
  if (outcome2) return outcome2;
  return batch2.in_flight.has(index3) ? "in_progress" : "pending";
}
function currentFeature(batch2) {
  const [first] = batch2.in_flight;
  return first && { index: first[0], ...first[1] };
}
function lanesNow({ run: run3 }) {
  const conflicts = run3?.conflicts?.filter((isConflict) => isConflict).length ?? 0;
  return conflicts > MOST_CONFLICTS ? 1 : run3?.lanes ?? 1;
}
function progress(batch2) {
  const counts2 = { completed: 0, failed: 0, skipped: 0, blocked: 0 };
  const ended = outcomes(batch2);
  for (const outcome2 of ended.values()) counts2[outcome2] += 1;
  const unverified = batch2.completed_features.filter((i) => batch2.verification.get(i)?.result !== "passed");
  const marked = (mark) => batch2.completed_features.filter((i) => batch2.verification.get(i)?.[mark]).length;
  return {
    total: batch2.features.length,
    ended: ended.size,
    ...counts2,
    unverified: unverified.length,
    withoutCommit: marked("no_commit"),
    changedChecks: marked("changed_checks")
  };
}
function progressMark(batch2) {
  const current = currentFeature(batch2);
  const checks2 = current ? batch2.verification.get(current.index)?.failed_checks ?? 0 : 0;
  return [progress(batch2).ended, current?.index ?? "-", current?.attempt ?? "-", checks2].join("/");
}
function outcomeMark({ pause: pause3, owner: owner2, features, run: run3, ...batch2 }) {
  const ended = [batch2.completed_features, batch2.failed_features, batch2.skipped_features];
  const session = owner2 ? `${owner2.epoch} ${owner2.released_at ?? ""}`.trim() : "none";
  const held = pause3 ? `${pause3.reason} ${pause3.since}` : "open";
  const landed3 = run3 ? [`${run3.landed ?? "nothing"}${run3.not_landed ? " held" : ""}`] : [];
  const parts = [...ended.map((list2) => list2.length), features.length, held, session, ...landed3];
  return parts.join("/").replace(/[^\w:./ ]/g, "_");
}
function nextFeature(batch2) {
  const current = currentFeature(batch2);
  if (current) return { kind: "in_progress", index: current.index };
  const ended = outcomes(batch2);
  const index3 = batch2.feature_order.find(
    (i) => !ended.has(i) && unmetDependencies(batch2, i, ended).length === 0
  );
  return index3 === void 0 ? { kind: "ended" } : { kind: "pending", index: index3 };
}
function unmetDependencies(batch2, index3, ended) {
  const waitsFor = batch2.feature_dependencies.get(index3) ?? [];
  return waitsFor.filter((other) => ended.get(other) !== "completed");
}
function derive(batch2, now) {
  const ended = outcomes(batch2);
  const blocked = newlyBlocked(batch2, ended, now);
  const skipped_features = blocked.length > 0 ? [...batch2.skipped_features, ...blocked] : batch2.skipped_features;
  const total_features = batch2.features.length;
  let current_index = 0;
  while (current_index < total_features && ended.has(current_index)) current_index += 1;
  const pause3 = current_index === total_features ? null : batch2.pause;
  const derived = { ...batch2, skipped_features, total_features, current_index, pause: pause3 };
  return { ...derived, status: statusOf(derived) };
}
function newlyBlocked(batch2, ended, now) {
  const blocked = [];
  let found = batch2.feature_dependencies.size > 0;
  while (found) {
    found = false;
    for (const index3 of batch2.feature_order) {
      const waitsFor = batch2.feature_dependencies.get(index3) ?? [];
      const cause = waitsFor.find((other) => ended.has(other) && ended.get(other) !== "completed");
      if (cause === void 0 || ended.has(index3)) continue;
      ended.set(index3, "blocked");
      const reason = `waits for feature ${cause + 1}, which was not completed`;
      blocked.push({ feature_index: index3, reason, category: "dependency", timestamp: now });
      found = true;
    }
  }
  return blocked;
}
function statusOf(batch2) {
  if (batch2.current_index === batch2.total_features)
    return batch2.completed_features.length > 0 ? "completed" : "failed";
  return batch2.pause ? "paused" : "in_progress";
}
function attemptsBefore(batch2, index3) {
  return (batch2.earlier_attempts.get(index3)?.attempts ?? 0) + (batch2.retry_attempts.get(index3) ?? 0);
}
function reopenFailed(batch2) {
  const earlier_attempts = new Map(batch2.earlier_attempts);
  const retry_attempts = new Map(batch2.retry_attempts);
  const verification = new Map(batch2.verification);
  for (const { feature_index: index3, attempts = 1, work_ref, error_message } of batch2.failed_features) {
    const refs = [...earlier_attempts.get(index3)?.refs ?? [], ...work_ref === void 0 ? [] : [work_ref]];
    earlier_attempts.set(index3, { attempts, refs, error: error_message });
    retry_attempts.delete(index3);
    verification.delete(index3);
  }
  const skipped_features = batch2.skipped_features.filter(({ category }) => category !== "dependency");
  return { ...batch2, earlier_attempts, retry_attempts, verification, failed_features: [], skipped_features };
}
var MOST_CONFLICTS;
var init_progress = __esm({
  "lib/batch/progress.ts"() {
    "use strict";
    MOST_CONFLICTS = 1;
  }
});

// lib/batch/transition.ts
function transition(batch2, event, now) {
  const refusal3 = refuse(batch2, event);
  if (refusal3) return { ok: false, refusal: refusal3 };
  const changed = "index" in event ? applyToFeature(batch2, event, now) : applyToBatch(batch2, event, now);
  return { ok: true, batch: derive(changed, now) };
}
function afterEvent(batch2, event, now) {
  const result = transition(batch2, event, now);
  return result.ok ? result.batch : batch2;
}
function refuse(batch2, event) {
  if (event.index !== void 0) return refuseFeatureEvent(batch2, event.type, event.index);
  return (event.type === "paused" || event.type === "features_added") && isOver(batch2) ? { reason: "batch_ended", status: batch2.status } : void 0;
}
function refuseFeatureEvent(batch2, type, index3) {
  const total = batch2.features.length;
  if (!Number.isInteger(index3) || index3 < 0 || index3 >= total)
    return { reason: "no_such_feature", index: index3, total };
  if (type === "git_recorded" || type === "used") return void 0;
  const ended = outcomes(batch2);
  const current = currentFeature(batch2)?.index ?? null;
  const outcome2 = ended.get(index3);
  if (outcome2) return { reason: "already_ended", index: index3, outcome: outcome2, current };
  if (type === "skipped") return void 0;
  if (type === "handed_out") return refuseHandOut(batch2, index3, ended);
  return batch2.in_flight.has(index3) ? void 0 : { reason: "not_in_progress", index: index3, current };
}
function refuseHandOut(batch2, index3, ended) {
  const current = currentFeature(batch2)?.index;
  if (batch2.pause) return { reason: "batch_paused", pause: batch2.pause };
  const isFull = !batch2.in_flight.has(index3) && batch2.in_flight.size >= lanesNow(batch2);
  if (current !== void 0 && isFull) return { reason: "another_in_progress", index: index3, current };
  const others = unmetDependencies(batch2, index3, ended);
  return others.length > 0 ? { reason: "waits_for", index: index3, others } : void 0;
}
function isOver(batch2) {
  return batch2.status === "completed" || batch2.status === "failed";
}
function applyToFeature(batch2, event, now) {
  switch (event.type) {
    case "handed_out":
      return handOut(batch2, event, now);
    case "briefed":
      return inFlight2(batch2, event.index, { briefed_at: now });
    case "worked":
    case "put_back":
      return withWork(batch2, event);
    case "used":
      return withUsage(batch2, event.index, event.usage);
    case "conflicted":
      return withConflict(batch2, event);
    case "check_failed":
      return withVerification(batch2, event.index, failedCheck(batch2, event));
    case "completed":
      return complete(batch2, event);
    case "retried":
      return retry(batch2, event, now);
    case "service_gone":
      return inFlight2(batch2, event.index, { outage: event.outage, not_before: event.not_before });
    case "failed":
      return fail(batch2, event, now);
    case "skipped":
      return skip(batch2, event, now);
    case "git_recorded":
      return withGitRecord(batch2, event.index, event.operation, event.record);
  }
}
function failedChecks(batch2, index3) {
  return batch2.verification.get(index3)?.failed_checks ?? 0;
}
function failedCheck(batch2, event) {
  return { ...event.verification, failed_checks: failedChecks(batch2, event.index) + 1 };
}
function handOut(batch2, { index: index3, base_sha, dirty = [], slot }, now) {
  if (batch2.in_flight.has(index3)) return batch2;
  const attempt = attemptsBefore(batch2, index3) + 1;
  const own2 = dirty.length > 0 ? { dirty } : {};
  const lane = slot === void 0 ? {} : { slot };
  return inFlight2(batch2, index3, { attempt, started_at: now, base_sha, ...own2, ...lane });
}
function complete(batch2, { index: index3, verification, commit }) {
  const ended = { ...landed(batch2, index3), completed_features: [...batch2.completed_features, index3] };
  const done = withVerification(withLanding(ended, false), index3, verification);
  return commit ? withGitRecord(done, index3, "commit", commit) : done;
}
function retry(batch2, event, now) {
  const { index: index3, retries, error_message, not_before } = event;
  const verification = new Map(batch2.verification);
  verification.delete(index3);
  const { dirty, slot } = batch2.in_flight.get(index3) ?? {};
  const attempt = {
    attempt: (batch2.earlier_attempts.get(index3)?.attempts ?? 0) + retries + 1,
    started_at: now,
    base_sha: batch2.in_flight.get(index3)?.base_sha ?? null,
    ...dirty ? { dirty } : {},
    ...slot === void 0 ? {} : { slot },
    last_error: error_message,
    ...not_before === void 0 ? {} : { not_before }
  };
  const retry_attempts = new Map(batch2.retry_attempts).set(index3, retries);
  return { ...batch2, verification, retry_attempts, in_flight: new Map(batch2.in_flight).set(index3, attempt) };
}
function fail(batch2, event, now) {
  const { type: _, index: index3, ...facts } = event;
  const attempts = batch2.in_flight.get(index3)?.attempt ?? attemptsBefore(batch2, index3);
  const record3 = { feature_index: index3, timestamp: now, attempts, ...facts };
  return { ...landed(batch2, index3), failed_features: [...batch2.failed_features, record3] };
}
function skip(batch2, { index: index3, reason, category }, now) {
  const record3 = { feature_index: index3, reason, category, timestamp: now };
  return { ...landed(batch2, index3), skipped_features: [...batch2.skipped_features, record3] };
}
function inFlight2(batch2, index3, fields) {
  const changed = { ...batch2.in_flight.get(index3), ...fields };
  return { ...batch2, in_flight: new Map(batch2.in_flight).set(index3, changed) };
}
function landed(batch2, index3) {
  const in_flight = new Map(batch2.in_flight);
  in_flight.delete(index3);
  const record3 = batch2.verification.get(index3);
  const commands4 = record3?.commands.map((run3) => ({ ...run3, output_tail: "" })) ?? [];
  return record3 ? withVerification({ ...batch2, in_flight }, index3, { ...record3, commands: commands4 }) : { ...batch2, in_flight };
}
function withVerification(batch2, index3, record3) {
  return { ...batch2, verification: new Map(batch2.verification).set(index3, record3) };
}
function withGitRecord(batch2, index3, operation, record3) {
  const all = { ...batch2.git_operations.get(index3), [operation]: record3 };
  return { ...batch2, git_operations: new Map(batch2.git_operations).set(index3, all) };
}
function applyToBatch(batch2, event, now) {
  switch (event.type) {
    case "paused":
      return pause2(batch2, event, now);
    case "resumed":
      return { ...batch2, pause: null, stop_blocks: null, paused_at_feature_index: null };
    case "claimed":
      return claimed(batch2, event.owner);
    case "released":
      return batch2.owner ? { ...batch2, owner: { ...batch2.owner, released_at: now } } : batch2;
    case "compacted":
      return recordCompaction(batch2, now);
    case "stop_held":
      return { ...batch2, stop_blocks: { count: stopsHeld(batch2) + 1, mark: progressMark(batch2) } };
    case "prompted":
      return { ...batch2, prompted_at: now, stop_blocks: null };
    case "turn_failed":
      return { ...batch2, last_turn_error: { error: event.error, message: event.message, timestamp: now } };
    case "base_checked":
      return { ...batch2, base_verification: event.verification };
    case "left_behind":
      return { ...batch2, leftovers: event.leftovers };
    case "failed_reopened":
      return reopenFailed(batch2);
    case "run_changed":
      return withRun(batch2, event);
    case "features_added":
      return withFeatures(batch2, event);
  }
}
function stopsHeld(batch2) {
  const held = batch2.stop_blocks;
  return held && held.mark === progressMark(batch2) ? held.count : 0;
}
function claimed(batch2, owner2) {
  const isSame = batch2.owner?.session_id === owner2.session_id;
  const in_flight = new Map(batch2.in_flight);
  for (const [index3, { outage: outage2, not_before, ...kept2 }] of in_flight) if (outage2) in_flight.set(index3, kept2);
  return { ...batch2, in_flight, owner: owner2, context_token_estimate: isSame ? batch2.context_token_estimate : 0 };
}
function pause2(batch2, event, now) {
  const paused2 = { ...batch2, pause: { ...event.pause, since: now } };
  if (event.tokens_before_clear === void 0) return paused2;
  return {
    ...paused2,
    context_tokens_before_clear: event.tokens_before_clear,
    paused_at_feature_index: featureAtHand(batch2)
  };
}
function recordCompaction(batch2, now) {
  const seen = {
    feature_index: featureAtHand(batch2),
    context_tokens_before_clear: batch2.context_token_estimate,
    timestamp: now
  };
  return {
    ...batch2,
    auto_clear_count: batch2.auto_clear_count + 1,
    auto_clear_events: [...batch2.auto_clear_events, seen],
    context_token_estimate: 0
  };
}
function featureAtHand(batch2) {
  return currentFeature(batch2)?.index ?? Math.min(batch2.current_index, batch2.features.length - 1);
}
var init_transition = __esm({
  "lib/batch/transition.ts"() {
    "use strict";
    init_create();
    init_overnight();
    init_progress();
  }
});

// lib/batch/audit-events.ts
function auditEvents(before, after, timestamp2) {
  const base = { timestamp: timestamp2, batch_id: after.batch_id };
  if (!before) return [{ ...base, event_type: "batch_started", reason: `${after.features.length} features` }];
  if (before === after) return [];
  const events2 = [
    ...checked(before, after),
    ...reopened(before, after),
    ...completed(before, after),
    ...failed(before, after),
    ...skipped(before, after),
    ...pauses(before, after),
    ...started(before, after),
    ...end(before, after)
  ];
  return events2.map((event) => ({ ...base, ...event }));
}
function started(before, after) {
  return [...after.in_flight].filter(([index3, { attempt, started_at }]) => {
    const known = before.in_flight.get(index3);
    return known?.attempt !== attempt || known.started_at !== started_at;
  }).map(([feature_index, { attempt }]) => ({
    event_type: "feature_started",
    feature_index,
    reason: `attempt ${attempt}`
  }));
}
function checked(before, after) {
  return [...after.verification].filter(
    ([index3, record3]) => record3.commands.length > 0 && record3.timestamp !== before.verification.get(index3)?.timestamp
  ).map(([feature_index, { result, commands: commands4 }]) => {
    const last = commands4.at(-1);
    const how = last?.timed_out ? "timed out" : `exit code ${last?.exit_code ?? "none"}`;
    return { event_type: "feature_checked", feature_index, reason: `${result} (${how})` };
  });
}
function reopened(before, after) {
  const failed3 = new Set(after.failed_features.map(({ feature_index }) => feature_index));
  return before.failed_features.filter(({ feature_index }) => !failed3.has(feature_index)).map(({ feature_index, failure_kind = "unknown" }) => ({
    event_type: "feature_reopened",
    feature_index,
    reason: failure_kind
  }));
}
function completed(before, after) {
  return after.completed_features.slice(before.completed_features.length).map((feature_index) => ({
    event_type: "feature_completed",
    feature_index,
    retry_count: after.retry_attempts.get(feature_index) ?? 0,
    reason: after.verification.get(feature_index)?.result ?? "unverified"
  }));
}
function failed(before, after) {
  const known = new Set(before.failed_features.map(keyOf));
  return after.failed_features.filter((record3) => !known.has(keyOf(record3))).map(({ feature_index, retry_count, error_message, failure_kind }) => ({
    event_type: "feature_failed",
    feature_index,
    retry_count: retry_count ?? 0,
    error_message: sanitizeErrorMessage(error_message),
    ...failure_kind === void 0 ? {} : { reason: failure_kind }
  }));
}
function keyOf({ feature_index, timestamp: timestamp2 }) {
  return `${feature_index} ${timestamp2}`;
}
function skipped(before, after) {
  const known = new Set(before.skipped_features.map(keyOf));
  return after.skipped_features.filter((record3) => !known.has(keyOf(record3))).map(({ feature_index, category, reason }) => ({
    event_type: "feature_skipped",
    feature_index,
    reason: category,
    error_message: sanitizeErrorMessage(reason)
  }));
}
function pauses(before, after) {
  const { pause: pause3 } = after;
  if (pause3 && before.pause?.since !== pause3.since) {
    const paused2 = { reason: pause3.reason, error_message: sanitizeErrorMessage(pause3.detail) };
    const opened = [{ event_type: "circuit_breaker_triggered", ...paused2 }];
    return [...pause3.reason === "breaker" ? opened : [], { event_type: "batch_paused", ...paused2 }];
  }
  return before.pause && !pause3 && !isOver(after) ? [{ event_type: "batch_resumed", reason: before.pause.reason }] : [];
}
function end(before, after) {
  return isOver(after) && !isOver(before) ? [{ event_type: "batch_ended", reason: after.status }] : [];
}
var init_audit_events = __esm({
  "lib/batch/audit-events.ts"() {
    "use strict";
    init_redact_secrets();
    init_transition();
  }
});

// lib/batch/migrate.ts
function migrate(value, file) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BatchError(`${file} holds no batch: it is not a JSON object. ${KEPT2}`, {
      code: "STATE_CORRUPT"
    });
  }
  const old = value;
  refuseNewer(old, file);
  refuseSummaryShape(old, file);
  const named2 = withoutNulls(old);
  const whole = withoutNullFields(withDefaults(named2));
  return {
    ...whole,
    status: renamed(named2["status"], { running: "in_progress" }) ?? "in_progress",
    source_type: renamed(named2["source_type"], { github_issues: "issues" }) ?? "file",
    auto_clear_events: renamedTokens(whole["auto_clear_events"] ?? []),
    skipped_features: renamedCategories(whole["skipped_features"]),
    in_flight: byIndex(whole["in_flight"]),
    paused_at_feature_index: indexOrNone(whole["paused_at_feature_index"]),
    feature_order: nonEmpty(named2["feature_order"]) ?? identity(named2["features"]),
    pause: named2["pause"] ?? pauseOfOlderTools(named2),
    schema_version: SCHEMA_VERSION
  };
}
function refuseNewer(old, file) {
  const version2 = old["schema_version"];
  if (version2 === void 0 || version2 === null) return;
  if (typeof version2 === "number" && Number.isInteger(version2) && version2 >= 1 && version2 <= SCHEMA_VERSION)
    return;
  if (typeof version2 !== "number" || version2 <= SCHEMA_VERSION) {
    throw new BatchError(
      `${file} cannot be read: its "schema_version" is none that was ever written. ${KEPT2}`,
      { code: "STATE_CORRUPT" }
    );
  }
  throw new BatchError(
    `${file} was written in format ${version2}, newer than format ${SCHEMA_VERSION}, which this version of the plugin reads. ${KEPT2} Update the plugin.`,
    { code: "STATE_NEWER" }
  );
}
function refuseSummaryShape(old, file) {
  const lists = [old["completed"], old["failed"]];
  if ("features" in old || !lists.some((list2) => Array.isArray(list2))) return;
  throw new BatchError(
    `${file} is a summary by an older tool: it lists what completed and failed but has no "features", so it cannot be run. ${KEPT2} Move it away and start the batch from its features file.`,
    { code: "STATE_LEGACY" }
  );
}
function withoutNulls(old) {
  const means = (key) => NULLABLE.has(key) || !Object.hasOwn(batchFile.shape, key);
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
    in_flight: {},
    verification: {},
    earlier_attempts: {},
    usage: {}
  };
}
function renamed(value, names2) {
  return typeof value === "string" ? names2[value] ?? value : value;
}
function renamedTokens(events2) {
  if (!Array.isArray(events2)) return events2;
  return events2.map((event) => {
    if (typeof event !== "object" || event === null || "context_tokens_before_clear" in event) return event;
    return { ...event, context_tokens_before_clear: event["tokens_before"] };
  });
}
function renamedCategories(records) {
  if (!Array.isArray(records)) return records;
  return records.map((record3) => {
    const gated = typeof record3 === "object" && record3 !== null && "category" in record3;
    if (!gated || record3.category !== "quality_gate") return record3;
    return { ...record3, category: "manual", category_before: record3.category };
  });
}
function indexOrNone(index3) {
  return index3 === -1 ? null : index3;
}
function byIndex(inFlight3) {
  if (typeof inFlight3 !== "object" || inFlight3 === null || !("feature_index" in inFlight3)) return inFlight3;
  const { feature_index, ...rest } = inFlight3;
  return { [String(feature_index)]: rest };
}
function nonEmpty(order) {
  return Array.isArray(order) && order.length === 0 ? void 0 : order;
}
function identity(features) {
  return Array.isArray(features) ? features.map((_, index3) => index3) : [];
}
function pauseOfOlderTools(old) {
  if (old["status"] !== "paused") return null;
  return {
    reason: "user",
    since: old["updated_at"] ?? old["created_at"] ?? "",
    detail: "paused by an older tool"
  };
}
function withoutNullFields(old) {
  return {
    ...old,
    failed_features: inRecords(old["failed_features"], OF_FAILURE),
    skipped_features: inRecords(old["skipped_features"], OF_SKIP),
    auto_clear_events: inRecords(old["auto_clear_events"], OF_COMPACTION),
    git_operations: mapped(
      old["git_operations"],
      (operations) => mapped(
        dropNulls(operations, OF_OPERATIONS),
        (record3, name) => OF_OPERATIONS.has(name) ? dropNulls(record3, OF_OPERATION) : record3
      )
    )
  };
}
function inRecords(records, fields) {
  return Array.isArray(records) ? records.map((record3) => dropNulls(record3, fields)) : records;
}
function dropNulls(value, fields) {
  if (!isObject2(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => entry !== null || !fields.has(key))
  );
}
function mapped(value, change2) {
  if (!isObject2(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change2(entry, key)]));
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var KEPT2, NULLABLE, OF_FAILURE, OF_SKIP, OF_COMPACTION, OF_OPERATIONS, OF_OPERATION;
var init_migrate = __esm({
  "lib/batch/migrate.ts"() {
    "use strict";
    init_errors();
    init_schema();
    KEPT2 = "The file was left as it is.";
    NULLABLE = /* @__PURE__ */ new Set([
      "issue_numbers",
      "issue_bodies",
      "context_tokens_before_clear",
      "paused_at_feature_index",
      "owner",
      "pause",
      "checks",
      "leftovers",
      "run",
      "branch",
      "base_verification",
      "stop_blocks",
      "last_turn_error"
    ]);
    OF_FAILURE = /* @__PURE__ */ new Set(["error_message", "timestamp", "retry_count", "failure_kind"]);
    OF_SKIP = /* @__PURE__ */ new Set(["reason", "category", "timestamp"]);
    OF_COMPACTION = /* @__PURE__ */ new Set(["timestamp"]);
    OF_OPERATIONS = /* @__PURE__ */ new Set(["commit", "push", "pr"]);
    OF_OPERATION = /* @__PURE__ */ new Set(["timestamp", "sha", "branch", "remote", "number", "url", "error"]);
  }
});

// lib/batch/state-file.ts
function parseBatch(text4, file) {
  const json = mergeRepeated(migrate(readJson(text4, file), file));
  const parsed3 = batchFile.safeParse(json);
  if (!parsed3.success) {
    const what = describeIssues(parsed3.error.issues, json);
    throw new BatchError(`${file} cannot be read: ${what}. ${ADVICE}`, { code: "STATE_CORRUPT" });
  }
  const batch2 = fromFile(parsed3.data);
  const impossible = findImpossible(batch2);
  if (impossible) {
    throw new BatchError(`${file} cannot be true: ${impossible}. ${ADVICE}`, { code: "STATE_IMPOSSIBLE" });
  }
  return derive(batch2, batch2.updated_at);
}
function describeIssues(issues, json) {
  const missing = issues.filter(({ path: path20 }) => path20.length === 1 && json[String(path20[0])] === void 0);
  if (missing.length > 0) return `it has no ${missing.map(({ path: path20 }) => path20[0]).join(", ")}`;
  const [issue3] = issues;
  const expected = issue3 && "expected" in issue3 ? `is not of type ${issue3.expected}` : "has an invalid value";
  return `"${issue3?.path.join(".")}" ${expected}`;
}
function formatBatch(batch2) {
  const maps = Object.fromEntries(MAP_FIELDS.map((field) => [field, Object.fromEntries(batch2[field])]));
  return `${JSON.stringify({ ...batch2, ...maps }, null, 2)}
`;
}
function readJson(text4, file) {
  try {
    return parseJson(text4.startsWith("\uFEFF") ? text4.slice(1) : text4);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new BatchError(`${file} cannot be read: ${cause.message}. ${ADVICE}`, {
      code: "STATE_CORRUPT",
      cause
    });
  }
}
function fromFile(file) {
  const last = file.features.length - 1;
  const { auto_clear_events, paused_at_feature_index: paused2 } = file;
  const maps = Object.fromEntries(
    MAP_FIELDS.map((field) => [
      field,
      new Map(Object.entries(file[field]).map(([key, value]) => [Number(key), value]))
    ])
  );
  return {
    ...file,
    ...maps,
    auto_clear_events: auto_clear_events.map(
      (event) => event.feature_index > last ? { ...event, feature_index: last } : event
    ),
    paused_at_feature_index: paused2 !== null && paused2 > last ? null : paused2
  };
}
function mergeRepeated(json) {
  const { completed_features: completed3, failed_features: failed3, skipped_features: skipped3 } = json;
  const done = Array.isArray(completed3) ? [...new Set(completed3)] : completed3;
  const isDone = (record3) => Array.isArray(done) && done.includes(indexOf(record3));
  const lastFailed = lastOfEach(failed3);
  const failures = Array.isArray(lastFailed) ? lastFailed.filter((record3) => !isDone(record3)) : lastFailed;
  return {
    ...json,
    completed_features: done,
    failed_features: failures,
    skipped_features: lastOfEach(skipped3)
  };
}
function lastOfEach(records) {
  if (!Array.isArray(records)) return records;
  const last = new Map(records.map((record3, position) => [indexOf(record3) ?? `#${position}`, record3]));
  return [...last.values()];
}
function indexOf(record3) {
  return typeof record3 === "object" && record3 !== null && "feature_index" in record3 ? record3.feature_index : void 0;
}
function findImpossible(batch2) {
  for (const check of CHECKS) {
    const problem2 = check(batch2);
    if (problem2) return problem2;
  }
  return void 0;
}
function indicesOutOfRange(batch2) {
  const named2 = [
    ["completed_features", batch2.completed_features],
    ["failed_features", batch2.failed_features.map((record3) => record3.feature_index)],
    ["skipped_features", batch2.skipped_features.map((record3) => record3.feature_index)],
    ...MAP_FIELDS.map((field) => [field, batch2[field].keys()]),
    ["feature_dependencies", [...batch2.feature_dependencies.values()].flat()]
  ];
  for (const [name, indices] of named2) {
    for (const index3 of indices) {
      if (index3 >= batch2.features.length)
        return `${name} names index ${index3}, but there are ${batch2.features.length} features`;
    }
  }
  return void 0;
}
function twoOutcomes(batch2) {
  const seen = /* @__PURE__ */ new Set();
  const all = [
    ...batch2.completed_features,
    ...batch2.failed_features.map((record3) => record3.feature_index),
    ...batch2.skipped_features.map((record3) => record3.feature_index)
  ];
  for (const index3 of all) {
    if (seen.has(index3)) return `index ${index3} has two outcomes`;
    seen.add(index3);
  }
  const current = [...batch2.in_flight.keys()].find((index3) => seen.has(index3));
  return current === void 0 ? void 0 : `index ${current} has ended and is in flight`;
}
function orderIsNoPermutation({ feature_order, features }) {
  const distinct = new Set(feature_order);
  const whole = feature_order.length === features.length && distinct.size === features.length;
  return whole && feature_order.every((index3) => index3 < features.length) ? void 0 : "feature_order does not name every feature exactly once";
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
  const itself = [...feature_dependencies].find(([index3, waitsFor]) => waitsFor.includes(index3))?.[0];
  const [members2] = itself === void 0 ? orderFeatures(features.length, feature_dependencies).cycles : [[itself]];
  return members2 ? `feature_dependencies form a cycle among the indices ${members2.join(", ")}` : void 0;
}
function inFlightTooEarly(batch2) {
  for (const current of batch2.in_flight.keys()) {
    const unmet = unmetDependencies(batch2, current, outcomes(batch2));
    if (unmet.length > 0) return `index ${current} is in flight but waits for the indices ${unmet.join(", ")}`;
  }
  return void 0;
}
function parseJson(text4) {
  if (text4.trim() === "") throw new TypeError("it is empty");
  const excess = findExcess(text4);
  if (excess) throw new TypeError(excess);
  const value = parsed(text4);
  if ((text4.includes("__proto__") || /\\u00[5-7]/.test(text4)) && hasPrototypeField(value))
    throw new TypeError('it has a field named "__proto__"');
  return value;
}
function parsed(text4) {
  try {
    return JSON.parse(text4);
  } catch (cause) {
    throw new TypeError("it is not valid JSON", { cause });
  }
}
function findExcess(text4) {
  let level = 0;
  let parts = 0;
  for (let at = 0; at < text4.length; at += 1) {
    const code2 = text4.charCodeAt(at);
    if (code2 === QUOTE2) at = endOfText(text4, at);
    const step = levelStep(code2);
    level += step;
    parts += Math.max(0, step);
    if (level > MOST_LEVELS) return "it is nested too deeply";
    if (parts > MOST_PARTS) return "it has too many lists and objects";
  }
  return void 0;
}
function levelStep(code2) {
  if (code2 === OPEN_LIST || code2 === OPEN_OBJECT) return 1;
  return code2 === CLOSE_LIST || code2 === CLOSE_OBJECT ? -1 : 0;
}
function endOfText(text4, start2) {
  for (let end2 = text4.indexOf('"', start2 + 1); end2 !== -1; end2 = text4.indexOf('"', end2 + 1)) {
    let first = end2;
    while (text4.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((end2 - first) % 2 === 0) return end2;
  }
  return text4.length;
}
function hasPrototypeField(value) {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(hasPrototypeField);
}
var ADVICE, CHECKS, MOST_LEVELS, MOST_PARTS, QUOTE2, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT;
var init_state_file = __esm({
  "lib/batch/state-file.ts"() {
    "use strict";
    init_errors();
    init_batch_id();
    init_migrate();
    init_order();
    init_progress();
    init_schema();
    ADVICE = "The file was left as it is.";
    CHECKS = [
      ({ batch_id }) => BATCH_ID.test(batch_id) ? void 0 : "its batch_id is not a valid name",
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
    MOST_LEVELS = 100;
    MOST_PARTS = 1e6;
    [QUOTE2, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];
  }
});

// lib/batch/touches.ts
var init_touches = __esm({
  "lib/batch/touches.ts"() {
    "use strict";
  }
});

// lib/batch/lanes.ts
var init_lanes = __esm({
  "lib/batch/lanes.ts"() {
    "use strict";
    init_progress();
    init_touches();
  }
});

// lib/batch/ownership.ts
function isOwner(batch2, sessionId2) {
  return sessionId2 !== void 0 && batch2.owner?.session_id === sessionId2;
}
function isRunId(id) {
  return /^run-[0-9a-f]{18}$/.test(id);
}
function isOvernight({ run: run3, owner: owner2 }) {
  return run3 != null && (owner2 === null || isRunId(owner2.session_id));
}
function ownerPresence(batch2, caller, process5, nowMs) {
  const { owner: owner2 } = batch2;
  if (!owner2) return "none";
  if (isOwner(batch2, caller.sessionId)) return "same_session";
  if (owner2.released_at) return "session_ended";
  if (owner2.host === caller.host && process5 === "gone") return "process_gone";
  if (owner2.host === caller.host && process5 === "running") return "present";
  return nowMs - Date.parse(owner2.last_seen) > OWNER_SILENCE_MS ? "silent" : "present";
}
function claim2(batch2, caller, now) {
  const before = batch2?.owner;
  const same = before?.session_id === caller.sessionId;
  const { released_at: _, pid: __, pid_started: ___, ...kept2 } = same ? before : {};
  return {
    ...kept2,
    session_id: caller.sessionId,
    host: caller.host,
    ...caller.pid === void 0 ? {} : { pid: caller.pid },
    ...caller.pidStarted === void 0 ? {} : { pid_started: caller.pidStarted },
    epoch: (before?.epoch ?? 0) + (same ? 0 : 1),
    since: same ? before.since : now,
    last_seen: now
  };
}
var OWNER_SILENCE_MS;
var init_ownership = __esm({
  "lib/batch/ownership.ts"() {
    "use strict";
    OWNER_SILENCE_MS = 60 * 60 * 1e3;
  }
});

// lib/batch/advance.ts
var init_advance = __esm({
  "lib/batch/advance.ts"() {
    "use strict";
    init_lanes();
    init_ownership();
    init_progress();
    init_transition();
  }
});

// lib/failure/retry-record.ts
function newRetryRecord(batchId, now) {
  const counts2 = { retry_counts: /* @__PURE__ */ new Map(), global_retry_count: 0, consecutive_failures: 0 };
  return { batch_id: batchId, ...counts2, circuit_breaker_open: false, created_at: now, updated_at: "" };
}
function readRetryRecord(json) {
  const parsed3 = retryFile.safeParse(json);
  if (!parsed3.success) {
    const [issue3] = parsed3.error.issues;
    return `${issue3?.path.length ? `"${issue3.path.join(".")}"` : "its content"} is missing or of a wrong type`;
  }
  const counts2 = Object.entries(parsed3.data.retry_counts);
  return { ...parsed3.data, retry_counts: new Map(counts2.map(([index3, used]) => [Number(index3), used])) };
}
function formatRetryRecord(record3) {
  return `${JSON.stringify({ ...record3, retry_counts: Object.fromEntries(record3.retry_counts) }, null, 2)}
`;
}
function syncRetries(record3, batch2) {
  const synced = withMissedFailures(withMirror(record3, batch2), batch2);
  return formatRetryRecord(synced) === formatRetryRecord(record3) ? record3 : synced;
}
function withMirror(record3, { features, retry_attempts }) {
  const retry_counts = /* @__PURE__ */ new Map();
  for (const [index3, used] of [...record3.retry_counts, ...retry_attempts]) {
    const larger = Math.max(used, retry_counts.get(index3) ?? 0);
    if (index3 < features.length) retry_counts.set(index3, Math.min(larger, MAX_RETRIES_PER_FEATURE));
  }
  const sum = [...retry_counts.values()].reduce((all, used) => all + used, 0);
  const global2 = Math.min(Math.max(record3.global_retry_count, sum), MAX_RETRIES_PER_BATCH);
  return { ...record3, retry_counts, global_retry_count: global2 };
}
function withMissedFailures(record3, batch2) {
  const successes = batch2.completed_features.map((index3) => batch2.verification.get(index3)?.timestamp ?? "");
  const missed = successes.some((then) => then > record3.updated_at);
  const [since = ""] = [record3.updated_at, ...successes].sort().reverse();
  return batch2.failed_features.filter(({ timestamp: timestamp2 }) => timestamp2 > since).reduce(
    (counted2, { feature_index }) => countFailure(counted2, feature_index),
    missed ? countSuccess(record3) : record3
  );
}
function countRetry(record3, index3) {
  const used = (record3.retry_counts.get(index3) ?? 0) + 1;
  return {
    ...record3,
    retry_counts: new Map(record3.retry_counts).set(index3, used),
    global_retry_count: record3.global_retry_count + 1
  };
}
function countFailure(record3, index3) {
  const streak = record3.failed_streak ?? [];
  if (streak.includes(index3)) return record3;
  const consecutive_failures = record3.consecutive_failures + 1;
  return {
    ...record3,
    consecutive_failures,
    failed_streak: [...streak, index3],
    circuit_breaker_open: record3.circuit_breaker_open || consecutive_failures >= BREAKER_THRESHOLD
  };
}
function countSuccess(record3) {
  if (record3.consecutive_failures === 0) return record3;
  return { ...record3, consecutive_failures: 0, failed_streak: [] };
}
function pauseForBreaker(batch2, record3, now) {
  const isWanted = record3.circuit_breaker_open && batch2.pause?.reason !== "breaker";
  if (!isWanted || outcomes(batch2).size === batch2.features.length) return batch2;
  const detail = `${record3.consecutive_failures} features in a row failed`;
  return afterEvent(batch2, { type: "paused", pause: { reason: "breaker", detail } }, now);
}
var count2, retryFile;
var init_retry_record = __esm({
  "lib/failure/retry-record.ts"() {
    "use strict";
    init_mini();
    init_advance();
    init_progress();
    init_transition();
    init_retry_policy();
    config({ jitless: true });
    count2 = int().check(_nonnegative());
    retryFile = looseObject({
      batch_id: string2(),
      retry_counts: record(string2().check(_regex(/^(?:0|[1-9]\d{0,8})$/)), count2),
      global_retry_count: count2,
      consecutive_failures: count2,
      circuit_breaker_open: boolean2(),
      failed_streak: optional(array(count2)),
      created_at: _default(string2(), ""),
      updated_at: _default(string2(), "")
    });
  }
});

// node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/signals.js
var require_signals = __commonJS({
  "node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/signals.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.signals = void 0;
    exports2.signals = [];
    exports2.signals.push("SIGHUP", "SIGINT", "SIGTERM");
    if (process.platform !== "win32") {
      exports2.signals.push(
        "SIGALRM",
        "SIGABRT",
        "SIGVTALRM",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGUSR2",
        "SIGTRAP",
        "SIGSYS",
        "SIGQUIT",
        "SIGIOT"
        // should detect profiler and enable/disable accordingly.
        // see #21
        // 'SIGPROF'
      );
    }
    if (process.platform === "linux") {
      exports2.signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
    }
  }
});

// node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/index.js
var require_cjs = __commonJS({
  "node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/index.js"(exports2) {
    "use strict";
    var _a3;
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.unload = exports2.load = exports2.onExit = exports2.signals = void 0;
    var signals_js_1 = require_signals();
    Object.defineProperty(exports2, "signals", { enumerable: true, get: function() {
      return signals_js_1.signals;
    } });
    var processOk = (process6) => !!process6 && typeof process6 === "object" && typeof process6.removeListener === "function" && typeof process6.emit === "function" && typeof process6.reallyExit === "function" && typeof process6.listeners === "function" && typeof process6.kill === "function" && typeof process6.pid === "number" && typeof process6.on === "function";
    var kExitEmitter = /* @__PURE__ */ Symbol.for("signal-exit emitter");
    var global2 = globalThis;
    var ObjectDefineProperty = Object.defineProperty.bind(Object);
    var Emitter = class {
      emitted = {
        afterExit: false,
        exit: false
      };
      listeners = {
        afterExit: [],
        exit: []
      };
      count = 0;
      id = Math.random();
      constructor() {
        if (global2[kExitEmitter]) {
          return global2[kExitEmitter];
        }
        ObjectDefineProperty(global2, kExitEmitter, {
          value: this,
          writable: false,
          enumerable: false,
          configurable: false
        });
      }
      on(ev, fn) {
        this.listeners[ev].push(fn);
      }
      removeListener(ev, fn) {
        const list2 = this.listeners[ev];
        const i = list2.indexOf(fn);
        if (i === -1) {
          return;
        }
        if (i === 0 && list2.length === 1) {
          list2.length = 0;
        } else {
          list2.splice(i, 1);
        }
      }
      emit(ev, code2, signal) {
        if (this.emitted[ev]) {
          return false;
        }
        this.emitted[ev] = true;
        let ret = false;
        for (const fn of this.listeners[ev]) {
          ret = fn(code2, signal) === true || ret;
        }
        if (ev === "exit") {
          ret = this.emit("afterExit", code2, signal) || ret;
        }
        return ret;
      }
    };
    var SignalExitBase = class {
    };
    var signalExitWrap = (handler) => {
      return {
        onExit(cb, opts) {
          return handler.onExit(cb, opts);
        },
        load() {
          return handler.load();
        },
        unload() {
          return handler.unload();
        }
      };
    };
    var SignalExitFallback = class extends SignalExitBase {
      onExit() {
        return () => {
        };
      }
      load() {
      }
      unload() {
      }
    };
    var SignalExit = class extends SignalExitBase {
      // "SIGHUP" throws an `ENOSYS` error on Windows,
      // so use a supported signal instead
      /* c8 ignore start */
      #hupSig = process5.platform === "win32" ? "SIGINT" : "SIGHUP";
      /* c8 ignore stop */
      #emitter = new Emitter();
      #process;
      #originalProcessEmit;
      #originalProcessReallyExit;
      #sigListeners = {};
      #loaded = false;
      constructor(process6) {
        super();
        this.#process = process6;
        this.#sigListeners = {};
        for (const sig of signals_js_1.signals) {
          this.#sigListeners[sig] = () => {
            const listeners = this.#process.listeners(sig);
            let { count: count4 } = this.#emitter;
            const p = process6;
            if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") {
              count4 += p.__signal_exit_emitter__.count;
            }
            if (listeners.length === count4) {
              this.unload();
              const ret = this.#emitter.emit("exit", null, sig);
              const s = sig === "SIGHUP" ? this.#hupSig : sig;
              if (!ret)
                process6.kill(process6.pid, s);
            }
          };
        }
        this.#originalProcessReallyExit = process6.reallyExit;
        this.#originalProcessEmit = process6.emit;
      }
      onExit(cb, opts) {
        if (!processOk(this.#process)) {
          return () => {
          };
        }
        if (this.#loaded === false) {
          this.load();
        }
        const ev = opts?.alwaysLast ? "afterExit" : "exit";
        this.#emitter.on(ev, cb);
        return () => {
          this.#emitter.removeListener(ev, cb);
          if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) {
            this.unload();
          }
        };
      }
      load() {
        if (this.#loaded) {
          return;
        }
        this.#loaded = true;
        this.#emitter.count += 1;
        for (const sig of signals_js_1.signals) {
          try {
            const fn = this.#sigListeners[sig];
            if (fn)
              this.#process.on(sig, fn);
          } catch (_) {
          }
        }
        this.#process.emit = (ev, ...a) => {
          return this.#processEmit(ev, ...a);
        };
        this.#process.reallyExit = (code2) => {
          return this.#processReallyExit(code2);
        };
      }
      unload() {
        if (!this.#loaded) {
          return;
        }
        this.#loaded = false;
        signals_js_1.signals.forEach((sig) => {
          const listener = this.#sigListeners[sig];
          if (!listener) {
            throw new Error("Listener not defined for signal: " + sig);
          }
          try {
            this.#process.removeListener(sig, listener);
          } catch (_) {
          }
        });
        this.#process.emit = this.#originalProcessEmit;
        this.#process.reallyExit = this.#originalProcessReallyExit;
        this.#emitter.count -= 1;
      }
      #processReallyExit(code2) {
        if (!processOk(this.#process)) {
          return 0;
        }
        this.#process.exitCode = code2 || 0;
        this.#emitter.emit("exit", this.#process.exitCode, null);
        return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
      }
      #processEmit(ev, ...args) {
        const og = this.#originalProcessEmit;
        if (ev === "exit" && processOk(this.#process)) {
          if (typeof args[0] === "number") {
            this.#process.exitCode = args[0];
          }
          const ret = og.call(this.#process, ev, ...args);
          this.#emitter.emit("exit", this.#process.exitCode, null);
          return ret;
        } else {
          return og.call(this.#process, ev, ...args);
        }
      }
    };
    var process5 = globalThis.process;
    _a3 = signalExitWrap(processOk(process5) ? new SignalExit(process5) : new SignalExitFallback()), /**
     * Called when the process is exiting, whether via signal, explicit
     * exit, or running out of stuff to do.
     *
     * If the global process object is not suitable for instrumentation,
     * then this will be a no-op.
     *
     * Returns a function that may be used to unload signal-exit.
     */
    exports2.onExit = _a3.onExit, /**
     * Load the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.load = _a3.load, /**
     * Unload the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.unload = _a3.unload;
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
    var fs16 = require("fs");
    var crypto = require("node:crypto");
    var { onExit } = require_cjs();
    var path20 = require("path");
    var { promisify } = require("util");
    var activeFiles = {};
    var threadId = (function getId() {
      try {
        const workerThreads = require("worker_threads");
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
          fs16.unlinkSync(typeof tmpfile === "function" ? tmpfile() : tmpfile);
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
    async function writeFileAsync(filename, data, options3 = {}) {
      if (typeof options3 === "string") {
        options3 = { encoding: options3 };
      }
      let fd;
      let tmpfile;
      const removeOnExitHandler = onExit(cleanupOnExit(() => tmpfile));
      const absoluteName = path20.resolve(filename);
      try {
        await serializeActiveFile(absoluteName);
        const truename = await promisify(fs16.realpath)(filename).catch(() => filename);
        tmpfile = getTmpname(truename);
        if (!options3.mode || !options3.chown) {
          const stats = await promisify(fs16.stat)(truename).catch(() => {
          });
          if (stats) {
            if (options3.mode == null) {
              options3.mode = stats.mode;
            }
            if (options3.chown == null && process.getuid) {
              options3.chown = { uid: stats.uid, gid: stats.gid };
            }
          }
        }
        fd = await promisify(fs16.open)(tmpfile, "w", options3.mode);
        if (options3.tmpfileCreated) {
          await options3.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          await promisify(fs16.write)(fd, data, 0, data.length, 0);
        } else if (data != null) {
          await promisify(fs16.write)(fd, String(data), 0, String(options3.encoding || "utf8"));
        }
        if (options3.fsync !== false) {
          await promisify(fs16.fsync)(fd);
        }
        await promisify(fs16.close)(fd);
        fd = null;
        if (options3.chown) {
          await promisify(fs16.chown)(tmpfile, options3.chown.uid, options3.chown.gid).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        if (options3.mode) {
          await promisify(fs16.chmod)(tmpfile, options3.mode).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        await promisify(fs16.rename)(tmpfile, truename);
      } finally {
        if (fd) {
          await promisify(fs16.close)(fd).catch(
            /* istanbul ignore next */
            () => {
            }
          );
        }
        removeOnExitHandler();
        await promisify(fs16.unlink)(tmpfile).catch(() => {
        });
        activeFiles[absoluteName].shift();
        if (activeFiles[absoluteName].length > 0) {
          activeFiles[absoluteName][0]();
        } else {
          delete activeFiles[absoluteName];
        }
      }
    }
    async function writeFile(filename, data, options3, callback) {
      if (options3 instanceof Function) {
        callback = options3;
        options3 = {};
      }
      const promise = writeFileAsync(filename, data, options3);
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
    function writeFileSync(filename, data, options3) {
      if (typeof options3 === "string") {
        options3 = { encoding: options3 };
      } else if (!options3) {
        options3 = {};
      }
      try {
        filename = fs16.realpathSync(filename);
      } catch (ex) {
      }
      const tmpfile = getTmpname(filename);
      if (!options3.mode || !options3.chown) {
        try {
          const stats = fs16.statSync(filename);
          options3 = Object.assign({}, options3);
          if (!options3.mode) {
            options3.mode = stats.mode;
          }
          if (!options3.chown && process.getuid) {
            options3.chown = { uid: stats.uid, gid: stats.gid };
          }
        } catch (ex) {
        }
      }
      let fd;
      const cleanup2 = cleanupOnExit(tmpfile);
      const removeOnExitHandler = onExit(cleanup2);
      let threw = true;
      try {
        fd = fs16.openSync(tmpfile, "w", options3.mode || 438);
        if (options3.tmpfileCreated) {
          options3.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          fs16.writeSync(fd, data, 0, data.length, 0);
        } else if (data != null) {
          fs16.writeSync(fd, String(data), 0, String(options3.encoding || "utf8"));
        }
        if (options3.fsync !== false) {
          fs16.fsyncSync(fd);
        }
        fs16.closeSync(fd);
        fd = null;
        if (options3.chown) {
          try {
            fs16.chownSync(tmpfile, options3.chown.uid, options3.chown.gid);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        if (options3.mode) {
          try {
            fs16.chmodSync(tmpfile, options3.mode);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        fs16.renameSync(tmpfile, filename);
        threw = false;
      } finally {
        if (fd) {
          try {
            fs16.closeSync(fd);
          } catch (ex) {
          }
        }
        removeOnExitHandler();
        if (threw) {
          cleanup2();
        }
      }
    }
  }
});

// lib/disk/safe-path.ts
function checkFile(file, root) {
  if (!checkFolder(import_node_path.default.dirname(file), root)) return void 0;
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const stats = lookAt(file);
    if (!stats || hasOneName(file, stats)) return stats;
    const after = lookAt(file);
    if (after && after.nlink > 1 && isSameFile(after, stats)) break;
  }
  throw unsafe(file, "has a second name (a hard link)");
}
function hasOneName(file, stats) {
  if (!stats.isFile()) throw unsafe(file, `is ${kindOf2(stats)}, not a plain file`);
  if (isOfAnotherUser(stats)) throw unsafe(file, "belongs to another user");
  return stats.nlink <= 1 || isTwin(file, stats);
}
function checkFolder(folder, root) {
  for (const step of stepsTo(folder, root)) {
    const stats = lookAt(step);
    if (!stats) return false;
    if (!stats.isDirectory()) throw unsafe(step, `is ${kindOf2(stats)}, not a folder`);
  }
  return true;
}
function stepsTo(folder, root) {
  const base = import_node_path.default.resolve(root);
  const parts = import_node_path.default.relative(base, import_node_path.default.resolve(folder)).split(import_node_path.default.sep);
  if (parts[0] === ".." || import_node_path.default.isAbsolute(parts.join(import_node_path.default.sep))) {
    throw unsafe(folder, `is outside ${base}`);
  }
  return parts.filter((part) => part !== "").map((_, at) => import_node_path.default.join(base, ...parts.slice(0, at + 1)));
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
function requireSameFolder(folder, seen) {
  const now = lookAt(folder);
  if (!now?.isDirectory() || !seen || !isSameFile(now, seen))
    throw unsafe(folder, "was exchanged during the call");
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
  return orDiskError("read", target, () => import_node_fs.default.lstatSync(target, { throwIfNoEntry: false }));
}
function kindOf2(stats) {
  if (stats.isSymbolicLink()) return "a symlink";
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a FIFO";
  if (stats.isSocket()) return "a socket";
  return stats.isFile() ? "a file" : "a device";
}
function ensureFolder(folder, options3) {
  const { root, mode } = options3;
  if (!checkFolder(folder, root)) {
    for (const step of stepsTo(folder, root)) orDiskError("make", step, () => makeFolder(step));
    checkFolder(folder, root);
  }
  if (mode !== void 0) orDiskError("protect", folder, () => restrict(folder, mode));
}
function makeFolder(folder) {
  try {
    import_node_fs.default.mkdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  }
}
function restrict(folder, mode) {
  if ((import_node_fs.default.statSync(folder).mode & 511 & ~mode) === 0) return;
  try {
    import_node_fs.default.chmodSync(folder, mode);
  } catch (cause) {
    if (!NO_MODES.has(codeOf(cause))) throw cause;
  }
}
function removeLeftovers(file) {
  const folder = import_node_path.default.dirname(file);
  for (const name of namesIn(folder)) {
    const written = name.slice(0, name.lastIndexOf("."));
    if (written === import_node_path.default.basename(file) && TEMPORARY.test(name.slice(written.length)))
      quietly(() => import_node_fs.default.unlinkSync(import_node_path.default.join(folder, name)));
  }
}
function namesIn(folder) {
  try {
    return import_node_fs.default.readdirSync(folder);
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
    return import_node_fs.default.openSync(folder, import_node_fs.default.constants.O_RDONLY);
  } catch (cause) {
    if (NO_FOLDER_SYNC.has(codeOf(cause))) return void 0;
    throw cause;
  }
}
function syncFolder(folder) {
  if (folder === void 0) return;
  try {
    import_node_fs.default.fsyncSync(folder);
  } catch (cause) {
    if (!NO_FOLDER_SYNC.has(codeOf(cause))) throw cause;
  }
}
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
  const code2 = codeOf(cause);
  const why = REASONS[code2] ?? `the system refused (${code2 || String(cause)}). Check the folder, then run the command again.`;
  const mark = REASONS[code2] ? ` (${code2})` : "";
  const named2 = code2 === "ENOTEMPTY" ? String(cause.path ?? file) : file;
  return new BatchError(`Could not ${act} ${named2}${mark}: ${why}`, { code: "STATE_UNWRITABLE", cause });
}
var import_node_fs, import_node_path, MOST_LOOKS, TEMPORARY, NO_FOLDER_SYNC, NO_MODES, FULL, DENIED2, TOO_MANY, REASONS;
var init_safe_path = __esm({
  "lib/disk/safe-path.ts"() {
    "use strict";
    import_node_fs = __toESM(require("node:fs"), 1);
    import_node_path = __toESM(require("node:path"), 1);
    init_errors();
    MOST_LOOKS = 100;
    TEMPORARY = /^\.\d{5,10}$/;
    NO_FOLDER_SYNC = /* @__PURE__ */ new Set(["EINVAL", "EPERM", "EISDIR", "ENOTSUP", "EOPNOTSUPP", "EBADF"]);
    NO_MODES = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);
    FULL = "the disk is full. Free some space, then run the command again.";
    DENIED2 = "permission is denied. Give yourself access to the file and its folder, then run the command again.";
    TOO_MANY = "too many files are open. Close other programs or raise the limit, then run the command again.";
    REASONS = {
      ENOSPC: FULL,
      EDQUOT: "your disk quota is used up. Free some space, then run the command again.",
      EFBIG: "the file is larger than the file system allows. Move the project, then run the command again.",
      EACCES: DENIED2,
      EPERM: DENIED2,
      EROFS: "the file system is read-only. Make it writable, then run the command again.",
      EMFILE: TOO_MANY,
      ENFILE: TOO_MANY,
      EIO: "the disk reported an error. Check the disk, then run the command again.",
      ENOTEMPTY: "this folder should be empty and is not. Look what is in it, then run the command again."
    };
  }
});

// lib/disk/files.ts
function writeSafely(file, data, options3) {
  const { root, mode = 384, keepBackup } = options3;
  ensureFolder(import_node_path2.default.dirname(file), { root });
  const old = readSafely(file, { root, maxBytes: Number.POSITIVE_INFINITY });
  const seen = lookAt(import_node_path2.default.dirname(file));
  if (keepBackup !== void 0) checkFile(keepBackup, root);
  removeLeftovers(file);
  orDiskError("write", file, () => {
    const folder = openFolder(import_node_path2.default.dirname(file));
    try {
      replace(file, data, mode, () => beforeRename(file, seen, options3));
      syncOrPutBack(folder, file, old, mode);
    } finally {
      if (folder !== void 0) closeQuietly(folder);
    }
  });
}
function beforeRename(file, folder, options3) {
  options3.beforeRename?.();
  if (options3.keepBackup !== void 0) moveToBackup(file, options3.keepBackup, options3.root);
  checkFile(file, options3.root);
  options3.beforeRename?.();
  requireSameFolder(import_node_path2.default.dirname(file), folder);
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
    else import_node_fs2.default.unlinkSync(file);
    throw cause;
  }
}
function appendSafely(file, line, options3) {
  ensureFolder(import_node_path2.default.dirname(file), { root: options3.root });
  const { O_RDWR, O_APPEND } = import_node_fs2.default.constants;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = checkFile(file, options3.root);
    const isDone = orDiskError("write", file, () => {
      const fd = openSeen(file, seen, O_RDWR | O_APPEND, options3.mode ?? 384);
      if (fd !== void 0) closing(fd, () => appendLine(fd, line));
      return fd !== void 0;
    });
    if (isDone) return;
  }
  throw unsafe(file, "was replaced each time it was opened");
}
function removeSafely(file, options3) {
  if (!checkFile(file, options3.root)) return false;
  orDiskError("remove", file, () => import_node_fs2.default.rmSync(file, { force: true }));
  return true;
}
function fill(temporary, data) {
  const bytes = Buffer.from(data);
  const fd = openSeen(temporary, import_node_fs2.default.lstatSync(temporary), import_node_fs2.default.constants.O_WRONLY);
  if (fd === void 0) throw unsafe(temporary, "was replaced while it was written");
  closing(fd, () => {
    writeAll(fd, bytes);
    import_node_fs2.default.fsyncSync(fd);
    if (import_node_fs2.default.fstatSync(fd).size !== bytes.length)
      throw new Error("the file has another size than what was written");
  });
}
function appendLine(fd, line) {
  const { size } = import_node_fs2.default.fstatSync(fd);
  const last = Buffer.alloc(1);
  const isTorn = size > 0 && import_node_fs2.default.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
  writeAll(fd, Buffer.from(`${isTorn ? "\n" : ""}${line}
`));
  import_node_fs2.default.fsyncSync(fd);
}
function moveToBackup(file, backup, root) {
  const present = checkFile(file, root);
  if (!present) return;
  if (checkFile(backup, root)) import_node_fs2.default.unlinkSync(backup);
  try {
    import_node_fs2.default.linkSync(file, backup);
  } catch (cause) {
    if (!NO_LINKS.has(codeOf(cause))) throw cause;
    const text4 = readSafely(file, { root, maxBytes: present.size });
    if (text4) writeSafely(backup, text4, { root, mode: present.mode & 511 });
  }
}
function readSafely(file, options3) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = checkFile(file, options3.root);
    if (!seen) return void 0;
    const bytes = orDiskError("read", file, () => {
      const fd = openSeen(file, seen, import_node_fs2.default.constants.O_RDONLY);
      return fd === void 0 ? void 0 : closing(fd, () => readAll(fd, file, options3));
    });
    if (bytes) return bytes;
  }
  throw unsafe(file, "was replaced each time it was opened");
}
function openSeen(file, seen, flags, mode) {
  const fd = openGuarded(file, seen ? flags : flags | import_node_fs2.default.constants.O_CREAT | import_node_fs2.default.constants.O_EXCL, mode);
  if (fd === void 0) return void 0;
  let isIt = false;
  try {
    const stats = import_node_fs2.default.fstatSync(fd);
    isIt = stats.isFile() && !isOfAnotherUser(stats) && (!seen || isSameFile(stats, seen));
  } finally {
    if (!isIt) import_node_fs2.default.closeSync(fd);
  }
  return isIt ? fd : void 0;
}
function openGuarded(file, flags, mode) {
  try {
    return import_node_fs2.default.openSync(file, flags | GUARDED, mode);
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
  import_node_fs2.default.closeSync(fd);
  return result;
}
function closeQuietly(fd) {
  try {
    import_node_fs2.default.closeSync(fd);
  } catch {
  }
}
function readAll(fd, file, { maxBytes, tail }) {
  const { size } = import_node_fs2.default.fstatSync(fd);
  if (size > maxBytes && !tail) throw tooLarge(file, maxBytes);
  const start2 = Math.max(0, size - maxBytes);
  const chunks = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const count4 = import_node_fs2.default.readSync(fd, chunk, 0, chunk.length, start2 + total);
    if (count4 === 0) return Buffer.concat(chunks);
    total += count4;
    if (total > maxBytes && !tail) throw tooLarge(file, maxBytes);
    chunks.push(chunk.subarray(0, count4));
  }
}
function tooLarge(file, maxBytes) {
  return new BatchError(
    `${file} is larger than ${maxBytes / 1024 / 1024} MiB, which none of these files ever is. It was left as it is; look what is in it and move it elsewhere.`,
    { code: "STATE_CORRUPT" }
  );
}
function writeAll(fd, bytes) {
  for (let done = 0; done < bytes.length; ) {
    const count4 = import_node_fs2.default.writeSync(fd, bytes, done);
    if (count4 === 0) throw new Error("the system wrote nothing");
    done += count4;
  }
}
function decodeUtf8(bytes) {
  if (!(0, import_node_buffer.isUtf8)(bytes)) return void 0;
  const text4 = bytes.toString("utf8");
  return text4.startsWith("\uFEFF") ? text4.slice(1) : text4;
}
function parseJsonBytes(bytes) {
  const text4 = decodeUtf8(bytes);
  if (text4 === void 0) throw new TypeError("it is not UTF-8 text");
  return parseJson(text4);
}
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var import_node_buffer, import_node_fs2, import_node_path2, import_write_file_atomic, NO_LINKS, TRIES, GUARDED, CHANGED;
var init_files = __esm({
  "lib/disk/files.ts"() {
    "use strict";
    import_node_buffer = require("node:buffer");
    import_node_fs2 = __toESM(require("node:fs"), 1);
    import_node_path2 = __toESM(require("node:path"), 1);
    import_write_file_atomic = __toESM(require_lib(), 1);
    init_state_file();
    init_errors();
    init_safe_path();
    NO_LINKS = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV", "EISDIR"]);
    TRIES = 20;
    GUARDED = (import_node_fs2.default.constants.O_NOFOLLOW ?? 0) | (import_node_fs2.default.constants.O_NONBLOCK ?? 0);
    CHANGED = /* @__PURE__ */ new Set(["ENOENT", "EEXIST", "ELOOP", "ENXIO"]);
  }
});

// lib/disk/audit-log.ts
function appendAudit(file, event, options3) {
  try {
    ensureFolder(import_node_path3.default.dirname(file), { root: options3.root, mode: 448 });
    appendSafely(file, JSON.stringify(event), options3);
    return void 0;
  } catch (cause) {
    return `The audit log misses a ${event.event_type} line. ${diskError("write", file, cause).message}`;
  }
}
function appendEvidence(files, batchId, { index: index3, attempt, head, run: run3 }, timestamp2) {
  const file = files.evidence(batchId);
  try {
    ensureFolder(import_node_path3.default.dirname(file), { root: files.root });
    const line = { timestamp: timestamp2, feature_index: index3, attempt, head, ...run3 };
    appendSafely(file, JSON.stringify(line), { root: files.root });
    return void 0;
  } catch (cause) {
    return `The evidence of feature ${index3 + 1} was not kept. ${diskError("write", file, cause).message}`;
  }
}
function readAudit(file, options3) {
  const text4 = readSafely(file, { ...options3, maxBytes: MAX_BYTES, tail: true })?.toString("utf8") ?? "";
  const written = text4.split("\n").filter((line) => line.trim() !== "");
  const lines = written.map(parseLine).filter((line) => line !== void 0);
  return { lines, unreadable: written.length - lines.length };
}
function readEvidence({ root, evidence }, batchId, wanted) {
  const bytes = readSafely(evidence(batchId), { root, maxBytes: MAX_EVIDENCE_BYTES, tail: true });
  const lines = (bytes?.toString("utf8") ?? "").split("\n");
  return lines.filter((line) => wanted.has(Number(OF_FEATURE.exec(line)?.[1] ?? Number.NaN))).map(parseLine).filter((line) => line !== void 0);
}
function parseLine(line) {
  try {
    const value = JSON.parse(line);
    return isJsonObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
var import_node_path3, MAX_BYTES, MAX_EVIDENCE_BYTES, OF_FEATURE;
var init_audit_log = __esm({
  "lib/disk/audit-log.ts"() {
    "use strict";
    import_node_path3 = __toESM(require("node:path"), 1);
    init_files();
    init_safe_path();
    MAX_BYTES = 64 * 1024 * 1024;
    MAX_EVIDENCE_BYTES = 16 * 1024 * 1024;
    OF_FEATURE = /^\{"timestamp":"[^"]{0,40}","feature_index":(\d{1,9}),/;
  }
});

// node_modules/retry/lib/retry_operation.js
var require_retry_operation = __commonJS({
  "node_modules/retry/lib/retry_operation.js"(exports2, module2) {
    function RetryOperation(timeouts, options3) {
      if (typeof options3 === "boolean") {
        options3 = { forever: options3 };
      }
      this._originalTimeouts = JSON.parse(JSON.stringify(timeouts));
      this._timeouts = timeouts;
      this._options = options3 || {};
      this._maxRetryTime = options3 && options3.maxRetryTime || Infinity;
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
      var timeout = this._timeouts.shift();
      if (timeout === void 0) {
        if (this._cachedTimeouts) {
          this._errors.splice(this._errors.length - 1, this._errors.length);
          this._timeouts = this._cachedTimeouts.slice(0);
          timeout = this._timeouts.shift();
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
      }, timeout);
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
      var counts2 = {};
      var mainError = null;
      var mainErrorCount = 0;
      for (var i = 0; i < this._errors.length; i++) {
        var error = this._errors[i];
        var message = error.message;
        var count4 = (counts2[message] || 0) + 1;
        counts2[message] = count4;
        if (count4 >= mainErrorCount) {
          mainError = error;
          mainErrorCount = count4;
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
    exports2.operation = function(options3) {
      var timeouts = exports2.timeouts(options3);
      return new RetryOperation(timeouts, {
        forever: options3 && options3.forever,
        unref: options3 && options3.unref,
        maxRetryTime: options3 && options3.maxRetryTime
      });
    };
    exports2.timeouts = function(options3) {
      if (options3 instanceof Array) {
        return [].concat(options3);
      }
      var opts = {
        retries: 10,
        factor: 2,
        minTimeout: 1 * 1e3,
        maxTimeout: Infinity,
        randomize: false
      };
      for (var key in options3) {
        opts[key] = options3[key];
      }
      if (opts.minTimeout > opts.maxTimeout) {
        throw new Error("minTimeout is greater than maxTimeout");
      }
      var timeouts = [];
      for (var i = 0; i < opts.retries; i++) {
        timeouts.push(this.createTimeout(i, opts));
      }
      if (options3 && options3.forever && !timeouts.length) {
        timeouts.push(this.createTimeout(i, opts));
      }
      timeouts.sort(function(a, b) {
        return a - b;
      });
      return timeouts;
    };
    exports2.createTimeout = function(attempt, opts) {
      var random = opts.randomize ? Math.random() + 1 : 1;
      var timeout = Math.round(random * opts.minTimeout * Math.pow(opts.factor, attempt));
      timeout = Math.min(timeout, opts.maxTimeout);
      return timeout;
    };
    exports2.wrap = function(obj, options3, methods) {
      if (options3 instanceof Array) {
        methods = options3;
        options3 = null;
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
          var op = exports2.operation(options3);
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
        obj[method].options = options3;
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

// node_modules/signal-exit/signals.js
var require_signals2 = __commonJS({
  "node_modules/signal-exit/signals.js"(exports2, module2) {
    module2.exports = [
      "SIGABRT",
      "SIGALRM",
      "SIGHUP",
      "SIGINT",
      "SIGTERM"
    ];
    if (process.platform !== "win32") {
      module2.exports.push(
        "SIGVTALRM",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGUSR2",
        "SIGTRAP",
        "SIGSYS",
        "SIGQUIT",
        "SIGIOT"
        // should detect profiler and enable/disable accordingly.
        // see #21
        // 'SIGPROF'
      );
    }
    if (process.platform === "linux") {
      module2.exports.push(
        "SIGIO",
        "SIGPOLL",
        "SIGPWR",
        "SIGSTKFLT",
        "SIGUNUSED"
      );
    }
  }
});

// node_modules/signal-exit/index.js
var require_signal_exit = __commonJS({
  "node_modules/signal-exit/index.js"(exports2, module2) {
    var process5 = global.process;
    var processOk = function(process6) {
      return process6 && typeof process6 === "object" && typeof process6.removeListener === "function" && typeof process6.emit === "function" && typeof process6.reallyExit === "function" && typeof process6.listeners === "function" && typeof process6.kill === "function" && typeof process6.pid === "number" && typeof process6.on === "function";
    };
    if (!processOk(process5)) {
      module2.exports = function() {
        return function() {
        };
      };
    } else {
      assert = require("assert");
      signals = require_signals2();
      isWin = /^win/i.test(process5.platform);
      EE = require("events");
      if (typeof EE !== "function") {
        EE = EE.EventEmitter;
      }
      if (process5.__signal_exit_emitter__) {
        emitter = process5.__signal_exit_emitter__;
      } else {
        emitter = process5.__signal_exit_emitter__ = new EE();
        emitter.count = 0;
        emitter.emitted = {};
      }
      if (!emitter.infinite) {
        emitter.setMaxListeners(Infinity);
        emitter.infinite = true;
      }
      module2.exports = function(cb, opts) {
        if (!processOk(global.process)) {
          return function() {
          };
        }
        assert.equal(typeof cb, "function", "a callback must be provided for exit handler");
        if (loaded === false) {
          load();
        }
        var ev = "exit";
        if (opts && opts.alwaysLast) {
          ev = "afterexit";
        }
        var remove = function() {
          emitter.removeListener(ev, cb);
          if (emitter.listeners("exit").length === 0 && emitter.listeners("afterexit").length === 0) {
            unload();
          }
        };
        emitter.on(ev, cb);
        return remove;
      };
      unload = function unload2() {
        if (!loaded || !processOk(global.process)) {
          return;
        }
        loaded = false;
        signals.forEach(function(sig) {
          try {
            process5.removeListener(sig, sigListeners[sig]);
          } catch (er) {
          }
        });
        process5.emit = originalProcessEmit;
        process5.reallyExit = originalProcessReallyExit;
        emitter.count -= 1;
      };
      module2.exports.unload = unload;
      emit = function emit2(event, code2, signal) {
        if (emitter.emitted[event]) {
          return;
        }
        emitter.emitted[event] = true;
        emitter.emit(event, code2, signal);
      };
      sigListeners = {};
      signals.forEach(function(sig) {
        sigListeners[sig] = function listener() {
          if (!processOk(global.process)) {
            return;
          }
          var listeners = process5.listeners(sig);
          if (listeners.length === emitter.count) {
            unload();
            emit("exit", null, sig);
            emit("afterexit", null, sig);
            if (isWin && sig === "SIGHUP") {
              sig = "SIGINT";
            }
            process5.kill(process5.pid, sig);
          }
        };
      });
      module2.exports.signals = function() {
        return signals;
      };
      loaded = false;
      load = function load2() {
        if (loaded || !processOk(global.process)) {
          return;
        }
        loaded = true;
        emitter.count += 1;
        signals = signals.filter(function(sig) {
          try {
            process5.on(sig, sigListeners[sig]);
            return true;
          } catch (er) {
            return false;
          }
        });
        process5.emit = processEmit;
        process5.reallyExit = processReallyExit;
      };
      module2.exports.load = load;
      originalProcessReallyExit = process5.reallyExit;
      processReallyExit = function processReallyExit2(code2) {
        if (!processOk(global.process)) {
          return;
        }
        process5.exitCode = code2 || /* istanbul ignore next */
        0;
        emit("exit", process5.exitCode, null);
        emit("afterexit", process5.exitCode, null);
        originalProcessReallyExit.call(process5, process5.exitCode);
      };
      originalProcessEmit = process5.emit;
      processEmit = function processEmit2(ev, arg) {
        if (ev === "exit" && processOk(global.process)) {
          if (arg !== void 0) {
            process5.exitCode = arg;
          }
          var ret = originalProcessEmit.apply(this, arguments);
          emit("exit", process5.exitCode, null);
          emit("afterexit", process5.exitCode, null);
          return ret;
        } else {
          return originalProcessEmit.apply(this, arguments);
        }
      };
    }
    var assert;
    var signals;
    var isWin;
    var EE;
    var emitter;
    var unload;
    var emit;
    var sigListeners;
    var loaded;
    var load;
    var originalProcessReallyExit;
    var processReallyExit;
    var originalProcessEmit;
    var processEmit;
  }
});

// node_modules/proper-lockfile/lib/mtime-precision.js
var require_mtime_precision = __commonJS({
  "node_modules/proper-lockfile/lib/mtime-precision.js"(exports2, module2) {
    "use strict";
    var cacheSymbol = /* @__PURE__ */ Symbol();
    function probe(file, fs16, callback) {
      const cachedPrecision = fs16[cacheSymbol];
      if (cachedPrecision) {
        return fs16.stat(file, (err, stat) => {
          if (err) {
            return callback(err);
          }
          callback(null, stat.mtime, cachedPrecision);
        });
      }
      const mtime = new Date(Math.ceil(Date.now() / 1e3) * 1e3 + 5);
      fs16.utimes(file, mtime, mtime, (err) => {
        if (err) {
          return callback(err);
        }
        fs16.stat(file, (err2, stat) => {
          if (err2) {
            return callback(err2);
          }
          const precision = stat.mtime.getTime() % 1e3 === 0 ? "s" : "ms";
          Object.defineProperty(fs16, cacheSymbol, { value: precision });
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
    var path20 = require("path");
    var fs16 = require("node:fs");
    var retry2 = require_retry2();
    var onExit = require_signal_exit();
    var mtimePrecision = require_mtime_precision();
    var locks = {};
    function getLockFile(file, options3) {
      return options3.lockfilePath || `${file}.lock`;
    }
    function resolveCanonicalPath(file, options3, callback) {
      if (!options3.realpath) {
        return callback(null, path20.resolve(file));
      }
      options3.fs.realpath(file, callback);
    }
    function acquireLock(file, options3, callback) {
      const lockfilePath = getLockFile(file, options3);
      options3.fs.mkdir(lockfilePath, (err) => {
        if (!err) {
          return mtimePrecision.probe(lockfilePath, options3.fs, (err2, mtime, mtimePrecision2) => {
            if (err2) {
              options3.fs.rmdir(lockfilePath, () => {
              });
              return callback(err2);
            }
            callback(null, mtime, mtimePrecision2);
          });
        }
        if (err.code !== "EEXIST") {
          return callback(err);
        }
        if (options3.stale <= 0) {
          return callback(Object.assign(new Error("Lock file is already being held"), { code: "ELOCKED", file }));
        }
        options3.fs.stat(lockfilePath, (err2, stat) => {
          if (err2) {
            if (err2.code === "ENOENT") {
              return acquireLock(file, { ...options3, stale: 0 }, callback);
            }
            return callback(err2);
          }
          if (!isLockStale(stat, options3)) {
            return callback(Object.assign(new Error("Lock file is already being held"), { code: "ELOCKED", file }));
          }
          removeLock(file, options3, (err3) => {
            if (err3) {
              return callback(err3);
            }
            acquireLock(file, { ...options3, stale: 0 }, callback);
          });
        });
      });
    }
    function isLockStale(stat, options3) {
      return stat.mtime.getTime() < Date.now() - options3.stale;
    }
    function removeLock(file, options3, callback) {
      options3.fs.rmdir(getLockFile(file, options3), (err) => {
        if (err && err.code !== "ENOENT") {
          return callback(err);
        }
        callback();
      });
    }
    function updateLock(file, options3) {
      const lock2 = locks[file];
      if (lock2.updateTimeout) {
        return;
      }
      lock2.updateDelay = lock2.updateDelay || options3.update;
      lock2.updateTimeout = setTimeout(() => {
        lock2.updateTimeout = null;
        options3.fs.stat(lock2.lockfilePath, (err, stat) => {
          const isOverThreshold = lock2.lastUpdate + options3.stale < Date.now();
          if (err) {
            if (err.code === "ENOENT" || isOverThreshold) {
              return setLockAsCompromised(file, lock2, Object.assign(err, { code: "ECOMPROMISED" }));
            }
            lock2.updateDelay = 1e3;
            return updateLock(file, options3);
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
          options3.fs.utimes(lock2.lockfilePath, mtime, mtime, (err2) => {
            const isOverThreshold2 = lock2.lastUpdate + options3.stale < Date.now();
            if (lock2.released) {
              return;
            }
            if (err2) {
              if (err2.code === "ENOENT" || isOverThreshold2) {
                return setLockAsCompromised(file, lock2, Object.assign(err2, { code: "ECOMPROMISED" }));
              }
              lock2.updateDelay = 1e3;
              return updateLock(file, options3);
            }
            lock2.mtime = mtime;
            lock2.lastUpdate = Date.now();
            lock2.updateDelay = null;
            updateLock(file, options3);
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
    function lock(file, options3, callback) {
      options3 = {
        stale: 1e4,
        update: null,
        realpath: true,
        retries: 0,
        fs: fs16,
        onCompromised: (err) => {
          throw err;
        },
        ...options3
      };
      options3.retries = options3.retries || 0;
      options3.retries = typeof options3.retries === "number" ? { retries: options3.retries } : options3.retries;
      options3.stale = Math.max(options3.stale || 0, 2e3);
      options3.update = options3.update == null ? options3.stale / 2 : options3.update || 0;
      options3.update = Math.max(Math.min(options3.update, options3.stale / 2), 1e3);
      resolveCanonicalPath(file, options3, (err, file2) => {
        if (err) {
          return callback(err);
        }
        const operation = retry2.operation(options3.retries);
        operation.attempt(() => {
          acquireLock(file2, options3, (err2, mtime, mtimePrecision2) => {
            if (operation.retry(err2)) {
              return;
            }
            if (err2) {
              return callback(operation.mainError());
            }
            const lock2 = locks[file2] = {
              lockfilePath: getLockFile(file2, options3),
              mtime,
              mtimePrecision: mtimePrecision2,
              options: options3,
              lastUpdate: Date.now()
            };
            updateLock(file2, options3);
            callback(null, (releasedCallback) => {
              if (lock2.released) {
                return releasedCallback && releasedCallback(Object.assign(new Error("Lock is already released"), { code: "ERELEASED" }));
              }
              unlock2(file2, { ...options3, realpath: false }, releasedCallback);
            });
          });
        });
      });
    }
    function unlock2(file, options3, callback) {
      options3 = {
        fs: fs16,
        realpath: true,
        ...options3
      };
      resolveCanonicalPath(file, options3, (err, file2) => {
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
        removeLock(file2, options3, callback);
      });
    }
    function check(file, options3, callback) {
      options3 = {
        stale: 1e4,
        realpath: true,
        fs: fs16,
        ...options3
      };
      options3.stale = Math.max(options3.stale || 0, 2e3);
      resolveCanonicalPath(file, options3, (err, file2) => {
        if (err) {
          return callback(err);
        }
        options3.fs.stat(getLockFile(file2, options3), (err2, stat) => {
          if (err2) {
            return err2.code === "ENOENT" ? callback(null, false) : callback(err2);
          }
          return callback(null, !isLockStale(stat, options3));
        });
      });
    }
    function getLocks() {
      return locks;
    }
    onExit(() => {
      for (const file in locks) {
        const options3 = locks[file].options;
        try {
          options3.fs.rmdirSync(getLockFile(file, options3));
        } catch (e) {
        }
      }
    });
    module2.exports.lock = lock;
    module2.exports.unlock = unlock2;
    module2.exports.check = check;
    module2.exports.getLocks = getLocks;
  }
});

// node_modules/proper-lockfile/lib/adapter.js
var require_adapter = __commonJS({
  "node_modules/proper-lockfile/lib/adapter.js"(exports2, module2) {
    "use strict";
    var fs16 = require("node:fs");
    function createSyncFs(fs17) {
      const methods = ["mkdir", "realpath", "stat", "rmdir", "utimes"];
      const newFs = { ...fs17 };
      methods.forEach((method) => {
        newFs[method] = (...args) => {
          const callback = args.pop();
          let ret;
          try {
            ret = fs17[`${method}Sync`](...args);
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
    function toSyncOptions(options3) {
      options3 = { ...options3 };
      options3.fs = createSyncFs(options3.fs || fs16);
      if (typeof options3.retries === "number" && options3.retries > 0 || options3.retries && typeof options3.retries.retries === "number" && options3.retries.retries > 0) {
        throw Object.assign(new Error("Cannot use retries with the sync api"), { code: "ESYNC" });
      }
      return options3;
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
    async function lock(file, options3) {
      const release = await toPromise(lockfile2.lock)(file, options3);
      return toPromise(release);
    }
    function lockSync(file, options3) {
      const release = toSync(lockfile2.lock)(file, toSyncOptions(options3));
      return toSync(release);
    }
    function unlock2(file, options3) {
      return toPromise(lockfile2.unlock)(file, options3);
    }
    function unlockSync(file, options3) {
      return toSync(lockfile2.unlock)(file, toSyncOptions(options3));
    }
    function check(file, options3) {
      return toPromise(lockfile2.check)(file, options3);
    }
    function checkSync(file, options3) {
      return toSync(lockfile2.check)(file, toSyncOptions(options3));
    }
    module2.exports = lock;
    module2.exports.lock = lock;
    module2.exports.unlock = unlock2;
    module2.exports.lockSync = lockSync;
    module2.exports.unlockSync = unlockSync;
    module2.exports.check = check;
    module2.exports.checkSync = checkSync;
  }
});

// lib/disk/lock.ts
async function withLock(file, work, limits2 = LOCK_LIMITS) {
  makeFolderOf(file);
  const folder = new DirectoryLock(`${file}.lock`, limits2.staleMs);
  const release = await acquire(file, folder, limits2);
  try {
    removeLeftovers(file);
    return await work({ assertHeld: () => assertHeld(file, folder) });
  } catch (cause) {
    throw codeOf(cause) === "STATE_UNWRITABLE" && folder.whyLost() !== void 0 ? lost(file, folder, cause) : cause;
  } finally {
    await release().catch(() => void 0);
  }
}
async function acquire(file, folder, { staleMs, freshenMs, waitMs }) {
  const giveUpAt = performance.now() + waitMs;
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
      if (performance.now() > giveUpAt) throw stillLocked(file, waitMs, cause);
    }
    const { setTimeout: wait3 } = await import("node:timers/promises");
    await wait3(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
  }
}
function assertHeld(file, folder) {
  if (orDiskError("lock", file, () => folder.whyLost()) !== void 0) throw lost(file, folder);
}
function lost(file, folder, cause) {
  return new LockLost(
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
  const folder = import_node_path4.default.dirname(file);
  orDiskError("lock", file, () => {
    if (!checkFolder(folder, import_node_path4.default.dirname(folder))) import_node_fs3.default.mkdirSync(folder, { recursive: true });
  });
}
function removeIfThere(folder) {
  try {
    import_node_fs3.default.rmdirSync(folder);
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
var import_node_fs3, import_node_path4, import_node_process, import_proper_lockfile, LockLost, LOCK_LIMITS, RETRY_MS, BUSY, DirectoryLock;
var init_lock = __esm({
  "lib/disk/lock.ts"() {
    "use strict";
    import_node_fs3 = __toESM(require("node:fs"), 1);
    import_node_path4 = __toESM(require("node:path"), 1);
    import_node_process = __toESM(require("node:process"), 1);
    import_proper_lockfile = __toESM(require_proper_lockfile(), 1);
    init_errors();
    init_safe_path();
    LockLost = class extends BatchError {
    };
    LOCK_LIMITS = { staleMs: 5e3, freshenMs: 1500, waitMs: 3e4 };
    RETRY_MS = { least: 3, most: 30 };
    BUSY = new Set(
      import_node_process.default.platform === "win32" ? ["ELOCKED", "EEXIST", "EPERM", "EBUSY"] : ["ELOCKED", "EEXIST"]
    );
    DirectoryLock = class {
      #folder;
      #parent;
      #staleMs;
      /** The lock as this process last set it; `undefined` while it does not hold it. */
      #ours;
      /** When the lock was last freshened, by the wall clock: the monotonic one stands still while a laptop sleeps. */
      #freshAt = 0;
      /** The lock of another process as last seen, and since when, by the monotonic clock. */
      #theirs = { identity: "", since: 0 };
      constructor(folder, staleMs) {
        this.#folder = folder;
        this.#parent = lookAt(import_node_path4.default.dirname(folder));
        this.#staleMs = staleMs;
      }
      mkdir = (folder, done) => answer(done, () => {
        import_node_fs3.default.mkdirSync(folder);
        try {
          requireSameFolder(import_node_path4.default.dirname(folder), this.#parent);
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
        import_node_fs3.default.utimesSync(folder, accessed, changed);
        this.#remember();
      });
      rmdir = (_folder, done) => answer(done, () => this.rmdirSync());
      /** Removes the lock: our own, or a stale one. Called by proper-lockfile on exit too. */
      rmdirSync = () => {
        if (this.#ours === void 0) this.#removeStale();
        else if (this.#isOurs()) import_node_fs3.default.rmdirSync(this.#folder);
        this.#ours = void 0;
      };
      /** Says why the lock is no longer ours, or gives `undefined` while it is. */
      whyLost() {
        if (this.#ours === void 0) return "it was released";
        if (Date.now() - this.#freshAt > this.#staleMs) return "this process was suspended past its time";
        return this.#isOurs() ? void 0 : "another process took it over";
      }
      #isOurs() {
        const stats = import_node_fs3.default.lstatSync(this.#folder, { throwIfNoEntry: false });
        return stats !== void 0 && identityOf(stats) === this.#ours;
      }
      #look() {
        const stats = import_node_fs3.default.lstatSync(this.#folder);
        if (!stats.isDirectory()) throw unsafe(this.#folder, "stands where a lock folder belongs");
        return stats;
      }
      #remember() {
        this.#ours = identityOf(this.#look());
        this.#freshAt = Date.now();
      }
      #isStuck(stats) {
        const identity2 = identityOf(stats);
        if (identity2 !== this.#theirs.identity) this.#theirs = { identity: identity2, since: performance.now() };
        return performance.now() - this.#theirs.since > this.#staleMs;
      }
      /** Only the holder of the second folder may remove a stale lock, and only the very one that it saw. */
      #removeStale() {
        const claim3 = `${this.#folder}.takeover`;
        try {
          import_node_fs3.default.mkdirSync(claim3);
        } catch (cause) {
          if (codeOf(cause) === "EEXIST") this.#removeDeadClaim(claim3);
          throw cause;
        }
        try {
          const stats = import_node_fs3.default.lstatSync(this.#folder, { throwIfNoEntry: false });
          if (stats && identityOf(stats) === this.#theirs.identity) removeIfThere(this.#folder);
        } finally {
          removeIfThere(claim3);
        }
      }
      // The taker died within the few microseconds that taking over needs.
      #removeDeadClaim(claim3) {
        const stats = import_node_fs3.default.lstatSync(claim3, { throwIfNoEntry: false });
        if (stats && Math.abs(Date.now() - stats.mtimeMs) > this.#staleMs) removeIfThere(claim3);
      }
    };
  }
});

// lib/disk/retry-store.ts
function readRetries(files, batch2, now) {
  const file = files.retry(batch2.batch_id);
  const bytes = readSafely(file, { root: files.root, maxBytes: MAX_BYTES2 + 1, tail: true });
  if (!bytes) return { record: newRetryRecord(batch2.batch_id, now) };
  const isWhole = bytes.length <= MAX_BYTES2;
  const parsed3 = isWhole ? parse3(bytes, batch2.batch_id) : `it is larger than ${MAX_BYTES2 / 1024 / 1024} MiB`;
  if (typeof parsed3 !== "string") return { record: parsed3 };
  const { lines } = readAudit(files.audit(batch2.batch_id), { root: files.root });
  const text4 = `The retry file ${file} cannot be read (${parsed3}).`;
  return { record: rebuildRetries(lines, batch2, now), damage: isWhole ? { bytes, text: text4 } : { text: text4 } };
}
function damageText({ damage }, keptAs) {
  if (!damage) return void 0;
  const where = keptAs === void 0 ? "the file was left as it is" : `it was kept as ${keptAs}`;
  return `${damage.text} Its counts were made again from the audit log; ${where}.`;
}
function writeRetries(files, record3, options3) {
  const { now, held, damage } = options3;
  const file = files.retry(record3.batch_id);
  const keptAs = damage && keepAside(files, file, damage.bytes, now);
  const text4 = formatRetryRecord({ ...record3, updated_at: now });
  writeSafely(file, text4, { root: files.root, beforeRename: held.assertHeld });
  return keptAs;
}
function parse3(bytes, batchId) {
  let json;
  try {
    json = parseJsonBytes(bytes);
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const read = readRetryRecord(json);
  if (typeof read === "string") return read;
  return read.batch_id === batchId ? read : "it is of another batch";
}
function keepAside(files, file, bytes, now) {
  const stamp = now.replace(/\D/g, "").slice(0, 17);
  const kept2 = `${file}.corrupt-${stamp}`;
  for (let number4 = 1; ; number4 += 1) {
    const name = number4 === 1 ? kept2 : `${kept2}-${number4}`;
    const present = readSafely(name, { root: files.root, maxBytes: MAX_BYTES2 + 1, tail: true });
    if (present && !(bytes && present.equals(bytes))) continue;
    if (!bytes) orDiskError("write", name, () => import_node_fs4.default.renameSync(file, name));
    else if (!present) writeSafely(name, bytes, { root: files.root });
    return name;
  }
}
function rebuildRetries(lines, { batch_id, features }, now) {
  const record3 = { ...newRetryRecord(batch_id, now), updated_at: now };
  for (const line of lines) {
    const index3 = line["feature_index"];
    if (line["batch_id"] === batch_id && !(typeof index3 === "number" && index3 >= features.length))
      apply(record3, line);
  }
  return record3;
}
function apply(record3, line) {
  switch (line["event_type"]) {
    case "retry_attempt":
      countRetryLine(record3, line);
      break;
    case "feature_failed":
      record3.consecutive_failures += 1;
      break;
    case "feature_completed":
      record3.consecutive_failures = 0;
      break;
    case "circuit_breaker_triggered":
      record3.circuit_breaker_open = true;
      break;
    case "circuit_breaker_reset":
      record3.circuit_breaker_open = false;
      record3.consecutive_failures = 0;
      break;
    default:
  }
}
function countRetryLine(record3, line) {
  record3.global_retry_count = Math.max(record3.global_retry_count + 1, countIn(line, "global_retry_count"));
  const index3 = line["feature_index"];
  if (typeof index3 !== "number" || !Number.isSafeInteger(index3) || index3 < 0) return;
  const before = record3.retry_counts.get(index3) ?? 0;
  record3.retry_counts.set(index3, Math.max(before + 1, countIn(line, "retry_count")));
}
function countIn(line, field) {
  const value = line[field];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : 0;
}
var import_node_fs4, MAX_BYTES2;
var init_retry_store = __esm({
  "lib/disk/retry-store.ts"() {
    "use strict";
    import_node_fs4 = __toESM(require("node:fs"), 1);
    init_retry_record();
    init_audit_log();
    init_files();
    init_safe_path();
    MAX_BYTES2 = 16 * 1024 * 1024;
  }
});

// lib/disk/batch-store.ts
async function updateBatch(files, now, decide) {
  return change(files, now, (batch2) => ({ ...decide(batch2), reading: void 0 }));
}
async function updateBatchAndRetries(files, now, decide) {
  return change(files, now, (batch2) => {
    const reading = readRetries(files, batch2, now);
    const retries = syncRetries(reading.record, batch2);
    return { retries, ...decide(batch2, retries), reading };
  });
}
async function change(files, now, decide) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await changeOnce(files, now, decide);
    } catch (cause) {
      if (!(cause instanceof LockLost) || tries === MOST_TRIES) throw cause;
    }
  }
}
async function changeOnce(files, now, decide) {
  if (!checkFile(files.state, files.root)) throw noBatch(files);
  return withLock(files.state, (held) => {
    const before = readBatch(files);
    if (!before) throw noBatch(files);
    removeLeftovers(files.retry(before.batch_id));
    const decided = decide(before);
    const batch2 = decided.batch === before ? before : nextRevision(files, decided.batch, before.revision, now);
    if (batch2 !== before) writeRevision(files, batch2, held);
    const events2 = [...decided.audit ?? [], ...auditEvents(before, batch2, now)];
    const warnings = [
      ...retryWarnings(files, decided, { now, held }),
      ...(decided.evidence ?? []).flatMap((line) => appendEvidence(files, batch2.batch_id, line, now) ?? []),
      ...events2.flatMap(
        (event) => appendAudit(files.audit(batch2.batch_id), event, { root: files.root }) ?? []
      )
    ];
    return { before, batch: batch2, result: decided.result, warnings };
  });
}
function retryWarnings(files, { retries, reading }, { now, held }) {
  if (!reading || !reading.damage && (retries === void 0 || retries === reading.record)) return [];
  try {
    const { damage, record: record3 } = reading;
    const keptAs = writeRetries(files, retries ?? record3, { now, held, damage });
    return [damageText(reading, keptAs)].filter((text4) => text4 !== void 0);
  } catch (cause) {
    if (!isBatchError(cause)) throw cause;
    return [`The retry file was not written, its counts are in the state file. ${cause.message}`];
  }
}
async function createBatch(files, batch2, now, admit) {
  return withLock(files.state, (held) => {
    const present = readBatch(files);
    admit(present);
    const beforeRename2 = held.assertHeld;
    const first = nextRevision(files, batch2, 0, batch2.created_at);
    if (present)
      writeSafely(files.archive(present.batch_id), formatBatch(present), { root: files.root, beforeRename: beforeRename2 });
    writeSafely(files.state, formatBatch(first), { root: files.root, beforeRename: beforeRename2 });
    held.assertHeld();
    removeSafely(files.backup, { root: files.root });
    const warnings = auditEvents(void 0, first, now).flatMap(
      (event) => appendAudit(files.audit(first.batch_id), event, { root: files.root }) ?? []
    );
    return { before: void 0, batch: first, result: void 0, warnings };
  });
}
async function removeBatch(files, id, withReport) {
  return withLock(files.state, (held) => {
    const isPresent = readBatch(files)?.batch_id === id;
    const records = [files.retry(id), files.audit(id), files.evidence(id), files.log(id)];
    const reports = withReport ? [files.report(id, "md"), files.report(id, "html")] : [];
    const own2 = [files.archive(id), ...records, ...reports];
    const all = isPresent ? [files.state, files.backup, ...own2] : own2;
    return all.filter((file) => {
      held.assertHeld();
      return removeSafely(file, { root: files.root });
    });
  });
}
function nextRevision(files, batch2, revision, now) {
  const impossible = findImpossible(batch2);
  if (impossible) {
    throw new BatchError(
      `The change was refused, since the batch would not make sense: ${impossible}. Nothing was written.`,
      {
        code: "STATE_IMPOSSIBLE"
      }
    );
  }
  return { ...batch2, revision: revision + 1, updated_at: now, state_file: files.state };
}
function writeRevision(files, batch2, held) {
  writeSafely(files.state, formatBatch(batch2), {
    root: files.root,
    keepBackup: files.backup,
    beforeRename: held.assertHeld
  });
}
function noBatch(files) {
  const backup = readableBackup(files);
  const text4 = backup && !isOver(backup) ? `${files.state} is missing. Its backup holds batch ${backup.batch_id} (revision ${backup.revision}): go on from it with /batch-implement --resume --from-backup, or move ${files.backup} elsewhere to start anew.` : "there is no batch in this project. Start one with /batch-implement <file>.";
  return new BatchError(text4, { code: "STATE_MISSING" });
}
function readableBackup(files) {
  try {
    return readBackup(files);
  } catch (cause) {
    if (isBatchError(cause)) return void 0;
    throw cause;
  }
}
function readBatch(files) {
  return readAt(files, files.state);
}
function readBackup(files) {
  return readAt(files, files.backup);
}
function readArchived(files, batchId) {
  return readAt(files, files.archive(batchId));
}
function readAt(files, file) {
  const bytes = readSafely(file, limits(files));
  if (!bytes) return void 0;
  const known = parsedCache.get(files);
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch;
  const batch2 = parseBatch(decode2(bytes, file), file);
  parsedCache.set(files, { file, bytes, batch: batch2 });
  return batch2;
}
function limits(files) {
  return { root: files.root, maxBytes: MAX_STATE_BYTES };
}
function decode2(bytes, file) {
  const text4 = decodeUtf8(bytes);
  if (text4 !== void 0) return text4;
  throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
    code: "STATE_CORRUPT"
  });
}
var MOST_TRIES, MAX_STATE_BYTES, parsedCache;
var init_batch_store = __esm({
  "lib/disk/batch-store.ts"() {
    "use strict";
    init_audit_events();
    init_batch_id();
    init_state_file();
    init_transition();
    init_errors();
    init_retry_record();
    init_audit_log();
    init_files();
    init_lock();
    init_retry_store();
    init_safe_path();
    MOST_TRIES = 3;
    MAX_STATE_BYTES = 64 * 1024 * 1024;
    parsedCache = /* @__PURE__ */ new WeakMap();
  }
});

// lib/text/helper-run.ts
var init_helper_run = __esm({
  "lib/text/helper-run.ts"() {
    "use strict";
  }
});

// lib/text/helper-call.ts
var PLAIN, DOUBLE, SINGLE, OPTION, WORD;
var init_helper_call = __esm({
  "lib/text/helper-call.ts"() {
    "use strict";
    init_helper_run();
    PLAIN = "[A-Za-z0-9_./:,@%+-]+";
    DOUBLE = '"[^"$`\\\\!\\p{Cc}\\p{Cs}]*"';
    SINGLE = "'[^'\\p{Cc}\\p{Cs}]*'";
    OPTION = `--[a-z][a-z-]*=(?:${PLAIN}|${DOUBLE}|${SINGLE})`;
    WORD = new RegExp(` +(${OPTION}|${DOUBLE}|${SINGLE}|${PLAIN})(?=[ \\n]|$)`, "uy");
  }
});

// lib/view/format.ts
function counted(count4, noun) {
  return `${withSeparators(count4)} ${noun}${count4 === 1 ? "" : "s"}`;
}
function withSeparators(count4) {
  return String(count4).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function duration2(seconds2) {
  if (seconds2 > 0 && seconds2 < 1) return "under 1 s";
  const whole = Math.max(0, Math.round(seconds2));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return joined(`${minutes} min`, whole % 60, "s");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? joined(`${hours} h`, minutes % 60, "min") : joined(`${Math.floor(hours / 24)} d`, hours % 24, "h");
}
function shortDuration(seconds2) {
  const whole = Math.max(0, Math.round(seconds2));
  const two = (part) => String(part).padStart(2, "0");
  if (whole < 60) return `${whole}s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${two(whole % 60)}s`;
  return `${Math.floor(whole / 3600)}h ${two(Math.floor(whole / 60) % 60)}m`;
}
function shortNumber(count4) {
  if (count4 < 1e3) return String(count4);
  if (count4 < 999500) return `${Math.round(count4 / 1e3)}k`;
  return `${(count4 / 1e6).toFixed(1)}M`;
}
function utcTime(iso) {
  const at = Date.parse(iso);
  return Number.isFinite(at) && at > 0 ? `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC` : "–";
}
function ago(then, nowIso) {
  const seconds2 = (Date.parse(nowIso) - Date.parse(then)) / 1e3;
  return Number.isFinite(seconds2) ? `${duration2(seconds2)} ago` : "at an unknown time";
}
function joined(large, rest, unit) {
  return rest === 0 ? large : `${large} ${rest} ${unit}`;
}
function failedWords(message) {
  return message.replace(/^failed:\s*/i, "");
}
function showWork(ref) {
  return `git diff ${ref}^ ${ref}`;
}
function trailer(batch2, number4) {
  return `Batch-Feature: ${batch2.batch_id}#${number4}`;
}
function shortSha(sha) {
  return sha.slice(0, 7);
}
function helperCallText(helper, args) {
  return `node "${helper.replace(/["$`]/g, "\\$&")}" ${args}`;
}
function countsText(counts2) {
  const { unproven = 0, gone = 0 } = counts2;
  const marks = [
    unproven > 0 ? `${unproven} unproven` : "",
    gone > 0 ? `${counted(gone, "commit")} gone` : "",
    counts2.unverified > 0 ? `${counts2.unverified} unverified` : "",
    counts2.withoutCommit > 0 ? `${counts2.withoutCommit} without a commit` : "",
    counts2.changedChecks > 0 ? `${counts2.changedChecks} changed the checks` : ""
  ].filter((mark) => mark !== "");
  const unverified = marks.length > 0 ? ` (${marks.join(", ")})` : "";
  const others = ["failed", "skipped", "blocked"].filter((outcome2) => counts2[outcome2] > 0).map((outcome2) => `, ${counts2[outcome2]} ${outcome2}`);
  return `${counts2.completed} of ${counted(counts2.total, "feature")} completed${unverified}${others.join("")}`;
}
function endedInside(batch2) {
  const current = currentFeature(batch2);
  const isCut = batch2.owner?.released_at !== void 0 && current !== void 0 && !batch2.pause;
  return isCut ? `session ended inside feature ${current.index + 1}` : "";
}
var init_format = __esm({
  "lib/view/format.ts"() {
    "use strict";
    init_progress();
    init_clean();
    init_helper_call();
  }
});

// lib/view/pause.ts
function resumeCommand(batch2) {
  const { batch_id, run: run3 } = batch2;
  if (run3?.on === "github") return `gh workflow run batch.yml -f batch=${batch_id}`;
  return `/batch-implement --resume ${batch_id}${isOvernight(batch2) ? " --overnight" : ""}`;
}
function retryCommand(batch2) {
  if (batch2.run?.on === "github") return `${resumeCommand(batch2)} -f retry=true`;
  return isOvernight(batch2) ? `${resumeCommand(batch2)} --retry-failed` : "/batch-implement --retry-failed";
}
function mendedCommand(batch2) {
  const { pause: pause3, failed_features, run: run3 } = batch2;
  if (!pause3 || !AFTER_MENDING.has(pause3.reason) || failed_features.length === 0) return void 0;
  return run3?.on === "github" ? void 0 : `${resumeCommand(batch2)} --retry-failed`;
}
function pauseNotice(notice) {
  const { ended, total } = notice.progress;
  const percent = total === 0 ? 0 : Math.floor(100 * ended / total);
  return [
    `Batch ${notice.batchId} is paused.`,
    `Context: about ${withSeparators(notice.tokens)} tokens of this conversation come from the batch (clearing is advised from ${withSeparators(notice.threshold)}).`,
    `Progress: ${ended}/${total} features (${percent}%).`,
    "To go on with a fresh context:",
    "  1. /clear",
    `  2. /batch-implement --resume ${notice.batchId}`
  ].join("\n");
}
var AFTER_MENDING;
var init_pause = __esm({
  "lib/view/pause.ts"() {
    "use strict";
    init_ownership();
    init_pause_reasons();
    init_clean();
    init_format();
    AFTER_MENDING = /* @__PURE__ */ new Set(["auth", "billing", "permission"]);
  }
});

// lib/claude/default-settings.ts
var DEFAULT_SETTINGS;
var init_default_settings = __esm({
  "lib/claude/default-settings.ts"() {
    "use strict";
    DEFAULT_SETTINGS = {
      verify_shell: false,
      verify_timeout_seconds: 600,
      base_verify_timeout_seconds: 90,
      stop_hook: true,
      close_issues: false,
      checks_changed: "show",
      on_failure: "tell",
      land: "end",
      permission_mode: "acceptEdits",
      stall_minutes: 30,
      worker: "agent",
      keep_awake: true
    };
  }
});

// lib/disk/git-exclude.ts
function excludeFromGit(commonGitDir, patterns2) {
  const file = import_node_path5.default.join(commonGitDir, "info", "exclude");
  const text4 = readSafely(file, { root: commonGitDir, maxBytes: MAX_BYTES3 })?.toString("utf8") ?? "";
  const present = new Set(text4.split("\n").map((line) => line.trim()));
  const missing = [...new Set(patterns2)].filter((pattern) => !present.has(pattern.trim()));
  if (missing.length === 0) return [];
  appendSafely(file, missing.join("\n"), { root: commonGitDir, mode: 420 });
  return missing;
}
var import_node_path5, MAX_BYTES3;
var init_git_exclude = __esm({
  "lib/disk/git-exclude.ts"() {
    "use strict";
    import_node_path5 = __toESM(require("node:path"), 1);
    init_files();
    MAX_BYTES3 = 1024 * 1024;
  }
});

// lib/disk/project.ts
function findProjectRoot(from, home) {
  const start2 = realPath(import_node_path6.default.resolve(from));
  const folders = withParents(start2);
  for (const folder of folders) {
    const git = import_node_path6.default.join(folder, ".git");
    const stats = statOf(git);
    if (stats?.isDirectory()) return { root: folder, commonGitDir: realPath(git) };
    if (stats?.isFile()) return fromGitFile(folder, git);
  }
  const realHome = home() && realPath(home());
  const root = folders.find(
    (folder) => folder !== realHome && statOf(import_node_path6.default.join(folder, ".claude"))?.isDirectory()
  );
  return root === void 0 ? void 0 : { root };
}
function findWorkTree(from) {
  return withParents(realPath(import_node_path6.default.resolve(from))).find(
    (folder) => statOf(import_node_path6.default.join(folder, ".git")) !== void 0
  );
}
function withParents(start2) {
  const folders = [start2];
  for (let folder = start2; import_node_path6.default.dirname(folder) !== folder; ) {
    folder = import_node_path6.default.dirname(folder);
    folders.push(folder);
  }
  return folders;
}
function fromGitFile(folder, gitFile) {
  const pointer = readPointer(gitFile);
  if (!pointer?.startsWith("gitdir:")) return { root: folder };
  const gitDir = import_node_path6.default.resolve(folder, pointer.slice("gitdir:".length).trim());
  if (!statOf(gitDir)?.isDirectory()) return { root: folder };
  const common = readPointer(import_node_path6.default.join(gitDir, "commondir"));
  if (!common) return { root: folder, commonGitDir: realPath(gitDir) };
  const commonGitDir = realPath(import_node_path6.default.resolve(gitDir, common));
  const hasMainWorktree = import_node_path6.default.basename(commonGitDir) === ".git" && !isBare(commonGitDir);
  return { root: hasMainWorktree ? import_node_path6.default.dirname(commonGitDir) : folder, commonGitDir };
}
function isBare(gitDir) {
  return ["config", "config.worktree"].some((name) => {
    let section2 = "";
    for (const line of (readPointer(import_node_path6.default.join(gitDir, name)) ?? "").split("\n")) {
      const text4 = line.trim().toLowerCase();
      if (text4.startsWith("[")) section2 = text4;
      if (section2 === "[core]" && text4.replaceAll(" ", "").replaceAll("	", "") === "bare=true") return true;
    }
    return false;
  });
}
function readPointer(file) {
  const stats = statOf(file);
  if (!stats?.isFile() || stats.size > POINTER_BYTES) return void 0;
  try {
    return import_node_fs5.default.readFileSync(file, "utf8").trim();
  } catch {
    return void 0;
  }
}
function statOf(target) {
  try {
    return import_node_fs5.default.statSync(target, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function realPath(target) {
  try {
    return import_node_fs5.default.realpathSync(target);
  } catch {
    return target;
  }
}
function projectFiles(root) {
  const claudeDir = import_node_path6.default.resolve(root, ".claude");
  const auditDir = import_node_path6.default.join(claudeDir, "audit");
  const archiveDir = import_node_path6.default.join(claudeDir, "batches");
  const state = import_node_path6.default.join(claudeDir, "batch_state.json");
  return {
    root: import_node_path6.default.resolve(root),
    claudeDir,
    state,
    backup: `${state}.bak`,
    auditDir,
    archiveDir,
    hookErrors: import_node_path6.default.join(auditDir, "hook-errors.log"),
    settings: import_node_path6.default.join(claudeDir, "batch-implement.local.md"),
    retry: (batchId) => import_node_path6.default.join(claudeDir, checked2(batchId) + RETRY_FILE_END),
    audit: (batchId) => import_node_path6.default.join(auditDir, `${checked2(batchId)}_retry_audit.jsonl`),
    archive: (batchId) => import_node_path6.default.join(archiveDir, `${checked2(batchId)}.json`),
    evidence: (batchId) => import_node_path6.default.join(archiveDir, `${checked2(batchId)}.evidence.jsonl`),
    log: (batchId) => import_node_path6.default.join(archiveDir, `${checked2(batchId)}.log.jsonl`),
    report: (batchId, kind) => import_node_path6.default.join(archiveDir, `${checked2(batchId)}.report.${kind}`)
  };
}
function checked2(batchId) {
  if (isBatchId(batchId)) return batchId;
  throw new BatchError(
    `${JSON.stringify(batchId.slice(0, 120))} cannot be a batch id. Use 1 to 100 letters, digits, dots, dashes and underscores, beginning with a letter or digit, without two dots in a row.`,
    { code: "USAGE" }
  );
}
var import_node_fs5, import_node_path6, POINTER_BYTES, RETRY_FILE_END;
var init_project = __esm({
  "lib/disk/project.ts"() {
    "use strict";
    import_node_fs5 = __toESM(require("node:fs"), 1);
    import_node_path6 = __toESM(require("node:path"), 1);
    init_batch_id();
    init_errors();
    POINTER_BYTES = 64 * 1024;
    RETRY_FILE_END = "_retry_state.json";
  }
});

// node_modules/kind-of/index.js
var require_kind_of = __commonJS({
  "node_modules/kind-of/index.js"(exports2, module2) {
    var toString = Object.prototype.toString;
    module2.exports = function kindOf3(val) {
      if (val === void 0) return "undefined";
      if (val === null) return "null";
      var type = typeof val;
      if (type === "boolean") return "boolean";
      if (type === "string") return "string";
      if (type === "number") return "number";
      if (type === "symbol") return "symbol";
      if (type === "function") {
        return isGeneratorFn(val) ? "generatorfunction" : "function";
      }
      if (isArray(val)) return "array";
      if (isBuffer(val)) return "buffer";
      if (isArguments(val)) return "arguments";
      if (isDate(val)) return "date";
      if (isError(val)) return "error";
      if (isRegexp(val)) return "regexp";
      switch (ctorName(val)) {
        case "Symbol":
          return "symbol";
        case "Promise":
          return "promise";
        // Set, Map, WeakSet, WeakMap
        case "WeakMap":
          return "weakmap";
        case "WeakSet":
          return "weakset";
        case "Map":
          return "map";
        case "Set":
          return "set";
        // 8-bit typed arrays
        case "Int8Array":
          return "int8array";
        case "Uint8Array":
          return "uint8array";
        case "Uint8ClampedArray":
          return "uint8clampedarray";
        // 16-bit typed arrays
        case "Int16Array":
          return "int16array";
        case "Uint16Array":
          return "uint16array";
        // 32-bit typed arrays
        case "Int32Array":
          return "int32array";
        case "Uint32Array":
          return "uint32array";
        case "Float32Array":
          return "float32array";
        case "Float64Array":
          return "float64array";
      }
      if (isGeneratorObj(val)) {
        return "generator";
      }
      type = toString.call(val);
      switch (type) {
        case "[object Object]":
          return "object";
        // iterators
        case "[object Map Iterator]":
          return "mapiterator";
        case "[object Set Iterator]":
          return "setiterator";
        case "[object String Iterator]":
          return "stringiterator";
        case "[object Array Iterator]":
          return "arrayiterator";
      }
      return type.slice(8, -1).toLowerCase().replace(/\s/g, "");
    };
    function ctorName(val) {
      return typeof val.constructor === "function" ? val.constructor.name : null;
    }
    function isArray(val) {
      if (Array.isArray) return Array.isArray(val);
      return val instanceof Array;
    }
    function isError(val) {
      return val instanceof Error || typeof val.message === "string" && val.constructor && typeof val.constructor.stackTraceLimit === "number";
    }
    function isDate(val) {
      if (val instanceof Date) return true;
      return typeof val.toDateString === "function" && typeof val.getDate === "function" && typeof val.setDate === "function";
    }
    function isRegexp(val) {
      if (val instanceof RegExp) return true;
      return typeof val.flags === "string" && typeof val.ignoreCase === "boolean" && typeof val.multiline === "boolean" && typeof val.global === "boolean";
    }
    function isGeneratorFn(name, val) {
      return ctorName(name) === "GeneratorFunction";
    }
    function isGeneratorObj(val) {
      return typeof val.throw === "function" && typeof val.return === "function" && typeof val.next === "function";
    }
    function isArguments(val) {
      try {
        if (typeof val.length === "number" && typeof val.callee === "function") {
          return true;
        }
      } catch (err) {
        if (err.message.indexOf("callee") !== -1) {
          return true;
        }
      }
      return false;
    }
    function isBuffer(val) {
      if (val.constructor && typeof val.constructor.isBuffer === "function") {
        return val.constructor.isBuffer(val);
      }
      return false;
    }
  }
});

// node_modules/is-extendable/index.js
var require_is_extendable = __commonJS({
  "node_modules/is-extendable/index.js"(exports2, module2) {
    "use strict";
    module2.exports = function isExtendable(val) {
      return typeof val !== "undefined" && val !== null && (typeof val === "object" || typeof val === "function");
    };
  }
});

// node_modules/extend-shallow/index.js
var require_extend_shallow = __commonJS({
  "node_modules/extend-shallow/index.js"(exports2, module2) {
    "use strict";
    var isObject3 = require_is_extendable();
    module2.exports = function extend2(o) {
      if (!isObject3(o)) {
        o = {};
      }
      var len = arguments.length;
      for (var i = 1; i < len; i++) {
        var obj = arguments[i];
        if (isObject3(obj)) {
          assign(o, obj);
        }
      }
      return o;
    };
    function assign(a, b) {
      for (var key in b) {
        if (hasOwn(b, key)) {
          a[key] = b[key];
        }
      }
    }
    function hasOwn(obj, key) {
      return Object.prototype.hasOwnProperty.call(obj, key);
    }
  }
});

// node_modules/section-matter/index.js
var require_section_matter = __commonJS({
  "node_modules/section-matter/index.js"(exports2, module2) {
    "use strict";
    var typeOf = require_kind_of();
    var extend2 = require_extend_shallow();
    module2.exports = function(input, options3) {
      if (typeof options3 === "function") {
        options3 = { parse: options3 };
      }
      var file = toObject(input);
      var defaults2 = { section_delimiter: "---", parse: identity2 };
      var opts = extend2({}, defaults2, options3);
      var delim = opts.section_delimiter;
      var lines = file.content.split(/\r?\n/);
      var sections = null;
      var section2 = createSection();
      var content2 = [];
      var stack = [];
      function initSections(val) {
        file.content = val;
        sections = [];
        content2 = [];
      }
      function closeSection(val) {
        if (stack.length) {
          section2.key = getKey(stack[0], delim);
          section2.content = val;
          opts.parse(section2, sections);
          sections.push(section2);
          section2 = createSection();
          content2 = [];
          stack = [];
        }
      }
      for (var i = 0; i < lines.length; i++) {
        var line = lines[i];
        var len = stack.length;
        var ln = line.trim();
        if (isDelimiter(ln, delim)) {
          if (ln.length === 3 && i !== 0) {
            if (len === 0 || len === 2) {
              content2.push(line);
              continue;
            }
            stack.push(ln);
            section2.data = content2.join("\n");
            content2 = [];
            continue;
          }
          if (sections === null) {
            initSections(content2.join("\n"));
          }
          if (len === 2) {
            closeSection(content2.join("\n"));
          }
          stack.push(ln);
          continue;
        }
        content2.push(line);
      }
      if (sections === null) {
        initSections(content2.join("\n"));
      } else {
        closeSection(content2.join("\n"));
      }
      file.sections = sections;
      return file;
    };
    function isDelimiter(line, delim) {
      if (line.slice(0, delim.length) !== delim) {
        return false;
      }
      if (line.charAt(delim.length + 1) === delim.slice(-1)) {
        return false;
      }
      return true;
    }
    function toObject(input) {
      if (typeOf(input) !== "object") {
        input = { content: input };
      }
      if (typeof input.content !== "string" && !isBuffer(input.content)) {
        throw new TypeError("expected a buffer or string");
      }
      input.content = input.content.toString();
      input.sections = [];
      return input;
    }
    function getKey(val, delim) {
      return val ? val.slice(delim.length).trim() : "";
    }
    function createSection() {
      return { key: "", data: "", content: "" };
    }
    function identity2(val) {
      return val;
    }
    function isBuffer(val) {
      if (val && val.constructor && typeof val.constructor.isBuffer === "function") {
        return val.constructor.isBuffer(val);
      }
      return false;
    }
  }
});

// node_modules/js-yaml/lib/js-yaml/common.js
var require_common = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/common.js"(exports2, module2) {
    "use strict";
    function isNothing(subject) {
      return typeof subject === "undefined" || subject === null;
    }
    function isObject3(subject) {
      return typeof subject === "object" && subject !== null;
    }
    function toArray(sequence) {
      if (Array.isArray(sequence)) return sequence;
      else if (isNothing(sequence)) return [];
      return [sequence];
    }
    function extend2(target, source) {
      var index3, length, key, sourceKeys;
      if (source) {
        sourceKeys = Object.keys(source);
        for (index3 = 0, length = sourceKeys.length; index3 < length; index3 += 1) {
          key = sourceKeys[index3];
          target[key] = source[key];
        }
      }
      return target;
    }
    function repeat(string3, count4) {
      var result = "", cycle;
      for (cycle = 0; cycle < count4; cycle += 1) {
        result += string3;
      }
      return result;
    }
    function isNegativeZero(number4) {
      return number4 === 0 && Number.NEGATIVE_INFINITY === 1 / number4;
    }
    module2.exports.isNothing = isNothing;
    module2.exports.isObject = isObject3;
    module2.exports.toArray = toArray;
    module2.exports.repeat = repeat;
    module2.exports.isNegativeZero = isNegativeZero;
    module2.exports.extend = extend2;
  }
});

// node_modules/js-yaml/lib/js-yaml/exception.js
var require_exception = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/exception.js"(exports2, module2) {
    "use strict";
    function YAMLException(reason, mark) {
      Error.call(this);
      this.name = "YAMLException";
      this.reason = reason;
      this.mark = mark;
      this.message = (this.reason || "(unknown reason)") + (this.mark ? " " + this.mark.toString() : "");
      if (Error.captureStackTrace) {
        Error.captureStackTrace(this, this.constructor);
      } else {
        this.stack = new Error().stack || "";
      }
    }
    YAMLException.prototype = Object.create(Error.prototype);
    YAMLException.prototype.constructor = YAMLException;
    YAMLException.prototype.toString = function toString(compact) {
      var result = this.name + ": ";
      result += this.reason || "(unknown reason)";
      if (!compact && this.mark) {
        result += " " + this.mark.toString();
      }
      return result;
    };
    module2.exports = YAMLException;
  }
});

// node_modules/js-yaml/lib/js-yaml/mark.js
var require_mark = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/mark.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    function Mark(name, buffer, position, line, column) {
      this.name = name;
      this.buffer = buffer;
      this.position = position;
      this.line = line;
      this.column = column;
    }
    Mark.prototype.getSnippet = function getSnippet(indent, maxLength) {
      var head, start2, tail, end2, snippet;
      if (!this.buffer) return null;
      indent = indent || 4;
      maxLength = maxLength || 75;
      head = "";
      start2 = this.position;
      while (start2 > 0 && "\0\r\n\u2028\u2029".indexOf(this.buffer.charAt(start2 - 1)) === -1) {
        start2 -= 1;
        if (this.position - start2 > maxLength / 2 - 1) {
          head = " ... ";
          start2 += 5;
          break;
        }
      }
      tail = "";
      end2 = this.position;
      while (end2 < this.buffer.length && "\0\r\n\u2028\u2029".indexOf(this.buffer.charAt(end2)) === -1) {
        end2 += 1;
        if (end2 - this.position > maxLength / 2 - 1) {
          tail = " ... ";
          end2 -= 5;
          break;
        }
      }
      snippet = this.buffer.slice(start2, end2);
      return common.repeat(" ", indent) + head + snippet + tail + "\n" + common.repeat(" ", indent + this.position - start2 + head.length) + "^";
    };
    Mark.prototype.toString = function toString(compact) {
      var snippet, where = "";
      if (this.name) {
        where += 'in "' + this.name + '" ';
      }
      where += "at line " + (this.line + 1) + ", column " + (this.column + 1);
      if (!compact) {
        snippet = this.getSnippet();
        if (snippet) {
          where += ":\n" + snippet;
        }
      }
      return where;
    };
    module2.exports = Mark;
  }
});

// node_modules/js-yaml/lib/js-yaml/type.js
var require_type = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type.js"(exports2, module2) {
    "use strict";
    var YAMLException = require_exception();
    var TYPE_CONSTRUCTOR_OPTIONS = [
      "kind",
      "resolve",
      "construct",
      "instanceOf",
      "predicate",
      "represent",
      "defaultStyle",
      "styleAliases"
    ];
    var YAML_NODE_KINDS = [
      "scalar",
      "sequence",
      "mapping"
    ];
    function compileStyleAliases(map2) {
      var result = {};
      if (map2 !== null) {
        Object.keys(map2).forEach(function(style) {
          map2[style].forEach(function(alias) {
            result[String(alias)] = style;
          });
        });
      }
      return result;
    }
    function Type(tag, options3) {
      options3 = options3 || {};
      Object.keys(options3).forEach(function(name) {
        if (TYPE_CONSTRUCTOR_OPTIONS.indexOf(name) === -1) {
          throw new YAMLException('Unknown option "' + name + '" is met in definition of "' + tag + '" YAML type.');
        }
      });
      this.tag = tag;
      this.kind = options3["kind"] || null;
      this.resolve = options3["resolve"] || function() {
        return true;
      };
      this.construct = options3["construct"] || function(data) {
        return data;
      };
      this.instanceOf = options3["instanceOf"] || null;
      this.predicate = options3["predicate"] || null;
      this.represent = options3["represent"] || null;
      this.defaultStyle = options3["defaultStyle"] || null;
      this.styleAliases = compileStyleAliases(options3["styleAliases"] || null);
      if (YAML_NODE_KINDS.indexOf(this.kind) === -1) {
        throw new YAMLException('Unknown kind "' + this.kind + '" is specified for "' + tag + '" YAML type.');
      }
    }
    module2.exports = Type;
  }
});

// node_modules/js-yaml/lib/js-yaml/schema.js
var require_schema = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var YAMLException = require_exception();
    var Type = require_type();
    function compileList(schema, name, result) {
      var exclude = [];
      schema.include.forEach(function(includedSchema) {
        result = compileList(includedSchema, name, result);
      });
      schema[name].forEach(function(currentType) {
        result.forEach(function(previousType, previousIndex) {
          if (previousType.tag === currentType.tag && previousType.kind === currentType.kind) {
            exclude.push(previousIndex);
          }
        });
        result.push(currentType);
      });
      return result.filter(function(type, index3) {
        return exclude.indexOf(index3) === -1;
      });
    }
    function compileMap() {
      var result = {
        scalar: {},
        sequence: {},
        mapping: {},
        fallback: {}
      }, index3, length;
      function collectType(type) {
        result[type.kind][type.tag] = result["fallback"][type.tag] = type;
      }
      for (index3 = 0, length = arguments.length; index3 < length; index3 += 1) {
        arguments[index3].forEach(collectType);
      }
      return result;
    }
    function Schema(definition) {
      this.include = definition.include || [];
      this.implicit = definition.implicit || [];
      this.explicit = definition.explicit || [];
      this.implicit.forEach(function(type) {
        if (type.loadKind && type.loadKind !== "scalar") {
          throw new YAMLException("There is a non-scalar type in the implicit list of a schema. Implicit resolving of such types is not supported.");
        }
      });
      this.compiledImplicit = compileList(this, "implicit", []);
      this.compiledExplicit = compileList(this, "explicit", []);
      this.compiledTypeMap = compileMap(this.compiledImplicit, this.compiledExplicit);
    }
    Schema.DEFAULT = null;
    Schema.create = function createSchema() {
      var schemas, types;
      switch (arguments.length) {
        case 1:
          schemas = Schema.DEFAULT;
          types = arguments[0];
          break;
        case 2:
          schemas = arguments[0];
          types = arguments[1];
          break;
        default:
          throw new YAMLException("Wrong number of arguments for Schema.create function");
      }
      schemas = common.toArray(schemas);
      types = common.toArray(types);
      if (!schemas.every(function(schema) {
        return schema instanceof Schema;
      })) {
        throw new YAMLException("Specified list of super schemas (or a single Schema object) contains a non-Schema object.");
      }
      if (!types.every(function(type) {
        return type instanceof Type;
      })) {
        throw new YAMLException("Specified list of YAML types (or a single Type object) contains a non-Type object.");
      }
      return new Schema({
        include: schemas,
        explicit: types
      });
    };
    module2.exports = Schema;
  }
});

// node_modules/js-yaml/lib/js-yaml/type/str.js
var require_str = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/str.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    module2.exports = new Type("tag:yaml.org,2002:str", {
      kind: "scalar",
      construct: function(data) {
        return data !== null ? data : "";
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/seq.js
var require_seq = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/seq.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    module2.exports = new Type("tag:yaml.org,2002:seq", {
      kind: "sequence",
      construct: function(data) {
        return data !== null ? data : [];
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/map.js
var require_map = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/map.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    module2.exports = new Type("tag:yaml.org,2002:map", {
      kind: "mapping",
      construct: function(data) {
        return data !== null ? data : {};
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/failsafe.js
var require_failsafe = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/failsafe.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      explicit: [
        require_str(),
        require_seq(),
        require_map()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/null.js
var require_null = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/null.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveYamlNull(data) {
      if (data === null) return true;
      var max = data.length;
      return max === 1 && data === "~" || max === 4 && (data === "null" || data === "Null" || data === "NULL");
    }
    function constructYamlNull() {
      return null;
    }
    function isNull(object2) {
      return object2 === null;
    }
    module2.exports = new Type("tag:yaml.org,2002:null", {
      kind: "scalar",
      resolve: resolveYamlNull,
      construct: constructYamlNull,
      predicate: isNull,
      represent: {
        canonical: function() {
          return "~";
        },
        lowercase: function() {
          return "null";
        },
        uppercase: function() {
          return "NULL";
        },
        camelcase: function() {
          return "Null";
        }
      },
      defaultStyle: "lowercase"
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/bool.js
var require_bool = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/bool.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveYamlBoolean(data) {
      if (data === null) return false;
      var max = data.length;
      return max === 4 && (data === "true" || data === "True" || data === "TRUE") || max === 5 && (data === "false" || data === "False" || data === "FALSE");
    }
    function constructYamlBoolean(data) {
      return data === "true" || data === "True" || data === "TRUE";
    }
    function isBoolean(object2) {
      return Object.prototype.toString.call(object2) === "[object Boolean]";
    }
    module2.exports = new Type("tag:yaml.org,2002:bool", {
      kind: "scalar",
      resolve: resolveYamlBoolean,
      construct: constructYamlBoolean,
      predicate: isBoolean,
      represent: {
        lowercase: function(object2) {
          return object2 ? "true" : "false";
        },
        uppercase: function(object2) {
          return object2 ? "TRUE" : "FALSE";
        },
        camelcase: function(object2) {
          return object2 ? "True" : "False";
        }
      },
      defaultStyle: "lowercase"
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/int.js
var require_int = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/int.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var Type = require_type();
    function isHexCode(c) {
      return 48 <= c && c <= 57 || 65 <= c && c <= 70 || 97 <= c && c <= 102;
    }
    function isOctCode(c) {
      return 48 <= c && c <= 55;
    }
    function isDecCode(c) {
      return 48 <= c && c <= 57;
    }
    function resolveYamlInteger(data) {
      if (data === null) return false;
      var max = data.length, index3 = 0, hasDigits = false, ch;
      if (!max) return false;
      ch = data[index3];
      if (ch === "-" || ch === "+") {
        ch = data[++index3];
      }
      if (ch === "0") {
        if (index3 + 1 === max) return true;
        ch = data[++index3];
        if (ch === "b") {
          index3++;
          for (; index3 < max; index3++) {
            ch = data[index3];
            if (ch === "_") continue;
            if (ch !== "0" && ch !== "1") return false;
            hasDigits = true;
          }
          return hasDigits && ch !== "_";
        }
        if (ch === "x") {
          index3++;
          for (; index3 < max; index3++) {
            ch = data[index3];
            if (ch === "_") continue;
            if (!isHexCode(data.charCodeAt(index3))) return false;
            hasDigits = true;
          }
          return hasDigits && ch !== "_";
        }
        for (; index3 < max; index3++) {
          ch = data[index3];
          if (ch === "_") continue;
          if (!isOctCode(data.charCodeAt(index3))) return false;
          hasDigits = true;
        }
        return hasDigits && ch !== "_";
      }
      if (ch === "_") return false;
      for (; index3 < max; index3++) {
        ch = data[index3];
        if (ch === "_") continue;
        if (ch === ":") break;
        if (!isDecCode(data.charCodeAt(index3))) {
          return false;
        }
        hasDigits = true;
      }
      if (!hasDigits || ch === "_") return false;
      if (ch !== ":") return true;
      return /^(:[0-5]?[0-9])+$/.test(data.slice(index3));
    }
    function constructYamlInteger(data) {
      var value = data, sign = 1, ch, base, digits = [];
      if (value.indexOf("_") !== -1) {
        value = value.replace(/_/g, "");
      }
      ch = value[0];
      if (ch === "-" || ch === "+") {
        if (ch === "-") sign = -1;
        value = value.slice(1);
        ch = value[0];
      }
      if (value === "0") return 0;
      if (ch === "0") {
        if (value[1] === "b") return sign * parseInt(value.slice(2), 2);
        if (value[1] === "x") return sign * parseInt(value, 16);
        return sign * parseInt(value, 8);
      }
      if (value.indexOf(":") !== -1) {
        value.split(":").forEach(function(v) {
          digits.unshift(parseInt(v, 10));
        });
        value = 0;
        base = 1;
        digits.forEach(function(d) {
          value += d * base;
          base *= 60;
        });
        return sign * value;
      }
      return sign * parseInt(value, 10);
    }
    function isInteger(object2) {
      return Object.prototype.toString.call(object2) === "[object Number]" && (object2 % 1 === 0 && !common.isNegativeZero(object2));
    }
    module2.exports = new Type("tag:yaml.org,2002:int", {
      kind: "scalar",
      resolve: resolveYamlInteger,
      construct: constructYamlInteger,
      predicate: isInteger,
      represent: {
        binary: function(obj) {
          return obj >= 0 ? "0b" + obj.toString(2) : "-0b" + obj.toString(2).slice(1);
        },
        octal: function(obj) {
          return obj >= 0 ? "0" + obj.toString(8) : "-0" + obj.toString(8).slice(1);
        },
        decimal: function(obj) {
          return obj.toString(10);
        },
        /* eslint-disable max-len */
        hexadecimal: function(obj) {
          return obj >= 0 ? "0x" + obj.toString(16).toUpperCase() : "-0x" + obj.toString(16).toUpperCase().slice(1);
        }
      },
      defaultStyle: "decimal",
      styleAliases: {
        binary: [2, "bin"],
        octal: [8, "oct"],
        decimal: [10, "dec"],
        hexadecimal: [16, "hex"]
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/float.js
var require_float = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/float.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var Type = require_type();
    var YAML_FLOAT_PATTERN = new RegExp(
      // 2.5e4, 2.5 and integers
      "^(?:[-+]?(?:0|[1-9][0-9_]*)(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$"
    );
    function resolveYamlFloat(data) {
      if (data === null) return false;
      if (!YAML_FLOAT_PATTERN.test(data) || // Quick hack to not allow integers end with `_`
      // Probably should update regexp & check speed
      data[data.length - 1] === "_") {
        return false;
      }
      return true;
    }
    function constructYamlFloat(data) {
      var value, sign, base, digits;
      value = data.replace(/_/g, "").toLowerCase();
      sign = value[0] === "-" ? -1 : 1;
      digits = [];
      if ("+-".indexOf(value[0]) >= 0) {
        value = value.slice(1);
      }
      if (value === ".inf") {
        return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
      } else if (value === ".nan") {
        return NaN;
      } else if (value.indexOf(":") >= 0) {
        value.split(":").forEach(function(v) {
          digits.unshift(parseFloat(v, 10));
        });
        value = 0;
        base = 1;
        digits.forEach(function(d) {
          value += d * base;
          base *= 60;
        });
        return sign * value;
      }
      return sign * parseFloat(value, 10);
    }
    var SCIENTIFIC_WITHOUT_DOT = /^[-+]?[0-9]+e/;
    function representYamlFloat(object2, style) {
      var res;
      if (isNaN(object2)) {
        switch (style) {
          case "lowercase":
            return ".nan";
          case "uppercase":
            return ".NAN";
          case "camelcase":
            return ".NaN";
        }
      } else if (Number.POSITIVE_INFINITY === object2) {
        switch (style) {
          case "lowercase":
            return ".inf";
          case "uppercase":
            return ".INF";
          case "camelcase":
            return ".Inf";
        }
      } else if (Number.NEGATIVE_INFINITY === object2) {
        switch (style) {
          case "lowercase":
            return "-.inf";
          case "uppercase":
            return "-.INF";
          case "camelcase":
            return "-.Inf";
        }
      } else if (common.isNegativeZero(object2)) {
        return "-0.0";
      }
      res = object2.toString(10);
      return SCIENTIFIC_WITHOUT_DOT.test(res) ? res.replace("e", ".e") : res;
    }
    function isFloat(object2) {
      return Object.prototype.toString.call(object2) === "[object Number]" && (object2 % 1 !== 0 || common.isNegativeZero(object2));
    }
    module2.exports = new Type("tag:yaml.org,2002:float", {
      kind: "scalar",
      resolve: resolveYamlFloat,
      construct: constructYamlFloat,
      predicate: isFloat,
      represent: representYamlFloat,
      defaultStyle: "lowercase"
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/json.js
var require_json = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/json.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      include: [
        require_failsafe()
      ],
      implicit: [
        require_null(),
        require_bool(),
        require_int(),
        require_float()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/core.js
var require_core = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/core.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      include: [
        require_json()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/timestamp.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var YAML_DATE_REGEXP = new RegExp(
      "^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$"
    );
    var YAML_TIMESTAMP_REGEXP = new RegExp(
      "^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$"
    );
    function resolveYamlTimestamp(data) {
      if (data === null) return false;
      if (YAML_DATE_REGEXP.exec(data) !== null) return true;
      if (YAML_TIMESTAMP_REGEXP.exec(data) !== null) return true;
      return false;
    }
    function constructYamlTimestamp(data) {
      var match, year, month, day, hour, minute, second, fraction = 0, delta = null, tz_hour, tz_minute, date3;
      match = YAML_DATE_REGEXP.exec(data);
      if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(data);
      if (match === null) throw new Error("Date resolve error");
      year = +match[1];
      month = +match[2] - 1;
      day = +match[3];
      if (!match[4]) {
        return new Date(Date.UTC(year, month, day));
      }
      hour = +match[4];
      minute = +match[5];
      second = +match[6];
      if (match[7]) {
        fraction = match[7].slice(0, 3);
        while (fraction.length < 3) {
          fraction += "0";
        }
        fraction = +fraction;
      }
      if (match[9]) {
        tz_hour = +match[10];
        tz_minute = +(match[11] || 0);
        delta = (tz_hour * 60 + tz_minute) * 6e4;
        if (match[9] === "-") delta = -delta;
      }
      date3 = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
      if (delta) date3.setTime(date3.getTime() - delta);
      return date3;
    }
    function representYamlTimestamp(object2) {
      return object2.toISOString();
    }
    module2.exports = new Type("tag:yaml.org,2002:timestamp", {
      kind: "scalar",
      resolve: resolveYamlTimestamp,
      construct: constructYamlTimestamp,
      instanceOf: Date,
      represent: representYamlTimestamp
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/merge.js
var require_merge = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/merge.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveYamlMerge(data) {
      return data === "<<" || data === null;
    }
    module2.exports = new Type("tag:yaml.org,2002:merge", {
      kind: "scalar",
      resolve: resolveYamlMerge
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/binary.js
var require_binary = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/binary.js"(exports2, module2) {
    "use strict";
    var NodeBuffer;
    try {
      _require = require;
      NodeBuffer = _require("buffer").Buffer;
    } catch (__) {
    }
    var _require;
    var Type = require_type();
    var BASE64_MAP = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\n\r";
    function resolveYamlBinary(data) {
      if (data === null) return false;
      var code2, idx, bitlen = 0, max = data.length, map2 = BASE64_MAP;
      for (idx = 0; idx < max; idx++) {
        code2 = map2.indexOf(data.charAt(idx));
        if (code2 > 64) continue;
        if (code2 < 0) return false;
        bitlen += 6;
      }
      return bitlen % 8 === 0;
    }
    function constructYamlBinary(data) {
      var idx, tailbits, input = data.replace(/[\r\n=]/g, ""), max = input.length, map2 = BASE64_MAP, bits = 0, result = [];
      for (idx = 0; idx < max; idx++) {
        if (idx % 4 === 0 && idx) {
          result.push(bits >> 16 & 255);
          result.push(bits >> 8 & 255);
          result.push(bits & 255);
        }
        bits = bits << 6 | map2.indexOf(input.charAt(idx));
      }
      tailbits = max % 4 * 6;
      if (tailbits === 0) {
        result.push(bits >> 16 & 255);
        result.push(bits >> 8 & 255);
        result.push(bits & 255);
      } else if (tailbits === 18) {
        result.push(bits >> 10 & 255);
        result.push(bits >> 2 & 255);
      } else if (tailbits === 12) {
        result.push(bits >> 4 & 255);
      }
      if (NodeBuffer) {
        return NodeBuffer.from ? NodeBuffer.from(result) : new NodeBuffer(result);
      }
      return result;
    }
    function representYamlBinary(object2) {
      var result = "", bits = 0, idx, tail, max = object2.length, map2 = BASE64_MAP;
      for (idx = 0; idx < max; idx++) {
        if (idx % 3 === 0 && idx) {
          result += map2[bits >> 18 & 63];
          result += map2[bits >> 12 & 63];
          result += map2[bits >> 6 & 63];
          result += map2[bits & 63];
        }
        bits = (bits << 8) + object2[idx];
      }
      tail = max % 3;
      if (tail === 0) {
        result += map2[bits >> 18 & 63];
        result += map2[bits >> 12 & 63];
        result += map2[bits >> 6 & 63];
        result += map2[bits & 63];
      } else if (tail === 2) {
        result += map2[bits >> 10 & 63];
        result += map2[bits >> 4 & 63];
        result += map2[bits << 2 & 63];
        result += map2[64];
      } else if (tail === 1) {
        result += map2[bits >> 2 & 63];
        result += map2[bits << 4 & 63];
        result += map2[64];
        result += map2[64];
      }
      return result;
    }
    function isBinary(object2) {
      return NodeBuffer && NodeBuffer.isBuffer(object2);
    }
    module2.exports = new Type("tag:yaml.org,2002:binary", {
      kind: "scalar",
      resolve: resolveYamlBinary,
      construct: constructYamlBinary,
      predicate: isBinary,
      represent: representYamlBinary
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/omap.js
var require_omap = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/omap.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    var _toString = Object.prototype.toString;
    function resolveYamlOmap(data) {
      if (data === null) return true;
      var objectKeys = {}, index3, length, pair, pairKey, pairHasKey, object2 = data;
      for (index3 = 0, length = object2.length; index3 < length; index3 += 1) {
        pair = object2[index3];
        pairHasKey = false;
        if (_toString.call(pair) !== "[object Object]") return false;
        for (pairKey in pair) {
          if (_hasOwnProperty.call(pair, pairKey)) {
            if (!pairHasKey) pairHasKey = true;
            else return false;
          }
        }
        if (!pairHasKey) return false;
        if (_hasOwnProperty.call(objectKeys, pairKey)) return false;
        Object.defineProperty(objectKeys, pairKey, { value: true });
      }
      return true;
    }
    function constructYamlOmap(data) {
      return data !== null ? data : [];
    }
    module2.exports = new Type("tag:yaml.org,2002:omap", {
      kind: "sequence",
      resolve: resolveYamlOmap,
      construct: constructYamlOmap
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/pairs.js
var require_pairs = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/pairs.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var _toString = Object.prototype.toString;
    function resolveYamlPairs(data) {
      if (data === null) return true;
      var index3, length, pair, keys, result, object2 = data;
      result = new Array(object2.length);
      for (index3 = 0, length = object2.length; index3 < length; index3 += 1) {
        pair = object2[index3];
        if (_toString.call(pair) !== "[object Object]") return false;
        keys = Object.keys(pair);
        if (keys.length !== 1) return false;
        result[index3] = [keys[0], pair[keys[0]]];
      }
      return true;
    }
    function constructYamlPairs(data) {
      if (data === null) return [];
      var index3, length, pair, keys, result, object2 = data;
      result = new Array(object2.length);
      for (index3 = 0, length = object2.length; index3 < length; index3 += 1) {
        pair = object2[index3];
        keys = Object.keys(pair);
        result[index3] = [keys[0], pair[keys[0]]];
      }
      return result;
    }
    module2.exports = new Type("tag:yaml.org,2002:pairs", {
      kind: "sequence",
      resolve: resolveYamlPairs,
      construct: constructYamlPairs
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/set.js
var require_set = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/set.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    function resolveYamlSet(data) {
      if (data === null) return true;
      var key, object2 = data;
      for (key in object2) {
        if (_hasOwnProperty.call(object2, key)) {
          if (object2[key] !== null) return false;
        }
      }
      return true;
    }
    function constructYamlSet(data) {
      return data !== null ? data : {};
    }
    module2.exports = new Type("tag:yaml.org,2002:set", {
      kind: "mapping",
      resolve: resolveYamlSet,
      construct: constructYamlSet
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/default_safe.js
var require_default_safe = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/default_safe.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      include: [
        require_core()
      ],
      implicit: [
        require_timestamp(),
        require_merge()
      ],
      explicit: [
        require_binary(),
        require_omap(),
        require_pairs(),
        require_set()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/js/undefined.js
var require_undefined = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/js/undefined.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveJavascriptUndefined() {
      return true;
    }
    function constructJavascriptUndefined() {
      return void 0;
    }
    function representJavascriptUndefined() {
      return "";
    }
    function isUndefined(object2) {
      return typeof object2 === "undefined";
    }
    module2.exports = new Type("tag:yaml.org,2002:js/undefined", {
      kind: "scalar",
      resolve: resolveJavascriptUndefined,
      construct: constructJavascriptUndefined,
      predicate: isUndefined,
      represent: representJavascriptUndefined
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/js/regexp.js
var require_regexp = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/js/regexp.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveJavascriptRegExp(data) {
      if (data === null) return false;
      if (data.length === 0) return false;
      var regexp = data, tail = /\/([gim]*)$/.exec(data), modifiers = "";
      if (regexp[0] === "/") {
        if (tail) modifiers = tail[1];
        if (modifiers.length > 3) return false;
        if (regexp[regexp.length - modifiers.length - 1] !== "/") return false;
      }
      return true;
    }
    function constructJavascriptRegExp(data) {
      var regexp = data, tail = /\/([gim]*)$/.exec(data), modifiers = "";
      if (regexp[0] === "/") {
        if (tail) modifiers = tail[1];
        regexp = regexp.slice(1, regexp.length - modifiers.length - 1);
      }
      return new RegExp(regexp, modifiers);
    }
    function representJavascriptRegExp(object2) {
      var result = "/" + object2.source + "/";
      if (object2.global) result += "g";
      if (object2.multiline) result += "m";
      if (object2.ignoreCase) result += "i";
      return result;
    }
    function isRegExp(object2) {
      return Object.prototype.toString.call(object2) === "[object RegExp]";
    }
    module2.exports = new Type("tag:yaml.org,2002:js/regexp", {
      kind: "scalar",
      resolve: resolveJavascriptRegExp,
      construct: constructJavascriptRegExp,
      predicate: isRegExp,
      represent: representJavascriptRegExp
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/js/function.js
var require_function = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/js/function.js"(exports2, module2) {
    "use strict";
    var esprima;
    try {
      _require = require;
      esprima = _require("esprima");
    } catch (_) {
      if (typeof window !== "undefined") esprima = window.esprima;
    }
    var _require;
    var Type = require_type();
    function resolveJavascriptFunction(data) {
      if (data === null) return false;
      try {
        var source = "(" + data + ")", ast = esprima.parse(source, { range: true });
        if (ast.type !== "Program" || ast.body.length !== 1 || ast.body[0].type !== "ExpressionStatement" || ast.body[0].expression.type !== "ArrowFunctionExpression" && ast.body[0].expression.type !== "FunctionExpression") {
          return false;
        }
        return true;
      } catch (err) {
        return false;
      }
    }
    function constructJavascriptFunction(data) {
      var source = "(" + data + ")", ast = esprima.parse(source, { range: true }), params = [], body;
      if (ast.type !== "Program" || ast.body.length !== 1 || ast.body[0].type !== "ExpressionStatement" || ast.body[0].expression.type !== "ArrowFunctionExpression" && ast.body[0].expression.type !== "FunctionExpression") {
        throw new Error("Failed to resolve function");
      }
      ast.body[0].expression.params.forEach(function(param) {
        params.push(param.name);
      });
      body = ast.body[0].expression.body.range;
      if (ast.body[0].expression.body.type === "BlockStatement") {
        return new Function(params, source.slice(body[0] + 1, body[1] - 1));
      }
      return new Function(params, "return " + source.slice(body[0], body[1]));
    }
    function representJavascriptFunction(object2) {
      return object2.toString();
    }
    function isFunction(object2) {
      return Object.prototype.toString.call(object2) === "[object Function]";
    }
    module2.exports = new Type("tag:yaml.org,2002:js/function", {
      kind: "scalar",
      resolve: resolveJavascriptFunction,
      construct: constructJavascriptFunction,
      predicate: isFunction,
      represent: representJavascriptFunction
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/default_full.js
var require_default_full = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/default_full.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = Schema.DEFAULT = new Schema({
      include: [
        require_default_safe()
      ],
      explicit: [
        require_undefined(),
        require_regexp(),
        require_function()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/loader.js
var require_loader = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/loader.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var YAMLException = require_exception();
    var Mark = require_mark();
    var DEFAULT_SAFE_SCHEMA = require_default_safe();
    var DEFAULT_FULL_SCHEMA = require_default_full();
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    var CONTEXT_FLOW_IN = 1;
    var CONTEXT_FLOW_OUT = 2;
    var CONTEXT_BLOCK_IN = 3;
    var CONTEXT_BLOCK_OUT = 4;
    var CHOMPING_CLIP = 1;
    var CHOMPING_STRIP = 2;
    var CHOMPING_KEEP = 3;
    var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
    var PATTERN_NON_ASCII_LINE_BREAKS = /[\x85\u2028\u2029]/;
    var PATTERN_FLOW_INDICATORS = /[,\[\]\{\}]/;
    var PATTERN_TAG_HANDLE = /^(?:!|!!|![a-z\-]+!)$/i;
    var PATTERN_TAG_URI = /^(?:!|[^,\[\]\{\}])(?:%[0-9a-f]{2}|[0-9a-z\-#;\/\?:@&=\+\$,_\.!~\*'\(\)\[\]])*$/i;
    function _class(obj) {
      return Object.prototype.toString.call(obj);
    }
    function is_EOL(c) {
      return c === 10 || c === 13;
    }
    function is_WHITE_SPACE(c) {
      return c === 9 || c === 32;
    }
    function is_WS_OR_EOL(c) {
      return c === 9 || c === 32 || c === 10 || c === 13;
    }
    function is_FLOW_INDICATOR(c) {
      return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
    }
    function fromHexCode(c) {
      var lc;
      if (48 <= c && c <= 57) {
        return c - 48;
      }
      lc = c | 32;
      if (97 <= lc && lc <= 102) {
        return lc - 97 + 10;
      }
      return -1;
    }
    function escapedHexLen(c) {
      if (c === 120) {
        return 2;
      }
      if (c === 117) {
        return 4;
      }
      if (c === 85) {
        return 8;
      }
      return 0;
    }
    function fromDecimalCode(c) {
      if (48 <= c && c <= 57) {
        return c - 48;
      }
      return -1;
    }
    function simpleEscapeSequence(c) {
      return c === 48 ? "\0" : c === 97 ? "\x07" : c === 98 ? "\b" : c === 116 ? "	" : c === 9 ? "	" : c === 110 ? "\n" : c === 118 ? "\v" : c === 102 ? "\f" : c === 114 ? "\r" : c === 101 ? "\x1B" : c === 32 ? " " : c === 34 ? '"' : c === 47 ? "/" : c === 92 ? "\\" : c === 78 ? "" : c === 95 ? " " : c === 76 ? "\u2028" : c === 80 ? "\u2029" : "";
    }
    function charFromCodepoint(c) {
      if (c <= 65535) {
        return String.fromCharCode(c);
      }
      return String.fromCharCode(
        (c - 65536 >> 10) + 55296,
        (c - 65536 & 1023) + 56320
      );
    }
    function setProperty(object2, key, value) {
      if (key === "__proto__") {
        Object.defineProperty(object2, key, {
          configurable: true,
          enumerable: true,
          writable: true,
          value
        });
      } else {
        object2[key] = value;
      }
    }
    var simpleEscapeCheck = new Array(256);
    var simpleEscapeMap = new Array(256);
    for (i = 0; i < 256; i++) {
      simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
      simpleEscapeMap[i] = simpleEscapeSequence(i);
    }
    var i;
    function State(input, options3) {
      this.input = input;
      this.filename = options3["filename"] || null;
      this.schema = options3["schema"] || DEFAULT_FULL_SCHEMA;
      this.onWarning = options3["onWarning"] || null;
      this.legacy = options3["legacy"] || false;
      this.json = options3["json"] || false;
      this.listener = options3["listener"] || null;
      this.maxTotalMergeKeys = typeof options3["maxTotalMergeKeys"] === "number" ? options3["maxTotalMergeKeys"] : 1e4;
      this.implicitTypes = this.schema.compiledImplicit;
      this.typeMap = this.schema.compiledTypeMap;
      this.length = input.length;
      this.position = 0;
      this.line = 0;
      this.lineStart = 0;
      this.lineIndent = 0;
      this.totalMergeKeys = 0;
      this.documents = [];
    }
    function generateError(state, message) {
      return new YAMLException(
        message,
        new Mark(state.filename, state.input, state.position, state.line, state.position - state.lineStart)
      );
    }
    function throwError(state, message) {
      throw generateError(state, message);
    }
    function throwWarning(state, message) {
      if (state.onWarning) {
        state.onWarning.call(null, generateError(state, message));
      }
    }
    var directiveHandlers = {
      YAML: function handleYamlDirective(state, name, args) {
        var match, major, minor;
        if (state.version !== null) {
          throwError(state, "duplication of %YAML directive");
        }
        if (args.length !== 1) {
          throwError(state, "YAML directive accepts exactly one argument");
        }
        match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
        if (match === null) {
          throwError(state, "ill-formed argument of the YAML directive");
        }
        major = parseInt(match[1], 10);
        minor = parseInt(match[2], 10);
        if (major !== 1) {
          throwError(state, "unacceptable YAML version of the document");
        }
        state.version = args[0];
        state.checkLineBreaks = minor < 2;
        if (minor !== 1 && minor !== 2) {
          throwWarning(state, "unsupported YAML version of the document");
        }
      },
      TAG: function handleTagDirective(state, name, args) {
        var handle, prefix;
        if (args.length !== 2) {
          throwError(state, "TAG directive accepts exactly two arguments");
        }
        handle = args[0];
        prefix = args[1];
        if (!PATTERN_TAG_HANDLE.test(handle)) {
          throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
        }
        if (_hasOwnProperty.call(state.tagMap, handle)) {
          throwError(state, 'there is a previously declared suffix for "' + handle + '" tag handle');
        }
        if (!PATTERN_TAG_URI.test(prefix)) {
          throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
        }
        state.tagMap[handle] = prefix;
      }
    };
    function captureSegment(state, start2, end2, checkJson) {
      var _position, _length2, _character, _result;
      if (start2 < end2) {
        _result = state.input.slice(start2, end2);
        if (checkJson) {
          for (_position = 0, _length2 = _result.length; _position < _length2; _position += 1) {
            _character = _result.charCodeAt(_position);
            if (!(_character === 9 || 32 <= _character && _character <= 1114111)) {
              throwError(state, "expected valid JSON character");
            }
          }
        } else if (PATTERN_NON_PRINTABLE.test(_result)) {
          throwError(state, "the stream contains non-printable characters");
        }
        state.result += _result;
      }
    }
    function chargeMergeWork(state) {
      state.totalMergeKeys += 1;
      if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) {
        throwError(state, "merge keys exceeded maxTotalMergeKeys (" + state.maxTotalMergeKeys + ")");
      }
    }
    function mergeMappings(state, destination, source, overridableKeys) {
      var sourceKeys, key, index3, quantity;
      if (!common.isObject(source)) {
        throwError(state, "cannot merge mappings; the provided source object is unacceptable");
      }
      chargeMergeWork(state);
      sourceKeys = Object.keys(source);
      for (index3 = 0, quantity = sourceKeys.length; index3 < quantity; index3 += 1) {
        key = sourceKeys[index3];
        chargeMergeWork(state);
        if (!_hasOwnProperty.call(destination, key)) {
          setProperty(destination, key, source[key]);
          overridableKeys[key] = true;
        }
      }
    }
    function storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode, startLine, startPos) {
      var index3, quantity;
      if (Array.isArray(keyNode)) {
        keyNode = Array.prototype.slice.call(keyNode);
        for (index3 = 0, quantity = keyNode.length; index3 < quantity; index3 += 1) {
          if (Array.isArray(keyNode[index3])) {
            throwError(state, "nested arrays are not supported inside keys");
          }
          if (typeof keyNode === "object" && _class(keyNode[index3]) === "[object Object]") {
            keyNode[index3] = "[object Object]";
          }
        }
      }
      if (typeof keyNode === "object" && _class(keyNode) === "[object Object]") {
        keyNode = "[object Object]";
      }
      keyNode = String(keyNode);
      if (_result === null) {
        _result = {};
      }
      if (keyTag === "tag:yaml.org,2002:merge") {
        if (Array.isArray(valueNode)) {
          if (valueNode.length > 100) {
            throwError(state, "abnormal merge sequence size");
          }
          for (index3 = 0, quantity = valueNode.length; index3 < quantity; index3 += 1) {
            mergeMappings(state, _result, valueNode[index3], overridableKeys);
          }
        } else {
          mergeMappings(state, _result, valueNode, overridableKeys);
        }
      } else {
        if (!state.json && !_hasOwnProperty.call(overridableKeys, keyNode) && _hasOwnProperty.call(_result, keyNode)) {
          state.line = startLine || state.line;
          state.position = startPos || state.position;
          throwError(state, "duplicated mapping key");
        }
        setProperty(_result, keyNode, valueNode);
        delete overridableKeys[keyNode];
      }
      return _result;
    }
    function readLineBreak(state) {
      var ch;
      ch = state.input.charCodeAt(state.position);
      if (ch === 10) {
        state.position++;
      } else if (ch === 13) {
        state.position++;
        if (state.input.charCodeAt(state.position) === 10) {
          state.position++;
        }
      } else {
        throwError(state, "a line break is expected");
      }
      state.line += 1;
      state.lineStart = state.position;
    }
    function skipSeparationSpace(state, allowComments, checkIndent) {
      var lineBreaks = 0, ch = state.input.charCodeAt(state.position);
      while (ch !== 0) {
        while (is_WHITE_SPACE(ch)) {
          ch = state.input.charCodeAt(++state.position);
        }
        if (allowComments && ch === 35) {
          do {
            ch = state.input.charCodeAt(++state.position);
          } while (ch !== 10 && ch !== 13 && ch !== 0);
        }
        if (is_EOL(ch)) {
          readLineBreak(state);
          ch = state.input.charCodeAt(state.position);
          lineBreaks++;
          state.lineIndent = 0;
          while (ch === 32) {
            state.lineIndent++;
            ch = state.input.charCodeAt(++state.position);
          }
        } else {
          break;
        }
      }
      if (checkIndent !== -1 && lineBreaks !== 0 && state.lineIndent < checkIndent) {
        throwWarning(state, "deficient indentation");
      }
      return lineBreaks;
    }
    function testDocumentSeparator(state) {
      var _position = state.position, ch;
      ch = state.input.charCodeAt(_position);
      if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(_position + 1) && ch === state.input.charCodeAt(_position + 2)) {
        _position += 3;
        ch = state.input.charCodeAt(_position);
        if (ch === 0 || is_WS_OR_EOL(ch)) {
          return true;
        }
      }
      return false;
    }
    function writeFoldedLines(state, count4) {
      if (count4 === 1) {
        state.result += " ";
      } else if (count4 > 1) {
        state.result += common.repeat("\n", count4 - 1);
      }
    }
    function readPlainScalar(state, nodeIndent, withinFlowCollection) {
      var preceding, following, captureStart, captureEnd, hasPendingContent, _line, _lineStart, _lineIndent, _kind = state.kind, _result = state.result, ch;
      ch = state.input.charCodeAt(state.position);
      if (is_WS_OR_EOL(ch) || is_FLOW_INDICATOR(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96) {
        return false;
      }
      if (ch === 63 || ch === 45) {
        following = state.input.charCodeAt(state.position + 1);
        if (is_WS_OR_EOL(following) || withinFlowCollection && is_FLOW_INDICATOR(following)) {
          return false;
        }
      }
      state.kind = "scalar";
      state.result = "";
      captureStart = captureEnd = state.position;
      hasPendingContent = false;
      while (ch !== 0) {
        if (ch === 58) {
          following = state.input.charCodeAt(state.position + 1);
          if (is_WS_OR_EOL(following) || withinFlowCollection && is_FLOW_INDICATOR(following)) {
            break;
          }
        } else if (ch === 35) {
          preceding = state.input.charCodeAt(state.position - 1);
          if (is_WS_OR_EOL(preceding)) {
            break;
          }
        } else if (state.position === state.lineStart && testDocumentSeparator(state) || withinFlowCollection && is_FLOW_INDICATOR(ch)) {
          break;
        } else if (is_EOL(ch)) {
          _line = state.line;
          _lineStart = state.lineStart;
          _lineIndent = state.lineIndent;
          skipSeparationSpace(state, false, -1);
          if (state.lineIndent >= nodeIndent) {
            hasPendingContent = true;
            ch = state.input.charCodeAt(state.position);
            continue;
          } else {
            state.position = captureEnd;
            state.line = _line;
            state.lineStart = _lineStart;
            state.lineIndent = _lineIndent;
            break;
          }
        }
        if (hasPendingContent) {
          captureSegment(state, captureStart, captureEnd, false);
          writeFoldedLines(state, state.line - _line);
          captureStart = captureEnd = state.position;
          hasPendingContent = false;
        }
        if (!is_WHITE_SPACE(ch)) {
          captureEnd = state.position + 1;
        }
        ch = state.input.charCodeAt(++state.position);
      }
      captureSegment(state, captureStart, captureEnd, false);
      if (state.result) {
        return true;
      }
      state.kind = _kind;
      state.result = _result;
      return false;
    }
    function readSingleQuotedScalar(state, nodeIndent) {
      var ch, captureStart, captureEnd;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 39) {
        return false;
      }
      state.kind = "scalar";
      state.result = "";
      state.position++;
      captureStart = captureEnd = state.position;
      while ((ch = state.input.charCodeAt(state.position)) !== 0) {
        if (ch === 39) {
          captureSegment(state, captureStart, state.position, true);
          ch = state.input.charCodeAt(++state.position);
          if (ch === 39) {
            captureStart = state.position;
            state.position++;
            captureEnd = state.position;
          } else {
            return true;
          }
        } else if (is_EOL(ch)) {
          captureSegment(state, captureStart, captureEnd, true);
          writeFoldedLines(state, skipSeparationSpace(state, false, nodeIndent));
          captureStart = captureEnd = state.position;
        } else if (state.position === state.lineStart && testDocumentSeparator(state)) {
          throwError(state, "unexpected end of the document within a single quoted scalar");
        } else {
          state.position++;
          captureEnd = state.position;
        }
      }
      throwError(state, "unexpected end of the stream within a single quoted scalar");
    }
    function readDoubleQuotedScalar(state, nodeIndent) {
      var captureStart, captureEnd, hexLength, hexResult, tmp, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 34) {
        return false;
      }
      state.kind = "scalar";
      state.result = "";
      state.position++;
      captureStart = captureEnd = state.position;
      while ((ch = state.input.charCodeAt(state.position)) !== 0) {
        if (ch === 34) {
          captureSegment(state, captureStart, state.position, true);
          state.position++;
          return true;
        } else if (ch === 92) {
          captureSegment(state, captureStart, state.position, true);
          ch = state.input.charCodeAt(++state.position);
          if (is_EOL(ch)) {
            skipSeparationSpace(state, false, nodeIndent);
          } else if (ch < 256 && simpleEscapeCheck[ch]) {
            state.result += simpleEscapeMap[ch];
            state.position++;
          } else if ((tmp = escapedHexLen(ch)) > 0) {
            hexLength = tmp;
            hexResult = 0;
            for (; hexLength > 0; hexLength--) {
              ch = state.input.charCodeAt(++state.position);
              if ((tmp = fromHexCode(ch)) >= 0) {
                hexResult = (hexResult << 4) + tmp;
              } else {
                throwError(state, "expected hexadecimal character");
              }
            }
            state.result += charFromCodepoint(hexResult);
            state.position++;
          } else {
            throwError(state, "unknown escape sequence");
          }
          captureStart = captureEnd = state.position;
        } else if (is_EOL(ch)) {
          captureSegment(state, captureStart, captureEnd, true);
          writeFoldedLines(state, skipSeparationSpace(state, false, nodeIndent));
          captureStart = captureEnd = state.position;
        } else if (state.position === state.lineStart && testDocumentSeparator(state)) {
          throwError(state, "unexpected end of the document within a double quoted scalar");
        } else {
          state.position++;
          captureEnd = state.position;
        }
      }
      throwError(state, "unexpected end of the stream within a double quoted scalar");
    }
    function readFlowCollection(state, nodeIndent) {
      var readNext = true, _line, _tag = state.tag, _result, _anchor = state.anchor, following, terminator, isPair, isExplicitPair, isMapping, overridableKeys = {}, keyNode, keyTag, valueNode, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch === 91) {
        terminator = 93;
        isMapping = false;
        _result = [];
      } else if (ch === 123) {
        terminator = 125;
        isMapping = true;
        _result = {};
      } else {
        return false;
      }
      if (state.anchor !== null) {
        state.anchorMap[state.anchor] = _result;
      }
      ch = state.input.charCodeAt(++state.position);
      while (ch !== 0) {
        skipSeparationSpace(state, true, nodeIndent);
        ch = state.input.charCodeAt(state.position);
        if (ch === terminator) {
          state.position++;
          state.tag = _tag;
          state.anchor = _anchor;
          state.kind = isMapping ? "mapping" : "sequence";
          state.result = _result;
          return true;
        } else if (!readNext) {
          throwError(state, "missed comma between flow collection entries");
        }
        keyTag = keyNode = valueNode = null;
        isPair = isExplicitPair = false;
        if (ch === 63) {
          following = state.input.charCodeAt(state.position + 1);
          if (is_WS_OR_EOL(following)) {
            isPair = isExplicitPair = true;
            state.position++;
            skipSeparationSpace(state, true, nodeIndent);
          }
        }
        _line = state.line;
        composeNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
        keyTag = state.tag;
        keyNode = state.result;
        skipSeparationSpace(state, true, nodeIndent);
        ch = state.input.charCodeAt(state.position);
        if ((isExplicitPair || state.line === _line) && ch === 58) {
          isPair = true;
          ch = state.input.charCodeAt(++state.position);
          skipSeparationSpace(state, true, nodeIndent);
          composeNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
          valueNode = state.result;
        }
        if (isMapping) {
          storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode);
        } else if (isPair) {
          _result.push(storeMappingPair(state, null, overridableKeys, keyTag, keyNode, valueNode));
        } else {
          _result.push(keyNode);
        }
        skipSeparationSpace(state, true, nodeIndent);
        ch = state.input.charCodeAt(state.position);
        if (ch === 44) {
          readNext = true;
          ch = state.input.charCodeAt(++state.position);
        } else {
          readNext = false;
        }
      }
      throwError(state, "unexpected end of the stream within a flow collection");
    }
    function readBlockScalar(state, nodeIndent) {
      var captureStart, folding, chomping = CHOMPING_CLIP, didReadContent = false, detectedIndent = false, textIndent = nodeIndent, emptyLines = 0, atMoreIndented = false, tmp, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch === 124) {
        folding = false;
      } else if (ch === 62) {
        folding = true;
      } else {
        return false;
      }
      state.kind = "scalar";
      state.result = "";
      while (ch !== 0) {
        ch = state.input.charCodeAt(++state.position);
        if (ch === 43 || ch === 45) {
          if (CHOMPING_CLIP === chomping) {
            chomping = ch === 43 ? CHOMPING_KEEP : CHOMPING_STRIP;
          } else {
            throwError(state, "repeat of a chomping mode identifier");
          }
        } else if ((tmp = fromDecimalCode(ch)) >= 0) {
          if (tmp === 0) {
            throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
          } else if (!detectedIndent) {
            textIndent = nodeIndent + tmp - 1;
            detectedIndent = true;
          } else {
            throwError(state, "repeat of an indentation width identifier");
          }
        } else {
          break;
        }
      }
      if (is_WHITE_SPACE(ch)) {
        do {
          ch = state.input.charCodeAt(++state.position);
        } while (is_WHITE_SPACE(ch));
        if (ch === 35) {
          do {
            ch = state.input.charCodeAt(++state.position);
          } while (!is_EOL(ch) && ch !== 0);
        }
      }
      while (ch !== 0) {
        readLineBreak(state);
        state.lineIndent = 0;
        ch = state.input.charCodeAt(state.position);
        while ((!detectedIndent || state.lineIndent < textIndent) && ch === 32) {
          state.lineIndent++;
          ch = state.input.charCodeAt(++state.position);
        }
        if (!detectedIndent && state.lineIndent > textIndent) {
          textIndent = state.lineIndent;
        }
        if (is_EOL(ch)) {
          emptyLines++;
          continue;
        }
        if (state.lineIndent < textIndent) {
          if (chomping === CHOMPING_KEEP) {
            state.result += common.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
          } else if (chomping === CHOMPING_CLIP) {
            if (didReadContent) {
              state.result += "\n";
            }
          }
          break;
        }
        if (folding) {
          if (is_WHITE_SPACE(ch)) {
            atMoreIndented = true;
            state.result += common.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
          } else if (atMoreIndented) {
            atMoreIndented = false;
            state.result += common.repeat("\n", emptyLines + 1);
          } else if (emptyLines === 0) {
            if (didReadContent) {
              state.result += " ";
            }
          } else {
            state.result += common.repeat("\n", emptyLines);
          }
        } else {
          state.result += common.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
        }
        didReadContent = true;
        detectedIndent = true;
        emptyLines = 0;
        captureStart = state.position;
        while (!is_EOL(ch) && ch !== 0) {
          ch = state.input.charCodeAt(++state.position);
        }
        captureSegment(state, captureStart, state.position, false);
      }
      return true;
    }
    function readBlockSequence(state, nodeIndent) {
      var _line, _tag = state.tag, _anchor = state.anchor, _result = [], following, detected = false, ch;
      if (state.anchor !== null) {
        state.anchorMap[state.anchor] = _result;
      }
      ch = state.input.charCodeAt(state.position);
      while (ch !== 0) {
        if (ch !== 45) {
          break;
        }
        following = state.input.charCodeAt(state.position + 1);
        if (!is_WS_OR_EOL(following)) {
          break;
        }
        detected = true;
        state.position++;
        if (skipSeparationSpace(state, true, -1)) {
          if (state.lineIndent <= nodeIndent) {
            _result.push(null);
            ch = state.input.charCodeAt(state.position);
            continue;
          }
        }
        _line = state.line;
        composeNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
        _result.push(state.result);
        skipSeparationSpace(state, true, -1);
        ch = state.input.charCodeAt(state.position);
        if ((state.line === _line || state.lineIndent > nodeIndent) && ch !== 0) {
          throwError(state, "bad indentation of a sequence entry");
        } else if (state.lineIndent < nodeIndent) {
          break;
        }
      }
      if (detected) {
        state.tag = _tag;
        state.anchor = _anchor;
        state.kind = "sequence";
        state.result = _result;
        return true;
      }
      return false;
    }
    function readBlockMapping(state, nodeIndent, flowIndent) {
      var following, allowCompact, _line, _pos, _tag = state.tag, _anchor = state.anchor, _result = {}, overridableKeys = {}, keyTag = null, keyNode = null, valueNode = null, atExplicitKey = false, detected = false, ch;
      if (state.anchor !== null) {
        state.anchorMap[state.anchor] = _result;
      }
      ch = state.input.charCodeAt(state.position);
      while (ch !== 0) {
        following = state.input.charCodeAt(state.position + 1);
        _line = state.line;
        _pos = state.position;
        if ((ch === 63 || ch === 58) && is_WS_OR_EOL(following)) {
          if (ch === 63) {
            if (atExplicitKey) {
              storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null);
              keyTag = keyNode = valueNode = null;
            }
            detected = true;
            atExplicitKey = true;
            allowCompact = true;
          } else if (atExplicitKey) {
            atExplicitKey = false;
            allowCompact = true;
          } else {
            throwError(state, "incomplete explicit mapping pair; a key node is missed; or followed by a non-tabulated empty line");
          }
          state.position += 1;
          ch = following;
        } else if (composeNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) {
          if (state.line === _line) {
            ch = state.input.charCodeAt(state.position);
            while (is_WHITE_SPACE(ch)) {
              ch = state.input.charCodeAt(++state.position);
            }
            if (ch === 58) {
              ch = state.input.charCodeAt(++state.position);
              if (!is_WS_OR_EOL(ch)) {
                throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
              }
              if (atExplicitKey) {
                storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null);
                keyTag = keyNode = valueNode = null;
              }
              detected = true;
              atExplicitKey = false;
              allowCompact = false;
              keyTag = state.tag;
              keyNode = state.result;
            } else if (detected) {
              throwError(state, "can not read an implicit mapping pair; a colon is missed");
            } else {
              state.tag = _tag;
              state.anchor = _anchor;
              return true;
            }
          } else if (detected) {
            throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
          } else {
            state.tag = _tag;
            state.anchor = _anchor;
            return true;
          }
        } else {
          break;
        }
        if (state.line === _line || state.lineIndent > nodeIndent) {
          if (composeNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, allowCompact)) {
            if (atExplicitKey) {
              keyNode = state.result;
            } else {
              valueNode = state.result;
            }
          }
          if (!atExplicitKey) {
            storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode, _line, _pos);
            keyTag = keyNode = valueNode = null;
          }
          skipSeparationSpace(state, true, -1);
          ch = state.input.charCodeAt(state.position);
        }
        if (state.lineIndent > nodeIndent && ch !== 0) {
          throwError(state, "bad indentation of a mapping entry");
        } else if (state.lineIndent < nodeIndent) {
          break;
        }
      }
      if (atExplicitKey) {
        storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null);
      }
      if (detected) {
        state.tag = _tag;
        state.anchor = _anchor;
        state.kind = "mapping";
        state.result = _result;
      }
      return detected;
    }
    function readTagProperty(state) {
      var _position, isVerbatim = false, isNamed = false, tagHandle, tagName, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 33) return false;
      if (state.tag !== null) {
        throwError(state, "duplication of a tag property");
      }
      ch = state.input.charCodeAt(++state.position);
      if (ch === 60) {
        isVerbatim = true;
        ch = state.input.charCodeAt(++state.position);
      } else if (ch === 33) {
        isNamed = true;
        tagHandle = "!!";
        ch = state.input.charCodeAt(++state.position);
      } else {
        tagHandle = "!";
      }
      _position = state.position;
      if (isVerbatim) {
        do {
          ch = state.input.charCodeAt(++state.position);
        } while (ch !== 0 && ch !== 62);
        if (state.position < state.length) {
          tagName = state.input.slice(_position, state.position);
          ch = state.input.charCodeAt(++state.position);
        } else {
          throwError(state, "unexpected end of the stream within a verbatim tag");
        }
      } else {
        while (ch !== 0 && !is_WS_OR_EOL(ch)) {
          if (ch === 33) {
            if (!isNamed) {
              tagHandle = state.input.slice(_position - 1, state.position + 1);
              if (!PATTERN_TAG_HANDLE.test(tagHandle)) {
                throwError(state, "named tag handle cannot contain such characters");
              }
              isNamed = true;
              _position = state.position + 1;
            } else {
              throwError(state, "tag suffix cannot contain exclamation marks");
            }
          }
          ch = state.input.charCodeAt(++state.position);
        }
        tagName = state.input.slice(_position, state.position);
        if (PATTERN_FLOW_INDICATORS.test(tagName)) {
          throwError(state, "tag suffix cannot contain flow indicator characters");
        }
      }
      if (tagName && !PATTERN_TAG_URI.test(tagName)) {
        throwError(state, "tag name cannot contain such characters: " + tagName);
      }
      if (isVerbatim) {
        state.tag = tagName;
      } else if (_hasOwnProperty.call(state.tagMap, tagHandle)) {
        state.tag = state.tagMap[tagHandle] + tagName;
      } else if (tagHandle === "!") {
        state.tag = "!" + tagName;
      } else if (tagHandle === "!!") {
        state.tag = "tag:yaml.org,2002:" + tagName;
      } else {
        throwError(state, 'undeclared tag handle "' + tagHandle + '"');
      }
      return true;
    }
    function readAnchorProperty(state) {
      var _position, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 38) return false;
      if (state.anchor !== null) {
        throwError(state, "duplication of an anchor property");
      }
      ch = state.input.charCodeAt(++state.position);
      _position = state.position;
      while (ch !== 0 && !is_WS_OR_EOL(ch) && !is_FLOW_INDICATOR(ch)) {
        ch = state.input.charCodeAt(++state.position);
      }
      if (state.position === _position) {
        throwError(state, "name of an anchor node must contain at least one character");
      }
      state.anchor = state.input.slice(_position, state.position);
      return true;
    }
    function readAlias(state) {
      var _position, alias, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 42) return false;
      ch = state.input.charCodeAt(++state.position);
      _position = state.position;
      while (ch !== 0 && !is_WS_OR_EOL(ch) && !is_FLOW_INDICATOR(ch)) {
        ch = state.input.charCodeAt(++state.position);
      }
      if (state.position === _position) {
        throwError(state, "name of an alias node must contain at least one character");
      }
      alias = state.input.slice(_position, state.position);
      if (!_hasOwnProperty.call(state.anchorMap, alias)) {
        throwError(state, 'unidentified alias "' + alias + '"');
      }
      state.result = state.anchorMap[alias];
      skipSeparationSpace(state, true, -1);
      return true;
    }
    function composeNode(state, parentIndent, nodeContext, allowToSeek, allowCompact) {
      var allowBlockStyles, allowBlockScalars, allowBlockCollections, indentStatus = 1, atNewLine = false, hasContent = false, typeIndex, typeQuantity, type, flowIndent, blockIndent;
      if (state.listener !== null) {
        state.listener("open", state);
      }
      state.tag = null;
      state.anchor = null;
      state.kind = null;
      state.result = null;
      allowBlockStyles = allowBlockScalars = allowBlockCollections = CONTEXT_BLOCK_OUT === nodeContext || CONTEXT_BLOCK_IN === nodeContext;
      if (allowToSeek) {
        if (skipSeparationSpace(state, true, -1)) {
          atNewLine = true;
          if (state.lineIndent > parentIndent) {
            indentStatus = 1;
          } else if (state.lineIndent === parentIndent) {
            indentStatus = 0;
          } else if (state.lineIndent < parentIndent) {
            indentStatus = -1;
          }
        }
      }
      if (indentStatus === 1) {
        while (readTagProperty(state) || readAnchorProperty(state)) {
          if (skipSeparationSpace(state, true, -1)) {
            atNewLine = true;
            allowBlockCollections = allowBlockStyles;
            if (state.lineIndent > parentIndent) {
              indentStatus = 1;
            } else if (state.lineIndent === parentIndent) {
              indentStatus = 0;
            } else if (state.lineIndent < parentIndent) {
              indentStatus = -1;
            }
          } else {
            allowBlockCollections = false;
          }
        }
      }
      if (allowBlockCollections) {
        allowBlockCollections = atNewLine || allowCompact;
      }
      if (indentStatus === 1 || CONTEXT_BLOCK_OUT === nodeContext) {
        if (CONTEXT_FLOW_IN === nodeContext || CONTEXT_FLOW_OUT === nodeContext) {
          flowIndent = parentIndent;
        } else {
          flowIndent = parentIndent + 1;
        }
        blockIndent = state.position - state.lineStart;
        if (indentStatus === 1) {
          if (allowBlockCollections && (readBlockSequence(state, blockIndent) || readBlockMapping(state, blockIndent, flowIndent)) || readFlowCollection(state, flowIndent)) {
            hasContent = true;
          } else {
            if (allowBlockScalars && readBlockScalar(state, flowIndent) || readSingleQuotedScalar(state, flowIndent) || readDoubleQuotedScalar(state, flowIndent)) {
              hasContent = true;
            } else if (readAlias(state)) {
              hasContent = true;
              if (state.tag !== null || state.anchor !== null) {
                throwError(state, "alias node should not have any properties");
              }
            } else if (readPlainScalar(state, flowIndent, CONTEXT_FLOW_IN === nodeContext)) {
              hasContent = true;
              if (state.tag === null) {
                state.tag = "?";
              }
            }
            if (state.anchor !== null) {
              state.anchorMap[state.anchor] = state.result;
            }
          }
        } else if (indentStatus === 0) {
          hasContent = allowBlockCollections && readBlockSequence(state, blockIndent);
        }
      }
      if (state.tag !== null && state.tag !== "!") {
        if (state.tag === "?") {
          if (state.result !== null && state.kind !== "scalar") {
            throwError(state, 'unacceptable node kind for !<?> tag; it should be "scalar", not "' + state.kind + '"');
          }
          for (typeIndex = 0, typeQuantity = state.implicitTypes.length; typeIndex < typeQuantity; typeIndex += 1) {
            type = state.implicitTypes[typeIndex];
            if (type.resolve(state.result)) {
              state.result = type.construct(state.result);
              state.tag = type.tag;
              if (state.anchor !== null) {
                state.anchorMap[state.anchor] = state.result;
              }
              break;
            }
          }
        } else if (_hasOwnProperty.call(state.typeMap[state.kind || "fallback"], state.tag)) {
          type = state.typeMap[state.kind || "fallback"][state.tag];
          if (state.result !== null && type.kind !== state.kind) {
            throwError(state, "unacceptable node kind for !<" + state.tag + '> tag; it should be "' + type.kind + '", not "' + state.kind + '"');
          }
          if (!type.resolve(state.result)) {
            throwError(state, "cannot resolve a node with !<" + state.tag + "> explicit tag");
          } else {
            state.result = type.construct(state.result);
            if (state.anchor !== null) {
              state.anchorMap[state.anchor] = state.result;
            }
          }
        } else {
          throwError(state, "unknown tag !<" + state.tag + ">");
        }
      }
      if (state.listener !== null) {
        state.listener("close", state);
      }
      return state.tag !== null || state.anchor !== null || hasContent;
    }
    function readDocument(state) {
      var documentStart = state.position, _position, directiveName, directiveArgs, hasDirectives = false, ch;
      state.version = null;
      state.checkLineBreaks = state.legacy;
      state.tagMap = {};
      state.anchorMap = {};
      while ((ch = state.input.charCodeAt(state.position)) !== 0) {
        skipSeparationSpace(state, true, -1);
        ch = state.input.charCodeAt(state.position);
        if (state.lineIndent > 0 || ch !== 37) {
          break;
        }
        hasDirectives = true;
        ch = state.input.charCodeAt(++state.position);
        _position = state.position;
        while (ch !== 0 && !is_WS_OR_EOL(ch)) {
          ch = state.input.charCodeAt(++state.position);
        }
        directiveName = state.input.slice(_position, state.position);
        directiveArgs = [];
        if (directiveName.length < 1) {
          throwError(state, "directive name must not be less than one character in length");
        }
        while (ch !== 0) {
          while (is_WHITE_SPACE(ch)) {
            ch = state.input.charCodeAt(++state.position);
          }
          if (ch === 35) {
            do {
              ch = state.input.charCodeAt(++state.position);
            } while (ch !== 0 && !is_EOL(ch));
            break;
          }
          if (is_EOL(ch)) break;
          _position = state.position;
          while (ch !== 0 && !is_WS_OR_EOL(ch)) {
            ch = state.input.charCodeAt(++state.position);
          }
          directiveArgs.push(state.input.slice(_position, state.position));
        }
        if (ch !== 0) readLineBreak(state);
        if (_hasOwnProperty.call(directiveHandlers, directiveName)) {
          directiveHandlers[directiveName](state, directiveName, directiveArgs);
        } else {
          throwWarning(state, 'unknown document directive "' + directiveName + '"');
        }
      }
      skipSeparationSpace(state, true, -1);
      if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45) {
        state.position += 3;
        skipSeparationSpace(state, true, -1);
      } else if (hasDirectives) {
        throwError(state, "directives end mark is expected");
      }
      composeNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, true);
      skipSeparationSpace(state, true, -1);
      if (state.checkLineBreaks && PATTERN_NON_ASCII_LINE_BREAKS.test(state.input.slice(documentStart, state.position))) {
        throwWarning(state, "non-ASCII line breaks are interpreted as content");
      }
      state.documents.push(state.result);
      if (state.position === state.lineStart && testDocumentSeparator(state)) {
        if (state.input.charCodeAt(state.position) === 46) {
          state.position += 3;
          skipSeparationSpace(state, true, -1);
        }
        return;
      }
      if (state.position < state.length - 1) {
        throwError(state, "end of the stream or a document separator is expected");
      } else {
        return;
      }
    }
    function loadDocuments(input, options3) {
      input = String(input);
      options3 = options3 || {};
      if (input.length !== 0) {
        if (input.charCodeAt(input.length - 1) !== 10 && input.charCodeAt(input.length - 1) !== 13) {
          input += "\n";
        }
        if (input.charCodeAt(0) === 65279) {
          input = input.slice(1);
        }
      }
      var state = new State(input, options3);
      var nullpos = input.indexOf("\0");
      if (nullpos !== -1) {
        state.position = nullpos;
        throwError(state, "null byte is not allowed in input");
      }
      state.input += "\0";
      while (state.input.charCodeAt(state.position) === 32) {
        state.lineIndent += 1;
        state.position += 1;
      }
      while (state.position < state.length - 1) {
        readDocument(state);
      }
      return state.documents;
    }
    function loadAll(input, iterator, options3) {
      if (iterator !== null && typeof iterator === "object" && typeof options3 === "undefined") {
        options3 = iterator;
        iterator = null;
      }
      var documents = loadDocuments(input, options3);
      if (typeof iterator !== "function") {
        return documents;
      }
      for (var index3 = 0, length = documents.length; index3 < length; index3 += 1) {
        iterator(documents[index3]);
      }
    }
    function load(input, options3) {
      var documents = loadDocuments(input, options3);
      if (documents.length === 0) {
        return void 0;
      } else if (documents.length === 1) {
        return documents[0];
      }
      throw new YAMLException("expected a single document in the stream, but found more");
    }
    function safeLoadAll(input, iterator, options3) {
      if (typeof iterator === "object" && iterator !== null && typeof options3 === "undefined") {
        options3 = iterator;
        iterator = null;
      }
      return loadAll(input, iterator, common.extend({ schema: DEFAULT_SAFE_SCHEMA }, options3));
    }
    function safeLoad(input, options3) {
      return load(input, common.extend({ schema: DEFAULT_SAFE_SCHEMA }, options3));
    }
    module2.exports.loadAll = loadAll;
    module2.exports.load = load;
    module2.exports.safeLoadAll = safeLoadAll;
    module2.exports.safeLoad = safeLoad;
  }
});

// node_modules/js-yaml/lib/js-yaml/dumper.js
var require_dumper = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/dumper.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var YAMLException = require_exception();
    var DEFAULT_FULL_SCHEMA = require_default_full();
    var DEFAULT_SAFE_SCHEMA = require_default_safe();
    var _toString = Object.prototype.toString;
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    var CHAR_TAB = 9;
    var CHAR_LINE_FEED = 10;
    var CHAR_CARRIAGE_RETURN = 13;
    var CHAR_SPACE = 32;
    var CHAR_EXCLAMATION = 33;
    var CHAR_DOUBLE_QUOTE = 34;
    var CHAR_SHARP = 35;
    var CHAR_PERCENT = 37;
    var CHAR_AMPERSAND = 38;
    var CHAR_SINGLE_QUOTE = 39;
    var CHAR_ASTERISK = 42;
    var CHAR_COMMA = 44;
    var CHAR_MINUS = 45;
    var CHAR_COLON = 58;
    var CHAR_EQUALS = 61;
    var CHAR_GREATER_THAN = 62;
    var CHAR_QUESTION = 63;
    var CHAR_COMMERCIAL_AT = 64;
    var CHAR_LEFT_SQUARE_BRACKET = 91;
    var CHAR_RIGHT_SQUARE_BRACKET = 93;
    var CHAR_GRAVE_ACCENT = 96;
    var CHAR_LEFT_CURLY_BRACKET = 123;
    var CHAR_VERTICAL_LINE = 124;
    var CHAR_RIGHT_CURLY_BRACKET = 125;
    var ESCAPE_SEQUENCES = {};
    ESCAPE_SEQUENCES[0] = "\\0";
    ESCAPE_SEQUENCES[7] = "\\a";
    ESCAPE_SEQUENCES[8] = "\\b";
    ESCAPE_SEQUENCES[9] = "\\t";
    ESCAPE_SEQUENCES[10] = "\\n";
    ESCAPE_SEQUENCES[11] = "\\v";
    ESCAPE_SEQUENCES[12] = "\\f";
    ESCAPE_SEQUENCES[13] = "\\r";
    ESCAPE_SEQUENCES[27] = "\\e";
    ESCAPE_SEQUENCES[34] = '\\"';
    ESCAPE_SEQUENCES[92] = "\\\\";
    ESCAPE_SEQUENCES[133] = "\\N";
    ESCAPE_SEQUENCES[160] = "\\_";
    ESCAPE_SEQUENCES[8232] = "\\L";
    ESCAPE_SEQUENCES[8233] = "\\P";
    var DEPRECATED_BOOLEANS_SYNTAX = [
      "y",
      "Y",
      "yes",
      "Yes",
      "YES",
      "on",
      "On",
      "ON",
      "n",
      "N",
      "no",
      "No",
      "NO",
      "off",
      "Off",
      "OFF"
    ];
    function compileStyleMap(schema, map2) {
      var result, keys, index3, length, tag, style, type;
      if (map2 === null) return {};
      result = {};
      keys = Object.keys(map2);
      for (index3 = 0, length = keys.length; index3 < length; index3 += 1) {
        tag = keys[index3];
        style = String(map2[tag]);
        if (tag.slice(0, 2) === "!!") {
          tag = "tag:yaml.org,2002:" + tag.slice(2);
        }
        type = schema.compiledTypeMap["fallback"][tag];
        if (type && _hasOwnProperty.call(type.styleAliases, style)) {
          style = type.styleAliases[style];
        }
        result[tag] = style;
      }
      return result;
    }
    function encodeHex(character) {
      var string3, handle, length;
      string3 = character.toString(16).toUpperCase();
      if (character <= 255) {
        handle = "x";
        length = 2;
      } else if (character <= 65535) {
        handle = "u";
        length = 4;
      } else if (character <= 4294967295) {
        handle = "U";
        length = 8;
      } else {
        throw new YAMLException("code point within a string may not be greater than 0xFFFFFFFF");
      }
      return "\\" + handle + common.repeat("0", length - string3.length) + string3;
    }
    function State(options3) {
      this.schema = options3["schema"] || DEFAULT_FULL_SCHEMA;
      this.indent = Math.max(1, options3["indent"] || 2);
      this.noArrayIndent = options3["noArrayIndent"] || false;
      this.skipInvalid = options3["skipInvalid"] || false;
      this.flowLevel = common.isNothing(options3["flowLevel"]) ? -1 : options3["flowLevel"];
      this.styleMap = compileStyleMap(this.schema, options3["styles"] || null);
      this.sortKeys = options3["sortKeys"] || false;
      this.lineWidth = options3["lineWidth"] || 80;
      this.noRefs = options3["noRefs"] || false;
      this.noCompatMode = options3["noCompatMode"] || false;
      this.condenseFlow = options3["condenseFlow"] || false;
      this.implicitTypes = this.schema.compiledImplicit;
      this.explicitTypes = this.schema.compiledExplicit;
      this.tag = null;
      this.result = "";
      this.duplicates = [];
      this.usedDuplicates = null;
    }
    function indentString(string3, spaces) {
      var ind = common.repeat(" ", spaces), position = 0, next = -1, result = "", line, length = string3.length;
      while (position < length) {
        next = string3.indexOf("\n", position);
        if (next === -1) {
          line = string3.slice(position);
          position = length;
        } else {
          line = string3.slice(position, next + 1);
          position = next + 1;
        }
        if (line.length && line !== "\n") result += ind;
        result += line;
      }
      return result;
    }
    function generateNextLine(state, level) {
      return "\n" + common.repeat(" ", state.indent * level);
    }
    function testImplicitResolving(state, str2) {
      var index3, length, type;
      for (index3 = 0, length = state.implicitTypes.length; index3 < length; index3 += 1) {
        type = state.implicitTypes[index3];
        if (type.resolve(str2)) {
          return true;
        }
      }
      return false;
    }
    function isWhitespace(c) {
      return c === CHAR_SPACE || c === CHAR_TAB;
    }
    function isPrintable(c) {
      return 32 <= c && c <= 126 || 161 <= c && c <= 55295 && c !== 8232 && c !== 8233 || 57344 <= c && c <= 65533 && c !== 65279 || 65536 <= c && c <= 1114111;
    }
    function isNsChar(c) {
      return isPrintable(c) && !isWhitespace(c) && c !== 65279 && c !== CHAR_CARRIAGE_RETURN && c !== CHAR_LINE_FEED;
    }
    function isPlainSafe(c, prev) {
      return isPrintable(c) && c !== 65279 && c !== CHAR_COMMA && c !== CHAR_LEFT_SQUARE_BRACKET && c !== CHAR_RIGHT_SQUARE_BRACKET && c !== CHAR_LEFT_CURLY_BRACKET && c !== CHAR_RIGHT_CURLY_BRACKET && c !== CHAR_COLON && (c !== CHAR_SHARP || prev && isNsChar(prev));
    }
    function isPlainSafeFirst(c) {
      return isPrintable(c) && c !== 65279 && !isWhitespace(c) && c !== CHAR_MINUS && c !== CHAR_QUESTION && c !== CHAR_COLON && c !== CHAR_COMMA && c !== CHAR_LEFT_SQUARE_BRACKET && c !== CHAR_RIGHT_SQUARE_BRACKET && c !== CHAR_LEFT_CURLY_BRACKET && c !== CHAR_RIGHT_CURLY_BRACKET && c !== CHAR_SHARP && c !== CHAR_AMPERSAND && c !== CHAR_ASTERISK && c !== CHAR_EXCLAMATION && c !== CHAR_VERTICAL_LINE && c !== CHAR_EQUALS && c !== CHAR_GREATER_THAN && c !== CHAR_SINGLE_QUOTE && c !== CHAR_DOUBLE_QUOTE && c !== CHAR_PERCENT && c !== CHAR_COMMERCIAL_AT && c !== CHAR_GRAVE_ACCENT;
    }
    function needIndentIndicator(string3) {
      var leadingSpaceRe = /^\n* /;
      return leadingSpaceRe.test(string3);
    }
    var STYLE_PLAIN = 1;
    var STYLE_SINGLE = 2;
    var STYLE_LITERAL = 3;
    var STYLE_FOLDED = 4;
    var STYLE_DOUBLE = 5;
    function chooseScalarStyle(string3, singleLineOnly, indentPerLevel, lineWidth, testAmbiguousType) {
      var i;
      var char, prev_char;
      var hasLineBreak = false;
      var hasFoldableLine = false;
      var shouldTrackWidth = lineWidth !== -1;
      var previousLineBreak = -1;
      var plain = isPlainSafeFirst(string3.charCodeAt(0)) && !isWhitespace(string3.charCodeAt(string3.length - 1));
      if (singleLineOnly) {
        for (i = 0; i < string3.length; i++) {
          char = string3.charCodeAt(i);
          if (!isPrintable(char)) {
            return STYLE_DOUBLE;
          }
          prev_char = i > 0 ? string3.charCodeAt(i - 1) : null;
          plain = plain && isPlainSafe(char, prev_char);
        }
      } else {
        for (i = 0; i < string3.length; i++) {
          char = string3.charCodeAt(i);
          if (char === CHAR_LINE_FEED) {
            hasLineBreak = true;
            if (shouldTrackWidth) {
              hasFoldableLine = hasFoldableLine || // Foldable line = too long, and not more-indented.
              i - previousLineBreak - 1 > lineWidth && string3[previousLineBreak + 1] !== " ";
              previousLineBreak = i;
            }
          } else if (!isPrintable(char)) {
            return STYLE_DOUBLE;
          }
          prev_char = i > 0 ? string3.charCodeAt(i - 1) : null;
          plain = plain && isPlainSafe(char, prev_char);
        }
        hasFoldableLine = hasFoldableLine || shouldTrackWidth && (i - previousLineBreak - 1 > lineWidth && string3[previousLineBreak + 1] !== " ");
      }
      if (!hasLineBreak && !hasFoldableLine) {
        return plain && !testAmbiguousType(string3) ? STYLE_PLAIN : STYLE_SINGLE;
      }
      if (indentPerLevel > 9 && needIndentIndicator(string3)) {
        return STYLE_DOUBLE;
      }
      return hasFoldableLine ? STYLE_FOLDED : STYLE_LITERAL;
    }
    function writeScalar(state, string3, level, iskey) {
      state.dump = (function() {
        if (string3.length === 0) {
          return "''";
        }
        if (!state.noCompatMode && DEPRECATED_BOOLEANS_SYNTAX.indexOf(string3) !== -1) {
          return "'" + string3 + "'";
        }
        var indent = state.indent * Math.max(1, level);
        var lineWidth = state.lineWidth === -1 ? -1 : Math.max(Math.min(state.lineWidth, 40), state.lineWidth - indent);
        var singleLineOnly = iskey || state.flowLevel > -1 && level >= state.flowLevel;
        function testAmbiguity(string4) {
          return testImplicitResolving(state, string4);
        }
        switch (chooseScalarStyle(string3, singleLineOnly, state.indent, lineWidth, testAmbiguity)) {
          case STYLE_PLAIN:
            return string3;
          case STYLE_SINGLE:
            return "'" + string3.replace(/'/g, "''") + "'";
          case STYLE_LITERAL:
            return "|" + blockHeader(string3, state.indent) + dropEndingNewline(indentString(string3, indent));
          case STYLE_FOLDED:
            return ">" + blockHeader(string3, state.indent) + dropEndingNewline(indentString(foldString(string3, lineWidth), indent));
          case STYLE_DOUBLE:
            return '"' + escapeString(string3, lineWidth) + '"';
          default:
            throw new YAMLException("impossible error: invalid scalar style");
        }
      })();
    }
    function blockHeader(string3, indentPerLevel) {
      var indentIndicator = needIndentIndicator(string3) ? String(indentPerLevel) : "";
      var clip = string3[string3.length - 1] === "\n";
      var keep = clip && (string3[string3.length - 2] === "\n" || string3 === "\n");
      var chomp = keep ? "+" : clip ? "" : "-";
      return indentIndicator + chomp + "\n";
    }
    function dropEndingNewline(string3) {
      return string3[string3.length - 1] === "\n" ? string3.slice(0, -1) : string3;
    }
    function foldString(string3, width) {
      var lineRe = /(\n+)([^\n]*)/g;
      var result = (function() {
        var nextLF = string3.indexOf("\n");
        nextLF = nextLF !== -1 ? nextLF : string3.length;
        lineRe.lastIndex = nextLF;
        return foldLine(string3.slice(0, nextLF), width);
      })();
      var prevMoreIndented = string3[0] === "\n" || string3[0] === " ";
      var moreIndented;
      var match;
      while (match = lineRe.exec(string3)) {
        var prefix = match[1], line = match[2];
        moreIndented = line[0] === " ";
        result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
        prevMoreIndented = moreIndented;
      }
      return result;
    }
    function foldLine(line, width) {
      if (line === "" || line[0] === " ") return line;
      var breakRe = / [^ ]/g;
      var match;
      var start2 = 0, end2, curr = 0, next = 0;
      var result = "";
      while (match = breakRe.exec(line)) {
        next = match.index;
        if (next - start2 > width) {
          end2 = curr > start2 ? curr : next;
          result += "\n" + line.slice(start2, end2);
          start2 = end2 + 1;
        }
        curr = next;
      }
      result += "\n";
      if (line.length - start2 > width && curr > start2) {
        result += line.slice(start2, curr) + "\n" + line.slice(curr + 1);
      } else {
        result += line.slice(start2);
      }
      return result.slice(1);
    }
    function escapeString(string3) {
      var result = "";
      var char, nextChar;
      var escapeSeq;
      for (var i = 0; i < string3.length; i++) {
        char = string3.charCodeAt(i);
        if (char >= 55296 && char <= 56319) {
          nextChar = string3.charCodeAt(i + 1);
          if (nextChar >= 56320 && nextChar <= 57343) {
            result += encodeHex((char - 55296) * 1024 + nextChar - 56320 + 65536);
            i++;
            continue;
          }
        }
        escapeSeq = ESCAPE_SEQUENCES[char];
        result += !escapeSeq && isPrintable(char) ? string3[i] : escapeSeq || encodeHex(char);
      }
      return result;
    }
    function writeFlowSequence(state, level, object2) {
      var _result = "", _tag = state.tag, index3, length;
      for (index3 = 0, length = object2.length; index3 < length; index3 += 1) {
        if (writeNode(state, level, object2[index3], false, false)) {
          if (index3 !== 0) _result += "," + (!state.condenseFlow ? " " : "");
          _result += state.dump;
        }
      }
      state.tag = _tag;
      state.dump = "[" + _result + "]";
    }
    function writeBlockSequence(state, level, object2, compact) {
      var _result = "", _tag = state.tag, index3, length;
      for (index3 = 0, length = object2.length; index3 < length; index3 += 1) {
        if (writeNode(state, level + 1, object2[index3], true, true)) {
          if (!compact || index3 !== 0) {
            _result += generateNextLine(state, level);
          }
          if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) {
            _result += "-";
          } else {
            _result += "- ";
          }
          _result += state.dump;
        }
      }
      state.tag = _tag;
      state.dump = _result || "[]";
    }
    function writeFlowMapping(state, level, object2) {
      var _result = "", _tag = state.tag, objectKeyList = Object.keys(object2), index3, length, objectKey, objectValue, pairBuffer;
      for (index3 = 0, length = objectKeyList.length; index3 < length; index3 += 1) {
        pairBuffer = "";
        if (index3 !== 0) pairBuffer += ", ";
        if (state.condenseFlow) pairBuffer += '"';
        objectKey = objectKeyList[index3];
        objectValue = object2[objectKey];
        if (!writeNode(state, level, objectKey, false, false)) {
          continue;
        }
        if (state.dump.length > 1024) pairBuffer += "? ";
        pairBuffer += state.dump + (state.condenseFlow ? '"' : "") + ":" + (state.condenseFlow ? "" : " ");
        if (!writeNode(state, level, objectValue, false, false)) {
          continue;
        }
        pairBuffer += state.dump;
        _result += pairBuffer;
      }
      state.tag = _tag;
      state.dump = "{" + _result + "}";
    }
    function writeBlockMapping(state, level, object2, compact) {
      var _result = "", _tag = state.tag, objectKeyList = Object.keys(object2), index3, length, objectKey, objectValue, explicitPair, pairBuffer;
      if (state.sortKeys === true) {
        objectKeyList.sort();
      } else if (typeof state.sortKeys === "function") {
        objectKeyList.sort(state.sortKeys);
      } else if (state.sortKeys) {
        throw new YAMLException("sortKeys must be a boolean or a function");
      }
      for (index3 = 0, length = objectKeyList.length; index3 < length; index3 += 1) {
        pairBuffer = "";
        if (!compact || index3 !== 0) {
          pairBuffer += generateNextLine(state, level);
        }
        objectKey = objectKeyList[index3];
        objectValue = object2[objectKey];
        if (!writeNode(state, level + 1, objectKey, true, true, true)) {
          continue;
        }
        explicitPair = state.tag !== null && state.tag !== "?" || state.dump && state.dump.length > 1024;
        if (explicitPair) {
          if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) {
            pairBuffer += "?";
          } else {
            pairBuffer += "? ";
          }
        }
        pairBuffer += state.dump;
        if (explicitPair) {
          pairBuffer += generateNextLine(state, level);
        }
        if (!writeNode(state, level + 1, objectValue, true, explicitPair)) {
          continue;
        }
        if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) {
          pairBuffer += ":";
        } else {
          pairBuffer += ": ";
        }
        pairBuffer += state.dump;
        _result += pairBuffer;
      }
      state.tag = _tag;
      state.dump = _result || "{}";
    }
    function detectType(state, object2, explicit) {
      var _result, typeList, index3, length, type, style;
      typeList = explicit ? state.explicitTypes : state.implicitTypes;
      for (index3 = 0, length = typeList.length; index3 < length; index3 += 1) {
        type = typeList[index3];
        if ((type.instanceOf || type.predicate) && (!type.instanceOf || typeof object2 === "object" && object2 instanceof type.instanceOf) && (!type.predicate || type.predicate(object2))) {
          state.tag = explicit ? type.tag : "?";
          if (type.represent) {
            style = state.styleMap[type.tag] || type.defaultStyle;
            if (_toString.call(type.represent) === "[object Function]") {
              _result = type.represent(object2, style);
            } else if (_hasOwnProperty.call(type.represent, style)) {
              _result = type.represent[style](object2, style);
            } else {
              throw new YAMLException("!<" + type.tag + '> tag resolver accepts not "' + style + '" style');
            }
            state.dump = _result;
          }
          return true;
        }
      }
      return false;
    }
    function writeNode(state, level, object2, block4, compact, iskey) {
      state.tag = null;
      state.dump = object2;
      if (!detectType(state, object2, false)) {
        detectType(state, object2, true);
      }
      var type = _toString.call(state.dump);
      if (block4) {
        block4 = state.flowLevel < 0 || state.flowLevel > level;
      }
      var objectOrArray = type === "[object Object]" || type === "[object Array]", duplicateIndex, duplicate;
      if (objectOrArray) {
        duplicateIndex = state.duplicates.indexOf(object2);
        duplicate = duplicateIndex !== -1;
      }
      if (state.tag !== null && state.tag !== "?" || duplicate || state.indent !== 2 && level > 0) {
        compact = false;
      }
      if (duplicate && state.usedDuplicates[duplicateIndex]) {
        state.dump = "*ref_" + duplicateIndex;
      } else {
        if (objectOrArray && duplicate && !state.usedDuplicates[duplicateIndex]) {
          state.usedDuplicates[duplicateIndex] = true;
        }
        if (type === "[object Object]") {
          if (block4 && Object.keys(state.dump).length !== 0) {
            writeBlockMapping(state, level, state.dump, compact);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + state.dump;
            }
          } else {
            writeFlowMapping(state, level, state.dump);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + " " + state.dump;
            }
          }
        } else if (type === "[object Array]") {
          var arrayLevel = state.noArrayIndent && level > 0 ? level - 1 : level;
          if (block4 && state.dump.length !== 0) {
            writeBlockSequence(state, arrayLevel, state.dump, compact);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + state.dump;
            }
          } else {
            writeFlowSequence(state, arrayLevel, state.dump);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + " " + state.dump;
            }
          }
        } else if (type === "[object String]") {
          if (state.tag !== "?") {
            writeScalar(state, state.dump, level, iskey);
          }
        } else {
          if (state.skipInvalid) return false;
          throw new YAMLException("unacceptable kind of an object to dump " + type);
        }
        if (state.tag !== null && state.tag !== "?") {
          state.dump = "!<" + state.tag + "> " + state.dump;
        }
      }
      return true;
    }
    function getDuplicateReferences(object2, state) {
      var objects = [], duplicatesIndexes = [], index3, length;
      inspectNode(object2, objects, duplicatesIndexes);
      for (index3 = 0, length = duplicatesIndexes.length; index3 < length; index3 += 1) {
        state.duplicates.push(objects[duplicatesIndexes[index3]]);
      }
      state.usedDuplicates = new Array(length);
    }
    function inspectNode(object2, objects, duplicatesIndexes) {
      var objectKeyList, index3, length;
      if (object2 !== null && typeof object2 === "object") {
        index3 = objects.indexOf(object2);
        if (index3 !== -1) {
          if (duplicatesIndexes.indexOf(index3) === -1) {
            duplicatesIndexes.push(index3);
          }
        } else {
          objects.push(object2);
          if (Array.isArray(object2)) {
            for (index3 = 0, length = object2.length; index3 < length; index3 += 1) {
              inspectNode(object2[index3], objects, duplicatesIndexes);
            }
          } else {
            objectKeyList = Object.keys(object2);
            for (index3 = 0, length = objectKeyList.length; index3 < length; index3 += 1) {
              inspectNode(object2[objectKeyList[index3]], objects, duplicatesIndexes);
            }
          }
        }
      }
    }
    function dump(input, options3) {
      options3 = options3 || {};
      var state = new State(options3);
      if (!state.noRefs) getDuplicateReferences(input, state);
      if (writeNode(state, 0, input, true, true)) return state.dump + "\n";
      return "";
    }
    function safeDump(input, options3) {
      return dump(input, common.extend({ schema: DEFAULT_SAFE_SCHEMA }, options3));
    }
    module2.exports.dump = dump;
    module2.exports.safeDump = safeDump;
  }
});

// node_modules/js-yaml/lib/js-yaml.js
var require_js_yaml = __commonJS({
  "node_modules/js-yaml/lib/js-yaml.js"(exports2, module2) {
    "use strict";
    var loader = require_loader();
    var dumper = require_dumper();
    function deprecated(name) {
      return function() {
        throw new Error("Function " + name + " is deprecated and cannot be used.");
      };
    }
    module2.exports.Type = require_type();
    module2.exports.Schema = require_schema();
    module2.exports.FAILSAFE_SCHEMA = require_failsafe();
    module2.exports.JSON_SCHEMA = require_json();
    module2.exports.CORE_SCHEMA = require_core();
    module2.exports.DEFAULT_SAFE_SCHEMA = require_default_safe();
    module2.exports.DEFAULT_FULL_SCHEMA = require_default_full();
    module2.exports.load = loader.load;
    module2.exports.loadAll = loader.loadAll;
    module2.exports.safeLoad = loader.safeLoad;
    module2.exports.safeLoadAll = loader.safeLoadAll;
    module2.exports.dump = dumper.dump;
    module2.exports.safeDump = dumper.safeDump;
    module2.exports.YAMLException = require_exception();
    module2.exports.MINIMAL_SCHEMA = require_failsafe();
    module2.exports.SAFE_SCHEMA = require_default_safe();
    module2.exports.DEFAULT_SCHEMA = require_default_full();
    module2.exports.scan = deprecated("scan");
    module2.exports.parse = deprecated("parse");
    module2.exports.compose = deprecated("compose");
    module2.exports.addConstructor = deprecated("addConstructor");
  }
});

// node_modules/js-yaml/index.js
var require_js_yaml2 = __commonJS({
  "node_modules/js-yaml/index.js"(exports2, module2) {
    "use strict";
    var yaml2 = require_js_yaml();
    module2.exports = yaml2;
  }
});

// node_modules/gray-matter/lib/engines.js
var require_engines = __commonJS({
  "node_modules/gray-matter/lib/engines.js"(exports, module) {
    "use strict";
    var yaml = require_js_yaml2();
    var engines = exports = module.exports;
    engines.yaml = {
      parse: yaml.safeLoad.bind(yaml),
      stringify: yaml.safeDump.bind(yaml)
    };
    engines.json = {
      parse: JSON.parse.bind(JSON),
      stringify: function(obj, options3) {
        const opts = Object.assign({ replacer: null, space: 2 }, options3);
        return JSON.stringify(obj, opts.replacer, opts.space);
      }
    };
    engines.javascript = {
      parse: function parse(str, options, wrap) {
        try {
          if (wrap !== false) {
            str = "(function() {\nreturn " + str.trim() + ";\n}());";
          }
          return eval(str) || {};
        } catch (err) {
          if (wrap !== false && /(unexpected|identifier)/i.test(err.message)) {
            return parse(str, options, false);
          }
          throw new SyntaxError(err);
        }
      },
      stringify: function() {
        throw new Error("stringifying JavaScript is not supported");
      }
    };
  }
});

// node_modules/strip-bom-string/index.js
var require_strip_bom_string = __commonJS({
  "node_modules/strip-bom-string/index.js"(exports2, module2) {
    "use strict";
    module2.exports = function(str2) {
      if (typeof str2 === "string" && str2.charAt(0) === "\uFEFF") {
        return str2.slice(1);
      }
      return str2;
    };
  }
});

// node_modules/gray-matter/lib/utils.js
var require_utils = __commonJS({
  "node_modules/gray-matter/lib/utils.js"(exports2) {
    "use strict";
    var stripBom = require_strip_bom_string();
    var typeOf = require_kind_of();
    exports2.define = function(obj, key, val) {
      Reflect.defineProperty(obj, key, {
        enumerable: false,
        configurable: true,
        writable: true,
        value: val
      });
    };
    exports2.isBuffer = function(val) {
      return typeOf(val) === "buffer";
    };
    exports2.isObject = function(val) {
      return typeOf(val) === "object";
    };
    exports2.toBuffer = function(input) {
      return typeof input === "string" ? Buffer.from(input) : input;
    };
    exports2.toString = function(input) {
      if (exports2.isBuffer(input)) return stripBom(String(input));
      if (typeof input !== "string") {
        throw new TypeError("expected input to be a string or buffer");
      }
      return stripBom(input);
    };
    exports2.arrayify = function(val) {
      return val ? Array.isArray(val) ? val : [val] : [];
    };
    exports2.startsWith = function(str2, substr, len) {
      if (typeof len !== "number") len = substr.length;
      return str2.slice(0, len) === substr;
    };
  }
});

// node_modules/gray-matter/lib/defaults.js
var require_defaults = __commonJS({
  "node_modules/gray-matter/lib/defaults.js"(exports2, module2) {
    "use strict";
    var engines2 = require_engines();
    var utils = require_utils();
    module2.exports = function(options3) {
      const opts = Object.assign({}, options3);
      opts.delimiters = utils.arrayify(opts.delims || opts.delimiters || "---");
      if (opts.delimiters.length === 1) {
        opts.delimiters.push(opts.delimiters[0]);
      }
      opts.language = (opts.language || opts.lang || "yaml").toLowerCase();
      opts.engines = Object.assign({}, engines2, opts.parsers, opts.engines);
      return opts;
    };
  }
});

// node_modules/gray-matter/lib/engine.js
var require_engine = __commonJS({
  "node_modules/gray-matter/lib/engine.js"(exports2, module2) {
    "use strict";
    module2.exports = function(name, options3) {
      let engine = options3.engines[name] || options3.engines[aliase(name)];
      if (typeof engine === "undefined") {
        throw new Error('gray-matter engine "' + name + '" is not registered');
      }
      if (typeof engine === "function") {
        engine = { parse: engine };
      }
      return engine;
    };
    function aliase(name) {
      switch (name.toLowerCase()) {
        case "js":
        case "javascript":
          return "javascript";
        case "coffee":
        case "coffeescript":
        case "cson":
          return "coffee";
        case "yaml":
        case "yml":
          return "yaml";
        default: {
          return name;
        }
      }
    }
  }
});

// node_modules/gray-matter/lib/stringify.js
var require_stringify = __commonJS({
  "node_modules/gray-matter/lib/stringify.js"(exports2, module2) {
    "use strict";
    var typeOf = require_kind_of();
    var getEngine = require_engine();
    var defaults2 = require_defaults();
    module2.exports = function(file, data, options3) {
      if (data == null && options3 == null) {
        switch (typeOf(file)) {
          case "object":
            data = file.data;
            options3 = {};
            break;
          case "string":
            return file;
          default: {
            throw new TypeError("expected file to be a string or object");
          }
        }
      }
      const str2 = file.content;
      const opts = defaults2(options3);
      if (data == null) {
        if (!opts.data) return file;
        data = opts.data;
      }
      const language = file.language || opts.language;
      const engine = getEngine(language, opts);
      if (typeof engine.stringify !== "function") {
        throw new TypeError('expected "' + language + '.stringify" to be a function');
      }
      data = Object.assign({}, file.data, data);
      const open = opts.delimiters[0];
      const close = opts.delimiters[1];
      const matter2 = engine.stringify(data, options3).trim();
      let buf = "";
      if (matter2 !== "{}") {
        buf = newline(open) + newline(matter2) + newline(close);
      }
      if (typeof file.excerpt === "string" && file.excerpt !== "") {
        if (str2.indexOf(file.excerpt.trim()) === -1) {
          buf += newline(file.excerpt) + newline(close);
        }
      }
      return buf + newline(str2);
    };
    function newline(str2) {
      return str2.slice(-1) !== "\n" ? str2 + "\n" : str2;
    }
  }
});

// node_modules/gray-matter/lib/excerpt.js
var require_excerpt = __commonJS({
  "node_modules/gray-matter/lib/excerpt.js"(exports2, module2) {
    "use strict";
    var defaults2 = require_defaults();
    module2.exports = function(file, options3) {
      const opts = defaults2(options3);
      if (file.data == null) {
        file.data = {};
      }
      if (typeof opts.excerpt === "function") {
        return opts.excerpt(file, opts);
      }
      const sep = file.data.excerpt_separator || opts.excerpt_separator;
      if (sep == null && (opts.excerpt === false || opts.excerpt == null)) {
        return file;
      }
      const delimiter = typeof opts.excerpt === "string" ? opts.excerpt : sep || opts.delimiters[0];
      const idx = file.content.indexOf(delimiter);
      if (idx !== -1) {
        file.excerpt = file.content.slice(0, idx);
      }
      return file;
    };
  }
});

// node_modules/gray-matter/lib/to-file.js
var require_to_file = __commonJS({
  "node_modules/gray-matter/lib/to-file.js"(exports2, module2) {
    "use strict";
    var typeOf = require_kind_of();
    var stringify = require_stringify();
    var utils = require_utils();
    module2.exports = function(file) {
      if (typeOf(file) !== "object") {
        file = { content: file };
      }
      if (typeOf(file.data) !== "object") {
        file.data = {};
      }
      if (file.contents && file.content == null) {
        file.content = file.contents;
      }
      utils.define(file, "orig", utils.toBuffer(file.content));
      utils.define(file, "language", file.language || "");
      utils.define(file, "matter", file.matter || "");
      utils.define(file, "stringify", function(data, options3) {
        if (options3 && options3.language) {
          file.language = options3.language;
        }
        return stringify(file, data, options3);
      });
      file.content = utils.toString(file.content);
      file.isEmpty = false;
      file.excerpt = "";
      return file;
    };
  }
});

// node_modules/gray-matter/lib/parse.js
var require_parse = __commonJS({
  "node_modules/gray-matter/lib/parse.js"(exports2, module2) {
    "use strict";
    var getEngine = require_engine();
    var defaults2 = require_defaults();
    module2.exports = function(language, str2, options3) {
      const opts = defaults2(options3);
      const engine = getEngine(language, opts);
      if (typeof engine.parse !== "function") {
        throw new TypeError('expected "' + language + '.parse" to be a function');
      }
      return engine.parse(str2, opts);
    };
  }
});

// node_modules/gray-matter/index.js
var require_gray_matter = __commonJS({
  "node_modules/gray-matter/index.js"(exports2, module2) {
    "use strict";
    var fs16 = require("fs");
    var sections = require_section_matter();
    var defaults2 = require_defaults();
    var stringify = require_stringify();
    var excerpt = require_excerpt();
    var engines2 = require_engines();
    var toFile = require_to_file();
    var parse4 = require_parse();
    var utils = require_utils();
    function matter2(input, options3) {
      if (input === "") {
        return { data: {}, content: input, excerpt: "", orig: input };
      }
      let file = toFile(input);
      const cached2 = matter2.cache[file.content];
      if (!options3) {
        if (cached2) {
          file = Object.assign({}, cached2);
          file.orig = cached2.orig;
          return file;
        }
        matter2.cache[file.content] = file;
      }
      return parseMatter(file, options3);
    }
    function parseMatter(file, options3) {
      const opts = defaults2(options3);
      const open = opts.delimiters[0];
      const close = "\n" + opts.delimiters[1];
      let str2 = file.content;
      if (opts.language) {
        file.language = opts.language;
      }
      const openLen = open.length;
      if (!utils.startsWith(str2, open, openLen)) {
        excerpt(file, opts);
        return file;
      }
      if (str2.charAt(openLen) === open.slice(-1)) {
        return file;
      }
      str2 = str2.slice(openLen);
      const len = str2.length;
      const language = matter2.language(str2, opts);
      if (language.name) {
        file.language = language.name;
        str2 = str2.slice(language.raw.length);
      }
      let closeIndex = str2.indexOf(close);
      if (closeIndex === -1) {
        closeIndex = len;
      }
      file.matter = str2.slice(0, closeIndex);
      const block4 = file.matter.replace(/^\s*#[^\n]+/gm, "").trim();
      if (block4 === "") {
        file.isEmpty = true;
        file.empty = file.content;
        file.data = {};
      } else {
        file.data = parse4(file.language, file.matter, opts);
      }
      if (closeIndex === len) {
        file.content = "";
      } else {
        file.content = str2.slice(closeIndex + close.length);
        if (file.content[0] === "\r") {
          file.content = file.content.slice(1);
        }
        if (file.content[0] === "\n") {
          file.content = file.content.slice(1);
        }
      }
      excerpt(file, opts);
      if (opts.sections === true || typeof opts.section === "function") {
        sections(file, opts.section);
      }
      return file;
    }
    matter2.engines = engines2;
    matter2.stringify = function(file, data, options3) {
      if (typeof file === "string") file = matter2(file, options3);
      return stringify(file, data, options3);
    };
    matter2.read = function(filepath, options3) {
      const str2 = fs16.readFileSync(filepath, "utf8");
      const file = matter2(str2, options3);
      file.path = filepath;
      return file;
    };
    matter2.test = function(str2, options3) {
      return utils.startsWith(str2, defaults2(options3).delimiters[0]);
    };
    matter2.language = function(str2, options3) {
      const opts = defaults2(options3);
      const open = opts.delimiters[0];
      if (matter2.test(str2)) {
        str2 = str2.slice(open.length);
      }
      const language = str2.slice(0, str2.search(/\r?\n/));
      return {
        raw: language,
        name: language ? language.trim() : ""
      };
    };
    matter2.cache = {};
    matter2.clearCache = function() {
      matter2.cache = {};
    };
    module2.exports = matter2;
  }
});

// lib/features/front-matter.ts
function parseFrontMatter(text4) {
  const body = text4.startsWith("\uFEFF") ? text4.slice(1) : text4;
  const language = openingLanguage(body);
  if (language === null) return { data: {}, body };
  if (language !== "" && !/^ya?ml$/i.test(language)) {
    const shown3 = JSON.stringify(language.slice(0, 40));
    throw refusal(`The front matter calls itself ${shown3}. Only YAML is read: open it with ---.`);
  }
  const start2 = body.search(/\n|\r/);
  const close = start2 < 0 ? null : /[\r\n]---[ \t]*(?:\r\n|[\r\n]|$)/.exec(body.slice(start2));
  if (close === null) {
    throw refusal("The front matter is opened with --- and never closed. Add a line --- after it.");
  }
  const block4 = body.slice(start2, start2 + close.index + 1);
  return {
    data: readYaml(block4.replaceAll(/\r\n?/g, "\n")),
    body: body.slice(start2 + close.index + close[0].length)
  };
}
function openingLanguage(text4) {
  const opening = /^---(?!-)[ \t]*([^\s]*)[ \t]*(?:[\r\n]|$)/.exec(text4);
  return opening?.[1] ?? null;
}
function readYaml(block4) {
  if (block4.length > MAX_FRONT_MATTER) {
    throw refusal("The front matter is over 16 KiB. Keep only the settings in it.");
  }
  if (block4.includes("\n---")) {
    throw refusal("The front matter holds a line that begins with ---. Only its last line may.");
  }
  const data = loadYaml(block4);
  if (typeof data !== "object" || Array.isArray(data)) {
    throw refusal('The front matter is not a list of settings. Write one "name: value" a line.');
  }
  return { ...data };
}
function loadYaml(block4) {
  try {
    return (0, import_gray_matter.default)(`---${block4}
---
`, { language: "yaml", engines: ENGINES }).data;
  } catch (cause) {
    const reason = /^[^\n]*[^\n:]/.exec(cause.message)?.[0];
    throw refusal(`The front matter is not valid YAML: ${reason}.`, cause);
  }
}
function refusal(message, cause) {
  return new BatchError(message, { code: "SETTINGS", cause });
}
var import_gray_matter, MAX_FRONT_MATTER, ENGINES;
var init_front_matter = __esm({
  "lib/features/front-matter.ts"() {
    "use strict";
    import_gray_matter = __toESM(require_gray_matter(), 1);
    init_errors();
    MAX_FRONT_MATTER = 16384;
    ENGINES = { javascript: void 0, json: void 0 };
  }
});

// lib/text/daily-window.ts
function readWindow(text4) {
  const [, ...parts] = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text4) ?? [];
  const [h1 = 99, m1 = 99, h2 = 99, m2 = 99] = parts.map(Number);
  const isTime = (hours, minutes) => hours < 24 && minutes < 60;
  if (!isTime(h1, m1) || !isTime(h2, m2) || h1 === h2 && m1 === m2) return void 0;
  return { from: h1 * 60 + m1, to: h2 * 60 + m2, text: text4 };
}
var init_daily_window = __esm({
  "lib/text/daily-window.ts"() {
    "use strict";
  }
});

// lib/claude/settings.ts
var settings_exports = {};
__export(settings_exports, {
  SETTING_NAMES: () => SETTING_NAMES,
  parseSettings: () => parseSettings
});
function parseSettings(text4) {
  const { data } = parseFrontMatter(text4);
  const set = Object.entries(data).filter(([, value]) => value !== null);
  const parsed3 = safeParse(Settings, { ...DEFAULT_SETTINGS, ...Object.fromEntries(set) });
  const unknown2 = Object.keys(data).filter((name2) => !Object.hasOwn(EXPECTED, name2));
  if (parsed3.success) return unknown2.length > 0 ? { ...parsed3.data, unknown: unknown2.map(cut2) } : parsed3.data;
  const name = parsed3.error.issues[0]?.path[0];
  throw new BatchError(
    `The setting ${name} in ${FILE} is ${shown(data[name])}. It must be ${EXPECTED[name]}: correct it there.`,
    { code: "SETTINGS", cause: parsed3.error }
  );
}
function shown(value) {
  if (Array.isArray(value))
    return value.every(isScalar) ? cut2(JSON.stringify(value.slice(0, SHOWN))) : "a list of lists or maps";
  return isScalar(value) ? cut2(JSON.stringify(value)) : "a map";
}
function isScalar(value) {
  return typeof value !== "object" || value === null;
}
function cut2(value) {
  const text4 = redactSecrets(value);
  return text4.length > SHOWN ? `${text4.slice(0, SHOWN)}...` : text4;
}
var FILE, SHOWN, MAX_SECONDS, seconds, amount, modelName, command, commands, Settings, AMOUNT, MODEL, SECONDS2, EXPECTED, SETTING_NAMES;
var init_settings = __esm({
  "lib/claude/settings.ts"() {
    "use strict";
    init_mini();
    init_workflow_modes();
    init_errors();
    init_front_matter();
    init_daily_window();
    init_redact_secrets();
    init_default_settings();
    FILE = ".claude/batch-implement.local.md";
    SHOWN = 100;
    MAX_SECONDS = 86400;
    seconds = number2().check(_positive(), _lte(MAX_SECONDS));
    amount = number2().check(_positive());
    modelName = string2().check(_regex(/^[^\s-]\S*$/));
    command = string2().check(_regex(/\S/));
    commands = pipe(
      union([command, array(command)]),
      transform((value) => typeof value === "string" ? [value] : value)
    );
    Settings = object({
      /** The commands that verify a feature; empty for none, undefined to find them in the project. */
      verify: optional(commands),
      /** Whether a shell reads those commands. */
      verify_shell: boolean2(),
      /** The time limit of each command. */
      verify_timeout_seconds: seconds,
      /** How long `start` may spend in all to see whether the base is green. */
      base_verify_timeout_seconds: seconds,
      /** Whether the Stop hook may keep the owner's session going. */
      stop_hook: boolean2(),
      close_issues: boolean2(),
      /** Whether a feature that changes its own checks is shown or refused. */
      checks_changed: _enum(["show", "refuse"]),
      /** Who takes back what a failed feature left: Claude, as it is told, or the helper by itself. */
      on_failure: _enum(["tell", "take_back"]),
      mode: optional(_enum(WORKFLOW_MODES)),
      /** When an overnight run moves the person's branch forward. */
      land: _enum(["end", "each", "never"]),
      /** The permission mode of its workers. */
      permission_mode: _enum(["acceptEdits", "default", "plan", "dontAsk", "auto", "bypassPermissions"]),
      /** After how long without a word a worker's session is ended, and resumed once. */
      stall_minutes: number2().check(_positive(), _lte(24 * 60)),
      /** What prepares its worktree, instead of what the lock file says; empty for nothing. */
      worktree_setup: optional(commands),
      /** What its workers are: the plugin's agent, or the client with its own system prompt and all its tools. */
      worker: _enum(["agent", "full"]),
      model: optional(modelName),
      fallback_model: optional(modelName),
      /** Its limits, each as the words of `run` have it, which win. */
      window: optional(string2().check(refine((text4) => readWindow(text4) !== void 0))),
      stop_at_usage: optional(amount.check(_lte(100))),
      max_hours: optional(amount),
      max_cost: optional(amount),
      max_tokens: optional(amount),
      max_cost_feature: optional(amount),
      /** Whether the computer may not fall asleep meanwhile. */
      keep_awake: boolean2(),
      /** The command, word by word, that tells a person who is away; it gets the facts as JSON. */
      notify: optional(array(string2()).check(_maxLength(100)))
    });
    AMOUNT = "a number above 0";
    MODEL = "the name of a model";
    SECONDS2 = `a number of seconds above 0, at most ${MAX_SECONDS}`;
    EXPECTED = {
      verify: "a command, a list of commands, or [] for none",
      verify_shell: "true or false",
      verify_timeout_seconds: SECONDS2,
      base_verify_timeout_seconds: SECONDS2,
      stop_hook: "true or false",
      close_issues: "true or false",
      checks_changed: "show or refuse",
      on_failure: "tell or take_back",
      mode: MODES_TEXT,
      land: "end, each or never",
      permission_mode: "acceptEdits, default, plan, dontAsk, auto or bypassPermissions",
      stall_minutes: "a number of minutes above 0, at most 1440",
      worktree_setup: "a command, a list of commands, or [] for none",
      worker: "agent or full",
      model: MODEL,
      fallback_model: MODEL,
      window: "hours of the day like 22:00-07:00",
      stop_at_usage: "a percentage above 0, at most 100",
      max_hours: AMOUNT,
      max_cost: AMOUNT,
      max_tokens: AMOUNT,
      max_cost_feature: AMOUNT,
      keep_awake: "true or false",
      notify: "a list of words: a program and its arguments"
    };
    SETTING_NAMES = Object.keys(EXPECTED);
  }
});

// lib/actions/project.ts
function openProject({ cwd, home }) {
  const found = findProjectRoot(cwd, home);
  if (!found) throw noProject(cwd);
  return {
    files: projectFiles(found.root),
    root: found.root,
    workTree: findWorkTree(cwd) ?? found.root,
    commonGitDir: found.commonGitDir
  };
}
function noProject(cwd) {
  try {
    import_node_fs6.default.statSync(import_node_path7.default.join(cwd, ".git"), { throwIfNoEntry: false });
  } catch (cause) {
    if (codeOf(cause) === "EACCES") return diskError("read", cwd, cause);
  }
  return new BatchError(
    `${cwd} is not in a project: neither it nor a folder above it has .git or .claude. Change to your project, or make it one with "git init".`,
    { code: "NOT_A_PROJECT" }
  );
}
function timestamp(context) {
  return context.now().toISOString();
}
async function loadSettings({ files }) {
  const bytes = readSafely(files.settings, { root: files.root, maxBytes: MAX_SETTINGS_BYTES });
  if (!bytes) return DEFAULT_SETTINGS;
  const { parseSettings: parseSettings2 } = await Promise.resolve().then(() => (init_settings(), settings_exports));
  try {
    return parseSettings2(bytes.toString("utf8"));
  } catch (cause) {
    if (!isBatchError(cause)) throw cause;
    throw new BatchError(`${files.settings}: ${cause.message}`, { code: "SETTINGS", cause });
  }
}
function keepOutOfGit(context, { commonGitDir }) {
  if (commonGitDir === void 0) return;
  try {
    excludeFromGit(commonGitDir, EXCLUDED);
  } catch (cause) {
    if (!isBatchError(cause)) throw cause;
    context.warn(`The files of the batch may show up in git status: ${cause.message}`);
  }
}
var import_node_fs6, import_node_path7, MAX_SETTINGS_BYTES, EXCLUDED;
var init_project2 = __esm({
  "lib/actions/project.ts"() {
    "use strict";
    import_node_fs6 = __toESM(require("node:fs"), 1);
    import_node_path7 = __toESM(require("node:path"), 1);
    init_default_settings();
    init_files();
    init_git_exclude();
    init_project();
    init_safe_path();
    init_errors();
    MAX_SETTINGS_BYTES = 1024 * 1024;
    EXCLUDED = [
      "/.claude/batch_state.json*",
      "/.claude/*_retry_state.json*",
      "/.claude/audit/",
      "/.claude/batches/"
    ];
  }
});

// lib/process/git-head.ts
function readHeadFiles(root) {
  const gitDir = findGitDir(import_node_path8.default.join(root, ".git"));
  const head = gitDir && readLine(import_node_path8.default.join(gitDir, "HEAD"));
  if (!gitDir || !head) return void 0;
  if (COMMIT_ID.test(head)) return { branch: void 0, sha: head };
  if (!head.startsWith(BRANCH)) return void 0;
  const branch = head.slice(BRANCH.length);
  if (branch === NO_FILES || branch.split("/").includes("..") || new RegExp("\\p{Cc}", "u").test(branch)) return void 0;
  const common = import_node_path8.default.resolve(gitDir, readLine(import_node_path8.default.join(gitDir, "commondir")) ?? "");
  const sha = readLine(import_node_path8.default.join(common, "refs", "heads", branch));
  return { branch, sha: sha !== void 0 && COMMIT_ID.test(sha) ? sha : void 0 };
}
function findGitDir(dotGit) {
  const pointer = readLine(dotGit);
  if (pointer === void 0) return dotGit;
  return pointer.startsWith("gitdir:") ? import_node_path8.default.resolve(import_node_path8.default.dirname(dotGit), pointer.slice("gitdir:".length).trim()) : void 0;
}
function readLine(file) {
  try {
    const stats = import_node_fs7.default.statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() && stats.size <= MAX_BYTES4 ? import_node_fs7.default.readFileSync(file, "utf8").trimEnd() : void 0;
  } catch {
    return void 0;
  }
}
var import_node_fs7, import_node_path8, MAX_BYTES4, COMMIT_ID, BRANCH, NO_FILES;
var init_git_head = __esm({
  "lib/process/git-head.ts"() {
    "use strict";
    import_node_fs7 = __toESM(require("node:fs"), 1);
    import_node_path8 = __toESM(require("node:path"), 1);
    MAX_BYTES4 = 4096;
    COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
    BRANCH = "ref: refs/heads/";
    NO_FILES = ".invalid";
  }
});

// lib/process/git.ts
async function headCommit(root, env) {
  const known = readHeadFiles(root)?.sha;
  if (known !== void 0) return known;
  const answer2 = await askGit(root, env, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  return answer2?.stdout.trim() || void 0;
}
async function featureCommits(root, baseSha, batchId, env) {
  const trailer2 = `Batch-Feature: ${batchId}#`;
  const patterns2 = [`--grep=${trailer2}`, `--grep=${REVERT}`];
  const filter = ["--fixed-strings", "--regexp-ignore-case", ...patterns2];
  const commits = await log(root, env, "B", baseSha, filter) ?? await log(root, env, "B", null, filter) ?? [];
  const reverted = revertedBy(commits);
  return commits.filter(({ sha }) => !reverted.has(sha)).flatMap(
    ({ sha, text: text4 }) => trailedNumbers(text4, batchId).map((featureNumber) => ({ sha, featureNumber }))
  );
}
async function revertedSince(root, baseSha, env) {
  const filter = ["--fixed-strings", `--grep=${REVERT}`];
  return revertedBy(await log(root, env, "B", baseSha, filter) ?? []);
}
function revertedBy(commits) {
  const reverted = /* @__PURE__ */ new Set();
  for (const { sha, text: text4 } of commits) {
    if (reverted.has(sha)) continue;
    for (const line of text4.split("\n"))
      if (line.startsWith(REVERT)) reverted.add(line.slice(REVERT.length, REVERT.length + sha.length));
  }
  return reverted;
}
function trailedNumbers(message, batchId) {
  const numbers2 = /* @__PURE__ */ new Set();
  for (const line of trailerLines(message)) {
    const [, id, number4] = /^Batch-Feature:[ \t]*([^\s#]+)#([1-9]\d{0,5})\s*$/i.exec(line) ?? [];
    if (id === batchId) numbers2.add(Number(number4));
  }
  return [...numbers2];
}
function trailerLines(message) {
  const lines = [];
  for (const paragraph of message.trim().split(/\n\s*\n/).reverse()) {
    const own2 = paragraph.split("\n").map((line) => line.trimEnd());
    lines.unshift(...own2);
    if (!own2.every((line) => TRAILER.test(line))) break;
  }
  return lines;
}
async function log(root, env, format, baseSha, filter) {
  const head = await headCommit(root, env);
  if (head === void 0 || head === baseSha) return [];
  if (baseSha !== null && !/^[0-9a-f]{7,64}$/.test(baseSha)) return void 0;
  const range = baseSha === null ? "HEAD" : `${baseSha}..HEAD`;
  const fixed = [
    "log",
    "-z",
    "--first-parent",
    "--no-merges",
    "--no-show-signature",
    "--no-color",
    "--encoding=UTF-8",
    `--format=%H %${format}`
  ];
  const answer2 = await askGit(root, env, [...fixed, ...filter, range, "--"], NO_SUCH_BASE);
  if (answer2 && answer2.exitCode !== 0) return void 0;
  const records = (answer2?.stdout ?? "").split("\0").filter((record3) => record3 !== "");
  return records.map((record3) => {
    const space = record3.indexOf(" ");
    return { sha: record3.slice(0, space), text: record3.slice(space + 1) };
  });
}
async function askGit(root, env, args, alsoAnAnswer, more = {}, timeoutSeconds = TIMEOUT_SECONDS) {
  const result = await runGit(["-c", "core.fsmonitor=false", "--no-pager", ...args], {
    cwd: root,
    env: { ...gitEnvironment(env), ...more },
    timeoutSeconds,
    maxBytes: MAX_BYTES5
  });
  if (result.startErrorCode === "ENOENT" || isNoRepository(result)) return void 0;
  if (result.exitCode === 0 || result.exitCode === 1 && result.stderr === "") return result;
  if (alsoAnAnswer?.test(result.stderr)) return result;
  const verb = args.find((arg, at) => !arg.startsWith("-") && args[at - 1] !== "-c");
  throw new BatchError(`${failure2(result, verb)} in ${root}. Run it there by hand to see why.`, {
    code: "PROCESS"
  });
}
function failure2({ problem: problem2, stderr }, verb = "") {
  return `git ${verb} ${problem2 ?? `failed (${stderr.trim().split("\n")[0]})`}`;
}
function isNoRepository(result) {
  return result.exitCode === 128 && /^fatal: not a git repository/m.test(result.stderr);
}
function gitEnvironment(env) {
  const kept2 = Object.entries(env).filter(([name]) => !MISLEADING.includes(name) && name !== RUN_MARK);
  return {
    ...Object.fromEntries(kept2),
    // Answers are read by programs: no translation, no prompt, and no index refreshed by the way.
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
    // A commit that is missing is not fetched: a remote may be a command (`ext::`). Git before 2.45 knows the first alone.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1"
  };
}
function runGit(args, options3) {
  const { cwd, env, timeoutSeconds, maxBytes } = options3;
  const limits2 = { timeout: timeoutSeconds * 1e3, maxBuffer: maxBytes, killSignal: "SIGKILL" };
  return new Promise((resolve) => {
    const child = (0, import_node_child_process.execFile)(
      "git",
      [...args],
      { cwd, env, windowsHide: true, ...limits2 },
      (error, stdout, stderr) => resolve({ ...ending(error, timeoutSeconds, maxBytes), stdout, stderr })
    );
    child.stdin?.end();
  });
}
function ending(error, timeoutSeconds, maxBytes) {
  if (!error) return { exitCode: 0 };
  const { code: code2, signal } = error;
  if (typeof code2 === "number") return { exitCode: code2 };
  if (code2 === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
    return { exitCode: null, problem: `gave more than ${maxBytes} bytes` };
  if (code2 !== void 0 && code2 !== null)
    return { exitCode: null, problem: `could not be started (${error.message})`, startErrorCode: code2 };
  if (error.killed) return { exitCode: null, problem: `did not answer within ${timeoutSeconds} seconds` };
  return { exitCode: null, problem: `was ended by ${signal}` };
}
var import_node_child_process, TIMEOUT_SECONDS, MAX_BYTES5, MISLEADING, RUN_MARK, REVERT, TRAILER, NO_SUCH_BASE;
var init_git = __esm({
  "lib/process/git.ts"() {
    "use strict";
    import_node_child_process = require("node:child_process");
    init_errors();
    init_git_head();
    TIMEOUT_SECONDS = 60;
    MAX_BYTES5 = 64 * 1024 * 1024;
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
    RUN_MARK = "BATCH_RUN_MARK";
    REVERT = "This reverts commit ";
    TRAILER = /^(?:[a-z][\w-]*:.*|[^\w\n]*(?:generated|made|written|created) (?:with|by|using) .*)$/i;
    NO_SUCH_BASE = /^fatal: (?:Invalid revision range|bad revision|bad object|ambiguous argument)/m;
  }
});

// lib/process/git-work.ts
async function notInHistory(root, shas, env, also) {
  if (shas.length === 0) return /* @__PURE__ */ new Set();
  const branch = also === void 0 ? [] : [`--branches=${also.slice(0, -1)}[${also.slice(-1)}]`];
  const args = ["rev-list", "--ignore-missing", ...shas, "--not", "HEAD", ...branch, "--"];
  const outside = new Set((await askGit(root, env, args, /^fatal: /m))?.stdout.split("\n"));
  return new Set(shas.filter((sha) => outside.has(sha)));
}
var init_git_work = __esm({
  "lib/process/git-work.ts"() {
    "use strict";
    init_git();
  }
});

// lib/actions/find-unproven.ts
async function findUnproven(context, project, batch2, lines = auditLines(project, batch2)) {
  const logged = new Set(
    lines.filter((line) => line["event_type"] === "feature_completed" && line["batch_id"] === batch2.batch_id).map((line) => line["feature_index"])
  );
  const shaOf = (index3) => batch2.git_operations.get(index3)?.commit?.sha ?? "";
  const shas = batch2.completed_features.map(shaOf).filter((sha) => /^[0-9a-f]{40,64}$/.test(sha));
  const verified = batch2.run ? `batch/${batch2.batch_id}/verified` : void 0;
  const gone = await notInHistory(project.workTree, shas, context.env, verified);
  const claimed2 = batch2.completed_features.filter((index3) => !logged.has(index3) || gone.has(shaOf(index3)));
  if (claimed2.length === 0) return [];
  const commits = await featureCommits(project.workTree, null, batch2.batch_id, context.env);
  return claimed2.filter((index3) => !commits.some(({ featureNumber }) => featureNumber === index3 + 1));
}
async function findReverted({ env }, { workTree }, batch2) {
  const shas = batch2.completed_features.map((index3) => batch2.git_operations.get(index3)?.commit?.sha ?? "");
  const first = shas.find((sha) => sha !== "");
  const reverted = first === void 0 ? /* @__PURE__ */ new Set() : await revertedSince(workTree, first, env);
  return new Set(batch2.completed_features.filter((_, at) => reverted.has(shas[at] ?? "")));
}
function auditLines({ files, root }, { batch_id }) {
  return readAudit(files.audit(batch_id), { root }).lines;
}
var init_find_unproven = __esm({
  "lib/actions/find-unproven.ts"() {
    "use strict";
    init_audit_log();
    init_git();
    init_git_work();
  }
});

// lib/claude/transcript.ts
function recordOf({ env, home }, name) {
  const projects = import_node_path9.default.join(env["CLAUDE_CONFIG_DIR"] || import_node_path9.default.join(home, ".claude"), "projects");
  const folders = import_node_fs8.default.readdirSync(projects).map((folder) => import_node_path9.default.join(projects, folder, name));
  return folders.find((file) => import_node_fs8.default.existsSync(file));
}
function forkUsage(surroundings, { session, batchId, since }) {
  try {
    const folder = recordOf(surroundings, import_node_path9.default.join(session, "subagents"));
    if (folder === void 0) return [];
    return import_node_fs8.default.readdirSync(folder).flatMap((name) => {
      const file = import_node_path9.default.join(folder, name);
      if (!/^agent-\w+\.jsonl$/.test(name)) return [];
      const { mtimeMs, size } = import_node_fs8.default.statSync(file);
      if (mtimeMs < since || size > MOST_BYTES) return [];
      const text4 = import_node_fs8.default.readFileSync(file, "utf8");
      const index3 = featureOf(text4, batchId);
      return index3 === void 0 ? [] : [{ index: index3, fork: name.slice(0, -".jsonl".length), usage: usageIn(text4) }];
    });
  } catch {
    return [];
  }
}
function featureOf(record3, batchId) {
  const [, number4] = /"Batch feature (\d{1,5}) of \d+: /.exec(record3.slice(0, 1e4)) ?? [];
  const isOfBatch = record3.includes(`\\nBatch-Feature: ${batchId}#${number4}\\n`);
  return number4 === void 0 || !isOfBatch ? void 0 : Number(number4) - 1;
}
function usageIn(text4) {
  const messages = /* @__PURE__ */ new Map();
  for (const line of text4.split("\n")) {
    const { message } = parsed2(line);
    if (message?.usage && message.model !== "<synthetic>") messages.set(message.id ?? "", message);
  }
  const models = {};
  for (const { model: name = "", usage = {} } of messages.values()) {
    const model = name.slice(0, 100);
    const sum = models[model] ?? { input: 0, cache_write: 0, cache_read: 0, output: 0 };
    models[model] = {
      input: sum.input + count3(usage["input_tokens"]),
      cache_write: sum.cache_write + count3(usage["cache_creation_input_tokens"]),
      cache_read: sum.cache_read + count3(usage["cache_read_input_tokens"]),
      output: sum.output + count3(usage["output_tokens"])
    };
  }
  return { models, cost_usd: null };
}
function parsed2(line) {
  if (!line.includes('"usage"')) return {};
  try {
    return JSON.parse(line) ?? {};
  } catch {
    return {};
  }
}
function count3(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
var import_node_fs8, import_node_path9, MOST_BYTES;
var init_transcript = __esm({
  "lib/claude/transcript.ts"() {
    "use strict";
    import_node_fs8 = __toESM(require("node:fs"), 1);
    import_node_path9 = __toESM(require("node:path"), 1);
    MOST_BYTES = 64 * 1024 * 1024;
  }
});

// lib/actions/count-forks.ts
async function countForks(context, project, { before, batch: batch2 }) {
  const { env } = context;
  if (batch2.run || !before) return;
  const sessions = new Set([before.owner, batch2.owner].flatMap((owner2) => owner2 ? [owner2.session_id] : []));
  const since = lastOutcome(before);
  const found = [...sessions].flatMap(
    (session) => forkUsage({ env, home: context.home() }, { session, batchId: batch2.batch_id, since })
  );
  if (found.length === 0) return;
  const now = timestamp(context);
  await updateBatch(project.files, now, (present) => {
    if (present.batch_id !== batch2.batch_id) return { batch: present, result: void 0 };
    const counted2 = found.reduce(
      (known, { index: index3, fork, usage }) => afterEvent(known, { type: "used", index: index3, usage: { [fork]: usage } }, now),
      present
    );
    return { batch: counted2, result: void 0 };
  });
}
function lastOutcome(batch2) {
  const completed3 = batch2.completed_features.map((index3) => batch2.verification.get(index3)?.timestamp);
  const others = [...batch2.failed_features, ...batch2.skipped_features].map(({ timestamp: at }) => at);
  const times2 = [batch2.created_at, ...completed3, ...others].map((at) => Date.parse(at ?? ""));
  return Math.max(0, ...times2.filter(Number.isFinite));
}
var init_count_forks = __esm({
  "lib/actions/count-forks.ts"() {
    "use strict";
    init_transition();
    init_transcript();
    init_batch_store();
    init_project2();
  }
});

// node_modules/isexe/windows.js
var require_windows = __commonJS({
  "node_modules/isexe/windows.js"(exports2, module2) {
    module2.exports = isexe;
    isexe.sync = sync;
    var fs16 = require("fs");
    function checkPathExt(path20, options3) {
      var pathext = options3.pathExt !== void 0 ? options3.pathExt : process.env.PATHEXT;
      if (!pathext) {
        return true;
      }
      pathext = pathext.split(";");
      if (pathext.indexOf("") !== -1) {
        return true;
      }
      for (var i = 0; i < pathext.length; i++) {
        var p = pathext[i].toLowerCase();
        if (p && path20.substr(-p.length).toLowerCase() === p) {
          return true;
        }
      }
      return false;
    }
    function checkStat(stat, path20, options3) {
      if (!stat.isSymbolicLink() && !stat.isFile()) {
        return false;
      }
      return checkPathExt(path20, options3);
    }
    function isexe(path20, options3, cb) {
      fs16.stat(path20, function(er, stat) {
        cb(er, er ? false : checkStat(stat, path20, options3));
      });
    }
    function sync(path20, options3) {
      return checkStat(fs16.statSync(path20), path20, options3);
    }
  }
});

// node_modules/isexe/mode.js
var require_mode = __commonJS({
  "node_modules/isexe/mode.js"(exports2, module2) {
    module2.exports = isexe;
    isexe.sync = sync;
    var fs16 = require("fs");
    function isexe(path20, options3, cb) {
      fs16.stat(path20, function(er, stat) {
        cb(er, er ? false : checkStat(stat, options3));
      });
    }
    function sync(path20, options3) {
      return checkStat(fs16.statSync(path20), options3);
    }
    function checkStat(stat, options3) {
      return stat.isFile() && checkMode(stat, options3);
    }
    function checkMode(stat, options3) {
      var mod = stat.mode;
      var uid = stat.uid;
      var gid = stat.gid;
      var myUid = options3.uid !== void 0 ? options3.uid : process.getuid && process.getuid();
      var myGid = options3.gid !== void 0 ? options3.gid : process.getgid && process.getgid();
      var u = parseInt("100", 8);
      var g = parseInt("010", 8);
      var o = parseInt("001", 8);
      var ug = u | g;
      var ret = mod & o || mod & g && gid === myGid || mod & u && uid === myUid || mod & ug && myUid === 0;
      return ret;
    }
  }
});

// node_modules/isexe/index.js
var require_isexe = __commonJS({
  "node_modules/isexe/index.js"(exports2, module2) {
    var fs16 = require("fs");
    var core;
    if (process.platform === "win32" || global.TESTING_WINDOWS) {
      core = require_windows();
    } else {
      core = require_mode();
    }
    module2.exports = isexe;
    isexe.sync = sync;
    function isexe(path20, options3, cb) {
      if (typeof options3 === "function") {
        cb = options3;
        options3 = {};
      }
      if (!cb) {
        if (typeof Promise !== "function") {
          throw new TypeError("callback not provided");
        }
        return new Promise(function(resolve, reject) {
          isexe(path20, options3 || {}, function(er, is) {
            if (er) {
              reject(er);
            } else {
              resolve(is);
            }
          });
        });
      }
      core(path20, options3 || {}, function(er, is) {
        if (er) {
          if (er.code === "EACCES" || options3 && options3.ignoreErrors) {
            er = null;
            is = false;
          }
        }
        cb(er, is);
      });
    }
    function sync(path20, options3) {
      try {
        return core.sync(path20, options3 || {});
      } catch (er) {
        if (options3 && options3.ignoreErrors || er.code === "EACCES") {
          return false;
        } else {
          throw er;
        }
      }
    }
  }
});

// node_modules/which/which.js
var require_which = __commonJS({
  "node_modules/which/which.js"(exports2, module2) {
    var isWindows = process.platform === "win32" || process.env.OSTYPE === "cygwin" || process.env.OSTYPE === "msys";
    var path20 = require("path");
    var COLON = isWindows ? ";" : ":";
    var isexe = require_isexe();
    var getNotFoundError = (cmd) => Object.assign(new Error(`not found: ${cmd}`), { code: "ENOENT" });
    var getPathInfo = (cmd, opt) => {
      const colon = opt.colon || COLON;
      const pathEnv = cmd.match(/\//) || isWindows && cmd.match(/\\/) ? [""] : [
        // windows always checks the cwd first
        ...isWindows ? [process.cwd()] : [],
        ...(opt.path || process.env.PATH || /* istanbul ignore next: very unusual */
        "").split(colon)
      ];
      const pathExtExe = isWindows ? opt.pathExt || process.env.PATHEXT || ".EXE;.CMD;.BAT;.COM" : "";
      const pathExt = isWindows ? pathExtExe.split(colon) : [""];
      if (isWindows) {
        if (cmd.indexOf(".") !== -1 && pathExt[0] !== "")
          pathExt.unshift("");
      }
      return {
        pathEnv,
        pathExt,
        pathExtExe
      };
    };
    var which = (cmd, opt, cb) => {
      if (typeof opt === "function") {
        cb = opt;
        opt = {};
      }
      if (!opt)
        opt = {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      const step = (i) => new Promise((resolve, reject) => {
        if (i === pathEnv.length)
          return opt.all && found.length ? resolve(found) : reject(getNotFoundError(cmd));
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path20.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        resolve(subStep(p, i, 0));
      });
      const subStep = (p, i, ii) => new Promise((resolve, reject) => {
        if (ii === pathExt.length)
          return resolve(step(i + 1));
        const ext = pathExt[ii];
        isexe(p + ext, { pathExt: pathExtExe }, (er, is) => {
          if (!er && is) {
            if (opt.all)
              found.push(p + ext);
            else
              return resolve(p + ext);
          }
          return resolve(subStep(p, i, ii + 1));
        });
      });
      return cb ? step(0).then((res) => cb(null, res), cb) : step(0);
    };
    var whichSync = (cmd, opt) => {
      opt = opt || {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      for (let i = 0; i < pathEnv.length; i++) {
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path20.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        for (let j = 0; j < pathExt.length; j++) {
          const cur = p + pathExt[j];
          try {
            const is = isexe.sync(cur, { pathExt: pathExtExe });
            if (is) {
              if (opt.all)
                found.push(cur);
              else
                return cur;
            }
          } catch (ex) {
          }
        }
      }
      if (opt.all && found.length)
        return found;
      if (opt.nothrow)
        return null;
      throw getNotFoundError(cmd);
    };
    module2.exports = which;
    which.sync = whichSync;
  }
});

// node_modules/path-key/index.js
var require_path_key = __commonJS({
  "node_modules/path-key/index.js"(exports2, module2) {
    "use strict";
    var pathKey = (options3 = {}) => {
      const environment = options3.env || process.env;
      const platform = options3.platform || process.platform;
      if (platform !== "win32") {
        return "PATH";
      }
      return Object.keys(environment).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
    };
    module2.exports = pathKey;
    module2.exports.default = pathKey;
  }
});

// node_modules/cross-spawn/lib/util/resolveCommand.js
var require_resolveCommand = __commonJS({
  "node_modules/cross-spawn/lib/util/resolveCommand.js"(exports2, module2) {
    "use strict";
    var path20 = require("path");
    var which = require_which();
    var getPathKey = require_path_key();
    function resolveCommandAttempt(parsed3, withoutPathExt) {
      const env = parsed3.options.env || process.env;
      const cwd = process.cwd();
      const hasCustomCwd = parsed3.options.cwd != null;
      const shouldSwitchCwd = hasCustomCwd && process.chdir !== void 0 && !process.chdir.disabled;
      if (shouldSwitchCwd) {
        try {
          process.chdir(parsed3.options.cwd);
        } catch (err) {
        }
      }
      let resolved;
      try {
        resolved = which.sync(parsed3.command, {
          path: env[getPathKey({ env })],
          pathExt: withoutPathExt ? path20.delimiter : void 0
        });
      } catch (e) {
      } finally {
        if (shouldSwitchCwd) {
          process.chdir(cwd);
        }
      }
      if (resolved) {
        resolved = path20.resolve(hasCustomCwd ? parsed3.options.cwd : "", resolved);
      }
      return resolved;
    }
    function resolveCommand(parsed3) {
      return resolveCommandAttempt(parsed3) || resolveCommandAttempt(parsed3, true);
    }
    module2.exports = resolveCommand;
  }
});

// node_modules/cross-spawn/lib/util/escape.js
var require_escape = __commonJS({
  "node_modules/cross-spawn/lib/util/escape.js"(exports2, module2) {
    "use strict";
    var metaCharsRegExp = /([()\][%!^"`<>&|;, *?])/g;
    function escapeCommand(arg) {
      arg = arg.replace(metaCharsRegExp, "^$1");
      return arg;
    }
    function escapeArgument(arg, doubleEscapeMetaChars) {
      arg = `${arg}`;
      arg = arg.replace(/(?=(\\+?)?)\1"/g, '$1$1\\"');
      arg = arg.replace(/(?=(\\+?)?)\1$/, "$1$1");
      arg = `"${arg}"`;
      arg = arg.replace(metaCharsRegExp, "^$1");
      if (doubleEscapeMetaChars) {
        arg = arg.replace(metaCharsRegExp, "^$1");
      }
      return arg;
    }
    module2.exports.command = escapeCommand;
    module2.exports.argument = escapeArgument;
  }
});

// node_modules/shebang-regex/index.js
var require_shebang_regex = __commonJS({
  "node_modules/shebang-regex/index.js"(exports2, module2) {
    "use strict";
    module2.exports = /^#!(.*)/;
  }
});

// node_modules/shebang-command/index.js
var require_shebang_command = __commonJS({
  "node_modules/shebang-command/index.js"(exports2, module2) {
    "use strict";
    var shebangRegex = require_shebang_regex();
    module2.exports = (string3 = "") => {
      const match = string3.match(shebangRegex);
      if (!match) {
        return null;
      }
      const [path20, argument] = match[0].replace(/#! ?/, "").split(" ");
      const binary = path20.split("/").pop();
      if (binary === "env") {
        return argument;
      }
      return argument ? `${binary} ${argument}` : binary;
    };
  }
});

// node_modules/cross-spawn/lib/util/readShebang.js
var require_readShebang = __commonJS({
  "node_modules/cross-spawn/lib/util/readShebang.js"(exports2, module2) {
    "use strict";
    var fs16 = require("fs");
    var shebangCommand = require_shebang_command();
    function readShebang(command2) {
      const size = 150;
      const buffer = Buffer.alloc(size);
      let fd;
      try {
        fd = fs16.openSync(command2, "r");
        fs16.readSync(fd, buffer, 0, size, 0);
        fs16.closeSync(fd);
      } catch (e) {
      }
      return shebangCommand(buffer.toString());
    }
    module2.exports = readShebang;
  }
});

// node_modules/cross-spawn/lib/parse.js
var require_parse2 = __commonJS({
  "node_modules/cross-spawn/lib/parse.js"(exports2, module2) {
    "use strict";
    var path20 = require("path");
    var resolveCommand = require_resolveCommand();
    var escape = require_escape();
    var readShebang = require_readShebang();
    var isWin = process.platform === "win32";
    var isExecutableRegExp = /\.(?:com|exe)$/i;
    var isCmdShimRegExp = /node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
    function detectShebang(parsed3) {
      parsed3.file = resolveCommand(parsed3);
      const shebang = parsed3.file && readShebang(parsed3.file);
      if (shebang) {
        parsed3.args.unshift(parsed3.file);
        parsed3.command = shebang;
        return resolveCommand(parsed3);
      }
      return parsed3.file;
    }
    function parseNonShell(parsed3) {
      if (!isWin) {
        return parsed3;
      }
      const commandFile = detectShebang(parsed3);
      const needsShell = !isExecutableRegExp.test(commandFile);
      if (parsed3.options.forceShell || needsShell) {
        const needsDoubleEscapeMetaChars = isCmdShimRegExp.test(commandFile);
        parsed3.command = path20.normalize(parsed3.command);
        parsed3.command = escape.command(parsed3.command);
        parsed3.args = parsed3.args.map((arg) => escape.argument(arg, needsDoubleEscapeMetaChars));
        const shellCommand = [parsed3.command].concat(parsed3.args).join(" ");
        parsed3.args = ["/d", "/s", "/c", `"${shellCommand}"`];
        parsed3.command = process.env.comspec || "cmd.exe";
        parsed3.options.windowsVerbatimArguments = true;
      }
      return parsed3;
    }
    function parse4(command2, args, options3) {
      if (args && !Array.isArray(args)) {
        options3 = args;
        args = null;
      }
      args = args ? args.slice(0) : [];
      options3 = Object.assign({}, options3);
      const parsed3 = {
        command: command2,
        args,
        options: options3,
        file: void 0,
        original: {
          command: command2,
          args
        }
      };
      return options3.shell ? parsed3 : parseNonShell(parsed3);
    }
    module2.exports = parse4;
  }
});

// node_modules/cross-spawn/lib/enoent.js
var require_enoent = __commonJS({
  "node_modules/cross-spawn/lib/enoent.js"(exports2, module2) {
    "use strict";
    var isWin = process.platform === "win32";
    function notFoundError(original, syscall) {
      return Object.assign(new Error(`${syscall} ${original.command} ENOENT`), {
        code: "ENOENT",
        errno: "ENOENT",
        syscall: `${syscall} ${original.command}`,
        path: original.command,
        spawnargs: original.args
      });
    }
    function hookChildProcess(cp, parsed3) {
      if (!isWin) {
        return;
      }
      const originalEmit = cp.emit;
      cp.emit = function(name, arg1) {
        if (name === "exit") {
          const err = verifyENOENT(arg1, parsed3);
          if (err) {
            return originalEmit.call(cp, "error", err);
          }
        }
        return originalEmit.apply(cp, arguments);
      };
    }
    function verifyENOENT(status, parsed3) {
      if (isWin && status === 1 && !parsed3.file) {
        return notFoundError(parsed3.original, "spawn");
      }
      return null;
    }
    function verifyENOENTSync(status, parsed3) {
      if (isWin && status === 1 && !parsed3.file) {
        return notFoundError(parsed3.original, "spawnSync");
      }
      return null;
    }
    module2.exports = {
      hookChildProcess,
      verifyENOENT,
      verifyENOENTSync,
      notFoundError
    };
  }
});

// node_modules/cross-spawn/index.js
var require_cross_spawn = __commonJS({
  "node_modules/cross-spawn/index.js"(exports2, module2) {
    "use strict";
    var cp = require("child_process");
    var parse4 = require_parse2();
    var enoent = require_enoent();
    function spawn3(command2, args, options3) {
      const parsed3 = parse4(command2, args, options3);
      const spawned = cp.spawn(parsed3.command, parsed3.args, parsed3.options);
      enoent.hookChildProcess(spawned, parsed3);
      return spawned;
    }
    function spawnSync2(command2, args, options3) {
      const parsed3 = parse4(command2, args, options3);
      const result = cp.spawnSync(parsed3.command, parsed3.args, parsed3.options);
      result.error = result.error || enoent.verifyENOENTSync(result.status, parsed3);
      return result;
    }
    module2.exports = spawn3;
    module2.exports.spawn = spawn3;
    module2.exports.sync = spawnSync2;
    module2.exports._parse = parse4;
    module2.exports._enoent = enoent;
  }
});

// lib/text/output-tail.ts
var OUTPUT_READ;
var init_output_tail = __esm({
  "lib/text/output-tail.ts"() {
    "use strict";
    init_clean();
    init_redact_secrets();
    OUTPUT_READ = 16384;
  }
});

// lib/process/output.ts
function collectOutput() {
  const decoders = { stdout: new import_node_string_decoder.StringDecoder("utf8"), stderr: new import_node_string_decoder.StringDecoder("utf8") };
  const kept2 = { stdout: "", stderr: "", tail: "" };
  const append = (stream, text4) => {
    kept2[stream] = ending2(kept2[stream] + text4, STREAM_KEPT);
    kept2.tail = ending2(kept2.tail + text4, TAIL_KEPT);
  };
  return {
    add: (stream, chunk) => append(stream, decoders[stream].write(chunk)),
    collected: () => {
      for (const stream of ["stdout", "stderr"]) append(stream, decoders[stream].end());
      return { ...kept2, tail: kept2.tail.slice(-TAIL_KEPT) };
    }
  };
}
function ending2(text4, length) {
  return text4.length > 2 * length ? text4.slice(-length) : text4;
}
var import_node_string_decoder, STREAM_KEPT, TAIL_KEPT;
var init_output = __esm({
  "lib/process/output.ts"() {
    "use strict";
    import_node_string_decoder = require("node:string_decoder");
    init_output_tail();
    STREAM_KEPT = 16 * 1024 * 1024;
    TAIL_KEPT = OUTPUT_READ + 1;
  }
});

// lib/process/process-group.ts
function endWithUs(pid) {
  if (running.size === 0) {
    if (!answersInterrupts) for (const signal of INTERRUPTS) process.on(signal, dieWithGroups);
    process.on("exit", killRunning);
  }
  running.add(pid);
  return () => {
    running.delete(pid);
    if (running.size === 0) stopListening();
  };
}
async function endGroup(pid, graceMs = GRACE_MS) {
  if (WINDOWS) return killTreeOnWindows(pid);
  if (!signalGroup(pid, "SIGTERM")) return;
  const deadline = performance.now() + graceMs;
  while (performance.now() < deadline) {
    await (0, import_promises.setTimeout)(POLL_MS);
    if (!signalGroup(pid, 0)) return;
  }
  signalGroup(pid, "SIGKILL");
}
async function endLeftovers(pid) {
  if (!WINDOWS) await endGroup(pid);
}
function dieWithGroups(signal) {
  killRunning();
  stopListening();
  process.kill(process.pid, signal);
}
function killRunning() {
  for (const pid of running) {
    if (WINDOWS) killTreeOnWindows(pid);
    else signalGroup(pid, "SIGKILL");
  }
  running.clear();
}
function stopListening() {
  for (const signal of INTERRUPTS) process.off(signal, dieWithGroups);
  process.off("exit", killRunning);
}
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
function killTreeOnWindows(pid) {
  (0, import_node_child_process2.spawnSync)("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
}
var import_node_child_process2, import_promises, WINDOWS, POLL_MS, INTERRUPTS, GRACE_MS, running, answersInterrupts;
var init_process_group = __esm({
  "lib/process/process-group.ts"() {
    "use strict";
    import_node_child_process2 = require("node:child_process");
    import_promises = require("node:timers/promises");
    WINDOWS = process.platform === "win32";
    POLL_MS = 20;
    INTERRUPTS = ["SIGINT", "SIGTERM", "SIGHUP"];
    GRACE_MS = 2e3;
    running = /* @__PURE__ */ new Set();
    answersInterrupts = false;
  }
});

// lib/process/run-command.ts
async function runCommand(spec) {
  const began = performance.now();
  const output = collectOutput();
  const child = start(spec);
  const outcome2 = child instanceof Error ? notStarted(child) : await follow(child, spec, output);
  const { error, ...ending4 } = outcome2;
  const seconds2 = Math.round(performance.now() - began) / 1e3;
  const result = { ...ending4, seconds: seconds2, ...output.collected() };
  return error ? { ...result, ...describe2(error, spec) } : result;
}
function start(spec) {
  try {
    return (0, import_cross_spawn.default)(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: spec.env,
      shell: spec.shell ?? false,
      // On Windows `detached` opens a console window and makes no group.
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: [spec.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
    });
  } catch (error) {
    return error;
  }
}
async function follow(child, spec, output) {
  const ended = endingOf(child);
  const closed = new Promise((resolve) => child.once("close", () => resolve()));
  child.stdout?.on("data", (chunk) => output.add("stdout", chunk));
  child.stderr?.on("data", (chunk) => output.add("stderr", chunk));
  child.stdin?.on("error", () => {
  });
  child.stdin?.end(spec.input);
  const { pid } = child;
  if (pid === void 0) return notStarted((await ended).error);
  const release = endWithUs(pid);
  try {
    const inTime = await within(spec.timeoutSeconds * 1e3, ended);
    if (inTime) await endLeftovers(pid);
    else await endGroup(pid);
    const ending4 = inTime ?? await within(KILLED_MS, ended) ?? { exitCode: null, signal: null };
    await within(DRAIN_MS, closed);
    return { ...ending4, timedOut: inTime === void 0 };
  } finally {
    release();
    letGo(child);
  }
}
function endingOf(child) {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ exitCode: null, signal: null, error }));
    child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
  });
}
async function within(ms, work) {
  const timer = new AbortController();
  const limit = (0, import_promises2.setTimeout)(Math.min(ms, LONGEST_TIMER_MS), void 0, { signal: timer.signal }).catch(
    () => void 0
  );
  try {
    return await Promise.race([work, limit]);
  } finally {
    timer.abort();
  }
}
function letGo(child) {
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.stdin?.destroy();
  child.unref();
}
function notStarted(error = new Error("The program could not be started.")) {
  return { exitCode: null, signal: null, timedOut: false, error };
}
function describe2(error, spec) {
  const { code: code2 = "UNKNOWN" } = error;
  const startErrorCode = code2 === "EACCES" && !isInSight(spec) ? "ENOENT" : code2;
  return { startErrorCode, failedToStart: sentence(startErrorCode, error, spec) };
}
function isInSight({ command: command2, shell, env, cwd }) {
  if (shell || command2.includes("/")) return true;
  const folders = (env["PATH"] ?? "").split(import_node_path10.default.delimiter);
  return folders.some((folder) => (0, import_node_fs9.existsSync)(import_node_path10.default.resolve(cwd, folder, command2)));
}
function sentence(code2, error, spec) {
  if (!(0, import_node_fs9.existsSync)(spec.cwd)) return `${spec.command} could not run: the folder ${spec.cwd} does not exist.`;
  if (code2 === "ENOENT") return `${spec.command} was not found. Install it, or put its folder on the PATH.`;
  if (code2 === "EACCES") return `${spec.command} may not be run: it is not an executable file.`;
  return `${spec.command} could not be started: ${error.message}`;
}
var import_node_fs9, import_node_path10, import_promises2, import_cross_spawn, LONGEST_TIMER_MS, DRAIN_MS, KILLED_MS;
var init_run_command = __esm({
  "lib/process/run-command.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    import_node_path10 = __toESM(require("node:path"), 1);
    import_promises2 = require("node:timers/promises");
    import_cross_spawn = __toESM(require_cross_spawn(), 1);
    init_output();
    init_process_group();
    LONGEST_TIMER_MS = 2 ** 31 - 1;
    DRAIN_MS = 1e3;
    KILLED_MS = 5e3;
  }
});

// lib/view/feature-rows.ts
function featureRows(batch2, unproven = [], { seconds: seconds2, reverted } = {}) {
  const ended = outcomes(batch2);
  const claimed2 = new Set(unproven);
  const reasons = reasonsOf(batch2);
  return batch2.feature_order.map((index3) => {
    const state = featureState(batch2, index3, ended);
    const commit = reverted?.has(index3) ? REVERTED : commitCell(batch2, index3, state, claimed2.has(index3));
    const checks2 = claimed2.has(index3) && commit === "NONE" ? "UNPROVEN" : checksCell(batch2, index3, state);
    const used = featureUsage(batch2, index3);
    return {
      index: index3,
      number: index3 + 1,
      text: batch2.features[index3] ?? "",
      state,
      attempts: NEVER_RUN.has(state) ? void 0 : attemptsOf(batch2, index3),
      checks: checks2,
      commands: (batch2.verification.get(index3)?.commands ?? []).map(({ command: command2 }) => command2).join(", "),
      commit,
      reason: reasons.get(index3) ?? "",
      marks: marksOf(checks2, commit),
      seconds: seconds2?.get(index3),
      tokens: used && allTokens(used)
    };
  });
}
function marksOf(...cells) {
  return cells[1] === REVERTED ? [] : cells.filter((cell) => MARKS.has(cell));
}
function attemptsOf(batch2, index3) {
  return (batch2.earlier_attempts.get(index3)?.attempts ?? 0) + (batch2.retry_attempts.get(index3) ?? 0) + 1;
}
function commitCell(batch2, index3, state, isUnproven) {
  const sha = commitOf(batch2, index3)?.sha;
  if (sha) return isUnproven ? "GONE" : shortSha(sha);
  return state === "completed" ? "NONE" : "";
}
function checksCell(batch2, index3, state) {
  const record3 = batch2.verification.get(index3);
  if (state === "completed") {
    if (record3?.changed_checks) return "CHANGED";
    return record3?.result === "passed" ? "passed" : "UNVERIFIED";
  }
  return record3?.result === "failed" ? `failed ${record3.failed_checks}x` : "";
}
function reasonsOf(batch2) {
  const reasons = /* @__PURE__ */ new Map();
  for (const index3 of batch2.completed_features) {
    const changes = batch2.verification.get(index3)?.changed_checks;
    if (changes) reasons.set(index3, changes.join("; "));
  }
  for (const { feature_index, error_message } of batch2.failed_features)
    reasons.set(feature_index, failedWords(error_message));
  for (const { feature_index, reason } of batch2.skipped_features) reasons.set(feature_index, reason);
  return reasons;
}
function commitOf(batch2, index3) {
  return batch2.git_operations.get(index3)?.commit;
}
var REVERTED, NEVER_RUN, MARKS;
var init_feature_rows = __esm({
  "lib/view/feature-rows.ts"() {
    "use strict";
    init_overnight();
    init_progress();
    init_format();
    REVERTED = "reverted";
    NEVER_RUN = /* @__PURE__ */ new Set(["pending", "blocked", "skipped"]);
    MARKS = /* @__PURE__ */ new Set(["CHANGED", "UNVERIFIED", "UNPROVEN", "GONE", "NONE"]);
  }
});

// lib/view/brief.ts
var init_brief = __esm({
  "lib/view/brief.ts"() {
    "use strict";
    init_format();
  }
});

// lib/view/take-back.ts
function leftText({ commits, files }) {
  const parts = [
    commits.length > 0 ? `commits ${named(commits.map(shortSha))}` : "",
    files.length > 0 ? `files ${named(files.map(safeName))}` : ""
  ];
  return parts.filter((part) => part !== "").join(" and ");
}
function takeBackCommands({ commits, files }) {
  const names2 = files.map(pathspec);
  return [
    // Stashed, not removed: one command for changed and new files alike, and nothing is lost by it.
    ...files.length > 0 ? [`git stash push --include-untracked -- ${names2.join(" ")}`] : [],
    ...commits.length > 0 ? [`git revert --no-edit ${commits.map(shortSha).join(" ")}`] : []
  ];
}
function pathspec(name) {
  const anyBytes = (letter) => "?".repeat(Buffer.byteLength(letter));
  return `':/${name.replace(/[^\p{L}\p{M}\p{N}._/+@ -]/gu, anyBytes)}'`;
}
function named(names2) {
  const more = names2.length > NAMED ? ` and ${names2.length - NAMED} more` : "";
  return `${names2.slice(0, NAMED).join(", ")}${more}`;
}
var NAMED;
var init_take_back = __esm({
  "lib/view/take-back.ts"() {
    "use strict";
    init_clean();
    init_brief();
    init_format();
    NAMED = 20;
  }
});

// lib/view/needs.ts
function stepWords({ does, isInstead }) {
  return `${isInstead ? "or " : ""}${does}:`;
}
function firstWay({ steps }) {
  return steps.filter(({ isInstead }) => !isInstead).flatMap(({ commands: commands4 }) => commands4);
}
function needs(batch2, rows, acting) {
  return [
    ...paused(batch2, acting),
    ...stopped(batch2, acting),
    ...notLanded(batch2, acting),
    ...left(batch2),
    ...failed2(batch2, rows, acting),
    ...looks(batch2, rows)
  ];
}
function ways(batch2, { helper }, does, { command: command2, words }) {
  if (batch2.run?.on === "github") return [{ does: `${does}, in a terminal`, commands: [command2] }];
  const inTerminal = helperCallText(helper, `run ${words} ${batch2.batch_id}`);
  return [
    { does: `${does}, in Claude Code`, commands: [command2] },
    ...isOvernight(batch2) ? [{ does: "in a terminal", commands: [inTerminal], isInstead: true }] : []
  ];
}
function goOn(batch2, acting, does) {
  return ways(batch2, acting, does, { command: resumeCommand(batch2), words: "--resume" });
}
function paused(batch2, acting) {
  const { batch_id, pause: pause3 } = batch2;
  if (!pause3) return [];
  const isWaiting = pause3.until !== void 0 && pause3.until > acting.now;
  const wait3 = isWaiting ? `, until ${utcTime(pause3.until ?? "")}` : "";
  const mended = mendedCommand(batch2);
  const does = MENDED[pause3.reason] ?? (isWaiting ? "To go on then" : "To go on");
  const close = helperCallText(acting.helper, `reset-breaker ${batch_id}`);
  return [
    {
      kind: "paused",
      text: `Paused: ${PAUSE_REASONS[pause3.reason]}${wait3}`,
      ...pause3.detail ? { said: pause3.detail } : {},
      steps: [
        ...pause3.reason === "breaker" ? [{ does: "Look at the failures, then close the breaker, in a terminal", commands: [close] }] : [],
        ...mended ? ways(batch2, acting, `${does} and try again what failed`, {
          command: mended,
          words: "--retry-failed"
        }) : goOn(batch2, acting, does)
      ],
      numbers: []
    }
  ];
}
function stopped(batch2, acting) {
  const { owner: owner2, status } = batch2;
  const { now } = acting;
  if (status !== "in_progress") return [];
  const isQuiet = owner2 !== null && Date.parse(now) - Date.parse(owner2.last_seen) > QUIET_MS;
  if (owner2 && !owner2.released_at && !isQuiet) return [];
  const error = batch2.last_turn_error;
  const said = error && error.error !== "session_ended" ? { said: `${error.error}: ${error.message}` } : {};
  return [
    {
      kind: "stopped",
      text: stoppedText(batch2, now),
      ...said,
      steps: goOn(batch2, acting, "To go on"),
      numbers: []
    }
  ];
}
function stoppedText(batch2, now) {
  const inside = endedInside(batch2);
  if (inside) return `Its ${inside}`;
  const { owner: owner2 } = batch2;
  const who = isOvernight(batch2) ? "overnight run" : "session";
  return owner2 && !owner2.released_at ? `Its ${who} was last seen ${ago(owner2.last_seen, now)}` : `No ${who} works on it`;
}
function notLanded(batch2, acting) {
  const { run: run3, batch_id } = batch2;
  if (!run3?.not_landed) return [];
  const text4 = `What completed is verified, but not on ${safeLine(run3.target ?? "a branch")} yet`;
  const byHand = {
    does: "to merge it by hand, as a conflict needs, in a terminal",
    commands: [`git merge batch/${batch_id}/verified`]
  };
  const again2 = { command: "/batch-implement --land", words: "--land" };
  const steps = run3.on === "github" ? [] : [...ways(batch2, acting, "To try to land it again", again2), { ...byHand, isInstead: true }];
  return [{ kind: "not_landed", text: text4, said: run3.not_landed, steps, numbers: [] }];
}
function left({ leftovers: leftovers2 }) {
  if (!leftovers2) return [];
  const number4 = leftovers2.feature_index + 1;
  const text4 = `Feature ${number4} failed and left ${leftText(leftovers2)}`;
  const steps = [{ does: "To take it back, in a terminal", commands: takeBackCommands(leftovers2) }];
  return [{ kind: "left", text: text4, steps, numbers: [number4] }];
}
function failed2(batch2, rows, acting) {
  const found = rows.filter(({ state }) => state === "failed");
  const numbers2 = found.map(({ number: number4 }) => number4);
  if (numbers2.length === 0) return [];
  const text4 = `Failed: ${featureList(numbers2)}`;
  const [them, wait3] = numbers2.length === 1 ? ["it", "waits for it"] : ["them", "waits for them"];
  const need = (more, steps) => [
    { kind: "failed", text: text4 + more, said: saidOf(found), steps, numbers: numbers2 }
  ];
  if (mendedCommand(batch2)) return need(` (the command above tries ${them} again too)`, []);
  const isHeld = batch2.pause !== null || stopped(batch2, acting).length > 0;
  const does = isHeld ? `To go on and try ${them} again too (instead of the above)` : batch2.status === "in_progress" ? `To try ${them} again when the others have ended` : `Once the cause is gone: to try ${them} again, and what ${wait3}`;
  return need("", ways(batch2, acting, does, { command: retryCommand(batch2), words: "--retry-failed" }));
}
function looks(batch2, rows) {
  const marked = (...marks) => rows.filter((row) => marks.some((mark) => row.marks.includes(mark)));
  const need = (kind, found, text4, steps) => {
    const numbers2 = found.map(({ number: number4 }) => number4);
    return numbers2.length === 0 ? [] : [{ kind, text: `${text4}: ${featureList(numbers2)}`, steps, numbers: numbers2 }];
  };
  const shown3 = (found, does) => {
    const commands4 = found.flatMap(({ index: index3 }) => {
      const sha = commitOf(batch2, index3)?.sha;
      return sha ? [`git show ${shortSha(sha)}`] : [];
    });
    return commands4.length > 0 ? [{ does, commands: commands4.slice(0, MOST_COMMANDS) }] : [];
  };
  const gone = marked("UNPROVEN", "GONE");
  const changed = marked("CHANGED");
  const unverified = marked("UNVERIFIED");
  const bare = rows.filter(({ marks }) => marks.includes("NONE") && !marks.includes("UNPROVEN"));
  const search = `git log --all --oneline --grep "Batch-Feature: ${batch2.batch_id}#"`;
  return [
    ...need("unproven", gone, "Said to be completed, but git does not hold it", [
      { does: "To look for its commit, in a terminal", commands: [search] }
    ]),
    ...need(
      "changed",
      changed,
      "Changed its own checks",
      shown3(changed, "To see what it changed, in a terminal")
    ).map((each2) => ({ ...each2, said: saidOf(changed) })),
    ...need(
      "unverified",
      unverified,
      "Completed unverified, as no command checked it",
      shown3(unverified, "To look at it, in a terminal")
    ),
    ...need("no_commit", bare, "Completed without a commit", [])
  ];
}
function saidOf(rows) {
  const said = ({ number: number4, reason }) => cut(rows.length > 1 ? `${number4}: ${reason}` : reason, MOST_SAID, "...");
  return rows.slice(0, MOST_COMMANDS).map(said).join("; ");
}
function featureList(numbers2) {
  const more = numbers2.length - MOST_NUMBERS;
  const named2 = `feature${numbers2.length === 1 ? "" : "s"} ${numbers2.slice(0, MOST_NUMBERS).join(", ")}`;
  return more > 0 ? `${named2} and ${counted(more, "other")}` : named2;
}
var MENDED, QUIET_MS, MOST_COMMANDS, MOST_SAID, MOST_NUMBERS;
var init_needs = __esm({
  "lib/view/needs.ts"() {
    "use strict";
    init_ownership();
    init_pause_reasons();
    init_clean();
    init_feature_rows();
    init_format();
    init_pause();
    init_take_back();
    MENDED = {
      breaker: "Then go on",
      red: "Mend them, then go on",
      auth: "Log in, then go on",
      billing: "Mend it, then go on",
      permission: "Allow it, then go on"
    };
    QUIET_MS = 60 * 60 * 1e3;
    MOST_COMMANDS = 5;
    MOST_SAID = 300;
    MOST_NUMBERS = 20;
  }
});

// lib/view/notify.ts
function newsEvent(before, after) {
  if (!before) return void 0;
  const isOver2 = ({ status }) => status === "completed" || status === "failed";
  if (isOver2(after)) return isOver2(before) ? void 0 : "ended";
  if (after.pause) return after.pause.since === before.pause?.since ? void 0 : "paused";
  return needsLook(after) && !needsLook(before) ? "needs_you" : void 0;
}
function needsLook(batch2) {
  return batch2.failed_features.length > 0 || featureRows(batch2).some(({ marks }) => marks.length > 0);
}
function newsFacts(event, batch2, {
  now,
  helper,
  report,
  unproven = []
}) {
  const counts2 = progress(batch2);
  const waiting = needs(batch2, featureRows(batch2, unproven), { now, helper });
  const message = `Batch ${batch2.batch_id} ${EVENTS[event]}: ${countsText(counts2)}.`;
  return {
    ...{
      event,
      message,
      batch_id: batch2.batch_id,
      status: batch2.status,
      timestamp: now,
      project: projectOf(batch2)
    },
    ...{ report, progress: counts2, pause: batch2.pause },
    needs: waiting.map((need) => ({
      kind: need.kind,
      text: need.text,
      said: need.said ?? null,
      commands: firstWay(need),
      numbers: need.numbers
    }))
  };
}
function projectOf({ state_file }) {
  return state_file.replace(/[\\/]\.claude[\\/][^\\/]*$/, "");
}
var EVENTS;
var init_notify = __esm({
  "lib/view/notify.ts"() {
    "use strict";
    init_progress();
    init_feature_rows();
    init_format();
    init_needs();
    EVENTS = {
      ended: "has ended",
      paused: "is paused",
      needs_you: "needs a look"
    };
  }
});

// lib/actions/notify.ts
async function startNotify(context, project, { before, batch: batch2 }) {
  const event = newsEvent(before, batch2);
  if (!event) return;
  const { notify = [] } = await loadSettings(project);
  if (notify.length === 0) return;
  const { helper } = context;
  const report = project.files.report(batch2.batch_id, "html");
  const facts = newsFacts(event, batch2, { now: timestamp(context), helper, report });
  await handOver([helper, "notify"], JSON.stringify(facts), project.workTree, context.env);
}
function handOver(args, input, cwd, env) {
  return new Promise((resolve, reject) => {
    const stdio = ["pipe", "ignore", "ignore"];
    const child = (0, import_node_child_process3.spawn)(process.execPath, args, {
      cwd,
      env,
      detached: true,
      windowsHide: true,
      stdio: [...stdio]
    });
    child.on("error", reject);
    child.stdin?.on("error", reject);
    child.stdin?.end(input, () => {
      child.unref();
      resolve();
    });
  });
}
var import_node_child_process3;
var init_notify2 = __esm({
  "lib/actions/notify.ts"() {
    "use strict";
    import_node_child_process3 = require("node:child_process");
    init_files();
    init_run_command();
    init_redact_secrets();
    init_notify();
    init_project2();
  }
});

// lib/process/git-commits.ts
async function commitStats(root, shas, env) {
  const found = /* @__PURE__ */ new Map();
  const ids = [...new Set(shas)].filter((sha) => /^[0-9a-f]{40,64}$/.test(sha));
  if (ids.length === 0) return found;
  const fixed = ["-c", "core.quotePath=false", "log", "--no-walk=unsorted", "--ignore-missing", "--numstat"];
  const plain = ["--no-renames", "--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature"];
  const args = [...fixed, ...plain, "--encoding=UTF-8", "--format=c %H %s", ...ids, "--"];
  let last;
  for (const line of ((await askGit(root, env, args, /^fatal: /m))?.stdout ?? "").split("\n")) {
    const [, sha, subject = ""] = COMMIT.exec(line) ?? [];
    const [, added, removed, name] = FILE2.exec(line) ?? [];
    if (sha !== void 0) {
      last = { sha, subject, files: [] };
      found.set(sha, last);
    } else if (name !== void 0) {
      last?.files.push({ name, added: Number(added) || 0, removed: Number(removed) || 0 });
    }
  }
  return found;
}
async function keptRefs(root, batchId, env) {
  const folder = `refs/batch/${batchId}/`;
  const answer2 = await askGit(root, env, ["for-each-ref", "--format=%(refname)", folder], /^fatal: /m);
  const names2 = (answer2?.stdout ?? "").split("\n").filter((name) => name.startsWith(folder));
  return names2.filter((name) => /^\d+-\d+$/.test(name.slice(folder.length)));
}
var COMMIT, FILE2;
var init_git_commits = __esm({
  "lib/process/git-commits.ts"() {
    "use strict";
    init_git();
    COMMIT = /^c ([0-9a-f]{40,64}) ?(.*)$/;
    FILE2 = /^(\d+|-)\t(\d+|-)\t(.*)$/;
  }
});

// lib/view/overnight.ts
function hasLanded(run3) {
  return !run3 || run3.landed !== null && !run3.not_landed;
}
function landingText({ target, landed: landed3, not_landed, land }) {
  const branch = shortenForDisplay(String(target));
  if (not_landed) return `Not landed: ${not_landed}.`;
  if (landed3 !== null) return `Landed on ${branch}, up to ${shortSha(landed3)}.`;
  if (target === null) return "Nothing will land: no branch was checked out at the start.";
  return land === "never" ? "Nothing was landed, as the settings say." : `Nothing has landed on ${branch} yet.`;
}
function laneWords({ run: run3 }, { slot = 0, conflict: conflict2 }) {
  const others = conflict2?.with.map((other) => other + 1).join(", ");
  const whom = others ? ` with ${others}` : "";
  return [
    ...(run3?.lanes ?? 1) > 1 ? [`lane ${slot + 1}`] : [],
    ...conflict2 ? [`${conflict2.alone ? "alone after" : "resolves"} a conflict${whom}`] : []
  ];
}
function attemptWords({ attempt }) {
  return attempt > 1 ? [`attempt ${attempt}`] : [];
}
var init_overnight2 = __esm({
  "lib/view/overnight.ts"() {
    "use strict";
    init_overnight();
    init_clean();
    init_format();
  }
});

// lib/view/status.ts
var SHOWN2;
var init_status = __esm({
  "lib/view/status.ts"() {
    "use strict";
    init_ownership();
    init_progress();
    init_clean();
    init_feature_rows();
    init_format();
    init_overnight2();
    init_pause();
    init_take_back();
    SHOWN2 = {
      completed: "completed",
      failed: "FAILED",
      skipped: "skipped",
      blocked: "blocked",
      in_progress: "in progress",
      pending: "pending"
    };
  }
});

// lib/batch/time-line.ts
function timeLine(lines, batchId, now) {
  const made = { spans: [], pauses: [], start: void 0, end: void 0 };
  const open = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const at = typeof line["timestamp"] === "string" ? Date.parse(line["timestamp"]) : Number.NaN;
    if (line["batch_id"] !== batchId || !Number.isFinite(at)) continue;
    made.start ??= at;
    readPause(made, line, at);
    readFeature(made, open, line, at);
  }
  for (const span of made.spans) span.worked = worked(span, made.pauses, now);
  return made;
}
function readPause(made, { event_type: type, reason }, at) {
  const last = made.pauses.at(-1);
  const isOpen = last !== void 0 && last.end === void 0;
  if (type === "batch_ended") made.end = at;
  if (type === "batch_paused" && !isOpen) {
    made.pauses.push({ start: at, end: void 0, reason: typeof reason === "string" ? reason : "" });
  }
  if (isOpen && (type === "batch_resumed" || type === "batch_ended" || type === "feature_started"))
    last.end = at;
}
function readFeature(made, open, { event_type: type, feature_index: index3 }, at) {
  if (typeof index3 !== "number" || typeof type !== "string") return;
  const known = open.get(index3);
  const how = Object.hasOwn(ENDS, type) ? ENDS[type] : void 0;
  if (known && (how || type === "feature_started")) {
    known.end = Math.max(at, known.start);
    known.how = how ?? "retried";
    open.delete(index3);
  }
  if (type !== "feature_started") return;
  const span = { index: index3, start: at, end: void 0, how: "running", worked: 0 };
  open.set(index3, span);
  made.spans.push(span);
}
function worked({ start: start2, end: end2 = Number.POSITIVE_INFINITY }, pauses2, now) {
  const until = Math.min(end2, Math.max(now, start2));
  const paused2 = pauses2.reduce((sum, pause3) => {
    const overlap = Math.min(until, pause3.end ?? until) - Math.max(start2, pause3.start);
    return sum + Math.max(0, overlap);
  }, 0);
  return Math.max(0, until - start2 - paused2);
}
function workedSeconds({ spans }) {
  const seconds2 = /* @__PURE__ */ new Map();
  for (const { index: index3, worked: ms } of spans) seconds2.set(index3, (seconds2.get(index3) ?? 0) + ms / 1e3);
  return seconds2;
}
var ENDS;
var init_time_line = __esm({
  "lib/batch/time-line.ts"() {
    "use strict";
    ENDS = {
      feature_completed: "completed",
      feature_failed: "failed",
      feature_skipped: "skipped",
      retry_attempt: "retried"
    };
  }
});

// lib/report/facts.ts
function reportFacts(input) {
  const { batch: batch2, audit, evidence, commits, keptRefs: keptRefs2 = [], reverted = /* @__PURE__ */ new Set(), now, helper } = input;
  const time2 = timeLine(audit, batch2.batch_id, Date.parse(now));
  const rows = featureRows(batch2, input.unproven, { seconds: workedSeconds(time2), reverted });
  const detailed = new Set(detailedFeatures(batch2, input.unproven));
  return {
    ...{ batch: batch2, now, helper, commits, keptRefs: keptRefs2, rows, time: time2 },
    detailed: rows.filter(({ index: index3 }) => detailed.has(index3)),
    isDetailed: (index3) => detailed.has(index3),
    runs: byFeature(evidence, detailed, runFacts),
    events: byFeature(
      audit.filter((line) => line["batch_id"] === batch2.batch_id),
      detailed,
      eventFacts
    )
  };
}
function detailedFeatures(batch2, unproven) {
  const rows = featureRows(batch2, unproven).filter(({ state }) => state !== "pending");
  if (rows.length <= MOST_DETAILED) return rows.map(({ index: index3 }) => index3);
  const loud = rows.filter(({ state, marks }) => state !== "completed" || marks.length > 0);
  const last = batch2.completed_features.toReversed();
  return [.../* @__PURE__ */ new Set([...loud.map(({ index: index3 }) => index3), ...last])].slice(0, MOST_DETAILED);
}
function byFeature(lines, wanted, read) {
  const found = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const index3 = line["feature_index"];
    if (typeof index3 !== "number" || !wanted.has(index3)) continue;
    const facts = read(line);
    const known = found.get(index3);
    if (known) known.push(facts);
    else found.set(index3, [facts]);
  }
  return found;
}
function text2(value) {
  return typeof value === "string" ? safeLine(value) : "";
}
function number3(value) {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : void 0;
}
function runFacts(line) {
  const output = line["output_tail"];
  const exitCode = line["exit_code"];
  return {
    timestamp: text2(line["timestamp"]),
    attempt: number3(line["attempt"]) ?? 1,
    command: text2(line["command"]),
    exitCode: typeof exitCode === "number" && Number.isInteger(exitCode) ? exitCode : null,
    timedOut: line["timed_out"] === true,
    seconds: number3(line["seconds"]),
    head: text2(line["head"]),
    output: typeof output === "string" ? safeBlock(output).trim() : ""
  };
}
function eventFacts(line) {
  return {
    timestamp: text2(line["timestamp"]),
    type: text2(line["event_type"]),
    reason: text2(line["reason"]),
    said: text2(line["error_message"])
  };
}
var MOST_DETAILED;
var init_facts = __esm({
  "lib/report/facts.ts"() {
    "use strict";
    init_time_line();
    init_clean();
    init_feature_rows();
    MOST_DETAILED = 200;
  }
});

// lib/report/room.ts
function bytesOf(character) {
  if (character === "&") return 5;
  if (character === "<" || character === ">") return 4;
  const code2 = character.codePointAt(0) ?? 0;
  if (code2 < 128) return 1;
  return code2 < 2048 ? 2 : code2 < 65536 ? 3 : 4;
}
function beginning(text4, most) {
  let used = 0;
  let at = 0;
  for (const character of text4) {
    used += bytesOf(character);
    if (used > most) return `${text4.slice(0, at).trimEnd()}…`;
    at += character.length;
  }
  return text4;
}
function ending3(text4, most) {
  let used = 0;
  let at = text4.length;
  while (at > 0) {
    const isPair = at > 1 && /[\udc00-\udfff]/.test(text4[at - 1] ?? "") && /[\ud800-\udbff]/.test(text4[at - 2] ?? "");
    const next = at - (isPair ? 2 : 1);
    used += bytesOf(text4.slice(next, at));
    if (used > most) return `…${text4.slice(at)}`;
    at = next;
  }
  return text4;
}
var init_room = __esm({
  "lib/report/room.ts"() {
    "use strict";
  }
});

// lib/report/feature-details.ts
function toneOf({ state, marks }) {
  if (state === "failed") return "bad";
  if (state === "completed") return marks.length > 0 ? "look" : "good";
  return state === "blocked" || state === "skipped" ? "look" : "quiet";
}
function nameOf({ text: text4 }) {
  return { feature: beginning(text4, NAME_BYTES) };
}
function featureDetails(facts, row) {
  const room = Math.min(MOST_BYTES2, Math.floor(ALL_BYTES / Math.max(1, facts.detailed.length)));
  const { index: index3, number: number4, text: text4, state } = row;
  return {
    kind: "fold",
    number: number4,
    summary: [`${number4} ${SHOWN2[state]}: `, nameOf(row)],
    tone: toneOf(row),
    blocks: [
      { kind: "text", parts: [{ feature: beginning(text4, room * 0.15) }] },
      ...outcome(facts, row, room * 0.1),
      ...checkRuns(facts.runs.get(index3) ?? [], row, room * 0.4),
      ...commitBlocks(facts.commits.get(index3) ?? [], facts.batch, row, room * 0.15),
      ...keptWork(facts, row),
      ...events(facts.events.get(index3) ?? [], room * 0.2)
    ]
  };
}
function outcome({ batch: batch2, runs }, { index: index3, state, reason, attempts }, room) {
  const record3 = batch2.verification.get(index3);
  const changes = record3?.changed_checks ?? [];
  const items = [
    ...attempts === void 0 ? [] : [[attemptsText(attempts, runs.get(index3) ?? [])]],
    ...state !== "completed" && reason ? [["Why not: ", state === "blocked" ? reason : { said: beginning(reason, room) }]] : [],
    ...changes.slice(0, 10).map((change2) => ["Changed its own checks: ", { said: beginning(change2, room / 2) }]),
    ...record3?.no_commit ? [["Completed without a commit: it was said that there was nothing to commit."]] : [],
    ...record3?.result === "unverified" ? [["Unverified: there was no command to check it with."]] : [],
    ...tokenItems(Object.values(batch2.usage.get(index3)?.sessions ?? {})),
    ...costItems(batch2, index3),
    ...conflictItems(batch2, index3)
  ];
  return items.length > 0 ? [{ kind: "list", items }] : [];
}
function attemptsText(attempts, runs) {
  const rounds = new Set(runs.map(({ timestamp: timestamp2 }) => timestamp2)).size;
  const within2 = attempts === 1 ? "within it" : "within them";
  const checked3 = rounds === 0 ? "" : `, and its checks ran ${times(rounds)} ${within2}`;
  return `${counted(attempts, "attempt")}: it was worked on ${times(attempts)}${checked3}.`;
}
function times(count4) {
  return count4 === 1 ? "once" : `${count4} times`;
}
function tokenItems(sessions) {
  return usageByModel(sessions).slice(0, MOST_MODELS).map(([model, { input, cache_write, cache_read, output }]) => {
    const written = `${shortNumber(cache_write)} written to the cache, ${shortNumber(cache_read)} read from it`;
    return [
      "Tokens of ",
      { code: beginning(model, 100) },
      `: ${shortNumber(input)} input, ${written}, ${shortNumber(output)} output.`
    ];
  });
}
function costItems(batch2, index3) {
  const cost2 = featureUsage(batch2, index3)?.cost_usd ?? null;
  return cost2 === null ? [] : [[`Cost: $${cost2.toFixed(2)} by the client's own estimate.`]];
}
function conflictItems(batch2, index3) {
  const conflict2 = batch2.in_flight.get(index3)?.conflict;
  if (!conflict2) return [];
  const others = conflict2.with.map((other) => other + 1).join(", ");
  const next = conflict2.alone ? "resolving that was tried in vain, so it runs once more, alone" : "its worker is asked to resolve that";
  return [
    [
      `Conflicts with ${others === "" ? "what has landed" : `feature ${others}`} (`,
      { said: beginning(conflict2.detail, 400) },
      `): ${next}.`
    ]
  ];
}
function checkRuns(runs, { index: index3, state }, room) {
  if (runs.length === 0) {
    const isProven = state === "completed";
    return isProven ? [{ kind: "text", parts: ["No output of its checks is in the evidence file."] }] : [];
  }
  const shown3 = runs.slice(-MOST_RUNS);
  const last = shown3.findLast((run3) => state === "completed" || run3.exitCode !== 0) ?? shown3.at(-1);
  const more = runs.length - shown3.length;
  return [
    {
      kind: "table",
      name: `runs of ${index3 + 1}`,
      head: ["when", "command", "exit code", "took", "at commit"],
      rows: shown3.map(runCells)
    },
    ...more > 0 ? [{ kind: "text", parts: [`And ${more} earlier.`] }] : [],
    ...last?.output ? [
      {
        kind: "text",
        parts: [
          "The output of ",
          { code: beginning(last.command, 300) },
          ` (${exitWords(last)}) ended with:`
        ]
      },
      { kind: "output", text: ending3(last.output, room) }
    ] : []
  ];
}
function exitWords({ exitCode, timedOut }) {
  if (timedOut) return "ran out of its time";
  return exitCode === null ? "was ended or never began" : `exit code ${exitCode}`;
}
function runCells(run3) {
  return [
    { parts: [utcTime(run3.timestamp)] },
    { parts: [{ code: beginning(run3.command, 200) }] },
    { parts: [exitWords(run3).replace("exit code ", "")], tone: run3.exitCode === 0 ? "good" : "bad" },
    { parts: [run3.seconds === void 0 ? "–" : duration2(run3.seconds)] },
    { parts: [run3.head ? { code: shortSha(run3.head) } : "–"] }
  ];
}
function commitBlocks(commits, batch2, { index: index3 }, room) {
  const recorded = commitOf(batch2, index3)?.sha;
  if (commits.length === 0)
    return recorded ? [
      {
        kind: "text",
        parts: [`Its commit ${shortSha(recorded)} was not looked up in git, or is not there.`]
      }
    ] : [];
  const shown3 = commits.slice(0, MOST_COMMITS);
  const items = shown3.flatMap(({ sha, subject, files }) => [
    [{ code: shortSha(sha) }, " ", { said: beginning(subject, room / 4) }, ` ${statWords(files)}`],
    ...files.slice(0, MOST_FILES).map(({ name, added, removed }) => [
      "· ",
      { said: beginning(name, 100) },
      ` +${added} −${removed}`
    ]),
    ...files.length > MOST_FILES ? [[`· and ${files.length - MOST_FILES} more files`]] : []
  ]);
  const more = commits.length - shown3.length;
  return [
    { kind: "text", parts: [`${counted(commits.length, "commit")}:`] },
    { kind: "list", items: more > 0 ? [...items, [`and ${counted(more, "commit")} more`]] : items }
  ];
}
function statWords(files) {
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  return `(${counted(files.length, "file")}, +${sum("added")} −${sum("removed")})`;
}
function keptWork({ batch: batch2, keptRefs: keptRefs2 = [] }, { index: index3, number: number4, state }) {
  const ref = batch2.failed_features.find(({ feature_index }) => feature_index === index3)?.work_ref;
  const told = [...batch2.earlier_attempts.get(index3)?.refs ?? [], ...ref ? [ref] : []];
  const own2 = state === "completed" ? [] : keptRefs2.filter((name) => name.split("/").at(-1)?.startsWith(`${number4}-`));
  const refs = [.../* @__PURE__ */ new Set([...own2.slice(0, MOST_REFS), ...told])];
  if (refs.length === 0) return [];
  const last = refs.at(-1) ?? "";
  const again2 = `git diff --binary ${last}^ ${last} | git apply --3way`;
  return [
    { kind: "text", parts: ["Its work is kept. To look at it:"] },
    { kind: "commands", lines: refs.map(showWork) },
    { kind: "text", parts: ["To have it in your files and finish it by hand:"] },
    { kind: "commands", lines: [again2] },
    ...state === "failed" ? [{ kind: "text", parts: ["Or to have it tried again: ", { code: retryCommand(batch2) }] }] : []
  ];
}
function inWords(name) {
  return (Object.hasOwn(WORDS, name) ? WORDS[name] : void 0) ?? name.replaceAll("_", " ");
}
function events(all, room) {
  if (all.length === 0) return [];
  const shown3 = all.slice(-MOST_EVENTS);
  const items = shown3.map(({ timestamp: timestamp2, type, reason, said }) => [
    `${utcTime(timestamp2)}: ${inWords(type)}`,
    ...reason ? [` (${beginning(inWords(reason), 80)})`] : [],
    ...said ? [": ", { said: beginning(said, room / shown3.length) }] : []
  ]);
  const more = all.length - shown3.length;
  const earlier2 = more > 0 ? [[`and ${counted(more, "earlier line")} of the audit log`]] : [];
  return [
    { kind: "text", parts: ["What the audit log says:"] },
    { kind: "list", items: [...earlier2, ...items] }
  ];
}
var ALL_BYTES, MOST_BYTES2, NAME_BYTES, MOST_MODELS, MOST_RUNS, MOST_COMMITS, MOST_FILES, MOST_REFS, MOST_EVENTS, WORDS;
var init_feature_details = __esm({
  "lib/report/feature-details.ts"() {
    "use strict";
    init_overnight();
    init_feature_rows();
    init_format();
    init_pause();
    init_status();
    init_room();
    ALL_BYTES = 42e4;
    MOST_BYTES2 = 12e3;
    NAME_BYTES = 160;
    MOST_MODELS = 5;
    MOST_RUNS = 8;
    MOST_COMMITS = 6;
    MOST_FILES = 6;
    MOST_REFS = 10;
    MOST_EVENTS = 16;
    WORDS = {
      retry_attempt: "to be tried again",
      retry_denied: "not tried again",
      consent_not_given: "nobody agreed to retries",
      permanent_failure: "trying again would not help",
      under_retry_limit: "as its cause passes"
    };
  }
});

// lib/report/undo.ts
function undoCell({ batch: batch2, commits }, row) {
  const found = commits.get(row.index)?.map(({ sha }) => sha) ?? [];
  const recorded = commitOf(batch2, row.index)?.sha;
  const all = found.length > 0 || recorded === void 0 ? found : [recorded];
  if (row.commit === REVERTED) return { parts: [row.commit] };
  if (all.length === 0 || row.commit === "GONE") return { parts: [row.commit], tone: "look" };
  if (all.length <= MOST_COMMITS2)
    return { parts: [{ code: `git revert --no-edit ${all.map(shortSha).join(" ")}` }] };
  const search = `git log --oneline --grep "${trailer(batch2, row.number)}"`;
  return { parts: [`${counted(all.length, "commit")}: `, { code: search }] };
}
function undoWords(batch2) {
  const { run: run3 } = batch2;
  const target = run3?.target == null ? void 0 : safeLine(run3.target);
  if (hasLanded(run3)) {
    const where = target === void 0 ? "" : `, with ${target} checked out`;
    return [`To undo a feature, type its command in a terminal${where}: it adds a commit that takes it back.`];
  }
  const leave = "To leave a feature out, let all of it land first; then type the command of its row.";
  const none = `${run3?.landed ? "Not all of it" : "None of it"} is on ${target ?? "a branch of yours"} yet`;
  if (run3?.not_landed) return [`${none}: how it gets there stands above. ${leave}`];
  if (run3?.land !== "never" && target !== void 0 && batch2.status === "in_progress")
    return [`${none}: it lands at the end of the run. ${leave}`];
  return [
    `${none}. To put it on the branch that is checked out: `,
    { code: `git merge batch/${batch2.batch_id}/verified` },
    `. ${leave}`
  ];
}
var MOST_COMMITS2;
var init_undo = __esm({
  "lib/report/undo.ts"() {
    "use strict";
    init_clean();
    init_feature_rows();
    init_format();
    init_overnight2();
    MOST_COMMITS2 = 50;
  }
});

// lib/report/usage.ts
function usageItems(batch2, rows) {
  const used = batchUsage(batch2);
  if (!used) return [["Cost: –. Tokens: –. The client has told neither."], ...windowItems(batch2.run)];
  const worked2 = rows.filter(({ attempts, tokens: tokens3 }) => attempts !== void 0 || tokens3 !== void 0);
  const withCost = worked2.filter(({ index: index3 }) => (featureUsage(batch2, index3)?.cost_usd ?? null) !== null);
  const withTokens = worked2.filter(({ tokens: tokens3 }) => tokens3 !== void 0);
  const cost2 = used.cost_usd === null ? `Cost: –. The client told none${batch2.run ? "" : ", as always inside a session"}.` : `Cost: $${used.cost_usd.toFixed(2)} by the client's own estimate. The client told the cost ${share(withCost, worked2)}.`;
  const where = batch2.run ? "" : " in the forks of the features";
  const tokens2 = `Tokens: ${shortNumber(allTokens(used))}${where}, told ${share(withTokens, worked2)}.`;
  const sessions = [...batch2.usage.values()].flatMap((each2) => Object.values(each2.sessions));
  return [[cost2], [tokens2], ...tokenItems(sessions), ...windowItems(batch2.run)];
}
function share(known, all) {
  if (known.length === all.length)
    return all.length === 1 ? "of the one feature worked on" : `of all ${counted(all.length, "feature")} worked on`;
  const told = new Set(known);
  const without = all.filter((row) => !told.has(row)).map(({ number: number4 }) => number4);
  return `of ${known.length} of the ${counted(all.length, "feature")} worked on, not of ${featureList(without)}, so the sum is too low`;
}
function windowItems(run3) {
  const windows = [...run3?.windows ?? []].sort((one, other) => one.name < other.name ? -1 : 1);
  return windows.slice(0, MOST_WINDOWS).map((window2) => {
    const ends = window2.until === void 0 ? "" : `; that window ends at ${utcTime(window2.until)}`;
    const told = `when the client last told it, at ${utcTime(window2.told_at)}`;
    return [
      `Subscription: ${Math.round(window2.used * 100)} % of the ${windowName(window2)} window was used ${told}${ends}.`
    ];
  });
}
function windowName({ name }) {
  return WINDOWS2[name] ?? beginning(name.replaceAll("_", " "), 60);
}
var MOST_WINDOWS, WINDOWS2;
var init_usage = __esm({
  "lib/report/usage.ts"() {
    "use strict";
    init_overnight();
    init_format();
    init_needs();
    init_feature_details();
    init_room();
    MOST_WINDOWS = 6;
    WINDOWS2 = { five_hour: "5-hour", seven_day: "7-day" };
  }
});

// lib/report/compose.ts
function composeReport(input) {
  const facts = reportFacts(input);
  const { batch: batch2 } = facts;
  return {
    title: `Batch ${batch2.batch_id}: ${STATUS[batch2.status]}`,
    mark: outcomeMark(batch2),
    revision: batch2.revision,
    blocks: [
      ...top(facts),
      ...whatNeedsYou(facts),
      ...landed2(facts),
      ...notLanded2(facts),
      ...stillOpen(facts),
      ...cost(facts),
      ...chart(facts),
      ...each(facts),
      {
        kind: "text",
        parts: [
          "An attempt is one run of a feature; its checks may run several times within one. Made from the state file, the audit log, the evidence file and git. What stands in quotation marks was said by Claude, by a commit or by a program; nobody checked it. Times are UTC."
        ]
      }
    ]
  };
}
function top({ batch: batch2, rows, now, time: time2 }) {
  const counts2 = COUNTED2.map(({ state, tone, always = false }) => {
    const count4 = rows.filter((row) => row.state === state).length;
    return { label: SHOWN2[state].toLowerCase(), count: count4, tone, always };
  });
  const items = counts2.filter(({ count: count4, always }) => always || count4 > 0).map(({ label, count: count4, tone }) => ({ label, count: count4, tone }));
  const first = batch2.created_at || isoOf(time2.start);
  const last = isOver(batch2) ? isoOf(time2.end) ?? batch2.updated_at : now;
  const lasted = (Date.parse(last) - Date.parse(first ?? "")) / 1e3;
  const paused2 = time2.pauses.reduce((sum, { start: start2, end: end2 }) => sum + Math.max(0, (end2 ?? Date.parse(now)) - start2), 0) / 1e3;
  const lanes = batch2.run?.lanes ?? 1;
  const when = [
    `${counted(batch2.features.length, "feature")}${lanes > 1 ? `, up to ${lanes} at once` : ""}. Began ${utcTime(first ?? "")}`,
    isOver(batch2) ? `, ended ${utcTime(last)}` : `, as of ${utcTime(now)}`,
    Number.isFinite(lasted) && lasted >= 0 ? ` (${duration2(lasted)}${paused2 > 0 ? `, of which paused ${duration2(paused2)}` : ""})` : ""
  ];
  return [
    { kind: "counts", items },
    { kind: "text", parts: [`${when.join("")}.`] },
    { kind: "list", items: summary(batch2, rows) }
  ];
}
function isoOf(time2) {
  return time2 === void 0 ? void 0 : new Date(time2).toISOString();
}
function summary(batch2, rows) {
  const marked = (mark) => {
    const found = rows.filter(({ checks: checks2, commit }) => checks2 === mark || commit === mark);
    return found.length === 0 ? "none" : featureList(found.map(({ number: number4 }) => number4));
  };
  const commands4 = batch2.checks?.commands ?? [];
  const verified = commands4.length === 0 ? ["Checked by: no command."] : [
    "Checked by ",
    ...commands4.slice(0, 5).flatMap((command2, at) => [at > 0 ? ", " : "", { code: beginning(command2, 200) }]),
    `. ${baseWords(batch2)}`
  ];
  return [
    verified,
    [`Changed their own checks (tests or test command): ${marked("CHANGED")}.`],
    ...progress(batch2).completed > 0 ? [[`Unverified: ${marked("UNVERIFIED")}. Without a commit: ${marked("NONE")}.`]] : [],
    ...batch2.run ? [[landingWords(batch2.run)]] : [],
    ...batch2.branch ? [["Branch at the start: ", { said: beginning(batch2.branch, 200) }, "."]] : []
  ];
}
function cost({ batch: batch2, rows }) {
  return [
    { kind: "heading", text: "What it cost" },
    { kind: "list", items: usageItems(batch2, rows) }
  ];
}
function landingWords(run3) {
  return hasLanded(run3) ? landingText(run3) : `Not on ${run3.target ?? "any branch"} yet${run3.not_landed ? ": see what needs you" : ""}.`;
}
function baseWords({ base_verification: base }) {
  if (!base || base.result === "unverified") return "";
  if (base.result === "passed") return "Before the first feature these passed.";
  const isTimeOut = base.commands.some(({ timed_out }) => timed_out);
  return isTimeOut ? "Before the first feature these ran out of their time." : "Before the first feature these failed already.";
}
function whatNeedsYou({ batch: batch2, rows, now, helper }) {
  const all = needs(batch2, rows, { now, helper });
  const blocks = all.map(({ text: text4, said, steps }) => {
    const quoted3 = said ? [": ", { said: beginning(said, 1e3) }] : [];
    const told = steps.map((step) => ({ words: stepWords(step), commands: step.commands }));
    return { kind: "need", parts: [text4, ...quoted3], steps: told };
  });
  const none = [{ kind: "text", parts: ["Nothing."] }];
  const order = blocks.length > 1 ? [{ kind: "text", parts: ["The most urgent first."] }] : [];
  return [{ kind: "heading", text: "What needs you" }, ...order, ...blocks.length > 0 ? blocks : none];
}
function numberCell({ isDetailed }, { index: index3, number: number4 }) {
  return { parts: [String(number4)], to: isDetailed(index3) ? number4 : void 0 };
}
function landed2(facts) {
  const { batch: batch2 } = facts;
  const rows = facts.rows.filter(({ state }) => state === "completed");
  const cells = rows.map((row) => [
    numberCell(facts, row),
    { parts: [nameOf(row)] },
    { parts: [row.checks], tone: row.checks === "passed" ? "good" : "look" },
    undoCell(facts, row),
    { parts: [String(row.attempts ?? "")] },
    { parts: [row.seconds === void 0 ? "–" : shortDuration(row.seconds)] },
    { parts: [row.tokens === void 0 ? "–" : shortNumber(row.tokens)] }
  ]);
  const head = ["#", "feature", "checks", "to undo it", "attempts", "time", "tokens"];
  const title = hasLanded(batch2.run) ? "What landed" : "What completed, and has not landed yet";
  const [heading, body] = section(title, "landed", head, cells, "Nothing.");
  const how = rows.length > 0 ? [{ kind: "text", parts: undoWords(batch2) }] : [];
  const changed = "CHANGED: it changed its own tests or test command, and was checked by those.";
  const word = rows.some(({ checks: checks2 }) => checks2 === "CHANGED") ? [{ kind: "text", parts: [changed] }] : [];
  return [heading, ...how, body, ...word];
}
function notLanded2(facts) {
  const rows = facts.rows.filter(
    ({ state }) => state === "failed" || state === "skipped" || state === "blocked"
  );
  const cells = rows.map((row) => [
    numberCell(facts, row),
    { parts: [nameOf(row)] },
    { parts: [SHOWN2[row.state]], tone: toneOf(row) },
    {
      parts: [
        row.state === "blocked" ? row.reason : { said: beginning(row.reason, 400) },
        ...kept(facts, row)
      ]
    },
    { parts: [String(row.attempts ?? "")] }
  ]);
  return section(
    "What did not, and why",
    "not landed",
    ["#", "feature", "outcome", "why", "attempts"],
    cells,
    "Everything that was begun did."
  );
}
function kept({ batch: batch2, isDetailed }, { index: index3 }) {
  const ref = batch2.failed_features.find(({ feature_index }) => feature_index === index3)?.work_ref;
  return ref === void 0 ? [] : [isDetailed(index3) ? " Its work is kept: see below." : " Its work is kept."];
}
function stillOpen(facts) {
  const rows = facts.rows.filter(({ state }) => state === "in_progress" || state === "pending");
  if (rows.length === 0) return [];
  const ended = outcomes(facts.batch);
  const cells = rows.map((row) => [
    numberCell(facts, row),
    { parts: [nameOf(row)] },
    { parts: [SHOWN2[row.state]] },
    { parts: [openWords(facts.batch, row, ended)] }
  ]);
  return section("Still open", "open", ["#", "feature", "state", "now"], cells, "");
}
function openWords(batch2, { index: index3 }, ended) {
  const current = batch2.in_flight.get(index3);
  if (current) return [...laneWords(batch2, current), ...attemptWords(current)].join(", ");
  const others = unmetDependencies(batch2, index3, ended).map((other) => other + 1);
  return others.length > 0 ? `waits for ${others.join(", ")}` : "";
}
function section(title, name, head, rows, none) {
  const body = rows.length > 0 ? { kind: "table", name, head, rows } : { kind: "text", parts: [none] };
  return [{ kind: "heading", text: title }, body];
}
function chart({ time: time2, batch: batch2, now }) {
  const { spans, pauses: pauses2, start: start2 } = time2;
  const shown3 = spans.filter(({ index: index3 }) => index3 >= 0 && index3 < batch2.features.length).slice(-MOST_BARS);
  const first = shown3[0]?.start ?? start2;
  if (first === void 0 || shown3.length === 0) return [];
  const until = time2.end ?? Date.parse(now);
  const bars = shown3.map(({ index: index3, start: start3, end: end3, how }) => {
    const to = end3 ?? Math.max(start3, until);
    const label = `feature ${index3 + 1}: ${how}, ${utcTime(new Date(start3).toISOString())}, ${duration2((to - start3) / 1e3)}`;
    return { number: index3 + 1, start: start3, end: to, tone: BAR_TONES[how] ?? "quiet", label };
  });
  const end2 = Math.max(first + 1e3, ...bars.map((bar) => bar.end));
  const shaded = pauses2.slice(-200).map((pause3) => ({ start: pause3.start, end: pause3.end ?? end2 }));
  return [
    { kind: "heading", text: "Time line" },
    { kind: "chart", bars, pauses: shaded, start: first, end: end2 }
  ];
}
function each(facts) {
  const ran = facts.rows.filter(({ state }) => state !== "pending").length;
  if (facts.detailed.length === 0) return [];
  const some = `Of ${counted(ran, "feature")} these are the ${facts.detailed.length} that need a look or ended last; the output of all checks is in the evidence file.`;
  return [
    { kind: "heading", text: "Each feature" },
    ...facts.detailed.length < ran ? [{ kind: "text", parts: [some] }] : [],
    ...facts.detailed.map((row) => featureDetails(facts, row))
  ];
}
var STATUS, COUNTED2, MOST_BARS, BAR_TONES;
var init_compose = __esm({
  "lib/report/compose.ts"() {
    "use strict";
    init_progress();
    init_transition();
    init_format();
    init_needs();
    init_overnight2();
    init_status();
    init_facts();
    init_feature_details();
    init_room();
    init_undo();
    init_usage();
    STATUS = {
      in_progress: "in progress",
      paused: "paused",
      completed: "ended",
      failed: "ended, nothing completed"
    };
    COUNTED2 = [
      { state: "completed", tone: "good", always: true },
      { state: "failed", tone: "bad", always: true },
      { state: "skipped", tone: "look" },
      { state: "blocked", tone: "look" },
      { state: "in_progress", tone: "quiet" },
      { state: "pending", tone: "quiet" }
    ];
    MOST_BARS = 1500;
    BAR_TONES = {
      completed: "good",
      failed: "bad",
      retried: "look",
      skipped: "look",
      running: "quiet"
    };
  }
});

// lib/report/chart.ts
function chartSvg({ bars, pauses: pauses2, start: start2, end: end2 }) {
  const scale = (time2) => LABEL + (WIDTH - LABEL) * (clamp(time2, start2, end2) - start2) / Math.max(1, end2 - start2);
  const lanes = laneNumbers(bars);
  const height = TOP + lanes.count * LANE + 4;
  const rect = (x, y, to, tall, tone, title) => `<rect class="${tone}" x="${x.toFixed(1)}" y="${y}" width="${Math.max(1.5, to - x).toFixed(1)}" height="${tall}"><title>${title}</title></rect>`;
  const marks = ticks(start2, end2).map(({ time: time2, label }) => {
    const x = scale(time2).toFixed(1);
    const anchor = time2 === start2 ? "start" : time2 === end2 ? "end" : "middle";
    return `<line x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${height}"/><text x="${x}" y="11" text-anchor="${anchor}">${label}</text>`;
  });
  const shades = pauses2.map(
    (pause3) => rect(scale(pause3.start), TOP - 6, scale(pause3.end), height - TOP + 6, "pause", "paused")
  );
  const drawn = bars.map((bar) => {
    const y = TOP + lanes.of(bar) * LANE;
    const label = lanes.count > 1 || bars.length === 1 ? `<text x="0" y="${y + 11}">${bar.number}</text>` : "";
    return label + rect(scale(bar.start), y + 2, scale(bar.end), LANE - 4, bar.tone, bar.label);
  });
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time line of the features; the same times stand in the tables">`,
    ...marks,
    ...shades,
    ...drawn,
    "</svg>"
  ].join("\n");
}
function laneNumbers(bars) {
  const numbers2 = [...new Set(bars.map(({ number: number4 }) => number4))];
  if (numbers2.length > MOST_LANES) return { count: 1, of: () => 0 };
  const lanes = new Map(numbers2.map((number4, at) => [number4, at]));
  return { count: Math.max(1, numbers2.length), of: ({ number: number4 }) => lanes.get(number4) ?? 0 };
}
function clamp(time2, start2, end2) {
  return Math.min(end2, Math.max(start2, time2));
}
function ticks(start2, end2) {
  return Array.from({ length: TICKS + 1 }, (_, at) => {
    const time2 = start2 + (end2 - start2) * at / TICKS;
    return { time: time2, label: new Date(time2).toISOString().slice(11, end2 - start2 < 12e4 ? 19 : 16) };
  });
}
var WIDTH, LABEL, LANE, TOP, MOST_LANES, TICKS;
var init_chart = __esm({
  "lib/report/chart.ts"() {
    "use strict";
    WIDTH = 720;
    LABEL = 44;
    LANE = 16;
    TOP = 22;
    MOST_LANES = 60;
    TICKS = 4;
  }
});

// lib/report/style.ts
var STYLE;
var init_style = __esm({
  "lib/report/style.ts"() {
    "use strict";
    STYLE = `
:root{--ink:#1d2126;--soft:#5a6472;--line:#d5dae1;--page:#fff;--box:#f4f6f8;--good:#1a7f37;--bad:#b3261e;--look:#8a5a00;--quiet:#5a6472;--goodbar:#2da44e;--badbar:#d1453b;--lookbar:#bf8700;--quietbar:#8c959f;--pause:#e7ebf0;--link:#0b57d0}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a3adb9;--line:#363d47;--page:#14171b;--box:#1d2227;--good:#56d364;--bad:#ff8e86;--look:#e3b341;--quiet:#a3adb9;--goodbar:#3fb950;--badbar:#f0655b;--lookbar:#d29922;--quietbar:#768390;--pause:#272d35;--link:#8ab4f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.4rem;line-height:1.3;margin:0 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2.25rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
p{margin:.5rem 0;overflow-wrap:anywhere}
a{color:var(--link)}
q{font-style:italic;unicode-bidi:isolate;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.85em}
code{overflow-wrap:anywhere}
pre{margin:.5rem 0;padding:.6rem .75rem;background:var(--box);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
pre.output{max-height:24rem;overflow:auto}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:1rem 0;padding:0}
.counts li{border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem;background:var(--box)}
.counts b{font-size:1.2rem;margin-right:.15rem}
.good{color:var(--good)}.bad{color:var(--bad)}.look{color:var(--look)}.quiet{color:var(--quiet)}
.need{border-left:4px solid var(--look);padding:.1rem 0 .1rem .9rem;margin:1rem 0}
.need p{font-weight:600}
.need p.does{font-weight:400;color:var(--soft);margin:.6rem 0 -.25rem}
.need q{font-weight:400}
ul{margin:.5rem 0;padding-left:1.25rem}
li{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.93rem;margin:.75rem 0}
th{text-align:left;color:var(--soft);font-weight:600}
thead th{overflow-wrap:normal;white-space:nowrap}
th,td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
td:not([data-name=feature],[data-name=why],[data-name=command],[data-name="to undo it"]){white-space:nowrap}
td[data-name="to undo it"]{min-width:15rem}
details{border:1px solid var(--line);border-left-width:4px;border-radius:6px;margin:.5rem 0;padding:0 .9rem}
details[class]{color:var(--ink)}
details.good{border-left-color:var(--goodbar)}details.bad{border-left-color:var(--badbar)}details.look{border-left-color:var(--lookbar)}details.quiet{border-left-color:var(--quietbar)}
summary{cursor:pointer;padding:.5rem 0;font-weight:600;overflow-wrap:anywhere}
details[open]{padding-bottom:.75rem}
.chart{overflow-x:auto}
svg{width:100%;height:auto;font:10px system-ui,sans-serif}
svg text{fill:var(--soft)}svg line{stroke:var(--line)}
rect.good{fill:var(--goodbar)}rect.bad{fill:var(--badbar)}rect.look{fill:var(--lookbar)}rect.quiet{fill:var(--quietbar)}rect.pause{fill:var(--pause)}
@media(max-width:40rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
td{display:inline-block;border:0;padding:0 .75rem 0 0;max-width:100%}
td[data-name=feature]{display:inline;padding:0}
td[data-name=feature]::after{content:"\\a";white-space:pre}
td:is([data-name=why],[data-name="to undo it"]){display:block}
td:is([data-name=attempts],[data-name=time],[data-name=tokens],[data-name="exit code"],[data-name="at commit"]):not(:empty)::before{content:attr(data-name)" ";color:var(--soft)}
svg{min-width:32rem}
}
@media print{details{break-inside:avoid}}
`.trim();
  }
});

// lib/report/html.ts
function escaped(text4) {
  return text4.replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");
}
function reportHtml({ title, blocks }) {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escaped(title)}</h1>`,
    ...blocks.map(block2),
    "</main>",
    "</body>",
    "</html>",
    ""
  ].join("\n");
}
function inline(parts) {
  return parts.map((part) => {
    if (typeof part === "string") return escaped(part);
    if ("said" in part) return `<q dir="auto">${escaped(safeLine(part.said))}</q>`;
    return "code" in part ? `<code>${escaped(safeLine(part.code))}</code>` : `<bdi>${escaped(safeLine(part.feature))}</bdi>`;
  }).join("");
}
function block2(each2) {
  switch (each2.kind) {
    case "heading":
      return `<h2>${escaped(each2.text)}</h2>`;
    case "text":
      return `<p>${inline(each2.parts)}</p>`;
    case "list":
      return `<ul>${each2.items.map((parts) => `<li>${inline(parts)}</li>`).join("\n")}</ul>`;
    case "need":
      return `<div class="need"><p>${inline(each2.parts)}</p>${each2.steps.map((step) => `<p class="does">${escaped(step.words)}</p>${commands2(step.commands)}`).join("")}</div>`;
    case "commands":
      return commands2(each2.lines);
    case "output":
      return `<pre class="output" tabindex="0" dir="auto">${escaped(each2.text)}</pre>`;
    case "counts":
      return `<ul class="counts">${each2.items.map(({ label, count: count4, tone }) => `<li class="${tone}"><b>${count4}</b> ${escaped(label)}</li>`).join("")}</ul>`;
    case "table":
      return table(each2);
    case "chart":
      return `<div class="chart" tabindex="0">${chartSvg(each2)}</div>`;
    case "fold":
      return `<details id="f${each2.number}" class="${each2.tone}"><summary>${inline(each2.summary)}</summary>
${each2.blocks.map(block2).join("\n")}
</details>`;
  }
}
function commands2(lines) {
  return lines.length === 0 ? "" : `<pre class="command" tabindex="0">${lines.map(escaped).join("\n")}</pre>`;
}
function table({ name, head, rows }) {
  const cells = (row) => row.map(
    (cell, at) => `<td${cell.tone ? ` class="${cell.tone}"` : ""} data-name="${head[at] ?? ""}">${content(cell)}</td>`
  ).join("");
  return [
    `<table data-rows="${name}"><thead><tr>${head.map((text4) => `<th scope="col">${escaped(text4)}</th>`).join("")}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</tbody></table>`
  ].join("");
}
function content({ parts, to }) {
  const text4 = inline(parts);
  return to === void 0 ? text4 : `<a href="#f${to}">${text4}</a>`;
}
var ENTITIES;
var init_html = __esm({
  "lib/report/html.ts"() {
    "use strict";
    init_clean();
    init_chart();
    init_style();
    ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  }
});

// lib/report/markdown.ts
function escaped2(text4) {
  return text4.replace(MARKERS, "\\$&").replace(/[&<>]/g, (character) => ENTITIES2[character] ?? "");
}
function reportMarkdown({ title, mark, revision, blocks }) {
  const first = `<!-- batch-mark ${mark} revision ${revision} -->`;
  return [first, "", `# ${escaped2(title)}`, "", ...blocks.map(block3), ""].join("\n");
}
function inline2(parts) {
  return parts.map((part) => {
    if (typeof part === "string") return escaped2(part);
    if ("said" in part) return quoted2(escaped2(safeLine(part.said)));
    return "code" in part ? code(safeLine(part.code)) : escaped2(safeLine(part.feature));
  }).join("");
}
function quoted2(text4) {
  return `“${text4.replace(/[“”]/g, '"')}”`;
}
function code(text4) {
  const ticks2 = "`".repeat(longestRun(text4) + 1);
  const gap = text4.startsWith("`") || text4.endsWith("`") ? " " : "";
  return `${ticks2}${gap}${text4.replaceAll("|", "\\|")}${gap}${ticks2}`;
}
function longestRun(text4) {
  return Math.max(0, ...(text4.match(/`+/g) ?? []).map((run3) => run3.length));
}
function fenced(text4) {
  const fence = "`".repeat(Math.max(3, longestRun(text4) + 1));
  return `${fence}text
${text4}
${fence}
`;
}
function block3(each2) {
  switch (each2.kind) {
    case "heading":
      return `## ${escaped2(each2.text)}
`;
    case "text":
      return `${inline2(each2.parts)}
`;
    case "list":
      return `${each2.items.map((parts) => `- ${inline2(parts)}`).join("\n")}
`;
    case "need":
      return [
        `**${inline2(each2.parts)}**
`,
        ...each2.steps.map((step) => `${escaped2(step.words)}

${commands3(step.commands)}`)
      ].join("\n");
    case "commands":
      return commands3(each2.lines);
    case "output":
      return fenced(each2.text);
    case "counts":
      return `${each2.items.map(({ label, count: count4 }) => `**${count4}** ${escaped2(label)}`).join(" · ")}
`;
    case "table":
      return table2(each2);
    case "chart":
      return `${each2.bars.slice(0, MOST_BARS2).map(({ label }) => `- ${label}`).join("\n")}
`;
    case "fold":
      return `<details><summary>${summary2(each2.summary)}</summary>

${each2.blocks.map(block3).join("\n")}
</details>
`;
  }
}
function summary2(parts) {
  const plain = (text4) => text4.replace(/[&<>]/g, (character) => ENTITIES2[character] ?? "");
  return parts.map((part) => {
    if (typeof part === "string") return plain(part);
    const text4 = "said" in part ? quoted2(part.said) : "code" in part ? part.code : part.feature;
    return plain(safeLine(text4));
  }).join("");
}
function commands3(lines) {
  return lines.length === 0 ? "" : fenced(lines.join("\n"));
}
function table2({ head, rows }) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const cell = ({ parts }) => inline2(parts);
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(cell))), ""].join("\n");
}
var MARKERS, ENTITIES2, MOST_BARS2;
var init_markdown = __esm({
  "lib/report/markdown.ts"() {
    "use strict";
    init_clean();
    MARKERS = /[\\`*_[\]|~]/g;
    ENTITIES2 = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
    MOST_BARS2 = 100;
  }
});

// lib/actions/report-file.ts
async function writeReport(context, project, known) {
  const { files, root } = project;
  const [markdown, html] = [files.report(known.batch_id, "md"), files.report(known.batch_id, "html")];
  const present = readBatch(files);
  const batch2 = present?.batch_id === known.batch_id ? present : known;
  const report = await composeFromFiles(context, project, batch2);
  const [asHtml, asMarkdown] = [reportHtml(report), reportMarkdown(report)];
  await withLock(markdown, (held) => {
    if (isOfLaterState(project, markdown, report)) return;
    const options3 = { root, beforeRename: held.assertHeld };
    writeSafely(html, asHtml, options3);
    writeSafely(markdown, asMarkdown, options3);
  });
  return [markdown, html];
}
function isOfLaterState({ files, root }, markdown, { revision }) {
  const told = reportHead(markdown, root)?.revision ?? 0;
  return told > revision && (readBatch(files)?.revision ?? 0) >= told;
}
function reportHead(file, root) {
  try {
    const bytes = readSafely(file, { root, maxBytes: MAX_BYTES6 });
    const [first = ""] = (bytes?.subarray(0, 1e3).toString("utf8") ?? "").split("\n");
    const [, mark, revision] = /^<!-- batch-mark (.*) revision (\d+) -->$/.exec(first) ?? [];
    return mark === void 0 ? void 0 : { mark, revision: Number(revision) };
  } catch (cause) {
    if (isBatchError(cause)) return void 0;
    throw cause;
  }
}
async function composeFromFiles(context, project, batch2) {
  const audit = auditLines(project, batch2);
  const unproven = await findUnproven(context, project, batch2, audit);
  const detailed = detailedFeatures(batch2, unproven);
  return composeReport({
    batch: batch2,
    audit,
    evidence: readEvidence(project.files, batch2.batch_id, new Set(detailed)),
    commits: await commitsOf(context, project, batch2, detailed),
    keptRefs: await keptRefs(project.workTree, batch2.batch_id, context.env),
    unproven,
    reverted: await findReverted(context, project, batch2),
    now: timestamp(context),
    helper: context.helper
  });
}
async function commitsOf({ env }, { workTree }, batch2, detailed) {
  const base = batch2.base_verification?.head;
  const trailed = base ? await featureCommits(workTree, base, batch2.batch_id, env) : [];
  const shas = new Map(detailed.map((index3) => [index3, /* @__PURE__ */ new Set()]));
  for (const { sha, featureNumber } of trailed) shas.get(featureNumber - 1)?.add(sha);
  for (const [index3, own2] of shas) {
    const recorded = commitOf(batch2, index3)?.sha;
    if (recorded) own2.add(recorded);
  }
  const stats = await commitStats(
    workTree,
    [...shas.values()].flatMap((own2) => [...own2]),
    env
  );
  return new Map([...shas].map(([index3, own2]) => [index3, [...own2].flatMap((sha) => shown2(stats.get(sha)))]));
}
function shown2(commit) {
  if (!commit) return [];
  const files = commit.files.map((file) => ({ ...file, name: safeLine(file.name) }));
  return [{ ...commit, subject: safeLine(redactSecrets(commit.subject)), files }];
}
var MAX_BYTES6;
var init_report_file = __esm({
  "lib/actions/report-file.ts"() {
    "use strict";
    init_progress();
    init_audit_log();
    init_batch_store();
    init_files();
    init_lock();
    init_errors();
    init_git();
    init_git_commits();
    init_compose();
    init_facts();
    init_html();
    init_markdown();
    init_clean();
    init_redact_secrets();
    init_feature_rows();
    init_status();
    init_find_unproven();
    init_project2();
    MAX_BYTES6 = 64 * 1024 * 1024;
  }
});

// lib/actions/tell-news.ts
var tell_news_exports = {};
__export(tell_news_exports, {
  tellNews: () => tellNews
});
async function tellNews(context, project, changed) {
  const { batch: batch2 } = changed;
  const looked = batch2.run ? { ...project, workTree: project.root } : project;
  try {
    await countForks(context, project, changed);
  } catch (cause) {
    context.warn(`What was used was not counted. ${isBatchError(cause) ? cause.message : String(cause)}`);
  }
  try {
    if (!isTooSoon(context, project, batch2)) await writeReport(context, looked, batch2);
  } catch (cause) {
    const why = isBatchError(cause) ? cause.message : String(cause);
    context.warn(`The report was not written. ${why}`);
  }
  try {
    await startNotify(context, project, changed);
  } catch (cause) {
    context.warn(`Nobody was notified. ${isBatchError(cause) ? cause.message : String(cause)}`);
  }
}
function isTooSoon({ now }, { files }, batch2) {
  if (batch2.features.length <= MANY || isOver(batch2) || batch2.pause) return false;
  const written = import_node_fs10.default.statSync(files.report(batch2.batch_id, "md"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const age = now().getTime() - written;
  return age >= 0 && age < EVERY_MS;
}
var import_node_fs10, MANY, EVERY_MS;
var init_tell_news = __esm({
  "lib/actions/tell-news.ts"() {
    "use strict";
    import_node_fs10 = __toESM(require("node:fs"), 1);
    init_transition();
    init_errors();
    init_count_forks();
    init_notify2();
    init_report_file();
    MANY = 1e3;
    EVERY_MS = 6e4;
  }
});

// node_modules/@internationalized/date/dist/private/utils.mjs
function $09ec6a572d60460f$export$842a2cf37af977e1(amount2, numerator) {
  return amount2 - numerator * Math.floor(amount2 / numerator);
}
var init_utils = __esm({
  "node_modules/@internationalized/date/dist/private/utils.mjs"() {
  }
});

// node_modules/@internationalized/date/dist/private/calendars/GregorianCalendar.mjs
function $93635573935797de$export$f297eb839006d339(era, year, month, day) {
  year = $93635573935797de$export$c36e0ecb2d4fa69d(era, year);
  let y1 = year - 1;
  let monthOffset = -2;
  if (month <= 2) monthOffset = 0;
  else if ($93635573935797de$export$553d7fa8e3805fc0(year)) monthOffset = -1;
  return $93635573935797de$var$EPOCH - 1 + 365 * y1 + Math.floor(y1 / 4) - Math.floor(y1 / 100) + Math.floor(y1 / 400) + Math.floor((367 * month - 362) / 12 + monthOffset + day);
}
function $93635573935797de$export$553d7fa8e3805fc0(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function $93635573935797de$export$c36e0ecb2d4fa69d(era, year) {
  return era === "BC" ? 1 - year : year;
}
function $93635573935797de$export$4475b7e617eb123c(year) {
  let era = "AD";
  if (year <= 0) {
    era = "BC";
    year = 1 - year;
  }
  return [
    era,
    year
  ];
}
var $93635573935797de$var$EPOCH, $93635573935797de$var$daysInMonth, $93635573935797de$export$80ee6245ec4f29ec;
var init_GregorianCalendar = __esm({
  "node_modules/@internationalized/date/dist/private/calendars/GregorianCalendar.mjs"() {
    init_CalendarDate();
    init_utils();
    $93635573935797de$var$EPOCH = 1721426;
    $93635573935797de$var$daysInMonth = {
      standard: [
        31,
        28,
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31
      ],
      leapyear: [
        31,
        29,
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31
      ]
    };
    $93635573935797de$export$80ee6245ec4f29ec = class {
      fromJulianDay(jd) {
        let jd0 = jd;
        let depoch = jd0 - $93635573935797de$var$EPOCH;
        let quadricent = Math.floor(depoch / 146097);
        let dqc = (0, $09ec6a572d60460f$export$842a2cf37af977e1)(depoch, 146097);
        let cent = Math.floor(dqc / 36524);
        let dcent = (0, $09ec6a572d60460f$export$842a2cf37af977e1)(dqc, 36524);
        let quad = Math.floor(dcent / 1461);
        let dquad = (0, $09ec6a572d60460f$export$842a2cf37af977e1)(dcent, 1461);
        let yindex = Math.floor(dquad / 365);
        let extendedYear = quadricent * 400 + cent * 100 + quad * 4 + yindex + (cent !== 4 && yindex !== 4 ? 1 : 0);
        let [era, year] = $93635573935797de$export$4475b7e617eb123c(extendedYear);
        let yearDay = jd0 - $93635573935797de$export$f297eb839006d339(era, year, 1, 1);
        let leapAdj = 2;
        if (jd0 < $93635573935797de$export$f297eb839006d339(era, year, 3, 1)) leapAdj = 0;
        else if ($93635573935797de$export$553d7fa8e3805fc0(year)) leapAdj = 1;
        let month = Math.floor(((yearDay + leapAdj) * 12 + 373) / 367);
        let day = jd0 - $93635573935797de$export$f297eb839006d339(era, year, month, 1) + 1;
        return new (0, $2aaf608024c21ca1$export$99faa760c7908e4f)(era, year, month, day);
      }
      toJulianDay(date3) {
        return $93635573935797de$export$f297eb839006d339(date3.era, date3.year, date3.month, date3.day);
      }
      getDaysInMonth(date3) {
        return $93635573935797de$var$daysInMonth[$93635573935797de$export$553d7fa8e3805fc0(date3.year) ? "leapyear" : "standard"][date3.month - 1];
      }
      // eslint-disable-next-line @typescript-eslint/no-unused-vars
      getMonthsInYear(date3) {
        return 12;
      }
      getDaysInYear(date3) {
        return $93635573935797de$export$553d7fa8e3805fc0(date3.year) ? 366 : 365;
      }
      getMaximumMonthsInYear() {
        return 12;
      }
      getMaximumDaysInMonth() {
        return 31;
      }
      // eslint-disable-next-line @typescript-eslint/no-unused-vars
      getYearsInEra(date3) {
        return 9999;
      }
      getEras() {
        return [
          "BC",
          "AD"
        ];
      }
      isInverseEra(date3) {
        return date3.era === "BC";
      }
      balanceDate(date3) {
        if (date3.year <= 0) {
          date3.era = date3.era === "BC" ? "AD" : "BC";
          date3.year = 1 - date3.year;
        }
      }
      constructor() {
        this.identifier = "gregory";
      }
    };
  }
});

// node_modules/@internationalized/date/dist/private/queries.mjs
function $ad063034c8620db8$export$dbc69fd56b53d5e(a, b) {
  return a.isEqual?.(b) ?? b.isEqual?.(a) ?? a.identifier === b.identifier;
}
function $ad063034c8620db8$export$68781ddf31c0090f(a, b) {
  return a.calendar.toJulianDay(a) - b.calendar.toJulianDay(b);
}
function $ad063034c8620db8$export$c19a80a9721b80f6(a, b) {
  return $ad063034c8620db8$var$timeToMs(a) - $ad063034c8620db8$var$timeToMs(b);
}
function $ad063034c8620db8$var$timeToMs(a) {
  return a.hour * 36e5 + a.minute * 6e4 + a.second * 1e3 + a.millisecond;
}
function $ad063034c8620db8$export$aa8b41735afcabd2() {
  if ($ad063034c8620db8$var$localTimeZone == null) $ad063034c8620db8$var$localTimeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return $ad063034c8620db8$var$localTimeZone;
}
function $ad063034c8620db8$export$6ab69b273755230b() {
  return $ad063034c8620db8$var$localTimeZoneOverride;
}
var $ad063034c8620db8$var$localTimeZone, $ad063034c8620db8$var$localTimeZoneOverride;
var init_queries = __esm({
  "node_modules/@internationalized/date/dist/private/queries.mjs"() {
    $ad063034c8620db8$var$localTimeZone = null;
    $ad063034c8620db8$var$localTimeZoneOverride = false;
  }
});

// node_modules/@internationalized/date/dist/private/conversion.mjs
function $d07e34cce18680fd$export$bd4fb2bc8bb06fb(date3) {
  date3 = $d07e34cce18680fd$export$b4a036af3fc0b032(date3, new (0, $93635573935797de$export$80ee6245ec4f29ec)());
  let year = (0, $93635573935797de$export$c36e0ecb2d4fa69d)(date3.era, date3.year);
  return $d07e34cce18680fd$var$epochFromParts(year, date3.month, date3.day, date3.hour, date3.minute, date3.second, date3.millisecond);
}
function $d07e34cce18680fd$var$epochFromParts(year, month, day, hour, minute, second, millisecond) {
  let date3 = /* @__PURE__ */ new Date();
  date3.setUTCHours(hour, minute, second, millisecond);
  date3.setUTCFullYear(year, month - 1, day);
  return date3.getTime();
}
function $d07e34cce18680fd$export$59c99f3515d3493f(ms, timeZone) {
  if (timeZone === "UTC") return 0;
  if (ms > 0 && timeZone === (0, $ad063034c8620db8$export$aa8b41735afcabd2)() && !(0, $ad063034c8620db8$export$6ab69b273755230b)()) return new Date(ms).getTimezoneOffset() * -6e4;
  let { year, month, day, hour, minute, second } = $d07e34cce18680fd$var$getTimeZoneParts(ms, timeZone);
  let utc = $d07e34cce18680fd$var$epochFromParts(year, month, day, hour, minute, second, 0);
  return utc - Math.floor(ms / 1e3) * 1e3;
}
function $d07e34cce18680fd$var$getTimeZoneParts(ms, timeZone) {
  let formatter = $d07e34cce18680fd$var$formattersByTimeZone.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hour12: false,
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
    $d07e34cce18680fd$var$formattersByTimeZone.set(timeZone, formatter);
  }
  let parts = formatter.formatToParts(new Date(ms));
  let namedParts = {};
  for (let part of parts) if (part.type !== "literal") namedParts[part.type] = part.value;
  return {
    // Firefox returns B instead of BC... https://bugzilla.mozilla.org/show_bug.cgi?id=1752253
    year: namedParts.era === "BC" || namedParts.era === "B" ? -namedParts.year + 1 : +namedParts.year,
    month: +namedParts.month,
    day: +namedParts.day,
    hour: namedParts.hour === "24" ? 0 : +namedParts.hour,
    minute: +namedParts.minute,
    second: +namedParts.second
  };
}
function $d07e34cce18680fd$var$getValidWallTimes(date3, timeZone, earlier2, later) {
  let found = earlier2 === later ? [
    earlier2
  ] : [
    earlier2,
    later
  ];
  return found.filter((absolute) => $d07e34cce18680fd$var$isValidWallTime(date3, timeZone, absolute));
}
function $d07e34cce18680fd$var$isValidWallTime(date3, timeZone, absolute) {
  let parts = $d07e34cce18680fd$var$getTimeZoneParts(absolute, timeZone);
  return date3.year === parts.year && date3.month === parts.month && date3.day === parts.day && date3.hour === parts.hour && date3.minute === parts.minute && date3.second === parts.second;
}
function $d07e34cce18680fd$export$5107c82f94518f5c(date3, timeZone, disambiguation = "compatible") {
  let dateTime = $d07e34cce18680fd$export$b21e0b124e224484(date3);
  if (timeZone === "UTC") return $d07e34cce18680fd$export$bd4fb2bc8bb06fb(dateTime);
  if (timeZone === (0, $ad063034c8620db8$export$aa8b41735afcabd2)() && disambiguation === "compatible" && !(0, $ad063034c8620db8$export$6ab69b273755230b)()) {
    dateTime = $d07e34cce18680fd$export$b4a036af3fc0b032(dateTime, new (0, $93635573935797de$export$80ee6245ec4f29ec)());
    let date4 = /* @__PURE__ */ new Date();
    let year = (0, $93635573935797de$export$c36e0ecb2d4fa69d)(dateTime.era, dateTime.year);
    date4.setFullYear(year, dateTime.month - 1, dateTime.day);
    date4.setHours(dateTime.hour, dateTime.minute, dateTime.second, dateTime.millisecond);
    return date4.getTime();
  }
  let ms = $d07e34cce18680fd$export$bd4fb2bc8bb06fb(dateTime);
  let offsetBefore = $d07e34cce18680fd$export$59c99f3515d3493f(ms - $d07e34cce18680fd$var$DAYMILLIS, timeZone);
  let offsetAfter = $d07e34cce18680fd$export$59c99f3515d3493f(ms + $d07e34cce18680fd$var$DAYMILLIS, timeZone);
  let valid = $d07e34cce18680fd$var$getValidWallTimes(dateTime, timeZone, ms - offsetBefore, ms - offsetAfter);
  if (valid.length === 1) return valid[0];
  if (valid.length > 1) switch (disambiguation) {
    // 'compatible' means 'earlier' for "fall back" transitions
    case "compatible":
    case "earlier":
      return valid[0];
    case "later":
      return valid[valid.length - 1];
    case "reject":
      throw new RangeError("Multiple possible absolute times found");
  }
  switch (disambiguation) {
    case "earlier":
      return Math.min(ms - offsetBefore, ms - offsetAfter);
    // 'compatible' means 'later' for "spring forward" transitions
    case "compatible":
    case "later":
      return Math.max(ms - offsetBefore, ms - offsetAfter);
    case "reject":
      throw new RangeError("No such absolute time found");
  }
}
function $d07e34cce18680fd$export$e67a095c620b86fe(dateTime, timeZone, disambiguation = "compatible") {
  return new Date($d07e34cce18680fd$export$5107c82f94518f5c(dateTime, timeZone, disambiguation));
}
function $d07e34cce18680fd$export$1b96692a1ba042ac(ms, timeZone) {
  let offset = $d07e34cce18680fd$export$59c99f3515d3493f(ms, timeZone);
  let date3 = new Date(ms + offset);
  let year = date3.getUTCFullYear();
  let month = date3.getUTCMonth() + 1;
  let day = date3.getUTCDate();
  let hour = date3.getUTCHours();
  let minute = date3.getUTCMinutes();
  let second = date3.getUTCSeconds();
  let millisecond = date3.getUTCMilliseconds();
  return new (0, $2aaf608024c21ca1$export$d3b7288e7994edea)(year < 1 ? "BC" : "AD", year < 1 ? -year + 1 : year, month, day, timeZone, offset, hour, minute, second, millisecond);
}
function $d07e34cce18680fd$export$93522d1a439f3617(dateTime) {
  return new (0, $2aaf608024c21ca1$export$99faa760c7908e4f)(dateTime.calendar, dateTime.era, dateTime.year, dateTime.month, dateTime.day);
}
function $d07e34cce18680fd$export$b21e0b124e224484(date3, time2) {
  let hour = 0, minute = 0, second = 0, millisecond = 0;
  if ("timeZone" in date3) ({ hour, minute, second, millisecond } = date3);
  else if ("hour" in date3 && !time2) return date3;
  if (time2) ({ hour, minute, second, millisecond } = time2);
  return new (0, $2aaf608024c21ca1$export$ca871e8dbb80966f)(date3.calendar, date3.era, date3.year, date3.month, date3.day, hour, minute, second, millisecond);
}
function $d07e34cce18680fd$export$b4a036af3fc0b032(date3, calendar) {
  if ((0, $ad063034c8620db8$export$dbc69fd56b53d5e)(date3.calendar, calendar)) return date3;
  let calendarDate = calendar.fromJulianDay(date3.calendar.toJulianDay(date3));
  let copy = date3.copy();
  copy.calendar = calendar;
  copy.era = calendarDate.era;
  copy.year = calendarDate.year;
  copy.month = calendarDate.month;
  copy.day = calendarDate.day;
  (0, $435a2ceaa8778ed8$export$c4e2ecac49351ef2)(copy);
  return copy;
}
function $d07e34cce18680fd$export$84c95a83c799e074(date3, timeZone, disambiguation) {
  if (date3 instanceof (0, $2aaf608024c21ca1$export$d3b7288e7994edea)) {
    if (date3.timeZone === timeZone) return date3;
    return $d07e34cce18680fd$export$538b00033cc11c75(date3, timeZone);
  }
  let ms = $d07e34cce18680fd$export$5107c82f94518f5c(date3, timeZone, disambiguation);
  return $d07e34cce18680fd$export$1b96692a1ba042ac(ms, timeZone);
}
function $d07e34cce18680fd$export$83aac07b4c37b25(date3) {
  let ms = $d07e34cce18680fd$export$bd4fb2bc8bb06fb(date3) - date3.offset;
  return new Date(ms);
}
function $d07e34cce18680fd$export$538b00033cc11c75(date3, timeZone) {
  let ms = $d07e34cce18680fd$export$bd4fb2bc8bb06fb(date3) - date3.offset;
  return $d07e34cce18680fd$export$b4a036af3fc0b032($d07e34cce18680fd$export$1b96692a1ba042ac(ms, timeZone), date3.calendar);
}
var $d07e34cce18680fd$var$formattersByTimeZone, $d07e34cce18680fd$var$DAYMILLIS;
var init_conversion = __esm({
  "node_modules/@internationalized/date/dist/private/conversion.mjs"() {
    init_CalendarDate();
    init_manipulation();
    init_GregorianCalendar();
    init_queries();
    $d07e34cce18680fd$var$formattersByTimeZone = /* @__PURE__ */ new Map();
    $d07e34cce18680fd$var$DAYMILLIS = 864e5;
  }
});

// node_modules/@internationalized/date/dist/private/manipulation.mjs
function $435a2ceaa8778ed8$export$e16d8520af44a096(date3, duration3) {
  let mutableDate = date3.copy();
  let days = "hour" in mutableDate ? $435a2ceaa8778ed8$var$addTimeFields(mutableDate, duration3) : 0;
  $435a2ceaa8778ed8$var$addYears(mutableDate, duration3.years || 0);
  if (mutableDate.calendar.balanceYearMonth) mutableDate.calendar.balanceYearMonth(mutableDate, date3);
  mutableDate.month += duration3.months || 0;
  $435a2ceaa8778ed8$var$balanceYearMonth(mutableDate);
  $435a2ceaa8778ed8$var$constrainMonthDay(mutableDate);
  mutableDate.day += (duration3.weeks || 0) * 7;
  mutableDate.day += duration3.days || 0;
  mutableDate.day += days;
  $435a2ceaa8778ed8$var$balanceDay(mutableDate);
  if (mutableDate.calendar.balanceDate) mutableDate.calendar.balanceDate(mutableDate);
  if (mutableDate.year < 1) {
    mutableDate.year = 1;
    mutableDate.month = 1;
    mutableDate.day = 1;
  }
  let maxYear = mutableDate.calendar.getYearsInEra(mutableDate);
  if (mutableDate.year > maxYear) {
    let isInverseEra = mutableDate.calendar.isInverseEra?.(mutableDate);
    mutableDate.year = maxYear;
    mutableDate.month = isInverseEra ? 1 : mutableDate.calendar.getMonthsInYear(mutableDate);
    mutableDate.day = isInverseEra ? 1 : mutableDate.calendar.getDaysInMonth(mutableDate);
  }
  if (mutableDate.month < 1) {
    mutableDate.month = 1;
    mutableDate.day = 1;
  }
  let maxMonth = mutableDate.calendar.getMonthsInYear(mutableDate);
  if (mutableDate.month > maxMonth) {
    mutableDate.month = maxMonth;
    mutableDate.day = mutableDate.calendar.getDaysInMonth(mutableDate);
  }
  mutableDate.day = Math.max(1, Math.min(mutableDate.calendar.getDaysInMonth(mutableDate), mutableDate.day));
  return mutableDate;
}
function $435a2ceaa8778ed8$var$addYears(date3, years) {
  if (date3.calendar.isInverseEra?.(date3)) years = -years;
  date3.year += years;
}
function $435a2ceaa8778ed8$var$balanceYearMonth(date3) {
  while (date3.month < 1) {
    $435a2ceaa8778ed8$var$addYears(date3, -1);
    date3.month += date3.calendar.getMonthsInYear(date3);
  }
  let monthsInYear = 0;
  while (date3.month > (monthsInYear = date3.calendar.getMonthsInYear(date3))) {
    date3.month -= monthsInYear;
    $435a2ceaa8778ed8$var$addYears(date3, 1);
  }
}
function $435a2ceaa8778ed8$var$balanceDay(date3) {
  while (date3.day < 1) {
    date3.month--;
    $435a2ceaa8778ed8$var$balanceYearMonth(date3);
    date3.day += date3.calendar.getDaysInMonth(date3);
  }
  while (date3.day > date3.calendar.getDaysInMonth(date3)) {
    date3.day -= date3.calendar.getDaysInMonth(date3);
    date3.month++;
    $435a2ceaa8778ed8$var$balanceYearMonth(date3);
  }
}
function $435a2ceaa8778ed8$var$constrainMonthDay(date3) {
  date3.month = Math.max(1, Math.min(date3.calendar.getMonthsInYear(date3), date3.month));
  date3.day = Math.max(1, Math.min(date3.calendar.getDaysInMonth(date3), date3.day));
}
function $435a2ceaa8778ed8$export$c4e2ecac49351ef2(date3) {
  if (date3.calendar.constrainDate) date3.calendar.constrainDate(date3);
  date3.year = Math.max(1, Math.min(date3.calendar.getYearsInEra(date3), date3.year));
  $435a2ceaa8778ed8$var$constrainMonthDay(date3);
}
function $435a2ceaa8778ed8$export$3e2544e88a25bff8(duration3) {
  let inverseDuration = {};
  for (let key in duration3) if (typeof duration3[key] === "number") inverseDuration[key] = -duration3[key];
  return inverseDuration;
}
function $435a2ceaa8778ed8$export$4e2d2ead65e5f7e3(date3, duration3) {
  return $435a2ceaa8778ed8$export$e16d8520af44a096(date3, $435a2ceaa8778ed8$export$3e2544e88a25bff8(duration3));
}
function $435a2ceaa8778ed8$export$adaa4cf7ef1b65be(date3, fields) {
  let mutableDate = date3.copy();
  if (fields.era != null) mutableDate.era = fields.era;
  if (fields.year != null) mutableDate.year = fields.year;
  if (fields.month != null) mutableDate.month = fields.month;
  if (fields.day != null) mutableDate.day = fields.day;
  $435a2ceaa8778ed8$export$c4e2ecac49351ef2(mutableDate);
  return mutableDate;
}
function $435a2ceaa8778ed8$export$e5d5e1c1822b6e56(value, fields) {
  let mutableValue = value.copy();
  if (fields.hour != null) mutableValue.hour = fields.hour;
  if (fields.minute != null) mutableValue.minute = fields.minute;
  if (fields.second != null) mutableValue.second = fields.second;
  if (fields.millisecond != null) mutableValue.millisecond = fields.millisecond;
  $435a2ceaa8778ed8$export$7555de1e070510cb(mutableValue);
  return mutableValue;
}
function $435a2ceaa8778ed8$var$balanceTime(time2) {
  time2.second += Math.floor(time2.millisecond / 1e3);
  time2.millisecond = $435a2ceaa8778ed8$var$nonNegativeMod(time2.millisecond, 1e3);
  time2.minute += Math.floor(time2.second / 60);
  time2.second = $435a2ceaa8778ed8$var$nonNegativeMod(time2.second, 60);
  time2.hour += Math.floor(time2.minute / 60);
  time2.minute = $435a2ceaa8778ed8$var$nonNegativeMod(time2.minute, 60);
  let days = Math.floor(time2.hour / 24);
  time2.hour = $435a2ceaa8778ed8$var$nonNegativeMod(time2.hour, 24);
  return days;
}
function $435a2ceaa8778ed8$export$7555de1e070510cb(time2) {
  time2.millisecond = Math.max(0, Math.min(time2.millisecond, 999));
  time2.second = Math.max(0, Math.min(time2.second, 59));
  time2.minute = Math.max(0, Math.min(time2.minute, 59));
  time2.hour = Math.max(0, Math.min(time2.hour, 23));
}
function $435a2ceaa8778ed8$var$nonNegativeMod(a, b) {
  let result = a % b;
  if (result < 0) result += b;
  return result;
}
function $435a2ceaa8778ed8$var$addTimeFields(time2, duration3) {
  time2.hour += duration3.hours || 0;
  time2.minute += duration3.minutes || 0;
  time2.second += duration3.seconds || 0;
  time2.millisecond += duration3.milliseconds || 0;
  return $435a2ceaa8778ed8$var$balanceTime(time2);
}
function $435a2ceaa8778ed8$export$d52ced6badfb9a4c(value, field, amount2, options3) {
  let mutable = value.copy();
  switch (field) {
    case "era": {
      let eras = value.calendar.getEras();
      let eraIndex = eras.indexOf(value.era);
      if (eraIndex < 0) throw new Error("Invalid era: " + value.era);
      eraIndex = $435a2ceaa8778ed8$var$cycleValue(eraIndex, amount2, 0, eras.length - 1, options3?.round);
      mutable.era = eras[eraIndex];
      $435a2ceaa8778ed8$export$c4e2ecac49351ef2(mutable);
      break;
    }
    case "year":
      if (mutable.calendar.isInverseEra?.(mutable)) amount2 = -amount2;
      mutable.year = $435a2ceaa8778ed8$var$cycleValue(value.year, amount2, -Infinity, 9999, options3?.round);
      if (mutable.year === -Infinity) mutable.year = 1;
      if (mutable.calendar.balanceYearMonth) mutable.calendar.balanceYearMonth(mutable, value);
      break;
    case "month":
      mutable.month = $435a2ceaa8778ed8$var$cycleValue(value.month, amount2, 1, value.calendar.getMonthsInYear(value), options3?.round);
      break;
    case "day":
      mutable.day = $435a2ceaa8778ed8$var$cycleValue(value.day, amount2, 1, value.calendar.getDaysInMonth(value), options3?.round);
      break;
    default:
      throw new Error("Unsupported field " + field);
  }
  if (value.calendar.balanceDate) value.calendar.balanceDate(mutable);
  $435a2ceaa8778ed8$export$c4e2ecac49351ef2(mutable);
  return mutable;
}
function $435a2ceaa8778ed8$export$dd02b3e0007dfe28(value, field, amount2, options3) {
  let mutable = value.copy();
  switch (field) {
    case "hour": {
      let hours = value.hour;
      let min = 0;
      let max = 23;
      if (options3?.hourCycle === 12) {
        let isPM = hours >= 12;
        min = isPM ? 12 : 0;
        max = isPM ? 23 : 11;
      }
      mutable.hour = $435a2ceaa8778ed8$var$cycleValue(hours, amount2, min, max, options3?.round);
      break;
    }
    case "minute":
      mutable.minute = $435a2ceaa8778ed8$var$cycleValue(value.minute, amount2, 0, 59, options3?.round);
      break;
    case "second":
      mutable.second = $435a2ceaa8778ed8$var$cycleValue(value.second, amount2, 0, 59, options3?.round);
      break;
    case "millisecond":
      mutable.millisecond = $435a2ceaa8778ed8$var$cycleValue(value.millisecond, amount2, 0, 999, options3?.round);
      break;
    default:
      throw new Error("Unsupported field " + field);
  }
  return mutable;
}
function $435a2ceaa8778ed8$var$cycleValue(value, amount2, min, max, round = false) {
  if (round) {
    value += Math.sign(amount2);
    if (value < min) value = max;
    let div = Math.abs(amount2);
    if (amount2 > 0) value = Math.ceil(value / div) * div;
    else value = Math.floor(value / div) * div;
    if (value > max) value = min;
  } else {
    value += amount2;
    if (value < min) value = max - (min - value - 1);
    else if (value > max) value = min + (value - max - 1);
  }
  return value;
}
function $435a2ceaa8778ed8$export$96b1d28349274637(dateTime, duration3) {
  let ms;
  if (duration3.years != null && duration3.years !== 0 || duration3.months != null && duration3.months !== 0 || duration3.weeks != null && duration3.weeks !== 0 || duration3.days != null && duration3.days !== 0) {
    let res2 = $435a2ceaa8778ed8$export$e16d8520af44a096((0, $d07e34cce18680fd$export$b21e0b124e224484)(dateTime), {
      years: duration3.years,
      months: duration3.months,
      weeks: duration3.weeks,
      days: duration3.days
    });
    ms = (0, $d07e34cce18680fd$export$5107c82f94518f5c)(res2, dateTime.timeZone);
  } else
    ms = (0, $d07e34cce18680fd$export$bd4fb2bc8bb06fb)(dateTime) - dateTime.offset;
  ms += duration3.milliseconds || 0;
  ms += (duration3.seconds || 0) * 1e3;
  ms += (duration3.minutes || 0) * 6e4;
  ms += (duration3.hours || 0) * 36e5;
  let res = (0, $d07e34cce18680fd$export$1b96692a1ba042ac)(ms, dateTime.timeZone);
  return (0, $d07e34cce18680fd$export$b4a036af3fc0b032)(res, dateTime.calendar);
}
function $435a2ceaa8778ed8$export$6814caac34ca03c7(dateTime, duration3) {
  return $435a2ceaa8778ed8$export$96b1d28349274637(dateTime, $435a2ceaa8778ed8$export$3e2544e88a25bff8(duration3));
}
function $435a2ceaa8778ed8$export$9a297d111fc86b79(dateTime, field, amount2, options3) {
  switch (field) {
    case "hour": {
      let min = 0;
      let max = 23;
      if (options3?.hourCycle === 12) {
        let isPM = dateTime.hour >= 12;
        min = isPM ? 12 : 0;
        max = isPM ? 23 : 11;
      }
      let plainDateTime = (0, $d07e34cce18680fd$export$b21e0b124e224484)(dateTime);
      let minDate = (0, $d07e34cce18680fd$export$b4a036af3fc0b032)($435a2ceaa8778ed8$export$e5d5e1c1822b6e56(plainDateTime, {
        hour: min
      }), new (0, $93635573935797de$export$80ee6245ec4f29ec)());
      let minAbsolute = [
        (0, $d07e34cce18680fd$export$5107c82f94518f5c)(minDate, dateTime.timeZone, "earlier"),
        (0, $d07e34cce18680fd$export$5107c82f94518f5c)(minDate, dateTime.timeZone, "later")
      ].filter((ms2) => (0, $d07e34cce18680fd$export$1b96692a1ba042ac)(ms2, dateTime.timeZone).day === minDate.day)[0];
      let maxDate = (0, $d07e34cce18680fd$export$b4a036af3fc0b032)($435a2ceaa8778ed8$export$e5d5e1c1822b6e56(plainDateTime, {
        hour: max
      }), new (0, $93635573935797de$export$80ee6245ec4f29ec)());
      let maxAbsolute = [
        (0, $d07e34cce18680fd$export$5107c82f94518f5c)(maxDate, dateTime.timeZone, "earlier"),
        (0, $d07e34cce18680fd$export$5107c82f94518f5c)(maxDate, dateTime.timeZone, "later")
      ].filter((ms2) => (0, $d07e34cce18680fd$export$1b96692a1ba042ac)(ms2, dateTime.timeZone).day === maxDate.day).pop();
      let ms = (0, $d07e34cce18680fd$export$bd4fb2bc8bb06fb)(dateTime) - dateTime.offset;
      let hours = Math.floor(ms / $435a2ceaa8778ed8$var$ONE_HOUR);
      let remainder = ms % $435a2ceaa8778ed8$var$ONE_HOUR;
      ms = $435a2ceaa8778ed8$var$cycleValue(hours, amount2, Math.floor(minAbsolute / $435a2ceaa8778ed8$var$ONE_HOUR), Math.floor(maxAbsolute / $435a2ceaa8778ed8$var$ONE_HOUR), options3?.round) * $435a2ceaa8778ed8$var$ONE_HOUR + remainder;
      return (0, $d07e34cce18680fd$export$b4a036af3fc0b032)((0, $d07e34cce18680fd$export$1b96692a1ba042ac)(ms, dateTime.timeZone), dateTime.calendar);
    }
    case "minute":
    case "second":
    case "millisecond":
      return $435a2ceaa8778ed8$export$dd02b3e0007dfe28(dateTime, field, amount2, options3);
    case "era":
    case "year":
    case "month":
    case "day": {
      let res = $435a2ceaa8778ed8$export$d52ced6badfb9a4c((0, $d07e34cce18680fd$export$b21e0b124e224484)(dateTime), field, amount2, options3);
      let ms = (0, $d07e34cce18680fd$export$5107c82f94518f5c)(res, dateTime.timeZone);
      return (0, $d07e34cce18680fd$export$b4a036af3fc0b032)((0, $d07e34cce18680fd$export$1b96692a1ba042ac)(ms, dateTime.timeZone), dateTime.calendar);
    }
    default:
      throw new Error("Unsupported field " + field);
  }
}
function $435a2ceaa8778ed8$export$31b5430eb18be4f8(dateTime, fields, disambiguation) {
  let plainDateTime = (0, $d07e34cce18680fd$export$b21e0b124e224484)(dateTime);
  let res = $435a2ceaa8778ed8$export$e5d5e1c1822b6e56($435a2ceaa8778ed8$export$adaa4cf7ef1b65be(plainDateTime, fields), fields);
  if (res.compare(plainDateTime) === 0) return dateTime;
  let ms = (0, $d07e34cce18680fd$export$5107c82f94518f5c)(res, dateTime.timeZone, disambiguation);
  return (0, $d07e34cce18680fd$export$b4a036af3fc0b032)((0, $d07e34cce18680fd$export$1b96692a1ba042ac)(ms, dateTime.timeZone), dateTime.calendar);
}
var $435a2ceaa8778ed8$var$ONE_HOUR;
var init_manipulation = __esm({
  "node_modules/@internationalized/date/dist/private/manipulation.mjs"() {
    init_conversion();
    init_GregorianCalendar();
    $435a2ceaa8778ed8$var$ONE_HOUR = 36e5;
  }
});

// node_modules/@internationalized/date/dist/private/string.mjs
function $58246871e4652552$export$f59dee82248f5ad4(time2) {
  return `${String(time2.hour).padStart(2, "0")}:${String(time2.minute).padStart(2, "0")}:${String(time2.second).padStart(2, "0")}${time2.millisecond ? String(time2.millisecond / 1e3).slice(1) : ""}`;
}
function $58246871e4652552$export$60dfd74aa96791bd(date3) {
  let gregorianDate = (0, $d07e34cce18680fd$export$b4a036af3fc0b032)(date3, new (0, $93635573935797de$export$80ee6245ec4f29ec)());
  let year;
  if (gregorianDate.era === "BC") year = gregorianDate.year === 1 ? "0000" : "-" + String(Math.abs(1 - gregorianDate.year)).padStart(6, "00");
  else year = String(gregorianDate.year).padStart(4, "0");
  return `${year}-${String(gregorianDate.month).padStart(2, "0")}-${String(gregorianDate.day).padStart(2, "0")}`;
}
function $58246871e4652552$export$4223de14708adc63(date3) {
  return `${$58246871e4652552$export$60dfd74aa96791bd(date3)}T${$58246871e4652552$export$f59dee82248f5ad4(date3)}`;
}
function $58246871e4652552$var$offsetToString(offset) {
  let sign = Math.sign(offset) < 0 ? "-" : "+";
  offset = Math.abs(offset);
  let offsetHours = Math.floor(offset / 36e5);
  let offsetMinutes = Math.floor(offset % 36e5 / 6e4);
  let offsetSeconds = Math.floor(offset % 36e5 % 6e4 / 1e3);
  let stringOffset = `${sign}${String(offsetHours).padStart(2, "0")}:${String(offsetMinutes).padStart(2, "0")}`;
  if (offsetSeconds !== 0) stringOffset += `:${String(offsetSeconds).padStart(2, "0")}`;
  return stringOffset;
}
function $58246871e4652552$export$bf79f1ebf4b18792(date3) {
  return `${$58246871e4652552$export$4223de14708adc63(date3)}${$58246871e4652552$var$offsetToString(date3.offset)}[${date3.timeZone}]`;
}
var $58246871e4652552$var$requiredDurationTimeGroups, $58246871e4652552$var$requiredDurationGroups;
var init_string = __esm({
  "node_modules/@internationalized/date/dist/private/string.mjs"() {
    init_conversion();
    init_GregorianCalendar();
    $58246871e4652552$var$requiredDurationTimeGroups = [
      "hours",
      "minutes",
      "seconds"
    ];
    $58246871e4652552$var$requiredDurationGroups = [
      "years",
      "months",
      "weeks",
      "days",
      ...$58246871e4652552$var$requiredDurationTimeGroups
    ];
  }
});

// node_modules/@internationalized/date/dist/private/CalendarDate.mjs
function $2aaf608024c21ca1$var$shiftArgs(args) {
  let calendar = typeof args[0] === "object" ? args.shift() : new (0, $93635573935797de$export$80ee6245ec4f29ec)();
  let era;
  if (typeof args[0] === "string") era = args.shift();
  else {
    let eras = calendar.getEras();
    era = eras[eras.length - 1];
  }
  let year = args.shift();
  let month = args.shift();
  let day = args.shift();
  return [
    calendar,
    era,
    year,
    month,
    day
  ];
}
var $2aaf608024c21ca1$export$99faa760c7908e4f, $2aaf608024c21ca1$export$ca871e8dbb80966f, $2aaf608024c21ca1$export$d3b7288e7994edea;
var init_CalendarDate = __esm({
  "node_modules/@internationalized/date/dist/private/CalendarDate.mjs"() {
    init_manipulation();
    init_queries();
    init_string();
    init_GregorianCalendar();
    init_conversion();
    $2aaf608024c21ca1$export$99faa760c7908e4f = class _$2aaf608024c21ca1$export$99faa760c7908e4f {
      // This prevents TypeScript from allowing other types with the same fields to match.
      // i.e. a ZonedDateTime should not be be passable to a parameter that expects CalendarDate.
      // If that behavior is desired, use the AnyCalendarDate interface instead.
      // @ts-ignore
      #type;
      constructor(...args) {
        let [calendar, era, year, month, day] = $2aaf608024c21ca1$var$shiftArgs(args);
        this.calendar = calendar;
        this.era = era;
        this.year = year;
        this.month = month;
        this.day = day;
        (0, $435a2ceaa8778ed8$export$c4e2ecac49351ef2)(this);
      }
      /** Returns a copy of this date. */
      copy() {
        if (this.era) return new _$2aaf608024c21ca1$export$99faa760c7908e4f(this.calendar, this.era, this.year, this.month, this.day);
        else return new _$2aaf608024c21ca1$export$99faa760c7908e4f(this.calendar, this.year, this.month, this.day);
      }
      /** Returns a new `CalendarDate` with the given duration added to it. */
      add(duration3) {
        return (0, $435a2ceaa8778ed8$export$e16d8520af44a096)(this, duration3);
      }
      /** Returns a new `CalendarDate` with the given duration subtracted from it. */
      subtract(duration3) {
        return (0, $435a2ceaa8778ed8$export$4e2d2ead65e5f7e3)(this, duration3);
      }
      /**
      * Returns a new `CalendarDate` with the given fields set to the provided values. Other fields
      * will be constrained accordingly.
      */
      set(fields) {
        return (0, $435a2ceaa8778ed8$export$adaa4cf7ef1b65be)(this, fields);
      }
      /**
      * Returns a new `CalendarDate` with the given field adjusted by a specified amount.
      * When the resulting value reaches the limits of the field, it wraps around.
      */
      cycle(field, amount2, options3) {
        return (0, $435a2ceaa8778ed8$export$d52ced6badfb9a4c)(this, field, amount2, options3);
      }
      /**
      * Converts the date to a native JavaScript Date object, with the time set to midnight in the
      * given time zone.
      */
      toDate(timeZone) {
        return (0, $d07e34cce18680fd$export$e67a095c620b86fe)(this, timeZone);
      }
      /** Converts the date to an ISO 8601 formatted string. */
      toString() {
        return (0, $58246871e4652552$export$60dfd74aa96791bd)(this);
      }
      /**
      * Compares this date with another. A negative result indicates that this date is before the given
      * one, and a positive date indicates that it is after.
      */
      compare(b) {
        return (0, $ad063034c8620db8$export$68781ddf31c0090f)(this, b);
      }
    };
    $2aaf608024c21ca1$export$ca871e8dbb80966f = class _$2aaf608024c21ca1$export$ca871e8dbb80966f {
      // This prevents TypeScript from allowing other types with the same fields to match.
      // @ts-ignore
      #type;
      constructor(...args) {
        let [calendar, era, year, month, day] = $2aaf608024c21ca1$var$shiftArgs(args);
        this.calendar = calendar;
        this.era = era;
        this.year = year;
        this.month = month;
        this.day = day;
        this.hour = args.shift() || 0;
        this.minute = args.shift() || 0;
        this.second = args.shift() || 0;
        this.millisecond = args.shift() || 0;
        (0, $435a2ceaa8778ed8$export$c4e2ecac49351ef2)(this);
      }
      /** Returns a copy of this date. */
      copy() {
        if (this.era) return new _$2aaf608024c21ca1$export$ca871e8dbb80966f(this.calendar, this.era, this.year, this.month, this.day, this.hour, this.minute, this.second, this.millisecond);
        else return new _$2aaf608024c21ca1$export$ca871e8dbb80966f(this.calendar, this.year, this.month, this.day, this.hour, this.minute, this.second, this.millisecond);
      }
      /** Returns a new `CalendarDateTime` with the given duration added to it. */
      add(duration3) {
        return (0, $435a2ceaa8778ed8$export$e16d8520af44a096)(this, duration3);
      }
      /** Returns a new `CalendarDateTime` with the given duration subtracted from it. */
      subtract(duration3) {
        return (0, $435a2ceaa8778ed8$export$4e2d2ead65e5f7e3)(this, duration3);
      }
      /**
      * Returns a new `CalendarDateTime` with the given fields set to the provided values. Other fields
      * will be constrained accordingly.
      */
      set(fields) {
        return (0, $435a2ceaa8778ed8$export$adaa4cf7ef1b65be)((0, $435a2ceaa8778ed8$export$e5d5e1c1822b6e56)(this, fields), fields);
      }
      /**
      * Returns a new `CalendarDateTime` with the given field adjusted by a specified amount.
      * When the resulting value reaches the limits of the field, it wraps around.
      */
      cycle(field, amount2, options3) {
        switch (field) {
          case "era":
          case "year":
          case "month":
          case "day":
            return (0, $435a2ceaa8778ed8$export$d52ced6badfb9a4c)(this, field, amount2, options3);
          default:
            return (0, $435a2ceaa8778ed8$export$dd02b3e0007dfe28)(this, field, amount2, options3);
        }
      }
      /** Converts the date to a native JavaScript Date object in the given time zone. */
      toDate(timeZone, disambiguation) {
        return (0, $d07e34cce18680fd$export$e67a095c620b86fe)(this, timeZone, disambiguation);
      }
      /** Converts the date to an ISO 8601 formatted string. */
      toString() {
        return (0, $58246871e4652552$export$4223de14708adc63)(this);
      }
      /**
      * Compares this date with another. A negative result indicates that this date is before the given
      * one, and a positive date indicates that it is after.
      */
      compare(b) {
        let res = (0, $ad063034c8620db8$export$68781ddf31c0090f)(this, b);
        if (res === 0) return (0, $ad063034c8620db8$export$c19a80a9721b80f6)(this, (0, $d07e34cce18680fd$export$b21e0b124e224484)(b));
        return res;
      }
    };
    $2aaf608024c21ca1$export$d3b7288e7994edea = class _$2aaf608024c21ca1$export$d3b7288e7994edea {
      // This prevents TypeScript from allowing other types with the same fields to match.
      // @ts-ignore
      #type;
      constructor(...args) {
        let [calendar, era, year, month, day] = $2aaf608024c21ca1$var$shiftArgs(args);
        let timeZone = args.shift();
        let offset = args.shift();
        this.calendar = calendar;
        this.era = era;
        this.year = year;
        this.month = month;
        this.day = day;
        this.timeZone = timeZone;
        this.offset = offset;
        this.hour = args.shift() || 0;
        this.minute = args.shift() || 0;
        this.second = args.shift() || 0;
        this.millisecond = args.shift() || 0;
        (0, $435a2ceaa8778ed8$export$c4e2ecac49351ef2)(this);
      }
      /** Returns a copy of this date. */
      copy() {
        if (this.era) return new _$2aaf608024c21ca1$export$d3b7288e7994edea(this.calendar, this.era, this.year, this.month, this.day, this.timeZone, this.offset, this.hour, this.minute, this.second, this.millisecond);
        else return new _$2aaf608024c21ca1$export$d3b7288e7994edea(this.calendar, this.year, this.month, this.day, this.timeZone, this.offset, this.hour, this.minute, this.second, this.millisecond);
      }
      /** Returns a new `ZonedDateTime` with the given duration added to it. */
      add(duration3) {
        return (0, $435a2ceaa8778ed8$export$96b1d28349274637)(this, duration3);
      }
      /** Returns a new `ZonedDateTime` with the given duration subtracted from it. */
      subtract(duration3) {
        return (0, $435a2ceaa8778ed8$export$6814caac34ca03c7)(this, duration3);
      }
      /**
      * Returns a new `ZonedDateTime` with the given fields set to the provided values. Other fields
      * will be constrained accordingly.
      */
      set(fields, disambiguation) {
        return (0, $435a2ceaa8778ed8$export$31b5430eb18be4f8)(this, fields, disambiguation);
      }
      /**
      * Returns a new `ZonedDateTime` with the given field adjusted by a specified amount.
      * When the resulting value reaches the limits of the field, it wraps around.
      */
      cycle(field, amount2, options3) {
        return (0, $435a2ceaa8778ed8$export$9a297d111fc86b79)(this, field, amount2, options3);
      }
      /** Converts the date to a native JavaScript Date object. */
      toDate() {
        return (0, $d07e34cce18680fd$export$83aac07b4c37b25)(this);
      }
      /**
      * Converts the date to an ISO 8601 formatted string, including the UTC offset and time zone
      * identifier.
      */
      toString() {
        return (0, $58246871e4652552$export$bf79f1ebf4b18792)(this);
      }
      /** Converts the date to an ISO 8601 formatted string in UTC. */
      toAbsoluteString() {
        return this.toDate().toISOString();
      }
      /**
      * Compares this date with another. A negative result indicates that this date is before the given
      * one, and a positive date indicates that it is after.
      */
      compare(b) {
        return this.toDate().getTime() - (0, $d07e34cce18680fd$export$84c95a83c799e074)(b, this.timeZone).toDate().getTime();
      }
    };
  }
});

// node_modules/@internationalized/date/dist/index.mjs
var init_dist = __esm({
  "node_modules/@internationalized/date/dist/index.mjs"() {
    init_conversion();
  }
});

// lib/failure/reset-clock.ts
function readClock(words, localZone) {
  const { day, rest } = readDay(words);
  const time2 = TIME.exec(rest);
  const named2 = day !== void 0 && "month" in day;
  if (time2 === null && !named2) return void 0;
  const zone = readZone(rest.slice(time2?.[0].length ?? 0), localZone);
  const { hour, minute } = time2 === null ? { hour: 0, minute: 0 } : readHour(time2);
  if (zone === void 0 || hour > 23 || minute > 59) return void 0;
  return { hour, minute, zone, day: day ?? { skip: 0 } };
}
function nextMoment(clock, now) {
  const earliest = now.getTime() - JUST_PAST;
  const today = $d07e34cce18680fd$export$93522d1a439f3617($d07e34cce18680fd$export$1b96692a1ba042ac(earliest, clock.zone));
  return daysFor(clock, today).flatMap(
    (day) => momentsOf($d07e34cce18680fd$export$b21e0b124e224484(day).set({ hour: clock.hour, minute: clock.minute }), clock.zone)
  ).find((moment) => moment > earliest);
}
function momentsOf(shown3, zone) {
  return ["compatible", "later"].map((which) => shown3.toDate(zone, which).getTime());
}
function isZone(name) {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }) !== void 0;
  } catch {
    return false;
  }
}
function daysFor({ day }, today) {
  if ("month" in day)
    return [0, 1].map(
      (years) => today.add({ years }).set({ month: day.month, day: 1 }).add({ days: day.day - 1 })
    );
  if ("weekday" in day) {
    const first = today.add({ days: (day.weekday - today.toDate("UTC").getUTCDay() + 7) % 7 });
    return [first, first.add({ days: 7 })];
  }
  return [today.add({ days: day.skip }), today.add({ days: day.skip + 1 })];
}
function readDay(words) {
  const found = MONTH_DAY.exec(words) ?? DAY_MONTH.exec(words) ?? RELATIVE_DAY.exec(words) ?? WEEKDAY.exec(words);
  if (found === null) return { rest: words };
  const rest = words.slice(found[0].length).replace(JOIN, "");
  const [, first = "", second] = found;
  if (second !== void 0)
    return { day: /^\d/.test(first) ? dayOf(second, first) : dayOf(first, second), rest };
  if (/^to/i.test(first)) return { day: { skip: /^tod/i.test(first) ? 0 : 1 }, rest };
  return { day: { weekday: WEEKDAYS.indexOf(first.toLowerCase()) + 1 }, rest };
}
function dayOf(month, day) {
  return { month: MONTHS.indexOf(month.toLowerCase()) + 1, day: Number(day) };
}
function readHour(time2) {
  const [, hour12, minute12 = "0", half = "", hour24, minute24, word] = time2;
  if (word !== void 0) return { hour: /^n/i.test(word) ? 12 : 0, minute: 0 };
  if (hour24 !== void 0) return { hour: Number(hour24), minute: Number(minute24) };
  const hour = Number(hour12);
  if (hour < 1 || hour > 12) return { hour: 24, minute: 0 };
  return { hour: hour % 12 + (half.toLowerCase() === "p" ? 12 : 0), minute: Number(minute12) };
}
function readZone(rest, localZone) {
  const [, inBrackets, bare] = ZONE.exec(rest) ?? [];
  const name = inBrackets ?? bare;
  if (name === void 0) return /^\s?\(/.test(rest) ? void 0 : localZone;
  const zone = SHORT_ZONES[name.toUpperCase()] ?? name;
  return isZone(zone) ? zone : void 0;
}
var JUST_PAST, MONTHS, WEEKDAYS, JOIN, MONTH_DAY, DAY_MONTH, WEEKDAY, RELATIVE_DAY, TIME, ZONE, SHORT_ZONES;
var init_reset_clock = __esm({
  "lib/failure/reset-clock.ts"() {
    "use strict";
    init_dist();
    JUST_PAST = 6e4;
    MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    JOIN = /^(?:,|at|on|\s){1,6}/i;
    MONTH_DAY = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s\d{4})?(?![\d:])/i;
    DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?\s(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{4})?(?!\w)/i;
    WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?!\w)/i;
    RELATIVE_DAY = /^(today|tomorrow)(?!\w)/i;
    TIME = /^(\d{1,2})(?::(\d\d))?(?::\d\d)?\s?([ap])\.?m\b\.?|^(\d{1,2}):(\d\d)(?!\d)|^(noon|midnight)\b/i;
    ZONE = /^\s?(?:\(([A-Za-z]{2,20}(?:[/_+-][A-Za-z0-9]{1,20}){0,5})\)|(UTC|GMT|Z|[ECMP][SD]?T|CES?T|BST|WES?T|JST)\b)/;
    SHORT_ZONES = {
      Z: "UTC",
      GMT: "UTC",
      ET: "America/New_York",
      EST: "America/New_York",
      EDT: "America/New_York",
      CST: "America/Chicago",
      CT: "America/Chicago",
      CDT: "America/Chicago",
      MT: "America/Denver",
      MST: "America/Denver",
      MDT: "America/Denver",
      PT: "America/Los_Angeles",
      PST: "America/Los_Angeles",
      PDT: "America/Los_Angeles",
      CET: "Europe/Paris",
      CEST: "Europe/Paris",
      WET: "Europe/Lisbon",
      WEST: "Europe/Lisbon",
      BST: "Europe/London",
      JST: "Asia/Tokyo"
    };
  }
});

// lib/failure/reset-time.ts
var reset_time_exports = {};
__export(reset_time_exports, {
  findResetTime: () => findResetTime
});
function findResetTime(text4, now, localZone) {
  const zone = isZone(localZone) ? localZone : "UTC";
  for (const read of [readEpochs, readSentences]) {
    for (const moment of read(text4, now, zone)) {
      const ahead = moment - now.getTime();
      if (ahead >= -MINUTE && ahead <= EIGHT_DAYS) return new Date(moment);
    }
  }
  return void 0;
}
function* readEpochs(text4) {
  for (const start2 of text4.matchAll(EPOCH)) {
    const at = start2.index + start2[0].length;
    const digits = /^\d{10}(?:\d{3})?(?!\d)/.exec(text4.slice(at, at + 14))?.[0];
    if (digits !== void 0) yield digits.length === 10 ? Number(digits) * 1e3 : Number(digits);
  }
}
function* readSentences(text4, now, zone) {
  for (const trigger of text4.matchAll(TRIGGER)) {
    const at = trigger.index + trigger[0].length;
    const words = text4.slice(at, at + 100).replace(LEAD, "");
    const moment = readStamp(words, now, zone) ?? readDuration(words, now) ?? readClockTime(words, now, zone);
    if (moment !== void 0) yield moment;
  }
}
function readStamp(words, now, zone) {
  const [, day, time2, offset] = STAMP2.exec(words) ?? [];
  if (day === void 0 || new Date(day).getUTCDate() !== Number(day.slice(-2))) return void 0;
  const suffix = offset?.replace(/^(?:UTC|GMT)$/i, "Z").replace(/^(.\d\d)(\d\d)$/, "$1:$2");
  const moment = Date.parse(`${day}T${time2}${suffix ?? "Z"}`);
  if (Number.isNaN(moment)) return void 0;
  if (suffix !== void 0) return moment;
  const moments = momentsOf($d07e34cce18680fd$export$b21e0b124e224484($d07e34cce18680fd$export$1b96692a1ba042ac(moment, "UTC")), zone);
  return moments.find((one) => one >= now.getTime() - MINUTE) ?? moments[0];
}
function readDuration(words, now) {
  let rest = words;
  let total;
  for (let part = PART2.exec(rest); part !== null; part = PART2.exec(rest)) {
    const [whole, amount2 = "", unit = ""] = part;
    total = (total ?? 0) + (/^a/i.test(amount2) ? 1 : Number(amount2)) * UNITS[unit.charAt(0).toLowerCase()];
    rest = rest.slice(whole.length);
  }
  return total === void 0 ? void 0 : now.getTime() + total;
}
function readClockTime(words, now, localZone) {
  const clock = readClock(words, localZone);
  return clock === void 0 ? void 0 : nextMoment(clock, now);
}
var MINUTE, EIGHT_DAYS, EPOCH, TRIGGER, LEAD, STAMP2, PART2, UNITS;
var init_reset_time = __esm({
  "lib/failure/reset-time.ts"() {
    "use strict";
    init_dist();
    init_reset_clock();
    MINUTE = 6e4;
    EIGHT_DAYS = 8 * 24 * 60 * MINUTE;
    EPOCH = /\||\b(?:resets?(?:[_-]?at)?|unified-reset)["']?\s?[:=]?\s?/gi;
    TRIGGER = /\b(?:retry-after|resets?|resetting|try again|retry|regain access|available|until|back|continue|wait)\b/gi;
    LEAD = /^["']?[\s:=]*["']?(?:(?:at|on|in|after|for|about|again|approximately|around|is|will be)\s+){0,4}/i;
    STAMP2 = /^(\d{4}-\d\d-\d\d)(?:[T ]| at )(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?/i;
    PART2 = /^(?:,|and|\s){0,4}(\d{1,6}|an?)\s?(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/i;
    UNITS = { d: 24 * 60 * MINUTE, h: 60 * MINUTE, m: MINUTE, s: 1e3 };
  }
});

// lib/index.ts
var index_exports = {};
__export(index_exports, {
  BatchError: () => BatchError,
  BatchStateManager: () => BatchStateManager,
  analyzeDependencies: () => analyzeDependencies,
  checkRetryConsent: () => checkRetryConsent,
  classifyFailure: () => classifyFailure,
  cleanupBatchState: () => cleanupBatchState,
  createBatchState: () => createBatchState,
  estimateContextTokens: () => estimateContextTokens,
  fetchIssueTitles: () => fetchIssueTitles,
  getClearNotificationMessage: () => getClearNotificationMessage,
  getFeatureGitStatus: () => getFeatureGitStatus,
  getNextPendingFeature: () => getNextPendingFeature,
  getRetryCount: () => getRetryCount,
  incrementRetryCount: () => incrementRetryCount,
  loadBatchState: () => loadBatchState,
  markFeatureStatus: () => markFeatureStatus,
  pauseBatchForClear: () => pauseBatchForClear,
  recordAutoClearEvent: () => recordAutoClearEvent,
  recordGitOperation: () => recordGitOperation,
  recordRetryAttempt: () => recordRetryAttempt,
  sanitizeErrorMessage: () => sanitizeErrorMessage,
  sanitizeFeatureName: () => sanitizeFeatureName,
  saveBatchState: () => saveBatchState,
  shouldAutoClear: () => shouldAutoClear,
  shouldClearContext: () => shouldClearContext,
  shouldRetryFeature: () => shouldRetryFeature,
  topologicalSort: () => topologicalSort,
  updateBatchProgress: () => updateBatchProgress
});
module.exports = __toCommonJS(index_exports);
init_errors();
init_classify();

// lib/actions/create-batch.ts
init_batch_id();
init_transition();
init_batch_store();
init_errors();

// lib/view/refusal.ts
init_ownership();
init_transition();
init_format();
init_pause();
function refusalText(refusal3, batchId) {
  switch (refusal3.reason) {
    case "no_such_feature":
      return `batch ${batchId} has no feature ${refusal3.index + 1}: its features are 1 to ${refusal3.total}. ${NEXT}`;
    case "already_ended":
      return `feature ${refusal3.index + 1} has already ended (${refusal3.outcome}) and stays so. ${NEXT}`;
    case "not_in_progress":
      return `feature ${refusal3.index + 1} is not in progress. ${inProgress(refusal3.current)}`;
    case "another_in_progress":
      return `feature ${refusal3.index + 1} cannot start yet. ${inProgress(refusal3.current)}`;
    case "waits_for":
      return `feature ${refusal3.index + 1} waits for feature ${refusal3.others.map((other) => other + 1).join(", ")}. ${NEXT}`;
    case "batch_paused":
      return `batch ${batchId} is paused (${refusal3.pause.reason}). The user goes on with /batch-implement --resume ${batchId}.`;
    case "batch_ended":
      return `batch ${batchId} has already ended (${refusal3.status}). /batch-status shows it.`;
  }
}
var NEXT = "Run `next` for the one to work on.";
function inProgress(current) {
  return current === null ? NEXT : `The feature in progress is ${current + 1}: use that number.`;
}
function notOwnerText(batch2, session, now) {
  const { owner: owner2, batch_id } = batch2;
  const resume = `/batch-implement --resume ${batch_id}`;
  if (session === void 0) {
    return `this call comes from no Claude Code session, and only the session that runs batch ${batch_id} may change it. Use ${resumeCommand(batch2)} in Claude Code, or name a session with --session.`;
  }
  if (!owner2) return `no session runs batch ${batch_id} now. The user takes it up here with ${resume}.`;
  if (isOvernight(batch2))
    return `batch ${batch_id} runs overnight (since ${owner2.since}, last seen ${ago(owner2.last_seen, now)}), not in this session; nothing was changed. Where it has stopped, the user goes on with ${resumeCommand(batch2)}.`;
  return `batch ${batch_id} belongs to another session (since ${owner2.since}, last seen ${ago(owner2.last_seen, now)}); nothing was changed. The user moves it here with ${resume}, which may need --take-over.`;
}
function heldText(batch2, now) {
  const { owner: owner2, batch_id } = batch2;
  if (isOvernight(batch2))
    return `an overnight run on ${owner2?.host || "an unknown computer"} works on batch ${batch_id} since ${owner2?.since}, last seen ${ago(owner2?.last_seen ?? "", now)}. Let it finish, or end it with /batch-implement --stop (in a terminal \`stop\`); then ${resumeCommand(batch2)} goes on.`;
  return `another session on ${owner2?.host || "an unknown computer"} holds batch ${batch_id} since ${owner2?.since}, last seen ${ago(owner2?.last_seen ?? "", now)}. Let it finish, or take the batch from it with /batch-implement --resume ${batch_id} --take-over.`;
}
function unfinishedText(batch2) {
  return `batch ${batch2.batch_id} is not finished (${batch2.status}), and a project has one batch at a time. Go on with it by ${resumeCommand(batch2)}, or, to give it up, stop it and see \`cleanup --help\`.`;
}

// lib/actions/create-batch.ts
init_project2();

// lib/actions/update-batch.ts
init_ownership();
init_progress();
init_transition();
init_batch_store();
init_errors();
init_clean();
init_find_unproven();
init_project2();
function settled(context, project, changed) {
  for (const warning of changed.warnings) context.warn(warning);
  const { before, batch: batch2 } = changed;
  if (!before || before !== batch2 && outcomeMark(before) !== outcomeMark(batch2)) {
    context.afterwards?.(async () => (await Promise.resolve().then(() => (init_tell_news(), tell_news_exports))).tellNews(context, project, changed));
  }
  return changed;
}
function applyOrThrow(batch2, event, now) {
  const result = transition(batch2, event, now);
  if (result.ok) return result.batch;
  throw new BatchError(refusalText(result.refusal, batch2.batch_id), { code: "REFUSED" });
}
function requireOwner(batch2, context, epoch) {
  const isSameEpoch = epoch === void 0 || batch2.owner?.epoch === epoch;
  if (isOwner(batch2, context.session) && isSameEpoch) return;
  throw new BatchError(notOwnerText(batch2, context.session, timestamp(context)), { code: "NOT_OWNER" });
}
function requireBatch(project) {
  const batch2 = readBatchOrAdvise(project);
  if (batch2) return batch2;
  throw noBatch(project.files);
}
function readBatchOrAdvise({ files }) {
  try {
    return readBatch(files);
  } catch (cause) {
    if (!isBatchError(cause) || !(cause.code === "STATE_CORRUPT" || cause.code === "STATE_IMPOSSIBLE"))
      throw cause;
    const message = `${cause.message} /batch-implement --resume says whether its backup can be used.`;
    throw new BatchError(message, { code: cause.code, cause });
  }
}

// lib/actions/create-batch.ts
function chooseId({ now, random }, wanted) {
  const id = wanted ?? newBatchId(now(), Math.floor(random() * 1e6));
  if (isBatchId(id)) return id;
  throw new BatchError(
    `${JSON.stringify(id)} cannot be the id of a batch: use letters, digits, ".", "_" and "-", at most 100, beginning with a letter or digit.`,
    { code: "USAGE" }
  );
}
async function createNewBatch(context, project, batch2) {
  const admit = (present) => requireNewBatchAllowed(project, present, batch2.batch_id);
  const created = await createBatch(project.files, batch2, timestamp(context), admit);
  keepOutOfGit(context, project);
  return settled(context, project, created).batch;
}
function requireNewBatchAllowed({ files }, present, id) {
  if (present && !isOver(present)) throw new BatchError(unfinishedText(present), { code: "BATCH_UNFINISHED" });
  const backup = present ? void 0 : readableBackup(files);
  if (backup && !isOver(backup)) throw noBatch(files);
  if (present?.batch_id !== id && !readArchived(files, id)) return;
  throw new BatchError(`a batch ${id} exists already in this project. Choose another id.`, {
    code: "REFUSED"
  });
}

// lib/library/batches.ts
init_project2();
init_create();
init_order();
init_ownership();
init_progress();
init_schema();
init_errors();

// lib/features/issue.ts
var MAX_BYTES7 = 65536;
var UNSAFE2 = /(?![\n\t])[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;
function cleanIssueBody(body) {
  const clean = body.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(UNSAFE2, "");
  let bytes = 0;
  let length = 0;
  for (const character of clean) {
    bytes += countBytes(character);
    if (bytes > MAX_BYTES7) return { body: clean.slice(0, length), cut: true };
    length += character.length;
  }
  return { body: clean, cut: false };
}
function countBytes(character) {
  const code2 = Number(character.codePointAt(0));
  if (code2 < 128) return 1;
  if (code2 < 2048) return 2;
  return code2 < 65536 ? 3 : 4;
}

// lib/library/batches.ts
init_clean();

// lib/verbs/cleanup.ts
var import_node_fs15 = __toESM(require("node:fs"), 1);
var import_node_path16 = __toESM(require("node:path"), 1);

// lib/process/process-info.ts
var import_node_fs11 = require("node:fs");
function processStarted(pid, platform = process.platform) {
  if (!isProcessId(pid)) return void 0;
  if (platform === "linux") {
    const ticks2 = statFields(pid)?.[STAT_STARTED];
    const boot = readText("/proc/sys/kernel/random/boot_id")?.trim();
    return ticks2 && boot && `${boot}/${ticks2}`;
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
var STAT_STATE = 0;
var STAT_STARTED = 19;
function statFields(pid) {
  const text4 = readText(`/proc/${pid}/stat`);
  return text4?.slice(text4.lastIndexOf(")") + 2).split(" ");
}
function ps(args) {
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  const { spawnSync: spawnSync2 } = process.getBuiltinModule("node:child_process");
  const result = spawnSync2("ps", args, { env, encoding: "utf8", timeout: 5e3, maxBuffer: 64 * 1024 * 1024 });
  return result.status === 0 ? result.stdout : void 0;
}
function readText(file) {
  try {
    return (0, import_node_fs11.readFileSync)(file, "utf8");
  } catch {
    return void 0;
  }
}
function isProcessId(pid) {
  return Number.isSafeInteger(pid) && pid > 0;
}

// lib/actions/owner-process.ts
function ownerProcess(context, { owner: owner2 }) {
  if (owner2?.pid === void 0 || owner2.host !== context.host()) return "unknown";
  if (!isAlive(owner2.pid)) return "gone";
  const started2 = processStarted(owner2.pid);
  if (started2 === void 0 || owner2.pid_started === void 0) return "unknown";
  return started2 === owner2.pid_started ? "running" : "gone";
}

// lib/verbs/cleanup.ts
init_project2();
init_ownership();
init_transition();
init_batch_store();
init_errors();
init_pause();

// lib/worktree/git-calls.ts
var import_node_path11 = __toESM(require("node:path"), 1);
init_project();
init_errors();
init_git();
var TIMEOUT_SECONDS2 = 600;
function worktreeGit(place2, env) {
  const guarded = { GIT_CEILING_DIRECTORIES: place2.folder, ...MAY_FETCH };
  return gitBy(async (more, args) => {
    requireOurs(place2);
    return call(place2.worktree, env, { ...guarded, ...more }, args);
  });
}
function checkoutGit(folder, env) {
  return gitBy((more, args) => call(folder, env, more, args));
}
var MAY_FETCH = { GIT_ALLOW_PROTOCOL: void 0, GIT_NO_LAZY_FETCH: void 0 };
function gitBy(run3) {
  return {
    ask: async (...args) => (await run3({}, args)).stdout.trim(),
    test: async (...args) => (await run3({}, args)).exitCode === 0,
    answer: async (...args) => {
      const { exitCode, stdout } = await run3({}, args);
      return { yes: exitCode === 0, text: stdout.trim() };
    },
    askWith: async (more, ...args) => (await run3(more, args)).stdout.trim()
  };
}
async function call(folder, env, more, args) {
  const answer2 = await askGit(folder, env, [...NO_HOOKS, ...args], void 0, more, TIMEOUT_SECONDS2);
  if (answer2) return answer2;
  throw new BatchError(`git does not answer in ${folder}. Look whether it is a repository still.`, {
    code: "PROCESS"
  });
}
var NO_HOOKS = ["-c", `core.hooksPath=${process.platform === "win32" ? "NUL" : "/dev/null"}`];
function isOurs({ worktree, commonGitDir }) {
  const found = findProjectRoot(worktree, () => "");
  return findWorkTree(worktree) === realParent(worktree) && found?.commonGitDir === commonGitDir;
}
function realParent(folder) {
  try {
    return process.getBuiltinModule("node:fs").realpathSync(folder);
  } catch {
    return import_node_path11.default.resolve(folder);
  }
}
function requireOurs(place2) {
  if (isOurs(place2)) return;
  throw new BatchError(
    `${place2.worktree} is not the worktree of this run any more, so nothing was done there. Look what became of it; the run goes on by run --resume.`,
    { code: "REFUSED" }
  );
}

// lib/worktree/place.ts
var import_node_crypto = require("node:crypto");
var import_node_path12 = __toESM(require("node:path"), 1);
init_errors();
function runPlace({ env, home, cwd }, { root, workTree, commonGitDir }, batchId) {
  if (commonGitDir === void 0) throw refused(`${root} is no git repository`, 'Make it one with "git init"');
  const name = import_node_path12.default.basename(root).replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(0, 40);
  const mark = (0, import_node_crypto.createHash)("sha256").update(commonGitDir).digest("hex").slice(0, 12);
  const folder = import_node_path12.default.join(stateHome(env, home()), "batch-implement", `${name}-${mark}`, batchId);
  const worktree = import_node_path12.default.join(folder, "worktree");
  const below = import_node_path12.default.relative(workTree, cwd);
  const isBelow = below !== "" && !below.startsWith("..") && !import_node_path12.default.isAbsolute(below);
  return {
    folder,
    worktree,
    cwd: isBelow ? import_node_path12.default.join(worktree, below) : worktree,
    manifest: import_node_path12.default.join(folder, "set-up.json"),
    plugin: import_node_path12.default.join(folder, "plugin"),
    commonGitDir,
    verified: `batch/${batchId}/verified`,
    branchOf: (number4) => `batch/${batchId}/${number4}`
  };
}
function lanePlace(first, slot) {
  if (slot === 0) return first;
  const worktree = `${first.worktree}-${slot}`;
  const cwd = import_node_path12.default.join(worktree, import_node_path12.default.relative(first.worktree, first.cwd));
  return { ...first, worktree, cwd, manifest: import_node_path12.default.join(first.folder, `set-up-${slot}.json`) };
}
function stateHome(env, home) {
  const named2 = env["XDG_STATE_HOME"] ?? "";
  if (import_node_path12.default.isAbsolute(named2)) return named2;
  if (import_node_path12.default.isAbsolute(env["LOCALAPPDATA"] ?? "")) return String(env["LOCALAPPDATA"]);
  if (home !== "") return import_node_path12.default.join(home, ".local", "state");
  throw refused("there is no home folder to keep the worktree in", "Set HOME or XDG_STATE_HOME");
}
function refused(what, remedy) {
  return new BatchError(
    `an overnight run works in a worktree outside the repository, and ${what}. ${remedy}, then run the command again.`,
    { code: "NOT_A_PROJECT" }
  );
}

// lib/worktree/remove-worktree.ts
var import_node_crypto2 = require("node:crypto");
var import_node_fs14 = __toESM(require("node:fs"), 1);
var import_node_path15 = __toESM(require("node:path"), 1);

// lib/worktree/candidate.ts
var import_node_fs13 = __toESM(require("node:fs"), 1);
var import_node_os = __toESM(require("node:os"), 1);
var import_node_path14 = __toESM(require("node:path"), 1);

// lib/worktree/open-worktree.ts
var import_node_fs12 = __toESM(require("node:fs"), 1);
var import_node_path13 = __toESM(require("node:path"), 1);
init_errors();
async function cleanTo(git, sha) {
  const gitDir = await git.ask("rev-parse", "--absolute-git-dir");
  import_node_fs12.default.rmSync(import_node_path13.default.join(gitDir, "index"), { force: true });
  for (const name of ["rebase-merge", "rebase-apply", "BISECT_LOG", "sequencer"])
    import_node_fs12.default.rmSync(import_node_path13.default.join(gitDir, name), { recursive: true, force: true });
  await git.ask("reset", "--quiet", "--hard", sha);
  await git.ask("clean", "--quiet", "--force", "-d", "--", ":/");
}
async function unlock(git, place2) {
  const isLocked = (await recordOf2(git, place2))?.some((line) => /^locked\b/.test(line));
  if (isLocked) await git.ask("worktree", "unlock", place2.worktree);
}
async function recordOf2(git, { worktree }) {
  const records = (await git.ask("worktree", "list", "--porcelain")).split("\n\n");
  return records.map((text4) => text4.split("\n")).find(([first]) => first === `worktree ${worktree}`);
}

// lib/worktree/candidate.ts
async function lookAtWork(git, tip) {
  const folder = import_node_fs13.default.mkdtempSync(import_node_path14.default.join(import_node_os.default.tmpdir(), "batch-index-"));
  try {
    const index3 = { GIT_INDEX_FILE: import_node_path14.default.join(folder, "index") };
    const head = await git.test("rev-parse", "--verify", "--quiet", "HEAD^{commit}") ? "HEAD" : tip;
    await git.askWith(index3, "read-tree", head);
    await git.askWith(index3, ...["-c", "advice.addEmbeddedRepo=false", "add", "--all", "--", ":/"]);
    const tree = await git.askWith(index3, "write-tree");
    const own2 = await git.ask("diff-tree", "-r", "--no-renames", "-z", tip, tree);
    return {
      tree,
      isChanged: own2 !== "",
      messages: await messagesSince(git, tip, head),
      uncommitted: names(await git.ask("diff-tree", "-r", "--no-renames", "--name-only", "-z", head, tree)),
      nested: nestedIn(own2)
    };
  } finally {
    import_node_fs13.default.rmSync(folder, { recursive: true, force: true });
  }
}
async function messagesSince(git, tip, head) {
  const range = ["--first-parent", "--no-merges", "--reverse", "--max-count=50", `${tip}..${head}`, "--"];
  const log2 = await git.ask("log", "-z", "--no-show-signature", "--encoding=UTF-8", "--format=%B", ...range);
  return log2.split("\0").filter((message) => message.trim() !== "");
}
function names(list2) {
  return list2.split("\0").filter((name) => name !== "");
}
function nestedIn(raw) {
  const fields = raw.split("\0");
  return fields.flatMap((field, at) => /^:\d{6} 160000 /.test(field) ? [fields[at + 1] ?? ""] : []);
}

// lib/worktree/remove-worktree.ts
async function removeWorktrees(checkout, first, facts) {
  const lanes = [0, ...laneSlots(first)].map((slot) => lanePlace(first, slot));
  const kept2 = [];
  for (const place2 of lanes) {
    const why = await removeWorktree(checkout, place2, facts);
    if (why !== void 0) kept2.push({ why, worktree: place2.worktree });
  }
  return kept2[0];
}
function laneSlots({ folder }) {
  const names2 = import_node_fs14.default.existsSync(folder) ? import_node_fs14.default.readdirSync(folder) : [];
  return names2.flatMap((name) => {
    const [, slot] = /^worktree-(\d)$/.exec(name) ?? [];
    return slot === void 0 ? [] : [Number(slot)];
  });
}
async function removeWorktree(checkout, place2, { target, env }) {
  if (!isOurs(place2))
    return import_node_fs14.default.existsSync(place2.worktree) ? "it is no worktree of this repository any more" : void 0;
  const git = worktreeGit(place2, env);
  if (target === null || !await git.test("merge-base", "--is-ancestor", `refs/heads/${place2.verified}`, `refs/heads/${target}`))
    return "what is verified has not landed";
  const changed = (await git.ask("status", "--porcelain=v2")).split("\n").filter((line) => line !== "");
  if (changed.some((line) => !line.startsWith("1 .D ")) && !await isKept(git, place2))
    return "something in it is not committed";
  if (changed.length > 0) await cleanTo(git, await git.ask("rev-parse", "HEAD"));
  const { made } = readManifest(place2);
  const added = Object.entries(await ignoredIn(git, place2, Object.keys(made))).find(
    ([name, hash]) => !(name in made) || made[name] !== hash
  );
  if (added) return `${added[0]} in it is not of its set-up, or was changed`;
  await unlock(checkout, place2);
  await checkout.ask("worktree", "remove", place2.worktree);
  return void 0;
}
async function isKept(git, { folder }) {
  const { tree, nested } = await lookAtWork(git, "HEAD");
  const refs = `refs/batch/${import_node_path15.default.basename(folder)}/`;
  const kept2 = await git.ask("for-each-ref", "--format=%(tree)", refs);
  return nested.length === 0 && kept2.split("\n").includes(tree);
}
async function removeBranches(checkout, batchId) {
  const format = "--format=%(refname) %(objectname)";
  const list2 = await checkout.ask("for-each-ref", format, `refs/heads/batch/${batchId}/`);
  const refs = list2.split("\n").filter((line) => line !== "");
  for (const line of refs) await checkout.ask("update-ref", "-d", ...line.split(" "));
  return refs.map((line) => line.split(" ")[0] ?? "");
}
async function ignoredIn(git, { worktree }, known) {
  const list2 = await git.ask("status", "--porcelain", "-z", "--ignored");
  const names2 = list2.split("\0").flatMap((entry) => entry.startsWith("!! ") ? [entry.slice(3)] : []);
  const all = names2.flatMap((name) => {
    const isOpen = name.endsWith("/") && known.some((file) => file !== name && file.startsWith(name));
    return isOpen ? filesBelow(worktree, name) : [name];
  });
  return Object.fromEntries(all.map((name) => [name, hashOf(import_node_path15.default.join(worktree, name))]));
}
function filesBelow(worktree, folder) {
  const entries = import_node_fs14.default.readdirSync(import_node_path15.default.join(worktree, folder), { withFileTypes: true });
  return entries.flatMap(
    (entry) => entry.isDirectory() ? filesBelow(worktree, `${folder}${entry.name}/`) : [`${folder}${entry.name}`]
  );
}
function hashOf(file) {
  const stats = import_node_fs14.default.lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? (0, import_node_crypto2.createHash)("sha256").update(import_node_fs14.default.readFileSync(file)).digest("hex") : null;
}
function readManifest({ manifest }) {
  try {
    const kept2 = JSON.parse(import_node_fs14.default.readFileSync(manifest, "utf8"));
    return { ...kept2, made: kept2.made ?? {} };
  } catch {
    return { made: {} };
  }
}

// lib/verbs/cleanup.ts
async function cleanup(context, batchId, options3) {
  const project = openProject(context);
  const { files } = project;
  const present = readBatch(files);
  const id = batchId ?? present?.batch_id;
  if (id === void 0)
    throw new BatchError("there is no batch to clean up in this project.", { code: "STATE_MISSING" });
  if (present?.batch_id === id) {
    if (!isOver(present)) requireForce(context, present, options3.force);
  } else if (!readArchived(files, id)) {
    throw new BatchError(`there is no batch ${id} in this project. \`status\` shows the one that is.`, {
      code: "BATCH_UNKNOWN"
    });
  }
  const ofRun = await removeRun(
    context,
    project,
    present?.batch_id === id ? present : readArchived(files, id)
  );
  const removed = [...await removeBatch(files, id, options3.force), ...ofRun.removed];
  const report = files.report(id, "html");
  const kept2 = import_node_fs15.default.existsSync(report) ? [`Its report stays: ${import_node_path16.default.relative(files.root, report)}`] : [];
  const notes = [...ofRun.notes, ...kept2];
  const names2 = removed.map((file) => import_node_path16.default.isAbsolute(file) ? import_node_path16.default.relative(files.root, file) : file).join(", ");
  return {
    text: [`Batch ${id} is cleaned up; removed: ${names2 || "nothing"}.`, ...notes].join("\n"),
    data: { batch_id: id, removed, notes }
  };
}
async function removeRun(context, project, batch2) {
  if (!batch2?.run) return { removed: [], notes: [] };
  const { env } = context;
  const place2 = runPlace({ ...context, cwd: project.root }, project, batch2.batch_id);
  const git = checkoutGit(project.root, env);
  const kept2 = await removeWorktrees(git, place2, { target: batch2.run.target, env });
  if (kept2)
    return { removed: [], notes: [`Its worktree and its branches stay, since ${kept2.why}: ${kept2.worktree}`] };
  return { removed: await removeBranches(git, batch2.batch_id), notes: [] };
}
function requireForce(context, batch2, force) {
  const caller = { sessionId: context.session, host: context.host() };
  const presence = ownerPresence(batch2, caller, ownerProcess(context, batch2), context.now().getTime());
  if (presence === "present") throw new BatchError(heldText(batch2, timestamp(context)), { code: "NOT_OWNER" });
  if (force) return;
  throw new BatchError(
    `batch ${batch2.batch_id} has not ended (${batch2.status}), so its files were kept. Go on with it by ${resumeCommand(batch2)}; to give it up, see \`cleanup --help\`.`,
    { code: "BATCH_UNFINISHED" }
  );
}

// lib/library/arguments.ts
init_mini();
init_workflow_modes();
init_errors();
var MAX_PATH = 4096;
var MAX_ISSUE = 2 ** 31 - 1;
var text3 = string2("must be a text");
var index2 = number2("must be a number");
var list = (item, what) => array(item, `must be a list of ${what}`);
var numbers = list(index2, "indices");
var texts = list(nullable(text3), "texts");
var issue2 = int("must be a whole number").check(_gte(1, "must be above 0"), _lte(MAX_ISSUE, `must be at most ${MAX_ISSUE}`));
var options2 = (shape) => looseObject(shape, "must be an object");
var links = union(
  [map(index2, numbers), record(string2().check(_regex(/^\d{1,9}$/)), numbers)],
  "must be a Map, or an object, of lists of indices by index"
);
var place = text3.check(
  _minLength(1, "must not be empty"),
  _maxLength(MAX_PATH, `must have at most ${MAX_PATH} characters`),
  refine((path20) => !path20.includes("\0"), "must not hold a NUL")
);
var batch = (...fields) => custom(
  (value) => fields.every((field) => value?.[field] instanceof Map),
  "must be a batch as loadBatchState gives it"
);
var consent = options2({ consent: boolean2("must be true or false") });
var ARGUMENTS = {
  access: options2({
    place,
    options: options2({
      session: optional(
        text3.check(_regex(/^[^\s\p{C}]{1,200}$/u, "must be 1 to 200 characters without blanks"))
      ),
      now: optional(date2("must be a Date that is a time"))
    })
  }),
  creation: options2({
    options: options2({
      batchId: optional(text3),
      featuresFile: optional(text3),
      mode: optional(_enum(WORKFLOW_MODES, `must be ${MODES_TEXT}`)),
      issueNumbers: nullish2(list(nullable(issue2), "issue numbers or null")),
      issueBodies: nullish2(texts),
      dependencies: optional(links),
      order: optional(numbers)
    })
  }),
  feature: options2({ index: index2 }),
  status: options2({
    index: index2,
    options: options2({
      errorMessage: optional(text3),
      reason: optional(text3),
      baseSha: nullish2(text3),
      tokensAdded: optional(index2)
    })
  }),
  failure: options2({ index: index2, errorText: text3, options: consent }),
  cleanup: options2({
    options: options2({ batchId: optional(text3), force: optional(boolean2("must be true or false")) })
  }),
  consent: options2({ from: options2({ env: options2({}), homeDir: text3 }) }),
  git: options2({
    index: index2,
    facts: options2({
      success: boolean2("must be true or false"),
      sha: optional(text3),
      branch: optional(text3),
      remote: optional(text3),
      number: optional(issue2),
      url: optional(text3),
      error: optional(text3)
    })
  }),
  issues: options2({
    numbers: list(union([index2, text3], "must be a number or a text"), "issue numbers"),
    options: options2({ cwd: place, env: options2({}) })
  }),
  texts: options2({
    features: list(text3, "texts"),
    from: options2({
      issueNumbers: nullish2(list(nullable(index2), "numbers or null")),
      bodies: nullish2(texts)
    })
  }),
  sorting: options2({
    count: int("must be a whole number").check(_gte(0, "must not be negative")),
    dependencies: links
  }),
  state: options2({ state: batch("in_flight", "feature_dependencies", "verification") }),
  gitState: options2({ state: batch("git_operations"), index: index2 }),
  tokens: options2({ state: options2({ context_token_estimate: index2 }) }),
  text: options2({ text: text3 })
};
function requireArguments(kind, given) {
  const [wrong] = ARGUMENTS[kind].safeParse(given).error?.issues ?? [];
  if (!wrong) return;
  throw new BatchError(
    `${wrong.path.join(".")} ${wrong.message}. Nothing was done: correct it, then call again.`,
    {
      code: "USAGE"
    }
  );
}

// lib/library/project.ts
var import_node_fs16 = __toESM(require("node:fs"), 1);
var import_node_path18 = __toESM(require("node:path"), 1);
var import_node_process2 = __toESM(require("node:process"), 1);
init_project2();

// lib/actions/report-failure.ts
init_errors();

// lib/failure/decide.ts
init_transition();
init_retry_policy();
init_retry_record();
function decideFailure(failure3) {
  const { batch: batch2, retries, index: index3, kind, consent: consent2 } = failure3;
  if (RETRY_POLICY[kind].act === "refuse")
    return { outcome: "refused", reason: "interrupted", batch: batch2, retries };
  if (kind === "quota") return waitForQuota(failure3);
  if (kind === "outage") return waitForService(failure3);
  const { retry: retry2, reason } = decideRetry({
    consent: consent2,
    kind,
    globalRetries: retries.global_retry_count,
    breakerOpen: retries.circuit_breaker_open,
    featureRetries: retries.retry_counts.get(index3) ?? 0
  });
  return retry2 ? again(failure3, reason) : record2(failure3, reason);
}
function waitForQuota({ batch: batch2, retries, until, message, now }) {
  const told = batch2.pause?.reason === "quota" ? batch2.pause.until : void 0;
  const [latest] = [until, told !== void 0 && Date.parse(told) > Date.parse(now) ? told : void 0].filter((time2) => time2 !== void 0).sort((one, other) => Date.parse(other) - Date.parse(one));
  const pause3 = {
    reason: "quota",
    detail: message,
    ...latest === void 0 ? {} : { until: latest }
  };
  const paused2 = afterEvent(batch2, { type: "paused", pause: pause3 }, now);
  return { outcome: "waits_for_quota", reason: "usage_limit", batch: paused2, retries };
}
function waitForService(failure3) {
  const { batch: batch2, retries, index: index3, message, now } = failure3;
  const outage2 = nextOutage(batch2.in_flight.get(index3)?.outage, now);
  const not_before = new Date(Date.parse(now) + outageWaitSeconds(outage2.reports) * 1e3).toISOString();
  const waiting = afterEvent(batch2, { type: "service_gone", index: index3, outage: outage2, not_before }, now);
  const isOverLimit = Date.parse(now) - Date.parse(outage2.since) >= OUTAGE_LIMIT_MS;
  const pause3 = { reason: "outage", detail: message };
  return {
    outcome: "waits_for_service",
    reason: "outage",
    batch: isOverLimit ? afterEvent(waiting, { type: "paused", pause: pause3 }, now) : waiting,
    retries
  };
}
function nextOutage(before, now) {
  const isNew = !before || Date.parse(now) - Date.parse(before.last) >= OUTAGE_LIMIT_MS;
  return isNew ? { since: now, last: now, reports: 1 } : { ...before, last: now, reports: before.reports + 1 };
}
function again(failure3, reason) {
  const { index: index3, message, now, notBefore } = failure3;
  const retries = countRetry(failure3.retries, index3);
  const used = Number(retries.retry_counts.get(index3));
  const event = {
    type: "retried",
    index: index3,
    retries: used,
    error_message: message,
    not_before: notBefore(used)
  };
  return { outcome: "retried", reason, batch: afterEvent(failure3.batch, event, now), retries };
}
function record2(failure3, reason) {
  const { index: index3, message, kind, workRef, now } = failure3;
  const retries = countFailure(failure3.retries, index3);
  const retry_count = retries.retry_counts.get(index3) ?? 0;
  const work = workRef === void 0 ? {} : { work_ref: workRef };
  const event = {
    type: "failed",
    index: index3,
    error_message: message,
    retry_count,
    failure_kind: kind,
    ...work
  };
  const failed3 = afterEvent(failure3.batch, event, now);
  return { outcome: "failed", reason, batch: pausedByFailure(failed3, retries, failure3), retries };
}
function pausedByFailure(batch2, retries, failure3) {
  const { kind, message, clientRefused, now } = failure3;
  const reason = clientRefused ? "permission" : RETRY_POLICY[kind].pause;
  if (reason === null || retries.circuit_breaker_open) return pauseForBreaker(batch2, retries, now);
  return afterEvent(batch2, { type: "paused", pause: { reason, detail: message } }, now);
}

// lib/actions/report-failure.ts
init_retry_policy();
init_retry_record();
init_redact_secrets();

// lib/view/failure.ts
init_retry_policy();
var WHY_NOT = {
  consent_not_given: "retrying was not agreed to",
  global_retry_limit_reached: `the batch has used its ${MAX_RETRIES_PER_BATCH} retries`,
  circuit_breaker_open: "the circuit breaker is open",
  permanent_failure: "trying again would not help",
  max_retries_reached: `it has used its ${MAX_RETRIES_PER_FEATURE} retries`,
  under_retry_limit: ""
};
function interruptedText(index3) {
  return `the user interrupted feature ${index3 + 1}, which is no failure: it stays in progress, and nothing was recorded. Do what the user says; \`next\` goes on with it.`;
}

// lib/actions/report-failure.ts
init_project2();
async function readFailure(context, text4, told) {
  const { classifyFailure: classifyFailure2 } = await Promise.resolve().then(() => (init_classify(), classify_exports));
  const evident = classifyFailure2(text4, context.now());
  const found = told !== void 0 && evident.kind === "unknown" ? asReported(told) : evident;
  return { text: text4, found, until: found.kind === "quota" ? await resetTime(context, text4) : void 0 };
}
function asReported(kind) {
  return { kind, label: RETRY_POLICY[kind].label, rule: "reported", evidence: "" };
}
function decideReport(context, { batch: batch2, retries }, { index: index3, text: text4, found, consent: consent2, until, workRef }) {
  const now = timestamp(context);
  const message = sanitizeErrorMessage(text4) || "no reason was given";
  const decision = decideFailure({
    batch: pauseForBreaker(batch2, retries, now),
    retries,
    index: index3,
    kind: found.kind,
    message,
    consent: consent2,
    clientRefused: found.rule === "client-refused",
    until,
    workRef,
    now,
    notBefore: (retry2) => {
      const seconds2 = backoffSeconds(retry2, context.random(), found.retryAfterSeconds);
      return new Date(context.now().getTime() + seconds2 * 1e3).toISOString();
    }
  });
  if (decision.outcome === "refused") throw new BatchError(interruptedText(index3), { code: "REFUSED" });
  const line = {
    timestamp: now,
    event_type: AUDITED_AS[decision.outcome],
    batch_id: batch2.batch_id,
    feature_index: index3,
    retry_count: decision.retries.retry_counts.get(index3) ?? 0,
    global_retry_count: decision.retries.global_retry_count,
    error_message: message,
    reason: found.rule === "reported" ? `${decision.reason} (reported as ${found.kind})` : decision.reason
  };
  return { decision, audit: [line] };
}
var AUDITED_AS = {
  retried: "retry_attempt",
  failed: "retry_denied",
  waits_for_quota: "feature_waits",
  waits_for_service: "feature_waits"
};
async function resetTime(context, message) {
  const { findResetTime: findResetTime2 } = await Promise.resolve().then(() => (init_reset_time(), reset_time_exports));
  const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return findResetTime2(message, context.now(), localZone)?.toISOString();
}

// lib/library/project.ts
init_ownership();
init_state_file();

// lib/claude/machine.ts
var import_node_os2 = __toESM(require("node:os"), 1);
var import_node_path17 = __toESM(require("node:path"), 1);
function homeFolder() {
  try {
    const home = import_node_os2.default.homedir();
    return import_node_path17.default.isAbsolute(home) ? home : "";
  } catch {
    return "";
  }
}
function hostName() {
  return import_node_os2.default.hostname();
}

// lib/library/project.ts
init_batch_store();
init_errors();
function openAccess(place2, options3 = {}) {
  requireArguments("access", { place: place2, options: options3 });
  const isStateFile = /(?:^|[\\/])\.claude[\\/]batch_state\.json$/.test(place2);
  const cwd = import_node_path18.default.resolve(isStateFile ? import_node_path18.default.dirname(import_node_path18.default.dirname(place2)) : place2);
  if (!isStateFile) requireFolder(place2, cwd);
  const context = makeContext(cwd, options3);
  const project = openProject(context);
  if (isStateFile && project.root !== realPath2(cwd)) {
    throw new BatchError(
      `${place2} is not the state file of its project, which is ${project.files.state}. Name that, or a folder of the project.`,
      { code: "USAGE" }
    );
  }
  return { context, project };
}
function requireFolder(place2, folder) {
  let cause;
  try {
    if (import_node_fs16.default.statSync(folder).isDirectory()) return;
  } catch (why) {
    cause = why;
  }
  throw new BatchError(
    `${JSON.stringify(place2)} is neither a folder nor a path that ends in .claude/batch_state.json. Name the project's folder or its state file.`,
    { code: "USAGE", cause }
  );
}
function makeContext(cwd, { session, now }) {
  return {
    cwd,
    // Nothing that a library call does may depend on the environment; what reads it takes it as an argument.
    env: {},
    home: homeFolder,
    host: hostName,
    helper: "",
    parentPid: import_node_process2.default.ppid,
    now: () => now ?? /* @__PURE__ */ new Date(),
    random: Math.random,
    readInput: async () => "",
    sleep: async () => {
    },
    warn: (line) => import_node_process2.default.emitWarning(line, { code: "BATCH_WARNING" }),
    session
  };
}
function realPath2(target) {
  try {
    return import_node_fs16.default.realpathSync(target);
  } catch {
    return target;
  }
}
function changeState(access, change2) {
  return changeStateAndRetries(access, (batch2, retries) => ({ batch: change2(batch2), retries }));
}
async function changeStateAndRetries(access, change2) {
  const { context, project } = access;
  const changed = await updateBatchAndRetries(project.files, timestamp(context), (batch2, retries) => {
    requireMayWrite(access, batch2);
    const made = change2(batch2, retries);
    return { ...made, batch: readBack(made.batch), result: void 0 };
  });
  return settled(context, project, changed).batch;
}
function requireMayWrite({ context }, batch2) {
  if (context.session !== void 0) {
    requireOwner(batch2, context);
    return;
  }
  const caller = { sessionId: void 0, host: context.host() };
  if (ownerPresence(batch2, caller, ownerProcess(context, batch2), context.now().getTime()) !== "present")
    return;
  throw new BatchError(heldText(batch2, timestamp(context)), { code: "NOT_OWNER" });
}
function readBack(state) {
  try {
    return parseBatch(formatBatch(state), "The state to save");
  } catch (cause) {
    if (cause instanceof BatchError) throw inOwnWords(cause);
    throw new BatchError("The state to save is not a batch in memory. Change what loadBatchState gave.", {
      code: "USAGE",
      cause
    });
  }
}
function inOwnWords(cause) {
  const [problem2] = cause.message.split(" The file was left as it is");
  return new BatchError(`${problem2} Nothing was written: correct it, then call again.`, {
    code: cause.code,
    cause
  });
}
function begun(access, batch2, index3, baseSha = null) {
  return applyOrThrow(batch2, { type: "handed_out", index: index3, base_sha: baseSha }, timestamp(access.context));
}
function inProgress2(access, batch2, index3) {
  return batch2.in_flight.has(index3) ? batch2 : begun(access, batch2, index3);
}
function afterFailure({ context }, { batch: batch2, retries }, report, admit = () => {
}) {
  const { decision, audit } = decideReport(context, { batch: batch2, retries }, report);
  admit(decision);
  return { batch: decision.batch, retries: decision.retries, audit };
}

// lib/library/records.ts
init_project2();
init_order();
init_errors();

// lib/features/fetch-issues.ts
init_errors();
init_clean();
var MAX_ISSUES = 100;
var MAX_NUMBER = 2 ** 31 - 1;
var AT_ONCE = 6;
var MOST_UNANSWERED = 6;
function readIssueNumbers(words) {
  const numbers2 = words.flatMap((word) => String(word).replace(/,$/, "").split(",")).map(readNumber);
  const kept2 = new Set(numbers2);
  if (kept2.size === 0) throw misuse("--issues needs at least one issue number, as in --issues 72 73.");
  if (kept2.size > MAX_ISSUES) {
    throw misuse(
      `--issues takes at most ${MAX_ISSUES} issues, and ${kept2.size} were named. Start with fewer.`
    );
  }
  const repeated = [...kept2].filter((number4) => numbers2.indexOf(number4) !== numbers2.lastIndexOf(number4));
  const warnings = repeated.map((number4) => `Issue #${number4} was named more than once: kept once.`);
  return { numbers: [...kept2], warnings };
}
function readNumber(word) {
  const digits = /^#?([1-9]\d{0,9})$/.exec(word)?.[1];
  if (digits !== void 0 && Number(digits) <= MAX_NUMBER) return Number(digits);
  const shown3 = JSON.stringify(sanitizeFeatureName(word).slice(0, 40));
  throw misuse(
    `${shown3} is not an issue number. Name whole numbers from 1 to 2147483647, as in --issues 72 73.`
  );
}
async function fetchIssues(numbers2, fetchIssue) {
  const list2 = { features: [], issueNumbers: [], bodies: [], warnings: [] };
  const answers = await fetchAll(numbers2, fetchIssue);
  for (const { number: number4, answer: answer2 } of answers) {
    if (answer2.found) addIssue(list2, answer2.issue);
    else {
      const stops = STOPPED[answer2.problem];
      if (stops !== void 0) throw refusal2(stops(withDetail(answer2.detail)));
      list2.warnings.push(`${skipped2(number4, answer2.problem, answer2.detail)} Skipped.`);
    }
  }
  if (answers.length < numbers2.length) {
    const first = `${list2.warnings[0]} It was the same with the next ones`;
    throw refusal2(`GitHub does not answer. ${first}, so the rest was not asked for. Try again later.`);
  }
  if (list2.features.length === 0) {
    const mayHelp = answers.map(
      ({ answer: answer2 }) => mayPass(answer2) ? "Try again later." : "Check the numbers and the repository."
    );
    const advice = [...new Set(mayHelp)].sort().join(" ");
    throw refusal2(`None of the issues could be read. ${list2.warnings.join(" ")} ${advice}`);
  }
  return list2;
}
function addIssue(list2, issue3) {
  const { body, cut: cut3 } = cleanIssueBody(issue3.body);
  list2.features.push(sanitizeFeatureName(`Issue #${issue3.number}: ${issue3.title.trim()}`));
  list2.issueNumbers.push(issue3.number);
  list2.bodies.push(body.trim() === "" ? null : body);
  if (cut3)
    list2.warnings.push(`The body of issue #${issue3.number} is over 64 KiB: only its beginning is kept.`);
  if (issue3.closed)
    list2.warnings.push(`Issue #${issue3.number} is closed on GitHub; it is in the batch all the same.`);
}
async function fetchAll(numbers2, fetchIssue) {
  const answers = /* @__PURE__ */ new Map();
  const waiting = numbers2.values();
  async function work() {
    for (const number4 of waiting) {
      answers.set(number4, await askTwice(number4, fetchIssue));
      if (isUseless([...answers.values()])) return;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return numbers2.flatMap((number4) => {
    const answer2 = answers.get(number4);
    return answer2 === void 0 ? [] : [{ number: number4, answer: answer2 }];
  });
}
function isUseless(answers) {
  if (answers.some((answer2) => !answer2.found && STOPPED[answer2.problem] !== void 0)) return true;
  return answers.length >= MOST_UNANSWERED && answers.every(mayPass);
}
function mayPass(answer2) {
  return !answer2.found && ["timeout", "network", "service"].includes(answer2.problem);
}
async function askTwice(number4, fetchIssue) {
  const answer2 = await fetchIssue(number4);
  return mayPass(answer2) ? await fetchIssue(number4) : answer2;
}
var STOPPED = {
  "no-program": () => "The gh program, which reads issues, was not found. Install it (https://cli.github.com), then run the command again.",
  "no-login": () => "gh is not logged in to GitHub. Run gh auth login, then run the command again.",
  "no-repository": (said) => `gh finds no repository with issues for this project${said}. Check the git remotes, or choose one with gh repo set-default.`,
  "no-access": (said) => `GitHub gives no access to this repository${said}. Check its name and that your gh login may read it (gh auth status).`,
  "rate-limit": (said) => `GitHub's rate limit is reached${said}. Wait until it resets, then run the command again.`
};
function withDetail(detail) {
  return detail === "" ? "" : ` (gh: ${detail.replace(/\.$/, "")})`;
}
function skipped2(number4, problem2, detail) {
  const said = withDetail(detail);
  if (problem2 === "not-found") return `Issue #${number4} was not found.`;
  if (problem2 === "pull-request") return `#${number4} is a pull request, not an issue.`;
  if (problem2 === "timeout") return `Issue #${number4} did not arrive in time, twice.`;
  if (problem2 === "network")
    return `Issue #${number4} could not be read, twice: GitHub cannot be reached${said}.`;
  if (problem2 === "service") return `Issue #${number4} could not be read, twice: GitHub is in trouble${said}.`;
  return `Issue #${number4} could not be read: gh gave no sensible answer${said}.`;
}
function misuse(message) {
  return new BatchError(message, { code: "USAGE" });
}
function refusal2(message) {
  return new BatchError(message, { code: "ISSUES" });
}

// lib/features/markdown.ts
function findFencedLines(lines) {
  const fenced2 = lines.map(() => false);
  const neverCloses = /* @__PURE__ */ new Map();
  let at = 0;
  while (at < lines.length) {
    const fence = openFence(lines[at]);
    const end2 = fence === null ? -1 : findClose(lines, at + 1, fence, neverCloses);
    if (end2 > at) fenced2.fill(true, at, end2 + 1);
    at = Math.max(at, end2) + 1;
  }
  return fenced2;
}
function openFence(line) {
  const [, run3] = /^[ \t]*(`{3,}|~{3,})/.exec(line) ?? [];
  if (run3 === void 0) return null;
  const mark = run3.charAt(0);
  if (mark === "`" && line.trimStart().includes("`", run3.length)) return null;
  return { mark, length: run3.length };
}
function findClose(lines, from, fence, neverCloses) {
  if (fence.length >= (neverCloses.get(fence.mark) ?? Number.POSITIVE_INFINITY)) return -1;
  for (let at = from; at < lines.length; at++) {
    const text4 = lines[at].trim();
    if (text4.length >= fence.length && text4 === fence.mark.repeat(text4.length)) return at;
  }
  neverCloses.set(fence.mark, fence.length);
  return -1;
}
function keepProse(text4) {
  const lines = text4.split(/\r\n|\n|\r/);
  const fenced2 = findFencedLines(lines);
  const unfenced = lines.map((line, at) => fenced2[at] === true ? "" : line).join("\n");
  const paragraphs = dropComments(unfenced).split(/\n[ \t]*(?=\n)/);
  return paragraphs.map(dropCodeSpans).join("\n").replaceAll(/\[(#\d{1,10})\]\([^()\s]{0,500}\)/g, "$1").replaceAll(/\bhttps?:\/\/[^\s<>()]*/gi, " ");
}
function dropComments(text4) {
  let prose = "";
  let at = 0;
  for (let start2 = text4.indexOf("<!--"); start2 >= 0; start2 = text4.indexOf("<!--", at)) {
    const end2 = text4.indexOf("-->", start2 + 4);
    if (end2 < 0) break;
    prose += text4.slice(at, start2);
    at = end2 + 3;
  }
  return prose + text4.slice(at);
}
function dropCodeSpans(text4) {
  const runs = [...text4.matchAll(/`+/g)].map((run3) => ({ start: run3.index, length: run3[0].length }));
  const nextOfLength = /* @__PURE__ */ new Map();
  const closing2 = new Array(runs.length);
  for (let at = runs.length - 1; at >= 0; at--) {
    const length = Number(runs[at]?.length);
    closing2[at] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, at);
  }
  let prose = "";
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const close = Number(closing2[at]);
    if (close < 0) continue;
    prose += `${text4.slice(from, runs[at]?.start)} `;
    from = Number(runs[close]?.start) + Number(runs[close]?.length);
    at = close;
  }
  return prose + text4.slice(from);
}

// lib/features/test-links.ts
var MOST_HEAD_WORDS = 16;
var COMMON = new Set(
  `a an the and or of for to in on at by with from into as is are be it its this that these those when where which
  all any each every more most new old also only not no than then so can should must will may
  add write create make build implement introduce support extend improve update upgrade change fix refactor remove
  delete move rename use using need after before depend blocked feature issue bug task page pages code file function
  method class module component service api app application user users data system project value list item name
  test tests tested testing tester unit integration end-to-end e2e regression acceptance smoke suite case coverage
  cover latest current better good basic simple`.split(/\s+/).map(singular)
);
function findTestLinks(features) {
  const texts2 = features.map((feature) => feature.replace(/^Issue #\d{1,10}: /, ""));
  const subjects = texts2.map(readTestSubject);
  const owner2 = findOwners(texts2.map((text4, index3) => subjects[index3] === null ? splitWords(text4) : []));
  const heads = texts2.map((text4) => new Set(firstClause(text4).filter(isTelling)));
  return subjects.flatMap((subject, from) => {
    if (subject === null) return [];
    const words = new Set(subject.filter(isTelling));
    const shared = /* @__PURE__ */ new Map();
    for (const word of words) {
      const to = owner2.get(word);
      if (to !== void 0 && heads[to]?.has(word)) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    return [...shared.entries()].filter(([to, count4]) => count4 > 1 || covers(words, heads[to]) || covers(heads[to], words)).map(([to]) => ({ from, to })).sort((a, b) => a.to - b.to);
  });
}
function findOwners(texts2) {
  const owner2 = /* @__PURE__ */ new Map();
  for (const [index3, words] of texts2.entries()) {
    for (const word of words)
      owner2.set(word, owner2.has(word) && owner2.get(word) !== index3 ? void 0 : index3);
  }
  return owner2;
}
function readTestSubject(text4) {
  const words = firstClause(text4);
  if (words[0] === "cover") {
    const end2 = words.findIndex((word, at2) => word === "test" && words.slice(at2 - 3, at2).includes("with"));
    return end2 < 0 ? null : words.slice(1, end2);
  }
  const at = words.findIndex(
    (word, index3) => word === "test" && (index3 === 0 || /^(?:that|which)$/.test(String(words[index3 - 1])) || isOfWhat(words[index3 + 1]))
  );
  if (at < 0 || at === 0 && !isOfWhat(words[1]) && /^[^.:;!?]{0,80}:/.test(text4)) return null;
  return words.slice(at + 1);
}
function isOfWhat(word) {
  return word === "for" || word === "of" || word === "covering" || word === "against";
}
function firstClause(text4) {
  return splitWords(text4.split(/[.:;!?(](?:\s|$)|\s\(/, 1).join("")).slice(0, MOST_HEAD_WORDS);
}
function splitWords(text4) {
  return (text4.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*/gu) ?? []).map(singular);
}
function singular(word) {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
function isTelling(word) {
  return word.length > 2 && new RegExp("\\p{L}", "u").test(word) && !COMMON.has(word);
}
function covers(whole, part) {
  return whole !== void 0 && part !== void 0 && [...part].every((word) => whole.has(word));
}

// lib/features/links.ts
function findLinks(input) {
  const indexOf2 = createResolver(input);
  const waits = /* @__PURE__ */ new Map();
  const dropped = [];
  for (const [from, feature] of input.features.entries()) {
    const mentions = [...findMentions(feature), ...findMentions(input.bodies?.[from] ?? "")];
    const read = readLinks(from, mentions, indexOf2);
    if (read.targets.size > 0) waits.set(from, read.targets);
    dropped.push(...read.dropped);
  }
  const inferred = addTestLinks(input.features, waits);
  const links2 = new Map([...waits].map(([from, targets]) => [from, [...targets].sort((a, b) => a - b)]));
  return { links: links2, dropped, inferred };
}
function readLinks(from, mentions, indexOf2) {
  const targets = /* @__PURE__ */ new Set();
  const dropped = /* @__PURE__ */ new Map();
  for (const mention of mentions) {
    const index3 = indexOf2(mention);
    if (index3 === "done" || index3 === void 0 && isColour(mention)) continue;
    const reason = judge(from, index3, targets);
    const to = `${mention.hash ? "#" : ""}${mention.number}`;
    if (reason !== null) dropped.set(`${to} ${reason}`, { from, to, reason });
    else targets.add(Number(index3));
  }
  return { targets, dropped: dropped.values() };
}
function createResolver({ features, issueNumbers, places = [...features.keys()] }) {
  const byIssue = /* @__PURE__ */ new Map();
  for (const [index3, number4] of (issueNumbers ?? []).entries())
    if (number4 !== null) byIssue.set(number4, index3);
  return ({ number: number4, hash }) => {
    if (hash && issueNumbers !== null) return byIssue.get(number4);
    return places[number4 - 1];
  };
}
function judge(from, index3, targets) {
  if (index3 === void 0) return "outside";
  if (index3 === from) return "self";
  return targets.has(index3) ? "duplicate" : null;
}
function isColour({ number: number4, hash }) {
  return hash && /^(?:\d{6}|\d{8})$/.test(String(number4));
}
function addTestLinks(features, waits) {
  return findTestLinks(features).filter(({ from, to }) => {
    const targets = waits.get(from) ?? /* @__PURE__ */ new Set();
    if (targets.has(to) || reaches(waits, to, from)) return false;
    waits.set(from, targets.add(to));
    return true;
  });
}
function reaches(waits, start2, goal) {
  const seen = /* @__PURE__ */ new Set([start2]);
  for (const index3 of seen) for (const target of waits.get(index3) ?? []) seen.add(target);
  return seen.has(goal);
}
var KEYWORD = /(?<![\p{L}\p{N}_#-])(?:depends?[ -]on|blocked[ -]by|needs?|after)(?![\p{L}\p{N}_-])/giu;
var DENIED3 = /(?:\b(?:not|never|no longer|nothing|cannot)|n['’]t)[ \t]{1,4}(?:be |been )?$/i;
var IN_BRACKETS = {
  gap: /[ \t:]{1,8}(?:(?:issue|feature)s? )?/y,
  item: /(#?)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  separator: /[ \t]{0,4}(?:[,;&][ \t]{0,4}(?:and )?|and )[ \t]{0,4}/y
};
var IN_PROSE = {
  gap: /[\s:*_]{1,8}(?:(?:issue|feature)s? )?(?:[-*+] )?(?:\[[ xX]\] )?/y,
  item: /(#)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  // Without a comma or an "and", the next number must stand on the same line or in a list.
  separator: /[ \t]{0,4}(?:[,;&]\s{0,4}(?:and )?|and )\s{0,4}|[ \t]{1,4}|\s{0,4}\n\s{0,8}[-*+] (?:\[[ xX]\] )?/y
};
function findMentions(text4) {
  const prose = keepProse(text4);
  return [...prose.matchAll(KEYWORD)].flatMap((keyword) => {
    const end2 = keyword.index + keyword[0].length;
    const before = prose.slice(Math.max(0, keyword.index - 24), keyword.index);
    if (/\([ \t]{0,4}$/.test(before)) {
      const inBrackets = readNumbers(prose, end2, IN_BRACKETS);
      if (/^[ \t]{0,4}\)/.test(prose.slice(inBrackets.end, inBrackets.end + 5))) return inBrackets.mentions;
    }
    if (/^after/i.test(keyword[0]) || DENIED3.test(before)) return [];
    return readNumbers(prose, end2, IN_PROSE).mentions;
  });
}
function readNumbers(text4, from, form) {
  const mentions = [];
  let end2 = from;
  let link = form.gap;
  for (; ; ) {
    link.lastIndex = end2;
    if (!link.test(text4)) return { mentions, end: end2 };
    form.item.lastIndex = link.lastIndex;
    const item = form.item.exec(text4);
    if (item === null) return { mentions, end: end2 };
    mentions.push({ number: Number(item[2]), hash: item[1] === "#" });
    end2 = form.item.lastIndex;
    link = form.separator;
  }
}

// lib/features/gh-answer.ts
init_clean();
init_redact_secrets();
var ISSUE_FIELDS = "number,title,body,url,state";
var SAID = [
  ["rate-limit", /rate limit|\bHTTP 429\b|abuse detection/i],
  [
    "no-repository",
    /no git remotes|git remotes configured|not a git repository|default (?:remote )?repository|disabled issues/i
  ],
  ["no-login", /\bHTTP 401\b|Bad credentials|get started with GitHub CLI|not logged in/i],
  ["no-access", /\bHTTP 403\b|Could not resolve to a Repository|SAML|not accessible|\bHTTP 404\b/i],
  ["not-found", /Could not resolve to an? (?:issue|Issue|node)|issue was not found|no issue found/i],
  ["service", /\bHTTP 5\d\d\b|Something went wrong/i],
  [
    "network",
    /error connecting|dial tcp|proxyconnect|connection (?:refused|reset)|\bEOF\b|TLS|no such host|timeout/i
  ]
];
function readGhAnswer(number4, run3) {
  if (run3.startErrorCode === "ENOENT") return problem("no-program", "");
  if (run3.timedOut) return problem("timeout", "");
  if (run3.exitCode === 0) return readIssue(number4, run3.stdout);
  const said = SAID.find(([, words]) => words.test(run3.stderr));
  const otherwise = run3.exitCode === 4 ? "no-login" : "nonsense";
  return problem(said?.[0] ?? otherwise, run3.stderr);
}
function readIssue(asked, stdout) {
  const answer2 = parseObject(stdout);
  const { number: number4, title, body, url, state } = answer2;
  if (number4 !== asked || typeof title !== "string" || title.trim() === "") return problem("nonsense", "");
  if (typeof url === "string" && /\/pull\/\d{1,10}$/.test(url)) return problem("pull-request", "");
  const text4 = typeof body === "string" ? body : "";
  return { found: true, issue: { number: asked, title, body: text4, closed: state === "CLOSED" } };
}
function parseObject(text4) {
  try {
    const value = JSON.parse(text4);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
function problem(kind, said) {
  const firstLine = said.trimStart().replace(/[\r\n][\s\S]*$/, "");
  return { found: false, problem: kind, detail: shortenForDisplay(sanitizeErrorMessage(firstLine)) };
}

// lib/process/github.ts
init_run_command();
var TIMEOUT_SECONDS3 = 30;
function createIssueFetcher(options3) {
  const { cwd, timeoutSeconds = TIMEOUT_SECONDS3 } = options3;
  const env = quiet(options3.env);
  return async (number4) => {
    const args = ["issue", "view", String(number4), "--json", ISSUE_FIELDS];
    return readGhAnswer(number4, await runCommand({ command: "gh", args, cwd, env, timeoutSeconds }));
  };
}
function quiet(env) {
  const { GH_DEBUG, DEBUG, GH_FORCE_TTY, CLICOLOR_FORCE, ...rest } = env;
  return { ...rest, GH_PROMPT_DISABLED: "1", GH_NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1" };
}

// lib/library/records.ts
init_redact_secrets();
var OPERATIONS = ["commit", "push", "pr"];
async function recordGitOperation(place2, index3, operation, facts, options3 = {}) {
  requireArguments("git", { index: index3, facts });
  if (!OPERATIONS.includes(operation)) {
    throw new BatchError(`${JSON.stringify(operation)} is no git operation. Use ${OPERATIONS.join(", ")}.`, {
      code: "USAGE"
    });
  }
  const access = openAccess(place2, options3);
  const now = timestamp(access.context);
  const record3 = { ...sanitizeTexts(facts), timestamp: now };
  return changeState(
    access,
    (batch2) => applyOrThrow(batch2, { type: "git_recorded", index: index3, operation, record: record3 }, now)
  );
}
function getFeatureGitStatus(state, index3) {
  requireArguments("gitState", { state, index: index3 });
  return state.git_operations.get(index3) ?? {};
}
async function fetchIssueTitles(numbers2, options3) {
  requireArguments("issues", { numbers: numbers2, options: options3 });
  const asked = readIssueNumbers(numbers2);
  const list2 = await fetchIssues(asked.numbers, createIssueFetcher(options3));
  return {
    titles: list2.features,
    issueNumbers: list2.issueNumbers,
    bodies: list2.bodies,
    warnings: [...asked.warnings, ...list2.warnings]
  };
}
function analyzeDependencies(features, from = {}) {
  requireArguments("texts", { features, from });
  const { issueNumbers = null, bodies = [] } = from;
  const { links: links2, dropped, inferred = [] } = findLinks({ features, bodies, issueNumbers });
  return { dependencies: links2, dropped, inferred };
}
function topologicalSort(count4, dependencies) {
  requireArguments("sorting", { count: count4, dependencies });
  return orderFeatures(count4, linksOf(dependencies));
}
function linksOf(links2) {
  return links2 instanceof Map ? links2 : new Map(Object.entries(links2).map(([key, value]) => [Number(key), value]));
}

// lib/library/batches.ts
async function createBatchState(place2, options3) {
  requireArguments("creation", { options: options3 });
  const access = openAccess(place2, options3);
  return createNewBatch(access.context, access.project, makeBatch(access, options3));
}
function makeBatch({ context, project }, options3) {
  const { session, issueBodies, issueNumbers } = options3;
  const features = cleanFeatures(options3.features);
  const dependencies = linksOf(options3.dependencies ?? {});
  const links2 = orderFeatures(features.length, dependencies);
  if (links2.cycles.length > 0) {
    throw misuse2(
      `The features of index ${links2.cycles[0]?.join(", ")} wait for one another. Drop one of the links.`
    );
  }
  const now = timestamp(context);
  const batch2 = newBatch({
    batchId: chooseId(context, options3.batchId),
    features,
    featuresFile: options3.featuresFile ?? "",
    stateFile: project.files.state,
    now,
    mode: options3.mode,
    issueNumbers: issueNumbers ? [...issueNumbers] : null,
    issueBodies: issueBodies ? issueBodies.map((body) => body && cleanIssueBody(body).body) : null,
    order: options3.order ? [...options3.order] : links2.order,
    dependencies: new Map([...dependencies].map(([index3, waitsFor]) => [index3, [...waitsFor]]))
  });
  const owner2 = session === void 0 ? null : claim2(void 0, { sessionId: session, host: context.host() }, now);
  return asMisuse(() => readBack({ ...batch2, owner: owner2 }));
}
function cleanFeatures(features) {
  if (!Array.isArray(features) || features.length === 0 || features.length > MAX_FEATURES) {
    throw misuse2("A batch takes a list of 1 to 10,000 features.");
  }
  return features.map((feature, index3) => {
    const clean = typeof feature === "string" ? sanitizeFeatureName(feature).trim() : "";
    if (clean === "") throw misuse2(`Feature ${index3 + 1} is blank or no text. Take it off the list.`);
    return clean;
  });
}
function asMisuse(check) {
  try {
    return check();
  } catch (cause) {
    const why = isBatchError(cause) ? cause.message : String(cause);
    throw new BatchError(`This batch cannot be made. ${why}`, { code: "USAGE", cause });
  }
}
function misuse2(message) {
  return new BatchError(message, { code: "USAGE" });
}
function loadBatchState(place2) {
  return requireBatch(openAccess(place2).project);
}
async function saveBatchState(place2, state, options3 = {}) {
  const access = openAccess(place2, options3);
  const next = readBack(state);
  return changeState(access, (present) => {
    requireSameRevision(present, next);
    requireNothingLost(present, next);
    return { ...next, owner: present.owner };
  });
}
async function cleanupBatchState(place2, options3 = {}) {
  requireArguments("cleanup", { options: options3 });
  const { context } = openAccess(place2, options3);
  const answer2 = await cleanup(context, options3.batchId, { force: options3.force === true });
  return answer2.data["removed"];
}
function requireSameRevision(present, next) {
  if (present.batch_id === next.batch_id && present.revision === next.revision) return;
  throw new BatchError(
    `The file holds revision ${present.revision} of batch ${present.batch_id}, not revision ${next.revision} of ${next.batch_id}, which was to be replaced. Load it again and make the change again.`,
    { code: "REFUSED" }
  );
}
function requireNothingLost(present, next) {
  const kept2 = outcomes(next);
  const lost2 = [...outcomes(present)].find(([index3, outcome2]) => kept2.get(index3) !== outcome2);
  const moved = present.features.findIndex((feature, index3) => next.features[index3] !== feature);
  if (lost2 === void 0 && moved === -1 && next.features.length === present.features.length) return;
  const what = lost2 === void 0 ? "the list of features" : `the outcome of feature ${lost2[0] + 1} (${lost2[1]})`;
  throw new BatchError(`The change would lose ${what} of batch ${present.batch_id}. Leave it as it was.`, {
    code: "REFUSED"
  });
}

// lib/library/context.ts
var import_node_process3 = __toESM(require("node:process"), 1);
init_project2();
init_progress();
init_clean();
init_pause();
function estimateContextTokens(text4) {
  requireArguments("text", { text: text4 });
  return estimateTokens(text4);
}
function shouldAutoClear(state) {
  requireArguments("tokens", { state });
  return state.context_token_estimate >= CLEAR_THRESHOLD;
}
async function recordAutoClearEvent(place2, options3 = {}) {
  const access = openAccess(place2, options3);
  return changeState(access, (batch2) => applyOrThrow(batch2, { type: "compacted" }, timestamp(access.context)));
}
function shouldClearContext(state) {
  warnOnce("BATCH_DEP0001", "shouldClearContext is deprecated. Use shouldAutoClear.");
  return shouldAutoClear(state);
}
async function pauseBatchForClear(place2, options3 = {}) {
  warnOnce("BATCH_DEP0002", "pauseBatchForClear is deprecated. Leave clearing the context to Claude Code.");
  const access = openAccess(place2, options3);
  return changeState(access, (batch2) => {
    const pause3 = { reason: "user", detail: "" };
    const event = { type: "paused", pause: pause3, tokens_before_clear: batch2.context_token_estimate };
    return applyOrThrow(batch2, event, timestamp(access.context));
  });
}
function getClearNotificationMessage(state) {
  requireArguments("state", { state });
  warnOnce("BATCH_DEP0003", "getClearNotificationMessage is deprecated, as pauseBatchForClear is.");
  return pauseNotice({
    batchId: state.batch_id,
    tokens: state.context_tokens_before_clear ?? state.context_token_estimate,
    threshold: CLEAR_THRESHOLD,
    progress: progress(state)
  });
}
var warned = /* @__PURE__ */ new Set();
function warnOnce(code2, message) {
  if (warned.has(code2)) return;
  warned.add(code2);
  import_node_process3.default.emitWarning(message, { type: "DeprecationWarning", code: code2 });
}

// lib/library/features.ts
init_project2();
init_progress();
init_errors();
init_retry_record();
init_redact_secrets();
function markFeatureStatus(place2, index3, status, options3 = {}) {
  return updateBatchProgress(place2, index3, status, options3);
}
async function updateBatchProgress(place2, index3, status, options3 = {}) {
  requireArguments("status", { index: index3, options: options3 });
  const { tokensAdded = 0 } = options3;
  const access = openAccess(place2, options3);
  if (!Object.hasOwn(CHANGES, status)) {
    throw misuse3(`${JSON.stringify(status)} is no status. Use ${Object.keys(CHANGES).join(", ")}.`);
  }
  if (!Number.isSafeInteger(tokensAdded) || tokensAdded < 0) {
    throw misuse3(`${tokensAdded} is no number of tokens. Use a whole number from 0.`);
  }
  const change2 = await CHANGES[status](access, index3, options3);
  return changeStateAndRetries(access, (batch2, retries) => {
    const made = change2(batch2, retries);
    const tokens2 = made.batch.context_token_estimate + tokensAdded;
    return { ...made, batch: { ...made.batch, context_token_estimate: tokens2 } };
  });
}
var CHANGES = {
  in_progress: async (access, index3, { baseSha }) => (batch2) => ({ batch: begun(access, batch2, index3, baseSha) }),
  completed: async (access, index3) => (batch2, retries) => ({
    batch: completed2(access, batch2, index3),
    retries: countSuccess(retries)
  }),
  failed: async (access, index3, { errorMessage = "" }) => {
    const failure3 = await readFailure(access.context, errorMessage);
    const report = { ...failure3, index: index3, consent: false };
    return (batch2, retries) => afterFailure(access, { batch: inProgress2(access, batch2, index3), retries }, report);
  },
  skipped: async ({ context }, index3, { reason = "" }) => {
    const event = {
      type: "skipped",
      index: index3,
      reason: sanitizeErrorMessage(reason),
      category: "manual"
    };
    return (batch2) => ({ batch: applyOrThrow(batch2, event, timestamp(context)) });
  }
};
function completed2(access, batch2, index3) {
  const now = timestamp(access.context);
  const verification = {
    result: "unverified",
    failed_checks: 0,
    commands: [],
    head: null,
    timestamp: now
  };
  return applyOrThrow(inProgress2(access, batch2, index3), { type: "completed", index: index3, verification }, now);
}
function misuse3(message) {
  return new BatchError(message, { code: "USAGE" });
}
function getNextPendingFeature(state) {
  requireArguments("state", { state });
  const next = nextFeature(state);
  if (next.kind === "ended" || state.pause) return null;
  const { index: index3, kind } = next;
  return { index: index3, number: index3 + 1, text: state.features[index3] ?? "", inProgress: kind === "in_progress" };
}

// lib/library/retries.ts
init_project2();
init_progress();

// lib/disk/consent.ts
var import_node_fs17 = __toESM(require("node:fs"), 1);
var import_node_path19 = __toESM(require("node:path"), 1);
var import_node_util = require("node:util");
init_errors();
init_files();
init_lock();
init_safe_path();
var VARIABLE = "BATCH_RETRY_ENABLED";
var KEY = "batch_retry_enabled";
var MAX_BYTES8 = 1024 * 1024;
var ANSWERS = new Map([
  ...["true", "1", "yes", "y", "on"].map((word) => [word, true]),
  ...["false", "0", "no", "n", "off"].map((word) => [word, false])
]);
function consentFile(homeDir) {
  return import_node_path19.default.join(homeDir, ".autonomous-dev", "user_state.json");
}
function parseAnswer(text4) {
  return ANSWERS.get(text4.trim().toLowerCase());
}
function readConsent(from) {
  const set = from.env[VARIABLE];
  if (set?.trim()) return fromText(set, "environment", `The environment variable ${VARIABLE}`);
  const envFile = import_node_path19.default.join(from.projectRoot, ".env");
  const written = readEnvFile(envFile);
  if (written?.trim()) return fromText(written, "env_file", `${VARIABLE} in ${envFile}`);
  return fromSaved(from.homeDir);
}
function fromText(text4, source, where) {
  const answer2 = parseAnswer(text4);
  if (answer2 !== void 0) return { answer: answer2, source };
  const shown3 = JSON.stringify(text4.slice(0, 40));
  return { answer: answer2, source, problem: `${where} is ${shown3}, neither yes nor no. Set it to true or false.` };
}
function fromSaved(homeDir) {
  if (homeDir === "") return { answer: void 0, source: "none" };
  const file = consentFile(homeDir);
  try {
    const saved = readSaved(file, homeDir)[KEY];
    if (saved === void 0 || saved === null) return { answer: void 0, source: "none" };
    if (typeof saved === "boolean") return { answer: saved, source: "saved" };
    return fromText(typeof saved === "string" ? saved : JSON.stringify(saved), "saved", `"${KEY}" in ${file}`);
  } catch (cause) {
    return {
      answer: void 0,
      source: "none",
      problem: cause instanceof Error ? cause.message : String(cause)
    };
  }
}
function readSaved(file, homeDir) {
  const bytes = readSafely(file, { root: homeDir, maxBytes: MAX_BYTES8 });
  if (!bytes) return {};
  let value;
  try {
    value = parseJsonBytes(bytes);
  } catch (cause) {
    throw corrupt(file, cause);
  }
  if (isJsonObject(value)) return value;
  throw corrupt(file);
}
function corrupt(file, cause) {
  return new BatchError(
    `${file} is not a JSON object, so it was left as it is. Mend it or move it elsewhere, then answer again.`,
    { code: "STATE_CORRUPT", cause }
  );
}
function readEnvFile(file) {
  try {
    const stats = import_node_fs17.default.statSync(file);
    if (!stats.isFile() || stats.size > MAX_BYTES8) return void 0;
    return (0, import_node_util.parseEnv)(import_node_fs17.default.readFileSync(file, "utf8").replace(/^\uFEFF/, ""))[VARIABLE];
  } catch {
    return void 0;
  }
}

// lib/library/retries.ts
init_retry_store();
init_errors();
init_classify();
init_retry_policy();
init_retry_record();
function getRetryCount(place2, index3) {
  requireArguments("feature", { index: index3 });
  const access = openAccess(place2);
  const batch2 = requireBatch(access.project);
  requireIndex(batch2, index3);
  return counts(access, batch2).retry_counts.get(index3) ?? 0;
}
async function incrementRetryCount(place2, index3, options3 = {}) {
  requireArguments("feature", { index: index3 });
  const access = openAccess(place2, options3);
  const batch2 = await changeStateAndRetries(access, (present, before) => {
    requireIndex(present, index3);
    requirePending(present, index3);
    requireRetryLeft(before, index3);
    const retries = countRetry(before, index3);
    const used = retries.retry_counts.get(index3) ?? 0;
    const mirrored = { ...present, retry_attempts: new Map(present.retry_attempts).set(index3, used) };
    const again2 = { type: "retried", index: index3, retries: used, error_message: "" };
    const now = timestamp(access.context);
    return { batch: present.in_flight.has(index3) ? applyOrThrow(present, again2, now) : mirrored, retries };
  });
  return batch2.retry_attempts.get(index3) ?? 0;
}
function shouldRetryFeature(place2, index3, errorText, options3) {
  requireArguments("failure", { index: index3, errorText, options: options3 });
  const access = openAccess(place2);
  const batch2 = requireBatch(access.project);
  requireIndex(batch2, index3);
  const { kind, retryAfterSeconds } = classifyFailure(errorText, access.context.now());
  const wait3 = retryAfterSeconds === void 0 ? {} : { retryAfterSeconds };
  if (kind === "outage" || kind === "interrupted") return { retry: false, reason: kind, kind, ...wait3 };
  if (kind === "quota") return { retry: false, reason: "usage_limit", kind, ...wait3 };
  const used = counts(access, batch2);
  const decision = decideRetry({
    consent: options3.consent,
    kind,
    globalRetries: used.global_retry_count,
    breakerOpen: used.circuit_breaker_open,
    featureRetries: used.retry_counts.get(index3) ?? 0
  });
  return { ...decision, kind, ...wait3 };
}
async function recordRetryAttempt(place2, index3, errorText, options3) {
  requireArguments("failure", { index: index3, errorText, options: options3 });
  const access = openAccess(place2, options3);
  const report = { ...await readFailure(access.context, errorText), index: index3, consent: options3.consent };
  return changeStateAndRetries(
    access,
    (batch2, retries) => afterFailure(
      access,
      { batch: inProgress2(access, batch2, index3), retries },
      report,
      ({ outcome: outcome2, reason }) => {
        if (outcome2 !== "retried") throw refused2(`Feature ${index3 + 1} may not run again (${reason}).`);
      }
    )
  );
}
function checkRetryConsent(place2, from) {
  requireArguments("consent", { from });
  return readConsent({ ...from, projectRoot: openAccess(place2).project.root });
}
function counts({ context, project }, batch2) {
  return syncRetries(readRetries(project.files, batch2, timestamp(context)).record, batch2);
}
function requireIndex(batch2, index3) {
  if (Number.isInteger(index3) && index3 >= 0 && index3 < batch2.features.length) return;
  throw refused2(
    `Batch ${batch2.batch_id} has no feature of index ${index3}: they are 0 to ${batch2.features.length - 1}.`
  );
}
function requirePending(batch2, index3) {
  const outcome2 = outcomes(batch2).get(index3);
  if (outcome2) throw refused2(`Feature ${index3 + 1} has already ended (${outcome2}) and stays so.`);
}
function requireRetryLeft(used, index3) {
  const { retry: retry2, reason } = decideRetry({
    consent: true,
    kind: "network",
    globalRetries: used.global_retry_count,
    breakerOpen: used.circuit_breaker_open,
    featureRetries: used.retry_counts.get(index3) ?? 0
  });
  if (!retry2) throw refused2(`Feature ${index3 + 1} has no retry left (${reason}).`);
}
function refused2(message) {
  return new BatchError(message, { code: "REFUSED" });
}

// lib/library/manager.ts
var BatchStateManager = class {
  stateFile;
  #session;
  /**
   * Binds the calls to the project at `place`: a folder in it, or its `.claude/batch_state.json`. Creates nothing.
   *
   * `session` is the Claude Code session that the calls are made for, if any. Throws `BatchError`: `NOT_A_PROJECT` or `USAGE`.
   */
  constructor(place2, options3 = {}) {
    this.stateFile = openAccess(place2, options3).project.files.state;
    this.#session = options3.session;
  }
  createBatchState(options3) {
    return createBatchState(this.stateFile, this.#asCaller(options3));
  }
  loadBatchState() {
    return loadBatchState(this.stateFile);
  }
  saveBatchState(state) {
    return saveBatchState(this.stateFile, state, this.#asCaller({}));
  }
  updateBatchProgress(index3, status, options3 = {}) {
    return updateBatchProgress(this.stateFile, index3, status, this.#asCaller(options3));
  }
  markFeatureStatus(index3, status, options3 = {}) {
    return markFeatureStatus(this.stateFile, index3, status, this.#asCaller(options3));
  }
  recordAutoClearEvent() {
    return recordAutoClearEvent(this.stateFile, this.#asCaller({}));
  }
  shouldAutoClear() {
    return shouldAutoClear(this.loadBatchState());
  }
  getNextPendingFeature() {
    return getNextPendingFeature(this.loadBatchState());
  }
  cleanupBatchState(options3 = {}) {
    return cleanupBatchState(this.stateFile, this.#asCaller(options3));
  }
  getRetryCount(index3) {
    return getRetryCount(this.stateFile, index3);
  }
  incrementRetryCount(index3) {
    return incrementRetryCount(this.stateFile, index3, this.#asCaller({}));
  }
  shouldRetryFeature(index3, errorText, options3) {
    return shouldRetryFeature(this.stateFile, index3, errorText, options3);
  }
  recordRetryAttempt(index3, errorText, options3) {
    return recordRetryAttempt(this.stateFile, index3, errorText, this.#asCaller(options3));
  }
  checkRetryConsent(from) {
    return checkRetryConsent(this.stateFile, from);
  }
  recordGitOperation(index3, operation, facts) {
    return recordGitOperation(this.stateFile, index3, operation, facts, this.#asCaller({}));
  }
  getFeatureGitStatus(index3) {
    return getFeatureGitStatus(this.loadBatchState(), index3);
  }
  #asCaller(options3) {
    return { ...options3, session: this.#session };
  }
};

// lib/index.ts
init_clean();
init_redact_secrets();
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  BatchError,
  BatchStateManager,
  analyzeDependencies,
  checkRetryConsent,
  classifyFailure,
  cleanupBatchState,
  createBatchState,
  estimateContextTokens,
  fetchIssueTitles,
  getClearNotificationMessage,
  getFeatureGitStatus,
  getNextPendingFeature,
  getRetryCount,
  incrementRetryCount,
  loadBatchState,
  markFeatureStatus,
  pauseBatchForClear,
  recordAutoClearEvent,
  recordGitOperation,
  recordRetryAttempt,
  sanitizeErrorMessage,
  sanitizeFeatureName,
  saveBatchState,
  shouldAutoClear,
  shouldClearContext,
  shouldRetryFeature,
  topologicalSort,
  updateBatchProgress
});
