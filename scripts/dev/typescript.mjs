// Lets Node 20 run this repository's TypeScript as it stands: node --import ./scripts/dev/typescript.mjs <file.ts>
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)
