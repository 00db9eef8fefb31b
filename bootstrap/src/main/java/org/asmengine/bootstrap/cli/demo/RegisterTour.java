package org.asmengine.bootstrap.cli.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.asmengine.domain.participation.Cohort;

/**
 * An arrangement with a primary care practice, and incentives of a beneficiary, up to their caps.
 */
final class RegisterTour {

  private static final String YEAR = "2027";
  private static final int GUARD = 4;
  private static final String ARRANGEMENT = "\"id\" *: *\"([^\"]+)\"";

  private final Walk walk;
  private final Path root;

  RegisterTour(Walk walk, Path root) {
    this.walk = walk;
    this.root = root;
  }

  void walk() throws IOException {
    Path patient = root.resolve("patient.txt");
    Files.writeString(patient, "1EG4TE5MK73\n", StandardCharsets.UTF_8);
    ScoredParticipant gaining = gaining();
    arrangement(gaining, patient);
    incentives(gaining, patient);
  }

  /** Somebody whose payments rise: only then may the parties pay each other anything. */
  private ScoredParticipant gaining() throws IOException {
    return ScoredParticipant.in(root.resolve("out/final_scores.csv")).stream()
        .filter(one -> one.estimatedAdjustment().compareTo(BigDecimal.TEN) > 0)
        .findFirst()
        .orElseThrow();
  }

  private void arrangement(ScoredParticipant who, Path patient) {
    walk.day(
        LocalDate.of(2029, 2, 1),
        "A collaborative care arrangement of the performance year is put on record");
    String id =
        Walk.find(
            ARRANGEMENT,
            walk.run(
                "arrangements",
                "register",
                "--tin",
                who.tin(),
                "--npi",
                who.npi(),
                "--primary-care",
                "900000001",
                "--name",
                "Elm Street Primary Care",
                "--start",
                "2027-03-01",
                "--element",
                "BIDIRECTIONAL_DATA_SHARING,CO_MANAGEMENT_OF_CARE,CLOSED_LOOP_REFERRALS",
                "--purpose",
                "IMPROVEMENT_ACTIVITIES",
                "--assure",
                "all",
                "--established-file",
                patient.toString(),
                "--json"));
    walk.run(
        "arrangements",
        "sign",
        id,
        "--side",
        "PARTICIPANT",
        "--signer",
        "A. Heart",
        "--on",
        "2027-02-19");
    walk.run(
        "arrangements",
        "sign",
        id,
        "--side",
        "PRIMARY_CARE",
        "--signer",
        "P. Care",
        "--on",
        "2027-02-20");
    walk.day(
        LocalDate.of(2029, 3, 15),
        "Payments between the parties: their cap is what the participant's payments were raised by for the year");
    walk.run(
        "arrangements",
        "pay",
        id,
        "--performance-year",
        YEAR,
        "--payer",
        "PARTICIPANT",
        "--amount",
        "10.00",
        "--on",
        "2029-03-15");
    walk.refused(
        GUARD,
        "arrangements",
        "pay",
        id,
        "--performance-year",
        YEAR,
        "--payer",
        "PARTICIPANT",
        "--amount",
        who.estimatedAdjustment().toPlainString(),
        "--on",
        "2029-03-15");
    walk.run("arrangements", "report", id);
  }

  private void incentives(ScoredParticipant who, Path patient) {
    walk.day(LocalDate.of(2029, 4, 2), "Incentives of one beneficiary, up to $1,000");
    give(who, patient, "2029-04-02", "TECHNOLOGY", "blood pressure monitor", "89.00", 0);
    give(who, patient, "2029-04-02", "ITEM_OR_SERVICE", "rides to rehabilitation", "900.00", 0);
    give(who, patient, "2029-04-02", "ITEM_OR_SERVICE", "a cookbook", "11.01", GUARD);
    give(who, patient, "2029-04-02", "ITEM_OR_SERVICE", "a leaflet", "11.00", 0);
    walk.run(
        "incentives",
        "totals",
        "--beneficiary-file",
        patient.toString(),
        "--tin",
        who.tin(),
        "--npi",
        who.npi(),
        "--performance-year",
        "2029");
    walk.run(
        "incentives",
        "export",
        "--tin",
        who.tin(),
        "--from",
        "2029-01-01",
        "--to",
        "2029-12-31",
        "--output",
        root.resolve("incentives.csv").toString());
  }

  private void give(
      ScoredParticipant who,
      Path patient,
      String on,
      String kind,
      String item,
      String value,
      int exitCode) {
    String[] command = {
      "incentives",
      "record",
      "--tin",
      who.tin(),
      "--npi",
      who.npi(),
      "--beneficiary-file",
      patient.toString(),
      "--on",
      on,
      "--kind",
      kind,
      "--item",
      item,
      "--connection",
      "care of " + Cohort.valueOf(who.cohort()).condition(),
      "--value",
      value,
      "--assure",
      "all"
    };
    if (exitCode == 0) {
      walk.run(command);
    } else {
      walk.refused(exitCode, command);
    }
  }
}
