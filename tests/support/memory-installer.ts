import type { FormChoices, InstalledTrouble, Installer } from '../../src/app/ports';
import type { Day } from '../../src/domain/days';

const HANDLERS = ['onRegistrationSubmitted', 'sweep', 'runDaily'];

/** A Form as far as set-up made it. */
interface MadeForm {
  readonly id: string;
  readonly mayOpen: Set<string>;
  title: string;
  office: string;
  isOpen: boolean;
  isLinked: boolean;
}

/** What set-up made, for every account: Forms, triggers and the tab of the responses. */
export class MemoryInstallation {
  readonly forms: MadeForm[] = [];
  triggers: { readonly owner: string; readonly handler: string; readonly form: string | undefined }[] = [];
  responses: 'missing' | 'shown' | 'hidden' = 'missing';
  tabs: { readonly ids: string; readonly day: Day; readonly isFirst: boolean } | undefined;
  sendHour: number | undefined;
  /** Whether the service refuses to change with whom the Form is shared. */
  sharesNothing = false;
  /** Whether the service fails while the Form is being built, as it does now and then. */
  failsAtForm = false;
  private secrets = 0;

  /** Begins an account's work. */
  installer(account: string): Installer {
    let opened: MadeForm | undefined;
    const form = () => {
      if (opened === undefined) throw new Error('The Form has not been opened yet');
      return opened;
    };
    const found = (id: string | undefined) => this.forms.find((made) => made.id === id && made.mayOpen.has(account));
    return {
      migrate: (version) => (version === undefined ? '1' : '2'),
      buildTabs: (knownIds, day, isFirst) => {
        this.tabs = { ids: knownIds ?? '{"Đơn vị":7}', day, isFirst };
        return this.tabs.ids;
      },
      openForm: (id) => {
        opened = found(id);
        return opened !== undefined;
      },
      makeForm: (title) => {
        const id = `form${this.forms.length + 1}`;
        opened = { id, mayOpen: new Set([account]), title, office: '', isOpen: false, isLinked: false };
        this.forms.push(opened);
        return opened.id;
      },
      buildForm: (title, office) => {
        if (this.failsAtForm) throw new Error('Service unavailable: Forms');
        Object.assign(form(), { title, office });
      },
      prefilledForm: (choices) => prefilled(form().id, choices),
      linkResponses: () => {
        form().isLinked = true;
        if (this.responses === 'missing') this.responses = 'shown';
      },
      hideResponses: () => {
        if (this.responses === 'shown') this.responses = 'hidden';
      },
      scheduleRuns: (sendHour) => {
        this.sendHour = sendHour;
        const made = HANDLERS.filter((handler) => opened !== undefined || handler !== HANDLERS[0]);
        this.triggers = [
          ...this.triggers.filter(({ owner }) => owner !== account),
          ...made.map((handler) => ({ owner: account, handler, form: opened?.id })),
        ];
      },
      publishForm: () => {
        form().isOpen = true;
        return `https://example.org/${form().id}`;
      },
      shareForm: (other) => {
        if (form().mayOpen.has(other)) return 'wasShared';
        if (this.sharesNothing || !other.includes('@')) return 'refused';
        form().mayOpen.add(other);
        return 'shared';
      },
      unshareForm: (other) => !this.sharesNothing && (form().mayOpen.delete(other) || true),
      troubles: (id, isOwner) => this.troubles(account, found(id), isOwner),
      newSecret: () => {
        this.secrets += 1;
        return `bí mật ${this.secrets}`;
      },
    };
  }

  private troubles(account: string, form: MadeForm | undefined, isOwner: boolean): InstalledTrouble[] {
    const counts = HANDLERS.slice(form ? 0 : 1).map(
      (wanted) =>
        this.triggers.filter(
          ({ owner, handler, form: of }) =>
            owner === account && handler === wanted && (handler !== HANDLERS[0] || of === form?.id),
        ).length,
    );
    const found: Record<Exclude<InstalledTrouble, 'unchecked'>, boolean> = {
      responsesMissing: this.responses === 'missing',
      responsesShown: this.responses === 'shown',
      formLost: isOwner && form === undefined,
      formElsewhere: isOwner && form?.isLinked === false,
      formClosed: isOwner && form?.isOpen === false,
      triggerMissing: isOwner && counts.includes(0),
      triggerDoubled: isOwner && counts.some((count) => count > 1),
    };
    return (Object.keys(found) as (keyof typeof found)[]).filter((trouble) => found[trouble]);
  }
}

function prefilled(form: string, { units }: FormChoices): ReturnType<Installer['prefilledForm']> {
  const [unit = 'không'] = units;
  return { link: `https://example.org/${form}?entry.1=${encodeURIComponent(unit)}&entry.2=MA`, unit, code: 'MA' };
}
