package org.asmengine.application.input;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asmengine.application.testing.SampleRuleSet;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.RuleSet;

/** A good row of each file, and who may be on it. */
final class GoodRows {

  static final RuleSet RULES = SampleRuleSet.of(2027, "0.09");

  /** A small practice with a clinician in each cohort. */
  static final String TIN = "012345678";

  static final String NPI = "1234567890";
  static final String LBP_NPI = "0000000001";

  /** A practice that is not small. */
  static final String LARGE_TIN = "987654321";

  static final String LARGE_NPI = "9876543210";

  private static final Map<InputFile, String> LINES =
      Map.of(
          InputFile.PARTICIPANTS, "012345678,1234567890,HF,06,31080,8",
          InputFile.QUALITY,
              "012345678,1234567890,236,ECQM,100,60,30,5,2,,,2028-03-31T23:59:59.999999999-04:00",
          InputFile.COST, "012345678,1234567890,COST_HF_1,20,14487.31",
          InputFile.IMPROVEMENT_ACTIVITIES, "012345678,IA_1,Y,2027-01-01,2027-03-31",
          InputFile.PROMOTING_INTEROPERABILITY,
              "012345678,PI_EP_1,7,10,,2027-01-01,2027-06-29,0015EABC",
          InputFile.COMPLEX_PATIENTS, "012345678,1234567890,1.234567,0.25",
          InputFile.PART_B_PAYMENTS, "012345678,1234567890,1234567.89",
          InputFile.CIRCUMSTANCES, "012345678,1234567890,FEMA-4321");

  private GoodRows() {}

  /** The good row's text. */
  static String line(InputFile file) {
    String line = LINES.get(file);
    if (line == null) {
      throw new AssertionError(file);
    }
    return line;
  }

  /** The good row after changes: columns and their values by turns. */
  static InputRecord with(InputFile file, String... columnsAndValues) {
    List<String> fields = Arrays.asList(line(file).split(",", -1));
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      fields.set(file.columns().indexOf(columnsAndValues[i]), columnsAndValues[i + 1]);
    }
    return new InputRecord(2, fields, fields.size());
  }

  static Roster roster() {
    Roster roster = new Roster();
    Stream.of(
            participant(TIN, NPI, Cohort.HF, 8),
            participant(TIN, LBP_NPI, Cohort.LBP, 8),
            participant(LARGE_TIN, LARGE_NPI, Cohort.HF, 16))
        .forEach(roster::add);
    return roster;
  }

  static Participant participant(String tin, String npi, Cohort cohort, int clinicians) {
    return new Participant(
        ParticipantId.of(tin, npi), cohort, clinicians, new SourceRow("participants.csv", 2));
  }

  /** What becomes of the good row after the changes. */
  static RowParsers.Outcome parse(InputFile file, String... columnsAndValues) {
    return RowParsers.of(RULES, roster()).parse(file, with(file, columnsAndValues));
  }

  /** The row that comes out. */
  static <T extends InputRow> T row(Class<T> kind, InputFile file, String... columnsAndValues) {
    if (parse(file, columnsAndValues) instanceof RowParsers.Outcome.Good(InputRow row)) {
      return kind.cast(row);
    }
    throw new AssertionError(parse(file, columnsAndValues));
  }

  /** Why the row is rejected. */
  static Reject reject(InputFile file, String... columnsAndValues) {
    if (parse(file, columnsAndValues) instanceof RowParsers.Outcome.Bad(Reject reject)) {
      return reject;
    }
    throw new AssertionError("accepted");
  }
}
