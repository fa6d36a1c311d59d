// Runs a command in a network that has loopback alone, and gives it the connections it needs: what
// arrives on a port of 127.0.0.1 in here is carried to a Unix socket, which the file system shares with
// the outside. Usage: node loopback-bridge.mjs <socket of the model's API> <command> [arguments]
// With BRIDGED_PROXY=<another socket> in the environment the command gets that one as its HTTP_PROXY. With BRIDGE_STAYS=1 it
// goes on when a closed terminal has ended the command, for what has left that terminal; who started it ends it.
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { constants } from 'node:os'

const [socketPath, command, ...args] = process.argv.slice(2)

function carryTo(socket) {
  const server = createServer((inside) => {
    const outside = connect(socket)
    inside.on('error', () => outside.destroy())
    outside.on('error', () => inside.destroy())
    inside.pipe(outside)
    outside.pipe(inside)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`))
  })
}

const { BRIDGED_PROXY: proxy, BRIDGE_STAYS: stays, ...env } = process.env
env.ANTHROPIC_BASE_URL = await carryTo(socketPath)
if (proxy) env.HTTP_PROXY = await carryTo(proxy)
const child = spawn(command, args, { env, stdio: 'inherit' })
let isHungUp = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    isHungUp ||= signal === 'SIGHUP'
    child.kill(signal)
  })
child.on('error', () => process.exit(127))
child.on('exit', (code, signal) => {
  if (!stays || !isHungUp) process.exit(code ?? 128 + constants.signals[signal])
})
