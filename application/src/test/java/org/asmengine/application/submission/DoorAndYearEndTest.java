package org.asmengine.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.asmengine.application.input.FileReview;
import org.asmengine.application.input.Reject;
import org.asmengine.application.input.RowParsers;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.interoperability.InteroperabilityReport.Response;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.CollectionType;

/** What the door accepts the year end accepts, as long as the participants are the same. */
class DoorAndYearEndTest {

  private static final Instant LAST = Instant.parse("2028-04-01T03:59:59.999Z");

  @Property(tries = 300)
  void agree(@ForAll("drafts") List<SubmissionDraft> drafts) {
    InMemorySubmissions submissions = new InMemorySubmissions();
    SubmissionReview door = new SubmissionReview(Workbench.RULES, Drafts.roster());
    Instant at = LAST.minus(Duration.ofMillis(drafts.size() / 2L));
    for (SubmissionDraft draft : drafts) {
      try {
        door.accept(draft, at);
        submissions.append(draft, "portal", at);
        Statistics.label(draft.category().name()).collect("accepted");
      } catch (SubmissionRejected e) {
        Statistics.label(draft.category().name()).collect("refused");
      }
      at = at.plusMillis(1);
    }

    List<Reject> rejects = new ArrayList<>();
    long records = 0;
    for (SubmissionCategory category : SubmissionCategory.values()) {
      records +=
          new FileReview(
                  new SubmissionInputs(submissions, Workbench.YEAR, submissions.last()),
                  rejects::add,
                  read -> {})
              .review(category.file(), RowParsers.of(Workbench.RULES, Drafts.roster()))
              .records();
    }
    assertThat(rejects).isEmpty();
    assertThat(records > 0).isEqualTo(submissions.last() > 0);
  }

  @Provide
  Arbitrary<List<SubmissionDraft>> drafts() {
    return Arbitraries.oneOf(
            Combinators.combine(tins(), npis(), rows(counts()))
                .as((tin, npi, rows) ->
                    new SubmissionDraft(
                        Workbench.YEAR, tin, npi, SubmissionCategory.QUALITY, rows)),
            Combinators.combine(tins(), rows(attestations()))
                .as((tin, rows) -> draft(tin, SubmissionCategory.IMPROVEMENT_ACTIVITIES, rows)),
            Combinators.combine(tins(), rows(responses()))
                .as((tin, rows) -> draft(tin, SubmissionCategory.PROMOTING_INTEROPERABILITY, rows)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static SubmissionDraft draft(
      Tin tin, SubmissionCategory category, List<SubmittedRow> rows) {
    return new SubmissionDraft(Workbench.YEAR, tin, Optional.empty(), category, rows);
  }

  private static Arbitrary<Tin> tins() {
    return Arbitraries.of(Drafts.SMALL, Drafts.SMALL, Drafts.SMALL, Drafts.LARGE, Drafts.NOBODY);
  }

  private static Arbitrary<Optional<Npi>> npis() {
    return Arbitraries.of(
        Optional.of(Drafts.HF_NPI),
        Optional.of(Drafts.HF_NPI),
        Optional.of(Drafts.LBP_NPI),
        Optional.of(Drafts.LARGE_NPI),
        Optional.empty());
  }

  private static Arbitrary<List<SubmittedRow>> rows(Arbitrary<? extends SubmittedRow> row) {
    return row.map(one -> (SubmittedRow) one).list().ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<MeasureCounts> counts() {
    Arbitrary<Long> some = Arbitraries.longs().between(0, 20);
    return Combinators.combine(
            Arbitraries.of("236", "236", "236", "008", "008", "005", "377", "134", "220", "492"),
            Arbitraries.of(
                CollectionType.ECQM,
                CollectionType.ECQM,
                CollectionType.MIPS_CQM,
                CollectionType.ADMIN_CLAIMS),
            Arbitraries.longs().between(30, 90),
            some,
            some,
            some,
            some)
        .as(MeasureCounts::new);
  }

  private static Arbitrary<Attestation> attestations() {
    return Combinators.combine(
            Arbitraries.of("IA_1", "IA_2", "IA_3"), Arbitraries.of(true, false), days(), days())
        .as(Attestation::new);
  }

  private static Arbitrary<MeasureResponse> responses() {
    Arbitrary<String> measures =
        Arbitraries.of(
            Stream.concat(
                    Stream.of("PI_NONE"),
                    Stream.of(InteroperabilityMeasure.values()).map(Enum::name))
                .toList());
    Arbitrary<Response> proportions =
        Combinators.combine(Arbitraries.longs().between(0, 12), Arbitraries.longs().between(0, 20))
            .as(Proportion::new);
    Arbitrary<Response> answers = Arbitraries.of(true, false).map(Answer::new);
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.of("", "0015EABC", "a,\"b\"\r\nc"), Arbitraries.strings().ofMaxLength(80));
    return Combinators.combine(
            measures,
            Arbitraries.oneOf(answers, answers, answers, proportions),
            days(),
            days(),
            texts)
        .as(MeasureResponse::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.of(
        LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30), LocalDate.of(2027, 12, 31));
  }
}
