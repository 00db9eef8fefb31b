package org.asmengine.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.Cohort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forty clinicians, worked out by hand, with every criterion at, just above and just below its
 * edge.
 *
 * <p>Claims are counts by specialty, of which so many are under the fee schedule and so many those
 * of a clinic. S1, S1b and S2 are ZIP codes in selected areas (11111, 11111 and 22222), N0 and N1
 * in areas that are not (01111 and 33333), O is outside of all areas. A capital letter is a
 * criterion that is met: fee schedule, specialty, episodes, location, clinic.
 */
@Covers({
  EligibilityCriteria.class,
  FeeScheduleBilling.class,
  PluralitySpecialty.class,
  EpisodeMinimum.class,
  SelectedLocation.class,
  NoClinic.class
})
class FortyCliniciansTest {

  private static final EligibilityCriteria CRITERIA =
      new EligibilityCriteria(Selections.rules(), Selections.AREAS);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # clinician                 | cohort | claims            | fee | clinic | episodes       | verdicts
          01 twenty episodes          | HF     | 06:100            | 100 | 0      | S1:20          | FSELC
          02 nineteen episodes        | HF     | 06:100            | 100 | 0      | S1:19          | FSeLC
          03 twenty-one episodes      | HF     | 06:100            | 100 | 0      | S1:21          | FSELC
          04 no episodes              | HF     | 06:100            | 100 | 0      | -              | FSelC
          05 one claim paid           | HF     | 06:100            | 1   | 0      | S1:20          | FSELC
          06 no claim paid            | HF     | 06:100            | 0   | 0      | S1:20          | fSELC
          07 two claims paid          | HF     | 06:100            | 2   | 0      | S1:20          | FSELC
          08 ahead by one claim       | HF     | 06:50 11:49       | 99  | 0      | S1:20          | FSELC
          09 tied, lower code         | HF     | 06:50 11:50       | 100 | 0      | S1:20          | FSELC
          10 behind by one claim      | HF     | 06:49 11:50       | 99  | 0      | S1:20          | FsELC
          11 tied, higher code        | HF     | 05:50 06:50       | 100 | 0      | S1:20          | FsELC
          12 the same for back pain   | LBP    | 05:50 06:50       | 100 | 0      | S1:20          | FSELC
          13 plurality, no majority   | HF     | 06:40 11:35 12:35 | 110 | 0      | S1:20          | FSELC
          14 no claims                | HF     | -                 | 0   | 0      | S1:20          | fsELC
          15 electrophysiology        | HF     | 21:100            | 100 | 0      | S1:20          | FsELC
          16 interventional           | HF     | C3:100            | 100 | 0      | S1:20          | FsELC
          17 transplant               | HF     | C7:100            | 100 | 0      | S1:20          | FsELC
          18 orthopedics              | LBP    | 20:100            | 100 | 0      | S1:20          | FSELC
          19 interventional pain      | LBP    | 09:100            | 100 | 0      | S1:20          | FSELC
          20 neurosurgery             | LBP    | 14:100            | 100 | 0      | S1:20          | FSELC
          21 rehabilitation           | LBP    | 25:100            | 100 | 0      | S1:20          | FSELC
          22 pain management          | LBP    | 72:100            | 100 | 0      | S1:20          | FSELC
          23 specialties don't add up | LBP    | 11:60 20:40 25:40 | 140 | 0      | S1:20          | FsELC
          24 ahead by one episode     | HF     | 06:100            | 100 | 0      | S1:11 N1:10    | FSELC
          25 tied, lower area         | HF     | 06:100            | 100 | 0      | S1:10 N1:10    | FSELC
          26 behind by one episode    | HF     | 06:100            | 100 | 0      | S1:10 N1:11    | FSElC
          27 ZIP codes don't add up   | HF     | 06:100            | 100 | 0      | S1:7 S1b:7 N1:8 | FSElC
          28 mostly outside of areas  | HF     | 06:100            | 100 | 0      | O:12 S1:9      | FSElC
          29 tied with the outside    | HF     | 06:100            | 100 | 0      | O:10 S1:10     | FSELC
          30 tied, both selected      | HF     | 06:100            | 100 | 0      | S1:10 S2:10    | FSELC
          31 tied, higher area        | HF     | 06:100            | 100 | 0      | N0:10 S1:10    | FSElC
          32 half of a clinic         | HF     | 06:100            | 50  | 50     | S1:20          | FSELC
          33 more than half           | HF     | 06:100            | 49  | 51     | S1:20          | FSELc
          34 less than half           | HF     | 06:100            | 51  | 49     | S1:20          | FSELC
          35 more than half of odd    | HF     | 06:101            | 50  | 51     | S1:20          | FSELc
          36 less than half of odd    | HF     | 06:101            | 51  | 50     | S1:20          | FSELC
          37 nothing at all           | HF     | 11:10             | 0   | 10     | N1:1           | fselc
          38 the other cohort         | LBP    | 06:100            | 100 | 0      | S1:20          | FsELC
          39 a single claim           | HF     | 06:1              | 1   | 0      | S1:20          | FSELC
          40 a single clinic claim    | HF     | 06:1              | 0   | 1      | S1:20          | fSELc
          """)
  void isJudgedAsWorkedOutByHand(
      String clinician,
      Cohort cohort,
      String claims,
      long feeSchedule,
      long clinic,
      String episodes,
      String verdicts) {
    Eligibility eligibility =
        CRITERIA.judge(cohort, Selections.facts(claims, feeSchedule, clinic, episodes));

    assertThat(letters(eligibility)).as(clinician).isEqualTo(verdicts);
    assertThat(eligibility.isEligible()).isEqualTo(verdicts.equals("FSELC"));
    assertThat(eligibility.unmet())
        .hasSize((int) verdicts.chars().filter(Character::isLowerCase).count());
  }

  private static String letters(Eligibility eligibility) {
    return eligibility.verdicts().stream()
        .map(verdict -> {
          String letter = verdict.criterion().name().substring(0, 1);
          return verdict.met() ? letter : letter.toLowerCase(Locale.ROOT);
        })
        .collect(Collectors.joining());
  }
}
