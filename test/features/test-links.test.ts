import { describe, expect, it } from 'vitest'
import { findTestLinks } from '../../lib/features/test-links.ts'

const pairs = (...features: string[]) => findTestLinks(features).map(({ from, to }) => `${from}->${to}`)

describe('a feature that says it tests another one', () => {
  it.each([
    'Test the payment gateway',
    'Tests for the payment gateway',
    'Add unit tests for the payment gateway',
    'Write an end-to-end test suite, tests covering the payment gateway',
    'Cover the payment gateway with unit tests',
    'Issue #72: Add regression tests for payment gateway. It also resets passwords.',
    'Add a job that tests the payment gateway at night',
    'Tests for payments: the happy path',
  ])('waits for it: %s', (feature) => {
    expect(pairs(feature, 'Reset passwords by mail', 'Add a payment gateway')).toEqual(['0->2'])
  })

  it('waits for each of two that it names', () => {
    expect(pairs('Add tests for login and logout', 'Add logout', 'Add login')).toEqual(['0->1', '0->2'])
  })
})

describe('no link follows', () => {
  it.each<[string, string[]]>([
    [
      'from parts of other words',
      ['Upgrade to the latest Node', 'Add pauses between Node restarts', 'Add contests'],
    ],
    ['from a word that two features have', ['Test the login', 'Add login form', 'Add login page']],
    [
      'from one shared word among others',
      ['Test performance of the parser on Windows', 'Add dark mode on Windows too'],
    ],
    [
      'from words about the work itself',
      ['Add tests for the new user page', 'Add new user page', 'Improve user page'],
    ],
    ['from a number', ['Test 404', 'Add 404']],
    ['from a thing called test', ['Test runner: watch files', 'Add runner']],
    ['between two tests', ['Test the parser', 'Add tests for the parser']],
    [
      'from a word further down in a long body',
      ['Add tests for mail digests', 'Add login. Later it sends mail digests.'],
    ],
    ['to nothing', ['Add tests for', 'Test', 'Cover with tests', 'Cover the roof', '']],
  ])('%s', (_, features) => {
    expect(pairs(...features)).toEqual([])
  })

  it.each([
    ['Add field %d to the user form'],
    ['Test the user form, field %d'],
    ['Add latest user report %d before it pauses and uses the test data'],
    ['Add tests for user report %d'],
  ])('among twenty features like %j', (pattern) => {
    const features = Array.from({ length: 20 }, (_, at) => pattern.replace('%d', String(at)))
    expect(pairs(...features)).toEqual([])
  })
})
