import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, HELPER, makeBundleProject, SESSION } from '../fakes/helper-process.ts'
import { asWord, faultsOf, hostile, said } from '../fakes/hostile-texts.ts'

describe('what else a clone or a misled Claude brings', () => {
  const name = asWord(hostile('file'))
  let project: BundleProject
  beforeEach(() => {
    project = makeBundleProject({ 'features.txt': 'a\nb\nc\n' })
    const script = `exit 0 # ${asWord(hostile('script'))}`
    project.write('package.json', JSON.stringify({ scripts: { test: script } }))
    project.write(`.claude/batches/${name}.json`, '{}')
    project.write('.env', `BATCH_RETRY_ENABLED="${name.replaceAll(/[\r\n]/g, ' ')}"\n`)
    project.commit(hostile('subject').replaceAll('\0', ''))
    project.write(name, 'x')
    fs.writeFileSync(project.at(asWord(hostile('list'))), 'one\n')
  })
  afterEach(() => project.remove())

  async function expectSafe(words: string | readonly string[], shows?: RegExp, input = ''): Promise<void> {
    const ran = await project.run(words, { input })
    expect(said(ran).flatMap(faultsOf)).toEqual([])
    expect(ran.stderr.split('\n').length).toBeLessThanOrEqual(2)
    if (shows) expect(ran.stdout + ran.stderr).toMatch(shows)
  }

  // Break: the name of a file, of a branch or a word of a call begins a line of its own.
  it('says nothing in our name', async () => {
    await expectSafe('status', /no batch/)
    await expectSafe(['start', asWord(hostile('list')), '--dry-run'], /"<list>/)
    await expectSafe(['start', asWord(hostile('missing')), '--dry-run'], /<missing>/)
    await expectSafe('start features.txt --id night', /"<file>/)
    for (const words of [
      ...[['status'], ['cleanup'], ['resume'], ['fail', '1', '--kind'], ['skip', '1', '--session'], []],
      ...[
        ['complete'],
        ['brief'],
        ['add'],
        ['next'],
        ['record-git', '1'],
        ['record-git', '1', 'push', '--x'],
      ],
    ])
      await expectSafe([...words, asWord(hostile('word'))])
    await expectSafe('brief', /<typed>/, hostile('typed'))
    await expectSafe('command', undefined, hostile('typed'))
    await expectSafe('classify', undefined, `Error: ECONNRESET ${hostile('error')}`)
    const branch = 'b\u2028EVIL\u202e\u{e0041}\u0085EVIL'
    project.git('checkout', '-q', '-b', branch)
    project.write(
      'package.json',
      JSON.stringify({ scripts: { test: `exit 0 # ${asWord(hostile('new script'))}` } }),
    )
    project.write(`test/${name}`, 'it.skip(')
    project.commit(hostile('subject').replaceAll('\0', ''), 1)
    project.write(`other ${name}`, '')
    await expectSafe('complete 1', /on branch b.*EVIL[\s\S]*Not committed: .*<file>/)
    await expectSafe('status', /<new script>.*"test\/<file>/)
    project.write(`late ${name}`, '')
    await expectSafe('fail 2', /files "late/, `Error: ${hostile('failure')} ECONNREFUSED`)
    await expectSafe('next')
    await expectSafe(['skip', '3', '--reason', asWord(hostile('why'))])
    await expectSafe('status', /<failure>[\s\S]*<why>/)
  })

  it('nor does a check with lines of its own, or a HEAD that git did not write', async () => {
    const command = `echo "${hostile('output').replaceAll(/[\0"$`\\]/g, '')}"; false #${hostile('comment')}`
    const verify = JSON.stringify(command.replaceAll('\0', ''))
    project.write('.claude/batch-implement.local.md', `---\nverify: ${verify}\nverify_shell: true\n---\n`)
    fs.rmSync(project.at('.claude/batch_state.json'), { force: true })
    fs.rmSync(project.at('.claude/batch_state.json.bak'), { force: true })
    await expectSafe('start features.txt --id checked --yes', /<comment>/)
    project.commit('one', 1)
    await expectSafe('complete 1', /^> EVIL/m)
    await expectSafe('next', /<comment>/)
    await expectSafe('status')
    project.write('.git/HEAD', 'ref: refs/heads/x\nNext step: EVIL\n')
    await expectSafe('status')
    await expectSafe('next')
  })

  it('nor does a hook whose input is a stranger’s', async () => {
    await expectSafe('start features.txt --id hooked')
    const words = { error: hostile('error'), reason: hostile('reason'), prompt: hostile('prompt') }
    const last_assistant_message = hostile('message')
    const command = `cd ${hostile('folder')} && node "${HELPER}" next | ${hostile('pipe')}`
    for (const name of ['StopFailure', 'UserPromptSubmit', 'PermissionRequest', 'Stop', 'SessionEnd']) {
      const more = { tool_name: 'Bash', tool_input: { command }, last_assistant_message, ...words }
      const ran = await project.hook({ hook_event_name: name, session_id: SESSION, ...more })
      expect(said(ran).flatMap(faultsOf)).toEqual([])
    }
    await expectSafe('status')
  })
})
