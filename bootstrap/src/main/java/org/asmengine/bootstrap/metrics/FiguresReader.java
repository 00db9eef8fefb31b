package org.asmengine.bootstrap.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.application.figures.InputFigures;
import org.asmengine.application.figures.ReadFigures;
import org.asmengine.application.figures.RunFigures;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * Reads the figures from the database. What a complete run says never changes: it is read once. For
 * one thread.
 */
final class FiguresReader {

  private final RunRepository runs;
  private final PublicationRepository publications;
  private final ReadFigures figures;
  private final RunDeadlines deadlines;
  private final Clock clock;
  private Optional<RunFigures> results = Optional.empty();
  private Optional<KeptInputs> inputs = Optional.empty();

  private record KeptInputs(RunId run, InputFigures figures) {}

  FiguresReader(
      RunRepository runs,
      PublicationRepository publications,
      ReadFigures figures,
      RunDeadlines deadlines,
      Clock clock) {
    this.runs = runs;
    this.publications = publications;
    this.figures = figures;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** What the database says now. */
  EngineFigures read() {
    List<ScoringRun> real = runs.all().stream().filter(run -> !run.whatIf()).toList();
    Instant now = clock.instant();
    return new EngineFigures(
        now,
        real.stream().max(Comparator.comparingInt(run -> run.id().value())).map(this::inputs),
        last(real).map(this::results),
        publications.all(),
        deadlines.open(completeYears(real), now));
  }

  private InputFigures inputs(ScoringRun run) {
    Optional<InputFigures> kept =
        inputs.filter(known -> known.run().equals(run.id())).map(KeptInputs::figures);
    if (kept.isPresent()) {
      return kept.get();
    }
    InputFigures read = figures.inputs(run.id());
    if (run.isComplete()) {
      inputs = Optional.of(new KeptInputs(run.id(), read));
    }
    return read;
  }

  private RunFigures results(ScoringRun run) {
    RunFigures read =
        results
            .filter(known -> known.run().id().equals(run.id()))
            .orElseGet(() -> figures.results(run));
    results = Optional.of(read);
    return read;
  }

  private static Optional<ScoringRun> last(List<ScoringRun> runs) {
    return runs.stream()
        .filter(ScoringRun::isComplete)
        .max(Comparator.comparing(run -> run.completedAt().orElse(Instant.MIN)));
  }

  private static Set<PerformanceYear> completeYears(List<ScoringRun> runs) {
    return runs.stream()
        .filter(ScoringRun::isComplete)
        .map(run -> run.identity().year())
        .collect(Collectors.toSet());
  }
}
