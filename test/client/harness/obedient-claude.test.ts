import { describe, expect, it } from 'vitest'
import { bash, type Reply, say, use } from './message-reply.ts'
import type { MessagesRequest } from './messages-api.ts'
import { obedientClaude } from './obedient-claude.ts'
import {
  called,
  forkRequest,
  HELPER,
  mainRequest,
  oneMessageStep,
  ran,
  skillStep,
  told,
} from './request-shapes.ts'

const NEXT = `The batch is open.\nNext step: run this, it says what to do now:\n    ${HELPER} next`
const BRIEF =
  'Batch feature 2 of 5: Number 2\nThe last line of the commit message must be:\nBatch-Feature: b-1#2'

function play(request: MessagesRequest): Reply | Promise<Reply> {
  return obedientClaude()(request)
}

function skill(number: number, report: string, failed = false) {
  return called('Skill', { skill: 'auto-implement', args: `#${number}` }, report, failed)
}

describe('in the main conversation, the obedient model', () => {
  it('uses the skill that the next step names', () => {
    expect(play(mainRequest(told(skillStep(1))))).toEqual(
      use('Skill', { skill: 'auto-implement', args: '#1' }),
    )
  })

  it('asks for the skill and the call in one message where the step says so', () => {
    const { blocks } = use('Skill', { skill: 'auto-implement', args: '#1' })
    const both = { kind: 'turn', blocks: [...blocks, ...bash(`${HELPER} complete 1`, 600_000).blocks] }
    expect(play(mainRequest(told(oneMessageStep(1))))).toEqual(both)
  })

  it('reports why nothing was committed, or has the feature done again, after the call of that message was refused', () => {
    const refused = ran(`${HELPER} complete 1`, 'batch: nothing has been committed since 1.', true)
    const onReport = (report: string) =>
      play(mainRequest(told(oneMessageStep(1)), ...skill(1, report), ...refused))
    expect(onReport('API Error: 529')).toEqual(bash(`${HELPER} fail 1 <<'END'\nAPI Error: 529\nEND`, 600_000))
    expect(onReport('running in the background')).toEqual(say('Waiting for the result.'))
    expect(JSON.stringify(onReport('Done: it works.'))).toContain('"Skill"')
  })

  it('makes the call again when the notification of a run in the background comes after its refusal', () => {
    const refused = ran(`${HELPER} complete 1`, 'batch: nothing has been committed since 1.', true)
    const notice = told('<task-notification>\n<result>Done: 1</result>\n</task-notification>')
    const run = [told(oneMessageStep(1)), ...skill(1, 'running in the background'), ...refused, notice]
    expect(play(mainRequest(...run))).toEqual(bash(`${HELPER} complete 1`, 600_000))
  })

  it('makes the helper call of the step after the skill has reported, with its time limit', () => {
    const request = mainRequest(told(skillStep(1)), ...skill(1, 'Result:\nDone: it works.'))
    expect(play(request)).toEqual(bash(`${HELPER} complete 1`, 600_000))
  })

  it('reports a failure in the words of the fork', () => {
    const request = mainRequest(told(skillStep(1)), ...skill(1, 'Result:\nFailed: `2` is not $(3)'))
    expect(play(request)).toEqual(bash(`${HELPER} fail 1 <<'END'\nFailed: \`2\` is not $(3)\nEND`, 600_000))
  })

  it('follows the newest step, not the first one', () => {
    const request = mainRequest(
      told(skillStep(1)),
      ...skill(1, 'Done: 1.'),
      ...ran(`${HELPER} complete 1`, skillStep(2)),
    )
    expect(play(request)).toEqual(use('Skill', { skill: 'auto-implement', args: '#2' }))
  })

  it('uses the skill again when the helper asks for the same feature again', () => {
    const again = `Feature 1 is NOT completed.\n${skillStep(1)}`
    const request = mainRequest(
      told(skillStep(1)),
      ...skill(1, 'Done: 1.'),
      ...ran(`${HELPER} complete 1`, again),
    )
    expect(play(request)).toEqual(use('Skill', { skill: 'auto-implement', args: '#1' }))
  })

  it('takes back what a failed feature left, one command after the other, before it asks for the next step', () => {
    const step = `Next step: take it back, then run \`next\` (Bash timeout 600000):\n    git stash push -- ':/a'\n    git revert --no-edit abc1234\n    ${HELPER} next`
    const request = (...more: ReturnType<typeof ran>) =>
      mainRequest(told(skillStep(1)), ...ran(`${HELPER} fail 1`, step), ...more)
    const [stash, revert] = ["git stash push -- ':/a'", 'git revert --no-edit abc1234']
    expect(play(request())).toEqual(bash(stash as string))
    expect(play(request(...ran(stash as string)))).toEqual(bash(revert as string))
    expect(play(request(...ran(stash as string), ...ran(revert as string)))).toEqual(
      bash(`${HELPER} next`, 600_000),
    )
  })

  it('ends its turn when the last good answer of the helper names no step', () => {
    const request = mainRequest(told(skillStep(1)), ...ran(`${HELPER} complete 1`, 'The batch has ended.'))
    expect(play(request)).toEqual(say('There is nothing left to do.'))
  })

  it('tells the user what the step says when there is nothing to run', () => {
    const step = 'Next step: none. Tell the user this result.'
    const request = mainRequest(...ran(`${HELPER} complete 1`, `The batch has ended.\n${step}`))
    expect(play(request)).toEqual(say(step))
  })

  it('knows after a compaction only what the reminder says', () => {
    const reminder = `<system-reminder>\nSessionStart hook additional context: ${NEXT}\n</system-reminder>`
    expect(play(mainRequest(told(reminder), told('This session is being continued.')))).toEqual(
      bash(`${HELPER} next`),
    )
  })

  it('asks for nothing that the client shows as an earlier command', () => {
    const past = `<system-reminder>\nDo NOT re-execute these skills.\n${skillStep(1)}\n</system-reminder>`
    const request = mainRequest(...ran(`${HELPER} complete 5`, `The batch has ended.\n${past}`))
    expect(play(request)).toEqual(say('There is nothing left to do.'))
  })

  it('goes on with the reason of the stop hook', () => {
    const request = mainRequest(told(skillStep(1)), told(`Stop hook feedback:\n${NEXT}`))
    expect(play(request)).toEqual(bash(`${HELPER} next`))
  })

  it('takes the right number from a refusal', () => {
    const refused = ran(
      `${HELPER} complete 3`,
      'batch: feature 3 waits. The feature in progress is 2: use that number.',
      true,
    )
    expect(play(mainRequest(told(skillStep(2)), ...refused))).toEqual(bash(`${HELPER} complete 2`, 600_000))
  })

  it('does the feature when the helper refuses because nothing is committed', () => {
    const text = 'batch: nothing has been committed since feature 2 was begun.'
    const request = mainRequest(
      told(skillStep(2)),
      ...skill(2, 'Done: 2.'),
      ...ran(`${HELPER} complete 2`, text, true),
    )
    expect(play(request)).toEqual(use('Skill', { skill: 'auto-implement', args: '#2' }))
  })

  it('gives up when the same refusal comes a third time', () => {
    const text = 'batch: the state is locked. Run `next` again.'
    const refusals = [1, 2, 3].flatMap(() => ran(`${HELPER} next`, text, true))
    expect(play(mainRequest(told(skillStep(2)), ...refusals))).toEqual(
      say(`The helper keeps refusing: ${text}`),
    )
  })

  it('does not claim a feature whose skill was refused', () => {
    const request = mainRequest(told(skillStep(2)), ...skill(2, 'This skill requires approval', true))
    expect(play(request)).toEqual(say('I cannot go on: This skill requires approval'))
  })

  it('waits for a fork in the background, then reports what its notification says', () => {
    const launched = skill(2, 'launched (forked execution, running in the background)')
    const notice = told('<task-notification>\n<result>Failed: no disk</result>\n</task-notification>')
    expect(play(mainRequest(told(skillStep(2)), ...launched))).toEqual(say('Waiting for the result.'))
    expect(play(mainRequest(told(skillStep(2)), ...launched, notice))).toEqual(
      bash(`${HELPER} fail 2 <<'END'\nFailed: no disk\nEND`, 600_000),
    )
  })

  it('implements the feature itself in direct mode before it reports', () => {
    const step = `Next step: implement it here: tests first; commit with the last line \`Batch-Feature: b-1#2\`. Then run this:\n    ${HELPER} complete 2`
    const work = ['printf \'%s\\n\' "Feature 2" > feature-2.txt', 'git add feature-2.txt'].flatMap((line) =>
      ran(line),
    )
    const commit = 'git commit -q -m "Add feature-2.txt" -m "Batch-Feature: b-1#2"'
    expect(play(mainRequest(told(step), ...work))).toEqual(bash(commit))
    expect(play(mainRequest(told(step), ...work, ...ran(commit)))).toEqual(bash(`${HELPER} complete 2`))
  })

  it('summarises with nothing but what the plugin asked to keep', () => {
    const asked =
      'CRITICAL: Respond with TEXT ONLY.\n\nAdditional Instructions:\nKeep this.\nAnd this.\n\nREMINDER: no tools.'
    const reply = play(mainRequest(told(skillStep(1)), told(asked)))
    expect(reply).toEqual(
      say('<analysis>Nothing to add.</analysis>\n<summary>\nKeep this.\nAnd this.\n</summary>'),
    )
  })
})

