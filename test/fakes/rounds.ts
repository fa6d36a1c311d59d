/** Whether the tests shall take their time: `npm run test:all` and with it CI say so. */
const IS_THOROUGH = process.env['BATCH_THOROUGH'] === '1'

/** How often a test by chance draws: `all` times where the tests are thorough, an eighth of it elsewhere. */
export function rounds(all: number): number {
  return IS_THOROUGH ? all : Math.ceil(all / 8)
}

/** The rows of a wide table: `all` of them where the tests are thorough, `some` that differ most elsewhere. */
export function rows<T>(all: readonly T[], some: (row: T, at: number) => boolean): T[] {
  return IS_THOROUGH ? [...all] : all.filter(some)
}
