package org.asmengine.bootstrap.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.figures.InputFigures;
import org.asmengine.application.figures.RunFigures;
import org.asmengine.application.publication.Publication;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What the database says about runs and publications.
 *
 * @param readAt when it said so
 * @param inputs the input of the newest run that is no what-if
 * @param results the last complete run that is no what-if
 * @param publications all publications
 * @param due when performance years that have no complete run have to have one
 */
record EngineFigures(
    Instant readAt,
    Optional<InputFigures> inputs,
    Optional<RunFigures> results,
    List<Publication> publications,
    Map<PerformanceYear, Instant> due) {
  EngineFigures {
    publications = List.copyOf(publications);
    due = Map.copyOf(due);
  }
}
