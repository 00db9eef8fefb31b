package org.asmengine.domain.interplay;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * Whether MIPS applies to a participant for a performance year (42 CFR 512.710(a)(1), 512.775): who
 * meets the eligibility criteria of the year is exempt from MIPS "if applicable", and no other.
 * Whether MIPS would have applied at all, for instance to somebody below its low-volume threshold,
 * is not this model's to say.
 *
 * @param year the performance year
 * @param status whether the participant is exempt from MIPS for the year
 * @param adjustment which adjustment reaches the payments of the payment year
 * @param findings what decided
 */
@Rule({"42 CFR 512.710(a)(1)", "42 CFR 512.775", "R-775-U1"})
public record MipsExemption(
    PerformanceYear year, Status status, Adjustment adjustment, List<Finding> findings) {

  /** Whether MIPS reporting is asked for. */
  public enum Status {
    /** Exempt: the year counts for this model. */
    EXEMPT,
    /** Not exempt: MIPS applies as it does to others. */
    NOT_EXEMPT,
    /** Nobody knows who is eligible in the year. */
    UNKNOWN
  }

  /** Which adjustment reaches the payments; never both. */
  public enum Adjustment {
    /** The multiplier of this model. */
    ASM,
    /** What MIPS makes of it; the multiplier of this model is 1. */
    MIPS,
    /** Nobody knows who is eligible in the year. */
    UNKNOWN
  }

  /** Copies the list. */
  public MipsExemption {
    findings = List.copyOf(findings);
  }

  /**
   * The standing.
   *
   * @param eligible whether the participant meets the eligibility criteria of the year; to have
   *     been selected for another year is not enough
   */
  public static MipsExemption of(PerformanceYear year, Optional<Boolean> eligible) {
    Finding finding =
        new Finding(
            "PARTICIPANT_IS_ELIGIBLE",
            Verdict.of(eligible),
            eligible.map(yes -> yes ? "yes" : "no").orElse("not known"),
            "a participant that meets the eligibility criteria of performance year " + year,
            "42 CFR 512.710(a)(1)");
    return switch (finding.verdict()) {
      case MET -> new MipsExemption(year, Status.EXEMPT, Adjustment.ASM, List.of(finding));
      case NOT_MET -> new MipsExemption(year, Status.NOT_EXEMPT, Adjustment.MIPS, List.of(finding));
      case UNKNOWN -> new MipsExemption(year, Status.UNKNOWN, Adjustment.UNKNOWN, List.of(finding));
    };
  }
}
