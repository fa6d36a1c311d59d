// Starts the client where an administrator's settings hold: in a namespace of its own whose /etc is a copy, so that nothing of
// the machine changes. MANAGED_FOLDER has managed-settings.json, MANAGED_CLIENT is the client itself.
const { spawnSync } = require('node:child_process')

const folder = process.env.MANAGED_FOLDER
const script = [
  'cp -a /etc "$1/etc" 2>/dev/null',
  'mkdir -p "$1/etc/claude-code"',
  'cp "$1/managed-settings.json" "$1/etc/claude-code/" && mount --bind "$1/etc" /etc && shift && exec "$@"',
].join('; ')
const words = ['-m', 'sh', '-c', script, 'sh', folder, process.execPath, process.env.MANAGED_CLIENT]
const { status } = spawnSync('unshare', [...words, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
