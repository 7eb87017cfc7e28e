import { Box } from 'ink'
import { useState } from 'react'
import { emptyJuror, jurorFields, readJuror } from '../juror-form.ts'
import { Form, useFormFocus } from '../parts/form.tsx'
import { Screen } from '../parts/screen.tsx'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useDraft } from '../use-draft.ts'
import { useOrder } from '../use-order.ts'
import { explainRefusal } from '../words.ts'

/** Registers somebody who may sit in juries (J5). What is wrong is told beside each field once it has been asked for. */
export function NewJuror() {
  const { client, today, back, say } = useProgram()
  const draft = useDraft(titles['new-juror'], emptyJuror(today))
  const { refusal, send, busy } = useOrder(client)
  const [asked, setAsked] = useState(false)
  const read = readJuror(draft.value)
  const submit = async () => {
    setAsked(true)
    if (!read.juror || !(await send({ type: 'juror.register', juror: read.juror }))) return
    const { givenName, familyName } = read.juror.person
    draft.clear()
    back()
    say({ tone: 'good', text: `${givenName} ${familyName} est au registre des jurés.` })
  }
  const fields = jurorFields(draft.value, (asked && read.problems) || {}, draft.change)
  const focus = useFormFocus(fields.length, { says: 'inscrire', run: submit })
  const keys = [
    ...focus.bindings,
    { keys: ['ctrl+s'], says: 'inscrire', run: submit },
    { keys: ['escape'], says: 'revenir', run: back },
  ]
  return (
    <Screen title={titles['new-juror']} keys={keys} typing={fields[focus.index]?.kind === 'text'} draft={draft}>
      {({ width }) => (
        <Box flexDirection="column" paddingTop={1}>
          <Form fields={fields} focus={focus.index} width={width} />
          <Box paddingX={1} paddingTop={1} flexDirection="column">
            {busy && <Say>Enregistrement…</Say>}
            {asked && read.problems && (
              <Say tone="bad">{'Rien n’est enregistré\u00A0: des champs sont à corriger.'}</Say>
            )}
            {refusal && (
              <Say tone="bad" wrap="wrap">
                {explainRefusal(refusal)}
              </Say>
            )}
          </Box>
        </Box>
      )}
    </Screen>
  )
}
