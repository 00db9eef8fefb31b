package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asmengine.application.input.InputFile;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureSpecification;

/**
 * The input files of a small model: practices of one, some and many clinicians in both cohorts,
 * with and without submissions. Every row is good.
 */
public final class SampleInputs {

  private static final List<String> ANSWERS =
      List.of(
          "PI_PPHI_1",
          "PI_PPHI_2",
          "PI_INFBLO_1",
          "PI_ONCDIR_1",
          "PI_EP_2",
          "PI_HIE_5",
          "PI_PHCDRR_1",
          "PI_PHCDRR_1_PROD",
          "PI_PHCDRR_3",
          "PI_PHCDRR_3_PRE");

  private final Map<InputFile, List<String>> lines = new EnumMap<>(InputFile.class);

  private SampleInputs() {}

  /** Files with that many practices, by turns in the heart failure and the back pain cohort. */
  public static InMemorySource of(int practices) {
    SampleInputs inputs = new SampleInputs();
    for (InputFile file : InputFile.values()) {
      inputs.lines.put(file, new ArrayList<>());
    }
    for (int i = 0; i < practices; i++) {
      inputs.practice(i);
    }
    InMemorySource source = new InMemorySource();
    inputs.lines.forEach(source::with);
    return source;
  }

  /** The TIN of the practice. */
  public static String tin(int practice) {
    return String.format(Locale.ROOT, "%09d", 12_345_678 + 37L * practice);
  }

  /** The NPI of a clinician of the practice. */
  public static String npi(int practice, int clinician) {
    return String.format(Locale.ROOT, "%010d", 1_234_567_890L + 10L * practice + clinician);
  }

  private void practice(int i) {
    int clinicians = 1 + i / 2 % 3;
    int count = List.of(1, 8, 40).get(clinicians - 1);
    String cohort = i % 2 == 0 ? "HF" : "LBP";
    for (int j = 0; j < clinicians; j++) {
      add(InputFile.PARTICIPANTS, tin(i), npi(i, j), cohort, "06", "31080", count);
      clinician(i, j, cohort);
    }
    if (clinicians == 2) {
      quality(i, "", i % 2 == 0 ? "008" : "134", 60);
    }
    add(InputFile.IMPROVEMENT_ACTIVITIES, tin(i), "IA_1", "Y", "2027-01-01", "2027-12-31");
    add(InputFile.IMPROVEMENT_ACTIVITIES, tin(i), "IA_2", yes(i % 4), "2027-03-01", "2027-12-31");
    for (String measure : ANSWERS) {
      interoperability(i, measure, "", "", "Y");
    }
    interoperability(i, "PI_EP_1", 10 + i % 90, 100, "");
    interoperability(i, "PI_PEA_1", 50 + i % 50, 100, "");
    if (i % 12 == 1) {
      add(InputFile.CIRCUMSTANCES, tin(i), "", "FEMA-1");
    }
  }

  private void clinician(int i, int j, String cohort) {
    List<MeasureSpecification> set =
        Workbench.RULES.quality().sets().entrySet().stream()
            .filter(entry -> entry.getKey().name().equals(cohort))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    for (MeasureSpecification measure : set) {
      String id = measure.id().value();
      int seed = Math.floorMod(31 * i + 17 * j + 7 * Integer.parseInt(id), 80);
      if (measure.collectionTypes().contains(CollectionType.ADMIN_CLAIMS)) {
        add(
            InputFile.QUALITY,
            tin(i),
            npi(i, j),
            id,
            "ADMIN_CLAIMS",
            "",
            "",
            "",
            "",
            "",
            20 + seed,
            seed + ".25",
            "2028-02-01T00:00:00Z");
      } else if (i % 12 > 1) {
        quality(i, npi(i, j), id, seed);
      }
    }
    int dollars = 1000 + Math.floorMod(733 * i + 191 * j, 4000);
    add(
        InputFile.COST,
        tin(i),
        npi(i, j),
        "HF".equals(cohort) ? "COST_HF_1" : "COST_LBP_1",
        15 + (i + j) % 40,
        dollars + ".50");
    add(InputFile.COMPLEX_PATIENTS, tin(i), npi(i, j), "1." + (100 + i), "0." + (10 + j + i % 80));
    add(InputFile.PART_B_PAYMENTS, tin(i), npi(i, j), (10_000 + 97 * i + j) + ".99");
  }

  private void quality(int i, String npi, String measure, int seed) {
    String type = measure.equals("220") ? "MIPS_CQM" : "ECQM";
    add(
        InputFile.QUALITY,
        tin(i),
        npi,
        measure,
        type,
        100,
        5 + seed,
        85 - seed,
        5,
        "",
        "",
        "",
        "2028-01-15T09:30:00-05:00");
  }

  private void interoperability(
      int i, String measure, Object numerator, Object denominator, String answer) {
    add(
        InputFile.PROMOTING_INTEROPERABILITY,
        tin(i),
        measure,
        numerator,
        denominator,
        answer,
        "2027-01-01",
        "2027-12-31",
        "0015CERT");
  }

  private static String yes(int number) {
    return number == 0 ? "N" : "Y";
  }

  private void add(InputFile file, Object... fields) {
    List<String> texts = new ArrayList<>();
    for (Object field : fields) {
      texts.add(field.toString());
    }
    lines.computeIfAbsent(file, absent -> new ArrayList<>()).add(String.join(",", texts));
  }
}
