package org.asmengine.application.selection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.AcceptedRows;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.domain.selection.Area;
import org.asmengine.domain.selection.SelectedAreas;

/** Reads {@code areas.csv} and {@code zip_areas.csv}. */
final class AreaInputs {

  private AreaInputs() {}

  /** The good rows of the areas. */
  static List<AreaRow> rows(DataFiles files, Consumer<Reject> rejects) {
    return AcceptedRows.of(
        ProgrammeFile.AREAS, files, AreaRow::parse, row -> row.area().code(), rejects);
  }

  /**
   * The areas with their selection.
   *
   * @throws EngineException AREAS_NOT_SELECTED when it is still to be drawn
   */
  static SelectedAreas selected(DataFiles files, Consumer<Reject> rejects) {
    List<AreaRow> rows = rows(files, rejects);
    long open = rows.stream().filter(row -> row.selected().isEmpty()).count();
    if (open > 0) {
      throw new EngineException(
          ErrorCode.AREAS_NOT_SELECTED,
          "%s: found %d of %d areas without Y or N in the column selected; allowed: %s"
              .formatted(
                  ProgrammeFile.AREAS.fileName(),
                  open,
                  rows.size(),
                  ErrorCode.AREAS_NOT_SELECTED.allowed()));
    }
    return of(rows);
  }

  private static SelectedAreas of(List<AreaRow> rows) {
    Map<String, Area> areas =
        rows.stream().map(AreaRow::area).collect(Collectors.toMap(Area::code, Function.identity()));
    Set<String> selected =
        rows.stream()
            .filter(row -> row.selected().orElse(false))
            .map(row -> row.area().code())
            .collect(Collectors.toSet());
    return new SelectedAreas(areas, selected);
  }

  /** The area of each ZIP code, empty outside of all areas. */
  static Map<String, String> ofZips(DataFiles files, Set<String> areas, Consumer<Reject> rejects) {
    return files.digest(ProgrammeFile.ZIP_AREAS).isEmpty()
        ? Map.of()
        : AcceptedRows.of(
                ProgrammeFile.ZIP_AREAS, files, ZipAreaRow.parser(areas), ZipAreaRow::zip, rejects)
            .stream()
            .collect(Collectors.toMap(ZipAreaRow::zip, ZipAreaRow::area));
  }
}
