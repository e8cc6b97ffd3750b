/* What the test of the tables holds the database to, as lists to be read. */

/** Tables that neither remember nor refuse: why. */
export const withoutHistory: Record<string, string> = {
  migration: 'written by whoever sets up the database',
  session: 'comes and goes with every visit; the log says who signed in',
  challenge: 'lives for minutes',
  throttle: 'counts tries, for minutes',
  command_key: 'its answer is filled in by the transaction that took the key; the log has the event',
  follower: 'how far a reader of the log has come',
  clock: 'a demo’s clock; a live platform never moves it',
  message_outbox: 'sealed, and forgotten once it has left',
  business_readiness: 'computed from evidence by dated rules; readiness_change keeps every change of a level',
  readiness_stale: 'a list of work, emptied within a second',
  readiness_count: 'how far a count has come',
  city_figure: 'counted afresh every few minutes',
  registry_figure: 'counted afresh every few minutes, and recounted by verify',
  registry_count: 'when the figures of the registry were counted',
  business_contact: 'counted afresh every hour from what happened',
  document_number: 'a counter; the documents bear its numbers',
  kecamatan: 'the ministry’s list; the application cannot write it',
  kelurahan: 'the ministry’s list; the application cannot write it',
  directory_term: 'an index, made anew from names whenever they change',
  directory_word: 'as above',
  directory_entry: 'as above',
  directory_product: 'as above',
  directory_count: 'counted afresh every few minutes',
  consent: 'says what the last receipt says; the receipts never change',
  kbli: 'the statistics office’s list, brought whole by an officer; the log says when and by whom',
  import_row: 'the rows of a list as they came; what they did to businesses is remembered there',
  import_seek: 'how far a list has been looked through',
}

/** References without an index of their own: why nobody misses it. Nothing here is ever deleted. */
export const unindexed: Record<string, string> = {
  'agreement.declined_by': 'said beside the agreement, never asked from the organisation',
  'agreement.ended_by': 'as above',
  'agreement.proposed_by': 'as above',
  'agreement_acceptance.account_id': 'as above',
  'agreement_acceptance.account_id,organisation_id': 'as above',
  'agreement_acceptance.organisation_id': 'asked together with the version',
  'agreement_product.product_id': 'asked from the version',
  'agreement_version.proposed_by': 'said beside the version',
  'batch.product_id': 'asked together with the outlet',
  'batch.version_id': 'asked from the agreement',
  'billing_document.file_id': 'a file is reached through its settlement',
  'consent_receipt.by_account': 'said beside the receipt, never asked from the account',
  'delivery.outlet_id': 'asked from the partner',
  'delivery.version_id': 'asked from the agreement',
  'delivery_line.product_id': 'asked from the delivery',
  'import_list.file_id': 'a file is reached through its list',
  'invitation.invited_by': 'said beside the invitation',
  'partner.changed_by': 'said beside the partner',
  'partner.entered_by': 'said beside the partner',
  'partner_check.checked_by': 'said beside the check',
  'partner_commitment.recorded_by': 'said beside the promise',
  'outlet.kelurahan_code': 'a city has few outlets',
  'partner.kelurahan_code': 'a city has few partners',
  'payment.proof_id': 'a file is reached through its payment',
  'permit.file_id': 'a file is reached through its permit',
  'product_photo.file_id': 'a file is reached through its product',
  'product.photo_id': 'a file is reached through its product',
  'registration.kept_by': 'said beside the registration',
  'sale.partner_id': 'asked from the outlet',
  'settlement.version_id': 'asked from the agreement',
}

/** All that the application's role may do. */
export const rights = `
  account: select insert update
  agreement: select insert update
  agreement_acceptance: select insert
  agreement_product: select insert
  agreement_version: select insert
  api_token: select insert update
  audit_event: select insert
  bank_account: select insert update
  batch: select insert update
  billing_document: select insert
  business: select insert update
  business_key: select insert
  business_merge: select insert update
  business_readiness: select insert update
  business_twin: select insert update
  business_contact: select insert update
  business_verification: select insert update
  challenge: select insert update delete
  city_figure: select insert update
  clock: select insert update
  command_key: select insert update
  consent: select insert update
  consent_receipt: select insert
  delegation: select insert update
  delivery: select insert update
  delivery_line: select insert update delete
  directory_count: select insert update delete
  directory_entry: select insert update delete
  directory_product: select insert update delete
  directory_term: select insert update delete
  directory_word: select insert update delete
  document_number: select insert update
  file: select insert
  follower: select insert update
  holiday: select insert update delete
  import_list: select insert update
  import_row: select insert update delete
  import_seek: select insert update
  invitation: select insert update
  kbli: select insert update
  kecamatan: select
  kelurahan: select
  ledger_account: select insert
  membership: select insert update
  message_outbox: select insert update delete
  organisation: select insert update
  outlet: select insert update
  outreach: select insert update
  partner: select insert update
  partner_check: select insert
  partner_commitment: select insert update
  partner_contact: select insert update
  passkey: select insert update delete
  payment: select insert
  payment_confirmation: select insert
  permit: select insert update
  permit_grace: select insert
  permit_product: select insert
  permit_reminder: select insert
  product: select insert update
  product_photo: select insert delete
  public_business: select
  public_contact: select
  public_product: select
  readiness_change: select insert
  readiness_count: select update
  readiness_stale: select insert update delete
  report_accepted_goods: select
  report_accepted_version: select
  report_agreement: select
  report_business: select
  report_business_counted: select
  report_contact: select
  report_staff: select
  report_business_evidence: select
  report_consent: select
  report_delivery: select
  report_mandate: select
  report_offer: select
  report_organisation: select
  report_outlet: select
  report_partner: select
  report_payment: select
  report_permit: select
  report_permit_product: select
  report_product: select
  report_product_evidence: select
  report_readiness: select
  report_payment_time: select
  report_settled: select
  report_settlement: select
  report_shelf: select
  report_trial_balance: select
  report_unchecked_partner: select
  report_unconfirmed_payment: select
  report_verification: select
  report_version: select
  registration: select insert update
  registry_count: select insert update
  registry_figure: select insert delete
  row_history: select
  sale: select insert
  sale_line: select insert
  session: select insert update delete
  settlement: select insert update
  stock_movement: select insert
  throttle: select insert update delete
  totp: select insert update delete
  transfer: select insert
  verification_barred: select
  verification_decision: select insert
  verification_finding: select insert update
  verification_maker: select insert
  verification_reminder: select insert
  verification_step: select insert
  verification_visit: select insert update
`
