import config from './vitest.config.ts'

// The processes that run the tests inherit it: every draw of a test by chance, every row of a wide table.
process.env['BATCH_THOROUGH'] = '1'

export default config
