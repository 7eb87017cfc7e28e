import { err, type FileFault, type Framework, ok, problemAt, readFramework, type Result } from '@delibere/core'
import { explainFrameworkProblem, explainIntakeProblem } from '@delibere/core/fr'
import { bytesOf } from './bytes-of.ts'
import { asUtf8 } from './decode-text.ts'

/** The largest framework file that is read, in bytes: more than twenty times the guide’s. */
const maxBytes = 1_000_000

/** Something wrong with a framework file and where, as it is shown; the path is empty for the file as a whole. */
export interface FrameworkRemark {
  readonly path: string
  readonly code: string
  readonly sentence: string
}

/** Reads a framework file from the disk: the framework, or everything that is wrong with it. Nothing is stored. */
export async function openFrameworkFile(path: string): Promise<Result<Framework, readonly FrameworkRemark[]>> {
  const bytes = await bytesOf(path, maxBytes)
  if (!bytes.ok) return err([ofFile(bytes.error)])
  const text = asUtf8(bytes.value)
  const read =
    text === null
      ? err([{ code: 'not-utf8', line: firstLineNotUtf8(bytes.value), path: '' } as const])
      : readFramework(text)
  if (read.ok) return ok(read.value)
  return err(
    read.error.map((problem) => ({
      path: problem.path,
      code: problem.code,
      sentence: explainFrameworkProblem(problem),
    })),
  )
}

const ofFile = (fault: FileFault): FrameworkRemark => ({
  path: '',
  code: fault.code,
  sentence: explainIntakeProblem(problemAt(null, null, fault)),
})

/** Counted from 1. What cannot be read decodes to U+FFFD. */
function firstLineNotUtf8(bytes: Uint8Array): number {
  const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD', 1)
  return before.split(/\r\n|\r|\n/).length
}
