// For root, whom permissions do not bind: given to Node with --require, the program goes on as a user who owns nothing.
// So nothing but the program's own files must be readable by that user, neither Node nor the folders above it.
const NOBODY = 65_534
process.setgroups([])
process.setgid(NOBODY)
process.setuid(NOBODY)
