package org.asmengine.reference;

import java.util.Random;
import org.asmengine.reference.RandomWorld.Practice;

/** Random rows that are by TIN: improvement activities and Promoting Interoperability. */
final class RandomPractices {

  private final RandomWorld world;

  RandomPractices(RandomWorld world) {
    this.world = world;
  }

  void activities(RandomTable table) {
    for (Practice practice : world.practices()) {
      boolean whole = world.chance(40);
      for (String id : new String[] {"IA_1", "IA_2"}) {
        if (whole) {
          table.add(practice.tin(), id, "Y", "2027-01-01", "2027-12-31");
        } else if (world.chance(85)) {
          String[] period =
              world.pick(
                  new String[] {"2027-03-01", "2027-05-29"}, // 90 days
                  new String[] {"2027-03-01", "2027-05-28"}, // 89 days
                  new String[] {"2026-11-01", "2027-03-31"}, // 90 days in the year
                  new String[] {"2026-11-01", "2027-03-30"}, // 89 days in the year
                  new String[] {"2027-10-03", "2028-02-01"}, // 90 days in the year
                  new String[] {"2027-10-04", "2028-02-01"}, // 89 days in the year
                  new String[] {"2027-01-01", "2027-12-31"},
                  new String[] {"2025-06-30", "2030-06-30"},
                  new String[] {"2026-01-01", "2026-12-31"},
                  new String[] {"2028-01-01", "2028-12-31"},
                  new String[] {"2027-07-01", "2027-07-01"});
          String attested = world.chance(90) ? "Y" : "N";
          boolean backwards = world.chance(2);
          table.add(
              practice.tin(), id, attested, period[backwards ? 1 : 0], period[backwards ? 0 : 1]);
        }
      }
    }
  }

  void promotingInteroperability(RandomTable table) {
    for (Practice practice : world.practices()) {
      if (world.chance(92)) {
        new Pi(practice.tin(), table).fill();
      }
    }
  }

  /** The rows of one practice; most practices fulfil most requirements. */
  private final class Pi {

    private final String tin;
    private final RandomTable table;
    private final String start;
    private final String end;
    private final String cehrt;

    Pi(String tin, RandomTable table) {
      this.tin = tin;
      this.table = table;
      String[] period =
          world.pick(
              new String[] {"2027-01-01", "2027-12-31"},
              new String[] {"2027-01-01", "2027-12-31"},
              new String[] {"2027-01-01", "2027-06-29"}, // 180 days
              new String[] {"2026-06-01", "2027-06-29"}, // 180 days in the year
              new String[] {"2027-07-05", "2028-12-31"}); // 180 days in the year
      start = period[0];
      end = period[1];
      cehrt = world.chance(50) ? "0015E" + world.digits(7) : "id " + world.freeText();
    }

    void fill() {
      // How often a requirement is missed in this practice.
      int missed = world.pick(0, 0, 1, 6);
      for (String id : new String[] {"PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1"}) {
        answerUnless(missed, id);
      }
      proportionOrExclusion("PI_EP_1", missed, "PI_LVPP_1");
      answerOrExclusion("PI_EP_2", missed, "PI_EP_2_EX_1", "PI_EP_2_EX_2");
      int exchange = world.between(0, 9);
      if (exchange < 6) {
        proportionOrExclusion("PI_HIE_1", missed, "PI_LVOTC_1");
        proportionOrExclusion("PI_HIE_4", missed, "PI_LVITC_2");
      }
      if (exchange == 5 || exchange == 6 || exchange == 8) {
        answerUnless(missed, "PI_HIE_5");
      }
      if (exchange == 7 || exchange == 8) {
        answerUnless(missed, "PI_HIE_6");
      }
      if (!world.chance(missed)) {
        proportion("PI_PEA_1");
      }
      publicHealth("PI_PHCDRR_1", missed);
      publicHealth("PI_PHCDRR_3", missed);
      for (String id : new String[] {"PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5", "PI_PHCDRR_6"}) {
        if (world.chance(12)) {
          answer(id, world.pick("Y", "N"));
        }
      }
    }

    private void answerUnless(int missed, String id) {
      if (!world.chance(missed)) {
        answer(id, world.chance(missed) ? "N" : "Y");
      }
    }

    /** Reported, excluded, both, or (as often as things are missed) neither. */
    private void proportionOrExclusion(String id, int missed, String... exclusions) {
      int choice = world.chance(missed) ? 0 : world.between(1, 10);
      if (choice != 0 && choice <= 7) {
        proportion(id);
      }
      if (choice >= 7) {
        answer(world.pick(exclusions), "Y");
      }
      if (choice == 9) {
        zeroProportion(id);
      }
      if (choice == 2) {
        answer(world.pick(exclusions), "N");
      }
    }

    private void answerOrExclusion(String id, int missed, String... exclusions) {
      int choice = world.chance(missed) ? 0 : world.between(1, 10);
      if (choice != 0 && choice <= 7) {
        answer(id, "Y");
      }
      if (choice >= 7) {
        answer(world.pick(exclusions), "Y");
      }
      if (choice == 9) {
        answer(id, "N");
      }
    }

    private void publicHealth(String id, int missed) {
      answerOrExclusion(id, missed, id + "_EX_1", id + "_EX_2", id + "_EX_3");
      int engagement = world.chance(missed) ? 0 : world.between(1, 8);
      if (engagement != 0 && engagement <= 5) {
        answer(id + "_PRE", engagement == 5 ? "N" : "Y");
      }
      if (engagement >= 4) {
        answer(id + "_PROD", "Y");
      }
    }

    private void proportion(String id) {
      if (world.chance(5)) {
        zeroProportion(id);
        return;
      }
      int denominator = world.pick(1, 2, 8, 20, 40, world.between(1, 500));
      int numerator = world.pick(1, denominator, denominator, world.between(1, denominator));
      row(id, String.valueOf(numerator), String.valueOf(denominator), "");
    }

    /** A numerator of 0: not reported. */
    private void zeroProportion(String id) {
      row(id, "0", world.pick("0", "15"), "");
    }

    private void answer(String id, String answer) {
      row(id, "", "", answer);
    }

    private void row(String id, String numerator, String denominator, String answer) {
      String from = start;
      String to = end;
      if (world.chance(1)) {
        String[] period =
            world.pick(
                new String[] {"2027-01-01", "2027-06-28"}, // 179 days
                new String[] {"2026-06-01", "2027-06-28"}, // 179 days in the year
                new String[] {"2027-07-06", "2028-12-31"}, // 179 days in the year
                new String[] {"2026-01-01", "2026-12-31"});
        from = period[0];
        to = period[1];
      }
      String certified = world.chance(1) ? "" : cehrt;
      table.add(tin, id, numerator, denominator, answer, from, to, certified);
    }
  }

  /** A generator that gives the same numbers on every machine. */
  static Random random(long seed) {
    return new Random(seed * 0x5DEECE66DL + 11);
  }
}