describe('in a fork, the obedient model', () => {
  const write = 'printf \'%s\\n\' "Feature 2" > feature-2.txt'

  it('begins with the first call of the work', () => {
    expect(play(forkRequest(told(BRIEF)))).toEqual(bash(write))
  })

  it('commits with the trailer of the brief, then reports in one line', () => {
    const commit = 'git commit -q -m "Add feature-2.txt" -m "Batch-Feature: b-1#2"'
    const work = [told(BRIEF), ...ran(write), ...ran('git add feature-2.txt')]
    expect(play(forkRequest(...work))).toEqual(bash(commit))
    expect(play(forkRequest(...work, ...ran(commit)))).toEqual(
      say('Done: Batch-Feature: b-1#2 is committed.'),
    )
  })

  it('goes on after a compaction from the last call in sight, with the trailer of the reminder', () => {
    const reminder = `Inside the forked run: its commit ends with the line "Batch-Feature: b-1#2".\n${NEXT}`
    const request = forkRequest(told('Continued.'), ...ran('git add feature-2.txt', reminder))
    expect(play(request)).toEqual(bash('git commit -q -m "Add feature-2.txt" -m "Batch-Feature: b-1#2"'))
  })

  it('does not do again what the brief says is committed', () => {
    const brief = `${BRIEF}\nIt is committed already as 1234567: build on that commit.`
    expect(play(forkRequest(told(brief)))).toEqual(say('Done: it was committed already.'))
  })

  it('reports a failed command instead of going on', () => {
    const request = forkRequest(told(BRIEF), ...ran(write, 'Exit code 1\nNo space left', true))
    expect(play(request)).toEqual(say('Failed: Exit code 1 No space left'))
  })

  it('makes a fix when the brief quotes a failed check', () => {
    const brief = `${BRIEF}\nThe plugin's check failed: npm test (exit code 1).`
    expect(play(forkRequest(told(brief)))).toEqual(bash('printf \'%s\\n\' "Feature 2" > feature-2-fix.txt'))
  })
})
