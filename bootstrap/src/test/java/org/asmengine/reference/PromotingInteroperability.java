package org.asmengine.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asmengine.reference.Inputs.PiRow;

/** "PI percent, by TIN": one object scores the rows of one TIN. */
final class PromotingInteroperability {

  static final Set<String> PROPORTIONS = Set.of("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1");

  /** Every measure id that a row may have; PI_ONCACB_1 is optional and has no effect. */
  static final Set<String> KNOWN =
      Set.of(
          "PI_PPHI_1",
          "PI_PPHI_2",
          "PI_INFBLO_1",
          "PI_ONCDIR_1",
          "PI_ONCACB_1",
          "PI_EP_1",
          "PI_LVPP_1",
          "PI_EP_2",
          "PI_EP_2_EX_1",
          "PI_EP_2_EX_2",
          "PI_HIE_1",
          "PI_LVOTC_1",
          "PI_HIE_4",
          "PI_LVITC_2",
          "PI_HIE_5",
          "PI_HIE_6",
          "PI_PEA_1",
          "PI_PHCDRR_1",
          "PI_PHCDRR_1_PRE",
          "PI_PHCDRR_1_PROD",
          "PI_PHCDRR_1_EX_1",
          "PI_PHCDRR_1_EX_2",
          "PI_PHCDRR_1_EX_3",
          "PI_PHCDRR_3",
          "PI_PHCDRR_3_PRE",
          "PI_PHCDRR_3_PROD",
          "PI_PHCDRR_3_EX_1",
          "PI_PHCDRR_3_EX_2",
          "PI_PHCDRR_3_EX_3",
          "PI_PHCDRR_2",
          "PI_PHCDRR_4",
          "PI_PHCDRR_5",
          "PI_PHCDRR_6");

  private final List<PiRow> rows;
  private final Set<String> reported = new TreeSet<>();

  /** The rows of one TIN. */
  PromotingInteroperability(List<PiRow> rowsOfTin, int performanceYear, Parameters parameters) {
    // "from the rows that have a CEHRT id and at least 180 days; other rows are as if not reported"
    rows =
        rowsOfTin.stream()
            .filter(row -> !row.cehrtId().isEmpty())
            .filter(row ->
                row.period().daysIn(performanceYear)
                    >= parameters.whole("promotingInteroperability.minDays"))
            .toList();
    // "A proportion measure is reported when numerator >= 1 and denominator >= 1, any other when
    // its answer is Y (PI_PHCDRR_1 and _3 also need _PRE or _PROD at Y)."
    for (PiRow row : rows) {
      boolean proportion = row.numerator().signum() > 0 && row.denominator().signum() > 0;
      if (proportion || row.yes()) {
        reported.add(row.id());
      }
    }
    for (String id : List.of("PI_PHCDRR_1", "PI_PHCDRR_3")) {
      if (!reported.contains(id + "_PRE") && !reported.contains(id + "_PROD")) {
        reported.remove(id);
      }
    }
  }

  private boolean any(String... ids) {
    return List.of(ids).stream().anyMatch(reported::contains);
  }

  /** "An exclusion is claimed when its answer is Y"; excluded when claimed and not reported. */
  private boolean excluded(String id, String... exclusions) {
    return !any(id) && any(exclusions);
  }

