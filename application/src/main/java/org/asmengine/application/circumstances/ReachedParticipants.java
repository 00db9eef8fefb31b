package org.asmengine.application.circumstances;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.asmengine.domain.circumstances.GrantedCircumstances;
import org.asmengine.domain.circumstances.ParticipantPlace;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/**
 * The participants that determinations reach. Of a participant the file knows the area; those that
 * a determination by ZIP code or county may reach are counted, and not granted anything by it.
 *
 * @param lines the rows of {@code circumstances.csv}, in the order of TIN and NPI
 * @param undetermined how many participants a determination may reach whose place is not known
 */
public record ReachedParticipants(List<CircumstanceLine> lines, long undetermined) {

  private static final int TIN = InputFile.PARTICIPANTS.columns().indexOf("tin");
  private static final int NPI = InputFile.PARTICIPANTS.columns().indexOf("npi");
  private static final int AREA = InputFile.PARTICIPANTS.columns().indexOf("cbsa");

  /** Copies the list. */
  public ReachedParticipants {
    lines = List.copyOf(lines);
  }

  /**
   * Those among the participants of the files. A row that the year end would reject is nobody.
   *
   * @param determinations those that count, in the order in which they were granted
   * @throws org.asmengine.application.error.EngineException with a code of kind INPUT when the file
   *     of participants can't be used
   */
  public static ReachedParticipants of(
      List<DeterminationContent> determinations, InputSource files) {
    NavigableSet<CircumstanceLine> lines = new TreeSet<>();
    long undetermined = 0;
    if (determinations.isEmpty()) {
      return new ReachedParticipants(List.of(), 0);
    }
    try (RecordStream records = files.open(InputFile.PARTICIPANTS)) {
      while (records.hasNext()) {
        InputRecord row = records.next();
        if (isParticipant(row)) {
          ParticipantPlace place =
              ParticipantPlace.inArea(
                  ParticipantId.of(row.fields().get(TIN), row.fields().get(NPI)),
                  row.fields().get(AREA));
          GrantedCircumstances granted = GrantedCircumstances.of(determinations, place);
          granted.by().ifPresent(determination -> lines.add(line(determination, place.id())));
          undetermined += !granted.isGranted() && !granted.undetermined().isEmpty() ? 1 : 0;
        }
      }
    }
    return new ReachedParticipants(new ArrayList<>(lines), undetermined);
  }

  private static boolean isParticipant(InputRecord row) {
    return !row.fields().isEmpty()
        && Tin.isValid(row.fields().get(TIN))
        && Npi.isValid(row.fields().get(NPI));
  }

  private static CircumstanceLine line(DeterminationContent determination, ParticipantId id) {
    String npi = determination.scope() instanceof WholePractice ? "" : id.npi().value();
    return new CircumstanceLine(id.tin().value(), npi, determination.reference());
  }
}
