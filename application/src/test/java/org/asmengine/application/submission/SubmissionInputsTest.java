package org.asmengine.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.ruleset.CollectionType;
import org.junit.jupiter.api.Test;

/** Submissions as the files of a run. */
class SubmissionInputsTest {

  private static final Instant LATER = Drafts.IN_TIME.plusSeconds(60);
  private static final String CLAIMS =
      "012345678,1234567890,492,ADMIN_CLAIMS,,,,,,25,18.5,2028-02-01T00:00:00Z";

  private final InMemorySubmissions submissions = new InMemorySubmissions();

  @Test
  void haveTheDigestOfTheBytesThatTheFileWouldHave() {
    send(
        Drafts.IN_TIME,
        Drafts.practice(
            SubmissionCategory.PROMOTING_INTEROPERABILITY,
            Drafts.SMALL,
            Drafts.GOOD_PROPORTION,
            Drafts.GOOD_ANSWER));
    String file =
        """
        tin,measure_id,numerator,denominator,answer,period_start,period_end,cehrt_id
        012345678,PI_EP_1,7,10,,2027-01-01,2027-12-31,"0015E,""ABC""\"
        012345678,PI_HIE_5,,,Y,2027-01-01,2027-12-31,
        """;

    assertThat(inputs(1).digest(InputFile.PROMOTING_INTEROPERABILITY))
        .contains(new FileDigest(Sha256.of(file), file.getBytes(StandardCharsets.UTF_8).length));
  }

  @Test
  void haveAHeaderWhereNothingWasSent() {
    String header = "tin,activity_id,attested,start_date,end_date\n";

    assertThat(inputs(0).digest(InputFile.IMPROVEMENT_ACTIVITIES))
        .contains(new FileDigest(Sha256.of(header), header.length()));
    assertThat(read(inputs(0), InputFile.IMPROVEMENT_ACTIVITIES)).isEmpty();
  }

