package org.asmengine.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionData;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.persistence.bulk.BulkInserts;
import org.asmengine.persistence.input.JdbcInputStore;
import org.asmengine.persistence.result.DatabaseMultiplierRows;
import org.asmengine.persistence.result.DatabaseResultStore;
import org.asmengine.persistence.result.ReferenceEntities;
import org.asmengine.persistence.result.SummaryEntities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On MySQL, no query of the hot path reads more of a table than it has to. */
class QueryPlanTest {

  private static final int PRACTICES = 3000;
  private static final KeyRange PAGE = new KeyRange(tin(100), tin(119));
  private static final Stores STORES = TestDatabase.MYSQL.stores();
  private static final RecordedStatements RECORDED = new RecordedStatements(STORES.dataSource());
  private static final InputStore INPUTS =
      new JdbcInputStore(
          new Queries(RECORDED), BulkInserts.of(STORES.dataSource()), STORES.transaction());
  private static final DatabaseResultStore RESULTS =
      new DatabaseResultStore(
          new Queries(RECORDED),
          BulkInserts.of(STORES.dataSource()),
          STORES.transaction(),
          new ReferenceEntities(STORES.bean(Model.class)),
          new SummaryEntities(STORES.bean(Model.class)));
  private static final RunId RUN = STORES.newRun();

  private static String tin(int practice) {
    return String.format(Locale.ROOT, "%09d", 1000 + practice);
  }

  @BeforeAll
  static void fill() {
    for (RunId run : List.of(RUN, STORES.newRun())) {
      List<InputRow> participants = new ArrayList<>();
      List<InputRow> submissions = new ArrayList<>();
      List<InputRow> costs = new ArrayList<>();
      List<InputRow> payments = new ArrayList<>();
      List<FinalScoreRow> scores = new ArrayList<>();
      List<MeasureScoreRow> measures = new ArrayList<>();
      List<AdjustmentRow> adjustments = new ArrayList<>();
      for (int i = 0; i < PRACTICES; i++) {
        ParticipantId id = ParticipantId.of(tin(i), "1234567890");
        Cohort cohort = i % 2 == 0 ? Cohort.HF : Cohort.LBP;
        SourceRow row = new SourceRow("a file", i + 2L);
        participants.add(new ParticipantRow(new Participant(id, cohort, 1, row), "", ""));
        submissions.add(
            new QualityRow(
                tin(i),
                "1234567890",
                new MeasureSubmission(
                    MeasureId.of("008"),
                    CollectionType.ECQM,
                    new SubmissionData.PopulationCounts(20, 10, 10, 0, 0),
                    Stores.START,
                    row),
                0));
        costs.add(
            new CostRow(
                tin(i), "1234567890", new CostResult("COST_HF_1", 20, BigDecimal.ONE, row), 0));
        payments.add(new PaymentRow(tin(i), "1234567890", BigDecimal.TEN, row));
        scores.add(score(id, cohort));
        measures.add(measure(id, cohort));
        adjustments.add(
            new AdjustmentRow(
                id,
                cohort,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ZERO));
      }
      INPUTS.saveRows(run, InputFile.PARTICIPANTS, participants);
      INPUTS.saveRows(run, InputFile.QUALITY, submissions);
      INPUTS.saveRows(run, InputFile.COST, costs);
      INPUTS.saveRows(run, InputFile.PART_B_PAYMENTS, payments);
      RESULTS.saveScores(run, scores, measures);
      RESULTS.saveAdjustments(run, adjustments);
    }
    for (String table :
        List.of(
            "input_participant",
            "input_quality",
            "input_cost",
            "input_payment",
            "final_score",
            "measure_score",
            "payment_adjustment")) {
      STORES.sql().queryForList("analyze table " + table);
    }
    RECORDED.take();
  }

  private static FinalScoreRow score(ParticipantId id, Cohort cohort) {
    BigDecimal zero = BigDecimal.ZERO;
    return new FinalScoreRow(
        id,
        cohort,
        "ZERO",
        Optional.empty(),
        "TIN",
        zero,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        zero,
        zero,
        zero,
        zero,
        zero,
        Optional.of(zero),
        zero);
  }

