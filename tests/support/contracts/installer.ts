import type { Installer } from '../../../src/app/ports';
import type { Clause } from './contract';

const STEPS = {
  build: (installer: Installer) => installer.buildForm('Đăng ký', 'Phòng Nội vụ'),
  link: (installer: Installer) => installer.linkResponses(),
  hide: (installer: Installer) => installer.hideResponses(),
  schedule: (installer: Installer) => installer.scheduleRuns(8),
  publish: (installer: Installer) => void installer.publishForm(),
};

/** Makes a Form and all that belongs to it, but for some steps, and gives what is then amiss. */
function troublesWithout(installer: Installer, ...left: (keyof typeof STEPS)[]): readonly string[] {
  const form = installer.makeForm('Đăng ký');
  for (const step of Object.keys(STEPS) as (keyof typeof STEPS)[]) if (!left.includes(step)) STEPS[step](installer);
  return installer.troubles(form, true);
}

/** What everything that makes, repairs and looks at Form, triggers and the tab of the responses does. */
export const INSTALLER_CONTRACT: readonly Clause<Installer>[] = [
  {
    it: 'misses everything before anything was made',
    does: (installer) => installer.troubles(undefined, true),
    gives: ['responsesMissing', 'formLost', 'triggerMissing'],
  },
  { it: 'finds nothing amiss once all was made', does: (installer) => troublesWithout(installer), gives: [] },
  {
    it: 'names a Form that writes nowhere, and the tab that is missing for it',
    does: (installer) => troublesWithout(installer, 'link'),
    gives: ['responsesMissing', 'formElsewhere'],
  },
  {
    it: 'names a tab of responses that is not hidden',
    does: (installer) => troublesWithout(installer, 'hide'),
    gives: ['responsesShown'],
  },
  {
    it: 'names triggers that are missing',
    does: (installer) => troublesWithout(installer, 'schedule'),
    gives: ['triggerMissing'],
  },
  {
    it: 'names a Form that units can’t fill',
    does: (installer) => troublesWithout(installer, 'publish'),
    gives: ['formClosed'],
  },
  {
    it: 'looks at neither Form nor triggers for anyone but the owner',
    does: (installer) => installer.troubles(installer.makeForm('Đăng ký'), false),
    gives: ['responsesMissing'],
  },
  {
    it: 'has each trigger once, however often they are made, and moves the Form’s to another Form',
    does: (installer) => {
      troublesWithout(installer);
      installer.scheduleRuns(9);
      return [...troublesWithout(installer), ...troublesWithout(installer)];
    },
    gives: [],
  },
  {
    it: 'makes the triggers that need no Form when there is none',
    does: (installer) => {
      installer.scheduleRuns(8);
      return installer.troubles(undefined, true);
    },
    gives: ['responsesMissing', 'formLost'],
  },
  {
    it: 'opens a Form that it made, and none that is gone',
    does: (installer) => [
      installer.openForm(installer.makeForm('Đăng ký')),
      installer.openForm('none'),
      installer.openForm(undefined),
    ],
    gives: [true, false, false],
  },
  {
    it: 'shares the Form with an address, takes that back, and says so when it can’t be or was so before',
    does: (installer) => {
      installer.makeForm('Đăng ký');
      const share = () => installer.shareForm('dong.nghiep@example.com');
      const unshare = () => installer.unshareForm('dong.nghiep@example.com');
      return [share(), share(), unshare(), share(), installer.shareForm('dong nghiep')];
    },
    gives: ['shared', 'wasShared', true, 'shared', 'refused'],
  },
];
