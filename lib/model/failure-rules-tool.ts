import type { FailureRule } from './failure-rule.ts'

const NPM = /npm (?:ERR!|error) /.source

// A program's own last word in its own format: it outranks what the project's tests and code say, since it is what
// stopped the work.
export const TOOL_RULES: readonly FailureRule[] = [
  { id: 'npm-slow', kind: 'timeout', pattern: new RegExp(`${NPM}network timeout at`) },
  {
    id: 'npm-network',
    kind: 'network',
    pattern: new RegExp(
      `${NPM}.{0,200}?\\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|ENOTFOUND|ENETUNREACH|` +
        'EHOSTUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|FETCH_ERROR|socket hang up|network timeout|Invalid response body)',
    ),
  },
  {
    id: 'npm-status',
    kind: 'of status',
    pattern: new RegExp(`${NPM}(?:code E(\\d{3})\\b|(\\d{3}) )`),
  },
  { id: 'npm-resolve', kind: 'conflict', pattern: new RegExp(`${NPM}(?:code )?(?:ERESOLVE|EPEERINVALID)`) },
  {
    id: 'npm-login',
    kind: 'auth',
    pattern: new RegExp(`${NPM}(?:code )?(?:ENEEDAUTH|EOTP|EAUTHIP|EAUTHUNKNOWN)`),
  },
  {
    id: 'npm-target',
    kind: 'not_found',
    pattern: new RegExp(`${NPM}(?:code ETARGET|.{0,20}[Mm]issing script)`),
  },
  { id: 'npm-json', kind: 'syntax', pattern: new RegExp(`${NPM}(?:code )?EJSONPARSE`) },
  {
    id: 'npm-usage',
    kind: 'value',
    pattern: new RegExp(
      `${NPM}(?:code )?(?:EUSAGE|EBADENGINE|EBADPLATFORM|EINTEGRITY|EINVALID\\w+|EUNSUPPORTED\\w+)`,
    ),
  },
  {
    id: 'pnpm-lockfile',
    kind: 'value',
    pattern: [
      /ERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_\w+|UNSUPPORTED_ENGINE|TARBALL_INTEGRITY)/,
      /lockfile (?:at \S{1,80} )?needs to be updated/,
    ],
  },
  {
    id: 'pnpm-missing',
    kind: 'not_found',
    pattern: /ERR_PNPM_(?:NO_MATCHING_VERSION|NO_SCRIPT|FETCH_404|NO_\w+)/,
  },
  { id: 'yarn-missing', kind: 'not_found', pattern: /\berror Couldn't find (?:package|any versions for)\b/ },
  {
    id: 'kubectl-answer',
    kind: 'of Kubernetes reason',
    pattern: /\bError from server \((\w{1,40})\)/,
  },
  { id: 'pnpm-peers', kind: 'conflict', pattern: /ERR_PNPM_PEER_DEP_ISSUES/ },
  {
    id: 'curl-proxy',
    kind: 'of status',
    pattern: /curl: \(56\) .{0,80}\b(?:response|HTTP code) (\d{3})\b/,
  },
  {
    id: 'curl-network',
    kind: 'network',
    pattern: /curl: \((?:5|6|7|16|18|35|52|55|56|92|95|96)\) |\bcurl (?:18|52|55|56|92) /,
  },
  { id: 'curl-timeout', kind: 'timeout', pattern: /curl: \(28\) |\bcurl 28 / },
  { id: 'curl-certificate', kind: 'permission', pattern: /curl: \((?:51|58|60|77|83|90|91)\) / },
  { id: 'curl-login', kind: 'auth', pattern: /curl: \(67\) / },
  { id: 'curl-disk', kind: 'resource', pattern: /curl: \((?:23|27)\) / },
  { id: 'curl-usage', kind: 'value', pattern: /curl: \((?:1|2|3|4|43|48)\) / },
  {
    id: 'returned-error',
    kind: 'of status',
    pattern: /\brequested URL returned error: (\d{3})\b/,
  },
  {
    id: 'git-lock',
    kind: 'lock',
    pattern: [
      /Unable to create .{1,300}\.lock.?: File exists|Another git process seems to be running/,
      /cannot lock ref .{1,300}(?:is at \w+ but expected|File exists)|Unable to create .{1,300}: File exists/,
    ],
  },
  {
    id: 'git-login',
    kind: 'auth',
    pattern: [
      /Authentication failed for|Permission denied \((?:publickey|password|keyboard)/,
      /Host key verification failed/,
      /could not read (?:Username|Password) for|Invalid username or (?:password|token)/,
      /Support for password authentication/,
      /gpg failed to sign|gh auth login|Bad credentials|Try authenticating with/,
      /Too many authentication failures|remote: HTTP Basic: Access denied/,
    ],
  },
  {
    id: 'git-permission',
    kind: 'permission',
    pattern: [
      /protected branch|pre-receive hook declined|Write access to repository not granted|GH00[16]|GH013/,
      /Permission to .{1,200} denied to|detected dubious ownership|Resource not accessible by/,
    ],
  },
  {
    id: 'git-missing',
    kind: 'not_found',
    pattern: [
      /Repository not found|repository .{1,300} not found|not a git repository|bad object/,
      /unknown revision or path/,
      /pathspec .{1,300} did not match|couldn't find remote ref|does not appear to be a git repository/,
      /Could not resolve to an? (?:issue|pull request|Repository|PullRequest|Issue)|bad revision/,
      /invalid reference(?! format)/,
      /Remote branch .{1,200} not found|No such remote|no such branch/,
      /src refspec .{1,200} does not match any/,
      /no pull requests found for branch|invalid object name|not a valid (?:object name|ref)/i,
    ],
  },
  {
    id: 'git-conflict',
    kind: 'conflict',
    pattern: [
      /\bCONFLICT \(|Automatic merge failed|Merge conflict in|would be overwritten by (?:merge|checkout)/,
      /could not apply/,
      /non-fast-forward|\[rejected\]|fetch first|Your local changes|unmerged files|You have unstaged changes/,
      /patch does not apply|patch failed:|needs merge|not possible to fast-forward|divergent branches/i,
      /already exists\.?$/i,
      /A pull request already exists|Updates were rejected|refusing to merge unrelated histories/,
      /is already (?:checked out|used)(?! |,)/,
    ],
    unless: /\b(?:relation|database|container|duplicate key|constraint)\b/,
  },
]
