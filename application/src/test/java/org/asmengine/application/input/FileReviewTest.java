package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.testing.InMemorySource;
import org.junit.jupiter.api.Test;

/** What is rejected does not depend on the order of the rows. */
class FileReviewTest {

  private static final List<String> PARTICIPANTS =
      List.of(
          "000000001,0000000001,HF,06,1,3",
          "000000001,0000000002,LBP,06,1,3",
          "000000002,0000000001,HF,06,1,5",
          "000000002,0000000002,HF,06,1,6",
          "000000002,0000000002,HF,06,2,6",
          "000000003,0000000001,HF,06,1,1",
          "000000003,0000000001,HF,07,2,1",
          "000000003,0000000001,LBP,07,2,1",
          "000000004,0000000001,HF,06,1,1",
          "000000004,0000000001,HF,06,1,x",
          "000000005,1,HF,06,1,1");

  private static final List<String> COSTS =
      List.of(
          "000000001,0000000001,COST_HF_1,20,1.00",
          "000000001,0000000002,COST_LBP_1,20,1.00",
          "000000001,0000000002,COST_LBP_1,21,2.00",
          "000000001,0000000002,COST_LBP_1,bad,2.00",
          "000000004,0000000001,COST_HF_1,1,1.00",
          "000000004,0000000001,COST_HF_1,bad,1.00",
          "000000002,0000000001,COST_HF_1,1,1.00",
          "000000003,0000000001,COST_LBP_1,1,1.00",
          "000000003,0000000001,COST_HF_1,1,1.00");

  /** The rejected rows with their codes, by the text of the row. */
  private static List<String> rejected(List<String> participants, List<String> costs) {
    InMemorySource source =
        new InMemorySource().with(InputFile.PARTICIPANTS, participants).with(InputFile.COST, costs);
    List<String> rejected = new ArrayList<>();
    FileReview review =
        new FileReview(
            source,
            reject ->
                rejected.add(
                    source.lines(reject.file()).get((int) reject.line() - 2) + " " + reject.code()),
            rows -> {});
    Roster roster = new Roster();
    RowParsers parsers = RowParsers.of(GoodRows.RULES, roster);
    review.reviewParticipants(parsers, roster);
    review.review(InputFile.COST, parsers);
    Collections.sort(rejected);
    return rejected;
  }

  @Test
  void tellsWhichRowsAreRejectedAndWhy() {
    assertThat(rejected(PARTICIPANTS, COSTS))
        .containsExactly(
            "000000001,0000000002,COST_LBP_1,20,1.00 DUPLICATE",
            "000000001,0000000002,COST_LBP_1,21,2.00 DUPLICATE",
            "000000001,0000000002,COST_LBP_1,bad,2.00 NOT_A_NUMBER",
            "000000002,0000000001,COST_HF_1,1,1.00 UNKNOWN_PARTICIPANT",
            "000000002,0000000001,HF,06,1,5 INCONSISTENT_CLINICIAN_COUNT",
            "000000002,0000000002,HF,06,1,6 INCONSISTENT_CLINICIAN_COUNT",
            "000000002,0000000002,HF,06,2,6 INCONSISTENT_CLINICIAN_COUNT",
            "000000003,0000000001,COST_HF_1,1,1.00 MEASURE_NOT_IN_SET",
            "000000003,0000000001,HF,06,1,1 DUPLICATE",
            "000000003,0000000001,HF,07,2,1 DUPLICATE",
            "000000004,0000000001,COST_HF_1,bad,1.00 NOT_A_NUMBER",
            "000000004,0000000001,HF,06,1,x NOT_A_NUMBER",
            "000000005,1,HF,06,1,1 NOT_AN_NPI");
  }

  @Property(tries = 50)
  void anyOrderRejectsTheSameRows(@ForAll long seed) {
    List<String> participants = new ArrayList<>(PARTICIPANTS);
    List<String> costs = new ArrayList<>(COSTS);
    Collections.shuffle(participants, new Random(seed));
    Collections.shuffle(costs, new Random(seed + 1));

    assertThat(rejected(participants, costs)).isEqualTo(rejected(PARTICIPANTS, COSTS));
  }

  @Test
  void countsRecordsAndRejectedOnes() {
    InMemorySource source = new InMemorySource().with(InputFile.PARTICIPANTS, PARTICIPANTS);
    List<Reject> rejects = new ArrayList<>();
    AtomicLong progress = new AtomicLong();
    Roster roster = new Roster();

    FileReview.Counts counts =
        new FileReview(source, rejects::add, progress::addAndGet)
            .reviewParticipants(RowParsers.of(GoodRows.RULES, roster), roster);

    assertThat(counts).isEqualTo(new FileReview.Counts(11, 7));
    assertThat(rejects).hasSize(7);
    assertThat(progress).hasValue(11);
    assertThat(roster.cohorts("000000002", "")).isEmpty();
    assertThat(roster.cohorts("000000003", "0000000001")).hasSize(1);
  }

  @Test
  void messagesAreMasked() {
    InMemorySource source = new InMemorySource().with(InputFile.PARTICIPANTS, PARTICIPANTS);
    List<Reject> rejects = new ArrayList<>();
    Roster roster = new Roster();
    new FileReview(source, rejects::add, rows -> {})
        .reviewParticipants(RowParsers.of(GoodRows.RULES, roster), roster);

    assertThat(rejects)
        .filteredOn(reject -> reject.code() == ErrorCode.INCONSISTENT_CLINICIAN_COUNT)
        .first()
        .satisfies(reject -> {
          assertThat(reject.column()).isEqualTo("tin_clinician_count");
          assertThat(reject.message())
              .isEqualTo(
                  "found '5' here and another number on another row of TIN *******02; allowed: the"
                      + " same tin_clinician_count on all rows of a TIN (42 CFR 512.745)");
        });
    assertThat(rejects)
        .filteredOn(reject -> reject.code() == ErrorCode.DUPLICATE)
        .extracting(Reject::message)
        .containsOnly(
            "found another row with the same key; allowed: one row for each key (data contract,"
                + " input files)");
  }
}