  private static MeasureScoreRow measure(ParticipantId id, Cohort cohort) {
    return new MeasureScoreRow(
        id,
        cohort,
        1,
        "TIN",
        "008",
        Optional.empty(),
        "ZERO",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The plan of each recorded query, a row for each table. */
  private static List<Map<String, Object>> plans(Object... arguments) {
    List<String> queries = RECORDED.take();
    assertThat(queries).isNotEmpty().allMatch(sql -> sql.startsWith("select "));
    return queries.stream()
        .flatMap(sql ->
            STORES.sql().queryForList("explain format=traditional " + sql, arguments).stream())
        .toList();
  }

  private static String text(Map<String, Object> plan, String column) {
    return String.valueOf(plan.get(column));
  }

  @Test
  void aPageOfPracticesIsARangeOfEachPrimaryKey() {
    assertThat(INPUTS.readPractices(RUN, PAGE)).hasSize(20);

    assertThat(plans(RUN.value(), PAGE.from(), PAGE.to()))
        .hasSize(8)
        .allSatisfy(plan -> {
          assertThat(text(plan, "key")).as(plan.toString()).isEqualTo("PRIMARY");
          assertThat(text(plan, "type")).as(plan.toString()).isEqualTo("range");
          assertThat(text(plan, "Extra")).doesNotContain("filesort", "temporary");
          assertThat(Long.parseLong(text(plan, "rows"))).isLessThanOrEqualTo(40);
        });
  }

  @Test
  void practicesAndSubmissionsOfARangeAreReadInTheOrderOfTheKey() {
    INPUTS.practices(RUN, PAGE);
    INPUTS.forEachSubmissions(RUN, PAGE, submissions -> {});

    assertThat(plans(RUN.value(), PAGE.from(), PAGE.to()))
        .hasSize(2)
        .allSatisfy(plan -> {
          assertThat(text(plan, "key")).isEqualTo("PRIMARY");
          assertThat(text(plan, "type")).isEqualTo("range");
          assertThat(text(plan, "Extra")).doesNotContain("filesort", "temporary");
        });
  }

  @Test
  void aPageOfScoresIsReadByIndex() {
    assertThat(RESULTS.readScores(RUN, PAGE)).hasSize(20);

    assertThat(plans(RUN.value(), PAGE.from(), PAGE.to()))
        .singleElement()
        .satisfies(plan -> {
          assertThat(text(plan, "key")).isIn("PRIMARY", "final_score_participant");
          assertThat(text(plan, "type")).isEqualTo("range");
          assertThat(Long.parseLong(text(plan, "rows"))).isLessThanOrEqualTo(40);
        });
  }

  @Test
  void filesAreWrittenInTheOrderOfTheKeyWithoutSorting() {
    RESULTS.forEachScore(RUN, (score, adjustment) -> {});
    RESULTS.forEachMeasure(RUN, measure -> {});

    assertThat(plans(RUN.value()))
        .hasSize(3)
        .allSatisfy(plan -> {
          assertThat(text(plan, "key")).as(plan.toString()).isEqualTo("PRIMARY");
          assertThat(text(plan, "type")).as(plan.toString()).isIn("ref", "eq_ref");
          assertThat(text(plan, "Extra"))
              .as(plan.toString())
              .doesNotContain("filesort", "temporary");
        });
  }

  @Test
  void multipliersAreReadInTheOrderOfTheKeyWithoutSorting() {
    new DatabaseMultiplierRows(new Queries(RECORDED)).forEach(RUN, multiplier -> {});

    assertThat(plans(RUN.value()))
        .hasSize(2)
        .allSatisfy(plan -> {
          assertThat(text(plan, "type")).as(plan.toString()).isIn("ref", "eq_ref");
          assertThat(text(plan, "Extra"))
              .as(plan.toString())
              .doesNotContain("filesort", "temporary");
        });
  }

  @Test
  void oneParticipantIsFoundWithoutReadingOthers() {
    assertThat(RESULTS.find(RUN, ParticipantId.of(tin(7), "1234567890"))).hasSize(1);

    assertThat(plans(RUN.value(), tin(7), "1234567890"))
        .hasSize(2)
        .allSatisfy(plan -> {
          assertThat(text(plan, "key")).isIn("PRIMARY", "final_score_participant");
          assertThat(Long.parseLong(text(plan, "rows"))).isLessThanOrEqualTo(2);
        });
  }

  @Test
  void wholeRunsAreReadWithoutThoseOfOthers() {
    INPUTS.forEachParticipant(RUN, participant -> {});
    INPUTS.forEachComplexPatients(RUN, (cohort, patients) -> {});
    RESULTS.tallies(RUN);
    RESULTS.netAdjustments(RUN);

    assertThat(plans(RUN.value()))
        .allSatisfy(plan -> assertThat(text(plan, "type")).as(plan.toString()).isNotEqualTo("ALL"));
  }
}
