import type { FailureRule } from './failure-rule.ts'
import { STATUS_WORDS } from './failure-rules-status.ts'

// What the answering program refused for good. Weaker than the words above: a 403 may carry a rate limit.
export const STATUS_RULES: readonly FailureRule[] = [
  {
    id: 'refused-access',
    kind: 'auth',
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
      /\b(?:[Ii]nvalid|[Bb]ad|[Ii]ncorrect|[Mm]issing) (?:access |api |auth |authentication )?(?:token|credentials|[Aa][Pp][Ii] key)\b/,
    ],
  },
  {
    id: 'refused-permission',
    kind: 'permission',
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
      /\bdenied: requested access\b|\bhaven't granted\b/i,
    ],
  },
  {
    id: 'taken-or-changed',
    kind: 'conflict',
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
      /\balready exists\b|\bEEXIST\b|\bAlreadyExists\b/,
    ],
  },
  {
    id: 'refused-status',
    kind: 'of status',
    pattern: new RegExp(
      `(?:${STATUS_WORDS})([45]\\d\\d)\\b|\\b(4\\d\\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|` +
        'Method Not Allowed|Not Acceptable|Proxy Auth|Conflict|Gone|Precondition|Payload Too Large|Unsupported Media|' +
        'Unprocessable|Client Error|Request Entity|Unavailable For Legal)',
      'i',
    ),
  },
  {
    id: 'no-such-thing',
    kind: 'not_found',
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
      /\b(?:ResourceNotFound|NoSuchFile|FileNotFound|DoesNotExist|ENOPKG|NotFoundException)\w{0,12}/,
    ],
    unless: /from versions: none|shared object/,
  },
]
