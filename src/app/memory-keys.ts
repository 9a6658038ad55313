/** Names under which values are kept between runs. */
export const MEMORY = {
  /** Address of the account whose triggers work and whose mailbox sends. */
  owner: 'owner',
  /** Address of the account to which the owner hands over, in small letters; empty when none is named. */
  successor: 'successor',
  /** Address of the account that an offer made an editor of the Form; empty when none was. */
  editor: 'formEditor',
  /** Moment at which the triggers were last made. */
  scheduled: 'scheduled',
  /** 256-bit secret under which units' codes are made. */
  secret: 'secret',
  /** Identifier of the Form. */
  form: 'form',
  /** Identifier of a Form that was made and is not yet the campaign's; empty when there is none. */
  newForm: 'newForm',
  /** Parts of a unit's prefilled link, as JSON. */
  prefill: 'prefill',
  /** Choices the Form offers now, as a digest. */
  choices: 'formChoices',
  /** The campaign's symbol once it is in use. */
  symbol: 'symbol',
  /** Begins the names under which the highest number given to an initiative of a unit stands, each followed by its code. */
  numbers: 'initiativeNumber:',
  /** Digest of the summary as last written. */
  summary: 'summaryDigest',
  /** Day of the last daily run that finished. */
  dailyDone: 'dailyDone',
  /** Day of the last daily run that began. */
  dailyBegun: 'dailyBegun',
  /** Moment at which each kind of run last finished. */
  heartbeatSweep: 'heartbeat:sweep',
  heartbeatDaily: 'heartbeat:daily',
  heartbeatIntake: 'heartbeat:intake',
  /** Hour in which responses came last and how many were taken in one by one since it began, as `<hour>|<count>`. */
  intakes: 'intakes',
  /** Responses from which persons were erased, by short digests, with the instant of it, as JSON. */
  erased: 'erased',
  /** Faults of settings as they stand in notes beside their values. */
  notes: 'settingNotes',
  /** Moment since which the Form can't be opened. */
  formFault: 'formFault',
  /** Version of the sheet's layout. */
  schema: 'schema',
  /** Identifiers of our tabs, as JSON, so that a renamed tab is still found. */
  tabs: 'tabs',
} as const;

/** Prefix of the ledger's entries, one a letter. */
export const LEDGER_PREFIX = 'thu:';

/** Prefix of the marks of taken-in responses, one value a day. */
export const MARKS_PREFIX = 'nhan:';
