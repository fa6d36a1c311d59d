// Loaded into every Node process of a client (NODE_OPTIONS): the helper and the hooks read their time from the real clock
// and the milliseconds in the file TEST_CLOCK, and what the helper would wait for is added there instead.
const fs = require('node:fs')
const file = process.env.TEST_CLOCK
// The helper's waits begin at half a minute; its other timers are shorter.
const SHORTEST_WAIT = 20_000

if (file && /[/\\](?:batch|hook)\.cjs$/.test(process.argv[1] ?? '')) {
  const RealDate = Date
  const realTimeout = setTimeout
  const ahead = () => (fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0)
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [RealDate.now() + ahead()] : parts))
    }

    static now() {
      return RealDate.now() + ahead()
    }
  }
  globalThis.setTimeout = (callback, ms, ...rest) => {
    if (!(ms >= SHORTEST_WAIT)) return realTimeout(callback, ms, ...rest)
    fs.writeFileSync(file, String(ahead() + ms))
    return realTimeout(callback, 0, ...rest)
  }
}
