import { type FailureRule, STATUS_WORDS } from './rule.ts'

/** What a server refused for good. Weaker than the causes outside: a 403 may carry a rate limit. */
export const HTTP_RULES: readonly FailureRule[] = [
  {
    id: 'refused-access',
    kind: 'auth',
    pattern: [
      /\bUnable to locate credentials\b|\bAccess denied for user\b|\bNOAUTH\b|\bunauthorized: /i,
      /\b(?:token|session|credentials?) (?:has |have |is )?expired\b|\blogin (?:required|failed)\b/i,
      /\bnot (?:logged in|authenticated)\b|\bCould not load the default credentials\b|\binvalid_grant\b/i,
      /\bset the G[HL]_TOKEN\b|\bdetermine credentials\b|\bmust be logged in\b/i,
      /\b(?:invalid|bad|incorrect|missing) (?:access |api |auth |authentication )?(?:token|credentials|api key)\b/i,
    ],
  },
  {
    id: 'refused-permission',
    kind: 'permission',
    pattern: [
      /\bEACCES\b|\bEROFS\b|\bpermission denied\b|\bPermissionError\b|\bRead-only file system\b|\bCERT_\w+/i,
      /\bOperation not permitted\b|\bAccess ?Denied(?:Exception)?\b|\bPERMISSION_DENIED\b|\bare too open\b/i,
      /\ba (?:password|terminal) is required\b|\bnot in the sudoers\b|\bexternally-managed-environment\b|\bmust be run as root\b|\bPKIX path building failed\b/i,
      /\brequires? (?:root|administrator|elevated)\b|\bdoes not have (?:\w+ ){0,3}(?:permission|access)\b/i,
      /\bAuthorization(?:Failed|PermissionMismatch)\b|\bUnauthorizedAccessException\b|\bDEPTH_ZERO_SELF/i,
      /\bAccessControlException\b|\binsufficient permissions?\b|\bmust be (?:the )?owner of\b/i,
      /\bunable to (?:verify|get) .{0,20}\bcertificate|\bcertificate (?:problem|verify failed|has expired|signed by unknown|is not trusted|is not valid|chain|relies on)/i,
    ],
  },
  {
    id: 'taken-or-changed',
    kind: 'conflict',
    pattern: [
      /\bResolutionImpossible\b|\bversion conflict\b|\bfailed to select a version\b|\bconflicts with\b/i,
      /\bversion solving failed\b|\bcompatible versions for gem\b|\binstallable set of packages\b/i,
      /\brequirements (?:are|is) unsatisfiable\b|\bincompatible (?:versions?|peer|dependency)\b|\bEEXIST\b/i,
      /\bpeer dep(?:endency|endencies)?\b.{0,40}\b(?:conflict|unmet|missing)|\bduplicate key value\b/i,
      /\bUNIQUE constraint failed\b|\bDuplicate entry\b|\bduplicate key error\b|\bAlreadyExists\b/i,
    ],
  },
  {
    id: 'refused-status',
    kind: 'of status',
    pattern: new RegExp(
      `(?:${STATUS_WORDS})([45]\\d\\d)\\b|\\b(4\\d\\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|` +
        'Method Not Allowed|Not Acceptable|Proxy Auth|Conflict|Gone|Precondition|Payload Too Large|Unsupported Media|' +
        'Unprocessable|Client Error|Request Entity|Unavailable For Legal)',
      'im',
    ),
  },
  {
    id: 'no-such-thing',
    kind: 'not_found',
    pattern: [
      /\bENOENT\b|\bENOTDIR\b|\bno such file or directory\b|\bNo such (?:container|image|service|network)\b/i,
      /\bNoSuch(?:Key|Bucket|Entity)\w*|\bno such (?:table|column)\b|\bUnknown (?:column|database|table)\b/i,
      /\b(?:relation|table|column|database|role|schema) .{1,100} does not exist\b|\bcould not find [`'"]/i,
      /\bResourceNotFoundException\b|\bcould not find (?:Cargo\.toml|package\.json|a declaration)/i,
      /\bcannot find the (?:path|file)\b|\bcould not find artifact\b|\bunknown (?:command|revision)\b/i,
      /\b(?:file|module|script|command|command-line tool|model|issue|branch|image|package|task|target|plugin|service|namespace|pods?) .{0,80}\bnot found\b/i,
      /\b(?:path|chart|manifest|directory|folder|resource|role|user|version|tag|ref|release|workflow|dependency|library|repository) .{0,80}\bnot found\b/i,
      /\b(?:ResourceNotFound|NoSuchFile|FileNotFound|DoesNotExist|ENOPKG|NotFoundException)\w{0,12}/i,
    ],
    unless: /from versions: none|shared object/i,
  },
]