  @Test
  void areNothingButWhatPracticesSend() {
    assertThat(inputs(0).digest(InputFile.COST)).isEmpty();
    assertThatThrownBy(() -> inputs(0).open(InputFile.COST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void haveAllQualityMeasuresByParticipantMeasureAndInstant() {
    send(LATER, Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", 3)));
    send(LATER, Drafts.practice(SubmissionCategory.QUALITY, Drafts.SMALL, counts("236", 2)));
    send(
        LATER.plusSeconds(1),
        Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", 4), counts("008", 5)));

    assertThat(read(inputs(3), InputFile.QUALITY))
        .containsExactly(
            "2 012345678,,236,ECQM,10,2,0,0,0,,,2028-03-01T12:01:00.000001Z",
            "3 012345678,1234567890,008,ECQM,10,5,0,0,0,,,2028-03-01T12:01:01Z",
            "4 012345678,1234567890,236,ECQM,10,3,0,0,0,,,2028-03-01T12:01:00Z",
            "5 012345678,1234567890,236,ECQM,10,4,0,0,0,,,2028-03-01T12:01:01Z");
  }

  @Test
  void haveTheLatestOfEverythingElse() {
    for (SubmittedRow row :
        List.of(
            Drafts.answer("PI_HIE_5", false),
            Drafts.answer("PI_HIE_6", true),
            Drafts.answer("PI_HIE_5", true))) {
      send(
          Drafts.IN_TIME,
          Drafts.practice(SubmissionCategory.PROMOTING_INTEROPERABILITY, Drafts.SMALL, row));
    }
    send(
        Drafts.IN_TIME,
        Drafts.practice(
            SubmissionCategory.PROMOTING_INTEROPERABILITY,
            Drafts.LARGE,
            Drafts.answer("PI_HIE_5", false)));

    assertThat(read(inputs(4), InputFile.PROMOTING_INTEROPERABILITY))
        .containsExactly(
            "2 012345678,PI_HIE_5,,,Y,2027-01-01,2027-12-31,",
            "3 012345678,PI_HIE_6,,,Y,2027-01-01,2027-12-31,",
            "4 987654321,PI_HIE_5,,,N,2027-01-01,2027-12-31,");
    assertThat(read(inputs(2), InputFile.PROMOTING_INTEROPERABILITY))
        .containsExactly(
            "2 012345678,PI_HIE_5,,,N,2027-01-01,2027-12-31,",
            "3 012345678,PI_HIE_6,,,Y,2027-01-01,2027-12-31,");
  }

  @Test
  void areReadOverManyPages() {
    for (int i = 0; i < 5_001; i++) {
      send(LATER, Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", i % 10)));
      send(
          LATER,
          Drafts.practice(
              SubmissionCategory.PROMOTING_INTEROPERABILITY,
              Drafts.SMALL,
              Drafts.answer("PI_HIE_5", i % 2 == 1)));
    }

    assertThat(read(inputs(10_002), InputFile.QUALITY)).hasSize(5_001).doesNotHaveDuplicates();
    assertThat(read(inputs(10_002), InputFile.PROMOTING_INTEROPERABILITY))
        .containsExactly("2 012345678,PI_HIE_5,,,N,2027-01-01,2027-12-31,");
  }

  @Test
  void areFrozenAtTheCutoff() {
    send(Drafts.IN_TIME, Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", 3)));
    SubmissionInputs before = inputs(1);
    FileDigest digest = before.digest(InputFile.QUALITY).orElseThrow();
    List<String> records = read(before, InputFile.QUALITY);

    send(LATER, Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", 4)));

    assertThat(before.digest(InputFile.QUALITY)).contains(digest);
    assertThat(inputs(1).digest(InputFile.QUALITY)).contains(digest);
    assertThat(read(before, InputFile.QUALITY)).isEqualTo(records);
    assertThat(inputs(2).digest(InputFile.QUALITY).orElseThrow()).isNotEqualTo(digest);
  }

  @Test
  void followTheClaimsOfTheDirectory() {
    send(Drafts.IN_TIME, Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", 3)));
    InMemorySource directory =
        new InMemorySource()
            .with(InputFile.QUALITY, List.of(CLAIMS, "too,short", CLAIMS))
            .with(InputFile.COST, List.of("a cost"));
    CombinedInputs combined = new CombinedInputs(directory, inputs(1));

    assertThat(read(combined, InputFile.QUALITY))
        .containsExactly(
            "2 " + CLAIMS,
            "3 ",
            "4 " + CLAIMS,
            "5 012345678,1234567890,236,ECQM,10,3,0,0,0,,,2028-03-01T12:00:00Z");
    assertThat(combined.digest(InputFile.COST)).isEqualTo(directory.digest(InputFile.COST));
    assertThat(combined.digest(InputFile.PARTICIPANTS)).isEmpty();
    assertThat(combined.digest(InputFile.IMPROVEMENT_ACTIVITIES)).isPresent();
  }

  @Test
  void changeTheDigestAsTheClaimsDo() {
    send(Drafts.IN_TIME, Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", 3)));
    InMemorySource one = new InMemorySource().with(InputFile.QUALITY, List.of(CLAIMS));
    InMemorySource two = new InMemorySource().with(InputFile.QUALITY, List.of(CLAIMS, CLAIMS));

    assertThat(
            List.of(
                quality(one, 1),
                quality(one, 0),
                quality(two, 1),
                quality(new InMemorySource(), 1)))
        .doesNotHaveDuplicates();
    assertThat(quality(one, 1)).isEqualTo(quality(one, 1));
  }

  @Test
  void standAloneWhereTheDirectoryHasNoClaims() {
    send(Drafts.IN_TIME, Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, counts("236", 3)));
    CombinedInputs combined = new CombinedInputs(new InMemorySource(), inputs(1));

    assertThat(combined.digest(InputFile.QUALITY)).isEqualTo(inputs(1).digest(InputFile.QUALITY));
    assertThat(read(combined, InputFile.QUALITY)).isEqualTo(read(inputs(1), InputFile.QUALITY));
  }

  @Test
  void sufferNoSubmissionsInTheDirectory() {
    InMemorySource mixed =
        new InMemorySource()
            .with(
                InputFile.QUALITY,
                List.of(CLAIMS, "012345678,,236,ECQM,10,3,0,0,0,,,2028-03-01T12:00:00Z"));
    InMemorySource attested =
        new InMemorySource()
            .with(
                InputFile.IMPROVEMENT_ACTIVITIES,
                List.of("012345678,IA_1,Y,2027-01-01,2027-12-31"));

    assertThat(catchThrowableOfType(EngineException.class, () -> quality(mixed, 0)))
        .hasMessageContaining("quality.csv line 3")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.TWO_SOURCES);
    assertThat(
            catchThrowableOfType(
                EngineException.class,
                () ->
                    new CombinedInputs(attested, inputs(0))
                        .digest(InputFile.IMPROVEMENT_ACTIVITIES)))
        .hasMessageContaining("improvement_activities.csv")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.TWO_SOURCES);
  }

  private FileDigest quality(InMemorySource directory, long cutoff) {
    return new CombinedInputs(directory, inputs(cutoff)).digest(InputFile.QUALITY).orElseThrow();
  }

  private static SubmittedRow.MeasureCounts counts(String measure, long met) {
    return Drafts.counts(measure, CollectionType.ECQM, 10, met, 0);
  }

  private void send(Instant at, SubmissionDraft draft) {
    submissions.append(draft, "portal", at);
  }

  private SubmissionInputs inputs(long cutoff) {
    return new SubmissionInputs(submissions, Workbench.YEAR, cutoff);
  }

  private static List<String> read(InputSource source, InputFile file) {
    List<String> read = new ArrayList<>();
    try (RecordStream records = source.open(file)) {
      while (records.hasNext()) {
        InputRecord record = records.next();
        read.add(record.line() + " " + String.join(",", record.fields()));
      }
    }
    return read;
  }
}
