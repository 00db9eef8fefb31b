package org.asmengine.bootstrap.yearend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.input.Roster;
import org.asmengine.application.input.RowParsers;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.quality.SubmissionData;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;

/** What a run from files accepted of the small example, as practices would have sent it. */
final class SubmittedExample {

  /** Something that is sent at a time. */
  record Sent(SubmissionDraft draft, Instant at) {}

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final Instant ATTESTED = Instant.parse("2028-01-31T12:00:00Z");

  private final RuleSet ruleSet;
  private final InputStore inputs;
  private final RunId run;
  private final Roster roster = new Roster();

  /**
   * The rows of a run.
   *
   * @param run a complete run from the files of the example
   */
  SubmittedExample(RuleSet ruleSet, InputStore inputs, RunId run) {
    this.ruleSet = ruleSet;
    this.inputs = inputs;
    this.run = run;
    inputs.forEachParticipant(run, roster::add);
  }

  /** All of it in the order of time. */
  List<Sent> all() {
    List<Sent> all = new ArrayList<>();
    for (SubmissionCategory category : SubmissionCategory.values()) {
      accepted(category.file()).stream()
          .map(SubmittedExample::sent)
          .flatMap(Optional::stream)
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(Sent::at));
    return all;
  }

  /** Keeps all of it, a submission for each owner and instant. */
  void keep(SubmissionStore submissions) {
    all().stream()
        .collect(
            Collectors.groupingBy(sent ->
                List.of(
                    sent.at(),
                    sent.draft().category(),
                    sent.draft().tin(),
                    sent.draft().npiOrEmpty())))
        .values()
        .stream()
        .sorted(Comparator.comparing(group -> group.getFirst().at()))
        .forEach(group -> submissions.append(together(group), "a portal", group.getFirst().at()));
  }

  private static SubmissionDraft together(List<Sent> group) {
    SubmissionDraft first = group.getFirst().draft();
    return new SubmissionDraft(
        first.year(),
        first.tin(),
        first.npi(),
        first.category(),
        group.stream().flatMap(sent -> sent.draft().rows().stream()).toList());
  }

  private List<InputRow> accepted(InputFile file) {
    RowParsers parsers = RowParsers.of(ruleSet, roster);
    Set<Long> rejected =
        Arrays.stream(inputs.rejectedLines(run, file)).boxed().collect(Collectors.toSet());
    List<InputRow> rows = new ArrayList<>();
    try (RecordStream records = new CsvDirectory(SmallExample.input()).open(file)) {
      while (records.hasNext()) {
        InputRecord record = records.next();
        if (!rejected.contains(record.line())) {
          rows.add(((RowParsers.Outcome.Good) parsers.parse(file, record)).row());
        }
      }
    }
    return rows;
  }

  private static Optional<Sent> sent(InputRow row) {
    return switch (row) {
      case QualityRow quality -> quality(quality);
      case ActivityRow activity ->
          Optional.of(
              sent(
                  activity.tin(),
                  "",
                  new Attestation(
                      activity.attestation().activity(),
                      activity.attestation().attested(),
                      activity.attestation().start(),
                      activity.attestation().end()),
                  ATTESTED));
      case InteroperabilityRow response ->
          Optional.of(
              sent(
                  response.tin(),
                  "",
                  new MeasureResponse(
                      response.report().measure().name(),
                      response.report().response(),
                      response.report().start(),
                      response.report().end(),
                      response.cehrtId()),
                  ATTESTED));
      default -> throw new IllegalStateException("nobody sends " + row.source());
    };
  }

  private static Optional<Sent> quality(QualityRow row) {
    SubmissionData data = row.submission().data();
    return data instanceof PopulationCounts counts
        ? Optional.of(
            sent(
                row.tin(),
                row.npi(),
                new MeasureCounts(
                    row.submission().measure().value(),
                    row.submission().collectionType(),
                    counts.eligiblePopulation(),
                    counts.met(),
                    counts.notMet(),
                    counts.exclusions(),
                    counts.exceptions()),
                row.submission().submittedAt()))
        : Optional.empty();
  }

  private static Sent sent(String tin, String npi, SubmittedRow row, Instant at) {
    return new Sent(
        new SubmissionDraft(
            YEAR,
            Tin.of(tin),
            npi.isEmpty() ? Optional.empty() : Optional.of(Npi.of(npi)),
            row.category(),
            List.of(row)),
        at);
  }

  /** Writes the files of the example without what practices send. */
  static void writeTheRest(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (InputFile file : InputFile.values()) {
      Path source = SmallExample.input().resolve(file.fileName());
      if (file == InputFile.QUALITY) {
        List<String> lines = Files.readAllLines(source, StandardCharsets.UTF_8);
        Files.write(
            directory.resolve(file.fileName()),
            lines.stream()
                .filter(line ->
                    line.equals(lines.getFirst())
                        || line.contains("," + CollectionType.ADMIN_CLAIMS + ","))
                .toList(),
            StandardCharsets.UTF_8);
      } else if (SubmissionCategory.of(file).isEmpty()) {
        Files.copy(source, directory.resolve(file.fileName()));
      }
    }
  }
}
