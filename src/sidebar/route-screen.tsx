import type { Route } from './navigation';
import { CheckScreen } from './screens/check-screen';
import { ExemptionScreen } from './screens/exemption-screen';
import { ExtensionScreen } from './screens/extension-screen';
import { FilesScreen } from './screens/files-screen';
import { HandOverScreen } from './screens/hand-over-screen';
import { HealthScreen } from './screens/health-screen';
import { HistoryScreen } from './screens/history-screen';
import { HomeScreen } from './screens/home-screen';
import { InitiativeScreen } from './screens/initiative-screen';
import { InitiativesScreen } from './screens/initiatives-screen';
import { LettersScreen } from './screens/letters-screen';
import { PersonScreen } from './screens/person-screen';
import { PlanScreen } from './screens/plan-screen';
import { PreviewScreen } from './screens/preview-screen';
import { RehearsalDayScreen } from './screens/rehearsal-day-screen';
import { RehearsalScreen } from './screens/rehearsal-screen';
import { ReviewScreen } from './screens/review-screen';
import { SendingScreen } from './screens/sending-screen';
import { SubmissionScreen } from './screens/submission-screen';
import { SubmissionsScreen } from './screens/submissions-screen';
import { TasksScreen } from './screens/tasks-screen';
import { UnitScreen } from './screens/unit-screen';

/** Gives a route its screen. */
export function RouteScreen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'tasks':
      return <TasksScreen ticked={route.ticked} />;
    case 'unit':
      return <UnitScreen code={route.unit} />;
    case 'preview':
      return <PreviewScreen round={route.round} units={route.units} />;
    case 'sending':
      return <SendingScreen />;
    case 'extension':
      return <ExtensionScreen code={route.unit} />;
    case 'exemption':
      return <ExemptionScreen code={route.unit} />;
    case 'plan':
      return <PlanScreen code={route.unit} />;
    case 'initiative':
      return <InitiativeScreen code={route.unit} />;
    case 'files':
      return <FilesScreen units={route.units} />;
    case 'submissions':
      return <SubmissionsScreen />;
    case 'submission':
      return <SubmissionScreen id={route.id} />;
    case 'letters':
      return <LettersScreen />;
    case 'initiatives':
      return <InitiativesScreen view={route.view} />;
    case 'review':
      return <ReviewScreen code={route.code} />;
    case 'rehearsal':
      return <RehearsalScreen />;
    case 'rehearsal-day':
      return <RehearsalDayScreen day={route.day} />;
    case 'check':
      return <CheckScreen />;
    case 'health':
      return <HealthScreen />;
    case 'hand-over':
      return <HandOverScreen />;
    case 'history':
      return <HistoryScreen />;
    case 'person':
      return <PersonScreen />;
  }
}
