package org.asmengine.application.selection;

import java.util.List;
import java.util.function.Consumer;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.selection.AreaSampler;

/** Use case: draws the areas of the model from a seed. A published list of areas overrides it. */
public final class SampleAreas {

  private final ProgrammeRulesRepository rules;

  /** With these rules. */
  public SampleAreas(ProgrammeRulesRepository rules) {
    this.rules = rules;
  }

  /**
   * Draws from {@code areas.csv}.
   *
   * @param seed any text
   * @param evenIfPublished whether to draw where the file already says which areas are selected: a
   *     what-if
   * @param rejects gets every rejected row
   * @return every area, by code
   * @throws EngineException AREAS_PUBLISHED when the file says which areas are selected; or a code
   *     of kind INPUT
   */
  public List<AreaSampler.Drawn> draw(
      PerformanceYear year,
      DataFiles files,
      String seed,
      boolean evenIfPublished,
      Consumer<Reject> rejects) {
    if (files.digest(ProgrammeFile.AREAS).isEmpty()) {
      throw new EngineException(
          ErrorCode.FILE_MISSING, "found no %s".formatted(ProgrammeFile.AREAS.fileName()));
    }
    List<AreaRow> rows = AreaInputs.rows(files, rejects);
    boolean published = rows.stream().anyMatch(row -> row.selected().isPresent());
    if (published && !evenIfPublished) {
      throw new EngineException(
          ErrorCode.AREAS_PUBLISHED,
          "%s says which areas are selected; allowed: %s"
              .formatted(ProgrammeFile.AREAS.fileName(), ErrorCode.AREAS_PUBLISHED.allowed()));
    }
    return AreaSampler.draw(
        rows.stream().map(AreaRow::area).toList(), seed, rules.find(year).selection());
  }
}
