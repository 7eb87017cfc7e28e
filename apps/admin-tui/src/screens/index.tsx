import { useProgram } from '../program.ts'
import type { Route } from '../routes.ts'
import { Board } from './board/board.tsx'
import { Assessment } from './candidate/assessment.tsx'
import { Candidate } from './candidate/candidate.tsx'
import { CorrectCandidate } from './candidate/correct-candidate.tsx'
import { ExperienceScreen } from './candidate/experience.tsx'
import { Training } from './candidate/training.tsx'
import { VaeScreen } from './candidate/vae.tsx'
import { Candidates } from './candidates.tsx'
import { Expiring } from './expiring.tsx'
import { FrameworkScreen } from './frameworks/framework.tsx'
import { Frameworks } from './frameworks/frameworks.tsx'
import { ImportFramework } from './frameworks/import-framework.tsx'
import { Home } from './home.tsx'
import { ImportFile } from './import-file.tsx'
import { Journal } from './journal.tsx'
import { CorrectJuror } from './juror/correct-juror.tsx'
import { Juror } from './juror/juror.tsx'
import { Jurors } from './jurors.tsx'
import { NewJuror } from './new-juror.tsx'
import { NewSession } from './new-session/new-session.tsx'
import { CorrectOpening, NewOpeningScreen } from './openings/opening-form.tsx'
import { Openings } from './openings/openings.tsx'
import { EnterPaper } from './paper/enter-paper.tsx'
import { PlanCalendar } from './plan/plan-calendar.tsx'
import { PlanDrafts } from './plan/plan-drafts.tsx'
import { PlanJurors } from './plan/plan-jurors.tsx'
import { PlanOut } from './plan/plan-out.tsx'
import { PlanSession } from './plan/plan-session.tsx'
import { PlanScreen } from './plan/plan.tsx'
import { Privacy } from './privacy/privacy.tsx'
import { RegulationScreen } from './regulation/regulation.tsx'
import { Setting } from './regulation/setting.tsx'
import { Session } from './session/session.tsx'
import { Sessions } from './sessions.tsx'
import { shownCandidates, shownJurors, shownOpenings, shownResults } from './shown-imports.ts'

/** The screen of a route. */
export function ScreenOf({ route }: { readonly route: Route }) {
  const { today } = useProgram()
  switch (route.screen) {
    case 'home':
      return <Home />
    case 'board':
      return <Board />
    case 'candidates':
      return <Candidates filter={route.filter} />
    case 'candidate':
      return <Candidate candidateId={route.candidateId} />
    case 'correct-candidate':
      return <CorrectCandidate candidateId={route.candidateId} />
    case 'assessment':
      return <Assessment candidateId={route.candidateId} />
    case 'training':
      return <Training candidateId={route.candidateId} />
    case 'vae':
      return <VaeScreen candidateId={route.candidateId} />
    case 'experience':
      return <ExperienceScreen candidateId={route.candidateId} />
    case 'import':
      return <ImportFile shown={shownCandidates(today)} />
    case 'import-jurors':
      return <ImportFile shown={shownJurors} />
    case 'import-results':
      return <ImportFile shown={shownResults} />
    case 'jurors':
      return <Jurors />
    case 'juror':
      return <Juror jurorId={route.jurorId} />
    case 'correct-juror':
      return <CorrectJuror jurorId={route.jurorId} />
    case 'expiring':
      return <Expiring />
    case 'new-juror':
      return <NewJuror />
    case 'openings':
      return <Openings />
    case 'new-opening':
      return <NewOpeningScreen />
    case 'correct-opening':
      return <CorrectOpening openingId={route.openingId} />
    case 'import-openings':
      return <ImportFile shown={shownOpenings} />
    case 'plan':
      return <PlanScreen />
    case 'plan-session':
      return <PlanSession opening={route.opening} />
    case 'plan-out':
      return <PlanOut />
    case 'plan-jurors':
      return <PlanJurors />
    case 'plan-calendar':
      return <PlanCalendar />
    case 'plan-drafts':
      return <PlanDrafts />
    case 'sessions':
      return <Sessions />
    case 'new-session':
      return <NewSession />
    case 'session':
      return <Session sessionId={route.sessionId} />
    case 'paper':
      return <EnterPaper sessionId={route.sessionId} />
    case 'privacy':
      return <Privacy />
    case 'journal':
      return <Journal />
    case 'regulation':
      return <RegulationScreen />
    case 'setting':
      return <Setting name={route.name} />
    case 'frameworks':
      return <Frameworks />
    case 'framework':
      return <FrameworkScreen of={route.of} />
    case 'import-framework':
      return <ImportFramework />
  }
}
