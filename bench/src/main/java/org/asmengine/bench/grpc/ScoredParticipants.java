package org.asmengine.bench.grpc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asmengine.proto.v1.Cohort;
import org.asmengine.proto.v1.ImprovementActivity;
import org.asmengine.proto.v1.PreviewScoreRequest;
import com.google.type.Date;

/**
 * Participants of a complete run, each asking what both improvement activities would make of its
 * score.
 *
 * @param run the name of the run
 * @param rows TIN, NPI and cohort of each
 */
record ScoredParticipants(String run, List<String[]> rows) {

  private static final int TIN = 2;
  private static final int NPI = 3;
  private static final int COHORT = 4;

  /** Those in the final scores that the run wrote. */
  static ScoredParticipants of(String run, Path finalScores) throws IOException {
    try (var lines = Files.lines(finalScores)) {
      return new ScoredParticipants(run, lines.skip(1).map(line -> line.split(",", -1)).toList());
    }
  }

  /** The request of that number. */
  PreviewScoreRequest request(long number) {
    String[] row = rows.get((int) Math.floorMod(number * 7919, (long) rows.size()));
    return PreviewScoreRequest.newBuilder()
        .setScoringRun(run)
        .setTin(row[TIN])
        .setNpi(row[NPI])
        .setCohort(row[COHORT].equals("HF") ? Cohort.COHORT_HF : Cohort.COHORT_LBP)
        .addImprovementActivities(activity("IA_1"))
        .addImprovementActivities(activity("IA_2"))
        .build();
  }

  private static ImprovementActivity activity(String id) {
    return ImprovementActivity.newBuilder()
        .setActivityId(id)
        .setAttested(true)
        .setStartDate(Date.newBuilder().setYear(2027).setMonth(1).setDay(1))
        .setEndDate(Date.newBuilder().setYear(2027).setMonth(12).setDay(31))
        .build();
  }
}
