import { z } from 'zod'
import { err, ok } from '../basics/result.ts'
import { CertificateCode, Framework, frameworkKey } from '../framework/framework.ts'
import { todayIn } from '../model/regulation.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

const ofVersion = { certificate: CertificateCode, version: Framework.shape.version }

/** Loads a version of a framework to look at before it is published (F3): a draft of that number is replaced, a published one never (F5). */
export const importFramework = defineCommand(
  'framework.import',
  { framework: Framework },
  {
    allows: isStaff,
    decide: (world, { framework }, context) => {
      const { certificate, version } = framework
      if (world.frameworks[frameworkKey(framework)]) return err({ code: 'framework-published', certificate, version })
      return ok([{ type: 'framework.imported', framework, ...doneBy(context) }])
    },
  },
)

/**
 * Publishes a version that was loaded, as of today: it never changes any more (F5), and is what new sessions are made
 * with. One that says it is an example asks for a confirmation (F3).
 */
export const publishFramework = defineCommand(
  'framework.publish',
  { ...ofVersion, confirmation: z.enum(['none', 'given']) },
  {
    allows: isStaff,
    decide: (world, { certificate, version, confirmation }, context) => {
      const key = frameworkKey({ certificate, version })
      if (world.frameworks[key]) return err({ code: 'framework-published', certificate, version })
      const draft = world.frameworkDrafts[key]
      if (!draft) return err({ code: 'draft-unknown', certificate, version })
      if (draft.domains.length === 0) return err({ code: 'framework-empty', certificate })
      if (draft.example && confirmation === 'none') return err({ code: 'framework-example', certificate })
      const on = todayIn(world, context.now)
      return ok([{ type: 'framework.published', certificate, version, on, ...doneBy(context) }])
    },
  },
)

/** Throws away a version that was loaded and not published. */
export const discardFramework = defineCommand('framework.discard', ofVersion, {
  allows: isStaff,
  decide: (world, { certificate, version }, context) => {
    if (!world.frameworkDrafts[frameworkKey({ certificate, version })])
      return err({ code: 'draft-unknown', certificate, version })
    return ok([{ type: 'framework.discarded', certificate, version, ...doneBy(context) }])
  },
})
