import type { FailureRule } from './rule.ts'

/**
 * Failures of tools in their own format. They outrank what the project's tests and code report, since they stopped the
 * work.
 */
export const TOOL_RULES: readonly FailureRule[] = [
  { id: 'npm-slow', kind: 'timeout', pattern: /npm (?:ERR!|error) network timeout at/i },
  {
    id: 'npm-network',
    kind: 'network',
    pattern:
      /npm (?:ERR!|error) .{0,200}?\b(?:ECONN(?:RESET|REFUSED)|E(?:SOCKET)?TIMEDOUT|EAI_AGAIN|ENOTFOUND|E(?:NET|HOST)UNREACH|EPIPE|ERR_SOCKET_TIMEOUT|FETCH_ERROR|socket hang up|network timeout|Invalid response body)/i,
  },
  { id: 'npm-status', kind: 'of status', pattern: /npm (?:ERR!|error) (?:code E(\d{3})\b|(\d{3}) )/i },
  {
    id: 'npm-conflict',
    kind: 'conflict',
    pattern: /npm (?:ERR!|error) (?:code )?(?:ERESOLVE|EPEERINVALID)|ERR_PNPM_PEER_DEP_ISSUES/i,
  },
  {
    id: 'npm-login',
    kind: 'auth',
    pattern: /npm (?:ERR!|error) (?:code )?(?:ENEEDAUTH|EOTP|EAUTHIP|EAUTHUNKNOWN)/i,
  },
  {
    id: 'npm-missing',
    kind: 'not_found',
    pattern: [
      /npm (?:ERR!|error) (?:code ETARGET|.{0,20}missing script)|ERR_PNPM_(?:NO_\w+|FETCH_404)/i,
      /\berror Couldn't find (?:package|any versions for)\b/i,
    ],
  },
  { id: 'npm-json', kind: 'syntax', pattern: /npm (?:ERR!|error) (?:code )?EJSONPARSE/i },
  {
    id: 'npm-usage',
    kind: 'value',
    pattern: [
      /npm (?:ERR!|error) (?:code )?(?:EUSAGE|EBADENGINE|EBADPLATFORM|EINTEGRITY|EINVALID\w+|EUNSUPPORTED\w+)/i,
      /lockfile .{0,80}needs to be updated|ERR_PNPM_(?:\w{0,20}LOCKFILE|UNSUPPORTED_ENGINE|TARBALL_INTEGRITY)/i,
    ],
  },
  {
    id: 'kubectl-answer',
    kind: 'of Kubernetes reason',
    pattern: /\bError from server \((\w{1,40})\)/i,
  },
  { id: 'curl-proxy', kind: 'of status', pattern: /curl: \(56\) .{0,80}\b(?:response|HTTP code) (\d{3})\b/i },
  {
    id: 'curl-network',
    kind: 'network',
    pattern: /curl: \((?:5|6|7|16|18|35|52|55|56|92|95|96)\) |\bcurl (?:18|52|55|56|92) /i,
  },
  { id: 'curl-timeout', kind: 'timeout', pattern: /curl: \(28\) |\bcurl (?:error )?28 /i },
  { id: 'curl-certificate', kind: 'permission', pattern: /curl: \((?:51|58|60|77|83|90|91)\) /i },
  { id: 'curl-usage', kind: 'value', pattern: /curl: \((?:1|2|3|4|43|48)\) /i },
  { id: 'returned-error', kind: 'of status', pattern: /\brequested URL returned error: (\d{3})\b/i },
  {
    id: 'git-lock',
    kind: 'lock',
    pattern: [
      /Unable to create .{1,300}: File exists|Another git process seems to be running/i,
      /cannot lock ref .{1,300}(?:is at \w+ but expected|File exists)/i,
    ],
  },
  {
    id: 'git-login',
    kind: 'auth',
    pattern: [
      /Authentication failed for|Permission denied \((?:publickey|password|keyboard)|gpg failed to sign/i,
      /Host key verification failed|could not read (?:Username|Password) for|gh auth login/i,
      /Invalid username or (?:password|token)|Too many authentication failures|HTTP Basic: Access denied/i,
    ],
  },
  {
    id: 'git-permission',
    kind: 'permission',
    pattern: [
      /protected branch|pre-receive hook declined|Write access to repository not granted/i,
      /Permission to .{1,200} denied to|detected dubious ownership|Resource not accessible by/i,
    ],
  },
  {
    id: 'git-missing',
    kind: 'not_found',
    pattern: [
      /not a git repository|bad object|pathspec .{1,300} did not match|couldn't find remote ref/i,
      /does not appear to be a git repository|bad revision|invalid reference(?! format)|No such remote/i,
      /Could not resolve to an? (?:issue|pull request|Repository|PullRequest|Issue)/i,
    ],
  },
  {
    id: 'git-conflict',
    kind: 'conflict',
    pattern: [
      /\bCONFLICT \(|Merge conflict in|would be overwritten by (?:merge|checkout)|could not apply/i,
      /\[rejected\]|unmerged files|You have unstaged changes|patch does not apply|patch failed:|needs merge/i,
      /divergent branches|already exists\.?$|A pull request already exists|Updates were rejected/im,
    ],
    unless: /\b(?:relation|database|container|duplicate key|constraint)\b/i,
  },
]
