package org.asmengine.application.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.input.Reject;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RejectQuery;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.quality.MeasureSubmission;

/** The input rows of one run in memory. Several threads may use it. */
public final class InMemoryInputs implements InputStore {

  private final Map<InputFile, List<InputRow>> rows = new EnumMap<>(InputFile.class);
  private final List<Reject> rejects = new ArrayList<>();

  @Override
  public synchronized void saveRejects(RunId run, List<Reject> rejected) {
    rejects.addAll(rejected);
  }

  @Override
  public synchronized void deleteRejects(RunId run) {
    rejects.clear();
  }

  @Override
  public long[] rejectedLines(RunId run, InputFile file) {
    return rejects().stream()
        .filter(reject -> reject.file() == file)
        .mapToLong(Reject::line)
        .toArray();
  }

  @Override
  public void forEachReject(RunId run, Consumer<Reject> consumer) {
    rejects().forEach(consumer);
  }

  /** All rejected rows by file name and line. */
  public synchronized List<Reject> rejects() {
    return rejects.stream()
        .sorted(
            Comparator.comparing((Reject reject) -> reject.file().fileName())
                .thenComparingLong(Reject::line))
        .toList();
  }

  @Override
  public List<Reject> rejects(RunId run, RejectQuery query) {
    return rejects().stream()
        .filter(reject -> query.file().isEmpty() || query.file().get() == reject.file())
        .filter(reject -> query.code().isEmpty() || query.code().get() == reject.code())
        .filter(reject -> query.after().isEmpty() || isAfter(reject, query.after().get()))
        .limit(query.most())
        .toList();
  }

  private static boolean isAfter(Reject reject, RejectQuery.Position position) {
    int files = reject.file().fileName().compareTo(position.file().fileName());
    return files > 0 || (files == 0 && reject.line() > position.line());
  }

  @Override
  public Map<String, Long> rejectsByCode(RunId run) {
    Map<String, Long> counts = new TreeMap<>();
    rejects().forEach(reject -> counts.merge(reject.code().name(), 1L, Long::sum));
    return counts;
  }

  @Override
  public synchronized void saveRows(RunId run, InputFile file, List<InputRow> added) {
    rows.computeIfAbsent(file, absent -> new ArrayList<>()).addAll(added);
  }

  /** The accepted rows of a file. */
  public synchronized <T extends InputRow> List<T> rows(InputFile file, Class<T> kind) {
    return rows.getOrDefault(file, List.of()).stream().map(kind::cast).toList();
  }

  @Override
  public void forEachParticipant(RunId run, Consumer<Participant> consumer) {
    participants().forEach(consumer);
  }

  @Override
  public long participants(RunId run) {
    return participants().count();
  }

  @Override
  public List<Participant> participants(RunId run, String tin) {
    return participants().filter(one -> one.id().tin().value().equals(tin)).toList();
  }

  private Stream<Participant> participants() {
    return rows(InputFile.PARTICIPANTS, ParticipantRow.class).stream()
        .map(ParticipantRow::participant);
  }

  @Override
  public List<KeyRange> ranges(RunId run, int most) {
    List<String> tins = practices(run, KeyRange.ALL);
    List<KeyRange> ranges = new ArrayList<>();
    int parts = Math.max(1, Math.min(most, tins.size()));
    String from = KeyRange.ALL.from();
    for (int i = 1; i < parts; i++) {
      long start = Long.parseLong(tins.get(i * tins.size() / parts));
      ranges.add(new KeyRange(from, "%09d".formatted(start - 1)));
      from = "%09d".formatted(start);
    }
    ranges.add(new KeyRange(from, KeyRange.ALL.to()));
    return ranges;
  }

  @Override
  public List<String> practices(RunId run, KeyRange range) {
    return participants()
        .map(participant -> participant.id().tin().value())
        .filter(tin -> isIn(range, tin))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<PracticeInputs> readPractices(RunId run, KeyRange range) {
    return practices(run, range).stream().map(tin -> new PracticeRows(this, tin).gather()).toList();
  }

  @Override
  public void forEachSubmissions(
      RunId run, KeyRange range, Consumer<List<MeasureSubmission>> consumer) {
    Map<String, List<MeasureSubmission>> groups = new TreeMap<>();
    for (QualityRow row : rows(InputFile.QUALITY, QualityRow.class)) {
      if (isIn(range, row.tin())) {
        groups
            .computeIfAbsent(row.tin() + row.npi(), owner -> new ArrayList<>())
            .add(row.submission());
      }
    }
    groups.values().forEach(consumer);
  }

  @Override
  public void forEachCost(
      RunId run, long minEpisodes, BiConsumer<String, BigDecimal> measureAndScore) {
    rows(InputFile.COST, CostRow.class).stream()
        .map(CostRow::result)
        .filter(result -> result.episodes() >= minEpisodes)
        .forEach(result -> measureAndScore.accept(result.measure(), result.measureScore()));
  }

  @Override
  public void forEachComplexPatients(RunId run, BiConsumer<Cohort, ComplexPatients> consumer) {
    for (ComplexPatientsRow row : rows(InputFile.COMPLEX_PATIENTS, ComplexPatientsRow.class)) {
      participants()
          .filter(participant -> participant.id().tin().value().equals(row.tin()))
          .filter(participant -> participant.id().npi().value().equals(row.npi()))
          .forEach(participant -> consumer.accept(participant.cohort(), row.patients()));
    }
  }

  private static boolean isIn(KeyRange range, String tin) {
    return tin.compareTo(range.from()) >= 0 && tin.compareTo(range.to()) <= 0;
  }
}
