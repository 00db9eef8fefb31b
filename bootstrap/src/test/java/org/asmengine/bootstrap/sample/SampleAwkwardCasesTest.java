package org.asmengine.bootstrap.sample;

import static org.asmengine.bootstrap.sample.SampleCase.counts;
import static org.asmengine.bootstrap.sample.SampleCase.granted;
import static org.asmengine.bootstrap.sample.SampleCase.has;
import static org.asmengine.bootstrap.sample.SampleCase.in;
import static org.asmengine.bootstrap.sample.SampleCase.practices;
import static org.asmengine.bootstrap.sample.SampleCase.quality;
import static org.asmengine.bootstrap.sample.SampleCase.reporting;
import static org.asmengine.bootstrap.sample.SampleCase.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every awkward case of the data contract appears, in the smallest set and in one of real size. */
class SampleAwkwardCasesTest {

  private static final String ATTESTATION = "PI_PPHI_[12]|PI_INFBLO_1|PI_ONCDIR_1";

  @TempDir static Path directory;
  private static List<SampleSet> sets = List.of();

  @BeforeAll
  static void write() {
    sets =
        List.of(
            SampleSet.written(directory.resolve("small"), 200, 1),
            SampleSet.written(directory.resolve("small-too"), 200, 2),
            SampleSet.written(directory.resolve("real"), 6_637, 1));
  }