  /** The percent as a fraction of 1. */
  BigDecimal percent() {
    // "It is 0 unless PI_PPHI_1, PI_PPHI_2, PI_INFBLO_1, PI_ONCDIR_1 are Y"
    if (!any("PI_PPHI_1") || !any("PI_PPHI_2") || !any("PI_INFBLO_1") || !any("PI_ONCDIR_1")) {
      return BigDecimal.ZERO;
    }
    // "and each objective is met or excluded"
    boolean ep1Excluded = excluded("PI_EP_1", "PI_LVPP_1");
    boolean ep2Excluded = excluded("PI_EP_2", "PI_EP_2_EX_1", "PI_EP_2_EX_2");
    boolean hie1Excluded = excluded("PI_HIE_1", "PI_LVOTC_1");
    boolean hie4Excluded = excluded("PI_HIE_4", "PI_LVITC_2");
    boolean ph1Excluded = publicHealthExcluded("PI_PHCDRR_1");
    boolean ph3Excluded = publicHealthExcluded("PI_PHCDRR_3");
    boolean prescribing = (any("PI_EP_1") || ep1Excluded) && (any("PI_EP_2") || ep2Excluded);
    // "with PI_HIE_5 or PI_HIE_6 at Y, PI_HIE_1, PI_HIE_4 and their exclusions are ignored"
    boolean wholeExchange = any("PI_HIE_5", "PI_HIE_6");
    boolean exchange =
        wholeExchange || ((any("PI_HIE_1") || hie1Excluded) && (any("PI_HIE_4") || hie4Excluded));
    boolean publicHealth =
        (any("PI_PHCDRR_1") || ph1Excluded) && (any("PI_PHCDRR_3") || ph3Excluded);
    if (!prescribing || !exchange || !any("PI_PEA_1") || !publicHealth) {
      return BigDecimal.ZERO;
    }

    // "Points: EP_1 10, EP_2 10, HIE_1 15, HIE_4 15, HIE_5 or HIE_6 30 (once), PEA_1 25, public
    // health 25 (once), bonus 5 once for any of PI_PHCDRR_2, _4, _5, _6 at Y."
    int ep1 = 10;
    int ep2 = 10;
    int hie1 = wholeExchange ? 0 : 15;
    int hie4 = wholeExchange ? 0 : 15;
    int hie5or6 = wholeExchange ? 30 : 0;
    int pea = 25;
    int health = 25;
    int bonus = any("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5", "PI_PHCDRR_6") ? 5 : 0;

    // "Points of excluded measures, with any that were moved to them, move in this order:"
    // "EP_2 to EP_1;"
    if (ep2Excluded) {
      ep1 += ep2;
      ep2 = 0;
    }
    // "EP_1 to the exchange objective (all to HIE_5 or HIE_6, or half each to HIE_1 and HIE_4);"
    if (ep1Excluded && wholeExchange) {
      hie5or6 += ep1;
      ep1 = 0;
    }
    if (ep1Excluded && !wholeExchange) {
      hie1 += ep1 / 2;
      hie4 += ep1 / 2;
      ep1 = 0;
    }
    // "HIE_4 to HIE_1; HIE_1 to PEA_1;"
    if (!wholeExchange && hie4Excluded) {
      hie1 += hie4;
      hie4 = 0;
    }
    if (!wholeExchange && hie1Excluded) {
      pea += hie1;
      hie1 = 0;
    }
    // "public health to PEA_1 when both are excluded."
    if (ph1Excluded && ph3Excluded) {
      pea += health;
      health = 0;
    }

    int points = ep2 + hie5or6 + health + bonus;
    points += earned("PI_EP_1", ep1);
    points += earned("PI_HIE_1", hie1);
    points += earned("PI_HIE_4", hie4);
    points += earned("PI_PEA_1", pea);
    // "Sum capped at 100."
    return BigDecimal.valueOf(Math.min(points, 100), 2);
  }

  private boolean publicHealthExcluded(String id) {
    return excluded(id, id + "_EX_1", id + "_EX_2", id + "_EX_3");
  }

  /**
   * "A proportion measure earns its points x numerator / denominator, rounded to a whole point, at
   * least 1."
   */
  private int earned(String id, int points) {
    if (points == 0) {
      return 0;
    }
    PiRow row = rows.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    BigDecimal exact = BigDecimal.valueOf(points).multiply(row.numerator());
    return Math.max(1, exact.divide(row.denominator(), 0, RoundingMode.HALF_UP).intValueExact());
  }
}
