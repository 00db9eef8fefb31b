package org.asmengine.persistence.account;

import static org.asmengine.persistence.account.TableRights.grow;
import static org.asmengine.persistence.account.TableRights.read;

import java.util.List;
import java.util.Optional;

/**
 * The rights of the serving account, table by table. A table that is not here is closed to it. What
 * was audited, published or sealed only ever grows.
 */
final class ServingRights {

  private ServingRights() {}

  static final List<TableRights> ALL =
      List.of(
          // runs: a run is completed once; an interrupted review begins anew
          grow("scoring_run").change("status", "completed_at", "output_digest"),
          grow("run_parameter"),
          grow("run_input").shrink(),
          grow("rejected_row").shrink(),
          read("run_lock").change("lock_name"), // to lock its row
          grow("run_lock_holder").shrink(),
          grow("publication"),

          // accepted input rows
          grow("input_participant"),
          grow("input_quality"),
          grow("input_cost"),
          grow("input_activity"),
          grow("input_interoperability"),
          grow("input_complex_patients"),
          grow("input_payment"),
          grow("input_circumstance"),

          // results
          grow("benchmark"),
          grow("cohort_statistic"),
          grow("final_score"),
          grow("measure_score"),
          grow("payment_adjustment"),
          grow("cohort_result"),
          grow("sealed_file"),
          grow("chain_link"),

          // corrected results
          grow("corrected_result"),
          grow("corrected_measure"),
          grow("corrected_field"),

          // the service
          grow("audit_event"),
          grow("idempotent_call").change("response").shrink(),
          grow("service_secret"),

          // runs that the service carries out
          grow("run_operation")
              .change(
                  "state",
                  "owner",
                  "takeovers",
                  "cancel_requested",
                  "updated_at",
                  "run_id",
                  "step",
                  "rows_read",
                  "rows_written",
                  "rows_rejected",
                  "percent",
                  "estimated_end",
                  "ended_at",
                  "error_code",
                  "error_message"),
          grow("run_operation_override"),
          grow("shedlock").change("lock_until", "locked_at", "locked_by"),

          // submissions
          read("submission_counter").change("last_sequence", "last_accepted"),
          grow("submission"),
          grow("submitted_measure"),
          grow("submitted_activity"),
          grow("submitted_interoperability"),

          // the programme's subjects
          grow("journal_subject").change("version", "state"),
          grow("journal_entry"),
          grow("journal_datum"),
          // lists of participants
          read("participation_counter").change("last_number"),
          grow("participant_list"),
          grow("participant_list_seal"),
          grow("participant_list_input"),
          grow("participant_list_area"),
          grow("participant_list_practice"),
          grow("list_candidate"),
          grow("cms_file"),
          grow("cms_participant"),

          // circumstances that runs were started with
          grow("circumstance_list"),
          grow("circumstance_line"),
          // measure scores from episodes
          grow("episode_cost_calculation"),
          grow("episode_cost_measure"),
          grow("episode_cost"),

          // beneficiaries and their incentives
          grow("beneficiary_hash"),
          grow("incentive_entry"),

          // benchmarks of MIPS
          grow("historical_benchmark_set"),
          grow("historical_benchmark"),

          // Spring Batch, which spells its tables so, and Flyway
          grow("BATCH_JOB_INSTANCE"),
          grow("BATCH_JOB_EXECUTION")
              .change(
                  "VERSION",
                  "START_TIME",
                  "END_TIME",
                  "STATUS",
                  "EXIT_CODE",
                  "EXIT_MESSAGE",
                  "CREATE_TIME",
                  "LAST_UPDATED"),
          grow("BATCH_JOB_EXECUTION_PARAMS"),
          grow("BATCH_JOB_EXECUTION_CONTEXT").change("SHORT_CONTEXT", "SERIALIZED_CONTEXT"),
          grow("BATCH_STEP_EXECUTION")
              .change(
                  "VERSION",
                  "START_TIME",
                  "END_TIME",
                  "STATUS",
                  "COMMIT_COUNT",
                  "READ_COUNT",
                  "FILTER_COUNT",
                  "WRITE_COUNT",
                  "READ_SKIP_COUNT",
                  "WRITE_SKIP_COUNT",
                  "PROCESS_SKIP_COUNT",
                  "ROLLBACK_COUNT",
                  "EXIT_CODE",
                  "EXIT_MESSAGE",
                  "LAST_UPDATED"),
          grow("BATCH_STEP_EXECUTION_CONTEXT").change("SHORT_CONTEXT", "SERIALIZED_CONTEXT"),
          read("BATCH_JOB_INSTANCE_SEQ").change("ID"),
          read("BATCH_JOB_EXECUTION_SEQ").change("ID"),
          read("BATCH_STEP_EXECUTION_SEQ").change("ID"),
          read("flyway_schema_history"));

  /** The rights on the table, whichever case it is spelled in. */
  static Optional<TableRights> on(String table) {
    return ALL.stream().filter(rights -> rights.table().equalsIgnoreCase(table)).findFirst();
  }
}