  static Stream<SampleCase> cases() {
    return Stream.of(
            participantCases(), qualityCases(), countCases(), circumstanceCases(), otherCases())
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void appears(SampleCase awkward) {
    assertThat(sets).allSatisfy(set -> assertThat(awkward.in(set)).isGreaterThan(1));
  }

  @Test
  void plantedRowsAreFewInASetOfRealSize() {
    SampleSet real = sets.getLast();
    int rejected = real.rows(SampleFile.PARTICIPANTS).size() - real.participants().size();

    assertThat(rejected).isEqualTo(27);
    assertThat(PlantedCases.all(Identifiers.seeded(1)).size() * 2L * PlantingSchedule.ROUNDS)
        .isLessThan(real.size() / 200);
  }

  private static List<SampleCase> participantCases() {
    return List.of(
        in(SampleFile.PARTICIPANTS, "TIN of 8 digits", has("tin", "\\d{8}")),
        in(SampleFile.PARTICIPANTS, "letter in a count", has("tin_clinician_count", "1O")),
        in(SampleFile.PARTICIPANTS, "unknown cohort", has("cohort", "CKD")),
        in(SampleFile.PARTICIPANTS, "leading zero", has("tin", "0\\d{8}")),
        sharing(SampleFile.PARTICIPANTS, "duplicate participant", "tin", "npi", "cohort"),
        new SampleCase(
            "inconsistent count",
            set ->
                set.count(
                    SampleFile.PARTICIPANTS, has("tin", "\\d{9}").and(row -> !set.knows(row)))),
        new SampleCase(
            "both cohorts",
            set ->
                set.count(
                    SampleFile.PARTICIPANTS,
                    row -> set.inCohort(row, Cohort.HF) && set.inCohort(row, Cohort.LBP))));
  }

  private static List<SampleCase> qualityCases() {
    String time = "submitted_at";
    return List.of(
        quality("whole TIN of a small practice", (set, row) -> set.small(row) && row.blank("npi")),
        quality(
            "whole TIN of a large practice",
            (set, row) -> set.knows(row) && !set.small(row) && row.blank("npi")),
        quality("unknown", (set, row) -> !row.blank("npi") && !set.knowsParticipant(row)),
        quality(
            "measure of the other cohort",
            (set, row) ->
                (has("measure_id", "134").test(row) && onlyIn(set, row, Cohort.HF))
                    || (has("measure_id", "236").test(row) && onlyIn(set, row, Cohort.LBP))),
        in(SampleFile.QUALITY, "at the deadline, UTC", has(time, "2028-04-01T04:00:00Z")),
        in(SampleFile.QUALITY, "at the deadline", has(time, "2028-04-01T00:00:00-04:00")),
        in(SampleFile.QUALITY, "just before", has(time, ".*(03:59:59Z|23:59:59-04:00|999-05:00)")),
        in(SampleFile.QUALITY, "impossible date", has(time, "2028-02-30.*")),
        in(
            SampleFile.QUALITY,
            "wrong collection type",
            has("measure_id", "377")
                .and(has("collection_type", "MIPS_CQM"))
                .or(has("measure_id", "220").and(has("collection_type", "ECQM")))),
        in(
            SampleFile.QUALITY,
            "claims measure of a whole TIN",
            row -> QualityRow.fromClaims(row) && row.blank("npi")),
        in(
            SampleFile.QUALITY,
            "claims measure without a rate",
            row -> QualityRow.fromClaims(row) && row.blank("performance_rate")),
        sharing(
            SampleFile.QUALITY, "duplicate", "tin", "npi", "measure_id", "collection_type", time),
        sharing(SampleFile.QUALITY, "resubmission", "tin", "npi", "measure_id", "collection_type"),
        sharing(SampleFile.QUALITY, "both collection types", "tin", "npi", "measure_id"),
        reporting("reported for the whole TIN alone", false, true),
        reporting("reported at both levels", true, true),
        reporting("nothing reported", false, false));
  }

  private static List<SampleCase> countCases() {
    return List.of(
        in(SampleFile.QUALITY, "letter in a number", has("performance_met", "1O7")),
        in(SampleFile.QUALITY, "nobody eligible", has("eligible_population", "0")),
        in(
            SampleFile.QUALITY,
            "rate beside counts",
            row -> QualityRow.reported(row) && !row.blank("performance_rate")),
        counts("more than eligible", counts -> counts.reported() > counts.eligible()),
        counts("incomplete", counts -> !counts.complete()),
        counts("exactly 75 %", counts -> 4 * counts.reported() == 3 * counts.eligible()),
        counts("fewer than 20 cases", counts -> counts.complete() && counts.cases() < 20),
        counts("exactly 20 cases", counts -> counts.complete() && counts.cases() == 20),
        counts("no rate", counts -> counts.complete() && !counts.hasRate()));
  }

  private static List<SampleCase> circumstanceCases() {
    return List.of(
        granted("clinician, nothing reported", false, false),
        granted("clinician, reported", false, true),
        granted("practice, nothing reported", true, false),
        granted("practice, reported", true, true),
        in(SampleFile.CIRCUMSTANCES, "quoted cell", has("reference", ".*, .*\".*")));
  }

  private static List<SampleCase> otherCases() {
    SampleFile activities = SampleFile.IMPROVEMENT_ACTIVITIES;
    SampleFile interoperability = SampleFile.PROMOTING_INTEROPERABILITY;
    return List.of(
        in(SampleFile.COST, "letter in a number", has("episode_count", "2O")),
        in(SampleFile.COST, "below 20 episodes", has("episode_count", "1?\\d")),
        sharing(SampleFile.COST, "duplicate cost", "tin", "npi", "measure_id"),
        in(SampleFile.COMPLEX_PATIENTS, "above 1", has("dual_eligible_proportion", "1.2345")),
        in(SampleFile.PART_B_PAYMENTS, "zero payment", has("paid_amount", "0.00")),
        in(SampleFile.PART_B_PAYMENTS, "negative payment", has("paid_amount", "-.*")),
        in(activities, "89 days", has("end_date", "2027-05-28")),
        in(activities, "90 days", has("end_date", "2027-05-29")),
        in(activities, "not attested", has("attested", "N")),
        practices(activities, "one activity", 1, row -> true),
        practices(activities, "no activity", 0, row -> true),
        in(interoperability, "exclusion", has("measure_id", "PI_LVPP_1|.*_EX_\\d")),
        in(interoperability, "exchange", has("measure_id", "PI_HIE_5")),
        in(interoperability, "no CEHRT id", row -> row.blank("cehrt_id")),
        in(interoperability, "179 days", has("period_end", "2027-06-28")),
        in(interoperability, "180 days", has("period_end", "2027-06-29")),
        in(interoperability, "refused", has("answer", "N")),
        practices(interoperability, "missing attestation", 3, has("measure_id", ATTESTATION)),
        practices(interoperability, "nothing reported", 0, row -> true));
  }

  private static boolean onlyIn(SampleSet set, Row row, Cohort cohort) {
    return set.inCohort(row, cohort) && !set.inCohort(row, cohort.other());
  }
}
