package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.input.Reject;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RejectQuery;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The inputs of one run as they would have been with the corrections in them, to be read only. What
 * a correction says about a practice as a whole counts for all its participants here.
 */
final class CorrectedInputStore implements InputStore {

  private static final int PARTICIPANTS_AT_ONCE = 2000;

  private final InputStore inputs;
  private final RuleSet ruleSet;
  private final NavigableMap<String, List<Correction>> byTin;

  /** The inputs of the run of the corrections, which are in the order in which they were made. */
  CorrectedInputStore(InputStore inputs, RuleSet ruleSet, List<Correction> corrections) {
    this.inputs = inputs;
    this.ruleSet = ruleSet;
    this.byTin =
        corrections.stream()
            .filter(correction -> !correction.records().isEmpty())
            .collect(
                Collectors.groupingBy(
                    correction -> correction.participant().tin().value(),
                    TreeMap::new,
                    Collectors.toList()));
  }

  @Override
  public List<PracticeInputs> readPractices(RunId run, KeyRange range) {
    return inputs.readPractices(run, range).stream()
        .map(practice ->
            CorrectedInputs.ofAll(
                practice, byTin.getOrDefault(practice.tin().value(), List.of()), ruleSet))
        .toList();
  }

  /** Only practices with corrections are read whole; the others come as the run has them. */
  @Override
  public void forEachSubmissions(
      RunId run, KeyRange range, Consumer<List<MeasureSubmission>> consumer) {
    int next = Integer.parseInt(range.from());
    for (String tin : byTin.subMap(range.from(), true, range.to(), true).keySet()) {
      int corrected = Integer.parseInt(tin);
      original(run, next, corrected - 1, consumer);
      readPractices(run, new KeyRange(tin, tin))
          .forEach(practice -> submissions(practice, consumer));
      next = corrected + 1;
    }
    original(run, next, Integer.parseInt(range.to()), consumer);
  }

  private void original(RunId run, int from, int to, Consumer<List<MeasureSubmission>> consumer) {
    if (from <= to) {
      inputs.forEachSubmissions(run, new KeyRange(digits(from), digits(to)), consumer);
    }
  }

  private static String digits(int tin) {
    return String.format(Locale.ROOT, "%0" + Tin.DIGITS + "d", tin);
  }

  /** Who is in both cohorts has the same submissions in each, and sent them once. */
  private static void submissions(
      PracticeInputs practice, Consumer<List<MeasureSubmission>> consumer) {
    Set<Npi> seen = new HashSet<>();
    for (ParticipantInputs participant : practice.participants()) {
      if (seen.add(participant.participant().id().npi())) {
        consumer.accept(participant.submissions().all());
      }
    }
    consumer.accept(practice.submissions().all());
  }

  @Override
  public void forEachCost(
      RunId run, long minEpisodes, BiConsumer<String, BigDecimal> measureAndScore) {
    forEachPractice(
        run,
        practice -> {
          Set<List<String>> seen = new HashSet<>();
          for (ParticipantInputs participant : practice.participants()) {
            for (CostResult cost : participant.costs()) {
              // Who is in both cohorts has the same rows in each.
              if (seen.add(List.of(participant.participant().id().npi().value(), cost.measure()))
                  && cost.episodes() >= minEpisodes) {
                measureAndScore.accept(cost.measure(), cost.measureScore());
              }
            }
          }
        });
  }

  @Override
  public void forEachComplexPatients(RunId run, BiConsumer<Cohort, ComplexPatients> consumer) {
    forEachPractice(
        run,
        practice ->
            practice
                .participants()
                .forEach(inputsOfOne ->
                    inputsOfOne
                        .patients()
                        .ifPresent(patients ->
                            consumer.accept(inputsOfOne.participant().cohort(), patients))));
  }

  /** All practices of the run, few enough at once for the memory. */
  void forEachPractice(RunId run, Consumer<PracticeInputs> consumer) {
    for (KeyRange range : pages(run)) {
      readPractices(run, range).forEach(consumer);
    }
  }

  private List<KeyRange> pages(RunId run) {
    return ranges(run, Math.toIntExact(inputs.participants(run) / PARTICIPANTS_AT_ONCE + 1));
  }

  @Override
  public List<KeyRange> ranges(RunId run, int most) {
    return inputs.ranges(run, most);
  }

  @Override
  public long participants(RunId run) {
    return inputs.participants(run);
  }

  @Override
  public List<Participant> participants(RunId run, String tin) {
    return inputs.participants(run, tin);
  }

  @Override
  public void forEachParticipant(RunId run, Consumer<Participant> consumer) {
    forEachPractice(
        run,
        practice -> practice.participants().forEach(one -> consumer.accept(one.participant())));
  }

  @Override
  public List<String> practices(RunId run, KeyRange range) {
    return inputs.practices(run, range);
  }

  @Override
  public long[] rejectedLines(RunId run, InputFile file) {
    return inputs.rejectedLines(run, file);
  }

  @Override
  public void forEachReject(RunId run, Consumer<Reject> consumer) {
    inputs.forEachReject(run, consumer);
  }

  @Override
  public List<Reject> rejects(RunId run, RejectQuery query) {
    return inputs.rejects(run, query);
  }

  @Override
  public Map<String, Long> rejectsByCode(RunId run) {
    return inputs.rejectsByCode(run);
  }

  @Override
  public void saveRejects(RunId run, List<Reject> rejects) {
    throw readOnly();
  }

  @Override
  public void deleteRejects(RunId run) {
    throw readOnly();
  }

  @Override
  public void saveRows(RunId run, InputFile file, List<InputRow> rows) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the inputs of a run stay as they are");
  }
}
