// Runs a command in a network that has loopback alone, and gives it the one connection it needs: what
// arrives on a port of 127.0.0.1 in here is carried to a Unix socket, which the file system shares with
// the outside. Usage: node loopback-bridge.mjs <socket> <command> [arguments]
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { constants } from 'node:os'

const [socketPath, command, ...args] = process.argv.slice(2)

const server = createServer((inside) => {
  const outside = connect(socketPath)
  inside.on('error', () => outside.destroy())
  outside.on('error', () => inside.destroy())
  inside.pipe(outside)
  outside.pipe(inside)
})

server.listen(0, '127.0.0.1', () => {
  const env = { ...process.env, ANTHROPIC_BASE_URL: `http://127.0.0.1:${server.address().port}` }
  const child = spawn(command, args, { env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => process.exit(127))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
})
