import type { Settings } from './settings.ts'

/** What holds where a project has no settings file; apart, so that no YAML parser is loaded for it. */
export const DEFAULT_SETTINGS: Settings = {
  verify_shell: false,
  verify_timeout_seconds: 600,
  base_verify_timeout_seconds: 90,
  stop_hook: true,
  close_issues: false,
  checks_changed: 'show',
  on_failure: 'tell',
  land: 'end',
  permission_mode: 'acceptEdits',
  stall_minutes: 30,
  worker: 'agent',
  keep_awake: true,
}
