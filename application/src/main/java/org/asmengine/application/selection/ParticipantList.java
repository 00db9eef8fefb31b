package org.asmengine.application.selection;

import java.time.Instant;
import java.util.List;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.selection.ListKind;

/**
 * A list of participants. It is never changed; another one may take its place.
 *
 * @param id its number
 * @param identity what it was made of
 * @param createdAt when it was made, in microseconds
 * @param createdBy who made it
 * @param inputs the input files
 * @param totals what came out
 */
public record ParticipantList(
    ListId id,
    Identity identity,
    Instant createdAt,
    String createdBy,
    List<ListInput> inputs,
    Totals totals) {

  /**
   * What a list is made of: the same is the same list.
   *
   * @param year the performance year
   * @param kind preliminary or final
   * @param lookBackYear the calendar year whose data count
   * @param ruleDigest the digest of the rules of selection
   * @param inputDigest the digest of all input files
   */
  public record Identity(
      PerformanceYear year,
      ListKind kind,
      int lookBackYear,
      String ruleDigest,
      String inputDigest) {}

  /**
   * What came out.
   *
   * @param candidates how many clinicians were judged: those with the specialty of a cohort or with
   *     an episode of its measure, once for each cohort
   * @param heartFailure how many of them are participants of the heart failure cohort
   * @param lowBackPain how many of them are participants of the low back pain cohort
   * @param digest the digest of all verdicts in hexadecimal digits; the order of input rows does
   *     not change it
   */
  public record Totals(long candidates, long heartFailure, long lowBackPain, String digest) {

    /** How many participants the cohort has. */
    public long of(Cohort cohort) {
      return switch (cohort) {
        case HF -> heartFailure;
        case LBP -> lowBackPain;
      };
    }
  }

  /** Copies the list. */
  public ParticipantList {
    inputs = List.copyOf(inputs);
  }
}
