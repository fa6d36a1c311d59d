// The ways in which dist/ differs from a plain bundle: each is there for the time that a call takes, measured in
// docs/performance.md.
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { failureTable } from './failure-table.mjs'

const require = createRequire(import.meta.url)

// What a package loads and hardly uses, and the few lines that it needs of it. Together it takes as long to load as all of ours.
const SUBSTITUTES = {
  'proper-lockfile': {
    // To let go of locks when the process ends. It would listen for 21 signals as well, and whoever listens is not ended
    // by a signal while it waits for git: a call that is stopped there would go on and write. In the few milliseconds
    // in which a lock is held a signal does what a kill does: the next call takes the lock over.
    'signal-exit': "module.exports = (letGo) => process.on('exit', letGo)",
  },
  'write-file-atomic': {
    // To tell temporary files of threads apart. The bundles start no thread.
    worker_threads: 'exports.threadId = 0',
    // To remove its temporary file at a signal. It is only called to write at once, and no signal is heard before that
    // is done; what a writer left that was killed, the next one removes.
    'signal-exit': 'exports.onExit = () => () => {}',
    // For the number in a temporary file's name, which only has to differ: its writer holds the file's lock.
    'node:crypto': `exports.createHash = () => {
    let hash = 0x811c9dc5
    const self = {
      update(text) {
        for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0
        return self
      },
      digest: () => ({ readUInt32BE: () => hash }),
    }
    return self
  }`,
  },
}

/** Gives packages the few lines that they need instead of all that they load. */
const substitutes = {
  name: 'substitutes',
  setup({ onResolve, onLoad }) {
    for (const [packageName, modules] of Object.entries(SUBSTITUTES)) {
      const namespace = `for-${packageName}`
      onResolve({ filter: /^[a-z]/ }, ({ importer, path: name }) => {
        const isOf = importer
          .replaceAll(path.sep, '/')
          .split('node_modules/')
          .at(-1)
          ?.startsWith(`${packageName}/`)
        return isOf && Object.hasOwn(modules, name) ? { path: name, namespace } : undefined
      })
      onLoad({ filter: /./, namespace }, ({ path: name }) => ({ contents: modules[name] }))
    }
  },
}

/** Takes Node's modules as they are: the bundler would copy each one's hundred members for every file that imports it. */
const plainBuiltins = {
  name: 'plain-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ kind, path: name }) =>
      kind === 'import-statement' ? { path: name, namespace: 'builtin' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path: name }) => {
      // There without loading it.
      if (name === 'node:process') return { contents: 'export default process' }
      if (LOADED_BY_CALL.has(name)) return { contents: forwarded(name) }
      const members = Object.keys(require(name)).filter((member) => /^[a-z]\w*$/i.test(member))
      const named = members.map(
        (member) => `export const ${member} = /* @__PURE__ */ (() => builtin.${member})()\n`,
      )
      return { contents: `const builtin = require('${name}')\nexport default builtin\n${named.join('')}` }
    })
  },
}

// What few calls ask for.
const LOADED_BY_CALL = new Set(['node:os'])

function forwarded(name) {
  const functions = Object.entries(require(name)).filter(([, member]) => typeof member === 'function')
  const members = functions.map(
    ([member]) => `  ${member}: (...args) => require('${name}').${member}(...args),\n`,
  )
  return `export default {\n${members.join('')}}\n`
}

/**
 * Leaves what is in bundles of its own to the moment when it is needed: `byImport` to the `import()` of it, `byCall` to
 * the first call of one of its functions, so that it may be imported in the ordinary way.
 */
function loadOnDemand(root, byImport, byCall) {
  const bundleOf = (bundles, source) => Object.keys(bundles).find((key) => bundles[key].includes(source))
  return {
    name: 'load-on-demand',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ kind, importer, path: name, resolveDir }) => {
        const source = path.relative(root, path.resolve(resolveDir, name)).replaceAll(path.sep, '/')
        const bundle = kind === 'dynamic-import' ? bundleOf(byImport, source) : undefined
        if (bundle !== undefined) return { path: `./${path.basename(bundle)}`, external: true }
        // A bundle's own list of sources is no file of its own.
        const isForwarded =
          kind === 'import-statement' && path.extname(importer) === '.ts' && bundleOf(byCall, source)
        return isForwarded ? { path: source, namespace: 'forward' } : undefined
      })
      onLoad({ filter: /./, namespace: 'forward' }, async ({ path: source }) => {
        const bundle = `./${path.basename(bundleOf(byCall, source))}`
        const forwarders = (await exportsOf(root, source)).map(
          (name) => `export function ${name}(...args) {\n  return require('${bundle}').${name}(...args)\n}\n`,
        )
        return { contents: forwarders.join('') }
      })
      onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path: name, namespace }) =>
        namespace === 'forward' ? { path: name, external: true } : undefined,
      )
    },
  }
}

/** Leaves every other action of the same folder out: `scripts/batch.ts` and `scripts/hook.ts` load it for no other. */
export function onlyAction(root, action) {
  return {
    name: 'only-action',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ kind, path: name, resolveDir }) => {
        const source = path.relative(root, path.resolve(resolveDir, name)).replaceAll(path.sep, '/')
        const isOther =
          kind === 'dynamic-import' && path.dirname(source) === path.dirname(action) && source !== action
        return isOther ? { path: source, namespace: 'elsewhere' } : undefined
      })
      onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path: source }) => ({
        contents: `throw new Error('${source} is in another bundle')`,
      }))
    },
  }
}

async function exportsOf(root, source) {
  const shape = {
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
    outfile: 'x.mjs',
  }
  const { metafile } = await build({
    ...shape,
    absWorkingDir: root,
    entryPoints: [source],
    logLevel: 'error',
  })
  return metafile.outputs['x.mjs'].exports
}

/** The plugins for the bundles that Claude Code starts. */
export function bundlePlugins(root, byImport, byCall) {
  return [loadOnDemand(root, byImport, byCall), substitutes, plainBuiltins, failureTable]
}
