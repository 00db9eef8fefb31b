package org.asmengine.bootstrap.sample;

import java.util.List;
import java.util.function.UnaryOperator;

/** Rows to be rejected in the files besides participants and quality. */
final class PlantedOtherFiles {

  private final Identifiers identifiers;

  PlantedOtherFiles(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  List<Planting> all() {
    return List.of(
        copied(SampleFile.COST, row -> row.with("measure_score", "1234.56")),
        copied(SampleFile.COST, row -> row.with("npi", identifiers.spareNpi())),
        changed(SampleFile.COST, "episode_count", "2O"),
        changed(SampleFile.COST, "measure_score", "12,345.67"),
        copied(SampleFile.IMPROVEMENT_ACTIVITIES, row -> row),
        changed(SampleFile.IMPROVEMENT_ACTIVITIES, "end_date", "2027-02-29"),
        changed(SampleFile.IMPROVEMENT_ACTIVITIES, "attested", "X"),
        copied(SampleFile.IMPROVEMENT_ACTIVITIES, row -> row.with("activity_id", "IA_3")),
        copied(
            SampleFile.PROMOTING_INTEROPERABILITY, row -> row.with("tin", identifiers.spareTin())),
        PlantedOtherFiles::numeratorTooLarge,
        changed(SampleFile.COMPLEX_PATIENTS, "dual_eligible_proportion", "1.2345"),
        copied(SampleFile.PROMOTING_INTEROPERABILITY, row -> row),
        copied(SampleFile.COMPLEX_PATIENTS, row -> row.with("npi", identifiers.spareNpi())),
        copied(SampleFile.PART_B_PAYMENTS, row -> row.with("paid_amount", "1000.00")),
        changed(SampleFile.PART_B_PAYMENTS, "paid_amount", "-100.00"),
        changed(SampleFile.PART_B_PAYMENTS, "paid_amount", "98765.432"),
        this::circumstancesOfUnknownPractice);
  }

  private boolean circumstancesOfUnknownPractice(Practice practice, PracticeRows rows) {
    rows.addPlanted(SampleFile.CIRCUMSTANCES.row(identifiers.spareTin(), "", "EUC-99"));
    return true;
  }

  private static Planting copied(SampleFile file, UnaryOperator<Row> change) {
    return (practice, rows) -> rows.copyFirst(row -> row.file() == file, change);
  }

  private static Planting changed(SampleFile file, String column, String text) {
    return (practice, rows) ->
        rows.changeFirst(row -> row.file() == file, row -> row.with(column, text));
  }

  private static boolean numeratorTooLarge(Practice practice, PracticeRows rows) {
    return rows.changeFirst(
        row -> row.file() == SampleFile.PROMOTING_INTEROPERABILITY && !row.blank("denominator"),
        row -> row.with("numerator", row.cell("denominator") + "0"));
  }
}
