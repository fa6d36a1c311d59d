/** The words before a number that make it an HTTP status: the source of a pattern, for one group. */
export const STATUS_WORDS = [
  /\bdoes not indicate success: |\bHTTP(?:\/\d(?:\.\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}/i,
  /\bstatus(?:[ _-]?code)?["']?(?: of| was| is| code)?[ :=]{1,3}["']?|\berror code: |\bresponse code:? ?/i,
  /\bERROR (?=\d{3}:)|^error:? (?=\d{3}$)|(?:->|→|=>) ?(?=\d{3}$)/i,
  /\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? /i,
]
  .map((words) => words.source)
  .join('|')
